//! The slot search: three people over 60 days, growth with busy times, fifty over a year.

use crate::measure::{median, print};
use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;
use std::hint::black_box;
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

pub(crate) fn run() {
    three_people();
    growth();
    fifty_people();
}

fn three_people() {
    let team = Team::new(3, 60, 4);
    let what = "3 people, 60 days, 4 busy times a day:";
    for (known, told) in [(true, "windows known"), (false, "windows worked out")] {
        let people = team.invitees(known);
        let goal = if known { "20 µs" } else { "-" };
        let search = team.search(&people, 15);
        let (took, found) = median(500, || first(black_box(&search)).is_ok());
        assert!(found);
        print(&format!("{what} best slot, {told}"), took, goal);
        let long = team.search(&people, 600);
        let (took, found) = median(500, || first(black_box(&long)).is_ok());
        assert!(!found);
        print(
            &format!("{what} none for 10 hours and why, {told}"),
            took,
            goal,
        );
    }
    let full = Team::new(3, 60, 4);
    let last = full.until - TimeDelta::days(3);
    let full = full.without_a_slot(last);
    let people = full.invitees(true);
    let search = full.search(&people, 30);
    let (took, found) = median(500, || first(black_box(&search)).map(|c| c.span.start));
    assert!(found.is_ok_and(|at| at >= last));
    print(
        "3 people, nothing free before the 57th day: best slot",
        took,
        "20 µs",
    );
    let full = Team::new(3, 60, 4);
    let end = full.until;
    let full = full.without_a_slot(end);
    let people = full.invitees(true);
    let search = full.search(&people, 30);
    let (took, found) = median(500, || first(black_box(&search)).is_ok());
    assert!(!found);
    print("3 people, nothing free in 60 days, and why", took, "-");
    costs(&team);
}

/// With everything that costs, and nothing that is free of it.
fn costs(team: &Team) {
    let mut people = team.invitees(true);
    let never = hours("Mon-Fri 20:00-21:00");
    for (n, person) in people.iter_mut().enumerate() {
        person.lunch = Some(&team.lunch);
        person.office_hours = (n == 0).then_some(&team.office);
    }
    let search = team.search(&people, 15);
    let (took, best) = median(500, || first(black_box(&search)));
    print("3 people, office hours and lunch: best slot", took, "20 µs");
    let best = best.ok();
    let Some(best) = best else { return };
    let (took, _) = median(500, || because(black_box(&search), &best, Tz::UTC));
    print("3 people, office hours and lunch: why that one", took, "-");
    let (took, _) = median(50, || slots(black_box(&search), usize::MAX).len());
    print("3 people, office hours and lunch: all slots", took, "-");
    if let Some(first) = people.first_mut() {
        first.office_hours = Some(&never);
    }
    let search = team.search(&people, 15);
    let (took, _) = median(50, || first(black_box(&search)).is_ok());
    print(
        "3 people, no slot in the office hours: every start weighed",
        took,
        "-",
    );
}

/// Busy times doubled and doubled again: the time may double with them.
fn growth() {
    let mut before = None;
    for daily in [4, 8, 16, 32] {
        let team = Team::new(3, 60, daily);
        let end = team.until;
        let team = team.without_a_slot(end);
        let people = team.invitees(true);
        let search = team.search(&people, 60);
        let (took, _) = median(200, || first(black_box(&search)).is_ok());
        let times = team.people.iter().map(|p| p.busy.len()).sum::<usize>();
        let grew = before.map_or(String::new(), |b: f64| {
            format!("{:.2} times the last", took.as_secs_f64() / b)
        });
        before = Some(took.as_secs_f64());
        print(
            &format!("no slot and why, {times} busy times  {grew}"),
            took,
            "linear",
        );
    }
}

fn fifty_people() {
    let early = Team::new(50, 365, 4);
    for (known, told) in [(true, "windows known"), (false, "windows worked out")] {
        let mut people = early.invitees(known);
        // The first day is free for all.
        let free = early.from + TimeDelta::days(1);
        for (invitee, person) in people.iter_mut().zip(&early.people) {
            let upto = person.busy.partition_point(|b| b.span.end <= free);
            invitee.busy = person.busy.get(upto..).unwrap_or_default();
        }
        let search = early.search(&people, 15);
        let (took, found) = median(20, || first(black_box(&search)).is_ok());
        assert!(found);
        print(
            &format!("50 people, a year, a slot on the first day, {told}"),
            took,
            "2 ms",
        );
        let people = early.invitees(known);
        let search = early.search(&people, 60);
        let (took, found) = median(20, || first(black_box(&search)).is_ok());
        assert!(!found);
        print(
            &format!("50 people, a year, no slot and why, {told}"),
            took,
            "2 ms",
        );
    }
    let mut shuffled = Team::new(50, 365, 4);
    for person in &mut shuffled.people {
        // Any order: by the minute of the day, not by the day.
        person
            .busy
            .sort_by_key(|b| (b.span.start.0 % 86_400_000, b.span.start));
    }
    let people = shuffled.invitees(true);
    let search = shuffled.search(&people, 60);
    let (took, _) = median(20, || first(black_box(&search)).is_ok());
    print(
        "50 people, a year, no slot and why, busy times in any order",
        took,
        "2 ms",
    );
}
