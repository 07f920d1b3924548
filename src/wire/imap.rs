//! The IMAP mailbox.
//!
//! Owns the connection and its renewal. Never changes the folder but by moving a mail that it
//! is told to put away, never advances a cursor by
//! itself. Invariant: any error drops the session, and a mail that the server can't give does
//! not stop those after it.

mod connect;
mod following;
mod line;
mod putting;
mod session;
mod sets;
mod spoiling;

use crate::desk::ports::{Batch, Cursor, Inbox, InboxError, Put, PutAway, RawMail};
use crate::wire::clock::tick;
use crate::wire::credential::Credential;
use crate::wire::stop::Stopper;
use crate::wire::tls::{Checked, SetupError, Tls, check};
use connect::fail;
use session::{Fault, Session};
use sets::{Entry, choose};
use spoiling::{Blame, Next, Search};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::Duration;

/// IDLE is renewed this often: under the 29 minutes of RFC 2177, and soon enough to find out
/// that a connection died unseen.
const IDLE: Duration = Duration::from_mins(9);
/// How often a server without IDLE is asked.
const POLL: Duration = Duration::from_secs(30);
/// Sessions that one call may spend on finding the mail that spoils answers: halving 200
/// takes eight, and its chances.
const HALVINGS: usize = 16;

/// A mailbox on an IMAP server.
#[derive(Debug, Clone)]
pub struct ImapSettings {
    /// Host name, as its certificate bears it.
    pub host: String,
    /// Port.
    pub port: u16,
    /// Encryption.
    pub tls: Tls,
    /// Who logs in.
    pub user: String,
    /// What proves it.
    pub credential: Credential,
    /// The folder, by the name that people see.
    pub folder: String,
    /// The folder below which filed mails are put away, parts parted by `/`; `None`: the folder
    /// that is read is opened without leave to change it.
    pub file_into: Option<String>,
    /// A private CA, beside the system's roots.
    pub ca_file: Option<PathBuf>,
}

/// An [`Inbox`] on an IMAP server. Blocking: give it a thread with 4 MiB of stack.
pub struct ImapInbox {
    settings: ImapSettings,
    checked: Option<Checked>,
    stop: Stopper,
    session: Option<Session>,
    /// For a mail that spoils answers.
    search: Search,
}

impl ImapInbox {
    /// Checks the settings; connects on first use.
    pub fn new(settings: ImapSettings) -> Result<Self, SetupError> {
        if settings.folder.chars().any(char::is_control) {
            return Err(SetupError::Control("the folder's name"));
        }
        if settings.user.chars().any(char::is_control) {
            return Err(SetupError::Control("the user's name"));
        }
        let checked = check(&settings.host, settings.tls, settings.ca_file.as_deref())?;
        Ok(Self {
            settings,
            checked,
            stop: Stopper::default(),
            session: None,
            search: Search::new(),
        })
    }

    /// What ends a blocked call from another thread.
    pub fn stopper(&self) -> Stopper {
        self.stop.clone()
    }

    /// The cursor behind the newest mail: what comes after it is new.
    pub fn newest(&mut self) -> Result<Cursor, InboxError> {
        self.guarded(|inbox| {
            inbox.session = None;
            let session = inbox.session()?;
            let next = session
                .uid_next
                .ok_or_else(|| fail("select", "the server tells no UIDNEXT"))?;
            Ok(Cursor {
                validity: session.validity,
                uid: next.saturating_sub(1),
            })
        })
    }

    /// Logs in and tells which of IDLE, UIDPLUS, MOVE, CONDSTORE, SPECIAL-USE the server has.
    pub fn capabilities(&mut self) -> Result<Vec<&'static str>, InboxError> {
        self.guarded(|inbox| {
            let opened = connect::log_in(&inbox.settings, inbox.checked.as_ref(), &inbox.stop)?;
            Ok(opened.capabilities)
        })
    }

    fn session(&mut self) -> Result<&mut Session, InboxError> {
        // An access token that is about to end would end the session in the middle.
        if self.session.as_ref().is_some_and(Session::is_over) {
            tracing::debug!("the access token ends; logging in anew");
            self.session = None;
        }
        if self.session.is_none() {
            let opened = connect::open(&self.settings, self.checked.as_ref(), &self.stop)?;
            self.session = Some(opened);
        }
        self.session
            .as_mut()
            .ok_or_else(|| fail("connect", "no session"))
    }

    /// Runs `work`; after an error, a panic of the `imap` crate, or a stop the session is gone.
    fn guarded<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, InboxError>,
    ) -> Result<T, InboxError> {
        if self.stop.is_stopped() {
            return Err(stopped());
        }
        let result = catch_unwind(AssertUnwindSafe(|| work(self)))
            .unwrap_or_else(|_panic| Err(fail("fetch", "the server's answer can't be read")));
        if result.is_err() {
            self.session = None;
        }
        if self.session.is_none() {
            // A second handle would keep the connection open.
            self.stop.release();
        }
        if self.stop.is_stopped() {
            return Err(stopped());
        }
        result
    }

    fn next_batch(&mut self, after: Option<Cursor>) -> Result<Batch, InboxError> {
        for _session in 0..HALVINGS {
            let (fault, tried) = match self.try_batch(after) {
                Ok(batch) => {
                    self.search.came();
                    return Ok(batch);
                }
                Err(failed) => failed,
            };
            if let Some(first) = tried.first() {
                tracing::warn!(uid = first.uid, mails = tried.len(), error = %fault.error, "mails can't be fetched");
            }
            self.session = None;
            match self.search.failed(fault.blame, &tried) {
                Next::Again(wait) => {
                    if self.stop.sleep(wait) {
                        return Err(stopped());
                    }
                }
                Next::Compare(uid) if self.another_comes(after, uid) => self.search.another_came(),
                Next::Compare(_) | Next::Later => return Err(fault.error),
            }
        }
        Err(fail("fetch", "the server's answers can't be read"))
    }

    /// Whether the server hands out another mail while it hangs up over this one: then it is not
    /// the server that is in trouble.
    fn another_comes(&mut self, after: Option<Cursor>, uid: u32) -> bool {
        let nth = self.search.compared();
        let looked = self.session().and_then(|session| {
            let from = after
                .filter(|c| c.validity == session.validity)
                .map_or(1, |c| c.uid.saturating_add(1));
            session.hands_out_another(from, uid, nth)
        });
        self.session = None;
        match looked {
            Ok(comes) => comes,
            Err(error) => {
                tracing::debug!(%error, "no other mail came either");
                false
            }
        }
    }

    /// One batch. With a fault come the mails whose bytes were asked for.
    fn try_batch(&mut self, after: Option<Cursor>) -> Result<Batch, (Fault, Vec<Entry>)> {
        let plain = |error| {
            let blame = Blame::Line;
            (Fault { error, blame }, Vec::new())
        };
        let most = self.search.most;
        let session = self.session().map_err(plain)?;
        let validity = session.validity;
        let last = after
            .filter(|c| c.validity == validity)
            .map_or(0, |c| c.uid);
        let Some(from) = last.checked_add(1) else {
            return Err(plain(fail("fetch", "the mailbox has used up its UIDs")));
        };
        session.look(from).map_err(|fault| (fault, Vec::new()))?;
        let mut chosen = choose(session.known(), most);
        if let Some(at) = chosen.iter().position(|entry| self.search.given_up(entry)) {
            chosen.truncate(at.max(1));
        }
        let hopeless = chosen
            .first()
            .is_some_and(|entry| self.search.given_up(entry));
        let session = self.session().map_err(plain)?;
        let mails: Vec<RawMail> = if hopeless {
            let uid = chosen.first().map(|entry| entry.uid);
            tracing::warn!(
                uid,
                "the server can't hand out a mail; taken in without its bytes"
            );
            chosen.iter().map(Entry::without_bytes).collect()
        } else {
            // A panic of the `imap` crate over these bytes is told as an answer at fault.
            catch_unwind(AssertUnwindSafe(|| session.bodies(&chosen)))
                .unwrap_or_else(|_panic| Err(Fault::unreadable()))
                .map_err(|fault| (fault, chosen.clone()))?
                .into_values()
                .collect()
        };
        let uid = chosen.last().map_or(last, |entry| entry.uid);
        session.passed(uid);
        Ok(Batch {
            mails,
            upto: Cursor { validity, uid },
            more: session.more(),
        })
    }

    fn doorbell(&mut self, at_most: Duration) -> Result<(), InboxError> {
        let end = tick() + at_most;
        loop {
            let session = self.session()?;
            let left = end.saturating_duration_since(tick());
            if session.news()? || left.is_zero() {
                return Ok(());
            }
            let left = left.min(session.left());
            if session.idles() {
                if session.idle(left.min(IDLE))? {
                    return Ok(());
                }
            } else if self.stop.sleep(left.min(POLL)) {
                return Err(stopped());
            }
        }
    }
}

fn stopped() -> InboxError {
    fail("stopped", "the mailbox is being closed")
}

impl Inbox for ImapInbox {
    fn fetch(&mut self, after: Option<Cursor>) -> Result<Batch, InboxError> {
        self.guarded(|inbox| inbox.next_batch(after))
    }

    /// Nothing to do: the folder is left as it is.
    fn stored(&mut self, _upto: Cursor) -> Result<(), InboxError> {
        Ok(())
    }

    fn put_away(&mut self, mail: &PutAway) -> Result<Put, InboxError> {
        let Some(into) = self.settings.file_into.clone() else {
            return Ok(Put::Left("no folder is named for filed mails".into()));
        };
        self.guarded(|inbox| {
            let session = inbox.session()?;
            match &mail.from {
                Some(from) => session.follow(from, mail, &into),
                None => session.put_away(mail, &into),
            }
        })
    }

    fn wait(&mut self, at_most: Duration) -> Result<(), InboxError> {
        self.guarded(|inbox| inbox.doorbell(at_most))
    }
}
