//! What was filed in the wrong place and moved.

use super::{
    Clarification, ConversationState, Entry, EntryKind, How, Ruling, RulingReason, State, Verdict,
};
use crate::domain::ids::{ClarificationId, MailId};
use crate::domain::time::Timestamp;
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

    /// What was answered or corrected and stands, the oldest first.
    pub fn said(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.entries.iter().filter(|e| {
            matches!(e.kind, EntryKind::Answer | EntryKind::Correction) && self.stands(e)
        })
    }

    /// The answers that stand, the oldest first.
    pub fn answers(&self) -> impl DoubleEndedIterator<Item = &Entry> + Clone {
        let answers = |e: &&Entry| e.kind == EntryKind::Answer && self.stands(e);
        self.entries.iter().filter(answers)
    }

    /// What was moved elsewhere gives no reason to ask for a ruling here any more. A question that
    /// waited for nothing else is briefed.
    pub fn forget_what_was_moved(&mut self, at: Timestamp) {
        let waited = self.ruling_awaited().is_some();
        let standing: Vec<&Entry> = self.entries.iter().filter(|e| self.stands(e)).collect();
        let noted = self.conversations.iter().any(|t| !t.notes.is_empty());
        let holds = |reason: &RulingReason| match reason {
            RulingReason::Scope { sentence, .. } => {
                standing.iter().any(|e| e.words.contains(sentence.as_str()))
            }
            // What was noted of a talk another wrote.
            RulingReason::Differs { .. } if noted => true,
            RulingReason::Differs { by, .. }
            | RulingReason::Disagreement { by, .. }
            | RulingReason::Assumed { by, .. } => standing.iter().any(|e| e.name == *by),
            RulingReason::Asked { .. }
            | RulingReason::Open { .. }
            | RulingReason::Undone { .. }
            | RulingReason::Always => true,
        };
        for talk in &mut self.conversations {
            if !matches!(talk.state, ConversationState::Ruled { .. }) {
                talk.keep_reasons(holds);
            }
        }
        let answered = self.state.is_open() && self.answered_at.is_some();
        if waited && answered && self.ruling_awaited().is_none() {
            self.state = State::Briefed { at };
        }
    }

    /// What was asked further is moved elsewhere: where nothing else was asked since, the last
    /// answer holds again, and so does what was told or ruled of it.
    pub fn hold_what_was_answered(&mut self, moved: &Entry) {
        let further = moved.kind == EntryKind::Question && moved.person == self.developer;
        let waits = self.state.is_open() && self.answered_at.is_none();
        let mut said = self.entries.iter().rev().filter(|e| self.stands(e));
        let last = said.find(|e| matches!(e.kind, EntryKind::Question | EntryKind::Answer));
        let Some(answer) = last.filter(|e| further && waits && e.kind == EntryKind::Answer) else {
            return;
        };
        let settles = |r: &Ruling| !matches!(r.verdict, Verdict::Correction | Verdict::LetsTalk);
        let told = match self.told_of(answer) {
            Some(ConversationState::Briefed { at, .. }) => Some(State::Briefed { at: *at }),
            Some(ConversationState::Ruled { at, .. }) => {
                let ruled = self.standing().last().is_some_and(settles);
                ruled.then_some(State::Closed { at: *at })
            }
            _ => None,
        };
        self.answered_at = Some(answer.at);
        if let Some(state) = told {
            self.state = state;
        }
    }

    /// What became of the note that told of these words, if one did.
    pub fn told_of(&self, entry: &Entry) -> Option<&ConversationState> {
        let known = |e: &&Entry| e.mail == entry.mail && e.kind == entry.kind;
        let here = self.entries.iter().find(known)?.ordinal;
        let mut talks = self.conversations.iter().rev();
        talks.find_map(|talk| {
            let told = talk.letter().is_some() && (talk.from_entry..talk.shown_to).contains(&here);
            told.then_some(&talk.state)
        })
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
