//! Which earlier answers a new question comes near to: a ranking over the questions and answers
//! of its item and of the neighbours, those of the item itself preferred.
//!
//! Only orders; what may be shown to whom is decided before. A word counts by how rare it is
//! among the candidates (as in BM25), and is met by itself, by a relative or a part of it, by
//! its translation, or by a word about the same thing (`templates/<language>/words.txt`, `[near]`).

use crate::domain::words::Words;
use crate::rules::speech::language::{Measure, Token, likeness, quantities, tokens};
use std::collections::BTreeSet;

/// An earlier question with what was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Past<'a> {
    /// The question's own words.
    pub question: &'a str,
    /// The answer's own words.
    pub answer: &'a str,
    /// Whether it is on the question's own item, not on a neighbour of it.
    pub own: bool,
}

/// Weights, tuned on the open half of the set.
mod weight {
    /// A word of the answer counts so much of one of the question.
    pub(super) const ANSWER: f64 = 0.8;
    /// A translation.
    pub(super) const SAME: f64 = 0.9;
    /// A word about the same thing.
    pub(super) const FIELD: f64 = 0.7;
    /// A general word that both have.
    pub(super) const SMALL: f64 = 0.1;
    /// Both ask by one question word.
    pub(super) const ASKS_ALIKE: f64 = 0.25;
    /// It is asked how long or how many, and the answer has such a number.
    pub(super) const NUMBER: f64 = 0.3;
    /// The share of the earlier question's words that the new one has.
    pub(super) const BACK: f64 = 1.2;
    /// An answer on a neighbour counts so much of one on the item itself.
    pub(super) const NEIGHBOUR: f64 = 0.3;
    /// Less is no likeness.
    pub(super) const LEAST: f64 = 0.3;
}

/// A text made ready.
struct Text {
    stems: Vec<(String, bool)>,
    /// Each word's fields, by its place.
    fields: Vec<BTreeSet<usize>>,
    other: BTreeSet<String>,
    asks: BTreeSet<&'static str>,
    measures: Vec<Measure>,
}

/// Most words by which earlier answers are searched.
const TERMS: usize = 40;

/// The beginnings of words by which a search may find earlier words on the same things: folded
/// as [`fold_word`](crate::domain::words::fold_word) does, letters and digits alone.
pub fn terms(words: &Words, question: &str) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for token in tokens(question) {
        if words.is_small(&token.folded) {
            continue;
        }
        let stems = std::iter::once(&token.stem).chain(words.same(&token.stem));
        for part in stems.flat_map(|s| s.split(|c: char| !c.is_alphanumeric())) {
            if part.chars().count() >= 3 && out.len() < TERMS {
                out.insert(part.to_owned());
            }
        }
    }
    out
}

/// The places of the candidates that come nearest, the nearest first, at most `most`.
pub fn nearest(words: &Words, question: &str, past: &[Past<'_>], most: usize) -> Vec<usize> {
    let asked = Text::of(words, question);
    let all: Vec<(Text, Text)> = past
        .iter()
        .map(|p| (Text::of(words, p.question), Text::of(words, p.answer)))
        .collect();
    let met: Vec<Vec<f64>> = all.iter().map(|(q, a)| asked.met(q, a)).collect();
    // How rare a word is, the item itself tells.
    let count = number(past.iter().filter(|p| p.own).count());
    let rarity: Vec<f64> = (0..asked.stems.len())
        .map(|at| {
            let own = met.iter().zip(past).filter(|(_, p)| p.own);
            let with: f64 = own.filter_map(|(m, _)| m.get(at)).sum();
            (1.0 + (count - with + 0.5) / (with + 0.5)).ln()
        })
        .collect();
    let mut ranked: Vec<(usize, f64)> = met
        .iter()
        .zip(&all)
        .map(|(met, (q, a))| {
            let words: f64 = met.iter().zip(&rarity).map(|(m, r)| m * r).sum();
            let back = q.met(&asked, &asked);
            let big: Vec<f64> = back
                .iter()
                .zip(&q.stems)
                .zip(&q.fields)
                .filter(|((_, (_, small)), f)| !small || !f.is_empty())
                .map(|((m, _), _)| *m)
                .collect();
            words + weight::BACK * mean(&big) + asked.alike(q, a)
        })
        .zip(past)
        .enumerate()
        .filter(|(_, (score, _))| *score >= weight::LEAST)
        .map(|(at, (score, p))| {
            let counts = if p.own { 1.0 } else { weight::NEIGHBOUR };
            (at, score * counts)
        })
        .collect();
    ranked.sort_by(|(a, x), (b, y)| y.total_cmp(x).then(a.cmp(b)));
    ranked.into_iter().take(most).map(|(at, _)| at).collect()
}

/// How like two questions are, from 0 to 1: the share of the words of either that the other
/// has, the smaller one.
pub fn likeness_of(words: &Words, one: &str, other: &str) -> f64 {
    let (a, b) = (Text::of(words, one), Text::of(words, other));
    let share = |a: &Text, b: &Text| {
        let none = Text::of(words, "");
        let met = a.met(b, &none);
        let big: Vec<f64> = met
            .iter()
            .zip(&a.stems)
            .filter(|(_, (_, small))| !small)
            .map(|(m, _)| *m)
            .collect();
        mean(&big)
    };
    share(&a, &b).min(share(&b, &a))
}

/// A count as weights are reckoned with; nobody counts beyond `u32` here.
fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

/// The mean of what was measured; of nothing it is 0.
fn mean(of: &[f64]) -> f64 {
    if of.is_empty() {
        return 0.0;
    }
    of.iter().sum::<f64>() / number(of.len())
}

impl Text {
    fn of(words: &Words, text: &str) -> Self {
        let tokens = tokens(text);
        let folded: Vec<&str> = tokens.iter().map(|t| t.folded.as_str()).collect();
        let from = |at: usize| folded.get(at..).unwrap_or_default();
        let stems: Vec<(String, bool)> = tokens
            .iter()
            .map(|t: &Token| (t.stem.clone(), words.is_small(&t.folded)))
            .collect();
        let other = stems.iter().flat_map(|(s, _)| words.same(s)).cloned();
        let other = other.collect();
        Self {
            stems,
            fields: (0..folded.len()).map(|at| words.about(from(at))).collect(),
            other,
            asks: asks(&format!(" {} ", folded.join(" "))),
            measures: quantities(words, &tokens)
                .into_iter()
                .map(|q| q.measure)
                .collect(),
        }
    }

    /// How well each of these words is met, from 0 to 1.
    fn met(&self, question: &Self, answer: &Self) -> Vec<f64> {
        let stems = self.stems.iter().zip(&self.fields);
        stems
            .map(|((stem, small), fields)| {
                let one = |text: &Self| {
                    let own = text.stems.iter().map(|(s, _)| likeness(s, stem));
                    let own = own.fold(0.0, f64::max);
                    if *small && fields.is_empty() {
                        return if own >= 1.0 { weight::SMALL } else { 0.0 };
                    }
                    let same = text.other.iter().map(|s| likeness(s, stem));
                    let same = same.fold(0.0, f64::max) * weight::SAME;
                    let field = text.fields.iter().any(|f| !f.is_disjoint(fields));
                    let field = if field { weight::FIELD } else { 0.0 };
                    let own = if *small { own * weight::FIELD } else { own };
                    own.max(same).max(field)
                };
                one(question).max(one(answer) * weight::ANSWER)
            })
            .collect()
    }

    fn alike(&self, question: &Self, answer: &Self) -> f64 {
        let mut out = 0.0;
        if !self.asks.is_disjoint(&question.asks) {
            out += weight::ASKS_ALIKE;
        }
        let time = self.asks.contains("how long") && answer.measures.contains(&Measure::Time);
        let count = self.asks.contains("how many") && !answer.measures.is_empty();
        if time || count {
            out += weight::NUMBER;
        }
        out
    }
}

/// What a question asks for, by its question words.
fn asks(whole: &str) -> BTreeSet<&'static str> {
    const ASKS: &[(&str, &[&str])] = &[
        (
            "how long",
            &[
                "how long",
                "how far",
                "how soon",
                "how early",
                "until when",
                "wie lange",
                "wie lang",
                "wie fruh",
                "bis wann",
                "seit wann",
            ],
        ),
        (
            "how many",
            &[
                "how many",
                "how much",
                "how often",
                "how big",
                "how large",
                "maximum",
                "limit",
                "wie viele",
                "wie viel",
                "wie oft",
                "wie gross",
                "viermal",
                "most",
            ],
        ),
        (
            "who",
            &[
                "who", "whom", "whose", "wer", "wen", "wem", "darf", "may", "can", "durfen",
            ],
        ),
        ("when", &["when", "what time", "wann", "um wie viel uhr"]),
        ("where", &["where", "wo", "woher", "wohin"]),
        (
            "what if",
            &[
                "what if",
                "what about",
                "what happens",
                "was wenn",
                "was ist mit",
                "was passiert",
                "was geschieht",
                "was bei",
            ],
        ),
    ];
    let has = |phrase: &&&str| whole.contains(&format!(" {phrase} "));
    ASKS.iter()
        .filter(|(_, phrases)| phrases.iter().any(|p| has(&p)))
        .map(|(name, _)| *name)
        .collect()
}
