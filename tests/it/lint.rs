//! `trialogue lint`: what we write breaks no rule of the recipe, each planted violation is
//! named, and a mail of others is judged by the same rules.

use data_encoding::BASE64;
use std::collections::BTreeSet;
use trialogue::calendar::write::write;
use trialogue::cli::Answer;
use trialogue::cli::lint::{Options, run};
use trialogue::desk::linting::lint;
use trialogue::domain::calendar::{Event, EventAttendee, Method, Partstat};
use trialogue::domain::person::{Address, Mailbox};
use trialogue::domain::recipe::Rule;
use trialogue::domain::time::{Span, Timestamp};

fn mailbox(name: &str, address: &str) -> Mailbox {
    Mailbox {
        name: Some(name.into()),
        address: Address::parse(address).unwrap(),
    }
}

fn event(method: Method) -> Event {
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
        uid: "k7pqmz4rvt2nswyx3abcd5efgh@acme.example".into(),
        sequence: 2,
        dtstamp: at("2026-11-22T22:30:00Z"),
        created: at("2026-11-22T22:30:00Z"),
        slot: Span::new(at("2026-11-24T09:30:00Z"), at("2026-11-24T10:00:00Z")),
        summary: "[PBI-482] Müller’s refund rounding – up or down, and what of the old invoices?"
            .into(),
        description: "Question: up, or down?\nAsked by Dana".into(),
        place: "https://meet.example/acme-x7".into(),
        organizer: mailbox("Acme Clarifications", "clarify@acme.example"),
        attendees: vec![
            attendee("Dana Dev", "dana@acme.example"),
            attendee("Sales, Sam", "sam@partner.example"),
        ],
        private: false,
    }
}

fn object(method: Method) -> String {
    write(&event(method), "-//Acme//Trialogue 1//EN").unwrap()
}

/// A mail as it should be, round an object.
fn mail(object: &str, method: &str) -> String {
    mail_of(object, object, method)
}

fn mail_of(object: &str, file: &str, method: &str) -> String {
    let (object, file) = (
        BASE64.encode(object.as_bytes()),
        BASE64.encode(file.as_bytes()),
    );
    format!(
        "From: Acme Clarifications <clarify@acme.example>\r\nTo: Dana Dev <dana@acme.example>\r\n\
         Subject: [PBI-482] Call\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=\"mx\"\r\n\r\n--mx\r\n\
         Content-Type: multipart/alternative; boundary=\"al\"\r\n\r\n--al\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\nWhen and where\r\n--al\r\n\
         Content-Type: text/html; charset=utf-8\r\n\r\n<p>When and where</p>\r\n--al\r\n\
         Content-Type: text/calendar; charset=utf-8; method={method}\r\n\
         Content-Transfer-Encoding: base64\r\n\r\n{object}\r\n--al--\r\n--mx\r\n\
         Content-Type: application/ics; name=\"invite.ics\"\r\n\
         Content-Disposition: attachment; filename=\"invite.ics\"\r\n\
         Content-Transfer-Encoding: base64\r\n\r\n{file}\r\n--mx--\r\n"
    )
}

fn broken(mail: &str) -> BTreeSet<Rule> {
    lint(mail.as_bytes()).into_iter().map(|b| b.rule).collect()
}

#[test]
fn what_we_write_is_as_it_should_be() {
    for method in [Method::Request, Method::Cancel, Method::Declinecounter] {
        let object = object(method);
        assert_eq!(lint(mail(&object, method.as_str()).as_bytes()), []);
        assert_eq!(lint(object.as_bytes()), []);
    }
    let mut update = event(Method::Request);
    update.dtstamp = Timestamp::parse_rfc3339("2026-11-23T09:00:00Z").unwrap();
    update.attendees[0].partstat = Partstat::Accepted;
    let object = write(&update, "p").unwrap();
    assert_eq!(lint(mail(&object, "REQUEST").as_bytes()), []);
}

/// The object with its folds undone, a change made, and no line folded again: for changes to
/// short lines.
fn changed(from: &str, to: &str) -> String {
    let object = object(Method::Request);
    assert!(object.contains(from), "{from} does not stand in {object}");
    object.replace(from, to)
}

fn in_object(from: &str, to: &str) -> String {
    mail(&changed(from, to), "REQUEST")
}

fn in_mail(from: &str, to: &str) -> String {
    let mail = mail(&object(Method::Request), "REQUEST");
    assert!(mail.contains(from), "{from} does not stand in {mail}");
    mail.replace(from, to)
}

/// Each rule, and a mail that breaks it.
#[rustfmt::skip]
fn planted() -> Vec<(Rule, String)> {
    let bare = object(Method::Request);
    let cancel = object(Method::Cancel);
    let unfolded = bare.replace("\r\n ", "");
    let method_last = bare
        .replace("METHOD:REQUEST\r\n", "")
        .replace("END:VCALENDAR", "METHOD:REQUEST\r\nEND:VCALENDAR");
    vec![
        (Rule::CalendarPart, "From: a@b.example\r\nTo: c@d.example\r\n\r\nhello\r\n".into()),
        (Rule::CalendarPart, in_mail("application/ics; name", "text/calendar; charset=utf-8; method=REQUEST; name")),
        (Rule::Method, mail(&changed("METHOD:REQUEST", "METHOD:PUBLISH"), "PUBLISH")),
        (Rule::Method, in_object("METHOD:REQUEST\r\n", "")),
        (Rule::MethodTwice, in_mail("method=REQUEST", "method=CANCEL")),
        (Rule::MethodTwice, in_mail("; method=REQUEST", "")),
        (Rule::MethodTwice, in_object("METHOD:REQUEST\r\n", "METHOD:REQUEST\r\nMETHOD:REQUEST\r\n")),
        (Rule::MethodFirst, mail(&method_last, "REQUEST")),
        (Rule::Recipient, in_mail("Dana Dev <dana@acme.example>", "kim@acme.example")),
        (Rule::Recipient, in_mail("Dana Dev <dana@acme.example>", "dana@acme.example, sam@partner.example")),
        (Rule::Scheme, in_object("mailto:clarify@acme.example", "clarify@acme.example")),
        (Rule::Scheme, mail(&bare.replace("mailto:", "MAILTO:").replace("MAILTO:clarify@acme.example", "http://clarify@acme.example"), "REQUEST")),
        (Rule::Organizer, in_mail("<clarify@acme.example>", "<other@acme.example>")),
        (Rule::Organizer, in_mail("From: Acme Clarifications <clarify@acme.example>\r\n", "")),
        (Rule::OrganizerInvited, in_mail("Dana Dev <dana@acme.example>", "clarify@acme.example")),
        (Rule::OrganizerInvited, in_object("END:VEVENT", "ATTENDEE:mailto:clarify@acme.example\r\nEND:VEVENT")),
        (Rule::NoDisposition, in_mail("method=REQUEST\r\n", "method=REQUEST\r\nContent-Disposition: inline\r\n")),
        (Rule::NoDisposition, in_mail("method=REQUEST\r\n", "method=REQUEST\r\nContent-ID: <c@x>\r\n")),
        (Rule::Charset, in_mail("charset=utf-8; method", "charset=iso-8859-1; method")),
        (Rule::Charset, in_mail("charset=utf-8; method", "method")),
        (Rule::SameFile, mail_of(&bare, &bare.replace("SEQUENCE:2", "SEQUENCE:3"), "REQUEST")),
        (Rule::SameFile, mail_of(&bare, &bare.replace("\r\n", "\n"), "REQUEST")),
        (Rule::Zones, in_object("DTSTART:20261124T093000Z", "DTSTART:20261124T103000")),
        (Rule::Zones, in_object("DTEND:20261124T100000Z", "DTEND;TZID=Europe/Berlin:20261124T110000")),
        (Rule::Lines, mail(&bare.replace("\r\n", "\n"), "REQUEST")),
        (Rule::Lines, mail(&unfolded, "REQUEST")),
        (Rule::Names, in_object("CN=\"Acme Clarifications\"", "CN=Acme: us")),
        (Rule::Names, in_object("CN=\"Acme Clarifications\"", "CN=Acme, us")),
        (Rule::Names, in_object("CN=\"Acme Clarifications\"", "CN=Acme; us")),
        (Rule::Names, in_object("CN=\"Acme Clarifications\"", "CN=\"Acme ^'us^'\"")),
        (Rule::OneEvent, mail(&format!("{bare}{bare}"), "REQUEST")),
        (Rule::OneEvent, in_object("VERSION:2.0", "VERSION:1.0")),
        (Rule::OneEvent, in_object("END:VCALENDAR", "BEGIN:VEVENT\r\nUID:another-one-of-them@acme.example\r\nDTSTAMP:20261122T223000Z\r\nSEQUENCE:2\r\nDTSTART:20261125T093000Z\r\nEND:VEVENT\r\nEND:VCALENDAR")),
        (Rule::NoAlarm, in_object("END:VEVENT", "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nEND:VEVENT")),
        (Rule::Versions, in_object("SEQUENCE:2\r\n", "")),
        (Rule::Versions, in_object("DTSTAMP:20261122T223000Z\r\n", "")),
        (Rule::Uid, in_object("UID:k7pqmz4rvt2nswyx3abcd5efgh@acme.example", "UID:482@acme.example")),
        (Rule::Uid, in_object("UID:k7pqmz4rvt2nswyx3abcd5efgh@acme.example\r\n", "")),
        (Rule::Cancelled, in_object("STATUS:CONFIRMED", "STATUS:CANCELLED")),
        (Rule::Cancelled, mail(&cancel.replace("STATUS:CANCELLED", "STATUS:CONFIRMED"), "CANCEL")),
        (Rule::LastAlternative, in_mail("--al--\r\n", "--al\r\nContent-Type: text/plain\r\n\r\nmore\r\n--al--\r\n")),
        (Rule::LastAlternative, in_mail("multipart/alternative", "multipart/mixed")),
    ]
}

/// A fold within a character, as bytes: no text can hold it.
#[test]
fn a_fold_within_a_character_is_told() {
    let folded = object(Method::Request).replace('ü', "\r\n ü").into_bytes();
    let at = folded.windows(3).position(|w| w == b"\r\n ").unwrap();
    let mut within = folded;
    // The first of the letter's two octets goes before the fold.
    assert_eq!(within.remove(at + 3), 0xC3);
    within.insert(at, 0xC3);
    let rules: Vec<Rule> = lint(&within).into_iter().map(|b| b.rule).collect();
    assert_eq!(rules, [Rule::Lines]);
}

#[test]
fn whoever_is_invited_anew_is_asked() {
    let object = object(Method::Request).replace("\r\n ", "");
    // The first version: nobody's answer can be known yet.
    let first = object.replace("SEQUENCE:2", "SEQUENCE:0");
    let dana = "PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:dana@acme.example";
    assert!(first.contains(dana));
    for with in [
        dana.replace("RSVP=TRUE", "RSVP=FALSE"),
        dana.replace(";RSVP=TRUE", ""),
        dana.replace("NEEDS-ACTION", "ACCEPTED"),
    ] {
        let mail = mail(&first.replace(dana, &with), "REQUEST");
        assert!(broken(&mail).contains(&Rule::Recipient), "{with}");
    }
}

#[test]
fn each_planted_violation_is_named() {
    let rows = planted();
    for (rule, mail) in &rows {
        let own = broken(mail);
        assert!(
            own.contains(rule),
            "{rule:?} is not told: {:?}\n{mail}",
            lint(mail.as_bytes())
        );
        // What is broken besides follows from it: no change breaks half of the rules.
        assert!(own.len() <= 2, "{rule:?}: {:?}", lint(mail.as_bytes()));
    }
    let planted: BTreeSet<Rule> = rows.iter().map(|(rule, _)| *rule).collect();
    let unplanted: Vec<Rule> = Rule::ALL
        .into_iter()
        .filter(|r| !planted.contains(r))
        .collect();
    assert_eq!(unplanted, []);
}

/// Whatever the bytes are, each rule is told at most so often that a person can read it.
#[test]
fn any_bytes_have_an_end() {
    for bytes in [
        &b""[..],
        b"BEGIN:VCALENDAR",
        b"\xff\xfe\0",
        b"From: a\r\n\r\nBEGIN:VCALENDAR",
    ] {
        assert!(!lint(bytes).is_empty());
    }
}

#[test]
fn the_command_says_what_to_do_and_answers_by_its_exit_code() {
    let folder = tempfile::tempdir().unwrap();
    let good = folder.path().join("good.eml");
    let bad = folder.path().join("bad.eml");
    std::fs::write(&good, mail(&object(Method::Request), "REQUEST")).unwrap();
    std::fs::write(&bad, in_mail("method=REQUEST", "method=CANCEL")).unwrap();
    let told = |files: &[&std::path::PathBuf], json| {
        let options = Options {
            files: files.iter().map(|f| (*f).clone()).collect(),
            json,
        };
        let mut out = Vec::new();
        let answer = run(&options, &mut out).unwrap();
        (answer, String::from_utf8(out).unwrap())
    };
    let (answer, text) = told(&[&good], false);
    assert_eq!(answer, Answer::Done);
    assert!(text.ends_with("good.eml: as it should be\n"), "{text}");
    let (answer, text) = told(&[&good, &bad], false);
    assert_eq!(answer, Answer::No);
    assert!(text.contains("bad.eml: 1 place is not as it should be\n  method-twice: Content-Type says method=CANCEL, line 5: METHOD:REQUEST\n    write the same"), "{text}");
    let (_, line) = told(&[&bad], true);
    let value: serde_json::Value = serde_json::from_str(&line).unwrap();
    assert_eq!(value["breaches"][0]["rule"], "method-twice");
    let missing = Options {
        files: vec![folder.path().join("none.eml")],
        json: false,
    };
    assert!(run(&missing, &mut Vec::new()).is_err());
}
