//! `people.csv`: who is in which team, as what, and when they work.
//!
//! Columns: `team,address,name,role,aliases,language,zone,hours,days_off,feed,topics,end,notes`; lists
//! by `;`. `address`, `name` and `role` are needed; `team` where there are several teams; what
//! else is left empty comes from the team. Pure. Invariant: one bad row refuses the file.

use super::sheet::{Row, RowFault, Sheet, SheetError, one_line, parts};
use super::team;
use crate::domain::feed::Feed;
use crate::domain::hours::WeekHours;
use crate::domain::ids::TeamId;
use crate::domain::misspelt::nearest;
use crate::domain::person::{Address, Role};
use crate::domain::policy::Team;
use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use std::collections::BTreeMap;

/// The columns, in the order of the sample that `init` writes.
pub const COLUMNS: [&str; 13] = [
    "team", "address", "name", "role", "aliases", "language", "zone", "hours", "days_off", "feed",
    "topics", "end", "notes",
];

/// A row: a person in a team.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonRow {
    /// Its line in the file.
    pub line: u64,
    /// The team.
    pub team: TeamId,
    /// The registered address.
    pub address: Address,
    /// The full name.
    pub name: String,
    /// What they are to the team.
    pub role: Role,
    /// Other addresses of theirs.
    pub aliases: Vec<Address>,
    /// Language of their letters.
    pub language: String,
    /// Their zone.
    pub zone: Tz,
    /// Their hours, by wall time in their zone.
    pub hours: WeekHours,
    /// Local dates on which they don't work.
    pub days_off: Vec<NaiveDate>,
    /// Where busy times can be read.
    pub feed: Option<String>,
    /// Labels a delegate stands in for.
    pub topics: Vec<String>,
    /// The first day on which they are not of the team any more.
    pub end: Option<NaiveDate>,
    /// When they take notes for information, by wall time in their zone; empty: at once.
    pub notes: Vec<NaiveTime>,
}

/// Reads the file against the teams of the config. A person who stands in several teams has
/// a row in each; what belongs to the person (name, zone, hours …) may stand in one of them
/// and must not differ.
pub fn parse(bytes: &[u8], teams: &[Team]) -> Result<Vec<PersonRow>, SheetError> {
    let sheet = Sheet::read(bytes)?;
    let mut faults = sheet.only(&COLUMNS);
    for needed in ["address", "name", "role"] {
        if !sheet.has(needed) {
            let why = format!("there is no column {needed:?}; found: {}", sheet.found());
            faults.push(RowFault { line: 1, why });
        }
    }
    if teams.len() > 1 && !sheet.has("team") {
        let why = format!(
            "there is no column \"team\", and there are {} teams; found: {}",
            teams.len(),
            sheet.found()
        );
        faults.push(RowFault { line: 1, why });
    }
    if !faults.is_empty() {
        return Err(SheetError { faults });
    }
    let people = Persons::gather(&sheet, &mut faults);
    let mut rows = Vec::new();
    for row in &sheet.rows {
        let reading = Reading {
            sheet: &sheet,
            row,
            teams,
            people: &people,
        };
        match reading.person() {
            Ok(person) => rows.push(person),
            Err(whys) => faults.extend(whys.into_iter().map(|why| RowFault {
                line: row.line,
                why,
            })),
        }
    }
    faults.extend(across(&rows, teams));
    if faults.is_empty() {
        return Ok(rows);
    }
    faults.sort_by_key(|f| f.line);
    Err(SheetError { faults })
}

/// What belongs to a person whatever the team: the first cell given, by address and column.
struct Persons(BTreeMap<(String, &'static str), (u64, String)>);

const PERSONAL: [&str; 8] = [
    "name", "aliases", "language", "zone", "hours", "days_off", "feed", "notes",
];

impl Persons {
    fn gather(sheet: &Sheet, faults: &mut Vec<RowFault>) -> Self {
        let address = sheet.columns("address");
        let mut cells: BTreeMap<_, (u64, String)> = BTreeMap::new();
        for row in &sheet.rows {
            let who = row.first(&address).to_lowercase();
            for column in PERSONAL {
                let cell = row.first(&sheet.columns(column)).to_owned();
                if cell.is_empty() {
                    continue;
                }
                match cells.get(&(who.clone(), column)) {
                    None => {
                        cells.insert((who.clone(), column), (row.line, cell));
                    }
                    Some((line, other)) if *other != cell => faults.push(RowFault {
                        line: row.line,
                        why: format!(
                            "{who} has {column} {cell:?} here and {other:?} on line {line}; \
                             a person has one"
                        ),
                    }),
                    Some(_) => {}
                }
            }
        }
        Self(cells)
    }
}

struct Reading<'a> {
    sheet: &'a Sheet,
    row: &'a Row,
    teams: &'a [Team],
    people: &'a Persons,
}

impl Reading<'_> {
    fn person(&self) -> Result<PersonRow, Vec<String>> {
        let mut whys: Vec<String> = self.sheet.too_wide(self.row).into_iter().collect();
        let team = keep(&mut whys, self.team());
        let address = keep(&mut whys, self.address());
        let name = keep(&mut whys, name(self.cell("name")));
        let role = keep(&mut whys, role(self.own("role")));
        let aliases = keep(&mut whys, addresses("aliases", self.cell("aliases")));
        let language = self.cell("language").to_lowercase();
        if !language.is_empty() && !team::LANGUAGES.contains(&language.as_str()) {
            let allowed = team::LANGUAGES.join(", ");
            whys.push(format!(
                "language {language:?} is unknown; allowed: {allowed}"
            ));
        }
        let zone = match self.cell("zone") {
            "" => None,
            text => keep(
                &mut whys,
                team::zone(text).map_err(|why| format!("zone {text:?} is unknown; {why}")),
            ),
        };
        let hours = keep(&mut whys, hours(self.cell("hours")));
        let days_off = keep(&mut whys, days(self.cell("days_off")));
        let topics: Vec<String> = parts(self.own("topics")).map(Into::into).collect();
        if !topics.is_empty() && role.is_some_and(|r| r != Role::Delegate) {
            whys.push("topics are for delegates; leave the cell empty".into());
        }
        let notes = keep(&mut whys, times(self.cell("notes")));
        let end = match self.own("end").trim() {
            "" => None,
            text => keep(
                &mut whys,
                NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| {
                    format!(
                        "end {:?} is no day; write 2026-12-24, the first day without them",
                        one_line(text)
                    )
                }),
            ),
        };
        let feed = Some(self.cell("feed")).filter(|f| !f.is_empty());
        // The address of a published calendar is a secret: it is not repeated.
        for error in feed.into_iter().flat_map(Feed::parts).map(Feed::parse) {
            whys.extend(error.err().map(|e| format!("feed: {e}")));
        }
        if let (Some(team), Some(address), Some(name), Some(role), true) =
            (team, address, name, role, whys.is_empty())
        {
            return Ok(PersonRow {
                line: self.row.line,
                team: team.id.clone(),
                address,
                name,
                role,
                aliases: aliases.unwrap_or_default(),
                language: if language.is_empty() {
                    team.language.clone()
                } else {
                    language
                },
                zone: zone.unwrap_or(team.zone),
                hours: hours.unwrap_or_default(),
                days_off: days_off.unwrap_or_default(),
                feed: feed.map(Into::into),
                topics,
                end,
                notes: notes.unwrap_or_default(),
            });
        }
        Err(whys)
    }

    fn address(&self) -> Result<Address, String> {
        let text = self.own("address");
        if text.trim().is_empty() {
            let who = [self.own("name"), self.own("role")].map(str::trim);
            return Err(format!(
                "there is no address: write in the column \"address\" where {} reads mail",
                match who {
                    ["", ""] => "this person".to_owned(),
                    ["", role] => format!("the {role}"),
                    [name, ""] => one_line(name),
                    [name, role] => format!("{} ({role})", one_line(name)),
                }
            ));
        }
        Address::parse(text).map_err(|e| e.to_string())
    }

    fn own(&self, column: &str) -> &str {
        let n = self.sheet.columns(column);
        let cell = n.first().and_then(|n| self.row.cells.get(*n));
        cell.map(String::as_str).unwrap_or_default()
    }

    /// The cell of this row, else that of another row of the same person.
    fn cell(&self, column: &'static str) -> &str {
        let who = self.own("address").to_lowercase();
        let told = self.people.0.get(&(who, column));
        told.map(|(_, cell)| cell.as_str()).unwrap_or_default()
    }

    fn team(&self) -> Result<&Team, String> {
        let id = self.own("team");
        let names: Vec<&str> = self.teams.iter().map(|t| t.id.as_str()).collect();
        if id.is_empty() {
            return match self.teams {
                [only] => Ok(only),
                _ => Err(format!(
                    "there is no team; write one of: {}",
                    names.join(", ")
                )),
            };
        }
        let found = self.teams.iter().find(|t| t.id.as_str() == id);
        found.ok_or_else(|| {
            let near = nearest(id, names.iter().copied())
                .map(|n| format!("did you mean \"{n}\"? "))
                .unwrap_or_default();
            format!("unknown team {id:?}; {near}known: {}", names.join(", "))
        })
    }
}

fn keep<T>(whys: &mut Vec<String>, read: Result<T, String>) -> Option<T> {
    read.map_err(|why| whys.push(why)).ok()
}

fn name(text: &str) -> Result<String, String> {
    let name = one_line(text);
    if name.is_empty() {
        return Err("there is no name".into());
    }
    if name.chars().any(char::is_control) || name.len() > 200 {
        return Err(format!(
            "name {:?} is no name",
            name.chars().take(40).collect::<String>()
        ));
    }
    Ok(name)
}

fn role(text: &str) -> Result<Role, String> {
    const ALLOWED: [&str; 5] = ["developer", "stakeholder", "po", "delegate", "admin"];
    Role::parse(text).ok_or_else(|| {
        let near = nearest(text, ALLOWED)
            .map(|n| format!("did you mean \"{n}\"? "))
            .unwrap_or_default();
        format!(
            "unknown role {text:?}; {near}allowed: {}",
            ALLOWED.join(", ")
        )
    })
}

pub(super) fn addresses(what: &str, text: &str) -> Result<Vec<Address>, String> {
    let mut list: Vec<Address> = Vec::new();
    for part in parts(text) {
        let address = Address::parse(part).map_err(|e| format!("{what}: {e}"))?;
        if !list.contains(&address) {
            list.push(address);
        }
    }
    Ok(list)
}

fn hours(text: &str) -> Result<WeekHours, String> {
    if text.is_empty() {
        return Ok(WeekHours::default());
    }
    WeekHours::parse(text).map_err(|error| format!("hours: {error}"))
}

/// When notes for information are taken: once or twice a day.
fn times(text: &str) -> Result<Vec<NaiveTime>, String> {
    let read = |part: &str| NaiveTime::parse_from_str(part.trim(), "%H:%M");
    let all: Result<Vec<NaiveTime>, _> = parts(text).map(read).collect();
    all.ok().filter(|all| all.len() <= 2).ok_or_else(|| {
        format!(
            "notes {:?} are no times; write one or two, for example 11:30;16:30, or leave it empty: at once",
            one_line(text)
        )
    })
}

fn days(text: &str) -> Result<Vec<NaiveDate>, String> {
    let wrong = |part: &str| {
        format!("days_off: {part:?} is no day; write for example 2026-12-24;2026-12-25..2027-01-01")
    };
    let mut days = Vec::new();
    for part in parts(text) {
        let (from, to) = part.split_once("..").unwrap_or((part, part));
        let from: NaiveDate = from.trim().parse().map_err(|_| wrong(part))?;
        let to: NaiveDate = to.trim().parse().map_err(|_| wrong(part))?;
        if to < from || (to - from).num_days() > 366 {
            return Err(wrong(part));
        }
        days.extend(from.iter_days().take_while(|d| *d <= to));
    }
    days.sort_unstable();
    days.dedup();
    Ok(days)
}

/// What only shows when rows are held side by side.
fn across(rows: &[PersonRow], teams: &[Team]) -> Vec<RowFault> {
    let mut faults = Vec::new();
    let mut seen: BTreeMap<(&TeamId, &Address), u64> = BTreeMap::new();
    let mut owners: BTreeMap<&TeamId, &PersonRow> = BTreeMap::new();
    let mut holders: BTreeMap<&Address, &PersonRow> = BTreeMap::new();
    for row in rows {
        holders.entry(&row.address).or_insert(row);
    }
    for row in rows {
        let mut fault = |why: String| {
            faults.push(RowFault {
                line: row.line,
                why,
            });
        };
        if let Some(line) = seen.insert((&row.team, &row.address), row.line) {
            fault(format!(
                "{} stands twice in team {}, also on line {line}; one role in each team",
                row.address, row.team
            ));
        }
        if row.role == Role::Po
            && let Some(other) = owners.insert(&row.team, row)
            && other.address != row.address
        {
            fault(format!(
                "team {} has two POs, {} (line {}) and {}; make one a delegate",
                row.team, other.address, other.line, row.address
            ));
        }
        for alias in &row.aliases {
            match holders.get(alias) {
                Some(other) if other.address != row.address => fault(format!(
                    "the alias {alias} is also {}'s (line {})",
                    other.address, other.line
                )),
                _ => {
                    holders.insert(alias, row);
                }
            }
        }
        let mailbox = teams.iter().find(|t| {
            std::iter::once(&row.address)
                .chain(&row.aliases)
                .any(|a| a.without_detail() == t.mailbox)
        });
        if let Some(team) = mailbox {
            fault(format!(
                "{} is the mailbox of team {}, no person's",
                team.mailbox, team.id
            ));
        }
    }
    faults
}
