//! The ball: whom an open clarification waits for. There is always exactly one.

use super::{Clarification, Conversation, ConversationState, Entry, EntryKind, How};
use crate::domain::ids::PersonId;
use crate::domain::time::Timestamp;
use serde::{Deserialize, Serialize};

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

impl Ball {
    fn asked_back(c: &Clarification, since: Timestamp) -> Self {
        Self {
            holder: c.developer.clone(),
            since,
            for_what: "what they were asked back",
        }
    }
}

/// How far whoever is asked has been waited for in vain: the steps of the policy's nudges.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waited {
    /// Steps taken: 1 the one asked was nudged, 2 the next stakeholder was looked for, 3 the PO
    /// was asked what to do.
    pub step: u32,
    /// The step by which whoever is asked now came to be asked; their time counts from there.
    pub from: u32,
    /// The question reached them from the developer alone, so an answer may go there alone.
    pub directly: bool,
}

/// That somebody said that their answer is to come, who was not asked for it but for what is to
/// be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promised {
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

impl Clarification {
    /// The ruling that is waited for: since when whoever is to make it has a note that waits, and who
    /// that is if it is known (else the PO).
    pub fn ruling_awaited(&self) -> Option<(Timestamp, Option<&PersonId>)> {
        let noted = |talk: &'_ Conversation| match &talk.state {
            ConversationState::Briefed { at, .. } => Some(*at),
            _ => None,
        };
        let to = self.awaiting().next_back()?.given_to();
        // What another had before was not theirs then.
        let theirs = self.awaiting().filter(|talk| talk.given_to() == to);
        let since = theirs.filter_map(noted).min()?;
        Some((since, to))
    }

    /// Whether a ruling is asked for on anything in it, noted already or not, and none was made.
    pub fn is_ruling_wanted(&self) -> bool {
        let open = |state: &ConversationState| !matches!(state, ConversationState::Ruled { .. });
        let mut talks = self.conversations.iter();
        self.ruling_wanted_by.is_some() || talks.any(|t| !t.reasons.is_empty() && open(&t.state))
    }

    /// Whether the question has gone to nobody yet, and is still to go.
    pub const fn is_unsent(&self) -> bool {
        self.unsent.is_some() && self.state.is_open() && self.answered_at.is_none()
    }

    /// The answer that somebody said is to come, who was not asked for it: it is waited for until
    /// there is one, or somebody is asked anew.
    pub fn promise(&self) -> Option<&Promised> {
        let waits = self.state.is_open() && self.answered_at.is_none();
        let promised = self.promised.as_ref().filter(|p| p.at >= self.asked_at);
        promised.filter(|_| waits)
    }

    /// Since when whoever is asked waits for a word of the developer's: what they said last asks
    /// something back.
    pub fn asked_back(&self) -> Option<Timestamp> {
        let said = self.entries.iter().rev();
        let last = said
            .filter(|e| {
                // Who goes by something of their own has answered themself.
                matches!(
                    e.kind,
                    EntryKind::Question | EntryKind::Answer | EntryKind::Assumption
                )
            })
            .find(|e| e.person == self.asked || e.person == self.developer)?;
        let back = last.kind == EntryKind::Question
            && last.person == self.asked
            && self.asked != self.developer
            && self.answered_at.is_none();
        back.then_some(last.at)
    }

    /// Who an open clarification waits for; `None` when it is not open. `po` is the team's
    /// PO, who rules where no delegate has the note; `call_over` says that a booked call's time
    /// has passed.
    pub fn ball(&self, po: Option<&PersonId>, call_over: Option<Timestamp>) -> Option<Ball> {
        if let Some((since, to)) = self.ruling_awaited()
            && let Some(holder) = to.or(po)
        {
            return Some(Ball {
                holder: holder.clone(),
                since,
                for_what: "a ruling",
            });
        }
        if !self.state.is_open() {
            // What is assumed waits for a word of who assumes it.
            let pending = self.pending().next().is_some();
            return self
                .asked_back()
                .filter(|_| pending)
                .map(|since| Ball::asked_back(self, since));
        }
        if let Some(since) = call_over {
            return Some(Ball {
                holder: self.developer.clone(),
                since,
                for_what: "what came of the call",
            });
        }
        if let Some(answered) = self.answered_at {
            // A correction leaves it open: they make something of that.
            let ruled = self.standing().last().map(|r| r.at);
            return Some(Ball {
                holder: self.developer.clone(),
                since: ruled.map_or(answered, |at| at.max(answered)),
                for_what: "what they make of the answer",
            });
        }
        if self.is_unsent() {
            return Some(Ball {
                holder: self.developer.clone(),
                since: self.opened_at,
                for_what: "whether an earlier answer settles it",
            });
        }
        self.said_next()
    }

    /// Whose words an open question waits for, which has no answer or was asked on since;
    /// `None` where nothing more is to be said.
    pub fn said_next(&self) -> Option<Ball> {
        if !self.state.is_open() || self.answered_at.is_some() || self.is_unsent() {
            return None;
        }
        if let Some(since) = self.asked_back() {
            return Some(Ball::asked_back(self, since));
        }
        let asked = (&self.asked, self.asked_at);
        let (holder, since) = self.promise().map_or(asked, |p| (&p.by, p.at));
        Some(Ball {
            holder: holder.clone(),
            since,
            for_what: "an answer",
        })
    }

    /// Which stakeholder the developer talked with: the one asked; whoever answered last, where
    /// the PO was asked in person after that.
    pub fn talked_with(&self) -> &PersonId {
        let others = |e: &&Entry| {
            e.kind == EntryKind::Answer
                && self.stands(e)
                && ![&self.asked, &self.developer].contains(&&e.person)
        };
        let last = self.entries.iter().rfind(others).filter(|_| self.to_po);
        last.map_or(&self.asked, |e| &e.person)
    }

    /// Who answered last in an exchange by mail, where the one asked never has: a ruling on it is
    /// about their words.
    pub fn answered_instead(&self, conversation: Option<u32>) -> Option<&PersonId> {
        let talk = self.conversation(conversation?)?;
        if talk.how != How::Mail || self.answers().any(|e| e.person == self.asked) {
            return None;
        }
        let until = talk.letter().map_or(u32::MAX, |_| talk.shown_to);
        let here = |e: &&Entry| (talk.from_entry..until).contains(&e.ordinal);
        let last = self
            .answers()
            .rfind(|e| here(e) && e.person != self.developer)?;
        let gone = self.left.iter().any(|l| l.person == last.person);
        (!gone && last.person != *self.talked_with()).then_some(&last.person)
    }
}
