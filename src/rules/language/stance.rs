//! Whether two answers contradict each other, as far as rules can see: a yes and a no, or
//! different numbers of one kind.

use super::{Measure, Quantity, quantities, tokens};
use crate::domain::words::Words;

/// Words by which an answer says yes with its first breath.
const YES: &[&str] = &[
    "yes",
    "yep",
    "yeah",
    "sure",
    "certainly",
    "absolutely",
    "definitely",
    "ja",
    "jawohl",
    "klar",
    "naturlich",
    "selbstverstandlich",
    "unbedingt",
    "gerne",
];
/// Words by which it says no.
const NO: &[&str] = &[
    "no",
    "nope",
    "never",
    "nein",
    "nie",
    "niemals",
    "keinesfalls",
    "keineswegs",
];
/// Phrases that forbid, wherever they stand.
const FORBID: &[&str] = &[
    "must never",
    "must not",
    "may not",
    "should not",
    "never",
    "not allowed",
    "forbidden",
    "darf nicht",
    "durfen nicht",
    "darf nie",
    "niemals",
    "nicht erlaubt",
    "verboten",
    "auf keinen fall",
    "soll nicht",
    "sollen nicht",
];

/// Whether one answer says otherwise than another.
pub(in crate::rules) fn contrary(words: &Words, one: &str, other: &str) -> bool {
    let both = stance(one).zip(stance(other));
    both.is_some_and(|(a, b)| a != b) || other_numbers(words, one, other)
}

/// Yes, no, or neither for certain.
fn stance(text: &str) -> Option<bool> {
    let folded: Vec<String> = tokens(text).into_iter().map(|t| t.folded).collect();
    let first = folded.first()?.as_str();
    if YES.contains(&first) {
        return Some(true);
    }
    if NO.contains(&first) {
        return Some(false);
    }
    let whole = format!(" {} ", folded.join(" "));
    let forbids = FORBID.iter().any(|f| whole.contains(&format!(" {f} ")));
    forbids.then_some(false)
}

/// Both tell numbers of one kind, and none is the same.
fn other_numbers(words: &Words, one: &str, other: &str) -> bool {
    let of = |text: &str| -> Vec<Quantity> {
        let found = quantities(words, &tokens(text)).into_iter();
        found.filter(|q| q.measure != Measure::Bare).collect()
    };
    let (a, b) = (of(one), of(other));
    let alike = a.iter().any(|x| b.iter().any(|y| x.like(y)));
    alike && !a.iter().any(|x| b.iter().any(|y| x.like(y) && x.equals(y)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_yes_and_a_no_or_other_numbers_contradict() {
        let say = |a, b| contrary(Words::built_in(), a, b);
        assert!(say(
            "Yes, the last two years.",
            "Archived orders must never leave."
        ));
        assert!(say("Ja, bitte.", "Nein."));
        assert!(say("Two years.", "Drei Jahre reichen."));
        assert!(!say("Two years.", "Zwei Jahre, nicht mehr."));
        assert!(!say("Yes, the last two years.", "Sure, as before."));
        assert!(!say("By shelf.", "10,000 rows."));
    }
}
