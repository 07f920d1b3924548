//! Word lists by which answers are read for new scope, and by which words of two languages are
//! known to mean one thing. A file a language, `templates/<language>/words.txt`.
//!
//! Never decides anything: what the words come to says `rules::speech::scope`. Invariant: a line that
//! can't be read is a fault with its number, never left out in silence.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// What a phrase of a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sense {
    /// Has something hold for everybody, or for all of a kind: *for all*, *for everyone*.
    Wider,
    /// Asks for something besides: *also*, *while you are at it*.
    Addition,
    /// Asks for something: *should*, *would like*, *please*.
    Wish,
    /// An order, where a clause begins with it: *show*, *send*.
    Order,
    /// Content with what is there: *fine*, *enough*.
    Accept,
    /// Says no: *not*, *nobody*.
    Not,
    /// Takes back what stands before it: *just kidding*.
    Back,
    /// Begins a reason: *because*.
    Reason,
    /// Begins a condition: *if*, *when*.
    Condition,
    /// Tells how things are: *we have*, *about*, *at the moment*.
    Fact,
    /// Says until when something is to be done: *by Thursday*. It is no thing of its own.
    Day,
    /// A word too general to be a thing of its own: *person*, *way*, *the*.
    Small,
}

impl Sense {
    const ALL: &[(&str, Self)] = &[
        ("wider", Self::Wider),
        ("addition", Self::Addition),
        ("wish", Self::Wish),
        ("order", Self::Order),
        ("accept", Self::Accept),
        ("not", Self::Not),
        ("back", Self::Back),
        ("reason", Self::Reason),
        ("condition", Self::Condition),
        ("fact", Self::Fact),
        ("day", Self::Day),
        ("small", Self::Small),
    ];
}

/// A line of a word list that can't be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct WordsFault {
    /// Which line, from 1.
    pub line: usize,
    /// What is wrong with it, and what mends it.
    pub what: String,
}

/// All lists together; languages are not kept apart, since people mix them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Words {
    /// Phrases by their first word; of one place the longest counts. A word that ends in `*`
    /// stands for all that begin so.
    phrases: BTreeMap<String, Vec<(Vec<String>, Sense)>>,
    /// Phrases whose first word ends in `*`.
    open: Vec<(Vec<String>, Sense)>,
    /// Words that phrases of a day end with: *thursday*, *march*.
    #[serde(default)]
    days: BTreeSet<String>,
    numbers: BTreeMap<String, f64>,
    seconds: BTreeMap<String, f64>,
    /// The stem of a word, and those of other languages that mean the same.
    same: BTreeMap<String, BTreeSet<String>>,
    /// The stem of a word, and the things that it is about, by number.
    near: BTreeMap<String, BTreeSet<usize>>,
    /// Phrases by their first word, with the thing they are about.
    near_phrases: BTreeMap<String, Vec<(Vec<String>, usize)>>,
    things: usize,
}

/// What a section of a file holds.
enum Section {
    Phrases(Sense),
    Numbers,
    Seconds,
    Same,
    Near,
}

static BUILT_IN: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words::default();
    for text in [
        include_str!("../../templates/en/words.txt"),
        include_str!("../../templates/de/words.txt"),
    ] {
        // The test of this file reads both without a fault.
        let _none = words.add(text);
    }
    words
});

impl Words {
    /// The lists that come with the program.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Takes in the lines of a file and tells those that can't be read. The others are taken in,
    /// whatever the faults.
    pub fn add(&mut self, text: &str) -> Vec<WordsFault> {
        let mut section = None;
        let mut faults = Vec::new();
        for (at, line) in text.lines().enumerate() {
            let line = line.split('#').next().unwrap_or_default().trim();
            if line.is_empty() {
                continue;
            }
            let done = if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']'))
            {
                section_of(name.trim()).map(|found| section = Some(found))
            } else {
                match &section {
                    None => Err(
                        "stands before the first section; write one above it, for example [wish]"
                            .to_owned(),
                    ),
                    Some(section) => self.line(section, line),
                }
            };
            if let Err(what) = done {
                faults.push(WordsFault { line: at + 1, what });
            }
        }
        faults
    }

    fn line(&mut self, section: &Section, line: &str) -> Result<(), String> {
        if let Section::Phrases(sense) = section {
            if line.split(',').any(|phrase| phrase.trim().starts_with('*')) {
                return Err(format!(
                    "{line:?} begins with *, which every word does; write the beginning of a word before it"
                ));
            }
            for phrase in line.split(',') {
                self.phrase(phrase, *sense);
            }
            return Ok(());
        }
        if let Section::Near = section {
            for phrase in line.split(',') {
                self.near_phrase(phrase);
            }
            self.things += 1;
            return Ok(());
        }
        let (left, right) = line
            .split_once('=')
            .ok_or_else(|| format!("{line:?} has no \"=\"; write \"word = meaning\""))?;
        let value = || {
            let number: Option<f64> = right.trim().parse().ok();
            let number = number.filter(|n| n.is_finite());
            number.ok_or_else(|| format!("{:?} is no number; write for example 3600", right.trim()))
        };
        if [left, right]
            .iter()
            .any(|side| side.split(',').any(|word| word.trim().is_empty()))
        {
            return Err(format!(
                "{line:?} lacks a word beside \"=\" or a comma; write \"word = meaning\""
            ));
        }
        for word in left.split(',').map(fold_word) {
            match section {
                Section::Numbers => drop(self.numbers.insert(word, value()?)),
                Section::Seconds => drop(self.seconds.insert(word, value()?)),
                Section::Same | Section::Near | Section::Phrases(_) => {
                    for other in right.split(',').map(fold_word) {
                        self.pair(&word, &other);
                    }
                }
            }
        }
        Ok(())
    }

    fn phrase(&mut self, phrase: &str, sense: Sense) {
        let words: Vec<String> = phrase.split_whitespace().map(fold_word).collect();
        let Some(first) = words.first() else { return };
        if sense == Sense::Day {
            self.days.extend(words.last().cloned());
        }
        if first.ends_with('*') {
            self.open.push((words, sense));
        } else {
            let known = self.phrases.entry(first.clone()).or_default();
            known.push((words, sense));
        }
    }

    fn near_phrase(&mut self, phrase: &str) {
        let words: Vec<String> = phrase.split_whitespace().map(fold_word).collect();
        let Some(first) = words.first().cloned() else {
            return;
        };
        if words.len() == 1 {
            self.near
                .entry(stem(&first))
                .or_default()
                .insert(self.things);
        } else {
            let known = self.near_phrases.entry(first).or_default();
            known.push((words, self.things));
        }
    }

    fn pair(&mut self, word: &str, other: &str) {
        for (a, b) in [(word, other), (other, word)] {
            self.same.entry(stem(a)).or_default().insert(stem(b));
        }
    }

    /// The longest phrase that these folded words begin with: its sense and how many
    /// words. Of two senses of one phrase the first in the order of [`Sense`] counts.
    pub fn sense<S: AsRef<str>>(&self, words: &[S]) -> Option<(Sense, usize)> {
        let first = words.first()?.as_ref();
        let exact = self.phrases.get(first).into_iter().flatten();
        exact
            .chain(&self.open)
            .filter(|(phrase, _)| {
                phrase.len() <= words.len()
                    && phrase
                        .iter()
                        .zip(words)
                        .all(|(p, w)| match p.strip_suffix('*') {
                            Some(head) => w.as_ref().starts_with(head),
                            None => p == w.as_ref(),
                        })
            })
            .map(|(phrase, sense)| (*sense, phrase.len()))
            .max_by_key(|(sense, length)| (*length, std::cmp::Reverse(*sense)))
    }

    /// Whether a folded word is too general to be a thing of its own, whatever else it is.
    pub fn is_small(&self, word: &str) -> bool {
        let phrases = self.phrases.get(word).into_iter().flatten();
        phrases
            .into_iter()
            .any(|(p, sense)| p.len() == 1 && *sense == Sense::Small)
    }

    /// Whether a folded word is one of a day or a month: beside a number it makes a date.
    pub fn is_of_day(&self, word: &str) -> bool {
        self.days.contains(word)
    }

    /// The number that a folded word is.
    pub fn number(&self, word: &str) -> Option<f64> {
        self.numbers.get(word).copied()
    }

    /// The length of time that a folded word is a unit of, in seconds.
    pub fn seconds(&self, word: &str) -> Option<f64> {
        self.seconds.get(word).copied()
    }

    /// Stems that mean the same as this one, or as a part of it, in another language.
    pub fn same(&self, stem: &str) -> impl Iterator<Item = &String> {
        parts(stem).filter_map(|part| self.same.get(part)).flatten()
    }

    /// What the first of these folded words is about, alone or with those that follow: things
    /// by number. Parts of a compound count.
    pub fn about<S: AsRef<str>>(&self, words: &[S]) -> BTreeSet<usize> {
        let Some(first) = words.first().map(AsRef::as_ref) else {
            return BTreeSet::new();
        };
        let stem = stem(first);
        let alone = parts(&stem)
            .filter_map(|part| self.near.get(part))
            .flatten();
        let phrases = self.near_phrases.get(first).into_iter().flatten();
        let together = phrases.filter(|(phrase, _)| {
            phrase.len() <= words.len() && phrase.iter().zip(words).all(|(p, w)| p == w.as_ref())
        });
        alone.copied().chain(together.map(|(_, at)| *at)).collect()
    }
}

/// A stem, and its beginnings and ends of five letters and more: the parts of a compound.
fn parts(stem: &str) -> impl Iterator<Item = &str> {
    let cuts = stem.char_indices().map(|(at, _)| at).filter(|at| *at > 0);
    let both = cuts.flat_map(|at| [stem.get(..at), stem.get(at..)]);
    std::iter::once(stem).chain(both.flatten().filter(|part| part.chars().count() >= 5))
}

fn section_of(name: &str) -> Result<Section, String> {
    let sense = Sense::ALL.iter().find(|(known, _)| *known == name);
    match name {
        "numbers" => Ok(Section::Numbers),
        "seconds" => Ok(Section::Seconds),
        "same" => Ok(Section::Same),
        "near" => Ok(Section::Near),
        _ => sense.map(|(_, s)| Section::Phrases(*s)).ok_or_else(|| {
            let known: Vec<&str> = Sense::ALL.iter().map(|(known, _)| *known).collect();
            format!(
                "no section [{name}]; write one of {}, numbers, seconds, same, near",
                known.join(", ")
            )
        }),
    }
}

/// A word as lists and texts are compared: lower case, umlauts and accents without their marks,
/// without apostrophes.
pub fn fold_word(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.trim().chars().flat_map(char::to_lowercase) {
        match c {
            'ä' | 'à' | 'á' | 'â' => out.push('a'),
            'ö' | 'ó' | 'ô' => out.push('o'),
            'ü' | 'ú' | 'ù' | 'û' => out.push('u'),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'ß' => out.push_str("ss"),
            '\'' | '’' | '‘' | '`' | '´' | 'ʼ' => {}
            other => out.push(other),
        }
    }
    out
}

/// Endings that a stem leaves off, longest first: of both languages, since a word's language is
/// not known.
const ENDINGS: &[&str] = &[
    "ierungen", "ierung", "ations", "ation", "ungen", "ments", "ment", "ings", "ung", "ing", "ers",
    "ern", "ies", "end", "ion", "ed", "en", "em", "er", "es", "ly", "e", "n", "s", "y", "t",
];

/// A light stem, for comparing only. Endings go as long as four letters stay.
pub fn stem(folded: &str) -> String {
    if folded.bytes().any(|b| b.is_ascii_digit()) {
        return folded.to_owned();
    }
    let mut rest: &str = folded.strip_prefix('@').unwrap_or(folded);
    for _ in 0..2 {
        let shorter = ENDINGS.iter().find_map(|ending| {
            let head = rest.strip_suffix(ending)?;
            (head.chars().count() >= 4).then_some(head)
        });
        match shorter {
            Some(head) => rest = head,
            None => break,
        }
    }
    // "stopped", "mapped": the doubled letter goes too.
    let doubled = rest.len() > 4
        && rest
            .get(rest.len().saturating_sub(2)..)
            .is_some_and(|two| two.chars().next() == two.chars().last());
    let cut = rest.len() - usize::from(doubled);
    rest.get(..cut).unwrap_or(rest).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_that_come_with_the_program_are_without_fault() {
        for text in [
            include_str!("../../templates/en/words.txt"),
            include_str!("../../templates/de/words.txt"),
        ] {
            assert_eq!(Words::default().add(text), []);
        }
    }

    #[test]
    fn the_longest_phrase_counts() {
        let mut words = Words::default();
        let faults = words.add("[not]\nnot\n[addition]\nnot only, wünsch*\n");
        assert_eq!(faults, []);
        assert_eq!(
            words.sense(&["not", "only", "x"]),
            Some((Sense::Addition, 2))
        );
        assert_eq!(words.sense(&["not", "x"]), Some((Sense::Not, 1)));
        assert_eq!(words.sense(&["wunscht"]), Some((Sense::Addition, 1)));
        assert_eq!(words.sense(&["x"]), None);
    }

    #[test]
    fn a_fault_names_its_line_and_the_rest_is_taken_in() {
        let mut words = Words::default();
        let faults = words.add("[wish]\nplease\n[what]\n[seconds]\nday\nhour = 3600\n");
        let lines: Vec<usize> = faults.iter().map(|f| f.line).collect();
        assert_eq!(lines, [3, 5]);
        assert!(faults[0].to_string().contains("write one of wider"));
        assert_eq!(words.seconds("hour"), Some(3600.0));
    }
}
