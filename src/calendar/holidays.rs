//! Public holidays: the whole days of a calendar file.
//!
//! Never takes a time of day for a holiday. Invariant: what could not be read is told beside
//! the days that were.

use super::listing::each;
use crate::domain::time::Span;
use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;
use std::collections::BTreeSet;

/// The local dates that whole-day events of a feed cover within `within` (in UTC: its days
/// from the first to the last that it touches), in order, each once: a feed of holidays.
///
/// Recurrences are expanded. Holidays are written as transparent, so TRANSP says nothing here;
/// cancelled events are left out. Times of day are no holiday. The faults tell what could not
/// be read: those days are perhaps missing.
pub fn whole_days(bytes: &[u8], within: Span) -> (Vec<NaiveDate>, Vec<String>) {
    let first = within.start.utc().date_naive();
    let last = (within.end - TimeDelta::milliseconds(1)).utc().date_naive();
    let mut dates = BTreeSet::new();
    // A date is a date in every zone; in UTC it begins at its midnight.
    let faults = each(bytes, within, Tz::UTC, &mut |one| {
        if let Some((begin, end)) = one.days {
            let days = begin.max(first).iter_days();
            dates.extend(days.take_while(|day| *day < end && *day <= last));
        }
        None
    });
    (dates.into_iter().collect(), faults)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::Timestamp;

    fn days(events: &[&str]) -> (Vec<String>, Vec<String>) {
        let at = |text| Timestamp::parse_rfc3339(text).unwrap();
        let within = Span::new(at("2026-11-24T12:00:00Z"), at("2027-11-24T00:00:00Z"));
        let one = |lines| format!("BEGIN:VEVENT\nUID:u\n{lines}\nEND:VEVENT\n");
        let all: String = events.iter().map(one).collect();
        let text = format!("BEGIN:VCALENDAR\n{all}END:VCALENDAR\n");
        let (days, faults) = whole_days(text.as_bytes(), within);
        (days.iter().map(ToString::to_string).collect(), faults)
    }

    #[test]
    fn whole_days_are_holidays_each_year_anew() {
        let (got, faults) = days(&[
            "DTSTART;VALUE=DATE:20101225\nDTEND;VALUE=DATE:20101227\nRRULE:FREQ=YEARLY\nTRANSP:TRANSPARENT",
            "DTSTART;VALUE=DATE:20261226",
            "DTSTART;VALUE=DATE:20261123\nDTEND;VALUE=DATE:20261125",
            "DTSTART;VALUE=DATE:20271124",
            "DTSTART;VALUE=DATE:20270101\nSTATUS:CANCELLED",
            "DTSTART:20270401T090000Z\nDURATION:P1D",
            "DTSTART;VALUE=DATE:20240101\nRDATE;VALUE=DATE:20270505",
        ]);
        assert_eq!(
            got,
            ["2026-11-24", "2026-12-25", "2026-12-26", "2027-05-05"]
        );
        assert!(faults.is_empty(), "{faults:?}");
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        let (got, faults) = days(&[
            "DTSTART;VALUE=DATE:20261225",
            "DTSTART;VALUE=DATE:20261224\nRRULE:FREQ=AGAIN",
        ]);
        assert_eq!(got, ["2026-12-25"]);
        assert_eq!(faults, ["u: a rule's FREQ=AGAIN"]);
        assert_eq!(
            whole_days(b"<html>", Span::new(Timestamp(0), Timestamp(1)))
                .1
                .len(),
            1
        );
    }
}
