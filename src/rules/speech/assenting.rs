//! Whether words only say that something is right as it was put: *yes*, *that's right*, *no
//! objection*, *yes, two years* where two years was noted.
//!
//! Never guesses: every word must be known, or repeat what was put; whatever takes something of
//! it back is no assent. Decides nothing.

use super::courtesy::{content, is_courtesy, says_no_more};
use super::plain;
use crate::domain::calendar::Partstat;
use crate::domain::replies::{self, Meaning, Place};

/// Whether words of somebody of this name find right what was `put`.
pub fn assents(words: &str, name: &str, put: &str) -> bool {
    let own = in_letters(&content(words, name));
    says_no_more(&own)
        || plain::answer("", &own, name) == Some(Partstat::Accepted)
        || repeated(&own, put).is_some()
}

/// Signs by which people find something right.
const NODS: &[&str] = &["👍", "✅", "👌", "🆗", "💯", "✔", "☑", "🤝", "(y)"];
/// Signs that say nothing by themselves.
const SMILES: &[&str] = &[
    "🙂", "😀", "😃", "😄", "😊", "😉", "☺", "❤", "🎉", "🙏", ":-)", ":)", ";-)", ";)", "=)",
];
/// What a program puts a smile in, where the font that shows it is not there.
const SMILE_OF_OUTLOOK: &str = "J";

/// Words with the signs that nod in letters, and without those that only smile.
pub(in crate::rules) fn in_letters(words: &str) -> String {
    let skin = |c: char| matches!(c, '\u{1f3fb}'..='\u{1f3ff}' | '\u{fe0e}' | '\u{fe0f}');
    let mut out: String = words.chars().filter(|c| !skin(*c)).collect();
    for sign in NODS {
        out = out.replace(sign, " ok ");
    }
    for sign in SMILES {
        out = out.replace(sign, " ");
    }
    let trimmed = out.trim_end();
    let behind = trimmed.strip_suffix(SMILE_OF_OUTLOOK);
    let alone = behind.filter(|before| {
        let before = before.trim_end();
        let ends = !before.ends_with(char::is_alphanumeric);
        let said = replies::words(before);
        // "Yes, column J" names a column.
        ends || replies::without(&said, Meaning::Assents).is_empty()
    });
    let alone = alone.filter(|b| b.is_empty() || b.ends_with(|c: char| !c.is_alphanumeric()));
    alone.unwrap_or(trimmed).trim().to_owned()
}

/// What they wish for besides, where they find right what was `put` and take nothing of it back:
/// "Fine with me, but please also add a PDF".
pub fn wishes_besides<'w>(words: &'w str, put: &str) -> Option<&'w str> {
    let marks = words.match_indices(['.', ',', ';', ':', '!', '–', '—', '\n']);
    let turns = words.match_indices(char::is_whitespace).filter(|(at, _)| {
        let next = words
            .get(*at..)
            .unwrap_or_default()
            .split_whitespace()
            .next();
        next.is_some_and(|word| replies::says(word, Meaning::Turns))
    });
    let parted = marks
        .chain(turns)
        .filter_map(|(at, _)| words.split_at_checked(at));
    let right = parted.filter(|(head, _)| repeated(head, put).is_some());
    let (_, rest) = right.max_by_key(|(head, _)| head.len())?;
    let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    let otherwise = [Meaning::Limits, Meaning::Denies, Meaning::LeavesOut];
    let against = replies::says_any(rest, &otherwise)
        || rest.contains(|c: char| c.is_ascii_digit() || c == '?');
    (!rest.is_empty() && !against).then_some(rest)
}

/// What they add in so many words, where they say yes to what was `put` in answer to a question that no
/// yes answers: "Yes, by date, newest first", "Ja, nach Datum" to "by date". What was asked for
/// besides, or a word that turns, is against it.
pub fn only_adds_to(words: &str, put: &str, question: &str) -> bool {
    let own = replies::words(words);
    let parted = words.split_once([',', '.', '!', ':', '–', '—']);
    let right = parted.is_some_and(|(head, _)| repeated(head, put).is_some());
    let against = [
        Meaning::Limits,
        Meaning::Denies,
        Meaning::LeavesOut,
        Meaning::Turns,
        Meaning::Either,
    ];
    let put = replies::words(put);
    let asked = replies::words(question);
    // "Yes, by number" names the other one.
    let other = |word: &String| asked.contains(word) && !put.contains(word);
    // "The invoice date" is not "the order date".
    let repeats = put
        .iter()
        .filter(|w| w.chars().count() > 3)
        .all(|w| own.contains(w));
    let chooses = replies::says(question, Meaning::Either) || asks_what(question) && repeats;
    let plain = !words.contains(|c: char| c == '?' || c.is_ascii_digit());
    let says = replies::says_any(words, &against) || own.iter().any(other);
    chooses && right && plain && !says && own.len() <= SHORT
}

/// More words say more than what they add.
const SHORT: usize = 12;

/// Whether a question can't be answered by yes: *which*, *how many*.
pub(in crate::rules) fn asks_what(question: &str) -> bool {
    let kinds = [Meaning::AsksWhat, Meaning::AsksWhen, Meaning::AsksWho];
    let mut rest = question.trim();
    while let Some(found) = replies::read(Place::Said, rest) {
        match found.meaning {
            Meaning::Opens | Meaning::Turns if !found.rest.is_empty() => rest = found.rest,
            Meaning::AsksBack => {
                let leads = replies::leads(Place::Asked, &replies::words(rest));
                return leads.is_some_and(|found| kinds.contains(&found.meaning));
            }
            _ => return false,
        }
    }
    false
}

/// Whether they say again what was `put`, and that it is right: an answer of the same.
pub fn says_the_same(words: &str, name: &str, put: &str) -> bool {
    repeated(&in_letters(&content(words, name)), put).is_some_and(|again| again > 0)
}

/// How many words say again what was `put`, where the others find it right; `None`: they say
/// something else.
fn repeated(words: &str, put: &str) -> Option<usize> {
    if words.contains(['?', '？', '¿', '؟']) {
        return None;
    }
    let put = replies::words(put);
    let mut assents = false;
    let mut no = false;
    let mut again: Vec<String> = Vec::new();
    for clause in words.split(['.', ',', ';', ':', '!', '–', '—', '\n']) {
        if is_courtesy(clause) {
            continue;
        }
        if !assents && replies::is_bare(clause, Meaning::No) {
            no = true;
            continue;
        }
        // "No, fine" has nothing against it; what "no, yes" means nobody knows.
        if no && replies::read(Place::Answer, clause.trim()).is_some() {
            return None;
        }
        let all = replies::words(clause);
        let left = replies::without(&all, Meaning::Assents);
        assents |= left.len() < all.len();
        let said = replies::without(&left, Meaning::Polite);
        if !said.iter().all(|word| put.contains(word)) {
            return None;
        }
        again.extend(said);
    }
    // "Yes, archived orders" is no assent to "no archived orders".
    let says = |word: &str, meaning| replies::says(word, meaning);
    let limit = |word: &&String| says(word, Meaning::Limits) || says(word, Meaning::Denies);
    let kept = again.is_empty() || put.iter().filter(limit).all(|word| again.contains(word));
    let right = assents || (!again.is_empty() && again == put);
    (right && kept && !(no && (!assents || !again.is_empty()))).then_some(again.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUT: &str = "Two years back, no more.";

    #[test]
    fn what_finds_it_right() {
        for words in [
            "Yes",
            "Yes, that's right.",
            "Right",
            "✅",
            "👌🏽",
            "👍👍",
            "✔️ :)",
            "🙂",
            "Yes J",
            "J",
            "Passt 👍",
            "LGTM",
            "ack",
            "Ja klar, mach so",
            "Jup",
            "perfekt!",
            "Yes pls",
            "Looks good, thanks",
            "All correct.",
            "Correct, thanks",
            "No objection",
            "I agree.",
            "That is fine.",
            "Good assumption!",
            "Hi Dana,\nyes, fine by me.\nSam",
            "Genau, stimmt so.",
            "No, fine",
            "No, that's fine.",
            "No, all good, thanks",
            "No worries",
            "No objection from me",
            "I don't mind.",
            "I have nothing against it",
            "Go for it",
            "I'm fine with that.",
            "Nein, passt",
            "Nein, alles gut.",
            "Nein, passt für mich",
            "Nichts dagegen",
            "Ich habe nichts dagegen.",
            "Kein Einwand",
            "Keine Bedenken",
            "Spricht nichts dagegen",
            "Meinetwegen",
            "Ja, das ist richtig so.",
            "Keine Einwände meinerseits",
            "Two years back, no more.",
        ] {
            assert!(assents(words, "Sam Sales", PUT), "{words}");
        }
        let two = "Two years back.";
        for words in ["Yes, two years back.", "Yes, two years is right."] {
            assert!(says_the_same(words, "Sam Sales", two), "{words}");
        }
        assert!(!says_the_same("Yes.", "Sam Sales", two));
    }

    #[test]
    fn a_wish_beside_an_assent() {
        for (words, wish) in [
            (
                "Fine with me, but please also add a PDF.",
                "but please also add a PDF.",
            ),
            (
                "That is fine but please add a PDF.",
                "but please add a PDF.",
            ),
            ("Passt so, aber bitte auch PDF.", "aber bitte auch PDF."),
            ("Passt. Bitte auch als PDF.", "Bitte auch als PDF."),
        ] {
            assert_eq!(wishes_besides(words, PUT), Some(wish), "{words}");
        }
        for words in [
            "Fine, but not for B2B customers",
            "Passt so, aber nur für B2B.",
            "Yes, but three years, 3.",
            "Please also add a PDF.",
            "Fine with me.",
            "Passt das, auch als PDF?",
        ] {
            assert_eq!(wishes_besides(words, PUT), None, "{words}");
        }
    }

    #[test]
    fn what_only_adds_to_it() {
        let question = "By date or by number?";
        for words in [
            "Yes, by date, newest first.",
            "Ja, nach Datum.",
            "Agreed, date is what we use everywhere.",
        ] {
            assert!(only_adds_to(words, "by date", question), "{words}");
        }
        for words in [
            "Yes, by number.",
            "Yes, by date, but newest first.",
            "Yes, by date, not by time.",
            "No, by date.",
            "Newest first.",
            "Yes, by date or by time.",
            "Yes, by date, 3 rows",
        ] {
            assert!(!only_adds_to(words, "by date", question), "{words}");
        }
        let put = "we take the order date";
        assert!(!only_adds_to("Yes, the invoice date.", put, "Which date?"));
        let yes = "Are archived orders in?";
        assert!(!only_adds_to(
            "Yes, they are needed.",
            "we leave them out",
            yes
        ));
    }

    #[test]
    fn what_a_yes_answers() {
        for question in ["Which font?", "And how many rows?", "Welche Schrift?"] {
            assert!(asks_what(question), "{question}");
        }
        for question in ["Are they in?", "May partners export?", "Is it which one?"] {
            assert!(!asks_what(question), "{question}");
        }
    }

    #[test]
    fn what_says_something_else() {
        for words in [
            "No",
            "No: three years",
            "Nein, nur die letzten zwei",
            "No, two years.",
            "No, only fine for B2B",
            "No, yes",
            "Nein!",
            "No. No!",
            "No, that is not fine",
            "Ich habe etwas dagegen",
            "Spricht etwas dagegen?",
            "Yes, but only two years",
            "Is that right?",
            "Yes, three years back",
            "Two",
            "That is not right",
            "I don't agree",
            "Not correct.",
            "Yes, two years back and more",
        ] {
            assert!(!assents(words, "Sam Sales", PUT), "{words}");
        }
    }
}
