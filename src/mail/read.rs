//! Reading a mail.
//!
//! Owns the order in which a mail is understood and what sort it is. Never trusts it.
//! Invariant: total. Any bytes give a reading, within limits of size, parts, depth and header.

use super::automatic::unmarked::{self, Notice};
use super::automatic::{away, relayed, systems};
use super::body::{self, Body};
use super::html::tables;
use super::mime::fields::Fields;
use super::mime::{files, fingerprint, header, opened, parts, pictures};
use super::trust::authentication;
pub use super::trust::{Exchange, Hop, Placed, Trust};
use super::words::answered::Answered;
use super::words::lines::Form;
use super::words::sign_off::Sender;
use super::words::{self, Quotes, Words};
use super::{automatic, bounce, sealed};
use crate::domain::limits::{MAIL_BYTES, WORDS_BYTES};
use crate::domain::message::{Kind, Message, capped};
use crate::domain::pbi::Prefixes;
use crate::domain::signed::Signed;
use crate::domain::subject::{self, Prefix};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// What a reading says of a mail whose words may go on behind what was read.
const UNREAD: &str = "its text is too long, only the beginning was read";

/// What a reading needs to know of the installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadSettings {
    /// The backlog's prefixes.
    pub prefixes: Prefixes,
    /// The trusted hop; without one, [`Message::authentication`] is `None`.
    pub trust: Option<Trust>,
}

/// A mail, read, with its calendar parts still as bytes (`calendar` reads those).
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The mail; its `calendar` is still empty.
    pub message: Message,
    /// Decoded text/calendar parts (application/ics where there is no text/calendar), each once.
    pub calendar: Vec<Vec<u8>>,
}

/// What is known of a mail besides its bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// What our own look at its signatures found.
    pub signed: Signed,
    /// The letter of ours that it answers.
    pub answered: Option<Arc<Answered>>,
}

/// Reads a mail. Total: any bytes give a reading. A mail over a limit is unreadable, with
/// what its header says as far as that can be read.
pub fn read(bytes: &[u8], settings: &ReadSettings) -> Reading {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    read_sized(bytes, size, settings, &Known::default())
}

/// The same for a mail of which only the first `bytes` of its `size` are at hand, because it
/// is above the size limit; with what else is known of it.
pub fn read_sized(bytes: &[u8], size: u64, settings: &ReadSettings, known: &Known) -> Reading {
    // The libraries that decode header values and HTML promise not to panic; a mailbox must
    // not hang on their word.
    catch_unwind(AssertUnwindSafe(|| {
        understand(bytes, size, settings, known)
    }))
    .unwrap_or_else(|_| {
        let print = fingerprint::of(&Fields::default(), bytes);
        unreadable(Message::unreadable("a fault in the reader", print, size))
    })
}

fn unreadable(message: Message) -> Reading {
    Reading {
        message,
        calendar: Vec::new(),
    }
}

fn understand(bytes: &[u8], size: u64, settings: &ReadSettings, known: &Known) -> Reading {
    let fields = Fields::split(bytes);
    let print = fingerprint::of(&fields, bytes);
    let mut message = Message::unreadable("", print, size);
    let odd = header::fill(&mut message, &fields);
    let subject = message.subject.as_deref().unwrap_or_default();
    message.tags = settings.prefixes.tags(subject);
    message.authentication = settings.trust.as_ref().map(|trust| {
        let from = message.from.as_ref().map(|f| &f.address);
        authentication::judge(&fields, from, trust, &known.signed)
    });
    let parted = if size > MAIL_BYTES {
        Err(format!("larger than {} MB", MAIL_BYTES / 1024 / 1024))
    } else if let Some(over) = &fields.over {
        Err(over.clone())
    } else if bytes.iter().all(u8::is_ascii_whitespace) {
        Err("empty".into())
    } else {
        let header = bytes.get(..bytes.len() - fields.body.len());
        opened::tree(header.unwrap_or_default(), fields.body)
    };
    let tree = match parted {
        Ok(tree) => tree,
        Err(reason) => {
            message.reason = reason;
            // Nobody may be told of it either, if a machine wrote it.
            message.robot = automatic::reason(&fields, &message, None);
            return unreadable(message);
        }
    };
    let mut body = body::sort(&tree);
    let answered = known.answered.as_deref();
    let mut parted = own_words(&Writer::of(&message, answered), &body, &tree);
    tables::join(&mut parted, &body::tables(&tree, &body));
    let sealed = sealed::take_out(&mut parted, &message, &tree);
    let unread = (body.cut || parted.text.len() > WORDS_BYTES).then(|| body::unread(&tree, &body));
    let unread = unread.flatten();
    message.text = capped(parted.text);
    message.elided = parted.elided.map(capped);
    if files::is_protected(&tree) {
        // The words around what is encrypted are the system's.
        message.elided = Some(capped(body.text.clone()));
        message.text.clear();
    }
    message.borrowed = parted.borrowed;
    message.attachments = std::mem::take(&mut body.attachments);
    let cut = unread.as_ref().map(|_| UNREAD);
    message.attachments.extend(unread);
    sealed::enclose(&mut message.attachments, sealed);
    let shows = pictures::shown_by(&message.attachments, &tree);
    let writer = Writer::of(&message, answered);
    let html = shows.map(|at| writer.words(&body::leaf(&tree, at), Form::Html));
    pictures::tell(&mut message, &tree, &html.unwrap_or_default().text);
    body.text = pictures::without(&body.text);
    let calendar = decide(&mut message, &fields, &tree, body);
    for odd in odd.into_iter().chain(fields.cut.as_deref()).chain(cut) {
        message.reason = format!("{}; {odd}", message.reason);
    }
    Reading { message, calendar }
}

/// Whose signature it is, and whom and what they may quote.
struct Writer<'m> {
    message: &'m Message,
    answered: Option<&'m Answered>,
    writes_to: Vec<String>,
}

impl<'m> Writer<'m> {
    fn of(message: &'m Message, answered: Option<&'m Answered>) -> Self {
        let all = message.recipients();
        Self {
            message,
            answered,
            writes_to: all
                .map(|m| m.address.without_detail().to_string())
                .collect(),
        }
    }

    fn words(&self, text: &str, form: Form) -> Words {
        let from = self.message.from.as_ref();
        let sender = Sender {
            writes_to: &self.writes_to,
            name: from.and_then(|f| f.name.as_deref()),
            address: from.map(|f| f.address.as_str()),
        };
        let quotes = quotes_of(self.message);
        words::split(text, &sender, quotes, (self.answered, form))
    }
}

/// The words of the plain text. Where something was cut from it that bore no mark of its own,
/// the HTML form is asked too, and counts if it only keeps more.
fn own_words(writer: &Writer<'_>, body: &Body, tree: &parts::Tree<'_>) -> Words {
    let plain = writer.words(&body.text, body.form);
    let Some(other) = body.other.filter(|_| !plain.sure) else {
        return plain;
    };
    let rich = writer.words(&body::leaf(tree, other), Form::Html);
    let letters = |text: &str| -> String {
        pictures::without(text)
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect()
    };
    let (few, many) = (letters(&plain.text), letters(&rich.text));
    if many.len() > few.len() && many.starts_with(&few) && letters(&body.text).starts_with(&many) {
        rich
    } else {
        plain
    }
}

/// What a mail may quote: one that answers no other, or forwards one, quotes from elsewhere.
fn quotes_of(message: &Message) -> Quotes {
    let subject = message.subject.as_deref().unwrap_or_default();
    let answers = message.in_reply_to.is_some() || !message.references.is_empty();
    // A reply's index bears more than the thread's first 22 bytes ([MS-OXOMSG] 2.2.1.3).
    let index = message.thread_index.as_ref();
    let later = index.is_some_and(|index| index.len() > THREAD_INDEX);
    match subject::prefix(subject) {
        Some((Prefix::Forward, _)) => Quotes::FromElsewhere,
        None if !answers && !later => Quotes::FromElsewhere,
        _ => Quotes::OfTheAnswered,
    }
}

/// How long the index of a thread's first mail is, in base64.
const THREAD_INDEX: usize = 32;

/// What sort of mail it is, in the order that [`Kind`] tells. Gives back the calendar parts.
fn decide(
    message: &mut Message,
    fields: &Fields<'_>,
    tree: &parts::Tree<'_>,
    body: Body,
) -> Vec<Vec<u8>> {
    if let Some((report, reason)) = bounce::read(fields, tree, message, &body.text) {
        (message.kind, message.reason) = (Kind::Bounce, reason);
        message.bounce = Some(report);
    } else if let Some(method) = body.method {
        (message.kind, message.reason) = (Kind::Calendar, method);
        message.robot = automatic::robot(fields, message);
    } else if let Some(reason) = automatic::reason(fields, message, other_report(tree)) {
        (message.kind, message.reason) = (Kind::Automatic, reason);
        if automatic::is_only_listed(fields, message, other_report(tree)) {
            // A list marks what people write, too: the words must say nothing else.
            let notice = unmarked::notice(message, &body.text);
            message.away = (notice == Some(Notice::Away)).then(|| away::back(message));
            message.listed = notice.is_none();
        } else {
            message.away = away::read(message, automatic::is_reply(fields));
            let said = automatic::may_be_said(fields, message, other_report(tree));
            message.generated =
                said && message.away.is_none() && relayed::says_something(message, &body.text);
        }
    } else if let Some(reason) = systems::reason(message, tree) {
        (message.kind, message.reason) = (Kind::Automatic, reason.into());
    } else if let Some(notice) = unmarked::notice(message, &body.text) {
        (message.kind, message.reason) = (Kind::Automatic, notice.reason().into());
        message.away = (notice == Notice::Away).then(|| away::back(message));
    } else {
        (message.kind, message.reason) = (Kind::Person, "no sign of a machine".into());
    }
    body.calendar
}

/// The type of a report that is no delivery report: ARF (RFC 5965), MDN (RFC 8098), TLSRPT.
fn other_report<'a>(tree: &'a parts::Tree<'_>) -> Option<&'a str> {
    let typed = tree.report_type.as_deref();
    typed.filter(|t| *t != "delivery-status").or_else(|| {
        tree.leaves
            .iter()
            .map(|p| p.media_type.as_str())
            .find(|t| *t == "message/feedback-report" || *t == "message/disposition-notification")
    })
}

#[cfg(test)]
#[path = "read_tests.rs"]
mod tests;
