//! Public holidays: the whole days of a calendar file.
//!
//! A stand-in until recurrences are expanded: it reads dates, and no rule.

use super::object::{of_type, parse, text};
use crate::domain::limits::FEED_BYTES;
use crate::domain::time::Span;
use calcard::icalendar::{ICalendarComponentType, ICalendarProperty};
use chrono::{Days, NaiveDate};

/// The local dates within a span (by its dates in UTC) that whole-day events cover, in order,
/// and what could not be read.
pub fn whole_days(bytes: &[u8], within: Span) -> (Vec<NaiveDate>, Vec<String>) {
    let objects = match parse(bytes, FEED_BYTES) {
        Ok(objects) => objects,
        Err(why) => return (Vec::new(), vec![why]),
    };
    let (first, last) = (
        within.start.utc().date_naive(),
        within.end.utc().date_naive(),
    );
    let mut days = Vec::new();
    let mut faults = Vec::new();
    for object in &objects {
        for event in of_type(object, ICalendarComponentType::VEvent) {
            let date = |name| {
                let written = text(event, name)?;
                NaiveDate::parse_from_str(written.trim(), "%Y%m%d").ok()
            };
            let Some(start) = date(&ICalendarProperty::Dtstart) else {
                continue;
            };
            if event.is_recurrent() {
                faults.push("a holiday with a rule, which is not expanded yet".into());
            }
            let next = start.checked_add_days(Days::new(1)).unwrap_or(start);
            let end = date(&ICalendarProperty::Dtend).unwrap_or(next).max(next);
            let covered = start.iter_days().take_while(|day| *day < end.min(last));
            days.extend(covered.filter(|day| *day >= first));
        }
    }
    days.sort_unstable();
    days.dedup();
    (days, faults)
}
