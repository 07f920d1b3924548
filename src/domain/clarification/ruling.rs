//! A ruling: what the PO, or a delegate on duty, made of something.

use super::{Assumption, Clarification, Entry, EntryKind};
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

impl Clarification {
    /// The rulings that stand, oldest first: of each matter the last, unless it was undone. What
    /// another took the place of does not come back where that one is undone: it waits for a
    /// further ruling.
    pub fn standing(&self) -> impl Iterator<Item = &Ruling> {
        let stands = |r: &&Ruling| r.undone.is_none() && self.replaced_by(r).is_none();
        self.rulings.iter().filter(stands)
    }

    /// Whether anything of it may come before who rules: somebody is waited for, or an assumption
    /// may be objected to.
    pub fn is_unsettled(&self) -> bool {
        self.state.is_open() || self.assumptions.iter().any(Assumption::is_pending)
    }

    /// The ruling that took this one's place: the next on the same matter.
    pub fn replaced_by(&self, ruling: &Ruling) -> Option<&Ruling> {
        let mut later = self.rulings.iter().filter(|r| r.ordinal > ruling.ordinal);
        later.find(|r| self.same_matter(ruling, r))
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
            return earlier.conversation == later.conversation;
        }
        let between = |at: Timestamp| earlier.at < at && at <= later.at;
        let asks = |e: &Entry| e.kind == EntryKind::Question && between(e.at);
        later.verdict != Verdict::Answered
            && !self.assumptions.iter().any(|a| between(a.at))
            && !self.entries.iter().any(asks)
    }
}
