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
use crate::domain::time::{Span, Timestamp};
use std::cmp::Reverse;
use std::mem::{Discriminant, discriminant};
use std::ops::Range;

/// Most reasons told for there being no slot.
const REASONS: usize = 12;

/// The starts of a search, numbered.
struct Starts<'a> {
    search: &'a Search<'a>,
    first: i64,
    count: usize,
}

impl<'a> Starts<'a> {
    fn of(search: &'a Search<'a>) -> Self {
        let first = search.ceil(search.earliest.0);
        let mut starts = Self {
            search,
            first,
            count: usize::MAX,
        };
        let last = search.until - search.duration;
        starts.count = starts.before(Timestamp(last.0.saturating_add(1)));
        starts
    }

    /// How many starts there are before `t`.
    fn before(&self, t: Timestamp) -> usize {
        let grid = self.search.grid.num_milliseconds().max(1);
        let number = (self.search.ceil(t.0).saturating_sub(self.first)) / grid;
        usize::try_from(number).unwrap_or(0).min(self.count)
    }

    /// Those at which the call lies within `span`.
    fn inside(&self, span: Span) -> Range<usize> {
        let last = span.end - self.search.duration;
        self.before(span.start)..self.before(Timestamp(last.0.saturating_add(1)))
    }

    /// Those at which the call shares an instant with `span`.
    fn hit_by(&self, span: Span) -> Range<usize> {
        if span.is_empty() {
            return 0..0;
        }
        let first = span.start - self.search.duration;
        self.before(Timestamp(first.0.saturating_add(1)))..self.before(span.end)
    }
}

/// At each start: how many work then, and the sum of their numbers.
struct Working {
    people: usize,
    at: Vec<(usize, usize)>,
}

impl Working {
    fn of(starts: &Starts<'_>, ranges: &[Vec<Range<usize>>]) -> Self {
        // Where a range begins and ends, first; the running sum follows.
        let mut at = vec![(0_usize, 0_usize); starts.count];
        for (number, ranges) in ranges.iter().enumerate() {
            for range in ranges {
                if let Some((n, sum)) = at.get_mut(range.start) {
                    (*n, *sum) = (n.wrapping_add(1), sum.wrapping_add(number));
                }
                if let Some((n, sum)) = at.get_mut(range.end) {
                    (*n, *sum) = (n.wrapping_sub(1), sum.wrapping_sub(number));
                }
            }
        }
        let mut running = (0_usize, 0_usize);
        for (n, sum) in &mut at {
            running.0 = running.0.wrapping_add(*n);
            running.1 = running.1.wrapping_add(*sum);
            (*n, *sum) = running;
        }
        Self {
            people: ranges.len(),
            at,
        }
    }

    /// How many starts before each one all could make; one more than there are starts.
    fn by_all(&self) -> Vec<usize> {
        let mut before = Vec::with_capacity(self.at.len() + 1);
        let mut so_far = 0;
        before.push(0);
        for (n, _) in &self.at {
            so_far += usize::from(*n == self.people);
            before.push(so_far);
        }
        before
    }

    /// Who keeps the rest from meeting: those without whom the others could. Of two people it
    /// is the second, since the first is who asks.
    fn apart(&self) -> Vec<usize> {
        let all: usize = (0..self.people).sum();
        let mut guilty = vec![false; self.people];
        for (n, sum) in &self.at {
            if n + 1 == self.people
                && let Some(missing) = guilty.get_mut(all.wrapping_sub(*sum))
            {
                *missing = true;
            }
        }
        let found = guilty.iter().filter(|g| **g).count();
        let all_or_none = found == 0 || found == self.people;
        let named = |i: &usize| {
            if all_or_none {
                *i > 0
            } else {
                guilty.get(*i) == Some(&true)
            }
        };
        (0..self.people).filter(named).collect()
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
    let apart = working.apart().into_iter().filter_map(|i| people.get(i));
    apart
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
    starts: usize,
    most: usize,
    why: Why,
}

/// The reasons at the starts where all would work, by how many starts each of them takes. The
/// longest of a kind stands for the others.
fn weightiest(starts: &Starts<'_>, people: &[&Invitee<'_>], by_all: &[usize]) -> Vec<Blocker> {
    let within = |range: Range<usize>| -> usize {
        let upto = |i: usize| by_all.get(i).copied().unwrap_or(0);
        upto(range.end).saturating_sub(upto(range.start))
    };
    let mut weighed: Vec<(usize, Blocker)> = Vec::new();
    for who in people {
        let mut weights: Vec<Weight<'_>> = Vec::new();
        obstacles(starts.search, who, |why, source, span| {
            let mut taken = within(starts.hit_by(span));
            if let Why::Buffer(busy) = why {
                taken = taken.saturating_sub(within(starts.hit_by(busy)));
            }
            if taken > 0 {
                weigh(&mut weights, why, source, taken);
            }
        });
        let told = weights.into_iter();
        weighed.extend(told.map(|w| (w.starts, blocker(who, w.why, w.source))));
    }
    weighed.sort_by_key(|(n, _)| Reverse(*n));
    weighed.truncate(REASONS);
    weighed.into_iter().map(|(_, blocker)| blocker).collect()
}

fn weigh<'a>(weights: &mut Vec<Weight<'a>>, why: Why, source: &'a str, starts: usize) {
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

/// All that somebody has to do, each with the span it takes.
fn obstacles<'a>(
    search: &Search<'_>,
    who: &'a Invitee<'a>,
    mut tell: impl FnMut(Why, &'a str, Span),
) {
    for away in who.away {
        tell(Why::Away(*away), "away", *away);
    }
    for busy in who.busy.iter().filter(|b| !b.span.is_empty()) {
        let (source, span) = (busy.source.as_str(), busy.span);
        match busy.kind {
            BusyKind::Busy => tell(Why::Busy(span), source, span),
            BusyKind::OutOfOffice => tell(Why::OutOfOffice(span), source, span),
            BusyKind::Unknown => tell(Why::Unknown, source, span),
            BusyKind::Tentative => continue,
        }
        if busy.kind != BusyKind::Unknown {
            tell(Why::Buffer(span), source, widened(span, search.buffer));
        }
    }
    for declined in who.refused {
        tell(Why::Declined(*declined), "declined", *declined);
    }
    if let Some(limit) = who.daily_limit {
        for day in full_days(who, search.within()) {
            tell(Why::DailyLimit(limit), "policy", day);
        }
    }
}
