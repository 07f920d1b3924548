//! A recurrence rule as RFC 5545, 3.3.10 writes it, read from its text.
//!
//! Owns the grammar alone; `recur` tells the times. Invariant: a rule that is read is one the
//! RFC allows, number by number; any other is refused with its reason, never mended by guess.

use chrono::{NaiveDate, NaiveDateTime, Weekday};
use std::str::FromStr;

/// Longest rule that is read, in bytes. The longest that the RFC's own parts need is a list of
/// all days of a year; whatever is longer may have been cut.
const LONGEST: usize = 8 * 1024;

/// How often a rule comes round, the finest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Frequency {
    Secondly,
    Minutely,
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// The last moment of a rule, in the form it was written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Until {
    /// An instant, as wall time of UTC.
    Utc(NaiveDateTime),
    /// A wall time of the zone the event is in.
    Local(NaiveDateTime),
    /// A day, to its end.
    Day(NaiveDate),
}

/// A rule. Lists of numbers are sorted and hold each once; an empty list is an absent part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rule {
    pub(super) frequency: Frequency,
    /// At least 1.
    pub(super) interval: i64,
    pub(super) count: Option<u64>,
    pub(super) until: Option<Until>,
    pub(super) by_second: Vec<u32>,
    pub(super) by_minute: Vec<u32>,
    pub(super) by_hour: Vec<u32>,
    /// The weekday, and which of them counted from the front or the end; 0 is every.
    pub(super) by_day: Vec<(i32, Weekday)>,
    pub(super) by_month_day: Vec<i32>,
    pub(super) by_year_day: Vec<i32>,
    pub(super) by_week_no: Vec<i32>,
    pub(super) by_month: Vec<u32>,
    pub(super) by_set_pos: Vec<i32>,
    pub(super) week_start: Weekday,
}

impl FromStr for Rule {
    type Err = String;

    /// Reads `FREQ=…;…`. Case, space, empty parts and parts whose name begins with `X-` are
    /// passed over, since programs write them; anything else that is not of the grammar is
    /// an error, as leaving it out would make another rule.
    fn from_str(text: &str) -> Result<Self, String> {
        if text.len() > LONGEST {
            return Err(format!("a rule of more than {LONGEST} bytes"));
        }
        let mut rule = Self {
            frequency: Frequency::Yearly,
            interval: 1,
            count: None,
            until: None,
            by_second: Vec::new(),
            by_minute: Vec::new(),
            by_hour: Vec::new(),
            by_day: Vec::new(),
            by_month_day: Vec::new(),
            by_year_day: Vec::new(),
            by_week_no: Vec::new(),
            by_month: Vec::new(),
            by_set_pos: Vec::new(),
            week_start: Weekday::Mon,
        };
        let mut seen: Vec<String> = Vec::new();
        for part in text.split(';') {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            let (name, value) = (name.trim().to_ascii_uppercase(), value.trim());
            if value.is_empty() || name.starts_with("X-") {
                continue;
            }
            if seen.contains(&name) {
                return Err(format!("{name} twice in a rule"));
            }
            rule.part(&name, value)
                .ok_or_else(|| format!("a rule's {}", short(part)))?;
            seen.push(name);
        }
        if !seen.iter().any(|name| name == "FREQ") {
            return Err("a rule without FREQ".into());
        }
        Ok(rule)
    }
}

impl Rule {
    /// Takes one part in; none where its name or value is not of the grammar.
    fn part(&mut self, name: &str, value: &str) -> Option<()> {
        match name {
            "FREQ" => self.frequency = frequency(value)?,
            "INTERVAL" => self.interval = number(value, 1, u32::MAX.into())?,
            "COUNT" => self.count = Some(number(value, 1, u32::MAX.into())?.unsigned_abs()),
            "UNTIL" => self.until = Some(until(value)?),
            // A leap second, 60, counts as the second before: nobody's clock shows it.
            "BYSECOND" => {
                self.by_second = unsigned(value, 0, 60)?;
                self.by_second.iter_mut().for_each(|s| *s = (*s).min(59));
                self.by_second.dedup();
            }
            "BYMINUTE" => self.by_minute = unsigned(value, 0, 59)?,
            "BYHOUR" => self.by_hour = unsigned(value, 0, 23)?,
            "BYDAY" => self.by_day = items(value, numbered_weekday)?,
            "BYMONTHDAY" => self.by_month_day = signed(value, 31)?,
            "BYYEARDAY" => self.by_year_day = signed(value, 366)?,
            "BYWEEKNO" => self.by_week_no = signed(value, 53)?,
            "BYMONTH" => self.by_month = unsigned(value, 1, 12)?,
            "BYSETPOS" => self.by_set_pos = signed(value, 366)?,
            "WKST" => self.week_start = weekday(value)?,
            // RFC 7529: what says no more than RFC 5545 does. Other calendars, and days that
            // move instead of falling out, are not told.
            "RSCALE" if value.eq_ignore_ascii_case("GREGORIAN") => {}
            "SKIP" if value.eq_ignore_ascii_case("OMIT") => {}
            _ => return None,
        }
        Some(())
    }
}

fn short(text: &str) -> String {
    text.trim().chars().take(40).collect()
}

fn frequency(value: &str) -> Option<Frequency> {
    Some(match value.to_ascii_uppercase().as_str() {
        "SECONDLY" => Frequency::Secondly,
        "MINUTELY" => Frequency::Minutely,
        "HOURLY" => Frequency::Hourly,
        "DAILY" => Frequency::Daily,
        "WEEKLY" => Frequency::Weekly,
        "MONTHLY" => Frequency::Monthly,
        "YEARLY" => Frequency::Yearly,
        _ => return None,
    })
}

fn number(value: &str, least: i64, most: i64) -> Option<i64> {
    let number = value.trim().parse().ok()?;
    (least..=most).contains(&number).then_some(number)
}

fn items<T>(value: &str, one: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    (value.split(',').map(str::trim))
        .filter(|item| !item.is_empty())
        .map(one)
        .collect()
}

/// A list without its doubles, in order.
fn list<T: Ord>(value: &str, one: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let mut all = items(value, one)?;
    all.sort_unstable();
    all.dedup();
    Some(all)
}

fn unsigned(value: &str, least: i64, most: i64) -> Option<Vec<u32>> {
    list(value, |item| u32::try_from(number(item, least, most)?).ok())
}

/// Numbers from 1 to `most`, or as many from the end.
fn signed(value: &str, most: i64) -> Option<Vec<i32>> {
    list(value, |item| {
        let number = number(item, -most, most)?;
        i32::try_from(number).ok().filter(|n| *n != 0)
    })
}

fn weekday(value: &str) -> Option<Weekday> {
    Some(match value.to_ascii_uppercase().as_str() {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    })
}

fn numbered_weekday(item: &str) -> Option<(i32, Weekday)> {
    let (digits, day) = item.split_at_checked(item.len().checked_sub(2)?)?;
    let nth = match digits.trim() {
        "" => 0,
        digits => i32::try_from(number(digits, -53, 53)?)
            .ok()
            .filter(|n| *n != 0)?,
    };
    Some((nth, weekday(day)?))
}

/// `YYYYMMDD`, `YYYYMMDDTHHMMSS`, each with `Z` or not; the seconds may be left out, as some
/// programs do. A day with `Z` is that day.
fn until(value: &str) -> Option<Until> {
    let value = value.trim().to_ascii_uppercase();
    let (bare, utc) = match value.strip_suffix('Z') {
        Some(bare) => (bare, true),
        None => (value.as_str(), false),
    };
    if !bare.bytes().all(|b| b.is_ascii_digit() || b == b'T') {
        return None;
    }
    let Some((date, time)) = bare.split_once('T') else {
        return day(bare).map(Until::Day);
    };
    let pair = |at| time.get(at..at + 2)?.parse::<u32>().ok();
    let second = match time.len() {
        4 => 0,
        6 => pair(4)?.min(59),
        _ => return None,
    };
    let at = day(date)?.and_hms_opt(pair(0)?, pair(2)?, second)?;
    Some(if utc {
        Until::Utc(at)
    } else {
        Until::Local(at)
    })
}

fn day(digits: &str) -> Option<NaiveDate> {
    if digits.len() != 8 {
        return None;
    }
    let part = |from, to| digits.get(from..to)?.parse::<u32>().ok();
    let year = i32::try_from(part(0, 4)?).ok()?;
    NaiveDate::from_ymd_opt(year, part(4, 6)?, part(6, 8)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_read_part_by_part() {
        let rule: Rule = " freq=monthly;INTERVAL=70000;BYDAY=+2mo,-1SU,FR,FR;BYSECOND=60,59;\
                          BYMONTHDAY=-1,31;WKST=SU;UNTIL=20261124T0930Z;X-EVOLUTION=1;BYHOUR=;"
            .parse()
            .unwrap();
        assert_eq!(rule.frequency, Frequency::Monthly);
        assert_eq!((rule.interval, rule.week_start), (70_000, Weekday::Sun));
        assert_eq!(
            rule.by_day,
            [
                (2, Weekday::Mon),
                (-1, Weekday::Sun),
                (0, Weekday::Fri),
                (0, Weekday::Fri)
            ]
        );
        assert_eq!((rule.by_second, rule.by_hour), (vec![59], vec![]));
        assert_eq!(rule.by_month_day, [-1, 31]);
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        assert_eq!(
            rule.until,
            Some(Until::Utc(day.and_hms_opt(9, 30, 0).unwrap()))
        );
        for (text, until) in [
            ("20261124", Until::Day(day)),
            ("20261124Z", Until::Day(day)),
            (
                "20261124T235959",
                Until::Local(day.and_hms_opt(23, 59, 59).unwrap()),
            ),
        ] {
            let rule: Rule = format!("FREQ=DAILY;UNTIL={text}").parse().unwrap();
            assert_eq!(rule.until, Some(until));
        }
    }

    #[test]
    fn what_is_not_of_the_grammar_is_refused_with_its_reason() {
        for text in [
            "",
            "BYDAY=MO",
            "FREQ=FORTNIGHTLY",
            "FREQ=DAILY;INTERVAL=0",
            "FREQ=DAILY;INTERVAL=-1",
            "FREQ=DAILY;INTERVAL=99999999999999999999",
            "FREQ=DAILY;COUNT=0",
            "FREQ=DAILY;COUNT=two",
            "FREQ=DAILY;UNTIL=soon",
            "FREQ=DAILY;UNTIL=20260230",
            "FREQ=DAILY;UNTIL=2026112\u{661}",
            "FREQ=DAILY;BYHOUR=24",
            "FREQ=DAILY;BYMINUTE=60",
            "FREQ=DAILY;BYSECOND=61",
            "FREQ=MONTHLY;BYMONTHDAY=0",
            "FREQ=MONTHLY;BYMONTHDAY=300",
            "FREQ=MONTHLY;BYDAY=0MO",
            "FREQ=MONTHLY;BYDAY=XX",
            "FREQ=MONTHLY;BYDAY=ü",
            "FREQ=YEARLY;BYMONTH=13",
            "FREQ=YEARLY;BYMONTH=5L",
            "FREQ=YEARLY;BYWEEKNO=54",
            "FREQ=YEARLY;BYYEARDAY=367",
            "FREQ=YEARLY;BYSETPOS=0",
            "FREQ=DAILY;FREQ=YEARLY",
            "FREQ=DAILY;WKST=8",
            "FREQ=DAILY;BYEASTER=1",
            "FREQ=YEARLY;RSCALE=HEBREW",
            "FREQ=YEARLY;RSCALE=GREGORIAN;SKIP=FORWARD",
        ] {
            let why = text.parse::<Rule>().unwrap_err();
            assert!(why.contains("rule"), "{text}: {why}");
        }
        let long = format!("FREQ=DAILY;BYHOUR={}", "1,".repeat(LONGEST));
        assert!(long.parse::<Rule>().unwrap_err().contains("bytes"));
    }
}
