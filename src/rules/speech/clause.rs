//! A part of a sentence read whole: what is left of it without the words that say nothing and the
//! times, held against phrases, some with a gap for a name: *forwarded to …*, *da musst du …
//! fragen*.
//!
//! Looks only at the words. Invariant: what is not known is left, so that nothing passes for a phrase
//! which says more.

use super::courtesy::says_yes_or_no;
use super::language::{quantities, tokens};
use crate::domain::replies::{self, GAP, GAP_OWN, Meaning, Place};
use crate::domain::words::Words;

/// Most words of a name, or of what somebody asks around for.
const GAP_WORDS: usize = 4;

/// Most signs of the name of a month.
const MONTH: usize = 10;

/// Words that may stand anywhere in a phrase.
const SOFT: &[&str] = &[
    "please",
    "kindly",
    "bitte",
    "mal",
    "leider",
    "sorry",
    "unfortunately",
];

/// Words that whoever speaks of themselves says.
const OF_MYSELF: &[&str] = &[
    "i", "i'm", "i’m", "i'll", "i’ll", "i've", "i’ve", "ich", "bin", "habe", "hab",
];

/// A part of a sentence.
pub(in crate::rules) struct Clause<'c> {
    /// What is left, as compared and as written.
    left: Vec<(String, &'c str)>,
    /// Whether it tells a time.
    pub timed: bool,
    /// Whether its writer speaks of themselves.
    pub of_myself: bool,
}

/// A word with what it means here, if it is known.
struct Known<'c> {
    folded: String,
    written: &'c str,
    meaning: Option<Meaning>,
}

impl<'c> Clause<'c> {
    pub(in crate::rules) fn of(text: &'c str) -> Self {
        let words = known(text);
        let of_myself = |w: &Known<'_>| OF_MYSELF.contains(&w.written.to_lowercase().as_str());
        let of_myself = words.iter().any(of_myself);
        let of_time: Vec<bool> = (0..words.len()).map(|at| is_time(&words, at)).collect();
        let timed = of_time.contains(&true);
        let left = words.into_iter().zip(of_time);
        let left = left.filter(|(w, time)| !time && w.meaning != Some(Meaning::Aside));
        Self {
            left: left.map(|(w, _)| (w.folded, w.written)).collect(),
            timed,
            of_myself,
        }
    }

    /// Whether nothing is left.
    pub(in crate::rules) fn is_empty(&self) -> bool {
        self.left.is_empty()
    }

    /// Whether it says nothing by itself; a time may be an answer.
    pub(in crate::rules) fn says_nothing(&self) -> bool {
        self.is_empty() && !self.timed
    }

    /// Of how many words it is.
    pub(in crate::rules) fn len(&self) -> usize {
        self.left.len()
    }

    /// Whether all that is left are phrases of a meaning.
    pub(in crate::rules) fn is(&self, meaning: Meaning) -> bool {
        let words: Vec<&str> = self
            .left
            .iter()
            .map(|(folded, _)| folded.as_str())
            .collect();
        !words.is_empty() && covers(&words, meaning)
    }

    /// What stands in the gap of a phrase of this meaning, the shortest first.
    pub(in crate::rules) fn gaps(&self, meaning: Meaning) -> Vec<Vec<&'c str>> {
        let phrases = replies::phrases(Place::Asked, meaning);
        let mut all: Vec<_> = phrases.filter_map(|phrase| self.gap(phrase)).collect();
        all.sort_by_key(Vec::len);
        all
    }

    fn gap(&self, phrase: &[String]) -> Option<Vec<&'c str>> {
        let at = phrase.iter().position(|w| w == GAP || w == GAP_OWN)?;
        let (head, tail) = (phrase.get(..at)?, phrase.get(at + 1..)?);
        let until = self.left.len().checked_sub(tail.len())?;
        let words = self.left.get(at..until)?;
        let same = |own: &[(String, &str)], said: &[String]| own.iter().map(|(w, _)| w).eq(said);
        let framed = same(self.left.get(..at)?, head) && same(self.left.get(until..)?, tail);
        let mut gap: Vec<&str> = words.iter().map(|(_, written)| *written).collect();
        if phrase.get(at)? == GAP_OWN {
            let last = gap.pop()?;
            let own = last.strip_suffix('s')?;
            gap.push(own.trim_end_matches(|c: char| !c.is_alphanumeric()));
        }
        (framed && (1..=GAP_WORDS).contains(&gap.len())).then_some(gap)
    }

    /// The name that it begins with, by `is`, where all that follows, so many words at `least`, is of
    /// a meaning.
    pub(in crate::rules) fn behind_name(
        &self,
        is: impl Fn(&str) -> bool,
        least: usize,
        meaning: Meaning,
    ) -> Option<String> {
        (1..self.len().min(GAP_WORDS + 1)).find_map(|count| {
            let (name, rest) = self.left.split_at_checked(count)?;
            let rest: Vec<&str> = rest.iter().map(|(folded, _)| folded.as_str()).collect();
            let name: Vec<&str> = name.iter().map(|(_, written)| *written).collect();
            let name = name.join(" ");
            (rest.len() >= least && covers(&rest, meaning) && is(&name)).then_some(name)
        })
    }
}

/// Of how many words at least a wish behind a name is: one alone may be anything, but behind "@Kim".
pub(in crate::rules) fn least_words(piece: &str) -> usize {
    if piece.starts_with('@') { 1 } else { 2 }
}

/// The words of a text with what they mean.
fn known(text: &str) -> Vec<Known<'_>> {
    let bare = |word: &'_ str| word.trim_matches(|c: char| !c.is_alphanumeric()).len();
    let written = text.split_whitespace().filter(|word| bare(word) > 0);
    let written = written.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let soft = |word: &&str| SOFT.contains(&word.to_lowercase().as_str());
    let written: Vec<&str> = written.filter(|word| !soft(word)).collect();
    let folded: Vec<String> = written.iter().flat_map(|w| replies::words(w)).collect();
    let spans = replies::spans(Place::Asked, &folded).into_iter();
    let meanings = spans.flat_map(|(count, meaning)| std::iter::repeat_n(meaning, count));
    let words = folded.into_iter().zip(written).zip(meanings);
    words
        .map(|((folded, written), meaning)| Known {
            folded,
            written,
            meaning,
        })
        .collect()
}

/// Whether a word is of a time: a day, what stands before one, or a figure beside either.
fn is_time(words: &[Known<'_>], at: usize) -> bool {
    let meaning = |at: usize| words.get(at).and_then(|w| w.meaning);
    let figure = |at: usize| {
        let word = words.get(at).map_or("", |w| w.folded.as_str());
        word.contains(|c: char| c.is_ascii_digit())
    };
    let time = |at| meaning(at) == Some(Meaning::Time);
    let before = |at| meaning(at) == Some(Meaning::BeforeTime);
    let behind = |from: usize| (from..words.len()).find(|at| !before(*at));
    if time(at) {
        true
    } else if figure(at) {
        let led = at.checked_sub(1).is_some_and(|at| before(at) || time(at));
        led || time(at + 1) || before(at + 1) && figure(at + 2)
    } else {
        before(at) && behind(at).is_some_and(|next| time(next) || figure(next))
    }
}

/// Whether words are phrases of a meaning, one behind the other.
fn covers(words: &[&str], meaning: Meaning) -> bool {
    let phrases = || replies::phrases(Place::Asked, meaning);
    words.is_empty()
        || phrases().any(|phrase| {
            let parted = words.split_at_checked(phrase.len());
            parted.is_some_and(|(own, rest)| phrase.iter().eq(own) && covers(rest, meaning))
        })
}

/// Whether words only name somebody or something: no figure, no yes or no, nothing that is so.
pub(in crate::rules) fn is_named_only(words: &[&str]) -> bool {
    let says = |word: &&str| {
        let found = replies::read(Place::Said, word);
        found.is_some_and(|found| found.meaning == Meaning::AsksBack) || says_yes_or_no(word)
    };
    let figures = || quantities(Words::built_in(), &tokens(&words.join(" ")));
    !words.iter().any(says) && figures().is_empty()
}

/// Whether words are written as a name is, each with a capital letter.
pub(in crate::rules) fn is_like_a_name(words: &[&str]) -> bool {
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    !words.is_empty()
        && words.len() < GAP_WORDS
        && words.iter().all(capital)
        && is_named_only(words)
}

/// The parts of a text that are looked at one by one, as between marks; a dash parts them, too, and a
/// question ends with its mark.
pub(in crate::rules) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    clauses(text)
        .flat_map(|part| part.split(" - "))
        .flat_map(|part| part.split_inclusive('?'))
        .map(str::trim)
}

/// The parts of a text between its marks. A full stop within an address is none, nor one behind a
/// day: "until 3.12. on leave".
pub(in crate::rules) fn clauses(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split([',', ';', '!', '–', '—', '\n']);
    let parts = parts.flat_map(at_full_stops);
    parts.map(|part| part.trim().trim_end_matches('.').trim_end())
}

/// The parts of a text between full stops.
fn at_full_stops(text: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    let stops = text.match_indices(". ").map(|(at, _)| at);
    let goes_on = |at: &usize| {
        let (before, behind) = text.split_at_checked(*at).unwrap_or((text, ""));
        is_behind_day(before, behind.trim_start_matches('.'))
    };
    let ends: Vec<usize> = stops
        .filter(|at| !goes_on(at))
        .chain([text.len()])
        .collect();
    ends.into_iter().map(move |end| {
        let part = text.get(from..end).unwrap_or_default();
        from = end + 2;
        part
    })
}

/// Whether a full stop between two texts stands behind a day's number: "until 3.12. on leave", "7.
/// Dezember".
pub(in crate::rules) fn is_behind_day(before: &str, behind: &str) -> bool {
    if !before.ends_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let next = behind.trim_start();
    if next.starts_with(|c: char| c.is_ascii_digit()) {
        return next.len() == behind.len();
    }
    // No month is longer.
    let word = next.chars().take(MONTH).take_while(|c| c.is_alphabetic());
    next.starts_with(char::is_lowercase) || is_time(&known(&word.collect::<String>()), 0)
}
