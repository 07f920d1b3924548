//! The letter of ours that a mail answers, and which lines of the mail are that letter's.
//!
//! Most programs mark what they quote, and some mark nothing: there the letter itself tells what
//! is quoted and what its reader wrote into it. Owns the comparing; decides nothing of a line's
//! fate. Invariant: a line counts as the letter's only where all its words are, in its
//! order, so that an answer in words of the question is not taken for it; the work is bounded.

use super::aligned::{Page, STRANGE, align};
use super::lines::{HTML_MARKS, is_rule, unquoted};
use std::collections::{HashMap, HashSet};

/// So much of a line is no answer that takes up words of the question, wherever it begins or ends.
const LONG: usize = 8 * WORD;
/// So many words before others show that a line of the letter goes on in them.
const BEGUN: usize = 3;
/// How far into a mail a letter may reach, in bytes.
const LOOK: usize = 256 * 1024;
/// So much of the letter in lines of the mail shows that it is quoted there.
const SHOWN: usize = 6 * WORD;
/// What a word weighs; a sign of a script without spaces is a part of one.
const WORD: usize = 3;
const SIGN: usize = 1;

/// The letter that a mail answers, as words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answered {
    forms: Vec<Form>,
    /// Where it leads.
    links: HashSet<String>,
}

/// One form of a letter, plain text or HTML.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Form {
    page: Page,
    /// The number of each of its words.
    numbers: HashMap<String, u32>,
}

/// What a line of a mail is, beside the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::mail) enum Line {
    /// It has no words.
    Empty,
    /// All its words are the letter's, in whole lines of it.
    Letters {
        /// They go on within a line of the letter that the line above broke off.
        follows: bool,
    },
    /// Whole lines of the letter, and words behind them that are not.
    Appended,
    /// Not all of its words are the letter's, or somebody may well have written them again.
    Other,
}

impl Answered {
    /// A letter by the text of each of its forms. `None` where it has none.
    pub(in crate::mail) fn of(texts: impl Iterator<Item = String>) -> Option<Self> {
        let mut out = Self::default();
        for text in texts {
            out.forms.push(Form::of(&text));
            let pieces = text.split_whitespace().filter(|piece| is_link(piece));
            out.links
                .extend(pieces.map(|piece| target(piece).to_owned()));
        }
        let says = out.forms.iter().any(|form| !form.page.is_empty());
        says.then_some(out)
    }

    /// What each line is, as far as a letter may reach: beside the form that is more like them.
    /// `None` where hardly a word of the letter stands in them, or where there are too many.
    pub(in crate::mail) fn look(&self, lines: &[&str]) -> Option<Vec<Line>> {
        let mut room = LOOK;
        let near = lines.iter().take_while(|line| {
            room = room.saturating_sub(line.len() + 1);
            room > 0
        });
        let words: Vec<Vec<String>> = near.map(|line| self.words(line)).collect();
        let seen = self.forms.iter().filter_map(|form| form.look(&words));
        let (out, _) = seen.max_by_key(|(_, worth)| *worth)?;
        let shown = out.iter().zip(&words);
        let shown = shown.filter(|(line, _)| matches!(line, Line::Letters { .. }));
        (shown.map(|(_, words)| weight(words)).sum::<usize>() >= SHOWN).then_some(out)
    }

    /// The words of a line. A link alone may be what somebody answers with, but for those that the
    /// letter has: programs tell these once more.
    fn words(&self, line: &str) -> Vec<String> {
        let out = words(line);
        if !out.is_empty() {
            return out;
        }
        let mut links = line.split_whitespace().filter(|piece| is_link(piece));
        let strange =
            links.find(|link| !link.contains("mailto:") && !self.links.contains(target(link)));
        strange.map(str::to_lowercase).into_iter().collect()
    }
}

impl Form {
    fn of(text: &str) -> Self {
        let mut out = Self::default();
        for line in text.lines() {
            let numbers = &mut out.numbers;
            out.page.push_line(words(line).into_iter().map(|word| {
                let next = u32::try_from(numbers.len()).unwrap_or(STRANGE);
                *numbers.entry(word).or_insert(next)
            }));
        }
        out
    }

    /// What each line is, and how much is the same.
    fn look(&self, lines: &[Vec<String>]) -> Option<(Vec<Line>, i32)> {
        let mut mail = Page::default();
        for line in lines {
            let number = |word| self.numbers.get(word).copied().unwrap_or(STRANGE);
            mail.push_line(line.iter().map(number));
        }
        let (places, worth) = align(&self.page, &mail)?;
        let mut rest = places.as_slice();
        let mut out = Told::default();
        for line in lines {
            let (here, behind) = rest.split_at_checked(line.len())?;
            rest = behind;
            out.take(self, here, line);
        }
        Some((out.lines, worth))
    }

    /// Whether a line begins with whole lines of the letter, and words follow that it has not.
    fn is_appended_to(&self, places: &[Option<usize>], words: &[String]) -> bool {
        let known = places.iter().take_while(|place| place.is_some()).count();
        let Some((first, last)) = self.whole(places.get(..known).unwrap_or_default()) else {
            return false;
        };
        let more = words.get(known..).unwrap_or_default();
        known >= BEGUN
            && self.page.is_begin(first)
            && self.page.is_begin(last + 1)
            && more.iter().any(|word| word.contains(char::is_alphabetic))
    }

    /// The first and the last place of a line that is all the letter's, in whole lines of it.
    fn whole(&self, places: &[Option<usize>]) -> Option<(usize, usize)> {
        let first = (*places.first()?)?;
        let mut last = first;
        for place in places.iter().skip(1) {
            let next = (*place)?;
            let jumps = self.page.is_begin(last + 1) && self.page.is_begin(next);
            if next != last + 1 && !jumps {
                return None;
            }
            last = next;
        }
        Some((first, last))
    }
}

/// What is told of the lines so far.
#[derive(Default)]
struct Told {
    lines: Vec<Line>,
    /// Lines whose words end within a line of the letter: the next must go on there.
    open: Vec<(usize, bool)>,
    /// Where these end.
    last: Option<usize>,
    /// Whether they began where a line of the letter does.
    begun: bool,
    /// How much they are.
    weight: usize,
}

impl Told {
    fn take(&mut self, form: &Form, places: &[Option<usize>], words: &[String]) {
        if places.is_empty() {
            self.lines.push(Line::Empty);
            return;
        }
        let Some((first, last)) = form.whole(places) else {
            self.open.clear();
            self.last = None;
            let appended = form.is_appended_to(places, words);
            self.lines.push(if appended {
                Line::Appended
            } else {
                Line::Other
            });
            return;
        };
        let goes_on = self.last.is_some_and(|last| last + 1 == first);
        let follows = goes_on && !form.page.is_begin(first);
        if !follows {
            self.open.clear();
            self.begun = form.page.is_begin(first);
            self.weight = 0;
        }
        self.weight += weight(words);
        self.last = Some(last);
        self.open.push((self.lines.len(), follows));
        self.lines.push(Line::Other);
        let ends = form.page.is_begin(last + 1);
        if ends && self.begun || self.weight >= LONG {
            for (at, follows) in self.open.drain(..) {
                if let Some(line) = self.lines.get_mut(at) {
                    *line = Line::Letters { follows };
                }
            }
        }
        if ends {
            self.open.clear();
        }
    }
}

fn weight(words: &[String]) -> usize {
    let spaceless = |word: &&String| word.starts_with(is_spaceless);
    let signs = words.iter().filter(spaceless).count();
    signs * SIGN + (words.len() - signs) * WORD
}

fn is_link(piece: &str) -> bool {
    piece.contains("://") || piece.contains("mailto:")
}

/// Where a link leads, without the marks around it. Of one that a program put behind it where it
/// leads, or where a gateway takes it, the one that is read.
fn target(piece: &str) -> &str {
    let bare = piece.trim_matches(['<', '>', '(', ')', '[', ']']);
    bare.split_once('<').map_or(bare, |(read, _)| read)
}

/// The words of a line for comparing. Programs write links anew, so these are none.
fn words(line: &str) -> Vec<String> {
    let (bare, _) = unquoted(line.trim_start_matches(HTML_MARKS));
    let bare = bare.trim_end();
    let mut out = Vec::new();
    let mut linked = false;
    for piece in bare.split_whitespace() {
        linked |= is_link(piece) || piece.starts_with("[cid:");
        // Outlook puts where an address leads right behind it.
        let before = piece.split_once('<').filter(|_| is_link(piece));
        let said = before.map_or(piece, |(before, _)| before);
        if is_link(said) || piece.starts_with("[cid:") {
            continue;
        }
        let low = said.to_lowercase();
        for word in low.split(|c: char| !c.is_alphanumeric()) {
            spread(word, &mut out);
        }
    }
    // Somebody may answer with a sign alone; a line of dashes is a program's.
    if out.is_empty() && !linked && !bare.is_empty() && !is_rule(bare) {
        out.push(bare.to_owned());
    }
    out
}

fn is_spaceless(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{2E80}'..='\u{D7FF}' | '\u{20000}'..)
}

/// Scripts without spaces between words: each sign is one, for lines break anywhere.
fn spread(word: &str, out: &mut Vec<String>) {
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let end = if is_spaceless(first) {
            first.len_utf8()
        } else {
            rest.find(is_spaceless).unwrap_or(rest.len())
        };
        let (one, behind) = rest.split_at(end);
        out.push(one.to_owned());
        rest = behind;
    }
}
