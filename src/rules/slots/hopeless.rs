//! Why there is no slot at all: nobody works then, hours never meet, or all is taken.
//!
//! Everything is counted on the grid: what somebody does is a range of starts, and a running
//! sum tells how many of a range all others could make. So the reasons cost one pass over
//! everybody's spans, however many people there are.

use super::explain::blocker;
use super::free::{full_days, join, widened, windows};
use super::{GRID, Invitee, Search};
use crate::domain::calendar::BusyKind;
use crate::domain::slot::{Blocker, Why};
use crate::domain::time::Span;
use std::cmp::Reverse;
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
        /// By a number that is known beforehand it is divided several times as fast.
        const USUAL: i64 = GRID.num_milliseconds();
        let since = at.saturating_sub(self.first);
        if since < 0 {
            return 0;
        }
        let whole = match self.step {
            USUAL => since / USUAL,
            step => since / step,
        };
        usize::try_from(whole).map_or(self.count, |n| self.count.min(n + 1))
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

/// Reasons of one kind that one person has, told as one.
#[derive(Default)]
struct Weight<'a> {
    /// How many of the starts that all would otherwise have they take, all together.
    starts: u32,
    /// The one that takes most, and how many it takes.
    told: Option<(u32, Why, &'a str)>,
}

impl<'a> Weight<'a> {
    fn add(&mut self, starts: u32, source: &'a str, why: impl FnOnce() -> Why) {
        if starts == 0 {
            return;
        }
        self.starts += starts;
        let is_near = |why: &Why| matches!(why, Why::Buffer(_));
        if let Some((most, told, _)) = &self.told
            && starts <= *most
            && !is_near(told)
        {
            return;
        }
        // Where the buffer alone is in the way, anything else tells more.
        let why = why();
        let is_better = self.told.as_ref().is_none_or(|(most, told, _)| {
            if is_near(&why) == is_near(told) {
                starts > *most
            } else {
                is_near(told)
            }
        });
        if is_better {
            self.told = Some((starts, why, source));
        }
    }
}

/// What weighs on one person, by its kind.
#[derive(Default)]
struct Weights<'a> {
    away: Weight<'a>,
    busy: Weight<'a>,
    out_of_office: Weight<'a>,
    unknown: Weight<'a>,
    declined: Weight<'a>,
    limit: Weight<'a>,
}

/// The reasons at the starts where all would work, by how many starts each of them takes, the
/// buffer with what it is kept around. Of a person's busy times the one that takes most stands
/// for the others.
fn weightiest(starts: &Starts<'_>, people: &[&Invitee<'_>], by_all: &[u32]) -> Vec<Blocker> {
    let upto = |i: usize| by_all.get(i).copied().unwrap_or(0);
    let taken = |span: Span| {
        let range = starts.hit_by(span);
        upto(range.end).saturating_sub(upto(range.start))
    };
    let mut weighed: Vec<(u32, Blocker)> = Vec::new();
    for who in people {
        let weights = weights(starts.search, who, taken);
        let all = [
            weights.away,
            weights.busy,
            weights.out_of_office,
            weights.declined,
            weights.limit,
            weights.unknown,
        ];
        for weight in all {
            if let Some((_, why, source)) = weight.told {
                weighed.push((weight.starts, blocker(who, why, source)));
            }
        }
    }
    weighed.sort_by_key(|(n, _)| Reverse(*n));
    weighed.truncate(REASONS);
    weighed.into_iter().map(|(_, blocker)| blocker).collect()
}

/// All that somebody has to do, weighed by how many starts it takes.
fn weights<'a>(
    search: &Search<'_>,
    who: &'a Invitee<'a>,
    taken: impl Fn(Span) -> u32,
) -> Weights<'a> {
    let buffer = search.buffer.num_milliseconds();
    let mut out = Weights::default();
    for busy in who.busy.iter().filter(|b| !b.span.is_empty()) {
        let span = busy.span;
        let (weight, why) = match busy.kind {
            BusyKind::Tentative => continue,
            BusyKind::Unknown => {
                out.unknown.add(taken(span), &busy.source, || Why::Unknown);
                continue;
            }
            BusyKind::Busy => (&mut out.busy, Why::Busy(span)),
            BusyKind::OutOfOffice => (&mut out.out_of_office, Why::OutOfOffice(span)),
        };
        weight.add(taken(widened(span, buffer)), &busy.source, || {
            if taken(span) == 0 {
                Why::Buffer(span)
            } else {
                why
            }
        });
    }
    for away in who.away.iter().filter(|s| !s.is_empty()) {
        out.away.add(taken(*away), "away", || Why::Away(*away));
    }
    for span in who.refused.iter().filter(|s| !s.is_empty()) {
        let why = || Why::Declined(*span);
        out.declined.add(taken(*span), "declined", why);
    }
    if let Some(limit) = who.daily_limit {
        for day in full_days(who, search.within()) {
            let why = || Why::DailyLimit(limit);
            out.limit.add(taken(day), "policy", why);
        }
    }
    out
}
