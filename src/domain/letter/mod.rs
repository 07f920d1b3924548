//! The letters Trialogue writes, each with all its facts, so that it can be rendered when it
//! is sealed without looking anything up. `ls templates/en` lists the same letters.
//!
//! Nothing in a letter is invented: each field is a quotation or a fact on record.

mod access;
mod asking;
mod assuming;
mod away;
mod briefing;
mod calling;
mod digest;
mod files;
mod helping;
mod report;
mod telling;

pub use access::{AccessEnds, Ending};
pub use asking::{
    Answer, AnswerRole, Earlier, Item, Next, OfferedCall, Question, Receipt, Said, StillAssumed,
};
pub use assuming::{AssumptionTold, Nudge, NudgeWish, SprintEnd, Unanswered};
pub use away::{AwayItem, Meanwhile, WhileAway};
pub use briefing::{
    Added, Assumed, Became, Briefing, BriefingPart, EarlierRuling, HowTalked, NotedLines,
    Otherwise, ReplacedRuling, RulingTold, SaidHere, SaidSince, Standing, WaitsFor,
};
pub use calling::{
    AgendaLine, Cancellation, Change, CounterDeclined, Invitation, NotedOf, OutcomeRequest,
    ReadBack,
};
pub use digest::{
    Ageing, BecomesFinal, DayCall, Differs, Digest, Numbered, StoodIn, Unread, Waiting,
};
pub use files::{Enclosed, Files};
pub use helping::{Beside, Help, HelpWhy, NotDone, OfHeld, Unconfirmed};
pub use report::{NotYetKnown, TeamReport};
pub use telling::{Confirm, ConfirmPart, News, Notice, ReleaseAsked};

use super::ids::{CallId, ClarificationId, EffectKey, PersonId, TeamId};
use super::person::{Address, Role};
use super::sentence::Sentence;
use super::time::Timestamp;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A person as letters name them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Full name.
    pub name: String,
    /// Name in running text.
    pub short: String,
    /// What they are to the team.
    pub role: Option<Role>,
    /// Their address; shown only where somebody must be able to write to them.
    pub address: Address,
    /// Who asked what they ask now, where they took it over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<After>,
}

/// Who asked a question before somebody took it over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct After {
    /// Their full name: whoever asked first.
    pub name: String,
    /// Since when it is the other's.
    pub since: Timestamp,
    /// Whether they put it to whoever is asked; else the other did.
    pub asked: bool,
}

/// Whom a letter is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reader {
    /// Who.
    pub person: PersonId,
    /// Name and address.
    pub party: Party,
    /// Language of the letter.
    pub language: String,
    /// Zone in which its times are told.
    pub zone: Tz,
}

/// What a letter's subject says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Subject {
    /// What all of a thread's readers have, word for word.
    Words(String),
    /// Of a letter with a thread of its own: in its reader's language.
    Said(Sentence),
}

impl Default for Subject {
    fn default() -> Self {
        Self::Words(String::new())
    }
}

impl From<String> for Subject {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<Sentence> for Subject {
    fn from(sentence: Sentence) -> Self {
        Self::Said(sentence)
    }
}

/// In English where it is said in the reader's language.
impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(words) => f.write_str(words),
            Self::Said(sentence) => sentence.fmt(f),
        }
    }
}

/// How a letter threads in its reader's mail program.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thread {
    /// The subject, the same in all the thread, with the tag where it is about a PBI.
    pub subject: Subject,
    /// Message-IDs known when it was decided, oldest first: the mail that opened the thread.
    /// Sealing adds the letters of the thread that this reader got before.
    pub references: Vec<String>,
    /// The mail this one answers or hands on.
    pub in_reply_to: Option<String>,
    /// Thread-Index of the mail that opened the thread, verbatim, if it had one.
    pub thread_index: Option<String>,
    /// What stays the same for all of the thread: a clarification's or a call's id.
    pub root: String,
}

/// A letter: to one person, for one intent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Letter {
    /// What makes it one and the same however often it is decided.
    pub key: EffectKey,
    /// The team that writes it.
    pub team: TeamId,
    /// The name it is written under: `Acme clarifications`, or
    /// `Dana Dev (via Acme clarifications)` where it hands on a person's words.
    pub sender_name: String,
    /// Its reader.
    pub reader: Reader,
    /// The clarification a reply to it belongs to.
    pub clarification: Option<ClarificationId>,
    /// All clarifications it is about: those of a briefing's parts or of a call's agenda.
    pub about: Vec<ClarificationId>,
    /// The call it is about.
    pub call: Option<CallId>,
    /// How it threads.
    pub thread: Thread,
    /// When it may go: now, or when its reader's working hours begin.
    pub due: Timestamp,
    /// When it was decided.
    pub decided: Timestamp,
    /// Who set this up and whom to ask: only in the first letter a person ever gets.
    pub first: Option<Party>,
    /// Addresses of its reader's that it is not sent to, where there is another: they turned it
    /// back before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub around: Vec<Address>,
    /// What it says.
    pub body: Body,
}

/// What a letter says, by kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "letter")]
pub enum Body {
    /// To the developer: what happens with the question.
    Receipt(Receipt),
    /// To the one asked.
    Question(Question),
    /// A person's words, handed on.
    Answer(Answer),
    /// To an attendee: come at this time (METHOD REQUEST).
    Invitation(Invitation),
    /// To an attendee: the call is off (METHOD CANCEL).
    Cancellation(Cancellation),
    /// To who proposed another time that does not suit (METHOD DECLINECOUNTER).
    CounterDeclined(CounterDeclined),
    /// To the developer: what came of the call?
    OutcomeRequest(OutcomeRequest),
    /// To the stakeholder: this was noted.
    ReadBack(ReadBack),
    /// To the PO: one direct conversation.
    Briefing(Briefing),
    /// To developer (and stakeholder): the PO ruled.
    Ruling(RulingTold),
    /// To the PO, once an absence is over.
    WhileAway(WhileAway),
    /// To the PO and the stakeholder who was asked: a developer goes by an assumption.
    Assumption(AssumptionTold),
    /// To somebody who is waited for: no answer yet.
    Nudge(Nudge),
    /// To a developer, the day before a Sprint's last: are these questions still needed?
    SprintEnd(SprintEnd),
    /// One line of news.
    Notice(Notice),
    /// To the PO, each working morning, when there is something.
    Digest(Digest),
    /// To everybody of the team, on the last morning of a Sprint.
    Report(Box<TeamReport>),
    /// To who runs the installation: access to the mailbox ends.
    AccessEnds(AccessEnds),
    /// A message could not be acted on: why, and what to do.
    Help(Help),
    /// Did you write this? Single use, one hour.
    Confirm(Confirm),
    /// May this question go to somebody outside?
    Release(ReleaseAsked),
}

impl Body {
    /// The letter's name: that of its folder in `templates/<language>/`.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Receipt(_) => "receipt",
            Self::Question(_) => "question",
            Self::Answer(_) => "answer",
            Self::Invitation(_) => "invitation",
            Self::Cancellation(_) => "cancellation",
            Self::CounterDeclined(_) => "counter-declined",
            Self::OutcomeRequest(_) => "outcome-request",
            Self::ReadBack(_) => "read-back",
            Self::Briefing(_) => "briefing",
            Self::Ruling(_) => "ruling",
            Self::WhileAway(_) => "while-away",
            Self::Assumption(_) => "assumption",
            Self::Nudge(_) => "nudge",
            Self::SprintEnd(_) => "sprint-end",
            Self::Notice(_) => "notice",
            Self::Digest(_) => "digest",
            Self::Report(_) => "report",
            Self::AccessEnds(_) => "access-ends",
            Self::Help(_) => "help",
            Self::Confirm(_) => "confirm",
            Self::Release(_) => "release",
        }
    }

    /// The files it hands on.
    pub const fn files(&self) -> Option<&Files> {
        match self {
            Self::Question(question) => Some(&question.files),
            Self::Answer(answer) => Some(&answer.files),
            Self::ReadBack(back) => Some(&back.files),
            Self::Assumption(told) => Some(&told.files),
            Self::Ruling(told) => Some(&told.files),
            _ => None,
        }
    }

    /// Whether it puts a question to its reader.
    pub const fn asks(&self) -> bool {
        matches!(
            self,
            Self::Question(_) | Self::Invitation(_) | Self::Nudge(_)
        )
    }

    /// Which row of PRODUCT's table of headers it follows.
    pub const fn class(&self) -> Class {
        match self {
            Self::Question(_)
            | Self::Answer(_)
            | Self::Invitation(_)
            | Self::Cancellation(_)
            | Self::CounterDeclined(_) => Class::Personal,
            Self::Receipt(_)
            | Self::OutcomeRequest(_)
            | Self::ReadBack(_)
            | Self::Briefing(_)
            | Self::Ruling(_)
            | Self::WhileAway(_)
            | Self::Assumption(_)
            | Self::Nudge(_)
            | Self::SprintEnd(_)
            | Self::Notice(_)
            | Self::Digest(_)
            | Self::Report(_)
            | Self::AccessEnds(_)
            | Self::Release(_) => Class::Generated,
            Self::Help(_) | Self::Confirm(_) => Class::Replied,
        }
    }
}

/// The three rows of PRODUCT's table of headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A person's words, or an invitation: no Auto-Submitted.
    Personal,
    /// `Auto-Submitted: auto-generated`, `X-Auto-Response-Suppress: All`.
    Generated,
    /// `Auto-Submitted: auto-replied`, `X-Auto-Response-Suppress: All`, empty envelope sender.
    Replied,
}
