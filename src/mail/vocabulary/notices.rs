//! The words of absence notes, of systems' receipts and of receipts of reading, which stand in
//! `notices.txt`, and the finding of them in a text.
//!
//! Owns the tables and what a word is. Never decides. Invariant: each kind of the file is known
//! here, and each that is known is there for every language.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a phrase is to such a mail, as a set: a phrase may be of several kinds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::mail) struct Kinds(u16);

impl Kinds {
    pub(in crate::mail) const AWAY: Self = Self(1);
    pub(in crate::mail) const RECEIVED: Self = Self(1 << 1);
    pub(in crate::mail) const AUTOMATIC: Self = Self(1 << 2);
    pub(in crate::mail) const REPLY: Self = Self(1 << 3);
    pub(in crate::mail) const READ: Self = Self(1 << 4);
    pub(in crate::mail) const CONTACT: Self = Self(1 << 5);
    pub(in crate::mail) const NUMBERED: Self = Self(1 << 6);
    pub(in crate::mail) const SAYS: Self = Self(1 << 7);
    pub(in crate::mail) const GREETS: Self = Self(1 << 8);
    pub(in crate::mail) const CLOSES: Self = Self(1 << 9);
    pub(in crate::mail) const SMALL: Self = Self(1 << 10);
    pub(in crate::mail) const ANSWERS: Self = Self(1 << 11);
    pub(in crate::mail) const LEFT: Self = Self(1 << 12);
    pub(in crate::mail) const CLOSED: Self = Self(1 << 13);

    /// Each by its name in the file.
    const ALL: &[(&str, Self)] = &[
        ("away", Self::AWAY),
        ("left", Self::AWAY.with(Self::LEFT)),
        ("closed", Self::AWAY.with(Self::CLOSED)),
        ("received", Self::RECEIVED),
        ("automatic", Self::AUTOMATIC),
        ("reply", Self::REPLY),
        ("read", Self::READ),
        ("contact", Self::CONTACT),
        ("numbered", Self::NUMBERED),
        ("says", Self::SAYS),
        ("greets", Self::GREETS),
        ("closes", Self::CLOSES),
        ("small", Self::SMALL),
        ("answers", Self::ANSWERS),
    ];

    /// Whether any kind is in both.
    pub(in crate::mail) const fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }

    /// Whether each kind is of those.
    pub(in crate::mail) const fn within(self, those: Self) -> bool {
        self.0 & !those.0 == 0
    }

    /// The kinds of both.
    pub(in crate::mail) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The phrases of a language.
#[derive(Default)]
pub(in crate::mail) struct Language {
    pub(in crate::mail) name: &'static str,
    /// By their first word: the words of each, and its kinds.
    phrases: HashMap<&'static str, Vec<(Vec<&'static str>, Kinds)>>,
}

impl Language {
    /// Each phrase that words begin with: of how many words it is, and its kinds.
    pub(in crate::mail) fn phrases(&self, words: &[&str]) -> impl Iterator<Item = (usize, Kinds)> {
        let there = words.first().and_then(|first| self.phrases.get(*first));
        let begins = |(phrase, kinds): &(Vec<&'static str>, Kinds)| {
            words.starts_with(phrase).then_some((phrase.len(), *kinds))
        };
        there.into_iter().flatten().filter_map(begins)
    }

    /// The longest of them.
    pub(in crate::mail) fn longest(&self, words: &[&str]) -> Option<(usize, Kinds)> {
        let (most, _) = self.phrases(words).max_by_key(|(count, _)| *count)?;
        let kinds = self.phrases(words).filter(|(count, _)| *count == most);
        Some((
            most,
            kinds.fold(Kinds::default(), |all, (_, kinds)| all.with(kinds)),
        ))
    }

    /// A way through words by phrases that leaves fewest of them unknown, of several the one by
    /// the longest: for each step of how many words it is, and its kinds, which an unknown word
    /// has none of.
    pub(in crate::mail) fn steps(&self, words: &[&str]) -> Vec<(usize, Kinds)> {
        // From behind: how many words are unknown from here on, and the step that leaves so few.
        let mut best = vec![(0_usize, 1, Kinds::default()); words.len() + 1];
        for at in (0..words.len()).rev() {
            let left = |step: usize| {
                best.get(at + step)
                    .map_or(usize::MAX, |(unknown, ..)| *unknown)
            };
            let mut here = (left(1).saturating_add(1), 1, Kinds::default());
            for (count, kinds) in self.phrases(words.get(at..).unwrap_or_default()) {
                let unknown = left(count);
                if unknown < here.0 || unknown == here.0 && count > here.1 {
                    here = (unknown, count, kinds);
                } else if unknown == here.0 && count == here.1 {
                    here.2 = here.2.with(kinds);
                }
            }
            if let Some(slot) = best.get_mut(at) {
                *slot = here;
            }
        }
        let (mut at, mut out) = (0, Vec::new());
        while at < words.len()
            && let Some((_, count, kinds)) = best.get(at)
        {
            out.push((*count, *kinds));
            at += count;
        }
        out
    }
}

const FILE: &str = include_str!("notices.txt");

/// The languages, read once.
pub(in crate::mail) static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    let mut all: Vec<Language> = Vec::new();
    for line in FILE.lines() {
        if let Some(name) = section(line) {
            let phrases = HashMap::new();
            all.push(Language { name, phrases });
        } else if let Some((kind, phrases)) = row(line)
            && let Some((_, kinds)) = Kinds::ALL.iter().find(|(name, _)| *name == kind)
            && let Some(language) = all.last_mut()
        {
            for phrase in phrases {
                let words = phrase_words(phrase);
                let Some(first) = words.first() else { continue };
                let there = language.phrases.entry(first).or_default();
                there.push((words, *kinds));
            }
        }
    }
    all
});

/// What stands before the subject of a receipt of reading, in any language.
pub(in crate::mail) static HEADS: LazyLock<Vec<&'static str>> = LazyLock::new(|| of_all("heads"));
/// How words of a subject begin to which a notice may be the answer, in any language.
pub(in crate::mail) static TOPICS: LazyLock<Vec<&'static str>> = LazyLock::new(|| of_all("topics"));

fn of_all(kind: &str) -> Vec<&'static str> {
    let rows = FILE.lines().filter_map(row).filter(|(k, _)| *k == kind);
    rows.flat_map(|(_, phrases)| phrases).collect()
}

fn section(line: &'static str) -> Option<&'static str> {
    line.strip_prefix('[')?.strip_suffix(']')
}

fn row(line: &'static str) -> Option<(&'static str, impl Iterator<Item = &'static str>)> {
    let (kind, phrases) = line.split_once(": ").filter(|_| !line.starts_with('#'))?;
    Some((kind, phrases.split(" | ").map(str::trim)))
}

/// A number of any length, as phrases have it.
pub(in crate::mail) const NUMBER: &str = "#";

fn phrase_words(phrase: &'static str) -> Vec<&'static str> {
    let pieces = phrase.split_whitespace();
    let words = pieces.flat_map(|piece| {
        let number = (piece == NUMBER).then_some(NUMBER);
        let words = spans(piece).filter_map(|(from, to)| piece.get(from..to));
        number.into_iter().chain(words)
    });
    words.collect()
}

/// Where the words of a text stand: letters and digits together, and each sign of a script that
/// parts no words for itself.
pub(in crate::mail) fn spans(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (from, first) = chars.find(|(_, c)| c.is_alphanumeric())?;
        let mut to = from + first.len_utf8();
        if !is_eastern(first) {
            let joins = |c: char| (c.is_alphanumeric() || is_mark(c)) && !is_eastern(c);
            while let Some((at, c)) = chars.next_if(|(_, c)| joins(*c)) {
                to = at + c.len_utf8();
            }
        }
        Some((from, to))
    })
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// Of the scripts of Japanese and Chinese.
pub(in crate::mail) fn is_eastern(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_kind_and_every_line_is_a_row() {
        let mut rows: Vec<(&str, Vec<&str>)> = Vec::new();
        for line in FILE.lines() {
            if let Some(name) = section(line) {
                rows.push((name, Vec::new()));
            } else if !line.is_empty() && !line.starts_with('#') {
                let (kind, phrases) = row(line).expect("kind: phrases");
                let known = Kinds::ALL.iter().map(|(name, _)| *name);
                let mut known = known.chain(["heads", "topics"]);
                assert!(known.any(|name| name == kind), "{line}");
                assert_eq!(line, line.to_lowercase());
                rows.last_mut().unwrap().1.push(kind);
                for phrase in phrases {
                    assert!(!phrase_words(phrase).is_empty(), "{kind}: {phrase:?}");
                }
            }
        }
        for (name, mut kinds) in rows {
            kinds.sort_unstable();
            kinds.dedup();
            assert_eq!(kinds.len(), Kinds::ALL.len() + 2, "{name}: {kinds:?}");
        }
    }

    #[test]
    fn the_longest_phrase_counts() {
        let english = &LANGUAGES[0];
        let words = ["out", "of", "the", "office", "until"];
        let (count, kinds) = english.longest(&words).unwrap();
        assert_eq!((count, kinds), (4, Kinds::AWAY));
        assert_eq!(english.longest(&["archived"]), None);
        // `We will` would leave `respond` alone.
        let steps = english.steps(&["we", "will", "get", "back", "to", "you", "archived"]);
        let known: usize = steps
            .iter()
            .filter(|s| s.1 != Kinds::default())
            .map(|s| s.0)
            .sum();
        assert_eq!((known, steps.last()), (6, Some(&(1, Kinds::default()))));
    }
}
