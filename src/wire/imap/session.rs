//! One open session: which mails there are, their sizes, their bytes, and IDLE.
//!
//! Owns what one connection has learnt of the folder. Never retries and never changes the
//! folder. Invariant: every UID that the server named is handed out, or was asked for again
//! alone and is gone.

use super::connect::{Opened, SMALL, STEP, fail};
use super::line::Line;
use super::sets::{Entry, uid_set};
use super::spoiling::Blame;
use crate::desk::ports::{InboxError, RawMail};
use crate::domain::limits::{BATCH_BYTES, MAIL_BYTES};
use crate::domain::time::Timestamp;
use crate::wire::clock::{machine_now, tick};
use crate::wire::folder::Root;
use chrono::Utc;
use imap::error::Error;
use imap::types::{Fetch, Fetches};
use std::collections::{BTreeMap, VecDeque};
use std::io::ErrorKind;
use std::time::{Duration, Instant};

/// UIDs whose sizes are asked for in one command.
const SIZES: usize = 2_000;
/// Header bytes kept of a mail that is too large.
const HEADER: u64 = 1024 * 1024;
/// The slowest line on which mails are still read, in bytes a second.
const SLOWEST: u64 = 20_000;

/// Why a command failed.
pub(super) struct Fault {
    pub(super) error: InboxError,
    pub(super) blame: Blame,
}

impl Fault {
    /// An answer that nobody can read.
    pub(super) fn unreadable() -> Self {
        Self {
            error: fail("fetch", "the server's answer can't be read"),
            blame: Blame::Answer,
        }
    }

    fn of(step: &'static str, error: &Error) -> Self {
        let blame = match error {
            Error::Io(e) => of_the_line(e.kind()),
            Error::ConnectionLost => Blame::HangUp,
            // A server that says goodbye has words for it; the crate tells a response that it
            // can't read by the same error without any.
            Error::Bye(bye) if bye.information != "no explanation given" => Blame::HangUp,
            _ => Blame::Answer,
        };
        Self {
            error: fail(step, error),
            blame,
        }
    }
}

fn of_the_line(kind: ErrorKind) -> Blame {
    match kind {
        ErrorKind::InvalidData => Blame::Answer,
        ErrorKind::UnexpectedEof
        | ErrorKind::ConnectionReset
        | ErrorKind::ConnectionAborted
        | ErrorKind::BrokenPipe => Blame::HangUp,
        _ => Blame::Line,
    }
}

/// An open session on a folder.
pub(super) struct Session {
    pub(super) imap: imap::Session<Line>,
    pub(super) line: Line,
    /// The folder's name, as it goes on the wire.
    pub(super) folder: String,
    /// Whether the server has MOVE, and UIDPLUS.
    pub(super) moves: bool,
    pub(super) expunges: bool,
    /// How its own folders are named, once that was asked for.
    pub(super) root: Option<Root>,
    pub(super) validity: u32,
    /// UIDNEXT when the folder was opened, if the server told.
    pub(super) uid_next: Option<u32>,
    idles: bool,
    /// When the access token that it logged in with is no longer good enough; none: a password.
    until: Option<Instant>,
    /// The UID from which `uids` and `known` go on.
    next: u32,
    /// UIDs that are there, ascending, their sizes not yet known.
    uids: VecDeque<u32>,
    /// Mails that are there, ascending, before the first of `uids`.
    known: VecDeque<Entry>,
}

impl Session {
    pub(super) fn new(
        opened: Opened,
        folder: String,
        validity: u32,
        uid_next: Option<u32>,
    ) -> Self {
        let has = |name| opened.capabilities.contains(&name);
        Self {
            folder,
            moves: has("MOVE"),
            expunges: has("UIDPLUS"),
            root: None,
            idles: has("IDLE"),
            imap: opened.session,
            line: opened.line,
            until: opened.until,
            validity,
            uid_next,
            next: 0,
            uids: VecDeque::new(),
            known: VecDeque::new(),
        }
    }

    /// How long it may be used.
    pub(super) fn left(&self) -> Duration {
        self.until.map_or(Duration::MAX, |until| {
            until.saturating_duration_since(tick())
        })
    }

    /// Whether a newer access token is needed.
    pub(super) fn is_over(&self) -> bool {
        self.left().is_zero()
    }

    /// Whether mails are known to be there that were not handed out.
    pub(super) fn more(&self) -> bool {
        !self.uids.is_empty() || !self.known.is_empty()
    }

    /// Makes ready to hand out the mails from `from` on.
    pub(super) fn look(&mut self, from: u32) -> Result<(), Fault> {
        if from != self.next {
            self.uids.clear();
            self.known.clear();
        }
        self.next = from;
        if !self.more() {
            self.uids = self.search(from)?.into();
        }
        if self.known.is_empty() && !self.uids.is_empty() {
            self.sizes()?;
        }
        Ok(())
    }

    /// What is known to be there, sizes and all, in order.
    pub(super) fn known(&self) -> &VecDeque<Entry> {
        &self.known
    }

    /// Tells that the mails up to `uid` were handed out.
    pub(super) fn passed(&mut self, uid: u32) {
        while self.known.front().is_some_and(|entry| entry.uid <= uid) {
            self.known.pop_front();
        }
        self.next = uid.saturating_add(1);
    }

    /// UIDs from `from` on. `n:*` names the last mail even when it is below n (RFC 9051, 9:
    /// seq-range), so they are filtered.
    fn search(&mut self, from: u32) -> Result<Vec<u32>, Fault> {
        self.line.arm(SMALL, STEP);
        self.imap.noop().map_err(|e| Fault::of("fetch", &e))?;
        self.line.arm(64 * SMALL, 2 * STEP);
        let found = self
            .imap
            .uid_search(format!("UID {from}:*"))
            .map_err(|e| Fault::of("fetch", &e))?;
        self.forget_unsolicited();
        let mut uids: Vec<u32> = found.into_iter().filter(|uid| *uid >= from).collect();
        uids.sort_unstable();
        Ok(uids)
    }

    /// Learns the sizes of the next UIDs. One that is not answered is asked for alone, once.
    fn sizes(&mut self) -> Result<(), Fault> {
        let count = self.uids.len().min(SIZES);
        let wanted: Vec<u32> = self.uids.iter().take(count).copied().collect();
        let (Some(first), Some(last)) = (wanted.first(), wanted.last()) else {
            return Ok(());
        };
        let mut found = self.ask_sizes(&format!("{first}:{last}"))?;
        for uid in &wanted {
            if !found.contains_key(uid) {
                found.append(&mut self.ask_sizes(&uid.to_string())?);
            }
            match found.remove(uid) {
                Some(entry) => self.known.push_back(entry),
                None => vanished(*uid),
            }
        }
        self.uids.drain(..count);
        Ok(())
    }

    fn ask_sizes(&mut self, set: &str) -> Result<BTreeMap<u32, Entry>, Fault> {
        self.line.arm(4 * SMALL, STEP);
        let answer = self
            .imap
            .uid_fetch(set, "(UID RFC822.SIZE INTERNALDATE)")
            .map_err(|e| Fault::of("fetch", &e))?;
        let entries = answer.iter().filter_map(entry).map(|e| (e.uid, e));
        let entries = entries.collect();
        self.forget_unsolicited();
        Ok(entries)
    }

    /// Whether a mail comes that is not `uid`: one behind it, the newest but `nth`, or, where there
    /// is none, one before it.
    pub(super) fn hands_out_another(
        &mut self,
        from: u32,
        uid: u32,
        nth: usize,
    ) -> Result<bool, InboxError> {
        self.look(from).map_err(|fault| fault.error)?;
        let known = self.known.iter().map(|entry| entry.uid);
        let mut others: Vec<u32> = known.filter(|other| *other != uid).collect();
        if others.is_empty() {
            others = self.search(1).map_err(|fault| fault.error)?;
            others.retain(|other| *other < uid);
        }
        let at = nth % others.len().max(1);
        let Some(other) = others.iter().rev().nth(at) else {
            return Ok(false);
        };
        let sizes = self.ask_sizes(&other.to_string());
        let sizes = sizes.map_err(|fault| fault.error)?;
        let entries: Vec<Entry> = sizes.into_values().filter(|e| e.uid == *other).collect();
        let mails = self.bodies(&entries).map_err(|fault| fault.error)?;
        Ok(mails.values().any(|mail| !mail.bytes.is_empty()))
    }

    /// The bytes of these mails, by UID. Those above the limit give their header only. What
    /// the server left out is asked for again, alone; what is then still missing is gone.
    pub(super) fn bodies(&mut self, wanted: &[Entry]) -> Result<BTreeMap<u32, RawMail>, Fault> {
        let mut mails = BTreeMap::new();
        let whole: Vec<Entry> = wanted.iter().filter(|e| !e.oversize()).copied().collect();
        if !whole.is_empty() {
            let bytes = whole.iter().map(|e| e.size).sum();
            let answer = self.ask_bodies(&uid_set(&whole, &self.known), bytes, false)?;
            collect(&answer, &whole, false, &mut mails);
        }
        for entry in wanted {
            if mails.contains_key(&entry.uid) {
                continue;
            }
            let size = entry.size.min(MAIL_BYTES);
            let header = entry.oversize();
            let answer = self.ask_bodies(&entry.uid.to_string(), size, header)?;
            collect(&answer, &[*entry], header, &mut mails);
            if mails.contains_key(&entry.uid) {
                continue;
            }
            if answer.iter().any(|fetch| fetch.uid == Some(entry.uid)) {
                mails.insert(entry.uid, entry.without_bytes());
            } else {
                vanished(entry.uid);
            }
        }
        self.forget_unsolicited();
        Ok(mails)
    }

    fn ask_bodies(&mut self, set: &str, bytes: u64, header: bool) -> Result<Fetches, Fault> {
        let (item, budget) = if header {
            ("BODY.PEEK[HEADER]", HEADER)
        } else {
            // Some servers count sizes with LF alone.
            ("BODY.PEEK[]", bytes.saturating_mul(2))
        };
        let within = STEP + Duration::from_secs(bytes / SLOWEST);
        self.line.arm(budget.saturating_add(SMALL), within);
        self.imap
            .uid_fetch(set, format!("(UID INTERNALDATE {item})"))
            .map_err(|e| Fault::of("fetch", &e))
    }

    /// What servers tell without being asked is of no use here and would pile up.
    fn forget_unsolicited(&mut self) {
        drop(self.imap.take_all_unsolicited());
    }

    /// Whether there is mail that was not handed out.
    pub(super) fn news(&mut self) -> Result<bool, InboxError> {
        if self.more() {
            return Ok(true);
        }
        // A session that has not fetched yet can't know what came while there was none.
        if self.next == 0 {
            return Ok(true);
        }
        Ok(!self
            .search(self.next)
            .map_err(|fault| fault.error)?
            .is_empty())
    }

    /// Whether the server has IDLE and did not refuse it.
    pub(super) fn idles(&self) -> bool {
        self.idles
    }

    /// One IDLE (RFC 2177) of at most `at_most`. True when the server told of mail.
    ///
    /// Spoken here and not by the `imap` crate, which panics when the server answers OK at
    /// once, and waits in vain when news come before the `+`.
    pub(super) fn idle(&mut self, at_most: Duration) -> Result<bool, InboxError> {
        let lost = |e: std::io::Error| fail("idle", e);
        self.line.arm(SMALL, STEP);
        self.imap.run_command("IDLE").map_err(|e| fail("idle", e))?;
        let mut rang = false;
        loop {
            match self.idle_line(&mut Vec::new())? {
                Told::Ready => break,
                Told::News => rang = true,
                Told::Nothing => {}
                Told::Tagged(_) => {
                    tracing::info!("the server does not idle; polling instead");
                    self.idles = false;
                    return Ok(rang);
                }
            }
        }
        self.line.arm(SMALL, at_most);
        let mut line = Vec::new();
        while !rang {
            match self.line.read_line(&mut line) {
                Err(e) if e.kind() == ErrorKind::TimedOut => break,
                Err(e) => return Err(lost(e)),
                Ok(()) => match told(&std::mem::take(&mut line))? {
                    Told::News => rang = true,
                    // Ended by the server: DONE would be an unknown command now.
                    Told::Tagged(_) => return Ok(true),
                    Told::Ready | Told::Nothing => {}
                },
            }
        }
        self.line.arm(SMALL, STEP);
        self.line.send(b"DONE\r\n").map_err(lost)?;
        loop {
            match self.idle_line(&mut line)? {
                Told::News => rang = true,
                Told::Tagged(true) => return Ok(rang),
                Told::Tagged(false) => return Err(fail("idle", "the server did not end IDLE")),
                Told::Ready | Told::Nothing => {}
            }
        }
    }

    fn idle_line(&self, line: &mut Vec<u8>) -> Result<Told, InboxError> {
        self.line.read_line(line).map_err(|e| fail("idle", e))?;
        told(&std::mem::take(line))
    }
}

/// What a line during IDLE says.
enum Told {
    /// The continuation: the server listens.
    Ready,
    /// There is new mail.
    News,
    /// Something else.
    Nothing,
    /// The command's end, and whether it was OK.
    Tagged(bool),
}

fn told(line: &[u8]) -> Result<Told, InboxError> {
    let text = String::from_utf8_lossy(line).to_ascii_uppercase();
    let mut words = text.split_ascii_whitespace();
    Ok(match (words.next(), words.next(), words.next()) {
        (Some("+"), _, _) => Told::Ready,
        (Some("*"), Some("BYE"), _) => {
            return Err(fail("idle", String::from_utf8_lossy(line).trim()));
        }
        (Some("*"), _, Some("EXISTS" | "RECENT")) => Told::News,
        (Some("*") | None, _, _) => Told::Nothing,
        (Some(_), status, _) => Told::Tagged(status == Some("OK")),
    })
}

fn vanished(uid: u32) {
    tracing::info!(uid, "a mail vanished from the mailbox before it was read");
}

fn received(fetch: &Fetch<'_>) -> Option<Timestamp> {
    let date = fetch.internal_date()?;
    Some(Timestamp::from_utc(date.with_timezone(&Utc)))
}

fn entry(fetch: &Fetch<'_>) -> Option<Entry> {
    Some(Entry {
        uid: fetch.uid?,
        // Of unknown size: it travels alone.
        size: fetch.size.map_or(BATCH_BYTES, u64::from),
        received: received(fetch).unwrap_or_else(machine_now),
    })
}

/// Takes the mails that were asked for out of an answer; others are not ours.
fn collect(answer: &Fetches, wanted: &[Entry], header: bool, mails: &mut BTreeMap<u32, RawMail>) {
    for fetch in answer.iter() {
        let Some(entry) = wanted.iter().find(|e| Some(e.uid) == fetch.uid) else {
            continue;
        };
        let bytes = if header { fetch.header() } else { fetch.body() };
        if let Some(bytes) = bytes {
            let mail = RawMail {
                uid: entry.uid,
                received: received(fetch).unwrap_or(entry.received),
                size: if header {
                    entry.size
                } else {
                    bytes.len() as u64
                },
                bytes: bytes.to_vec(),
            };
            mails.insert(entry.uid, mail);
        }
    }
}
