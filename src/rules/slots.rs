//! Choosing slots: the earliest time at which everybody who is needed can talk.
//!
//! Owns the search and its reasons. Never knows where busy times come from, nor the time
//! now: both are in its input. Invariant: a slot that is offered lies, for everybody who is
//! needed, wholly inside working time and clear of everything known to be in the way.
//!
//! # Order
//! By [`Cost::class`](crate::domain::slot::Cost::class), then the start, then the fewest
//! fragments: slots nobody is unknown for; with all optional people; inside the office hours;
//! with nothing tentative; the earliest. Where a slot with nobody unknown exists, those with
//! somebody unknown are refused.
//!
//! # How
//! Each person's obstacles become one sorted list of disjoint spans. The sweep asks the
//! people in turn for the first moment from `t` at which they are free for the whole call;
//! whoever is later moves `t` on, until all agree. It costs the sum of the lists' lengths at
//! most, and stops at the first slot that nothing speaks against.

mod explain;
mod free;
mod sweep;

use crate::domain::calendar::Busy;
use crate::domain::hours::{WeekHours, WorkWeek};
use crate::domain::ids::PersonId;
use crate::domain::slot::{Blocker, Candidate, Refused};
use crate::domain::time::{Span, Timestamp};
use chrono::{NaiveDate, TimeDelta};

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
    /// The first start of the grid that is not before `at`.
    fn ceil(&self, at: i64) -> i64 {
        let grid = self.grid.num_milliseconds().max(1);
        at.div_euclid(grid)
            .saturating_add(i64::from(at.rem_euclid(grid) != 0))
            .saturating_mul(grid)
    }

    fn within(&self) -> Span {
        Span::new(self.earliest, self.until)
    }

    fn call_at(&self, start: Timestamp) -> Span {
        Span::new(start, start + self.duration)
    }

    /// All starts of the grid at which the call would lie in the time searched.
    pub fn starts(&self) -> impl Iterator<Item = Timestamp> + '_ {
        let grid = self.grid.num_milliseconds().max(1);
        let mut next = self.ceil(self.earliest.0);
        std::iter::from_fn(move || {
            let start = Timestamp(next);
            next = next.saturating_add(grid);
            (start + self.duration <= self.until && next < i64::MAX).then_some(start)
        })
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
    sweep::best(search).ok_or_else(|| explain::hopeless(search))
}

/// Who stands in the way of a call at `start`; empty where it can be taken. Optional people
/// are never in the way.
pub fn blockers(search: &Search<'_>, start: Timestamp) -> Vec<Blocker> {
    explain::blockers(search, start)
}

/// Every start of the grid that is refused, in order, with who is in its way.
pub fn refused(search: &Search<'_>) -> Vec<Refused> {
    explain::refused(search)
}
