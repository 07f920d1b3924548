//! Scope signals: what a person's words ask for, held against the item's own text (PRODUCT:
//! *The briefing note*). Hints, never findings: each quotes its sentence, and letters say *may*.
//!
//! A text is looked at sentence by sentence and clause by clause. What speaks for new scope (a
//! wish, an order, things and numbers that the item has not) is weighed against what speaks
//! against it (content, a no, a reason, a condition, things told as they are). Invariant: what
//! the item says itself is no signal, whatever the words around it.

mod clauses;
mod item;
pub(in crate::rules) mod named;

use super::language::{Measure, Quantity, Token, is_of_date, quantities, tokens};
use crate::domain::words::{Sense, Words};
use clauses::{Clause, Wide, joins, sentences};
pub use item::ItemWords;

/// Something that may be new scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signal {
    /// The whole sentence, as it was written.
    pub sentence: String,
    /// The words in it that matter: `also as Excel`.
    pub phrase: String,
    /// What the item has not.
    pub what: What,
    /// It asks for something besides (*also*, *yes, and it has to be*) or in the place of what
    /// the item says (*PDF, not CSV*), not only otherwise.
    pub adds: bool,
}

/// What a signal rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A name, a thing or a number that is not in the item's text; the phrase itself where no
    /// one word of it is what matters.
    Word(String),
    /// Another number than the item's.
    Number {
        /// The words of the item: `30 minutes`.
        item: String,
    },
}

/// Weights, tuned on the open half of the set (`tests/it/data/sets/README.md`).
mod weight {
    pub(in crate::rules) const ADDITION: f64 = 1.25;
    pub(in crate::rules) const WISH: f64 = 1.2;
    pub(in crate::rules) const ORDER: f64 = 1.25;
    /// "For all customers", where the item does not say so.
    pub(in crate::rules) const WIDER: f64 = 0.6;
    pub(in crate::rules) const CHANGED: f64 = 2.0;
    pub(in crate::rules) const UNKNOWN_NUMBER: f64 = 0.75;
    pub(in crate::rules) const NEW_WORD: f64 = 0.6;
    pub(in crate::rules) const NEW_WORDS_AT_MOST: f64 = 1.8;
    /// A name with capitals inside: `PayPal`, `SMS`.
    pub(in crate::rules) const NEW_NAME: f64 = 0.9;
    /// "And the margin": goes on with something.
    pub(in crate::rules) const AND: f64 = 0.5;
    /// Comes after a question of its writer's own.
    pub(in crate::rules) const REPLY: f64 = -0.75;
    pub(in crate::rules) const FRAGMENT: f64 = 0.7;
    pub(in crate::rules) const ACCEPT: f64 = -1.75;
    pub(in crate::rules) const ACCEPT_NEAR: f64 = -0.5;
    pub(in crate::rules) const FACT: f64 = -1.0;
    /// From here on it is a signal.
    pub(in crate::rules) const ENOUGH: f64 = 1.8;
}

/// The signals in a person's own words, in order: one a sentence, and more where it asks for
/// several things besides.
pub fn signals(words: &Words, item: &ItemWords, text: &str) -> Vec<Signal> {
    let mut out: Vec<Signal> = Vec::new();
    let all = sentences(text);
    for (at, sentence) in all.iter().enumerate() {
        let tokens = tokens(sentence);
        let clauses = Clause::all(words, sentence, &tokens);
        let mut clauses = clauses.as_slice();
        if let Some(back) = clauses.iter().rposition(|c| c.has(Sense::Back)) {
            // Taken back: what was said before it does not count.
            out.clear();
            clauses = clauses.get(back + 1..).unwrap_or_default();
        }
        let next = all.get(at + 1).copied();
        if sentence.ends_with('?') && answers_itself(words, clauses, next) {
            continue;
        }
        let asked_before = at
            .checked_sub(1)
            .and_then(|before| all.get(before))
            .is_some_and(|s| s.ends_with('?'));
        let held = Sentence {
            words,
            item,
            text: sentence,
            tokens: &tokens,
            clauses,
            asked_before,
        };
        out.extend(held.judged());
    }
    out
}

/// A question that its writer answers at once ("What about closed ones? They count.").
fn answers_itself(words: &Words, clauses: &[Clause], next: Option<&str>) -> bool {
    let Some(next) = next else {
        return !clauses
            .iter()
            .any(|c| c.has(Sense::Wish) || c.has(Sense::Addition));
    };
    let following = tokens(next);
    let following = Clause::all(words, next, &following);
    let answered = following
        .first()
        .is_some_and(|c| c.has(Sense::Accept) || c.has(Sense::Not));
    let asks = clauses.iter().any(|c| c.has(Sense::Wish));
    answered || !asks
}

/// A sentence, held against the item.
struct Sentence<'s> {
    words: &'s Words,
    item: &'s ItemWords,
    text: &'s str,
    tokens: &'s [Token],
    clauses: &'s [Clause],
    /// Its writer asked something just before.
    asked_before: bool,
}

/// What was found in a clause, by its tokens.
struct Found {
    weight: f64,
    /// The phrase: from, and one past the last.
    span: (usize, usize),
    /// What in it is new; none where that is no one word.
    word: Option<(usize, usize)>,
    /// That is a name or a thing, and no number.
    is_thing: bool,
    /// The item's own words for the number.
    changed: Option<String>,
    adds: bool,
}

/// The numbers of a clause that the item has not.
#[derive(Default)]
struct Numbers {
    weight: f64,
    changed: Option<String>,
    /// Tokens of those that are new.
    marks: Vec<usize>,
    /// Tokens of all.
    spans: Vec<(usize, usize)>,
    /// The first that is new.
    new: Option<(usize, usize)>,
}

/// The words of a clause that the item has not.
struct Fresh {
    weight: f64,
    /// The newest word, or where there is none the first.
    newest: usize,
    /// The word that names what is new: a name before a noun before others, never an order.
    named: Option<usize>,
    /// It is a name or, by its capital, a noun.
    is_name: bool,
    marks: Vec<usize>,
}

impl Sentence<'_> {
    /// The signals: the weightiest clause, where that weighs enough, and others that ask for
    /// something besides.
    fn judged(&self) -> Vec<Signal> {
        let content = self.clauses.iter().filter(|c| c.has(Sense::Accept));
        let content = content.count();
        let near = |c: &Clause| content > usize::from(c.has(Sense::Accept));
        let found = self.clauses.iter().enumerate().filter_map(|(at, clause)| {
            let mut found = self.weighed(clause)?;
            if self.replaces(at) {
                found.weight += weight::ADDITION;
                found.adds = true;
            }
            found.adds |= found.is_thing && self.goes_further(at);
            // "Yes, and also as Excel": what is asked for besides is not what they are content
            // with.
            if near(clause) && !found.adds {
                found.weight += weight::ACCEPT_NEAR;
            }
            if self.asked_before {
                found.weight += weight::REPLY;
            }
            Some(found)
        });
        let found: Vec<Found> = found.filter(|f| f.weight >= weight::ENOUGH).collect();
        let by_weight =
            |a: &(usize, &Found), b: &(usize, &Found)| a.1.weight.total_cmp(&b.1.weight);
        let best = found.iter().enumerate().max_by(by_weight).map(|(at, _)| at);
        let told = found.into_iter().enumerate();
        told.filter(|(at, f)| f.adds || Some(*at) == best)
            .map(|(_, f)| self.signal(f))
            .collect()
    }

    fn signal(&self, found: Found) -> Signal {
        let text = |(from, to)| cut(self.text, self.tokens, from, to).to_owned();
        let word = text(found.word.unwrap_or(found.span));
        Signal {
            sentence: self.text.to_owned(),
            adds: found.adds,
            phrase: text(found.span),
            what: match found.changed {
                Some(item) => What::Number { item },
                None => What::Word(word),
            },
        }
    }

    /// "It has to be PDF, not CSV": what the next clause says no to is the item's.
    fn replaces(&self, at: usize) -> bool {
        let refused = self.clauses.get(at + 1).filter(|c| c.has(Sense::Not));
        refused.is_some_and(|c| {
            let mut content = c.content(self.words, self.tokens);
            content.any(|at| {
                let stem = self.tokens.get(at).map_or("", |t| t.stem.as_str());
                self.item.stems.knows(stem, false) > 0.7
            })
        })
    }

    /// "Yes, and it has to be PDF": a wish that goes on from an acceptance, or from a sentence
    /// before, is no part of it.
    fn goes_further(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| self.clauses.get(at));
        let on = self.clauses.get(at).filter(|c| c.has(Sense::Wish));
        let joined = on.and_then(|c| self.tokens.get(c.from));
        before.is_none_or(|c| c.has(Sense::Accept)) && joined.is_some_and(|t| joins(&t.folded))
    }

    fn weighed(&self, clause: &Clause) -> Option<Found> {
        if clause.has(Sense::Not) {
            return None;
        }
        let numbers = self.numbers(clause);
        let fresh = self.fresh(clause, &numbers);
        let wide = clause.wide.filter(|wide| !self.is_known(*wide));
        let span = self.phrase(clause, &numbers, &fresh, wide)?;
        let wished = clause.has(Sense::Addition) || clause.has(Sense::Wish) || clause.ordered;
        let first = clause.from == 0;
        let goes_on = first
            && self
                .tokens
                .first()
                .is_some_and(|t| ["and", "und"].contains(&t.folded.as_str()));
        let fragment =
            first && !wished && clause.begins_with(fresh.newest, self.tokens, self.words);
        let sums = [
            (clause.has(Sense::Addition), weight::ADDITION),
            (wide.is_some(), weight::WIDER),
            (clause.has(Sense::Wish), weight::WISH),
            (clause.has(Sense::Accept), weight::ACCEPT),
            (clause.has(Sense::Fact), weight::FACT),
            (clause.ordered, weight::ORDER),
            (goes_on, weight::AND),
            (fragment, weight::FRAGMENT),
        ];
        let rest: f64 = sums.iter().filter(|(is, _)| *is).map(|(_, w)| w).sum();
        // "Do that for all customers": that it is for all says more than the other words.
        let named = fresh.named.filter(|_| wide.is_none() || fresh.is_name);
        let new = numbers.new.filter(|_| wide.is_none());
        Some(Found {
            weight: numbers.weight + f64::min(fresh.weight, weight::NEW_WORDS_AT_MOST) + rest,
            span,
            word: named.map(|at| (at, at + 1)).or(new),
            is_thing: named.is_some(),
            changed: numbers.changed,
            adds: clause.has(Sense::Addition),
        })
    }

    /// Whether the item says itself that it is for all of these.
    fn is_known(&self, wide: Wide) -> bool {
        let stem = |at: usize| self.tokens.get(at).map(|t| t.stem.as_str());
        let of = (wide.to > wide.all + 1)
            .then(|| stem(wide.to - 1))
            .flatten();
        stem(wide.all).is_some_and(|all| self.item.stems.has_pair(all, of))
    }

    /// The words to quote: from the wish to the last that is new. Where all words are known and
    /// the wish is new, or where it is nothing but the wish, the clause.
    fn phrase(
        &self,
        clause: &Clause,
        numbers: &Numbers,
        fresh: &Fresh,
        wide: Option<Wide>,
    ) -> Option<(usize, usize)> {
        const LONGEST: usize = 10;
        let mut marks: Vec<usize> = numbers.marks.iter().chain(&fresh.marks).copied().collect();
        marks.extend(wide.into_iter().flat_map(|w| [w.from, w.to - 1]));
        // "Editors should invite, too": the words are known, the wish is new.
        let whole = clause.has(Sense::Addition) && clause.has(Sense::Wish);
        if whole {
            marks.extend(clause.wished_at);
        }
        let mut from = marks.iter().copied().min()?;
        let mut to = marks.iter().copied().max()? + 1;
        from = clause.wished_at.map_or(from, |at| at.min(from));
        if whole && clause.to - clause.from <= LONGEST {
            (from, to) = (clause.from, clause.to);
        }
        if let Some((first, last)) = clause.besides {
            (from, to) = (from.min(first), to.max(last));
        }
        let joins = self.tokens.get(from).is_some_and(|t| joins(&t.folded));
        let leads = joins && from + 1 < to;
        from += usize::from(leads);
        Some((from, to.min(from + LONGEST)))
    }

    fn numbers(&self, clause: &Clause) -> Numbers {
        let mut out = Numbers::default();
        let own = self.tokens.get(clause.from..clause.to).unwrap_or_default();
        for quantity in quantities(self.words, own) {
            let (from, to) = (clause.from + quantity.span.0, clause.from + quantity.span.1);
            out.spans.push((from, to));
            // When something is wanted is no size of it.
            if is_of_date(self.words, self.tokens, from) {
                continue;
            }
            let before = out.marks.len();
            out.weight += match against(self.item, &quantity, clause.has(Sense::Fact)) {
                Held::Same => continue,
                Held::Other(text) => {
                    out.changed.get_or_insert(text);
                    weight::CHANGED
                }
                Held::Unknown => weight::UNKNOWN_NUMBER,
            };
            if before == 0 {
                out.new = Some((from, to));
            }
            out.marks.extend([from, to - 1]);
        }
        out
    }

    /// How much the words of a clause weigh that the item has not, and which of them tell it.
    fn fresh(&self, clause: &Clause, numbers: &Numbers) -> Fresh {
        let counts = |at: usize| {
            numbers
                .spans
                .iter()
                .any(|(from, to)| (*from..*to).contains(&at))
        };
        let mut out = Fresh {
            weight: 0.0,
            newest: clause.from,
            named: None,
            is_name: false,
            marks: Vec::new(),
        };
        let (mut newest, mut named) = (0.0, (0, 0.0));
        let order = clause.wished_at.filter(|_| clause.ordered);
        let content = clause.content(self.words, self.tokens).chain(order);
        let content = content
            .filter(|at| !counts(*at))
            .filter(|at| !is_of_date(self.words, self.tokens, *at))
            .filter(|at| !self.item.is_somebody(self.text, self.tokens, *at));
        for at in content {
            let Some(token) = self.tokens.get(at) else {
                continue;
            };
            let written = self.text.get(token.from..token.to).unwrap_or_default();
            let name = written.chars().skip(1).any(char::is_uppercase);
            let unknown = 1.0 - self.item.stems.knows(&token.stem, name);
            let is_order = Some(at) == order;
            if unknown > 0.3 {
                let each = if name {
                    weight::NEW_NAME
                } else {
                    weight::NEW_WORD
                };
                out.weight += unknown * each;
            }
            if unknown > 0.3 && !is_order {
                out.marks.push(at);
                let noun = at > 0 && written.starts_with(char::is_uppercase);
                // "Bitte ausdrucken und mit der Post schicken": the noun before the verb.
                let verb = written.starts_with(char::is_lowercase)
                    && token.folded.len() > 5
                    && token.folded.ends_with("en");
                let rank = (usize::from(!verb) + usize::from(name), unknown);
                if out.named.is_none() || rank > named {
                    (named, out.named) = (rank, Some(at));
                    out.is_name = name || noun;
                }
            }
            let unknown = if is_order { unknown / 2.0 } else { unknown };
            if unknown > newest {
                (newest, out.newest) = (unknown, at);
            }
        }
        out
    }
}

/// How a number stands to the item's.
enum Held {
    /// The item has it, or it keeps within it.
    Same,
    /// The item has another: its words.
    Other(String),
    /// The item counts nothing of the kind.
    Unknown,
}

fn against(item: &ItemWords, said: &Quantity, told: bool) -> Held {
    if item.quantities.iter().any(|(q, _)| q.equals(said)) {
        return Held::Same;
    }
    let bare = said.measure == Measure::Bare;
    if bare && said.value < 4.0 {
        return Held::Same;
    }
    let mut like = item
        .quantities
        .iter()
        .filter(|(q, _)| bare || q.like(said))
        .filter(|(q, _)| !bare || !matches!(q.measure, Measure::Time | Measure::Clock));
    let Some((known, text)) = like.next() else {
        return match said.measure {
            Measure::Bare => Held::Same,
            // "Two clients", "one click": small numbers of things are mostly no measure.
            Measure::Of(_) if said.value < 4.0 => Held::Same,
            _ => Held::Unknown,
        };
    };
    // What is told as it is and keeps within the item's number changes nothing.
    if told && said.value <= known.value {
        return Held::Same;
    }
    Held::Other(text.clone())
}

/// The text from one token to before another.
fn cut<'t>(text: &'t str, tokens: &[Token], from: usize, to: usize) -> &'t str {
    let begin = tokens.get(from).map_or(0, |t| t.from);
    let end = to
        .checked_sub(1)
        .and_then(|last| tokens.get(last.min(tokens.len().saturating_sub(1))))
        .map_or(text.len(), |t| t.to);
    text.get(begin..end).unwrap_or_default()
}
