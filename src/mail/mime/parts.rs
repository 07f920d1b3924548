//! The MIME tree of a mail (RFC 2046), flattened to its leaves, with their content decoded.
//!
//! Owns boundaries and headers of parts; never looks into a returned or forwarded
//! message. Invariant: one pass over the bytes, and no more parts or levels than the limits
//! allow, whatever the bytes say.

use super::decode::{base64, charset, is_quoted_printable, quoted_printable};
use super::fields::{Fields, cut_line};
use crate::domain::limits::{MAIL_DEPTH, MAIL_PARTS, PART_BYTES};
use mail_parser::{MessageParser, MimeHeaders};
use std::borrow::Cow;

/// What holds a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::mail) enum Holder {
    /// The mail itself, or a multipart that just lists parts.
    Mixed,
    /// multipart/alternative.
    Alternative,
    /// multipart/related: the first part is the text.
    Related,
    /// multipart/report (RFC 6522).
    Report,
}

/// One leaf.
#[derive(Debug, Clone)]
pub(in crate::mail) struct Part<'a> {
    /// Its media type, lower case, e.g. `text/plain`.
    pub(in crate::mail) media_type: String,
    /// Parameters of Content-Type, names lower case.
    parameters: Vec<(String, String)>,
    /// Whether its disposition is attachment.
    pub(in crate::mail) attached: bool,
    /// Its file name as given.
    pub(in crate::mail) file_name: Option<String>,
    /// The multiparts it lies in, outermost first: their numbers and kinds.
    pub(in crate::mail) path: Vec<(usize, Holder)>,
    encoding: TransferEncoding,
    /// Its own header, as it stands.
    pub(in crate::mail) header: Cow<'a, [u8]>,
    body: Cow<'a, [u8]>,
    /// What it holds stands among the parts of the mail as well.
    pub(in crate::mail) opened: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TransferEncoding {
    Identity,
    Base64,
    QuotedPrintable,
    /// None is named: the text may be quoted-printable all the same, where a program on the way
    /// lost the header.
    Undeclared,
}

/// The parts of a mail.
#[derive(Debug, Clone, Default)]
pub(in crate::mail) struct Tree<'a> {
    /// The leaves in order.
    pub(in crate::mail) leaves: Vec<Part<'a>>,
    /// `report-type` of the outermost multipart/report.
    pub(in crate::mail) report_type: Option<String>,
}

impl Part<'_> {
    /// A file that stood within a text.
    pub(in crate::mail) fn file(name: String, bytes: Vec<u8>) -> Part<'static> {
        Part {
            media_type: "application/octet-stream".into(),
            parameters: Vec::new(),
            attached: true,
            file_name: Some(name),
            path: Vec::new(),
            encoding: TransferEncoding::Identity,
            header: Cow::default(),
            body: Cow::Owned(bytes),
            opened: false,
        }
    }

    /// The same, apart from the mail that it was read from.
    pub(in crate::mail) fn into_owned(self) -> Part<'static> {
        Part {
            header: Cow::Owned(self.header.into_owned()),
            body: Cow::Owned(self.body.into_owned()),
            ..self
        }
    }

    /// Puts another content in place of its own.
    pub(super) fn replace(&mut self, bytes: Vec<u8>) {
        self.body = Cow::Owned(bytes);
        self.encoding = TransferEncoding::Identity;
    }

    /// A parameter of Content-Type.
    pub(in crate::mail) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, value)| value.as_str())
    }

    /// The content with its transfer encoding undone.
    pub(in crate::mail) fn bytes(&self) -> Cow<'_, [u8]> {
        self.decoded(&self.body)
    }

    fn decoded<'b>(&self, body: &'b [u8]) -> Cow<'b, [u8]> {
        match self.encoding {
            TransferEncoding::Undeclared
                if self.media_type.starts_with("text/") && is_quoted_printable(body) =>
            {
                Cow::Owned(quoted_printable(body))
            }
            TransferEncoding::Identity | TransferEncoding::Undeclared => Cow::Borrowed(body),
            TransferEncoding::Base64 => Cow::Owned(base64(body)),
            TransferEncoding::QuotedPrintable => Cow::Owned(quoted_printable(body)),
        }
    }

    /// How many bytes it has as it travels.
    pub(in crate::mail) fn size(&self) -> usize {
        self.body.len()
    }

    /// The content as text with `\n` line ends, as far as a text is read: whole lines of it, where
    /// it has any.
    pub(in crate::mail) fn text(&self) -> String {
        let near = match self.body.get(..PART_BYTES) {
            Some(near) => near
                .iter()
                .rposition(|b| *b == b'\n')
                .and_then(|at| near.get(..=at))
                .unwrap_or(near),
            None => &self.body,
        };
        let text = charset(&self.decoded(near), self.parameter("charset"));
        if text.contains('\r') {
            text.replace("\r\n", "\n").replace('\r', "\n")
        } else {
            text
        }
    }

    /// Whether it lies in a multipart of this kind.
    pub(in crate::mail) fn within(&self, holder: Holder) -> bool {
        self.path.iter().any(|(_, h)| *h == holder)
    }
}

struct Open<'a> {
    /// The multipart itself, until its first part is met: without one it is read as it stands.
    unused: Option<Part<'a>>,
    boundary: Vec<u8>,
    number: usize,
    holder: Holder,
}

/// Splits a mail's body into leaves. `header` is the mail's own header, its bytes as they stand.
///
/// # Errors
/// The limit that the mail is over, in words.
pub(in crate::mail) fn tree<'a>(header: &'a [u8], body: &'a [u8]) -> Result<Tree<'a>, String> {
    let mut scan = Scan {
        parser: MessageParser::new()
            .with_mime_headers()
            .default_header_ignore(),
        open: Vec::new(),
        multiparts: 0,
        seen: 0,
        out: Tree::default(),
    };
    scan.run(header, body)?;
    Ok(scan.out)
}

struct Scan<'a> {
    parser: MessageParser,
    open: Vec<Open<'a>>,
    multiparts: usize,
    seen: usize,
    out: Tree<'a>,
}

impl<'a> Scan<'a> {
    fn run(&mut self, header: &'a [u8], body: &'a [u8]) -> Result<(), String> {
        let mut leaf = self.enter(header, body)?;
        let mut rest = body;
        while !rest.is_empty() && (!self.open.is_empty()) {
            let (line, after) = cut_line(rest);
            let at = line
                .strip_prefix(b"--")
                .and_then(|mark| self.delimiter(mark));
            let Some((level, last)) = at else {
                rest = after;
                continue;
            };
            self.close_leaf(leaf.take(), rest);
            if let Some(open) = self.open.get_mut(level) {
                open.unused = None;
            }
            self.close(if last { level } else { level + 1 }, rest);
            rest = after;
            if !last {
                let fields = Fields::split_part(after);
                let header = after.get(..after.len() - fields.len()).unwrap_or_default();
                rest = fields;
                leaf = self.enter(header, fields)?;
            }
        }
        self.close_leaf(leaf.take(), &[]);
        self.close(0, &[]);
        Ok(())
    }

    /// Which open multipart this delimiter belongs to, and whether it closes it.
    fn delimiter(&self, mark: &[u8]) -> Option<(usize, bool)> {
        let mark = mark.trim_ascii_end();
        self.open
            .iter()
            .enumerate()
            .rev()
            .find_map(|(level, open)| {
                let tail = mark.strip_prefix(open.boundary.as_slice())?;
                match tail {
                    b"" => Some((level, false)),
                    b"--" => Some((level, true)),
                    _ => None,
                }
            })
    }

    /// Takes in a part's header: opens a multipart, or begins a leaf.
    fn enter(&mut self, header: &'a [u8], body: &'a [u8]) -> Result<Option<Part<'a>>, String> {
        self.seen += 1;
        if self.seen > MAIL_PARTS {
            return Err(format!("more than {MAIL_PARTS} parts"));
        }
        let mut part = self.describe(header, body);
        let Some(kind) = part.media_type.strip_prefix("multipart/") else {
            return Ok(Some(part));
        };
        let Some(boundary) = part.parameter("boundary").filter(|b| !b.is_empty()) else {
            part.media_type = "text/plain".into();
            return Ok(Some(part));
        };
        if self.open.len() >= MAIL_DEPTH {
            return Err(format!("parts nested more than {MAIL_DEPTH} deep"));
        }
        let holder = match kind {
            "alternative" => Holder::Alternative,
            "related" => Holder::Related,
            "report" => Holder::Report,
            _ => Holder::Mixed,
        };
        if holder == Holder::Report && self.out.report_type.is_none() {
            self.out.report_type = part
                .parameter("report-type")
                .map(|t| t.trim().to_ascii_lowercase());
        }
        self.multiparts += 1;
        let boundary = boundary.as_bytes().to_vec();
        part.media_type = "text/plain".into();
        self.open.push(Open {
            boundary,
            number: self.multiparts,
            holder,
            unused: Some(part),
        });
        Ok(None)
    }

    fn describe(&self, header: &'a [u8], body: &'a [u8]) -> Part<'a> {
        let cleaned = clean(header);
        let parsed = self.parser.parse_headers(&cleaned).unwrap_or_default();
        let headers = parsed.parts.first();
        let content_type = headers.and_then(MimeHeaders::content_type);
        let disposition = headers.and_then(MimeHeaders::content_disposition);
        let encoding = headers
            .and_then(MimeHeaders::content_transfer_encoding)
            .unwrap_or_default();
        let media_type = content_type.map_or_else(
            || "text/plain".to_owned(),
            |ct| match ct.subtype() {
                Some(sub) => format!("{}/{sub}", ct.ctype()).to_ascii_lowercase(),
                None if ct.ctype().eq_ignore_ascii_case("text") => "text/plain".to_owned(),
                None => "application/octet-stream".to_owned(),
            },
        );
        let attributes = content_type.and_then(|ct| ct.attributes());
        Part {
            media_type,
            parameters: attributes
                .unwrap_or_default()
                .iter()
                .map(|a| (a.name.to_ascii_lowercase(), a.value.to_string()))
                .collect(),
            attached: disposition.is_some_and(|d| d.ctype().eq_ignore_ascii_case("attachment")),
            file_name: headers
                .and_then(MimeHeaders::attachment_name)
                .map(ToOwned::to_owned),
            path: self.open.iter().map(|o| (o.number, o.holder)).collect(),
            encoding: match encoding.trim().to_ascii_lowercase().as_str() {
                "base64" => TransferEncoding::Base64,
                "quoted-printable" => TransferEncoding::QuotedPrintable,
                "" => TransferEncoding::Undeclared,
                _ => TransferEncoding::Identity,
            },
            header: Cow::Borrowed(header),
            body: Cow::Borrowed(body),
            opened: false,
        }
    }

    /// Closes all multiparts from this level inwards.
    fn close(&mut self, level: usize, rest: &[u8]) {
        for open in self.open.split_off(level.min(self.open.len())) {
            self.close_leaf(open.unused, rest);
        }
    }

    /// The open leaf ends where `rest` begins; the line end before a delimiter is not its own.
    fn close_leaf(&mut self, leaf: Option<Part<'a>>, rest: &[u8]) {
        if let Some(mut part) = leaf {
            if let Cow::Borrowed(body) = part.body {
                part.body = Cow::Borrowed(ended(body, rest));
            }
            self.out.leaves.push(part);
        }
    }
}

/// A body up to where the rest begins, without the line end before that.
fn ended<'a>(body: &'a [u8], rest: &[u8]) -> &'a [u8] {
    let length = body.len().saturating_sub(rest.len());
    let body = body.get(..length).unwrap_or(body);
    if rest.is_empty() {
        return body;
    }
    let body = body.strip_suffix(b"\n").unwrap_or(body);
    body.strip_suffix(b"\r").unwrap_or(body)
}

/// A header whose bytes are UTF-8, so that 8-bit file names of old programs are read.
pub(super) fn clean(header: &[u8]) -> Vec<u8> {
    let mut out = super::fields::text(header).into_owned().into_bytes();
    if !out.ends_with(b"\n") {
        out.push(b'\n');
    }
    out.push(b'\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaves(mail: &str) -> Result<Vec<(String, String)>, String> {
        let fields = Fields::split(mail.as_bytes());
        let header = &mail.as_bytes()[..mail.len() - fields.body.len()];
        Ok(tree(header, fields.body)?
            .leaves
            .iter()
            .map(|p| (p.media_type.clone(), p.text()))
            .collect())
    }

    #[test]
    fn parts_are_split_at_their_own_boundaries() {
        let mail = "Content-Type: multipart/mixed; boundary=a\n\npreamble\n--a\nContent-Type: multipart/alternative; boundary=\"b c\"\n\n--b c\n\none\n--b c\nContent-Type: text/html\n\n<p>one\n--b c--\n--a\nContent-Type: application/pdf; name=x.pdf\nContent-Transfer-Encoding: base64\n\nQUJD\n--a--\nepilogue\n";
        let got = leaves(mail).unwrap();
        let want = [
            ("text/plain", "one"),
            ("text/html", "<p>one"),
            ("application/pdf", "ABC"),
        ];
        assert_eq!(got.len(), 3);
        for (got, want) in got.iter().zip(want) {
            assert_eq!((got.0.as_str(), got.1.as_str()), want);
        }
    }

    #[test]
    fn a_million_parts_and_a_thousand_levels_are_refused_cheaply() {
        let mut mail = String::from("Content-Type: multipart/mixed; boundary=a\n\n");
        mail.push_str(&"--a\n\nx\n".repeat(1_000_000));
        assert!(leaves(&mail).unwrap_err().contains("1000 parts"));
        let mut deep = String::new();
        for level in 0..1000 {
            use std::fmt::Write as _;
            writeln!(
                deep,
                "Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}"
            )
            .unwrap();
        }
        assert!(leaves(&deep).unwrap_err().contains("20 deep"));
    }
}
