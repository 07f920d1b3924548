//! Lines that introduce a quotation: `On <date>, <name> wrote:`, in any order that the tables'
//! languages have, broken over lines or not.
//!
//! Owns the grammar: a date, a person, a verb, a colon. Never decides what is cut. Invariant: a
//! line is looked at a bounded number of times, and prose that tells who wrote is not taken.

use super::dated::{
    first_is_digit, first_word, has_clock, has_date, has_full_date, has_month, has_numeric_date,
    has_year, is_calendar_word, is_dated, is_full, weekday_first,
};
use super::edges::{closes, ends_in_verb, ends_sentence, is_unparted, may_begin, may_end, opens};
use crate::mail::vocabulary::markers::MARKERS;

/// An attribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::mail) struct Attribution {
    /// Its first line.
    pub(in crate::mail) from: usize,
    /// The line after its last one.
    pub(in crate::mail) upto: usize,
    /// Whether it needs no quoted line below it to be believed.
    pub(super) strong: bool,
}

/// Most lines it is broken into.
pub(super) const LINES: usize = 5;
/// Longest it gets, in bytes; some names are long, and Cyrillic has two bytes a letter.
pub(super) const BYTES: usize = 600;

/// The lines, and what is known of each before they are joined.
struct Page<'a> {
    /// In lower case.
    folded: &'a [String],
    /// Which begin with `>`.
    quoted: &'a [bool],
    /// Which hold a verb.
    verbs: Vec<bool>,
}

/// All attributions, in order, not overlapping. `folded` are the lines in lower case, and
/// `quoted` tells which begin with `>`.
pub(in crate::mail) fn find(folded: &[String], quoted: &[bool]) -> Vec<Attribution> {
    let page = Page {
        folded,
        quoted,
        verbs: (0..folded.len())
            .map(|at| {
                // A quoted line counts only where it may close an address of the line above.
                let read = [Some(at), at.checked_sub(1)]
                    .into_iter()
                    .flatten()
                    .any(|at| quoted.get(at) == Some(&false));
                read && folded
                    .get(at)
                    .is_some_and(|l| (1..=BYTES).contains(&l.len()) && verb_at(l).is_some())
            })
            .collect(),
    };
    let mut found: Vec<Attribution> = Vec::new();
    for end in 0..folded.len() {
        let free = found.last().map_or(0, |a| a.upto);
        if let Some(one) = page.ending_at(end, free) {
            found.push(one);
        }
    }
    found
}

/// Whether this, joined, is a whole line of a program that dates and names.
pub(super) fn is_whole(joined: &str) -> bool {
    may_end(joined)
        && verb_at(joined).is_some()
        && is_full(joined)
        && judge(joined, true).is_some_and(|s| s.strong && s.dated)
}

/// The same of a line that dates and names by an address, and has no verb.
pub(super) fn is_whole_without_verb(joined: &str) -> bool {
    let bare = joined.trim_end_matches([':', '：', ' ']);
    bare.len() < joined.len() && is_full(bare) && bare.ends_with('>') && residue(bare) <= NAME_WORDS
}

impl Page<'_> {
    fn is_quoted(&self, at: usize) -> bool {
        self.quoted.get(at) == Some(&true)
    }

    fn has_verb(&self, at: usize) -> bool {
        self.verbs.get(at) == Some(&true)
    }

    /// The attribution whose last line this is. Of several beginnings the last is right, so
    /// that a sentence above it stays; one that has no date may have it in the lines above.
    fn ending_at(&self, end: usize, free: usize) -> Option<Attribution> {
        let last = self.folded.get(end)?;
        if !may_end(last) || (self.is_quoted(end) && !self.closes_address(end)) {
            return None;
        }
        // Only a colon or a verb says that it ends before its paragraph does.
        if !closes(last) && (!self.ends_paragraph(end) || self.verb_is_below(end))
            || self.name_is_below(end)
        {
            return None;
        }
        // French puts a space before the colon, and a program may break the line there.
        let alone = |at: usize| self.folded.get(at).is_some_and(|l| l == ":" || l == "：");
        let upto = end + 1 + usize::from(alone(end + 1));
        let (mut joined, mut verb, mut doubtful) = (String::new(), false, None);
        let (mut clock, mut nobody_yet, mut gap) = (false, false, false);
        for from in (free..=end).rev().take(LINES) {
            let line = self.folded.get(from)?;
            if !gap && line.is_empty() && self.goes_on_below(from, &joined) {
                gap = true;
                continue;
            }
            let broken = from == end || !self.is_quoted(from);
            if line.is_empty()
                || !broken
                || joined.len() + line.len() > BYTES
                || from < end && ends_sentence(line) && !first_is_digit(&joined)
            {
                break;
            }
            joined.insert(0, ' ');
            joined.insert_str(0, line);
            verb |= self.has_verb(from);
            clock |= has_clock(line);
            let tells = verb || clock || joined.contains('@');
            if !tells || !(self.has_verb(from) || may_begin(line)) {
                continue;
            }
            match judge(joined.trim(), verb).filter(|sign| !gap || sign.strong) {
                // Without a verb and weak it may be the rest of what the line above begins.
                Some(sign) if sign.dated && (sign.strong || verb) => {
                    let opened = with_opener_above(self.folded, from, free, &joined);
                    let from = self.with_name_above(opened, free, joined.trim());
                    let strong = sign.strong || from < opened && is_full(&joined);
                    return Some(Attribution { from, upto, strong });
                }
                // A verb alone on the last line belongs to whoever the line above names.
                Some(Sign { strong, .. }) if doubtful.is_none() || strong && nobody_yet => {
                    doubtful = Some((from, strong));
                    nobody_yet = !strong && names_nobody(joined.trim());
                }
                _ => {}
            }
        }
        doubtful.map(|(from, strong)| Attribution { from, upto, strong })
    }

    fn verb_is_below(&self, end: usize) -> bool {
        let below = self.folded.get(end + 2);
        below.is_some_and(|l| self.goes_on_below(end + 1, l))
    }

    /// Whether a program, with an empty line between, goes on with what it began above: `On Mon, 23 Nov
    /// 2026 at 10:02, Dana Dev`, below it `wrote:`.
    fn goes_on_below(&self, empty: usize, joined: &str) -> bool {
        let above = empty.checked_sub(1).and_then(|at| self.folded.get(at));
        let verbs = MARKERS.wrote.iter().chain(&MARKERS.wrote_before_name);
        let says = joined.split_whitespace().count() <= NAME_WORDS + 1
            && verbs.into_iter().any(|verb| joined.starts_with(verb));
        // Or with the address of whom it named: `< mailto:dana@acme.example > wrote:`.
        let addresses = joined.starts_with('<')
            && joined.contains('@')
            && ends_in_verb(joined.trim_end_matches([':', '：', ' ']))
            && residue(joined) <= NAME_WORDS;
        (says || addresses)
            && closes(joined.trim_end())
            && above.is_some_and(|low| {
                is_full(low) && !ends_sentence(low) && (opens(low) || weekday_first(low))
            })
    }

    /// Whether a line that ends in the verb goes on with a name: `Am 23.11.2026 schrieb`, below it
    /// `Dana Dev:`.
    fn name_is_below(&self, end: usize) -> bool {
        let line = |at: usize| self.folded.get(at).map(String::as_str).unwrap_or_default();
        !line(end).ends_with([':', '：'])
            && line(end + 1).ends_with([':', '：'])
            && line(end + 1).split_whitespace().count() <= NAME_WORDS
            && !self.is_quoted(end + 1)
            && self.ends_paragraph(end + 1)
    }

    /// `Dana Dev <dana@acme.example> hat am` above a line that names nobody.
    fn with_name_above(&self, from: usize, free: usize, joined: &str) -> usize {
        let above = from.checked_sub(1).filter(|at| *at >= free);
        match above.and_then(|at| self.folded.get(at).map(|l| (at, l))) {
            Some((at, _)) if joined.starts_with('<') && self.is_long_name(at) => at,
            Some((at, low))
                if names_nobody(joined)
                    && !self.is_quoted(at)
                    && low.contains('@')
                    && low.contains(['<', '(', '['])
                    && residue(low) <= NAME_WORDS + 2
                    && !ends_sentence(low) =>
            {
                at
            }
            _ => from,
        }
    }

    /// Whether a line is nothing but a name too long for its address to stand beside it.
    fn is_long_name(&self, at: usize) -> bool {
        let line = |at: usize| self.folded.get(at).map(String::as_str).unwrap_or_default();
        let begins = at.checked_sub(1).is_none_or(|above| line(above).is_empty());
        begins
            && !self.is_quoted(at)
            && (1..=2 * NAME_WORDS).contains(&line(at).split_whitespace().count())
            && !ends_sentence(line(at))
            && !line(at).ends_with([':', '：', ',', '-'])
    }

    fn ends_paragraph(&self, at: usize) -> bool {
        self.folded.get(at + 1).is_none_or(String::is_empty) || self.is_quoted(at + 1)
    }

    /// A `>` that only closes the address of the line above, or of the one above that.
    fn closes_address(&self, end: usize) -> bool {
        let mut open = 0_isize;
        let above = (end.saturating_sub(2)..end).rev();
        let mut above = above.take_while(|at| !self.is_quoted(*at));
        above.any(|at| {
            let low = self.folded.get(at).map(String::as_str).unwrap_or_default();
            let count = |sign| low.matches(sign).count().cast_signed();
            open += count('<') - count('>');
            open > 0
        })
    }
}

/// Lines above that only open: `On Mon, 23 Nov`, the rest of the date being below.
fn with_opener_above(folded: &[String], from: usize, free: usize, joined: &str) -> usize {
    let complete = |low: &str| {
        (opens(low) || weekday_first(low))
            && (has_year(joined) || has_numeric_date(joined) || has_month(joined))
    };
    let begun = folded.get(from).is_some_and(|l| complete(l));
    let above = from.checked_sub(1).filter(|at| *at >= free && !begun);
    match above.and_then(|at| folded.get(at).map(|l| (at, l))) {
        Some((at, low))
            if (opens(low) || weekday_first(low))
                && low.contains(|c: char| c.is_ascii_digit())
                && !ends_sentence(low)
                && !low.ends_with(':')
                && low.chars().count() <= 90 =>
        {
            at
        }
        _ => from,
    }
}

/// `On Monday, 23 November`: no person writes it so before a colon.
fn weekday_first_after_opener(low: &str) -> bool {
    let start = first_word(low);
    let rest = low.split_once(start).map_or("", |(_, rest)| rest);
    weekday_first(low) || opens(low) && weekday_first(rest)
}

struct Sign {
    strong: bool,
    dated: bool,
}

/// Whether a text of one to five lines introduces a quotation; `verb` tells whether any of them
/// holds one.
fn judge(joined: &str, verb: bool) -> Option<Sign> {
    let dashed = joined.starts_with("--") && joined.ends_with("--");
    let bracketed = joined.starts_with('[') && joined.ends_with(']');
    let text = joined.trim_matches(|c: char| "-*_[] ".contains(c) && (c != ']' || bracketed));
    let arrowed = joined.starts_with(">>>") && joined.ends_with(">>>");
    let colon = bracketed || arrowed || text.ends_with([':', '：']);
    let bare = text.trim_end_matches([':', '：', ' ', ',']);
    let bare = if arrowed {
        bare.trim_matches(['>', ' '])
    } else {
        bare
    };
    let says = verb && says_who(bare);
    let dated = is_dated(bare);
    let sign = |strong| {
        Some(Sign {
            strong,
            dated: true,
        })
    };
    let arrowed = arrowed && is_full(bare) && (bare.contains('@') || residue(bare) <= NAME_WORDS);
    if dashed && says || arrowed || colon && is_strong_without_verb(bare) {
        return sign(true);
    }
    let told = says && !is_full(bare) && !bare.contains('@') && begins_sentence(bare);
    if says && !told && (colon || bare.contains('@') || is_full(bare)) {
        let digits = bare.contains(|c: char| c.is_ascii_digit());
        let strong = bare.contains('@') || is_full(bare) && is_by_program(bare);
        if digits || strong {
            return Some(Sign {
                strong: strong || weekday_first_after_opener(bare) && has_full_date(bare),
                dated: dated && digits,
            });
        }
        // `Dana Dev wrote:`
        return (colon && before_verb(bare) <= NAME_WORDS).then_some(Sign {
            strong: false,
            dated: false,
        });
    }
    (colon || bare.contains('@'))
        .then(|| is_name_and_date(bare, colon))
        .filter(|is| *is)
        .and_then(|_| sign(false))
}

/// Whether what stands before the verb is part of a sentence, and no name: "as the contract".
fn begins_sentence(bare: &str) -> bool {
    let Some((before, _, _)) = verb_at(bare) else {
        return false;
    };
    // `On Mon, …` has the French word for "my".
    let day = |w: &&str| w.ends_with([',', '.']) && is_calendar_word(w);
    let mut words = before
        .split_whitespace()
        .filter(|w| !day(w))
        .map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()));
    words.any(|w| MARKERS.sentences.contains(&w))
}

/// Most words of a name.
const NAME_WORDS: usize = 4;

/// `2026-11-23 10:02 GMT+01:00 Dana <dana@acme.example>`, with the day's name in any language,
/// or `Quoting Dana <dana@acme.example>`.
fn is_strong_without_verb(bare: &str) -> bool {
    if !bare.contains('@') {
        return false;
    }
    // In a language that the tables lack, a word or three may follow the address.
    let after_address = bare
        .rsplit_once('>')
        .map_or(0, |(_, after)| after.split_whitespace().count());
    let ends = bare.ends_with(['>', ')', ']']) || bare.contains('>') && after_address <= 3;
    let starts = first_is_digit(bare) || is_calendar_word(first_word(bare));
    let by_date = is_full(bare) || first_is_digit(bare) && has_date(bare);
    MARKERS.quoting.iter().any(|q| bare.starts_with(q))
        || ends && by_date
        || starts && is_full(bare) && residue(bare) <= NAME_WORDS
}

/// A day, with a time, and a name or an address, and next to nothing else: above a quotation
/// it is no sentence in any language.
fn is_name_and_date(bare: &str, colon: bool) -> bool {
    let quotes = MARKERS.quoting.iter().any(|q| bare.starts_with(q));
    let named = if colon {
        residue(bare) <= NAME_WORDS
    } else {
        bare.contains(['<', '"']) && residue(bare) <= 3
    };
    let by_date = is_full(bare) && named;
    let dated_address =
        first_is_digit(bare) && has_date(bare) && bare.ends_with('>') && residue(bare) <= 5;
    let told =
        is_full(bare) && bare.contains('>') && colon && bare.split_whitespace().count() <= 24;
    quotes && colon || by_date || dated_address || told
}

/// Whether it holds nothing but a date and a verb, with the small words between them.
fn names_nobody(joined: &str) -> bool {
    let small = |word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_alphabetic());
        bare.is_empty()
            || word.contains(|c: char| c.is_ascii_digit())
            || is_calendar_word(word)
            || MARKERS.openers.contains(&bare)
            || MARKERS.between.contains(&bare)
            || MARKERS
                .wrote
                .iter()
                .any(|v| v.split(' ').any(|v| v == bare))
            || bare.starts_with(is_unparted)
    };
    !joined.contains(['@', '"']) && joined.split_whitespace().all(small)
}

/// How many words are neither digits nor addresses nor names of days and months.
fn residue(bare: &str) -> usize {
    bare.split_whitespace()
        .filter(|word| word.contains(char::is_alphabetic))
        .filter(|word| !word.contains(|c: char| c == '@' || c.is_ascii_digit()))
        .filter(|word| !is_calendar_word(word))
        .count()
}

/// Whether it begins as a program's line does, or is a name, a verb and a time.
fn is_by_program(bare: &str) -> bool {
    let timed = verb_at(bare).is_some_and(|(_, after, _)| is_full(after) && residue(after) <= 2);
    opens(bare)
        || weekday_first(bare)
        || first_is_digit(bare)
        || timed && before_verb(bare) <= NAME_WORDS
}

/// How many words stand before the verb.
fn before_verb(bare: &str) -> usize {
    verb_at(bare).map_or(usize::MAX, |(before, _, _)| {
        before.split_whitespace().count()
    })
}

/// Whether the verb stands where a program puts it: at the end, at most two words before it, or
/// in the middle with only a name, an address or a date after it.
fn says_who(bare: &str) -> bool {
    let Some((before, after, verb)) = verb_at(bare) else {
        return false;
    };
    let tells = |text: Option<&str>| {
        text.is_some_and(|w| {
            MARKERS
                .pronouns
                .contains(&w.trim_matches(|c: char| c == ','))
        })
    };
    let inverts = MARKERS.wrote_before_name.contains(&verb);
    let bare = |w: &str| w.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let to_whom = after.split_whitespace().next().map(bare);
    if tells(before.split_whitespace().next_back())
        || inverts && tells(after.split_whitespace().next())
        || to_whom.is_some_and(|w| MARKERS.objects.contains(&w.as_str()))
    {
        return false;
    }
    let words = after.split_whitespace().count();
    words <= 2 || inverts && words <= 12 || is_dated(after) && words <= 12
}

/// What stands before and after the last verb, and the verb.
fn verb_at(text: &str) -> Option<(&str, &str, &'static str)> {
    let verbs = MARKERS.wrote.iter().chain(&MARKERS.wrote_before_name);
    verbs
        .filter_map(|verb| {
            let at = text.rfind(verb)?;
            let (before, rest) = text.split_at_checked(at)?;
            let after = rest.strip_prefix(verb)?;
            // Words of languages that part them end at no letter.
            let parted = !verb.starts_with(is_unparted);
            let whole = !parted
                || !before.ends_with(char::is_alphanumeric)
                    && !after.starts_with(char::is_alphanumeric);
            whole.then_some((before, after, *verb))
        })
        .max_by_key(|(before, _, verb)| (before.len(), verb.len()))
}
