//! Why a ruling is asked for.

use crate::domain::ids::PersonId;
use crate::domain::time::Timestamp;
use serde::{Deserialize, Serialize};

/// Why a ruling is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "why")]
pub enum RulingReason {
    /// Somebody in the conversation wrote `/po`.
    Asked {
        /// Who.
        by: String,
    },
    /// A line begins with `Open:`.
    Open {
        /// The line, without the word.
        line: String,
    },
    /// Somebody wrote `/disagree`, or a correction contradicts what was noted.
    Disagreement {
        /// Who.
        by: String,
        /// Their words.
        words: String,
    },
    /// Words in it may ask for more than the item says: a hint, found by rules.
    Scope {
        /// Who said them.
        by: String,
        /// The whole sentence.
        sentence: String,
        /// The words in it that matter: `also as Excel`.
        phrase: String,
        /// What the item has not.
        new: NewScope,
    },
    /// Another stakeholder said otherwise on the same point: a hint, found by rules.
    Differs {
        /// Who answered now.
        by: String,
        /// Who answered otherwise.
        other: Other,
    },
    /// The one asked says otherwise than what is assumed, before it or once it stands unopposed.
    Assumed {
        /// Who answered.
        by: String,
        /// What was assumed.
        words: String,
    },
    /// The ruling on it was undone.
    Undone {
        /// By whom.
        by: String,
    },
    /// The team has every conversation ruled on.
    Always,
}

/// What an item has not that somebody asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NewScope {
    /// A word that is not in its text.
    Word(String),
    /// A number other than its own, whose words these are: `30 minutes`.
    Number(String),
    /// What was ruled out of scope on this item, and the ruling stands.
    RuledOut {
        /// The title that it was given.
        title: String,
        /// By whom it was ruled out.
        by: String,
        /// When.
        at: Timestamp,
    },
}

impl NewScope {
    /// How those who build call it: by the title that it has, or else by the words that ask for
    /// it.
    pub fn named<'n>(&'n self, phrase: &'n str) -> &'n str {
        match self {
            Self::RuledOut { title, .. } => title,
            Self::Word(_) | Self::Number(_) => phrase,
        }
    }
}

/// An answer that another stakeholder gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Other {
    /// Who.
    pub person: PersonId,
    /// Their name at that time.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// Their own words.
    pub words: String,
    /// It is a ruling of theirs.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ruled: bool,
}
