//! The words that make something happen in a reply, in each language that letters are written
//! in: `templates/<language>/replies.txt`. Letters write the first word of a meaning into their
//! links, and every word of every language is understood, whoever writes it.
//!
//! Never decides what comes of it. Invariant: what a link writes is read back as what it says.

mod meanings;

pub use meanings::{Meaning, Place};

use std::collections::HashMap;
use std::sync::LazyLock;

/// The files, with their language.
const FILES: &[(&str, &str)] = &[
    ("en", include_str!("../../templates/en/replies.txt")),
    ("de", include_str!("../../templates/de/replies.txt")),
];

/// A word or phrase of a file.
struct Word {
    language: &'static str,
    place: Place,
    meaning: Meaning,
    said: &'static str,
    folded: Vec<String>,
    /// Its place among the words of its meaning.
    nth: usize,
}

/// The words of all files; a line that is none is left out, and a test finds it.
static WORDS: LazyLock<Vec<Word>> = LazyLock::new(|| {
    let lines = FILES
        .iter()
        .flat_map(|(language, text)| lines(language, text));
    lines.flatten().flatten().collect()
});

/// The same by their first word, so that a long text costs no look at all of them a word.
static BY_FIRST: LazyLock<HashMap<&'static str, Vec<&'static Word>>> = LazyLock::new(|| {
    let mut all: HashMap<&str, Vec<&Word>> = HashMap::new();
    for word in WORDS.iter() {
        if let Some(first) = word.folded.first() {
            all.entry(first).or_default().push(word);
        }
    }
    all
});

/// The words and phrases that begin with a word.
fn beginning(first: &str) -> impl Iterator<Item = &'static Word> {
    BY_FIRST.get(first).into_iter().flatten().copied()
}

/// What stands at the beginning of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found<'l> {
    /// What it means.
    pub meaning: Meaning,
    /// What stands behind it.
    pub rest: &'l str,
    /// The mark that stands right behind it.
    pub mark: Option<char>,
    /// Of how many words it is.
    pub words: usize,
}

impl<'l> Found<'l> {
    /// The title of a new item behind words that rule something out of scope, and the reason
    /// given in its place: a title follows a colon, or words that can be nothing else; behind a
    /// comma or a full stop stands why. `None`: what follows says something else.
    pub fn title_or_reason(&self) -> Option<(&'l str, &'l str)> {
        match self.mark {
            Some(':') => Some((self.rest, "")),
            None | Some('-' | '–' | '—') if self.words > 1 => Some((self.rest, "")),
            Some(_) if self.words > 1 => Some(("", self.rest)),
            _ => None,
        }
    }
}

/// What a line begins with, the longest phrase first. Case, `ä` or `ae`, apostrophes and marks
/// at the end count for nothing; a command's slash does not belong to `line`.
pub fn read(place: Place, line: &str) -> Option<Found<'_>> {
    let mut tokens = Vec::new();
    let mut from = 0;
    while let Some(token) = line.get(from..)?.split_whitespace().next() {
        let start = from + line.get(from..)?.find(token)?;
        from = start + token.len();
        let bare = token.trim_end_matches(MARKS);
        if tokens.is_empty() && bare.len() > LONGEST_WORD {
            return None;
        }
        let folded = fold(bare);
        // Most lines end here.
        if tokens.is_empty() && !beginning(&folded).any(|word| word.place == place) {
            return None;
        }
        tokens.push((folded, start + bare.len()));
        if tokens.len() == MOST_WORDS {
            break;
        }
    }
    let (first, _) = tokens.first()?;
    let here = beginning(first).filter(|word| word.place == place);
    let begins = here.filter(|word| {
        let mut own = word.folded.iter().zip(&tokens);
        word.folded.len() <= tokens.len() && own.all(|(one, (other, _))| one == other)
    });
    let word = begins.max_by_key(|word| word.folded.len())?;
    let words = word.folded.len();
    let (_, end) = tokens.get(words.checked_sub(1)?)?;
    let behind = line.get(*end..)?;
    let rest = behind.trim_start_matches(|c: char| c.is_whitespace() || MARKS.contains(&c));
    let rest = rest.trim_end();
    let mark = behind.trim_start().chars().next();
    Some(Found {
        meaning: word.meaning,
        rest,
        mark: mark.filter(|c| MARKS.contains(c)),
        words,
    })
}

/// Whether a phrase of this meaning stands anywhere in a text.
pub fn says(text: &str, meaning: Meaning) -> bool {
    says_any(text, &[meaning])
}

/// Whether a phrase of one of these meanings does.
pub fn says_any(text: &str, meanings: &[Meaning]) -> bool {
    says_in(Place::Said, text, meanings)
}

/// Whether one of another place does.
pub fn says_in(place: Place, text: &str, meanings: &[Meaning]) -> bool {
    let words = words(text);
    let here = |word: &Word| word.place == place && meanings.contains(&word.meaning);
    words.iter().enumerate().any(|(at, first)| {
        let rest = words.get(at..).unwrap_or_default();
        beginning(first).any(|word| here(word) && rest.starts_with(&word.folded))
    })
}

/// The words of a text as phrases are looked for in it.
pub fn words(text: &str) -> Vec<String> {
    let words = text.split_whitespace();
    let folded = words.map(|word| fold(word.trim_matches(|c: char| !c.is_alphanumeric())));
    folded.filter(|word| !word.is_empty()).collect()
}

/// What is left of words when every phrase of a meaning is taken out, the longest at each place.
pub fn without(words: &[String], meaning: Meaning) -> Vec<String> {
    let mut left = Vec::new();
    let mut rest = words;
    while let Some((first, behind)) = rest.split_first() {
        let found = beginning(first)
            .filter(|w| w.meaning == meaning && rest.starts_with(&w.folded))
            .max_by_key(|w| w.folded.len());
        if let Some(after) = found.and_then(|w| rest.get(w.folded.len()..)) {
            rest = after;
        } else {
            left.push(first.clone());
            rest = behind;
        }
    }
    left
}

/// What words begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lead {
    /// What it means.
    pub meaning: Meaning,
    /// Of how many words it is.
    pub words: usize,
    /// Which of the words of its meaning it is.
    pub nth: usize,
}

/// The longest phrase of a place that words begin with, as [`words`] gives them.
pub fn leads(place: Place, words: &[String]) -> Option<Lead> {
    let here = beginning(words.first()?).filter(|w| w.place == place);
    let begins = here.filter(|w| words.starts_with(&w.folded));
    let word = begins.max_by_key(|w| w.folded.len())?;
    Some(Lead {
        meaning: word.meaning,
        words: word.folded.len(),
        nth: word.nth,
    })
}

/// In a phrase it stands for a name or a few words.
pub const GAP: &str = "…";
/// The same of whose something is: "…'s area".
pub const GAP_OWN: &str = "…s";

/// What a phrase consists of, between its gaps.
fn parts(word: &Word) -> impl Iterator<Item = &[String]> {
    let parts = word.folded.split(|w| w == GAP || w == GAP_OWN);
    parts.filter(|part| !part.is_empty())
}

/// The words and the parts of phrases by their first word, as [`BY_FIRST`].
static PARTS: LazyLock<HashMap<&'static str, Vec<Part>>> = LazyLock::new(|| {
    let mut all: HashMap<&str, Vec<_>> = HashMap::new();
    for word in WORDS.iter() {
        for part in parts(word) {
            if let Some(first) = part.first() {
                all.entry(first).or_default().push((word, part));
            }
        }
    }
    all
});

type Part = (&'static Word, &'static [String]);

/// The phrases by where they count and what they mean: they are asked for again and again.
static PHRASES: LazyLock<ByMeaning> = LazyLock::new(|| {
    let mut all = ByMeaning::new();
    for word in WORDS.iter() {
        let phrases = all.entry((word.place, word.meaning)).or_default();
        phrases.push(word.folded.as_slice());
    }
    all
});

type ByMeaning = HashMap<(Place, Meaning), Vec<&'static [String]>>;

/// The phrases of a meaning there, word by word, in every language.
pub fn phrases(place: Place, meaning: Meaning) -> impl Iterator<Item = &'static [String]> {
    let here = PHRASES.get(&(place, meaning));
    here.into_iter().flatten().copied()
}

/// Words of a place one behind the other: of how many each is, and what it means; the longest at
/// each place, also where it is only what stands before or behind a gap.
pub fn spans(place: Place, words: &[String]) -> Vec<(usize, Option<Meaning>)> {
    let mut out = Vec::new();
    let mut rest = words;
    while let Some(first) = rest.first() {
        let here = PARTS.get(first.as_str()).into_iter().flatten();
        let here = here.filter(|(w, part)| w.place == place && rest.starts_with(part));
        let found = here.max_by_key(|(_, part)| part.len());
        let (count, meaning) = found.map_or((1, None), |(w, part)| (part.len(), Some(w.meaning)));
        out.push((count, meaning));
        rest = rest.get(count..).unwrap_or_default();
    }
    out
}

/// What letters print for a ruling of this meaning, in each language.
pub fn labels(meaning: Meaning) -> impl Iterator<Item = &'static str> {
    printed(Place::Ruling, meaning)
}

/// What letters write for a meaning there, in each language.
fn printed(place: Place, meaning: Meaning) -> impl Iterator<Item = &'static str> {
    FILES
        .iter()
        .map(move |(language, _)| written(language, place, meaning))
}

/// Whether words are *yes*, or *no*, as letters write it in one of the languages, and no more
/// beside it than what is polite.
pub fn is_bare(text: &str, meaning: Meaning) -> bool {
    let said = without(&words(text), Meaning::Polite);
    printed(Place::Answer, meaning).any(|one| said == words(one))
}

/// Whether a word is so near to a command that it was meant for one: one letter is missing, is too
/// many, is another, or two stand the wrong way round.
pub fn is_nearly_a_command(word: &str) -> bool {
    nearest(word).next().is_some()
}

/// Whether the command that it was so meant for may be the one of this meaning.
pub fn is_nearly(meaning: Meaning, word: &str) -> bool {
    nearest(word).any(|w| w.meaning == meaning)
}

/// Words that are near to a command and mean what they say.
const WORDS_OF_THEIR_OWN: [&str; 2] = ["interval", "internat"];

fn nearest(word: &str) -> impl Iterator<Item = &'static Word> {
    let word = Some(fold(word)).filter(|w| !WORDS_OF_THEIR_OWN.contains(&w.as_str()));
    let word = word.unwrap_or_default();
    let commands = WORDS.iter().filter(|w| w.place == Place::Command);
    commands.filter(move |w| {
        let said = w.folded.first().map_or("", String::as_str);
        strsim::osa_distance(&word, said) == 1
    })
}

/// What a language writes for a meaning; English where it has no word.
pub fn written(language: &str, place: Place, meaning: Meaning) -> &'static str {
    let of = |language: &str| {
        WORDS
            .iter()
            .find(|w| w.language == language && w.place == place && w.meaning == meaning)
    };
    of(language).or_else(|| of("en")).map_or("", |w| w.said)
}

/// Longest phrase, in words.
const MOST_WORDS: usize = 6;
/// A longer run of letters is no word of any phrase, in bytes; a file in a text has many.
const LONGEST_WORD: usize = 60;
/// What may stand behind a word.
const MARKS: [char; 8] = ['.', ',', ':', ';', '!', '-', '–', '—'];

fn fold(word: &str) -> String {
    if word.is_ascii() {
        let mut out = word.to_ascii_lowercase();
        if out.contains('\'') || out.contains('`') {
            out.retain(|c| c != '\'' && c != '`');
        }
        return out;
    }
    let mut out = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            '\'' | '’' | '‘' | '`' | '´' => {}
            c => out.push(c),
        }
    }
    out
}

type Line = Result<Vec<Word>, String>;

/// The words of a file, line by line.
fn lines(language: &'static str, text: &'static str) -> impl Iterator<Item = Line> {
    let mut place = None;
    text.lines().filter_map(move |line| {
        let line = line.split('#').next().unwrap_or_default().trim();
        if line.is_empty() {
            return None;
        }
        if let Some((_, named)) = Place::ALL.iter().find(|(name, _)| *name == line) {
            place = Some(*named);
            return None;
        }
        Some(one(language, place, line))
    })
}

fn one(language: &'static str, place: Option<Place>, line: &'static str) -> Line {
    let fault = || format!("{language}: {line:?} is no \"meaning = word, word\" below a [place]");
    let (name, words) = line.split_once('=').ok_or_else(fault)?;
    let known = Meaning::ALL.iter().find(|(known, _)| *known == name.trim());
    let (_, meaning) = known.ok_or_else(fault)?;
    let place = place.ok_or_else(fault)?;
    let word = |(nth, said): (usize, &'static str)| Word {
        language,
        place,
        meaning: *meaning,
        said,
        folded: said.split_whitespace().map(fold).collect(),
        nth,
    };
    let words = words.split(',').map(str::trim).enumerate();
    let words: Vec<Word> = words.map(word).collect();
    let good = words.iter().all(|w| {
        let short = w.folded.iter().all(|word| word.len() <= LONGEST_WORD);
        short && (1..=MOST_WORDS).contains(&w.folded.len())
    });
    if good { Ok(words) } else { Err(fault()) }
}

#[cfg(test)]
#[path = "replies_tests.rs"]
mod tests;
