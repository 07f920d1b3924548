//! Who asks, where whoever asked has left and somebody else wants to know now.

use super::Clarification;
use crate::domain::ids::PersonId;
use crate::domain::time::Timestamp;
use serde::{Deserialize, Serialize};

/// A question became another's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenOver {
    /// Who asked until then.
    pub from: PersonId,
    /// Their name: past words keep it.
    pub name: String,
    /// When it became another's.
    pub at: Timestamp,
}

impl Clarification {
    /// Who asked it at that time.
    pub fn asker_at(&self, at: Timestamp) -> &PersonId {
        let then = self.taken_over.iter().find(|t| at < t.at);
        then.map_or(&self.developer, |t| &t.from)
    }
}
