//! Whether a number that a message begins with is that of a printed choice, or the start of a sentence
//! or of a list: "1 row per order", "2. December is the last day", "4 of us".
//!
//! Decides nothing: what can be read in both ways is asked back.

use super::assenting::in_letters;
use super::courtesy::says_no_more;
use crate::domain::replies::{self, Meaning, Place};
use crate::domain::words::{Words, fold_word};

/// Whether what stands right behind a number on its line is what it counts: "2 years are enough".
pub(in crate::rules) fn counts(behind: &str) -> bool {
    let counted = first_word(behind);
    let sign = behind.trim_start().strip_prefix(['%', '€', '$', '£']);
    // "3 €500" is a correction to a sum.
    let sign = sign.is_some_and(|sum| !sum.starts_with(|c: char| c.is_ascii_digit()));
    replies::says(counted, Meaning::Counted) || sign
}

/// Whether what stands right behind a number makes it one of a row: "2. December", "3. Quartal".
pub(in crate::rules) fn is_one_of_a_row(behind: &str) -> bool {
    let Some(rest) = behind.strip_prefix('.') else {
        return false;
    };
    let next = fold_word(first_word(rest));
    let month = Words::built_in().is_of_day(&next);
    rest.starts_with(char::is_whitespace) && (month || replies::says(&next, Meaning::InARow))
}

/// Whether lines are counted through: two at least begin with a number and a mark.
pub(in crate::rules) fn is_list(words: &str) -> bool {
    let counted = |line: &&str| {
        let rest = line.trim_start();
        let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        behind.len() < rest.len() && behind.starts_with(['.', ')'])
    };
    words.lines().filter(counted).count() > 1
}

/// Whether the number of a ruling, with what stands behind it on its line, may begin a sentence.
pub(in crate::rules) fn begins_a_sentence(number: u8, behind: &str) -> bool {
    let bare = behind.starts_with(char::is_whitespace);
    let text = behind.trim_start_matches(['.', ')', ':', ',', '-', '–', '—', ' ', '\t']);
    let word = first_word(text);
    let folded = fold_word(word);
    let known = word.is_empty()
        || text.starts_with(['@', '/', '(', '?'])
        || word.starts_with(|c: char| c.is_ascii_digit())
        || says_no_more(text)
        || agrees(text)
        || replies::read(Place::Ruling, text).is_some()
        || replies::leads(Place::Whole, &replies::words(text)).is_some();
    let small =
        |word: &str| Words::built_in().is_small(word) || Words::built_in().number(word).is_some();
    let several = word.starts_with(char::is_lowercase) && folded.ends_with('s') && !small(&folded);
    match number {
        _ if known => false,
        1 => !small(&folded),
        2 => bare && several,
        4 => {
            let of_them = matches!(folded.as_str(), "of" | "von") && bare;
            let says = replies::says(text, Meaning::Talk)
                || replies::words(text).iter().any(|w| small(&fold_word(w)));
            of_them || bare && several || !says
        }
        _ => false,
    }
}

/// Whether what is said first finds something right: "great, go ahead", a sign that nods.
fn agrees(text: &str) -> bool {
    let said = in_letters(text);
    let first = said.split([',', '.', '!', ';']).next().unwrap_or_default();
    let words = replies::words(first);
    let left = replies::without(&words, Meaning::Assents);
    left.len() < words.len() || replies::says(first, Meaning::Acknowledges)
}

/// The first word of a text, without the marks behind it.
fn first_word(text: &str) -> &str {
    let word = text.split_whitespace().next().unwrap_or_default();
    word.trim_end_matches(['.', ',', ';', ':', '!'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_begin_a_sentence() {
        for (number, behind) in [
            (1, " row per order, please."),
            (1, " comma too many in your file"),
            (1, ". Comma, please."),
            (2, " decimals please"),
            (4, " digits for the year."),
            (4, " of us think it must be a comma."),
            (4, " eyes principle please"),
            (4, " Main Street"),
        ] {
            assert!(begins_a_sentence(number, behind), "{number}{behind}");
        }
        for (number, behind) in [
            (1, ""),
            (1, "."),
            (1, " agreed"),
            (1, " ok"),
            (1, ", go ahead"),
            (1, " sounds good to me, I think"),
            (1, " two years are enough"),
            (1, " @tess"),
            (1, ". Thanks!"),
            (1, " yes, as Sam says"),
            (1, " einverstanden, danke"),
            (1, " 👍"),
            (1, " Great, go ahead"),
            (1, " passt so"),
            (2, " Excel export"),
            (2, " excel export"),
            (2, ". Reports for partners"),
            (2, " (PDF export)"),
            (3, " Columns as in the spec."),
            (4, " bring the contract"),
            (4, " Sam, let's talk"),
            (4, " please"),
            (4, ". Bitte mit Vertrag."),
        ] {
            assert!(!begins_a_sentence(number, behind), "{number}{behind}");
        }
    }

    #[test]
    fn numbers_of_a_row_and_of_lists() {
        for behind in [
            ". December is the last day.",
            ". Dezember",
            ". Quartal 2027",
            ". Variante: mit Komma",
        ] {
            assert!(is_one_of_a_row(behind), "{behind}");
        }
        for behind in [". Excel export", " December", ".", ": December", ""] {
            assert!(!is_one_of_a_row(behind), "{behind}");
        }
        assert!(is_list("1. Comma, please.\n2. Only two years."));
        assert!(!is_list("1. Comma, please.\nOnly two years."));
    }
}
