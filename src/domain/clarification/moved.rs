//! What was filed in the wrong place and moved.

use super::{Clarification, Entry};
use crate::domain::ids::{ClarificationId, MailId};
use serde::{Deserialize, Serialize};

/// Words that were moved to another clarification. They stay in the thread they came from, as
/// all entries do, and stand no longer there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedOut {
    /// The entry's ordinal.
    pub entry: u32,
    /// Where the words stand now.
    pub to: ClarificationId,
}

/// A mail that is filed elsewhere from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refiled {
    /// The mail.
    pub mail: MailId,
    /// Where it was filed.
    pub from: ClarificationId,
    /// Where it is filed now.
    pub to: ClarificationId,
    /// Who moved it, and whence: added to its reason.
    pub because: String,
}

impl Clarification {
    /// Whether an entry of its thread still stands in it: was not moved elsewhere.
    pub fn stands(&self, entry: &Entry) -> bool {
        !self.moved_out.iter().any(|m| m.entry == entry.ordinal)
    }
}
