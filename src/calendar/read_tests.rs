//! What other programs write is read right, and whatever stands there, within limits.

use super::*;
use crate::domain::calendar::Partstat;

fn at(text: &str) -> Timestamp {
    Timestamp::parse_rfc3339(text).unwrap()
}

#[expect(clippy::unnecessary_wraps, reason = "what is read is an Option too")]
fn address(text: &str) -> Option<Address> {
    Some(Address::parse(text).unwrap())
}

fn reading(method: &str, before: &str, event: &str) -> CalendarMail {
    let text = format!(
        "BEGIN:VCALENDAR\r\nPRODID:Microsoft Exchange Server 2010\r\nMETHOD:{method}\r\n{before}\
         BEGIN:VEVENT\r\nUID:u\r\n{event}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    read(text.as_bytes())
}

fn start(zones: &str, line: &str) -> CalendarMail {
    reading("REQUEST", zones, line)
}

#[test]
fn a_reply_of_exchange_has_no_organizer() {
    let got = reading(
        "REPLY",
        "",
        "SUMMARY:Accepted: x\nATTENDEE;PARTSTAT=ACCEPTED;CN=Sam:MAILTO:Sam@Partner.example\n\
         DESCRIPTION:See you\\n\nDTSTART;TZID=W. Europe Standard Time:20260701T100000\n\
         DTEND;TZID=W. Europe Standard Time:20260701T103000\nSEQUENCE:3",
    );
    assert_eq!(got.fault, None);
    assert_eq!(got.organizer, None);
    assert_eq!(got.attendee, address("sam@partner.example"));
    assert_eq!(got.partstat, Some(Partstat::Accepted));
    assert_eq!(got.comment.as_deref(), Some("See you"));
    assert_eq!(got.start, Some(at("2026-07-01T08:00:00Z")));
    assert_eq!(got.sequence, 3);
}

#[test]
fn who_answers() {
    let rows = [
        (
            "ATTENDEE;SENT-BY=mailto:sec@x.example;PARTSTAT=DECLINED:mailto:boss@x.example",
            "boss@x.example",
            Partstat::Declined,
            address("sec@x.example"),
        ),
        (
            "ATTENDEE;PARTSTAT=TENTATIVE;SENT-BY=\"MAILTO:sec@x.example\":mailto:boss@x.example",
            "boss@x.example",
            Partstat::Tentative,
            address("sec@x.example"),
        ),
        (
            "ATTENDEE:mailto:a@x.example\nATTENDEE;PARTSTAT=accepted:mailto:b@x.example",
            "b@x.example",
            Partstat::Accepted,
            None,
        ),
        (
            "ATTENDEE;PARTSTAT=X-MAYBE:mailto:a@x.example",
            "a@x.example",
            Partstat::NeedsAction,
            None,
        ),
        (
            "ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=a@x.example:urn:uuid:7",
            "a@x.example",
            Partstat::Accepted,
            None,
        ),
    ];
    for (lines, who, partstat, sent_by) in rows {
        let got = reading("reply", "", lines);
        assert_eq!(got.method, Some(Method::Reply));
        assert_eq!(got.attendee, address(who), "{lines}");
        assert_eq!(got.partstat, Some(partstat), "{lines}");
        assert_eq!(got.sent_by, sent_by, "{lines}");
        assert_eq!((got.start, got.fault), (None, None), "{lines}");
    }
}

#[test]
fn a_counter_proposal_and_a_refresh() {
    let got = reading(
        "COUNTER",
        "",
        "ATTENDEE;PARTSTAT=TENTATIVE;CN=\"Sam ^'S^'\":mailto:s@x.example\nCOMMENT:Later\\, please\n\
         DTSTART:20261124T150000Z\nDURATION:PT15M",
    );
    assert_eq!(got.method, Some(Method::Counter));
    assert_eq!(got.comment.as_deref(), Some("Later, please"));
    assert_eq!(got.end, Some(at("2026-11-24T15:15:00Z")));
    assert_eq!(got.attendees[0].name.as_deref(), Some("Sam \"S\""));
    let refresh = reading("REFRESH", "", "ATTENDEE:mailto:s@x.example");
    assert_eq!(refresh.attendee, address("s@x.example"));
}

#[test]
fn a_start_alone() {
    let point = start("", "DTSTART:20261124T150000Z");
    assert_eq!(point.end, point.start);
    let day = start("", "DTSTART;VALUE=DATE:20261124");
    assert_eq!(
        day.end.unwrap() - day.start.unwrap(),
        chrono::TimeDelta::days(1)
    );
}

/// RFC 5545, 3.3.5, in a zone of the file's own: what a clock change skips moves forward,
/// what it repeats is its first.
#[test]
fn zones_of_the_file() {
    let own = "BEGIN:VTIMEZONE\nTZID:Customized Time Zone\nX-MICROSOFT-CDO-TZID:2\n\
         BEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n\
         RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n\
         BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n\
         RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
    let mut days = 0;
    for local in [
        "20260101T120000",
        "20260329T013000",
        "20260329T023000",
        "20260329T033000",
        "20260701T120000",
        "20261025T013000",
        "20261025T023000",
        "20261025T033000",
        "20261231T235959",
    ] {
        let line = |zone: &str| format!("DTSTART;TZID={zone}:{local}");
        let got = start(own, &line("Customized Time Zone"));
        assert_eq!(got.fault, None);
        assert_eq!(
            got.start,
            start("", &line("Europe/Berlin")).start,
            "{local}"
        );
        days += 1;
    }
    assert_eq!(days, 9);
}

#[test]
fn zones_by_name_and_none() {
    for zone in [
        "Europe/Berlin",
        "europe/berlin",
        "/freeassociation.sourceforge.net/Europe/Berlin",
        "/softwarestudio.org/Olson_20011030_5/Europe/Berlin",
        "W. Europe Standard Time",
        "\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\"",
    ] {
        let got = start("", &format!("DTSTART;TZID={zone}:20260701T100000"));
        assert_eq!(got.start, Some(at("2026-07-01T08:00:00Z")), "{zone}");
    }
    let odd = "BEGIN:VTIMEZONE\nTZID:Odd\nBEGIN:STANDARD\nDTSTART:20000101T000000\n\
         TZOFFSETFROM:+0100\nTZOFFSETTO:+0100\nRRULE:FREQ=DAILY\nEND:STANDARD\nEND:VTIMEZONE\n";
    for (before, line) in [
        ("", "DTSTART;TZID=Nowhere/Zone:20260701T100000"),
        ("", "DTSTART;TZID=Customized Time Zone:20260701T100000"),
        ("", "DTSTART;TZID=\"(UTC+05:30) Somewhere\":20260701T100000"),
        (odd, "DTSTART;TZID=Odd:20260701T100000"),
        ("", "DTSTART:20260701T100000"),
    ] {
        let got = start(before, line);
        assert_eq!((got.start, got.end), (None, None), "{line}");
        assert!(got.fault.unwrap().contains("zone"), "{line}");
    }
}

#[test]
fn what_is_no_calendar_says_so() {
    for bytes in [&b""[..], b"hello", b"BEGIN:VCARD\nEND:VCARD", b"\xff\xfe\0"] {
        assert!(read(bytes).fault.is_some());
    }
    let half = read(b"BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:u\nATTENDEE;PARTST");
    assert_eq!(half.method, Some(Method::Reply));
    let before = read(b"\xef\xbb\xbfhello\r\rBEGIN:VCALENDAR\rBEGIN:VEVENT\rUID:u\rEND:VEVENT\r");
    assert_eq!(before.uid.as_deref(), Some("u"));
}

/// RFC 5546, 4.2.6: a delegate's answer has the delegator's line beside their own.
#[test]
fn the_line_of_whoever_writes_is_their_answer() {
    let boss =
        "ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:kim@x.example\":mailto:boss@x.example";
    let kim =
        "ATTENDEE;PARTSTAT=ACCEPTED;DELEGATED-FROM=\"mailto:boss@x.example\":mailto:kim@x.example";
    let open = "ATTENDEE;PARTSTAT=NEEDS-ACTION;DELEGATED-FROM=\"mailto:boss@x.example\":mailto:kim@x.example";
    let sam = "ATTENDEE;PARTSTAT=DECLINED:mailto:sam@x.example";
    let proxy = "ATTENDEE;PARTSTAT=TENTATIVE;SENT-BY=\"mailto:sec@x.example\":mailto:lee@x.example";
    let rows = [
        (vec![boss, kim], None, "kim@x.example"),
        (vec![boss, kim], address("boss@x.example"), "boss@x.example"),
        (vec![kim, boss], address("other@x.example"), "kim@x.example"),
        (vec![boss, open], None, "boss@x.example"),
        (vec![sam, kim], None, "sam@x.example"),
        (vec![sam, kim], address("kim@x.example"), "kim@x.example"),
        (vec![sam, proxy], address("sec@x.example"), "lee@x.example"),
    ];
    for (lines, sender, who) in rows {
        let text = format!(
            "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:u\n{}\nEND:VEVENT\nEND:VCALENDAR\n",
            lines.join("\n")
        );
        let got = read_from(text.as_bytes(), sender.as_ref());
        assert_eq!(got.attendee, address(who), "{lines:?} {sender:?}");
        let (to, from) = match who {
            "boss@x.example" => (address("kim@x.example"), None),
            "kim@x.example" => (None, address("boss@x.example")),
            _ => (None, None),
        };
        assert_eq!((got.delegated_to, got.delegated_from), (to, from));
    }
}

#[test]
fn the_whole_event_counts_before_its_overrides() {
    let got = reading(
        "REPLY",
        "BEGIN:VEVENT\nUID:u\nRECURRENCE-ID:20261125T090000Z\nSEQUENCE:9\n\
         ATTENDEE;PARTSTAT=DECLINED:mailto:s@x.example\nEND:VEVENT\n",
        "SEQUENCE:1\nATTENDEE;PARTSTAT=ACCEPTED:mailto:s@x.example",
    );
    assert_eq!((got.sequence, got.partstat), (1, Some(Partstat::Accepted)));
    assert_eq!(got.recurrence_id, None);
    let one = reading(
        "REPLY",
        "",
        "RECURRENCE-ID;TZID=Europe/Berlin:20261125T100000\nATTENDEE;PARTSTAT=DECLINED:mailto:s@x.example",
    );
    assert_eq!(one.recurrence_id, Some(at("2026-11-25T09:00:00Z")));
}

#[test]
fn where_it_is_and_whether_it_is_off() {
    let rows = [
        (
            "LOCATION:Room 4\\, left\nCONFERENCE;VALUE=URI:https://a.example/x",
            Some("Room 4, left"),
        ),
        (
            "CONFERENCE;VALUE=URI;LABEL=Join:https://a.example/x",
            Some("https://a.example/x"),
        ),
        (
            "X-GOOGLE-CONFERENCE:https://meet.example/a-b",
            Some("https://meet.example/a-b"),
        ),
        ("LOCATION:\nSTATUS:CONFIRMED", None),
    ];
    for (lines, place) in rows {
        let got = reading("REQUEST", "", lines);
        assert_eq!(got.place.as_deref(), place, "{lines}");
        assert!(!got.cancelled);
    }
    assert!(reading("REQUEST", "", "STATUS:CANCELLED").cancelled);
}

/// Outlook writes the proposed time in DTSTART, the old one in a property of its own
/// (MS-OXCICAL, 2.1.3.1.1.20.59).
#[test]
fn a_counter_proposal_of_outlook() {
    let got = reading(
        "COUNTER",
        "",
        "ATTENDEE;PARTSTAT=TENTATIVE;CN=Sam:MAILTO:sam@x.example\nDTSTART:20261124T150000Z\n\
         DTEND:20261124T153000Z\nX-MS-OLK-ORIGINALSTART:20261124T093000Z\n\
         X-MS-OLK-ORIGINALEND:20261124T100000Z\nDESCRIPTION:Later?\\n",
    );
    assert_eq!((got.method, got.fault), (Some(Method::Counter), None));
    assert_eq!(got.start, Some(at("2026-11-24T15:00:00Z")));
    assert_eq!(got.end, Some(at("2026-11-24T15:30:00Z")));
    assert_eq!(got.comment.as_deref(), Some("Later?"));
}

#[test]
fn the_comment_is_of_whoever_answers() {
    let got = reading(
        "REPLY",
        "",
        "ATTENDEE;PARTSTAT=NEEDS-ACTION;X-RESPONSE-COMMENT=theirs:mailto:a@x.example\n\
         ATTENDEE;PARTSTAT=DECLINED;X-RESPONSE-COMMENT=\"mine: no\":mailto:b@x.example",
    );
    assert_eq!(got.comment.as_deref(), Some("mine: no"));
}

/// Each limit refuses or cuts, and says so; what is read besides is right.
#[test]
fn limits() {
    let reply = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:s@x.example";
    let attendees = format!("{}{reply}", "ATTENDEE:mailto:a@x.example\n".repeat(5_000));
    let many = reading("REPLY", "", &attendees);
    assert_eq!(many.attendees.len(), ATTENDEES);
    assert!(many.fault.unwrap().contains("more than 100 attendees"));

    let big = reading(
        "REPLY",
        "",
        &format!("DESCRIPTION:{}\n{reply}", "x".repeat(10 << 20)),
    );
    assert_eq!((big.uid, big.method), (None, None));
    assert!(big.fault.unwrap().contains("more than the 1048576"));

    let nested = format!(
        "{}{}",
        "BEGIN:X-A\n".repeat(CALENDAR_DEPTH),
        "END:X-A\n".repeat(CALENDAR_DEPTH)
    );
    let deep = reading("REPLY", &nested, reply);
    assert_eq!(deep.uid, None);
    assert!(deep.fault.unwrap().contains("20 deep"));

    let wide = reading(
        "REPLY",
        &"BEGIN:X-A\nEND:X-A\n".repeat(CALENDAR_COMPONENTS),
        reply,
    );
    assert_eq!(wide.uid, None);
    assert!(wide.fault.unwrap().contains("1002 components"));

    let long = reading(
        "REPLY",
        "",
        &format!("X-ALT-DESC:{}\n{reply}", "x".repeat(200_000)),
    );
    assert_eq!(
        (long.partstat, long.fault),
        (Some(Partstat::Accepted), None)
    );

    let two = reading("REPLY\nMETHOD:CANCEL", "", reply);
    assert_eq!(two.method, None);
    assert!(two.fault.unwrap().contains("more than one METHOD"));
    assert_eq!(
        reading("REPLY\nMETHOD:reply", "", reply).method,
        Some(Method::Reply)
    );

    for (date, fit) in [
        ("1969", false),
        ("1970", true),
        ("2100", true),
        ("2101", false),
    ] {
        let got = reading("REPLY", "", &format!("DTSTART:{date}0601T090000Z\n{reply}"));
        assert_eq!(
            (got.start.is_some(), got.fault.is_none()),
            (fit, fit),
            "{date}"
        );
    }
}

#[test]
fn what_is_typed_into_an_invitation_of_another_program_stands_in_its_description() {
    let invited = |product: &str, description: &str| {
        let object = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:{product}\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\n\
             UID:1@x\r\nDTSTAMP:20261123T090000Z\r\nDTSTART:20261124T090000Z\r\nSUMMARY:x\r\n\
             {description}ORGANIZER:mailto:sam@acme.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        read(object.as_bytes()).described
    };
    let google = "-//Google Inc//Google Calendar 70.9054//EN";
    let said = Some("Yes, semicolon.".to_owned());
    assert_eq!(invited(google, "DESCRIPTION:Yes\\, semicolon.\r\n"), said);
    assert_eq!(invited(google, ""), Some(String::new()));
    let outlook = "Microsoft Exchange Server 2010";
    assert_eq!(invited(outlook, "DESCRIPTION:Yes.\r\n"), None);
}
