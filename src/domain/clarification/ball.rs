//! The ball: whom an open clarification waits for. There is always exactly one.

use super::{Clarification, ConversationState};
use crate::domain::ids::PersonId;
use crate::domain::time::Timestamp;

/// The one person an open clarification waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ball {
    /// Who.
    pub holder: PersonId,
    /// Since when.
    pub since: Timestamp,
    /// What for.
    pub for_what: &'static str,
}

impl Clarification {
    /// Who an open clarification waits for; `None` when it is not open. `po` is the team's
    /// PO; `call_over` says that a booked call's time has passed.
    pub fn ball(&self, po: Option<&PersonId>, call_over: Option<Timestamp>) -> Option<Ball> {
        let awaiting = self
            .conversations
            .iter()
            .rev()
            .find_map(|c| match &c.state {
                ConversationState::Briefed { at, .. } if !c.reasons.is_empty() => Some(*at),
                _ => None,
            });
        if let (Some(since), Some(po)) = (awaiting, po) {
            return Some(Ball {
                holder: po.clone(),
                since,
                for_what: "a ruling",
            });
        }
        if !self.state.is_open() {
            return None;
        }
        if let Some(since) = call_over {
            return Some(Ball {
                holder: self.developer.clone(),
                since,
                for_what: "what came of the call",
            });
        }
        if let Some(since) = self.answered_at {
            return Some(Ball {
                holder: self.developer.clone(),
                since,
                for_what: "what they make of the answer",
            });
        }
        Some(Ball {
            holder: self.asked.clone(),
            since: self.asked_at,
            for_what: "an answer",
        })
    }
}
