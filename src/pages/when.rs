//! Times as their reader says them: in their zone, near days by name, the zone named once.
//!
//! Never reads a clock: "today" is the day the letter goes.

use super::phrases::Phrases;
use crate::domain::time::{Span, Timestamp};
use chrono::{DateTime, Datelike, NaiveDate, Timelike};
use chrono_tz::Tz;

/// The reader's calendar wall.
pub(super) struct When {
    zone: Tz,
    today: NaiveDate,
    phrases: &'static Phrases,
}

impl When {
    /// For a reader in `zone`, in a letter that goes at `now`.
    pub(super) fn new(zone: Tz, now: Timestamp, phrases: &'static Phrases) -> Self {
        Self {
            zone,
            today: now.utc().with_timezone(&zone).date_naive(),
            phrases,
        }
    }

    /// `today 10:02`, `tomorrow 09:00`, `Tue 14:15`; `Tue 24 Nov 14:15` when it is six days
    /// away or more, with the year when that is another. In German `heute 10:02 Uhr`,
    /// `Di., 24. Nov., 14:15 Uhr`.
    pub(super) fn at(&self, at: Timestamp) -> String {
        self.ended(self.begun(at))
    }

    /// A moment without what follows the time of day.
    fn begun(&self, at: Timestamp) -> String {
        let local = self.local(at);
        let date = local.date_naive();
        let comma = if self.is_near(date) {
            ""
        } else {
            self.phrases.after_date
        };
        format!("{}{comma} {}", self.day(date), clock(&local))
    }

    fn ended(&self, time: String) -> String {
        time + self.phrases.after_clock
    }

    /// The time of day alone where it is today, else as [`Self::at`].
    pub(super) fn by(&self, at: Timestamp) -> String {
        let local = self.local(at);
        if local.date_naive() == self.today {
            self.ended(clock(&local))
        } else {
            self.at(at)
        }
    }

    /// The day alone, as [`Self::at`] writes it.
    pub(super) fn on(&self, at: Timestamp) -> String {
        self.day(self.local(at).date_naive())
    }

    /// `Tue 14:15-14:30`; with both days where it ends on another.
    pub(super) fn span(&self, span: Span) -> String {
        let (start, end) = (self.local(span.start), self.local(span.end));
        if start.date_naive() == end.date_naive() {
            let dash = self.phrases.dash;
            self.ended(format!("{}{dash}{}", self.begun(span.start), clock(&end)))
        } else {
            format!(
                "{} {} {}",
                self.at(span.start),
                self.phrases.to,
                self.at(span.end)
            )
        }
    }

    /// The zone as people name it: `Berlin`, `New York`, `UTC`.
    pub(super) fn zone(&self) -> String {
        let name = self.zone.name();
        name.rsplit('/').next().unwrap_or(name).replace('_', " ")
    }

    /// A day with its date: `Mon 30 Nov`.
    pub(super) fn date(&self, date: NaiveDate) -> String {
        let (weekday, month) = (self.weekday(date), self.month(date));
        self.phrases.date(weekday, date.day(), month)
    }

    fn local(&self, at: Timestamp) -> DateTime<Tz> {
        at.utc().with_timezone(&self.zone)
    }

    fn is_near(&self, date: NaiveDate) -> bool {
        (-5..=5).contains(&date.signed_duration_since(self.today).num_days())
    }

    fn day(&self, date: NaiveDate) -> String {
        let away = date.signed_duration_since(self.today).num_days();
        let weekday = self.weekday(date);
        match away {
            0 => self.phrases.today.to_owned(),
            1 => self.phrases.tomorrow.to_owned(),
            _ if self.is_near(date) => weekday.to_owned(),
            _ => {
                let month = self.month(date);
                let day = date.day();
                let date_only = self.phrases.date(weekday, day, month);
                if date.year() == self.today.year() {
                    date_only
                } else {
                    format!("{date_only} {}", date.year())
                }
            }
        }
    }

    fn weekday(&self, date: NaiveDate) -> &'static str {
        let at = date.weekday().num_days_from_monday() as usize;
        self.phrases.weekdays.get(at).copied().unwrap_or_default()
    }

    fn month(&self, date: NaiveDate) -> &'static str {
        let at = date.month0() as usize;
        self.phrases.months.get(at).copied().unwrap_or_default()
    }
}

fn clock(at: &DateTime<Tz>) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

#[cfg(test)]
mod tests {
    use super::super::phrases::phrases;
    use super::*;

    fn ts(text: &str) -> Timestamp {
        Timestamp::parse_rfc3339(text).unwrap()
    }

    #[test]
    fn near_days_have_names_and_far_ones_dates() {
        let when = When::new(
            chrono_tz::Europe::Berlin,
            ts("2026-11-24T09:00:00Z"),
            phrases("en"),
        );
        assert_eq!(when.at(ts("2026-11-24T09:02:00Z")), "today 10:02");
        assert_eq!(when.by(ts("2026-11-24T11:00:00Z")), "12:00");
        assert_eq!(when.at(ts("2026-11-25T08:00:00Z")), "tomorrow 09:00");
        assert_eq!(when.at(ts("2026-11-27T08:00:00Z")), "Fri 09:00");
        assert_eq!(when.at(ts("2026-11-23T08:00:00Z")), "Mon 09:00");
        assert_eq!(when.at(ts("2026-12-01T13:15:00Z")), "Tue 1 Dec 14:15");
        assert_eq!(when.at(ts("2027-01-04T13:15:00Z")), "Mon 4 Jan 2027 14:15");
        let span = Span::new(ts("2026-11-26T13:15:00Z"), ts("2026-11-26T13:30:00Z"));
        assert_eq!(when.span(span), "Thu 14:15-14:30");
        assert_eq!(when.zone(), "Berlin");
    }

    #[test]
    fn times_in_german_have_their_signs() {
        let when = When::new(
            chrono_tz::Europe::Berlin,
            ts("2026-11-18T09:00:00Z"),
            phrases("de-AT"),
        );
        assert_eq!(when.by(ts("2026-11-18T11:00:00Z")), "12:00 Uhr");
        assert_eq!(when.at(ts("2026-11-19T08:00:00Z")), "morgen 09:00 Uhr");
        assert_eq!(when.at(ts("2026-11-20T08:00:00Z")), "Fr. 09:00 Uhr");
        let span = Span::new(ts("2026-11-24T09:15:00Z"), ts("2026-11-24T09:30:00Z"));
        assert_eq!(when.span(span), "Di., 24. Nov., 10:15–10:30 Uhr");
        let night = Span::new(ts("2026-11-19T22:50:00Z"), ts("2026-11-19T23:05:00Z"));
        assert_eq!(when.span(night), "morgen 23:50 Uhr bis Fr. 00:05 Uhr");
        assert_eq!(
            when.at(ts("2027-01-04T13:15:00Z")),
            "Mo., 4. Jan. 2027, 14:15 Uhr"
        );
        assert_eq!(phrases("de").belongs_to("Hans"), "Hans’");
        assert_eq!(phrases("de").belongs_to("Petra"), "Petras");
    }

    #[test]
    fn an_unknown_language_reads_as_english() {
        assert_eq!(phrases("tlh-Latn").today, "today");
        assert_eq!(phrases("EN_us").lang, "en");
    }
}
