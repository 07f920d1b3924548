//! Outlook's wish to take a mail back: `Recall: …`, and one sentence that names the mail.
//!
//! Never guesses: the prefix and the whole sentence must be there, with the subject that the prefix
//! stands before. Invariant: a person's words beside it make it a person's mail.

use crate::domain::message::Message;
use crate::mail::words::lines::squeezed;

/// A language's prefix, the words before the mail's subject, and those behind it.
const SENTENCES: &[(&str, &str, &str)] = &[
    ("recall", "would like to recall the message", ""),
    ("rückruf", "möchte die nachricht", "zurückrufen"),
    ("rappel", "souhaite rappeler le message", ""),
    ("richiamo", "desidera richiamare il messaggio", ""),
    ("intrekken", "wil het bericht", "intrekken"),
];

/// Most signs of a name before the sentence's words.
const NAME: usize = 80;

const QUOTES: &[char] = &['"', '“', '”', '„', '«', '»'];

/// Whether a mail is one, and nothing else.
pub(super) fn is_recall(message: &Message) -> bool {
    let subject = message.subject.as_deref().unwrap_or_default();
    let Some((prefix, asked)) = subject.split_once(':') else {
        return false;
    };
    let prefix = squashed(prefix);
    let mut all = SENTENCES.iter().filter(|(head, ..)| *head == prefix);
    all.any(|(_, before, behind)| says(&squashed(&message.text), &squashed(asked), before, behind))
}

fn says(text: &str, asked: &str, before: &str, behind: &str) -> bool {
    let Some((name, rest)) = text.split_once(before) else {
        return false;
    };
    let rest = rest.trim_start_matches([',', ' ']);
    let quoted = rest
        .strip_prefix(QUOTES)
        .and_then(|r| r.rsplit_once(QUOTES));
    let Some((title, end)) = quoted else {
        return false;
    };
    let named = !name.trim().is_empty() && name.chars().count() <= NAME;
    let ends = end.trim_matches([' ', '.', ',']) == behind;
    let title = title.trim_matches([' ', '.']);
    named && ends && !asked.is_empty() && title == asked.trim_matches([' ', '.'])
}

/// Lower case, with one space between words.
fn squashed(text: &str) -> String {
    squeezed(&text.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recalls(subject: &str, text: &str) -> bool {
        let mut message = Message::unreadable("", String::new(), 0);
        message.subject = Some(subject.into());
        message.text = text.into();
        is_recall(&message)
    }

    #[test]
    fn a_wish_to_take_a_mail_back_is_a_programs() {
        for (subject, text) in [
            (
                "Recall: [PBI-142] Archived orders?",
                "Sam Sales would like to recall the message, \"[PBI-142] Archived orders?\".",
            ),
            (
                "Recall: Re: Archived orders",
                "Sales, Sam would like to recall the message, “Re: Archived\norders”.",
            ),
            (
                "RECALL: Prices",
                "Sam would like to recall the message, \"Prices\".",
            ),
            (
                "Rückruf: [PBI-142] Alte Aufträge?",
                "Sam Sales möchte die Nachricht \"[PBI-142] Alte Aufträge?\" zurückrufen.",
            ),
            (
                "Rückruf: Preise",
                "Sam Sales möchte die Nachricht „Preise“ zurückrufen.",
            ),
            (
                "Rappel : [PBI-142] Commandes ?",
                "Sam Sales souhaite rappeler le message « [PBI-142] Commandes ? ».",
            ),
            (
                "Richiamo: [PBI-142] Ordini?",
                "Sam Sales desidera richiamare il messaggio \"[PBI-142] Ordini?\".",
            ),
            (
                "Intrekken: [PBI-142] Orders?",
                "Sam Sales wil het bericht \"[PBI-142] Orders?\" intrekken.",
            ),
        ] {
            assert!(recalls(subject, text), "{subject}: {text}");
        }
    }

    #[test]
    fn a_person_who_speaks_of_one_is_a_person() {
        for (subject, text) in [
            ("Recall: [PBI-142] Which lots?", "All lots of May."),
            (
                "Recall: [PBI-142] Which lots?",
                "Sam would like to recall the message, \"[PBI-142] Which lots?\". All of May.",
            ),
            (
                "Re: [PBI-142] Which lots?",
                "Sam would like to recall the message, \"[PBI-142] Which lots?\".",
            ),
            (
                "Recall: [PBI-142] Which lots?",
                "Sam would like to recall the message of May.",
            ),
            (
                "Recall: [PBI-142] Which lots?",
                "We would like to recall the message, \"All is well\".",
            ),
            (
                "Rückruf: [PBI-142] Welche Chargen?",
                "Ich möchte die Nachricht an Kunden sehen.",
            ),
            ("Rückruf: morgen um 10?", "Bitte um Rückruf."),
            ("Rappel : [PBI-142] Commandes ?", "Oui, deux ans."),
            ("Recall:", ""),
        ] {
            assert!(!recalls(subject, text), "{subject}: {text}");
        }
    }
}
