//! Whole mails, small and hand-written: one for each rule of reading.

use super::*;
use crate::domain::limits::{MAIL_HEADERS, MAIL_PARTS};
use crate::domain::message::Verdict;
use proptest::prelude::*;

fn settings() -> ReadSettings {
    ReadSettings {
        prefixes: Prefixes::Known(vec!["PBI".into()]),
        trust: Some(Trust::by(Hop::named("mx.acme.example"))),
    }
}

fn mail(text: &str) -> Message {
    read(text.as_bytes(), &settings()).message
}

const HEAD: &str = "From: Sam <sam@acme.example>\nTo: c@acme.example\nMessage-ID: <m@acme.example>\nDate: Mon, 23 Nov 2026 10:00:00 +0000\nSubject: Re: [PBI-142] Archived? PBI-7 UTF-8\n";

#[test]
fn a_persons_mail_gives_all_its_fields() {
    let m = mail(&format!(
        "Delivered-To: clarify+r-x@acme.example\nX-Trialogue: inst\nIn-Reply-To: <q@acme.example>\nThread-Index: AAAA\n AQ==\n{HEAD}\nYes.\n\n> What?\n"
    ));
    assert_eq!(m.kind, Kind::Person);
    assert_eq!(m.from.unwrap().name.as_deref(), Some("Sam"));
    assert_eq!(m.delivered_to[0].as_str(), "clarify+r-x@acme.example");
    assert_eq!(m.in_reply_to.as_deref(), Some("q@acme.example"));
    assert_eq!(m.thread_index.as_deref(), Some("AAAAAQ=="));
    assert_eq!(m.installation.as_deref(), Some("inst"));
    let tags: Vec<&str> = m
        .tags
        .iter()
        .map(crate::domain::pbi::PbiKey::as_str)
        .collect();
    assert_eq!(tags, ["PBI-142", "PBI-7"]);
    assert_eq!(m.text, "Yes.");
    assert_eq!(m.elided.as_deref(), Some("> What?"));
    assert_eq!(m.authentication.unwrap().verdict, Verdict::None);
}

#[test]
fn what_lacks_or_is_odd_is_still_read() {
    for text in [
        "no header at all",
        "Subject: x\n\nno From\n",
        "From: a@b.example\n\n",
        "From: a@b.example\nContent-Type: multipart/mixed\n\nno boundary\n",
        "From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\nnever used\n",
        "From: a@b.example\nContent-Type: text/plain; charset=x-none\nContent-Transfer-Encoding: x-none\n\nhi\n",
        "\0\0\0",
    ] {
        assert_eq!(mail(text).kind, Kind::Person, "{text:?}");
    }
    let m = mail("From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\nnever used\n");
    assert_eq!(m.text, "never used");
    let latin = read(
        b"From: a@b.example\nSubject: Gr\xFC\xDFe\n\nSch\xF6n \0!\n",
        &settings(),
    );
    assert_eq!(latin.message.text, "Schön \u{FFFD}!");
    let two = mail("From: a@b.example\nFrom: c@d.example\n\nhi\n");
    assert!(two.from.is_none() && two.reason.contains("more than one From"));
}

#[test]
fn limits_make_it_unreadable_but_the_header_is_told() {
    let parts = "--x\n\n\n".repeat(MAIL_PARTS + 1);
    let many = format!("{HEAD}Content-Type: multipart/mixed; boundary=x\n\n{parts}");
    let large = format!("{HEAD}\n{}", "a\n".repeat(13 * 1024 * 1024));
    let headers = format!("{HEAD}{}\nhi", "X: y\n".repeat(MAIL_HEADERS));
    let header = format!("{HEAD}Received: {}\n\nhi", "a".repeat(70_000));
    for (text, why) in [
        (many, "parts"),
        (large, "larger"),
        (headers, "header fields"),
        (header, "header field"),
    ] {
        let m = mail(&text);
        assert_eq!(m.kind, Kind::Unreadable);
        assert!(m.reason.contains(why), "{}", m.reason);
        assert_eq!(m.message_id.as_deref(), Some("m@acme.example"));
        assert_eq!(m.from.unwrap().address.as_str(), "sam@acme.example");
    }
    for empty in ["", "\r\n\r\n  "] {
        assert_eq!(mail(empty).reason.split(';').next(), Some("empty"));
    }
}

#[test]
fn a_long_field_loses_its_end_and_the_mail_is_read() {
    let m = mail(&format!("{HEAD}X: {}\n\nhi", "a".repeat(70_000)));
    assert_eq!((m.kind, m.text.as_str()), (Kind::Person, "hi"));
    assert!(m.reason.contains("a header field of more than"));
}

#[test]
fn forwarded_mails_within_mails_are_not_looked_into() {
    let nest = "Content-Type: message/rfc822\n\n".repeat(200_000);
    let m = mail(&format!("{HEAD}{nest}hi"));
    assert_eq!(m.kind, Kind::Person);
    assert_eq!(m.attachments.len(), 1);
}

#[test]
fn delivery_reports_come_before_all_else() {
    let m = mail(
        "From: MAILER-DAEMON@x.example\nAuto-Submitted: auto-replied\nPrecedence: list\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nIt failed.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nFinal-Recipient: rfc822; sam@x.example\nAction: failed\nStatus: 5.1.1\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <letter@acme.example>\nSubject: x\n\nhi\n--b--\n",
    );
    let bounce = m.bounce.unwrap();
    assert_eq!(m.kind, Kind::Bounce);
    assert_eq!(
        bounce.recipients[0].address.as_deref(),
        Some("sam@x.example")
    );
    assert_eq!(bounce.recipients[0].status.as_deref(), Some("5.1.1"));
    assert_eq!(
        bounce.original_message_id.as_deref(),
        Some("letter@acme.example")
    );
    let qmail = mail(
        "Return-Path: <>\nFrom: MAILER-DAEMON@x.example\nSubject: failure notice\n\nHi. This is the qmail-send program at x.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<sam@x.example>:\n550 5.1.1 unknown\n\n--- Below this line is a copy of the message.\n\nMessage-ID: <letter@acme.example>\n",
    );
    let bounce = qmail.bounce.unwrap();
    assert_eq!(
        bounce.recipients[0].address.as_deref(),
        Some("sam@x.example")
    );
    assert_eq!(
        bounce.original_message_id.as_deref(),
        Some("letter@acme.example")
    );
    assert!(bounce.is_final());
}

#[test]
fn other_reports_are_automatic_and_no_bounces() {
    for kind in ["feedback-report", "disposition-notification", "tlsrpt"] {
        let m = mail(&format!(
            "{HEAD}Content-Type: multipart/report; report-type={kind}; boundary=b\n\n--b\n\nx\n--b--\n"
        ));
        assert_eq!(m.kind, Kind::Automatic);
        assert!(m.reason.contains(kind));
    }
}

#[test]
fn calendar_parts_with_a_method_make_it_calendar() {
    let object = "BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR";
    let both = format!(
        "{HEAD}Auto-Submitted: auto-replied\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\nAccepted: x\n--c\nContent-Type: text/calendar; method=REPLY\n\n{object}\n--c--\n--b\nContent-Type: application/ics; name=i.ics\n\n{object}\n--b--\n"
    );
    let reading = read(both.as_bytes(), &settings());
    assert_eq!(reading.message.kind, Kind::Calendar);
    assert_eq!(reading.message.text, "Accepted: x");
    assert_eq!(reading.calendar, [object.as_bytes().to_vec()]);
    let plain = both
        .replace("METHOD:REPLY\n", "")
        .replace("; method=REPLY", "");
    assert_eq!(mail(&plain).kind, Kind::Automatic);
}

#[test]
fn absences_tell_the_day() {
    let m = mail(
        "From: sam@acme.example\nDate: Mon, 23 Nov 2026 10:00:00 +0000\nAuto-Submitted: auto-replied\nSubject: Automatische Antwort: [PBI-142] x\n\nIch bin bis zum 30.11. im Urlaub.\n",
    );
    assert_eq!(m.kind, Kind::Automatic);
    assert_eq!(m.away.unwrap().until.unwrap().to_string(), "2026-11-30");
    let ticket = mail("From: a@b.example\nAuto-Submitted: auto-replied\n\nWe got your request.\n");
    assert_eq!(ticket.away, None);
}

#[test]
fn two_copies_of_one_mail_have_one_fingerprint() {
    let one = mail(&format!(
        "Received: by a.example; x\nDelivered-To: a@b.example\n{HEAD}\nhi\nyou\n"
    ));
    let other =
        mail(&format!("Received: by b.example; y\n{HEAD}\nhi\nyou\n\n").replace('\n', "\r\n"));
    let third = mail(&format!("{HEAD}\nhi\nyou!\n"));
    assert_eq!(one.fingerprint, other.fingerprint);
    assert_ne!(one.fingerprint, third.fingerprint);
}

#[test]
fn names_of_attachments_lose_their_path() {
    let m = mail(&format!(
        "{HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhi\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=\"../../etc/x\u{202E}fdp.exe\"\nContent-Transfer-Encoding: base64\n\nQUJD\n--b--\n"
    ));
    let one = &m.attachments[0];
    assert_eq!(one.name.as_deref(), Some("xfdp.exe"));
    assert_eq!((one.media_type.as_str(), one.bytes), ("application/pdf", 3));
}

#[test]
fn many_empty_alternatives_cost_no_more_than_their_size() {
    let part = format!("--b\n\n{}\n", " ".repeat(20_000));
    let m = mail(&format!(
        "{HEAD}Content-Type: multipart/alternative; boundary=b\n\n{}--b--\n",
        part.repeat(900)
    ));
    assert_eq!(m.kind, Kind::Person);
}

/// Pieces of which hostile mails are made.
fn fragment() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..40),
        proptest::sample::select(vec![
            "From: a@b.example\r\n",
            "From: \"a\" <",
            "Subject: =?utf-8?B?////?=\n",
            "\n\n",
            "--b\n",
            "--b--\n",
            "Content-Type: multipart/mixed; boundary=b\n",
            "Content-Type: text/html\n",
            "Content-Type: text/calendar; method=REPLY\n",
            "Content-Transfer-Encoding: base64\n",
            "Content-Transfer-Encoding: quoted-printable\n",
            "=C3=\n",
            "<div><blockquote type=cite>",
            "> q\n",
            "On 1 Jan 2026 10:00 a wrote:\n",
            "Received: from a (b [1.2.3.4]) by mx.acme.example with ESMTPA;",
            "Authentication-Results: mx.acme.example; dmarc=pass\n",
            "Content-Type: message/delivery-status\n\nStatus: 5.",
            "Auto-Submitted: auto-replied\n",
            "back on 31.12.\n",
            "Date: Mon, 99 Foo 99999 99:99\n",
            "References: <<a>>",
            "Content-Type: text/plain; format=flowed; charset=utf-7\n",
            "+AGE-",
            "(",
            "\"",
        ])
        .prop_map(|s| s.as_bytes().to_vec()),
    ]
}

proptest! {
    #[test]
    fn any_bytes_give_a_reading(pieces in proptest::collection::vec(fragment(), 0..40)) {
        let bytes = pieces.concat();
        // Past the guard that `read` has: nothing may panic at all.
        let reading = understand(&bytes, bytes.len() as u64, &settings(), &Signed::default());
        prop_assert_eq!(reading.message.fingerprint.len(), 64);
        prop_assert!(!reading.message.reason.is_empty());
    }
}
