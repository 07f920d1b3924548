//! The sweep: candidates in the order of time, and the best of them.

use super::free::Free;
use super::{Invitee, Search};
use crate::domain::ids::PersonId;
use crate::domain::slot::{Candidate, Cost};
use crate::domain::time::{Span, Timestamp};

/// Slots in the order of their starts, worked out as they are asked for.
struct Sweep<'a> {
    search: &'a Search<'a>,
    needed: Vec<Free<'a>>,
    optional: Vec<Free<'a>>,
    next: Timestamp,
}

impl<'a> Sweep<'a> {
    fn new(search: &'a Search<'a>) -> Self {
        let free = |optional: bool| {
            let of = |who: &'a Invitee<'a>| Free::of(who, search);
            let chosen = search.people.iter().filter(|p| p.optional == optional);
            chosen.map(of).collect()
        };
        Self {
            search,
            needed: free(false),
            optional: free(true),
            next: Timestamp(search.ceil(search.earliest.0)),
        }
    }

    fn candidate(&mut self, call: Span) -> Candidate {
        let mut cost = Cost::default();
        let mut fragments = 0;
        let id = |free: &Free<'_>| -> PersonId { free.who.id.clone() };
        for free in &mut self.needed {
            if free.unknown.touches(call) {
                cost.unknown.push(id(free));
            }
            fragments += free.fragments(call);
            soft(free, call, &mut cost);
        }
        for free in &mut self.optional {
            if free.can(call) {
                soft(free, call, &mut cost);
            } else {
                cost.missing.push(id(free));
            }
        }
        Candidate {
            span: call,
            cost,
            fragments,
        }
    }
}

fn soft(free: &mut Free<'_>, call: Span, cost: &mut Cost) {
    if free.tentative.touches(call) {
        cost.tentative.push(free.who.id.clone());
    }
    if let Some(office) = &mut free.office {
        cost.outside_office_hours |= !office.holds(call);
    }
}

impl Iterator for Sweep<'_> {
    type Item = Candidate;

    fn next(&mut self) -> Option<Candidate> {
        let search = self.search;
        let mut start = self.next;
        loop {
            if start + search.duration > search.until {
                return None;
            }
            let mut agreed = true;
            for free in &mut self.needed {
                let from = free.free_from(start, search.duration)?;
                if from > start {
                    start = Timestamp(search.ceil(from.0));
                    agreed = false;
                    break;
                }
            }
            if agreed {
                self.next = Timestamp(search.ceil(start.0.saturating_add(1)));
                return Some(self.candidate(search.call_at(start)));
            }
        }
    }
}

/// The best slot; stops at the first that nothing speaks against.
pub(super) fn best(search: &Search<'_>) -> Option<Candidate> {
    let mut best: Option<Candidate> = None;
    for candidate in Sweep::new(search) {
        if candidate.cost.is_nothing() {
            return Some(candidate);
        }
        let better = |best: &Candidate| candidate.cost.class() < best.cost.class();
        if best.as_ref().is_none_or(better) {
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
