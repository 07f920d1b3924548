//! What the header of a mail says of its sender, receivers, place in a thread and time.
//!
//! Owns the reading of addresses, identifiers, subject and date; never judges them. Invariant:
//! nothing that leaves here holds a line break or a control character.

use super::fields::{Fields, one_line, text};
use crate::domain::limits::REFERENCES;
use crate::domain::message::Message;
use crate::domain::person::{Address, Mailbox};
use crate::domain::time::Timestamp;
use mail_parser::{HeaderName, MessageParser};

/// Longest identifier that is kept, in bytes (a header line's limit, RFC 5322, 2.1.1).
const ID_BYTES: usize = 998;

/// Fills what stands in the header. Tells what is odd about From, if anything.
pub(in crate::mail) fn fill(message: &mut Message, fields: &Fields<'_>) -> Option<&'static str> {
    let decoded = decode(fields);
    let (from, odd) = sender(fields, &decoded);
    message.from = from;
    message.to = decoded.to;
    message.cc = decoded.cc;
    message.subject = decoded.subject;
    message.date = decoded.date;
    message.delivered_to = delivered_to(fields);
    message.message_id = fields
        .all("message-id")
        .find_map(|f| ids(&f.value()).into_iter().next());
    message.in_reply_to = fields
        .all("in-reply-to")
        .find_map(|f| ids(&f.value()).into_iter().next());
    let mut references: Vec<String> = fields
        .all("references")
        .flat_map(|f| ids(&f.value()))
        .collect();
    references.drain(..references.len().saturating_sub(REFERENCES));
    message.references = references;
    message.thread_index = fields.get("thread-index").and_then(|v| base64_text(&v));
    message.installation = fields
        .get("x-trialogue")
        .map(|v| v.chars().take(128).collect::<String>())
        .filter(|v| !v.is_empty());
    odd
}

#[derive(Default)]
struct Decoded {
    from: Vec<Mailbox>,
    /// Addresses in From that were given, readable or not.
    given: usize,
    to: Vec<Mailbox>,
    cc: Vec<Mailbox>,
    subject: Option<String>,
    date: Option<Timestamp>,
}

/// Decodes the few fields whose syntax is rich (RFC 5322, 3.4; RFC 2047; RFC 6532).
fn decode(fields: &Fields<'_>) -> Decoded {
    let mut header = Vec::new();
    let rich = ["from", "to", "cc", "subject", "date"];
    for field in fields.iter().filter(|f| rich.contains(&f.name.as_str())) {
        header.extend_from_slice(field.name.as_bytes());
        header.push(b':');
        header.extend_from_slice(text(field.raw).trim_end().as_bytes());
        header.extend_from_slice(b"\r\n");
    }
    header.extend_from_slice(b"\r\n");
    let Some(parsed) = MessageParser::default().parse_headers(&header) else {
        return Decoded::default();
    };
    let mut out = Decoded::default();
    for header in parsed.parts.first().map_or(&[][..], |p| p.headers()) {
        let value = header.value();
        match header.name {
            HeaderName::From => {
                let (read, given) = mailboxes(value);
                out.from.extend(read);
                out.given += given;
            }
            HeaderName::To => out.to.extend(mailboxes(value).0),
            HeaderName::Cc => out.cc.extend(mailboxes(value).0),
            HeaderName::Subject if out.subject.is_none() => {
                out.subject = value.as_text().map(one_line).filter(|s| !s.is_empty());
            }
            HeaderName::Date if out.date.is_none() => {
                out.date = value
                    .as_datetime()
                    .filter(|d| d.is_valid())
                    .map(|d| Timestamp(d.to_timestamp().saturating_mul(1000)));
            }
            _ => {}
        }
    }
    out
}

/// The readable addresses of a field, and how many it names.
fn mailboxes(value: &mail_parser::HeaderValue<'_>) -> (Vec<Mailbox>, usize) {
    let Some(list) = value.as_address() else {
        return (Vec::new(), 0);
    };
    let mut given = 0;
    let mut out = Vec::new();
    for addr in list.iter() {
        let Some(address) = addr.address() else {
            continue;
        };
        given += 1;
        if let Ok(address) = Address::parse(address) {
            let name = addr.name().map(one_line).filter(|n| !n.is_empty());
            out.push(Mailbox { name, address });
        }
    }
    (out, given)
}

/// The one sender; none where From is missing, doubled or names several, with why.
fn sender(fields: &Fields<'_>, decoded: &Decoded) -> (Option<Mailbox>, Option<&'static str>) {
    let headers = fields.all("from").count();
    let angles = fields
        .all("from")
        .map(|f| super::lexis::angles(&f.value()))
        .sum::<usize>();
    match decoded.from.as_slice() {
        _ if headers > 1 => (None, Some("more than one From field")),
        _ if decoded.given > 1 || angles > 1 => (None, Some("more than one address in From")),
        [one] if stands_plainly(fields, &one.address) => (Some(one.clone()), None),
        _ if headers == 0 => (None, Some("no From field")),
        _ => (None, Some("no readable address in From")),
    }
}

/// Whether the address stands in From as it is, outside quoted strings, comments and encoded
/// words: the hop that vouches for a domain reads no others (RFC 2047, 5, forbids them there).
fn stands_plainly(fields: &Fields<'_>, address: &Address) -> bool {
    let Some(value) = fields.get("from") else {
        return false;
    };
    let same = |text: &str| Address::parse(text).is_ok_and(|read| read == *address);
    match super::lexis::pieces(&value, "<>,;:") {
        Some(all) => all.iter().filter_map(|p| p.bare()).any(same),
        // Broken quoting: the one address in angle brackets still stands plainly.
        None => value
            .split_once('<')
            .and_then(|(_, rest)| rest.split_once('>'))
            .is_some_and(|(inner, rest)| same(inner) && !rest.contains(['<', '@'])),
    }
}

fn delivered_to(fields: &Fields<'_>) -> Vec<Address> {
    let mut out = Vec::new();
    for name in ["delivered-to", "x-original-to", "envelope-to"] {
        for field in fields.all(name) {
            for one in field.value().split(',') {
                if let Ok(address) = Address::parse(one)
                    && !out.contains(&address)
                {
                    out.push(address);
                }
            }
        }
    }
    out
}

/// The identifiers of a field, without angle brackets; without any brackets, its words that
/// hold an `@` (old programs write them so).
pub(in crate::mail) fn ids(value: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = value;
    while let Some((_, after)) = rest.split_once('<') {
        let Some((id, tail)) = after.split_once('>') else {
            break;
        };
        // A nested `<` begins anew: `<<a@b>`.
        out.extend(sane(id.rsplit('<').next().unwrap_or(id)));
        rest = tail;
    }
    if out.is_empty() && !value.contains('<') {
        let words = value.split([' ', ',', ';']).filter(|w| w.contains('@'));
        out.extend(words.filter_map(|w| sane(w.trim_matches(['"', '\'', '>']))));
    }
    out
}

/// `rfc822; <a@b>` and its looser forms.
pub(in crate::mail) fn loose_address(value: &str) -> Option<String> {
    let value = value.rsplit_once(';').map_or(value, |(_, a)| a);
    let bare = value.trim().trim_matches(['<', '>', '\'', ' ']);
    if let Ok(address) = Address::parse(bare.trim_matches('"')) {
        return Some(address.to_string());
    }
    // `"a..b"@c`: what no address of ours can be is told all the same.
    let quoted = bare.strip_prefix('"')?.split_once("\"@");
    let (local, domain) = quoted.filter(|(l, d)| !l.is_empty() && !d.is_empty())?;
    let sane = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"".contains(c);
    let whole = format!("{local}@{domain}");
    (whole.len() <= 254 && whole.chars().all(sane)).then(|| whole.to_lowercase())
}

/// An identifier that can be stored and written again: no white space, no control character,
/// no bracket. Folds within it are taken out.
fn sane(id: &str) -> Option<String> {
    let id: String = id.chars().filter(|c| !c.is_whitespace()).collect();
    let fits = !id.is_empty()
        && id.len() <= ID_BYTES
        && !id.chars().any(|c| c.is_control() || matches!(c, '<' | '>'));
    fits.then_some(id)
}

fn base64_text(value: &str) -> Option<String> {
    let text: String = value.chars().filter(|c| !c.is_whitespace()).collect();
    let plain = text
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '='));
    (plain && !text.is_empty() && text.len() <= 4096).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(header: &str) -> (Message, Option<&'static str>) {
        let mut message = Message::unreadable("", String::new(), 0);
        let odd = fill(&mut message, &Fields::split(header.as_bytes()));
        (message, odd)
    }

    #[test]
    fn one_sender_or_none() {
        let from = |h: &str| {
            let (m, odd) = filled(h);
            (m.from.map(|f| f.address.to_string()), odd)
        };
        assert_eq!(
            from("From: \"Po@acme.example\" <evil@x.example>\n\n")
                .0
                .as_deref(),
            Some("evil@x.example")
        );
        for two in [
            "From: a@x.example\nFrom: b@x.example\n\n",
            "From: a@x.example, b@x.example\n\n",
            "From: <a@x.example> <b@x.example>\n\n",
        ] {
            let (got, odd) = from(two);
            assert_eq!(got, None, "{two}");
            assert!(odd.is_some_and(|o| o.starts_with("more than one")));
        }
        assert_eq!(from("Subject: x\n\n"), (None, Some("no From field")));
    }

    #[test]
    fn an_address_that_does_not_stand_plainly_is_no_sender() {
        let from = |value: &str| {
            filled(&format!("From: {value}\n\n"))
                .0
                .from
                .map(|f| f.address.to_string())
        };
        for sly in [
            "=?utf-8?Q?petra=40acme.example?=",
            "=?utf-8?Q?=3Cpetra=40acme.example=3E?= <evil@x.example>",
            "\"petra@acme.example\" <evil@x.example>",
            "\"<petra@acme.example>\" evil@x.example",
            "(petra@acme.example) evil@x.example",
            "(<petra@acme.example>)",
            "petra@acme.example <evil@x.example>",
            "<petra@acme.example>evil@x.example",
            "<petra@acme.example\0>, <evil@x.example>",
            "petra@acme.example, evil@x.example",
            "team: petra@acme.example, evil@x.example;",
            "<@evil.example:petra@acme.example@x.example>",
        ] {
            assert_ne!(from(sly).as_deref(), Some("petra@acme.example"), "{sly}");
        }
        for plain in [
            "petra@acme.example",
            "Petra <Petra@Acme.Example>",
            "Petra :) <petra@acme.example>",
            "\"Owner, Petra\" <petra@acme.example> (PO)",
            "=?utf-8?Q?P=C3=A9tra?=<petra@acme.example>",
            "petra@acme.example (Petra)",
        ] {
            assert_eq!(
                from(plain).as_deref(),
                Some("petra@acme.example"),
                "{plain}"
            );
        }
    }

    #[test]
    fn ids_are_bare_and_sane() {
        assert_eq!(ids("<a@b> (x) <c@d>"), ["a@b", "c@d"]);
        assert_eq!(ids("a@b c@d"), ["a@b", "c@d"]);
        assert_eq!(ids("Your mail of Monday <a@b>"), ["a@b"]);
        assert_eq!(ids("<a b@c> <>"), ["ab@c"]);
        assert!(ids(&format!("<{}@x>", "a".repeat(1000))).is_empty());
        assert!(ids("nothing").is_empty());
    }

    #[test]
    fn only_the_last_references_are_kept() {
        use std::fmt::Write as _;
        let mut header = String::from("References:");
        for n in 0..50 {
            write!(header, "\r\n <{n}@x>").unwrap();
        }
        let (m, _) = filled(&format!("{header}\r\n\r\n"));
        assert_eq!(m.references.len(), REFERENCES);
        assert_eq!(m.references.last().map(String::as_str), Some("49@x"));
    }

    #[test]
    fn subjects_are_decoded_to_one_line_and_dates_to_instants() {
        let (m, _) = filled(
            "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe=0D=0ABcc:_x?=\r\n and more\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\n\r\n",
        );
        assert_eq!(m.subject.as_deref(), Some("Grüße Bcc: x and more"));
        assert_eq!(m.date.unwrap().rfc3339(), "2026-11-23T09:00:00Z");
        let raw = b"Subject: Gr\xFC\xDFe\n\n";
        let mut message = Message::unreadable("", String::new(), 0);
        fill(&mut message, &Fields::split(raw));
        assert_eq!(message.subject.as_deref(), Some("Grüße"));
    }
}
