//! Courtesies: greetings, thanks, a name below. They are filed like all words, and are no cause
//! of anything.
//!
//! Looks only at a person's own words, and cuts none of what is filed or handed on as an answer.

use crate::domain::replies::{self, Meaning, Place};

/// The words of a text, in small letters.
pub(in crate::rules) fn folded(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// Whether somebody says thanks here: "ok" and "great" may be answers, thanks are none.
pub fn says_thanks(words: &str) -> bool {
    const THANKS: &[&str] = &[
        "thank",
        "thx",
        "dank",
        "merci",
        "gracias",
        "grazie",
        "obrigad",
        "bedankt",
        "dziękuję",
        "спасибо",
    ];
    folded(words).any(|w| THANKS.iter().any(|t| w.starts_with(t)))
}

/// What stands in words besides a greeting above, a closing below, and the name with what
/// stands under it: what rulings, outcomes, assumptions and lists are read from. What is handed
/// on as somebody's answer is never cut by it.
pub fn content(words: &str, name: &str) -> String {
    let lines: Vec<&str> = words.trim().lines().map(str::trim_end).collect();
    let greets = |line: &&&str| line.trim().is_empty() || is_greeting(line);
    let from = lines.iter().take_while(greets).count();
    // From below: what a line closes depends on the lines below it alone.
    let mut kept: Vec<&str> = Vec::new();
    for line in lines.get(from..).unwrap_or_default().iter().rev() {
        match foot(line, &kept, name) {
            Some(closed) => kept.truncate(kept.len().saturating_sub(closed)),
            None => kept.push(line),
        }
    }
    kept.reverse();
    let filled = |line: &&str| !line.trim().is_empty();
    while kept
        .last()
        .is_some_and(|l| !filled(l) || is_own_name(l, name))
    {
        kept.pop();
    }
    kept.join("\n").trim().to_owned()
}

/// A text without the name that it begins with: "Dana, which one?".
pub fn unaddressed<'w>(words: &'w str, name: &str) -> &'w str {
    let parted = words.trim_start().split_once([',', '!', ':', '–', '—']);
    let behind = parted.filter(|(addressed, _)| is_own_name(addressed, name));
    behind.map_or(words, |(_, behind)| behind.trim_start())
}

/// A text without the lines that quote somebody else.
pub fn own_lines(words: &str) -> String {
    let own = words.lines().filter(|l| !l.trim_start().starts_with('>'));
    own.collect::<Vec<_>>().join("\n")
}

/// Most lines below a closing: a name, a title, a firm.
const FOOT_LINES: usize = 5;
/// Most words of a line of them.
const FOOT_WORDS: usize = 6;

/// How many of the lines below a closing belong to it, of those the lowest first; `None`: the line
/// is no closing. Words that go on below it stay.
fn foot(line: &str, below: &[&str], name: &str) -> Option<usize> {
    let found = replies::read(Place::Below, line.trim())?;
    if !found.rest.is_empty() && !is_own_name(found.rest, name) {
        return None;
    }
    let meaning = found.meaning;
    let filled = |line: &&str| !line.trim().is_empty();
    let next = || below.iter().rev().copied();
    let blank = next().take_while(|l| !filled(l)).count();
    let block = next().skip(blank).take_while(filled);
    let block: Vec<&str> = block.take(FOOT_LINES + 1).collect();
    let Some(first) = block.first() else {
        return Some(below.len());
    };
    // Under thanks only the writer's own name is a name: "Thanks" may begin a mail, too.
    let named = is_own_name(first, name) || meaning == Meaning::Closing && is_label(first);
    let short = block.len() <= FOOT_LINES && block.iter().all(|line| is_label(line));
    if named && short {
        return Some(blank + block.len());
    }
    (meaning == Meaning::Closing).then_some(0)
}

/// A line as it stands under a name: few words, no sentence, no mark of a list or a note.
fn is_label(line: &str) -> bool {
    let few = line.split_whitespace().count() <= FOOT_WORDS;
    let said = line.contains(['?', ':']) || line.starts_with(['/', '-', '>', '*']);
    few && !said && !line.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a sentence closes a mail that is all one line: "Best, Sam", or the name alone.
pub(in crate::rules) fn closes(sentence: &str, name: &str) -> bool {
    let found = replies::read(Place::Below, sentence.trim());
    let closing = found.is_some_and(|f| f.rest.is_empty() || is_own_name(f.rest, name));
    closing || is_own_name(sentence, name)
}

/// Whether a line is nothing but the name, or a part of it.
fn is_own_name(line: &str, name: &str) -> bool {
    let own: Vec<String> = folded(name).collect();
    let mut parts = folded(line).peekable();
    parts.peek().is_some() && parts.all(|w| own.contains(&w))
}

/// Whether nothing stands in these words, or a courtesy alone.
pub fn says_no_more(words: &str) -> bool {
    words.is_empty() || is_courtesy(words)
}

/// More words are a message.
const COURTEOUS: usize = 12;
/// Most words of a line that greets.
const GREETING: usize = 5;

/// Whether these words are thanks or a greeting and nothing else: filed, no cause of a note.
pub fn is_courtesy(words: &str) -> bool {
    const WORDS: &[&str] = &[
        "thanks",
        "thank",
        "you",
        "thx",
        "ty",
        "many",
        "a",
        "lot",
        "so",
        "much",
        "very",
        "great",
        "ok",
        "okay",
        "perfect",
        "cheers",
        "super",
        "danke",
        "dank",
        "vielen",
        "dir",
        "ihnen",
        "schön",
        "prima",
        "merci",
        "beaucoup",
        "gracias",
        "muchas",
        "grazie",
        "mille",
        "obrigado",
        "obrigada",
        "bedankt",
        "dziękuję",
        "спасибо",
        "hi",
        "hello",
        "hallo",
        "dear",
        "best",
        "regards",
        "kind",
        "for",
        "the",
        "answer",
        "quick",
        "reply",
        "your",
        "help",
        "that",
        "helps",
        "got",
        "it",
        "noted",
    ];
    const THANKS: &[&str] = &[
        "thank",
        "thx",
        "ty",
        "cheers",
        "dank",
        "merci",
        "gracias",
        "grazie",
        "obrigad",
        "dziękuję",
        "спасибо",
        "ok",
        "okay",
        "great",
        "perfect",
        "super",
        "prima",
        "got",
        "noted",
    ];
    let said: Vec<String> = folded(words).take(COURTEOUS + 1).collect();
    if said.len() > COURTEOUS {
        return false;
    }
    let thanks = |word: &String| THANKS.iter().any(|t| word.starts_with(t));
    let known = |word: &String| WORDS.contains(&word.as_str());
    // A name or two may stand behind the thanks; before them, or more, is a message.
    let own = said.iter().take_while(|word| known(word)).count();
    let (courteous, names) = said.split_at(own);
    let is_name =
        |word: &String| !says_yes_or_no(word) && !word.starts_with(|c: char| c.is_ascii_digit());
    let few = names.len() <= 2 && names.len() * 2 < said.len();
    courteous.iter().any(thanks) && (few || is_thanks_to_one(words)) && names.iter().all(is_name)
}

/// Whether words are thanks and a name: "Danke Dana!", "Thanks all". Behind a mark it may be an answer:
/// "Thanks, semicolon".
fn is_thanks_to_one(words: &str) -> bool {
    const EVERYBODY: &[&str] = &["all", "everybody", "everyone", "both", "alle", "zusammen"];
    let bare = words.trim_end_matches(|c: char| !c.is_alphanumeric());
    let Some((thanks, name)) = bare.trim_start().split_once(' ') else {
        return false;
    };
    let letters = |word: &str| word.chars().all(char::is_alphabetic);
    let named = name.starts_with(char::is_uppercase) || EVERYBODY.contains(&name);
    says_thanks(thanks) && letters(thanks) && letters(name) && named
}

/// A text without the name that it ends with: "Danke, Dana!".
pub(in crate::rules) fn unaddressed_behind<'w>(words: &'w str, name: &str) -> &'w str {
    let bare = words.trim_end_matches(|c: char| !c.is_alphanumeric());
    let parted = bare.rsplit_once([',', ' ']);
    let before = parted.filter(|(_, addressed)| is_own_name(addressed, name));
    before.map_or(words, |(before, _)| before.trim_end())
}

/// Whether words are the sign by which one nods.
pub(in crate::rules) fn is_nod(words: &str) -> bool {
    matches!(words.trim(), "+1" | "👍")
}

/// What is said to thanks.
const TO_THANKS: &[&str] = &[
    "you are welcome",
    "you re welcome",
    "welcome",
    "my pleasure",
    "no problem",
    "no worries",
    "no need to thank me",
    "don t mention it",
    "any time",
    "anytime",
    "gern geschehen",
    "gerne",
    "sehr gerne",
    "bitte",
    "bitte sehr",
    "bitte schön",
    "bitteschön",
    "kein problem",
    "keine ursache",
    "nichts zu danken",
    "de rien",
    "de nada",
    "prego",
    "graag gedaan",
];

/// Whether words say to somebody who gave thanks, by name or without one, that there is no need. To a
/// question "no problem" may be a yes.
pub(in crate::rules) fn answers_thanks(words: &str) -> bool {
    let text = folded(words).collect::<Vec<_>>().join(" ");
    let behind = |phrase: &&str| Some(text.strip_prefix(phrase)?.to_owned());
    let mut rests = TO_THANKS.iter().filter_map(behind);
    rests.any(|rest| {
        let names = rest.split_whitespace().count();
        rest.is_empty() || rest.starts_with(' ') && names == 1 && !says_yes_or_no(rest.trim())
    })
}

/// Whether a yes or a no stands at the head of words.
pub(in crate::rules) fn says_yes_or_no(word: &str) -> bool {
    let found = replies::read(Place::Answer, word);
    found.is_some_and(|found| matches!(found.meaning, Meaning::Yes | Meaning::No))
}

/// Whether words behind a wish add nothing to it: *please*, *thanks*, *for this*.
pub(in crate::rules) fn is_polite(words: &str) -> bool {
    replies::without(&replies::words(words), Meaning::Polite).is_empty()
}

/// Whether a line only greets: `Hi Dana,`, `Guten Morgen`, `Dear all`.
pub fn is_greeting(line: &str) -> bool {
    const GREETINGS: &[&str] = &[
        "hi", "hello", "hey", "dear", "hallo", "moin", "servus", "hej", "liebe", "lieber",
        "bonjour", "salut", "hola", "ciao", "cześć", "olá",
    ];
    const TIMES: &[(&str, &[&str])] = &[
        ("good", &["morning", "afternoon", "evening", "day"]),
        ("guten", &["morgen", "tag", "abend"]),
    ];
    let words: Vec<String> = folded(line).take(GREETING + 1).collect();
    let begins = match words.as_slice() {
        [first, second, ..] if TIMES.iter().any(|(word, _)| word == first) => TIMES
            .iter()
            .any(|(word, times)| word == first && times.contains(&second.as_str())),
        [first, ..] => GREETINGS.contains(&first.as_str()),
        [] => false,
    };
    // "Hi Dana, only blue" says something.
    let bare = line.trim_end_matches(|c: char| !c.is_alphanumeric());
    let plain = !bare.contains(['?', ':', '/', ',', '.', '!'])
        && !line.contains(['?', ':', '/'])
        && !line.contains(|c: char| c.is_ascii_digit());
    begins && plain && words.len() <= GREETING
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_below_is_no_word_of_the_message() {
        for (words, own) in [
            ("Sam", ""),
            ("Yes\n\nSam Sales", "Yes"),
            ("Ask Sam", "Ask Sam"),
            ("Hi Dana,\n\n2\n\nBest regards,\nSam", "2"),
            ("Hi Dana,\n\nBest\nSam", ""),
            (
                "Yes.\n\nKind regards,\nSam Sales\nHead of Sales, Acme",
                "Yes.",
            ),
            ("Ja.\n\nViele Grüße Sam", "Ja."),
            ("Ja.\nMit freundlichen Gruessen\n\nS. Sales", "Ja."),
            ("Yes.\n\nThanks!", "Yes."),
            (
                "Yes.\n\nBest regards\nSam\n\nPS: two years",
                "Yes.\n\n\nPS: two years",
            ),
            // What may be more than a closing stays.
            ("Thanks\n\nTwo years", "Thanks\n\nTwo years"),
            ("Best two of three", "Best two of three"),
            ("Thanks, only two years", "Thanks, only two years"),
            ("Hi Dana, it is blue", "Hi Dana, it is blue"),
        ] {
            assert_eq!(content(words, "Sam Sales"), own, "{words}");
        }
        assert!(says_thanks("Vielen Dank!") && !says_thanks("Great"));
    }

    #[test]
    fn thanks_are_no_message() {
        for text in [
            "Thanks!",
            "Great, thank you Sam",
            "Vielen Dank!",
            "ok thanks a lot",
            "Perfect, thank you for the quick answer, Sam!",
            "Danke Dana!",
            "Thanks all!",
            "Thanks everybody",
        ] {
            assert!(is_courtesy(text), "{text}");
        }
        for text in [
            "Thanks, but only for two years",
            "ok, and the Excel file?",
            "No",
            "Yes",
            "Yes, thank you.",
            "No, thank you very much!",
            "Two years, thanks a lot!",
            "Only admins, thank you very much",
            "Thank you, yes.",
            "Blau, vielen Dank!",
            "Vielen Dank, ja",
            "Many thanks: 2",
            "Thanks, Semicolon",
            "Danke, ja",
            "Danke ja",
            "Ok Friday",
            "Thanks Tess! And cancelled ones?",
        ] {
            assert!(!is_courtesy(text), "{text}");
        }
    }

    #[test]
    fn thanks_are_answered() {
        for text in [
            "You're welcome, Dana!",
            "No problem.",
            "Gern geschehen",
            "Kein Problem, Dana",
        ] {
            assert!(answers_thanks(text), "{text}");
        }
        for text in [
            "No problem, two years",
            "Bitte ja",
            "Welcome mails, too",
            "Yes",
            "",
        ] {
            assert!(!answers_thanks(text), "{text}");
        }
    }

    #[test]
    fn greetings_are_no_message() {
        for line in [
            "Hi,",
            "Hi Dana,",
            "Guten Morgen zusammen",
            "Dear all",
            "Hello Dana!",
        ] {
            assert!(is_greeting(line), "{line}");
        }
        for line in [
            "Good question",
            "Hi, is it two years?",
            "Hi Dana, only blue",
            "Hidden",
            "Dear Dana, it is two years",
        ] {
            assert!(!is_greeting(line), "{line}");
        }
    }
}
