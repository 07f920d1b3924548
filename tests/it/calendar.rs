//! Calendar files that other programs wrote: what they answer is read right, and whatever
//! they hold, they are read in time and without a panic.

use crate::mutations::hostile::spent;
use crate::support::fixtures;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::time::Duration;
use trialogue::calendar::busy::busy;
use trialogue::calendar::read::read;
use trialogue::domain::calendar::{BusyKind, Method, Partstat};
use trialogue::domain::limits::{CALENDAR_BYTES, FEED_EVENTS};
use trialogue::domain::person::Address;
use trialogue::domain::time::{Span, Timestamp};

fn at(text: &str) -> Timestamp {
    Timestamp::parse_rfc3339(text).unwrap()
}

fn address(text: &str) -> Address {
    Address::parse(text).unwrap()
}

fn sample(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/it/data/replies")
        .join(name);
    std::fs::read(path).unwrap()
}

/// Replies as aerc, `SOGo` and Thunderbird sent them.
#[test]
fn replies_of_real_programs_are_read_right() {
    let carol = "carol@partner.test";
    let dave = "dave@partner.test";
    let rows = [
        (
            "aerc-accept",
            "f744e6f6-52af-482d-a2a4-8045b994b725@testbed",
            carol,
            Partstat::Accepted,
        ),
        (
            "aerc-decline",
            "10acd4a5-7a1e-445a-8a73-b3fe217d38ae@testbed",
            carol,
            Partstat::Declined,
        ),
        (
            "aerc-tentative",
            "0299a2f0-ab44-4397-bd23-0ea1136913fe@testbed",
            carol,
            Partstat::Tentative,
        ),
        (
            "sogo-accept",
            "5609f737-83d3-48b1-a5c8-50ac0680c5f1@testbed",
            carol,
            Partstat::Accepted,
        ),
        (
            "sogo-decline",
            "c9223da6-616c-4115-ac5a-ccf08985fab7@testbed",
            carol,
            Partstat::Declined,
        ),
        (
            "sogo-tentative",
            "e7832f6b-6150-4cd9-829c-602e225a5912@testbed",
            carol,
            Partstat::Tentative,
        ),
        (
            "sogo-delegate",
            "925e6620-6402-4f62-a629-1bdb7fde3cf7@testbed",
            carol,
            Partstat::Delegated,
        ),
        (
            "thunderbird-accept",
            "25411252-e56f-4005-bceb-b2f32d0f3fcd@testbed",
            dave,
            Partstat::Accepted,
        ),
        (
            "thunderbird-decline",
            "33f63712-400b-4f29-aa53-b380381419f9@testbed",
            dave,
            Partstat::Declined,
        ),
        (
            "thunderbird-tentative",
            "3698bc28-15cc-46b9-969e-d5a312bfa179@testbed",
            dave,
            Partstat::Tentative,
        ),
    ];
    for (name, uid, attendee, partstat) in rows {
        let got = read(&sample(&format!("{name}.ics")));
        assert_eq!(got.fault, None, "{name}");
        assert_eq!(got.method, Some(Method::Reply), "{name}");
        assert_eq!(got.uid.as_deref(), Some(uid), "{name}");
        assert_eq!(got.sequence, 0, "{name}");
        assert_eq!(got.attendee, Some(address(attendee)), "{name}");
        assert_eq!(got.partstat, Some(partstat), "{name}");
        assert_eq!(got.organizer, Some(address("alice@example.test")), "{name}");
        assert_eq!(got.start, Some(at("2030-01-15T09:00:00Z")), "{name}");
        assert_eq!(got.end, Some(at("2030-01-15T09:30:00Z")), "{name}");
        assert!(got.dtstamp.is_some(), "{name}");
        let delegate = (name == "sogo-delegate").then(|| address("bob@example.test"));
        assert_eq!(got.delegated_to, delegate, "{name}");
    }
}

#[test]
fn requests_and_cancels_of_others_are_read_in_their_zone() {
    for (name, method) in [
        ("sogo-organizer-request", Method::Request),
        ("sogo-organizer-cancel", Method::Cancel),
    ] {
        let got = read(&sample(&format!("{name}.ics")));
        assert_eq!(got.fault, None, "{name}");
        assert_eq!(got.method, Some(method), "{name}");
        assert_eq!(got.uid.as_deref(), Some("sogo-org-1@t"), "{name}");
        assert_eq!(got.start, Some(at("2030-01-16T08:00:00Z")), "{name}");
        assert_eq!(got.end, Some(at("2030-01-16T09:00:00Z")), "{name}");
        assert_eq!(got.organizer, Some(address("dave@partner.test")), "{name}");
        assert_eq!(got.attendee, None, "{name}");
        let [bob] = got.attendees.as_slice() else {
            panic!("{name}: {:?}", got.attendees)
        };
        assert_eq!(bob.name.as_deref(), Some("Bob"), "{name}");
        assert_eq!(bob.address, address("bob@example.test"), "{name}");
    }
}

fn object(inside: &str) -> Vec<u8> {
    let lines = inside.trim().lines().map(str::trim).collect::<Vec<_>>();
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}\r\nEND:VCALENDAR\r\n",
        lines.join("\r\n")
    )
    .into_bytes()
}

/// Most of the processor's time in a debug build.
const SLOW: Duration = Duration::from_secs(1);

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> (T, Duration) {
    let before = spent();
    let out = work();
    let took = spent().saturating_sub(before);
    assert!(took < SLOW, "{what} took {took:?}");
    (out, took)
}

#[test]
fn bombs_are_read_in_time() {
    let event = "METHOD:REPLY\nBEGIN:VEVENT\nUID:u\nDTSTART:20300115T090000Z\n";
    let repeated = |line: &str, n: usize| format!("{event}{}END:VEVENT", line.repeat(n));
    let fits = |text: &str| CALENDAR_BYTES / (text.len() + text.matches('\n').count()) - 20;
    let nested = "BEGIN:VEVENT\n";
    let attendee = "ATTENDEE:mailto:a@b.c\n";
    let folded = "DESCRIPTION:a\n b\n\tc\n";
    let zone = "BEGIN:VTIMEZONE\nTZID:x\nEND:VTIMEZONE\n";
    let bombs = [
        ("nested", nested.repeat(fits(nested))),
        ("attendees", repeated(attendee, fits(attendee))),
        ("folds", repeated(folded, fits(folded))),
        ("zones", zone.repeat(fits(zone))),
        (
            "parameters",
            repeated(
                &format!("ATTENDEE{}:mailto:a@b.c\n", ";A=1".repeat(250_000)),
                1,
            ),
        ),
        (
            "sent-by",
            repeated(
                &format!("ATTENDEE{}:mailto:a@b.c\n", ";A=mailto:".repeat(100_000)),
                1,
            ),
        ),
        (
            "sent-bys",
            repeated("ATTENDEE;A=mailto:x;B=mailto:y:mailto:a@b.c\n", 22_000),
        ),
        (
            "quotes",
            repeated(&format!("ATTENDEE;CN={}\n", "\"".repeat(900_000)), 1),
        ),
        (
            "line",
            repeated(&format!("SUMMARY:{}\n", "x".repeat(1_000_000)), 1),
        ),
        (
            "carets",
            repeated(
                &format!("ATTENDEE;CN=\"{}\":mailto:a@b.c\n", "^n".repeat(400_000)),
                1,
            ),
        ),
        ("objects", "BEGIN:VCALENDAR\nEND:VCALENDAR\n".repeat(30_000)),
        ("returns", "\r".repeat(1_000_000)),
        (
            "dates",
            repeated(
                &format!("RDATE:{}\n", "20300101T000000Z,".repeat(60_000)),
                1,
            ),
        ),
    ];
    for (name, inside) in bombs {
        let bytes = object(&inside);
        assert!(bytes.len() <= CALENDAR_BYTES, "{name}: {}", bytes.len());
        let (_, took) = timed(name, || read(&bytes));
        let (_, feed) = timed(name, || busy(&bytes, name, week(), chrono_tz::Tz::UTC));
        println!("{name}: {took:?}, as a feed {feed:?}");
    }
    let large = read(&vec![b'x'; CALENDAR_BYTES + 1]);
    assert!(large.fault.unwrap().contains("more than"));
}

fn week() -> Span {
    Span::new(at("2030-01-14T00:00:00Z"), at("2030-01-19T00:00:00Z"))
}

/// A feed of as many events as are read, each in a zone of the file's own with many rules.
#[test]
fn a_feed_of_many_events_is_read_in_time() {
    let part = "BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n\
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\n";
    let zone = format!(
        "BEGIN:VTIMEZONE\nTZID:x\n{}END:VTIMEZONE\n",
        part.repeat(60)
    );
    let mut events = String::new();
    for n in 0..FEED_EVENTS {
        let _ = write!(
            events,
            "BEGIN:VEVENT\nUID:{n}\nDTSTART;TZID=x:20300115T{:02}0000\nDURATION:PT30M\nEND:VEVENT\n",
            n % 24
        );
    }
    let bytes = object(&format!("{zone}{events}"));
    let before = spent();
    let reading = busy(&bytes, "feed", week(), chrono_tz::Tz::UTC);
    let took = spent().saturating_sub(before);
    println!("{} bytes, {FEED_EVENTS} events: {took:?}", bytes.len());
    // One busy time an hour: those of one time are told as one.
    assert_eq!((reading.busy.len(), reading.faults.len()), (24, 0));
    assert!(took < Duration::from_secs(10), "{took:?}");
}

/// What is written in a duration, an offset or a date must not overflow.
#[test]
fn absurd_numbers_have_an_outcome() {
    for line in [
        "DURATION:P4294967295W",
        "DURATION:P4000000W",
        "DURATION:PT4294967295H",
        "DURATION:-P1D",
        "DTEND:99991231T235959Z",
        "DTEND;TZID=x:00000000T999999",
        "SEQUENCE:99999999999999999999999999",
        "SEQUENCE:-1",
        "DTEND;VALUE=DATE:20300231",
        "DTEND:20300115T093000+9959",
    ] {
        let bytes = object(&format!(
            "METHOD:REQUEST\nBEGIN:VEVENT\nUID:u\nDTSTART:20300115T090000Z\n{line}\nEND:VEVENT"
        ));
        let got = read(&bytes);
        assert_eq!(got.uid.as_deref(), Some("u"), "{line}");
        let reading = busy(&bytes, "f", week(), chrono_tz::Tz::UTC);
        let told = reading.busy.iter().any(|b| b.kind == BusyKind::Unknown);
        assert!(told || reading.faults.is_empty(), "{line}: {reading:?}");
    }
}

/// Every file of the corpus gives a reading, both as a calendar part and as busy times.
#[test]
fn the_corpus_is_read_without_panic() {
    let Some(root) = fixtures::folder("ical") else {
        return;
    };
    let all = fixtures::files(&root);
    let mut slowest = Duration::ZERO;
    let (mut events, mut faultless, mut known) = (0, 0, 0);
    let mut faults: BTreeMap<String, usize> = BTreeMap::new();
    for path in &all {
        let bytes = std::fs::read(path).unwrap();
        let name = path.display().to_string();
        let (mail, took) = timed(&name, || read(&bytes));
        let (reading, feed) = timed(&name, || {
            busy(&bytes, "f", week(), chrono_tz::Europe::Berlin)
        });
        slowest = slowest.max(took).max(feed);
        events += usize::from(mail.uid.is_some());
        faultless += usize::from(mail.uid.is_some() && mail.fault.is_none());
        known += usize::from(reading.faults.is_empty());
        if let Some(fault) = mail.fault {
            let kind: String = fault.chars().take(80).collect();
            *faults.entry(kind).or_default() += 1;
        }
        // A caught panic of the parser would be told as this fault.
        assert!(
            !reading.faults.iter().any(|f| f.contains("parser failed")),
            "{name}"
        );
    }
    println!(
        "{} files: {events} with an event, {faultless} of them without fault; \
         busy times known in {known}; slowest {slowest:?}",
        all.len()
    );
    for (fault, n) in faults {
        println!("{n:>6} {fault}");
    }
    assert!(all.len() > 1_000, "the corpus is not whole");
}

/// Edits of real files: what a broken program or a hostile one may send.
const SEED: &str = "METHOD:REPLY\nX-WR-TIMEZONE:Europe/Berlin\n\
    BEGIN:VTIMEZONE\nTZID:x\nBEGIN:DAYLIGHT\nDTSTART:20070311T020000\nTZOFFSETFROM:-0500\n\
    TZOFFSETTO:-0400\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU;UNTIL=20300101T000000Z\nEND:DAYLIGHT\n\
    BEGIN:STANDARD\nDTSTART:20071104T020000\nTZOFFSETFROM:-0400\nTZOFFSETTO:-0500\n\
    RDATE:20301104T020000\nEND:STANDARD\nEND:VTIMEZONE\n\
    BEGIN:VEVENT\nUID:u\nDTSTART;TZID=x:20300115T090000\nDURATION:P1DT2H\nSEQUENCE:3\n\
    ATTENDEE;SENT-BY=mailto:s@x.example;PARTSTAT=ACCEPTED:mailto:a@x.example\nEND:VEVENT\n\
    BEGIN:VFREEBUSY\nDTSTART:20300114T000000Z\nFREEBUSY;FBTYPE=BUSY:20300115T090000Z/PT1H,\
    20300116T090000Z/20300116T100000Z\nEND:VFREEBUSY";

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_000, failure_persistence: None, ..Default::default()
    })]

    #[test]
    fn edited_files_have_a_reading(
        edits in prop::collection::vec(
            (any::<prop::sample::Index>(), 0..4_u8, any::<u8>(), any::<prop::sample::Index>()),
            1..12,
        ),
    ) {
        let mut bytes = object(SEED);
        for (at, how, byte, other) in edits {
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                // Digits keep dates and numbers in their form.
                1 => bytes[at] = b'0' + byte % 10,
                2 => bytes.insert(at, byte),
                _ => {
                    let to = (at + usize::from(byte) % 40).min(bytes.len());
                    let copy = bytes[at..to].to_vec();
                    let into = other.index(bytes.len());
                    bytes.splice(into..into, copy);
                }
            }
        }
        let mail = read(&bytes);
        prop_assert_ne!(mail.fault.as_deref(), Some("the parser failed on it"));
        let reading = busy(&bytes, "f", week(), chrono_tz::Europe::Berlin);
        prop_assert!(reading.busy.iter().all(|b| b.span.overlaps(&week())));
        for at in [mail.start, mail.end, mail.dtstamp].into_iter().flatten() {
            prop_assert!(at.rfc3339().len() == 20, "{}", at.rfc3339());
        }
    }
}
