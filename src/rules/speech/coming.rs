//! What people say of a call that they are invited to, in words of their own: that its time
//! suits, that they can't come, or anything else about it: another time, who else is to be there.
//!
//! Never guesses: every word must be known, a time, or the name of somebody on record. Whatever
//! else is said may be an answer to the question, and stays one. Decides nothing.

use super::courtesy::content;
use super::unsettled::sentences;
use crate::domain::calendar::Partstat;
use crate::domain::replies::{self, GAP, Meaning, Place};
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike, Weekday};

/// When the call is, and which day it is, where whoever writes is.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) struct At {
    /// Its start.
    pub start: NaiveDateTime,
    /// The day on which they write.
    pub today: NaiveDate,
}

/// What words about a call come to that can mean one thing only: that somebody comes, or that
/// they can't. `people` are those whom they may name.
pub(in crate::rules) fn answer(
    words: &str,
    name: &str,
    people: &[&str],
    at: At,
) -> Option<Partstat> {
    let text = spelt(&content(words, name));
    if text.contains('?') {
        return None;
    }
    let mut said = Said::default();
    for sentence in sentences(&text) {
        said.hear(sentence, people)?;
    }
    said.answer(at)
}

/// Whether words say that somebody can't come, and besides who comes in their place: a no with
/// more to be told.
pub(in crate::rules) fn declines_for_another(
    words: &str,
    name: &str,
    people: &[&str],
    at: At,
) -> bool {
    let text = spelt(&content(words, name));
    let mut said = Said::default();
    let mut all = sentences(&text);
    let known = all.all(|sentence| said.hear(sentence, people).is_some());
    let another = said.says(&[Meaning::StandsIn]) || said.named && said.says(&[Meaning::Brings]);
    known && !text.contains('?') && said.declines(at) && another
}

/// Whether a sentence says nothing but something about the call.
pub(in crate::rules) fn is_about_it(sentence: &str, people: &[&str]) -> bool {
    let mut said = Said::default();
    said.hear(sentence, people).is_some() && said.is_about_it()
}

/// Whether words say nothing by themselves but days, times and names.
pub(in crate::rules) fn says_no_more(words: &str, people: &[&str]) -> bool {
    let mut said = Said::default();
    said.hear(words, people).is_some() && !said.says(&[Meaning::Suits, Meaning::CantCome])
}

/// A text with its times in one spelling: no full stop of `12.15`, `3 p.m.` or `5 min.` ends a
/// sentence.
pub(in crate::rules) fn spelt(text: &str) -> String {
    let digit = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    for (at, c) in chars.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| chars.get(at));
        let minutes = digit(chars.get(at + 1)) && digit(chars.get(at + 2));
        let hour = digit(before) && minutes && !digit(chars.get(at + 3));
        out.push(if *c == '.' && hour { ':' } else { *c });
    }
    for (long, short) in [("a.m.", "am"), ("p.m.", "pm"), (" min.", " min")] {
        out = out.replace(long, short);
    }
    out
}

/// A time or a day that is named.
#[derive(Debug, Clone, Copy)]
enum When {
    /// An hour and minute; one to twelve may be of either half of the day.
    Clock(u32, u32, bool),
    /// A day of the week.
    Day(Weekday),
    /// A day so far ahead.
    Ahead(i64),
}

impl When {
    /// Whether it is the call's own.
    fn is(self, at: At) -> bool {
        let ahead = (at.start.date() - at.today).num_days();
        match self {
            Self::Clock(hour, minute, either) => {
                let own = at.start.hour();
                let same = hour == own || either && hour % 12 == own % 12;
                same && minute == at.start.minute()
            }
            Self::Day(day) => day == at.start.weekday() && (0..7).contains(&ahead),
            Self::Ahead(days) => days == ahead,
        }
    }
}

/// What was found in sentences of known words alone.
#[derive(Debug, Default)]
struct Said {
    when: Vec<When>,
    /// The kinds of words.
    kinds: Vec<Meaning>,
    /// Somebody on record, or an address.
    named: bool,
}

impl Said {
    /// Takes in a sentence; `None`: it says something that is not known.
    fn hear(&mut self, sentence: &str, people: &[&str]) -> Option<()> {
        // An address stays whole.
        let text = if sentence.contains('@') {
            sentence.to_owned()
        } else {
            sentence.replace(['-', '–', '—', '/', ',', ';'], " ")
        };
        let mut words = replies::words(&text);
        // "Ich kann heute nicht" is "ich kann nicht", of that day.
        words.retain(|word| {
            let day = named_day(word);
            self.when.extend(day);
            day.is_none()
        });
        let mut rest = words.as_slice();
        let mut before = "";
        while let Some(first) = rest.first() {
            let count = self.piece(rest, before, people)?;
            before = first;
            rest = rest.get(count..)?;
        }
        Some(())
    }

    /// Takes in what words begin with, and gives how many they are.
    fn piece(&mut self, words: &[String], before: &str, people: &[&str]) -> Option<usize> {
        if let Some(count) = around_a_gap(words, Meaning::Along) {
            self.kinds.push(Meaning::Along);
            return Some(count);
        }
        if let Some(found) = replies::leads(Place::Invited, words) {
            if found.meaning == Meaning::Weekday {
                let day = u8::try_from(found.nth % 7).ok()?;
                self.when.push(When::Day(Weekday::try_from(day).ok()?));
            } else {
                self.kinds.push(found.meaning);
            }
            return Some(found.words);
        }
        if let Some((when, count)) = clock(words, before) {
            self.when.extend(when);
            if when.is_none() {
                self.kinds.push(Meaning::Otherwise);
            }
            return Some(count);
        }
        let polite = replies::leads(Place::Whole, words);
        if let Some(found) = polite.filter(|found| found.meaning == Meaning::Polite) {
            return Some(found.words);
        }
        if let Some(count) = named(words, people) {
            self.named = true;
            return Some(count);
        }
        let count = around_a_gap(words, Meaning::StandsIn)?;
        self.kinds.push(Meaning::StandsIn);
        Some(count)
    }

    fn says(&self, kinds: &[Meaning]) -> bool {
        self.kinds.iter().any(|kind| kinds.contains(kind))
    }

    /// Whether it is about the call at all: words that suit one, without a time, suit an answer,
    /// and a yes or no with a day is one.
    fn is_about_it(&self) -> bool {
        use Meaning::{
            AboutCall, Along, Brings, CantCome, Comes, Mistaken, No, SeeYou, StandsIn, Suits,
            Unsuited, WhySo, Wishes, Yes,
        };
        // "Mon-Fri 09:00-17:00" tells something.
        let bare = !self.says(&[Yes, No]) && self.when.len() <= 2;
        let of_time = self.says(&[Suits, Unsuited, Wishes]) || bare;
        let when = !self.when.is_empty() && of_time && !self.says(&[WhySo]);
        let somebody = self.named && self.says(&[Brings, StandsIn]);
        self.says(&[CantCome, Comes, SeeYou, Mistaken, Along, AboutCall]) || somebody || when
    }

    fn answer(&self, at: At) -> Option<Partstat> {
        use Meaning::{Brings, CantCome, Comes, No, SeeYou, StandsIn, Suits, Unsuited};
        if self.named || self.says(&[StandsIn, Brings]) {
            return None;
        }
        let timed = !self.when.is_empty();
        let clock = self.when.iter().any(|w| matches!(w, When::Clock(..)));
        let comes = clock || timed && self.says(&[Suits]) || self.says(&[Comes, SeeYou]);
        if self.declines(at) {
            Some(Partstat::Declined)
        } else if comes && self.is_plain(at) && !self.says(&[CantCome, Unsuited, No]) {
            Some(Partstat::Accepted)
        } else {
            None
        }
    }

    /// Whether it says that they can't come to this very call.
    fn declines(&self, at: At) -> bool {
        use Meaning::{CantCome, Comes, Suits, Unsuited, Yes};
        let timed = !self.when.is_empty();
        let cant = timed && self.says(&[Unsuited]) || self.says(&[CantCome]);
        // "Ich kann leider nicht kommen" begins with words that suit.
        let either = self.says(&[Comes, Yes]) || timed && self.says(&[Suits]);
        cant && self.is_plain(at) && !either
    }

    /// Whether it names no other time, and wishes for nothing.
    fn is_plain(&self, at: At) -> bool {
        use Meaning::{AboutCall, Along, Otherwise, Wishes};
        let more = [Otherwise, Wishes, AboutCall, Along];
        !self.says(&more) && self.when.iter().all(|when| when.is(at))
    }
}

/// The day that a word names by itself: *today*, *tomorrow*.
fn named_day(word: &str) -> Option<When> {
    match replies::leads(Place::Invited, &[word.to_owned()])?.meaning {
        Meaning::Today => Some(When::Ahead(0)),
        Meaning::Tomorrow => Some(When::Ahead(1)),
        _ => None,
    }
}

/// A time of day, or a length of time that is none, that words begin with, and how many they are.
fn clock(words: &[String], before: &str) -> Option<(Option<When>, usize)> {
    let first = words.first()?;
    let end = first.find(|c: char| !c.is_ascii_digit() && c != ':');
    let (figure, unit) = first.split_at_checked(end.unwrap_or(first.len()))?;
    let (hour, minute) = figure.split_once(':').unwrap_or((figure, "00"));
    let whole = !figure.contains(':');
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    let next = words.get(1).map_or("", String::as_str);
    // "am Donnerstag" is no morning.
    let day = |at: usize| {
        let behind = words
            .get(at..)
            .and_then(|w| replies::leads(Place::Invited, w));
        behind.is_some_and(|found| found.meaning == Meaning::Weekday)
    };
    let joined = !unit.is_empty();
    let unit = if joined { unit } else { next };
    let count = if joined { 1 } else { 2 };
    let half = (unit == "am" && !day(count) || unit == "pm").then_some(unit);
    let minutes = ["min", "mins", "minute", "minutes", "minuten"].contains(&unit);
    if whole && minutes && hour <= 60 {
        return Some((None, count));
    }
    if hour > 24 || minute > 59 {
        return None;
    }
    let when = |hour, either| Some(When::Clock(hour, minute, either));
    if let Some(half) = half {
        let noon = if half == "pm" { 12 } else { 0 };
        return Some((when(hour % 12 + noon, false), count));
    }
    if ["uhr", "h", "oclock"].contains(&unit) {
        return Some((when(hour, (1..=12).contains(&hour)), count));
    }
    let at = ["at", "um", "gegen", "around"].contains(&before);
    (!joined && (!whole || at)).then(|| (when(hour, (1..=12).contains(&hour)), 1))
}

/// Most words of a name in a gap.
const GAP_WORDS: usize = 3;

/// Of how many words a phrase of this meaning is that words begin with, with what stands in its
/// gap; one that ends in it has the rest of the sentence there.
fn around_a_gap(words: &[String], meaning: Meaning) -> Option<usize> {
    let of = |phrase: &[String]| {
        let at = phrase.iter().position(|w| w == GAP)?;
        let (head, tail) = (phrase.get(..at)?, phrase.get(at + 1..)?);
        let behind = words.strip_prefix(head)?;
        let fits = |count: &usize| match behind.get(*count..) {
            Some(rest) if tail.is_empty() => rest.is_empty(),
            Some(rest) => rest.starts_with(tail),
            None => false,
        };
        let count = (1..=GAP_WORDS).find(fits)?;
        Some(head.len() + count + tail.len())
    };
    replies::phrases(Place::Invited, meaning).find_map(of)
}

/// Of how many words the name of somebody on record is, or an address, that words begin with.
fn named(words: &[String], people: &[&str]) -> Option<usize> {
    if words.first()?.contains('@') {
        return Some(1);
    }
    people.iter().find_map(|name| {
        let name = replies::words(name);
        if words.starts_with(&name) {
            return Some(name.len()).filter(|n| *n > 0);
        }
        (name.first() == words.first()).then_some(1)
    })
}

#[cfg(test)]
#[path = "coming_tests.rs"]
mod tests;
