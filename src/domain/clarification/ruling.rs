//! A ruling: what the PO, or a delegate on duty, made of something.

use super::{Clarification, Conversation, ConversationState, Entry, EntryKind, How, RulingReason};
use crate::domain::ids::PersonId;
use crate::domain::time::Timestamp;
use serde::{Deserialize, Serialize};

/// What the PO made of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "ruling")]
pub enum Verdict {
    /// 1: it stands as said.
    Agreed,
    /// 2: not in this item; becomes a candidate for a new one.
    OutOfScope {
        /// Title of the candidate.
        title: String,
    },
    /// 3: something else is right.
    Correction,
    /// 4: a call with the PO.
    LetsTalk,
    /// The question was put to the PO, whose answer is the ruling.
    Answered,
}

impl Verdict {
    /// The word on record.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::OutOfScope { .. } => "out-of-scope",
            Self::Correction => "correction",
            Self::LetsTalk => "lets-talk",
            Self::Answered => "answered",
        }
    }
}

/// A ruling. It counts only from the PO or a delegate whose identity was verified.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ruling {
    /// Its place among the clarification's rulings, from 0.
    pub ordinal: u32,
    /// The conversation ruled on; none where the PO answered in person.
    pub conversation: Option<u32>,
    /// What was ruled.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// The words given with it.
    pub words: String,
    /// Who ruled.
    pub by: PersonId,
    /// Their name.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// What their identity rests on: `dmarc=pass; reply token`.
    pub evidence: String,
    /// Further conversations that it settles: they waited for nothing beyond what it rules on.
    #[serde(default)]
    pub also: Vec<u32>,
    /// Why it was asked for.
    #[serde(default)]
    pub grounds: Vec<RulingReason>,
    /// Whom else it was sent to: stakeholders who answered otherwise and whom the PO named.
    #[serde(default)]
    pub sent_to: Vec<PersonId>,
    /// Who undid it, if somebody did: then it does not stand.
    #[serde(default)]
    pub undone: Option<Undone>,
}

/// A ruling's reversal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undone {
    /// By whom.
    pub by: PersonId,
    /// Their name.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// What their identity rests on.
    pub evidence: String,
}

impl Ruling {
    /// Whether it is about this conversation.
    pub fn is_about(&self, conversation: u32) -> bool {
        self.conversation == Some(conversation) || self.also.contains(&conversation)
    }
}

impl Clarification {
    /// The rulings that stand, oldest first: of each matter the last, unless it was undone. What
    /// another took the place of does not come back where that one is undone: it waits for a
    /// further ruling.
    pub fn standing(&self) -> impl Iterator<Item = &Ruling> {
        let stands = |r: &&Ruling| r.undone.is_none() && self.replaced_by(r).is_none();
        self.rulings.iter().filter(stands)
    }

    /// Conversations that whoever rules wants to talk about, and has not yet: their places among
    /// the conversations, with the ruling.
    pub fn to_talk_about(&self) -> impl Iterator<Item = (u32, &Ruling)> {
        let wanted = self.standing().filter(|r| r.verdict == Verdict::LetsTalk);
        let talked = |since: Timestamp| {
            let mut talks = self.conversations.iter();
            talks.any(|t| !matches!(t.how, How::Mail) && t.since >= since)
        };
        let wanted = wanted.filter(move |r| !talked(r.at));
        wanted.filter_map(|r| Some((r.conversation?, r)))
    }

    /// Who rules and wants to talk about it first, and has not yet.
    pub fn talk_wanted_by(&self) -> Option<&PersonId> {
        self.to_talk_about().last().map(|(_, ruling)| &ruling.by)
    }

    /// The talk that was wanted does not take place: what it was about waits for a ruling again.
    pub fn talk_fell(&mut self, at: Timestamp) {
        let fell = self.to_talk_about().map(|(n, r)| (n, r.by.clone()));
        for (ordinal, by) in fell.collect::<Vec<_>>() {
            let mut talks = self.conversations.iter_mut();
            let talk = talks.find(|t| t.ordinal == ordinal && !t.reasons.is_empty());
            if let Some(talk) = talk
                && let Some(letter) = talk.letter().cloned()
            {
                talk.state = ConversationState::Briefed {
                    at,
                    letter,
                    with_notes: true,
                    to: Some(by),
                };
            }
        }
    }

    /// Whether an entry is a ruling by its number or word alone: nobody said anything in it.
    pub fn rules_by_number(&self, entry: &Entry) -> bool {
        let made = |r: &Ruling| r.at == entry.at && r.by == entry.person && r.words.is_empty();
        entry.kind == EntryKind::Ruling && self.rulings.iter().any(made)
    }

    /// Conversations whose note waits for a ruling, oldest first.
    pub fn awaiting(&self) -> impl DoubleEndedIterator<Item = &Conversation> {
        self.conversations.iter().filter(|t| t.is_awaiting())
    }

    /// Those of them that no later note asks for, too: what is handed on.
    pub fn asked_for(&self) -> impl Iterator<Item = &Conversation> {
        let within = |t: &Conversation, later: &Conversation| {
            later.ordinal > t.ordinal && t.reasons.iter().all(|r| later.reasons.contains(r))
        };
        let covered = move |t: &Conversation| self.awaiting().any(|later| within(t, later));
        self.awaiting().filter(move |t| !covered(t))
    }

    /// Before a further note on a conversation: what other notes still wait for is asked for by
    /// it, too, and what was ruled on is not asked for again.
    pub fn ask_anew(&mut self, ordinal: u32) {
        let others = self.awaiting().filter(|t| t.ordinal != ordinal);
        let left: Vec<RulingReason> = others.flat_map(|t| t.reasons.clone()).collect();
        let mut talks = self.conversations.iter_mut();
        let Some(talk) = talks.find(|t| t.ordinal == ordinal) else {
            return;
        };
        if let ConversationState::Ruled { ruling, .. } = talk.state {
            let made = self.rulings.iter().find(|r| r.ordinal == ruling);
            let grounds = made.map_or(&[][..], |r| &r.grounds);
            talk.keep_reasons(|r| !grounds.contains(r));
        }
        for reason in left {
            if !talk.reasons.contains(&reason) {
                // Whoever builds was told when it was asked for first.
                let known = talk.warned.min(talk.reasons.len());
                talk.reasons.insert(known, reason);
                talk.warned = known + 1;
            }
        }
    }

    /// A ruling on a conversation, by its place among the rulings: other notes that wait for
    /// nothing beyond what it rules on are settled by it. Says which conversations it is about
    /// beside, and why it was asked for.
    pub fn settle_by(
        &mut self,
        conversation: Option<u32>,
        ruling: u32,
        at: Timestamp,
    ) -> (Vec<u32>, Vec<RulingReason>) {
        let mut talks = self.conversations.iter();
        let ruled = talks.find(|t| Some(t.ordinal) == conversation);
        let grounds = ruled.map(|t| t.reasons.clone()).unwrap_or_default();
        let before = self.rulings.iter();
        let before = before.filter(|r| conversation.is_some_and(|n| r.is_about(n)));
        let before: Vec<u32> = before.map(|r| r.ordinal).collect();
        let settled = |t: &&Conversation| match t.state {
            // What was ruled on together is ruled on anew together.
            ConversationState::Ruled { ruling, .. } => before.contains(&ruling),
            _ => t.is_awaiting() && t.reasons.iter().all(|r| grounds.contains(r)),
        };
        let also = self.conversations.iter().filter(settled).map(|t| t.ordinal);
        let also: Vec<u32> = also.filter(|n| Some(*n) != conversation).collect();
        for talk in &mut self.conversations {
            if (Some(talk.ordinal) == conversation || also.contains(&talk.ordinal))
                && let Some(letter) = talk.letter().cloned()
            {
                talk.state = ConversationState::Ruled { at, letter, ruling };
            }
        }
        // What is not told yet was not ruled on: whoever builds by the ruling hears that it waits.
        for talk in &mut self.conversations {
            if conversation.is_none() && talk.letter().is_none() {
                talk.warned = 0;
            }
        }
        (also, grounds)
    }

    /// The first entry that the notes which a ruling is on have not shown: nobody ruled on it.
    pub fn shown_when_ruled(&self, ruling: &Ruling) -> u32 {
        let ruled = self.conversations.iter();
        let ruled = ruled.filter(|t| ruling.is_about(t.ordinal));
        ruled.map(|t| t.shown_to).max().unwrap_or(u32::MAX)
    }

    /// The last words of somebody else that came after what a ruling is on, in conversations of
    /// which `waits` holds.
    pub fn said_since(
        &self,
        ruling: &Ruling,
        waits: impl Fn(&Conversation) -> bool,
    ) -> Option<&Entry> {
        let shown = self.shown_when_ruled(ruling);
        let later = self.conversations.iter();
        let later: Vec<&Conversation> = later
            .filter(|t| !matches!(t.state, ConversationState::Ruled { .. }) && waits(t))
            .collect();
        let in_later = |e: &Entry| later.iter().any(|t| t.from_entry <= e.ordinal);
        self.said()
            .rfind(|e| e.ordinal >= shown && e.person != ruling.by && in_later(e))
    }

    /// What a talk that was wanted has to settle: why a ruling was asked for, but for somebody's
    /// mere wish for one.
    pub fn left_to_rule(&self) -> Vec<RulingReason> {
        let mut left = Vec::new();
        for (ordinal, _) in self.to_talk_about() {
            let talk = self.conversation(ordinal);
            for reason in talk.iter().flat_map(|t| &t.reasons) {
                let wish = matches!(
                    reason,
                    RulingReason::Asked { .. } | RulingReason::Undone { .. } | RulingReason::Always
                );
                if !wish && !left.contains(reason) {
                    left.push(reason.clone());
                }
            }
        }
        left
    }

    /// Whether anything of it may come before who rules: somebody is waited for, or an assumption
    /// may be objected to.
    pub fn is_unsettled(&self) -> bool {
        self.state.is_open() || self.pending().next().is_some()
    }

    /// The conversation that waits for a ruling on what is assumed, since somebody merely wished
    /// for one: its place among the conversations.
    pub fn on_assumption(&self) -> Option<u32> {
        let assumed = self.pending().next_back()?.at;
        let wished = |r: &RulingReason| matches!(r, RulingReason::Asked { .. });
        let merely = |t: &&Conversation| t.since >= assumed && t.reasons.iter().all(wished);
        self.awaiting().rfind(merely).map(|t| t.ordinal)
    }

    /// The ruling that took this one's place: the next on the same matter.
    pub fn replaced_by(&self, ruling: &Ruling) -> Option<&Ruling> {
        let mut later = self.rulings.iter().filter(|r| r.ordinal > ruling.ordinal);
        later.find(|r| self.same_matter(ruling, r))
    }

    /// Who answered differently from one another, by all that a ruling was asked for.
    pub fn all_differing(&self) -> Vec<(&PersonId, &str)> {
        let asked = self.conversations.iter().flat_map(|t| &t.reasons);
        let ruled = self.rulings.iter().flat_map(|r| &r.grounds);
        self.differing(asked.chain(ruled))
    }

    /// Who answered differently from one another, by these reasons for a ruling: either side.
    pub fn differing<'c>(
        &'c self,
        reasons: impl Iterator<Item = &'c RulingReason>,
    ) -> Vec<(&'c PersonId, &'c str)> {
        let mut out: Vec<(&PersonId, &str)> = Vec::new();
        let mut add = |person: &'c PersonId, name: &'c str| {
            if !out.iter().any(|(known, _)| *known == person) {
                out.push((person, name));
            }
        };
        for reason in reasons {
            let RulingReason::Differs { by, other } = reason else {
                continue;
            };
            add(&other.person, &other.name);
            let said = self.entries.iter().rev();
            let mut said = said.filter(|e| e.person != self.developer);
            if let Some(entry) = said.find(|e| e.name == *by) {
                add(&entry.person, &entry.name);
            }
        }
        out
    }

    /// Rulings made before on what this one is about, oldest first.
    pub fn earlier_on(&self, ruling: &Ruling) -> impl Iterator<Item = &Ruling> {
        let earlier = self.rulings.iter();
        earlier.filter(|r| r.ordinal < ruling.ordinal && self.same_matter(r, ruling))
    }

    /// One conversation is one matter. What is ruled on without one is what was asked or assumed
    /// before: a further question or assumption is a matter of its own, and an answer adds to the
    /// one before.
    fn same_matter(&self, earlier: &Ruling, later: &Ruling) -> bool {
        if earlier.conversation.is_some() || later.conversation.is_some() {
            let of = |r: &Ruling| r.conversation.into_iter().chain(r.also.clone());
            return of(later).any(|n| earlier.is_about(n));
        }
        let between = |at: Timestamp| earlier.at < at && at <= later.at;
        let asks = |e: &Entry| e.kind == EntryKind::Question && between(e.at);
        later.verdict != Verdict::Answered
            && !self.assumptions.iter().any(|a| between(a.at))
            && !self.entries.iter().any(asks)
    }
}
