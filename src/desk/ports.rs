//! The ports: what the desk needs of the world, as traits that their consumer owns. Their
//! adapters are in `wire`; tests bring fakes.

use crate::domain::feed::Feed;
use crate::domain::ids::{LetterId, TeamId};
use crate::domain::pbi::PbiKey;
use crate::domain::person::Address;
use crate::domain::signed::TxtAnswer;
use crate::domain::time::{Span, Timestamp};
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

/// How far a mailbox has been read: everything up to `uid` under this UIDVALIDITY (RFC 9051, 2.3.1.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor {
    /// UIDVALIDITY of the folder.
    pub validity: u32,
    /// The last UID taken in.
    pub uid: u32,
}

/// A mail as it lies in the mailbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawMail {
    /// Its UID.
    pub uid: u32,
    /// When the mailbox received it (INTERNALDATE).
    pub received: Timestamp,
    /// Its bytes. Of a mail above the size limit only the header.
    pub bytes: Vec<u8>,
    /// Its size as the mailbox tells it; more than `bytes` where only the header was fetched.
    pub size: u64,
}

/// Mails in the order of their UIDs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// The mails; may be empty.
    pub mails: Vec<RawMail>,
    /// The cursor once they are stored. With another UIDVALIDITY than was asked for, the
    /// mailbox was rebuilt and is being read from its start.
    pub upto: Cursor,
    /// Whether there is more to fetch at once.
    pub more: bool,
}

/// Why a mailbox could not be read. Always worth another try later; `login` says that a
/// person must act first.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{step}: {why}")]
pub struct InboxError {
    /// What was being done: connect, tls, login, select, fetch, idle.
    pub step: &'static str,
    /// What came back.
    pub why: String,
}

/// A mail that is to be moved into its item's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutAway {
    /// UIDVALIDITY of the folder that it lies in.
    pub validity: u32,
    /// Its UID.
    pub uid: u32,
    /// Its Message-ID without angle brackets, as its sender claims: it may hold anything.
    pub message_id: Option<String>,
    /// The item's key: the folder's name.
    pub pbi: PbiKey,
    /// The item in whose folder it was put before: it is looked for there by its Message-ID, which
    /// must be that of one mail alone, and nowhere else.
    pub from: Option<PbiKey>,
    /// Whether it was begun before, and nobody knows how that ended.
    pub again: bool,
}

/// What became of a mail that was to be moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Put {
    /// It is in its folder.
    Moved,
    /// It was not where it was last seen: moved before, or by somebody else, or deleted.
    Gone,
    /// It stays where it is, for good; with the reason.
    Left(String),
    /// The server does not want it now; with its words. The session is sound.
    Later(String),
}

/// A mailbox that is read. Blocking: it lives on a thread of its own.
pub trait Inbox: Send {
    /// The mails after the cursor, bounded by `domain::limits::{BATCH_MAILS, BATCH_BYTES}`.
    /// Changes nothing in the mailbox. Any error means: the session is gone, and the next
    /// call connects anew.
    fn fetch(&mut self, after: Option<Cursor>) -> Result<Batch, InboxError>;

    /// Told after everything up to here is stored for good; only now may flags be touched.
    fn stored(&mut self, upto: Cursor) -> Result<(), InboxError>;

    /// Moves one mail into its item's folder. Moving what is no longer there is done with; any
    /// error means that it may or may not have been moved, and that the session is gone.
    /// An inbox without folders leaves all mails where they are.
    fn put_away(&mut self, _mail: &PutAway) -> Result<Put, InboxError> {
        Ok(Put::Left("this mailbox has no folders".into()))
    }

    /// Returns when there may be new mail, or after `at_most`. A doorbell: it may ring for
    /// nothing, and one must `fetch` after it however it ended.
    fn wait(&mut self, at_most: Duration) -> Result<(), InboxError>;
}

/// A letter whose bytes no longer change: what a retry sends is what was sent before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedLetter {
    /// Its row.
    pub id: LetterId,
    /// Its Message-ID, without angle brackets.
    pub message_id: String,
    /// Envelope sender; `None` is the empty one, `MAIL FROM:<>`.
    pub envelope_from: Option<Address>,
    /// The one envelope recipient.
    pub envelope_to: Address,
    /// The mail, with CRLF line ends.
    pub bytes: Vec<u8>,
}

/// How handing over a letter ended. Every answer is a fact, none is an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Delivery {
    /// Taken over; with the server's words.
    Accepted(String),
    /// Not now: try again later.
    Deferred(String),
    /// Not ever.
    Refused(String),
    /// The server may have taken it: its answer was lost after the last byte (RFC 1047).
    Unknown(String),
}

/// A delivery under way.
pub type Delivering<'a> = Pin<Box<dyn Future<Output = Delivery> + Send + 'a>>;

/// What carries letters away.
pub trait Courier: Send + Sync {
    /// Hands one letter over. Never retries by itself.
    fn deliver<'a>(&'a self, letter: &'a SealedLetter) -> Delivering<'a>;
}

/// Each team's.
pub type Couriers = BTreeMap<TeamId, Box<dyn Courier>>;

/// What is asked of a source of busy times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedQuery {
    /// Where.
    pub feed: Feed,
    /// The time that is wanted; a published calendar tells of all time whatever is asked.
    pub within: Span,
    /// Whether the events themselves are wanted where they may be read: our own calls are known
    /// by their UIDs, which busy times alone have not.
    pub events: bool,
    /// The entity tag of the copy that is at hand, if that copy will do.
    pub etag: Option<String>,
    /// When that copy was last modified, in the server's words.
    pub modified: Option<String>,
}

/// What a source answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fetched {
    /// The copy at hand is what the server has.
    AsBefore,
    /// Calendar text: one or more iCalendar objects (RFC 5545), complete for the time asked.
    Calendar {
        /// The text.
        bytes: Vec<u8>,
        /// Its entity tag, if the server gave one.
        etag: Option<String>,
        /// When it was last modified, in the server's words.
        modified: Option<String>,
    },
}

/// Why a source could not be read: nothing is known of that time, and it is never free. Shows
/// no address and no password.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{why}")]
pub struct FeedFault {
    /// What happened.
    pub why: String,
    /// What a person can do about it.
    pub mend: String,
}

impl FeedFault {
    /// What happened, and what to do.
    pub fn new(why: impl Into<String>, mend: impl Into<String>) -> Self {
        Self {
            why: why.into(),
            mend: mend.into(),
        }
    }
}

/// A fetch under way.
pub type Fetching<'a> = Pin<Box<dyn Future<Output = Result<Fetched, FeedFault>> + Send + 'a>>;

/// What reads people's busy times where they are published.
pub trait FreeBusy: Send + Sync {
    /// Reads a source once, bounded by `domain::limits::{FEED_BYTES, FEED_SECONDS,
    /// FEED_REDIRECTS}`. Never retries by itself.
    fn fetch<'a>(&'a self, query: &'a FeedQuery) -> Fetching<'a>;
}

/// A question to DNS under way.
pub type Asking<'a> = Pin<Box<dyn Future<Output = TxtAnswer> + Send + 'a>>;

/// What asks DNS.
pub trait Dns: Send + Sync {
    /// The texts under a name (TXT). Bounded in time and size; never retries for long.
    fn txt<'a>(&'a self, name: &'a str) -> Asking<'a>;
}

/// The clock.
pub trait Clock: Send + Sync {
    /// The instant now.
    fn now(&self) -> Timestamp;

    /// How long to wait, by the machine's own clock, until `at`; zero when it has passed.
    fn until(&self, at: Timestamp) -> Duration;

    /// The instant it will be once the machine's own clock has gone on by so much: leases
    /// and retries count by it, however fast this clock runs.
    fn after(&self, machine: Duration) -> Timestamp;
}

/// Where chance comes from.
pub trait Ids: Send + Sync {
    /// 128 random bits.
    fn seed(&self) -> [u8; 16];
}
