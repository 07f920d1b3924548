//! Zones of calendar files: IANA names, Windows names, path-prefixed names, and the rules
//! that a file brings itself.
//!
//! Never guesses: a zone that is none of these is unknown. Invariant: a local time that a
//! change of the clock skips moves forward, one that occurs twice is its first occurrence
//! (RFC 5545, 3.3.5).

use super::object::{of_type, other, text};
use super::rule::{Frequency, Rule, Until};
use crate::domain::hours::instant_in;
use crate::domain::time::Timestamp;
use calcard::common::PartialDateTime;
use calcard::common::timezone::Tz as CardTz;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty,
};
use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use chrono_tz::Tz;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::str::FromStr;

/// Most parts of a VTIMEZONE, and most onsets told one by one in a part. Real zones have a
/// few tens of either; one with more is unknown, not cut.
const PARTS: usize = 64;
const ONSETS: usize = 256;

/// A zone that was found.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Zone {
    /// One of the IANA database.
    Iana(Tz),
    /// A fixed offset, in seconds east of UTC.
    Fixed(i64),
    /// The file's own rules.
    Own(Rc<Own>),
}

/// The rules a file brings for a zone.
#[derive(Debug, PartialEq)]
pub(super) struct Own {
    parts: Vec<Observance>,
    /// Offsets from UTC by year, told once: from each wall time on, in order.
    years: RefCell<HashMap<i32, Vec<(NaiveDateTime, i64)>>>,
}

/// One STANDARD or DAYLIGHT part of a VTIMEZONE; offsets in seconds east of UTC.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Observance {
    /// Onsets that are told one by one, by wall time before the change, in order.
    onsets: Vec<NaiveDateTime>,
    yearly: Option<Yearly>,
    from: i64,
    to: i64,
}

#[derive(Debug, Clone, PartialEq)]
struct Yearly {
    first: NaiveDateTime,
    /// Last onset, in UTC.
    until: Option<NaiveDateTime>,
    month: u32,
    day: DayRule,
}

#[derive(Debug, Clone, PartialEq)]
enum DayRule {
    /// The n-th weekday of the month, from its end where negative.
    Nth(i32, Weekday),
    /// The first of these days of the month that is this weekday.
    Among(Vec<u32>, Weekday),
    /// A day of the month.
    Day(u32),
}

/// The zones of one calendar object.
pub(super) struct Zones {
    own: HashMap<String, Option<Zone>>,
    /// What was found, by TZID: a file asks for the same few again and again.
    found: RefCell<HashMap<String, Option<Zone>>>,
}

impl Zones {
    /// Collects what the object's VTIMEZONEs tell.
    pub(super) fn of(object: &ICalendar) -> Self {
        let own = of_type(object, ICalendarComponentType::VTimezone)
            .take(100)
            .filter_map(|tz| {
                let id = text(tz, &ICalendarProperty::Tzid)?;
                let zone = other(tz, "X-LIC-LOCATION")
                    .and_then(|name| by_name(&name))
                    .or_else(|| rules(object, tz))
                    .or_else(|| by_hint(tz));
                Some((id, zone))
            })
            .collect();
        Self {
            own,
            found: RefCell::default(),
        }
    }

    /// The zone of a TZID; none where nobody knows it.
    pub(super) fn find(&self, id: &str) -> Option<Zone> {
        let mut found = self.found.borrow_mut();
        if let Some(known) = found.get(id) {
            return known.clone();
        }
        let name = id.trim().trim_matches('"');
        let zone = by_name(name).or_else(|| self.own.get(name).cloned().flatten());
        found.insert(id.to_owned(), zone.clone());
        zone
    }
}

impl Zone {
    /// The instant of a wall time.
    pub(super) fn instant(&self, local: NaiveDateTime) -> Timestamp {
        match self {
            Self::Iana(tz) => instant_in(*tz, local),
            Self::Fixed(east) => shifted(local, *east),
            Self::Own(own) => shifted(local, own.offset(local)),
        }
    }
}

fn shifted(local: NaiveDateTime, east: i64) -> Timestamp {
    Timestamp::from_utc(local.and_utc()) - TimeDelta::seconds(east)
}

/// A zone by its name alone.
pub(super) fn by_name(id: &str) -> Option<Zone> {
    if let Ok(tz) = Tz::from_str(id) {
        return Some(Zone::Iana(tz));
    }
    if let Some(zone) = CardTz::from_str(id).ok().and_then(from_card) {
        // Of "(UTC+05:30) Somewhere" calcard makes whole hours without summer time: a guess.
        let guess = matches!(&zone, Zone::Iana(tz) if tz.name().starts_with("Etc/GMT"));
        if !(guess && id.starts_with('(')) {
            return Some(zone);
        }
    }
    // "/freeassociation.sourceforge.net/Tzfile/Europe/Berlin": the name stands last.
    let mut rest = id;
    while let Some((_, tail)) = rest.split_once('/') {
        if let Ok(tz) = Tz::from_str(tail) {
            return Some(Zone::Iana(tz));
        }
        rest = tail;
    }
    chrono_tz::TZ_VARIANTS
        .iter()
        .find(|tz| tz.name().eq_ignore_ascii_case(id))
        .map(|tz| Zone::Iana(*tz))
}

fn from_card(tz: CardTz) -> Option<Zone> {
    match tz {
        CardTz::Tz(tz) => Some(Zone::Iana(tz)),
        CardTz::Fixed(offset) => Some(Zone::Fixed(i64::from(offset.local_minus_utc()))),
        CardTz::Floating => None,
    }
}

/// X-MICROSOFT-CDO-TZID numbers the zone that a VTIMEZONE stands for. The last resort: the
/// numbers are coarse, and rules beside them contradict them.
fn by_hint(tz: &ICalendarComponent) -> Option<Zone> {
    from_card(tz.timezone()?.1)
}

fn rules(object: &ICalendar, tz: &ICalendarComponent) -> Option<Zone> {
    if tz.component_ids.len() > PARTS {
        return None;
    }
    let parts = tz
        .component_ids
        .iter()
        .filter_map(|id| object.component_by_id(*id))
        .filter(|c| {
            matches!(
                c.component_type,
                ICalendarComponentType::Standard | ICalendarComponentType::Daylight
            )
        })
        .map(observance)
        .collect::<Option<Vec<_>>>()?;
    (!parts.is_empty()).then(|| {
        Zone::Own(Rc::new(Own {
            parts,
            years: RefCell::default(),
        }))
    })
}

fn observance(part: &ICalendarComponent) -> Option<Observance> {
    let first = naive(date_time(part, &ICalendarProperty::Dtstart)?)?;
    let seconds = |name| {
        let at = date_time(part, name)?;
        let value = i64::from(at.tz_hour.or(at.hour)?) * 3600
            + i64::from(at.tz_minute.or(at.minute).unwrap_or(0)) * 60;
        (value < 86_400).then_some(if at.tz_minus { -value } else { value })
    };
    let mut onsets = vec![first];
    for entry in part.properties(&ICalendarProperty::Rdate) {
        for value in &entry.values {
            onsets.push(naive(value.as_partial_date_time()?)?);
            if onsets.len() > ONSETS {
                return None;
            }
        }
    }
    onsets.sort_unstable();
    let yearly = match text(part, &ICalendarProperty::Rrule) {
        None => None,
        Some(rule) => Some(simple_rule(&rule.parse().ok()?, first)?),
    };
    Some(Observance {
        onsets,
        yearly,
        from: seconds(&ICalendarProperty::Tzoffsetfrom)?,
        to: seconds(&ICalendarProperty::Tzoffsetto)?,
    })
}

/// Rules of the shapes that zones have; anything else makes the zone unknown.
fn simple_rule(rule: &Rule, first: NaiveDateTime) -> Option<Yearly> {
    let plain = rule.frequency == Frequency::Yearly
        && rule.interval == 1
        && rule.count.is_none()
        && rule.by_set_pos.is_empty()
        && rule.by_year_day.is_empty()
        && rule.by_week_no.is_empty()
        && rule.by_hour.is_empty()
        && rule.by_minute.is_empty()
        && rule.by_month.len() <= 1
        && rule.by_day.len() <= 1;
    if !plain {
        return None;
    }
    let month = rule.by_month.first().map_or(first.month(), |m| *m);
    let days: Vec<u32> = (rule.by_month_day.iter())
        .map(|d| u32::try_from(*d).ok())
        .collect::<Option<_>>()?;
    let day = match (rule.by_day.first(), days.as_slice()) {
        (Some((0, _)), []) => return None,
        (Some((nth, on)), []) => DayRule::Nth(*nth, *on),
        (Some((_, on)), days) => DayRule::Among(days.to_vec(), *on),
        (None, []) => DayRule::Day(first.day()),
        (None, [day]) => DayRule::Day(*day),
        (None, _) => return None,
    };
    let until = rule.until.map(|until| match until {
        Until::Utc(at) | Until::Local(at) => at,
        Until::Day(day) => day.into(),
    });
    Some(Yearly {
        first,
        until,
        month,
        day,
    })
}

impl Yearly {
    fn onset(&self, year: i32, from: i64) -> Option<NaiveDateTime> {
        let day = match &self.day {
            DayRule::Day(day) => NaiveDate::from_ymd_opt(year, self.month, *day)?,
            DayRule::Among(days, on) => days
                .iter()
                .filter_map(|d| NaiveDate::from_ymd_opt(year, self.month, *d))
                .find(|d| d.weekday() == *on)?,
            DayRule::Nth(n, on) => nth(year, self.month, *n, *on)?,
        };
        let onset = day.and_time(self.first.time());
        let over = self
            .until
            .is_some_and(|until| onset - TimeDelta::seconds(from) > until);
        (onset >= self.first && !over).then_some(onset)
    }

    /// The last onset that is not after `local`.
    fn last(&self, local: NaiveDateTime, from: i64) -> Option<NaiveDateTime> {
        let newest = self
            .until
            .map_or(local.year(), |u| (u.year() + 1).min(local.year()));
        (0..3)
            .filter_map(|back| self.onset(newest - back, from))
            .find(|onset| *onset <= local)
    }
}

fn nth(year: i32, month: u32, n: i32, on: Weekday) -> Option<NaiveDate> {
    if let Ok(n) = u8::try_from(n) {
        return NaiveDate::from_weekday_of_month_opt(year, month, on, n);
    }
    let back = u8::try_from(n.unsigned_abs()).ok()?;
    let count = (4..=5)
        .rev()
        .find(|n| NaiveDate::from_weekday_of_month_opt(year, month, on, *n).is_some())?;
    let from_start = (count + 1).checked_sub(back)?;
    NaiveDate::from_weekday_of_month_opt(year, month, on, from_start)
}

impl Own {
    /// Seconds east of UTC that count at a wall time.
    fn offset(&self, local: NaiveDateTime) -> i64 {
        let mut years = self.years.borrow_mut();
        let told = years
            .entry(local.year())
            .or_insert_with(|| self.year(local));
        let passed = told.partition_point(|(from, _)| *from <= local);
        let last = passed.checked_sub(1).and_then(|at| told.get(at));
        last.map_or_else(|| offset(&self.parts, local), |(_, east)| *east)
    }

    /// The offsets of the year a wall time lies in. They change at an onset, and after the
    /// hour that it skips.
    fn year(&self, within: NaiveDateTime) -> Vec<(NaiveDateTime, i64)> {
        let year = within.year();
        let begin = within.date().with_ordinal(1).map(NaiveDateTime::from);
        let mut moments: Vec<NaiveDateTime> = begin.into_iter().collect();
        for part in &self.parts {
            let told = part.onsets.iter().copied();
            let ruled = [year - 1, year].into_iter();
            let ruled = ruled.filter_map(|y| part.yearly.as_ref()?.onset(y, part.from));
            for onset in told.chain(ruled) {
                if (year - 1..=year).contains(&onset.year()) {
                    moments.extend([onset, onset + TimeDelta::seconds(part.to - part.from)]);
                }
            }
        }
        moments.sort_unstable();
        moments.dedup();
        let one = |at| (at, offset(&self.parts, at));
        moments.into_iter().map(one).collect()
    }
}

/// Seconds east of UTC that count at a wall time.
fn offset(parts: &[Observance], local: NaiveDateTime) -> i64 {
    let last = parts
        .iter()
        .filter_map(|part| {
            let passed = part.onsets.partition_point(|o| *o <= local);
            let told = passed
                .checked_sub(1)
                .and_then(|i| part.onsets.get(i))
                .copied();
            let ruled = part.yearly.as_ref().and_then(|y| y.last(local, part.from));
            Some((told.max(ruled)?, part))
        })
        .max_by_key(|(onset, _)| *onset);
    match last {
        // Within the hour that a change skips the offset before it counts.
        Some((onset, part)) if local < onset + TimeDelta::seconds(part.to - part.from) => part.from,
        Some((_, part)) => part.to,
        None => parts
            .iter()
            .min_by_key(|p| p.onsets.first().copied())
            .map_or(0, |p| p.from),
    }
}

fn date_time<'a>(
    component: &'a ICalendarComponent,
    name: &ICalendarProperty,
) -> Option<&'a PartialDateTime> {
    component
        .property(name)?
        .values
        .first()?
        .as_partial_date_time()
}

/// The wall time as it is written; a DATE is its midnight, a leap second the second before.
pub(super) fn naive(at: &PartialDateTime) -> Option<NaiveDateTime> {
    let date = NaiveDate::from_ymd_opt(
        i32::from(at.year?),
        u32::from(at.month?),
        u32::from(at.day?),
    )?;
    date.and_hms_opt(
        u32::from(at.hour.unwrap_or(0)),
        u32::from(at.minute.unwrap_or(0)),
        u32::from(at.second.unwrap_or(0)).min(59),
    )
}
