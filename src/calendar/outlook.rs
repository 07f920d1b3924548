//! Outlook's global object id: how Exchange writes a UID that was given by others
//! (MS-OXOCAL, 2.2.1.27), and how the UID is found in it.
//!
//! Never takes an id of Outlook's own for a wrapped one.

/// How each id begins, in hexadecimal digits.
const HEAD: &str = "040000008200E00074C5B7101A82E008";
/// Octets before the data: the head, the instance's date, a creation time, zeros, a size.
const BEFORE: usize = 40;
/// How the data begins where it holds a UID of others.
const MARK: &[u8] = b"vCal-Uid\x01\0\0\0";
/// Longest id that is looked into, in hexadecimal digits.
const DIGITS: usize = 4096;

/// The UID that an id stands for, where it wraps one.
pub(super) fn unwrapped(uid: &str) -> Option<String> {
    let uid = uid.trim();
    let head = uid.get(..HEAD.len())?;
    if !head.eq_ignore_ascii_case(HEAD) || uid.len() > DIGITS {
        return None;
    }
    let bytes = octets(uid)?;
    let data = bytes.get(BEFORE..)?.strip_prefix(MARK)?;
    let end = data.iter().position(|b| *b == 0).unwrap_or(data.len());
    let text = String::from_utf8(data.get(..end)?.to_vec()).ok()?;
    (!text.is_empty() && !text.chars().any(char::is_control)).then_some(text)
}

fn octets(digits: &str) -> Option<Vec<u8>> {
    let digit = |b: u8| char::from(b).to_digit(16);
    let (pairs, rest) = digits.as_bytes().as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    pairs
        .iter()
        .map(|[high, low]| u8::try_from(digit(*high)? * 16 + digit(*low)?).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write;

    /// An id as Exchange writes it, of this data.
    fn id(data: &[u8]) -> String {
        let mut out = format!("{HEAD}07EA0B18{}{}", "0".repeat(16), "0".repeat(16));
        let size = u32::try_from(data.len()).unwrap().to_le_bytes();
        for byte in size.iter().chain(data) {
            let _ = write!(out, "{byte:02X}");
        }
        out
    }

    #[test]
    fn a_wrapped_uid_is_found_in_any_case() {
        let uid = "abcdefghijklmnopqrstuvwxyz@acme.example";
        let wrapped = id(&[MARK, uid.as_bytes(), b"\0"].concat());
        assert_eq!(unwrapped(&wrapped).as_deref(), Some(uid));
        assert_eq!(unwrapped(&wrapped.to_lowercase()).as_deref(), Some(uid));
        let endless = id(&[MARK, uid.as_bytes()].concat());
        assert_eq!(unwrapped(&endless).as_deref(), Some(uid));
    }

    #[test]
    fn others_wrap_nothing() {
        for uid in [
            "abcdefghijklmnopqrstuvwxyz@acme.example".to_owned(),
            HEAD.to_owned(),
            format!("{HEAD}é"),
            format!("{}0", id(b"")),
            id(b"0123456789abcdef"),
            id(MARK),
            id(&[MARK, b"a\nb\0"].concat()),
            id(&[MARK, b"\xff\0"].concat()),
            id(&[MARK, &[b'x'; DIGITS][..]].concat()),
        ] {
            assert_eq!(unwrapped(&uid), None, "{uid}");
        }
    }
}
