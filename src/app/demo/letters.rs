//! People's side of the mail: what a mail program reads in a letter, and what it writes in
//! reply. Everything that is needed comes out of the letter as it was delivered.

use super::cast::{Actor, by_address};
use super::stage::HOP;
use crate::calendar;
use crate::domain::calendar::Partstat;
use crate::domain::message::Message;
use crate::domain::pbi::Prefixes;
use crate::domain::time::Timestamp;
use crate::mail::read::{ReadSettings, read};
use anyhow::Context as _;
use std::fmt::Write as _;
use std::path::Path;

/// A letter as it lies in somebody's Maildir, read.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// In whose.
    pub(super) reader: Actor,
    /// What its mail program shows.
    pub(super) message: Message,
    /// Where a reply goes.
    pub(super) reply_to: String,
    /// The invitation in it.
    pub(super) ics: Option<String>,
}

impl Found {
    /// Reads a letter.
    pub(super) fn open(file: &Path) -> anyhow::Result<Self> {
        let bytes = std::fs::read(file).with_context(|| format!("{}", file.display()))?;
        let mailbox = file.parent().and_then(Path::parent);
        let address = mailbox.and_then(Path::file_name).unwrap_or_default();
        let reader = by_address(&address.to_string_lossy())
            .with_context(|| format!("a letter to a stranger: {}", file.display()))?;
        let settings = ReadSettings {
            prefixes: Prefixes::AnyBracketed,
            trust: None,
        };
        let reading = read(&bytes, &settings);
        let head = String::from_utf8_lossy(&bytes).into_owned();
        let from = reading.message.from.as_ref().map(|m| m.address.to_string());
        Ok(Self {
            reader,
            reply_to: header(&head, "Reply-To")
                .map(|v| v.trim_matches(['<', '>', ' ']).to_owned())
                .or(from)
                .context("a letter without a sender")?,
            ics: reading
                .calendar
                .first()
                .map(|part| String::from_utf8_lossy(part).into_owned()),
            message: reading.message,
        })
    }

    /// Its subject.
    pub(super) fn subject(&self) -> &str {
        self.message.subject.as_deref().unwrap_or_default()
    }

    /// All its text.
    pub(super) fn text(&self) -> String {
        let mut text = self.message.text.trim_end().to_owned();
        if let Some(rest) = &self.message.elided {
            text.push_str("\n\n");
            text.push_str(rest.trim_end());
        }
        text
    }

    /// All its text on one line.
    pub(super) fn flat(&self) -> String {
        self.text().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Its first paragraph: its news. Where that only leads to what somebody said, with it.
    pub(super) fn news(&self) -> Vec<String> {
        let text = self.text();
        let mut out = Vec::new();
        for part in text.trim().split("\n\n").take(2) {
            let line = part.split_whitespace().collect::<Vec<_>>().join(" ");
            let leads = line.ends_with(':');
            out.push(line);
            if !leads {
                break;
            }
        }
        out
    }
}

/// A header field's value, unfolded (RFC 5322, 2.2.3).
fn header(mail: &str, name: &str) -> Option<String> {
    let head = mail.split("\n\n").next()?;
    let mut lines = head.lines();
    let start = lines.find(|l| {
        l.split_once(':')
            .is_some_and(|(n, _)| n.eq_ignore_ascii_case(name))
    })?;
    let mut value = start.split_once(':')?.1.trim().to_owned();
    for more in lines.take_while(|l| l.starts_with([' ', '\t'])) {
        value.push_str(more.trim());
    }
    Some(value)
}

/// What goes into a mail.
#[derive(Debug)]
pub(super) struct Written<'w> {
    /// From whom.
    pub(super) from: Actor,
    /// To which address.
    pub(super) to: &'w str,
    /// Its subject.
    pub(super) subject: &'w str,
    /// Its text.
    pub(super) text: String,
    /// The letter it answers.
    pub(super) answers: Option<&'w Found>,
    /// What the receiving server says of its sender.
    pub(super) vouched: bool,
    /// A calendar answer.
    pub(super) ics: Option<String>,
}

/// The mail as it lies in the team's mailbox: the server's lines, then the mail program's.
pub(super) fn compose(mail: &Written<'_>, n: u32, now: Timestamp) -> String {
    let date = now.utc().to_rfc2822();
    let (result, from_host) = if mail.vouched {
        ("dmarc=pass", "mail.acme.example")
    } else {
        ("dmarc=fail", "unknown.example")
    };
    let mut out = format!(
        "Return-Path: <{address}>\n\
         Delivered-To: {to}\n\
         Authentication-Results: {HOP}; {result} header.from=acme.example\n\
         Received: from {from_host} by {HOP} with ESMTPS id demo{n}; {date}\n\
         Date: {date}\n\
         From: {name} <{address}>\n\
         To: <{to}>\n\
         Subject: {subject}\n\
         Message-ID: <{n}.{stamp}@{from_host}>\n",
        address = mail.from.address,
        name = mail.from.name,
        to = mail.to,
        subject = mail.subject,
        stamp = now.minute(),
    );
    if let Some(id) = mail.answers.and_then(|a| a.message.message_id.as_ref()) {
        let before = mail.answers.map(|a| a.message.references.as_slice());
        let mut references = String::new();
        for one in before.unwrap_or_default() {
            let _ = write!(references, "<{one}>\n ");
        }
        let _ = write!(out, "In-Reply-To: <{id}>\nReferences: {references}<{id}>\n");
    }
    out.push_str("MIME-Version: 1.0\n");
    let text = body(mail);
    match &mail.ics {
        None => {
            let _ = write!(out, "Content-Type: text/plain; charset=utf-8\n\n{text}");
        }
        Some(ics) => {
            let _ = write!(
                out,
                "Content-Type: multipart/alternative; boundary=\"=_demo\"\n\n\
                 --=_demo\nContent-Type: text/plain; charset=utf-8\n\n{text}\n\
                 --=_demo\nContent-Type: text/calendar; method=REPLY; charset=utf-8\n\n{ics}\n\
                 --=_demo--\n"
            );
        }
    }
    out
}

/// The text with the letter it answers below, quoted.
fn body(mail: &Written<'_>) -> String {
    let mut text = format!("{}\n", mail.text);
    if let Some(letter) = mail.answers.filter(|_| mail.ics.is_none()) {
        let by = letter.message.from.as_ref();
        let name = by.and_then(|m| m.name.clone()).unwrap_or_default();
        let date = letter.message.date.map(|d| d.utc().to_rfc2822());
        let _ = write!(text, "\nOn {}, {name} wrote:\n", date.unwrap_or_default());
        for line in letter.text().lines() {
            let _ = writeln!(text, "> {line}");
        }
    }
    text
}

/// A REPLY to the invitation in a letter (RFC 5546, 3.2.3): its own lines, one attendee.
pub(super) fn answer(
    letter: &Found,
    partstat: Partstat,
    comment: &str,
    now: Timestamp,
) -> anyhow::Result<String> {
    let ics = letter.ics.as_deref().context("no invitation in it")?;
    let invited = calendar::read::read(ics.as_bytes());
    anyhow::ensure!(invited.fault.is_none(), "{:?}", invited.fault);
    let unfolded = ics
        .replace("\r\n", "\n")
        .replace("\n ", "")
        .replace("\n\t", "");
    let kept = [
        "UID",
        "SEQUENCE",
        "DTSTART",
        "DTEND",
        "SUMMARY",
        "ORGANIZER",
    ];
    let mut out = String::from(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Acme//Calendar 1//EN\r\n\
         METHOD:REPLY\r\nBEGIN:VEVENT\r\n",
    );
    for line in unfolded.lines() {
        let name = line.split([':', ';']).next().unwrap_or_default();
        if kept.contains(&name) {
            fold(&mut out, line);
        }
    }
    let stamp = now.utc().format("%Y%m%dT%H%M%SZ");
    fold(&mut out, &format!("DTSTAMP:{stamp}"));
    let (who, word) = (letter.reader, partstat.as_str());
    fold(
        &mut out,
        &format!(
            "ATTENDEE;PARTSTAT={word};CN={}:mailto:{}",
            who.name, who.address
        ),
    );
    if !comment.is_empty() {
        let escaped = comment.replace(',', "\\,").replace(';', "\\;");
        fold(&mut out, &format!("COMMENT:{escaped}"));
    }
    out.push_str("END:VEVENT\r\nEND:VCALENDAR\r\n");
    Ok(out)
}

/// A content line in lines of at most 75 octets (RFC 5545, 3.1).
fn fold(out: &mut String, line: &str) {
    let mut width = 0;
    for c in line.chars() {
        if width + c.len_utf8() > 73 {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}
