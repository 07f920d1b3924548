//! Two other ways to find slots, to hold the sweep against: one that tries every start by the
//! rules' own words, and one of bitmaps, a bit a minute. Neither shares anything with it, nor
//! with each other but the wall clock.

use super::people::{Case, Hours, Person};
use super::wall::{Wall, day_of, weekday};
use chrono_tz::Tz;
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;
use trialogue::domain::calendar::BusyKind;
use trialogue::domain::time::Span;

/// [`Cost::class`](trialogue::domain::slot::Cost::class).
pub(crate) type Class = (usize, usize, bool, usize, usize);

/// What is in somebody's way: their number and a word.
pub(crate) type Bar = (usize, &'static str);

/// What one start is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Start {
    Can(Class),
    Cannot(BTreeSet<Bar>),
}

fn minutes(span: &Span) -> (i64, i64) {
    (span.start.minute(), span.end.minute())
}

/// A person with their hours as minutes.
struct Known<'a> {
    who: &'a Person,
    wall: Rc<Wall>,
    works: Vec<(i64, i64)>,
    office: Option<Vec<(i64, i64)>>,
    kept: Vec<(i64, i64)>,
}

impl<'a> Known<'a> {
    fn of(who: &'a Person, case: &Case) -> Self {
        let (from, upto) = (case.base - 3 * 1440, case.until + 3 * 1440);
        let wall = wall_of(who.work.zone, from, upto);
        let spans = |hours: &Hours| -> Vec<(i64, i64)> {
            let off = days_off(who);
            let days = wall.day(case.base) - 1..=wall.day(case.until) + 1;
            let on = days.filter(|day| !off.contains(day));
            let windows = on.flat_map(|day| {
                let of_day = hours.groups.iter();
                let of_day = of_day.filter(move |(days, _)| days.contains(&weekday(day)));
                of_day.flat_map(move |(_, windows)| windows.iter().map(move |w| (day, *w)))
            });
            windows
                .map(|(day, (start, end))| {
                    let at = |minute| wall.instant(day * 1440 + minute);
                    (at(start), at(end))
                })
                .collect()
        };
        let liked = [&who.focus, &who.lunch];
        Self {
            who,
            works: spans(who.hours),
            office: who.office.as_ref().map(|(_, hours)| spans(hours)),
            kept: liked
                .into_iter()
                .flatten()
                .flat_map(|(_, hours)| spans(hours))
                .collect(),
            wall,
        }
    }

    fn calls_on(&self, day: i64) -> u32 {
        let calls = self.who.calls.iter().filter(|(d, _)| day_of(*d) == day);
        calls.map(|(_, n)| *n).sum()
    }

    fn has(&self, kind: BusyKind, start: i64, end: i64) -> bool {
        let mut busy = self.who.busy.iter().filter(|b| b.kind == kind);
        busy.any(|b| hits(minutes(&b.span), start, end, 0))
    }

    /// Everything in their way, by the rules' own words.
    fn bars(&self, start: i64, end: i64, buffer: i64) -> Vec<&'static str> {
        let mut out = Vec::new();
        if !all_in(&self.works, start, end) {
            let off = days_off(self.who).contains(&self.wall.day(start));
            out.push(if off { "day off" } else { "hours" });
        }
        let mut plain = |word, spans: &[Span]| {
            if spans.iter().any(|s| hits(minutes(s), start, end, 0)) {
                out.push(word);
            }
        };
        plain("away", &self.who.away);
        plain("declined", &self.who.refused);
        for busy in &self.who.busy {
            let span = minutes(&busy.span);
            let at = hits(span, start, end, 0);
            out.extend(match busy.kind {
                BusyKind::Busy if at => Some("busy"),
                BusyKind::OutOfOffice if at => Some("out of office"),
                BusyKind::Busy | BusyKind::OutOfOffice => {
                    hits(span, start, end, buffer).then_some("buffer")
                }
                BusyKind::Tentative | BusyKind::Unknown => None,
            });
        }
        let full = |m: i64| {
            let limit = self.who.limit;
            limit.is_some_and(|limit| self.calls_on(self.wall.day(m)) >= limit)
        };
        if (start..end).any(full) {
            out.push("limit");
        }
        out
    }
}

fn days_off(who: &Person) -> Vec<i64> {
    let own = who.work.days_off.iter();
    own.chain(who.work.holidays.keys())
        .map(|d| day_of(*d))
        .collect()
}

thread_local! {
    static WALLS: RefCell<HashMap<(Tz, i64), Rc<Wall>>> = RefCell::default();
}

/// The wall clock of a zone, worked out once for all cases that begin on one day.
fn wall_of(zone: Tz, from: i64, upto: i64) -> Rc<Wall> {
    assert!(upto - from < 12 * 1440);
    WALLS.with_borrow_mut(|walls| {
        let wall = walls.entry((zone, from));
        let wall = wall.or_insert_with(|| Rc::new(Wall::of(zone, from, from + 12 * 1440)));
        Rc::clone(wall)
    })
}

fn hits((from, upto): (i64, i64), start: i64, end: i64, by: i64) -> bool {
    from < upto && from - by < end && start < upto + by
}

fn all_in(spans: &[(i64, i64)], start: i64, end: i64) -> bool {
    (start..end).all(|m| spans.iter().any(|(from, upto)| *from <= m && m < *upto))
}

/// Every start tried, minute by minute.
pub(crate) struct BruteForce<'a> {
    case: &'a Case,
    people: Vec<Known<'a>>,
    known_exists: bool,
}

impl<'a> BruteForce<'a> {
    pub(crate) fn of(case: &'a Case) -> Self {
        let people = case.people.iter().map(|who| Known::of(who, case));
        let mut way = Self {
            case,
            people: people.collect(),
            known_exists: false,
        };
        let free = |start: &i64| matches!(way.at(*start), Start::Can((0, ..)));
        way.known_exists = starts(case).any(|start| free(&start));
        way
    }

    /// What the start is, which need not lie on the grid.
    pub(crate) fn at(&self, start: i64) -> Start {
        let end = start + self.case.duration;
        let mut bars = BTreeSet::new();
        let mut unknown = BTreeSet::new();
        let mut class = (0, 0, false, 0, 0);
        for (number, p) in self.people.iter().enumerate() {
            let theirs = p.bars(start, end, self.case.buffer);
            let is_unknown = p.has(BusyKind::Unknown, start, end);
            if p.who.optional && (is_unknown || !theirs.is_empty()) {
                class.1 += 1;
                continue;
            }
            bars.extend(theirs.into_iter().map(|word| (number, word)));
            if is_unknown {
                class.0 += 1;
                unknown.insert((number, "unknown"));
            }
            let office = p.office.as_ref();
            class.2 |= office.is_some_and(|office| !all_in(office, start, end));
            let disturbs = p.kept.iter().any(|span| hits(*span, start, end, 0));
            class.3 += usize::from(disturbs);
            class.4 += usize::from(p.has(BusyKind::Tentative, start, end));
        }
        if bars.is_empty() && (unknown.is_empty() || !self.known_exists) {
            return Start::Can(class);
        }
        bars.append(&mut unknown);
        Start::Cannot(bars)
    }

    /// Who of the needed works at a start, by their numbers.
    pub(crate) fn working(&self, start: i64) -> BTreeSet<usize> {
        let people = self.people.iter().enumerate();
        let needed = people.filter(|(_, p)| !p.who.optional);
        let end = start + self.case.duration;
        let works = needed.filter(|(_, p)| all_in(&p.works, start, end));
        works.map(|(number, _)| number).collect()
    }
}

/// The starts of the grid.
pub(crate) fn starts(case: &Case) -> impl Iterator<Item = i64> + use<> {
    let (earliest, last, grid) = (case.earliest, case.until - case.duration, case.grid);
    (earliest..=last).filter(move |m| m.rem_euclid(grid) == 0)
}

/// A bit a minute.
#[derive(Clone)]
struct Bits {
    from: i64,
    words: Vec<u64>,
}

impl Bits {
    fn none(case: &Case) -> Self {
        let from = case.base - 3 * 1440;
        let length = usize::try_from(case.until + 3 * 1440 - from).unwrap();
        Self {
            from,
            words: vec![0; length.div_ceil(64)],
        }
    }

    fn with(mut self, (from, upto): (i64, i64)) -> Self {
        let most = i64::try_from(self.words.len() * 64).unwrap();
        for bit in (from - self.from).max(0)..(upto - self.from).min(most) {
            let bit = usize::try_from(bit).unwrap();
            self.words[bit / 64] |= 1 << (bit % 64);
        }
        self
    }

    fn has(&self, minute: i64) -> bool {
        let bit = usize::try_from(minute - self.from).unwrap();
        self.words[bit / 64] >> (bit % 64) & 1 == 1
    }

    fn and(mut self, other: &Self, by: impl Fn(u64, u64) -> u64) -> Self {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word = by(*word, *other);
        }
        self
    }

    /// Each bit as the one `by` minutes later was.
    fn earlier(&self, by: usize) -> Self {
        let (skip, shift) = (by / 64, by % 64);
        let word = |i: usize| self.words.get(i + skip).copied().unwrap_or(0);
        let mut out = self.clone();
        for (i, to) in out.words.iter_mut().enumerate() {
            let high = if shift == 0 {
                0
            } else {
                word(i + 1) << (64 - shift)
            };
            *to = word(i) >> shift | high;
        }
        out
    }

    /// Where a run of so many bits begins: doubled, as long as it fits.
    fn runs(mut self, length: i64) -> Self {
        let length = usize::try_from(length).unwrap();
        let mut have = 1;
        while have < length {
            let step = have.min(length - have);
            let moved = self.earlier(step);
            self = self.and(&moved, |a, b| a & b);
            have += step;
        }
        self
    }

    /// Where a span of so many minutes begins that holds a bit.
    fn touched(self, length: i64) -> Self {
        let clear = Self {
            words: self.words.iter().map(|w| !w).collect(),
            ..self
        };
        let free = clear.runs(length);
        Self {
            words: free.words.iter().map(|w| !w).collect(),
            ..free
        }
    }
}

/// All starts that can be taken, by bitmaps, in order with their class.
pub(crate) fn by_bitmaps(case: &Case) -> Vec<(i64, Class)> {
    let none = || Bits::none(case);
    let of = |spans: &[(i64, i64)]| spans.iter().fold(none(), |bits, span| bits.with(*span));
    let mut free = none().with((i64::MIN / 2, i64::MAX / 2));
    let (mut unknown, mut missing, mut outside) = (Vec::new(), Vec::new(), Vec::new());
    let (mut disturbs, mut tentative) = (Vec::new(), Vec::new());
    for who in &case.people {
        let p = Known::of(who, case);
        let busy = |kinds: &[BusyKind], by: i64| {
            let times = who.busy.iter().filter(|b| kinds.contains(&b.kind));
            let times = times.map(|b| minutes(&b.span)).filter(|(a, b)| a < b);
            of(&times.map(|(a, b)| (a - by, b + by)).collect::<Vec<_>>())
        };
        let plain = who.away.iter().chain(&who.refused).map(minutes);
        let mut taken = busy(&[BusyKind::Busy, BusyKind::OutOfOffice], case.buffer)
            .and(&of(&plain.collect::<Vec<_>>()), |a, b| a | b);
        for minute in case.earliest..case.until {
            if who
                .limit
                .is_some_and(|limit| p.calls_on(p.wall.day(minute)) >= limit)
            {
                taken = taken.with((minute, minute + 1));
            }
        }
        let can = of(&p.works).and(&taken, |a, b| a & !b).runs(case.duration);
        let dark = busy(&[BusyKind::Unknown], 0).touched(case.duration);
        let there = if who.optional {
            let can = can.and(&dark, |a, b| a & !b);
            missing.push(can.clone());
            can
        } else {
            free = free.and(&can, |a, b| a & b);
            unknown.push(dark);
            none().with((i64::MIN / 2, i64::MAX / 2))
        };
        let soft = |bits: Bits| bits.and(&there, |a, b| a & b);
        disturbs.push(soft(of(&p.kept).touched(case.duration)));
        tentative.push(soft(busy(&[BusyKind::Tentative], 0).touched(case.duration)));
        if let Some(office) = &p.office {
            let inside = of(office).runs(case.duration);
            outside.push(there.clone().and(&inside, |a, b| a & !b));
        }
    }
    let count = |rows: &[Bits], m: i64| rows.iter().filter(|bits| bits.has(m)).count();
    let mut out: Vec<(i64, Class)> = starts(case)
        .filter(|m| free.has(*m))
        .map(|m| {
            let missing = missing.iter().filter(|can| !can.has(m)).count();
            let class = (
                count(&unknown, m),
                missing,
                count(&outside, m) > 0,
                count(&disturbs, m),
                count(&tentative, m),
            );
            (m, class)
        })
        .collect();
    if out.iter().any(|(_, class)| class.0 == 0) {
        out.retain(|(_, class)| class.0 == 0);
    }
    out
}
