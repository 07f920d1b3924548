//! Wall clocks, minute by minute: what a zone's clock shows, without asking what a wall time
//! is as an instant.

use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::Tz;
use trialogue::domain::time::Timestamp;

/// What a zone's clock shows in each minute of some time.
pub(crate) struct Wall {
    from: i64,
    /// Minutes since 1970-01-01T00:00 by the wall clock.
    shown: Vec<i64>,
}

impl Wall {
    /// Of the minutes `from..upto` of the epoch.
    pub(crate) fn of(zone: Tz, from: i64, upto: i64) -> Self {
        let minute = |local: NaiveDateTime| local.and_utc().timestamp().div_euclid(60);
        let show = |m: i64| {
            let at = Timestamp::from_minute(m).utc();
            minute(at.with_timezone(&zone).naive_local())
        };
        Self {
            from,
            shown: (from..upto).map(show).collect(),
        }
    }

    pub(crate) fn shown(&self, minute: i64) -> i64 {
        self.shown[usize::try_from(minute - self.from).unwrap()]
    }

    /// The local date of a minute, as days since 1970.
    pub(crate) fn day(&self, minute: i64) -> i64 {
        self.shown(minute).div_euclid(1440)
    }

    /// The minute at which a wall time is: the first at which the clock shows it; where it never
    /// does, so long after the last minute before the gap as it would have been (RFC 5545, 3.3.5).
    pub(crate) fn instant(&self, wall: i64) -> i64 {
        // Clocks were moved by less than four hours since the first minute.
        let near = usize::try_from(wall - self.shown[0] - 240).unwrap_or(0);
        let first = self.shown.iter().skip(near).position(|m| *m >= wall);
        let at = first.map_or(self.shown.len(), |n| near + n);
        if self.shown.get(at) == Some(&wall) {
            return self.from + i64::try_from(at).unwrap();
        }
        let before = at - 1;
        self.from + i64::try_from(before).unwrap() + wall - self.shown[before]
    }
}

/// A date as days since 1970.
pub(crate) fn day_of(date: NaiveDate) -> i64 {
    (date - NaiveDate::default()).num_days()
}

/// The day of the week, Monday as 0, of a day since 1970, which began on a Thursday.
pub(crate) fn weekday(day: i64) -> i64 {
    (day + 3).rem_euclid(7)
}
