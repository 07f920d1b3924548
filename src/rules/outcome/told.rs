//! What a message tells of a call: whether it was held, and by whom. Decides nothing of what comes
//! of it.

use crate::domain::replies::{self, Meaning};
use crate::rules::courtesy::content;
use crate::rules::grammar::Asked;

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

/// What a message tells, with the number in it if it answers the letter that prints it. "2 years
/// back" is an outcome, "2 Sam was ill" is none: what can be read in two ways is asked back, for
/// a call that was held must be briefed and one that was not must not.
pub(super) fn told(asked: &Asked, number: Option<u8>, name: &str) -> Told {
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
            return Told::Held;
        }
    };
    let behind = content(&asked.behind, name);
    let says_so = |meaning| replies::says(&behind, meaning);
    if behind.is_empty()
        || behind.starts_with(['.', ')', ':', ',', '-', '–'])
        || says_so(Meaning::NotHeld)
        || says_so(Meaning::Excuse)
    {
        return not_held;
    }
    let counted = behind.split_whitespace().next().unwrap_or_default();
    if replies::says(counted, Meaning::Counted) || counted.starts_with(['%', '€', '$', '£']) {
        return Told::Held;
    }
    Told::Unclear(
        "if the number is one of those printed, reply with it alone on its line; if it belongs to \
         what came of the call, begin with a word",
    )
}

/// Whether lines are counted through: `1. …`, `2. …`.
fn is_list(words: &str) -> bool {
    let counted = |n: char| words.lines().any(|line| line.trim_start().starts_with(n));
    counted('1') && counted('2')
}
