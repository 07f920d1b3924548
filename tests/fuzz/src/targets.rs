//! The fuzz targets: each a parser of bytes from outside, by the way the product feeds it. A
//! target ends in a panic where the parser does, or where it breaks what it promises.

use super::hostile::{as_feed, as_mail, as_signed, settings};
use trialogue::calendar::multistatus as answered;
use trialogue::calendar::read::read as read_object;
use trialogue::config::{backlog, people};
use trialogue::domain::ids::TeamId;
use trialogue::domain::pbi::Prefixes;
use trialogue::domain::person::Address;
use trialogue::domain::policy::{Policy, Team};
use trialogue::domain::signed::Proof;
use trialogue::mail::read::read;
use trialogue::mail::token;
use trialogue::rules::speech::{grammar, plain};

/// Bytes from outside, read.
type Target = fn(&[u8]);

/// Name and body of each.
pub(crate) const TARGETS: &[(&str, Target)] = &[
    ("mail", mail),
    ("words", words),
    ("html", html),
    ("authentication", authentication),
    ("signed", signed),
    ("bounce", bounce),
    ("token", token),
    ("invitation", invitation),
    ("feed", feed),
    ("multistatus", multistatus),
    ("people", people),
    ("backlog", backlog),
    ("reply", reply),
];

/// A whole mail.
fn mail(bytes: &[u8]) {
    as_mail(bytes);
}

fn under(header: &str, bytes: &[u8]) -> Vec<u8> {
    [header.as_bytes(), b"\r\n\r\n", bytes].concat()
}

/// A plain text, of which the own words are sought: no line of it may be lost, though one with a
/// divider stuck to its end is told as two.
fn words(bytes: &[u8]) {
    let mail = under("Content-Type: text/plain; charset=utf-8", bytes);
    let message = read(&mail, &settings()).message;
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let plain = text
        .chars()
        .all(|c| c == '\n' || !c.is_control() && c != '\u{FEFF}');
    if plain && text.len() < 100_000 {
        let elided = message.elided.as_deref().unwrap_or_default();
        let told = |line: &str| {
            let told = |part: &str| message.text.contains(part) || elided.contains(part);
            let halves = || line.char_indices().map(|(at, _)| line.split_at(at));
            told(line)
                || halves().any(|(one, other)| told(one.trim_end()) && told(other.trim_start()))
        };
        let lost = text.lines().map(str::trim).find(|l| !told(l));
        assert!(lost.is_none(), "a line is lost: {lost:?}");
    }
}

/// An HTML mail.
fn html(bytes: &[u8]) {
    as_mail(&under("Content-Type: text/html; charset=utf-8", bytes));
}

/// What hops say of a mail: a line of another server never vouches.
fn authentication(bytes: &[u8]) {
    let header = b"From: a@b.example\r\nAuthentication-Results: ";
    let mail = [header.as_slice(), bytes, b"\r\n\r\nhi\r\n"].concat();
    let message = read(&mail, &settings()).message;
    let id = b"mx.google.com";
    let named = mail.windows(id.len()).any(|w| w.eq_ignore_ascii_case(id));
    let vouched = message
        .authentication
        .is_some_and(|a| a.verdict == trialogue::domain::message::Verdict::Pass);
    assert!(
        named || !vouched,
        "somebody else than the trusted hop vouched"
    );
}

/// The fields of signatures and of a chain above a mail that nobody of these domains signed: none
/// may hold but the one that its signer made (RFC 8463, A.3), and that only over its own words.
fn signed(bytes: &[u8]) {
    as_mail(bytes);
    let header = b"From: a@b.example\r\nSubject: nobody signed this\r\n";
    let mail = [bytes, header, b"\r\nnor this\r\n"].concat();
    let found = as_signed(&mail);
    let holds = found.signatures.iter().any(|s| s.proof == Proof::Pass);
    assert!(!holds, "a signature holds that nobody made");
    let chain = found.chain.is_some_and(|c| c.proof == Proof::Pass);
    assert!(!chain, "a chain holds that nobody sealed");
}

/// A delivery report.
fn bounce(bytes: &[u8]) {
    as_mail(bytes);
    let header =
        "From: <>\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b";
    let body = [
        b"--b\r\nContent-Type: message/delivery-status\r\n\r\n",
        bytes,
        b"\r\n--b--\r\n",
    ]
    .concat();
    as_mail(&under(header, &body));
}

/// The detail of an address: what is taken for a token looks like one.
fn token(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mailbox = Address::parse("clarify@acme.example").expect("an address");
    for written in [text.to_string(), format!("clarify+{text}@acme.example")] {
        if let Ok(address) = Address::parse(&written) {
            let _ = token::detail(&mailbox, &address);
        }
    }
}

/// A calendar part.
fn invitation(bytes: &[u8]) {
    let _ = read_object(bytes);
    as_mail(&under(
        "From: a@b.example\r\nContent-Type: text/calendar; method=REPLY",
        bytes,
    ));
}

/// A published calendar.
fn feed(bytes: &[u8]) {
    as_feed(bytes);
}

/// What a CalDAV server answers: as it comes, as the content of a list, and as an event in one. What is taken for a
/// calendar is read as one.
fn multistatus(bytes: &[u8]) {
    let list = |inside: &[u8]| {
        let opens = b"<multistatus xmlns=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\">";
        [opens, inside, b"</multistatus>"].concat()
    };
    let event = [
        b"<response><href>/a.ics</href><propstat><prop><C:calendar-data>".as_slice(),
        bytes,
        b"</C:calendar-data></prop><status>HTTP/1.1 200 OK</status></propstat></response>",
    ]
    .concat();
    for answer in [bytes.to_vec(), list(bytes), list(&event)] {
        let _ = answered::collection(&answer);
        if let Ok(joined) = answered::calendars(&answer) {
            as_feed(&joined);
        }
    }
}

fn team() -> Team {
    Team {
        id: TeamId::new("acme"),
        name: "Acme".into(),
        mailbox: Address::parse("clarify@acme.example").expect("an address"),
        language: "en".into(),
        zone: chrono_tz::Europe::Berlin,
        domains: Vec::new(),
        prefixes: Prefixes::Known(vec!["PBI".into()]),
        areas: std::collections::BTreeMap::new(),
        stakeholders: Vec::new(),
        closed: Vec::new(),
        policy: Policy::default(),
        sprints: Vec::new(),
        holidays: Vec::new(),
        words: None,
    }
}

/// A file of people.
fn people(bytes: &[u8]) {
    let _ = people::parse(bytes, &[team()]);
}

/// An export of a backlog.
fn backlog(bytes: &[u8]) {
    let _ = backlog::parse(bytes, &team(), None);
}

/// The words of a reply.
fn reply(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for plain_words in [false, true] {
        let asked = grammar::read(&text, plain_words);
        let _ = grammar::lines(&asked.words);
        let _ = trialogue::rules::speech::courtesy::is_courtesy(&asked.words);
        let _ = trialogue::rules::speech::courtesy::content(&asked.words, "Dana Dev");
        let _ = plain::answer("Accepted: call", &asked.words, "Dana Dev");
    }
}
