//! A letter as it lies in somebody's mailbox, read by a mail program nobody here wrote.

use super::MAILBOX;
use trialogue::desk::ports::SealedLetter;
use trialogue::domain::calendar::CalendarMail;
use trialogue::domain::time::Timestamp;

/// A letter in somebody's mailbox.
#[derive(Debug, Clone)]
pub(crate) struct Letter {
    pub(crate) name: String,
    pub(crate) to: String,
    pub(crate) at: Timestamp,
    pub(crate) envelope_from: Option<String>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) from: String,
    pub(crate) subject: String,
    pub(crate) message_id: String,
    pub(crate) references: Vec<String>,
    pub(crate) in_reply_to: Option<String>,
    pub(crate) reply_to: String,
    pub(crate) text: String,
    pub(crate) html: String,
    pub(crate) ics: Option<String>,
    pub(crate) calendar: Option<CalendarMail>,
    /// Names of the files enclosed.
    pub(crate) files: Vec<String>,
    pub(crate) bytes: Vec<u8>,
    pub(crate) read: bool,
}

impl Letter {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(n, _)| n.eq_ignore_ascii_case(name))
            .map(|(_, v)| v.as_str())
    }
}

/// Reads a letter as a mail program does.
pub(super) fn opened(sealed: &SealedLetter, at: Timestamp, to: String, name: String) -> Letter {
    use mail_parser::{MessageParser, MimeHeaders};
    let parsed = MessageParser::default().parse(&sealed.bytes).unwrap();
    let ids = |value: &mail_parser::HeaderValue<'_>| -> Vec<String> {
        value
            .as_text_list()
            .unwrap_or_default()
            .iter()
            .map(ToString::to_string)
            .collect()
    };
    let ics = parsed
        .parts
        .iter()
        .find(|p| {
            p.content_type()
                .is_some_and(|c| c.c_type == "text" && c.c_subtype.as_deref() == Some("calendar"))
        })
        .and_then(|p| p.text_contents())
        .map(ToOwned::to_owned);
    let headers = parsed
        .headers_raw()
        .map(|(n, v)| (n.to_owned(), v.replace("\r\n", "").trim().to_owned()))
        .collect();
    Letter {
        name,
        to,
        at,
        envelope_from: sealed.envelope_from.as_ref().map(ToString::to_string),
        headers,
        from: parsed
            .from()
            .and_then(|a| a.first())
            .and_then(|a| a.name())
            .unwrap_or_default()
            .to_owned(),
        subject: parsed.subject().unwrap_or_default().to_owned(),
        message_id: sealed.message_id.clone(),
        references: ids(parsed.references()),
        in_reply_to: ids(parsed.in_reply_to()).first().cloned(),
        reply_to: parsed
            .reply_to()
            .and_then(|a| a.first())
            .and_then(|a| a.address())
            .unwrap_or(MAILBOX)
            .to_owned(),
        files: parsed
            .attachments()
            .filter(|part| !part.is_content_type("application", "ics"))
            .filter(|part| !part.is_content_type("text", "calendar"))
            .filter_map(|part| part.attachment_name().map(ToOwned::to_owned))
            .collect(),
        text: parsed.body_text(0).unwrap_or_default().into_owned(),
        html: parsed.body_html(0).unwrap_or_default().into_owned(),
        calendar: ics
            .as_deref()
            .map(|i| trialogue::calendar::read::read(i.as_bytes())),
        ics,
        bytes: sealed.bytes.clone(),
        read: false,
    }
}
