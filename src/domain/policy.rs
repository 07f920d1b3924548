//! A team and its working policy, as the config gives them (PRODUCT: *Policy*).

use super::hours::{Wait, WeekHours};
use super::ids::TeamId;
use super::pbi::Prefixes;
use super::person::Address;
use super::words::Words;
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// When the invitation to a kept slot goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Book {
    /// When the one asked has not answered for so long, in their working time.
    After(Wait),
    /// With the question.
    AtOnce,
    /// Only on `/call`.
    OnRequest,
}

/// When a briefing asks for a ruling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RulingsWanted {
    /// Where something asks for one.
    WhereNeeded,
    /// Always.
    Always,
}

/// Where a call meets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// A pattern with `{call}`, which becomes an unguessable part of the call's own.
    PerCall(String),
    /// One room for all calls: two calls never touch.
    Standing(String),
}

impl Place {
    /// A pattern with `{call}` in it is one a call, anything else a standing room. The error is
    /// what to write: nothing else in braces is filled in.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if text.is_empty() {
            return Err("write a link with {call} in it, or the name of a room".into());
        }
        if text.replace("{call}", "").contains(['{', '}']) {
            return Err(
                "only {call} is filled in: write a link with it, or one without braces".into(),
            );
        }
        Ok(if text.contains("{call}") {
            Self::PerCall(text.into())
        } else {
            Self::Standing(text.into())
        })
    }

    /// The place of one call.
    pub fn of(&self, unguessable: &str) -> String {
        match self {
            Self::PerCall(pattern) => pattern.replace("{call}", unguessable),
            Self::Standing(room) => room.clone(),
        }
    }
}

/// The rules a team works by. Waits count in the working time of the one waited for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Policy {
    /// When to invite.
    pub book: Book,
    /// Where calls meet; without a place nothing is booked.
    pub place: Option<Place>,
    /// Length of a call about one question.
    pub duration: TimeDelta,
    /// Longest length of a call about several.
    pub duration_max: TimeDelta,
    /// Least time between booking and start.
    pub notice: TimeDelta,
    /// The stakeholder must have accepted so long before the start; `None`: need not.
    pub accept_by: Option<TimeDelta>,
    /// When an answer is wanted.
    pub answer_within: Wait,
    /// How far ahead slots are looked for, in working days of the developer.
    pub horizon: u32,
    /// Free time kept around other meetings.
    pub buffer: TimeDelta,
    /// Most calls a day for the PO.
    pub po_daily_limit: u32,
    /// Hours in which the PO likes calls best.
    pub office_hours: Option<WeekHours>,
    /// Hours kept for undisturbed work, in each person's own zone: a cost, not a bar.
    pub focus: Option<WeekHours>,
    /// Lunch, in each person's own zone: a cost, not a bar.
    pub lunch: Option<WeekHours>,
    /// Other slots tried after a decline.
    pub attempts: u32,
    /// An exchange of mail is briefed when nothing came for so long.
    pub quiet: Wait,
    /// How long notes are waited for after a call.
    pub notes_wait: Wait,
    /// When the stakeholder, the next one, the PO are nudged.
    pub nudge: Vec<Wait>,
    /// When the digest goes, local time of its reader.
    pub digest: NaiveTime,
    /// When an assumption stands unopposed.
    pub assumption: Wait,
    /// When a ruling is asked for.
    pub rulings: RulingsWanted,
    /// Whether a question waits while its developer looks at earlier answers, one working hour of
    /// theirs at most; only where there are any.
    #[serde(default)]
    pub ask_once: bool,
    /// Whether the PO gets a copy of every message.
    pub po_copy: bool,
    /// How long words are kept, in months.
    pub retention_months: u32,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            book: Book::After(Wait::Minutes(120)),
            place: None,
            duration: TimeDelta::minutes(15),
            duration_max: TimeDelta::minutes(30),
            notice: TimeDelta::hours(2),
            accept_by: Some(TimeDelta::minutes(30)),
            answer_within: Wait::Days(2),
            horizon: 5,
            buffer: TimeDelta::minutes(5),
            po_daily_limit: 2,
            office_hours: None,
            focus: None,
            lunch: None,
            attempts: 2,
            quiet: Wait::Minutes(30),
            notes_wait: Wait::Minutes(60),
            nudge: vec![Wait::Minutes(240), Wait::Minutes(480), Wait::Minutes(720)],
            digest: NaiveTime::from_hms_opt(8, 30, 0).unwrap_or_default(),
            assumption: Wait::Days(1),
            rulings: RulingsWanted::WhereNeeded,
            ask_once: false,
            po_copy: false,
            retention_months: 24,
        }
    }
}

/// A dated span of a team's work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sprint {
    /// Its name, as the backlog's column has it.
    pub name: String,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
}

/// One clarification mailbox with its rules. Its people stand in the database.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Team {
    /// Its id.
    pub id: TeamId,
    /// Its name, as letters write it: `Acme clarifications`.
    pub name: String,
    /// The shared address.
    pub mailbox: Address,
    /// Language of letters to people without one of their own.
    pub language: String,
    /// Zone of the team, for people without one of their own.
    pub zone: Tz,
    /// Domains of the team's company, besides those of its mailbox and of its own people.
    #[serde(default)]
    pub domains: Vec<String>,
    /// Prefixes of its backlog's keys.
    pub prefixes: Prefixes,
    /// Stakeholders of PBIs that name none, by label.
    pub areas: BTreeMap<String, Vec<Address>>,
    /// Stakeholders of PBIs that have none by themselves nor by label.
    pub stakeholders: Vec<Address>,
    /// Statuses of its backlog tool that mean closed, besides those that are known.
    #[serde(default)]
    pub closed: Vec<String>,
    /// Its rules.
    pub policy: Policy,
    /// Its Sprints.
    pub sprints: Vec<Sprint>,
    /// Feeds of public holidays: each whole day in them is a day off for the team's people of
    /// the team's zone.
    pub holidays: Vec<String>,
    /// Its own word lists, laid over those that come with the program; `None`: it has none.
    pub words: Option<Box<Words>>,
}

impl Team {
    /// The word lists by which its answers are read.
    pub fn words(&self) -> &Words {
        self.words.as_deref().unwrap_or_else(|| Words::built_in())
    }

    /// The last day of the Sprint that holds `day`.
    pub fn sprint_end(&self, day: NaiveDate) -> Option<NaiveDate> {
        self.sprints
            .iter()
            .find(|s| s.start <= day && day <= s.end)
            .map(|s| s.end)
    }
}

/// Reads a length of time: a whole number and `m`, `h` or `d` (`15m`, `2h`, `5d`).
/// As a [`Wait`], days are working days and the rest working minutes.
pub fn parse_wait(text: &str) -> Result<Wait, &'static str> {
    const WHAT: &str = "write a whole number and m, h or d, for example \"30m\", \"2h\", \"2d\"";
    let text = text.trim();
    let unit = text.chars().last().ok_or(WHAT)?;
    let digits = text.get(..text.len() - unit.len_utf8()).ok_or(WHAT)?;
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(WHAT);
    }
    let number: u32 = digits.parse().map_err(|_| "the number is too large")?;
    if number > 100_000 {
        return Err("the number is too large");
    }
    match unit {
        'm' => Ok(Wait::Minutes(i64::from(number))),
        'h' => Ok(Wait::Minutes(i64::from(number) * 60)),
        'd' => Ok(Wait::Days(number)),
        _ => Err(WHAT),
    }
}

/// Reads a length of time by the clock: as [`parse_wait`], a day being 24 hours.
pub fn parse_duration(text: &str) -> Result<TimeDelta, &'static str> {
    Ok(match parse_wait(text)? {
        Wait::Minutes(m) => TimeDelta::minutes(m),
        Wait::Days(d) => TimeDelta::days(i64::from(d)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_time() {
        assert_eq!(parse_wait("2h"), Ok(Wait::Minutes(120)));
        assert_eq!(parse_wait("2d"), Ok(Wait::Days(2)));
        assert_eq!(parse_duration("15m"), Ok(TimeDelta::minutes(15)));
        for bad in [
            "",
            "h",
            "2",
            "2 h",
            "-1h",
            "1.5h",
            "2w",
            "999999999999h",
            "2é",
        ] {
            assert!(parse_wait(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_pattern_gives_each_call_its_place() {
        let place = Place::parse("https://meet.example/acme-{call}").unwrap();
        assert_eq!(place.of("k7q4"), "https://meet.example/acme-k7q4");
        assert_eq!(
            Place::parse(" Room 3"),
            Ok(Place::Standing("Room 3".into()))
        );
        for wrong in [
            "",
            "https://meet.example/{cal}",
            "https://meet.example/{call",
        ] {
            assert!(Place::parse(wrong).is_err(), "{wrong}");
        }
    }
}
