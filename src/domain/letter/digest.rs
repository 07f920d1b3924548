//! The digest: what the Product Owner finds in the morning. Sent only when there is something.

use super::{Item, Party};
use crate::domain::calendar::Source;
use crate::domain::clarification::Verdict;
use crate::domain::held::HeldMail;
use crate::domain::letter::AgendaLine;
use crate::domain::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// Something that waits for the reader's ruling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// The item.
    pub item: Item,
    /// The question, on one line.
    pub question: String,
    /// Who asked it.
    pub developer: Party,
    /// When the note that asks for the ruling was given.
    pub since: Timestamp,
}

/// A call of the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayCall {
    /// When.
    pub slot: Span,
    /// What is to be settled.
    pub agenda: Vec<AgendaLine>,
    /// Who is invited, apart from the reader.
    pub with: Vec<Party>,
    /// Whether the reader is invited.
    pub yours: bool,
    /// Whether the one asked has accepted.
    pub agreed: bool,
}

/// A ruling that a delegate made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoodIn {
    /// The item.
    pub item: Item,
    /// The question, on one line.
    pub question: String,
    /// Who ruled.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What.
    #[serde(flatten)]
    pub verdict: Verdict,
}

/// A calendar that can't be read: until it can, its last copy counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unread {
    /// Whose.
    pub person: Party,
    /// Which, when it was last read, what went wrong.
    pub source: Source,
}

/// To the PO, each working morning.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digest {
    /// What waits for a ruling, oldest first.
    pub waiting: Vec<Waiting>,
    /// The day's calls, in the order of time.
    pub calls: Vec<DayCall>,
    /// What delegates ruled since the digest before, oldest first.
    pub rulings: Vec<StoodIn>,
    /// Calendars that can't be read.
    pub unread: Vec<Unread>,
    /// Mails that came to be held since the digest before, oldest first; numbered.
    #[serde(default)]
    pub held: Vec<HeldMail>,
    /// How many more are held.
    #[serde(default)]
    pub more_held: usize,
}

impl Digest {
    /// Whether there is nothing to tell.
    pub const fn is_empty(&self) -> bool {
        self.waiting.is_empty()
            && self.calls.is_empty()
            && self.rulings.is_empty()
            && self.unread.is_empty()
            && self.held.is_empty()
    }
}
