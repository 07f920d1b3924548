//! The report of a Sprint, for the team's Retrospective.

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
    /// Held calls with nobody in the Product Owner's place.
    pub without: usize,
    /// What would take load off the Product Owner.
    pub advice: Vec<Sentence>,
}
