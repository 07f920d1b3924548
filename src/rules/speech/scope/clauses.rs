//! A text's sentences, and a sentence's clauses with what their phrases are.

use crate::domain::words::{Sense, Words};
use crate::rules::speech::language::{Token, says_yes};

/// The sentences of a text, without the spaces around them. A line end ends a sentence, too.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut from = 0;
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    for (n, &(at, c)) in chars.iter().enumerate() {
        let next = chars.get(n + 1).map(|(_, c)| *c);
        let before = |back: usize| {
            n.checked_sub(back)
                .and_then(|n| chars.get(n))
                .map(|(_, c)| *c)
        };
        let stop = match c {
            '\n' => true,
            '!' | '?' | '.' | '…' => {
                let ends = next.is_none_or(|n| n.is_whitespace() || "\"”“'»)".contains(n));
                // "a.m.", "z. B.": a single letter before the stop.
                let letter = before(1).is_some_and(char::is_alphabetic)
                    && !before(2).is_some_and(char::is_alphanumeric);
                ends && !(c == '.' && letter)
            }
            _ => false,
        };
        if stop {
            let to = at + c.len_utf8();
            out.push(text.get(from..to).unwrap_or_default().trim());
            from = to;
        }
    }
    out.push(text.get(from..).unwrap_or_default().trim());
    out.retain(|s| s.chars().any(char::is_alphanumeric));
    out
}

/// A part of a sentence between stops, as far as it says something by itself.
#[derive(Debug)]
pub(super) struct Clause {
    /// Its tokens: from, and one past the last.
    pub(super) from: usize,
    pub(super) to: usize,
    senses: Vec<Sense>,
    /// It begins with an order.
    pub(super) ordered: bool,
    /// The first token of a wish, an addition or an order.
    pub(super) wished_at: Option<usize>,
    /// Where it says that something holds for everybody or all of a kind.
    pub(super) wide: Option<Wide>,
    /// It takes something on that an own clause says is besides: "As PDF, in addition".
    pub(super) besides: Option<(usize, usize)>,
    /// Tokens that phrases are made of.
    taken: Vec<usize>,
}

/// "For all customers": its tokens.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wide {
    pub(super) from: usize,
    pub(super) to: usize,
    /// The *all*: the last word of the phrase.
    pub(super) all: usize,
}

impl Clause {
    /// The clauses of a sentence. Reasons and conditions are left out: nothing is asked in them.
    pub(super) fn all(words: &Words, sentence: &str, tokens: &[Token]) -> Vec<Self> {
        let mut out = Vec::new();
        let mut from = 0;
        let folded: Vec<&str> = tokens.iter().map(|t| t.folded.as_str()).collect();
        for at in 0..tokens.len() {
            let end = tokens.get(at).map_or(0, |t| t.to);
            let next = tokens.get(at + 1).map_or(sentence.len(), |t| t.from);
            let between = sentence.get(end..next).unwrap_or_default();
            let stop =
                |c: char| matches!(c, ',' | ';' | ':' | '–' | '—' | '(' | ')' | '.' | '!' | '?');
            let ends = at + 1 == tokens.len() || between.contains(stop) || between.contains(" - ");
            if ends || goes_on_besides(words, &folded, from, at + 1) {
                // "It would be good, if the margin were in it": the comma parts no wish.
                let wished = out.last().is_some_and(Self::ends_in_wish);
                let mut clause = Self::of(words, tokens, from, at + 1, wished);
                let last = tokens.get(clause.to.saturating_sub(1));
                let lower = last
                    .and_then(|t| sentence.get(t.from..)?.chars().next())
                    .is_some_and(char::is_lowercase);
                clause.ordered |= lower && clause.is_bare_infinitive(words, tokens);
                out.push(clause);
                from = at + 1;
            }
        }
        joined(out)
    }

    /// Whether nothing stands behind its wish.
    fn ends_in_wish(&self) -> bool {
        self.has(Sense::Wish) && self.taken.last() == self.to.checked_sub(1).as_ref()
    }

    fn of(words: &Words, tokens: &[Token], from: usize, to: usize, goes_on: bool) -> Self {
        let mut clause = Self {
            from,
            to,
            senses: Vec::new(),
            ordered: false,
            wished_at: None,
            wide: None,
            besides: None,
            taken: Vec::new(),
        };
        let folded: Vec<&str> = tokens
            .iter()
            .take(to)
            .skip(from)
            .map(|t| t.folded.as_str())
            .collect();
        let mut at = 0;
        let mut begun = false;
        let mut wished = false;
        while at < folded.len() {
            let found = words.sense(folded.get(at..).unwrap_or_default());
            let Some((sense, length)) = found else {
                begun = true;
                at += 1;
                continue;
            };
            let length = longer_wish(words, folded.get(at..).unwrap_or_default(), sense, length);
            let opens_sentence = from == 0 && at == 0;
            let modal = |at: usize| {
                let next = words.sense(folded.get(at..).unwrap_or_default());
                next.is_some_and(|(sense, _)| sense == Sense::Wish)
            };
            match sense {
                // "It would be nice if": what follows is the wish.
                Sense::Condition if wished => clause.taken.push(from + at),
                Sense::Condition if goes_on && at == 0 => {
                    clause.taken.push(from);
                    clause.wished_at = Some(from);
                    clause.senses.push(Sense::Wish);
                }
                Sense::Reason | Sense::Condition if !(opens_sentence && sense == Sense::Reason) => {
                    // The rest of the clause says why, or when.
                    clause.to = from + at;
                    break;
                }
                Sense::Order if begun || modal(at + 1) => begun = true,
                Sense::Order => {
                    clause.ordered = true;
                    clause.wished_at.get_or_insert(from + at);
                    clause.taken.push(from + at);
                    begun = true;
                }
                Sense::Small => begun |= !opener(folded.get(at).copied().unwrap_or_default()),
                _ => {
                    if matches!(sense, Sense::Wider | Sense::Addition | Sense::Wish) {
                        clause.wished_at.get_or_insert(from + at);
                    } else {
                        begun = true;
                    }
                    if sense == Sense::Wider {
                        // To have it hold for all is something besides.
                        clause.senses.push(Sense::Addition);
                        let rest = folded.get(at..).unwrap_or_default();
                        clause
                            .wide
                            .get_or_insert(wide(words, rest, from + at, length));
                    }
                    clause.senses.push(sense);
                    clause.taken.extend(from + at..from + at + length);
                }
            }
            wished = sense == Sense::Wish;
            at += length;
        }
        clause.wide = clause.wide.filter(|w| w.from < clause.to);
        clause
    }

    /// Says nothing but that something is besides: "in addition", "as well".
    fn only_adds(&self) -> bool {
        self.has(Sense::Addition)
            && self.senses.len() == 1
            && self.taken.len() == self.to - self.from
    }

    /// "VIP-Kunden goldgelb hinterlegen": German orders without a subject end in an infinitive.
    fn is_bare_infinitive(&self, words: &Words, tokens: &[Token]) -> bool {
        const SUBJECTS: &[&str] = &[
            "ich", "du", "er", "sie", "es", "wir", "ihr", "man", "die", "der", "das",
        ];
        let own = tokens.get(self.from..self.to).unwrap_or_default();
        let Some((last, before)) = own.split_last() else {
            return false;
        };
        self.senses.is_empty()
            && before.len() >= 2
            && last.folded.len() > 5
            && last.folded.ends_with("en")
            && !words.is_small(&last.folded)
            && !before.iter().any(|t| SUBJECTS.contains(&t.folded.as_str()))
    }

    /// What an own clause says is besides.
    fn takes_on(&mut self, besides: (usize, usize)) {
        self.senses.push(Sense::Addition);
        self.besides.get_or_insert(besides);
    }

    pub(super) fn has(&self, sense: Sense) -> bool {
        self.senses.contains(&sense)
    }

    /// Tokens that name things: neither phrases nor small words.
    pub(super) fn content<'c>(
        &'c self,
        words: &'c Words,
        tokens: &'c [Token],
    ) -> impl Iterator<Item = usize> + 'c {
        (self.from..self.to).filter(move |at| {
            tokens.get(*at).is_some_and(|t| {
                !self.taken.contains(at)
                    && !words.is_small(&t.folded)
                    && words.number(&t.folded).is_none()
                    && t.folded.chars().any(char::is_alphabetic)
            })
        })
    }

    /// Whether nothing but small words stands before this token.
    pub(super) fn begins_with(&self, at: usize, tokens: &[Token], words: &Words) -> bool {
        (self.from..at).all(|n| tokens.get(n).is_some_and(|t| words.is_small(&t.folded)))
    }
}

/// How long a wish is with one that begins within it: the *great* of "it would be great" is no
/// content.
fn longer_wish(words: &Words, rest: &[&str], sense: Sense, length: usize) -> usize {
    if sense != Sense::Wish {
        return length;
    }
    let within = (1..length).filter_map(|at| match words.sense(rest.get(at..)?) {
        Some((Sense::Wish, more)) => Some(at + more),
        _ => None,
    });
    within.max().map_or(length, |end| end.max(length))
}

/// Clauses that say nothing but *in addition* belong to the one before, or else after.
fn joined(clauses: Vec<Clause>) -> Vec<Clause> {
    let mut out: Vec<Clause> = Vec::new();
    let mut ahead: Option<(usize, usize)> = None;
    for mut clause in clauses {
        if clause.only_adds() {
            let span = (clause.from, clause.to);
            match out.last_mut() {
                Some(before) if !before.has(Sense::Accept) => before.takes_on(span),
                _ => ahead = Some(span),
            }
            continue;
        }
        if let Some(span) = ahead.take() {
            clause.takes_on(span);
        }
        out.push(clause);
    }
    out
}

/// Whether the words from `next` on, which no stop parts from those before, ask for something
/// besides what stands before them: "yes *and also* as Excel", "yes *for everyone*". An
/// acceptance is then no part of it.
fn goes_on_besides(words: &Words, folded: &[&str], from: usize, next: usize) -> bool {
    let sense = |at: usize| words.sense(folded.get(at..).unwrap_or_default());
    let adds = |at: usize| matches!(sense(at), Some((Sense::Addition | Sense::Wider, _)));
    let and = folded.get(next).is_some_and(|word| joins(word));
    if and && (adds(next) || adds(next + 1)) {
        return true;
    }
    if !adds(next) {
        return false;
    }
    let mut at = from;
    while at < next {
        match sense(at) {
            Some((Sense::Accept, length)) => at += length,
            _ => return false,
        }
    }
    let yes = folded.get(from).is_some_and(|word| says_yes(word));
    at == next && (yes || !matches!(sense(next), Some((Sense::Wider, _))))
}

/// A word that joins a clause to what stands before it.
pub(super) fn joins(folded: &str) -> bool {
    matches!(folded, "and" | "und" | "but" | "aber")
}

/// How far a phrase of [`Sense::Wider`] reaches: with the word after it that says of what.
fn wide(words: &Words, rest: &[&str], from: usize, length: usize) -> Wide {
    const DETERMINERS: &[&str] = &[
        "the", "of", "our", "my", "their", "its", "his", "her", "these", "those", "unsere",
        "unseren", "meine", "ihre", "diese", "die", "der", "den", "das",
    ];
    let determines = |at: &usize| rest.get(*at).is_some_and(|w| DETERMINERS.contains(w));
    let of = length + (length..rest.len()).take_while(determines).count();
    let sense = words.sense(rest.get(of..).unwrap_or_default());
    let said = of < rest.len()
        && sense.is_none_or(|(sense, _)| matches!(sense, Sense::Small | Sense::Order));
    Wide {
        from,
        to: from + if said { of + 1 } else { length },
        all: from + length - 1,
    }
}

/// Words that may stand before an order.
fn opener(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "und"
            | "then"
            | "dann"
            | "so"
            | "just"
            | "mal"
            | "well"
            | "but"
            | "aber"
            | "also"
            | "to"
            | "or"
            | "oder"
            | "oh"
    )
}
