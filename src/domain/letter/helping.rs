//! What is told to somebody whose mail could not be acted on, or not as it was meant: why, and
//! what to write.
//!
//! Holds facts; the words are the templates'.

use crate::domain::message::Attachment;
use crate::domain::pbi::PbiKey;
use crate::domain::person::{Address, Role};
use crate::domain::sentence::Sentence;
use crate::domain::time::Timestamp;
use serde::{Deserialize, Serialize};

/// Why a message could not be acted on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "why")]
pub enum HelpWhy {
    /// It names no item.
    NoTag {
        /// What to write: a key that exists.
        example: String,
    },
    /// It names an item the backlog does not have.
    UnknownKey {
        /// The key.
        key: PbiKey,
        /// The nearest ones, with their titles.
        nearest: Vec<(PbiKey, String)>,
        /// Something was to be moved there; else it was to be asked about it.
        #[serde(default)]
        moves: bool,
    },
    /// It names an item with several open questions.
    WhichQuestion {
        /// Their subjects.
        subjects: Vec<String>,
    },
    /// Its sender may not do that.
    NotYours {
        /// What they wanted: `/agreed`.
        act: String,
        /// Who may.
        who: String,
    },
    /// Words against an assumption that stands unopposed come too late.
    StandsUnopposed {
        /// Since when.
        since: Timestamp,
        /// Whose assumption it is.
        by: String,
    },
    /// A command is not understood, or lacks what it needs.
    Command {
        /// The line.
        line: String,
        /// What is wrong, and what would be right.
        mend: String,
    },
    /// It waits for a release: it would go to somebody outside for the first time.
    Waits {
        /// To whom it would go.
        to: String,
        /// Who may release it.
        by: String,
    },
    /// It waits for a release: so many of theirs came within an hour as of a program.
    TooMany {
        /// How many may come.
        most: usize,
        /// On this item.
        item: PbiKey,
        /// Who may release it.
        by: String,
    },
    /// It waited for a release and was dropped.
    NotReleased {
        /// By whom; empty: by the admin.
        by: String,
        /// The words given with it.
        #[serde(default)]
        words: String,
    },
    /// It waited for a release, which was given with words.
    Released {
        /// By whom.
        by: String,
        /// The words.
        words: String,
    },
    /// What was ordered of a held mail did not come about as it was meant.
    OfHeld {
        /// What is told of it.
        what: OfHeld,
        /// The held mail's subject; the line.
        title: String,
        /// Its sender; who was to be asked; who decided before; what of the line is left.
        who: String,
        /// When that was decided.
        at: Option<Timestamp>,
    },
    /// Words on a note which make no ruling: they were handed on.
    NoRuling {
        /// Whether it waits for one.
        #[serde(default)]
        waits: bool,
    },
    /// Words of who may answer in the place of the one asked, and answer nothing: they were handed
    /// on.
    NoAnswer {
        /// To whom they went.
        to: String,
        /// Who is waited for.
        waits_for: String,
    },
    /// What stands below a line that looks like `/internal` went to the team alone.
    KeptBack {
        /// The line.
        line: String,
        /// What was kept back.
        words: String,
    },
    /// Their words went on, and these files did not.
    LeftOut {
        /// The files.
        files: Vec<Attachment>,
    },
    /// Nothing in it is its sender's own: it quotes, and says nothing.
    NoWords,
    /// A mail that answers none bears the subject of a team-mate's question: it is filed there.
    SameSubject {
        /// Whose question it is.
        who: String,
    },
    /// The reader wrote `/help`.
    Asked,
    /// The sender is known, but nobody vouches for the mail.
    NotVouched,
    /// Its words can't be read: it is encrypted, or wrapped for one mail program.
    Sealed,
    /// It is larger than is taken in: its words were not read.
    TooLarge {
        /// The largest that is, in MB.
        most: u64,
    },
    /// A yes to a letter that asked for a confirmation, from which nothing followed.
    Unconfirmed(Box<NotDone>),
}

/// What is told of a held mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OfHeld {
    /// To who released it: it is held still, for it names no item.
    Unplaced,
    /// To who released it: it is held still, for it fits several questions.
    Several,
    /// To who released it: it is held still, for its sender has left.
    SenderLeft,
    /// To who released it: it is held still, for nothing follows from it.
    Nothing,
    /// To who released it: it was dropped, for who was to be asked has left.
    AskedLeft,
    /// To its sender, and who asks: it was let go, but who was to be asked has left.
    WentToNobody,
    /// To who drops it: it was released before.
    Released,
    /// To who releases it: it was dropped before.
    Dropped,
    /// Of a line about held mails not all was understood.
    HalfRead,
}

/// What was not done though it was confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotDone {
    /// Why not.
    #[serde(flatten)]
    pub because: Unconfirmed,
    /// What: `agreed`.
    pub act: Sentence,
    /// What to write to have it done, as it was written.
    pub line: String,
    /// In answer to which letter: `the briefing note`.
    pub to: Sentence,
}

/// What became of the words beside a line that had no effect.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Beside {
    /// There were none, or it goes without saying.
    #[default]
    Nothing,
    /// They were handed on.
    WentOn,
    /// They went to nobody.
    WentNowhere,
}

/// A message could not be acted on: why, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Help {
    /// Why.
    #[serde(flatten)]
    pub why: HelpWhy,
    /// What became of the rest of it.
    #[serde(default)]
    pub beside: Beside,
    /// Subject of the message.
    pub subject: String,
    /// Commands that make sense to the reader.
    pub role: Role,
    /// The mailbox.
    pub mailbox: Address,
}

/// Why nothing followed from a yes to that letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "unconfirmed")]
pub enum Unconfirmed {
    /// It came after its hour.
    TooLate {
        /// When that was over.
        until: Timestamp,
    },
    /// A no came before it.
    Denied,
    /// It was ruled on after the letter had asked.
    Ruled {
        /// By whom.
        by: String,
        /// What: `agreed`.
        verdict: Sentence,
    },
    /// What it was about is not there any more.
    Gone,
    /// It was neither yes nor no.
    Unclear,
}
