//! The page that a Product Owner finds after an absence.

use super::{Item, Party};
use crate::domain::clarification::Verdict;
use crate::domain::time::Timestamp;
use serde::{Deserialize, Serialize};

/// What became of a question while the PO was away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "was")]
pub enum Meanwhile {
    /// A delegate ruled; the PO may undo it.
    Ruled {
        /// Who.
        by: Party,
        /// What.
        #[serde(flatten)]
        verdict: Verdict,
        /// The words given with it.
        words: String,
    },
    /// It waits for the PO's ruling.
    Waits,
    /// A delegate had the note; it asked for nothing.
    Briefed,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AwayItem {
    /// The item.
    pub item: Item,
    /// The question, on one line; empty where the item is confidential.
    pub question: String,
    /// When.
    pub at: Timestamp,
    /// What became of it.
    #[serde(flatten)]
    pub meanwhile: Meanwhile,
}

/// To the PO, once an absence is over: what happened, numbered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhileAway {
    /// When they were last there.
    pub since: Timestamp,
    /// The questions, oldest first. A reply names them by number, from 1: each is the one at
    /// that place among those the letter is about.
    pub items: Vec<AwayItem>,
    /// Until when a ruling in it can be undone.
    pub undo_until: Timestamp,
}
