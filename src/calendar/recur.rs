//! The local times of a recurrence rule within a window (RFC 5545, 3.3.10).
//!
//! Knows no zone: it counts wall times. It goes to the window by arithmetic and never walks
//! there from DTSTART, unless a COUNT has to be counted and the rule is not regular.
//! Invariant: a time is told if and only if the rule has it, up to where the search stopped.
//!
//! A rule is a row of periods, one for each turn of its frequency: a year, a month, down to
//! a second. `turn` numbers them from the one that DTSTART lies in.

use super::period::Period;
use super::rule::{Frequency, Rule};
use crate::domain::limits::{RULE_INSTANCES, RULE_STEPS};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Weekday};
use std::borrow::Cow;

/// Times that a rule has in a window.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Times {
    /// In order, each once.
    pub(super) found: Vec<NaiveDateTime>,
    /// Where the search was given up; all before it has been found.
    pub(super) stopped: Option<NaiveDateTime>,
    /// Periods that were looked at.
    pub(super) steps: usize,
}

/// The times of `rule` with DTSTART `start` that lie from `from` to `to`, both included.
///
/// Where `start_counts`, DTSTART is the first time, whether the rule would have it or not
/// (RFC 5545, 3.8.5.3 leaves that undefined; so nobody is free at the start of their own
/// event); of an EXRULE it is one only if the rule has it. UNTIL
/// is not looked at: it may be an instant. The search is given up after [`RULE_INSTANCES`]
/// times in the window, or [`RULE_STEPS`] periods.
pub(super) fn times(
    rule: &Rule,
    start: NaiveDateTime,
    start_counts: bool,
    from: NaiveDateTime,
    to: NaiveDateTime,
) -> Times {
    let mut out = Times::default();
    if start_counts && from <= start && start <= to {
        out.found.push(start);
    }
    let pattern = Pattern::new(rule, start);
    let mut search = Search {
        left: (rule.count).map(|count| count.saturating_sub(u64::from(start_counts))),
        start_counts,
        pattern: &pattern,
        from,
        to,
        out,
    };
    search.run();
    search.out
}

/// A rule with what it takes from DTSTART filled in (RFC 5545, 3.3.10: "information missing
/// from the rule").
struct Pattern<'a> {
    rule: &'a Rule,
    start: NaiveDateTime,
    hours: Vec<u32>,
    minutes: Vec<u32>,
    seconds: Vec<u32>,
    months: Vec<u32>,
    month_days: Vec<i32>,
    weekdays: Vec<(i32, Weekday)>,
}

struct Search<'a> {
    pattern: &'a Pattern<'a>,
    from: NaiveDateTime,
    to: NaiveDateTime,
    start_counts: bool,
    /// Times that COUNT leaves.
    left: Option<u64>,
    out: Times,
}

impl Search<'_> {
    fn run(&mut self) {
        let Some(mut turn) = self.first_turn() else {
            return;
        };
        while let Some(begin) = self.pattern.begin(turn) {
            if begin > self.to || self.left == Some(0) {
                return;
            }
            if self.out.steps >= RULE_STEPS {
                self.out.stopped = Some(begin.max(self.from));
                return;
            }
            self.out.steps += 1;
            if let Some(next) = self.pattern.barren(begin) {
                turn = self.pattern.turn_at(next).max(turn + 1);
                continue;
            }
            let period = self.pattern.period(begin);
            let first = self.first(&period);
            let last = match self.left {
                None => period.len(),
                Some(left) => (period.len())
                    .min(first.saturating_add(usize::try_from(left).unwrap_or(usize::MAX))),
            };
            if !self.take(&period, first, last) {
                return;
            }
            if let Some(left) = &mut self.left {
                *left -= u64::try_from(last.saturating_sub(first))
                    .unwrap_or(*left)
                    .min(*left);
            }
            turn += 1;
        }
    }

    /// The place of a period's first time that is the rule's to tell.
    fn first(&self, period: &Period) -> usize {
        if self.start_counts {
            period.first_after(self.pattern.start)
        } else {
            period.first_from(self.pattern.start)
        }
    }

    /// The turn to begin with: the one `from` lies in, where what COUNT leaves by then can be
    /// told by arithmetic; else the first.
    fn first_turn(&mut self) -> Option<i64> {
        let turn = self.pattern.turn_before(self.from);
        let (Some(left), true) = (self.left, turn > 0) else {
            return Some(turn);
        };
        if !self.pattern.regular() {
            return Some(0);
        }
        let period = |turn| Some(self.pattern.period(self.pattern.begin(turn)?));
        let first = period(0)?;
        let at_first = first.len() - self.first(&first);
        let each = u64::try_from(period(1)?.len()).ok()?;
        let passed = each.checked_mul(turn.unsigned_abs() - 1)? + u64::try_from(at_first).ok()?;
        self.left = Some(left.checked_sub(passed).filter(|left| *left > 0)?);
        Some(turn)
    }

    /// Takes the times `first` to `last` of a period that lie in the window; false at the
    /// end of the window or of what is allowed.
    fn take(&mut self, period: &Period, first: usize, last: usize) -> bool {
        let first = first.max(period.first_from(self.from));
        for at in first..last {
            let Some(time) = period.get(at) else {
                return true;
            };
            if time > self.to {
                return false;
            }
            if self.out.found.len() >= RULE_INSTANCES {
                self.out.stopped = Some(time);
                return false;
            }
            self.out.found.push(time);
        }
        true
    }
}

impl<'a> Pattern<'a> {
    fn new(rule: &'a Rule, start: NaiveDateTime) -> Self {
        let or = |listed: &[u32], own: u32, finest: Frequency| {
            if listed.is_empty() && rule.frequency > finest {
                vec![own]
            } else {
                listed.to_vec()
            }
        };
        let days_told = !(rule.by_day.is_empty()
            && rule.by_month_day.is_empty()
            && rule.by_year_day.is_empty());
        let mut pattern = Self {
            rule,
            start,
            hours: or(&rule.by_hour, start.hour(), Frequency::Hourly),
            minutes: or(&rule.by_minute, start.minute(), Frequency::Minutely),
            seconds: or(&rule.by_second, start.second(), Frequency::Secondly),
            months: rule.by_month.clone(),
            month_days: rule.by_month_day.clone(),
            weekdays: rule.by_day.clone(),
        };
        if days_told {
            return pattern;
        }
        let by_week = !rule.by_week_no.is_empty();
        match rule.frequency {
            Frequency::Weekly => pattern.weekdays = vec![(0, start.weekday())],
            Frequency::Yearly | Frequency::Monthly if by_week => {
                pattern.weekdays = vec![(0, start.weekday())];
            }
            Frequency::Yearly | Frequency::Monthly => {
                pattern.month_days = vec![i32::try_from(start.day()).unwrap_or(1)];
                if rule.frequency == Frequency::Yearly && rule.by_month.is_empty() {
                    pattern.months = vec![start.month()];
                }
            }
            _ => {}
        }
        pattern
    }

    /// Whether all periods but the first have equally many times.
    fn regular(&self) -> bool {
        let rule = self.rule;
        let days_free = rule.by_month.is_empty()
            && rule.by_month_day.is_empty()
            && rule.by_year_day.is_empty()
            && rule.by_week_no.is_empty();
        let frequency = rule.frequency;
        days_free
            && frequency <= Frequency::Weekly
            && (frequency == Frequency::Weekly || rule.by_day.is_empty())
            && (frequency > Frequency::Hourly || rule.by_hour.is_empty())
            && (frequency > Frequency::Minutely || rule.by_minute.is_empty())
            && (frequency > Frequency::Secondly || rule.by_second.is_empty())
    }

    /// When the first period begins.
    fn origin(&self) -> NaiveDateTime {
        let start = self.start;
        let day = start.date();
        let midnight = NaiveDateTime::from(day);
        let within = |seconds: u32| midnight + TimeDelta::seconds(seconds.into());
        let second = start.num_seconds_from_midnight();
        match self.rule.frequency {
            Frequency::Secondly => within(second),
            Frequency::Minutely => within(second - second % 60),
            Frequency::Hourly => within(second - second % 3600),
            Frequency::Daily => midnight,
            Frequency::Weekly => {
                let into = day.weekday().days_since(self.rule.week_start);
                midnight - TimeDelta::days(into.into())
            }
            Frequency::Monthly => day.with_day(1).unwrap_or(day).into(),
            Frequency::Yearly => day.with_ordinal(1).unwrap_or(day).into(),
        }
    }

    /// The seconds of a period that has always as many; none of a month or year.
    fn seconds_each(&self) -> Option<i64> {
        Some(match self.rule.frequency {
            Frequency::Secondly => 1,
            Frequency::Minutely => 60,
            Frequency::Hourly => 3_600,
            Frequency::Daily => 86_400,
            Frequency::Weekly => 604_800,
            Frequency::Monthly | Frequency::Yearly => return None,
        })
    }

    /// Months of a period of months or years.
    fn months_each(&self) -> i64 {
        if self.rule.frequency == Frequency::Yearly {
            12
        } else {
            1
        }
    }

    /// When period `turn` begins; none beyond what chrono can tell.
    fn begin(&self, turn: i64) -> Option<NaiveDateTime> {
        let periods = turn.checked_mul(self.rule.interval)?;
        let origin = self.origin();
        if let Some(each) = self.seconds_each() {
            let after = TimeDelta::try_seconds(periods.checked_mul(each)?)?;
            return origin.checked_add_signed(after);
        }
        let months = u32::try_from(periods.checked_mul(self.months_each())?).ok()?;
        origin.checked_add_months(Months::new(months))
    }

    /// Whole turns from the first period to `at`, and whether `at` is past that turn's begin.
    fn turns(&self, at: NaiveDateTime) -> (i64, bool) {
        let origin = self.origin();
        let (passed, each, past) = if let Some(each) = self.seconds_each() {
            ((at - origin).num_seconds(), each, false)
        } else {
            let months = |t: NaiveDateTime| i64::from(t.year()) * 12 + i64::from(t.month0());
            let begin = NaiveDateTime::from(at.date().with_day(1).unwrap_or(at.date()));
            (months(at) - months(origin), self.months_each(), at > begin)
        };
        let each = each.saturating_mul(self.rule.interval);
        (passed.div_euclid(each), past || passed.rem_euclid(each) > 0)
    }

    /// The last turn that begins not after `at`; the first where none does.
    fn turn_before(&self, at: NaiveDateTime) -> i64 {
        self.turns(at).0.max(0)
    }

    /// The first turn that begins not before `at`.
    fn turn_at(&self, at: NaiveDateTime) -> i64 {
        let (turn, past) = self.turns(at);
        (turn + i64::from(past)).max(0)
    }

    /// For a period shorter than a day that holds no time: up to when none does.
    fn barren(&self, begin: NaiveDateTime) -> Option<NaiveDateTime> {
        let frequency = self.rule.frequency;
        if frequency > Frequency::Hourly {
            return None;
        }
        let day = begin.date();
        let lacks = |list: &[u32], value: u32| !list.is_empty() && !list.contains(&value);
        let after = |seconds: u32| {
            let second = begin.num_seconds_from_midnight();
            let next = TimeDelta::seconds(i64::from(second - second % seconds + seconds));
            NaiveDateTime::from(day).checked_add_signed(next)
        };
        if !self.has_day(day) {
            return NaiveDateTime::from(day).checked_add_days(Days::new(1));
        }
        if lacks(&self.hours, begin.hour()) {
            return after(3_600);
        }
        if frequency <= Frequency::Minutely && lacks(&self.minutes, begin.minute()) {
            return after(60);
        }
        let barren = frequency == Frequency::Secondly && lacks(&self.seconds, begin.second());
        barren.then(|| after(1)).flatten()
    }

    /// The times of the period that begins at `begin`.
    fn period(&self, begin: NaiveDateTime) -> Period<'_> {
        let day = begin.date();
        let frequency = self.rule.frequency;
        let days = match frequency {
            Frequency::Yearly => 366,
            Frequency::Monthly => 31,
            Frequency::Weekly => 7,
            _ => 1,
        };
        let inside = |d: &NaiveDate| match frequency {
            Frequency::Yearly => d.year() == day.year(),
            Frequency::Monthly => d.month() == day.month(),
            _ => true,
        };
        // A part coarser than the frequency is the period's own; a finer one the rule tells.
        let part = |own: Frequency, value: u32, told| {
            if frequency <= own {
                Cow::Owned(vec![value])
            } else {
                Cow::Borrowed(told)
            }
        };
        let mut period = Period {
            days: (day.iter_days().take(days).filter(inside))
                .filter(|d| self.has_day(*d))
                .collect(),
            hours: part(Frequency::Hourly, begin.hour(), self.hours.as_slice()),
            minutes: part(Frequency::Minutely, begin.minute(), self.minutes.as_slice()),
            seconds: part(Frequency::Secondly, begin.second(), self.seconds.as_slice()),
            picked: None,
        };
        period.pick(&self.rule.by_set_pos);
        period
    }

    /// Whether the rule's parts allow a day.
    fn has_day(&self, day: NaiveDate) -> bool {
        let rule = self.rule;
        (self.months.is_empty() || self.months.contains(&day.month()))
            && (self.month_days.is_empty() || {
                let length = i32::from(day.num_days_in_month());
                among(&self.month_days, ordinal(day.day()), length)
            })
            && (rule.by_year_day.is_empty()
                || among(&rule.by_year_day, ordinal(day.ordinal()), days_in_year(day)))
            && (rule.by_week_no.is_empty() || {
                let (week, weeks) = week_of(day, rule.week_start);
                among(&rule.by_week_no, week, weeks)
            })
            && (self.weekdays.is_empty() || self.has_weekday(day))
    }

    /// BYDAY: a number counts within the month, or within the year of a yearly rule without
    /// BYMONTH; in other rules the RFC allows none, and it is passed over.
    fn has_weekday(&self, day: NaiveDate) -> bool {
        let rule = self.rule;
        let yearly = rule.frequency == Frequency::Yearly;
        let counted = rule.frequency >= Frequency::Monthly && rule.by_week_no.is_empty();
        let (at, length) = if yearly && rule.by_month.is_empty() {
            (ordinal(day.ordinal()), days_in_year(day))
        } else {
            (ordinal(day.day()), i32::from(day.num_days_in_month()))
        };
        let (front, back) = ((at - 1) / 7 + 1, -((length - at) / 7 + 1));
        (self.weekdays.iter()).any(|(nth, weekday)| {
            *weekday == day.weekday() && (*nth == 0 || !counted || *nth == front || *nth == back)
        })
    }
}

fn ordinal(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

fn days_in_year(day: NaiveDate) -> i32 {
    if day.leap_year() { 366 } else { 365 }
}

/// Whether a list names place `at` of `length`, from the front or the end.
fn among(list: &[i32], at: i32, length: i32) -> bool {
    list.iter().any(|n| *n == at || *n == at - length - 1)
}

/// The number of the week a day is in, and the weeks of the year that week counts to: the
/// first is the first with four days in its year (RFC 5545, 3.3.10).
fn week_of(day: NaiveDate, first: Weekday) -> (i32, i32) {
    // The fourth day of a week says which year it counts to.
    let fourth = |day: NaiveDate| {
        let into = i64::from(day.weekday().days_since(first));
        day + TimeDelta::days(3 - into)
    };
    let week = |day: NaiveDate| (ordinal(day.ordinal()) - 1) / 7 + 1;
    let middle = fourth(day);
    // The 28th of December lies in the last week whatever day weeks begin with.
    let last = NaiveDate::from_ymd_opt(middle.year(), 12, 28).map_or(middle, fourth);
    (week(middle), week(last))
}

#[cfg(test)]
#[path = "recur_tests.rs"]
mod tests;
