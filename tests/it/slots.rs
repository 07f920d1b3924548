//! The slot search against two other ways, and what it says of its choice.
//!
//! `TRIALOGUE_CASES=100000` draws more of them, `TRIALOGUE_SEED` begins at another seed.

mod people;
pub(crate) mod wall;
mod ways;

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;
use people::{Case, Hours, Person, case};
use std::collections::BTreeSet;
use trialogue::domain::calendar::{Busy, BusyKind};
use trialogue::domain::hours::{WeekHours, WorkWeek};
use trialogue::domain::ids::PersonId;
use trialogue::domain::slot::{Blocker, Candidate, Unfit, Why};
use trialogue::domain::time::{Span, Timestamp};
use trialogue::rules::slots::{
    GRID, Invitee, Search, because, blockers, first, nearest, refused, slots, suits,
};
use ways::{Bar, BruteForce, Class, Start, by_bitmaps, starts};

fn at(text: &str) -> Timestamp {
    Timestamp::parse_rfc3339(text).unwrap()
}

#[expect(
    clippy::disallowed_methods,
    reason = "how much to draw is told by the environment"
)]
fn from_environment(name: &str, default: u64) -> u64 {
    let given = std::env::var(name).ok();
    given.map_or(default, |text| text.parse().unwrap())
}

#[test]
fn sweep_bitmap_and_brute_force_agree() {
    let seed = from_environment("TRIALOGUE_SEED", 1);
    let cases = from_environment("TRIALOGUE_CASES", 2000);
    println!("{cases} cases from seed {seed} on");
    let (mut found, mut hopeless, mut refusals) = (0, 0, 0_usize);
    for seed in seed..seed + cases {
        let case = case(seed);
        let invitees: Vec<Invitee<'_>> = case.people.iter().map(Person::invitee).collect();
        let search = case.search(&invitees);
        let brute = BruteForce::of(&case);
        let all: Vec<(i64, Start)> = starts(&case).map(|m| (m, brute.at(m))).collect();
        let can = same_slots(seed, &case, &search, &all);
        refusals += same_refusals(seed, &search, &all);
        match first(&search) {
            Ok(best) => {
                found += 1;
                let same = (best.span.start.minute(), best.cost.class());
                assert_eq!(can.first(), Some(&same), "seed {seed}");
                assert!(blockers(&search, best.span.start).is_empty(), "seed {seed}");
                says_why(seed, &search, &best, &all);
            }
            Err(reasons) => {
                hopeless += 1;
                assert!(can.is_empty(), "seed {seed}");
                same_hopelessness(seed, &brute, &case, &reasons);
            }
        }
        proposals(seed, &case, &search, &brute, &can);
    }
    println!("{found} with a slot, {hopeless} without, {refusals} starts refused");
    assert!(found > cases / 10 && hopeless > cases / 10 && refusals > 1000);
}

fn shown(candidates: &[Candidate]) -> Vec<(i64, Class)> {
    let found = candidates.iter();
    found
        .map(|c| (c.span.start.minute(), c.cost.class()))
        .collect()
}

/// The set of slots and its order, by all three ways; best first.
fn same_slots(
    seed: u64,
    case: &Case,
    search: &Search<'_>,
    all: &[(i64, Start)],
) -> Vec<(i64, Class)> {
    let can = all.iter().filter_map(|(m, start)| match start {
        Start::Can(class) => Some((*m, *class)),
        Start::Cannot(_) => None,
    });
    let mut can: Vec<(i64, Class)> = can.collect();
    assert_eq!(by_bitmaps(case), can, "seed {seed}: bitmap and brute force");
    can.sort_by_key(|(m, class)| (*class, *m));
    let swept = shown(&slots(search, usize::MAX));
    assert_eq!(swept, can, "seed {seed}: sweep and brute force");
    let few = 1 + can.len() / 3;
    let some: Vec<(i64, Class)> = can.iter().take(few).copied().collect();
    assert_eq!(
        shown(&slots(search, few)),
        some,
        "seed {seed}: the best {few}"
    );
    can
}

/// The bar that a blocker is.
fn bar(blocker: &Blocker) -> Bar {
    let number = blocker.person.as_str().trim_start_matches('p');
    let word = match blocker.why {
        Why::OutsideHours { .. } => "hours",
        Why::DayOff(_) => "day off",
        Why::Away(_) => "away",
        Why::Busy(_) => "busy",
        Why::OutOfOffice(_) => "out of office",
        Why::Buffer(_) => "buffer",
        Why::Declined(_) => "declined",
        Why::DailyLimit(_) => "limit",
        Why::Unknown => "unknown",
        Why::NoHours { .. } => "no hours",
        Why::NoCommonHours { .. } => "no common hours",
    };
    (number.parse().unwrap(), word)
}

fn bars(blockers: &[Blocker]) -> BTreeSet<Bar> {
    blockers.iter().map(bar).collect()
}

fn same_refusals(seed: u64, search: &Search<'_>, all: &[(i64, Start)]) -> usize {
    let cannot = all.iter().filter_map(|(m, start)| match start {
        Start::Can(_) => None,
        Start::Cannot(bars) => Some((*m, bars.clone())),
    });
    let cannot: Vec<(i64, BTreeSet<Bar>)> = cannot.collect();
    let refusals: Vec<(i64, BTreeSet<Bar>)> = refused(search)
        .iter()
        .map(|r| (r.start.minute(), bars(&r.blocked_by)))
        .collect();
    assert_eq!(refusals, cannot, "seed {seed}: refusals");
    refusals.len()
}

/// Lines of reasons where the choice is not simply the earliest, and only there.
fn says_why(seed: u64, search: &Search<'_>, best: &Candidate, all: &[(i64, Start)]) {
    let bars_of_unknown = |bars: &BTreeSet<Bar>| bars.iter().all(|(_, word)| *word == "unknown");
    let earliest = all.iter().find(|(_, start)| match start {
        Start::Can(_) => true,
        Start::Cannot(bars) => bars_of_unknown(bars),
    });
    let is_earliest = earliest.is_some_and(|(m, _)| *m == best.span.start.minute());
    let lines = because(search, best, Tz::UTC);
    assert_eq!(
        lines.is_empty(),
        is_earliest && best.cost.is_nothing(),
        "seed {seed}: {lines:?}"
    );
    assert!(lines.len() <= 3, "seed {seed}: {lines:?}");
}

fn same_hopelessness(seed: u64, brute: &BruteForce<'_>, case: &Case, reasons: &[Blocker]) {
    let told = bars(reasons);
    let working: Vec<(i64, BTreeSet<usize>)> =
        starts(case).map(|m| (m, brute.working(m))).collect();
    if working.is_empty() {
        assert!(told.is_empty(), "seed {seed}: {told:?}");
        return;
    }
    let needed: BTreeSet<usize> = (0..case.people.len())
        .filter(|i| !case.people[*i].optional)
        .collect();
    let idle = needed
        .iter()
        .filter(|i| working.iter().all(|(_, works)| !works.contains(i)));
    let idle: BTreeSet<Bar> = idle.map(|i| (*i, "no hours")).collect();
    if !idle.is_empty() {
        assert_eq!(told, idle, "seed {seed}");
        return;
    }
    let mut common = working.iter().filter(|(_, works)| *works == needed);
    if common.clone().next().is_some() {
        let theirs = |(m, _): &(i64, _)| match brute.at(*m) {
            Start::Can(_) => BTreeSet::new(),
            Start::Cannot(bars) => bars,
        };
        let weighed: BTreeSet<Bar> = common.by_ref().flat_map(theirs).collect();
        // A buffer is told with what it is kept around.
        let around = |i| ["busy", "out of office"].map(|word| weighed.contains(&(i, word)));
        let plain = |bars: &BTreeSet<Bar>| -> BTreeSet<Bar> {
            let bars = bars.iter().copied();
            bars.filter(|(i, word)| *word != "buffer" || around(*i) == [false, false])
                .collect()
        };
        let (told, weighed) = (plain(&told), plain(&weighed));
        let all_told = reasons.len() < 12;
        assert!(!told.is_empty() && told.is_subset(&weighed), "seed {seed}");
        assert!(
            !all_told || told == weighed,
            "seed {seed}: {told:?} {weighed:?}"
        );
        return;
    }
    let guilty = needed.iter().filter(|i| {
        let mut rest = needed.clone();
        rest.remove(i);
        working.iter().any(|(_, works)| works.is_superset(&rest))
    });
    let mut guilty: BTreeSet<usize> = guilty.copied().collect();
    if guilty.is_empty() || guilty == needed {
        guilty = needed.iter().skip(1).copied().collect();
    }
    let apart: BTreeSet<Bar> = guilty.into_iter().map(|i| (i, "no common hours")).collect();
    assert_eq!(told, apart, "seed {seed}");
}

/// Times that somebody proposes, on the grid or off it, and the slots nearest to them.
fn proposals(
    seed: u64,
    case: &Case,
    search: &Search<'_>,
    brute: &BruteForce<'_>,
    can: &[(i64, Class)],
) {
    let mut dice = crate::support::dice::Dice::new(seed + 1);
    for _ in 0..4 {
        let wanted = case.earliest + dice.days(-30, 4400);
        let start = Timestamp::from_minute(wanted);
        let found = suits(search, start);
        let taken = if wanted < case.earliest {
            matches!(found, Err(Unfit::TooSoon(at)) if at == search.earliest)
        } else if wanted + case.duration > case.until {
            matches!(found, Err(Unfit::TooLate(at)) if at == search.until)
        } else {
            match (&found, brute.at(wanted)) {
                (Ok(slot), Start::Can(class)) => {
                    slot.span.start == start && slot.cost.class() == class
                }
                (Err(Unfit::Taken(why)), Start::Cannot(all)) => bars(why) == all,
                _ => false,
            }
        };
        assert!(taken, "seed {seed}: {start:?} {found:?}");
        let mut near = can.to_vec();
        near.sort_by_key(|(m, class)| (m.abs_diff(wanted), *class, *m));
        near.truncate(3);
        assert_eq!(shown(&nearest(search, start, 3)), near, "seed {seed}");
    }
}

/// Hours that nobody reads.
const NO_HOURS: Hours = Hours {
    text: "",
    groups: &[],
};

fn everyday(id: &str, zone: Tz, hours: &str) -> Person {
    Person {
        id: PersonId::new(id),
        work: WorkWeek {
            zone,
            hours: WeekHours::parse(hours).unwrap(),
            ..WorkWeek::default()
        },
        hours: &NO_HOURS,
        busy: Vec::new(),
        away: Vec::new(),
        refused: Vec::new(),
        optional: false,
        limit: None,
        calls: Vec::new(),
        office: None,
        focus: None,
        lunch: None,
        windows: None,
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

#[test]
fn the_choice_is_explained() {
    let week = "Mon-Fri 09:00-17:00";
    let dana = everyday("Dana", Tz::Europe__Berlin, week);
    let mut sam = everyday("Sam", Tz::Europe__Berlin, week);
    let mut petra = everyday("Petra", Tz::Europe__Berlin, week);
    let hours = |text| Some((WeekHours::parse(text).unwrap(), &NO_HOURS));
    let lines = |people: &[&Person]| -> Vec<String> {
        let invitees: Vec<Invitee<'_>> = people.iter().map(|p| p.invitee()).collect();
        let search = Search {
            earliest: at("2026-11-24T09:00:00Z"),
            until: at("2026-11-27T18:00:00Z"),
            duration: TimeDelta::minutes(30),
            grid: GRID,
            buffer: TimeDelta::minutes(5),
            people: &invitees,
        };
        let told = because(&search, &first(&search).unwrap(), Tz::Europe__Berlin);
        told.iter().map(ToString::to_string).collect()
    };
    assert!(lines(&[&dana, &sam, &petra]).is_empty());
    let meeting = |from: &str, upto: &str, kind| Busy {
        span: Span::new(at(from), at(upto)),
        kind,
        source: "Sam's feed".into(),
    };
    sam.busy = vec![meeting(
        "2026-11-24T09:00:00Z",
        "2026-11-24T10:00:00Z",
        BusyKind::Tentative,
    )];
    let tentative = "Tue 24 Nov 10:00 is free for all, but Sam has something tentative then";
    assert_eq!(lines(&[&dana, &sam, &petra]), [tentative]);
    petra.office = hours("Mon-Fri 15:00-16:00");
    let office = "first time inside Petra's office hours";
    assert_eq!(lines(&[&dana, &sam, &petra]), [office]);
    petra.office = hours("Mon-Fri 18:00-19:00");
    let outside = "no time inside Petra's office hours suits all";
    assert_eq!(lines(&[&dana, &sam, &petra]), [outside, tentative]);
    petra.office = None;
    sam.busy.clear();
    sam.lunch = hours("Mon-Fri 10:00-11:00");
    petra.focus = hours("Mon-Fri 09:00-10:30");
    let lunch = "Tue 24 Nov 10:00 is free for all, but takes Sam's lunch and Petra's focus time";
    assert_eq!(lines(&[&dana, &sam, &petra]), [lunch]);
    sam.lunch = hours("Mon-Fri 09:00-17:00");
    petra.focus = None;
    assert_eq!(lines(&[&dana, &sam]), ["it takes Sam's lunch"]);
    sam.lunch = None;
    sam.busy = vec![meeting(
        "2026-11-24T00:00:00Z",
        "2026-11-28T00:00:00Z",
        BusyKind::Unknown,
    )];
    let unknown = "it is not known when Sam is free";
    assert_eq!(lines(&[&dana, &sam]), [unknown]);
}
