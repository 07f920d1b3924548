//! Days as people write them, in the languages of `tongues`: `30.11.`, `30 de noviembre de
//! 2026`, `December 1st`, `12月1日`.
//!
//! Owns where a day stands in a text. Never guesses: `12/11` could be either, so where neither the
//! language, nor the weekday before it, nor another such day says which comes first it is none.

use crate::mail::vocabulary::day_words::{AFTER, AFTER_ALONE, HOURS, MONTHS, WEEKDAYS, WEEKS};
use crate::mail::vocabulary::tongues::Order;
use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};
use std::cmp::Reverse;

/// A day in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// Where it begins, in bytes.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// The day. Without a year it is the next such day from the day of sending on. Of a week or a
    /// month it is the first.
    pub(super) day: NaiveDate,
    /// The same; of a week or a month the last.
    pub(super) ends: NaiveDate,
}

impl Found {
    /// Whether it is a month of which no day is named.
    pub(super) fn is_month(&self) -> bool {
        (self.ends - self.day).num_days() > 7
    }

    const fn one(start: usize, end: usize, day: NaiveDate) -> Self {
        Self {
            start,
            end,
            day,
            ends: day,
        }
    }
}

/// A day as it is written: year, month, day, and how many bytes it takes.
type Written = (Option<i32>, u32, u32, usize);

/// All days of a lower-case text, in order.
pub(super) fn all(text: &str, order: Order, sent: Option<NaiveDate>) -> Vec<Found> {
    let mut out: Vec<Found> = Vec::new();
    let told = (order == Order::Unknown).then(|| slashed(text)).flatten();
    for start in starts(text) {
        let last = out.last().copied();
        if last.is_some_and(|f| start < f.end) {
            continue;
        }
        let behind = text.get(start..).unwrap_or_default();
        let written = eastern(behind, last, order)
            .or_else(|| numeric(behind, order))
            .or_else(|| worded(behind))
            .or_else(|| (order != Order::DayFirst).then(|| month_first(behind))?)
            .or_else(|| {
                let before = text.get(..start)?;
                (order == Order::Unknown).then(|| either(before, behind, told, sent))?
            });
        if let Some((year, month, day, length)) = written {
            let resolved = resolve(year, month, day, sent);
            out.extend(resolved.map(|day| Found::one(start, start + length, day)));
            continue;
        }
        let before = text.get(..start).unwrap_or_default();
        let week = week(before, behind, sent);
        let day = week.or_else(|| of_month(before, behind, sent));
        let day = day.or_else(|| counted_on(before, behind, last?));
        out.extend(day.or_else(|| whole_month(before, behind)));
    }
    out
}

/// `March 2027`: a month of which no day is named, from its first to its last.
fn whole_month(before: &str, behind: &str) -> Option<Found> {
    let (name, rest) = letters(behind);
    let number = Some(month(name)).filter(|m| *m > 0)?;
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    let (year, rest) = stated_year(rest);
    let dated = before.trim_end_matches([' ', '.']);
    if dated.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let day = NaiveDate::from_ymd_opt(year?, number, 1)?;
    let next = day.checked_add_months(Months::new(1))?;
    Some(Found {
        start: before.len(),
        end: before.len() + behind.len() - rest.len(),
        day,
        ends: next.pred_opt()?,
    })
}

/// `KW 49`, `week 49`: from its Monday to its Sunday, this year's or the next one's.
fn week(before: &str, behind: &str, sent: Option<NaiveDate>) -> Option<Found> {
    let (number, rest) = digits(behind)?;
    let named = before.trim_end_matches([' ', '.', '\n']);
    let from = named.rfind(|c: char| !c.is_alphabetic());
    let word = named.get(from.map_or(0, |at| at + 1)..)?;
    let ends = !rest.starts_with([':', '/', '%']) && !rest.starts_with(char::is_alphanumeric);
    let of = |year| NaiveDate::from_isoywd_opt(year, number.parse().ok()?, Weekday::Mon);
    let sent = sent.filter(|_| ends && WEEKS.contains(&word))?;
    let year = sent.iso_week().year();
    let late = |monday: &NaiveDate| *monday + Days::new(6) >= sent;
    let day = of(year).filter(late).or_else(|| of(year + 1))?;
    let (start, end) = (before.len(), before.len() + number.len());
    Some(Found {
        start,
        end,
        day,
        ends: day + Days::new(6),
    })
}

/// `until 4 December, back the Monday after`, `the following Monday`: the first such weekday behind
/// the day that is named last.
fn counted_on(before: &str, behind: &str, last: Found) -> Option<Found> {
    let (word, rest) = letters(behind);
    let weekday = weekday(word)?;
    let rest = rest.strip_prefix("-feira").unwrap_or(rest).trim_start();
    let ends = |rest: &str| !rest.trim_start().starts_with(char::is_alphanumeric);
    let mut alone = AFTER_ALONE.iter().filter_map(|w| rest.strip_prefix(w));
    let after = AFTER.iter().any(|w| rest.starts_with(w)) || alone.any(ends);
    let follows = after || before.trim_end().ends_with("following");
    let mut ahead = (1..=7).filter_map(|n| last.ends.checked_add_days(Days::new(n)));
    let day = ahead.find(|day| follows && day.weekday() == weekday)?;
    let start = before.len();
    Some(Found::one(start, start + word.len(), day))
}

/// In days: who names no month means this one or the next.
const TWO_MONTHS: u64 = 62;

/// `Monday 30th`, `lundi 30`, `the 30th`: a number of a day alone, of which the weekday before it or
/// its ending says that it is one.
fn of_month(before: &str, behind: &str, sent: Option<NaiveDate>) -> Option<Found> {
    let (number, rest) = digits(behind)?;
    let wanted = short(number).filter(|n| (1..=31).contains(n))?;
    let after = ordinal(rest);
    let ordered = ["st", "nd", "rd", "th"].iter().any(|e| rest.starts_with(e));
    let mut words = before
        .rsplit(|c: char| !c.is_alphabetic())
        .filter(|w| !w.is_empty());
    let glued = before.ends_with(|c: char| !c.is_whitespace() && c != '(');
    let first = words.next()?;
    let led = |word: &str| {
        matches!(
            word,
            "the" | "dia" | "den" | "le" | "il" | "el" | "feira" | "d"
        )
    };
    let named = weekday(first).or_else(|| weekday(words.next()?).filter(|_| led(first)));
    let named = named.or_else(|| weekday(words.next()?).filter(|_| first == "dia"));
    let goes_on = after.starts_with(char::is_alphanumeric)
        || after.starts_with([':', '/', '-', '–', '%'])
        || after.trim_start().starts_with(|c: char| c.is_ascii_digit())
        || HOURS.contains(&letters(after.trim_start()).0);
    let known = named.is_some() || ordered && first == "the";
    if glued || goes_on || !known {
        return None;
    }
    let mut ahead = (0..TWO_MONTHS).filter_map(|n| sent?.checked_add_days(Days::new(n)));
    let day = ahead.find(|d| d.day() == wanted && named.is_none_or(|w| d.weekday() == w))?;
    let end = before.len() + behind.len() - after.len();
    Some(Found::one(before.len(), end, day))
}

/// In days.
const HALF_A_YEAR: i64 = 183;

/// Which of day and month stands first in the days of a text that can be read in one way: `11/23`
/// says that `12/7` is in December. None where they differ.
fn slashed(text: &str) -> Option<Order> {
    let order = |start: usize| {
        let goes_on = text.get(..start)?.ends_with('/');
        let (first, rest) = digits(text.get(start..)?).filter(|_| !goes_on)?;
        let (second, _) = digits(rest.strip_prefix('/')?)?;
        match (short(first)? > 12, short(second)? > 12) {
            (true, false) => Some(Order::DayFirst),
            (false, true) => Some(Order::MonthFirst),
            _ => None,
        }
    };
    let mut all = starts(text).filter_map(order);
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// `12/7` in a language that has both orders: as its weekday says (`Monday, 12/7`), or else as the
/// other days of the text are written, or else as it is still to come.
fn either(
    before: &str,
    behind: &str,
    told: Option<Order>,
    sent: Option<NaiveDate>,
) -> Option<Written> {
    let orders = [Order::DayFirst, Order::MonthFirst];
    let before = before.trim_end_matches([' ', ',', '(', '\n']);
    let start = before.rfind(|c: char| !c.is_alphabetic());
    let word = before.get(start.map_or(0, |at| at + 1)..);
    if let Some(named) = word.and_then(weekday) {
        let mut fits = orders.into_iter().filter_map(|order| {
            let written = numeric(behind, order)?;
            let day = resolve(written.0, written.1, written.2, sent)?;
            // Who names no year means one of the next months.
            let near = written.0.is_some() || (day - sent?).num_days() < HALF_A_YEAR;
            (near && day.weekday() == named).then_some(written)
        });
        return fits.next().filter(|_| fits.next().is_none());
    }
    let began = word.is_some_and(|word| BEGAN.contains(&word));
    let ahead = || only_ahead(behind, sent).filter(|_| !began);
    numeric(behind, told.or_else(ahead)?)
}

/// Before a day that may well be over.
const BEGAN: &[&str] = &["from", "since", "starting", "beginning"];

/// The order in which a day with its year is still to come, where it is over in the other: `until
/// 07/05/2026` in June.
fn only_ahead(behind: &str, sent: Option<NaiveDate>) -> Option<Order> {
    let sent = sent?;
    let day = |order: &Order| {
        let (year, month, day, _) = numeric(behind, *order)?;
        NaiveDate::from_ymd_opt(year?, month, day)
    };
    let orders = [Order::DayFirst, Order::MonthFirst];
    let days = orders.map(|order| day(&order).map(|day| (order, day)));
    let [Some((first, a)), Some((second, b))] = days else {
        return None;
    };
    match (a >= sent, b >= sent) {
        (true, false) => Some(first),
        (false, true) => Some(second),
        _ => None,
    }
}

/// Weekdays that stand alone, each the next such day after the day of sending; and *tomorrow*.
pub(super) fn weekdays(text: &str, sent: Option<NaiveDate>) -> Vec<Found> {
    let Some(sent) = sent else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for start in starts(text) {
        let (word, behind) = letters(text.get(start..).unwrap_or_default());
        let before = text.get(..start).unwrap_or_default();
        if is_tomorrow(before, word, behind)
            && let Some(day) = sent.checked_add_days(Days::new(1))
        {
            let end = start + word.len();
            out.push(Found::one(start, end, day));
            continue;
        }
        let Some(weekday) = weekday(word) else {
            continue;
        };
        let next = behind.trim_start_matches(|c: char| c.is_whitespace() || ",.(".contains(c));
        let dated = next.starts_with(|c: char| c.is_ascii_digit()) || month(letters(next).0) > 0;
        // `the Monday after next`
        let later = if next.starts_with("after next") { 7 } else { 0 };
        let ahead = (1..=7).filter_map(|n| sent.checked_add_days(Days::new(n + later)));
        if let Some(day) = ahead.into_iter().find(|d| !dated && d.weekday() == weekday) {
            let end = start + word.len();
            out.push(Found::one(start, end, day));
        }
    }
    out
}

/// Whether a word is the next day. *Morgen* and *mañana* are also a morning.
fn is_tomorrow(before: &str, word: &str, behind: &str) -> bool {
    const TOMORROW: &[&str] = &[
        "tomorrow", "demain", "domani", "amanhã", "jutro", "imorgon", "zítra",
    ];
    let led = |words: &[&str]| {
        let last = before.split_whitespace().next_back().unwrap_or_default();
        words.contains(&last)
    };
    let again = || ["wieder", "weer"].map(|w| behind.trim_start().starts_with(w));
    match word {
        "morgen" => led(&["ab", "bis", "erst", "i"]) || again().contains(&true),
        "morgon" => led(&["i"]),
        "mañana" => !led(&["la", "esta", "cada", "una"]),
        _ => TOMORROW.contains(&word),
    }
}

/// Where a word or a number begins.
fn starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut before = ' ';
    text.char_indices().filter_map(move |(at, c)| {
        let begins = if c.is_ascii_digit() {
            !(before.is_ascii_digit() || before.is_alphabetic() && !is_eastern(before))
        } else {
            c.is_alphabetic() && !before.is_alphanumeric()
        };
        before = c;
        begins.then_some(at)
    })
}

/// Scripts without spaces between words.
pub(super) fn is_eastern(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '～')
}

/// `2026年11月30日`, `11月30日`, and behind such a one `30日` of the same month.
fn eastern(text: &str, last: Option<Found>, order: Order) -> Option<Written> {
    let (first, mut rest) = digits(text)?;
    let (mut year, mut number) = (None, first);
    if let Some(more) = rest.strip_prefix('年') {
        year = Some(calendar_year(number)?);
        (number, rest) = digits(more)?;
    }
    let month = if let Some(more) = rest.strip_prefix('月') {
        let month = short(number)?;
        (number, rest) = digits(more)?;
        month
    } else {
        let last = last.filter(|_| order == Order::MonthFirst && year.is_none())?;
        last.day.month()
    };
    let rest = rest.strip_prefix(['日', '号', '號'])?;
    Some((year, month, short(number)?, text.len() - rest.len()))
}

/// `2026-11-30`, `30.11.2026`, `30. 11. 2026`, `30.11.`, `30/11/2026`, `11/30`.
fn numeric(text: &str, order: Order) -> Option<Written> {
    let (first, rest) = digits(text)?;
    let mark = rest.chars().next().filter(|c| "./-".contains(*c))?;
    let (second, rest) = digits(after(rest, mark)?)?;
    let behind = after(rest, mark);
    let third = behind.and_then(digits).filter(|(y, _)| y.len() != 1);
    if first.len() == 4 {
        let (third, rest) = third?;
        let length = text.len() - rest.len();
        return Some((
            Some(calendar_year(first)?),
            short(second)?,
            short(third)?,
            length,
        ));
    }
    let (year, rest) = match third.map(|(y, rest)| (calendar_year(y), rest)) {
        Some((Some(year), rest)) => (Some(year), rest),
        // A dash alone is a span, and a plain `10.30` in English is a time.
        _ if mark == '-' || (mark == '.' && order == Order::Unknown) => return None,
        _ => (None, rest.strip_prefix('.').unwrap_or(rest)),
    };
    if rest.starts_with([':', '%']) {
        return None;
    }
    let (a, b) = (short(first)?, short(second)?);
    let day_first = mark == '.' || order == Order::DayFirst;
    let (month, day) = match (order, a > 12, b > 12) {
        (_, true, false) => (b, a),
        (_, false, true) if !day_first => (a, b),
        (Order::MonthFirst, false, false) if mark != '.' => (a, b),
        (_, false, false) if day_first || a == b => (b, a),
        _ => return None,
    };
    Some((year, month, day, text.len() - rest.len()))
}

/// Behind a mark, and behind the space that may follow a point.
fn after(text: &str, mark: char) -> Option<&str> {
    let rest = text.strip_prefix(mark)?;
    Some(if mark == '.' {
        rest.strip_prefix(' ').unwrap_or(rest)
    } else {
        rest
    })
}

/// `30 November 2026`, `30. November`, `1er décembre`, `30-Nov-2026`, `30 de noviembre`.
fn worded(text: &str) -> Option<Written> {
    let (day, rest) = digits(text)?;
    let rest = joined(ordinal(rest));
    let (name, rest) = letters(rest);
    let month = Some(month(name)).filter(|m| *m > 0)?;
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    let (year, rest) = stated_year(rest);
    Some((year, month, short(day)?, text.len() - rest.len()))
}

/// `November 30th, 2026`, `Nov-30`.
fn month_first(text: &str) -> Option<Written> {
    let (name, rest) = letters(text);
    let month = Some(month(name)).filter(|m| *m > 0)?;
    let rest = rest.trim_start_matches([' ', '.', '-', '\n']);
    let rest = rest.strip_prefix("the ").unwrap_or(rest);
    let (day, rest) = digits(rest)?;
    let rest = ordinal(rest);
    if rest.starts_with(':') {
        return None;
    }
    let (year, rest) = stated_year(rest);
    Some((year, month, short(day)?, text.len() - rest.len()))
}

/// Behind what makes a number an ordinal.
fn ordinal(text: &str) -> &str {
    const ENDINGS: &[&str] = &[
        "st", "nd", "rd", "th", "er", "re", "-го", "го", "º", "°", "ª", ".º", ".",
    ];
    let mut endings = ENDINGS.iter().filter_map(|e| text.strip_prefix(e));
    endings
        .find(|rest| !rest.starts_with(char::is_alphabetic) || text.starts_with('.'))
        .unwrap_or(text)
}

/// Behind what may stand between the day, the month and the year.
fn joined(text: &str) -> &str {
    let rest = text.trim_start_matches([' ', '-', '\n', '\u{a0}', ',']);
    let words = ["de ", "del ", "of ", "di ", "do ", "the "];
    words
        .iter()
        .find_map(|w| rest.strip_prefix(w))
        .unwrap_or(rest)
}

fn stated_year(text: &str) -> (Option<i32>, &str) {
    let found = digits(joined(text)).filter(|(y, _)| y.len() == 4);
    found
        .and_then(|(y, rest)| Some((Some(calendar_year(y)?), rest)))
        .unwrap_or((None, text))
}

fn resolve(year: Option<i32>, month: u32, day: u32, sent: Option<NaiveDate>) -> Option<NaiveDate> {
    if let Some(year) = year {
        return NaiveDate::from_ymd_opt(year, month, day);
    }
    let sent = sent?;
    let this = NaiveDate::from_ymd_opt(sent.year(), month, day);
    match this {
        Some(day) if day >= sent => Some(day),
        _ => NaiveDate::from_ymd_opt(sent.year() + 1, month, day),
    }
}

/// The digits at the start, and what follows.
fn digits(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit());
    let (number, rest) = text.split_at_checked(end.unwrap_or(text.len()))?;
    (1..=4).contains(&number.len()).then_some((number, rest))
}

/// The letters at the start, and what follows.
fn letters(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_alphabetic() && c != '\u{301}');
    text.split_at_checked(end.unwrap_or(text.len()))
        .unwrap_or(("", text))
}

fn short(number: &str) -> Option<u32> {
    (number.len() <= 2).then(|| number.parse().ok())?
}

fn calendar_year(number: &str) -> Option<i32> {
    let value: i32 = number.parse().ok()?;
    match number.len() {
        2 => Some(2000 + value),
        4 => (1990..2200).contains(&value).then_some(value),
        _ => None,
    }
}

/// The month of a name or its short form; 0 where it is none.
pub(super) fn month(word: &str) -> u32 {
    if word.chars().count() < 3 || weekday(word).is_some() {
        return 0;
    }
    // The longest counts: `marraskuuta` is no March.
    let stem = |names: &[&str]| {
        let begun = names.iter().filter(|n| word.starts_with(**n));
        begun.map(|n| n.len()).max().unwrap_or(0)
    };
    let stems = (1..).zip(MONTHS.iter().map(|names| stem(names)));
    let best = stems.max_by_key(|(month, stem)| (*stem, Reverse(*month)));
    best.filter(|(_, stem)| *stem > 0)
        .map_or(0, |(month, _)| month)
}

/// The weekday of a whole name.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    let at = WEEKDAYS.iter().position(|names| names.contains(&word))?;
    Weekday::try_from(u8::try_from(at).ok()?).ok()
}

#[cfg(test)]
#[path = "day_tests.rs"]
mod tests;
