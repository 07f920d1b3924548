//! Working time: whose hours, in which zone, and what "two working hours" means for them.
//!
//! Wall times become instants here and nowhere else. A local time that a clock change skips
//! is moved forward by the gap; one that occurs twice is its first occurrence (RFC 5545, 3.3.5).

use super::time::{Span, Timestamp};
use chrono::{
    Datelike, Days, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta,
    TimeZone, Weekday,
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// How far ahead working time is looked for before "never" is the answer.
const HORIZON_DAYS: u64 = 400;

/// Minutes of a local day, from `start` to `end` (at most 1440, excluded).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DayWindow {
    /// First minute of the day that counts.
    pub start: u16,
    /// First minute after.
    pub end: u16,
}

/// Hours of a week by local wall time: `Mon-Fri 09:00-12:00 13:00-17:00`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WeekHours {
    text: String,
    days: [Vec<DayWindow>; 7],
}

/// Why a text tells no hours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{part:?} in {text:?}: {why}; write for example \"Mon-Fri 09:00-12:00 13:00-17:00\"")]
pub struct HoursError {
    text: String,
    part: String,
    why: &'static str,
}

impl WeekHours {
    /// Reads groups of days and times, groups parted by `;` or `,`:
    /// `Mon-Thu 09:00-17:00; Fri 09:00-13:00`. Empty text is no hours at all.
    pub fn parse(text: &str) -> Result<Self, HoursError> {
        let refuse = |part: &str, why| HoursError {
            text: text.into(),
            part: part.into(),
            why,
        };
        let mut days: [Vec<DayWindow>; 7] = Default::default();
        for group in text
            .split([';', ','])
            .map(str::trim)
            .filter(|g| !g.is_empty())
        {
            let mut on: Vec<usize> = Vec::new();
            let mut windows = Vec::new();
            for part in group.split_whitespace() {
                if part.contains(':') {
                    windows.push(window(part).ok_or_else(|| {
                        refuse(part, "times are HH:MM-HH:MM, the first before the second")
                    })?);
                } else {
                    on.extend(day_range(part).ok_or_else(|| {
                        refuse(
                            part,
                            "days are Mon Tue Wed Thu Fri Sat Sun, or a range of them",
                        )
                    })?);
                }
            }
            if on.is_empty() || windows.is_empty() {
                return Err(refuse(group, "a group needs days and times"));
            }
            for day in on {
                if let Some(slot) = days.get_mut(day) {
                    slot.extend(&windows);
                }
            }
        }
        for day in &mut days {
            day.sort_unstable();
            let disjoint = day
                .windows(2)
                .all(|w| matches!(w, [a, b] if a.end <= b.start));
            if !disjoint {
                return Err(refuse(text, "times of one day overlap"));
            }
        }
        Ok(Self {
            text: text.trim().into(),
            days,
        })
    }

    /// The windows of one day of the week.
    pub fn on(&self, day: Weekday) -> &[DayWindow] {
        self.days
            .get(day.num_days_from_monday() as usize)
            .map_or(&[], Vec::as_slice)
    }

    /// The text it was read from.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl Default for WeekHours {
    fn default() -> Self {
        let text = "Mon-Fri 09:00-17:00";
        Self::parse(text).unwrap_or(Self {
            text: text.into(),
            days: Default::default(),
        })
    }
}

impl TryFrom<String> for WeekHours {
    type Error = HoursError;
    fn try_from(text: String) -> Result<Self, HoursError> {
        Self::parse(&text)
    }
}

impl From<WeekHours> for String {
    fn from(hours: WeekHours) -> Self {
        hours.text
    }
}

impl fmt::Display for WeekHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

fn window(part: &str) -> Option<DayWindow> {
    let (start, end) = part.split_once('-')?;
    let (start, end) = (minute_of_day(start)?, minute_of_day(end)?);
    (start < end).then_some(DayWindow { start, end })
}

/// `HH:MM` as a minute of the day; `24:00` is 1440.
pub fn minute_of_day(text: &str) -> Option<u16> {
    let (h, m) = text.split_once(':')?;
    let digits = |t: &str| (t.len() <= 2 && t.bytes().all(|b| b.is_ascii_digit())).then_some(());
    digits(h)?;
    digits(m)?;
    let (h, m): (u16, u16) = (h.parse().ok()?, m.parse().ok()?);
    (m < 60 && h * 60 + m <= 1440).then_some(h * 60 + m)
}

fn day_range(part: &str) -> Option<Vec<usize>> {
    let number = |name: &str| {
        let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let name = name.to_ascii_lowercase();
        names.iter().position(|n| *n == name)
    };
    if let Some((from, to)) = part.split_once('-') {
        let (from, to) = (number(from)?, number(to)?);
        let length = (to + 7 - from) % 7 + 1;
        return Some((0..length).map(|i| (from + i) % 7).collect());
    }
    number(part).map(|d| vec![d])
}

/// How long to wait for somebody, counted in their working time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wait {
    /// Minutes of their working hours.
    Minutes(i64),
    /// Their working days: two days from Tuesday 10:00 is Thursday 10:00.
    Days(u32),
}

/// A person's working time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WorkWeek {
    /// Their IANA zone.
    pub zone: Tz,
    /// Their hours, by wall time in that zone.
    pub hours: WeekHours,
    /// Local dates on which they don't work.
    pub days_off: Vec<NaiveDate>,
    /// Public holidays where they work, with the feed that tells of each. Laid over a person
    /// when the roster is loaded, and never saved with them: the feed may change its mind.
    #[serde(skip)]
    pub holidays: BTreeMap<NaiveDate, String>,
}

impl WorkWeek {
    /// The local date at an instant.
    pub fn local_date(&self, at: Timestamp) -> NaiveDate {
        at.utc().with_timezone(&self.zone).date_naive()
    }

    /// The instant of a local wall time; see the module's rule for gaps and repeats.
    pub fn instant(&self, local: NaiveDateTime) -> Timestamp {
        instant_in(self.zone, local)
    }

    /// Whether a local date is a day off or a holiday.
    pub fn is_off(&self, date: NaiveDate) -> bool {
        self.days_off.contains(&date) || self.holidays.contains_key(&date)
    }

    /// The working spans that begin on one local date, in order.
    pub fn spans_on(&self, date: NaiveDate) -> Vec<Span> {
        self.spans_of(&self.hours, date).collect()
    }

    /// The spans of `hours` that begin on one local date, in order; none on a day off
    /// or a holiday.
    pub fn spans_of<'h>(
        &self,
        hours: &'h WeekHours,
        date: NaiveDate,
    ) -> impl Iterator<Item = Span> + use<'h> {
        let windows = if self.is_off(date) {
            &[]
        } else {
            hours.on(date.weekday())
        };
        let day = (!windows.is_empty()).then(|| LocalDay::new(self.zone, date));
        let windows = day
            .into_iter()
            .flat_map(|day| windows.iter().map(move |w| (day, w)));
        windows
            .map(|(day, w)| Span::new(day.at(w.start), day.at(w.end)))
            .filter(|s| !s.is_empty())
    }

    /// The working spans that touch `within`, cut to it, in order.
    pub fn spans(&self, within: Span) -> Vec<Span> {
        let mut out = Vec::new();
        let mut date = self.local_date(within.start);
        let last = self.local_date(within.end);
        while date <= last {
            for span in self.spans_of(&self.hours, date) {
                let cut = Span::new(span.start.max(within.start), span.end.min(within.end));
                if !cut.is_empty() {
                    out.push(cut);
                }
            }
            let Some(next) = date.checked_add_days(Days::new(1)) else {
                break;
            };
            date = next;
        }
        out
    }

    /// How much working time lies within a span.
    pub fn worked(&self, within: Span) -> TimeDelta {
        let spans = self.spans(within).into_iter();
        spans.map(|s| s.duration()).sum()
    }

    /// Whether `at` is within working hours.
    pub fn is_working(&self, at: Timestamp) -> bool {
        self.spans_on(self.local_date(at))
            .iter()
            .any(|s| s.start <= at && at < s.end)
    }

    /// `at` itself if it is within working hours, else the next moment that is. Without
    /// working hours in the next 400 days: `at`.
    pub fn next_working(&self, at: Timestamp) -> Timestamp {
        self.days_from(at)
            .flat_map(|d| self.spans_on(d))
            .find(|s| s.end > at)
            .map_or(at, |s| s.start.max(at))
    }

    /// The instant at which `wait` has passed in this person's working time. Without
    /// working hours the wait passes by the clock, a day as 24 hours.
    pub fn after(&self, from: Timestamp, wait: Wait) -> Timestamp {
        match wait {
            Wait::Minutes(minutes) => self.after_minutes(from, minutes),
            Wait::Days(days) => self.after_days(from, days),
        }
    }

    fn after_minutes(&self, from: Timestamp, minutes: i64) -> Timestamp {
        let mut left = TimeDelta::minutes(minutes.max(0));
        for span in self.days_from(from).flat_map(|d| self.spans_on(d)) {
            let start = span.start.max(from);
            if start >= span.end {
                continue;
            }
            let here = span.end - start;
            if left <= here {
                return start + left;
            }
            left -= here;
        }
        from + TimeDelta::minutes(minutes.max(0))
    }

    fn after_days(&self, from: Timestamp, days: u32) -> Timestamp {
        let start = self.next_working(from);
        let time = start.utc().with_timezone(&self.zone).time();
        let date = self
            .days_from(start)
            .filter(|d| !self.spans_on(*d).is_empty())
            .nth(days as usize);
        match date {
            Some(date) => self.next_working(self.instant(date.and_time(time))),
            None => from + TimeDelta::days(i64::from(days)),
        }
    }

    fn days_from(&self, at: Timestamp) -> impl Iterator<Item = NaiveDate> + use<> {
        let first = self.local_date(at);
        (0..HORIZON_DAYS).filter_map(move |n| first.checked_add_days(Days::new(n)))
    }
}

impl Default for WorkWeek {
    fn default() -> Self {
        Self {
            zone: Tz::UTC,
            hours: WeekHours::default(),
            days_off: Vec::new(),
            holidays: BTreeMap::new(),
        }
    }
}

/// A local date whose wall times become instants. On most days the zone has one offset, which
/// is looked up once.
#[derive(Clone, Copy)]
struct LocalDay {
    zone: Tz,
    midnight: NaiveDateTime,
    /// When the date begins, in milliseconds, where the zone has one offset on all of it and a
    /// day to either side.
    begins: Option<i64>,
}

impl LocalDay {
    fn new(zone: Tz, date: NaiveDate) -> Self {
        let midnight = date.and_time(NaiveTime::MIN);
        // No zone has switched there and back within three days; a test looks at all of them.
        let offset = |days: i64| {
            let at = midnight.checked_add_signed(TimeDelta::days(days))?;
            Some(zone.offset_from_utc_datetime(&at).fix().local_minus_utc())
        };
        let same = offset(-1).filter(|before| offset(2) == Some(*before));
        let by_the_wall = midnight.and_utc().timestamp_millis();
        Self {
            zone,
            midnight,
            begins: same.map(|seconds| by_the_wall - i64::from(seconds) * 1000),
        }
    }

    /// The instant of a minute of the day.
    fn at(&self, minute: u16) -> Timestamp {
        if let Some(begins) = self.begins {
            return Timestamp(begins + i64::from(minute) * 60_000);
        }
        let local = self.midnight + TimeDelta::minutes(i64::from(minute));
        instant_in(self.zone, local)
    }
}

/// The instant of a wall time in a zone: skipped times move forward by the gap, repeated
/// ones are the first occurrence (RFC 5545, 3.3.5).
pub fn instant_in(zone: Tz, local: NaiveDateTime) -> Timestamp {
    match zone.from_local_datetime(&local) {
        MappedLocalTime::Single(at) | MappedLocalTime::Ambiguous(at, _) => {
            Timestamp::from_utc(at.to_utc())
        }
        MappedLocalTime::None => {
            // The offset before the gap, applied to a time within it, lands after the gap
            // by as much as the time lay within.
            let before = (1..=48).find_map(|quarters| {
                let earlier = local - TimeDelta::minutes(quarters * 15);
                let at = zone.from_local_datetime(&earlier).latest()?;
                Some(at.to_utc() + TimeDelta::minutes(quarters * 15))
            });
            Timestamp::from_utc(before.unwrap_or_else(|| local.and_utc()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn berlin(hours: &str) -> WorkWeek {
        WorkWeek {
            zone: chrono_tz::Europe::Berlin,
            hours: WeekHours::parse(hours).unwrap(),
            ..WorkWeek::default()
        }
    }

    fn at(text: &str) -> Timestamp {
        Timestamp::parse_rfc3339(text).unwrap()
    }

    #[test]
    fn friday_evening_waits_into_monday() {
        let work = berlin("Mon-Fri 09:00-12:00 13:00-17:00");
        let friday = at("2026-11-20T16:30:00+01:00");
        assert_eq!(
            work.after(friday, Wait::Minutes(60)),
            at("2026-11-23T09:30:00+01:00")
        );
        assert_eq!(
            work.after(friday, Wait::Days(1)),
            at("2026-11-23T16:30:00+01:00")
        );
        let night = at("2026-11-20T23:00:00+01:00");
        assert_eq!(work.next_working(night), at("2026-11-23T09:00:00+01:00"));
    }

    #[test]
    fn lunch_and_days_off_do_not_count() {
        let mut work = berlin("Mon-Fri 09:00-12:00 13:00-17:00");
        let monday = at("2026-11-23T11:30:00+01:00");
        assert_eq!(
            work.after(monday, Wait::Minutes(120)),
            at("2026-11-23T14:30:00+01:00")
        );
        let tuesday = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        work.days_off = vec![tuesday];
        assert_eq!(
            work.after(monday, Wait::Days(1)),
            at("2026-11-25T11:30:00+01:00")
        );
        work.days_off = Vec::new();
        work.holidays = BTreeMap::from([(tuesday, "holidays.example/de.ics".into())]);
        assert_eq!(
            work.after(monday, Wait::Minutes(300)),
            at("2026-11-25T09:30:00+01:00")
        );
    }

    #[test]
    fn skipped_and_repeated_wall_times() {
        let work = berlin("Mon-Sun 00:00-24:00");
        let local = |t: &str| NaiveDateTime::parse_from_str(t, "%Y-%m-%d %H:%M").unwrap();
        // 29 March 2026: 02:00 to 03:00 does not exist in Berlin.
        assert_eq!(
            work.instant(local("2026-03-29 02:30")),
            at("2026-03-29T03:30:00+02:00")
        );
        // 25 October 2026: 02:30 exists twice; the first counts.
        assert_eq!(
            work.instant(local("2026-10-25 02:30")),
            at("2026-10-25T02:30:00+02:00")
        );
    }

    #[test]
    fn hours_say_what_is_wrong_with_them() {
        for bad in [
            "09:00-17:00",
            "Mon",
            "Mon 17:00-09:00",
            "Mun 09:00-10:00",
            "Mon 9-10",
            "Mon 09:00-12:00 11:00-13:00",
        ] {
            let error = WeekHours::parse(bad).unwrap_err().to_string();
            assert!(error.contains("for example"), "{error}");
        }
        let hours = WeekHours::parse("Fri-Mon 22:00-24:00; Tue 01:00-02:00").unwrap();
        assert_eq!(hours.on(Weekday::Sun).len(), 1);
        assert_eq!(hours.on(Weekday::Wed).len(), 0);
    }
}
