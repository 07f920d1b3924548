//! Why a slot can't be taken: everybody who is in its way, with what and where it is known from.

use super::free::{join, widened, windows};
use super::{Invitee, Search, sweep};
use crate::domain::calendar::{Busy, BusyKind};
use crate::domain::slot::{Blocker, Refused, Why};
use crate::domain::time::{Span, Timestamp};

/// A needed person with their working spans, joined where they touch, and their busy times in
/// the order of their starts.
struct Needed<'a> {
    who: &'a Invitee<'a>,
    windows: Vec<Span>,
    busy: Vec<&'a Busy>,
    /// The latest end of the busy times so far: it only rises, so that a time is found in them
    /// without looking at all.
    ends: Vec<Timestamp>,
}

impl<'a> Needed<'a> {
    fn new(who: &'a Invitee<'a>, within: Span) -> Self {
        let mut working = windows(who, within).into_owned();
        join(&mut working);
        let times = who.busy.iter().filter(|b| !b.span.is_empty());
        let mut busy: Vec<&Busy> = times.collect();
        busy.sort_by_key(|b| b.span.start);
        let mut latest = Timestamp(i64::MIN);
        let ends = busy.iter().map(|b| {
            latest = latest.max(b.span.end);
            latest
        });
        Self {
            who,
            windows: working,
            ends: ends.collect(),
            busy,
        }
    }

    fn blocker(&self, why: Why, source: &str) -> Blocker {
        blocker(self.who, why, source)
    }

    fn works_at(&self, call: Span) -> bool {
        let at = self.windows.partition_point(|w| w.end <= call.start);
        self.windows.get(at).is_some_and(|w| w.contains(&call))
    }

    /// The busy times that share an instant with `time`, in the order of their starts.
    fn busy_in(&self, time: Span) -> impl Iterator<Item = &'a Busy> + '_ {
        let from = self.ends.partition_point(|end| *end <= time.start);
        let rest = self.busy.get(from..).unwrap_or_default();
        let upto = rest.partition_point(|b| b.span.start < time.end);
        let near = rest.get(..upto).unwrap_or_default();
        near.iter().copied().filter(move |b| b.span.overlaps(&time))
    }

    /// Everything in this person's way, except what is unknown.
    fn known(&self, search: &Search<'_>, call: Span) -> Vec<Blocker> {
        let who = self.who;
        let mut out = Vec::new();
        let date = who.work.local_date(call.start);
        if !self.works_at(call) {
            if let Some(feed) = who.work.holidays.get(&date) {
                out.push(self.blocker(Why::DayOff(date), &format!("holidays, {feed}")));
            } else if who.work.days_off.contains(&date) {
                out.push(self.blocker(Why::DayOff(date), "days off"));
            } else {
                let why = Why::OutsideHours {
                    hours: who.work.hours.as_str().to_owned(),
                    zone: who.work.zone,
                };
                out.push(self.blocker(why, "working hours"));
            }
        }
        for away in who.away.iter().filter(|s| hits(s, call)) {
            out.push(self.blocker(Why::Away(*away), "away"));
        }
        for busy in self.busy_in(widened(call, search.buffer.num_milliseconds())) {
            let near = !busy.span.overlaps(&call);
            let why = match busy.kind {
                BusyKind::Busy | BusyKind::OutOfOffice if near => Why::Buffer(busy.span),
                BusyKind::Busy => Why::Busy(busy.span),
                BusyKind::OutOfOffice => Why::OutOfOffice(busy.span),
                BusyKind::Tentative | BusyKind::Unknown => continue,
            };
            out.push(self.blocker(why, &busy.source));
        }
        for declined in who.refused.iter().filter(|s| hits(s, call)) {
            out.push(self.blocker(Why::Declined(*declined), "declined"));
        }
        let last = who.work.local_date(Timestamp(call.end.0.saturating_sub(1)));
        if let Some(limit) = who.is_full(date).or_else(|| who.is_full(last)) {
            out.push(self.blocker(Why::DailyLimit(limit), "policy"));
        }
        out
    }

    fn unknown(&self, call: Span) -> Option<Blocker> {
        let mut times = self.busy_in(call);
        let busy = times.find(|b| b.kind == BusyKind::Unknown)?;
        Some(self.blocker(Why::Unknown, &busy.source))
    }
}

pub(super) fn blocker(who: &Invitee<'_>, why: Why, source: &str) -> Blocker {
    Blocker {
        person: who.id.clone(),
        name: who.name.to_owned(),
        why,
        source: source.to_owned(),
    }
}

fn needed<'a>(search: &Search<'a>, within: Span) -> Vec<Needed<'a>> {
    let people = search.people.iter().filter(|p| !p.optional);
    people.map(|who| Needed::new(who, within)).collect()
}

fn hits(span: &Span, call: Span) -> bool {
    !span.is_empty() && span.overlaps(&call)
}

/// `known_exists` tells whether a slot exists for which nobody is unknown.
fn in_the_way(
    search: &Search<'_>,
    people: &[Needed<'_>],
    start: Timestamp,
    known_exists: impl FnOnce() -> bool,
) -> Vec<Blocker> {
    let call = search.call_at(start);
    let mut out: Vec<Blocker> = people.iter().flat_map(|p| p.known(search, call)).collect();
    let unknown: Vec<Blocker> = people.iter().filter_map(|p| p.unknown(call)).collect();
    // Unknown time is in the way beside other reasons, or where there is a better slot.
    if !unknown.is_empty() && (!out.is_empty() || known_exists()) {
        out.extend(unknown);
    }
    out
}

fn known_exists(search: &Search<'_>) -> bool {
    sweep::best(search).is_some_and(|best| best.cost.unknown.is_empty())
}

pub(super) fn blockers(search: &Search<'_>, start: Timestamp) -> Vec<Blocker> {
    // A call is seen with the working hours around it, wherever the time searched begins.
    let within = search.within();
    let call = search.call_at(start);
    let seen = Span::new(within.start.min(call.start), within.end.max(call.end));
    in_the_way(search, &needed(search, seen), start, || {
        known_exists(search)
    })
}

pub(super) fn refused(search: &Search<'_>) -> Vec<Refused> {
    let people = needed(search, search.within());
    let known = known_exists(search);
    search
        .starts()
        .map(|start| Refused {
            start,
            blocked_by: in_the_way(search, &people, start, || known),
        })
        .filter(|refused| !refused.blocked_by.is_empty())
        .collect()
}
