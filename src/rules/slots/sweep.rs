//! The sweep: candidates in the order of time, and the best of them.

use super::free::Free;
use super::{Invitee, Search, ceil};
use crate::domain::ids::PersonId;
use crate::domain::slot::{Candidate, Cost};
use crate::domain::time::{Span, Timestamp};
use chrono::TimeDelta;

/// Slots in the order of their starts, worked out as they are asked for.
pub(super) struct Sweep<'a> {
    search: &'a Search<'a>,
    needed: Vec<Free<'a>>,
    optional: Vec<Free<'a>>,
    next: Timestamp,
    /// In milliseconds: the grid, and how long the call is.
    step: i64,
    duration: i64,
}

/// One thing that speaks against a slot.
#[derive(Clone, Copy)]
enum Against {
    Unknown,
    Missing,
    OfficeHours,
    Disturbs,
    Tentative,
}

impl<'a> Sweep<'a> {
    pub(super) fn new(search: &'a Search<'a>) -> Self {
        Self::over(search, search.within())
    }

    /// Knows of people's time no more than `within`.
    fn over(search: &'a Search<'a>, within: Span) -> Self {
        let free = |optional: bool| {
            let of = |who: &'a Invitee<'a>| Free::of(who, search, within);
            let chosen = search.people.iter().filter(|p| p.optional == optional);
            chosen.map(of).collect()
        };
        Self {
            search,
            needed: free(false),
            optional: free(true),
            next: Timestamp(search.ceil(search.earliest.0)),
            step: search.step(),
            duration: search.duration.num_milliseconds(),
        }
    }

    /// Names all that speaks against the call, and counts the fragments. The tracks move to
    /// it.
    fn weigh(&mut self, call: Span, mut note: impl FnMut(Against, &PersonId)) -> u32 {
        let mut fragments = 0;
        for free in &mut self.needed {
            if free.unknown.touches(call) {
                note(Against::Unknown, free.who.id);
            }
            fragments += free.fragments(call);
            soft(free, call, &mut note);
        }
        for free in &mut self.optional {
            if free.can(call) {
                soft(free, call, &mut note);
            } else {
                note(Against::Missing, free.who.id);
            }
        }
        fragments
    }

    /// [`Cost::class`] of the call, without names.
    fn class(&mut self, call: Span) -> (usize, usize, bool, usize, usize) {
        let mut class = (0, 0, false, 0, 0);
        self.weigh(call, |against, _| match against {
            Against::Unknown => class.0 += 1,
            Against::Missing => class.1 += 1,
            Against::OfficeHours => class.2 = true,
            Against::Disturbs => class.3 += 1,
            Against::Tentative => class.4 += 1,
        });
        class
    }

    fn candidate(&mut self, call: Span) -> Candidate {
        let mut cost = Cost::default();
        let fragments = self.weigh(call, |against, who| match against {
            Against::Unknown => cost.unknown.push(who.clone()),
            Against::Missing => cost.missing.push(who.clone()),
            Against::OfficeHours => cost.outside_office_hours = true,
            Against::Disturbs => cost.disturbs.push(who.clone()),
            Against::Tentative => cost.tentative.push(who.clone()),
        });
        Candidate {
            span: call,
            cost,
            fragments,
        }
    }

    /// The next call that all who are needed can come to, whatever it costs.
    fn next_call(&mut self) -> Option<Span> {
        let people = self.needed.len();
        let last = self.search.until.0.saturating_sub(self.duration);
        let mut start = self.next;
        // How many agree to `start`, and whose turn it is to be asked.
        let (mut agreed, mut turn) = (0, 0);
        while agreed < people && start.0 <= last {
            let from = self.needed.get_mut(turn)?.free_from(start)?;
            if from > start {
                start = Timestamp(ceil(from.0, self.step));
                // On the grid they may be taken again, so that they are asked once more.
                agreed = usize::from(start == from);
            } else {
                agreed += 1;
            }
            turn = if turn + 1 == people { 0 } else { turn + 1 };
        }
        if start.0 > last {
            return None;
        }
        self.next = Timestamp(start.0.saturating_add(self.step));
        let end = Timestamp(start.0.saturating_add(self.duration));
        Some(Span { start, end })
    }
}

fn soft(free: &mut Free<'_>, call: Span, note: &mut impl FnMut(Against, &PersonId)) {
    let who = free.who.id;
    if free.tentative.touches(call) {
        note(Against::Tentative, who);
    }
    if free.disturbs(call) {
        note(Against::Disturbs, who);
    }
    if free.is_outside_office(call) {
        note(Against::OfficeHours, who);
    }
}

impl Iterator for Sweep<'_> {
    type Item = Candidate;

    fn next(&mut self) -> Option<Candidate> {
        let call = self.next_call()?;
        Some(self.candidate(call))
    }
}

/// The call with its cost, whether or not it can be taken.
pub(super) fn weighed(search: &Search<'_>, call: Span) -> Candidate {
    // Fragments are counted within a working window: it is seen whole.
    let day = TimeDelta::days(2);
    let around = Span::new(call.start - day, call.end + day);
    let within = Span::new(
        around.start.max(search.earliest),
        around.end.min(search.until),
    );
    Sweep::over(search, within).candidate(call)
}

/// The best slot; stops at the first that nothing speaks against.
pub(super) fn best(search: &Search<'_>) -> Option<Candidate> {
    let mut sweep = Sweep::new(search);
    let mut best: Option<Candidate> = None;
    while let Some(call) = sweep.next_call() {
        let class = sweep.class(call);
        if best.as_ref().is_none_or(|best| class < best.cost.class()) {
            let candidate = sweep.candidate(call);
            if candidate.cost.is_nothing() {
                return Some(candidate);
            }
            best = Some(candidate);
        }
    }
    best
}

/// The best `limit` slots in order; stops once so many have nothing against them.
pub(super) fn all(search: &Search<'_>, limit: usize) -> Vec<Candidate> {
    let mut out = Vec::new();
    let mut perfect = 0;
    for candidate in Sweep::new(search) {
        perfect += usize::from(candidate.cost.is_nothing());
        out.push(candidate);
        if perfect >= limit {
            break;
        }
    }
    if out.iter().any(|c| c.cost.unknown.is_empty()) {
        out.retain(|c| c.cost.unknown.is_empty());
    }
    out.sort_by_key(|c| (c.cost.class(), c.span.start, c.fragments));
    out.truncate(limit);
    out
}
