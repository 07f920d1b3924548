//! What a team's record is reported on: what goes in, and what comes out.
//!
//! Plain values. Invariant: each figure says what it counts, in its doc, and none ranks people
//! (PRODUCT: *What it will not do*).

use super::call::Call;
use super::clarification::Clarification;
use super::ids::{CallId, ClarificationId, EffectKey, PersonId};
use super::pbi::{Pbi, PbiKey};
use super::person::Roster;
use super::sentence::Sentence;
use super::time::Timestamp;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize, Serializer};
use std::collections::BTreeMap;

/// A letter, as far as reports look at it.
#[derive(Debug, Clone, PartialEq)]
pub struct Sent {
    /// Its effect key.
    pub key: EffectKey,
    /// Its name: `briefing`, `invitation`.
    pub name: String,
    /// To whom.
    pub person: PersonId,
    /// What it is about.
    pub about: Vec<ClarificationId>,
    /// When it was handed over; none where it was not, or nobody knows.
    pub given: Option<Timestamp>,
}

/// A team's record, as far as reports look at it.
#[derive(Debug, Clone, PartialEq)]
pub struct Filed {
    /// With entries, conversations and rulings, the oldest first.
    pub clarifications: Vec<Clarification>,
    /// By id.
    pub calls: BTreeMap<CallId, Call>,
    /// In the order of decision.
    pub letters: Vec<Sent>,
    /// The backlog, as the last import had it.
    pub pbis: BTreeMap<PbiKey, Pbi>,
    /// The team's people.
    pub roster: Roster,
}

/// Whether the Product Owner knows of a direct conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "po")]
pub enum Known {
    /// They, or who stood in, were in the call, as those in it say.
    Present,
    /// A note about it was handed over.
    Briefed {
        /// To whom.
        to: String,
        /// Minutes by the clock from the end of the conversation, or the last word before it.
        after_minutes: i64,
    },
    /// Neither.
    NotYet {
        /// Why, or when it is due.
        why: String,
        /// When the note is due, where it is not due yet.
        #[serde(skip_serializing_if = "Option::is_none")]
        due: Option<Timestamp>,
    },
}

/// One direct conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Direct {
    /// The item.
    pub pbi: PbiKey,
    /// The question; none of a confidential item.
    pub question: Option<String>,
    /// Who asked.
    pub developer: String,
    /// Who answered.
    pub stakeholder: String,
    /// `call`, `mail` or `elsewhere`.
    pub how: &'static str,
    /// When it took place; of mail its last word that is told of.
    pub at: Timestamp,
    /// Whether the PO knows.
    #[serde(flatten)]
    pub known: Known,
}

/// `report bypass`: whether any direct conversation went past the Product Owner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bypass {
    /// Each direct conversation, the oldest first.
    pub conversations: Vec<Direct>,
    /// How many of them the PO knows of, being there or by a note.
    pub known: usize,
}

impl Bypass {
    /// The share that the PO knows of, in whole percent, rounded down, so that 100 is all of
    /// them; of none it is 100.
    pub const fn percent(&self) -> usize {
        match self.conversations.len() {
            0 => 100,
            all => self.known * 100 / all,
        }
    }
}

/// What the questions of one item, or of all, show of its refinement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Readiness {
    /// The item; none in the sum of all.
    pub pbi: Option<PbiKey>,
    /// Its title; none in the sum.
    pub title: Option<String>,
    /// Questions asked.
    pub questions: usize,
    /// Of these, open.
    pub open: usize,
    /// Of these, answered by the one asked, by mail or in a call.
    pub answered: usize,
    /// Median of the working minutes of the one asked from the question to the first answer.
    pub median_minutes: Option<i64>,
    /// Questions with a conversation by mail.
    pub by_mail: usize,
    /// Questions with a call that was held.
    pub by_call: usize,
    /// Questions talked about elsewhere.
    pub elsewhere: usize,
    /// Rulings *out of scope* that stand.
    pub out_of_scope: usize,
    /// Rulings *agreed* that stand.
    pub agreed: usize,
    /// Minutes of the PO in held calls.
    pub po_minutes: i64,
    /// Who stood in for the PO, in calls or with a ruling.
    pub stood_in: Vec<String>,
}

/// `report sprint`: the readiness report of a Sprint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SprintReport {
    /// The Sprint's name.
    pub sprint: String,
    /// Its first day.
    pub start: NaiveDate,
    /// Its last day.
    pub end: NaiveDate,
    /// Items about which something was asked, the most questions first.
    pub items: Vec<Readiness>,
    /// All of them; those of confidential items as well.
    pub sum: Readiness,
    /// Confidential items that are counted in the sum and not named.
    pub unnamed: usize,
}

/// What somebody's standing in, or ruling, took.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// Who.
    pub name: String,
    /// Held calls they were in.
    pub calls: usize,
    /// Minutes in these.
    pub minutes: i64,
    /// Calls they declined.
    pub declined: usize,
    /// Rulings.
    pub rulings: usize,
    /// Letters that reached them.
    pub letters: usize,
    /// Most letters on one day of theirs.
    pub letters_a_day: usize,
}

/// `report load`: what it took of the Product Owner's time, and who stood in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Load {
    /// The Product Owner; none where the team has none.
    pub po: Option<Share>,
    /// Delegates who were in calls or ruled, by name.
    pub delegates: Vec<Share>,
    /// Who was in the PO's place in calls or ruled, and is neither now, by name: the PO before, a
    /// delegate before.
    pub others: Vec<Share>,
    /// Held calls with nobody in the PO's place.
    pub without: usize,
    /// What would take load off the PO, each with its figures.
    #[serde(serialize_with = "said")]
    pub advice: Vec<Sentence>,
}

/// Minutes by the signs that every language knows: `45 min`, `3 h 20 min`.
pub fn length(minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, m) => format!("{m} min"),
        (h, 0) => format!("{h} h"),
        (h, m) => format!("{h} h {m} min"),
    }
}

/// In English, for programs that read a report.
fn said<S: Serializer>(sentences: &[Sentence], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(sentences.iter().map(ToString::to_string))
}

/// Words on record, with who said them and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Said {
    /// Who.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Their words.
    pub words: String,
}

/// A ruling, as the log tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ruled {
    /// `agreed`, `out-of-scope`, `correction`, `lets-talk`, `answered`.
    pub verdict: &'static str,
    /// Title of the new item that *out of scope* asks for.
    pub new_item: Option<String>,
    /// Who ruled, when, and the words given with it.
    #[serde(flatten)]
    pub said: Said,
    /// Who undid it, and when; then it does not stand.
    pub undone: Option<(String, Timestamp)>,
    /// Who made the ruling that took its place, and when; then it does not stand.
    pub replaced: Option<(String, Timestamp)>,
}

/// An assumption, as the log tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Assumed {
    /// Who goes by it, since when, and its words.
    #[serde(flatten)]
    pub said: Said,
    /// `pending`, `unopposed`, `objected`, `overruled`, `withdrawn`.
    pub status: &'static str,
    /// Since when it stands unopposed, or does not stand.
    pub ended: Option<Timestamp>,
    /// Who objected, or ruled otherwise.
    pub against: Option<String>,
    /// The words of an objection.
    pub objection: String,
}

/// One question of an item with what was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Decided {
    /// The item.
    pub pbi: PbiKey,
    /// The question on one line.
    pub title: String,
    /// Where the clarification stands.
    pub status: &'static str,
    /// The question.
    pub question: Said,
    /// Answers, what was talked, what came of calls, corrections; the oldest first.
    pub answers: Vec<Said>,
    /// Assumptions, the oldest first.
    pub assumptions: Vec<Assumed>,
    /// Rulings, the oldest first.
    pub rulings: Vec<Ruled>,
}

/// A new item that an *out of scope* asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Draft {
    /// Its title.
    pub title: String,
    /// What was asked, answered and ruled, for its description.
    pub decided: Decided,
    /// Labels of the item it comes from.
    pub labels: Vec<String>,
}
