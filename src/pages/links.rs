//! Links that open a prefilled reply (RFC 6068). Pressing one sends nothing by itself.
//!
//! Invariant: a link is plain ASCII, shorter than 2,000 characters, and has exactly one
//! recipient, one subject and one body.

use crate::domain::person::Address;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::collections::BTreeMap;

/// Where replies to a letter go, for its links.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Links {
    /// The address a reply goes to; carries the reader's token.
    pub reply_to: Address,
    /// The team's mailbox.
    pub mailbox: Address,
    /// The letter's subject without `Re:`.
    pub subject: String,
}

/// Unreserved characters of RFC 3986, 2.3: all else is escaped.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');
/// The same for an address, whose `@` and `+` may stand (RFC 6068, 2).
const IN_ADDRESS: &AsciiSet = &ESCAPED.remove(b'@').remove(b'+');
/// Longest link, in characters.
const LONGEST: usize = 1_999;

/// What the links of letters write, by the name templates use.
const BODIES: &[(&str, &str)] = &[
    ("reply", ""),
    ("call", "/call"),
    ("resolved", "/resolved"),
    ("talked", "/talked "),
    ("ask", "/ask "),
    ("po", "/po"),
    ("disagree", "/disagree "),
    ("plain_call", "call"),
    ("plain_not_me", "not me"),
    ("plain_ask", "ask "),
    ("plain_move", "move"),
    ("undo", "/undo "),
    ("later", "/later 2d"),
    ("lines", "1 "),
    ("yes", "yes"),
    ("one", "1"),
    ("two", "2 "),
    ("three", "3 "),
    ("four", "4"),
    ("one_text", "1 "),
    ("two_bare", "2"),
    ("three_bare", "3"),
];

/// A link to every prefilled reply, by name.
pub(super) fn all(links: &Links) -> BTreeMap<&'static str, String> {
    BODIES
        .iter()
        .map(|(name, body)| (*name, mailto(links, body)))
        .collect()
}

/// One link. A subject that would make it too long is cut: the reply's place comes from its
/// address.
pub(super) fn mailto(links: &Links, body: &str) -> String {
    let subject = match links.subject.get(..3) {
        Some(head) if head.eq_ignore_ascii_case("re:") => links.subject.clone(),
        _ => format!("Re: {}", links.subject),
    };
    let head = format!(
        "mailto:{}?subject=",
        utf8_percent_encode(links.reply_to.as_str(), IN_ADDRESS)
    );
    let tail = if body.is_empty() {
        String::new()
    } else {
        format!("&body={}", encode(&body.replace('\n', "\r\n")))
    };
    let mut room = LONGEST.saturating_sub(head.len() + tail.len());
    let mut encoded = String::new();
    for c in subject.chars() {
        let c = encode(&(if c.is_control() { ' ' } else { c }).to_string());
        if c.len() > room {
            break;
        }
        room -= c.len();
        encoded.push_str(&c);
    }
    format!("{head}{encoded}{tail}")
}

fn encode(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(subject: &str) -> Links {
        Links {
            reply_to: Address::parse("clarify+r-abc@acme.example").unwrap(),
            mailbox: Address::parse("clarify@acme.example").unwrap(),
            subject: subject.to_owned(),
        }
    }

    #[test]
    fn a_link_is_escaped_as_rfc_6068_wants() {
        assert_eq!(
            mailto(&links("[PBI-142] a & b?"), "2 \nx"),
            "mailto:clarify+r-abc@acme.example?subject=Re%3A%20%5BPBI-142%5D%20a%20%26%20b%3F\
             &body=2%20%0D%0Ax"
        );
    }

    #[test]
    fn a_long_subject_never_breaks_the_limit_or_a_character() {
        let link = mailto(&links(&"質".repeat(4_000)), "/call");
        assert!(link.len() < 2_000, "{}", link.len());
        assert!(link.ends_with("&body=%2Fcall"));
        let subject = link.split("subject=").nth(1).unwrap();
        let subject = subject.split('&').next().unwrap();
        percent_encoding::percent_decode_str(subject)
            .decode_utf8()
            .unwrap();
    }
}
