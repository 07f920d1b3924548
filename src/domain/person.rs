//! People: their roles, languages, and by which addresses they are known. Their working time is in
//! [`super::hours`].

mod address;

pub use address::{Address, AddressError, canonical_domain};

use super::hours::WorkWeek;
use super::ids::{EffectKey, PersonId, TeamId};
use super::time::{Span, Timestamp};
use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

/// An address with the name that stood beside it; the name is hostile input until written
/// by `mail`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mailbox {
    /// The display name, decoded, if one was given.
    pub name: Option<String>,
    /// The address.
    pub address: Address,
}

/// What a person is to a team. One role in each team.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Asks.
    Developer,
    /// Answers.
    Stakeholder,
    /// The Product Owner: rules on scope.
    Po,
    /// A member of the Product Owner Team who stands in.
    Delegate,
    /// Runs the installation; never rules.
    Admin,
}

impl Role {
    /// Whether who has it rules on scope.
    pub const fn rules(self) -> bool {
        matches!(self, Self::Po | Self::Delegate)
    }

    /// Whether who has it serves on the team, as opposed to answering it.
    pub const fn of_team(self) -> bool {
        self.rules() || matches!(self, Self::Developer)
    }

    /// The word used in files and on record.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Developer => "developer",
            Self::Stakeholder => "stakeholder",
            Self::Po => "po",
            Self::Delegate => "delegate",
            Self::Admin => "admin",
        }
    }

    /// Reads the word; `None` where it is none of the five.
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text.trim().to_ascii_lowercase().as_str() {
            "developer" => Self::Developer,
            "stakeholder" => Self::Stakeholder,
            "po" => Self::Po,
            "delegate" => Self::Delegate,
            "admin" => Self::Admin,
            _ => return None,
        })
    }
}

/// That an address of a person does not take mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unreached {
    /// The address.
    pub address: Address,
    /// When it was learnt first.
    pub since: Timestamp,
    /// What was said last: `5.1.1`.
    pub status: String,
    /// The letter it was said of.
    pub letter: EffectKey,
    /// Until when letters wait; `None`: until the person writes from there, or an import
    /// names another address.
    pub until: Option<Timestamp>,
    /// How often it was said.
    pub times: u32,
}

/// A person, installation-wide.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// Their identity.
    pub id: PersonId,
    /// The registered address: where letters go, what confirms a ruling.
    pub address: Address,
    /// The name they are shown by.
    pub name: String,
    /// Other addresses that are theirs too.
    pub aliases: Vec<Address>,
    /// IETF language tag of the letters they get (`en`, `de`).
    pub language: String,
    /// Zone, hours and days off.
    pub work: WorkWeek,
    /// Where busy times can be read: URLs of published feeds, or of CalDAV collections with
    /// `caldav+` before them, separated by spaces or `;`.
    pub feed: Option<String>,
    /// Times known to be away, from an import or an out-of-office reply.
    pub away: Vec<Span>,
    /// Calls declined in a row, by a PO. Back to 0 when they accept one.
    #[serde(default)]
    pub declined_in_a_row: u32,
    /// Calls in a row that they let pass without an answer. Back to 0 when they answer one or
    /// ask for one; from 2 on they are asked by mail only.
    #[serde(default)]
    pub calls_ignored: u32,
    /// Whether calls are made without them: a PO who wants briefings only.
    #[serde(default)]
    pub briefings_only: bool,
    /// The delegate whom a PO sends to calls in their place.
    #[serde(default)]
    pub sends: Option<PersonId>,
    /// When they take notes for information, by wall time where they are; empty: at once.
    #[serde(default)]
    pub notes_at: Vec<NaiveTime>,
    /// Addresses of theirs that don't take mail, as reports say.
    #[serde(default)]
    pub unreached: Vec<Unreached>,
    /// When the roster last changed this person.
    pub updated_at: Timestamp,
    /// Version guard of the aggregate.
    pub version: i64,
}

impl Person {
    /// Somebody of whom nothing is known but an address; they are named by it.
    pub fn bare(id: PersonId, address: Address) -> Self {
        Self {
            id,
            name: address.local().to_owned(),
            address,
            aliases: Vec::new(),
            language: "en".into(),
            work: WorkWeek::default(),
            feed: None,
            away: Vec::new(),
            declined_in_a_row: 0,
            calls_ignored: 0,
            briefings_only: false,
            sends: None,
            notes_at: Vec::new(),
            unreached: Vec::new(),
            updated_at: Timestamp(0),
            version: 0,
        }
    }

    /// Whether `address` is theirs: registered or alias, detail ignored.
    pub fn has(&self, address: &Address) -> bool {
        let bare = address.without_detail();
        std::iter::once(&self.address)
            .chain(&self.aliases)
            .any(|own| own == address || own.without_detail() == bare)
    }

    /// Whether `address` is registered as theirs, or an alias, to the letter: who may be trusted
    /// with it is told by nobody where a detail was added.
    pub fn writes_as(&self, address: &Address) -> bool {
        let mut own = std::iter::once(&self.address).chain(&self.aliases);
        own.any(|own| own == address)
    }

    /// The name letters greet and quote by.
    pub fn short_name(&self) -> &str {
        short(&self.name)
    }
}

/// What stands before a name and is none.
const TITLES: &[&str] = &[
    "dr",
    "prof",
    "mr",
    "mrs",
    "ms",
    "mx",
    "herr",
    "frau",
    "ing",
    "mag",
    "dipl.-ing",
];
/// What stands behind a name and is none.
const SUFFIXES: &[&str] = &[
    "jr", "sr", "ii", "iii", "phd", "md", "mba", "msc", "bsc", "ma", "ba",
];

/// The name that somebody of a full name goes by: its first word that is no title, or what stands
/// behind the comma of "Schröder, Samuel".
pub fn short(name: &str) -> &str {
    let turned = name.split_once(',').filter(|(family, _)| {
        let particle = family.starts_with(char::is_lowercase);
        particle || family.split_whitespace().count() == 1
    });
    let found = turned
        .and_then(|(_, own)| given(own))
        .or_else(|| given(name));
    found.unwrap_or(name).trim_end_matches(',')
}

/// The first word of a name that is neither a title nor what stands behind one.
fn given(name: &str) -> Option<&str> {
    name.split_whitespace()
        .find(|word| !is_title(word.trim_end_matches(['.', ','])))
}

/// Whether a word is no name: it stands before one, or behind it.
fn is_title(word: &str) -> bool {
    let folded = word.to_lowercase();
    TITLES.contains(&folded.as_str()) || SUFFIXES.contains(&folded.as_str())
}

/// How a ruling's words name somebody of these: `@sam`, or `@sam.sales` where another goes by that
/// name, too.
pub fn handle<'n>(name: &str, among: impl IntoIterator<Item = &'n str>) -> String {
    let mut others = among.into_iter().filter(|other| *other != name);
    let own = short(name);
    let mut handle = format!("@{}", own.to_lowercase());
    if others.any(|other| short(other).eq_ignore_ascii_case(own)) {
        let words = name.split(|c: char| !c.is_alphanumeric());
        for word in words.filter(|w| !w.is_empty() && *w != own && !is_title(w)) {
            handle = format!("{handle}.{}", word.to_lowercase());
        }
    }
    handle
}

/// A person in a team.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Member {
    /// The team.
    pub team: TeamId,
    /// The person.
    pub person: Person,
    /// What they are to the team.
    pub role: Role,
    /// Labels of PBIs a delegate stands in for; empty means all.
    pub topics: Vec<String>,
    /// From when on they are not of the team any more.
    #[serde(default)]
    pub leaves: Option<Timestamp>,
}

/// The people of one team.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Roster {
    /// Everybody who is there, in the order of their addresses.
    pub members: Vec<Member>,
    /// Who has left: their past words keep their name, and they get nothing.
    #[serde(default)]
    pub former: Vec<Member>,
}

impl Roster {
    /// Who has this address, registered or alias.
    pub fn by_address(&self, address: &Address) -> Option<&Member> {
        self.members.iter().find(|m| m.person.has(address))
    }

    /// The member with this id, also of those who have left.
    pub fn get(&self, id: &PersonId) -> Option<&Member> {
        let mut all = self.members.iter().chain(&self.former);
        all.find(|m| &m.person.id == id)
    }

    /// Whether they were of the team, and have left it.
    pub fn has_left(&self, id: &PersonId) -> bool {
        let is = |m: &Member| &m.person.id == id;
        self.former.iter().any(is) && !self.members.iter().any(is)
    }

    /// Whether somebody who has left was there still at an instant, as one who answers: what
    /// came by then is theirs.
    pub fn answered_in_time(&self, id: &PersonId, at: Timestamp) -> bool {
        let there = |m: &Member| m.role == Role::Stakeholder && m.leaves.is_some_and(|l| at < l);
        self.has_left(id) && self.get(id).is_some_and(there)
    }

    /// Who had this address, where they have left and nobody has it now.
    pub fn left_with(&self, address: &Address) -> Option<&Member> {
        let theirs = self.former.iter().find(|m| m.person.has(address));
        theirs.filter(|_| self.by_address(address).is_none())
    }

    /// Parts those who have left at `now` from those who are there.
    #[must_use]
    pub fn at(mut self, now: Timestamp) -> Self {
        let left = |m: &Member| m.leaves.is_some_and(|at| at <= now);
        let (former, members) = self.members.into_iter().partition(left);
        self.members = members;
        self.former.extend::<Vec<Member>>(former);
        self
    }

    /// The team's Product Owner.
    pub fn po(&self) -> Option<&Member> {
        self.members.iter().find(|m| m.role == Role::Po)
    }

    /// That the Product Owner's last day is known: until a file names another, nobody follows.
    pub fn po_departs(&self) -> Option<Departure<'_>> {
        let po = self.po()?;
        let at = po.leaves?;
        let stays = |m: &Member| m.role == Role::Delegate && m.leaves.is_none_or(|l| l > at);
        Some(Departure {
            po,
            at,
            delegated: self.members.iter().any(stays),
        })
    }

    /// The role this person has in the team.
    pub fn role(&self, id: &PersonId) -> Option<Role> {
        self.get(id).map(|m| m.role)
    }
}

/// That a team's only Product Owner leaves it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Departure<'r> {
    po: &'r Member,
    at: Timestamp,
    /// Whether a delegate is there still.
    delegated: bool,
}

impl Departure<'_> {
    /// What an admin reads of it.
    pub fn found(&self) -> String {
        let person = &self.po.person;
        let then = if self.delegated {
            "delegates alone rule"
        } else {
            "nobody rules, and notes have no reader"
        };
        format!(
            "{}, the only Product Owner, leaves on {}: from then on {then}",
            person.name,
            person.work.local_date(self.at)
        )
    }

    /// What to do about it.
    pub const fn mend(&self) -> &'static str {
        if self.delegated {
            "import a row with the role po for who follows, on that day"
        } else {
            "name a delegate now, and import a row with the role po for who follows on that day"
        }
    }
}

/// What an import of people has, and whether it counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Extent {
    /// It has everybody: who is missing has left.
    pub full: bool,
    /// Nothing of it is kept: what would follow is told.
    pub rehearsed: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_that_somebody_goes_by() {
        for (name, wanted) in [
            ("Sam Sales", "Sam"),
            ("Schröder, Samuel", "Samuel"),
            ("von der Au, Samuel (extern)", "Samuel"),
            ("Dr. Petra Pohl", "Petra"),
            ("Prof. Dr. Petra Pohl", "Petra"),
            ("Pohl, Dr. Petra", "Petra"),
            ("Sam Sales, Jr.", "Sam"),
            ("Sales, Jr.", "Sales"),
            ("Sam Sales, Acme Corp", "Sam"),
            ("Frau Pohl", "Pohl"),
            ("Dr.", "Dr."),
            ("", ""),
        ] {
            assert_eq!(short(name), wanted, "{name}");
        }
    }

    #[test]
    fn two_of_one_name_are_told_apart() {
        let names = ["Sam Sales", "Sam Stock", "Tess Tax"];
        let handles = names.map(|name| handle(name, names));
        assert_eq!(handles, ["@sam.sales", "@sam.stock", "@tess"]);
        let turned = ["Schröder, Sam", "Dr. Sam Tax"];
        let handles = turned.map(|name| handle(name, turned));
        assert_eq!(handles, ["@sam.schröder", "@sam.tax"]);
    }

    #[test]
    fn a_product_owner_who_leaves_is_told_with_who_rules_then() {
        let member = |name: &str, role, leaves: Option<i64>| Member {
            team: TeamId::new("acme"),
            person: Person {
                name: name.into(),
                ..Person::bare(
                    PersonId::new(name),
                    Address::parse(&format!("{name}@acme.example")).unwrap(),
                )
            },
            role,
            topics: Vec::new(),
            leaves: leaves.map(Timestamp),
        };
        let of = |members: Vec<Member>| Roster {
            members,
            former: Vec::new(),
        };
        let found = |roster: &Roster| roster.po_departs().map(|d| d.found());
        assert_eq!(found(&of(vec![member("Pia", Role::Po, None)])), None);
        let leaves = member("Pia", Role::Po, Some(86_400_000));
        let alone = of(vec![leaves.clone(), member("Dan", Role::Delegate, Some(1))]);
        let told = found(&alone).unwrap();
        assert!(
            told.contains("Pia, the only Product Owner, leaves on 1970-01-02"),
            "{told}"
        );
        assert!(told.contains("nobody rules"), "{told}");
        let stood_in = of(vec![leaves, member("Dan", Role::Delegate, None)]);
        assert!(found(&stood_in).unwrap().ends_with("delegates alone rule"));
    }
}
