//! The header of a mail or a part as a list of raw fields (RFC 5322, 2.2), in the order they
//! stand.
//!
//! Owns where a header ends and what a field is; never decodes a value's meaning. Invariant:
//! the work is linear in the bytes looked at, and no more fields are kept than the limit.

use crate::domain::limits::{HEADER_BYTES, MAIL_HEADERS};
use std::borrow::Cow;

/// The fields that trust rests on: one of these above the limit makes the mail unreadable.
const VOUCHING: [&str; 4] = ["from", "sender", "authentication-results", "received"];

/// One header field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::mail) struct Field<'a> {
    /// Its name, lower case.
    pub(in crate::mail) name: String,
    /// Its value as it stands, folds included.
    pub(in crate::mail) raw: &'a [u8],
}

impl Field<'_> {
    /// The value on one line, as text; bytes that are no UTF-8 are read as windows-1252.
    pub(in crate::mail) fn value(&self) -> String {
        one_line(&text(self.raw))
    }
}

/// A header, split.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::mail) struct Fields<'a> {
    list: Vec<Field<'a>>,
    /// What follows the header.
    pub(in crate::mail) body: &'a [u8],
    /// Why the header is over a limit, if it is.
    pub(in crate::mail) over: Option<String>,
    /// That a field was cut at the limit, if one was.
    pub(in crate::mail) cut: Option<String>,
}

impl<'a> Fields<'a> {
    /// Splits off the header. A line that is no field ends it; so does an empty one.
    pub(in crate::mail) fn split(bytes: &'a [u8]) -> Self {
        let mut rest = skip_lead(bytes);
        let mut out = Self::default();
        loop {
            let (line, after) = cut_line(rest);
            if line.is_empty() {
                out.body = after;
                return out;
            }
            if is_mbox_line(line) {
                rest = after;
                continue;
            }
            let Some(colon) = name_end(line) else {
                out.body = rest;
                return out;
            };
            let length = field_length(rest);
            let (whole, after) = rest.split_at(length);
            out.push(whole, colon);
            if out.list.len() > MAIL_HEADERS {
                out.over = Some(format!("more than {MAIL_HEADERS} header fields"));
                out.list.truncate(MAIL_HEADERS);
                out.body = after;
                return out;
            }
            rest = after;
        }
    }

    /// What follows the header of a part. A part may begin with the empty line.
    pub(super) fn split_part(bytes: &'a [u8]) -> &'a [u8] {
        let (line, after) = cut_line(bytes);
        if line.is_empty() {
            return after;
        }
        Self::split(bytes).body
    }

    fn push(&mut self, whole: &'a [u8], colon: usize) {
        let (name, value) = whole.split_at(colon);
        let mut raw = value.get(1..).unwrap_or_default();
        let name = String::from_utf8_lossy(name).trim().to_ascii_lowercase();
        if whole.len() > HEADER_BYTES {
            // A long subject loses its end. Who wrote it is not told from half a field.
            let told = if VOUCHING.contains(&name.as_str()) {
                &mut self.over
            } else {
                &mut self.cut
            };
            told.get_or_insert_with(|| format!("a header field of more than {HEADER_BYTES} bytes"));
            raw = raw.get(..HEADER_BYTES).unwrap_or(raw);
        }
        self.list.push(Field { name, raw });
    }

    /// All fields, topmost first.
    pub(in crate::mail) fn iter(&self) -> impl Iterator<Item = &Field<'a>> {
        self.list.iter()
    }

    /// The fields of this (lower-case) name, topmost first.
    pub(in crate::mail) fn all<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s Field<'a>> {
        self.list.iter().filter(move |f| f.name == name)
    }

    /// The value of the topmost field of this (lower-case) name, on one line.
    pub(in crate::mail) fn get(&self, name: &str) -> Option<String> {
        self.all(name).next().map(Field::value)
    }

    /// Whether there is such a field.
    pub(in crate::mail) fn has(&self, name: &str) -> bool {
        self.all(name).next().is_some()
    }

    /// Whether there is no field at all.
    pub(in crate::mail) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

/// Bytes as text: UTF-8, else windows-1252, which holds latin1.
pub(in crate::mail) fn text(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => {
            encoding_rs::WINDOWS_1252
                .decode_without_bom_handling(bytes)
                .0
        }
    }
}

/// Runs of white space and control characters become one space; the ends are trimmed.
pub(in crate::mail) fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() || c.is_control() {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else {
            out.push(c);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Splits off the first line; its line end (CRLF, LF or a lone CR) is in neither half.
pub(super) fn cut_line(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = bytes.iter().position(|b| matches!(b, b'\n' | b'\r'));
    let Some(end) = end else {
        return (bytes, &[]);
    };
    let (line, rest) = bytes.split_at(end);
    let rest = rest
        .strip_prefix(b"\r\n")
        .or_else(|| rest.get(1..))
        .unwrap_or_default();
    (line, rest)
}

fn skip_lead(bytes: &[u8]) -> &[u8] {
    let mut rest = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    while let [b'\r' | b'\n', tail @ ..] = rest {
        rest = tail;
    }
    rest
}

/// `From x@y Mon …` and its quoted form, as mailbox files have them.
fn is_mbox_line(line: &[u8]) -> bool {
    line.starts_with(b"From ") || line.starts_with(b">From ")
}

/// Where the name ends: at its colon. Names are printable ASCII (RFC 5322, 2.2); space before
/// the colon is obsolete but met.
fn name_end(line: &[u8]) -> Option<usize> {
    let colon = line.iter().take(256).position(|b| *b == b':')?;
    let name = line.get(..colon)?.trim_ascii_end();
    (!name.is_empty() && name.iter().all(u8::is_ascii_graphic)).then_some(colon)
}

/// Length of the field that begins here, continuation lines and last line end included.
fn field_length(bytes: &[u8]) -> usize {
    let mut rest = bytes;
    loop {
        let (_, after) = cut_line(rest);
        if !matches!(after.first(), Some(b' ' | b'\t')) || is_blank(cut_line(after).0) {
            return bytes.len() - after.len();
        }
        rest = after;
    }
}

fn is_blank(line: &[u8]) -> bool {
    line.trim_ascii().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_stay_with_their_field_and_the_body_begins_after_the_empty_line() {
        let fields = Fields::split(b"A: one\r\n two\r\nB : x\r\n\r\nbody\r\n");
        assert_eq!(fields.get("a").as_deref(), Some("one two"));
        assert_eq!(fields.get("b").as_deref(), Some("x"));
        assert_eq!(fields.body, b"body\r\n");
    }

    #[test]
    fn a_line_that_is_no_field_begins_the_body() {
        let fields = Fields::split(b"From x@y Mon\nA: 1\nhello there\n");
        assert_eq!(fields.get("a").as_deref(), Some("1"));
        assert_eq!(fields.body, b"hello there\n");
        assert!(Fields::split(b"no header at all").is_empty());
    }

    #[test]
    fn limits_are_told_and_what_stands_before_them_is_kept() {
        let many = "X: y\n".repeat(MAIL_HEADERS + 5);
        let fields = Fields::split(many.as_bytes());
        assert!(fields.over.is_some_and(|o| o.contains("1000")));
        let big = format!("Subject: s\nX: {}\n\n", "a".repeat(HEADER_BYTES));
        let fields = Fields::split(big.as_bytes());
        assert!(fields.over.is_none() && fields.cut.is_some());
        assert_eq!(fields.get("subject").as_deref(), Some("s"));
        let big = format!("Subject: s\nFrom: {}\n\n", "a".repeat(HEADER_BYTES));
        assert!(Fields::split(big.as_bytes()).over.is_some());
    }
}
