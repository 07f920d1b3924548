//! Held mails: why one is held, what would release it, and what somebody made of it.
//!
//! Never decides. Invariant: a mail is released or dropped by somebody, whose name stays on
//! record with it.

use super::ids::{ClarificationId, MailId};
use super::pbi::PbiKey;
use super::person::Address;
use super::time::Timestamp;
use serde::{Deserialize, Serialize};

/// Why a mail is held, as a class; its `because` tells the particulars.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hold {
    /// Nobody on record writes from that address, or there is not one sender.
    UnknownSender,
    /// Nothing vouches for the sender's address, or the trusted hop says that it is forged.
    NotVouched,
    /// It names no item, one that the backlog does not have, or several questions.
    Unplaced,
    /// Its sender takes no part in the item.
    TakesNoPart,
    /// It would be the first mail to somebody outside, or to an address not on record.
    Outside,
    /// No reading of it could be made within the limits.
    Unreadable,
    /// It is larger than is taken in.
    TooLarge,
    /// It could not be decided on.
    Parked,
    /// What it asks for was not done, and its sender was told why.
    NotDone,
    /// Nothing is done before its sender's registered address has confirmed it.
    ToConfirm,
    /// It came as a program's mails do: the same words again, or too many within the hour.
    LikeAProgram,
    /// Nothing follows from it, and nobody was told so.
    Unheeded,
}

impl Hold {
    /// Every class.
    pub const ALL: [Self; 12] = [
        Self::UnknownSender,
        Self::NotVouched,
        Self::Unplaced,
        Self::TakesNoPart,
        Self::Outside,
        Self::Unreadable,
        Self::TooLarge,
        Self::Parked,
        Self::NotDone,
        Self::ToConfirm,
        Self::LikeAProgram,
        Self::Unheeded,
    ];

    /// The word on record.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UnknownSender => "unknown-sender",
            Self::NotVouched => "not-vouched",
            Self::Unplaced => "unplaced",
            Self::TakesNoPart => "takes-no-part",
            Self::Outside => "outside",
            Self::Unreadable => "unreadable",
            Self::TooLarge => "too-large",
            Self::Parked => "parked",
            Self::NotDone => "not-done",
            Self::ToConfirm => "to-confirm",
            Self::LikeAProgram => "like-a-program",
            Self::Unheeded => "unheeded",
        }
    }

    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|hold| hold.as_str() == text)
    }

    /// What would release it, for who looks at the list.
    pub const fn mend(self) -> &'static str {
        match self {
            Self::UnknownSender => {
                "release it, if the sender is who it says: they may then write on what it is about"
            }
            Self::NotVouched => "release it, if you know that the sender wrote it; it never rules",
            Self::Unplaced => "release it with the key of the item it belongs to",
            Self::TakesNoPart => "release it, if the sender may take part in that item",
            Self::Outside => "release it, if the question may go to that person",
            Self::Unreadable => {
                "it can't be read, released or not: ask the sender for another mail"
            }
            Self::TooLarge => "it is too large, released or not: ask the sender for a smaller mail",
            Self::Parked => "release it to have it tried again",
            Self::NotDone => "the sender writes again; or release it as it is",
            Self::ToConfirm => "the registered address says yes to the letter it was sent",
            Self::LikeAProgram => "release it, if a person meant it",
            Self::Unheeded => {
                "drop it; or ask its sender what they want, or release it to have it decided anew"
            }
        }
    }

    /// Why the Product Owner is not shown it in the digest. `None`: they are. Of what its sender
    /// could mend, and was told of, nobody else needs to know.
    pub const fn why_not_shown(self) -> Option<&'static str> {
        match self {
            Self::NotDone => Some("its sender was told, and can mend it"),
            Self::ToConfirm => Some("its sender's registered address was asked"),
            Self::UnknownSender
            | Self::NotVouched
            | Self::Unplaced
            | Self::TakesNoPart
            | Self::Outside
            | Self::Unreadable
            | Self::TooLarge
            | Self::Parked
            | Self::LikeAProgram
            | Self::Unheeded => None,
        }
    }
}

/// A release: the mail is handled as if it had just arrived. It vouches for the sender of that
/// one mail, and never makes a ruling of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// Who released it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// The item it belongs to, where who released it said so.
    pub to: Option<PbiKey>,
    /// What was shown of it before, where it waited to go to somebody outside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<Shown>,
}

/// Where a mail would go that waits for its release, as who may let it go was shown it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// On which item.
    pub item: PbiKey,
    /// To whom.
    pub to: Address,
}

/// What is made of a held mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "handled")]
pub enum Handling {
    /// It is handled as if it had just arrived; the item where it was said.
    Released {
        /// Where it belongs.
        to: Option<PbiKey>,
    },
    /// Nothing more comes of it; it stays on record.
    Dropped,
}

impl Handling {
    /// The word on record.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Released { .. } => "released",
            Self::Dropped => "dropped",
        }
    }
}

/// Somebody handles a held mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handled {
    /// The mail.
    pub mail: MailId,
    /// How.
    pub how: Handling,
    /// Who, as the record names them.
    pub by: String,
}

/// A mail that is held, as the Product Owner is shown it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldMail {
    /// Its row.
    pub mail: MailId,
    /// When it came to be held.
    pub since: Timestamp,
    /// From whom, as its sender claims.
    pub from: Option<Address>,
    /// Its subject.
    pub subject: String,
    /// Why, as a class.
    pub hold: Hold,
    /// Why, in words.
    pub because: String,
    /// The question that it would pass on to somebody outside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<ClarificationId>,
    /// To whom outside it would go, and on which item, where it waits for just that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<Shown>,
}

/// A mail that was held until somebody released or dropped it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    /// Its row.
    pub mail: MailId,
    /// Its subject.
    pub subject: String,
    /// Whether it was dropped; else it was released.
    pub dropped: bool,
    /// Who did it, as the record names them.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_on_record_are_read_back() {
        for hold in Hold::ALL {
            assert_eq!(Hold::parse(hold.as_str()), Some(hold));
        }
        assert_eq!(Hold::parse("else"), None);
    }
}
