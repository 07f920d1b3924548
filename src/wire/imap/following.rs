//! A mail that lies in an item's folder goes into another's: the one whose Message-ID it is.
//!
//! Invariant: of several mails that bear it none is moved, and the mailbox's own folder is open again
//! afterwards.

use super::connect::{SMALL, STEP, fail};
use super::putting::{UNABLE, is_sound};
use super::session::Session;
use crate::desk::ports::{InboxError, Put, PutAway};
use crate::domain::pbi::PbiKey;
use imap::error::Error;

impl Session {
    /// Moves the mail from the folder of another item.
    pub(super) fn follow(
        &mut self,
        from: &PbiKey,
        mail: &PutAway,
        into: &str,
    ) -> Result<Put, InboxError> {
        if !self.moves && !self.expunges {
            return Ok(Put::Left(UNABLE.into()));
        }
        let Some(id) = mail.message_id.as_deref().filter(|id| is_sound(id)) else {
            return Ok(Put::Left("its Message-ID can't be looked for".into()));
        };
        let root = self.own_folders()?;
        let (old, new) = (
            root.name(into, from.as_str()),
            root.name(into, mail.pbi.as_str()),
        );
        if old == new {
            return Ok(Put::Moved);
        }
        let went = self.across(&old, &new, id, mail.again)?;
        self.back()?;
        Ok(went)
    }

    fn across(&mut self, old: &str, new: &str, id: &str, again: bool) -> Result<Put, InboxError> {
        // It may have come there before the connection was lost.
        let there = again && self.bearing(new, id)?.len() == 1;
        let mut found = self.bearing(old, id)?;
        match (found.pop(), found.is_empty()) {
            (Some(uid), true) => self.transfer(uid, new, there),
            (Some(_), false) => Ok(Put::Left(
                "several mails in its folder bear its Message-ID".into(),
            )),
            (None, _) if there => Ok(Put::Moved),
            (None, _) => Ok(Put::Gone),
        }
    }

    /// Opens a folder, and gives the mails in it that bear this Message-ID.
    fn bearing(&mut self, folder: &str, id: &str) -> Result<Vec<u32>, InboxError> {
        self.line.arm(SMALL, STEP);
        match self.imap.select(folder) {
            Ok(_) => {}
            Err(Error::No(_)) => return Ok(Vec::new()),
            Err(error) => return Err(fail("move", error)),
        }
        self.line.arm(SMALL, STEP);
        let found = self
            .imap
            .uid_search(format!("HEADER Message-ID \"<{id}>\""));
        Ok(found.map_err(|e| fail("move", e))?.into_iter().collect())
    }
}
