//! Transfer encodings and charsets: bytes of a part to text.
//!
//! Owns how they are undone. Never fails: what is no escape stays as it stands, and a charset
//! that is absent or lies is guessed. Invariant: linear in the bytes.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

/// How many bytes are looked at to tell a charset.
const GUESS_BYTES: usize = 64 * 1024;

/// Base64, reading past what does not belong (RFC 2045, 6.8).
pub(super) fn base64(body: &[u8]) -> Vec<u8> {
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
pub(super) fn quoted_printable(body: &[u8]) -> Vec<u8> {
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

/// Whether a text of no declared encoding can only be quoted-printable: each `=` is an escape
/// or a soft break, there are both, and several.
pub(super) fn is_quoted_printable(body: &[u8]) -> bool {
    let (mut escapes, mut breaks) = (0, 0);
    for (at, _) in body.iter().enumerate().filter(|(_, b)| **b == b'=') {
        match body.get(at + 1..).unwrap_or_default() {
            [b'\r' | b'\n', ..] => breaks += 1,
            [high, low, ..] if is_upper_hex(*high) && is_upper_hex(*low) => escapes += 1,
            _ => return false,
        }
    }
    escapes > 0 && breaks > 0 && escapes + breaks > 2
}

fn is_upper_hex(byte: u8) -> bool {
    byte.is_ascii_digit() || (b'A'..=b'F').contains(&byte)
}

/// Bytes as text, by the declared charset where it can be believed. UTF-8 that is declared as
/// a charset of one byte a letter is UTF-8 all the same; what is undeclared, unknown, or lies
/// about being UTF-8 or ASCII, is told by how its letters are spread.
pub(in crate::mail) fn charset(bytes: &[u8], label: Option<&str>) -> String {
    let label = label.unwrap_or_default().trim();
    let plain = [
        "",
        "us-ascii",
        "ascii",
        "utf-8",
        "utf8",
        "unknown-8bit",
        "8bit",
        "default",
    ]
    .iter()
    .any(|l| label.eq_ignore_ascii_case(l));
    if plain {
        return undeclared(bytes);
    }
    if let Some(encoding) = encoding_rs::Encoding::for_label(label.as_bytes()) {
        if encoding.is_single_byte()
            && !bytes.is_ascii()
            && let Ok(text) = std::str::from_utf8(bytes)
        {
            return text.to_owned();
        }
        let (text, _, broken) = encoding.decode(bytes);
        if broken && encoding != encoding_rs::UTF_16LE && encoding != encoding_rs::UTF_16BE {
            let guessed = guess(bytes);
            if guessed.matches('\u{FFFD}').count() < text.matches('\u{FFFD}').count() {
                return guessed;
            }
        }
        return text.into_owned();
    }
    if label.eq_ignore_ascii_case("utf-7") {
        let decode = mail_parser::decoders::charsets::map::charset_decoder(b"utf-7");
        return decode.map_or_else(
            || undeclared(bytes),
            |decode| decode(&plus_spelt_out(bytes)),
        );
    }
    match mail_parser::decoders::charsets::map::charset_decoder(label.as_bytes()) {
        Some(decode) => decode(bytes),
        None => undeclared(bytes),
    }
}

/// UTF-7 with `+-`, which stands for a plus sign (RFC 2152), as the base64 of one: the library
/// does not know the short form.
fn plus_spelt_out(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut shifted = false;
    let mut rest = bytes;
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        if !shifted && *byte == b'+' && after.first() == Some(&b'-') {
            out.extend_from_slice(b"+ACs");
            continue;
        }
        shifted = match byte {
            b'+' => true,
            b'/' => shifted,
            b => shifted && b.is_ascii_alphanumeric(),
        };
        out.push(*byte);
    }
    out
}

fn undeclared(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        // ISO-2022-JP is ASCII to the byte, with escapes (RFC 1468).
        Ok(text) if !text.contains("\u{1B}$") => text.trim_start_matches('\u{FEFF}').to_owned(),
        _ => guess(bytes),
    }
}

/// Broken UTF-8 stays UTF-8 where most of its characters above ASCII are whole.
fn guess(bytes: &[u8]) -> String {
    let lossy = String::from_utf8_lossy(bytes);
    let broken = lossy.chars().filter(|c| *c == '\u{FFFD}').count();
    let whole = lossy.chars().filter(|c| !c.is_ascii()).count() - broken;
    if whole > broken {
        return lossy.into_owned();
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(
        bytes.get(..bytes.len().min(GUESS_BYTES)).unwrap_or(bytes),
        true,
    );
    let encoding = detector.guess(None, Utf8Detection::Deny);
    encoding.decode(bytes).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

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
