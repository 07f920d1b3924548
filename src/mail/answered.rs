//! The letter of ours that a mail answers, and which lines of the mail are that letter's.
//!
//! Most programs mark what they quote, and some mark nothing: there the letter itself tells what
//! is quoted and what its reader wrote into it. Owns the comparing; decides nothing of a line's
//! fate. Invariant: a line counts as the letter's only where all its words are, in its
//! order, so that an answer in words of the question is not taken for it; the work is linear.

use super::lines::{HTML_MARKS, is_rule, unquoted};
use std::collections::HashMap;

/// Words in a row that do not stand in a letter by chance.
const RUN: usize = 3;
/// And so many are no answer that takes up words of the question.
const LONG: usize = 8;
/// Most places where the same words in a row are looked at.
const PLACES: usize = 8;
/// How far into a mail a letter may reach, in bytes.
const LOOK: usize = 256 * 1024;
/// So many words of the letter in lines of the mail show that it is quoted there.
const SHOWN: usize = 6;

/// The letter that a mail answers, as words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answered {
    forms: Vec<Form>,
}

/// One form of a letter, plain text or HTML.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Form {
    words: Vec<String>,
    /// Which of its words begins a line; one more, which ends the last.
    begins: Vec<bool>,
    /// Where lines begin, by their first words; of a shorter line by all it has.
    lines: HashMap<String, Vec<usize>>,
    /// Where words in a row begin.
    runs: HashMap<String, Vec<usize>>,
}

/// What a line of a mail is, beside the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    /// It has no words.
    Empty,
    /// All its words are the letter's, in whole lines of it.
    Letters {
        /// They go on where the line of the letter before it ended.
        follows: bool,
    },
    /// Its words are the letter's, and may be its sender's as well.
    Either,
    /// Not all of its words are the letter's.
    Other,
}

impl Answered {
    /// A letter by the text of each of its forms. `None` where it has none.
    pub(super) fn of(forms: impl Iterator<Item = String>) -> Option<Self> {
        let forms: Vec<Form> = forms.map(|text| Form::of(&text)).collect();
        let says = forms.iter().any(|form| !form.words.is_empty());
        says.then_some(Self { forms })
    }

    /// What each line is, as far as a letter may reach. `None` where hardly a word of the letter
    /// stands in them.
    pub(super) fn look(&self, lines: &[&str]) -> Option<Vec<Line>> {
        let mut room = LOOK;
        let near = lines.iter().take_while(|line| {
            room = room.saturating_sub(line.len() + 1);
            room > 0
        });
        let words: Vec<Vec<String>> = near.map(|line| words(line)).collect();
        let seen = self.forms.iter().map(|form| form.look(&words));
        let out = seen.reduce(|mut all, form| {
            for (one, other) in all.iter_mut().zip(form) {
                *one = one.surer(other);
            }
            all
        })?;
        let shown = out.iter().zip(&words);
        let shown = shown.filter(|(line, _)| matches!(line, Line::Letters { .. }));
        (shown.map(|(_, words)| words.len()).sum::<usize>() >= SHOWN).then_some(out)
    }
}

impl Line {
    /// Of what two forms of the letter tell of one line, what tells more.
    fn surer(self, other: Self) -> Self {
        match (self, other) {
            (Self::Letters { follows: true }, _) => self,
            (_, Self::Letters { .. }) | (Self::Other, Self::Either) => other,
            _ => self,
        }
    }
}

/// Words of a line that stand in the letter.
#[derive(Debug, Clone, Copy)]
struct Found {
    from: usize,
    to: usize,
    /// Whether they go on where those before them ended.
    follows: bool,
}

impl Form {
    fn of(text: &str) -> Self {
        let mut out = Self::default();
        for line in text.lines() {
            let words = words(line);
            if words.is_empty() {
                continue;
            }
            note(&mut out.lines, &words, out.words.len());
            out.begins.push(true);
            out.begins.extend(words.iter().skip(1).map(|_| false));
            out.words.extend(words);
        }
        out.begins.push(true);
        for (at, run) in out.words.windows(RUN).enumerate() {
            note(&mut out.runs, run, at);
        }
        out
    }

    /// Goes along the mail and the letter side by side.
    fn look(&self, lines: &[Vec<String>]) -> Vec<Line> {
        let mut out = Vec::with_capacity(lines.len());
        // Lines whose words end within a line of the letter: the next must go on there.
        let mut open: Vec<(usize, bool)> = Vec::new();
        let mut seen = vec![false; self.words.len()];
        let mut cursor = None;
        for (at, line) in lines.iter().enumerate() {
            if line.is_empty() {
                out.push(Line::Empty);
                continue;
            }
            let found = self.find(line, cursor, &seen);
            let known: usize = found.iter().map(|f| f.to - f.from).sum();
            let follows = found.first().is_some_and(|f| f.follows);
            if known >= RUN || known == line.len() {
                for one in &found {
                    if let Some(part) = seen.get_mut(one.from..one.to) {
                        part.fill(true);
                    }
                }
                cursor = found.last().map(|f| f.to).or(cursor);
            }
            if !(follows && known == line.len()) {
                open.clear();
            }
            let whole = known == line.len();
            let ends = found.last().is_some_and(|f| self.is_begin(f.to));
            if whole && ends {
                for (begun, follows) in open.drain(..) {
                    if let Some(line) = out.get_mut(begun) {
                        *line = Line::Letters { follows };
                    }
                }
            }
            out.push(match whole {
                true if ends => Line::Letters { follows },
                true => Line::Either,
                false if self.is_repeated(line) => Line::Either,
                false => Line::Other,
            });
            if whole && !ends {
                open.push((at, follows));
            }
        }
        out
    }

    /// The words of a line in the letter, from the first one on: where the cursor stands, where a
    /// line begins that was not seen yet, or so many in a row that nobody writes them again.
    fn find(&self, line: &[String], cursor: Option<usize>, seen: &[bool]) -> Vec<Found> {
        let mut out: Vec<Found> = Vec::new();
        let mut cursor = cursor;
        let mut at = 0;
        while let Some(rest) = line.get(at..).filter(|rest| !rest.is_empty()) {
            let on = cursor.map_or(0, |from| self.same(rest, from));
            // A word or two may go on there by chance.
            let (anew, more) = match on {
                0..RUN => self.anew(rest, seen),
                _ => (0, 0),
            };
            let (from, many, follows) = match cursor {
                Some(from) if on > 0 && on >= more => (from, on, true),
                _ => (anew, more, false),
            };
            if many == 0 {
                break;
            }
            let to = from + many;
            out.push(Found { from, to, follows });
            cursor = Some(to);
            at += many;
        }
        out
    }

    /// Where in the letter these words begin anew, and how many.
    fn anew(&self, words: &[String], seen: &[bool]) -> (usize, usize) {
        let begun = (1..=RUN).filter_map(|many| self.lines.get(&key(words.get(..many)?)));
        let begun = begun.flatten();
        let begun = begun.filter(|from| seen.get(**from) == Some(&false));
        let begun = begun.map(|from| (*from, self.same(words, *from)));
        let begun = begun.filter(|(from, many)| *many >= RUN || self.is_begin(from + many));
        let long = self
            .places(words)
            .map(|from| (*from, self.same(words, *from)));
        let long = long.filter(|(_, many)| *many >= LONG);
        let fresh = long.filter(|(from, _)| seen.get(*from) == Some(&false));
        begun
            .chain(fresh)
            .max_by_key(|(_, many)| *many)
            .unwrap_or_default()
    }

    /// Whether a long line stands in the letter, wherever.
    fn is_repeated(&self, line: &[String]) -> bool {
        line.len() >= LONG
            && self
                .places(line)
                .any(|from| self.same(line, *from) == line.len())
    }

    /// Where in the letter the first words stand in a row.
    fn places(&self, words: &[String]) -> impl Iterator<Item = &usize> {
        let run = words.get(..RUN).and_then(|run| self.runs.get(&key(run)));
        run.into_iter().flatten()
    }

    /// How many words are the same from a place of the letter on.
    fn same(&self, words: &[String], from: usize) -> usize {
        let here = self.words.get(from..).unwrap_or_default();
        here.iter().zip(words).take_while(|(a, b)| a == b).count()
    }

    /// Whether a line begins at a place of the letter, or the letter ends.
    fn is_begin(&self, at: usize) -> bool {
        self.begins.get(at) == Some(&true)
    }
}

/// Notes a place by the first of these words.
fn note(places: &mut HashMap<String, Vec<usize>>, words: &[String], at: usize) {
    let places = places.entry(key(words)).or_default();
    if places.len() < PLACES {
        places.push(at);
    }
}

fn key(words: &[String]) -> String {
    words.get(..RUN).unwrap_or(words).join(" ")
}

/// The words of a line for comparing. Programs write links anew, so these are none.
fn words(line: &str) -> Vec<String> {
    let (bare, _) = unquoted(line.trim_start_matches(HTML_MARKS));
    let bare = bare.trim_end();
    let mut out = Vec::new();
    for piece in bare.split_whitespace() {
        if piece.contains("://") || piece.contains("mailto:") || piece.starts_with("[cid:") {
            continue;
        }
        let low = piece.to_lowercase();
        for word in low.split(|c: char| !c.is_alphanumeric()) {
            spread(word, &mut out);
        }
    }
    // Somebody may answer with a sign alone; a line of dashes is a program's.
    if out.is_empty() && !bare.is_empty() && !is_rule(bare) {
        out.push(bare.to_owned());
    }
    out
}

/// Scripts without spaces between words: each sign is one, for lines break anywhere.
fn spread(word: &str, out: &mut Vec<String>) {
    let spaceless = |c: char| matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{2E80}'..='\u{D7FF}' | '\u{20000}'..);
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let end = if spaceless(first) {
            first.len_utf8()
        } else {
            rest.find(spaceless).unwrap_or(rest.len())
        };
        let (one, behind) = rest.split_at(end);
        out.push(one.to_owned());
        rest = behind;
    }
}
