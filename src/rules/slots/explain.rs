//! Why a slot can't be taken, and why there is none.

use super::free::{widened, windows};
use super::{Invitee, Search, sweep};
use crate::domain::calendar::BusyKind;
use crate::domain::slot::{Blocker, Refused, Why};
use crate::domain::time::{Span, Timestamp};
use std::mem::discriminant;

/// Most reasons told for there being no slot.
const REASONS: usize = 12;

/// A needed person with their working spans, joined where they touch.
struct Needed<'a> {
    who: &'a Invitee<'a>,
    windows: Vec<Span>,
}

fn needed<'a>(search: &Search<'a>) -> Vec<Needed<'a>> {
    let people = search.people.iter().filter(|p| !p.optional);
    people
        .map(|who| {
            let mut windows = windows(who, search.within()).into_owned();
            windows.dedup_by(|next, kept| {
                let joins = next.start <= kept.end;
                if joins {
                    kept.end = kept.end.max(next.end);
                }
                joins
            });
            Needed { who, windows }
        })
        .collect()
}

impl Needed<'_> {
    fn blocker(&self, why: Why, source: &str) -> Blocker {
        Blocker {
            person: self.who.id.clone(),
            name: self.who.name.to_owned(),
            why,
            source: source.to_owned(),
        }
    }

    fn works_at(&self, call: Span) -> bool {
        let at = self.windows.partition_point(|w| w.end <= call.start);
        self.windows.get(at).is_some_and(|w| w.contains(&call))
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
        for busy in who.busy {
            let why = match busy.kind {
                BusyKind::Busy if hits(&busy.span, call) => Why::Busy(busy.span),
                BusyKind::OutOfOffice if hits(&busy.span, call) => Why::OutOfOffice(busy.span),
                BusyKind::Busy | BusyKind::OutOfOffice if !busy.span.is_empty() => {
                    if !widened(busy.span, search.buffer).overlaps(&call) {
                        continue;
                    }
                    Why::Buffer(busy.span)
                }
                _ => continue,
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
        let mut unknown = self.who.busy.iter();
        let busy = unknown.find(|b| b.kind == BusyKind::Unknown && hits(&b.span, call))?;
        Some(self.blocker(Why::Unknown, &busy.source))
    }
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
    in_the_way(search, &needed(search), start, || known_exists(search))
}

pub(super) fn refused(search: &Search<'_>) -> Vec<Refused> {
    let people = needed(search);
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

/// Why there is no slot: nobody works then, their hours never meet, or everything that they
/// have in common is taken. Empty only where the time searched holds no start at all.
pub(super) fn hopeless(search: &Search<'_>) -> Vec<Blocker> {
    let people = needed(search);
    let idle: Vec<Blocker> = people
        .iter()
        .filter(|p| !meet(search, &[p]))
        .map(|p| p.blocker(no_hours(p), "working hours"))
        .collect();
    if !idle.is_empty() {
        return idle;
    }
    let all: Vec<&Needed<'_>> = people.iter().collect();
    if meet(search, &all) {
        return weightiest(search, &people);
    }
    apart(search, &all)
        .into_iter()
        .map(|p| {
            let zone = p.who.work.zone;
            p.blocker(Why::NoCommonHours { zone }, "working hours")
        })
        .collect()
}

fn no_hours(person: &Needed<'_>) -> Why {
    Why::NoHours {
        zone: person.who.work.zone,
    }
}

/// Whether these people's working hours hold a call, whatever else they have to do.
fn meet(search: &Search<'_>, people: &[&Needed<'_>]) -> bool {
    let bare: Vec<Invitee<'_>> = people
        .iter()
        .map(|p| Invitee {
            windows: Some(&p.windows),
            away: &[],
            busy: &[],
            refused: &[],
            daily_limit: None,
            calls: &[],
            office_hours: None,
            ..p.who.clone()
        })
        .collect();
    let search = Search {
        people: &bare,
        ..search.clone()
    };
    sweep::best(&search).is_some()
}

/// Who keeps the rest from meeting: those without whom the others could. Of two people it is
/// the second, since the first is who asks.
fn apart<'p, 'a>(search: &Search<'_>, all: &[&'p Needed<'a>]) -> Vec<&'p Needed<'a>> {
    let without = |i: usize| -> Vec<&'p Needed<'a>> {
        let rest = all.iter().enumerate().filter(|(k, _)| *k != i);
        rest.map(|(_, p)| *p).collect()
    };
    let mut guilty: Vec<usize> = (0..all.len())
        .filter(|i| meet(search, &without(*i)))
        .collect();
    if guilty.len() == all.len() || guilty.is_empty() {
        guilty = (1..all.len()).collect();
    }
    guilty
        .into_iter()
        .filter_map(|i| all.get(i).copied())
        .collect()
}

/// The reasons at the starts where all would work, by how many starts each of them takes.
fn weightiest(search: &Search<'_>, people: &[Needed<'_>]) -> Vec<Blocker> {
    let mut counted: Vec<(usize, Blocker)> = Vec::new();
    for start in search.starts() {
        let call = search.call_at(start);
        if !people.iter().all(|p| p.works_at(call)) {
            continue;
        }
        for blocker in in_the_way(search, people, start, || true) {
            let same = |(_, b): &&mut (usize, Blocker)| {
                b.person == blocker.person
                    && b.source == blocker.source
                    && discriminant(&b.why) == discriminant(&blocker.why)
            };
            match counted.iter_mut().find(same) {
                Some((n, _)) => *n += 1,
                None => counted.push((1, blocker)),
            }
        }
    }
    counted.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
    counted.truncate(REASONS);
    counted.into_iter().map(|(_, blocker)| blocker).collect()
}
