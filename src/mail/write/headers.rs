//! The headers of a letter, by PRODUCT's table.

use super::thread_index::thread_index;
use super::{ComposeError, Seal, raw};
use crate::domain::letter::{Body, Class, Letter};
use crate::domain::person::Address;
use crate::domain::time::Timestamp;
use lettre::Message;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MessageBuilder};
use std::time::{Duration, SystemTime};

/// Most Message-IDs in References: the first, which mail programs group by, and the newest.
pub(super) const REFERENCES: usize = 12;
/// Longest display name, in characters.
const NAME: usize = 120;
/// Longest subject, in characters.
const SUBJECT: usize = 400;

pub(super) fn headers(letter: &Letter, seal: &Seal) -> Result<MessageBuilder, ComposeError> {
    let from = mailbox(&letter.sender_name, &seal.from)?;
    let to = mailbox(&letter.reader.party.name, &letter.reader.party.address)?;
    let topic = line(&letter.thread.subject.to_string(), SUBJECT);
    let subject = if seal.in_reply_to.is_some() {
        format!("Re: {topic}")
    } else {
        topic.clone()
    };
    let (quoted_from, quoted_to) = (quoted("From", &from), quoted("To", &to));
    let mut builder = Message::builder()
        .from(from)
        .to(to)
        .reply_to(mailbox("", &seal.reply_to)?)
        .date(system_time(seal.date))
        .message_id(Some(bracketed(&seal.message_id)))
        .subject(subject)
        .raw_header(raw("Thread-Topic", topic))
        .raw_header(raw("Thread-Index", thread_index(letter, seal)))
        .raw_header(raw("X-Trialogue", line(seal.installation.as_str(), 200)));
    for header in [quoted_from, quoted_to].into_iter().flatten() {
        builder = builder.raw_header(header);
    }
    if let Some(parent) = &seal.in_reply_to {
        builder = builder.in_reply_to(bracketed(parent));
    }
    let chain = chain(seal);
    if !chain.is_empty() {
        builder = builder.references(chain.join(" "));
    }
    let submitted = match letter.body.class() {
        Class::Personal => None,
        Class::Generated => Some("auto-generated"),
        Class::Replied => Some("auto-replied"),
    };
    // So that people can file them, and responders keep silent (RFC 2919).
    if matches!(letter.body, Body::Digest(_) | Body::Report(_)) {
        let list = format!("<{}.{}>", letter.body.name(), seal.from.domain());
        builder = builder.raw_header(raw("List-Id", list));
    }
    if let Some(submitted) = submitted {
        builder = builder
            .raw_header(raw("Auto-Submitted", submitted.to_owned()))
            .raw_header(raw("X-Auto-Response-Suppress", "All".to_owned()));
    }
    Ok(builder)
}

/// References as they are written: each once, bracketed, capped, the mail answered at the end.
fn chain(seal: &Seal) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for id in &seal.references {
        let id = bracketed(id);
        if id.len() > 2 && !ids.contains(&id) {
            ids.push(id);
        }
    }
    if let Some(parent) = &seal.in_reply_to {
        let parent = bracketed(parent);
        if !ids.contains(&parent) {
            ids.push(parent);
        }
    }
    if ids.len() > REFERENCES {
        ids.drain(1..=ids.len() - REFERENCES);
    }
    ids
}

/// `<id>`, from an id with or without brackets, without anything that may not stand in one.
fn bracketed(id: &str) -> String {
    let bare: String = id
        .chars()
        .filter(|c| c.is_ascii_graphic() && *c != '<' && *c != '>')
        .take(900)
        .collect();
    format!("<{bare}>")
}

/// A mailbox whose name can't harm: lettre panics on line ends in it, and refuses NUL.
fn mailbox(name: &str, address: &Address) -> Result<Mailbox, ComposeError> {
    let refused = |why: String| ComposeError::Address {
        address: address.to_string(),
        why,
    };
    let parsed = address
        .as_str()
        .parse::<lettre::Address>()
        .map_err(|error| refused(error.to_string()))?;
    // Programs that decode a name before they parse it must find no second address in it.
    let name = line(&name.replace(['<', '>', '"', '\\'], " "), NAME);
    Ok(Mailbox::new((!name.is_empty()).then_some(name), parsed))
}

/// The header with an ASCII name as a quoted string (RFC 5322, 3.2.4): lettre encodes names
/// that have brackets, and filters take base64 of plain ASCII in From for a sign of spam.
fn quoted(header: &'static str, mailbox: &Mailbox) -> Option<HeaderValue> {
    let name = mailbox.name.as_deref()?;
    let plain = name
        .bytes()
        .all(|b| (b' '..=b'~').contains(&b) && !b"\"\\<>".contains(&b));
    // What looks like an encoded word is decoded by some even where it is quoted; longer names
    // are folded by the library.
    if !plain || name.contains("=?") || name.len() > 60 {
        return None;
    }
    let value = format!("\"{name}\" <{}>", mailbox.email);
    Some(HeaderValue::dangerous_new_pre_encoded(
        HeaderName::new_from_ascii_str(header),
        value.clone(),
        value,
    ))
}

/// On one line, without control characters and those that turn the text's direction.
pub(super) fn line(text: &str, most: usize) -> String {
    let spaced: String = text
        .chars()
        .map(|c| {
            if c.is_control() || c.is_whitespace() {
                ' '
            } else {
                c
            }
        })
        .filter(|c| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .collect();
    let words: Vec<&str> = spaced.split(' ').filter(|w| !w.is_empty()).collect();
    words.join(" ").chars().take(most).collect()
}

fn system_time(at: Timestamp) -> SystemTime {
    let seconds = u64::try_from(at.0.div_euclid(1_000)).unwrap_or_default();
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}
