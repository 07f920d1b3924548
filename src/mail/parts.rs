//! The MIME tree of a mail (RFC 2046), flattened to its leaves, with their content decoded.
//!
//! Owns boundaries, transfer encodings and charsets; never looks into a returned or forwarded
//! message. Invariant: one pass over the bytes, and no more parts or levels than the limits
//! allow, whatever the bytes say.

use super::fields::{Fields, cut_line};
use crate::domain::limits::{MAIL_DEPTH, MAIL_PARTS};
use mail_parser::{MessageParser, MimeHeaders};
use std::borrow::Cow;

/// What holds a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holder {
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
pub(super) struct Part<'a> {
    /// Its media type, lower case, e.g. `text/plain`.
    pub(super) media_type: String,
    /// Parameters of Content-Type, names lower case.
    parameters: Vec<(String, String)>,
    /// Whether its disposition is attachment.
    pub(super) attached: bool,
    /// Its file name as given.
    pub(super) file_name: Option<String>,
    /// The multiparts it lies in, outermost first: their numbers and kinds.
    pub(super) path: Vec<(usize, Holder)>,
    encoding: TransferEncoding,
    /// Its own header, as it stands.
    pub(super) header: &'a [u8],
    body: &'a [u8],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TransferEncoding {
    Identity,
    Base64,
    QuotedPrintable,
}

/// The parts of a mail.
#[derive(Debug, Clone, Default)]
pub(super) struct Tree<'a> {
    /// The leaves in order.
    pub(super) leaves: Vec<Part<'a>>,
    /// `report-type` of the outermost multipart/report.
    pub(super) report_type: Option<String>,
}

impl Part<'_> {
    /// A parameter of Content-Type.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, value)| value.as_str())
    }

    /// The content with its transfer encoding undone.
    pub(super) fn bytes(&self) -> Cow<'_, [u8]> {
        match self.encoding {
            TransferEncoding::Identity => Cow::Borrowed(self.body),
            TransferEncoding::Base64 => Cow::Owned(base64(self.body)),
            TransferEncoding::QuotedPrintable => Cow::Owned(quoted_printable(self.body)),
        }
    }

    /// The content as text with `\n` line ends.
    pub(super) fn text(&self) -> String {
        let text = charset(&self.bytes(), self.parameter("charset"));
        if text.contains('\r') {
            text.replace("\r\n", "\n").replace('\r', "\n")
        } else {
            text
        }
    }

    /// Whether it lies in a multipart of this kind.
    pub(super) fn within(&self, holder: Holder) -> bool {
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
pub(super) fn tree<'a>(header: &'a [u8], body: &'a [u8]) -> Result<Tree<'a>, String> {
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
                _ => TransferEncoding::Identity,
            },
            header,
            body,
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
            let length = part.body.len().saturating_sub(rest.len());
            let body = part.body.get(..length).unwrap_or(part.body);
            part.body = if rest.is_empty() {
                body
            } else {
                let body = body.strip_suffix(b"\n").unwrap_or(body);
                body.strip_suffix(b"\r").unwrap_or(body)
            };
            self.out.leaves.push(part);
        }
    }
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

/// Base64, reading past what does not belong (RFC 2045, 6.8).
fn base64(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for byte in body {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => {
                (bits, held) = (0, 0);
                continue;
            }
            _ => continue,
        };
        bits = (bits << 6) | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push(u8::try_from((bits >> held) & 0xFF).unwrap_or_default());
            bits &= (1 << held) - 1;
        }
    }
    out
}

/// Quoted-printable, leaving what is no escape as it stands (RFC 2045, 6.7).
fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        if *byte != b'=' {
            out.push(*byte);
            continue;
        }
        if let Some(next) = soft_break(after) {
            rest = next;
        } else if let [high, low, tail @ ..] = after
            && let (Some(high), Some(low)) = (hex(*high), hex(*low))
        {
            out.push(high << 4 | low);
            rest = tail;
        } else {
            out.push(b'=');
        }
    }
    out
}

/// What follows a soft line break: the line end behind `=`, white space before it ignored.
fn soft_break(after: &[u8]) -> Option<&[u8]> {
    let bare = after
        .iter()
        .position(|b| !matches!(b, b' ' | b'\t'))
        .unwrap_or(after.len());
    match after.get(bare..)? {
        [] => Some(&[]),
        [b'\r', b'\n', tail @ ..] | [b'\r' | b'\n', tail @ ..] => Some(tail),
        _ => None,
    }
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|d| u8::try_from(d).ok())
}

/// Bytes as text, by the declared charset where it can be believed. Undeclared 8-bit text, and
/// text that lies about being UTF-8 or ASCII, is read as windows-1252.
pub(super) fn charset(bytes: &[u8], label: Option<&str>) -> String {
    let label = label.unwrap_or_default().trim();
    let plain = label.is_empty()
        || ["us-ascii", "ascii", "utf-8", "utf8"]
            .iter()
            .any(|l| label.eq_ignore_ascii_case(l));
    if plain {
        return match std::str::from_utf8(bytes) {
            Ok(text) => text.trim_start_matches('\u{FEFF}').to_owned(),
            Err(_) => guess(bytes),
        };
    }
    if let Some(encoding) = encoding_rs::Encoding::for_label(label.as_bytes()) {
        return encoding.decode(bytes).0.into_owned();
    }
    match mail_parser::decoders::charsets::map::charset_decoder(label.as_bytes()) {
        Some(decode) => decode(bytes),
        None => charset(bytes, None),
    }
}

/// Broken UTF-8 stays UTF-8 where most of its characters above ASCII are whole.
fn guess(bytes: &[u8]) -> String {
    let lossy = String::from_utf8_lossy(bytes);
    let broken = lossy.chars().filter(|c| *c == '\u{FFFD}').count();
    let whole = lossy.chars().filter(|c| !c.is_ascii()).count() - broken;
    if whole > broken {
        lossy.into_owned()
    } else {
        super::fields::text(bytes).into_owned()
    }
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

    #[test]
    fn charsets_that_lie_are_read_as_windows_1252() {
        assert_eq!(charset(b"Gr\xFC\xDFe", None), "Grüße");
        assert_eq!(charset(b"Gr\xFC\xDFe", Some("utf-8")), "Grüße");
        assert_eq!(charset("Grüße".as_bytes(), Some("us-ascii")), "Grüße");
        assert_eq!(charset(b"Gr\xFC\xDFe", Some("x-nonsense")), "Grüße");
        assert_eq!(charset(b"\x82\xA0", Some("shift_jis")), "あ");
    }

    #[test]
    fn broken_encodings_give_what_they_hold() {
        assert_eq!(base64(b"QU JD\r\n*RA=="), b"ABCD");
        assert_eq!(
            quoted_printable(b"a=3Db=\r\nc=zz=C3=BC"),
            "a=bc=zzü".as_bytes()
        );
    }
}
