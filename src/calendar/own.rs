//! Our own calls in somebody's published calendar: an invitation that was accepted stands
//! there, and must not keep its own time from them.
//!
//! Never parses a value. Invariant: all but the events named is passed on byte for byte.

use std::borrow::Cow;
use std::collections::BTreeSet;

/// A calendar file without the events whose UID is in `own` (lower case: what passes through
/// Exchange may come back in another case).
pub fn without<'b>(bytes: &'b [u8], own: &BTreeSet<String>) -> Cow<'b, [u8]> {
    if own.is_empty() {
        return Cow::Borrowed(bytes);
    }
    let mut kept: Vec<u8> = Vec::new();
    let mut copied = 0;
    let mut event: Option<usize> = None;
    let mut uid: Option<Vec<u8>> = None;
    let mut in_uid = false;
    let mut at = 0;
    for line in bytes.split_inclusive(|b| *b == b'\n') {
        let start = at;
        at += line.len();
        let text = line.trim_ascii_end();
        // A folded line goes on with white space (RFC 5545, 3.1).
        if let Some(more) = text.strip_prefix(b" ").or_else(|| text.strip_prefix(b"\t")) {
            if let Some(uid) = uid.as_mut().filter(|_| in_uid) {
                uid.extend_from_slice(more);
            }
            continue;
        }
        in_uid = false;
        if text.eq_ignore_ascii_case(b"BEGIN:VEVENT") {
            (event, uid) = (Some(start), None);
        } else if event.is_some() && is_uid(text) && uid.is_none() {
            let value = text.splitn(2, |b| *b == b':').nth(1).unwrap_or_default();
            uid = Some(value.to_vec());
            in_uid = true;
        } else if text.eq_ignore_ascii_case(b"END:VEVENT")
            && let Some(begin) = event.take()
            && uid.take().is_some_and(|uid| is_own(&uid, own))
        {
            kept.extend_from_slice(bytes.get(copied..begin).unwrap_or_default());
            copied = at;
        }
    }
    if copied == 0 {
        return Cow::Borrowed(bytes);
    }
    kept.extend_from_slice(bytes.get(copied..).unwrap_or_default());
    Cow::Owned(kept)
}

fn is_uid(line: &[u8]) -> bool {
    let name = line.get(..3).unwrap_or_default();
    name.eq_ignore_ascii_case(b"UID") && matches!(line.get(3), Some(b':' | b';'))
}

fn is_own(uid: &[u8], own: &BTreeSet<String>) -> bool {
    let uid = String::from_utf8_lossy(uid.trim_ascii());
    own.contains(&uid.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_events_are_left_out_and_nothing_else() {
        let event = |uid: &str| {
            format!(
                "BEGIN:VEVENT\r\n{uid}\r\nBEGIN:VALARM\r\nUID:inner\r\nEND:VALARM\r\nEND:VEVENT\r\n"
            )
        };
        let file =
            |events: &[String]| format!("BEGIN:VCALENDAR\r\n{}END:VCALENDAR\r\n", events.concat());
        let own = BTreeSet::from(["abc@acme.example".to_owned()]);
        let theirs = [
            event("UID:xabc@acme.example"),
            event("SUMMARY:UID:abc@acme.example"),
        ];
        for uid in [
            "UID:abc@acme.example",
            "UID:ABC@Acme.Example",
            "uid;X-A=b:abc@acme.example",
            "UID:abc@ac\r\n me.example",
        ] {
            let all = [theirs[0].clone(), event(uid), theirs[1].clone()];
            let left = without(file(&all).as_bytes(), &own).into_owned();
            assert_eq!(String::from_utf8(left).unwrap(), file(&theirs), "{uid}");
        }
        let untouched = file(&theirs);
        assert_eq!(&*without(untouched.as_bytes(), &own), untouched.as_bytes());
        for odd in [
            "",
            "END:VEVENT\nEND:VEVENT",
            "BEGIN:VEVENT\nUID:abc@acme.example",
        ] {
            assert_eq!(&*without(odd.as_bytes(), &own), odd.as_bytes());
        }
    }
}
