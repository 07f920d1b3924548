//! Letters about a question: receipt, question, answer.

use crate::domain::letter::{EarlierRuling, Files, Party};
use crate::domain::message::Attachment;
use crate::domain::pbi::PbiKey;
use crate::domain::person::Address;
use crate::domain::sentence::Sentence;
use crate::domain::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// The item a letter is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its key.
    pub key: PbiKey,
    /// Its title; empty where the key alone may be shown.
    pub title: String,
    /// Where it stands in the backlog tool.
    pub url: Option<String>,
}

/// What the receipt says happens next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "next")]
pub enum Next {
    /// Without an answer by `by`, a call in the kept slot.
    CallUnlessAnswered {
        /// When the invitation goes.
        by: Timestamp,
        /// The kept slot.
        slot: Span,
        /// Who else is invited.
        with: Vec<Party>,
        /// Why this slot and these people, where it is not simply the earliest for all:
        /// `Petra is away until 30 Nov; Anna stands in`.
        #[serde(default)]
        because: Vec<Sentence>,
    },
    /// The call is invited already.
    CallInvited {
        /// Its slot.
        slot: Span,
        /// Who else is invited.
        with: Vec<Party>,
        /// Why this slot and these people, where it is not simply the earliest for all:
        /// `Petra is away until 30 Nov; Anna stands in`.
        #[serde(default)]
        because: Vec<Sentence>,
    },
    /// A slot is kept; the invitation goes once those have said that it suits of whom it is not
    /// known.
    CallIfItSuits {
        /// The kept slot.
        slot: Span,
        /// Who else would be invited.
        with: Vec<Party>,
        /// Why this slot and these people, and who is asked first.
        because: Vec<Sentence>,
    },
    /// A slot is kept, the invitation goes on `/call`.
    CallOnRequest {
        /// The kept slot.
        slot: Span,
        /// Who else would be invited.
        with: Vec<Party>,
        /// Why this slot and these people, where it is not simply the earliest for all:
        /// `Petra is away until 30 Nov; Anna stands in`.
        #[serde(default)]
        because: Vec<Sentence>,
    },
    /// The question has not gone yet: an earlier answer may settle it.
    Waits {
        /// When it goes by itself.
        until: Timestamp,
    },
    /// It joins a call that is kept or invited already.
    JoinsCall {
        /// That call's slot.
        slot: Span,
        /// Whether invitations are out.
        invited: bool,
    },
    /// No call can be booked: why, as people say it.
    NoCall {
        /// `no common working hours with Kim (Singapore)`
        why: Sentence,
    },
    /// The PO is asked; their answer is the ruling.
    PoAnswers,
    /// The assumption is on record; it stands unopposed then, unless somebody objects.
    Assumed {
        /// When; none while nobody who may rule could be told.
        until: Option<Timestamp>,
    },
    /// It is on record; there is nothing to wait for.
    OnRecord,
}

/// To the developer: what happens with the question, or with what they reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The item.
    pub item: Item,
    /// Who is asked.
    pub asked: Party,
    /// The PO, who reads the note.
    pub po: Option<Party>,
    /// When the question was sent, or will be read.
    pub sent: Timestamp,
    /// When the one asked works again, if not now.
    pub back: Option<Timestamp>,
    /// The one asked stood in To or Cc and was not sent it again: their answer may reach
    /// the developer alone, who is asked to forward it.
    pub had_it: bool,
    /// It reports a talk elsewhere (`/talked`) instead of asking.
    pub talked: bool,
    /// Why somebody else than the first stakeholder is asked: `Sam is away until Mon 30 Nov`.
    #[serde(default)]
    pub passed_over: Option<Sentence>,
    /// What is reported waits for a ruling.
    #[serde(default)]
    pub waits: bool,
    /// What happens next.
    pub next: Next,
    /// Files of theirs that did not go on with their words.
    #[serde(default)]
    pub left_out: Vec<Attachment>,
    /// Earlier answers that come near to the question, the nearest first, at most three.
    pub earlier: Vec<Earlier>,
}

/// An earlier answer, on the question's own item or on a neighbour of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    /// The item it was given on; letters of older versions tell only of their own.
    #[serde(default)]
    pub item: Option<PbiKey>,
    /// The answer, or the correction that stands in its place.
    #[serde(flatten)]
    pub said: Said,
    /// The ruling by which what it asks for is out of scope.
    #[serde(default)]
    pub ruled: Option<EarlierRuling>,
}

/// Words with who said them and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Who.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// Their own words.
    pub words: String,
    /// Whether the sender was vouched for.
    pub verified: bool,
    /// The address it came from, where that is none of theirs on record; for the team alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// What they wrote for the team alone (`/internal`); stands in no letter to anybody else.
    #[serde(default)]
    pub internal: String,
    /// Names of the files that came with it.
    #[serde(default)]
    pub files: Vec<String>,
}

/// To the one asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The item.
    pub item: Item,
    /// Who asks.
    pub developer: Party,
    /// The question's own words.
    pub words: String,
    /// What was written below `/internal`, for a reader of the team; else empty.
    #[serde(default)]
    pub internal: String,
    /// Lines that it quotes were left out: they were said to others.
    #[serde(default)]
    pub left_out: bool,
    /// Nobody vouches for who wrote it, or a part of it.
    #[serde(default)]
    pub unverified: bool,
    /// What others answered before the PO was asked, oldest first: for the PO alone.
    #[serde(default)]
    pub answered: Vec<Said>,
    /// Files that came with it.
    #[serde(default)]
    pub files: Files,
    /// The PO, who reads the note; none if the reader is the PO.
    pub po: Option<Party>,
    /// The reader is the PO: nobody else is left to ask (`Some(false)`), or somebody
    /// asked for them by name (`Some(true)`).
    pub po_asked: Option<bool>,
    /// Who is named for the item too, outside and never asked, where the reader is asked for want
    /// of anybody else.
    #[serde(default)]
    pub outside: Option<Party>,
    /// Who passed it on to the reader; none where that was the one who asks.
    pub passed_on_by: Option<Party>,
    /// What whoever passed it on adds to it.
    #[serde(default)]
    pub beside: String,
    /// Who asked for the reader by name (`/ask NAME`).
    #[serde(default)]
    pub named_by: Option<Party>,
    /// The kept slot and when the invitation goes; `None`: no call is offered.
    pub call: Option<OfferedCall>,
    /// Why no call is offered, where one was looked for in vain.
    #[serde(default)]
    pub no_call: Option<Sentence>,
}

/// A call the reader may choose instead of answering by mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferedCall {
    /// The kept slot.
    pub slot: Span,
    /// When the invitation goes by itself; `None`: only when somebody asks for it.
    pub by: Option<Timestamp>,
    /// Whether the invitation goes with this letter.
    pub invited: bool,
    /// Who else would be there.
    pub with: Vec<Party>,
}

/// A person's words, handed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The item.
    pub item: Item,
    /// Who wrote.
    pub from: Party,
    /// Their own words.
    pub said: Said,
    /// The question, for the reader's memory.
    pub question: String,
    /// Lines that it quotes were left out: the reader was not sent them before.
    #[serde(default)]
    pub left_out: bool,
    /// Files that came with it.
    #[serde(default)]
    pub files: Files,
    /// What the words are to the reader.
    pub role: AnswerRole,
    /// Nobody else has them: no other person stood in To or Cc.
    #[serde(default)]
    pub alone: bool,
    /// The call this answer freed or called off.
    pub call_off: Option<Span>,
    /// Words of it that may be new scope: nobody builds them before the PO has ruled.
    #[serde(default)]
    pub disputed: Vec<String>,
    /// A ruling is asked for on another ground: the disputed part waits for it.
    #[serde(default)]
    pub waits: bool,
    /// They are neither for nor against what is assumed.
    #[serde(default)]
    pub assumed: Option<StillAssumed>,
    /// Whose the assumption is that they are about, where it is not the reader's.
    #[serde(default)]
    pub assumed_by: String,
}

/// What becomes of an assumption that words leave as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StillAssumed {
    /// It stands unopposed then, unless somebody objects.
    Until(Timestamp),
    /// Its time stands still until the reader answers.
    UntilAnswered,
}

/// What handed-on words are to their reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerRole {
    /// An answer to the reader's question.
    Answer,
    /// Something further from the other side.
    Further,
    /// Words that ask nothing of the reader: a remark, thanks.
    Remark,
    /// The PO's words, which decide nothing.
    PoComment,
    /// The PO's answer, which is the ruling.
    PoAnswer,
    /// What the stakeholder says to what was noted.
    Correction,
    /// What somebody says against an assumption: the question is open again.
    Objection,
}
