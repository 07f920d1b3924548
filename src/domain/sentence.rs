//! A sentence for people, not yet in a language: a pattern and what stands in its places.
//!
//! The rules say why in these, so that a letter can say it in its reader's language, with its
//! reader's words for days and times. The English pattern is the sentence's name:
//! `templates/<language>/sentences.txt` has the others.
//! Invariant: a sentence can always be said, in English if nothing else is known.

use super::time::Timestamp;
use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A pattern with numbered places, and what stands in them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "OnRecord")]
pub struct Sentence {
    /// In English: `{0} is away until {1}`; `{0:whose}` is `Sam's`.
    pub says: String,
    /// What stands in the places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<Told>,
}

/// A sentence as it stands on record: older records have it in English.
#[derive(Deserialize)]
#[serde(untagged)]
enum OnRecord {
    Plain(String),
    Said {
        says: String,
        #[serde(default)]
        with: Vec<Told>,
    },
}

impl From<OnRecord> for Sentence {
    fn from(on_record: OnRecord) -> Self {
        match on_record {
            OnRecord::Plain(says) => Self {
                says,
                with: Vec::new(),
            },
            OnRecord::Said { says, with } => Self { says, with },
        }
    }
}

/// What stands in a place of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Told {
    /// A name, an address, somebody's words: the same in every language.
    Words(String),
    /// Names, one after another.
    Names(Vec<String>),
    /// A day: `Mon 30 Nov`.
    Day(NaiveDate),
    /// A moment, and the zone of whoever it was first told to.
    Time(Timestamp, Tz),
    /// How many.
    Number(u32),
    /// Sentences, one after another.
    All(Vec<Sentence>),
    /// A sentence within the sentence.
    Clause(Box<Sentence>),
}

/// How a language says what stands in a place.
pub trait Tongue {
    /// The pattern of this language for an English one.
    fn pattern<'p>(&'p self, english: &'p str) -> &'p str;
    /// A day.
    fn day(&self, day: NaiveDate) -> String;
    /// A moment.
    fn time(&self, at: Timestamp, zone: Tz) -> String;
    /// `and`.
    fn and(&self) -> &str;
    /// What belongs to somebody: `Sam's`.
    fn whose(&self, name: &str) -> String;
}

/// English, for the record and for screens.
struct English;

impl Tongue for English {
    fn pattern<'p>(&'p self, english: &'p str) -> &'p str {
        english
    }

    fn day(&self, day: NaiveDate) -> String {
        day.format("%a %-d %b").to_string()
    }

    fn time(&self, at: Timestamp, zone: Tz) -> String {
        let local = at.utc().with_timezone(&zone);
        local.format("%a %-d %b %H:%M").to_string()
    }

    fn and(&self) -> &'static str {
        "and"
    }

    fn whose(&self, name: &str) -> String {
        format!("{name}'s")
    }
}

impl Sentence {
    /// A sentence of a pattern; see [`crate::say`].
    pub fn new(pattern: &str, with: Vec<Told>) -> Self {
        Self {
            says: pattern.to_owned(),
            with,
        }
    }

    /// In a language.
    pub fn in_tongue(&self, tongue: &impl Tongue) -> String {
        let mut out = String::new();
        let mut rest = tongue.pattern(&self.says);
        while let Some((before, place, after)) = next_place(rest) {
            out.push_str(before);
            match self.with.get(place.number) {
                Some(told) => out.push_str(&told.in_tongue(tongue, place.whose)),
                None => out.push('?'),
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

struct Place {
    number: usize,
    whose: bool,
}

/// The text before the next place, the place, and the text behind it.
fn next_place(text: &str) -> Option<(&str, Place, &str)> {
    let mut from = 0;
    loop {
        let open = from + text.get(from..)?.find('{')?;
        let close = open + text.get(open..)?.find('}')?;
        let inner = text.get(open + 1..close)?;
        let (digits, how) = inner.split_once(':').unwrap_or((inner, ""));
        if let Ok(number) = digits.parse() {
            let whose = how == "whose";
            let place = Place { number, whose };
            return Some((text.get(..open)?, place, text.get(close + 1..)?));
        }
        from = open + 1;
    }
}

impl Told {
    fn in_tongue(&self, tongue: &impl Tongue, whose: bool) -> String {
        let name = |name: &String| {
            if whose {
                tongue.whose(name)
            } else {
                name.clone()
            }
        };
        match self {
            Self::Words(words) => name(words),
            Self::Names(names) => listed(names.iter().map(name).collect(), tongue.and()),
            Self::Day(day) => tongue.day(*day),
            Self::Time(at, zone) => tongue.time(*at, *zone),
            Self::Number(number) => number.to_string(),
            Self::All(all) => {
                let said = all.iter().map(|s| s.in_tongue(tongue));
                listed(said.collect(), tongue.and())
            }
            Self::Clause(sentence) => sentence.in_tongue(tongue),
        }
    }
}

/// `Sam`, `Sam and Kim`, `Sam, Kim and Anna`.
fn listed(mut words: Vec<String>, and: &str) -> String {
    let last = words.pop().unwrap_or_default();
    match words.as_slice() {
        [] => last,
        before => format!("{} {and} {last}", before.join(", ")),
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_tongue(&English))
    }
}

impl From<&str> for Told {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<&String> for Told {
    fn from(words: &String) -> Self {
        Self::Words(words.clone())
    }
}

impl From<String> for Told {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<Vec<String>> for Told {
    fn from(names: Vec<String>) -> Self {
        Self::Names(names)
    }
}

impl From<NaiveDate> for Told {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<u32> for Told {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}

impl From<Sentence> for Told {
    fn from(sentence: Sentence) -> Self {
        Self::Clause(Box::new(sentence))
    }
}

impl From<&Sentence> for Told {
    fn from(sentence: &Sentence) -> Self {
        Self::Clause(Box::new(sentence.clone()))
    }
}

impl From<Vec<Sentence>> for Told {
    fn from(all: Vec<Sentence>) -> Self {
        Self::All(all)
    }
}

/// A sentence: an English pattern with numbered places, and what stands in them.
///
/// ```
/// use trialogue::say;
/// let why = say!("{0} is away until {1}", "Sam", "Monday");
/// assert_eq!(why.to_string(), "Sam is away until Monday");
/// ```
#[macro_export]
macro_rules! say {
    ($pattern:literal $(, $told:expr)* $(,)?) => {
        $crate::domain::sentence::Sentence::new(
            $pattern,
            vec![$($crate::domain::sentence::Told::from($told)),*],
        )
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_by_number_and_what_is_none_stays() {
        let names = vec!["Sam".to_owned(), "Kim".to_owned(), "Anna".to_owned()];
        let said = say!("{1}: {0} of {0:whose} {x} {", names, 2);
        assert_eq!(
            said.to_string(),
            "2: Sam, Kim and Anna of Sam's, Kim's and Anna's {x} {"
        );
        assert_eq!(say!("{3}").to_string(), "?");
    }

    #[test]
    fn words_of_people_are_never_patterns() {
        let said = say!("{0} wrote {1}", "{1}", "{0}");
        assert_eq!(said.to_string(), "{1} wrote {0}");
    }

    #[test]
    fn clauses_and_days_are_said_within() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        let inner = say!("{0} is away until {1}", "Petra", day);
        let said = say!("{0}; {1} stands in", inner, "Anna");
        assert_eq!(
            said.to_string(),
            "Petra is away until Mon 30 Nov; Anna stands in"
        );
    }
}
