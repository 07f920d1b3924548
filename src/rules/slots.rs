//! Choosing slots: the earliest time at which everybody who is needed can talk.
//!
//! Owns the search and its reasons. Never knows where busy times come from, nor the time
//! now: both are in its input. Invariant: a slot that is offered lies, for everybody who is
//! needed, wholly inside working time and clear of everything known to be in the way.
//!
//! # The order of costs
//! This is the one place that tells it; the order itself is [`Cost::class`](crate::domain::slot::Cost::class). Of two slots the
//! first of these that differs decides, and less is better:
//!
//! 1. *unknown*: needed people of whom it is not known whether they are free. Where a slot
//!    exists for which nobody is unknown, those with somebody unknown are refused;
//! 2. *missing*: optional people who can't come;
//! 3. outside somebody's *office hours* (the PO's);
//! 4. *disturbs*: people whose lunch or focus time it takes, by wall time in their own zone;
//! 5. *tentative*: people who have something tentative then;
//! 6. the *start*: the earliest;
//! 7. *fragments*: gaps too short for another such call that it leaves. Two slots of one search
//!    never have one start, so this decides only where candidates of several are put together.
//!
//! Working hours, busy and out-of-office times with the buffer, absences, days off, declined
//! starts and the limit of a day are no costs but bars: they hold for everybody needed.
//!
//! # How
//! Each person's obstacles become one sorted list of disjoint spans. The sweep asks the
//! people in turn for the first moment from `t` at which they are free for the whole call;
//! whoever is later moves `t` on, until all agree. It stops at the first slot that nothing
//! speaks against. Why there is none is counted on the grid ([`first`]), in one pass over
//! everybody's spans; so neither grows faster than the busy times.

mod because;
mod explain;
mod free;
mod hopeless;
mod sweep;

use crate::domain::calendar::Busy;
use crate::domain::hours::{WeekHours, WorkWeek};
use crate::domain::ids::PersonId;
use crate::domain::sentence::Sentence;
use crate::domain::slot::{Blocker, Candidate, Refused, Unfit};
use crate::domain::time::{Span, Timestamp};
use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;

/// The usual grid of starts, in minutes of the epoch.
pub const GRID: TimeDelta = TimeDelta::minutes(15);

/// What is looked for.
#[derive(Debug, Clone)]
pub struct Search<'a> {
    /// The call starts here at the earliest; the notice is counted in.
    pub earliest: Timestamp,
    /// The call has ended by then.
    pub until: Timestamp,
    /// How long the call is.
    pub duration: TimeDelta,
    /// Starts are multiples of this, counted from the epoch in UTC.
    pub grid: TimeDelta,
    /// Kept clear on both sides of busy times and other calls. It need not lie in working
    /// hours.
    pub buffer: TimeDelta,
    /// Who is to come.
    pub people: &'a [Invitee<'a>],
}

/// Somebody who is to come, with all that is known of their time.
#[derive(Debug, Clone)]
pub struct Invitee<'a> {
    /// Who they are.
    pub id: &'a PersonId,
    /// The name they are shown by.
    pub name: &'a str,
    /// Zone, hours and days off.
    pub work: &'a WorkWeek,
    /// Their working spans over at least the time searched, in order and disjoint, where the
    /// caller has them at hand; else they are worked out from `work`.
    pub windows: Option<&'a [Span]>,
    /// Times they are known to be away.
    pub away: &'a [Span],
    /// Busy times, Trialogue's own calls and kept slots among them, in any order.
    pub busy: &'a [Busy],
    /// Slots they declined.
    pub refused: &'a [Span],
    /// Whether the call may be without them.
    pub optional: bool,
    /// Most calls on one of their local dates.
    pub daily_limit: Option<u32>,
    /// Calls that count towards it, by their local date.
    pub calls: &'a [(NaiveDate, u32)],
    /// Hours they like calls to be in, by wall time in their zone.
    pub office_hours: Option<&'a WeekHours>,
    /// Hours they keep for undisturbed work, by wall time in their zone: a cost.
    pub focus: Option<&'a WeekHours>,
    /// Their lunch, by wall time in their zone: a cost.
    pub lunch: Option<&'a WeekHours>,
}

impl Invitee<'_> {
    fn is_full(&self, date: NaiveDate) -> Option<u32> {
        let limit = self.daily_limit?;
        let calls = self
            .calls
            .iter()
            .filter(|(day, _)| *day == date)
            .map(|(_, n)| *n)
            .sum::<u32>();
        (calls >= limit).then_some(limit)
    }
}

impl Search<'_> {
    /// The grid in milliseconds.
    fn step(&self) -> i64 {
        self.grid.num_milliseconds().max(1)
    }

    /// The first start of the grid that is not before `at`.
    fn ceil(&self, at: i64) -> i64 {
        ceil(at, self.step())
    }

    fn within(&self) -> Span {
        Span::new(self.earliest, self.until)
    }

    fn call_at(&self, start: Timestamp) -> Span {
        Span::new(start, start + self.duration)
    }

    /// All starts of the grid at which the call would lie in the time searched.
    pub fn starts(&self) -> impl Iterator<Item = Timestamp> + '_ {
        let grid = self.step();
        let mut next = self.ceil(self.earliest.0);
        std::iter::from_fn(move || {
            let start = Timestamp(next);
            next = next.saturating_add(grid);
            (start + self.duration <= self.until && next < i64::MAX).then_some(start)
        })
    }
}

/// The first multiple of `step` that is not before `at`.
const fn ceil(at: i64, step: i64) -> i64 {
    match at.rem_euclid(step) {
        0 => at,
        over => (at - over).saturating_add(step),
    }
}

/// The slots, best first, at most `limit`.
pub fn slots(search: &Search<'_>, limit: usize) -> Vec<Candidate> {
    sweep::all(search, limit)
}

/// The best slot; else who stands in the way, the weightiest first.
///
/// Where nothing speaks against an early slot, later ones are never looked at. A slot whose
/// cost names somebody as unknown is given where there is no other: ask them before it is
/// booked.
pub fn first(search: &Search<'_>) -> Result<Candidate, Vec<Blocker>> {
    // Working spans that are not at hand are worked out once, for the search and the reasons.
    let people = search.people;
    let spans = |p: &Invitee<'_>| match p.windows {
        Some(_) => Vec::new(),
        None => p.work.spans(search.within()),
    };
    let spans: Vec<Vec<Span>> = people.iter().map(spans).collect();
    let known = people.iter().zip(&spans).map(|(p, spans)| Invitee {
        windows: p.windows.or(Some(spans)),
        ..p.clone()
    });
    let known: Vec<Invitee<'_>> = known.collect();
    let search = Search {
        people: &known,
        ..search.clone()
    };
    sweep::best(&search).ok_or_else(|| hopeless::reasons(&search))
}

/// Who stands in the way of a call at `start`; empty where it can be taken. Optional people
/// are never in the way.
pub fn blockers(search: &Search<'_>, start: Timestamp) -> Vec<Blocker> {
    explain::blockers(search, start)
}

/// Whether a call at `start` suits, which need not lie on the grid: the slot with its cost, else
/// what is against it. A cost that names somebody as unknown is given only where no slot exists
/// for which nobody is: ask them before it is booked.
pub fn suits(search: &Search<'_>, start: Timestamp) -> Result<Candidate, Unfit> {
    let call = search.call_at(start);
    if call.start < search.earliest {
        return Err(Unfit::TooSoon(search.earliest));
    }
    if call.end > search.until {
        return Err(Unfit::TooLate(search.until));
    }
    let in_the_way = blockers(search, start);
    if in_the_way.is_empty() {
        return Ok(sweep::weighed(search, call));
    }
    Err(Unfit::Taken(in_the_way))
}

/// The `limit` slots whose starts are nearest to `wanted`, the nearest first; of two equally
/// near the better one, else the earlier one.
pub fn nearest(search: &Search<'_>, wanted: Timestamp, limit: usize) -> Vec<Candidate> {
    let mut all = sweep::all(search, usize::MAX);
    all.sort_by_key(|c| {
        let away = c.span.start.0.abs_diff(wanted.0);
        (away, c.cost.class(), c.span.start)
    });
    all.truncate(limit);
    all
}

/// Why `chosen` and not another slot, in lines that people read, at most three; none where it
/// is simply the earliest and nothing speaks against it. Times are `zone`'s wall times. Nothing
/// of a calendar is told but *tentative*, *lunch*, *focus time* and *not known*.
pub fn because(search: &Search<'_>, chosen: &Candidate, zone: Tz) -> Vec<Sentence> {
    because::lines(search, chosen, zone)
}

/// What speaks against a slot that can be taken, as people say it; nothing where nothing does.
pub fn against(search: &Search<'_>, slot: &Candidate, zone: Tz) -> Vec<Sentence> {
    because::against(search, slot, zone)
}

/// Every start of the grid that is refused, in order, with who is in its way.
pub fn refused(search: &Search<'_>) -> Vec<Refused> {
    explain::refused(search)
}
