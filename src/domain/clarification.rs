//! A clarification: one question on one PBI, with everything said about it, the direct
//! conversations it led to and the rulings on them.
//!
//! One aggregate with one version: what is in here is loaded, guarded and saved together.
//! Entries are append-only.

mod assumption;
mod ball;
mod introduced;
mod ladder;
mod moved;
mod reason;
mod ruling;
mod taken_over;
mod talked;

pub use assumption::{Assumption, AssumptionClock, AssumptionFact, AssumptionState, runs_out};
pub use ball::{Ball, Promised, Waited};
pub use introduced::{Introduced, Left, Seat};
pub use ladder::{Rung, Step};
pub use moved::{MovedOut, Refiled};
pub use reason::{NewScope, Other, RulingReason};
pub use ruling::{Ruling, Undone, Verdict};
pub use taken_over::TakenOver;

use super::ids::{CallId, ClarificationId, EffectKey, MailId, PersonId, TeamId};
use super::message::Attachment;
use super::pbi::PbiKey;
use super::person::Address;
use super::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// Where a clarification stands. Its first word is its status on record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "status")]
pub enum State {
    /// Somebody is waited for: see [`Clarification::ball`].
    Open,
    /// The asker said that it is no longer needed.
    Resolved {
        /// When.
        at: Timestamp,
    },
    /// What was said is with the PO; it may still be ruled on.
    Briefed {
        /// When the last note was decided.
        at: Timestamp,
    },
    /// The developer goes by an assumption: it is pending, or nobody objected.
    Assumed {
        /// When.
        at: Timestamp,
    },
    /// Never acted on: mail from before the team began, or its Sprint ended.
    Lapsed {
        /// When.
        at: Timestamp,
    },
    /// Ruled on, or answered by the PO in person.
    Closed {
        /// When.
        at: Timestamp,
    },
}

impl State {
    /// The status word on record.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Resolved { .. } => "resolved",
            Self::Briefed { .. } => "briefed",
            Self::Assumed { .. } => "assumed",
            Self::Lapsed { .. } => "lapsed",
            Self::Closed { .. } => "closed",
        }
    }

    /// Whether somebody is still waited for.
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Open)
    }
}

/// The mail that opened it: what later letters thread to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Message-ID of the mail that opened it.
    pub message_id: Option<String>,
    /// Its Thread-Index, verbatim.
    pub thread_index: Option<String>,
    /// The subject all its letters bear, with the tag: `[PBI-142] Should …?`
    pub subject: String,
}

/// What an entry of the thread is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EntryKind {
    /// The question, or a further one.
    Question,
    /// Words of the one asked.
    Answer,
    /// Words of anybody else who takes part.
    Comment,
    /// A talk elsewhere, reported.
    Talked,
    /// What came of a call.
    Outcome,
    /// What the stakeholder says to what was noted.
    Correction,
    /// Words given with a ruling.
    Ruling,
    /// What the developer goes by until somebody objects.
    Assumption,
    /// Thanks and greetings: filed, no cause of a note.
    Courtesy,
    /// A command or calendar answer without words of its own.
    Act,
}

impl EntryKind {
    /// The word on record.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Answer => "answer",
            Self::Comment => "comment",
            Self::Talked => "talked",
            Self::Outcome => "outcome",
            Self::Correction => "correction",
            Self::Ruling => "ruling",
            Self::Assumption => "assumption",
            Self::Courtesy => "courtesy",
            Self::Act => "act",
        }
    }
}

/// One thing said or done in the thread. Append-only.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its place in the thread, from 0.
    pub ordinal: u32,
    /// The mail it came by.
    pub mail: Option<MailId>,
    /// When it was taken in.
    pub at: Timestamp,
    /// Who said it; their past words keep their name.
    pub person: PersonId,
    /// The name at that time.
    pub name: String,
    /// What it is.
    pub kind: EntryKind,
    /// The person's own words.
    pub words: String,
    /// What they wrote below `/internal`: for the team alone.
    #[serde(default)]
    pub internal: String,
    /// Lines of the words that are somebody else's, quoted or forwarded.
    #[serde(default)]
    pub borrowed: Vec<String>,
    /// Files that came with them.
    #[serde(default)]
    pub files: Vec<Attachment>,
    /// Whether the sender was vouched for.
    pub verified: bool,
    /// The address it came from, where that is none of theirs on record.
    #[serde(default)]
    pub address: Option<Address>,
    /// Why it was filed here: `reply token; sender is the stakeholder; DMARC pass`.
    pub because: String,
}

/// How developer and stakeholder talked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "how")]
pub enum How {
    /// In a call.
    Call {
        /// Which.
        call: CallId,
        /// When.
        slot: Span,
        /// Whether the PO had accepted it.
        po_accepted: bool,
    },
    /// By mail.
    Mail,
    /// Elsewhere, as one of them reported with `/talked`.
    Elsewhere,
}

/// Where a direct conversation stands (ARCHITECTURE: status words).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "status")]
pub enum ConversationState {
    /// Still going on: an exchange not yet quiet, a call whose notes are waited for.
    Running {
        /// When the note falls due if nothing else happens.
        until: Timestamp,
    },
    /// A note is owed and could not be given yet (it was refused or bounced).
    Due {
        /// Since when.
        since: Timestamp,
        /// What stands in the way.
        why: String,
    },
    /// The PO has the note.
    Briefed {
        /// When it was decided.
        at: Timestamp,
        /// The letter.
        letter: EffectKey,
        /// Whether it told what came of it; a note without notes is followed by one with them.
        with_notes: bool,
        /// Who has it; none in a record from before that was kept: the PO.
        #[serde(default)]
        to: Option<PersonId>,
    },
    /// The PO ruled.
    Ruled {
        /// When.
        at: Timestamp,
        /// The letter that told them.
        letter: EffectKey,
        /// Which of [`Clarification::rulings`].
        ruling: u32,
    },
}

impl ConversationState {
    /// The status word on record.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Running { .. } => "running",
            Self::Due { .. } => "due",
            Self::Briefed { .. } => "briefed",
            Self::Ruled { .. } => "ruled",
        }
    }
}

/// One line of what was noted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "kind", content = "text")]
pub enum Line {
    /// Any line.
    Outcome(String),
    /// Began with `Decision:`.
    Decision(String),
    /// Began with `Action:`.
    Action(String),
    /// Began with `Open:`.
    Open(String),
}

impl Line {
    /// Its text, without the word it began with.
    pub fn text(&self) -> &str {
        match self {
            Self::Outcome(t) | Self::Decision(t) | Self::Action(t) | Self::Open(t) => t,
        }
    }

    /// The words of several, a line each.
    pub fn texts(lines: &[Self]) -> String {
        lines.iter().map(Self::text).collect::<Vec<_>>().join("\n")
    }
}

/// What somebody noted of a conversation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Noted {
    /// Who noted it.
    pub by: PersonId,
    /// Their name.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// Whether everybody was there; `Some(false)` where they said that somebody was missing.
    pub everybody: Option<bool>,
    /// The lines, in order.
    pub lines: Vec<Line>,
    /// Whether nobody vouches that it is theirs.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unverified: bool,
}

impl Noted {
    /// What is still open, without the word `Open:`.
    pub fn open(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().filter_map(|line| match line {
            Line::Open(words) => Some(words.as_str()),
            Line::Outcome(_) | Line::Decision(_) | Line::Action(_) => None,
        })
    }
}

/// One direct conversation on this clarification.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Conversation {
    /// Its place among the clarification's conversations, from 0.
    pub ordinal: u32,
    /// How they talked.
    #[serde(flatten)]
    pub how: How,
    /// Where it stands.
    pub state: ConversationState,
    /// When it began.
    pub since: Timestamp,
    /// Why a ruling is asked for; empty: for information.
    pub reasons: Vec<RulingReason>,
    /// Of how many of the reasons the developer knows, who is to build none of it.
    #[serde(default)]
    pub warned: usize,
    /// What was noted, oldest first; a correction by the stakeholder comes after what it corrects.
    pub notes: Vec<Noted>,
    /// The first entry of the thread that belongs to it.
    pub from_entry: u32,
    /// The first entry that a note has not shown yet.
    pub shown_to: u32,
    /// Addresses that turned its note back, for what says nothing of them: it goes around them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub turned_back: Vec<Address>,
}

impl Conversation {
    /// Whether its note waits for a ruling.
    pub const fn is_awaiting(&self) -> bool {
        matches!(self.state, ConversationState::Briefed { .. }) && !self.reasons.is_empty()
    }

    /// Who has its note and is waited for.
    pub const fn given_to(&self) -> Option<&PersonId> {
        match &self.state {
            ConversationState::Briefed { to, .. } => to.as_ref(),
            _ => None,
        }
    }

    /// A ruling is asked for on this ground, too.
    pub fn ask_for(&mut self, reason: RulingReason) {
        if !self.reasons.contains(&reason) {
            self.reasons.push(reason);
        }
    }

    /// Whether they talked in this call.
    pub fn is_of(&self, id: &CallId) -> bool {
        matches!(&self.how, How::Call { call, .. } if call == id)
    }

    /// Only these reasons to ask for a ruling are left. What the developer was told of stays
    /// what they know, whatever stood before it.
    pub fn keep_reasons(&mut self, keep: impl Fn(&RulingReason) -> bool) {
        let known = self.reasons.iter().take(self.warned);
        self.warned = known.filter(|r| keep(r)).count();
        self.reasons.retain(keep);
    }

    /// The letter that told the PO last, once one did.
    pub const fn letter(&self) -> Option<&EffectKey> {
        match &self.state {
            ConversationState::Briefed { letter, .. } | ConversationState::Ruled { letter, .. } => {
                Some(letter)
            }
            ConversationState::Running { .. } | ConversationState::Due { .. } => None,
        }
    }
}

/// One question on one PBI.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Clarification {
    /// Its id.
    pub id: ClarificationId,
    /// Its team.
    pub team: TeamId,
    /// The item it is about.
    pub pbi: PbiKey,
    /// The question's subject without tag and reply prefixes, as its asker wrote it.
    pub title: String,
    /// Where it stands.
    pub state: State,
    /// Who asks.
    pub developer: PersonId,
    /// Who asked before and has left, the first first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub taken_over: Vec<TakenOver>,
    /// Who is asked now: a stakeholder, or the PO.
    pub asked: PersonId,
    /// When they were asked.
    pub asked_at: Timestamp,
    /// Whether the PO is asked in person: their answer is the ruling.
    pub to_po: bool,
    /// Who was asked before and passed it on.
    pub passed_on: Vec<PersonId>,
    /// Those of them who named somebody else.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub handed_on: Vec<PersonId>,
    /// Members who take part besides: they stood in To or Cc of the question.
    pub others: Vec<PersonId>,
    /// People whom a stakeholder put in Cc.
    #[serde(default)]
    pub introduced: Vec<Introduced>,
    /// Who took part before it was moved to a confidential item.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left: Vec<Left>,
    /// Items it was filed under before it was moved, oldest first.
    #[serde(default)]
    pub former: Vec<PbiKey>,
    /// Words in it that were moved elsewhere.
    #[serde(default)]
    pub moved_out: Vec<MovedOut>,
    /// Message-ID and subject that letters thread to.
    pub origin: Origin,
    /// Clarifications it is linked to.
    pub links: Vec<ClarificationId>,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When an answer is wanted.
    pub answer_by: Timestamp,
    /// Until when the question is not sent, while its developer looks at earlier answers; see
    /// [`Clarification::is_unsent`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unsent: Option<Timestamp>,
    /// When the invitation goes if nobody answered.
    pub invite_at: Option<Timestamp>,
    /// When the one asked first answered.
    pub answered_at: Option<Timestamp>,
    /// Slots tried for it so far (declined or dropped).
    pub attempts: u32,
    /// Steps taken on the ladder, oldest first; none while all three can.
    #[serde(default)]
    pub ladder: Vec<Step>,
    /// The call that is kept or booked for it.
    pub call: Option<CallId>,
    /// The delegate to whom the PO handed its rulings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed_to: Option<PersonId>,
    /// Who wrote `/po` before there was a conversation to rule on.
    pub ruling_wanted_by: Option<String>,
    /// Direct conversations, oldest first.
    pub conversations: Vec<Conversation>,
    /// Rulings, oldest first.
    pub rulings: Vec<Ruling>,
    /// Assumptions put on record, oldest first.
    #[serde(default)]
    pub assumptions: Vec<Assumption>,
    /// How far whoever is asked has been waited for in vain.
    #[serde(default)]
    pub waited: Waited,
    /// Who rules said, asked what is to be done, that their answer is to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promised: Option<Promised>,
    /// Until when the PO put it off: so long no digest shows it, and nobody is nudged.
    #[serde(default)]
    pub put_off: Option<Timestamp>,
    /// Everything said, oldest first. Rows of their own; not in the aggregate's JSON.
    #[serde(skip)]
    pub entries: Vec<Entry>,
    /// Version guard: the version that was loaded; 0 is new.
    #[serde(skip)]
    pub version: i64,
}

impl Clarification {
    /// The question's own words: the first entry.
    pub fn question(&self) -> &str {
        self.entries.first().map_or("", |e| e.words.as_str())
    }

    /// Adds to the thread and gives the entry its ordinal.
    pub fn add(&mut self, mut entry: Entry) {
        entry.ordinal = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        self.entries.push(entry);
    }

    /// The conversation by mail that is still running, or whose note is still owed: further
    /// words belong to it, and one note tells of all.
    pub fn running_mail(&mut self) -> Option<&mut Conversation> {
        self.conversations.iter_mut().find(|c| {
            let untold = matches!(
                c.state,
                ConversationState::Running { .. } | ConversationState::Due { .. }
            );
            matches!(c.how, How::Mail) && untold
        })
    }

    /// The conversation of a call.
    pub fn of_call(&mut self, id: &CallId) -> Option<&mut Conversation> {
        self.conversations.iter_mut().find(|t| t.is_of(id))
    }
}
