//! Words by which somebody takes back what they answered, or says that a ruling is not right.
//!
//! Looks at the words alone and decides nothing: a ruling is asked for, no more. Whoever only asks
//! says neither.

use super::courtesy::{content, own_lines};
use super::unsettled::sentences;
use crate::domain::replies::{self, Meaning, Place};

/// Whether somebody of this name takes back their answer: "Correction: with a hyphen."
pub(in crate::rules) fn takes_back(words: &str, name: &str) -> bool {
    let corrects = |sentence: &str| {
        let begins = replies::read(Place::Said, sentence);
        begins.is_some_and(|f| f.meaning == Meaning::Corrects && f.mark.is_some())
    };
    told(words, name, |sentence| {
        replies::says_any(sentence, &[Meaning::Retracts, Meaning::Withdraws]) || corrects(sentence)
    })
}

/// Whether they find what was ruled not right: "That is wrong, our contract says all."
pub(in crate::rules) fn contradicts(words: &str, name: &str) -> bool {
    told(words, name, |sentence| {
        replies::says(sentence, Meaning::Contradicts)
    })
}

/// Whether a sentence that asks nothing is of a kind.
fn told(words: &str, name: &str, is: impl Fn(&str) -> bool) -> bool {
    let own = own_lines(&content(words, name));
    sentences(&own).any(|sentence| !sentence.contains('?') && is(sentence))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_an_answer_back() {
        for words in [
            "Small correction: with hyphen. Sorry.",
            "Correction: with a hyphen.",
            "I was wrong, there is a hyphen.",
            "Please ignore my last mail. They have one.",
            "I have to correct myself: semicolon.",
            "Sorry, I meant semicolon, not comma.",
            "I take that back.",
            "Please disregard my previous answer.",
            "Vergiss, was ich gesagt habe.",
            "Korrektur: doch mit Bindestrich.",
            "Sorry, ich lag falsch. Mit Bindestrich.",
            "Ich muss mich korrigieren: Semikolon.",
            "Bitte meine letzte Mail ignorieren, es ist ein Semikolon.",
        ] {
            assert!(takes_back(words, "Sam Sales"), "{words}");
        }
        for words in [
            "The correction of an order is exported, too.",
            "Corrections are in.",
            "Was I wrong?",
            "The old export was wrong.",
            "With a hyphen.",
            "Die Korrektur steht im Export.",
            "Das meinte ich.",
        ] {
            assert!(!takes_back(words, "Sam Sales"), "{words}");
        }
    }

    #[test]
    fn what_speaks_against_a_ruling() {
        for words in [
            "Petra, that is wrong. Our contract says all rows! Can we talk?",
            "I disagree.",
            "That's not what I said.",
            "Petra, das ist leider falsch.",
            "Das stimmt so nicht, im Vertrag steht alles.",
            "Ich bin nicht damit einverstanden.",
        ] {
            assert!(contradicts(words, "Sam Sales"), "{words}");
        }
        for words in [
            "Understood, thanks.",
            "Is that wrong?",
            "All rows that are wrong are left out.",
            "Einverstanden.",
        ] {
            assert!(!contradicts(words, "Sam Sales"), "{words}");
        }
    }
}
