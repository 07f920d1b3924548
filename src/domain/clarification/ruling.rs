//! A ruling: what the PO, or a delegate on duty, made of something.

use crate::domain::ids::PersonId;
use crate::domain::time::Timestamp;
use serde::{Deserialize, Serialize};

/// What the PO made of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "ruling")]
pub enum Verdict {
    /// 1: it stands as said.
    Agreed,
    /// 2: not in this item; becomes a candidate for a new one.
    OutOfScope {
        /// Title of the candidate.
        title: String,
    },
    /// 3: something else is right.
    Correction,
    /// 4: a call with the PO.
    LetsTalk,
    /// The question was put to the PO, whose answer is the ruling.
    Answered,
}

impl Verdict {
    /// The word on record.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::OutOfScope { .. } => "out-of-scope",
            Self::Correction => "correction",
            Self::LetsTalk => "lets-talk",
            Self::Answered => "answered",
        }
    }
}

/// A ruling. It counts only from the PO or a delegate whose identity was verified.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ruling {
    /// Its place among the clarification's rulings, from 0.
    pub ordinal: u32,
    /// The conversation ruled on; none where the PO answered in person.
    pub conversation: Option<u32>,
    /// What was ruled.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// The words given with it.
    pub words: String,
    /// Who ruled.
    pub by: PersonId,
    /// Their name.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// What their identity rests on: `dmarc=pass; reply token`.
    pub evidence: String,
    /// Whom else it was sent to: stakeholders who answered otherwise and whom the PO named.
    #[serde(default)]
    pub sent_to: Vec<PersonId>,
    /// Who undid it, if somebody did: then it does not stand.
    #[serde(default)]
    pub undone: Option<Undone>,
}

/// A ruling's reversal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undone {
    /// By whom.
    pub by: PersonId,
    /// Their name.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// What their identity rests on.
    pub evidence: String,
}
