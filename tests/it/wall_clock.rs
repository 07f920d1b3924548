//! "09:00 to 17:00 local" in every zone, on every day on which clocks change in two years: held
//! against a walk over the minutes, and against Python's `zoneinfo` where there is a Python.

use crate::slots::wall::{Wall, day_of};
use chrono::{NaiveDate, Offset, TimeDelta, TimeZone};
use chrono_tz::Tz;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};
use trialogue::domain::hours::{WeekHours, WorkWeek};
use trialogue::domain::time::Timestamp;

const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
const LAST: NaiveDate = NaiveDate::from_ymd_opt(2027, 12, 31).unwrap();

/// The offset of a zone from UTC, in seconds, at an instant in minutes of the epoch.
fn offset(zone: Tz, minute: i64) -> i32 {
    let at = Timestamp::from_minute(minute).utc().naive_utc();
    zone.offset_from_utc_datetime(&at).fix().local_minus_utc()
}

/// The local dates on which a zone's clocks change between two dates.
fn switch_days(zone: Tz, first: NaiveDate, last: NaiveDate) -> BTreeSet<NaiveDate> {
    let (from, upto) = (day_of(first) * 1440, (day_of(last) + 1) * 1440);
    let mut out = BTreeSet::new();
    let mut before = offset(zone, from);
    // No zone changes its clocks and changes them back within six hours.
    for at in (from..upto).step_by(360) {
        let now = offset(zone, at + 360);
        if now != before {
            let minute = (at..=at + 360).find(|m| offset(zone, *m) != before);
            let switch = Timestamp::from_minute(minute.unwrap()).utc();
            // A change at midnight belongs to the day that it ends, too.
            let local = switch.with_timezone(&zone);
            out.insert(local.date_naive());
            out.insert((local - TimeDelta::minutes(1)).date_naive());
        }
        before = now;
    }
    out
}

#[test]
fn working_hours_hold_on_every_switch_day() {
    let mut zones = 0;
    let mut days = 0;
    let mut wrong = Vec::new();
    let mut asked = Vec::new();
    let week = ["09:00-17:00", "00:00-24:00", "01:30-02:30", "00:15-23:45"];
    let weeks = week.map(|w| WeekHours::parse(&format!("Mon-Sun {w}")).unwrap());
    for zone in chrono_tz::TZ_VARIANTS {
        zones += 1;
        for date in switch_days(zone, FIRST, LAST) {
            days += 1;
            let day = day_of(date);
            let wall = Wall::of(zone, (day - 1) * 1440 - 120, (day + 2) * 1440 + 120);
            for hours in &weeks {
                let work = WorkWeek {
                    zone,
                    hours: hours.clone(),
                    ..WorkWeek::default()
                };
                let windows = hours.on(chrono::Weekday::Mon);
                let at = |minute: u16| wall.instant(day * 1440 + i64::from(minute));
                let expected = windows.iter().map(|w| (at(w.start), at(w.end)));
                let expected: Vec<(i64, i64)> = expected.filter(|(a, b)| a < b).collect();
                let spans = work.spans_on(date);
                let spans: Vec<(i64, i64)> = spans
                    .iter()
                    .map(|s| (s.start.minute(), s.end.minute()))
                    .collect();
                if spans != expected {
                    wrong.push(format!("{zone} {date} {hours}: {spans:?} not {expected:?}"));
                }
                if let [(start, end)] = spans[..] {
                    let span = windows[0];
                    asked.push((zone, date, span.start, span.end, start, end));
                }
            }
        }
    }
    println!(
        "{zones} zones, {days} days on which clocks change, {} wrong",
        wrong.len()
    );
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(zones > 400 && days > 400);
    python_agrees(&asked);
}

type Asked = (Tz, NaiveDate, u16, u16, i64, i64);

/// What Python makes of the same wall times. A zone of which its tables tell otherwise than
/// ours, because one of them is older, is named and left out.
fn python_agrees(asked: &[Asked]) {
    let program = "
import sys, datetime as d, zoneinfo as z
for line in sys.stdin:
    zone, date, *minutes = line.split()
    try: tz = z.ZoneInfo(zone)
    except z.ZoneInfoNotFoundError: print('unknown'); continue
    day = d.datetime.fromisoformat(date)
    at = lambda m: int((day + d.timedelta(minutes=int(m))).replace(tzinfo=tz).timestamp()) // 60
    off = lambda m: int(d.datetime.fromtimestamp(int(m) * 60, tz).utcoffset().total_seconds())
    print(at(minutes[0]), at(minutes[1]), off(minutes[2]), off(minutes[3]))
";
    let child = Command::new("python3")
        .args(["-c", program])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        println!("skipped: there is no python3");
        return;
    };
    let mut lines = String::new();
    for (zone, date, from, upto, start, end) in asked {
        let _ = writeln!(lines, "{zone} {date} {from} {upto} {start} {end}");
    }
    let mut stdin = child.stdin.take().unwrap();
    let feeding = std::thread::spawn(move || stdin.write_all(lines.as_bytes()));
    let out = child.wait_with_output().unwrap();
    feeding.join().unwrap().unwrap();
    let answers = String::from_utf8(out.stdout).unwrap();
    assert_eq!(answers.lines().count(), asked.len());
    let (mut same, mut other_tables) = (0, BTreeSet::new());
    for (line, (zone, date, _, _, start, end)) in answers.lines().zip(asked) {
        let told = [offset(*zone, *start), offset(*zone, *end)];
        let mut numbers = line.split(' ').map(str::parse::<i64>);
        let mut next = || numbers.next().and_then(Result::ok);
        let (from, upto) = (next(), next());
        let offsets = [next(), next()];
        if offsets != told.map(|o| Some(i64::from(o))) {
            other_tables.insert(zone.name());
            continue;
        }
        assert_eq!((from, upto), (Some(*start), Some(*end)), "{zone} {date}");
        same += 1;
    }
    println!(
        "python: {same} of {} the same; other tables: {other_tables:?}",
        asked.len()
    );
    assert!(same * 10 > asked.len() * 9);
}

/// What makes the hours of a day quick: if a zone has one offset a day before a date and two
/// days after its beginning, it has it all the time between.
#[test]
fn no_zone_switches_there_and_back_within_three_days() {
    let (from, upto) = (
        NaiveDate::from_ymd_opt(2000, 1, 1),
        NaiveDate::from_ymd_opt(2040, 1, 1),
    );
    let (from, upto) = (day_of(from.unwrap()), day_of(upto.unwrap()));
    for zone in chrono_tz::TZ_VARIANTS {
        let offsets: Vec<i32> = (from * 2..upto * 2)
            .map(|half_day| offset(zone, half_day * 720))
            .collect();
        for (n, around) in offsets.windows(7).enumerate() {
            let steady = around.iter().all(|o| *o == around[0]);
            assert!(steady || around[0] != around[6], "{zone}, half-day {n}");
        }
    }
}
