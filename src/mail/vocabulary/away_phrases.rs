//! Phrases by which a reply that is marked as automatic shows that its writer is ill, on leave or has left,
//! in the languages met so far. A new phrase is a new line here.
//!
//! Never judges a mail without such a mark: in a person's words they may be an answer.

use super::notices::{NUMBER, spans};

/// Phrases of the same meaning that count as whole words alone: lower case, apostrophes and hyphens
/// as spaces, `#` for a number.
const PHRASES: &[&str] = &[
    "on pto",
    "pto until",
    "pto till",
    "pto through",
    "pto from",
    "pto this week",
    "pto today",
    "pto #",
    "out sick",
    "off sick",
    "i am sick",
    "i m sick",
    "i am unwell",
    "i m unwell",
    "on sabbatical",
    "sabbatical until",
    "maternity leave",
    "paternity leave",
    "has left the company",
    "left the company",
    "no longer work at",
    "no longer work for",
    "no longer work here",
    "no longer works at",
    "no longer works for",
    "no longer works here",
    "no longer working at",
    "no longer working for",
    "no longer with the company",
    "i am no longer with",
    "i m no longer with",
    "no longer employed",
    "abwesenheit",
    "in mutterschutz",
    "im mutterschutz",
    "im sabbatical",
    "ich bin krank",
    "bin zurzeit krank",
    "krankgeschrieben",
    "unternehmen verlassen",
    "firma verlassen",
    "nicht mehr im unternehmen",
    "ich bin nicht mehr bei",
    "arbeite nicht mehr bei",
    "arbeite nicht mehr für",
    "nicht mehr tätig",
    "arrêt maladie",
    "congé maternité",
    "congé parental",
    "en congés",
    "ne travaille plus",
    "ne fais plus partie",
    "j ai quitté",
    "quitté la société",
    "quitté l entreprise",
    "ya no trabajo",
    "he dejado la empresa",
    "baja médica",
    "non lavoro più",
    "ho lasciato l azienda",
    "in malattia",
    "in maternità",
    "in congedo",
    "werk niet meer bij",
    "werk niet meer voor",
    "niet meer werkzaam",
    "ben ziek",
    "nie pracuję już",
    "już nie pracuję",
    "na zwolnieniu lekarskim",
    "já não trabalho",
    "não trabalho mais",
    "больше не работаю",
    "на больничном",
];

/// Whether one of them stands in a lower-case text.
pub(in crate::mail) fn says(text: &str) -> bool {
    holds(text, PHRASES)
}

/// Whether a phrase of a table of such stands in a lower-case text.
pub(in crate::mail) fn holds(text: &str, table: &[&str]) -> bool {
    let words = words(text);
    table.iter().any(|phrase| {
        let wanted: Vec<&str> = phrase.split(' ').collect();
        words.windows(wanted.len()).any(|there| there == wanted)
    })
}

/// The words of a lower-case text, as the phrases have them.
pub(in crate::mail) fn words(text: &str) -> Vec<&str> {
    let number = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    spans(text)
        .filter_map(|(from, to)| text.get(from..to))
        .map(|word| if number(word) { NUMBER } else { word })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_ill_or_has_left_is_away() {
        for text in [
            "i no longer work here.",
            "i am no longer with the company. please write to kim key.",
            "on pto until monday.",
            "i'm on pto this week",
            "i am on sabbatical.",
            "abwesenheit: 23.11.2026 - 29.11.2026",
            "ich habe das unternehmen verlassen.",
            "ich bin nicht mehr bei acme beschäftigt.",
            "je ne travaille plus chez acme.",
            "ho lasciato l'azienda.",
            "ik werk niet meer bij acme.",
            "больше не работаю в компании",
        ] {
            assert!(says(text), "{text}");
        }
        for text in [
            "you have left a message.",
            "the item is no longer with the courier.",
            "ihre anfrage ist eingegangen.",
            "votre demande a été enregistrée.",
            "your ticket ooo-17 is open.",
            "we have received your request.",
        ] {
            assert!(!says(text), "{text}");
        }
    }
}
