//! What was filed in the wrong place and moved.

use super::{Clarification, ConversationState, Entry, EntryKind, How, RulingReason};
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

    /// Takes the last exchange off the record, where it still goes on and no answer in it stands
    /// any more: nobody talked here. Gives which it was.
    pub fn end_unanswered(&mut self) -> Option<u32> {
        let talk = self.conversations.last()?;
        let goes_on = matches!(talk.state, ConversationState::Running { .. });
        let answers = |e: &Entry| e.kind == EntryKind::Answer && e.ordinal >= talk.from_entry;
        let answered = self.entries.iter().any(|e| answers(e) && self.stands(e));
        if talk.how != How::Mail || !goes_on || answered {
            return None;
        }
        let talk = self.conversations.pop()?;
        let asked = talk.reasons.into_iter().find_map(|reason| match reason {
            RulingReason::Asked { by } => Some(by),
            _ => None,
        });
        self.ruling_wanted_by = self.ruling_wanted_by.take().or(asked);
        Some(talk.ordinal)
    }
}
