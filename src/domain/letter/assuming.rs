//! Letters about what is waited for in vain: an assumption put on record, a nudge.

use super::{Files, Item, Party, Said};
use crate::domain::time::Timestamp;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// To the PO, and to the stakeholder who was asked: a developer goes by an assumption.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssumptionTold {
    /// The item.
    pub item: Item,
    /// The question.
    pub question: String,
    /// Who goes by it.
    pub developer: Party,
    /// Their words.
    pub words: String,
    /// Lines that they quote were left out: they were said to others.
    #[serde(default)]
    pub left_out: bool,
    /// What they wrote below `/internal`, for a reader of the team; else empty.
    #[serde(default)]
    pub internal: String,
    /// What came with them.
    #[serde(default)]
    pub files: Files,
    /// Who was asked.
    pub asked: Party,
    /// Who asked it, if that is known: they may have left since.
    #[serde(default)]
    pub asker: Option<Party>,
    /// Whether nobody was asked: it was put on record in place of a question.
    #[serde(default)]
    pub unasked: bool,
    /// Who was asked before and passed it on to the reader.
    #[serde(default)]
    pub passed_by: Option<Party>,
    /// What it takes the place of, that the same person went by before; else empty.
    #[serde(default)]
    pub instead_of: String,
    /// The answer that is on record, where the reader may know it.
    #[serde(default)]
    pub answered: Option<Said>,
    /// The PO, if there is one.
    pub po: Option<Party>,
    /// Whether the reader may rule: the PO, or a delegate in their place.
    pub rules: bool,
    /// When it stands unopposed; none while the clock stands still.
    pub until: Option<Timestamp>,
    /// In whose place the reader gets it, who could not be reached.
    pub in_place_of: Option<Party>,
}

/// What a nudge wants of its reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NudgeWish {
    /// They are asked: answer.
    Answer,
    /// They asked, and the question went from them directly: did the answer reach them alone?
    Forward,
    /// It was handed to them, who rule in the Product Owner's place: rule, or answer.
    Handed,
    /// Nobody answers: answer, name somebody, or let it rest.
    Decide,
}

/// A question that waits for an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unanswered {
    /// The item.
    pub item: Item,
    /// The question, on one line; empty where only the key may be shown.
    pub question: String,
    /// Who asks.
    pub developer: Party,
    /// Who is asked.
    pub asked: Party,
    /// Since when.
    pub since: Timestamp,
    /// The subject of its thread: mail that bears it is placed there.
    pub subject: String,
}

/// To a developer, the day before a Sprint's last: these questions of theirs are open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SprintEnd {
    /// The Sprint's name.
    pub sprint: String,
    /// Its last working day.
    pub ends: NaiveDate,
    /// The questions, the oldest first.
    pub questions: Vec<Unanswered>,
}

/// No answer yet: one letter a day a person, about all that they are waited for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nudge {
    /// What is wanted.
    pub wish: NudgeWish,
    /// The questions, the oldest first; a reply belongs to the first if it is the only one.
    pub questions: Vec<Unanswered>,
}
