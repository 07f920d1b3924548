//! Delivery reports: RFC 3464, and the free-text reports of mail systems that send none.
//!
//! Owns what counts as one and what it says. Never believes that the mail it speaks of was
//! ours: that is for whoever knows the letters.

use super::automatic::{is_away_subject, is_daemon, is_null_path};
use super::fields::Fields;
use super::header::ids;
use super::parts::{Part, Tree};
use super::signs::{BOUNCE_SUBJECTS, BOUNCE_WORDS};
use crate::domain::message::{Bounce, Message};
use crate::domain::person::Address;

/// How far into the text of a report is looked, in bytes.
const LOOK: usize = 64 * 1024;

/// What the report says, with the reason why the mail is one; `None` where it is none.
pub(super) fn read(
    fields: &Fields<'_>,
    tree: &Tree<'_>,
    message: &Message,
    text: &str,
) -> Option<(Bounce, String)> {
    let other_report = tree
        .report_type
        .as_deref()
        .is_some_and(|t| t != "delivery-status");
    if other_report {
        return None;
    }
    let status = tree.leaves.iter().find(|p| is_status(p));
    let reason = match status {
        Some(part) => part.media_type.clone(),
        None => free_text(fields, message, text)?,
    };
    let mut bounce = status.map(|p| from_status(&p.text())).unwrap_or_default();
    let text = text.get(..floor(text, LOOK)).unwrap_or_default();
    complete(&mut bounce, fields, message, text);
    bounce.original_message_id = original(tree).or_else(|| id_in(text));
    Some((bounce, reason))
}

fn is_status(part: &Part<'_>) -> bool {
    matches!(
        part.media_type.as_str(),
        "message/delivery-status" | "message/global-delivery-status"
    )
}

/// Why a mail without a machine-readable part is a report: who sent it, and what it says. A
/// mail system by name may say it anywhere in its subject; of others it must come first, for
/// people and responders repeat subjects.
fn free_text(fields: &Fields<'_>, message: &Message, text: &str) -> Option<String> {
    if fields.has("x-failed-recipients") {
        return Some("X-Failed-Recipients".into());
    }
    let subject = message
        .subject
        .as_deref()
        .unwrap_or_default()
        .to_lowercase();
    if is_away_subject(&subject) {
        return None;
    }
    let top = text
        .get(..floor(text, 4_000))
        .unwrap_or_default()
        .to_lowercase();
    let worded = BOUNCE_WORDS.iter().any(|w| top.contains(w));
    let says = BOUNCE_SUBJECTS.iter().any(|s| subject.contains(s));
    let begins = BOUNCE_SUBJECTS.iter().any(|s| subject.starts_with(s));
    let system = is_mail_system(message);
    let machine = is_null_path(fields)
        || fields
            .get("auto-submitted")
            .is_some_and(|v| super::automatic::first_word(&v) != "no");
    if system && says || machine && begins {
        Some("Subject: a delivery report of a mail system".into())
    } else if worded && (system || machine || begins) {
        Some("text of a delivery report".into())
    } else {
        None
    }
}

/// Whether the sender goes by a name of mail systems.
fn is_mail_system(message: &Message) -> bool {
    let Some(from) = &message.from else {
        return false;
    };
    let name = from.name.as_deref().unwrap_or_default().to_lowercase();
    is_daemon(message)
        || matches!(from.address.local(), "postmaster" | "mail-system" | "mmdf")
        || name.contains("mail delivery")
        || name.contains("mailer-daemon")
}

/// The first recipient that was not reached, else the first one (RFC 3464, 2.3).
fn from_status(text: &str) -> Bounce {
    let mut first = None;
    // Groups are parted by empty lines; broken writers leave them out or double them.
    for block in text.split("\n\n") {
        let fields = Fields::split(block.trim_start_matches('\n').as_bytes());
        let recipient = [
            "final-recipient",
            "original-recipient",
            "x-actual-recipient",
        ]
        .iter()
        .find_map(|name| fields.get(name).and_then(|v| address(&v)));
        let action = fields
            .get("action")
            .map(|v| super::automatic::first_word(&v))
            .filter(|v| !v.is_empty());
        if recipient.is_none() && action.is_none() {
            continue;
        }
        let diagnostic = fields.get("diagnostic-code").unwrap_or_default();
        let stated = fields.get("status").and_then(|v| enhanced(&v));
        let status = match stated {
            // x.y.0 says no more than "other"; the diagnosis often does (RFC 3463, 3.1).
            Some(code) if code.ends_with(".0") => enhanced(&diagnostic).or(Some(code)),
            Some(code) => Some(code),
            None => enhanced(&diagnostic),
        };
        let bounce = Bounce {
            recipient,
            status,
            action,
            original_message_id: None,
        };
        if bounce.action.as_deref() == Some("failed") {
            return bounce;
        }
        first.get_or_insert(bounce);
    }
    first.unwrap_or_default()
}

/// What the status part left open is looked for in the header and the text.
fn complete(bounce: &mut Bounce, fields: &Fields<'_>, message: &Message, text: &str) {
    if bounce.recipient.is_none() {
        bounce.recipient = fields
            .get("x-failed-recipients")
            .and_then(|v| address(v.split(',').next().unwrap_or_default()))
            .or_else(|| first_address(text, message));
    }
    if bounce.status.is_none() {
        bounce.status = enhanced(text);
    }
    if bounce.action.is_none() {
        let subject = message
            .subject
            .as_deref()
            .unwrap_or_default()
            .to_lowercase();
        let waiting = ["delay", "warning", "verzöger"]
            .iter()
            .any(|w| subject.contains(w));
        bounce.action = match bounce.status.as_deref().and_then(|s| s.chars().next()) {
            _ if waiting => Some("delayed".into()),
            Some('5') => Some("failed".into()),
            Some('2') => Some("delivered".into()),
            Some('4') => None,
            _ => permanent(text, &subject).then(|| "failed".into()),
        };
    }
}

fn permanent(text: &str, subject: &str) -> bool {
    let low = text.to_lowercase();
    [
        "permanent error",
        "permanent fatal",
        "giving it up",
        "given up",
    ]
    .iter()
    .any(|w| low.contains(w))
        || ["undeliver", "failure", "failed", "returned", "unzustellbar"]
            .iter()
            .any(|w| subject.contains(w))
}

/// `rfc822; <a@b>` and its looser forms.
fn address(value: &str) -> Option<String> {
    let value = value.rsplit_once(';').map_or(value, |(_, a)| a);
    let bare = value.trim().trim_matches(['<', '>', '"', '\'', ' ']);
    Address::parse(bare).ok().map(|a| a.to_string())
}

/// The first address in angle brackets or at the start of a line that is not the reader's.
fn first_address(text: &str, message: &Message) -> Option<String> {
    let own = |a: &str| {
        message.recipients().any(|m| m.address.as_str() == a)
            || message
                .from
                .as_ref()
                .is_some_and(|f| f.address.as_str() == a)
    };
    text.lines()
        .take(200)
        .flat_map(|l| {
            l.split(|c: char| {
                c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | ',' | '"' | '\'')
            })
        })
        .filter(|w| w.contains('@'))
        .filter_map(|w| address(w.trim_matches([':', '.', ';'])))
        .find(|a| !own(a))
}

/// An enhanced status code (RFC 3463): `5.1.1`.
fn enhanced(text: &str) -> Option<String> {
    text.split(|c: char| !(c.is_ascii_digit() || c == '.'))
        .map(|w| w.trim_matches('.'))
        .find(|w| {
            let parts: Vec<&str> = w.split('.').collect();
            matches!(parts.as_slice(), [class, subject, detail]
                if matches!(*class, "2" | "4" | "5")
                    && (1..=3).contains(&subject.len())
                    && (1..=3).contains(&detail.len()))
        })
        .map(ToOwned::to_owned)
}

/// The Message-ID in the returned mail or its header.
fn original(tree: &Tree<'_>) -> Option<String> {
    tree.leaves
        .iter()
        .filter(|p| {
            matches!(
                p.media_type.as_str(),
                "message/rfc822"
                    | "message/global"
                    | "text/rfc822-headers"
                    | "message/rfc822-headers"
                    | "message/global-headers"
                    | "message/partial"
            )
        })
        .find_map(|p| {
            let bytes = p.bytes();
            let found = Fields::split(&bytes)
                .get("message-id")
                .and_then(|v| ids(&v).into_iter().next());
            found.or_else(|| id_in(&p.text()))
        })
}

/// The last resort: a line of the text that is a Message-ID field.
fn id_in(text: &str) -> Option<String> {
    text.lines().find_map(|line| {
        let (name, value) = line.trim_start_matches(['>', ' ', '\t']).split_once(':')?;
        name.trim()
            .eq_ignore_ascii_case("message-id")
            .then(|| ids(value).into_iter().next())?
    })
}

fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_failed_recipient_counts() {
        let text = "Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@x.example\nAction: relayed\nStatus: 2.0.0\n\nFinal-Recipient: rfc822;<B@x.example>\nAction: Failed\nStatus: 5.0.0 (x)\nDiagnostic-Code: smtp; 550 5.1.1 <B@x.example> unknown\n";
        let got = from_status(text);
        assert_eq!(got.recipient.as_deref(), Some("b@x.example"));
        assert_eq!(got.status.as_deref(), Some("5.1.1"));
        assert_eq!(got.action.as_deref(), Some("failed"));
        assert!(got.is_final());
    }

    #[test]
    fn who_speaks_of_a_report_sends_none() {
        let words = "This is the mail system at host x. It could not be delivered to the following";
        for header in [
            "From: sam@x.example\nSubject: Fwd: Undelivered Mail Returned to Sender",
            "Return-Path: <>\nFrom: sam@x.example\nSubject: Automatic reply: delivery report",
            "Auto-Submitted: auto-generated\nFrom: jira@x.example\nSubject: [T-1] parse delivery report",
        ] {
            let fields = Fields::split(header.as_bytes());
            let mut message = Message::unreadable("", String::new(), 0);
            super::super::header::fill(&mut message, &fields);
            let text = if header.contains("Fwd") { words } else { "hi" };
            assert_eq!(free_text(&fields, &message, text), None, "{header}");
        }
    }

    #[test]
    fn codes_are_not_found_in_addresses_of_hosts() {
        assert_eq!(
            enhanced("host 10.0.0.1 said: 550 5.7.1 no").as_deref(),
            Some("5.7.1")
        );
        assert_eq!(enhanced("version 3.1.1 of 12.5.1.1"), None);
    }
}
