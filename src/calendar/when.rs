//! When something is: dates, times, zones and durations of a component as spans.
//!
//! Never takes a zone for another. Invariant: what has no place in time is told apart from
//! what has one.

use super::zone::{Zone, Zones, by_name, naive};
use crate::domain::time::{Span, Timestamp};
use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendarComponent, ICalendarDuration, ICalendarEntry, ICalendarProperty, ICalendarValue,
};
use chrono::{Datelike, NaiveDateTime, TimeDelta};
use chrono_tz::Tz;

/// Offsets from UTC lie between -12 and +14 hours.
const WEST: TimeDelta = TimeDelta::hours(12);
const EAST: TimeDelta = TimeDelta::hours(14);

/// Where a value of a date property lies.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Place {
    /// Known for certain.
    At(Timestamp),
    /// A wall time whose zone nobody knows; with the zone's name, if one was given.
    Wall(NaiveDateTime, Option<String>),
}

/// The frame in which dates and times are read: the object's zones, and the zone that
/// floating times and whole days are meant in, if any.
pub(super) struct Frame {
    zones: Zones,
    /// For floating times and dates.
    home: Option<Zone>,
}

/// A date or time with what is needed to add days to it.
struct Moment {
    local: NaiveDateTime,
    date_only: bool,
    zone: Result<Zone, Option<String>>,
}

impl Frame {
    /// A frame; `home` is the zone of whoever the calendar belongs to. Without one the
    /// object's own X-WR-TIMEZONE counts.
    pub(super) fn new(zones: Zones, home: Option<Tz>, stated: Option<&str>) -> Self {
        let home = home.map(Zone::Iana).or_else(|| stated.and_then(by_name));
        Self { zones, home }
    }

    fn moment(&self, entry: &ICalendarEntry, at: &PartialDateTime) -> Option<Moment> {
        let local = naive(at)?;
        let date_only = at.hour.is_none();
        let zone = if let (Some(hours), false) = (at.tz_hour, date_only) {
            let east = i64::from(hours) * 3600 + i64::from(at.tz_minute.unwrap_or(0)) * 60;
            Ok(Zone::Fixed(if at.tz_minus { -east } else { east }))
        } else if let (Some(id), false) = (entry.tz_id(), date_only) {
            self.zones.find(id).ok_or_else(|| Some(id.to_owned()))
        } else {
            // A whole day without a home is placed in UTC: its date is what counts.
            self.home
                .clone()
                .or(date_only.then_some(Zone::Fixed(0)))
                .ok_or(None)
        };
        Some(Moment {
            local,
            date_only,
            zone,
        })
    }

    fn property(&self, c: &ICalendarComponent, name: &ICalendarProperty) -> Option<Moment> {
        let entry = c.property(name)?;
        self.moment(entry, entry.values.first()?.as_partial_date_time()?)
    }

    /// The place of a property's first value; none where it is absent or no time.
    pub(super) fn place(&self, c: &ICalendarComponent, name: &ICalendarProperty) -> Option<Place> {
        Some(self.property(c, name)?.place())
    }

    /// Start and end of an event: DTEND, else DURATION, else one day for a date and no
    /// length for a time (RFC 5545, 3.6.1). `Err` tells what stands in the way.
    pub(super) fn span(&self, event: &ICalendarComponent) -> Result<(Place, Place), &'static str> {
        let start = self
            .property(event, &ICalendarProperty::Dtstart)
            .ok_or("it has no DTSTART that can be read")?;
        if event.has_property(&ICalendarProperty::Dtend) {
            let mut end = self
                .property(event, &ICalendarProperty::Dtend)
                .ok_or("its DTEND can't be read")?;
            // Some programs name the zone at DTSTART alone; both have it by RFC 5545, 3.8.2.2.
            if end.zone == Err(None) {
                end.zone.clone_from(&start.zone);
            }
            return Ok((start.place(), end.place()));
        }
        let duration = match event.property(&ICalendarProperty::Duration) {
            None if start.date_only => ICalendarDuration {
                days: 1,
                ..Default::default()
            },
            None => ICalendarDuration::default(),
            Some(entry) => match entry.values.first() {
                Some(ICalendarValue::Duration(duration)) => duration.clone(),
                _ => return Err("its DURATION can't be read"),
            },
        };
        let end = start.plus(&duration).ok_or("its DURATION is too long")?;
        Ok((start.place(), end))
    }
}

impl Moment {
    fn place(&self) -> Place {
        self.place_of(self.local)
    }

    fn place_of(&self, local: NaiveDateTime) -> Place {
        match &self.zone {
            Ok(zone) => Place::At(zone.instant(local)),
            Err(name) => Place::Wall(local, name.clone()),
        }
    }

    /// Days and weeks by the calendar, hours and less by the clock (RFC 5545, 3.3.6).
    fn plus(&self, duration: &ICalendarDuration) -> Option<Place> {
        if duration.neg {
            return Some(self.place());
        }
        let days = i64::from(duration.weeks) * 7 + i64::from(duration.days);
        let exact = TimeDelta::try_seconds(
            i64::from(duration.hours) * 3600
                + i64::from(duration.minutes) * 60
                + i64::from(duration.seconds),
        )?;
        let local = self.local.checked_add_signed(TimeDelta::try_days(days)?)?;
        // RFC 3339 and iCalendar end with the year 9999.
        let last = local.checked_add_signed(exact)?;
        if last.year() > 9_999 {
            return None;
        }
        Some(match self.place_of(local) {
            Place::At(at) => Place::At(at + exact),
            Place::Wall(_, name) => Place::Wall(last, name),
        })
    }
}

impl Place {
    /// The earliest instant it may be.
    pub(super) fn earliest(&self) -> Timestamp {
        match self {
            Self::At(at) => *at,
            Self::Wall(local, _) => Timestamp::from_utc(local.and_utc()) - EAST,
        }
    }

    /// The latest instant it may be.
    pub(super) fn latest(&self) -> Timestamp {
        match self {
            Self::At(at) => *at,
            Self::Wall(local, _) => Timestamp::from_utc(local.and_utc()) + WEST,
        }
    }

    /// The instant, where it is certain; else why not.
    pub(super) fn certain(&self) -> Result<Timestamp, String> {
        match self {
            Self::At(at) => Ok(*at),
            Self::Wall(_, Some(zone)) => Err(format!("unknown zone {zone:?}")),
            Self::Wall(_, None) => Err("a floating time, without a zone".into()),
        }
    }
}

/// All the time that an event from `start` to `end` may take up.
pub(super) fn widest(start: &Place, end: &Place) -> Span {
    Span::new(start.earliest(), end.latest())
}
