//! Writing letters: a sealed letter becomes the bytes of one mail to one person.
//!
//! Owns the headers of PRODUCT's table and the MIME shapes. Never asks a clock or chance: the
//! same letter and seal give the same bytes. Invariant: nothing from outside (names, subjects,
//! words) adds a header, a recipient or a line that is too long.

mod headers;
mod thread_index;

#[cfg(test)]
mod tests;

use crate::domain::ids::InstallationId;
use crate::domain::letter::{Body, Letter};
use crate::domain::person::Address;
use crate::domain::time::Timestamp;
use crate::mail::mime::files::File;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Body as MimeBody, MultiPart, SinglePart};
use sha2::{Digest, Sha256};

pub use thread_index::thread_index;

/// What a letter says, rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// Plain text.
    pub text: String,
    /// A complete HTML document.
    pub html: String,
    /// The calendar object of an invitation or cancellation.
    pub calendar: Option<CalendarPart>,
    /// Files that it hands on.
    pub files: Vec<File>,
}

impl Content {
    /// Bears a mark at its end, in both forms.
    pub fn bear(&mut self, mark: &str) {
        let end = self.html.rfind("</body>").unwrap_or(self.html.len());
        let line = format!("<p style=\"font-size:12px\">{mark}</p>\n");
        self.html.insert_str(end, &line);
        self.text = format!("{}\n\n{mark}\n", self.text.trim_end());
    }
}

/// A calendar object, written (RFC 6047).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarPart {
    /// The VCALENDAR, lines ended by CRLF.
    pub ics: String,
    /// Its METHOD: `REQUEST`, `CANCEL` or `DECLINECOUNTER`. The same word as in the object (RFC 6047, 2.4).
    pub method: &'static str,
}

/// What is fixed when a letter is sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// Message-ID without angle brackets, made from the letter's effect key.
    pub message_id: String,
    /// The whole chain, oldest first, without angle brackets. Of more than twelve the first
    /// and the last eleven are written.
    pub references: Vec<String>,
    /// The mail it answers, without angle brackets; must then be in `references` too, or is
    /// added as their last.
    pub in_reply_to: Option<String>,
    /// Where a reply goes; carries the reader's token.
    pub reply_to: Address,
    /// The team's mailbox: the From address, and an invitation's ORGANIZER.
    pub from: Address,
    /// The Date header.
    pub date: Timestamp,
    /// Told in `X-Trialogue`.
    pub installation: InstallationId,
    /// Thread-Index of the mail that opened the thread, verbatim, if it had one.
    pub thread_index: Option<String>,
}

/// Why a letter can't be written.
#[derive(Debug, thiserror::Error)]
pub enum ComposeError {
    /// An address that no mail can be sent to or from.
    #[error("{address} can't stand in a mail's header: {why}")]
    Address {
        /// Which.
        address: String,
        /// What the address parser said.
        why: String,
    },
    /// An invitation or cancellation without its calendar object, or another letter with one.
    #[error("letter {letter}: {why}")]
    Calendar {
        /// The letter's name.
        letter: &'static str,
        /// What does not fit.
        why: &'static str,
    },
    /// The mail could not be put together.
    #[error("the mail could not be put together: {0}")]
    Build(String),
}

/// The bytes of the mail, CRLF line ends, ready for SMTP's DATA (without dot-stuffing).
///
/// # Errors
/// See [`ComposeError`]; nothing of it depends on words from outside.
pub fn compose(letter: &Letter, content: &Content, seal: &Seal) -> Result<Vec<u8>, ComposeError> {
    fitting(letter, content, seal)?;
    let builder = headers::headers(letter, seal)?;
    let boundary = Boundary::new(&seal.message_id);
    let alternative = MultiPart::alternative()
        .boundary(boundary.name("al"))
        .singlepart(encoded("text/plain; charset=utf-8", &content.text)?)
        .singlepart(encoded("text/html; charset=utf-8", &content.html)?);
    let body = match &content.calendar {
        None if content.files.is_empty() => alternative,
        None => enclosing(alternative, &content.files, &boundary)?,
        Some(calendar) => {
            let media = format!("text/calendar; charset=utf-8; method={}", calendar.method);
            MultiPart::mixed()
                .boundary(boundary.name("mx"))
                .multipart(
                    alternative.singlepart(
                        SinglePart::builder()
                            .header(content_type(&media)?)
                            .body(base64(&calendar.ics)),
                    ),
                )
                .singlepart(
                    Attachment::new("invite.ics".to_owned())
                        .body(base64(&calendar.ics), content_type(ICS)?),
                )
        }
    };
    let mail = builder
        .multipart(body)
        .map_err(|error| ComposeError::Build(error.to_string()))?;
    Ok(mail.formatted())
}

/// The letter with its files below it, each to be saved, none to be shown by itself.
fn enclosing(
    letter: MultiPart,
    files: &[File],
    boundary: &Boundary,
) -> Result<MultiPart, ComposeError> {
    let mixed = MultiPart::mixed()
        .boundary(boundary.name("mx"))
        .multipart(letter);
    files.iter().try_fold(mixed, |mixed, file| {
        // Its bytes as they came, line ends and all.
        let body = MimeBody::new_with_encoding(file.bytes.clone(), ContentTransferEncoding::Base64)
            .unwrap_or_else(MimeBody::new);
        let part = Attachment::new(file.name.clone()).body(body, content_type(&file.media_type)?);
        Ok(mixed.singlepart(part))
    })
}

const ICS: &str = "application/ics; name=\"invite.ics\"";

/// An invitation or cancellation has a calendar object and no other letter has; From is its
/// ORGANIZER and its reader one of its attendees, or calendar programs drop it.
fn fitting(letter: &Letter, content: &Content, seal: &Seal) -> Result<(), ComposeError> {
    let refuse = |why| {
        Err(ComposeError::Calendar {
            letter: letter.body.name(),
            why,
        })
    };
    let event = match &letter.body {
        Body::Invitation(invitation) => &invitation.event,
        Body::Cancellation(cancellation) => &cancellation.event,
        Body::CounterDeclined(declined) => &declined.event,
        _ if content.calendar.is_some() => return refuse("it has no calendar object"),
        _ => return Ok(()),
    };
    let Some(calendar) = &content.calendar else {
        return refuse("its calendar object is missing");
    };
    if calendar.method != event.method.as_str() {
        return refuse("the method in the mail is another than the object's");
    }
    if event.organizer.address != seal.from {
        return refuse("it must be sent from the organizer's address");
    }
    let reader = &letter.reader.party.address;
    if !event.attendees.iter().any(|a| &a.mailbox.address == reader) {
        return refuse("its reader is none of its attendees");
    }
    Ok(())
}

/// A text part. Quoted-printable keeps every line within 76 octets, whatever the words are.
fn encoded(media: &str, text: &str) -> Result<SinglePart, ComposeError> {
    let lines = text.replace("\r\n", "\n").replace('\n', "\r\n");
    let body = MimeBody::new_with_encoding(lines, ContentTransferEncoding::QuotedPrintable)
        .map_err(|_text| ComposeError::Build("a part is no text".to_owned()))?;
    Ok(SinglePart::builder()
        .header(content_type(media)?)
        .body(body))
}

fn base64(ics: &str) -> MimeBody {
    // As bytes: the two copies are the object as it was written, line ends and all.
    MimeBody::new_with_encoding(ics.as_bytes().to_vec(), ContentTransferEncoding::Base64)
        .unwrap_or_else(MimeBody::new)
}

fn content_type(media: &str) -> Result<ContentType, ComposeError> {
    ContentType::parse(media).map_err(|error| ComposeError::Build(error.to_string()))
}

/// Boundaries made from the Message-ID, so that a mail's bytes are the same each time.
struct Boundary(String);

impl Boundary {
    fn new(message_id: &str) -> Self {
        let hash = Sha256::digest(message_id.as_bytes());
        Self(crate::domain::ids::base32_128(&hash))
    }

    /// `=_` occurs in no quoted-printable or base64 text (RFC 2045, 6.7).
    fn name(&self, part: &str) -> String {
        format!("=_{part}_{}", self.0)
    }
}

/// A header by its name. The value is folded and, where it must be, encoded (RFC 2047).
fn raw(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}
