//! The ladder: what is tried when not all can talk in time, and the steps that were taken.

use crate::domain::ids::PersonId;
use crate::domain::sentence::Sentence;
use crate::domain::time::Timestamp;
use serde::{Deserialize, Serialize};

/// A rung of the ladder that was stepped down to (PRODUCT: *Choosing a slot*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "rung")]
pub enum Rung {
    /// All three can: where the ladder begins, and what it comes back to.
    AllThree,
    /// A delegate in the PO's place.
    Delegate {
        /// Who.
        person: PersonId,
    },
    /// Developer and stakeholder alone; the PO is briefed.
    WithoutPo,
    /// No call: it stays in mail.
    Mail,
    /// Another stakeholder is asked.
    OtherStakeholder {
        /// Who.
        person: PersonId,
    },
}

/// A step on the ladder, with its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Where to.
    #[serde(flatten)]
    pub rung: Rung,
    /// When.
    pub at: Timestamp,
    /// What was in the way above, as people say it: `Petra: out of office until 30 Nov`.
    pub why: Vec<Sentence>,
}
