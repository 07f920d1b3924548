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
use chrono::{Datelike, NaiveDateTime, NaiveTime, TimeDelta};
use chrono_tz::Tz;

/// Offsets from UTC lie between -12 and +14 hours.
const WEST: TimeDelta = TimeDelta::hours(12);
const EAST: TimeDelta = TimeDelta::hours(14);

/// Longest DURATION that is believed.
const LONGEST: TimeDelta = TimeDelta::days(366 * 1_000);

/// Where a value of a date property lies.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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
#[derive(Debug, Clone)]
pub(super) struct Moment {
    /// The wall time as it is written; of a date its midnight.
    pub(super) local: NaiveDateTime,
    /// A date.
    pub(super) date_only: bool,
    /// A wall time that no zone is named for.
    pub(super) floating: bool,
    /// The zone it counts in; of an unknown one its name, if it has one.
    zone: Result<Zone, Option<String>>,
}

impl Frame {
    /// A frame; `home` is the zone of whoever the calendar belongs to. Without one the
    /// object's own X-WR-TIMEZONE counts.
    pub(super) fn new(zones: Zones, home: Option<Tz>, stated: Option<&str>) -> Self {
        let home = home.map(Zone::Iana).or_else(|| stated.and_then(by_name));
        Self { zones, home }
    }

    /// A date or time of a property.
    pub(super) fn moment(&self, entry: &ICalendarEntry, at: &PartialDateTime) -> Option<Moment> {
        let local = naive(at)?;
        let date_only = at.hour.is_none();
        let floating = !date_only && at.tz_hour.is_none() && entry.tz_id().is_none();
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
            floating,
            zone,
        })
    }

    /// A property's first value; none where it is absent or no time.
    pub(super) fn property(
        &self,
        c: &ICalendarComponent,
        name: &ICalendarProperty,
    ) -> Option<Moment> {
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
        let start = self.start(event)?;
        let end = self.last(event, &start)?;
        Ok((start.place(), end))
    }

    /// The end of an event that begins at `start`.
    pub(super) fn last(
        &self,
        event: &ICalendarComponent,
        start: &Moment,
    ) -> Result<Place, &'static str> {
        match self.end(event, start)? {
            Some(end) if !(start.date_only && end.date_only) => Ok(end.place()),
            _ => {
                let length = self.length(event, start)?;
                start.end(start.local, &length).ok_or(TOO_LONG)
            }
        }
    }

    /// DTSTART.
    pub(super) fn start(&self, event: &ICalendarComponent) -> Result<Moment, &'static str> {
        self.property(event, &ICalendarProperty::Dtstart)
            .ok_or("it has no DTSTART that can be read")
    }

    /// How long each instance of an event is: by DTEND exactly as long as the first, by
    /// DURATION as that counts (RFC 5545, 3.8.5.3). A whole day that ends when it begins is
    /// one day.
    pub(super) fn length(
        &self,
        event: &ICalendarComponent,
        start: &Moment,
    ) -> Result<Length, &'static str> {
        if let Some(end) = self.end(event, start)? {
            if start.date_only && end.date_only {
                return Ok(Length::Days((end.local - start.local).num_days().max(1)));
            }
            let exact = match (start.place(), end.place()) {
                (Place::At(start), Place::At(end)) => end - start,
                (Place::Wall(first, zone), Place::Wall(last, other)) if zone == other => {
                    last - first
                }
                _ => return Err("its DTEND is in an unknown zone"),
            };
            return Ok(Length::Exact(exact.max(TimeDelta::zero())));
        }
        match event.property(&ICalendarProperty::Duration) {
            None if start.date_only => Ok(Length::Days(1)),
            None => Ok(Length::Exact(TimeDelta::zero())),
            Some(entry) => match entry.values.first() {
                Some(ICalendarValue::Duration(duration)) => nominal(duration).ok_or(TOO_LONG),
                _ => Err("its DURATION can't be read"),
            },
        }
    }

    /// DTEND, if there is one.
    fn end(
        &self,
        event: &ICalendarComponent,
        start: &Moment,
    ) -> Result<Option<Moment>, &'static str> {
        if !event.has_property(&ICalendarProperty::Dtend) {
            return Ok(None);
        }
        let mut end = self
            .property(event, &ICalendarProperty::Dtend)
            .ok_or("its DTEND can't be read")?;
        // Some programs name the zone at DTSTART alone; both have it by RFC 5545, 3.8.2.2.
        if end.floating && !start.date_only {
            end.zone.clone_from(&start.zone);
        }
        Ok(Some(end))
    }
}

/// How long an event is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Length {
    /// Whole days.
    Days(i64),
    /// By the clock.
    Exact(TimeDelta),
    /// Days by the calendar, then the rest by the clock (RFC 5545, 3.3.6).
    Nominal(i64, TimeDelta),
}

const TOO_LONG: &str = "its DURATION is too long";

/// A DURATION; a negative one, which no event may have, has no length.
pub(super) fn nominal(duration: &ICalendarDuration) -> Option<Length> {
    if duration.neg {
        return Some(Length::Exact(TimeDelta::zero()));
    }
    let days = i64::from(duration.weeks) * 7 + i64::from(duration.days);
    let rest = i64::from(duration.hours) * 3600
        + i64::from(duration.minutes) * 60
        + i64::from(duration.seconds);
    let length = Length::Nominal(days, TimeDelta::try_seconds(rest)?);
    (length.most()? <= LONGEST).then_some(length)
}

impl Length {
    /// No instance is longer, but for a change of the clock.
    pub(super) fn most(&self) -> Option<TimeDelta> {
        match self {
            Self::Days(days) => TimeDelta::try_days(*days),
            Self::Exact(exact) => Some(*exact),
            Self::Nominal(days, rest) => TimeDelta::try_days(*days)?.checked_add(rest),
        }
    }
}

impl Moment {
    /// Where it lies.
    pub(super) fn place(&self) -> Place {
        self.place_of(self.local)
    }

    /// Where another wall time of its zone lies.
    pub(super) fn place_of(&self, local: NaiveDateTime) -> Place {
        match &self.zone {
            Ok(zone) => Place::At(zone.instant(local)),
            Err(name) => Place::Wall(local, name.clone()),
        }
    }

    /// Whether it is midnight in a zone that is named: some programs name a whole day so.
    pub(super) fn is_midnight(&self) -> bool {
        let named = !self.floating && !matches!(self.zone, Ok(Zone::Fixed(_)));
        named && !self.date_only && self.local.time() == NaiveTime::MIN
    }

    /// Whether both count in one zone.
    pub(super) fn zone_is(&self, other: &Self) -> bool {
        self.zone == other.zone
    }

    /// The end of what begins at `local` in its zone; none after the year 9999, with which
    /// RFC 3339 and iCalendar end.
    pub(super) fn end(&self, local: NaiveDateTime, length: &Length) -> Option<Place> {
        let (days, rest) = match length {
            Length::Days(days) => (*days, TimeDelta::zero()),
            Length::Exact(exact) => (0, *exact),
            Length::Nominal(days, rest) => (*days, *rest),
        };
        let day = local.checked_add_signed(TimeDelta::try_days(days)?)?;
        let last = day.checked_add_signed(rest)?;
        if last.year() > 9_999 {
            return None;
        }
        Some(match self.place_of(day) {
            Place::At(at) => Place::At(at + rest),
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
