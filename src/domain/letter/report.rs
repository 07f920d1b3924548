//! The report of a Sprint, for the team's Retrospective.

use crate::domain::pbi::PbiKey;
use crate::domain::report::{Share, SprintReport};
use crate::domain::sentence::Sentence;
use crate::domain::time::Timestamp;
use serde::{Deserialize, Serialize};

/// To everybody of the team, on the last working morning of a Sprint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamReport {
    /// What the questions show of the items' refinement.
    pub sprint: SprintReport,
    /// What was counted: everything before.
    pub until: Timestamp,
    /// What it took of the Product Owner's time.
    pub po: Option<Share>,
    /// Who stood in, and what that took.
    pub delegates: Vec<Share>,
    /// Who was the Product Owner or stood in before, and what that took.
    #[serde(default)]
    pub others: Vec<Share>,
    /// Held calls with nobody in the Product Owner's place.
    pub without: usize,
    /// What would take load off the Product Owner.
    pub advice: Vec<Sentence>,
    /// Direct conversations.
    #[serde(default)]
    pub conversations: usize,
    /// Those that the Product Owner knows of, being there or by a note.
    #[serde(default)]
    pub known: usize,
    /// The others, the oldest first, but for those of confidential items.
    #[serde(default)]
    pub not_yet: Vec<NotYetKnown>,
}

/// A direct conversation of which the Product Owner does not know yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotYetKnown {
    /// The item.
    pub pbi: PbiKey,
    /// The question.
    pub question: String,
    /// Who asked.
    pub developer: String,
    /// Who answered.
    pub stakeholder: String,
}
