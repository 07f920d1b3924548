//! What comes back to an invitation, in the shape that each program gives it: every answer is
//! read as its writer meant it. The shapes stand in `shapes`, the answers in `calendars` and
//! `people`, a line each.

mod calendars;
mod people;
pub(crate) mod shapes;

use crate::support::measured;
use std::path::Path;
use trialogue::desk::reading::read;
use trialogue::domain::calendar::{CalendarMail, Method};
use trialogue::domain::message::{Kind, Message};
use trialogue::domain::pbi::Prefixes;
use trialogue::domain::person::Address;
use trialogue::domain::time::Timestamp;
use trialogue::mail::read::ReadSettings;
use trialogue::rules::speech::plain;

/// UID of the invitation that is answered; its SEQUENCE is 2, its time 2026-11-24 10:30 in
/// Berlin, for half an hour.
pub(crate) const UID: &str = "k7pqmz4rvt2nswyx3abcd5efgh@acme.example";

/// One answer: the program's shape, what is said in it, and what was meant.
pub(crate) type Row = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static str,
);

fn settings() -> ReadSettings {
    ReadSettings {
        prefixes: Prefixes::Known(vec!["PBI".into()]),
        trust: None,
    }
}

fn who(address: &Address) -> String {
    let text = address.to_string();
    match text.strip_suffix("@partner.example") {
        Some(local) => local.to_owned(),
        None => text,
    }
}

fn time(at: Option<Timestamp>) -> String {
    let berlin = |at: Timestamp| at.utc().with_timezone(&chrono_tz::Europe::Berlin);
    at.map_or("?".into(), |at| {
        berlin(at).format("%m-%d %H:%M").to_string()
    })
}

/// What a mail comes to, on one line.
fn effect(message: &Message) -> String {
    let subject = message.subject.as_deref().unwrap_or_default();
    match (&message.kind, &message.calendar) {
        (Kind::Calendar, Some(part)) => calendar(part),
        (Kind::Person, _) if message.is_wrapped_by_outlook() => "winmail.dat".into(),
        (Kind::Person, _) => match plain::answer(subject, &message.text, "Sam Sales") {
            Some(partstat) => format!("plain {}", partstat.as_str()),
            None => format!("words {:?}", message.text),
        },
        (Kind::Automatic, _) => match message.away.as_ref().and_then(|a| a.until) {
            Some(until) => format!("automatic, away until {until}"),
            None => "automatic".into(),
        },
        (kind, _) => kind.as_str().to_owned(),
    }
}

fn calendar(part: &CalendarMail) -> String {
    let mut out = part.method.map_or("no METHOD", Method::as_str).to_owned();
    let mut say = |words: String| {
        out.push(' ');
        out.push_str(&words);
    };
    if let Some(partstat) = part.partstat {
        say(partstat.as_str().to_owned());
    }
    for (word, address) in [
        ("of", &part.attendee),
        ("by", &part.sent_by),
        ("to", &part.delegated_to),
        ("for", &part.delegated_from),
    ] {
        if let Some(address) = address {
            say(format!("{word} {}", who(address)));
        }
    }
    let ours = [&part.uid, &part.wrapped_uid]
        .into_iter()
        .flatten()
        .any(|uid| uid.eq_ignore_ascii_case(UID));
    if !ours {
        say(format!("about {:?}", part.uid));
    }
    say(format!("version {}", part.sequence));
    if let Some(instance) = part.recurrence_id {
        say(format!("instance {}", time(Some(instance))));
    }
    if part.method == Some(Method::Counter) {
        say(format!(
            "proposes {} to {}",
            time(part.start),
            time(part.end)
        ));
    } else if let Some(start) = part.start {
        assert_eq!(time(Some(start)), "11-24 10:30");
    }
    if let Some(note) = &part.comment {
        say(format!("note {note:?}"));
    }
    if let Some(fault) = &part.fault {
        say(format!("FAULT {fault}"));
    }
    out
}

#[test]
fn every_answer_is_read_as_it_was_meant() {
    let rows: Vec<&Row> = calendars::ROWS.iter().chain(people::ROWS).collect();
    let mut wrong = Vec::new();
    for (shape, said, meant) in &rows {
        let mail = shapes::mail(shape, said);
        let got = effect(&read(&mail, &settings()));
        if got != *meant {
            let mail = String::from_utf8_lossy(&mail).into_owned();
            wrong.push(format!(
                "{shape} {said:?}\n  meant {meant}\n  read  {got}\n{mail}"
            ));
        }
    }
    let samples = samples();
    let all = rows.len() + samples;
    measured::wrong(
        "calendar replies, in the shapes of programs",
        wrong.len(),
        all,
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(all >= 120, "{all}");
}

/// Whole mails as aerc, `SOGo` and Thunderbird sent them.
fn samples() -> usize {
    let rows = [
        ("aerc-accept", "ACCEPTED of carol"),
        ("aerc-decline", "DECLINED of carol"),
        ("aerc-tentative", "TENTATIVE of carol"),
        ("sogo-accept", "ACCEPTED of carol"),
        ("sogo-decline", "DECLINED of carol"),
        ("sogo-tentative", "TENTATIVE of carol"),
        ("sogo-delegate", "DELEGATED of carol to bob"),
        ("thunderbird-accept", "ACCEPTED of dave"),
        ("thunderbird-decline", "DECLINED of dave"),
        ("thunderbird-tentative", "TENTATIVE of dave"),
    ];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/data/replies/mails");
    for (name, meant) in rows {
        let bytes = std::fs::read(folder.join(format!("{name}.eml"))).unwrap();
        let message = read(&bytes, &settings());
        let part = message.calendar.as_ref().unwrap();
        let local = |a: &Address| a.as_str().split('@').next().unwrap().to_owned();
        let mut got = format!(
            "{} of {}",
            part.partstat.unwrap().as_str(),
            local(part.attendee.as_ref().unwrap())
        );
        if let Some(to) = &part.delegated_to {
            got = format!("{got} to {}", local(to));
        }
        assert_eq!(
            (got.as_str(), part.fault.as_deref()),
            (meant, None),
            "{name}"
        );
        assert_eq!(message.kind, Kind::Calendar, "{name}");
    }
    rows.len()
}
