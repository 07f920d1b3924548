//! Lines that introduce a quotation: `On <date>, <name> wrote:`, in any order that the tables'
//! languages have, broken over lines or not.
//!
//! Owns the grammar: a date, a person, a verb, a colon. Never decides what is cut. Invariant: a
//! line is looked at a bounded number of times, and prose that tells who wrote is not taken.

use super::markers::MARKERS;

/// An attribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Attribution {
    /// Its first line.
    pub(super) from: usize,
    /// The line after its last one.
    pub(super) upto: usize,
    /// Whether it needs no quoted line below it to be believed.
    pub(super) strong: bool,
}

/// Most lines it is broken into.
const LINES: usize = 5;
/// Longest it gets, in bytes; some names are long, and Cyrillic has two bytes a letter.
const BYTES: usize = 600;

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
pub(super) fn find(folded: &[String], quoted: &[bool]) -> Vec<Attribution> {
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
                    .is_some_and(|l| !l.is_empty() && verb_at(l).is_some())
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
        let (mut joined, mut verb, mut undated) = (String::new(), false, None);
        for from in (free..=end).rev().take(LINES) {
            let line = self.folded.get(from)?;
            let broken = from == end || !self.is_quoted(from);
            if line.is_empty() || !broken || joined.len() + line.len() > BYTES {
                break;
            }
            joined.insert(0, ' ');
            joined.insert_str(0, line);
            verb |= self.has_verb(from);
            if !(verb || joined.contains('@')) || !(self.has_verb(from) || may_begin(line)) {
                continue;
            }
            match judge(joined.trim(), verb) {
                Some(Sign {
                    strong,
                    dated: true,
                }) => {
                    let from = with_opener_above(self.folded, from, free, &joined);
                    let upto = end + 1;
                    return Some(Attribution { from, upto, strong });
                }
                Some(Sign { strong, .. }) if undated.is_none() => undated = Some((from, strong)),
                _ => {}
            }
        }
        undated.map(|(from, strong)| Attribution {
            from,
            upto: end + 1,
            strong,
        })
    }

    /// A `>` that only closes the address of the line above.
    fn closes_address(&self, end: usize) -> bool {
        end.checked_sub(1).is_some_and(|above| {
            !self.is_quoted(above)
                && self
                    .folded
                    .get(above)
                    .is_some_and(|l| l.matches('<').count() > l.matches('>').count())
        })
    }
}

/// Whether a line may be the last: it ends in a colon, or in the verb as some programs have it.
fn may_end(low: &str) -> bool {
    low.ends_with([':', '：']) || ends_in_verb(low.trim_end_matches(['-', ' ', ',', ':']))
}

fn ends_in_verb(low: &str) -> bool {
    MARKERS.wrote.iter().any(|v| {
        low.strip_suffix(v)
            .is_some_and(|rest| !v.is_ascii() || !rest.ends_with(char::is_alphanumeric))
    })
}

fn first_word(low: &str) -> &str {
    let start = low.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = start
        .find(|c: char| !c.is_alphanumeric() && c != '\'')
        .unwrap_or(start.len());
    start.get(..end).unwrap_or_default()
}

/// Whether a line without a verb may be the first: a date, an opener, or somebody's name with
/// the address after it.
fn may_begin(low: &str) -> bool {
    let word = first_word(low);
    word.starts_with(|c: char| c.is_ascii_digit())
        || opens(low)
        || MARKERS.weekdays.iter().any(|d| word.starts_with(d))
        || low.contains('@')
        || MARKERS.quoting.iter().any(|q| low.starts_with(q))
}

/// Whether it begins with an opener.
fn opens(low: &str) -> bool {
    let start = low.trim_start_matches(|c: char| !c.is_alphanumeric());
    MARKERS.openers.iter().any(|o| {
        start
            .strip_prefix(o)
            .is_some_and(|rest| rest.starts_with(' ') || o.starts_with(is_unparted))
    })
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
                && !low.ends_with(['.', '!', '?', ':'])
                && low.chars().count() <= 90 =>
        {
            at
        }
        _ => from,
    }
}

fn weekday_first(low: &str) -> bool {
    let word = first_word(low);
    MARKERS.weekdays.iter().any(|d| word.starts_with(d))
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
    let text = joined.trim_matches(|c: char| "-*_ ".contains(c));
    let colon = text.ends_with([':', '：']);
    let bare = text.trim_end_matches([':', '：', ' ', ',']);
    let address = bare.contains('@');
    let dated = is_dated(bare);
    let full = has_clock(bare) && (has_year(bare) || has_numeric_date(bare) || has_month(bare));
    let named = opens(bare) || weekday_first(bare) || first_is_digit(bare);
    let says = verb && says_who(bare);
    if dashed && says {
        return Some(Sign {
            strong: true,
            dated: true,
        });
    }
    // `2026-11-23 10:02 GMT+01:00 Dana <dana@acme.example>:`, with the day's name in any language.
    // In a language that the tables lack, a word or three may follow the address.
    let after_address = bare
        .rsplit_once('>')
        .map_or(0, |(_, after)| after.split_whitespace().count());
    let ends = bare.ends_with(['>', ')', ']']) || bare.contains('>') && after_address <= 3;
    let cites = address && MARKERS.quoting.iter().any(|q| bare.starts_with(q));
    let by_date = full || first_is_digit(bare) && (has_year(bare) || has_numeric_date(bare));
    if colon && (cites || address && ends && by_date) {
        return Some(Sign {
            strong: true,
            dated: true,
        });
    }
    if !says || !(colon || address || full) {
        return None;
    }
    let digits = bare.contains(|c: char| c.is_ascii_digit());
    (digits || address).then_some(Sign {
        strong: address
            || full && named
            || weekday_first_after_opener(bare) && has_year(bare) && has_month(bare),
        dated: dated && digits,
    })
}

fn first_is_digit(text: &str) -> bool {
    first_word(text).starts_with(|c: char| c.is_ascii_digit())
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
    if tells(before.split_whitespace().next_back()) || tells(after.split_whitespace().next()) {
        return false;
    }
    let words = after.split_whitespace().count();
    words <= 2
        || MARKERS.wrote_before_name.contains(&verb) && words <= 12
        || is_dated(after) && words <= 12
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

/// Letters of scripts without spaces between words, or that write small words with the next.
fn is_unparted(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{06FF}' | '\u{3040}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}')
}

fn is_dated(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
        && (has_year(text) || has_clock(text) || has_numeric_date(text) || has_month(text))
}

/// Whether a year of our time stands in it as a word of its own.
pub(super) fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit())
        .any(|w| w.len() == 4 && (w.starts_with("19") || w.starts_with("20")))
}

/// Whether it holds a time of day: `10:02`, `10h02`.
fn has_clock(text: &str) -> bool {
    text.as_bytes().windows(4).any(|w| {
        matches!(w, [a, b':' | b'h', c, d] if a.is_ascii_digit() && c.is_ascii_digit() && d.is_ascii_digit())
    })
}

/// Whether it holds `23.11.2026`, `11/23/26`, `2026-11-23`.
fn has_numeric_date(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '/' | '-'))
        .any(|word| {
            let parts = word.split(['.', '/', '-']).filter(|p| !p.is_empty());
            parts.clone().count() == 3 && parts.clone().all(|p| p.len() <= 4)
        })
}

/// Whether a word in it begins like the name of a month.
fn has_month(text: &str) -> bool {
    text.contains(['年', '년'])
        || text
            .split(|c: char| !c.is_alphabetic())
            .any(|word| MARKERS.months.iter().any(|m| word.starts_with(m)))
}
