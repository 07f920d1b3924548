//! The digest: what the Product Owner finds in the morning. Sent only when there is something.
//!
//! Its rows that can be decided bear numbers of one list, and [`Digest::numbers`] keeps what each
//! of them meant in that mail.

use super::{Item, Party};
use crate::domain::calendar::Source;
use crate::domain::clarification::Verdict;
use crate::domain::held::HeldMail;
use crate::domain::ids::{ClarificationId, MailId};
use crate::domain::letter::AgendaLine;
use crate::domain::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// What a number of a digest means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "what")]
pub enum Numbered {
    /// A question that waits for the reader: for a ruling, or for their answer.
    Question {
        /// Which.
        clarification: ClarificationId,
        /// The conversation to rule on.
        conversation: Option<u32>,
    },
    /// An assumption that is about to stand unopposed.
    Assumption {
        /// On which question.
        clarification: ClarificationId,
        /// Which of its assumptions.
        assumption: u32,
    },
    /// A held message.
    Held {
        /// Which.
        mail: MailId,
        /// The question that it would pass on to somebody outside.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        about: Option<ClarificationId>,
    },
}

impl Numbered {
    /// The clarification it is about; none of most held messages.
    pub const fn clarification(&self) -> Option<&ClarificationId> {
        match self {
            Self::Question { clarification, .. } | Self::Assumption { clarification, .. } => {
                Some(clarification)
            }
            Self::Held { about, .. } => about.as_ref(),
        }
    }
}

/// An assumption that becomes final soon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BecomesFinal {
    /// Its number in the list.
    pub number: u32,
    /// The item.
    pub item: Item,
    /// The assumption, on one line; empty where only the key may be shown.
    pub words: String,
    /// Whose it is.
    pub developer: Party,
    /// When it stands unopposed.
    pub until: Timestamp,
}

/// Something that waits for the reader's ruling because people see it differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Differs {
    /// Its number in the list.
    pub number: u32,
    /// The item.
    pub item: Item,
    /// The question, on one line.
    pub question: String,
    /// Who says otherwise.
    pub by: String,
    /// Whose answer seems to be another, where nobody said so but rules found it.
    #[serde(default)]
    pub with: Option<String>,
    /// When the note that asks for the ruling was given.
    pub since: Timestamp,
}

/// A question that has been waited for longer than an answer should take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ageing {
    /// The item.
    pub item: Item,
    /// The question, on one line.
    pub question: String,
    /// Who is waited for.
    pub holder: Party,
    /// What they are waited for: `an answer`.
    pub for_what: String,
    /// How long, in minutes of their working time.
    pub worked: i64,
    /// Since when.
    pub since: Timestamp,
}

/// Something that waits for the reader: for a ruling, or for their answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Its number in the list.
    #[serde(default)]
    pub number: u32,
    /// Whether an answer is waited for, not a ruling.
    #[serde(default)]
    pub answer: bool,
    /// The item.
    pub item: Item,
    /// The question, on one line.
    pub question: String,
    /// Who asked it.
    pub developer: Party,
    /// When the note that asks for the ruling was given.
    pub since: Timestamp,
    /// Whether that note did not arrive.
    #[serde(default)]
    pub came_back: bool,
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

/// A ruling as the digest lists it.
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

/// To the PO, each working morning; or to the delegate on duty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Digest {
    /// The PO in whose place the reader has it.
    pub in_place_of: Option<Party>,
    /// What each number means, from 1.
    pub numbers: Vec<Numbered>,
    /// What waits for the reader, oldest first.
    pub waiting: Vec<Waiting>,
    /// Assumptions that become final today or on the next working day.
    pub finals: Vec<BecomesFinal>,
    /// Where stakeholders differ.
    pub differs: Vec<Differs>,
    /// What has been waited for too long, oldest first.
    pub ageing: Vec<Ageing>,
    /// The day's calls, in the order of time.
    pub calls: Vec<DayCall>,
    /// What delegates ruled since the digest before, oldest first.
    pub rulings: Vec<StoodIn>,
    /// What the reader ruled since the digest before, oldest first: so it was taken.
    pub own: Vec<StoodIn>,
    /// Calendars that can't be read.
    pub unread: Vec<Unread>,
    /// Mails that came to be held since the digest before, oldest first; numbered.
    pub held: Vec<HeldMail>,
    /// How many more are held.
    pub more_held: usize,
}

impl Digest {
    /// Most rows of one kind that are printed, and numbered.
    pub const ROWS: usize = 6;

    /// Whether there is nothing to tell.
    pub const fn is_empty(&self) -> bool {
        self.waiting.is_empty()
            && self.finals.is_empty()
            && self.differs.is_empty()
            && self.ageing.is_empty()
            && self.calls.is_empty()
            && self.held.is_empty()
            && self.rulings.is_empty()
            && self.own.is_empty()
            && self.unread.is_empty()
    }

    /// Gives the next number of the list to the row at `place` of its kind; a row that is not
    /// printed has none, and gets 0.
    pub fn number(&mut self, place: usize, what: Numbered) -> u32 {
        if place >= Self::ROWS {
            return 0;
        }
        self.numbers.push(what);
        u32::try_from(self.numbers.len()).unwrap_or(u32::MAX)
    }

    /// The number that a held mail has in the list; 0 if it has none.
    pub fn number_of(&self, mail: &MailId) -> u32 {
        let is_it = |n: &Numbered| matches!(n, Numbered::Held { mail: m, .. } if m == mail);
        let place = self.numbers.iter().position(is_it);
        place.map_or(0, |at| u32::try_from(at + 1).unwrap_or(0))
    }

    /// What a number of this digest means.
    pub fn meant(numbers: &[Numbered], number: u32) -> Option<&Numbered> {
        numbers.get((number as usize).checked_sub(1)?)
    }
}
