//! Slots: when a call could be, what that costs, and who stands in the way of the rest.

use super::ids::PersonId;
use super::time::{Span, Timestamp};
use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What speaks against a slot that can be taken. Compared in the order of the fields: the
/// first that differs decides, less is better.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Cost {
    /// Needed people of whom it is not known whether they are free. Such slots are offered
    /// only where there is no other.
    pub unknown: Vec<PersonId>,
    /// Optional people who can't come.
    pub missing: Vec<PersonId>,
    /// Whether it is outside somebody's office hours.
    pub outside_office_hours: bool,
    /// People whose lunch or focus time it takes.
    pub disturbs: Vec<PersonId>,
    /// People with something tentative at that time.
    pub tentative: Vec<PersonId>,
}

impl Cost {
    /// What slots are ordered by, before their start.
    pub const fn class(&self) -> (usize, usize, bool, usize, usize) {
        (
            self.unknown.len(),
            self.missing.len(),
            self.outside_office_hours,
            self.disturbs.len(),
            self.tentative.len(),
        )
    }

    /// Whether nothing speaks against it.
    pub const fn is_nothing(&self) -> bool {
        matches!(self.class(), (0, 0, false, 0, 0))
    }
}

/// A slot that can be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// Start and end of the call.
    pub span: Span,
    /// What speaks against it.
    pub cost: Cost,
    /// Free gaps too short for another such call that it would leave in people's working
    /// hours. Decides between slots of one cost and one start (of several searches).
    pub fragments: u32,
}

/// What keeps somebody from a slot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// Not wholly inside one working window.
    OutsideHours {
        /// Their hours, as written.
        hours: String,
        /// Their zone.
        zone: Tz,
    },
    /// A day off, by their local date.
    DayOff(NaiveDate),
    /// Known to be away.
    Away(Span),
    /// Something else is at that time.
    Busy(Span),
    /// Out of the office.
    OutOfOffice(Span),
    /// Too close to something else.
    Buffer(Span),
    /// They declined a call at that time.
    Declined(Span),
    /// So many calls on that local date are the limit.
    DailyLimit(u32),
    /// Their busy times could not be read.
    Unknown,
    /// No working hours at all in the time that is looked at.
    NoHours {
        /// Their zone.
        zone: Tz,
    },
    /// Working hours that never meet those of the others.
    NoCommonHours {
        /// Their zone.
        zone: Tz,
    },
}

impl Why {
    /// The reason in words, instants as `clock` shows them.
    fn words(&self, clock: impl Fn(Timestamp) -> String) -> String {
        let from_to = |word: &str, span: &Span| {
            let (start, end) = (clock(span.start), clock(span.end));
            format!("{word} {start} to {end}")
        };
        match self {
            Self::OutsideHours { hours, zone } if hours.is_empty() => {
                format!("outside working hours (none, {zone})")
            }
            Self::OutsideHours { hours, zone } => {
                format!("outside working hours ({hours} {zone})")
            }
            Self::DayOff(date) => format!("day off ({date})"),
            Self::Away(span) => from_to("away", span),
            Self::Busy(span) => from_to("busy", span),
            Self::OutOfOffice(span) => from_to("out of office", span),
            Self::Buffer(span) => from_to("buffer around", span),
            Self::Declined(span) => from_to("declined a call", span),
            Self::DailyLimit(limit) => format!("limit of {limit} calls a day"),
            Self::Unknown => "not known whether free".to_owned(),
            Self::NoHours { zone } => format!("no working hours ({zone})"),
            Self::NoCommonHours { zone } => format!("no common working hours ({zone})"),
        }
    }

    /// The reason in words, instants as wall times of `zone`: `busy Tue 24 Nov 09:00 to
    /// Tue 24 Nov 10:00`.
    pub fn told(&self, zone: Tz) -> String {
        self.words(|at| {
            let local = at.utc().with_timezone(&zone);
            local.format("%a %-d %b %H:%M").to_string()
        })
    }
}

impl fmt::Display for Why {
    /// The reason in words, instants in UTC.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(|at| at.utc().format("%Y-%m-%d %H:%MZ").to_string()))
    }
}

/// Who stands in the way of a slot, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blocker {
    /// Whose time it is.
    pub person: PersonId,
    /// The name they are shown by.
    pub name: String,
    /// What is in the way.
    pub why: Why,
    /// Where that is known from.
    pub source: String,
}

impl fmt::Display for Blocker {
    /// One line without its end, such as `no common working hours with Sam (Asia/Singapore)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = &self.name;
        match &self.why {
            Why::NoCommonHours { zone } => {
                write!(f, "no common working hours with {name} ({zone})")
            }
            why => write!(f, "{name}: {why}"),
        }
    }
}

/// What is against a time that somebody proposes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unfit {
    /// Calls start at this instant at the earliest.
    TooSoon(Timestamp),
    /// Calls have ended by this instant.
    TooLate(Timestamp),
    /// These are in the way; never empty.
    Taken(Vec<Blocker>),
}

/// A start that can't be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// The start.
    pub start: Timestamp,
    /// Who is in the way; never empty.
    pub blocked_by: Vec<Blocker>,
}
