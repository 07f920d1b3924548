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
    let both = stance(words, one).zip(stance(words, other));
    both.is_some_and(|(a, b)| a != b) || other_numbers(words, one, other)
}

/// Whether an answer says no for certain.
pub(in crate::rules) fn says_no(words: &Words, text: &str) -> bool {
    stance(words, text) == Some(false)
}

/// Whether a folded word is a yes by itself.
pub(in crate::rules) fn says_yes(folded: &str) -> bool {
    YES.contains(&folded)
}

/// Yes, no, or neither for certain.
fn stance(words: &Words, text: &str) -> Option<bool> {
    let tokens = tokens(text);
    let word = |folded: &str| match folded {
        yes if YES.contains(&yes) => Some(true),
        no if NO.contains(&no) => Some(false),
        _ => None,
    };
    let folded: Vec<&str> = tokens.iter().map(|t| t.folded.as_str()).collect();
    if let Some(said) = word(folded.first()?) {
        return Some(said);
    }
    // "Sorry, it was no": a clause that ends in it and says nothing else.
    let mut said_little = true;
    for (at, token) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1).map_or(text.len(), |t| t.from);
        let after = text.get(token.to..next).unwrap_or_default();
        let ends = at + 1 == tokens.len() || after.contains(|c: char| !c.is_whitespace());
        if let Some(said) = word(&token.folded).filter(|_| ends && said_little) {
            return Some(said);
        }
        said_little = ends || said_little && words.is_small(&token.folded);
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
        assert!(say("Yes.", "Sorry, it was no."));
        assert!(say("Ja.", "Entschuldigung, doch nein."));
        assert!(!say("Yes.", "There is no limit."));
        assert!(!say("No.", "If they say yes, we ask again."));
    }

    #[test]
    fn one_length_of_time_in_other_units_is_no_contradiction() {
        let say = |a, b| contrary(Words::built_in(), a, b);
        assert!(!say("2 years.", "24 months."));
        assert!(!say("Ein Quartal.", "three months"));
        assert!(!say("A year.", "365 Tage"));
        assert!(!say("30 days.", "ein Monat"));
        assert!(say("2 years.", "20 months."));
        assert!(say("50 months.", "51 months."));
        assert!(say("Four weeks.", "two months"));
    }
}
