//! Delivery reports: RFC 3464, and the free-text reports of mail systems that send none.
//!
//! Owns what counts as one and what it says. Never believes that the mail it speaks of was
//! ours: that is for whoever knows the letters.

use super::automatic::{is_away_subject, is_daemon, is_null_path};
use super::fields::Fields;
use super::header::{ids, loose_address};
use super::parts::{Part, Tree};
use super::signs::{BOUNCE_SUBJECTS, BOUNCE_WORDS};
use super::status::enhanced;
use crate::domain::limits::REPORTED;
use crate::domain::message::{Bounce, Message, Reported};

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
    if let Some(told) = super::notified::read(text) {
        return Some((told, "a notification of a relay".into()));
    }
    let status = tree.leaves.iter().find(|p| is_status(p));
    let reason = match status {
        Some(part) => part.media_type.clone(),
        None => free_text(fields, message, text)?,
    };
    let text = text.get(..floor(text, LOOK)).unwrap_or_default();
    let (recipients, behind) = match status {
        Some(part) => (from_status(&part.text()), text),
        None => laid_open(text),
    };
    let mut bounce = Bounce {
        recipients,
        original_message_id: original(tree).or_else(|| id_in(behind)),
    };
    complete(&mut bounce.recipients, fields, message, text);
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

/// What the status part says of each address (RFC 3464, 2.3).
fn from_status(text: &str) -> Vec<Reported> {
    let mut out: Vec<Reported> = Vec::new();
    // Groups are parted by empty lines; broken writers leave them out or double them.
    for block in text.split("\n\n") {
        let fields = Fields::split(block.trim_start_matches('\n').as_bytes());
        let named = |name: &str| fields.get(name).and_then(|v| loose_address(&v));
        let original = named("original-recipient");
        let tried = named("final-recipient")
            .or_else(|| named("x-actual-recipient"))
            .or_else(|| original.clone());
        let action = fields
            .get("action")
            .map(|v| super::automatic::first_word(&v))
            .filter(|v| !v.is_empty());
        if tried.is_none() && action.is_none() || out.len() >= REPORTED {
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
        let known = |r: &Reported| tried.is_some() && r.address == tried && r.status == status;
        if out.iter().any(known) {
            continue;
        }
        out.push(Reported {
            original: original.filter(|o| tried.as_ref() != Some(o)),
            address: tried,
            status,
            action,
        });
    }
    out
}

/// What a report says that somebody on the way has laid open into plain text (its status part
/// stands there as it was), and the text behind that part, where the returned mail is.
fn laid_open(text: &str) -> (Vec<Reported>, &str) {
    let low = text.to_ascii_lowercase();
    let Some(at) = low.find("\nfinal-recipient:") else {
        return (Vec::new(), text);
    };
    let behind = text.get(at..).unwrap_or_default();
    // Its groups run on until a line that is a boundary, or no field and no fold of one.
    let is_end = |line: &str| {
        let folded = line.starts_with([' ', '\t']);
        !line.is_empty() && !folded && (line.starts_with("--") || !line.contains(':'))
    };
    let mut length = 0;
    for line in behind.split_inclusive('\n') {
        if is_end(line.trim_end_matches('\n')) {
            break;
        }
        length += line.len();
    }
    let (status, rest) = behind.split_at(length);
    (from_status(status), rest)
}

/// What the status part left open is looked for in the header and the text.
fn complete(recipients: &mut Vec<Reported>, fields: &Fields<'_>, message: &Message, text: &str) {
    if recipients.iter().all(|r| r.address.is_none()) {
        let known = recipients.first().cloned().unwrap_or_default();
        *recipients = named_in_header(fields);
        if recipients.is_empty() {
            *recipients = named_in_text(text, message);
        }
        if recipients.is_empty() {
            recipients.push(Reported::default());
        }
        for r in recipients.iter_mut() {
            r.status = known.status.clone().or(r.status.take());
            r.action.clone_from(&known.action);
        }
    }
    let subject = message
        .subject
        .as_deref()
        .unwrap_or_default()
        .to_lowercase();
    let failed = permanent(text, &subject);
    let waiting = !failed && WAITING.iter().any(|w| subject.contains(w));
    for r in recipients {
        if r.status.is_none() {
            r.status = enhanced(text);
        }
        if r.action.is_none() {
            let class = r.status.as_deref().and_then(|s| s.chars().next());
            let action = match class {
                _ if waiting => Some("delayed"),
                Some('5') => Some("failed"),
                Some('2') => Some("delivered"),
                _ => failed.then_some("failed"),
            };
            r.action = action.map(ToOwned::to_owned);
        }
    }
}

/// Exim's and Gmail's own field.
fn named_in_header(fields: &Fields<'_>) -> Vec<Reported> {
    let value = fields.get("x-failed-recipients").unwrap_or_default();
    let all = value.split(',').filter_map(loose_address).take(REPORTED);
    all.map(named).collect()
}

fn named(address: String) -> Reported {
    Reported {
        address: Some(address),
        ..Reported::default()
    }
}

/// Addresses that a free text lists, each at the start of a line of its own, with the status
/// that stands between it and the next; else the first address of the text at all.
fn named_in_text(text: &str, message: &Message) -> Vec<Reported> {
    let mut out: Vec<Reported> = Vec::new();
    // Those of one list stand at one depth; deeper ones are folds of what a server said.
    let mut depth = None;
    for line in text.lines().take_while(|l| !begins_the_original(l)) {
        let indent = line.len() - line.trim_start().len();
        let listed = listed(line)
            .filter(|a| !is_own(a, message))
            .filter(|_| *depth.get_or_insert(indent) == indent);
        match listed {
            Some(address) if out.iter().any(|r| r.address.as_ref() == Some(&address)) => {}
            Some(address) if out.len() < REPORTED => out.push(named(address)),
            _ => {}
        }
        if let Some(last) = out.last_mut()
            && last.status.is_none()
        {
            last.status = enhanced(line);
        }
    }
    if out.is_empty() {
        out.extend(first_address(text, message).map(named));
    }
    out
}

/// The address at the start of a line that lists one: `<a@b>:`, it alone, or with a day: `a@b on 29.4.`.
fn listed(line: &str) -> Option<String> {
    let line = line.trim().trim_matches('\'');
    let (word, rest) = match line.strip_prefix('<').and_then(|l| l.split_once('>')) {
        Some((word, rest)) => (word, rest),
        None => match line.split_once(" on ") {
            Some((word, day)) if day.contains(|c: char| c.is_ascii_digit()) => (word, ""),
            _ => (line.trim_end_matches(':'), ""),
        },
    };
    let alone = rest.is_empty() || rest.starts_with([':', ' ', '.']);
    let whole = alone && word.contains('@') && !word.contains([':', ' ']);
    whole.then(|| loose_address(word))?
}

/// The line after which a free text quotes the mail it is about.
fn begins_the_original(line: &str) -> bool {
    let low = line.trim_matches(['-', '=', '_', ' ', '>']).to_lowercase();
    [
        "original message",
        "below this line",
        "this is a copy of the message",
        "message headers follow",
    ]
    .iter()
    .any(|begin| low.starts_with(begin))
}

/// Words of a subject that tells of a delay.
const WAITING: &[&str] = &["delay", "warning", "verzöger"];

/// Whether it says in words that no more is tried.
fn permanent(text: &str, subject: &str) -> bool {
    let low = text.to_lowercase();
    let says = [
        "permanent error",
        "permanent fatal",
        "giving it up",
        "given up",
    ];
    let fails = ["undeliver", "failure", "failed", "returned", "unzustellbar"];
    let begins = subject.starts_with("undeliver") || subject.starts_with("unzustellbar");
    let delayed = WAITING.iter().any(|w| subject.contains(w));
    says.iter().any(|w| low.contains(w))
        || begins
        || !delayed && fails.iter().any(|w| subject.contains(w))
}

/// The first address in angle brackets or at the start of a line that is not the reader's.
fn first_address(text: &str, message: &Message) -> Option<String> {
    text.lines()
        .take(200)
        .flat_map(|l| {
            l.split(|c: char| {
                c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | ',' | '"' | '\'')
            })
        })
        .filter(|w| w.contains('@'))
        .filter_map(|w| loose_address(w.trim_matches([':', '.', ';'])))
        .find(|a| !is_own(a, message))
}

/// Whether it is the address of who reads the report, or of who wrote it.
fn is_own(address: &str, message: &Message) -> bool {
    message.recipients().any(|m| m.address.as_str() == address)
        || message
            .from
            .as_ref()
            .is_some_and(|f| f.address.as_str() == address)
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
    fn each_recipient_has_its_own_status() {
        let text = "Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@x.example\nAction: relayed\nStatus: 2.0.0\n\nFinal-Recipient: rfc822;<B@x.example>\nAction: Failed\nStatus: 5.0.0 (x)\nDiagnostic-Code: smtp; 550 5.1.1 <B@x.example> unknown\n";
        let got = from_status(text);
        assert_eq!(got.len(), 2);
        assert!(!got[0].is_final());
        assert_eq!(got[1].address.as_deref(), Some("b@x.example"));
        assert_eq!(got[1].status.as_deref(), Some("5.1.1"));
        assert_eq!(got[1].action.as_deref(), Some("failed"));
        assert!(got[1].is_final());
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
}
