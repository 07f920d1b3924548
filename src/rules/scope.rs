//! Scope signals: what a person's words ask for, held against the item's own text (PRODUCT:
//! *The briefing note*). Hints, never findings: each quotes its sentence, and letters say *may*.
//!
//! A text is looked at sentence by sentence and clause by clause. What speaks for new scope (a
//! wish, an order, things and numbers that the item has not) is weighed against what speaks
//! against it (content, a no, a reason, a condition, things told as they are). Invariant: what
//! the item says itself is no signal, whatever the words around it.

mod clauses;

use super::language::{Measure, Quantity, Stems, Token, quantities, tokens};
use crate::domain::words::{Sense, Words};
use clauses::{Clause, sentences};

/// Something that may be new scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signal {
    /// The whole sentence, as it was written.
    pub sentence: String,
    /// The words in it that matter: `also as Excel`.
    pub phrase: String,
    /// What the item has not.
    pub what: What,
    /// It asks for something besides (*also*), not only otherwise.
    pub adds: bool,
}

/// What a signal rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A word that is not in the item's text.
    Word(String),
    /// Another number than the item's.
    Number {
        /// The words of the item: `30 minutes`.
        item: String,
    },
}

/// An item's text, made ready to hold sentences against.
#[derive(Debug, Clone, Default)]
pub struct ItemWords {
    stems: Stems,
    quantities: Vec<(Quantity, String)>,
}

impl ItemWords {
    /// Of an item's title, description and acceptance criteria, and of what else is agreed.
    pub fn of(words: &Words, texts: &[&str]) -> Self {
        let text = texts.join("\n");
        let tokens = tokens(&text);
        let quantities = quantities(words, &tokens).into_iter().map(|q| {
            let shown = cut(&text, &tokens, q.span.0, q.span.1).to_owned();
            (q, shown)
        });
        Self {
            stems: Stems::of(words, &tokens),
            quantities: quantities.collect(),
        }
    }
}

/// Weights, tuned on the open half of the set (`tests/it/data/sets/README.md`).
mod weight {
    pub(super) const ADDITION: f64 = 1.25;
    pub(super) const WISH: f64 = 1.2;
    pub(super) const ORDER: f64 = 1.25;
    pub(super) const CHANGED: f64 = 2.0;
    pub(super) const UNKNOWN_NUMBER: f64 = 0.75;
    pub(super) const NEW_WORD: f64 = 0.6;
    pub(super) const NEW_WORDS_AT_MOST: f64 = 1.8;
    /// A name with capitals inside: `PayPal`, `SMS`.
    pub(super) const NEW_NAME: f64 = 0.9;
    /// "And the margin": goes on with something.
    pub(super) const AND: f64 = 0.5;
    /// Comes after a question of its writer's own.
    pub(super) const REPLY: f64 = -0.75;
    pub(super) const FRAGMENT: f64 = 0.7;
    pub(super) const ACCEPT: f64 = -1.75;
    pub(super) const ACCEPT_NEAR: f64 = -0.5;
    pub(super) const FACT: f64 = -1.0;
    /// From here on it is a signal.
    pub(super) const ENOUGH: f64 = 1.8;
}

/// The signals in a person's own words, at most one a sentence, in order.
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
    from: usize,
    to: usize,
    /// The newest word.
    word: usize,
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
}

impl Sentence<'_> {
    /// The signal: the weightiest clause, where that weighs enough.
    fn judged(&self) -> Option<Signal> {
        let content = self.clauses.iter().filter(|c| c.has(Sense::Accept));
        let content = content.count();
        // "Yes, and also as Excel": what is asked for besides is not what they are content with.
        let near =
            |c: &Clause| content > usize::from(c.has(Sense::Accept)) && !c.has(Sense::Addition);
        let found = self.clauses.iter().filter_map(|clause| {
            let mut found = self.weighed(clause)?;
            if near(clause) {
                found.weight += weight::ACCEPT_NEAR;
            }
            if self.asked_before {
                found.weight += weight::REPLY;
            }
            Some(found)
        });
        let best = found.max_by(|a, b| a.weight.total_cmp(&b.weight))?;
        if best.weight < weight::ENOUGH {
            return None;
        }
        let to = best.to.min(best.from + 10);
        let word = || cut(self.text, self.tokens, best.word, best.word + 1).to_owned();
        Some(Signal {
            sentence: self.text.to_owned(),
            adds: best.adds,
            phrase: cut(self.text, self.tokens, best.from, to).to_owned(),
            what: best
                .changed
                .map_or_else(|| What::Word(word()), |item| What::Number { item }),
        })
    }

    fn weighed(&self, clause: &Clause) -> Option<Found> {
        if clause.has(Sense::Not) {
            return None;
        }
        let numbers = self.numbers(clause);
        let mut marks = numbers.marks.clone();
        let (fresh, newest) = self.fresh(clause, &numbers, &mut marks);
        let wished = clause.has(Sense::Addition) || clause.has(Sense::Wish) || clause.ordered;
        // "Editors should invite, too": the words are known, the wish is new.
        if clause.has(Sense::Addition) && clause.has(Sense::Wish) {
            marks.extend(clause.wished_at);
        }
        let from = marks.iter().copied().min()?;
        let to = marks.iter().copied().max()? + 1;
        let from = clause.wished_at.map_or(from, |at| at.min(from));
        let first = clause.from == 0;
        let goes_on = first
            && self
                .tokens
                .first()
                .is_some_and(|t| ["and", "und"].contains(&t.folded.as_str()));
        let fragment = first && !wished && clause.begins_with(newest, self.tokens, self.words);
        let sums = [
            (clause.has(Sense::Addition), weight::ADDITION),
            (clause.has(Sense::Wish), weight::WISH),
            (clause.has(Sense::Accept), weight::ACCEPT),
            (clause.has(Sense::Fact), weight::FACT),
            (clause.ordered, weight::ORDER),
            (goes_on, weight::AND),
            (fragment, weight::FRAGMENT),
        ];
        let rest: f64 = sums.iter().filter(|(is, _)| *is).map(|(_, w)| w).sum();
        Some(Found {
            weight: numbers.weight + f64::min(fresh, weight::NEW_WORDS_AT_MOST) + rest,
            from,
            to,
            word: newest,
            changed: numbers.changed,
            adds: clause.has(Sense::Addition),
        })
    }

    fn numbers(&self, clause: &Clause) -> Numbers {
        let mut out = Numbers::default();
        let own = self.tokens.get(clause.from..clause.to).unwrap_or_default();
        for quantity in quantities(self.words, own) {
            let (from, to) = (clause.from + quantity.span.0, clause.from + quantity.span.1);
            out.spans.push((from, to));
            out.weight += match against(self.item, &quantity, clause.has(Sense::Fact)) {
                Held::Same => continue,
                Held::Other(text) => {
                    out.changed.get_or_insert(text);
                    weight::CHANGED
                }
                Held::Unknown => weight::UNKNOWN_NUMBER,
            };
            out.marks.extend([from, to - 1]);
        }
        out
    }

    /// How much the words of a clause weigh that the item has not, and which is the newest.
    fn fresh(&self, clause: &Clause, numbers: &Numbers, marks: &mut Vec<usize>) -> (f64, usize) {
        let counts = |at: usize| {
            numbers
                .spans
                .iter()
                .any(|(from, to)| (*from..*to).contains(&at))
        };
        let (mut fresh, mut newest) = (0.0, (0.0, clause.from));
        let order = clause.wished_at.filter(|_| clause.ordered);
        let content = clause.content(self.words, self.tokens).chain(order);
        for at in content.filter(|at| !counts(*at)) {
            let Some(token) = self.tokens.get(at) else {
                continue;
            };
            let written = self.text.get(token.from..token.to).unwrap_or_default();
            let name = written.chars().skip(1).any(char::is_uppercase);
            let unknown = 1.0 - self.item.stems.knows(&token.stem, name);
            if unknown > 0.3 {
                fresh += unknown
                    * if name {
                        weight::NEW_NAME
                    } else {
                        weight::NEW_WORD
                    };
                if Some(at) != order {
                    marks.push(at);
                }
            }
            let unknown = if Some(at) == order {
                unknown / 2.0
            } else {
                unknown
            };
            if unknown > newest.0 {
                newest = (unknown, at);
            }
        }
        (fresh, newest.1)
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
