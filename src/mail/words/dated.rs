//! Whether a text, in lower case, holds a day, a time, a month: the parts that a program's line has
//! and a sentence mostly lacks.
//!
//! Owns how they look in the tables' languages. Never reads which day it is.

use crate::mail::vocabulary::markers::MARKERS;

/// Whether a word names a day or a month, or tells a zone or a half of the day.
pub(super) fn is_calendar_word(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphabetic());
    let names = MARKERS.weekdays.iter().chain(&MARKERS.months);
    ["am", "pm", "gmt", "utc", "cet", "cest", "mez", "uhr"].contains(&bare)
        || bare.chars().count() >= 2 && names.into_iter().any(|name| bare.starts_with(name))
}

/// A day and a time.
pub(super) fn is_full(bare: &str) -> bool {
    has_clock(bare) && (has_date(bare) || has_month(bare))
}

/// A day in digits, or a year.
pub(super) fn has_date(bare: &str) -> bool {
    has_year(bare) || has_numeric_date(bare)
}

/// A month and a year.
pub(super) fn has_full_date(bare: &str) -> bool {
    has_year(bare) && has_month(bare)
}

/// Whether the first word begins with a digit.
pub(super) fn first_is_digit(text: &str) -> bool {
    first_word(text).starts_with(|c: char| c.is_ascii_digit())
}

/// The first word, without what stands before it.
pub(super) fn first_word(low: &str) -> &str {
    let start = low.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = start
        .find(|c: char| !c.is_alphanumeric() && c != '\'')
        .unwrap_or(start.len());
    start.get(..end).unwrap_or_default()
}

/// Whether the first word names a day of the week.
pub(super) fn weekday_first(low: &str) -> bool {
    let word = first_word(low);
    MARKERS.weekdays.iter().any(|d| word.starts_with(d))
}

/// Whether anything in it tells a day or a time.
pub(super) fn is_dated(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
        && (has_year(text) || has_clock(text) || has_numeric_date(text) || has_month(text))
}

/// Whether a year of our time stands in it as a word of its own.
pub(super) fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit())
        .any(|w| w.len() == 4 && (w.starts_with("19") || w.starts_with("20")))
}

/// Whether it holds a time of day: `10:02`, `10h02`, `kl. 10.02`, `10.02 Uhr`.
pub(super) fn has_clock(text: &str) -> bool {
    let spelt = ["kl. ", "kl ", "klo ", "alle "].iter().any(|word| {
        text.split(word).skip(1).any(|rest| {
            let hour = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            hour.len() < rest.len()
                && hour
                    .strip_prefix('.')
                    .is_some_and(|m| m.starts_with(|c: char| c.is_ascii_digit()))
        })
    });
    let mut named = text.match_indices(" uhr").filter_map(|(at, _)| {
        let word = text.get(..at)?.rsplit(' ').next()?;
        word.split_once('.')
    });
    let named = named.any(|(hour, minute)| is_short_number(hour) && is_short_number(minute));
    spelt || named || text.as_bytes().windows(4).any(|w| {
        matches!(w, [a, b':' | b'h', c, d] if a.is_ascii_digit() && c.is_ascii_digit() && d.is_ascii_digit())
    })
}

/// Whether it holds `23.11.2026`, `11/23/26`, `2026-11-23`.
pub(super) fn has_numeric_date(text: &str) -> bool {
    is_spaced_date(text)
        || text
            .split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '/' | '-'))
            .any(|word| {
                let parts = word.split(['.', '/', '-']).filter(|p| !p.is_empty());
                parts.clone().count() == 3 && parts.clone().all(|p| p.len() <= 4)
            })
}

/// `23. 11. 26`, as Czech and Slovak programs write it.
fn is_spaced_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split(". ").collect();
    parts.windows(3).any(|parts| {
        let [day, month, year] = parts else {
            return false;
        };
        let day = day.rsplit(' ').next().unwrap_or_default();
        let year = year.split([' ', ',']).next().unwrap_or_default();
        [day, *month, year].into_iter().all(is_short_number)
    })
}

/// Of one digit or two.
fn is_short_number(text: &str) -> bool {
    (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a word in it begins like the name of a month.
pub(super) fn has_month(text: &str) -> bool {
    text.contains(['年', '년'])
        || text
            .split(|c: char| !c.is_alphabetic())
            .any(|word| MARKERS.months.iter().any(|m| word.starts_with(m)))
}
