//! The files that a letter hands on: named here, read from the mails they came with when the
//! letter is sealed.

use crate::domain::ids::MailId;
use crate::domain::message::Attachment;
use serde::{Deserialize, Serialize};

/// Files that came with the words a letter hands on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Files {
    /// Those that go with the letter, mail by mail.
    pub enclosed: Vec<Enclosed>,
    /// Those that stay on record, because they are too large or not for this reader.
    pub kept: Vec<Attachment>,
}

/// Files of one mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enclosed {
    /// The mail they came with.
    pub mail: MailId,
    /// The files; never none.
    pub files: Vec<Attachment>,
}

impl Files {
    /// Those that go with the letter, of whatever mail.
    pub fn going(&self) -> impl Iterator<Item = &Attachment> {
        self.enclosed.iter().flat_map(|of_mail| &of_mail.files)
    }
}
