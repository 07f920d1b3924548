//! What a text says whose every word is known from absence notes and receipts (`notices`), or is a
//! name, a day, a time, an address or a number of the system's own.
//!
//! Decides nothing. Invariant: a word that is none of these makes it say nothing at all.

use super::day;
use crate::mail::vocabulary::notices::{Kinds, LANGUAGES, Language, NUMBER, is_eastern, spans};
use crate::mail::vocabulary::tongues::Order;
use chrono::NaiveDate;

/// A longer text is no notice, in bytes.
pub(super) const LONGEST: usize = 3_000;
/// Most names that may stand outside of a sentence that says whom to turn to.
const NAMES: usize = 3;
/// Most within one, and most signs of a name in a script without capitals.
const NAMES_THERE: usize = 6;

/// What every word of a text being known comes to.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Told {
    pub(super) kinds: Kinds,
    /// How many phrases say something.
    pub(super) said: usize,
    /// How many days and times stand in it.
    pub(super) days: usize,
    /// Whether it says by itself that its writer has left, or that nobody reads the mailbox.
    pub(super) gone: bool,
}

/// A text, taken apart.
pub(super) struct Text<'n> {
    /// Lower case.
    low: String,
    /// Where its capitals stand.
    capitals: Vec<usize>,
    /// The days and times in it, from where to where.
    whens: Vec<(usize, usize)>,
    /// Addresses, and numbers of telephones.
    reach: Vec<(usize, usize)>,
    /// The sentences.
    sentences: Vec<(usize, usize)>,
    names: &'n [String],
}

impl<'n> Text<'n> {
    /// `None`: it bears marks that no notice has.
    pub(super) fn of(text: &str, sent: Option<NaiveDate>, names: &'n [String]) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let (mut low, mut capitals) = (String::with_capacity(text.len()), Vec::new());
        for c in without_foot(text, names).chars() {
            if c.is_uppercase() {
                capitals.push(low.len());
            }
            low.push(plain(c));
        }
        let addresses = addresses(&low);
        let inside = |at: usize| {
            addresses
                .iter()
                .any(|(from, to)| (*from..*to).contains(&at))
        };
        let strange = |(at, c): (usize, char)| STRANGE.contains(&c) && !inside(at);
        let ordered = |line: &str| line.trim_start().starts_with('/');
        if low.char_indices().any(strange) || low.lines().any(ordered) {
            return None;
        }
        let orders = [Order::Unknown, Order::DayFirst, Order::MonthFirst];
        let days = orders.map(|order| day::all(&low, order, sent));
        let mut whens: Vec<(usize, usize)> =
            days.iter().flatten().map(|f| (f.start, f.end)).collect();
        whens.extend(times(&low));
        let reach = addresses.into_iter().chain(telephones(&low)).collect();
        let sentences = sentences(&low, &capitals, &whens);
        Some(Self {
            low,
            capitals,
            whens,
            reach,
            sentences,
            names,
        })
    }

    /// What it says, where every word of it is known; each sentence in a language of its own.
    pub(super) fn told(&self) -> Option<Told> {
        let mut all = Told::default();
        let mut others = 0;
        for sentence in &self.sentences {
            let mut read = LANGUAGES.iter().filter_map(|l| self.sentence(*sentence, l));
            let (told, strangers) = read.next()?;
            all.kinds = all.kinds.with(told.kinds);
            all.said += told.said;
            all.days += told.days;
            all.gone |= told.gone;
            others += strangers;
        }
        (others <= NAMES).then_some(all)
    }

    /// What it says whose first or last sentence is that a machine answers, and nothing else, and
    /// of whose others none begins as answers do.
    pub(super) fn declared(&self) -> Option<Kinds> {
        let begins = |sentence: &(usize, usize), kinds| {
            let words: Vec<&str> = self.words(*sentence).map(|w| w.shape).collect();
            let found = |l: &Language| l.longest(&words);
            let mut all = LANGUAGES.iter().filter_map(found);
            all.any(|(_, found)| found.any(kinds))
        };
        // "Automatic reply is not needed." begins so, and speaks of one.
        // So does "This is an out of office case.", which names no number of one.
        let numbered = |s: &(usize, usize)| {
            let text = self.low.get(s.0..s.1).unwrap_or_default();
            text.contains(|c: char| c.is_ascii_digit())
        };
        let whole = |s: &(usize, usize)| {
            let mut read = LANGUAGES.iter().filter_map(|l| self.sentence(*s, l));
            read.any(|(told, _)| !told.kinds.any(Kinds::NUMBERED) || numbered(s))
        };
        let says_so = |s: &(usize, usize)| begins(s, Kinds::REPLY) && whole(s);
        let (first, last) = (self.sentences.first()?, self.sentences.last()?);
        let declares = says_so(first) || says_so(last);
        let answers = self.sentences.iter().any(|s| begins(s, Kinds::ANSWERS));
        let announces = self
            .low
            .lines()
            .any(|l| l.trim_end().ends_with([':', '：']));
        if !declares || answers || announces {
            return None;
        }
        let mut kinds = Kinds::REPLY;
        for sentence in &self.sentences {
            let mut read = LANGUAGES.iter().filter_map(|l| self.sentence(*sentence, l));
            kinds = read
                .next()
                .map_or(kinds, |(told, _)| kinds.with(told.kinds));
        }
        Some(kinds)
    }

    /// What a sentence says in a language, and how many names stand in it that nothing announces.
    fn sentence(&self, span: (usize, usize), language: &Language) -> Option<(Told, usize)> {
        let words: Vec<Word<'_>> = self.words(span).collect();
        let mut told = Told::default();
        let mut strange: Vec<(&Word<'_>, bool)> = Vec::new();
        let (mut numbers, mut own_names) = (0, 0);
        let mut leads = false;
        let own: Vec<&str> = words.iter().map(|w| w.shape).collect();
        let mut at = 0;
        for (count, kinds) in language.steps(&own) {
            let Some(word) = words.get(at) else { break };
            at += count;
            if kinds == Kinds::ANSWERS {
                return None;
            }
            if kinds != Kinds::default() {
                told.kinds = told.kinds.with(kinds);
                told.said += usize::from(!kinds.within(WEIGHTLESS));
                // "No longer works for ACME."
                let last = at.checked_sub(1).and_then(|last| own.get(last..at));
                let last = last.and_then(|last| language.longest(last));
                let ends_small = last.is_some_and(|(_, kinds)| kinds.any(Kinds::SMALL));
                leads = kinds.any(LEADING) || kinds.any(Kinds::LEFT) && ends_small;
                continue;
            }
            let ahead = words.iter().skip(at).take(3).any(|w| w.shape == WHEN);
            let behind = at > 1 && words.get(at - 2).is_some_and(|w| w.shape == WHEN);
            let of_month = word.text.parse().is_ok_and(|n: u32| (1..=31).contains(&n));
            if word.shape == WHEN || of_month && (ahead || behind) {
                told.days += 1;
            } else if word.is_number {
                numbers += 1;
            } else if self.names.iter().any(|name| name == word.text) {
                own_names += 1;
            } else {
                strange.push((word, leads));
                continue;
            }
            leads = false;
        }
        let reaches = self
            .reach
            .iter()
            .any(|(from, _)| (span.0..span.1).contains(from));
        let announced = reaches || told.kinds.any(Kinds::CONTACT.with(Kinds::READ));
        let numbered = told.kinds.any(Kinds::NUMBERED.with(Kinds::RECEIVED));
        let bare = told.said == 0 && !reaches;
        if bare && !words.is_empty() || numbers > 0 && !numbered {
            return None;
        }
        let german = language.name == "de";
        let first = words.first().map_or(span.0, |w| w.at);
        let (mut named, mut unannounced) = (0, 0);
        for (word, led) in strange {
            let sign = word.text.chars().next().is_some_and(is_eastern);
            if announced && (word.is_capital || sign) {
                named += 1;
            } else if word.is_capital && led && !german && word.at != first {
                unannounced += 1;
            } else {
                return None;
            }
        }
        let left = told.kinds.any(Kinds::LEFT);
        told.gone = named == 0 && (told.kinds.any(Kinds::CLOSED) || left && own_names > 0);
        if left && named > 0 {
            // A title before the name says nothing more of whoever left.
            told.said = 1;
        }
        (named <= NAMES_THERE).then_some((told, unannounced))
    }

    /// The words of a sentence, without addresses and telephones.
    fn words(&self, (from, to): (usize, usize)) -> impl Iterator<Item = Word<'_>> {
        let text = self.low.get(from..to).unwrap_or_default();
        let within = |at: usize, spans: &[(usize, usize)]| {
            spans.iter().any(|(from, to)| (*from..*to).contains(&at))
        };
        spans(text).filter_map(move |(start, end)| {
            let at = from + start;
            let own = text.get(start..end)?;
            let digits = own.bytes().filter(u8::is_ascii_digit).count();
            let is_number = digits == own.len() || digits > 2;
            let named = day::weekday(own).is_some();
            let whole = digits == own.len();
            let is_when = named || within(at, &self.whens) || whole && is_year(own);
            (!within(at, &self.reach)).then(|| Word {
                at,
                text: own,
                shape: match (is_when, whole) {
                    (true, _) => WHEN,
                    (false, true) => NUMBER,
                    (false, false) => own,
                },
                is_number,
                is_capital: self.capitals.binary_search(&at).is_ok(),
            })
        })
    }
}

/// Stands for a word of a day or a time; no phrase has it.
const WHEN: &str = "@";

/// Kinds of phrases that say nothing by themselves.
const WEIGHTLESS: Kinds = Kinds::SMALL.with(Kinds::NUMBERED);

/// Kinds of phrases behind which a name may stand: *at Acme*, *Dear Dana*. Behind others it is whom
/// somebody names: *mail Tess*.
const LEADING: Kinds = Kinds::SMALL.with(Kinds::RECEIVED).with(Kinds::GREETS);

struct Word<'t> {
    at: usize,
    text: &'t str,
    /// As phrases have it.
    shape: &'t str,
    is_number: bool,
    is_capital: bool,
}

/// Marks that persons set: they ask, quote, calculate.
const STRANGE: &[char] = &[
    '?', '？', '"', '“', '”', '„', '«', '»', '「', '」', '<', '>', '=', '%', '[', ']', '{', '}',
];

fn is_year(number: &str) -> bool {
    number.len() == 4 && (number.starts_with("20") || number.starts_with("19"))
}

/// A sign for comparing, one for one.
fn plain(c: char) -> char {
    match c {
        '０'..='９' | '／' | '：' | '（' | '）' | '．' => {
            char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c)
        }
        '\u{a0}' | '\u{202f}' | '\u{3000}' => ' ',
        '’' => '\'',
        c => c.to_lowercase().next().unwrap_or(c),
    }
}

/// Addresses of mail and of the web.
fn addresses(text: &str) -> Vec<(usize, usize)> {
    let joins = |c: char| c.is_ascii_alphanumeric() || "@._+:/?=&%#~-".contains(c);
    runs(text, joins)
        .filter(|(from, to)| {
            let run = text.get(*from..*to).unwrap_or_default();
            run.contains('@') || run.contains("://") || run.starts_with("www.")
        })
        .collect()
}

/// Fewest digits of a telephone's number.
const DIGITS: usize = 7;

fn telephones(text: &str) -> Vec<(usize, usize)> {
    let joins = |c: char| c.is_ascii_digit() || " ()+/.-".contains(c);
    let long = |(from, to): &(usize, usize)| {
        let run = text.get(*from..*to).unwrap_or_default();
        let digits = run.bytes().filter(u8::is_ascii_digit).count();
        // `23 11 2026` is a day, however it is written.
        digits >= DIGITS && (digits > 8 || run.contains(['+', '(']) || run.trim().starts_with('0'))
    };
    runs(text, joins).filter(long).collect()
}

/// `11:30`, `9:00:15`.
fn times(text: &str) -> Vec<(usize, usize)> {
    let joins = |c: char| c.is_ascii_digit() || c == ':';
    let clock = |(from, to): &(usize, usize)| {
        let run = text.get(*from..*to).unwrap_or_default();
        run.trim_matches(':').contains(':')
    };
    runs(text, joins).filter(clock).collect()
}

/// The longest runs of such signs.
fn runs(text: &str, joins: impl Fn(char) -> bool) -> impl Iterator<Item = (usize, usize)> {
    let mut out = Vec::new();
    let mut from = None;
    for (at, c) in text.char_indices() {
        match (from, joins(c)) {
            (None, true) => from = Some(at),
            (Some(start), false) => {
                out.push((start, at));
                from = None;
            }
            _ => {}
        }
    }
    out.extend(from.map(|start| (start, text.len())));
    out.into_iter()
}

/// Sentences end with a mark before a capital or a script without, or with a paragraph.
fn sentences(low: &str, capitals: &[usize], whens: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut from = 0;
    for (at, c) in low.char_indices() {
        let behind = low.get(at + c.len_utf8()..).unwrap_or_default();
        let next = behind.find(|c: char| !c.is_whitespace() && !"-*()".contains(c));
        let next = next.map(|n| at + c.len_utf8() + n);
        let dated = whens.iter().any(|(from, to)| (*from..*to).contains(&at));
        let spaced = behind.is_empty() || behind.starts_with(char::is_whitespace);
        let begins = next.is_none_or(|next| {
            let first = low.get(next..).and_then(|r| r.chars().next());
            capitals.binary_search(&next).is_ok() || first.is_some_and(is_eastern)
        });
        let ends = match c {
            '。' | '！' | '；' => true,
            '.' | '!' | ';' => !dated && spaced && begins,
            '\n' => behind.trim_start_matches([' ', '\t']).starts_with('\n'),
            _ => false,
        };
        if ends {
            out.push((from, at));
            from = at + c.len_utf8();
        }
    }
    out.push((from, low.len()));
    out.retain(|(from, to)| {
        low.get(*from..*to)
            .is_some_and(|s| s.contains(char::is_alphanumeric))
    });
    out
}

/// Most lines below a closing or a name, and most words of one.
const FOOT: (usize, usize) = (6, 7);

/// The text above a closing and the name with what stands under it, each word of which is a name.
fn without_foot<'t>(text: &'t str, names: &[String]) -> &'t str {
    let mut from = 0;
    for line in text.split_inclusive('\n') {
        let own = line.trim();
        let low = own.to_lowercase();
        let words: Vec<&str> = spans(&low).filter_map(|(a, b)| low.get(a..b)).collect();
        let is_own = |words: &[&str]| words.iter().all(|w| names.iter().any(|n| n == w));
        let closes = LANGUAGES.iter().any(|language| {
            let found = language.longest(&words);
            found.is_some_and(|(count, kinds)| {
                let rest = words.get(count..).unwrap_or_default();
                kinds.any(Kinds::CLOSES) && is_own(rest)
            })
        });
        let below = text.get(from + line.len()..).unwrap_or_default();
        if from > 0 && !words.is_empty() && (closes || is_own(&words)) && is_foot(below) {
            return text.get(..from).unwrap_or(text);
        }
        from += line.len();
    }
    text
}

fn is_foot(below: &str) -> bool {
    let filled = below.lines().map(str::trim).filter(|l| !l.is_empty());
    let known = |word: &str| {
        let low = word.to_lowercase();
        let mut found = LANGUAGES.iter().filter_map(|l| l.longest(&[low.as_str()]));
        let name = word.starts_with(|c: char| c.is_uppercase() || is_eastern(c));
        let small = found.clone().any(|(_, kinds)| kinds.within(WEIGHTLESS));
        (name || small) && !found.any(|(_, kinds)| kinds.any(Kinds::ANSWERS))
    };
    let label = |line: &str| {
        let reaches = !addresses(line).is_empty() || !telephones(line).is_empty();
        let few = line.split_whitespace().count() <= FOOT.1 && !line.ends_with(['.', '!']);
        let mut words = spans(line).filter_map(|(from, to)| line.get(from..to));
        reaches || few && words.all(known)
    };
    filled.clone().count() <= FOOT.0 && filled.clone().all(label)
}
