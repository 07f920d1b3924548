//! Lines that a program puts above or below a person's words: labels that say who may read a mail,
//! whence it was translated, and the armour of a signed one.
//!
//! Owns how such lines are known. Never cuts a line with anything more on it, nor one that may be an
//! answer: a word alone ("Internal") stays, and so does a label beside lines of its kind.

use super::fates::{Fate, set};
use crate::mail::vocabulary::markers::MARKERS;

/// A level has no more.
const LEVEL_WORDS: usize = 6;

/// The longest such line, in bytes: it names two languages and offers the original.
const TRANSLATED_LONG: usize = 90;

/// Cuts such lines where they are the first or the last of what is said, each by itself. Who says
/// nothing else has said it. `folded` are the lines in lower case.
pub(super) fn cut(folded: &[String], fates: &mut [Fate]) {
    cut_armour(folded, fates);
    let own: Vec<usize> = (0..folded.len())
        .filter(|at| fates.get(*at) == Some(&Fate::Own))
        .filter(|at| folded.get(*at).is_some_and(|low| !low.is_empty()))
        .collect();
    let [first, second, ..] = own.as_slice() else {
        return;
    };
    let (mut left, last) = (own.len(), own.get(own.len() - 2..).unwrap_or_default());
    for (label, beside) in [
        (first, second),
        (last.get(1).unwrap_or(first), last.first().unwrap_or(first)),
    ] {
        let line = |at: &usize| folded.get(*at).map_or("", String::as_str);
        if left > 1 && is_label(line(label)) && !line(beside).contains(": ") {
            set(fates, *label..*label + 1, Fate::Cut);
            left -= 1;
        }
    }
}

/// What encloses words that are signed and not encrypted (RFC 9580, 7): its head ends with a blank line.
fn cut_armour(folded: &[String], fates: &mut [Fate]) {
    let is = |at: usize, line: &str| folded.get(at).is_some_and(|low| low == line);
    let find = |from: usize, line: &str| (from..folded.len()).find(|at| is(*at, line));
    let Some(head) = find(0, "-----begin pgp signed message-----") else {
        return;
    };
    let Some(foot) = find(head, "-----begin pgp signature-----") else {
        return;
    };
    let end = find(foot, "-----end pgp signature-----").unwrap_or(folded.len());
    let words = find(head, "").unwrap_or(head + 1);
    for range in [head..words, foot..end + 1] {
        set(fates, range, Fate::Cut);
    }
}

/// Whether a line, in lower case, is nothing but a label.
fn is_label(low: &str) -> bool {
    let edge = |c: char| c.is_whitespace() || "*#-–—=_~|.".contains(c);
    let bare = low.trim_matches(edge);
    let bracketed = [('[', ']'), ('{', '}'), ('<', '>')]
        .into_iter()
        .find_map(|(open, close)| bare.strip_prefix(open)?.strip_suffix(close));
    let text = bracketed.unwrap_or(bare).trim_matches(edge);
    let keyed = text
        .split_once([':', '='])
        .is_some_and(|(key, level)| MARKERS.label_keys.contains(&key.trim()) && is_level(level));
    let classified = text.strip_prefix("classified as ").is_some_and(is_level);
    // A company's code before its level: "C2 General".
    let coded = text.split_once(' ').is_some_and(|(code, level)| {
        code.starts_with('c') && code.len() == 2 && is_level(code) && is_level(level)
    });
    keyed
        || classified
        || coded
        || bracketed.is_some_and(is_level)
        || is_traffic_light(text)
        || is_translation(low)
}

fn is_level(text: &str) -> bool {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    (1..=LEVEL_WORDS).contains(&words.len())
        && words.iter().all(|word| MARKERS.levels.contains(word))
}

/// `TLP:GREEN`, of the Traffic Light Protocol.
fn is_traffic_light(text: &str) -> bool {
    let colour = text.strip_prefix("tlp:").map(str::trim);
    colour.is_some_and(|c| ["red", "amber", "amber+strict", "green", "clear", "white"].contains(&c))
}

fn is_translation(text: &str) -> bool {
    let text = text.trim();
    let mut by = MARKERS.translated.iter();
    let by = by.find_map(|says| text.strip_prefix(says)?.strip_prefix(' '));
    let translates = |by: &str| MARKERS.translators.iter().any(|name| by.starts_with(name));
    let program = by.is_some_and(translates);
    program && text.len() <= TRANSLATED_LONG && !text.contains(['.', '?', '!'])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left of a text.
    fn left(text: &str) -> String {
        let folded: Vec<String> = text.lines().map(str::to_lowercase).collect();
        let mut fates = vec![Fate::Own; folded.len()];
        cut(&folded, &mut fates);
        let own = folded.iter().zip(&fates).filter(|(_, f)| **f == Fate::Own);
        own.map(|(l, _)| l.as_str())
            .filter(|l| !l.is_empty())
            .collect::<Vec<_>>()
            .join("|")
    }

    #[test]
    fn a_label_by_itself_is_no_word_of_theirs() {
        for label in [
            "Classification: Internal",
            "[Internal]",
            "C2 General",
            "Sensitivity: Confidential",
            "Sensitivity: C2 Internal",
            "*** Classification: Company Confidential ***",
            "Vertraulichkeit: intern",
            "Klassifizierung: öffentlich",
            "Classified as Internal",
            "TLP:GREEN",
            "TLP: AMBER+STRICT",
            "Translated by Outlook from German | Show original",
            "Übersetzt von Microsoft",
        ] {
            assert_eq!(left(&format!("{label}\n\nnot me")), "not me", "{label}");
            assert_eq!(left(&format!("3\n\n{label}")), "3", "{label}");
            assert_eq!(left(&format!("{label}\n\n3\n\n{label}")), "3", "{label}");
            assert_eq!(left(label), label.to_lowercase());
        }
    }

    #[test]
    fn what_may_be_an_answer_stays() {
        for text in [
            "Internal\n\nBecause of the customers.",
            "Public\n\nSam",
            "Classification: Internal, but only until May\n\nSam",
            "Classification: Internal\n\nRetention: two years",
            "Label: green\n\nSam",
            "Translated by Google it makes no sense.\n\nSam",
        ] {
            let all = text.to_lowercase().replace("\n\n", "|").replace('\n', "|");
            assert_eq!(left(text), all);
        }
    }

    #[test]
    fn the_armour_of_signed_words_is_no_word() {
        let begin = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\ncall\n\n";
        let foot = "-----BEGIN PGP SIGNATURE-----\n\niQEz\n=abcd\n-----END PGP SIGNATURE-----";
        assert_eq!(left(&format!("{begin}{foot}")), "call");
        assert_eq!(left(&format!("{begin}{foot}\n\nmore")), "call|more");
        assert!(left(begin).contains("signed message"), "no foot, no armour");
    }
}
