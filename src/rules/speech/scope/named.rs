//! Whether words speak of a thing again that has been named before: what was ruled out of scope.
//!
//! Judges nothing else; what comes of it says `hinting`.

use super::clauses::{Clause, sentences};
use crate::domain::replies::{self, Meaning};
use crate::domain::words::{Sense, Words};
use crate::rules::speech::language::{Stems, Token, tokens};

/// So well must a word be known.
const KNOWN: f64 = 0.7;

/// The words of a thing's name that tell it from an item: those that the item has not.
pub(in crate::rules) fn telling(words: &Words, name: &str, item: &str) -> Vec<String> {
    let item = Stems::of(words, &tokens(item));
    let tells = |t: &Token| {
        let letters = t.folded.chars().any(char::is_alphabetic);
        letters && !words.is_small(&t.folded) && item.knows(&t.stem, false) <= KNOWN
    };
    let all = tokens(name).into_iter();
    all.filter(tells).map(|t| t.stem).collect()
}

/// The first sentence that speaks of a thing, by at least half of what tells it, and does not say
/// no to it.
pub(in crate::rules) fn naming<'t>(
    words: &Words,
    text: &'t str,
    thing: &[String],
) -> Option<&'t str> {
    if thing.is_empty() {
        return None;
    }
    let speaks = |sentence: &&str| {
        let tokens = tokens(sentence);
        Clause::all(words, sentence, &tokens).iter().any(|clause| {
            let own = tokens.get(clause.from..clause.to).unwrap_or_default();
            let stems = Stems::of(words, own);
            let met = thing.iter().filter(|stem| stems.knows(stem, false) > KNOWN);
            let text = super::cut(sentence, &tokens, clause.from, clause.to);
            let refused = clause.has(Sense::Not)
                || replies::says(text, Meaning::LeavesOut)
                || replies::says(text, Meaning::Limits);
            !refused && met.count() * 2 >= thing.len()
        })
    };
    sentences(text).into_iter().find(speaks)
}

/// Whether any clause says no to something.
pub(in crate::rules) fn says_no(words: &Words, text: &str) -> bool {
    sentences(text).into_iter().any(|sentence| {
        let tokens = tokens(sentence);
        let clauses = Clause::all(words, sentence, &tokens);
        clauses.iter().any(|clause| clause.has(Sense::Not))
    })
}
