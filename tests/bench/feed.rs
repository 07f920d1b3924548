//! Busy times of a published calendar: parsed, and its rules expanded over 60 days.

use crate::measure::{fastest_and_median, peak};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use std::hint::black_box;
use trialogue::calendar::busy::busy;
use trialogue::calendar::listing::listed;
use trialogue::domain::time::{Span, Timestamp};

/// Berlin's zone, as calendar programs write it.
const ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nBEGIN:DAYLIGHT\r\n\
    TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nDTSTART:19700329T020000\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\nBEGIN:STANDARD\r\n\
    TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nDTSTART:19701025T030000\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

/// Days that recurrences are expanded over.
const DAYS: i64 = 60;

pub(crate) fn run() {
    println!("{:<60} {:>9} {:>9}", "feed", "fastest", "median");
    for (events, time, memory) in [(2_000, "15 ms", "20 MB"), (20_000, "150 ms", "-")] {
        let feed = feed(events);
        let within = Span::new(at(first()), at(first() + TimeDelta::days(DAYS)));
        let read = || busy(black_box(feed.as_bytes()), "feed", within, chrono_tz::UTC);
        // Before the timing, while nothing of an earlier run is there to be used again.
        let (grown, reading) = peak(read);
        assert!(reading.faults.is_empty() && !reading.busy.is_empty());
        // A tenth are weekly from before: eight or nine times each. Many overlap and are told
        // as one, so they are counted as the listing tells them.
        let (all, faults) = listed(feed.as_bytes(), within, chrono_tz::UTC);
        assert!(
            faults.is_empty() && all.len() > events / 10 * 8,
            "{}",
            all.len()
        );
        let (fastest, median, _) = fastest_and_median(1, read);
        let kilobytes = feed.len() / 1_000;
        let what = format!("{events} events, a tenth weekly for ever, {kilobytes} kB");
        println!("{what:<60} {fastest:>9.1?} {median:>9.1?}   goal {time}");
        println!("    memory beside the file at its peak: {grown} kB   goal {memory}");
    }
}

fn first() -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap_or_default();
    day.and_time(chrono::NaiveTime::MIN)
}

fn at(utc: NaiveDateTime) -> Timestamp {
    Timestamp::from_utc(utc.and_utc())
}

/// Numbers without order that are the same in each run (a linear congruential generator with
/// Knuth's constants).
struct Numbers(u64);

impl Numbers {
    /// From 0 up to but without `upto`.
    fn below(&mut self, upto: i64) -> i64 {
        let (factor, term) = (6_364_136_223_846_793_005, 1_442_695_040_888_963_407);
        self.0 = self.0.wrapping_mul(factor).wrapping_add(term);
        i64::try_from(self.0 >> 33).unwrap_or(0) % upto
    }

    fn words(&mut self, count: usize) -> String {
        let words = (0..count).map(|_| format!("w{:04}", self.below(3_000)));
        words.collect::<Vec<_>>().join(" ")
    }
}

/// A feed as programs write it, lines folded: each tenth event a weekly rule without an end
/// that began up to a year before, one in five of these with an EXDATE; the rest single, over
/// the year that follows. Seven of ten are in Berlin's zone.
fn feed(events: usize) -> String {
    // Room enough at once, so that making it leaves nothing behind.
    let mut out = String::with_capacity(events * 800 + 2_000);
    out.push_str("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Bench//EN\r\n");
    out.push_str(ZONE);
    let mut numbers = Numbers(11);
    for number in 0..events {
        event(&mut out, number, &mut numbers);
    }
    out.push_str("END:VCALENDAR\r\n");
    out
}

fn event(out: &mut String, number: usize, numbers: &mut Numbers) {
    let weekly = number.is_multiple_of(10);
    let (zone, utc) = if numbers.below(10) < 7 {
        (";TZID=Europe/Berlin", "")
    } else {
        ("", "Z")
    };
    let weeks = numbers.below(52) * if weekly { -1 } else { 1 };
    let minutes = numbers.below(5) * 1_440 + 480 + numbers.below(32) * 15;
    let start = first() + TimeDelta::weeks(weeks) + TimeDelta::minutes(minutes);
    let end = start + TimeDelta::minutes(15 * (1 + numbers.below(4)));
    let time = |at: NaiveDateTime| format!("{zone}:{}{utc}", at.format("%Y%m%dT%H%M%S"));
    let mut add = |line: String| fold(out, &line);
    add("BEGIN:VEVENT".to_owned());
    add(format!("UID:event-{number}@bench.example"));
    add("DTSTAMP:20260101T000000Z".to_owned());
    add(format!("DTSTART{}", time(start)));
    add(format!("DTEND{}", time(end)));
    add(format!("SUMMARY:{}", numbers.words(5)));
    add(format!("LOCATION:Room {}", numbers.below(50)));
    add(format!("DESCRIPTION:{}", numbers.words(30)));
    add("STATUS:CONFIRMED".to_owned());
    add("TRANSP:OPAQUE".to_owned());
    add("ATTENDEE;PARTSTAT=ACCEPTED;CN=A:mailto:a@example.com".to_owned());
    if weekly {
        add("RRULE:FREQ=WEEKLY".to_owned());
        if numbers.below(5) == 0 {
            add(format!("EXDATE{}", time(start + TimeDelta::weeks(53))));
        }
    }
    add("END:VEVENT".to_owned());
}

/// Adds a line, folded at 75 bytes (RFC 5545, 3.1); all of it is ASCII.
fn fold(out: &mut String, line: &str) {
    let (head, mut rest) = line.split_at(line.len().min(75));
    out.push_str(head);
    while !rest.is_empty() {
        let (part, after) = rest.split_at(rest.len().min(74));
        out.push_str("\r\n ");
        out.push_str(part);
        rest = after;
    }
    out.push_str("\r\n");
}
