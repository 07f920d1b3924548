//! Calendar vocabulary: what an invitation tells and what comes back (RFC 5545, RFC 5546).

use super::person::{Address, Mailbox};
use super::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// What a calendar object is sent for (RFC 5546, 1.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Method {
    /// Invites, or updates an invitation.
    Request,
    /// Answers an invitation.
    Reply,
    /// Calls it off.
    Cancel,
    /// Proposes another time.
    Counter,
    /// Asks for the newest version.
    Refresh,
    /// Declines a counter-proposal.
    Declinecounter,
    /// Tells of an event, asks for no answer.
    Publish,
    /// Adds instances.
    Add,
}

impl Method {
    /// The word of RFC 5546.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Reply => "REPLY",
            Self::Cancel => "CANCEL",
            Self::Counter => "COUNTER",
            Self::Refresh => "REFRESH",
            Self::Declinecounter => "DECLINECOUNTER",
            Self::Publish => "PUBLISH",
            Self::Add => "ADD",
        }
    }
}

/// An attendee's participation (RFC 5545, 3.2.12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub enum Partstat {
    /// Not answered; an unknown value counts as this.
    NeedsAction,
    /// Will come.
    Accepted,
    /// Won't come.
    Declined,
    /// May come.
    Tentative,
    /// Sends somebody else.
    Delegated,
}

impl Partstat {
    /// The word of RFC 5545.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NeedsAction => "NEEDS-ACTION",
            Self::Accepted => "ACCEPTED",
            Self::Declined => "DECLINED",
            Self::Tentative => "TENTATIVE",
            Self::Delegated => "DELEGATED",
        }
    }
}

/// The calendar part of a mail, read: its first VEVENT that carries a UID.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CalendarMail {
    /// The object's METHOD; none where it has none or one that RFC 5546 does not know.
    pub method: Option<Method>,
    /// UID, verbatim.
    pub uid: Option<String>,
    /// What the UID may stand for besides: unwrapped from Outlook's global object id
    /// (`vCal-Uid`, MS-OXOCAL 2.2.1.27).
    #[serde(default)]
    pub wrapped_uid: Option<String>,
    /// SEQUENCE; 0 where it has none (RFC 5545, 3.8.7.4).
    pub sequence: u32,
    /// DTSTAMP.
    pub dtstamp: Option<Timestamp>,
    /// In a REPLY the one who answers.
    pub attendee: Option<Address>,
    /// Their answer.
    pub partstat: Option<Partstat>,
    /// SENT-BY of that attendee.
    pub sent_by: Option<Address>,
    /// DELEGATED-TO of that attendee.
    pub delegated_to: Option<Address>,
    /// DELEGATED-FROM of that attendee: they answer in somebody's place.
    #[serde(default)]
    pub delegated_from: Option<Address>,
    /// RECURRENCE-ID: the one instance of a series that is meant.
    #[serde(default)]
    pub recurrence_id: Option<Timestamp>,
    /// DTSTART, where it could be placed in time. In a COUNTER the proposed one.
    pub start: Option<Timestamp>,
    /// DTEND, or start plus DURATION.
    pub end: Option<Timestamp>,
    /// COMMENT, else what a program puts a typed note in.
    pub comment: Option<String>,
    /// DESCRIPTION of an invitation by another program than Microsoft's: what is typed stands there,
    /// and the mail's text is the program's. Empty where it has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub described: Option<String>,
    /// ORGANIZER.
    pub organizer: Option<Address>,
    /// SUMMARY.
    pub summary: Option<String>,
    /// LOCATION.
    #[serde(default)]
    pub place: Option<String>,
    /// STATUS:CANCELLED, with whatever METHOD (some cancel by a REQUEST).
    #[serde(default)]
    pub cancelled: bool,
    /// All attendees (of a REQUEST), at most [`super::limits::ATTENDEES`].
    pub attendees: Vec<Mailbox>,
    /// Whether it carries a recurrence rule.
    pub recurs: bool,
    /// Of a series its next instances after DTSTAMP, overrides applied, at most
    /// [`super::limits::INSTANCES_FOLLOWED`].
    #[serde(default)]
    pub instances: Vec<Instance>,
    /// What could not be read of it, if anything.
    pub fault: Option<String>,
}

/// One instance of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instance {
    /// Its RECURRENCE-ID: when the rule has it, whenever it really is.
    pub id: Timestamp,
    /// When it is.
    pub span: Span,
}

/// One calendar object to be sent: one VEVENT, to one attendee (notes: calendar, B).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// REQUEST, CANCEL or DECLINECOUNTER.
    pub method: Method,
    /// The same for all of the call's life.
    pub uid: String,
    /// Rises with each change of time or place, and on CANCEL. A DECLINECOUNTER has that of the
    /// invitation that was answered (RFC 5546, 3.2.8).
    pub sequence: u32,
    /// The instant of the decision; the same in a repeat.
    pub dtstamp: Timestamp,
    /// When the call was first invited.
    pub created: Timestamp,
    /// Start and end; in a DECLINECOUNTER the proposed ones.
    pub slot: Span,
    /// One line.
    pub summary: String,
    /// Several lines; in a DECLINECOUNTER its COMMENT.
    pub description: String,
    /// Where to meet: a link or a phone line.
    pub place: String,
    /// The mailbox, with the name it writes under.
    pub organizer: Mailbox,
    /// Everybody invited; in a CANCEL those for whom it is off, in a DECLINECOUNTER whoever
    /// proposed.
    pub attendees: Vec<EventAttendee>,
    /// CLASS:PRIVATE instead of PUBLIC.
    pub private: bool,
}

/// One ATTENDEE line to be sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EventAttendee {
    /// Name and address.
    pub mailbox: Mailbox,
    /// ROLE=OPT-PARTICIPANT instead of REQ-PARTICIPANT.
    pub optional: bool,
    /// Their answer as known.
    pub partstat: Partstat,
    /// Who comes in their place (DELEGATED-TO).
    #[serde(default)]
    pub delegated_to: Option<Address>,
    /// In whose place they come (DELEGATED-FROM).
    #[serde(default)]
    pub delegated_from: Option<Address>,
}

/// How sure a busy time is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BusyKind {
    /// Taken.
    Busy,
    /// May be taken: a cost, not a bar.
    Tentative,
    /// Away: as good as taken.
    OutOfOffice,
    /// The source could not be read there: never counted as free.
    Unknown,
}

/// A time at which somebody is not free, with where that is known from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Busy {
    /// When.
    pub span: Span,
    /// How sure.
    pub kind: BusyKind,
    /// Where it is known from: a file, a feed, "Trialogue".
    pub source: String,
}

/// A source of somebody's busy times, with its age.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// How it is named to people: its host and path, never a secret in it.
    pub name: String,
    /// When it was last read well; none: never.
    pub read: Option<Timestamp>,
    /// What went wrong since, if anything.
    pub fault: Option<String>,
}

impl Source {
    /// The source with its age and what is wrong with it, for a reader of `zone`:
    /// `calendar.acme.example, read 12 min ago`, `…, not readable since Mon 23 Nov 09:10: 403`.
    pub fn told(&self, now: Timestamp, zone: chrono_tz::Tz) -> String {
        let name = &self.name;
        let clock = |at: Timestamp| {
            let local = at.utc().with_timezone(&zone);
            local.format("%a %-d %b %H:%M").to_string()
        };
        match (&self.fault, self.read) {
            (Some(fault), _) if fault.starts_with("not read") => format!("{name}, {fault}"),
            (Some(fault), Some(at)) => {
                format!("{name}, not readable since {}: {fault}", clock(at))
            }
            (Some(fault), None) => format!("{name}, never read: {fault}"),
            (None, None) => format!("{name}, not read yet"),
            (None, Some(at)) => match (now - at).num_minutes() {
                minutes @ 0..120 => format!("{name}, read {minutes} min ago"),
                minutes @ 120..2880 => format!("{name}, read {} h ago", minutes / 60),
                _ => format!("{name}, read {}", clock(at)),
            },
        }
    }
}
