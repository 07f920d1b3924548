//! Links that open a prefilled reply (RFC 6068). Pressing one sends nothing by itself.
//!
//! Invariant: a link is plain ASCII, shorter than 2,000 characters, and has exactly one
//! recipient, one subject and one body.

use crate::domain::person::Address;
use crate::domain::replies::{self, Meaning, Place};
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
    /// What stands below the words of a prefilled reply, where its address carries no token.
    pub mark: Option<String>,
    /// The team's language: for what all attendees of a call share.
    pub language: String,
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

/// What the links of letters write, by the name templates use: a word of the reader's language,
/// and what stands behind it.
const BODIES: &[(&str, Place, Meaning, &str)] = &[
    ("call", Place::Command, Meaning::Call, ""),
    ("resolved", Place::Command, Meaning::Resolved, ""),
    ("talked", Place::Command, Meaning::Talked, " "),
    ("ask", Place::Command, Meaning::Ask, " "),
    ("send", Place::Command, Meaning::Send, ""),
    ("po", Place::Command, Meaning::Po, ""),
    ("disagree", Place::Command, Meaning::Disagree, " "),
    ("undo", Place::Command, Meaning::Undo, " "),
    ("plain_call", Place::Plain, Meaning::Call, ""),
    ("plain_not_me", Place::Plain, Meaning::NotMe, ""),
    ("plain_ask", Place::Plain, Meaning::Ask, " "),
    ("plain_move", Place::Answer, Meaning::Move, ""),
    ("yes", Place::Answer, Meaning::Yes, ""),
    ("no", Place::Answer, Meaning::No, ""),
    ("later", Place::Command, Meaning::Later, " 2d"),
];

/// Numbers, as printed in the letter, and a reply of the reader's own.
const NUMBERS: &[(&str, &str)] = &[
    ("reply", ""),
    ("lines", "1 "),
    ("one", "1"),
    ("two", "2 "),
    ("three", "3 "),
    ("four", "4"),
    ("one_text", "1 "),
    ("two_bare", "2"),
    ("three_bare", "3"),
];

/// A link to every prefilled reply, by name.
pub(super) fn all(links: &Links, language: &str) -> BTreeMap<&'static str, String> {
    let words = BODIES.iter().map(|(name, place, meaning, behind)| {
        let slash = if *place == Place::Command { "/" } else { "" };
        let word = replies::written(language, *place, *meaning);
        (*name, mailto(links, &format!("{slash}{word}{behind}")))
    });
    let numbers = NUMBERS
        .iter()
        .map(|(name, body)| (*name, mailto(links, body)));
    words.chain(numbers).collect()
}

/// A link to a new mail to an address, with a subject of its own.
pub(super) fn anew(to: &Address, subject: &str) -> String {
    link(to, subject, "")
}

/// One link. A subject that would make it too long is cut: the reply's place comes from its
/// address.
pub(super) fn mailto(links: &Links, body: &str) -> String {
    let subject = match links.subject.get(..3) {
        Some(head) if head.eq_ignore_ascii_case("re:") => links.subject.clone(),
        _ => format!("Re: {}", links.subject),
    };
    let body = match &links.mark {
        Some(mark) => format!("{body}\n\n{mark}"),
        None => body.to_owned(),
    };
    link(&links.reply_to, &subject, &body)
}

fn link(to: &Address, subject: &str, body: &str) -> String {
    let head = format!(
        "mailto:{}?subject=",
        utf8_percent_encode(to.as_str(), IN_ADDRESS)
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
            mark: None,
            language: "en".to_owned(),
        }
    }

    #[test]
    fn where_addresses_carry_no_token_the_text_does() {
        let links = Links {
            mark: Some("[r-abc]".into()),
            ..links("s")
        };
        assert!(mailto(&links, "1").ends_with("&body=1%0D%0A%0D%0A%5Br-abc%5D"));
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
