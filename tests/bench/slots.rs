//! The slot search: three people over 60 days, growth with busy times, fifty over a year.

use crate::measure::{fastest_and_median, median, print};
use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;
use std::hint::black_box;
use std::time::Duration;
use trialogue::domain::calendar::{Busy, BusyKind};
use trialogue::domain::hours::{WeekHours, WorkWeek};
use trialogue::domain::ids::PersonId;
use trialogue::domain::time::{Span, Timestamp};
use trialogue::rules::slots::{GRID, Invitee, Search, because, first, slots};

const ZONES: [Tz; 3] = [Tz::Europe__Berlin, Tz::Europe__London, Tz::UTC];

struct Person {
    id: PersonId,
    work: WorkWeek,
    windows: Vec<Span>,
    busy: Vec<Busy>,
}

/// People who work from Monday to Friday, so many minutes of an hour taken, so often a day.
struct Team {
    from: Timestamp,
    until: Timestamp,
    people: Vec<Person>,
    lunch: WeekHours,
    office: WeekHours,
}

impl Team {
    fn new(people: usize, days: i64, daily: i64) -> Self {
        let monday = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default();
        let from = Timestamp::from_utc(monday.and_time(chrono::NaiveTime::MIN).and_utc());
        let until = from + TimeDelta::days(days);
        let people = (0..people).map(|n| Person::new(n, from, until, daily));
        Self {
            from,
            until,
            people: people.collect(),
            lunch: hours("Mon-Fri 12:00-13:00"),
            office: hours("Mon-Fri 15:00-16:00"),
        }
    }

    /// Nothing in common is left before the last day.
    fn without_a_slot(mut self, upto: Timestamp) -> Self {
        let mut at = self.from;
        let mut turn = 0;
        while at < upto {
            let span = Span::new(at, at + TimeDelta::minutes(55));
            let people = self.people.len();
            self.people[turn % people].busy.push(busy(span));
            at = at + TimeDelta::minutes(60);
            turn += 1;
        }
        for person in &mut self.people {
            person.busy.sort_by_key(|b| b.span);
        }
        self
    }

    fn invitees(&self, known: bool) -> Vec<Invitee<'_>> {
        let invitee = |p| invitee(p, known);
        self.people.iter().map(invitee).collect()
    }

    fn search<'a>(&self, people: &'a [Invitee<'a>], minutes: i64) -> Search<'a> {
        Search {
            earliest: self.from,
            until: self.until,
            duration: TimeDelta::minutes(minutes),
            grid: GRID,
            buffer: TimeDelta::minutes(5),
            people,
        }
    }
}

fn invitee(p: &Person, known: bool) -> Invitee<'_> {
    Invitee {
        id: &p.id,
        name: p.id.as_str(),
        work: &p.work,
        windows: known.then_some(p.windows.as_slice()),
        away: &[],
        busy: &p.busy,
        refused: &[],
        optional: false,
        daily_limit: None,
        calls: &[],
        office_hours: None,
        focus: None,
        lunch: None,
    }
}

fn hours(text: &str) -> WeekHours {
    WeekHours::parse(text).unwrap_or_default()
}

fn busy(span: Span) -> Busy {
    Busy {
        span,
        kind: BusyKind::Busy,
        source: "calendar.acme.example/team".to_owned(),
    }
}

impl Person {
    fn new(number: usize, from: Timestamp, until: Timestamp, daily: i64) -> Self {
        let work = WorkWeek {
            zone: ZONES[number % ZONES.len()],
            ..WorkWeek::default()
        };
        let days = (until - from).num_days();
        // Spread over ten hours, each person's a little later than the one's before.
        let step = 600 / daily;
        let late = i64::try_from(number).unwrap_or(0) * 7 % step;
        let times = (0..days).flat_map(|day| (0..daily).map(move |n| day * 1440 + 480 + n * step));
        let busy = times.map(|minute| {
            let start = from + TimeDelta::minutes(minute + late);
            busy(Span::new(start, start + TimeDelta::minutes(step / 2)))
        });
        Self {
            id: PersonId::new(format!("person-{number}")),
            windows: work.spans(Span::new(from, until)),
            busy: busy.collect(),
            work,
        }
    }
}

/// Measures, and prints the fastest and the median run.
fn measured<T>(what: &str, goal: &str, times: u32, body: impl FnMut() -> T) -> (Duration, T) {
    let (fastest, median, last) = fastest_and_median(times, body);
    println!("{what:<78} {fastest:>9.1?} {median:>9.1?}   goal {goal}");
    (fastest, last)
}

pub(crate) fn run() {
    println!("{:<78} {:>9} {:>9}", "slots", "fastest", "median");
    three_people();
    growth();
    fifty_people();
}

fn three_people() {
    let team = Team::new(3, 60, 4);
    let what = "3 people, 60 days, 4 busy times a day:";
    for (known, told) in [(true, "windows known"), (false, "windows worked out")] {
        let people = team.invitees(known);
        let search = team.search(&people, 15);
        let of = |what_for: &str| format!("{what} {what_for}, {told}");
        let (_, found) = measured(&of("best slot"), "20 µs", 50, || {
            first(black_box(&search)).is_ok()
        });
        assert!(found);
        let long = team.search(&people, 600);
        let (_, found) = measured(&of("none of 10 hours and why"), "20 µs", 50, || {
            first(black_box(&long)).is_ok()
        });
        assert!(!found);
    }
    let last = team.until - TimeDelta::days(3);
    let late = Team::new(3, 60, 4).without_a_slot(last);
    let people = late.invitees(true);
    let search = late.search(&people, 30);
    let what = "3 people, 60 days, 8 to 9 busy times a day, first slot on day 57";
    let (_, found) = measured(what, "20 µs", 50, || {
        first(black_box(&search)).map(|c| c.span.start)
    });
    assert!(found.is_ok_and(|at| at >= last));
    costs(&team);
}

/// With everything that costs.
fn costs(team: &Team) {
    let mut people = team.invitees(true);
    let never = hours("Mon-Fri 20:00-21:00");
    for (n, person) in people.iter_mut().enumerate() {
        person.lunch = Some(&team.lunch);
        person.office_hours = (n == 0).then_some(&team.office);
    }
    let search = team.search(&people, 15);
    let what = "3 people, 60 days, office hours and lunch:";
    let (_, best) = measured(&format!("{what} best slot"), "20 µs", 50, || {
        first(black_box(&search))
    });
    let Ok(best) = best else { return };
    let (took, _) = median(50, || because(black_box(&search), &best, Tz::UTC));
    print(&format!("{what} why that one"), took, "-");
    let (took, _) = median(10, || slots(black_box(&search), usize::MAX).len());
    print(&format!("{what} all slots"), took, "-");
    if let Some(first) = people.first_mut() {
        first.office_hours = Some(&never);
    }
    let search = team.search(&people, 15);
    measured(
        &format!("{what} none inside them, every start weighed"),
        "-",
        10,
        || first(black_box(&search)).is_ok(),
    );
}

/// Busy times doubled and doubled again: the time may double with them. Everybody is free for
/// all of the time but theirs, which leave no slot.
fn growth() {
    let mut before: Option<Duration> = None;
    for daily in [8, 16, 32, 64] {
        let team = Team::new(3, 60, daily);
        let people = team.invitees(true);
        let search = team.search(&people, 75);
        let times = team.people.iter().map(|p| p.busy.len()).sum::<usize>();
        let what = format!("no slot and why, {times} busy times of three");
        let (took, found) = measured(&what, "linear", 20, || first(black_box(&search)).is_ok());
        assert!(!found);
        if let Some(before) = before {
            println!(
                "    {:.2} times the last",
                took.as_secs_f64() / before.as_secs_f64()
            );
        }
        before = Some(took);
    }
}

fn fifty_people() {
    let team = Team::new(50, 365, 4);
    for (known, told) in [(true, "windows known"), (false, "windows worked out")] {
        let mut people = team.invitees(known);
        // The first day is free for all.
        let free = team.from + TimeDelta::days(1);
        for (invitee, person) in people.iter_mut().zip(&team.people) {
            let upto = person.busy.partition_point(|b| b.span.end <= free);
            invitee.busy = person.busy.get(upto..).unwrap_or_default();
        }
        let search = team.search(&people, 15);
        let what = format!("50 people, a year, a slot on the first day, {told}");
        let (_, found) = measured(&what, "2 ms", 5, || first(black_box(&search)).is_ok());
        assert!(found);
        let people = team.invitees(known);
        let search = team.search(&people, 60);
        let what = format!("50 people, a year, no slot and why, {told}");
        let (_, found) = measured(&what, "2 ms", 5, || first(black_box(&search)).is_ok());
        assert!(!found);
    }
    let mut shuffled = Team::new(50, 365, 4);
    for person in &mut shuffled.people {
        // Any order: by the minute of the day, not by the day.
        let by_minute = |b: &Busy| (b.span.start.0 % 86_400_000, b.span.start);
        person.busy.sort_by_key(by_minute);
    }
    let people = shuffled.invitees(true);
    let search = shuffled.search(&people, 60);
    let what = "50 people, a year, no slot and why, busy times in any order";
    measured(what, "2 ms", 5, || first(black_box(&search)).is_ok());
}
