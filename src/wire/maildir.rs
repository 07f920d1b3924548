//! The Maildir mailbox: `new/` and `cur/` of one directory, read like an IMAP folder.
//!
//! Owns the file `trialogue-uidlist` beside them and nothing else: never removes a mail, and
//! moves one only where it is told to put it away. Invariant: a name keeps its UID as long as the list lives, and a lost list gives a
//! new UIDVALIDITY.

mod following;
mod modes;
mod outbox;
mod putting;
mod subscribing;
mod uidlist;

pub use outbox::MaildirCourier;

use crate::desk::ports::{Batch, Cursor, Inbox, InboxError, Put, PutAway, RawMail};
use crate::domain::limits::{BATCH_BYTES, BATCH_MAILS, MAIL_BYTES};
use crate::domain::time::Timestamp;
use crate::wire::clock::tick;
use crate::wire::stop::Stopper;
use chrono::{DateTime, Utc};
use std::collections::{HashSet, VecDeque};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use uidlist::UidList;

/// How often the directories are looked at while waiting.
const LOOK: Duration = Duration::from_millis(50);
/// Directory times are coarse: a directory that changed so shortly before it was read is read
/// again.
const COARSE: Duration = Duration::from_millis(100);
/// Header bytes kept of a mail that is too large.
const HEADER: u64 = 1024 * 1024;

/// When `new/` and `cur/` last changed.
type Marks = [Option<SystemTime>; 2];

/// Turns the machine's time at which a mail came into the story's.
type Dating = Box<dyn Fn(Timestamp) -> Timestamp + Send>;

/// An [`Inbox`] over a Maildir.
pub struct MaildirInbox {
    dir: PathBuf,
    /// The folder below which filed mails are put away.
    into: Option<String>,
    stop: Stopper,
    dating: Dating,
    /// How the directories stood when they were last read.
    seen: Option<Marks>,
    /// How they stood at the listing that is being handed out.
    listed: Marks,
    /// What that listing still holds after a cursor.
    rest: Option<(Cursor, VecDeque<(u32, Found)>)>,
}

impl MaildirInbox {
    /// Reads this Maildir; `new/` and `cur/` need not be there yet.
    pub fn new(dir: impl Into<PathBuf>) -> Self {
        Self {
            dir: dir.into(),
            into: None,
            stop: Stopper::default(),
            dating: Box::new(|at| at),
            seen: None,
            listed: [None; 2],
            rest: None,
        }
    }

    /// Tells when a mail came by another clock than the machine's, such as
    /// [`crate::wire::clock::FastClock::at`].
    #[must_use]
    pub fn dated(mut self, dating: impl Fn(Timestamp) -> Timestamp + Send + 'static) -> Self {
        self.dating = Box::new(dating);
        self
    }

    /// Puts filed mails away below this folder, its parts parted by `/`.
    #[must_use]
    pub fn filing_into(mut self, into: Option<&str>) -> Self {
        self.into = into.map(ToOwned::to_owned);
        self
    }

    /// What ends a blocked call from another thread.
    pub fn stopper(&self) -> Stopper {
        self.stop.clone()
    }

    fn marks(&self) -> Marks {
        ["new", "cur"].map(|part| {
            let meta = fs::metadata(self.dir.join(part));
            meta.and_then(|m| m.modified()).ok()
        })
    }

    /// The names that are there, by part, oldest first, then by name.
    fn names(&self) -> io::Result<Vec<Found>> {
        let mut found = Vec::new();
        for part in ["new", "cur"] {
            let dir = self.dir.join(part);
            let entries = match fs::read_dir(&dir) {
                Ok(entries) => entries,
                Err(e) if e.kind() == io::ErrorKind::NotFound => continue,
                Err(e) => return Err(e),
            };
            for entry in entries {
                let entry = entry?;
                // Gone between the listing and now: moved to cur/, or removed.
                let Ok(meta) = entry.metadata() else { continue };
                let name = entry.file_name().to_string_lossy().into_owned();
                if !meta.is_file() || name.starts_with('.') || name.contains('\n') {
                    continue;
                }
                found.push(Found {
                    base: name.split(':').next().unwrap_or_default().to_owned(),
                    came: meta.modified().unwrap_or(SystemTime::UNIX_EPOCH),
                    path: entry.path(),
                    size: meta.len(),
                });
            }
        }
        found.sort_by(|a, b| (a.came, &a.base).cmp(&(b.came, &b.base)));
        // Moved from new/ to cur/ within the listing: one mail.
        let mut seen = HashSet::new();
        found.retain(|f| seen.insert(f.base.clone()));
        Ok(found)
    }

    /// The mails after the cursor, with the UIDVALIDITY they are counted under. What the last
    /// batch left over is not looked up again.
    fn wanted(&mut self, after: Option<Cursor>) -> io::Result<(Cursor, VecDeque<(u32, Found)>)> {
        if let Some((at, rest)) = self.rest.take()
            && Some(at) == after
        {
            return Ok((at, rest));
        }
        // It was read before: a folder that is not mounted is no empty mailbox.
        if after.is_some() && !self.dir.is_dir() {
            return Err(io::Error::new(
                io::ErrorKind::NotFound,
                "the Maildir is not there",
            ));
        }
        self.listed = self.marks();
        let found = self.names()?;
        let mut uids = UidList::open(&self.dir, after.map(|c| c.validity))?;
        let bases: Vec<&str> = found.iter().map(|f| f.base.as_str()).collect();
        let numbers = uids.assign(&bases)?;
        let validity = uids.validity();
        let uid = after
            .filter(|c| c.validity == validity)
            .map_or(0, |c| c.uid);
        let mut wanted: Vec<(u32, Found)> = numbers.into_iter().zip(found).collect();
        wanted.retain(|(number, _)| *number > uid);
        wanted.sort_by_key(|(number, _)| *number);
        Ok((Cursor { validity, uid }, wanted.into()))
    }

    fn batch(&mut self, after: Option<Cursor>) -> io::Result<Batch> {
        let (mut upto, mut wanted) = self.wanted(after)?;
        let (mut mails, mut bytes) = (Vec::new(), 0_u64);
        while let Some((uid, found)) = wanted.front() {
            let weight = found.size.min(MAIL_BYTES);
            let full = mails.len() >= BATCH_MAILS
                || (!mails.is_empty() && bytes.saturating_add(weight) > BATCH_BYTES);
            if full {
                break;
            }
            upto.uid = *uid;
            if let Some(mail) = self.read(*uid, found)? {
                bytes = bytes.saturating_add(weight);
                mails.push(mail);
            }
            wanted.pop_front();
        }
        let more = !wanted.is_empty();
        self.seen = (!more).then_some(self.listed);
        self.rest = more.then_some((upto, wanted));
        Ok(Batch { mails, upto, more })
    }

    /// A mail; `None` when it is gone.
    fn read(&self, uid: u32, found: &Found) -> io::Result<Option<RawMail>> {
        let Some(file) = open(&self.dir, found)? else {
            tracing::info!(uid, "a mail vanished from the Maildir before it was read");
            return Ok(None);
        };
        let mut bytes = Vec::new();
        if found.size > MAIL_BYTES {
            file.take(HEADER).read_to_end(&mut bytes)?;
            let end = header_end(&bytes);
            bytes.truncate(end);
        } else {
            // A file that grows while it is read is not read beyond the limit.
            file.take(MAIL_BYTES).read_to_end(&mut bytes)?;
        }
        let came = Timestamp::from_utc(DateTime::<Utc>::from(found.came));
        Ok(Some(RawMail {
            uid,
            received: (self.dating)(came),
            size: found.size,
            bytes,
        }))
    }

    fn changed(&self) -> bool {
        let Some(seen) = self.seen else { return true };
        let marks = self.marks();
        // A change may hide behind the same time as long as that time is young.
        let young = seen.iter().flatten().any(|at| {
            marks.iter().flatten().any(|now| now == at)
                && at.elapsed().is_ok_and(|age| age < COARSE)
        });
        young || marks != seen
    }
}

/// A mail in the Maildir.
struct Found {
    /// Its name without flags.
    base: String,
    path: PathBuf,
    came: SystemTime,
    size: u64,
}

/// Opens a mail, also when a reader moved it or changed its flags meanwhile.
fn open(dir: &Path, found: &Found) -> io::Result<Option<File>> {
    match File::open(&found.path) {
        Ok(file) => return Ok(Some(file)),
        Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
        Err(_) => {}
    }
    let Ok(entries) = fs::read_dir(dir.join("cur")) else {
        return Ok(None);
    };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.split(':').next() == Some(found.base.as_str()) {
            return Ok(File::open(entry.path()).ok());
        }
    }
    Ok(None)
}

/// Where the header ends, with its empty line.
fn header_end(bytes: &[u8]) -> usize {
    let lf = bytes.windows(2).position(|w| w == b"\n\n").map(|at| at + 2);
    let crlf = bytes.windows(4).position(|w| w == b"\r\n\r\n");
    let crlf = crlf.map(|at| at + 4);
    lf.into_iter().chain(crlf).min().unwrap_or(bytes.len())
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "callers hand over errors and texts alike"
)]
fn fail(step: &'static str, why: impl ToString) -> InboxError {
    InboxError {
        step,
        why: why.to_string(),
    }
}

fn stopped() -> InboxError {
    fail("stopped", "the mailbox is being closed")
}

impl Inbox for MaildirInbox {
    fn fetch(&mut self, after: Option<Cursor>) -> Result<Batch, InboxError> {
        if self.stop.is_stopped() {
            return Err(stopped());
        }
        let dir = self.dir.display().to_string();
        self.batch(after)
            .map_err(|e| fail("fetch", format!("{dir}: {e}")))
    }

    /// Nothing to do: the mails are left as they are.
    fn stored(&mut self, _upto: Cursor) -> Result<(), InboxError> {
        Ok(())
    }

    fn put_away(&mut self, mail: &PutAway) -> Result<Put, InboxError> {
        let Some(into) = &self.into else {
            return Ok(Put::Left("no folder is named for filed mails".into()));
        };
        if let Some(from) = &mail.from {
            return Ok(following::follow(&self.dir, into, from, mail));
        }
        putting::put_away(&self.dir, into, mail).map_err(|e| fail("move", e))
    }

    fn wait(&mut self, at_most: Duration) -> Result<(), InboxError> {
        let end = tick() + at_most;
        loop {
            let left = end.saturating_duration_since(tick());
            if self.stop.sleep(left.min(LOOK)) {
                return Err(stopped());
            }
            if left.is_zero() || self.changed() {
                return Ok(());
            }
        }
    }
}
