//! Busy times of a calendar file: VEVENT and VFREEBUSY.
//!
//! Never takes for free what it could not read. Invariant: all time within the span asked
//! for is either free by the file's own words, or stands in the reading with its kind.

use super::object::{of_type, other, parse, text};
use super::when::{Frame, Place, widest};
use super::zone::Zones;
use crate::domain::calendar::{Busy, BusyKind};
use crate::domain::limits::{FEED_BYTES, FEED_EVENTS};
use crate::domain::time::{Span, Timestamp};
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarFreeBusyType,
    ICalendarParameterName, ICalendarParameterValue, ICalendarPeriod, ICalendarProperty,
    ICalendarStatus, ICalendarTransparency, ICalendarValue,
};
use chrono::TimeDelta;
use chrono_tz::Tz;

/// Most faults that are told of one file.
const FAULTS: usize = 20;

/// What a calendar file tells of somebody's time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BusyReading {
    /// Busy times that touch the span asked for, in order of their start; they may overlap.
    pub busy: Vec<Busy>,
    /// What could not be read; each fault has its `Unknown` time in `busy`.
    pub faults: Vec<String>,
}

struct Reader<'a> {
    source: &'a str,
    within: Span,
    out: BusyReading,
    /// Spans that VFREEBUSY objects say they tell of.
    told: Vec<Span>,
    events: usize,
}

/// Reads a calendar file. `zone` is the zone of the person it belongs to: floating times and
/// whole days are theirs. `source` names the file in what is told.
///
/// Transparent and cancelled events are no busy times; a tentative one is
/// [`BusyKind::Tentative`], Outlook's "out of office" [`BusyKind::OutOfOffice`]. A file above
/// [`FEED_BYTES`], an unreadable one, and one with a recurrence make all of `within`
/// [`BusyKind::Unknown`].
pub fn busy(bytes: &[u8], source: &str, within: Span, zone: Tz) -> BusyReading {
    let mut reader = Reader {
        source,
        within,
        out: BusyReading {
            busy: Vec::new(),
            faults: Vec::new(),
        },
        told: Vec::new(),
        events: 0,
    };
    match parse(bytes, FEED_BYTES) {
        Err(why) => reader.unknown(within, &why),
        Ok(objects) => {
            for object in &objects {
                reader.object(object, zone);
            }
        }
    }
    reader.untold();
    reader.out.busy.sort_by_key(|b| (b.span, b.kind));
    reader.out
}

impl Reader<'_> {
    fn object(&mut self, object: &ICalendar, zone: Tz) {
        let frame = Frame::new(Zones::of(object), Some(zone), None);
        for event in of_type(object, ICalendarComponentType::VEvent) {
            self.events += 1;
            if self.events > FEED_EVENTS {
                self.unknown(self.within, &format!("more than {FEED_EVENTS} events"));
                return;
            }
            self.event(&frame, event);
        }
        for part in of_type(object, ICalendarComponentType::VFreebusy) {
            self.free_busy(&frame, part);
        }
    }

    fn event(&mut self, frame: &Frame, event: &ICalendarComponent) {
        let Some(kind) = kind_of(event) else {
            return;
        };
        if event.is_recurrent() {
            self.recurring(event);
            return;
        }
        match frame.span(event) {
            Err(why) => self.unknown(self.within, &format!("{}: {why}", label(event))),
            Ok((start, end)) => match (&start, &end) {
                (Place::At(start), Place::At(end)) => self.add(Span::new(*start, *end), kind),
                _ => {
                    let why = start.certain().and(end.certain()).err().unwrap_or_default();
                    let why = format!("{}: {why}", label(event));
                    self.unknown(widest(&start, &end), &why);
                }
            },
        }
    }

    /// The place of recurrences: until they are expanded, no time is known to be free.
    fn recurring(&mut self, event: &ICalendarComponent) {
        let why = format!("{}: a recurrence, which is not expanded yet", label(event));
        self.unknown(self.within, &why);
    }

    fn free_busy(&mut self, frame: &Frame, part: &ICalendarComponent) {
        let bound = |name| match frame.place(part, name) {
            Some(Place::At(at)) => Some(at),
            _ => None,
        };
        self.told.push(Span {
            start: bound(&ICalendarProperty::Dtstart).unwrap_or(Timestamp(i64::MIN)),
            end: bound(&ICalendarProperty::Dtend).unwrap_or(Timestamp(i64::MAX)),
        });
        for entry in part.properties(&ICalendarProperty::Freebusy) {
            let Some(kind) = kind_of_period(entry.parameter(&ICalendarParameterName::Fbtype))
            else {
                continue;
            };
            for value in &entry.values {
                match period(value) {
                    Some(span) => self.add(span, kind),
                    None => self.unknown(self.within, "a FREEBUSY period that can't be read"),
                }
            }
        }
    }

    /// A VFREEBUSY tells of the time between its DTSTART and DTEND (RFC 5545, 3.6.4); in a
    /// file of nothing else, the rest is unknown.
    fn untold(&mut self) {
        if self.told.is_empty() || self.events > 0 {
            return;
        }
        let mut told = std::mem::take(&mut self.told);
        told.sort_unstable();
        let mut from = self.within.start;
        for span in &told {
            let gap = Span::new(from, span.start.min(self.within.end));
            if !gap.is_empty() {
                self.unknown(gap, "the file tells nothing of this time");
            }
            from = from.max(span.end);
        }
        let rest = Span::new(from, self.within.end);
        if !rest.is_empty() {
            self.unknown(rest, "the file tells nothing of this time");
        }
    }

    fn add(&mut self, span: Span, kind: BusyKind) {
        if !span.is_empty() && span.overlaps(&self.within) {
            self.out.busy.push(Busy {
                span,
                kind,
                source: self.source.to_owned(),
            });
        }
    }

    fn unknown(&mut self, span: Span, why: &str) {
        if !span.overlaps(&self.within) {
            return;
        }
        let cut = Span::new(
            span.start.max(self.within.start),
            span.end.min(self.within.end),
        );
        let source = format!("{}: {why}", self.source);
        // One unknown time for the whole span is enough, however many reasons there are.
        let whole = cut == self.within
            && (self.out.busy.iter()).any(|b| b.kind == BusyKind::Unknown && b.span == self.within);
        if !whole {
            self.out.busy.push(Busy {
                span: cut,
                kind: BusyKind::Unknown,
                source,
            });
        }
        if self.out.faults.len() < FAULTS {
            self.out.faults.push(why.to_owned());
        }
    }
}

fn label(event: &ICalendarComponent) -> String {
    match text(event, &ICalendarProperty::Uid) {
        Some(uid) => format!("event {:?}", uid.chars().take(60).collect::<String>()),
        None => "an event without UID".into(),
    }
}

/// Whether and how an event takes its time up (RFC 5545, 3.8.2.7 and 3.8.1.11; MS-OXCICAL,
/// 2.1.3.1.1.20.31 for X-MICROSOFT-CDO-BUSYSTATUS).
fn kind_of(event: &ICalendarComponent) -> Option<BusyKind> {
    if event.transparency() == Some(&ICalendarTransparency::Transparent) {
        return None;
    }
    let outlook = other(event, "X-MICROSOFT-CDO-BUSYSTATUS").map(|s| s.to_ascii_uppercase());
    match (event.status(), outlook.as_deref()) {
        (Some(ICalendarStatus::Cancelled), _) | (_, Some("FREE" | "WORKINGELSEWHERE")) => None,
        (_, Some("OOF")) => Some(BusyKind::OutOfOffice),
        (Some(ICalendarStatus::Tentative), _) | (_, Some("TENTATIVE")) => Some(BusyKind::Tentative),
        _ => Some(BusyKind::Busy),
    }
}

/// RFC 5545, 3.2.9: no FBTYPE is BUSY, an unknown one is BUSY too.
fn kind_of_period(kind: Option<&ICalendarParameterValue>) -> Option<BusyKind> {
    match kind {
        Some(ICalendarParameterValue::Fbtype(kind)) => match kind {
            ICalendarFreeBusyType::Free => None,
            ICalendarFreeBusyType::Busy => Some(BusyKind::Busy),
            ICalendarFreeBusyType::BusyUnavailable => Some(BusyKind::OutOfOffice),
            ICalendarFreeBusyType::BusyTentative => Some(BusyKind::Tentative),
        },
        _ => Some(BusyKind::Busy),
    }
}

/// A FREEBUSY period; its times are UTC (RFC 5545, 3.8.2.6).
fn period(value: &ICalendarValue) -> Option<Span> {
    let ICalendarValue::Period(period) = value else {
        return None;
    };
    let utc = |at: &calcard::common::PartialDateTime| {
        at.hour?;
        at.tz_hour?;
        Some(Timestamp(at.to_timestamp()?.checked_mul(1000)?))
    };
    match period {
        ICalendarPeriod::Range { start, end } => Some(Span::new(utc(start)?, utc(end)?)),
        ICalendarPeriod::Duration { start, duration } => {
            let start = utc(start)?;
            let length = TimeDelta::try_seconds(duration.as_seconds())?;
            Some(Span::new(start, start + length))
        }
    }
}
