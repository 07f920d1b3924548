//! Busy times of a calendar file: VEVENT and VFREEBUSY.
//!
//! Never takes for free what it could not read. Invariant: all time within the span asked
//! for is either free by the file's own words, or stands in the reading with its kind.

use super::object::{of_type, other, parse, text};
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
            Ok((start, end)) => match (start.certain(), end.certain()) {
                (Ok(start), Ok(end)) => self.add(Span::new(start, end), kind),
                (Err(why), _) | (_, Err(why)) => {
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
mod tests {
    use super::*;
    use chrono_tz::Europe::Berlin;

    fn at(text: &str) -> Timestamp {
        Timestamp::parse_rfc3339(text).unwrap()
    }

    fn week() -> Span {
        Span::new(at("2026-11-23T00:00:00Z"), at("2026-11-28T00:00:00Z"))
    }

    fn reading(inside: &str) -> BusyReading {
        let text = format!("BEGIN:VCALENDAR\n{inside}\nEND:VCALENDAR\n");
        busy(text.as_bytes(), "f.ics", week(), Berlin)
    }

    fn event(lines: &str) -> BusyReading {
        reading(&format!("BEGIN:VEVENT\nUID:u\n{lines}\nEND:VEVENT"))
    }

    fn times(reading: &BusyReading) -> Vec<(String, String, BusyKind)> {
        let one = |b: &Busy| (b.span.start.rfc3339(), b.span.end.rfc3339(), b.kind);
        reading.busy.iter().map(one).collect()
    }

    fn one(start: &str, end: &str, kind: BusyKind) -> Vec<(String, String, BusyKind)> {
        vec![(at(start).rfc3339(), at(end).rfc3339(), kind)]
    }

    #[test]
    fn events_of_every_kind_of_time() {
        let rows = [
            (
                "DTSTART:20261124T090000Z\nDTEND:20261124T100000Z",
                "09:00",
                "10:00",
            ),
            (
                "DTSTART:20261124T100000\nDURATION:PT1H30M",
                "09:00",
                "10:30",
            ),
            (
                "DTSTART;TZID=America/New_York:20261124T040000\nDURATION:PT1H",
                "09:00",
                "10:00",
            ),
            (
                "DTSTART;TZID=\"W. Europe Standard Time\":20261124T100000\nDTEND:20261124T110000",
                "09:00",
                "10:00",
            ),
        ];
        for (lines, start, end) in rows {
            let day = |t| format!("2026-11-24T{t}:00Z");
            let expected = one(&day(start), &day(end), BusyKind::Busy);
            assert_eq!(times(&event(lines)), expected, "{lines}");
        }
    }

    #[test]
    fn whole_days_are_the_persons_own() {
        let expected = one(
            "2026-11-24T00:00:00+01:00",
            "2026-11-25T00:00:00+01:00",
            BusyKind::Busy,
        );
        assert_eq!(times(&event("DTSTART;VALUE=DATE:20261124")), expected);
        let two = event("DTSTART;VALUE=DATE:20261124\nDTEND;VALUE=DATE:20261125");
        assert_eq!(times(&two), expected);
    }

    #[test]
    fn kinds() {
        let rows = [
            ("STATUS:CANCELLED", None),
            ("TRANSP:TRANSPARENT", None),
            ("X-MICROSOFT-CDO-BUSYSTATUS:FREE", None),
            ("STATUS:TENTATIVE", Some(BusyKind::Tentative)),
            (
                "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
                Some(BusyKind::Tentative),
            ),
            (
                "X-MICROSOFT-CDO-BUSYSTATUS:OOF",
                Some(BusyKind::OutOfOffice),
            ),
            ("STATUS:CONFIRMED\nTRANSP:OPAQUE", Some(BusyKind::Busy)),
        ];
        for (lines, kind) in rows {
            let got = event(&format!("DTSTART:20261124T090000Z\nDURATION:PT1H\n{lines}"));
            assert_eq!(got.busy.first().map(|b| b.kind), kind, "{lines}");
            assert!(got.faults.is_empty());
        }
    }

    #[test]
    fn what_is_not_understood_is_unknown() {
        for lines in [
            "DTSTART:20261124T090000Z\nRRULE:FREQ=DAILY",
            "DTSTART:20200101T090000Z\nRDATE:20261124T090000Z",
            "SUMMARY:no start",
            "DTSTART:soon",
        ] {
            let got = event(lines);
            assert_eq!(got.busy.len(), 1, "{lines}: {got:?}");
            assert_eq!(
                (got.busy[0].kind, got.busy[0].span),
                (BusyKind::Unknown, week())
            );
            assert_eq!(got.faults.len(), 1, "{lines}");
        }
        let broken = busy(b"no calendar", "f", week(), Berlin);
        assert_eq!(
            (broken.busy[0].kind, broken.busy[0].span),
            (BusyKind::Unknown, week())
        );
        // An unknown zone is somewhere between UTC-12 and UTC+14.
        let zone = event("DTSTART;TZID=Nowhere/Zone:20261124T160000\nDURATION:PT1H");
        let expected = one(
            "2026-11-24T02:00:00Z",
            "2026-11-25T05:00:00Z",
            BusyKind::Unknown,
        );
        assert_eq!(times(&zone), expected);
    }

    #[test]
    fn free_busy_tells_of_its_own_time_alone() {
        let got = reading(
            "BEGIN:VFREEBUSY\nDTSTART:20261123T000000Z\nDTEND:20261126T000000Z\n\
             FREEBUSY:20261124T090000Z/20261124T100000Z,20261124T120000Z/PT15M\n\
             FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261125T090000Z/PT1H\n\
             FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261125T110000Z/PT1H\n\
             FREEBUSY;FBTYPE=FREE:20261125T130000Z/PT1H\nEND:VFREEBUSY",
        );
        let kinds: Vec<BusyKind> = got.busy.iter().map(|b| b.kind).collect();
        assert_eq!(
            kinds,
            [
                BusyKind::Busy,
                BusyKind::Busy,
                BusyKind::Tentative,
                BusyKind::OutOfOffice,
                BusyKind::Unknown
            ]
        );
        assert_eq!(got.busy[1].span.end, at("2026-11-24T12:15:00Z"));
        assert_eq!(
            got.busy[4].span,
            Span::new(at("2026-11-26T00:00:00Z"), week().end)
        );
    }
}
