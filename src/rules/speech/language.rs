//! Words as rules compare them: tokens, stems, numbers and quantities, English and German side
//! by side, since people mix them.
//!
//! Knows nothing of scope or of earlier answers; never guesses which language a text is in.

mod choice;
mod quantity;
mod stance;

pub(in crate::rules) use choice::chosen_otherwise;
pub(in crate::rules) use quantity::{Measure, Quantity, is_of_date, quantities};
pub(in crate::rules) use stance::{contrary, says_no, says_yes};

use crate::domain::words::{Words, fold_word, stem};

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) struct Token {
    /// Lower case, without marks.
    pub folded: String,
    /// Its stem.
    pub stem: String,
    /// Where it stands in the text, in bytes.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// The words of a text, in order. Numbers stay whole with their separators (`10,000`, `02:00`,
/// `2.5`); `@sam` and `e-mail` are one word each.
pub(in crate::rules) fn tokens(text: &str) -> Vec<Token> {
    let inner = |c: char| matches!(c, '\'' | '’' | '-' | '.' | ',' | ':' | '_' | '/');
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(&(from, c)) = chars.get(at) {
        if !c.is_alphanumeric() && c != '@' {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        let digits = c.is_ascii_digit();
        while let Some(&(_, c)) = chars.get(end) {
            let next = chars.get(end + 1).map(|(_, c)| *c);
            let joins = match c {
                '.' | ',' | ':' => digits && next.is_some_and(|n| n.is_ascii_digit()),
                '/' => false,
                c if inner(c) => next.is_some_and(char::is_alphanumeric),
                c => c.is_alphanumeric(),
            };
            if !joins {
                break;
            }
            end += 1;
        }
        let to = chars.get(end).map_or(text.len(), |(to, _)| *to);
        let folded = fold_word(text.get(from..to).unwrap_or_default());
        out.push(Token {
            stem: stem(&folded),
            folded,
            from,
            to,
        });
        at = end;
    }
    out
}

/// How near two stems are: 1 for one and the same, less where one is a part of the other, as in
/// German compounds (`artikel` in `artikelnumm`), 0 for strangers.
pub(in crate::rules) fn likeness(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    if short.chars().count() < 4 {
        return 0.0;
    }
    if long.starts_with(short) || long.ends_with(short) {
        // A short piece of a long word tells little about it.
        return if short.len() * 2 >= long.len() {
            0.8
        } else {
            0.5
        };
    }
    let shared = short
        .chars()
        .zip(long.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let enough = shared >= 5 && shared * 4 >= long.chars().count() * 3;
    if enough { 0.8 } else { 0.0 }
}

/// A set of stems to look words up in, with what they mean in the other language.
#[derive(Debug, Clone, Default)]
pub(in crate::rules) struct Stems {
    own: Vec<String>,
    other: Vec<String>,
}

impl Stems {
    pub(in crate::rules) fn of(words: &Words, tokens: &[Token]) -> Self {
        let own: Vec<String> = tokens.iter().map(|t| t.stem.clone()).collect();
        let other = own.iter().flat_map(|s| words.same(s)).cloned().collect();
        Self { own, other }
    }

    /// Whether two stems stand here beside one another, or where there is no second, the first.
    pub(in crate::rules) fn has_pair(&self, first: &str, second: Option<&str>) -> bool {
        let mut at = self.own.iter().enumerate().filter(|(_, own)| *own == first);
        at.any(|(at, _)| {
            second.is_none_or(|second| {
                let next = self.own.get(at + 1);
                next.is_some_and(|next| likeness(next, second) > 0.4)
            })
        })
    }

    /// How well a stem is known here, from 0 to 1. Of a name no part is looked for.
    pub(in crate::rules) fn knows(&self, stem: &str, name: bool) -> f64 {
        if name {
            let known = self
                .own
                .iter()
                .chain(&self.other)
                .any(|known| known == stem);
            return f64::from(u8::from(known));
        }
        let best = |all: &[String]| {
            all.iter()
                .map(|known| likeness(known, stem))
                .fold(0.0, f64::max)
        };
        best(&self.own).max(best(&self.other) * 0.9)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_joined_words_stay_whole() {
        let found: Vec<String> = tokens("At 02:00, 10,000 e-mails to @sam; don't.")
            .into_iter()
            .map(|t| t.folded)
            .collect();
        assert_eq!(
            found,
            ["at", "02:00", "10,000", "e-mails", "to", "@sam", "dont"]
        );
    }

    #[test]
    fn forms_of_one_word_have_one_stem() {
        for (a, b) in [
            ("orders", "order"),
            ("archived", "archive"),
            ("booking", "booked"),
            ("bestellungen", "bestellung"),
            ("kunden", "kunde"),
            ("rechnungen", "rechnung"),
            ("stopped", "stopping"),
        ] {
            assert_eq!(stem(a), stem(b), "{a}, {b}");
        }
        assert!(likeness(&stem("artikelnummer"), &stem("artikel")) > 0.4);
        assert!(likeness(&stem("excel"), &stem("export")) < 0.1);
    }
}
