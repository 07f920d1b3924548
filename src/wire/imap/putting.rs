//! Moving a filed mail into its item's folder: MOVE (RFC 6851), or COPY and the expunge of that
//! UID alone (UIDPLUS, RFC 4315).
//!
//! Never expunges anything but the one mail: what other clients marked as deleted is theirs.
//! Invariant: a mail that is not where it was is done with, so a move can be tried again.

use super::connect::{SMALL, STEP, fail};
use super::session::Session;
use crate::desk::ports::{InboxError, Put, PutAway};
use crate::wire::folder::Root;
use imap::error::Error;

pub(super) const UNABLE: &str =
    "the server has neither MOVE nor UIDPLUS: a mail can't be moved safely";

/// How a command ended that may be refused.
pub(super) enum Said {
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
        let folder = self.own_folders()?.name(into, mail.pbi.as_str());
        let uid = mail.uid;
        let copied =
            !self.moves && mail.again && self.holds(&folder, uid, mail.message_id.as_deref())?;
        self.transfer(uid, &folder, copied)
    }

    /// A mail of the folder that is open goes into another; `copied`: a copy is there already.
    pub(super) fn transfer(
        &mut self,
        uid: u32,
        folder: &str,
        copied: bool,
    ) -> Result<Put, InboxError> {
        if self.moves {
            return Ok(match self.send_to("MOVE", uid, folder)? {
                Said::Yes => Put::Moved,
                Said::No(why) => Put::Later(why),
            });
        }
        if !copied && let Said::No(why) = self.send_to("COPY", uid, folder)? {
            return Ok(Put::Later(why));
        }
        let marked = self.say(&format!("UID STORE {uid} +FLAGS.SILENT (\\Deleted)"))?;
        if let Said::No(why) = marked {
            return Ok(Put::Later(why));
        }
        Ok(match self.say(&format!("UID EXPUNGE {uid}"))? {
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

    /// How names of the mailbox's own folders are made: where the server tells no namespaces, by
    /// the delimiter alone.
    pub(super) fn own_folders(&mut self) -> Result<Root, InboxError> {
        if let Some(known) = &self.root {
            return Ok(known.clone());
        }
        let told = self.namespace()?;
        let root = if let Some(told) = Root::told(&told) {
            told
        } else {
            self.line.arm(SMALL, STEP);
            let names = self.imap.list(None, None).map_err(|e| fail("move", e))?;
            let told = names.iter().find_map(|name| name.delimiter());
            Root::joined_by(told.unwrap_or("/"))
        };
        self.root = Some(root.clone());
        Ok(root)
    }

    /// What the server answers to NAMESPACE (RFC 2342); empty where it does not know it.
    ///
    /// Spoken here: the `imap` crate takes an answer that it can't read for the session's end.
    fn namespace(&mut self) -> Result<String, InboxError> {
        self.line.arm(SMALL, STEP);
        let asked = self.imap.run_command("NAMESPACE");
        asked.map_err(|e| fail("move", e))?;
        let mut told = String::new();
        loop {
            let mut line = Vec::new();
            let read = self.line.read_line(&mut line);
            read.map_err(|e| fail("move", e))?;
            let line = String::from_utf8_lossy(&line);
            let mut words = line.split_ascii_whitespace();
            match (words.next(), words.next()) {
                (Some("*"), Some("BYE")) => return Err(fail("move", line.trim())),
                (Some("*"), Some("NAMESPACE")) => line.trim().clone_into(&mut told),
                (Some(tag), Some("OK" | "NO" | "BAD")) if tag != "*" => return Ok(told),
                _ => {}
            }
        }
    }

    /// Its size, by which a copy is known.
    fn size(&mut self, uid: u32) -> Result<Option<u32>, InboxError> {
        self.line.arm(SMALL, STEP);
        let told = self.imap.uid_fetch(uid.to_string(), "(UID RFC822.SIZE)");
        let told = told.map_err(|e| fail("move", e))?;
        let own = told.iter().find(|fetch| fetch.uid == Some(uid));
        Ok(own.and_then(|fetch| fetch.size))
    }

    /// Whether the folder holds this mail: a copy that was made before the connection was lost.
    /// Two mails may bear one Message-ID, so the size counts too. An id with odd signs is not
    /// looked for, since it would stand in a command; then a second copy may be made.
    fn holds(
        &mut self,
        folder: &str,
        uid: u32,
        message_id: Option<&str>,
    ) -> Result<bool, InboxError> {
        let Some(id) = message_id.filter(|id| is_sound(id)) else {
            return Ok(false);
        };
        let Some(size) = self.size(uid)? else {
            return Ok(false);
        };
        let (above, below) = (size.saturating_sub(1), size.saturating_add(1));
        self.line.arm(SMALL, STEP);
        let opened = self.imap.examine(folder);
        let holds = match opened {
            Ok(_) => {
                self.line.arm(SMALL, STEP);
                let found = self.imap.uid_search(format!(
                    "LARGER {above} SMALLER {below} HEADER Message-ID \"<{id}>\""
                ));
                !found.map_err(|e| fail("move", e))?.is_empty()
            }
            Err(Error::No(_)) => false,
            Err(error) => return Err(fail("move", error)),
        };
        self.back()?;
        Ok(holds)
    }

    /// Opens the mailbox's own folder again.
    pub(super) fn back(&mut self) -> Result<(), InboxError> {
        let own = self.folder.clone();
        self.line.arm(SMALL, STEP);
        let back = self.imap.select(&own).map_err(|e| fail("select", e))?;
        if back.uid_validity == Some(self.validity) {
            Ok(())
        } else {
            Err(fail("select", "the mailbox was rebuilt"))
        }
    }
}

/// Whether a Message-ID may stand in a command.
pub(super) fn is_sound(id: &str) -> bool {
    let plain = |b: u8| b.is_ascii_graphic() && b != b'"' && b != b'\\';
    !id.is_empty() && id.len() < 500 && id.bytes().all(plain)
}
