//! A second pair of eyes: what we write and read, read again by Python's `icalendar`.
//!
//! Runs where the environment variable `TRIALOGUE_PYTHON` names a Python that has the package
//! (see `tests/rigs/second_pair_of_eyes.py`).

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use trialogue::calendar::read::read;
use trialogue::calendar::write::write;
use trialogue::domain::calendar::{Event, EventAttendee, Method, Partstat};
use trialogue::domain::person::{Address, Mailbox};
use trialogue::domain::time::{Span, Timestamp};

#[expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "tests find their Python by it, and say where there is none"
)]
pub(crate) fn python() -> Option<String> {
    let python = std::env::var("TRIALOGUE_PYTHON").ok();
    if python.is_none() {
        println!("skipped: TRIALOGUE_PYTHON names no Python with icalendar");
    }
    python
}

/// One reading a file, in the order of the files.
pub(crate) fn eyes(python: &str, files: &[PathBuf]) -> Vec<Value> {
    let rig = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rigs/second_pair_of_eyes.py");
    let out = Command::new(python).arg(rig).args(files).output().unwrap();
    let text = String::from_utf8(out.stdout).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str(line).unwrap());
    let readings: Vec<Value> = lines.collect();
    let errors = String::from_utf8_lossy(&out.stderr).into_owned();
    assert_eq!(readings.len(), files.len(), "{errors}");
    readings
}

fn mailbox(name: Option<&str>, address: &str) -> Mailbox {
    Mailbox {
        name: name.map(Into::into),
        address: Address::parse(address).unwrap(),
    }
}

fn invitation(method: Method, name: &str, summary: &str, description: &str) -> Event {
    let at = |text| Timestamp::parse_rfc3339(text).unwrap();
    let attendee = |name, address| EventAttendee {
        mailbox: mailbox(name, address),
        optional: false,
        partstat: Partstat::NeedsAction,
        delegated_to: None,
        delegated_from: None,
    };
    Event {
        method,
        uid: "abcdefghijklmnopqrstuvwxyz@acme.example".into(),
        sequence: 7,
        dtstamp: at("2026-11-22T22:30:00Z"),
        created: at("2026-11-22T22:30:00Z"),
        slot: Span::new(at("2026-11-24T09:30:00Z"), at("2026-11-24T10:00:00Z")),
        summary: summary.into(),
        description: description.into(),
        place: "https://meet.example/acme-x7".into(),
        organizer: mailbox(Some("Acme Clarifications"), "clarify@acme.example"),
        attendees: vec![
            attendee(Some(name), "dana@acme.example"),
            attendee(None, "sam@partner.example"),
        ],
        private: false,
    }
}

#[test]
fn python_reads_what_we_write() {
    let Some(python) = python() else { return };
    let folder = tempfile::tempdir().unwrap();
    let rows = [
        (
            Method::Request,
            "Dana Dev",
            "Dana Dev",
            "[PBI-1] a, b; c\\d",
            "One\nTwo, three",
        ),
        (
            Method::Cancel,
            "Müller, Jörg; x:y",
            "Müller, Jörg; x:y",
            "äöü€😀 ".repeat(20).leak(),
            "",
        ),
        (
            Method::Request,
            "a \"b\"\r\nATTENDEE:mailto:evil@x.example",
            "a 'b' ATTENDEE:mailto:evil@x.example",
            "x\r\nBEGIN:VALARM",
            "END:VEVENT\r\nEND:VCALENDAR",
        ),
        (
            Method::Declinecounter,
            "Dana Dev",
            "Dana Dev",
            "[PBI-1] a",
            "Petra can't then.",
        ),
    ];
    let mut files = Vec::new();
    for (n, (method, name, _, summary, description)) in rows.iter().enumerate() {
        let text = write(
            &invitation(*method, name, summary, description),
            "-//A//B//EN",
        )
        .unwrap();
        let file = folder.path().join(format!("{n}.ics"));
        std::fs::write(&file, text).unwrap();
        files.push(file);
    }
    for (got, (method, _, name, summary, description)) in eyes(&python, &files).iter().zip(rows) {
        assert_eq!(got["method"], method.as_str(), "{got}");
        assert_eq!(got["uid"], "abcdefghijklmnopqrstuvwxyz@acme.example");
        assert_eq!(got["sequence"], 7);
        assert_eq!(got["dtstart"], "2026-11-24T09:30:00Z");
        assert_eq!(got["dtend"], "2026-11-24T10:00:00Z");
        let one_line = summary.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(got["summary"], one_line);
        let text = description.replace("\r\n", "\n");
        let told = if method == Method::Declinecounter {
            assert_eq!(got["description"], Value::Null);
            text
        } else {
            format!("https://meet.example/acme-x7\n\n{text}")
        };
        let read = if method == Method::Declinecounter {
            &got["comment"]
        } else {
            &got["description"]
        };
        assert_eq!(read.as_str().map(str::trim), Some(told.trim()));
        let people = json!([
            { "address": "dana@acme.example", "name": name, "partstat": "NEEDS-ACTION",
              "role": "REQ-PARTICIPANT",
              "rsvp": if method == Method::Request { "TRUE" } else { "FALSE" } },
            { "address": "sam@partner.example", "name": null, "partstat": "NEEDS-ACTION",
              "role": "REQ-PARTICIPANT",
              "rsvp": if method == Method::Request { "TRUE" } else { "FALSE" } },
        ]);
        assert_eq!(got["attendees"], people);
        assert_eq!(got["organizer"]["address"], "clarify@acme.example");
    }
}

#[test]
fn python_agrees_on_the_replies() {
    let Some(python) = python() else { return };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/data/replies");
    let entries = std::fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path());
    let files: Vec<PathBuf> = entries
        .filter(|path| path.extension().is_some_and(|e| e == "ics"))
        .collect();
    assert_eq!(files.len(), 12);
    for (file, theirs) in files.iter().zip(eyes(&python, &files)) {
        let ours = read(&std::fs::read(file).unwrap());
        let time = |at: Option<Timestamp>| at.map(Timestamp::rfc3339);
        let ours = json!({
            "method": ours.method.map(Method::as_str),
            "uid": ours.uid,
            "sequence": ours.sequence,
            "dtstamp": time(ours.dtstamp),
            "dtstart": time(ours.start),
            "dtend": time(ours.end),
            "summary": ours.summary,
            "attendees": ours.attendees.iter().map(|a| a.address.as_str()).collect::<Vec<_>>(),
            "organizer": ours.organizer.map(|o| o.to_string()),
        });
        let people = theirs["attendees"].as_array().unwrap();
        let theirs = json!({
            "method": theirs["method"],
            "uid": theirs["uid"],
            "sequence": theirs["sequence"],
            "dtstamp": theirs["dtstamp"],
            "dtstart": theirs["dtstart"],
            "dtend": theirs["dtend"],
            "summary": theirs["summary"],
            "attendees": people.iter().map(|a| &a["address"]).collect::<Vec<_>>(),
            "organizer": theirs["organizer"]["address"],
        });
        assert_eq!(ours, theirs, "{}", file.display());
    }
}
