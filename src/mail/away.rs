//! Out-of-office replies: whether a mail is one, and when its writer is back.
//!
//! Owns dates in such texts, where they are plain. Never guesses: `12/11` could be either, so
//! it is none.

use super::automatic::is_away_subject;
use super::signs::{AWAY_WORDS, BACK_WORDS, MONTHS};
use crate::domain::message::{Away, Message};
use chrono::{Datelike, Days, NaiveDate};

/// How far into a text is looked, in bytes: responders say it at the top.
const LOOK: usize = 4_000;

/// What an automatic mail says of being away. `None` where it is none of these replies: a
/// ticket system's receipt says nothing about a person.
pub(super) fn read(message: &Message) -> Option<Away> {
    let subject = message
        .subject
        .as_deref()
        .unwrap_or_default()
        .to_lowercase();
    let text = top(&message.text).to_lowercase();
    let says = is_away_subject(&subject) || AWAY_WORDS.iter().any(|w| text.contains(w));
    says.then(|| Away {
        until: until(&text, message.date.map(|d| d.utc().date_naive()))
            .or_else(|| until(&subject, message.date.map(|d| d.utc().date_naive()))),
    })
}

fn top(text: &str) -> &str {
    let mut end = text.len().min(LOOK);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// The day of coming back in a lower-case text, by the first phrase of the table with a plain
/// date behind it. A date without a year is the next such day from `sent` on.
fn until(text: &str, sent: Option<NaiveDate>) -> Option<NaiveDate> {
    BACK_WORDS.iter().find_map(|(phrase, inclusive)| {
        text.match_indices(phrase).find_map(|(at, _)| {
            let whole_word = text
                .get(..at)
                .is_some_and(|b| !b.ends_with(|c: char| c.is_alphanumeric()));
            let behind = text.get(at + phrase.len()..)?;
            let starts = behind.starts_with(|c: char| c.is_whitespace() || c == ':');
            (whole_word && starts).then_some(())?;
            let day = date(behind, sent)?;
            if *inclusive {
                day.checked_add_days(Days::new(1))
            } else {
                Some(day)
            }
        })
    })
}

/// Words that may stand between the phrase and the date.
const FILLERS: &[&str] = &[
    "on",
    "the",
    "am",
    "den",
    "dem",
    "zum",
    "von",
    "vom",
    "of",
    "einschließlich",
    "and",
    "including",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "mo",
    "di",
    "mi",
    "do",
    "fr",
    "at",
    "office",
    "in",
    "from",
    "ab",
    "again",
];

fn date(behind: &str, sent: Option<NaiveDate>) -> Option<NaiveDate> {
    let line = behind.trim_start();
    let words: Vec<&str> = line
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | ';' | '!' | ':'))
        .filter(|w| !w.is_empty())
        .take(10)
        .skip_while(|w| FILLERS.contains(&w.trim_end_matches('.')))
        .collect();
    let first = words.first()?;
    numeric(first, sent).or_else(|| worded(&words, sent))
}

/// `2026-11-30`, `30.11.2026`, `30.11.`, and `30/11/2026` where it can only be a day first.
fn numeric(word: &str, sent: Option<NaiveDate>) -> Option<NaiveDate> {
    let word = word.trim_end_matches('.');
    if let Ok(day) = NaiveDate::parse_from_str(word, "%Y-%m-%d") {
        return Some(day);
    }
    let dotted = word.contains('.');
    let mut parts = word.split(['.', '/']);
    let (a, b) = (number(parts.next()?)?, number(parts.next()?)?);
    let year = match parts.next() {
        None | Some("") if dotted => None,
        None => return None,
        Some(text) => Some(year(text)?),
    };
    let (day, month) = match (dotted, a > 12, b > 12) {
        (true, ..) | (false, true, false) => (a, b),
        (false, false, true) => (b, a),
        _ => return None,
    };
    resolve(year, month, day, sent)
}

/// `30 November 2026`, `30. November`, `November 30th, 2026`.
fn worded(words: &[&str], sent: Option<NaiveDate>) -> Option<NaiveDate> {
    let mut words = words.iter().filter(|w| **w != "of");
    let (a, b) = (words.next()?, words.next()?);
    let (day, month) = match (month(a), month(b)) {
        (None, Some(m)) => (ordinal(a)?, m),
        (Some(m), None) => (ordinal(b)?, m),
        _ => return None,
    };
    let stated = words
        .next()
        .map(|w| w.trim_end_matches('.'))
        .filter(|w| w.len() == 4)
        .and_then(year);
    resolve(stated, month, day, sent)
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

fn number(text: &str) -> Option<u32> {
    (1..=2).contains(&text.len()).then(|| text.parse().ok())?
}

fn ordinal(text: &str) -> Option<u32> {
    number(text.trim_end_matches(['.', 's', 't', 'n', 'd', 'r', 'h']))
}

fn year(text: &str) -> Option<i32> {
    let value: i32 = text.parse().ok()?;
    match text.len() {
        2 => Some(2000 + value),
        4 => (1990..2200).contains(&value).then_some(value),
        _ => None,
    }
}

fn month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    let letters = word.chars().count() >= 3 && word.chars().all(char::is_alphabetic);
    let at = MONTHS
        .iter()
        .position(|names| names.iter().any(|n| word.starts_with(n)))?;
    letters.then(|| u32::try_from(at + 1).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<String> {
        let sent = NaiveDate::from_ymd_opt(2026, 11, 23);
        until(&text.to_lowercase(), sent).map(|d| d.to_string())
    }

    #[test]
    fn plain_dates_are_read() {
        for (text, want) in [
            (
                "I am out of the office until 30 November 2026.",
                "2026-11-30",
            ),
            ("I will be back on Monday, November 30th.", "2026-11-30"),
            (
                "I'm away until Nov 25. Back in the office on 1 December.",
                "2026-12-01",
            ),
            ("I am out through 2026-11-30", "2026-12-01"),
            (
                "Ich bin bis einschließlich 30.11.2026 nicht im Büro.",
                "2026-12-01",
            ),
            ("Ich bin bis zum 30. November abwesend.", "2026-11-30"),
            ("Ab dem 02.01. bin ich zurück", "2027-01-02"),
            (
                "Ich bin vom 20.11. bis 27.11.26 im Urlaub und ab dem 28.11.26 wieder da",
                "2026-11-28",
            ),
            ("returning 30/11/2026", "2026-11-30"),
        ] {
            assert_eq!(day(text).as_deref(), Some(want), "{text}");
        }
    }

    #[test]
    fn nothing_is_guessed() {
        for text in [
            "until 12/11/2026",
            "until further notice",
            "back soon",
            "bis bald",
            "until 99.99.2026",
            "bis 31.02.2027",
            "until",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
