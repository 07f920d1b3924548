//! What was said among the team alone, and stands again in words that would go outside: a mail
//! program may quote it in a form that nobody knows for a quotation.
//!
//! Knows words, and nobody's role. Invariant: a line is found however it is set, broken or marked,
//! and only where it says enough to be no chance.

use crate::rules::speech::courtesy::folded;
use std::collections::{BTreeMap, BTreeSet};

/// Fewer bytes than these, spoken by two people, are chance.
const TELLING: usize = 25;
/// How many words lead to a text.
const BEGIN: usize = 3;
/// Most words of a line that says whose words stand below it.
const INTRODUCING: usize = 12;

/// Something that the reader may not have.
#[derive(Debug)]
struct Told {
    /// All of it, as words.
    whole: String,
    /// Its sentences, those that say enough.
    sentences: BTreeSet<String>,
    /// Who said it, each name as words.
    names: Vec<String>,
}

/// All that was said among the team alone.
#[derive(Debug, Default)]
pub(super) struct Confided(Vec<Told>);

impl Confided {
    /// Adds a text, and the names of whoever said it.
    pub(super) fn add(&mut self, text: &str, names: &[&str]) {
        if text.len() < TELLING {
            return;
        }
        let sentences = text.split(['\n', '.', '!', '?', '。', '！', '？']);
        let sentences = sentences.map(spoken).filter(|s| s.len() >= TELLING);
        self.0.push(Told {
            whole: spoken(text),
            sentences: sentences.collect(),
            names: names.iter().map(|n| spoken(n)).collect(),
        });
    }

    /// The lines of a text, by their number, that say it again, with the line above that tells
    /// whose words these are.
    pub(super) fn found(&self, text: &str) -> Vec<bool> {
        let lines: Vec<String> = text.lines().map(spoken).collect();
        let mut found = vec![false; lines.len()];
        for told in &self.0 {
            let index = Index::of(told);
            for (at, line) in lines.iter().enumerate() {
                if found.get(at) == Some(&false) && index.stands_in(line) {
                    mark(&mut found, at, told, &lines);
                }
            }
            for at in broken(&index, &lines) {
                if found.get(at) == Some(&false) {
                    mark(&mut found, at, told, &lines);
                }
            }
        }
        found
    }
}

/// The lines with a part of a sentence that is broken over several of them.
fn broken(index: &Index<'_>, lines: &[String]) -> Vec<usize> {
    // All on one line, and where each line of it ends.
    let mut whole = String::new();
    let mut ends = Vec::new();
    for line in lines {
        if !whole.is_empty() && !line.is_empty() {
            whole.push(' ');
        }
        whole.push_str(line);
        ends.push(whole.len());
    }
    let mut found = Vec::new();
    for (at, sentence) in index.said_in(&whole) {
        let first = ends.partition_point(|end| *end <= at);
        let last = ends.partition_point(|end| *end < at + sentence.len());
        found.extend(first..=last);
    }
    found
}

/// A text by the words with which its parts begin: most lines are none of its, which is to be seen
/// without a search through all of it.
struct Index<'t> {
    whole: &'t str,
    /// Each run of up to [`BEGIN`] words in it.
    runs: BTreeSet<&'t str>,
    /// Its sentences, by their first words.
    sentences: BTreeMap<&'t str, Vec<&'t str>>,
}

impl<'t> Index<'t> {
    fn of(told: &'t Told) -> Self {
        let mut sentences: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for sentence in &told.sentences {
            sentences.entry(begin(sentence)).or_default().push(sentence);
        }
        Self {
            whole: &told.whole,
            runs: runs(&told.whole).map(|(_, run)| run).collect(),
            sentences,
        }
    }

    /// Whether a line is some of it, or holds a sentence of it.
    fn stands_in(&self, line: &str) -> bool {
        if line.len() < TELLING {
            return false;
        }
        let whole = self.runs.contains(begin(line)) && within(self.whole, line);
        whole || self.said_in(line).next().is_some()
    }

    /// Its sentences in a text, and where each begins.
    fn said_in<'l>(&'l self, text: &'l str) -> impl Iterator<Item = (usize, &'t str)> + 'l {
        runs(text).flat_map(move |(at, run)| {
            let begun = self.sentences.get(run).into_iter().flatten();
            let rest = text.get(at..).unwrap_or_default();
            begun
                .filter(move |sentence| {
                    let behind = rest.strip_prefix(**sentence);
                    behind.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
                })
                .map(move |sentence| (at, *sentence))
        })
    }
}

/// The first words of a text, at most [`BEGIN`].
fn begin(text: &str) -> &str {
    let end = text.match_indices(' ').nth(BEGIN - 1);
    end.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

/// Each run of one to [`BEGIN`] words of a text, and where it begins.
fn runs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let spaces = text.match_indices(' ').map(|(at, _)| at + 1);
    let starts = std::iter::once(0).chain(spaces);
    starts.flat_map(move |from| {
        let rest = text.get(from..).unwrap_or_default();
        let ends = rest.match_indices(' ').map(|(at, _)| at);
        let ends = ends.chain(std::iter::once(rest.len())).take(BEGIN);
        ends.filter_map(move |end| Some((from, rest.get(..end)?)))
    })
}

/// Marks a line, those about it that go on with the same words, and the one that introduces them.
fn mark(found: &mut [bool], at: usize, told: &Told, lines: &[String]) {
    let line = |at: usize| lines.get(at).map_or("", String::as_str);
    let goes_on =
        |one: usize, other: usize| within(&told.whole, &format!("{} {}", line(one), line(other)));
    let filled = |at: &usize| !line(*at).is_empty();
    let (mut first, mut last) = (at, at);
    while let Some(next) = (last + 1..lines.len()).find(filled)
        && goes_on(last, next)
    {
        last = next;
    }
    while let Some(before) = (0..first).rev().find(filled)
        && goes_on(before, first)
    {
        first = before;
    }
    let introduces = |l: &str| {
        l.split(' ').count() <= INTRODUCING && told.names.iter().any(|name| within(l, name))
    };
    let above = (0..first).rev().find(filled);
    if let Some(above) = above.filter(|at| introduces(line(*at))) {
        first = above;
    }
    for mark in found.iter_mut().take(last + 1).skip(first) {
        *mark = true;
    }
}

/// A text as it is spoken: its words in small letters, without signs and breaks.
fn spoken(text: &str) -> String {
    folded(text).collect::<Vec<_>>().join(" ")
}

/// Whether words stand in a text, each whole.
fn within(text: &str, words: &str) -> bool {
    let parts = |c: Option<char>| c.is_none_or(|c| c == ' ');
    !words.is_empty()
        && text.match_indices(words).any(|(at, _)| {
            let before = text.get(..at).and_then(|t| t.chars().next_back());
            let behind = text.get(at + words.len()..).and_then(|t| t.chars().next());
            parts(before) && parts(behind)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left of a text.
    fn left(text: &str) -> Vec<&str> {
        let mut confided = Confided::default();
        confided.add(
            "The budget is forty thousand, no more. Tell nobody of it.",
            &["Ravi Rust", "Ravi"],
        );
        let found = confided.found(text);
        let kept = text.lines().zip(found).filter(|(_, found)| !found);
        kept.map(|(line, _)| line).collect()
    }

    #[test]
    fn it_is_found_in_whatever_form() {
        for quoted in [
            "The budget is forty thousand, no more. Tell nobody of it.",
            "Ravi Rust writes, today 10:02:\n    The budget is forty thousand, no more.",
            "Ravi Rust, 23.11. 10:07:\n\n   The budget is forty\n   thousand, no more.\n   Tell nobody of it.",
            "| The budget is forty thousand, no more.",
            "« The budget is forty thousand, no more. »",
            "Ravi wrote: \"The budget is forty thousand, no more\"",
            "[10:07] Ravi Rust\nThe budget is forty thousand, no more.",
            "Ravi:\nThe budget\nis forty\nthousand,\nno more.",
            "THE BUDGET IS\nFORTY THOUSAND, NO MORE. TELL\nNOBODY OF IT.",
        ] {
            let text = format!("Yes, all of them.\n\n{quoted}\n\nDana");
            let left = left(&text);
            let left: Vec<&str> = left.into_iter().filter(|l| !l.is_empty()).collect();
            assert_eq!(left, ["Yes, all of them.", "Dana"], "{quoted}");
        }
    }

    #[test]
    fn a_long_text_is_looked_through_in_time() {
        let said = "the same words again and again and never another\n".repeat(1_000);
        let mut confided = Confided::default();
        confided.add(&said, &["Ravi"]);
        let own = "the same words again and never the other ones\n".repeat(1_000);
        assert!(confided.found(&own).iter().all(|found| !found));
        assert!(confided.found(&said).iter().all(|found| *found));
    }

    #[test]
    fn what_only_comes_near_stays() {
        for own in [
            "The budget is what Petra says.",
            "No more! Tell nobody.",
            "Ravi Rust has a budget of forty thousand, or more.",
            "It",
            "",
        ] {
            assert_eq!(left(own).join("\n"), own);
        }
    }
}
