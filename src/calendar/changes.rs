//! Which instances of a series are left out, told by themselves, or changed from one on
//! (RFC 5545, 3.8.4.4 and 3.8.5.1).
//!
//! Never tells an instance. Invariant: what names none in a way that can be read changes
//! none, so its time stays taken.

use super::when::{Frame, Length, Moment, Place};
use crate::domain::time::Timestamp;
use calcard::icalendar::{
    ICalendarComponent, ICalendarParameterName, ICalendarProperty, ICalendarValue,
};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use std::collections::{HashMap, HashSet};

/// What the events with RECURRENCE-ID change.
pub(super) struct Changes<'a> {
    /// Instances that are told by themselves.
    pub(super) moved: Named,
    /// RANGE=THISANDFUTURE, by the instance from which it counts (RFC 5545, 3.2.13).
    pub(super) onward: Vec<Onward<'a>>,
}

pub(super) struct Onward<'a> {
    from: Timestamp,
    /// By how much the instances move.
    pub(super) shift: TimeDelta,
    pub(super) length: Length,
    pub(super) event: &'a ICalendarComponent,
}

/// Instances that EXDATE or RECURRENCE-ID name: by instant, by a wall time of the event's
/// zone, or by day.
#[derive(Default, Clone)]
pub(super) struct Named {
    instants: HashSet<Timestamp>,
    walls: HashSet<NaiveDateTime>,
    days: HashSet<NaiveDate>,
    /// Days named by their midnight in a zone, which counts among whole days.
    midnights: HashSet<NaiveDate>,
}

impl Named {
    pub(super) fn name(&mut self, moment: &Moment) {
        if moment.is_midnight() {
            self.midnights.insert(moment.local.date());
        }
        match moment.place() {
            _ if moment.date_only => {
                self.days.insert(moment.local.date());
            }
            // Programs that leave the zone out mean the event's.
            _ if moment.floating => {
                self.walls.insert(moment.local);
            }
            Place::At(at) => {
                self.instants.insert(at);
            }
            Place::Wall(local, _) => {
                self.walls.insert(local);
            }
        }
    }

    /// Names wall times of the event's zone.
    pub(super) fn name_all(&mut self, walls: Vec<NaiveDateTime>) {
        self.walls.extend(walls);
    }

    /// Whether an instance is named. Of a whole day, a time on it without a zone names it, and
    /// its midnight in any zone.
    pub(super) fn has(&self, moment: &Moment, local: NaiveDateTime, place: &Place) -> bool {
        let by_instant = matches!(place, Place::At(at) if self.instants.contains(at));
        let day = local.date();
        by_instant
            || self.walls.contains(&local)
            || (!self.days.is_empty() && self.days.contains(&day))
            || (moment.date_only
                && (self.midnights.contains(&day)
                    || self.walls.iter().any(|wall| wall.date() == day)))
    }
}

/// Those that no other supersedes: of several for one instance those of the highest SEQUENCE
/// (RFC 5545, 3.8.7.4). What names its instance in a way that can't be read stays.
pub(super) fn newest<'a>(
    frame: &Frame,
    events: &[&'a ICalendarComponent],
) -> Vec<&'a ICalendarComponent> {
    let known: Vec<_> = (events.iter())
        .map(|event| {
            let id = frame.place(event, &ICalendarProperty::RecurrenceId);
            (id.map(|id| (id, is_ranged(event))), sequence(event))
        })
        .collect();
    let mut highest = HashMap::new();
    for (id, sequence) in &known {
        let high = highest.entry(id).or_insert(*sequence);
        *high = (*high).max(*sequence);
    }
    let stands =
        |(id, sequence): &(Option<_>, i64)| id.is_none() || highest.get(id) == Some(sequence);
    (events.iter().zip(&known))
        .filter(|(_, known)| stands(known))
        .map(|(event, _)| *event)
        .collect()
}

fn sequence(event: &ICalendarComponent) -> i64 {
    let entry = event.property(&ICalendarProperty::Sequence);
    let value = entry.and_then(|entry| entry.values.first());
    value.and_then(ICalendarValue::as_integer).unwrap_or(0)
}

/// RANGE=THISANDFUTURE, the only range there is (RFC 5545, 3.2.13).
fn is_ranged(event: &ICalendarComponent) -> bool {
    event
        .property(&ICalendarProperty::RecurrenceId)
        .is_some_and(|entry| entry.parameter(&ICalendarParameterName::Range).is_some())
}

impl<'a> Changes<'a> {
    pub(super) fn of(frame: &Frame, events: &[&'a ICalendarComponent]) -> Self {
        let mut moved = Named::default();
        let mut onward = Vec::new();
        for event in events {
            let Some(id) = frame.property(event, &ICalendarProperty::RecurrenceId) else {
                continue;
            };
            moved.name(&id);
            if is_ranged(event) {
                onward.extend(Onward::of(frame, event, &id));
            }
        }
        onward.sort_by_key(|change| change.from);
        Self { moved, onward }
    }

    /// The last change that counts for the instance with this id.
    pub(super) fn at(&self, id: &Place) -> Option<&Onward<'a>> {
        let Place::At(id) = id else { return None };
        let passed = self.onward.partition_point(|change| change.from <= *id);
        self.onward.get(passed.checked_sub(1)?)
    }
}

impl<'a> Onward<'a> {
    fn of(frame: &Frame, event: &'a ICalendarComponent, id: &Moment) -> Option<Self> {
        let start = frame.start(event).ok()?;
        let Place::At(from) = id.place() else {
            return None;
        };
        let shift = match start.place() {
            _ if id.zone_is(&start) => start.local - id.local,
            Place::At(at) => at - from,
            Place::Wall(local, _) => local - id.local,
        };
        Some(Self {
            from,
            shift,
            length: frame.length(event, &start).ok()?,
            event,
        })
    }
}
