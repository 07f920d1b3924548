//! What a file tells of somebody's time.

use super::*;
use chrono_tz::Europe::Berlin;

fn at(text: &str) -> Timestamp {
    Timestamp::parse_rfc3339(text).unwrap()
}

fn week() -> Span {
    Span::new(at("2026-11-23T00:00:00Z"), at("2026-11-28T00:00:00Z"))
}

fn reading(inside: &str) -> BusyReading {
    let text = format!("BEGIN:VCALENDAR\n{inside}\nEND:VCALENDAR\n");
    busy(text.as_bytes(), "f.ics", week(), Berlin)
}

fn event(lines: &str) -> BusyReading {
    reading(&format!("BEGIN:VEVENT\nUID:u\n{lines}\nEND:VEVENT"))
}

fn times(reading: &BusyReading) -> Vec<(String, String, BusyKind)> {
    let one = |b: &Busy| (b.span.start.rfc3339(), b.span.end.rfc3339(), b.kind);
    reading.busy.iter().map(one).collect()
}

fn one(start: &str, end: &str, kind: BusyKind) -> Vec<(String, String, BusyKind)> {
    vec![(at(start).rfc3339(), at(end).rfc3339(), kind)]
}

#[test]
fn events_of_every_kind_of_time() {
    let rows = [
        (
            "DTSTART:20261124T090000Z\nDTEND:20261124T100000Z",
            "09:00",
            "10:00",
        ),
        (
            "DTSTART:20261124T100000\nDURATION:PT1H30M",
            "09:00",
            "10:30",
        ),
        (
            "DTSTART;TZID=America/New_York:20261124T040000\nDURATION:PT1H",
            "09:00",
            "10:00",
        ),
        (
            "DTSTART;TZID=\"W. Europe Standard Time\":20261124T100000\nDTEND:20261124T110000",
            "09:00",
            "10:00",
        ),
    ];
    for (lines, start, end) in rows {
        let day = |t| format!("2026-11-24T{t}:00Z");
        let expected = one(&day(start), &day(end), BusyKind::Busy);
        assert_eq!(times(&event(lines)), expected, "{lines}");
    }
}

#[test]
fn whole_days_are_the_persons_own() {
    let expected = one(
        "2026-11-24T00:00:00+01:00",
        "2026-11-25T00:00:00+01:00",
        BusyKind::Busy,
    );
    assert_eq!(times(&event("DTSTART;VALUE=DATE:20261124")), expected);
    let two = event("DTSTART;VALUE=DATE:20261124\nDTEND;VALUE=DATE:20261125");
    assert_eq!(times(&two), expected);
}

#[test]
fn kinds() {
    let rows = [
        ("STATUS:CANCELLED", None),
        ("TRANSP:TRANSPARENT", None),
        ("X-MICROSOFT-CDO-BUSYSTATUS:FREE", None),
        ("STATUS:TENTATIVE", Some(BusyKind::Tentative)),
        (
            "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
            Some(BusyKind::Tentative),
        ),
        (
            "X-MICROSOFT-CDO-BUSYSTATUS:OOF",
            Some(BusyKind::OutOfOffice),
        ),
        ("STATUS:CONFIRMED\nTRANSP:OPAQUE", Some(BusyKind::Busy)),
    ];
    for (lines, kind) in rows {
        let got = event(&format!("DTSTART:20261124T090000Z\nDURATION:PT1H\n{lines}"));
        assert_eq!(got.busy.first().map(|b| b.kind), kind, "{lines}");
        assert!(got.faults.is_empty());
    }
}

#[test]
fn what_is_not_understood_is_unknown() {
    for lines in [
        "DTSTART:20261124T090000Z\nRRULE:FREQ=OFTEN",
        "DTSTART:20200101T090000Z\nRDATE:one day",
        "SUMMARY:no start",
        "DTSTART:soon",
    ] {
        let got = event(lines);
        assert_eq!(got.busy.len(), 1, "{lines}: {got:?}");
        assert_eq!(
            (got.busy[0].kind, got.busy[0].span),
            (BusyKind::Unknown, week())
        );
        assert_eq!(got.faults.len(), 1, "{lines}");
    }
    let broken = busy(b"no calendar", "f", week(), Berlin);
    assert_eq!(
        (broken.busy[0].kind, broken.busy[0].span),
        (BusyKind::Unknown, week())
    );
    // An unknown zone is somewhere between UTC-12 and UTC+14.
    let zone = event("DTSTART;TZID=Nowhere/Zone:20261124T160000\nDURATION:PT1H");
    let expected = one(
        "2026-11-24T02:00:00Z",
        "2026-11-25T05:00:00Z",
        BusyKind::Unknown,
    );
    assert_eq!(times(&zone), expected);
}

#[test]
fn free_busy_tells_of_its_own_time_alone() {
    let got = reading(
        "BEGIN:VFREEBUSY\nDTSTART:20261123T000000Z\nDTEND:20261126T000000Z\n\
         FREEBUSY:20261124T090000Z/20261124T100000Z,20261124T120000Z/PT15M\n\
         FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261125T090000Z/PT1H\n\
         FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261125T110000Z/PT1H\n\
         FREEBUSY;FBTYPE=FREE:20261125T130000Z/PT1H\nEND:VFREEBUSY",
    );
    let kinds: Vec<BusyKind> = got.busy.iter().map(|b| b.kind).collect();
    assert_eq!(
        kinds,
        [
            BusyKind::Busy,
            BusyKind::Busy,
            BusyKind::Tentative,
            BusyKind::OutOfOffice,
            BusyKind::Unknown
        ]
    );
    assert_eq!(got.busy[1].span.end, at("2026-11-24T12:15:00Z"));
    assert_eq!(
        got.busy[4].span,
        Span::new(at("2026-11-26T00:00:00Z"), week().end)
    );
}

/// An event of the week from Monday 2026-11-23, all at 09:00 UTC if not said otherwise.
fn weekly(lines: &str) -> String {
    let events = format!(
        "BEGIN:VTIMEZONE\nTZID:Own\nBEGIN:STANDARD\nDTSTART:19700101T000000\n\
         TZOFFSETFROM:+0100\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\n\
         BEGIN:VEVENT\nUID:u\n{lines}\nEND:VEVENT"
    );
    let got = reading(&events);
    assert!(got.faults.is_empty(), "{lines}: {got:?}");
    let one = |b: &Busy| {
        format!(
            "{}-{}",
            &b.span.start.rfc3339()[8..16],
            &b.span.end.rfc3339()[11..16]
        )
    };
    got.busy.iter().map(one).collect::<Vec<_>>().join(" ")
}

#[test]
fn recurrences_are_told_within_the_week() {
    let two = "END:VEVENT\nBEGIN:VEVENT\nUID:u";
    let rows = [
        // Zones: UTC, IANA, Windows, the file's own, floating, each over a change of the clock.
        ("DTSTART:20260701T090000Z\nDTEND:20260701T100000Z\nRRULE:FREQ=WEEKLY".into(), "25T09:00-10:00"),
        ("DTSTART;TZID=Europe/Berlin:20260701T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY".into(), "25T08:00-09:00"),
        ("DTSTART;TZID=Eastern Standard Time:20260701T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY".into(), "25T14:00-15:00"),
        ("DTSTART;TZID=Own:20260701T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY".into(), "25T08:00-09:00"),
        ("DTSTART:20260701T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY".into(), "25T08:00-09:00"),
        ("DTSTART;VALUE=DATE:20251125\nRRULE:FREQ=YEARLY".into(), "24T23:00-23:00"),
        // UNTIL in each form.
        ("DTSTART;TZID=Europe/Berlin:20260701T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;UNTIL=20261125T080000Z".into(), "25T08:00-09:00"),
        ("DTSTART;TZID=Europe/Berlin:20260701T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;UNTIL=20261125T075959Z".into(), ""),
        ("DTSTART;TZID=Europe/Berlin:20260701T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;UNTIL=20261125".into(), "25T08:00-09:00"),
        ("DTSTART;TZID=Europe/Berlin:20260701T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;UNTIL=20261125T085959".into(), ""),
        ("DTSTART;VALUE=DATE:20261124\nRRULE:FREQ=DAILY;UNTIL=20261125T000000Z".into(), "23T23:00-23:00 24T23:00-23:00"),
        // EXDATE by instant, zone, wall time and day; EXRULE; RDATE with and without an end.
        ("DTSTART:20261123T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY\nEXDATE;TZID=Europe/Berlin:20261124T100000,20261125T100000\nEXDATE:20261126T090000\nEXDATE;VALUE=DATE:20261127".into(), "23T09:00-10:00"),
        ("DTSTART:20261123T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY\nEXRULE:FREQ=DAILY;INTERVAL=2".into(), "24T09:00-10:00 26T09:00-10:00"),
        ("DTSTART:20260101T090000Z\nDURATION:PT1H\nRDATE:20261124T090000Z\nRDATE;VALUE=PERIOD:20261125T090000Z/20261125T093000Z,20261126T090000Z/PT2H".into(), "24T09:00-10:00 25T09:00-09:30 26T09:00-11:00"),
        // Instances moved (in another zone), called off, free; all from one on.
        (format!("DTSTART:20261123T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY\n\
            {two}\nRECURRENCE-ID;TZID=Europe/Berlin:20261124T100000\nDTSTART;TZID=Asia/Tokyo:20261124T210000\nDURATION:PT2H\n\
            {two}\nRECURRENCE-ID:20261125T090000Z\nDTSTART:20261125T090000Z\nDURATION:PT1H\nSTATUS:CANCELLED\n\
            {two}\nRECURRENCE-ID:20261126T090000Z\nDTSTART:20261126T090000Z\nDURATION:PT1H\nX-MICROSOFT-CDO-BUSYSTATUS:FREE"),
            "23T09:00-10:00 24T12:00-14:00 27T09:00-10:00"),
        (format!("DTSTART:20261123T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY\n\
            {two}\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261125T090000Z\nDTSTART:20261125T103000Z\nDURATION:PT15M"),
            "23T09:00-10:00 24T09:00-10:00 25T10:30-10:45 26T10:30-10:45 27T10:30-10:45"),
        // Two versions of one change, the older below; and in a zone that nobody knows a day's midnight.
        (format!("DTSTART:20261123T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\n\
            {two}\nRECURRENCE-ID:20261124T090000Z\nSEQUENCE:3\nDTSTART:20261124T140000Z\nDURATION:PT1H\n\
            {two}\nRECURRENCE-ID:20261124T090000Z\nSEQUENCE:1\nDTSTART:20261124T110000Z\nDURATION:PT1H"),
            "23T09:00-10:00 24T14:00-15:00"),
        (format!("DTSTART;VALUE=DATE:20261123\nRRULE:FREQ=DAILY;COUNT=2\n\
            {two}\nRECURRENCE-ID;TZID=UTC+01:20261124T000000\nDTSTART;VALUE=DATE:20261126"),
            "22T23:00-23:00 25T23:00-23:00"),
        // Whole days left out or moved by their midnight in a zone, as Exchange writes them.
        (format!("DTSTART;VALUE=DATE:20261123\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;TZID=Eastern Standard Time:20261123T000000\n\
            {two}\nRECURRENCE-ID;TZID=Eastern Standard Time:20261125T000000\nDTSTART;VALUE=DATE:20261126"),
            "23T23:00-23:00 25T23:00-23:00"),
        // One moved into the week from long after it; a series that is called off.
        (format!("DTSTART:20270901T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3\n\
            {two}\nRECURRENCE-ID:20270902T090000Z\nDTSTART:20261124T090000Z\nDURATION:PT1H"), "24T09:00-10:00"),
        ("DTSTART:20261123T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY\nSTATUS:CANCELLED".into(), ""),
    ];
    for (lines, expected) in rows {
        assert_eq!(weekly(&lines), expected, "{lines}");
    }
}

/// RFC 5545, 3.3.5: a wall time that does not occur counts by the offset before the gap, one
/// that occurs twice is its first.
#[test]
fn gaps_and_repeats_of_the_clock() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nDTSTART;TZID=Europe/Berlin:20260101T023000\n\
                DURATION:PT10M\nRRULE:FREQ=DAILY\nEND:VEVENT\nEND:VCALENDAR\n";
    for (day, first) in [("2026-03-29", "01:30"), ("2026-10-25", "00:30")] {
        let from = at(&format!("{day}T00:00:00Z"));
        let got = busy(
            text.as_bytes(),
            "f",
            Span::new(from, from + TimeDelta::hours(12)),
            Berlin,
        );
        let starts: Vec<String> = got.busy.iter().map(|b| b.span.start.rfc3339()).collect();
        assert_eq!(starts, [format!("{day}T{first}:00Z")]);
    }
}

/// By DTEND each instance takes exactly as long as the first, by DURATION a day is a day of
/// the calendar (RFC 5545, 3.8.5.3 and 3.3.6).
#[test]
fn a_night_in_which_the_clock_changes() {
    let night = |length: &str| {
        let text = format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nDTSTART;TZID=Europe/Berlin:20260103T220000\n\
             {length}\nRRULE:FREQ=WEEKLY\nEND:VEVENT\nEND:VCALENDAR\n"
        );
        let span = Span::new(at("2026-10-24T12:00:00Z"), at("2026-10-26T12:00:00Z"));
        busy(text.as_bytes(), "f", span, Berlin).busy[0]
            .span
            .duration()
    };
    assert_eq!(
        night("DTEND;TZID=Europe/Berlin:20260104T220000"),
        TimeDelta::hours(24)
    );
    assert_eq!(night("DURATION:P1D"), TimeDelta::hours(25));
    assert_eq!(night("DURATION:PT24H"), TimeDelta::hours(24));
}

/// What is given up is unknown from there on, and never free.
#[test]
fn bombs_are_unknown_from_where_they_are_given_up() {
    let got = event("DTSTART:20261123T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY");
    assert_eq!(got.busy.len(), 5_001);
    let last = got.busy.last().unwrap();
    assert_eq!(last.kind, BusyKind::Unknown);
    assert!(last.span.start <= at("2026-11-23T01:23:20Z"), "{last:?}");
    assert_eq!(last.span.end, week().end);
    for rule in [
        "FREQ=MINUTELY;BYDAY=MO,TU;COUNT=1000000000",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=MONTHLY;BYMONTHDAY=300",
        "FREQ=YEARLY;RSCALE=CHINESE",
    ] {
        let got = event(&format!(
            "DTSTART:19700101T000000Z\nDURATION:PT1S\nRRULE:{rule}"
        ));
        let last = got.busy.last().unwrap();
        assert_eq!(
            (last.kind, last.span.end),
            (BusyKind::Unknown, week().end),
            "{rule}"
        );
        assert_eq!(got.faults.len(), 1, "{rule}");
    }
    for rule in [
        "FREQ=DAILY;COUNT=1000000000",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=1000000",
    ] {
        let got = event(&format!(
            "DTSTART:19700101T000000Z\nDURATION:PT1S\nRRULE:{rule}"
        ));
        assert!(got.faults.is_empty(), "{rule}: {got:?}");
        assert!(got.busy.iter().all(|b| b.kind == BusyKind::Busy), "{rule}");
    }
}

/// Found by breaking fixtures: a rule that stood in an event two hundred times took the work of
/// the whole file, and made unknown what one of it tells.
#[test]
fn a_rule_that_stands_there_again_takes_no_work() {
    let rule = "RRULE:FREQ=SECONDLY;BYHOUR=9;BYMINUTE=0;BYSECOND=0";
    let lines = |times: usize| {
        let rules = vec![rule; times].join("\n");
        format!("DTSTART:20261101T090000Z\nDURATION:PT1H\n{rules}")
    };
    let (one, many) = (event(&lines(1)), event(&lines(200)));
    assert_eq!(times(&one), times(&many));
    assert_eq!(one.faults, many.faults);
    let bombs = |times: usize| {
        let rules = vec!["RRULE:FREQ=SECONDLY"; times].join("\n");
        let bomb = format!("BEGIN:VEVENT\nUID:b\nDTSTART:20121002T100000Z\n{rules}\nEND:VEVENT");
        let meeting = "BEGIN:VEVENT\nUID:m\nDTSTART:20261124T090000Z\nDURATION:PT1H\nEND:VEVENT";
        reading(&format!("{bomb}\n{meeting}"))
    };
    assert_eq!(times(&bombs(1)), times(&bombs(200)));
    assert_eq!(bombs(1).faults, bombs(200).faults);
}

#[test]
fn many_bombs_share_the_work_of_a_file() {
    let one = "BEGIN:VEVENT\nDTSTART:19700101T000000Z\nDURATION:PT1H\nRRULE:FREQ=SECONDLY;INTERVAL=7;BYSECOND=1\nEND:VEVENT\n";
    let got = reading(&one.repeat(2_000));
    assert!(
        got.busy
            .iter()
            .any(|b| b.kind == BusyKind::Unknown && b.span == week())
    );
    assert!(
        got.faults
            .iter()
            .any(|fault| fault.contains("2000000 steps")),
        "{:?}",
        got.faults
    );
}

#[test]
fn overlapping_times_are_told_as_one() {
    let got = event("DTSTART:20261101T090000Z\nDURATION:P2D\nRRULE:FREQ=DAILY");
    assert_eq!(got.busy.len(), 1);
    let hourly = event("DTSTART:20261101T090000Z\nDURATION:PT1H\nRRULE:FREQ=HOURLY");
    assert_eq!(hourly.busy.len(), 120, "times that only meet stay apart");
}

#[test]
fn feeds_that_are_too_large_are_unknown() {
    let event = "BEGIN:VEVENT\nUID:u\nDTSTART:20261124T090000Z\nDURATION:PT1H\nEND:VEVENT\n";
    let got = reading(&event.repeat(FEED_EVENTS + 1));
    assert_eq!(
        (got.busy.len(), got.busy[0].kind, got.busy[0].span),
        (1, BusyKind::Unknown, week())
    );
    assert_eq!(got.faults, ["more than 25000 events"]);
    let large = vec![b'x'; FEED_BYTES + 1];
    let got = busy(&large, "f", week(), Berlin);
    assert_eq!(
        (got.busy[0].kind, got.busy[0].span),
        (BusyKind::Unknown, week())
    );
    assert!(got.faults[0].contains("more than the 16777216 that are read"));
    let long = format!(
        "DTSTART:20261124T090000Z\nDESCRIPTION:{}\nDURATION:PT1H",
        "y".repeat(10 << 20)
    );
    assert_eq!(
        times(&self::event(&long)),
        one(
            "2026-11-24T09:00:00Z",
            "2026-11-24T10:00:00Z",
            BusyKind::Busy
        )
    );
}
