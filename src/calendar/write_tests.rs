//! What is written follows the recipe and reads back, whatever stands in names and texts.

use super::*;
use crate::domain::person::Address;
use crate::domain::time::Span;

fn mailbox(name: &str, address: &str) -> Mailbox {
    Mailbox {
        name: (!name.is_empty()).then(|| name.into()),
        address: Address::parse(address).unwrap(),
    }
}

fn attendee(name: &str, address: &str) -> EventAttendee {
    EventAttendee {
        mailbox: mailbox(name, address),
        optional: false,
        partstat: Partstat::NeedsAction,
        delegated_to: None,
        delegated_from: None,
    }
}

fn at(text: &str) -> Timestamp {
    Timestamp::parse_rfc3339(text).unwrap()
}

fn event() -> Event {
    Event {
        method: Method::Request,
        uid: "abcdefghijklmnopqrstuvwxyz@acme.example".into(),
        sequence: 2,
        dtstamp: at("2026-11-22T22:30:00Z"),
        created: at("2026-11-22T22:00:00Z"),
        slot: Span::new(at("2026-11-24T09:30:00Z"), at("2026-11-24T10:00:00Z")),
        summary: "[PBI-482] refund rounding".into(),
        description: "Question: round up, or down?\nAsked by Dana".into(),
        place: "https://meet.example/acme-x7".into(),
        organizer: mailbox("Acme Clarifications", "clarify@acme.example"),
        attendees: vec![
            attendee("Dana Dev", "dana@acme.example"),
            attendee("", "sam@partner.example"),
        ],
        private: false,
    }
}

fn unfolded(text: &str) -> Vec<String> {
    let lines = text.replace("\r\n ", "");
    lines.split("\r\n").map(ToOwned::to_owned).collect()
}

#[test]
fn a_request_follows_the_recipe() {
    let text = write(&event(), "-//Acme//Trialogue 1//EN").unwrap();
    assert!(text.lines().all(|line| line.len() <= LINE), "{text}");
    assert!(text.ends_with("END:VCALENDAR\r\n") && !text.replace("\r\n", "").contains('\n'));
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Acme//Trialogue 1//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:REQUEST",
        "BEGIN:VEVENT",
        "UID:abcdefghijklmnopqrstuvwxyz@acme.example",
        "DTSTAMP:20261122T223000Z",
        "CREATED:20261122T220000Z",
        "LAST-MODIFIED:20261122T223000Z",
        "SEQUENCE:2",
        "DTSTART:20261124T093000Z",
        "DTEND:20261124T100000Z",
        "SUMMARY:[PBI-482] refund rounding",
        "DESCRIPTION:https://meet.example/acme-x7\\n\\nQuestion: round up\\, or down?\\nAsked by Dana",
        "LOCATION:https://meet.example/acme-x7",
        "STATUS:CONFIRMED",
        "TRANSP:OPAQUE",
        "CLASS:PUBLIC",
        "PRIORITY:5",
        "URL:https://meet.example/acme-x7",
        "CONFERENCE;FEATURE=AUDIO,VIDEO;LABEL=Join;VALUE=URI:https://meet.example/acme-x7",
        "ORGANIZER;CN=\"Acme Clarifications\":mailto:clarify@acme.example",
        "ATTENDEE;CN=\"Dana Dev\";CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:dana@acme.example",
        "ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:sam@partner.example",
        "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
        "X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY",
        "X-MICROSOFT-CDO-ALLDAYEVENT:FALSE",
        "X-MICROSOFT-DISALLOW-COUNTER:FALSE",
        "X-MICROSOFT-DONOTFORWARDMEETING:FALSE",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(unfolded(&text), expected);
}

#[test]
fn a_cancellation_says_so_in_both_places() {
    let mut event = event();
    event.method = Method::Cancel;
    event.private = true;
    event.place = "Dana phones Sam: +49 30 1234".into();
    let lines = unfolded(&write(&event, "p").unwrap());
    for line in ["METHOD:CANCEL", "STATUS:CANCELLED", "CLASS:PRIVATE"] {
        assert!(lines.iter().any(|l| l == line), "{line}: {lines:?}");
    }
    let link = |l: &&String| l.starts_with("URL") || l.starts_with("CONFERENCE");
    assert_eq!(lines.iter().find(link), None);
}

#[test]
fn hostile_names_and_texts_stay_within_their_property() {
    let mut event = event();
    event.summary = "a\r\nATTENDEE:mailto:evil@x.example\r\n;,\\n".into();
    event.description = "one\rtwo\r\n\u{0}BEGIN:VALARM\u{7}\nend".into();
    event.place = "https://x.example/\r\nBEGIN:VEVENT".into();
    event.attendees[0].mailbox.name =
        Some("Müller, Jörg \"JM\"; x:y\r\nATTENDEE:mailto:evil@x.example ^n".into());
    event.attendees[1].mailbox.name = Some("\u{1}\r\n\"".into());
    let text = write(&event, "p").unwrap();
    let lines = unfolded(&text);
    let named = |n: &str| lines.iter().filter(|l| l.starts_with(n)).count();
    assert_eq!((named("ATTENDEE"), named("BEGIN:")), (2, 2), "{text}");
    let got = read(text.as_bytes());
    assert_eq!(
        got.attendees[0].name.as_deref(),
        Some("Müller, Jörg 'JM'; x:y ATTENDEE:mailto:evil@x.example n")
    );
    assert_eq!(got.attendees[1].name.as_deref(), Some("'"));
}

#[test]
fn folds_between_characters() {
    let mut event = event();
    event.summary = "ä€😀".repeat(60);
    let text = write(&event, "p").unwrap();
    assert!(text.split("\r\n").all(|line| line.len() <= LINE));
    assert_eq!(
        read(text.as_bytes()).summary.as_deref(),
        Some(&*event.summary)
    );
}

#[test]
fn what_must_not_go_out_is_refused() {
    let refused = |change: fn(&mut Event)| {
        let mut event = event();
        change(&mut event);
        write(&event, "p").unwrap_err()
    };
    let method = refused(|e| e.method = Method::Reply);
    assert_eq!(method, WriteError::Method("REPLY"));
    let uid = refused(|e| e.uid = "a\r\nX:1".into());
    assert_eq!(uid, WriteError::Verbatim("the UID"));
    assert_eq!(refused(|e| e.slot.end = e.slot.start), WriteError::NoLength);
    let people: [fn(&mut Event); 3] = [
        |e| e.attendees.clear(),
        |e| e.attendees.push(attendee("x", "DANA@acme.example")),
        |e| e.attendees.push(attendee("x", "clarify@acme.example")),
    ];
    for change in people {
        assert!(matches!(refused(change), WriteError::Attendees(_)));
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig {
        failure_persistence: None,
        ..Default::default()
    })]
    #[test]
    fn any_text_reads_back(
        summary in "\\PC{0,90}|.{0,90}", text in "(?s).{0,200}", name in "(?s).{0,60}",
        place in ".{0,40}", sequence: u32,
    ) {
        let mut event = event();
        event.summary = summary;
        event.description = text;
        event.place = place;
        event.sequence = sequence;
        event.attendees[0].mailbox.name = Some(name);
        let written = write(&event, "p").unwrap();
        proptest::prop_assert!(written.split("\r\n").all(|line| line.len() <= LINE));
    }
}

/// RFC 5546, 3.2.8: the SEQUENCE of the invitation and the UID; here the proposed time too,
/// so that whoever proposed twice sees which one is meant.
#[test]
fn a_declined_proposal_echoes_it_to_whoever_made_it() {
    let mut event = event();
    event.method = Method::Declinecounter;
    event.attendees.truncate(1);
    event.attendees[0].partstat = Partstat::Tentative;
    event.description = "Petra can't then.\nThe nearest: 15:30".into();
    let lines = unfolded(&write(&event, "p").unwrap());
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:p",
        "CALSCALE:GREGORIAN",
        "METHOD:DECLINECOUNTER",
        "BEGIN:VEVENT",
        "UID:abcdefghijklmnopqrstuvwxyz@acme.example",
        "DTSTAMP:20261122T223000Z",
        "SEQUENCE:2",
        "DTSTART:20261124T093000Z",
        "DTEND:20261124T100000Z",
        "SUMMARY:[PBI-482] refund rounding",
        "COMMENT:Petra can't then.\\nThe nearest: 15:30",
        "ORGANIZER;CN=\"Acme Clarifications\":mailto:clarify@acme.example",
        "ATTENDEE;CN=\"Dana Dev\";CUTYPE=INDIVIDUAL;PARTSTAT=TENTATIVE;ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:dana@acme.example",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn a_delegate_and_their_delegator_name_each_other() {
    let mut event = event();
    event.attendees[1].partstat = Partstat::Delegated;
    event.attendees[1].delegated_to = Some(Address::parse("kim@partner.example").unwrap());
    let mut kim = attendee("Kim", "kim@partner.example");
    kim.delegated_from = Some(Address::parse("sam@partner.example").unwrap());
    kim.optional = true;
    event.attendees.push(kim);
    let text = write(&event, "p").unwrap();
    let lines = unfolded(&text);
    for line in [
        "ATTENDEE;CUTYPE=INDIVIDUAL;DELEGATED-TO=\"mailto:kim@partner.example\";PARTSTAT=DELEGATED;ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:sam@partner.example",
        "ATTENDEE;CN=\"Kim\";CUTYPE=INDIVIDUAL;DELEGATED-FROM=\"mailto:sam@partner.example\";PARTSTAT=NEEDS-ACTION;ROLE=OPT-PARTICIPANT;RSVP=TRUE:mailto:kim@partner.example",
    ] {
        assert!(lines.iter().any(|l| l == line), "{line}: {lines:#?}");
    }
    assert_eq!(read(text.as_bytes()).attendees.len(), 3);
}
