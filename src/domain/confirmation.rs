//! Requests for a confirmation: what a mail wants whose sender is not proven, and what came of
//! asking the registered address about it.
//!
//! Never decides. Invariant: one answer ends a request, and a request has at least one line.

use super::clarification::Verdict;
use super::held::Handling;
use super::ids::{ClarificationId, MailId, PersonId};
use super::message::Attachment;
use super::time::Timestamp;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// How long a confirmation can be given.
pub const CONFIRM_WITHIN: TimeDelta = TimeDelta::hours(1);

/// What a ruling rests on that was confirmed, as it stands on record.
pub const CONFIRMED: &str = "confirmed from the registered address";

/// What somebody must confirm before it is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Sought {
    /// Something else than a ruling.
    Act(SoughtAct),
    /// A ruling.
    Ruling(Verdict),
}

/// What may be sought besides a ruling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "act")]
pub enum SoughtAct {
    /// A ruling is undone.
    Undo {
        /// Its ordinal in the clarification.
        ruling: u32,
    },
    /// How calls go from now on, by the number on the letter that asked.
    Calls {
        /// 1 a delegate, 2 briefings only, 3 as before.
        number: u8,
        /// Who comes.
        delegate: Option<PersonId>,
    },
    /// A delegate rules on it instead.
    Delegate {
        /// Who.
        to: PersonId,
    },
    /// Held mails are released or dropped.
    Release {
        /// Which, and how.
        mails: Vec<(MailId, Handling)>,
    },
}

/// One of the things that a request is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// On which clarification; held mails are of none.
    pub clarification: Option<ClarificationId>,
    /// The conversation ruled on.
    pub conversation: Option<u32>,
    /// What is to be done.
    pub sought: Sought,
    /// The words given with it.
    pub words: String,
    /// What was written below `/internal` with it.
    #[serde(default)]
    pub internal: String,
    /// How many rulings the clarification had when it was asked; old requests don't know.
    pub rulings: Option<u32>,
}

impl Line {
    /// Whether both want the same: what was ruled before they were asked is no part of that.
    pub fn wants_as(&self, other: &Self) -> bool {
        self.clarification == other.clarification
            && self.conversation == other.conversation
            && self.sought == other.sought
            && self.words.trim() == other.words.trim()
            && self.internal.trim() == other.internal.trim()
    }
}

/// A request for a confirmation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "OnRecord")]
pub struct Confirmation {
    /// SHA-256, hex, of the secret in the letter's reply address.
    pub hash: String,
    /// Who must confirm.
    pub person: PersonId,
    /// What is to be done; one answer is for all of it.
    pub lines: Vec<Line>,
    /// The mail that asked for it.
    pub mail: MailId,
    /// What is enclosed with it, for those who are told a ruling of it.
    pub files: Vec<Attachment>,
    /// What that mail says, to be written once more where nothing came of it.
    pub said: String,
    /// The name of the letter that it answers.
    pub answers: Option<String>,
    /// When it lapses.
    pub until: Timestamp,
    /// When it was used: a yes or a no.
    pub used: Option<Timestamp>,
    /// Whether the answer was no.
    pub denied: bool,
    /// When it was told that nothing followed from a yes.
    pub told: Option<Timestamp>,
}

impl Confirmation {
    /// The first clarification that it is about; one on held mails alone is about none.
    pub fn clarification(&self) -> Option<&ClarificationId> {
        self.about().next()
    }

    /// The clarifications that it is about.
    pub fn about(&self) -> impl Iterator<Item = &ClarificationId> {
        self.lines.iter().filter_map(|l| l.clarification.as_ref())
    }

    /// Whether an answer still counts.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.used.is_none() && self.until > now
    }

    /// Whether a yes does all of this.
    pub fn has(&self, lines: &[Line], files: &[Attachment]) -> bool {
        let mut lines = lines.iter();
        self.files == files && lines.all(|l| self.lines.iter().any(|own| own.wants_as(l)))
    }
}

/// A request as it stands on record. Older ones had one thing to do, on one clarification and on
/// others.
#[derive(Deserialize)]
struct OnRecord {
    hash: String,
    person: PersonId,
    clarification: Option<ClarificationId>,
    #[serde(default)]
    lines: Vec<Line>,
    conversation: Option<u32>,
    #[serde(default)]
    others: Vec<(ClarificationId, Option<u32>)>,
    #[serde(alias = "verdict")]
    sought: Option<Sought>,
    #[serde(default)]
    words: String,
    mail: MailId,
    #[serde(default)]
    files: Vec<Attachment>,
    #[serde(default)]
    said: String,
    answers: Option<String>,
    until: Timestamp,
    used: Option<Timestamp>,
    #[serde(default)]
    denied: bool,
    told: Option<Timestamp>,
}

impl From<OnRecord> for Confirmation {
    fn from(on_record: OnRecord) -> Self {
        let mut lines = on_record.lines;
        if let Some(sought) = on_record.sought {
            let home = (on_record.clarification.clone(), on_record.conversation);
            let others = on_record.others.into_iter().map(|(id, n)| (Some(id), n));
            lines.extend(std::iter::once(home).chain(others).map(|(id, n)| Line {
                clarification: id,
                conversation: n,
                sought: sought.clone(),
                words: on_record.words.clone(),
                internal: String::new(),
                rulings: None,
            }));
        }
        Self {
            hash: on_record.hash,
            person: on_record.person,
            lines,
            mail: on_record.mail,
            files: on_record.files,
            said: on_record.said,
            answers: on_record.answers,
            until: on_record.until,
            used: on_record.used,
            denied: on_record.denied,
            told: on_record.told,
        }
    }
}
