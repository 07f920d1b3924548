//! The instances of a calendar file one by one: all of them, or the next of a series.
//!
//! Never says what is free: that is `busy`'s. Invariant: what could not be told stands in the
//! faults beside what was.

use super::object::{of_type, parse, text};
use super::series::{Occurrence, Series, Stop, Work, series};
use super::when::Frame;
use super::zone::Zones;
use crate::domain::calendar::Instance;
use crate::domain::limits::{FEED_BYTES, FEED_EVENTS, INSTANCES_FOLLOWED};
use crate::domain::time::{Span, Timestamp};
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarStatus,
};
use chrono::TimeDelta;
use chrono_tz::Tz;

/// Most faults that are told of one file.
const FAULTS: usize = 20;

/// One instance of an event of a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Listed {
    /// The event's UID; empty where it has none.
    pub uid: String,
    /// The instance: its RECURRENCE-ID or start, and when it is.
    pub id: Timestamp,
    /// When it is. An event without a length has an empty span.
    pub span: Span,
}

/// All instances of a file's events that touch `within`, whatever they mean to anybody, but
/// for cancelled ones; in order of UID and id. `zone` is for floating times and whole days.
/// The faults are the events that could not be told, or not to the end, as `UID: reason`.
pub fn listed(bytes: &[u8], within: Span, zone: Tz) -> (Vec<Listed>, Vec<String>) {
    let mut all = Vec::new();
    let faults = each(bytes, within, zone, &mut |one| {
        let (Ok(id), Ok(start), Ok(end)) =
            (one.id.certain(), one.start.certain(), one.end.certain())
        else {
            return Some("a time in an unknown zone");
        };
        all.push(Listed {
            uid: uid(one.event),
            id,
            span: Span::new(start, end),
        });
        None
    });
    all.sort();
    (all, faults)
}

/// The next [`INSTANCES_FOLLOWED`] instances of the series with the UID of `event` that begin
/// at or after `after`, overrides applied, in order of their start; and why some may be
/// missing, if so. None of a single event.
pub(super) fn instances(
    object: &ICalendar,
    event: &ICalendarComponent,
    frame: &Frame,
    after: Timestamp,
) -> (Vec<Instance>, Option<String>) {
    let wanted = text(event, &ICalendarProperty::Uid);
    let Some(own) = (series(object).into_iter())
        .find(|s| {
            s.events
                .iter()
                .chain(&s.changes)
                .any(|e| uid_is(e, wanted.as_deref()))
        })
        .filter(|s| s.events.iter().any(|e| e.is_recurrent()))
    else {
        return (Vec::new(), None);
    };
    let mut next = (Vec::new(), None);
    // A month holds the next of most series; few need the rest of the century.
    for days in [31, 366, 3_660, 36_600] {
        next = until(&own, frame, Span::new(after, after + TimeDelta::days(days)));
        if next.0.len() >= INSTANCES_FOLLOWED || next.1.is_some() {
            break;
        }
    }
    next.0.truncate(INSTANCES_FOLLOWED);
    next
}

/// The instances of a series that begin within a span, in order, up to where it was given up.
fn until(series: &Series, frame: &Frame, within: Span) -> (Vec<Instance>, Option<String>) {
    let mut found = Vec::new();
    let mut fault = None;
    let stops = series.expand(frame, within, &mut Work::default(), &mut |one| match (
        one.id.certain(),
        one.start.certain(),
        one.end.certain(),
    ) {
        _ if cancelled(one.event) => {}
        (Ok(id), Ok(start), Ok(end)) if start >= within.start => found.push(Instance {
            id,
            span: Span::new(start, end),
        }),
        (Ok(_), Ok(_), Ok(_)) => {}
        (Err(why), ..) | (_, Err(why), _) | (.., Err(why)) => fault = Some(why),
    });
    found.sort_by_key(|one| (one.span, one.id));
    for (_, Stop { from, why }) in stops {
        found.retain(|one| from.is_some_and(|from| one.span.start < from));
        if found.len() < INSTANCES_FOLLOWED {
            fault = Some(why);
        }
    }
    (found, fault)
}

/// Tells each instance of a file but cancelled ones; `take` may find a fault with it.
pub(super) fn each(
    bytes: &[u8],
    within: Span,
    zone: Tz,
    take: &mut impl FnMut(&Occurrence) -> Option<&'static str>,
) -> Vec<String> {
    let objects = match parse(bytes, FEED_BYTES) {
        Ok(objects) => objects,
        Err(why) => return vec![why],
    };
    let events: usize = (objects.iter())
        .map(|o| of_type(o, ICalendarComponentType::VEvent).count())
        .sum();
    if events > FEED_EVENTS {
        return vec![format!("more than {FEED_EVENTS} events")];
    }
    let mut faults = Vec::new();
    let mut work = Work::default();
    for object in &objects {
        let frame = Frame::new(Zones::of(object), Some(zone), None);
        for series in series(object) {
            let stops = series.expand(&frame, within, &mut work, &mut |one| {
                if cancelled(one.event) {
                    return;
                }
                if let Some(why) = take(&one) {
                    faults.push(format!("{}: {why}", uid(one.event)));
                }
            });
            faults.extend(
                stops
                    .iter()
                    .map(|(e, stop)| format!("{}: {}", uid(e), stop.why)),
            );
            faults.truncate(FAULTS);
        }
    }
    faults
}

fn cancelled(event: &ICalendarComponent) -> bool {
    event.status() == Some(&ICalendarStatus::Cancelled)
}

fn uid(event: &ICalendarComponent) -> String {
    text(event, &ICalendarProperty::Uid).unwrap_or_default()
}

fn uid_is(event: &ICalendarComponent, uid: Option<&str>) -> bool {
    text(event, &ICalendarProperty::Uid).as_deref() == uid
}
