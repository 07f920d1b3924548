//! Whole mails, small and hand-written: one for each rule of reading.

use super::*;
use crate::domain::limits::{MAIL_HEADERS, MAIL_PARTS};
use crate::domain::message::{Bounce, Verdict};
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
    let told = |subject: &str, text: &str| {
        let m = mail(&format!(
            "From: sam@acme.example\nDate: Mon, 23 Nov 2026 10:00:00 +0000\nAuto-Submitted: auto-replied\nSubject: {subject}\n\n{text}\n"
        ));
        let away = m.away.unwrap();
        let day = |day: Option<chrono::NaiveDate>| day.map(|d| d.to_string());
        (day(away.from), day(away.until))
    };
    let day = |day: &str| Some(day.to_owned());
    let ours = "Automatic reply: [PBI-142] Is it open until 31 December?";
    let own = "Out of office until 30 November";
    for (subject, text, away) in [
        (ours, "I am out of the office.", (None, None)),
        (
            ours,
            "Your mail \"Is it open until 31 December?\" came. I am out of the office.",
            (None, None),
        ),
        (own, "I am out of the office.", (None, day("2026-11-30"))),
        (
            ours,
            "I am out of the office from 7 to 18 December.",
            (day("2026-12-07"), day("2026-12-19")),
        ),
        (
            ours,
            "I am on vacation from 20 to 27 November.",
            (None, day("2026-11-28")),
        ),
        (
            ours,
            "Ich bin vom 7. Dezember bis zum 18. Dezember im Urlaub und am 21. Dezember wieder im Büro.",
            (day("2026-12-07"), day("2026-12-21")),
        ),
    ] {
        assert_eq!(told(subject, text), away, "{subject} {text}");
    }
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
        let reading = understand(&bytes, bytes.len() as u64, &settings(), &Known::default());
        prop_assert_eq!(reading.message.fingerprint.len(), 64);
        prop_assert!(!reading.message.reason.is_empty());
    }
}

/// What systems write that send no status part, in words of their own; each says that Sam was
/// not reached.
#[test]
fn systems_that_only_use_words_are_understood() {
    let exchange = "From: \"Systemadministrator\" <postmaster@x.example>\nSubject: Unzustellbar: Archiv?\n\nIhre Nachricht\n\n  An:      Sam Stake; Kim\n  Betreff: Archiv?\n  Gesendet am: Mo, 23. Nov 2026 10:02\n\nhat einige oder alle Empfänger nicht erreicht.\n\n";
    for mail in [
        "From: MAILER-DAEMON@mx.example\nSubject: failure notice\n\nHi. This is the qmail-send program at mx.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<sam@x.example>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 5.1.1 no\nGiving up on 192.0.2.1.\n\n--- Below this line is a copy of the message.\n\nTo: kim@x.example\n".to_owned(),
        "From: Mail Delivery System <Mailer-Daemon@mx.example>\nSubject: Mail delivery failed: returning message to sender\n\nThis message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  sam.s@in.example\n    (generated from sam@x.example)\n    SMTP error from remote mail server after RCPT TO:<sam.s@in.example>:\n    550 5.1.1 unknown\n\n------ This is a copy of the message, including all the headers. ------\n".to_owned(),
        "From: MAILER-DAEMON@mx.example\nSubject: Undelivered Mail Returned to Sender\n\nThis is the mail system at host mx.example.\n\nFor further assistance, please send mail to <postmaster>\n\n                   The mail system\n\n<sam.s@in.example> (expanded from <sam@x.example>): host in.example said: 550 5.1.1\n".to_owned(),
        format!("{exchange}Sam Stake am 23.11.2026 10:03\n    Das E-Mail-Konto ist nicht vorhanden.\n    <mx.x.example #5.1.1 smtp;550 5.1.1 <sam@x.example>... User unknown>\n"),
        format!("{exchange}sam@x.example am 23.11.2026 10:03\n    Die Adresse ist nicht bekannt. Fragen Sie hilfe@x.example.\n"),
        "From: MAILER-DAEMON@yahoo.example\n\nSorry, we were unable to deliver your message to the following address.\n\n<sam@x.example>:\n554: delivery error: dd This user doesn't have a yahoo.example account\n\n--- Below this line is a copy of the message.\n".to_owned(),
        "From: \"GMX Mailer Daemon\" <mailer-daemon@gmx.example>\nSubject: Mail delivery failed: returning message to sender\n\nThis message was created automatically by mail delivery software.\n\nThe following address failed:\n\n    sam@x.example:\n        SMTP error from remote server for RCPT TO command, host: mx.x.example\n        reason: 550 5.1.1 no such user\n\n\n--- The header of the original message is following. ---\n".to_owned(),
        "From: PostMaster@163.example\nReturn-Path: <>\nSubject: 系统退信\n\n抱歉，您的邮件被退回来了……\n\n收件人：\n    sam@x.example\n退信原因：用户不存在\n".to_owned(),
        "From: MAILER-DAEMON@mx.example\nSubject: Message could not be delivered\n\nFailed Recipient: sam@x.example\nReason: Remote host said: 550 5.1.1 no\nHelp: support@mx.example\n".to_owned(),
        "From: Notes <MAILER-DAEMON@mx.example>\nSubject: DELIVERY FAILURE: User sam (sam@x.example) not listed\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nYour message\n\n  Subject: Archive?\n\nwas not delivered to:\n\n  sam@x.example\n\nbecause:\n\n  User not listed\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns;mx.example\n\nFinal-Recipient: rfc822;CN=Sam Stake/O=Acme\nAction: failed\nStatus: 5.1.1\n\n--b--\n".to_owned(),
    ] {
        let got = read_whole(&mail).unwrap_or_default();
        let sam: Vec<_> = got
            .failed()
            .map(|r| r.original.as_ref().or(r.address.as_ref()).map(String::as_str))
            .collect();
        assert_eq!(sam, [Some("sam@x.example")], "{mail}\n{got:?}");
    }
}

#[test]
fn what_is_tried_again_is_no_failure_and_what_arrived_is_none() {
    for text in [
        "From: MAILER-DAEMON@mx.example\nSubject: Warning: could not send message for past 4 hours\n\n**  THIS IS A WARNING MESSAGE ONLY  **\n**  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **\n\n<sam@x.example>... Deferred\n",
        "From: MAILER-DAEMON@mx.example\nSubject: Delivery failure notification\n\nYour message could not be delivered to the following recipients:\n\nsam@x.example\n\nDelivery attempts will continue to be made for 5 day(s).\n",
        "From: MAILER-DAEMON@mx.example\nSubject: Delivery Status Notification (Success)\n\nYour message to sam@x.example arrived.\n",
    ] {
        let got = read_whole(text).unwrap();
        assert!(
            !got.is_final() && !got.recipients.is_empty(),
            "{text}\n{got:?}"
        );
    }
}

#[test]
fn the_mail_that_came_back_tells_whom_the_words_do_not_name() {
    let head = "From: MAILER-DAEMON@mx.example\nTo: clarify@acme.example\nSubject: Returned mail\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nA message that you sent could not be delivered.\n\n--b\nContent-Type: message/rfc822\n\nFrom: clarify@acme.example\nMessage-ID: letter-1@acme.example\nTo: sam@x.example";
    let one = read_whole(&format!("{head}\n\nHi\n--b--\n")).unwrap();
    assert_eq!(one.recipients[0].address.as_deref(), Some("sam@x.example"));
    assert_eq!(
        one.original_message_id.as_deref(),
        Some("letter-1@acme.example")
    );
    let two = read_whole(&format!("{head}, kim@x.example\n\nHi\n--b--\n")).unwrap();
    assert_eq!(two.recipients[0].address, None);
}

#[test]
fn a_filter_that_refuses_a_mail_bounces_it_and_one_that_tells_it_was_read_does_not() {
    let mail = |sign: &str| {
        format!(
            "From: Mail Delivery Subsystem <postmaster@x.example>\n{sign}Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\nContent-Type: text/plain\n\nrejected\n--b\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; sam@x.example\nOriginal-Message-ID: <letter@acme.example>\nDisposition: automatic-action/MDN-sent-automatically; deleted\n\n--b--\n"
        )
    };
    let refused = read_whole(&mail("Auto-Submitted: auto-replied (rejected)\n")).unwrap();
    assert!(refused.is_final());
    assert_eq!(
        refused.original_message_id.as_deref(),
        Some("letter@acme.example")
    );
    assert_eq!(read_whole(&mail("")), None);
}

/// What writers do that have the Message-ID, the status or the address at no usual place.
#[test]
fn a_report_is_read_wherever_it_says_what_it_knows() {
    let status = "Content-Type: message/delivery-status\n\nReporting-MTA: dns; x\n";
    let failed = "\nFinal-Recipient: rfc822; sam@x.example\nAction: failed\nStatus: 5.1.1\n";
    let report = |header: &str, per_message: &str| {
        format!(
            "From: MAILER-DAEMON@mx.example\n{header}Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nIt failed.\n--b\n{status}{per_message}{failed}--b--\n"
        )
    };
    let inner = "From: MAILER-DAEMON@mx.example\nMessage-ID: <report@mx.example>\nContent-Type: multipart/report; report-type=delivery-status; boundary=i\n\n--i\n\nIt failed.\n--i\n";
    for told in [
        report("In-Reply-To: <letter@acme.example>\n", ""),
        report("References: <other@acme.example> <letter@acme.example>\n", ""),
        report("In-Reply-To: <other@acme.example>\n", "Original-Envelope-Id: letter@acme.example\n"),
        // A gateway that puts the whole report into a mail of its own.
        format!("From: MAILER-DAEMON@gw.example\nSubject: Undelivered Mail\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee below.\n--b\nContent-Type: message/rfc822\n\n{inner}{status}{failed}\n--i\nContent-Type: message/rfc822\n\nMessage-ID: <letter@acme.example>\nSubject: x\n\nhi\n--i--\n--b--\n"),
        // Nobody's address, and the header of the mail in the text.
        "From: MAILER-DAEMON <>\nTo: clarify@acme.example\nSubject: Mail delivery failed\n\nThere was an error delivering your mail to <sam@x.example>.\n\n550 5.1.1 no\n\nMessage headers follow.\n\nMessage-Id: <letter@acme.example>\n".to_owned(),
        "From: post_master@x.example\nTo: clarify@acme.example\nIn-Reply-To: <letter@acme.example>\nSubject: Re: x\n\nError: Invalid user address\n550 5.1.1 - Requested action not taken: no such user here\n\nMessage details:\n  MAIL FROM: clarify@acme.example\n  RCPT TO: sam@x.example\n".to_owned(),
        "From: MAILER-DAEMON@x.example\nTo: clarify@acme.example\nSubject: Returned mail: Cannot send message for 4 days\n\n   ----- Transcript of session follows -----\n550 5.1.1 x.example (smtp)... no\n\n   ----- Unsent message follows -----\nFrom: clarify@acme.example\nMessage-ID: <letter@acme.example>\nTo: sam@x.example\nX-Mailer: Dada 4.9.0\n".to_owned(),
    ] {
        let got = read_whole(&told).unwrap_or_else(|| panic!("no report: {told}"));
        let one = got.recipients.first().unwrap();
        assert_eq!(one.address.as_deref(), Some("sam@x.example"), "{told}");
        assert_eq!(one.status.as_deref(), Some("5.1.1"), "{told}");
        assert_eq!(got.original_message_id.as_deref(), Some("letter@acme.example"), "{told}");
    }
    let version = "From: MAILER-DAEMON@x.example\nSubject: failure notice\n\n<sam@x.example>:\nThis is a permanent error: mailfolder is full\n\n--- Below this line is a copy of the message.\n\nX-Mailer: Dada 4.9.0\n";
    assert_eq!(read_whole(version).unwrap().recipients[0].status, None);
    // A person whose program loses their address is none.
    let person = "From: Sam <>\nTo: clarify@acme.example\nSubject: Re: [PBI-1] x\n\nTwo years.\n";
    assert_eq!(read_whole(person), None);
}

fn read_whole(text: &str) -> Option<Bounce> {
    mail(text).bounce
}

/// What a system wrote in Sam's name, by the mail's subject and text.
fn by_a_system(subject: &str, text: &str) -> bool {
    let m = mail(&format!(
        "From: Sam Sales <sam@acme.example>\nTo: c@acme.example\nIn-Reply-To: <q@acme.example>\nSubject: {subject}\n\n{text}\n"
    ));
    m.kind == Kind::Automatic
}

#[test]
fn a_reaction_says_nothing() {
    let asked = "Re: [PBI-142] Archived?";
    for text in [
        "👍\n\nSam Sales reacted via Gmail\n<https://www.google.com/gmail/about/?utm_source=gmail>\n\nOn Mon, Nov 23, 2026 at 10:02 AM Dana Dev <clarify@acme.example> wrote:\n\n> Archived?",
        "Sam Sales reacted to your message:\n________________________________\nFrom: Dana Dev <clarify@acme.example>\nSent: Monday, November 23, 2026 10:02 AM\nTo: Sam Sales <sam@acme.example>\nSubject: [PBI-142] Archived?\n\nArchived?",
        "Sam hat auf Ihre Nachricht reagiert:",
    ] {
        assert!(by_a_system(asked, text), "{text}");
    }
    let part = "From: sam@acme.example\nSubject: Re: x\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n👍\n\nSam hat via Gmail geantwortet\n--b\nContent-Type: text/vnd.google.email-reaction+json\n\n{\"emoji\": \"👍\", \"version\": 1}\n--b--\n";
    assert_eq!(mail(part).kind, Kind::Automatic);
    for text in [
        "👍",
        "👍 Yes.",
        "Tess Tax reacted to your message:",
        "Nobody reacted to your message, so: yes.",
        "Sam Sales reacted to your message:\n\nYes, two years.",
        "Yes.\n\nSam Sales reacted via Gmail",
    ] {
        assert!(!by_a_system(asked, text), "{text}");
    }
}

#[test]
fn an_invitation_that_was_handed_on_is_no_answer() {
    let says = "Your meeting was forwarded\n\nSam Sales has forwarded your meeting request to additional recipients.\n\nMeeting\n[PBI-142] Call: Archived?\n\nRecipients\nKim Key";
    let subject = "Meeting Forward Notification: [PBI-142] Call: Archived?";
    assert!(by_a_system(subject, says));
    assert!(!by_a_system(subject, "Sorry, I sent it on to Kim."));
    assert!(!by_a_system("Re: [PBI-142] Archived?", says));
}

#[test]
fn the_words_around_a_protected_mail_are_nobodys() {
    let m = mail(
        "From: sam@acme.example\nSubject: Re: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSam Sales (sam@acme.example) has sent you a protected message.\n--b\nContent-Type: application/x-microsoft-rpmsg-message; name=message_v4.rpmsg\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\nAAAA\n--b--\n",
    );
    assert!(m.is_sealed() && m.text.is_empty());
    assert!(
        m.elided
            .unwrap()
            .contains("has sent you a protected message")
    );
}
