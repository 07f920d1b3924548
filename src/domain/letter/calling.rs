//! Letters about a call: invitation, cancellation, what came of it, read-back.

use super::{Files, Item, Party};
use crate::domain::calendar::Event;
use crate::domain::clarification::Line;
use crate::domain::pbi::PbiKey;
use crate::domain::sentence::Sentence;
use crate::domain::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// One line of a call's agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaLine {
    /// The item.
    pub key: PbiKey,
    /// The question, on one line.
    pub question: String,
    /// Who asks.
    pub developer: String,
    /// Who is asked.
    pub asked: String,
}

/// Why an invitation is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "change")]
pub enum Change {
    /// It is new.
    New,
    /// It has another time.
    Moved {
        /// The time before.
        from: Span,
        /// Why, as people say it: `Sam can't at 14:15`.
        why: Sentence,
    },
    /// Other people come, at the same time; who has answered need not again.
    People {
        /// Who, and why: `Petra can't come; Dirk stands in`.
        why: Sentence,
    },
    /// It has another agenda; who has answered need not again.
    Agenda {
        /// What is not on it any more, and why: `"Which logo?": it is no longer needed`.
        #[serde(default)]
        left: Option<Sentence>,
    },
}

/// To an attendee: come at this time. The calendar object says the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Invitation {
    /// What is new.
    pub change: Change,
    /// What is to be settled.
    pub agenda: Vec<AgendaLine>,
    /// Developer, asked, PO: everybody invited.
    pub people: Vec<Party>,
    /// Who is the PO among them, or sits in the PO's place.
    pub po: Option<Party>,
    /// For whom they sit there, where it is a delegate.
    #[serde(default)]
    pub stands_for: Option<Party>,
    /// Who wants to talk before they rule, where it is not the reader.
    #[serde(default)]
    pub wanted_by: Option<Party>,
    /// Who is asked.
    pub asked: Party,
    /// Who asks.
    pub developer: Party,
    /// By when the one asked must have accepted, or the call is dropped.
    pub accept_by: Option<Timestamp>,
    /// The reader is the one asked, and has not answered it yet, or not for certain.
    #[serde(default)]
    pub unanswered: bool,
    /// People whose busy times could not be looked up.
    pub unseen: Vec<String>,
    /// For the developer who wrote `/call`: who was sent the question, if that is new.
    pub receipt_for: Option<Party>,
    /// The calendar object. Its description is filled when the letter is rendered.
    pub event: Event,
}

/// To an attendee: the call is off, at least for them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cancellation {
    /// Why, as people say it: `Sam has answered by mail`.
    pub why: Sentence,
    /// It goes on without the reader.
    #[serde(default)]
    pub goes_on: bool,
    /// What was to be settled.
    pub agenda: Vec<AgendaLine>,
    /// The calendar object.
    pub event: Event,
}

/// To who proposed another time: it does not suit, and what would (METHOD DECLINECOUNTER).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CounterDeclined {
    /// The time proposed.
    pub proposed: Span,
    /// When the call is, still.
    pub slot: Span,
    /// What is in the way, as people say it; nothing of what stands in a calendar.
    pub because: Vec<Sentence>,
    /// The nearest times that suit everybody; a reply with their number takes one.
    pub nearest: Vec<Span>,
    /// What is to be settled.
    pub agenda: Vec<AgendaLine>,
    /// The calendar object.
    pub event: Event,
}

/// What came of the call? To the developer; to who else was in it where the developer has left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeRequest {
    /// When it was.
    pub slot: Span,
    /// Who else was invited.
    pub with: Vec<Party>,
    /// Who gets what the reader writes: who was asked, and may correct it; where the developer has
    /// left, who asks in their place.
    pub asked: Party,
    /// The developer, where they have left.
    #[serde(default)]
    pub left: Option<Party>,
    /// The PO.
    pub po: Option<Party>,
    /// What was to be settled.
    pub agenda: Vec<AgendaLine>,
    /// When the PO is briefed with or without notes.
    pub briefed_at: Timestamp,
}

/// To the stakeholder: this was noted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadBack {
    /// The item.
    pub item: Item,
    /// The question.
    pub question: String,
    /// Who noted it.
    pub by: Party,
    /// The call's time; none after a talk elsewhere.
    pub slot: Option<Span>,
    /// What was noted.
    pub lines: Vec<Line>,
    /// The call's other questions, with what was noted of each.
    #[serde(default)]
    pub also: Vec<NotedOf>,
    /// Files that came with the notes.
    #[serde(default)]
    pub files: Files,
    /// Who else reads a reply: the PO, or, where the PO noted it, the developer.
    #[serde(rename = "po")]
    pub too: Option<Party>,
    /// Whether nobody vouches that it is theirs.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unverified: bool,
}

/// A further question of a call, and what was noted of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NotedOf {
    /// Its item.
    pub item: Item,
    /// The question.
    pub question: String,
    /// What was noted; empty where all was noted together.
    pub lines: Vec<Line>,
}
