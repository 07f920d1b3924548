//! What is known of one conversation of a clarification: by its place, or by the call that it was.

use super::{Clarification, Conversation};
use crate::domain::ids::CallId;

impl Clarification {
    /// The conversation with this place.
    pub fn conversation(&self, ordinal: u32) -> Option<&Conversation> {
        self.conversations.iter().find(|t| t.ordinal == ordinal)
    }

    /// Whether somebody said of a call that everybody was there, and nobody that not.
    pub fn all_came(&self, id: &CallId) -> bool {
        let talks = self.conversations.iter().filter(|t| t.is_of(id));
        let told: Vec<bool> = (talks.flat_map(|t| &t.notes))
            .filter_map(|n| n.everybody)
            .collect();
        told.contains(&true) && !told.contains(&false)
    }

    /// Whether anything was noted of it in a call.
    pub fn has_notes_of(&self, id: &CallId) -> bool {
        let mut talks = self.conversations.iter();
        talks.any(|t| t.is_of(id) && !t.notes.is_empty())
    }
}
