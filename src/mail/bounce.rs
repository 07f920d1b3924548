//! Delivery reports: RFC 3464, and the free-text reports of mail systems that send none.
//!
//! Owns what counts as one and what it says. Never believes that the mail it speaks of was
//! ours: that is for whoever knows the letters.

mod listed;
mod notified;
mod reported;
pub mod status;

use super::automatic::{is_away_subject, is_daemon, is_null_path};
use super::mime::fields::Fields;
use super::mime::header::{ids, loose_address};
use super::mime::parts::{Part, Tree};
use super::vocabulary::signs::{
    ARRIVED, BOUNCE_SUBJECTS, BOUNCE_WORDS, FAILURE_WORDS, GIVEN_UP, WAITING_SUBJECTS,
    WAITING_WORDS,
};
use crate::domain::limits::REPORTED;
use crate::domain::message::{Bounce, Message, Reported};
use listed::{is_address, is_own, listed_in, named, named_in_text, own_lines};
use reported::{from_status, laid_open, reported};
use status::{failing, replied};

/// How far into the text of a report is looked, in bytes.
const LOOK: usize = 64 * 1024;

/// What the report says, with the reason why the mail is one; `None` where it is none.
pub(super) fn read(
    fields: &Fields<'_>,
    tree: &Tree<'_>,
    message: &Message,
    text: &str,
) -> Option<(Bounce, String)> {
    match tree.report_type.as_deref() {
        None | Some("delivery-status") => {}
        Some("disposition-notification") => return rejected(fields, tree),
        Some(_) => return None,
    }
    if let Some(told) = notified::read(text) {
        return Some((told, "a notification of a relay".into()));
    }
    let status = tree.leaves.iter().find(|p| is_status(p));
    let reason = match status {
        Some(part) => part.media_type.clone(),
        None => free_text(fields, message, text)?,
    };
    let text = text.get(..floor(text, LOOK)).unwrap_or_default();
    let (mut recipients, behind) = match status {
        Some(part) => (from_status(&part.text()), text),
        None => laid_open(text),
    };
    if status.is_none() && recipients.is_empty() && named_in_text(text, message).is_empty() {
        recipients = wrapped(tree);
    }
    let mut bounce = Bounce {
        recipients,
        original_message_id: original(tree)
            .or_else(|| id_in(behind))
            .or_else(|| status.and_then(|part| envelope_id(&part.text())))
            .or_else(|| answered(message)),
    };
    complete(&mut bounce.recipients, fields, message, text, tree);
    Some((bounce, reason))
}

/// A filter of the recipient's own threw the mail away and says so: a disposition notification by
/// form (RFC 8098), a refusal by what it tells (RFC 5429, 2.1).
fn rejected(fields: &Fields<'_>, tree: &Tree<'_>) -> Option<(Bounce, String)> {
    let submitted = fields.get("auto-submitted")?.to_lowercase();
    submitted.contains("(rejected").then_some(())?;
    let part = tree
        .leaves
        .iter()
        .find(|p| p.media_type == "message/disposition-notification")?;
    let text = part.text();
    let told = Fields::split(text.trim_start().as_bytes());
    let id = told.get("original-message-id");
    let bounce = Bounce {
        recipients: vec![reported(&told, Some("failed".into()))],
        original_message_id: id
            .and_then(|v| ids(&v).into_iter().next())
            .or_else(|| original(tree)),
    };
    Some((bounce, "a filter of the recipient's refused it".into()))
}

/// What a report says that a gateway has put whole into a mail of its own.
fn wrapped(tree: &Tree<'_>) -> Vec<Reported> {
    let inner = tree.leaves.iter().find(|p| is_returned(p));
    inner.map_or_else(Vec::new, |part| {
        let text = part.text();
        laid_open(text.get(..floor(&text, LOOK)).unwrap_or_default()).0
    })
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
    let has = |words: &[&str]| words.iter().any(|w| top.contains(w));
    let worded = has(BOUNCE_WORDS);
    let says = BOUNCE_SUBJECTS.iter().any(|s| subject.contains(s));
    let begins = BOUNCE_SUBJECTS.iter().any(|s| subject.starts_with(s));
    let system = is_mail_system(message);
    // A developer may ask what happens when something could not be delivered.
    let asks = subject.contains(['?', '？', '[']) || top.contains(['?', '？']);
    // No person writes under these.
    let nameless = is_from_nobody(fields);
    let system = system || nameless;
    let daemon = is_daemon(message) || nameless || system && !is_postmaster(message);
    let machine = is_null_path(fields)
        || fields
            .get("auto-submitted")
            .is_some_and(|v| super::automatic::first_word(&v) != "no");
    let tells = worded && (system || machine || begins && !asks)
        || daemon && (has(FAILURE_WORDS) || has(WAITING_WORDS))
        || ends_as_a_report(&subject) && only_reports(text);
    if system && says || machine && begins {
        Some("Subject: a delivery report of a mail system".into())
    } else if tells {
        Some("text of a delivery report".into())
    } else {
        None
    }
}

/// Whether a subject, in lower case, says so behind one that it repeats: `Re: Export (undeliverable)`.
fn ends_as_a_report(subject: &str) -> bool {
    let last = |mark: &&str| subject.rsplit_once(*mark).map(|(_, last)| last.trim());
    let mut ends = [":", "(", " - ", " – "].iter().filter_map(last);
    ends.any(|end| BOUNCE_SUBJECTS.iter().any(|s| end.starts_with(s)))
}

/// Most words of a line that only leads to the address below it.
const LEAD_WORDS: usize = 9;

/// Whether a text says nothing but that a mail did not reach the addresses below. People say more.
fn only_reports(text: &str) -> bool {
    let said = text.lines().map(str::trim);
    let said = said.filter(|line| line.contains(char::is_alphanumeric));
    let (mut told, mut named) = (false, false);
    for line in said {
        let low = line.to_lowercase();
        let few = line.split_whitespace().count() <= LEAD_WORDS;
        let leads = few && !line.ends_with(['.', '!', '?']);
        if leads && BOUNCE_WORDS.iter().any(|w| low.contains(w)) {
            (told, named) = (true, false);
        } else if told && is_address(line) {
            named = true;
        } else {
            return false;
        }
    }
    named
}

/// Whether the sender goes by a name of mail systems.
fn is_mail_system(message: &Message) -> bool {
    let Some(from) = &message.from else {
        return false;
    };
    let name = from.name.as_deref().unwrap_or_default().to_lowercase();
    is_daemon(message)
        || is_postmaster(message)
        || matches!(from.address.local(), "mail-system" | "mmdf" | "mdaemon")
        || ["mail delivery", "mailer-daemon", "delivery subsystem"]
            .iter()
            .any(|n| name.contains(n))
}

/// Whether it is the address that people who keep a mail system write from too.
fn is_postmaster(message: &Message) -> bool {
    let from = message.from.as_ref();
    from.is_some_and(|f| matches!(f.address.local(), "postmaster" | "post_master"))
}

/// `From: MAILER-DAEMON <>`: what nobody can answer no person has sent.
fn is_from_nobody(fields: &Fields<'_>) -> bool {
    let from = fields.get("from").unwrap_or_default();
    from.trim_end().ends_with("<>") && !from.contains('@')
}

/// What the status part left open is looked for in the header, the text, and the mail that
/// came back.
fn complete(
    recipients: &mut Vec<Reported>,
    fields: &Fields<'_>,
    message: &Message,
    text: &str,
    tree: &Tree<'_>,
) {
    if recipients.iter().all(|r| r.address.is_none()) {
        let known = recipients.first().cloned().unwrap_or_default();
        *recipients = named_in_header(fields);
        if recipients.is_empty() {
            *recipients = named_in_text(text, message);
        }
        if recipients.is_empty() {
            recipients.push(Reported {
                address: sole_recipient(tree, message),
                ..Reported::default()
            });
        }
        for r in recipients.iter_mut() {
            r.status = known.status.clone().or(r.status.take());
            r.action.clone_from(&known.action);
        }
    } else if recipients.iter().any(|r| r.address.is_none()) {
        // A name that is none outside of its system: the words may tell the address.
        let known: Vec<_> = recipients
            .iter()
            .filter_map(|r| r.address.clone())
            .collect();
        let fresh = |r: &Reported| r.address.as_ref().is_some_and(|a| !known.contains(a));
        let mut told = listed_in(text, message).into_iter().filter(fresh);
        for r in recipients.iter_mut().filter(|r| r.address.is_none()) {
            r.address = told.next().and_then(|t| t.address);
        }
    }
    let subject = message
        .subject
        .as_deref()
        .unwrap_or_default()
        .to_lowercase();
    for r in recipients {
        if r.action.is_none() {
            let action = default_action(text, &subject, r.status.as_deref());
            r.action = Some(action.to_owned());
        }
        if r.status.is_none() {
            let own = own_lines(text).find_map(failing);
            r.status = own.or_else(|| replied(text));
        }
    }
}

/// Whom the mail that came back was for, if it was for one alone. Where that is the list which the
/// report came to, the last server that took it wrote down for whom.
fn sole_recipient(tree: &Tree<'_>, report: &Message) -> Option<String> {
    let part = tree.leaves.iter().find(|p| is_returned(p))?;
    let bytes = part.bytes();
    let fields = Fields::split(&bytes);
    let mut message = Message::unreadable("", String::new(), 0);
    super::mime::header::fill(&mut message, &fields);
    let mut all = message.recipients();
    let first = all.next()?.address.as_str().to_owned();
    let alone = all.next().is_none().then_some(first)?;
    if !is_own(&alone, report) {
        return Some(alone);
    }
    let taken = fields.get("received")?;
    let (_, behind) = taken.split_once(" for ")?;
    let word = behind.split([';', ' ']).find(|w| !w.is_empty())?;
    loose_address(word).filter(|a| !is_own(a, report))
}

/// Exim's and Gmail's own field.
fn named_in_header(fields: &Fields<'_>) -> Vec<Reported> {
    let value = fields.get("x-failed-recipients").unwrap_or_default();
    let all = value.split(',').filter_map(loose_address).take(REPORTED);
    all.map(named).collect()
}

/// What is done with a mail by a report that does not say so: it failed, unless the words say
/// that more is tried, or that it arrived.
fn default_action(text: &str, subject: &str, stated: Option<&str>) -> &'static str {
    let top: String = own_lines(text).take(100).collect::<Vec<_>>().join(" ");
    let low = top.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|w| low.contains(w));
    let subject_waits = WAITING_SUBJECTS.iter().any(|w| subject.contains(w));
    if !says(GIVEN_UP) && (subject_waits || says(WAITING_WORDS)) {
        "delayed"
    } else if stated.is_some_and(|s| s.starts_with('2'))
        || ARRIVED.iter().any(|w| subject.contains(w))
    {
        "delivered"
    } else {
        "failed"
    }
}

/// Whether a part is the returned mail or its header.
fn is_returned(part: &Part<'_>) -> bool {
    matches!(
        part.media_type.as_str(),
        "message/rfc822"
            | "message/global"
            | "text/rfc822-headers"
            | "message/rfc822-headers"
            | "message/global-headers"
            | "message/partial"
    )
}

/// The Message-ID in the returned mail or its header.
fn original(tree: &Tree<'_>) -> Option<String> {
    tree.leaves.iter().filter(|p| is_returned(p)).find_map(|p| {
        let bytes = p.bytes();
        // A report that a gateway has put into a mail of its own is not what came back.
        let text = p.text();
        let (inner, behind) = laid_open(&text);
        if !inner.is_empty() {
            return id_in(behind);
        }
        let value = Fields::split(&bytes).get("message-id");
        let found = value.as_deref().and_then(only_id);
        found.or_else(|| id_in(&text))
    })
}

/// The last resort: a line of the text that is a Message-ID field.
fn id_in(text: &str) -> Option<String> {
    text.lines().find_map(|line| {
        let (name, value) = line.trim_start_matches(['>', ' ', '\t']).split_once(':')?;
        name.trim()
            .eq_ignore_ascii_case("message-id")
            .then(|| only_id(value))?
    })
}

/// What the sender's system called the mail (RFC 3464, 2.2.1): some put its Message-ID there.
fn envelope_id(status: &str) -> Option<String> {
    let fields = Fields::split(status.trim_start().as_bytes());
    let value = fields.get("original-envelope-id")?;
    only_id(&value).filter(|id| id.contains('@'))
}

/// The mail that the report's own header answers.
fn answered(message: &Message) -> Option<String> {
    let answered = message.in_reply_to.as_ref();
    answered.or(message.references.last()).cloned()
}

/// The identifier of a field, also one that some writer left without brackets.
fn only_id(value: &str) -> Option<String> {
    let bare = value.trim();
    let whole = || Some(bare.to_owned()).filter(|b| b.len() >= 8 && !b.contains([' ', '<', '>']));
    ids(value).into_iter().next().or_else(whole)
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

    fn why(header: &str, text: &str) -> Option<String> {
        let fields = Fields::split(header.as_bytes());
        let mut message = Message::unreadable("", String::new(), 0);
        crate::mail::mime::header::fill(&mut message, &fields);
        free_text(&fields, &message, text)
    }

    #[test]
    fn a_gateway_says_so_behind_the_subject_that_it_repeats() {
        let text = "****\nVotre message n'a pas pu etre delivre a\nsam@x.example\n****\nYour message could not be delivered to\nsam@x.example\n****";
        for subject in [
            "RE: [PBI-142] Export : non remis (delivery failed)",
            "Re: [PBI-142] Export (undeliverable)",
            "Re: [PBI-142] Export - Unzustellbar",
        ] {
            let header = format!("From: gateway@x.example\nSubject: {subject}");
            assert!(why(&header, text).is_some(), "{subject}");
            // People say something of it.
            for said in [
                "My mail to Kim came back: mailbox full.",
                "Your message could not be delivered to\nkim@x.example\n\nTake Tess, she knows.",
                "Hi Dana,\nyour message could not be delivered to\nkim@x.example",
                "Your message could not be delivered to\nhim.",
                "Only those which could not be delivered to the following branches by hand\n\nkim@x.example",
                "kim@x.example",
            ] {
                assert_eq!(why(&header, said), None, "{said}");
            }
        }
        let header = "From: gateway@x.example\nSubject: Re: [PBI-142] What is undeliverable?";
        assert_eq!(why(header, text), None);
    }

    #[test]
    fn a_mail_system_by_name_tells_of_a_delay() {
        let daemon = "From: MAILER-DAEMON@x.example\nSubject: Warning";
        let person = "From: sam@x.example\nSubject: Mail delivery warning";
        for text in [
            "Your message to:\n\tsam@x.example\nhas not yet been delivered because the server did not respond.",
            "Votre message à sam@x.example n'a pas encore été remis.",
            "Su mensaje para sam@x.example aún no ha sido entregado.",
            "Il messaggio per sam@x.example non è stato ancora consegnato.",
            "Your message to sam@x.example is queued. We keep trying for 4 days.",
        ] {
            assert!(why(daemon, text).is_some(), "{text}");
            assert_eq!(default_action(text, "", None), "delayed", "{text}");
            assert_eq!(why(person, text), None, "{text}");
        }
        let held = "Delivery of email to this address\n\n\"sam@x.example\"\n\nhas been postponed due to a full mailbox.";
        assert!(why(person, held).is_some());
        assert_eq!(default_action(held, "", None), "delayed");
        let said = "The meeting has been postponed. We will continue to try the other way.";
        assert_eq!(why(person, said), None);
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
            crate::mail::mime::header::fill(&mut message, &fields);
            let text = if header.contains("Fwd") { words } else { "hi" };
            assert_eq!(free_text(&fields, &message, text), None, "{header}");
        }
    }
}
