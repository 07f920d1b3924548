//! Words above a mail that is quoted without marks: whether they only say, or leave it to be seen,
//! that the answers stand within it.
//!
//! Decides nothing. Invariant: whoever says more above has said what they mean there.

use super::sign_off;
use crate::mail::vocabulary::markers::MARKERS;
use crate::mail::vocabulary::notices::{Kinds, LANGUAGES, spans};

/// Most words of somebody who only says that their answers stand below.
const ANNOUNCING_WORDS: usize = 60;
/// Most lines of a closing and a name.
const CLOSING_LINES: usize = 2;
/// Most words of a line that greets.
const GREETING_WORDS: usize = 4;

/// Whether lines, folded and none of them empty, announce answers below, point there, or only
/// greet: then what is said stands below.
pub(super) fn stand_below(own: &[&str]) -> bool {
    let own = without_closing(own);
    let text = own.join(" ");
    let words = text.split_whitespace().count();
    let announced = MARKERS.answered_below.iter().any(|p| text.contains(p));
    announced && words <= ANNOUNCING_WORDS || only_points(&text) || only_greets(own)
}

/// The lines above a closing and a name.
fn without_closing<'l>(own: &'l [&'l str]) -> &'l [&'l str] {
    let closing = own.iter().rposition(|line| sign_off::is_closing(line));
    match closing {
        Some(at) if at > 0 && own.len() - at <= CLOSING_LINES => own.get(..at).unwrap_or(own),
        _ => own,
    }
}

/// "Hi Dana, please see below.": nothing else is said.
fn only_points(text: &str) -> bool {
    let said = text.split([',', '.', '!', ':', ';', '，', '。']);
    let mut said = said
        .map(str::trim)
        .filter(|s| !s.is_empty() && !is_greeting(s) && !sign_off::is_closing(s));
    said.next().is_some_and(points) && said.next().is_none()
}

fn points(said: &str) -> bool {
    let small = |word: &str| {
        let mut found = LANGUAGES.iter().filter_map(|l| l.longest(&[word]));
        found.any(|(_, kinds)| kinds.any(Kinds::SMALL))
    };
    MARKERS.points_below.iter().any(|phrase| {
        let parted = said.split_once(phrase);
        parted.is_some_and(|(above, behind)| {
            above
                .split_whitespace()
                .chain(behind.split_whitespace())
                .all(small)
        })
    })
}

/// A greeting, and at most a closing with a name.
fn only_greets(own: &[&str]) -> bool {
    let Some((first, rest)) = own.split_first() else {
        return false;
    };
    let closes = rest.first().is_none_or(|line| sign_off::is_closing(line));
    greets(first) && closes && rest.len() <= 2
}

/// `hi dana,`: it ends with a mark that leads on, for "good morning." may be all that is said.
fn greets(line: &str) -> bool {
    is_greeting(line) && line.ends_with([',', '，', '、'])
}

fn is_greeting(line: &str) -> bool {
    let words: Vec<&str> = spans(line)
        .filter_map(|(from, to)| line.get(from..to))
        .collect();
    let begins = LANGUAGES.iter().any(|language| {
        let found = language.longest(&words);
        found.is_some_and(|(_, kinds)| kinds.any(Kinds::GREETS))
    });
    begins && words.len() <= GREETING_WORDS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_only_greets_or_points_says_the_rest_below() {
        for own in [
            &["hi dana,"][..],
            &["hallo dana,"],
            &["hi dana,", "regards", "sam"],
            &["hi dana, see below."],
            &["please find my comments in the text."],
            &["hi dana,", "my answers in red below."],
            &["hi dana,", "see my comments below.", "best,", "sam"],
            &["answers below, thanks!"],
            &["siehe meine kommentare unten", "vg", "sam"],
            &["hallo dana,", "habe unten geantwortet."],
            &["voir mes réponses ci-dessous"],
            &["replied below"],
        ] {
            assert!(stand_below(own), "{own:?}");
        }
        for own in [
            &["thanks!"][..],
            &["good morning."],
            &["hi dana,", "two years."],
            &["the red ones, see below."],
            &["yes, see below for the list that legal sent us two weeks ago."],
            &[],
        ] {
            assert!(!stand_below(own), "{own:?}");
        }
    }
}
