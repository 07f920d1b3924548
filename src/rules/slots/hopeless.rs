//! Why there is no slot at all: nobody works then, hours never meet, or all is taken.
//!
//! Everything is counted on the grid: what somebody does is a range of starts, and a running
//! sum tells how many of a range all others could make. So the reasons cost one pass over
//! everybody's spans, however many people there are.

use super::explain::blocker;
use super::free::{full_days, join, widened, windows};
use super::{Invitee, Search};
use crate::domain::calendar::BusyKind;
use crate::domain::slot::{Blocker, Why};
use crate::domain::time::Span;
use std::cmp::Reverse;
use std::mem::{Discriminant, discriminant};
use std::ops::Range;

/// Most reasons told for there being no slot.
const REASONS: usize = 12;

/// The starts of a search, numbered; all in milliseconds.
struct Starts<'a> {
    search: &'a Search<'a>,
    first: i64,
    step: i64,
    duration: i64,
    count: usize,
}

impl<'a> Starts<'a> {
    fn of(search: &'a Search<'a>) -> Self {
        let mut starts = Self {
            search,
            first: search.ceil(search.earliest.0),
            step: search.step(),
            duration: search.duration.num_milliseconds(),
            count: usize::MAX,
        };
        let last = search.until.0.saturating_sub(starts.duration);
        starts.count = starts.upto(last);
        starts
    }

    /// How many starts there are before `at`.
    fn before(&self, at: i64) -> usize {
        self.upto(at.saturating_sub(1))
    }

    /// How many starts there are up to and with `at`.
    fn upto(&self, at: i64) -> usize {
        let since = at.saturating_sub(self.first);
        let number = u64::try_from(since).map_or(0, |ms| ms / self.step.unsigned_abs() + 1);
        usize::try_from(number).map_or(self.count, |n| n.min(self.count))
    }

    /// Those at which the call lies within `span`.
    fn inside(&self, span: Span) -> Range<usize> {
        self.before(span.start.0)..self.upto(span.end.0.saturating_sub(self.duration))
    }

    /// Those at which the call shares an instant with `span`, which is not empty.
    fn hit_by(&self, span: Span) -> Range<usize> {
        self.upto(span.start.0.saturating_sub(self.duration))..self.before(span.end.0)
    }
}

/// At each start: how many work then, and the sum of their numbers.
struct Working {
    people: u32,
    at: Vec<(u32, u32)>,
}

impl Working {
    fn of(starts: &Starts<'_>, ranges: &[Vec<Range<usize>>]) -> Self {
        // Where a range begins and ends, first; the running sum follows.
        let mut at = vec![(0_u32, 0_u32); starts.count];
        for (number, ranges) in (0_u32..).zip(ranges) {
            for range in ranges {
                if let Some((n, sum)) = at.get_mut(range.start) {
                    (*n, *sum) = (n.wrapping_add(1), sum.wrapping_add(number));
                }
                if let Some((n, sum)) = at.get_mut(range.end) {
                    (*n, *sum) = (n.wrapping_sub(1), sum.wrapping_sub(number));
                }
            }
        }
        let mut running = (0_u32, 0_u32);
        for (n, sum) in &mut at {
            running.0 = running.0.wrapping_add(*n);
            running.1 = running.1.wrapping_add(*sum);
            (*n, *sum) = running;
        }
        Self {
            people: u32::try_from(ranges.len()).unwrap_or(u32::MAX),
            at,
        }
    }

    /// How many starts before each one all could make; one more than there are starts.
    fn by_all(&self) -> Vec<u32> {
        let mut before = Vec::with_capacity(self.at.len() + 1);
        let mut so_far = 0;
        before.push(0);
        for (n, _) in &self.at {
            so_far += u32::from(*n == self.people);
            before.push(so_far);
        }
        before
    }

    /// Who keeps the rest from meeting: those without whom the others could. Of two people it
    /// is the second, since the first is who asks.
    fn apart(&self) -> Vec<u32> {
        let all: u32 = (0..self.people).sum();
        let alone = self.at.iter().filter(|(n, _)| n + 1 == self.people);
        let mut guilty: Vec<u32> = alone.map(|(_, sum)| all.wrapping_sub(*sum)).collect();
        guilty.sort_unstable();
        guilty.dedup();
        let all_or_none = guilty.is_empty() || guilty.len() as u64 == u64::from(self.people);
        if all_or_none {
            return (1..self.people).collect();
        }
        guilty
    }
}

/// The reasons, the weightiest first. Empty only where the time searched holds no start at
/// all.
pub(super) fn reasons(search: &Search<'_>) -> Vec<Blocker> {
    let starts = Starts::of(search);
    if starts.count == 0 {
        return Vec::new();
    }
    let people: Vec<&Invitee<'_>> = search.people.iter().filter(|p| !p.optional).collect();
    let ranges: Vec<Vec<Range<usize>>> = people.iter().map(|who| hours(&starts, who)).collect();
    let zone = |who: &Invitee<'_>| who.work.zone;
    let idle: Vec<Blocker> = people
        .iter()
        .zip(&ranges)
        .filter(|(_, ranges)| ranges.is_empty())
        .map(|(who, _)| blocker(who, Why::NoHours { zone: zone(who) }, "working hours"))
        .collect();
    if !idle.is_empty() {
        return idle;
    }
    let working = Working::of(&starts, &ranges);
    let by_all = working.by_all();
    if by_all.last().is_some_and(|n| *n > 0) {
        return weightiest(&starts, &people, &by_all);
    }
    let apart = working.apart().into_iter();
    apart
        .filter_map(|number| people.get(usize::try_from(number).ok()?))
        .map(|who| {
            let why = Why::NoCommonHours { zone: zone(who) };
            blocker(who, why, "working hours")
        })
        .collect()
}

/// The starts that lie in somebody's working hours, whatever else they have to do.
fn hours(starts: &Starts<'_>, who: &Invitee<'_>) -> Vec<Range<usize>> {
    let mut working = windows(who, starts.search.within()).into_owned();
    join(&mut working);
    let ranges = working.into_iter().map(|w| starts.inside(w));
    ranges.filter(|range| !range.is_empty()).collect()
}

/// Reasons of one person that are told as one: what stands for them, and how many starts they
/// take that all would otherwise have.
struct Weight<'a> {
    kind: Discriminant<Why>,
    source: &'a str,
    starts: u32,
    most: u32,
    why: Why,
}

/// The reasons at the starts where all would work, by how many starts each of them takes. The
/// longest of a kind stands for the others.
fn weightiest(starts: &Starts<'_>, people: &[&Invitee<'_>], by_all: &[u32]) -> Vec<Blocker> {
    let within = |range: Range<usize>| -> u32 {
        let upto = |i: usize| by_all.get(i).copied().unwrap_or(0);
        upto(range.end).saturating_sub(upto(range.start))
    };
    let taken = |span: Span| {
        if span.is_empty() {
            0
        } else {
            within(starts.hit_by(span))
        }
    };
    let mut weighed: Vec<(u32, Blocker)> = Vec::new();
    for who in people {
        let mut weights: Vec<Weight<'_>> = Vec::new();
        obstacles(starts.search, who, taken, |why, source, n| {
            if n > 0 {
                weigh(&mut weights, why, source, n);
            }
        });
        let told = weights.into_iter();
        weighed.extend(told.map(|w| (w.starts, blocker(who, w.why, w.source))));
    }
    weighed.sort_by_key(|(n, _)| Reverse(*n));
    weighed.truncate(REASONS);
    weighed.into_iter().map(|(_, blocker)| blocker).collect()
}

fn weigh<'a>(weights: &mut Vec<Weight<'a>>, why: Why, source: &'a str, starts: u32) {
    let kind = discriminant(&why);
    // What was met last is most often met again.
    let known = weights.iter_mut().rev();
    let mut known = known.filter(|w| w.kind == kind && w.source == source);
    if let Some(weight) = known.next() {
        weight.starts += starts;
        if starts > weight.most {
            (weight.most, weight.why) = (starts, why);
        }
        return;
    }
    weights.push(Weight {
        kind,
        source,
        starts,
        most: starts,
        why,
    });
}

/// All that somebody has to do, each with how many starts it takes by `taken`.
fn obstacles<'a>(
    search: &Search<'_>,
    who: &'a Invitee<'a>,
    taken: impl Fn(Span) -> u32,
    mut tell: impl FnMut(Why, &'a str, u32),
) {
    let buffer = search.buffer.num_milliseconds();
    for away in who.away {
        tell(Why::Away(*away), "away", taken(*away));
    }
    for busy in who.busy.iter().filter(|b| !b.span.is_empty()) {
        let (source, span) = (busy.source.as_str(), busy.span);
        let here = taken(span);
        match busy.kind {
            BusyKind::Busy => tell(Why::Busy(span), source, here),
            BusyKind::OutOfOffice => tell(Why::OutOfOffice(span), source, here),
            BusyKind::Unknown => tell(Why::Unknown, source, here),
            BusyKind::Tentative => {}
        }
        if buffer > 0 && matches!(busy.kind, BusyKind::Busy | BusyKind::OutOfOffice) {
            let near = taken(widened(span, buffer)).saturating_sub(here);
            tell(Why::Buffer(span), source, near);
        }
    }
    for declined in who.refused {
        tell(Why::Declined(*declined), "declined", taken(*declined));
    }
    if let Some(limit) = who.daily_limit {
        for day in full_days(who, search.within()) {
            tell(Why::DailyLimit(limit), "policy", taken(day));
        }
    }
}
