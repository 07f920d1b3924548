//! What a message tells of a call: whether it was held, and by whom. Decides nothing of what comes
//! of it.

use crate::domain::replies::{self, Meaning};
use crate::rules::speech::coming::{says_no_more, spelt};
use crate::rules::speech::courtesy::content;
use crate::rules::speech::grammar::Asked;
use crate::rules::speech::leading_number::{counts, is_one_of_a_row};
use crate::rules::speech::unsettled::only_marks;

/// What a message tells of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// Its outcome.
    Held,
    /// Its outcome; not everybody was there.
    NotByAll,
    /// It was not held, and is booked again or no longer needed.
    NotHeld {
        /// Whether it is booked again.
        again: bool,
    },
    /// It can be read in two ways: what to write instead.
    Unclear(&'static str),
}

/// Most words of a text that says nothing but that a call was not held.
const SHORT: usize = 10;

/// What to write instead of a number that may be one of those printed, or not.
const WHICH: &str = "if the number is one of those printed, reply with it alone on its line; if it \
                     belongs to what came of the call, begin with a word";

/// What to write instead of words that say that a call was not held, or who was missing.
const WAS_IT_HELD: &str = "if the call was not held, reply \"2\" to have it booked again, or \"3\" if it \
                           is no longer needed; if it was held without somebody, reply \"1\" and, \
                           below it, what came of it; else write what came of it";

/// Whether words say that a call fell through, or that somebody was missing, and no more: "moved to
/// tomorrow", "Sam didn't show up". "The import was moved" tells what came of it.
fn is_told_not_held(words: &str, names: &[&str]) -> bool {
    let text = spelt(words).replace(['-', '–', '—', '/', ',', ';', '.', '!'], " ");
    let all = replies::words(&text);
    let left = replies::without(&all, Meaning::NotHeld);
    left.len() < all.len() && says_no_more(&left.join(" "), names)
}

/// What a message tells, with the number in it if it answers the letter that prints it. "2 years
/// back" is an outcome, "2 Sam was ill" is none: what can be read in two ways is asked back, for
/// a call that was held must be briefed and one that was not must not.
pub(super) fn told(asked: &Asked, number: Option<u8>, (name, names): (&str, &[&str])) -> Told {
    let words = content(&asked.words, name);
    let not_held = match number {
        Some(1) if is_list(&asked.words) => return Told::Held,
        Some(1) => return Told::NotByAll,
        Some(2) => Told::NotHeld { again: true },
        Some(3) => Told::NotHeld { again: false },
        _ => {
            let short = words.split_whitespace().count() <= SHORT
                && !words.contains(|c: char| c.is_ascii_digit() || c == ':');
            if short && replies::says(&words, Meaning::NotHeld) {
                return Told::Unclear(
                    "if the call was not held, reply \"2\" to have it booked again, or \"3\" if it is \
                     no longer needed; else write what came of it",
                );
            }
            if is_told_not_held(&words, names) || only_marks(&words, name) {
                return Told::Unclear(WAS_IT_HELD);
            }
            return Told::Held;
        }
    };
    let behind = content(&asked.behind, name);
    let says_so = |meaning| replies::says(&behind, meaning);
    let bare = behind.trim_start_matches(['.', ')', ':', ',', '-', '–', ' ']);
    if is_one_of_a_row(&behind) {
        return Told::Unclear(WHICH);
    }
    // "2. Sam overslept" says why.
    let first = bare.split_whitespace().next().unwrap_or_default();
    let marked = bare.len() < behind.len();
    if bare.is_empty()
        || marked && is_named(first, names)
        || says_so(Meaning::NotHeld)
        || says_so(Meaning::Excuse)
        || says_so(Meaning::Away)
    {
        return not_held;
    }
    if counts(&behind) {
        return Told::Held;
    }
    Told::Unclear(WHICH)
}

/// The same in answer to a letter that numbers as many questions: a number with words behind it is
/// the question's, one by itself is what the letter offers below them. Who was there is told with
/// `names`.
pub(super) fn told_of_several(
    asked: &Asked,
    number: Option<u8>,
    questions: usize,
    (name, names): (&str, &[&str]),
) -> Told {
    let Some(number) = number else {
        return told(asked, None, (name, names));
    };
    let behind = asked.behind.trim();
    let marked = behind.strip_prefix(['.', ')', ':']);
    let said = content(marked.unwrap_or(behind), name);
    if said.is_empty() {
        return told(asked, Some(number), (name, names));
    }
    let first = said.split_whitespace().next().unwrap_or_default();
    let not_everybody =
        replies::says_any(&said, &[Meaning::NotHeld, Meaning::Excuse, Meaning::Away])
            || replies::says(first, Meaning::Limits) && is_named(&said, names);
    let of_question = marked.is_some_and(|said| said.starts_with(char::is_whitespace));
    match number {
        _ if is_list(&asked.words) && of_question => Told::Held,
        _ if of_question && usize::from(number) <= questions => {
            if not_everybody {
                Told::Unclear(WHICH)
            } else {
                Told::Held
            }
        }
        _ if of_question && !not_everybody => Told::Unclear(WHICH),
        1 if is_list_without_marks(&asked.words) => Told::Unclear(WHICH),
        1 if not_everybody || is_named(&said, names) => Told::NotByAll,
        1 => Told::Unclear(WHICH),
        _ => told(asked, Some(number), (name, names)),
    }
}

/// Whether one of these names stands in a text.
fn is_named(text: &str, names: &[&str]) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| names.iter().any(|name| word.eq_ignore_ascii_case(name)))
}

/// Whether two lines at least begin with a number that has no mark behind it: `1 …`, `2 …`.
fn is_list_without_marks(words: &str) -> bool {
    let bare = |line: &&str| {
        let rest = line
            .trim_start()
            .trim_start_matches(|c: char| c.is_ascii_digit());
        rest.len() < line.trim_start().len() && rest.starts_with(char::is_whitespace)
    };
    words.lines().filter(bare).count() > 1
}

/// Whether lines are counted through: `1. …`, `2. …`.
fn is_list(words: &str) -> bool {
    let counted = |n: char| words.lines().any(|line| line.trim_start().starts_with(n));
    counted('1') && counted('2')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_that_a_call_was_not_held() {
        let names = ["Sam", "Petra"];
        for words in [
            "cancelled",
            "It was cancelled.",
            "moved to tomorrow",
            "We moved it to Thursday 10:00",
            "we postponed it",
            "Sam didn't show up",
            "Sam did not show up, sorry",
            "Nobody was there.",
            "Sam was sick",
            "Petra couldn't make it",
            "The call was postponed",
            "No show",
            "ausgefallen",
            "Leider ausgefallen",
            "abgesagt",
            "Wurde abgesagt.",
            "Niemand da",
            "Sam kam nicht",
            "Sam kam leider nicht.",
            "verschoben auf morgen",
            "Wir haben es auf Donnerstag verschoben",
            "Sam war krank",
            "Der Termin wurde verlegt",
            "Petra war nicht da",
        ] {
            assert!(is_told_not_held(words, &names), "{words}");
        }
        for words in [
            "Two years",
            "The import was moved",
            "The export is postponed to next Sprint",
            "Cancelled orders are in",
            "Archived orders were cancelled",
            "We moved it out of the export",
            "Sam said yes",
            "Yes",
            "Der Export ist verschoben",
            "Abgesagte Bestellungen sind drin",
            "Die Löschung wurde abgesagt",
            "Nur die verschobenen Termine der Kunden",
            "Zwei Jahre",
            "",
        ] {
            assert!(!is_told_not_held(words, &names), "{words}");
        }
    }
}
