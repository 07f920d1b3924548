//! People: their addresses, roles, languages. Their working time is in [`super::hours`].
//!
//! Invariant: an [`Address`] is lower-case, has exactly one `@` that parts two non-empty
//! halves, and holds no character that could end a header line.

use super::hours::WorkWeek;
use super::ids::{EffectKey, PersonId, TeamId};
use super::time::{Span, Timestamp};
use chrono::NaiveTime;
use idna::AsciiDenyList;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A mail address in lower case, its domain as the DNS has it. Local parts are compared without case: no mail system that
/// people use keeps two mailboxes that differ only by it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Address(String);

/// Why a text is no address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is no mail address: {why}")]
pub struct AddressError {
    text: String,
    why: &'static str,
}

/// A domain as the DNS has it, by which two are compared (RFC 5891): `bücher.example` is
/// `xn--bcher-kva.example`. What can't be one stays, in lower case.
pub fn canonical_domain(domain: &str) -> String {
    // What Unicode folds into a comma or a bracket must not come into an address by that.
    let ascii = (!domain.is_ascii())
        .then(|| idna::domain_to_ascii_cow(domain.as_bytes(), AsciiDenyList::STD3));
    match ascii {
        Some(Ok(ascii)) if !ascii.starts_with('.') && !ascii.ends_with('.') => ascii.into_owned(),
        _ => domain.to_lowercase(),
    }
}

impl Address {
    /// Reads an address; surrounding space and angle brackets are dropped.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        let refuse = |why| {
            Err(AddressError {
                text: text.chars().take(80).collect(),
                why,
            })
        };
        let bare = text.trim().trim_start_matches('<').trim_end_matches('>');
        if bare.len() > 254 {
            return refuse("it is longer than 254 octets (RFC 5321, 4.5.3.1.3)");
        }
        if bare
            .chars()
            .any(|c| c.is_control() || c.is_whitespace() || "<>,;\"()[]\\".contains(c))
        {
            return refuse("it holds a character that addresses may not have");
        }
        let Some((local, domain)) = bare.rsplit_once('@') else {
            return refuse("it has no @");
        };
        if local.is_empty() || local.contains('@') {
            return refuse("there must be one name before the @");
        }
        if domain.is_empty() || domain.starts_with('.') || domain.ends_with('.') {
            return refuse("there must be a domain after the @");
        }
        let domain = canonical_domain(domain);
        if local.len() + 1 + domain.len() > 254 {
            return refuse("it is longer than 254 octets (RFC 5321, 4.5.3.1.3)");
        }
        Ok(Self(format!("{}@{domain}", local.to_lowercase())))
    }

    /// The address, lower case, its domain as the DNS has it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands after the `@`.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// What stands before the `@`.
    pub fn local(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(local, _)| local)
    }

    /// The detail after the first `+` of the local part (RFC 5233), if there is one.
    pub fn detail(&self) -> Option<&str> {
        self.local().split_once('+').map(|(_, detail)| detail)
    }

    /// The address without its detail: `clarify+x@a.example` is `clarify@a.example`.
    #[must_use]
    pub fn without_detail(&self) -> Self {
        let user = self.local().split('+').next().unwrap_or_default();
        Self(format!("{user}@{}", self.domain()))
    }

    /// The address with this detail in place of its own.
    #[must_use]
    pub fn with_detail(&self, detail: &str) -> Self {
        let base = self.without_detail();
        Self(format!("{}+{detail}@{}", base.local(), base.domain()).to_lowercase())
    }
}

impl TryFrom<String> for Address {
    type Error = AddressError;
    fn try_from(text: String) -> Result<Self, AddressError> {
        Self::parse(&text)
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.0
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

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

    /// The name letters greet and quote by: the first word of the full name.
    pub fn short_name(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or(&self.name)
    }
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
    fn addresses_fold_case_and_know_their_detail() {
        let a = Address::parse(" <Clarify+PBI-142@Acme.Example> ").unwrap();
        assert_eq!(a.as_str(), "clarify+pbi-142@acme.example");
        assert_eq!(a.detail(), Some("pbi-142"));
        assert_eq!(a.without_detail().as_str(), "clarify@acme.example");
        assert_eq!(a.with_detail("r-x").as_str(), "clarify+r-x@acme.example");
    }

    #[test]
    fn a_domain_has_one_form_however_it_is_written() {
        let a = Address::parse("Sam@Bücher.example").unwrap();
        for text in [
            "sam@xn--bcher-kva.example",
            "sam@XN--BCHER-KVA.example",
            "sam@bu\u{308}cher.example",
            "sam@bücher。example",
        ] {
            assert_eq!(Address::parse(text).unwrap(), a, "{text}");
        }
        assert_eq!(a.domain(), "xn--bcher-kva.example");
        assert_eq!(Address::parse(a.as_str()).unwrap(), a);
        // Signs that stand for what no address may hold make none of it.
        for text in [
            "sam@a\u{ff0c}b.example",
            "sam@a\u{ff08}b.example",
            "sam@\u{ff0e}",
        ] {
            let read = Address::parse(text).map(|a| a.to_string());
            assert!(read.is_err() || read == Ok(text.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_could_break_a_header_is_no_address() {
        for text in [
            "",
            "a",
            "a@",
            "@b",
            "a@b@c",
            "a\r\nBcc: x@y",
            "a b@c",
            "a@b,c@d",
        ] {
            assert!(Address::parse(text).is_err(), "{text:?}");
        }
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
