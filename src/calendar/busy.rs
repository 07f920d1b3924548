//! Busy times of a calendar file: VEVENT and VFREEBUSY.
//!
//! Never takes for free what it could not read. Invariant: all time within the span asked
//! for is either free by the file's own words, or stands in the reading with its kind.

use super::object::{of_type, other, parse, text};
use super::series::{Occurrence, Series, Work, series};
use super::when::{Frame, Place, widest};
use super::zone::{Zones, naive};
use crate::domain::calendar::{Busy, BusyKind};
use crate::domain::limits::{FEED_BYTES, FEED_EVENTS};
use crate::domain::time::{Span, Timestamp};
use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarFreeBusyType,
    ICalendarParameterName, ICalendarParameterValue, ICalendarPeriod, ICalendarProperty,
    ICalendarStatus, ICalendarTransparency, ICalendarValue,
};
use chrono::TimeDelta;
use chrono_tz::Tz;

/// Most faults that are told of one file.
const FAULTS: usize = 20;

/// Longest FREEBUSY period that is believed.
const LONGEST: TimeDelta = TimeDelta::days(3_660);

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
    taken: Taken,
    /// Times that are not known, with the reason.
    unknown: Vec<(Span, String)>,
    faults: Vec<String>,
    /// Spans that VFREEBUSY objects say they tell of.
    told: Vec<Span>,
    events: usize,
    work: Work,
}

/// Times that are taken, joined from time to time: a feed may have millions of instances
/// that overlap.
#[derive(Default)]
struct Taken {
    spans: Vec<(BusyKind, Span)>,
    /// How many there may be before they are joined.
    room: usize,
}

/// Reads a calendar file. `zone` is the zone of the person it belongs to: floating times and
/// whole days are theirs. `source` names the file in what is told.
///
/// Recurrences are expanded within `within` (RFC 5545, 3.8.5), as `series` and `recur` tell.
/// Transparent and cancelled events and instances are no busy times; a tentative one is
/// [`BusyKind::Tentative`], Outlook's "out of office" [`BusyKind::OutOfOffice`]. Overlapping
/// times of one kind are told as one.
///
/// What can't be told is [`BusyKind::Unknown`]: all of `within` for a file above
/// [`FEED_BYTES`] or [`FEED_EVENTS`], an unreadable one, an event without a start or with a
/// rule that can't be read; from the point where it was given up for a rule above
/// [`crate::domain::limits::RULE_INSTANCES`] or [`crate::domain::limits::RULE_STEPS`]; the
/// hours it may be in for a time in an unknown zone.
pub fn busy(bytes: &[u8], source: &str, within: Span, zone: Tz) -> BusyReading {
    let mut reader = Reader {
        source,
        within,
        taken: Taken::default(),
        unknown: Vec::new(),
        faults: Vec::new(),
        told: Vec::new(),
        events: 0,
        work: Work::default(),
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
    reader.reading()
}

impl Reader<'_> {
    fn object(&mut self, object: &ICalendar, zone: Tz) {
        self.events += of_type(object, ICalendarComponentType::VEvent).count();
        if self.events > FEED_EVENTS {
            self.unknown(self.within, &format!("more than {FEED_EVENTS} events"));
            return;
        }
        let frame = Frame::new(Zones::of(object), Some(zone), None);
        for series in series(object) {
            self.series(&frame, &series);
        }
        for part in of_type(object, ICalendarComponentType::VFreebusy) {
            self.free_busy(&frame, part);
        }
    }

    fn series(&mut self, frame: &Frame, series: &Series) {
        let mut work = std::mem::take(&mut self.work);
        let stops = series.expand(frame, self.within, &mut work, &mut |one| {
            self.instance(&one);
        });
        self.work = work;
        for (event, stop) in stops {
            if kind_of(event).is_none() {
                continue;
            }
            let from = stop.from.unwrap_or(self.within.start);
            let rest = Span::new(from.max(self.within.start), self.within.end);
            self.unknown(rest, &format!("{}: {}", label(event), stop.why));
        }
    }

    fn instance(&mut self, one: &Occurrence) {
        let Some(kind) = kind_of(one.event) else {
            return;
        };
        match (one.start.certain(), one.end.certain()) {
            (Ok(start), Ok(end)) => self.add(Span::new(start, end), kind),
            (Err(why), _) | (_, Err(why)) => {
                let why = format!("{}: {why}", label(one.event));
                self.unknown(widest(&one.start, &one.end), &why);
            }
        }
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
            self.taken.add(kind, span);
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
        // What is unknown already needs no second reason, however many there are.
        if !self.unknown.iter().any(|(known, _)| known.contains(&cut)) {
            self.unknown.push((cut, why.to_owned()));
        }
        if self.faults.len() < FAULTS && !self.faults.iter().any(|fault| fault == why) {
            self.faults.push(why.to_owned());
        }
    }

    fn reading(mut self) -> BusyReading {
        self.taken.join();
        let taken = (self.taken.spans.into_iter()).map(|(kind, span)| Busy {
            span,
            kind,
            source: self.source.to_owned(),
        });
        let unknown = (self.unknown.into_iter()).map(|(span, why)| Busy {
            span,
            kind: BusyKind::Unknown,
            source: format!("{}: {why}", self.source),
        });
        let mut busy: Vec<Busy> = taken.chain(unknown).collect();
        busy.sort_by_key(|b| (b.span, b.kind));
        BusyReading {
            busy,
            faults: self.faults,
        }
    }
}

impl Taken {
    /// Fewest spans that are worth joining.
    const ROOM: usize = 20_000;

    fn add(&mut self, kind: BusyKind, span: Span) {
        if self.spans.len() >= self.room.max(Self::ROOM) {
            self.join();
            self.room = self.spans.len() * 2;
        }
        self.spans.push((kind, span));
    }

    /// Joins the times of one kind that overlap.
    fn join(&mut self) {
        self.spans.sort_unstable();
        self.spans.dedup_by(|(kind, span), (last_kind, last)| {
            let joined = kind == last_kind && span.start < last.end;
            if joined {
                last.end = last.end.max(span.end);
            }
            joined
        });
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
    let utc = |at: &PartialDateTime| {
        at.hour?;
        let east = i64::from(at.tz_hour?) * 3600 + i64::from(at.tz_minute.unwrap_or(0)) * 60;
        let east = TimeDelta::seconds(if at.tz_minus { -east } else { east });
        Some(Timestamp::from_utc(naive(at)?.and_utc()) - east)
    };
    match period {
        ICalendarPeriod::Range { start, end } => Some(Span::new(utc(start)?, utc(end)?)),
        ICalendarPeriod::Duration { start, duration } => {
            let start = utc(start)?;
            let length = TimeDelta::try_seconds(duration.as_seconds())?;
            if length > LONGEST {
                return None;
            }
            Some(Span::new(start, start + length))
        }
    }
}

#[cfg(test)]
#[path = "busy_tests.rs"]
mod tests;
