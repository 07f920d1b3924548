//! What whoever is asked writes before they can answer: *I'm on it*, *checking with finance*,
//! *forwarded to Kim*, *I'm on holiday from Wednesday*. Such words are no answer.
//!
//! Decides nothing. Invariant: every part of the sentence is known from such words; where anything
//! else is said, it may be an answer.

use super::clause::{Clause, is_like_a_name, is_named_only, least_words, pieces};
use super::courtesy::{is_courtesy, is_greeting, is_polite, says_thanks};
use crate::domain::replies::{self, Meaning, Place};

/// What a sentence says of an answer that it does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Waits {
    /// Its writer sees to it, or has read it.
    UnderWay,
    /// Somebody else sees to it.
    WithAnother,
    /// Its writer is not there, or has no time.
    Away,
}

/// What a sentence says of an answer that is to come. `None`: it may hold one.
pub(in crate::rules) fn of(sentence: &str) -> Option<Waits> {
    if has_colon(sentence) {
        return None;
    }
    let asks = sentence.trim_end().ends_with('?');
    let mut found = None;
    let mut spoken_to = false;
    for piece in pieces(sentence) {
        let clause = Clause::of(piece);
        let says = if is_asked_of(piece, &clause, spoken_to) {
            Some(Waits::WithAnother)
        } else if spoken_to {
            return None;
        } else if is_aside(piece, &clause) {
            None
        } else if let Some(says) = of_clause(&clause, found).filter(|_| !asks) {
            Some(says)
        } else if is_spoken_to(piece, &clause) {
            spoken_to = true;
            continue;
        } else {
            return None;
        };
        spoken_to = false;
        // Who sees to it and is away says when it comes.
        found = match (found, says) {
            (None | Some(Waits::Away), Some(says)) => Some(says),
            (found, _) => found,
        };
    }
    found.filter(|_| !spoken_to)
}

/// What a part of a sentence says, between two marks, behind what the parts before it say.
fn of_clause(clause: &Clause<'_>, before: Option<Waits>) -> Option<Waits> {
    let named = |meaning, is: fn(&[&str]) -> bool| clause.gaps(meaning).iter().any(|gap| is(gap));
    let of_them = |meaning| clause.of_myself && named(meaning, is_named_only);
    let sees_to_it = clause.is(Meaning::UnderWay) || named(Meaning::UnderWay, is_named_only);
    if sees_to_it || of_them(Meaning::AsksThere) {
        Some(Waits::UnderWay)
    } else if named(Meaning::HandsOn, is_like_a_name)
        || of_them(Meaning::HandsOn)
        || of_them(Meaning::GaveTo)
    {
        Some(Waits::WithAnother)
    } else if is_away(clause) || before == Some(Waits::Away) && clause.is(Meaning::IsAway) {
        Some(Waits::Away)
    } else {
        None
    }
}

/// Whether a part of a sentence says that its writer is not there, and no more.
pub(in crate::rules) fn says_away(piece: &str) -> bool {
    is_away(&Clause::of(piece))
}

/// Whether words say that a question was received, and no more: "Noted.", "Got it".
pub(in crate::rules) fn only_received(words: &str) -> bool {
    let mut all = words.lines().flat_map(pieces).filter(|p| !p.is_empty());
    let received = |piece: &str| Clause::of(piece).is(Meaning::UnderWay);
    let thanks = |piece: &str| is_courtesy(piece) || is_greeting(piece) || is_polite(piece);
    let mut any = false;
    let only = all.all(|piece| {
        let said = received(piece);
        any |= said;
        said || thanks(piece)
    });
    only && any
}

/// Whether words put it off, and no more: "Next week.", "later". To a question that speaks of times
/// they answer.
pub(in crate::rules) fn puts_off(words: &str, question: &str) -> bool {
    let mut timed = false;
    let mut off = words.lines().flat_map(pieces).map(|piece| {
        let clause = Clause::of(piece);
        let said = clause.is(Meaning::NotNow) || clause.timed && clause.is_empty();
        timed |= said;
        said || is_aside(piece, &clause)
    });
    let speaks_of = [Meaning::AsksWhen, Meaning::Time, Meaning::NotNow];
    off.all(|said| said) && timed && !replies::says_in(Place::Asked, question, &speaks_of)
}

/// A colon says what follows, but for one within a time of day.
fn has_colon(sentence: &str) -> bool {
    let mut before = ' ';
    let mut chars = sentence.chars().peekable();
    while let Some(c) = chars.next() {
        let clock = before.is_ascii_digit() && chars.peek().is_some_and(char::is_ascii_digit);
        if c == ':' && !clock {
            return true;
        }
        before = c;
    }
    false
}

/// A name before a comma, which is no name of a time or a yes.
fn is_spoken_to(piece: &str, clause: &Clause<'_>) -> bool {
    let words: Vec<&str> = piece.trim_start_matches('@').split_whitespace().collect();
    is_like_a_name(&words) && clause.len() == words.len()
}

/// What is wished of somebody spoken to: "Kim, can you take this?".
fn is_asked_of(piece: &str, clause: &Clause<'_>, spoken_to: bool) -> bool {
    let like_a_name = |name: &str| is_like_a_name(&name.split(' ').collect::<Vec<_>>());
    spoken_to && clause.is(Meaning::TakesOn)
        || clause
            .behind_name(like_a_name, least_words(piece), Meaning::TakesOn)
            .is_some()
}

/// Thanks, a greeting, a time, "I don't know": no answer, and no word of one.
fn is_aside(piece: &str, clause: &Clause<'_>) -> bool {
    let unknown = || replies::says(piece, Meaning::DontKnow) && !says_more(piece);
    is_polite(piece)
        || is_courtesy(piece)
        || thanks_somebody(piece)
        || is_greeting(piece)
        || clause.is_empty()
        || clause.is(Meaning::NotNow)
        || unknown()
}

/// "Thanks Dana"
fn thanks_somebody(piece: &str) -> bool {
    let words: Vec<&str> = piece.split_whitespace().collect();
    words.len() < 4 && words.first().is_some_and(|w| says_thanks(w)) && is_named_only(&words)
}

/// Whether a sentence says nothing by itself: "Good question!"
pub(in crate::rules) fn says_nothing_by_itself(sentence: &str) -> bool {
    pieces(sentence).all(|piece| Clause::of(piece).says_nothing())
}

/// A number, or what is supposed or otherwise.
fn says_more(piece: &str) -> bool {
    let figure = piece.contains(|c: char| c.is_ascii_digit());
    figure || replies::says_any(piece, &[Meaning::Turns, Meaning::Supposes])
}

/// That its writer is not there: they speak of themselves, or begin with it and say until when.
fn is_away(clause: &Clause<'_>) -> bool {
    let of_them = clause.of_myself || clause.timed && clause.len() > 1;
    of_them && clause.is(Meaning::IsAway)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_puts_it_off_and_what_names_a_time() {
        let question = "Are archived orders in?";
        for words in [
            "later",
            "Next week.",
            "On Monday, please",
            "Later, sorry.",
            "später",
            "Nächste Woche",
            "Morgen!",
            "Hi Dana, next week. Thanks",
        ] {
            assert!(puts_off(words, question), "{words}");
        }
        for words in [
            "Two years",
            "Next year only for archived ones",
            "Yes, later",
            "No",
            "Thanks",
            "",
        ] {
            assert!(!puts_off(words, question), "{words}");
        }
        for question in [
            "When does it run?",
            "Is it to run now or later?",
            "Wann läuft es?",
        ] {
            assert!(!puts_off("Next week", question), "{question}");
        }
    }
}
