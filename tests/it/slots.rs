//! The slot search against a plain one that tries every start.

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;
use proptest::prelude::*;
use trialogue::domain::calendar::{Busy, BusyKind};
use trialogue::domain::hours::{WeekHours, WorkWeek};
use trialogue::domain::ids::PersonId;
use trialogue::domain::slot::Candidate;
use trialogue::domain::time::{Span, Timestamp};
use trialogue::rules::slots::{GRID, Invitee, Search, blockers, first, refused, slots};

const MINUTE: i64 = 60_000;

fn at(text: &str) -> Timestamp {
    Timestamp::parse_rfc3339(text).unwrap()
}

#[derive(Debug, Clone)]
struct Person {
    id: PersonId,
    work: WorkWeek,
    busy: Vec<Busy>,
    away: Vec<Span>,
    refused: Vec<Span>,
    optional: bool,
    limit: Option<u32>,
    calls: Vec<(NaiveDate, u32)>,
    office: Option<WeekHours>,
}

impl Person {
    fn invitee(&self) -> Invitee<'_> {
        Invitee {
            id: &self.id,
            name: self.id.as_str(),
            work: &self.work,
            windows: None,
            away: &self.away,
            busy: &self.busy,
            refused: &self.refused,
            optional: self.optional,
            daily_limit: self.limit,
            calls: &self.calls,
            office_hours: self.office.as_ref(),
        }
    }

    /// By the rules' own words, minute by minute.
    fn is_free(&self, call: Span, buffer: TimeDelta) -> bool {
        let minutes = (call.start.minute()..call.end.minute()).map(Timestamp::from_minute);
        let dates: Vec<NaiveDate> = minutes.clone().map(|m| self.work.local_date(m)).collect();
        let hits = |s: &Span, by: TimeDelta| {
            s.start < s.end && s.start - by < call.end && call.start < s.end + by
        };
        let taken = self.busy.iter().any(|b| {
            matches!(b.kind, BusyKind::Busy | BusyKind::OutOfOffice) && hits(&b.span, buffer)
        });
        let full = |date: &NaiveDate| {
            let calls = self.calls.iter().filter(|(d, _)| d == date);
            let calls: u32 = calls.map(|(_, n)| n).sum();
            self.limit.is_some_and(|limit| calls >= limit)
        };
        let none = TimeDelta::zero();
        minutes.clone().all(|m| self.work.is_working(m))
            && !taken
            && !self.away.iter().any(|s| hits(s, none))
            && !self.refused.iter().any(|s| hits(s, none))
            && !dates.iter().any(full)
    }

    fn has(&self, kind: BusyKind, call: Span) -> bool {
        let mut busy = self.busy.iter();
        busy.any(|b| b.kind == kind && b.span.start < b.span.end && b.span.overlaps(&call))
    }

    fn is_in_office(&self, call: Span) -> bool {
        let Some(hours) = &self.office else {
            return true;
        };
        let office = WorkWeek {
            hours: hours.clone(),
            ..self.work.clone()
        };
        let mut minutes = (call.start.minute()..call.end.minute()).map(Timestamp::from_minute);
        minutes.all(|m| office.is_working(m))
    }
}

type Found = (Timestamp, (usize, usize, bool, usize, usize));

fn by_brute_force(search: &Search<'_>, people: &[Person]) -> Vec<Found> {
    let grid = search.grid.num_milliseconds();
    let mut out: Vec<Found> = Vec::new();
    let mut start = search.earliest.0.div_euclid(grid) * grid;
    while start + search.duration.num_milliseconds() <= search.until.0 {
        let call = Span::new(Timestamp(start), Timestamp(start) + search.duration);
        start += grid;
        if call.start < search.earliest {
            continue;
        }
        let mut needed = people.iter().filter(|p| !p.optional);
        if !needed.all(|p| p.is_free(call, search.buffer)) {
            continue;
        }
        let unknown = |p: &&Person| !p.optional && p.has(BusyKind::Unknown, call);
        let missing = |p: &&Person| {
            p.optional && (!p.is_free(call, search.buffer) || p.has(BusyKind::Unknown, call))
        };
        let there = || people.iter().filter(|p| !missing(p));
        out.push((
            call.start,
            (
                people.iter().filter(unknown).count(),
                people.iter().filter(missing).count(),
                there().any(|p| !p.is_in_office(call)),
                0,
                there().filter(|p| p.has(BusyKind::Tentative, call)).count(),
            ),
        ));
    }
    if out.iter().any(|(_, class)| class.0 == 0) {
        out.retain(|(_, class)| class.0 == 0);
    }
    out.sort_by_key(|(start, class)| (*class, *start));
    out
}

/// Saturday 24 to Wednesday 28 October 2026: the clocks change in Berlin on the 25th.
fn base() -> i64 {
    at("2026-10-24T00:00:00Z").0
}

fn span(days: i64) -> impl Strategy<Value = Span> {
    (0..days * 1440, 0..400_i64).prop_map(|(from, length)| {
        let start = Timestamp(base() + from * MINUTE);
        Span::new(start, start + TimeDelta::minutes(length))
    })
}

fn busy() -> impl Strategy<Value = Busy> {
    let kind = prop_oneof![
        6 => Just(BusyKind::Busy),
        2 => Just(BusyKind::Tentative),
        1 => Just(BusyKind::OutOfOffice),
        1 => Just(BusyKind::Unknown),
    ];
    (span(5), kind).prop_map(|(span, kind)| Busy {
        span,
        kind,
        source: "test".into(),
    })
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (23_u32..30).prop_map(|d| NaiveDate::from_ymd_opt(2026, 10, d).unwrap())
}

prop_compose! {
    fn person()(
        zone in prop::sample::select(vec![
            Tz::UTC, Tz::Europe__Berlin, Tz::Asia__Kolkata, Tz::America__New_York,
            Tz::Australia__Lord_Howe,
        ]),
        hours in prop::sample::select(vec![
            "Mon-Sun 00:00-24:00", "Mon-Sun 08:00-20:00", "Mon-Fri 09:00-12:00 13:00-17:00",
            "Mon-Sun 01:00-04:10 09:07-15:00", "Sat-Tue 22:00-24:00; Sun-Wed 00:00-06:00",
        ]),
        office in prop::option::weighted(0.3, prop::sample::select(vec![
            "Mon-Sun 10:00-11:00", "Tue 09:00-17:00",
        ])),
        days_off in prop::collection::vec(date(), 0..2),
        busy in prop::collection::vec(busy(), 0..12),
        away in prop::collection::vec(span(5), 0..2),
        refused in prop::collection::vec(span(5), 0..2),
        optional in prop::bool::weighted(0.2),
        limit in prop::option::weighted(0.3, 0_u32..3),
        calls in prop::collection::vec((date(), 0_u32..3), 0..4),
    ) -> Person {
        Person {
            id: PersonId::new(""),
            work: WorkWeek { zone, hours: WeekHours::parse(hours).unwrap(), days_off, ..WorkWeek::default() },
            busy, away, refused, optional, limit, calls,
            office: office.map(|o| WeekHours::parse(o).unwrap()),
        }
    }
}

fn found(candidates: &[Candidate]) -> Vec<Found> {
    let found = candidates.iter();
    found.map(|c| (c.span.start, c.cost.class())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..Default::default() })]

    #[test]
    fn the_sweep_equals_brute_force(
        mut people in prop::collection::vec(person(), 1..4),
        from in 0..600_i64,
        length in 60..7200_i64,
        duration in prop::sample::select(vec![15_i64, 20, 30, 60]),
        buffer in prop::sample::select(vec![0_i64, 5, 17]),
        limit in 1..20_usize,
    ) {
        for (n, person) in people.iter_mut().enumerate() {
            person.id = PersonId::new(format!("p{n}"));
        }
        let invitees: Vec<Invitee<'_>> = people.iter().map(Person::invitee).collect();
        let earliest = Timestamp(base() + from * MINUTE);
        let search = Search {
            earliest,
            until: earliest + TimeDelta::minutes(length),
            duration: TimeDelta::minutes(duration),
            grid: GRID,
            buffer: TimeDelta::minutes(buffer),
            people: &invitees,
        };
        let expected = by_brute_force(&search, &people);
        prop_assert_eq!(&found(&slots(&search, usize::MAX)), &expected);

        let some: Vec<Found> = expected.iter().take(limit).copied().collect();
        prop_assert_eq!(&found(&slots(&search, limit)), &some);

        // Each start is either offered or refused, never both, and each refusal has a reason.
        let mut starts: Vec<Timestamp> = expected.iter().map(|(start, _)| *start).collect();
        let refusals = refused(&search);
        prop_assert!(refusals.iter().all(|r| !r.blocked_by.is_empty()));
        starts.extend(refusals.iter().map(|r| r.start));
        starts.sort_unstable();
        prop_assert_eq!(starts, search.starts().collect::<Vec<_>>());

        match first(&search) {
            Ok(best) => {
                prop_assert_eq!(expected.first(), Some(&(best.span.start, best.cost.class())));
                prop_assert!(blockers(&search, best.span.start).is_empty());
            }
            Err(reasons) => {
                prop_assert!(expected.is_empty());
                prop_assert!(!reasons.is_empty() || search.starts().next().is_none());
            }
        }
    }
}

fn everyday(id: &str, zone: Tz, hours: &str) -> Person {
    Person {
        id: PersonId::new(id),
        work: WorkWeek {
            zone,
            hours: WeekHours::parse(hours).unwrap(),
            ..WorkWeek::default()
        },
        busy: Vec::new(),
        away: Vec::new(),
        refused: Vec::new(),
        optional: false,
        limit: None,
        calls: Vec::new(),
        office: None,
    }
}

fn reasons(people: &[Person], from: &str, days: i64) -> Vec<String> {
    let invitees: Vec<Invitee<'_>> = people.iter().map(Person::invitee).collect();
    let search = Search {
        earliest: at(from),
        until: at(from) + TimeDelta::days(days),
        duration: TimeDelta::minutes(15),
        grid: GRID,
        buffer: TimeDelta::minutes(5),
        people: &invitees,
    };
    let blockers = first(&search).unwrap_err();
    blockers.iter().map(ToString::to_string).collect()
}

#[test]
fn no_slot_has_its_reasons() {
    let week = "Mon-Fri 09:00-17:00";
    let monday = "2026-11-23T00:00:00Z";
    let dana = everyday("Dana", Tz::Europe__Berlin, week);
    let petra = everyday("Petra", Tz::Europe__Berlin, week);
    // 09:00 to 15:30 in Auckland is 21:00 to 03:30 in Berlin.
    let sam = everyday("Sam", Tz::Pacific__Auckland, week);
    let apart = "no common working hours with Sam (Pacific/Auckland)";
    assert_eq!(
        reasons(&[dana.clone(), sam.clone(), petra.clone()], monday, 5),
        [apart]
    );
    assert_eq!(reasons(&[dana.clone(), sam.clone()], monday, 5), [apart]);

    let off = reasons(&[dana.clone(), petra.clone()], "2026-11-21T00:00:00Z", 1);
    let none = |name| format!("{name}: no working hours (Europe/Berlin)");
    assert_eq!(off, [none("Dana"), none("Petra")]);

    let mut full = petra;
    full.limit = Some(2);
    full.calls = vec![(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(), 2)];
    let limit = reasons(&[dana, full], monday, 1);
    assert_eq!(limit, ["Petra: limit of 2 calls a day"]);
}

/// The goal: a search over 60 days for three people with four busy times a day each within
/// 20 µs once their windows are known. Printed; asserted loosely, for this is a debug build.
#[test]
#[expect(clippy::disallowed_methods, reason = "measures real time")]
fn a_long_search_is_quick() {
    let zones = [Tz::Europe__Berlin, Tz::Europe__London, Tz::UTC];
    let from = at("2026-11-23T00:00:00Z");
    let until = from + TimeDelta::days(60);
    let mut people: Vec<Person> = zones
        .iter()
        .map(|zone| everyday(zone.name(), *zone, "Mon-Fri 09:00-17:00"))
        .collect();
    for (n, person) in (0..).zip(&mut people) {
        // Four times a day that leave nothing common, but for the last day.
        person.busy = (0..236)
            .map(|i| Busy {
                span: {
                    let hour = i / 4 * 24 + 8 + (i % 4) * 2;
                    let start = from + TimeDelta::minutes(hour * 60 + n * 40);
                    Span::new(start, start + TimeDelta::minutes(55))
                },
                kind: BusyKind::Busy,
                source: String::new(),
            })
            .collect();
    }
    let windows: Vec<Vec<Span>> = people
        .iter()
        .map(|p| p.work.spans(Span::new(from, until)))
        .collect();
    let mut invitees: Vec<Invitee<'_>> = people.iter().map(Person::invitee).collect();
    for (invitee, windows) in invitees.iter_mut().zip(&windows) {
        invitee.windows = Some(windows);
    }
    for (what, duration) in [("15 minutes", 15), ("four hours", 240)] {
        let search = Search {
            earliest: from,
            until,
            duration: TimeDelta::minutes(duration),
            grid: GRID,
            buffer: TimeDelta::zero(),
            people: &invitees,
        };
        let rounds = 200;
        let begin = std::time::Instant::now();
        let hits = (0..rounds)
            .filter(|_| !slots(&search, 1).is_empty())
            .count();
        let each = begin.elapsed() / rounds;
        println!("first slot of {what}: {each:?} ({hits} of {rounds} found)");
        assert!(each < std::time::Duration::from_millis(20));
    }
}
