//! Moving a filed mail into its item's folder: MOVE (RFC 6851), or COPY and the expunge of that
//! UID alone (UIDPLUS, RFC 4315).
//!
//! Never expunges anything but the one mail: what other clients marked as deleted is theirs.
//! Invariant: a mail that is not where it was is done with, so a move can be tried again.

use super::connect::{SMALL, STEP, fail};
use super::session::Session;
use crate::desk::ports::{InboxError, Put, PutAway};
use crate::wire::folder;
use imap::error::Error;

const UNABLE: &str = "the server has neither MOVE nor UIDPLUS: a mail can't be moved safely";

/// How a command ended that may be refused.
enum Said {
    Yes,
    No(String),
}

impl Session {
    /// Moves one mail below `into`.
    pub(super) fn put_away(&mut self, mail: &PutAway, into: &str) -> Result<Put, InboxError> {
        if mail.validity != self.validity {
            return Ok(Put::Later(
                "the mailbox was rebuilt; it is being read anew".into(),
            ));
        }
        if !self.moves && !self.expunges {
            return Ok(Put::Left(UNABLE.into()));
        }
        if !self.is_there(mail.uid)? {
            return Ok(Put::Gone);
        }
        let delimiter = self.delimiter()?;
        let folder = folder::name(into, mail.pbi.as_str(), &delimiter);
        let uid = mail.uid;
        if !self.moves {
            let copied = mail.again && self.holds(&folder, mail.message_id.as_deref())?;
            if !copied && let Said::No(why) = self.send_to("COPY", uid, &folder)? {
                return Ok(Put::Later(why));
            }
            let marked = self.say(&format!("UID STORE {uid} +FLAGS.SILENT (\\Deleted)"))?;
            if let Said::No(why) = marked {
                return Ok(Put::Later(why));
            }
            return Ok(match self.say(&format!("UID EXPUNGE {uid}"))? {
                Said::Yes => Put::Moved,
                Said::No(why) => Put::Later(why),
            });
        }
        Ok(match self.send_to("MOVE", uid, &folder)? {
            Said::Yes => Put::Moved,
            Said::No(why) => Put::Later(why),
        })
    }

    /// COPY or MOVE; makes the folder where that is what was missing. Servers differ in what
    /// they say then, so any refusal is taken for it once.
    fn send_to(&mut self, verb: &str, uid: u32, folder: &str) -> Result<Said, InboxError> {
        let command = format!("UID {verb} {uid} \"{folder}\"");
        if let Said::Yes = self.say(&command)? {
            return Ok(Said::Yes);
        }
        // That it exists already is no fault.
        let _made = self.say(&format!("CREATE \"{folder}\""))?;
        let _shown_in_other_programs = self.say(&format!("SUBSCRIBE \"{folder}\""))?;
        self.say(&command)
    }

    fn say(&mut self, command: &str) -> Result<Said, InboxError> {
        self.line.arm(SMALL, STEP);
        let said = self.imap.run_command_and_check_ok(command);
        drop(self.imap.take_all_unsolicited());
        match said {
            Ok(()) => Ok(Said::Yes),
            Err(Error::No(no)) => Ok(Said::No(no.information)),
            Err(Error::Bad(bad)) => Ok(Said::No(bad.information)),
            Err(error) => Err(fail("move", error)),
        }
    }

    fn is_there(&mut self, uid: u32) -> Result<bool, InboxError> {
        self.line.arm(SMALL, STEP);
        let found = self.imap.uid_search(format!("UID {uid}"));
        Ok(found.map_err(|e| fail("move", e))?.contains(&uid))
    }

    fn delimiter(&mut self) -> Result<String, InboxError> {
        if let Some(known) = &self.delimiter {
            return Ok(known.clone());
        }
        self.line.arm(SMALL, STEP);
        let names = self.imap.list(None, None).map_err(|e| fail("move", e))?;
        let told = names.iter().find_map(|name| name.delimiter());
        let told = told.unwrap_or("/").to_owned();
        self.delimiter = Some(told.clone());
        Ok(told)
    }

    /// Whether the folder holds a mail of this Message-ID: a copy that was made before the
    /// connection was lost. An id with odd signs is not looked for, since it would stand in a
    /// command; then a second copy may be made.
    fn holds(&mut self, folder: &str, message_id: Option<&str>) -> Result<bool, InboxError> {
        let sound = |id: &&str| {
            !id.is_empty()
                && id.len() < 500
                && id
                    .bytes()
                    .all(|b| b.is_ascii_graphic() && b != b'"' && b != b'\\')
        };
        let Some(id) = message_id.filter(sound) else {
            return Ok(false);
        };
        let own = self.folder.clone();
        self.line.arm(SMALL, STEP);
        let opened = self.imap.examine(folder);
        let holds = match opened {
            Ok(_) => {
                self.line.arm(SMALL, STEP);
                let found = self
                    .imap
                    .uid_search(format!("HEADER Message-ID \"<{id}>\""));
                !found.map_err(|e| fail("move", e))?.is_empty()
            }
            Err(Error::No(_)) => false,
            Err(error) => return Err(fail("move", error)),
        };
        self.line.arm(SMALL, STEP);
        let back = self.imap.select(&own).map_err(|e| fail("select", e))?;
        if back.uid_validity == Some(self.validity) {
            Ok(holds)
        } else {
            Err(fail("select", "the mailbox was rebuilt"))
        }
    }
}
