//! Numbers with what they count: `36 months`, `half a day`, `10.000 Zeilen`, `2 a.m.`

use super::Token;
use crate::domain::words::Words;

/// What a number measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) enum Measure {
    /// A length of time.
    Time,
    /// A time of day.
    Clock,
    /// Things, by the stems of the one or two words after the number: `3 paid orders`.
    Of(Vec<String>),
    /// Nothing that is said.
    Bare,
}

/// A number with what it counts.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::rules) struct Quantity {
    /// In seconds where it is a time, minutes of the day where it is a time of day.
    pub value: f64,
    pub measure: Measure,
    /// Of a time, the seconds of its unit; else 1.
    unit: f64,
    /// Of a time, how often rather than how long.
    often: Often,
    /// The tokens it is made of: from, and one past the last.
    pub span: (usize, usize),
}

/// Whether a time says how often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Often {
    /// `weekly`: it can say nothing else.
    Yes,
    /// `every 60 seconds`, which may be answered with `30 seconds`.
    Every,
    /// `2 years`.
    No,
}

impl Quantity {
    /// Whether both count the same kind of thing.
    pub(in crate::rules) fn like(&self, other: &Self) -> bool {
        match (&self.measure, &other.measure) {
            (Measure::Time, Measure::Time) => !matches!(
                (self.often, other.often),
                (Often::Yes, Often::No) | (Often::No, Often::Yes)
            ),
            (Measure::Of(a), Measure::Of(b)) => a
                .iter()
                .any(|a| b.iter().any(|b| super::likeness(a, b) > 0.4)),
            (a, b) => a == b,
        }
    }

    /// Whether both are one number. Two years are 24 months and 30 days are a month, though
    /// months and years are not all of one length.
    pub(in crate::rules) fn equals(&self, other: &Self) -> bool {
        const DAY: f64 = 86_400.0;
        const MONTH: f64 = 28.0 * DAY;
        let other_unit = (self.unit - other.unit).abs() > 1e-6;
        let by_calendar = other_unit
            && self.measure == Measure::Time
            && self.unit.min(other.unit) >= DAY
            && self.unit.max(other.unit) >= MONTH;
        let leeway = if by_calendar { 0.02 } else { 1e-6 };
        (self.value - other.value).abs() <= self.value.abs() * leeway
    }
}

/// `weekly`, `täglich`.
fn adverb(word: &str) -> bool {
    ["ly", "lich"].iter().any(|end| word.ends_with(end))
}

/// Before a time they say how often.
const EVERY: &[&str] = &["per", "each", "every", "pro", "je", "jeden", "jede", "alle"];

/// The quantities of a text's tokens, in order.
pub(in crate::rules) fn quantities(words: &Words, tokens: &[Token]) -> Vec<Quantity> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match quantity(words, tokens, at) {
            Some(found) => {
                at = found.span.1.max(at + 1);
                out.push(found);
            }
            None => at += 1,
        }
    }
    out
}

fn quantity(words: &Words, tokens: &[Token], at: usize) -> Option<Quantity> {
    let word = |n: usize| tokens.get(n).map(|t| t.folded.as_str()).unwrap_or_default();
    let made = |value, measure, to| {
        Some(Quantity {
            value,
            measure,
            unit: 1.0,
            often: Often::No,
            span: (at, to),
        })
    };
    let before = at.checked_sub(1).map(word).unwrap_or_default();
    let every = |word: &str| EVERY.contains(&word);
    let often = |to: usize| match to.checked_sub(1).map(word) {
        Some(unit) if adverb(unit) => Often::Yes,
        _ if every(before) || every(word(at)) => Often::Every,
        _ => Often::No,
    };
    let time = |count: f64, unit: f64, to| {
        Some(Quantity {
            value: count * unit,
            measure: Measure::Time,
            unit,
            often: often(to),
            span: (at, to),
        })
    };
    if let Some(minutes) = clock(word(at)) {
        return made(minutes, Measure::Clock, at + 1);
    }
    // "daily", "stündlich", "Viertelstunde": units that are quantities by themselves.
    let ly = adverb(word(at)) || word(at).starts_with("viertel");
    if let Some(seconds) = words.seconds(word(at)).filter(|_| ly) {
        return time(1.0, seconds, at + 1);
    }
    let article = every(word(at))
        || matches!(
            word(at),
            "a" | "an" | "ein" | "eine" | "einen" | "einem" | "einer"
        );
    // Of "every 60 seconds" the number tells.
    let counted =
        written(word(at + 1)).is_some() || words.number(word(at + 1)).is_some_and(|n| n >= 1.0);
    if article && !counted {
        // "a minute", "half" may follow: "einen halben Tag".
        let half = words.number(word(at + 1)).filter(|n| *n < 1.0);
        // "a whole day" as well.
        let near = [at + 1, at + 2];
        let unit = near
            .into_iter()
            .find(|n| words.seconds(word(*n)).is_some())?;
        let seconds = words.seconds(word(unit))?;
        return time(half.unwrap_or(1.0), seconds, unit + 1);
    }
    let mut value = written(word(at)).or_else(|| words.number(word(at)))?;
    let mut next = at + 1;
    if let Some(more) = words.number(word(next)).filter(|n| *n >= 100.0) {
        value *= more;
        next += 1;
    }
    // "half a day"
    if value < 1.0 && matches!(word(next), "a" | "an") {
        next += 1;
    }
    if matches!(word(next), "am" | "pm" | "uhr" | "oclock")
        || (word(next) == "a" && word(next + 1) == "m")
    {
        return made(value * 60.0, Measure::Clock, next + 1);
    }
    if matches!(before, "at" | "um") && value <= 24.0 && words.seconds(word(next)).is_none() {
        return made(value * 60.0, Measure::Clock, next);
    }
    // One word may stand between: "36 full months".
    for unit in [next, next + 1] {
        if let Some(seconds) = words.seconds(word(unit)) {
            return time(value, seconds, unit + 1);
        }
    }
    let things: Vec<String> = tokens
        .iter()
        .skip(next)
        .take(2)
        .take_while(|t| written(&t.folded).is_none() && words.sense(&[&t.folded]).is_none())
        .map(|t| t.stem.clone())
        .collect();
    match things.len() {
        0 => made(value, Measure::Bare, next),
        _ => made(value, Measure::Of(things), next + 1),
    }
}

/// Whether a token is a part of a date: "15 March", "March 15th", "der 15. März".
pub(in crate::rules) fn is_of_date(words: &Words, tokens: &[Token], at: usize) -> bool {
    let word = |n: usize| tokens.get(n).map(|t| t.folded.as_str()).unwrap_or_default();
    let month = |n: usize| words.is_of_day(word(n));
    let beside = |is: &dyn Fn(usize) -> bool| is(at + 1) || at.checked_sub(1).is_some_and(is);
    let number = |n: usize| is_day(word(n));
    (number(at) && beside(&month)) || (month(at) && beside(&number))
}

/// `15`, `3rd`: may be a day's number.
fn is_day(word: &str) -> bool {
    const LAST: u32 = 31;
    const ENDINGS: &[&str] = &["st", "nd", "rd", "th"];
    let bare = ENDINGS.iter().find_map(|end| word.strip_suffix(end));
    let number: Option<u32> = bare.unwrap_or(word).parse().ok();
    number.is_some_and(|n| (1..=LAST).contains(&n))
}

/// `10,000`, `10.000`, `2.5`, `3`: a separator before three digits parts thousands.
fn written(word: &str) -> Option<f64> {
    let first = word.chars().next()?;
    if !first.is_ascii_digit() || word.contains(':') {
        return None;
    }
    let parts: Vec<&str> = word.split(['.', ',']).collect();
    let thousands = parts.len() > 1 && parts.iter().skip(1).all(|p| p.len() == 3);
    if thousands {
        return parts.concat().parse().ok();
    }
    word.replace(',', ".").parse().ok()
}

/// `02:00` as minutes of the day.
fn clock(word: &str) -> Option<f64> {
    let (hour, minute) = word.split_once(':')?;
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 25 && minute < 60).then(|| f64::from(hour * 60 + minute))
}

#[cfg(test)]
mod tests {
    use super::super::tokens;
    use super::*;

    fn of(text: &str) -> Vec<(f64, Measure)> {
        let tokens = tokens(text);
        let found = quantities(Words::built_in(), &tokens);
        found.into_iter().map(|q| (q.value, q.measure)).collect()
    }

    #[test]
    fn times_are_seconds_in_either_language() {
        for (text, seconds) in [
            ("every 60 seconds", 60.0),
            ("a minute is fine", 60.0),
            ("eine Viertelstunde", 900.0),
            ("half a second", 0.5),
            ("einen halben Tag", 43_200.0),
            ("bis zu dreißig Tage", 2_592_000.0),
        ] {
            assert_eq!(of(text), [(seconds, Measure::Time)], "{text}");
        }
    }

    #[test]
    fn how_often_is_not_how_long() {
        let one = |text: &str| {
            let tokens = tokens(text);
            let found = quantities(Words::built_in(), &tokens);
            found.into_iter().next().unwrap()
        };
        let like = |a: &str, b: &str| one(a).like(&one(b));
        assert!(!like("a weekly e-mail", "the last 2 years"));
        assert!(!like("die letzten zwei Jahre", "täglich"));
        assert!(like("weekly", "every 5 minutes"));
        assert!(like("täglich", "alle 5 Minuten"));
        assert!(like("every 60 seconds", "30 seconds is fine"));
        assert!(like("daily", "weekly"));
    }

    #[test]
    fn numbers_in_words_are_numbers() {
        for (text, value) in [
            ("fünftausend Zeilen", 5_000.0),
            ("achthundert Zeilen", 800.0),
            ("five thousand rows", 5_000.0),
            ("eighty rows", 80.0),
            ("siebzehn Spalten", 17.0),
        ] {
            assert_eq!(of(text).first().map(|(n, _)| *n), Some(value), "{text}");
        }
    }

    #[test]
    fn a_number_beside_a_month_is_a_date() {
        for (text, at, is) in [
            ("by 15 March", 1, true),
            ("by 15 March", 2, true),
            ("on March 15th", 2, true),
            ("bis 3. Mai", 1, true),
            ("in March", 1, false),
            ("40 March orders", 0, false),
            ("15 orders", 0, false),
        ] {
            let found = is_of_date(Words::built_in(), &tokens(text), at);
            assert_eq!(found, is, "{text}");
        }
    }

    #[test]
    fn things_are_counted_by_their_word() {
        let rows = |text| of(text).first().cloned();
        assert_eq!(rows("10.000 Zeilen").map(|(n, _)| n), Some(10_000.0));
        assert_eq!(rows("48,312 items").map(|(n, _)| n), Some(48_312.0));
        assert_eq!(of("at 02:00"), of("2 am"));
        assert_eq!(of("20 is fine"), [(20.0, Measure::Bare)]);
    }
}
