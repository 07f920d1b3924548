//! The briefing note and the ruling told.

use super::{Files, Item, Party, Said};
use crate::domain::clarification::{Line, RulingReason, Verdict};
use crate::domain::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// How a briefed conversation was held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "how")]
pub enum HowTalked {
    /// In a call.
    Call {
        /// When.
        slot: Span,
        /// Whether the PO was there.
        with_po: bool,
        /// The delegate who was there in the PO's place.
        #[serde(default)]
        stood_in: Option<Party>,
        /// Nobody has said yet whether it was held.
        unsaid: bool,
        /// Somebody said that not everybody was there.
        incomplete: bool,
    },
    /// By mail.
    Mail {
        /// How many mails.
        mails: u32,
        /// From the first to the last.
        span: Span,
    },
    /// Elsewhere, as one of them reported.
    Elsewhere {
        /// Who reported it.
        by: String,
        /// When.
        at: Timestamp,
        /// Whether nobody vouches that it is theirs.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        unverified: bool,
    },
}

/// What somebody noted, as the briefing shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NotedLines {
    /// By whom: `Sam, per Dana`.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// The lines.
    pub lines: Vec<Line>,
    /// It corrects what stands before it.
    pub correction: bool,
    /// Whether nobody vouches that it is theirs.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unverified: bool,
}

/// One question of a briefing note.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BriefingPart {
    /// The item.
    pub item: Item,
    /// The question's own words.
    pub question: String,
    /// Who asked.
    pub developer: Party,
    /// Who was asked.
    pub asked: Party,
    /// Who answered in the place of the one asked, and is told a ruling, too.
    #[serde(default)]
    pub instead: Option<Party>,
    /// Who builds, where that is not who asked: a stakeholder began it.
    #[serde(default)]
    pub builder: Option<Party>,
    /// Who answered besides the one asked, or in their place.
    #[serde(default)]
    pub answered_by: Vec<String>,
    /// Why a ruling is asked for; empty: for information.
    pub reasons: Vec<RulingReason>,
    /// How a ruling's words name who answered otherwise and is told of it only where it is sent to
    /// them: `@tess`.
    #[serde(default)]
    pub send_to: Vec<String>,
    /// What was noted, with by whom.
    pub notes: Vec<NotedLines>,
    /// What was assumed, and may matter still.
    #[serde(default)]
    pub assumed: Option<Assumed>,
    /// What was said by mail since the last note: answers, and what was said between them.
    pub answers: Vec<SaidHere>,
    /// What is still open, from `Open:` lines.
    pub open: Vec<String>,
    /// Whose words the question waits for, where it was asked on since.
    #[serde(default)]
    pub waits: Option<WaitsFor>,
    /// Additions to the item that were ruled agreed since the Sprint began, oldest first.
    #[serde(default)]
    pub added: Vec<Added>,
    /// Earlier rulings, newest first.
    pub rulings: Vec<EarlierRuling>,
    /// The whole exchange, oldest first.
    pub exchange: Vec<Said>,
}

/// Whose words a question waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitsFor {
    /// Who.
    pub who: Party,
    /// Since when.
    pub since: Timestamp,
}

/// What a developer went by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assumed {
    /// Their words, whose and when.
    pub words: String,
    /// Who went by it.
    pub by: String,
    /// When it was put on record.
    pub at: Timestamp,
    /// What became of it.
    pub became: Became,
}

/// What became of an assumption.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "became")]
pub enum Became {
    /// It may still be objected to; none: its time stands still.
    Waits {
        /// Until when.
        until: Option<Timestamp>,
    },
    /// Somebody objected.
    Objected {
        /// Who.
        by: String,
        /// When.
        at: Timestamp,
    },
    /// Who rules agreed to it.
    Agreed {
        /// Who.
        by: String,
        /// When.
        at: Timestamp,
    },
    /// It stands unopposed.
    Stands {
        /// Since when.
        since: Timestamp,
    },
}

/// Words of an exchange.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidHere {
    /// The words, who said them and when.
    #[serde(flatten)]
    pub said: Said,
    /// Whether they are no answer: the asker asks on, somebody remarks something.
    #[serde(default)]
    pub aside: bool,
}

/// An addition that was ruled agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Added {
    /// When.
    pub at: Timestamp,
    /// The words that ask for it.
    pub phrase: String,
}

/// A ruling made before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierRuling {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
    /// What.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// The words given with it.
    pub words: String,
    /// Whether it stands.
    #[serde(default)]
    pub standing: Standing,
}

/// To the PO: one direct conversation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Briefing {
    /// Whether it asks for a ruling.
    pub needs_ruling: bool,
    /// How they talked.
    pub talk: HowTalked,
    /// One part a question.
    pub parts: Vec<BriefingPart>,
    /// It follows a note on the same conversation: only what is new counts.
    pub follows: bool,
    /// It is a copy, which asks nothing: who has the note itself.
    #[serde(default)]
    pub copy_of: Option<Party>,
}

/// To developer (and stakeholder): the PO ruled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RulingTold {
    /// The item.
    pub item: Item,
    /// The question.
    pub question: String,
    /// Who ruled.
    pub by: Party,
    /// What.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// The words given with it.
    pub words: String,
    /// Lines that they quote were left out: they were said to others.
    #[serde(default)]
    pub left_out: bool,
    /// Whether the reader is the one who asked.
    pub to_developer: bool,
    /// Who is waited for still: it was asked on since.
    #[serde(default)]
    pub still_asked: Option<Party>,
    /// The call it booked (*let's talk*).
    pub slot: Option<Span>,
    /// Nobody vouches that it is theirs: a correction needs no more than the address.
    #[serde(default)]
    pub unverified: bool,
    /// The ruling whose place it takes, of which the reader was told.
    #[serde(default)]
    pub replaces: Option<ReplacedRuling>,
    /// The reader answered otherwise on the same point, or was answered otherwise.
    #[serde(default)]
    pub otherwise: Option<Otherwise>,
    /// What was said since the words that it is on, and waits for a ruling of its own.
    #[serde(default)]
    pub since: Option<SaidSince>,
    /// Files that came with it.
    #[serde(default)]
    pub files: Files,
}

/// Words that came after those that a ruling is on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidSince {
    /// Whose they are.
    pub name: String,
    /// When they came.
    pub at: Timestamp,
}

/// What a ruling is to somebody who has another answer than the one that was ruled on, or several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Otherwise {
    /// What was agreed, in the words of who said it; empty where it was not that.
    pub agreed: String,
    /// Who said it, where the reader was told several answers.
    #[serde(default)]
    pub by: String,
    /// What the reader had asked; none where they gave the other answer.
    pub asked: Option<String>,
}

/// A ruling that does not stand any more, since another took its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplacedRuling {
    /// What.
    pub verdict: Verdict,
    /// When it was made.
    pub at: Timestamp,
}

/// Whether an earlier ruling stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// It does.
    #[default]
    Stands,
    /// Somebody undid it.
    Undone,
    /// Another took its place.
    Replaced,
}
