//! What was read from one incoming mail, and how far it may be believed.
//!
//! The reader in `mail` fills these; everything in them is its sender's claim unless
//! [`Authentication`] vouches for it.

use super::calendar::CalendarMail;
use super::limits::WORDS_BYTES;
use super::pbi::PbiKey;
use super::person::{Address, Mailbox};
use super::time::Timestamp;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A text as it goes on record: no longer than anybody's words may be, and with nothing in it that
/// ends a text in `PostgreSQL` or a terminal.
pub fn capped(mut text: String) -> String {
    text.truncate(text.floor_char_boundary(WORDS_BYTES));
    if text.contains('\0') {
        text = text.replace('\0', "\u{FFFD}");
    }
    text
}

/// What sort of mail it is, decided in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// No reading of it could be made within the limits.
    Unreadable,
    /// A delivery report about a mail (RFC 3464 and its many kin).
    Bounce,
    /// It carries a calendar object with a method (iMIP, RFC 6047).
    Calendar,
    /// Written by a machine: responder, list, notification (RFC 3834).
    Automatic,
    /// Written by a person.
    Person,
}

impl Kind {
    /// The word on record.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Bounce => "bounce",
            Self::Calendar => "calendar",
            Self::Automatic => "automatic",
            Self::Person => "person",
        }
    }
}

/// What a part that is not the text is to people. Only a file is handed on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PartSort {
    /// Something that its sender enclosed.
    #[default]
    File,
    /// A whole mail: what is said in it was said to others.
    Mail,
    /// A calendar object: it is read, and has its effect.
    Calendar,
    /// A calendar object enclosed beside words. Where it is none of ours, it is a file like any.
    Event,
    /// Outlook's own format, which nobody else reads (`winmail.dat`, MS-OXTNEF).
    Wrapped,
    /// Encrypted, or signed in a way that hides the words (RFC 8551, 3.5.2; RFC 3156, 4).
    Sealed,
    /// A signature or a key (RFC 3156, RFC 8551): it proves the mail that came, no other.
    Signature,
    /// The text itself, which is so long that only its beginning was read as words.
    Unread,
    /// A small picture that the HTML shows, such as a logo.
    Decoration,
}

impl PartSort {
    /// Whether it is a file to people, which is handed on.
    pub const fn is_file(self) -> bool {
        matches!(self, Self::File | Self::Mail | Self::Event)
    }

    /// Whether words may stand in it that nobody here has read.
    pub const fn may_hold_more(self) -> bool {
        matches!(self, Self::Wrapped | Self::Sealed | Self::Unread)
    }
}

/// A part that is not the text: its name is hostile input.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Its place among the parts of the mail that are no multiparts, from 0.
    #[serde(default)]
    pub part: u32,
    /// What it is to people.
    #[serde(default)]
    pub sort: PartSort,
    /// SHA-256 of its content, hex.
    #[serde(default)]
    pub sha256: String,
    /// File name, decoded, such that it can stand in a folder of any system; a part without
    /// one is called by its place.
    pub name: Option<String>,
    /// Media type, e.g. `application/pdf`.
    #[serde(rename = "type")]
    pub media_type: String,
    /// Decoded size.
    pub bytes: u64,
}

/// What a delivery report says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bounce {
    /// Each address it speaks of, in its order; empty where it names none.
    pub recipients: Vec<Reported>,
    /// The Message-ID of the mail it is about, without angle brackets.
    pub original_message_id: Option<String>,
}

/// What a delivery report says of one address (RFC 3464, 2.3).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reported {
    /// The address that the mail was tried at.
    pub address: Option<String>,
    /// The address that it was sent to, where the report tells it and it is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<String>,
    /// Enhanced status code (RFC 3463), e.g. `5.1.1`.
    pub status: Option<String>,
    /// `failed`, `delayed`, `delivered`, `relayed`, `expanded` (RFC 3464, 2.3.3).
    pub action: Option<String>,
    /// What the server said, where the report repeats it (RFC 3464, 2.3.6).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<String>,
}

impl Reported {
    /// Whether it says for good that the mail did not arrive.
    pub fn is_final(&self) -> bool {
        match self.action.as_deref() {
            Some(action) => action == "failed",
            None => self.status.as_deref().is_some_and(|s| s.starts_with('5')),
        }
    }

    /// Whether it speaks of this address, as sent to or as tried at.
    pub fn names(&self, address: &Address) -> bool {
        let same = |text: &String| Address::parse(text).is_ok_and(|a| a == *address);
        self.address.as_ref().is_some_and(same) || self.original.as_ref().is_some_and(same)
    }
}

impl Bounce {
    /// What it says of each address that was not reached for good.
    pub fn failed(&self) -> impl Iterator<Item = &Reported> {
        self.recipients.iter().filter(|r| r.is_final())
    }

    /// Whether it says for good that the mail did not arrive, at least at one address.
    pub fn is_final(&self) -> bool {
        self.failed().next().is_some()
    }
}

/// An out-of-office reply.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Away {
    /// The first day away, where that is a coming one.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// The day the person says they are back, if one could be read.
    pub until: Option<NaiveDate>,
}

/// What the trusted hop says of the address in From (RFC 8601).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// It vouches: DMARC passed, or an aligned DKIM signature did, or the log-in is the sender's.
    Pass,
    /// It says that the mail is not from there.
    Fail,
    /// It says nothing that counts.
    #[default]
    None,
}

/// What the configured trusted hop wrote on the mail as it came by. Lines of anybody else
/// are not in here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authentication {
    /// The verdict on the domain in From, by DMARC or aligned DKIM.
    pub verdict: Verdict,
    /// What it rests on, e.g. `dmarc=pass`, `dkim=pass header.d=acme.example`.
    pub by: Option<String>,
    /// The name that logged in at the hop to hand this mail over, as the hop wrote it.
    /// Vouches only where it is an address of the person in From.
    pub login: Option<String>,
    /// The domains whose DKIM signatures passed, whichever From they are of.
    pub signers: Vec<String>,
    /// Why nobody can tell yet whether it is vouched for: DNS did not answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unanswered: Option<String>,
}

/// A mail, read. Absent parts are `None` or empty.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// What sort it is.
    pub kind: Kind,
    /// Why it is of that sort: the header or part that decided, or what could not be read.
    pub reason: String,
    /// The one address in From; none where there is none or more than one.
    pub from: Option<Mailbox>,
    /// Addresses in To.
    pub to: Vec<Mailbox>,
    /// Addresses in Cc.
    pub cc: Vec<Mailbox>,
    /// Addresses by which it was delivered: Delivered-To, X-Original-To, Envelope-To.
    pub delivered_to: Vec<Address>,
    /// Message-ID without angle brackets.
    pub message_id: Option<String>,
    /// The first id of In-Reply-To.
    pub in_reply_to: Option<String>,
    /// References, oldest first, at most [`super::limits::REFERENCES`] (the last ones).
    pub references: Vec<String>,
    /// Subject, decoded, on one line.
    pub subject: Option<String>,
    /// Its Date header.
    pub date: Option<Timestamp>,
    /// Thread-Index as Outlook writes it, verbatim base64.
    pub thread_index: Option<String>,
    /// Tags in the subject, in order.
    pub tags: Vec<PbiKey>,
    /// The person's own words: no quotation, no signature. Never cut in doubt.
    pub text: String,
    /// Lines of the text that are somebody else's words: quoted above an answer, or forwarded.
    #[serde(default)]
    pub borrowed: Vec<String>,
    /// What was cut from the text.
    pub elided: Option<String>,
    /// Parts that are not the text.
    pub attachments: Vec<Attachment>,
    /// What a delivery report says.
    pub bounce: Option<Bounce>,
    /// What an out-of-office reply says.
    pub away: Option<Away>,
    /// Of an automatic mail: whether nothing but a list marks it, and it may be a person's own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub listed: bool,
    /// Of an automatic mail: whether a program marks as its own what somebody may have written, as a
    /// ticket system does; no responder's, and no receipt.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub generated: bool,
    /// What a calendar part says.
    pub calendar: Option<CalendarMail>,
    /// Of a mail with a calendar part: what marks it as sent by a program of its own accord.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub robot: Option<String>,
    /// What the trusted hop says; `None` where no hop is configured.
    pub authentication: Option<Authentication>,
    /// The value of X-Trialogue, if it bears one.
    pub installation: Option<String>,
    /// SHA-256, hex, of Message-ID, From, Date and body, without trace headers: two copies
    /// of one mail that came by different ways have the same.
    pub fingerprint: String,
    /// Its size in bytes.
    pub size: u64,
}

impl Message {
    /// A mail of which no reading could be made, with the reason and a fingerprint of its bytes.
    pub fn unreadable(reason: impl Into<String>, fingerprint: String, size: u64) -> Self {
        Self {
            kind: Kind::Unreadable,
            reason: reason.into(),
            from: None,
            to: Vec::new(),
            cc: Vec::new(),
            delivered_to: Vec::new(),
            message_id: None,
            in_reply_to: None,
            references: Vec::new(),
            subject: None,
            date: None,
            thread_index: None,
            tags: Vec::new(),
            text: String::new(),
            borrowed: Vec::new(),
            elided: None,
            attachments: Vec::new(),
            bounce: None,
            away: None,
            listed: false,
            generated: false,
            calendar: None,
            robot: None,
            authentication: None,
            installation: None,
            fingerprint,
            size,
        }
    }

    /// Whether Outlook put what it says into its own format (`winmail.dat`, MS-OXTNEF), which
    /// others can't read: an answer to an invitation may be lost in it.
    pub fn is_wrapped_by_outlook(&self) -> bool {
        let wrapped = |part: &Attachment| part.sort == PartSort::Wrapped;
        self.calendar.is_none() && self.attachments.iter().any(wrapped)
    }

    /// Whether what it says is in a part that nobody here can open.
    pub fn is_sealed(&self) -> bool {
        let sealed = |part: &Attachment| part.sort == PartSort::Sealed;
        self.attachments.iter().any(sealed)
    }

    /// The same as what a person says, with the calendar as a file. `None`: it is nothing but a
    /// calendar object, or the calendar is another form of its words, as an invitation's is.
    pub fn with_calendar_enclosed(&self) -> Option<Self> {
        let encloses = |part: &Attachment| part.sort == PartSort::Event;
        let says = !self.text.trim().is_empty() && self.robot.is_none();
        (says && self.attachments.iter().any(encloses)).then(|| Self {
            kind: Kind::Person,
            calendar: None,
            ..self.clone()
        })
    }

    /// Everybody it was addressed to: To, then Cc.
    pub fn recipients(&self) -> impl Iterator<Item = &Mailbox> {
        self.to.iter().chain(&self.cc)
    }

    /// Every address it may have been sent to, delivery headers first.
    pub fn destinations(&self) -> impl Iterator<Item = &Address> {
        self.delivered_to
            .iter()
            .chain(self.recipients().map(|m| &m.address))
    }

    /// In-Reply-To, then References from the newest to the oldest, each once.
    pub fn ancestors(&self) -> Vec<&str> {
        let mut out: Vec<&str> = Vec::new();
        let ids = self.in_reply_to.iter().chain(self.references.iter().rev());
        for id in ids {
            if !out.contains(&id.as_str()) {
                out.push(id);
            }
        }
        out
    }
}
