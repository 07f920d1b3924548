//! Whether two answers pick different ones of what a question offers: *comma or semicolon?*
//!
//! Sees words alone. In doubt nothing differs: an answer that names several, or none, picks none.

use super::{Token, tokens};

/// Words that stand between what is offered.
const OR: &[&str] = &["or", "oder", "vs", "versus"];
/// Words that stand before what is offered, and are none of it.
const BEFORE: &[&str] = &[
    "the", "a", "an", "in", "by", "per", "at", "on", "of", "to", "for", "with", "as", "rather",
    "only", "just", "also", "der", "die", "das", "den", "dem", "ein", "eine", "einen", "einem",
    "nach", "mit", "im", "am", "als", "lieber", "nur", "auch", "zur", "zum", "beim", "vom", "von",
    "fur", "auf",
];

/// Words that take something out, and that offer nothing where they stand beside *or*.
const DENIES: &[&str] = &[
    "not", "no", "none", "nothing", "never", "without", "except", "neither", "dont", "nicht",
    "nein", "kein", "keine", "keinen", "keinem", "nichts", "nie", "ohne", "ausser", "weder",
];

/// Whether one answer picks another of what a question offers than the other does.
pub(in crate::rules) fn chosen_otherwise(question: &str, one: &str, other: &str) -> bool {
    let offered = offered(question);
    let (one, other) = (tokens(one), tokens(other));
    let first = picked(&offered, &one, &other);
    let second = picked(&offered, &other, &one);
    first.zip(second).is_some_and(|(a, b)| a != b)
}

/// Which of what is offered an answer names that the other does not, if it is one. What an answer
/// denies it does not pick.
fn picked(offered: &[String], answer: &[Token], other: &[Token]) -> Option<usize> {
    if answer.iter().any(|t| DENIES.contains(&t.folded.as_str())) {
        return None;
    }
    let says = |tokens: &[Token], stem: &String| tokens.iter().any(|t| &t.stem == stem);
    let named = offered.iter().enumerate();
    let mut named = named.filter(|(_, stem)| says(answer, stem) && !says(other, stem));
    let (at, _) = named.next()?;
    named.next().is_none().then_some(at)
}

/// What a question offers, a stem each: the word before each *or* or comma, and the first behind the
/// last *or*. None where a word stands on both sides.
fn offered(question: &str) -> Vec<String> {
    let mut found = question
        .split_inclusive(['?', '.', '!', '\n'])
        .filter(|sentence| sentence.trim_end().ends_with('?'))
        .map(of_sentence);
    found.find(|all| all.len() > 1).unwrap_or_default()
}

/// What one sentence offers.
fn of_sentence(sentence: &str) -> Vec<String> {
    let all = tokens(sentence);
    let big = |t: &&Token| {
        let word = t.folded.as_str();
        !BEFORE.contains(&word) && !OR.contains(&word)
    };
    let Some(last) = all.iter().rposition(|t| OR.contains(&t.folded.as_str())) else {
        return Vec::new();
    };
    let (before, behind) = all.split_at(last);
    let mut out: Vec<String> = Vec::new();
    for (at, token) in before.iter().enumerate() {
        let next = all.get(at + 1);
        let until = next.map_or(sentence.len(), |n| n.from);
        let ends = sentence
            .get(token.to..until)
            .is_some_and(|between| between.contains(','))
            || next.is_some_and(|n| OR.contains(&n.folded.as_str()));
        if ends && big(&token) {
            out.push(token.stem.clone());
        }
    }
    out.extend(behind.iter().find(big).map(|t| t.stem.clone()));
    let twice = |(at, stem): (usize, &String)| out.iter().take(at).any(|before| before == stem);
    let denied = |stem: &String| DENIES.contains(&stem.as_str());
    if out.iter().any(denied) || out.iter().enumerate().any(twice) {
        return Vec::new();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_that_pick_different_ones_of_what_is_offered() {
        for (question, one, other) in [
            ("The old or the new logo?", "The old logo.", "The new logo."),
            ("Comma or semicolon?", "Comma.", "Semicolon, please."),
            (
                "ISO or German?",
                "German please, our tax office reads it.",
                "ISO, please. The tax office changed that.",
            ),
            ("CSV, XML or JSON?", "XML", "CSV"),
            (
                "Nach Datum oder nach Nummer?",
                "Nach Datum.",
                "Bitte nach Nummer.",
            ),
        ] {
            assert!(chosen_otherwise(question, one, other), "{question}");
        }
        for (question, one, other) in [
            ("Comma or semicolon?", "Comma.", "Comma, as before."),
            (
                "Comma or semicolon?",
                "Comma.",
                "Both: comma and semicolon.",
            ),
            ("Comma or semicolon?", "Comma.", "Ask Tess."),
            ("Which separator?", "Comma.", "Semicolon."),
            (
                "Old or new logo?",
                "The new one.",
                "Not the old one, please.",
            ),
            (
                "Are they exported or not?",
                "Sure, they must be exported.",
                "Yes, why not.",
            ),
            (
                "By date or by number?",
                "By date, then by number.",
                "By date.",
            ),
            ("Yes or no?", "Fine.", "Sure."),
        ] {
            assert!(
                !chosen_otherwise(question, one, other),
                "{question} {other}"
            );
        }
    }
}
