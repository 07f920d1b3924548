//! The files that a letter hands on: named here, read from the mail they came with when the
//! letter is sealed.

use crate::domain::ids::MailId;
use crate::domain::message::Attachment;
use serde::{Deserialize, Serialize};

/// Files that came with the words a letter hands on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Files {
    /// The mail they came with; none where there are none.
    pub mail: Option<MailId>,
    /// Those that go with the letter.
    pub enclosed: Vec<Attachment>,
    /// Those that stay on record, because they are too large or not for this reader.
    pub kept: Vec<Attachment>,
}

impl Files {
    /// Those whose bytes are needed to seal the letter, with the mail that has them.
    pub fn needed(&self) -> Option<(&MailId, &[Attachment])> {
        let mail = self.mail.as_ref().filter(|_| !self.enclosed.is_empty())?;
        Some((mail, &self.enclosed))
    }
}
