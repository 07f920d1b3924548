//! Courtesies: greetings, thanks, a name below. They are filed like all words, and are no cause
//! of anything.
//!
//! Looks only at a person's own words, and cuts none of what is filed or handed on.

/// The words of a text, in small letters.
fn folded(text: &str) -> impl Iterator<Item = String> {
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

/// The words without a last line that is only the sender's own name, to look at what they
/// come to; what is filed and handed on is never cut by it.
pub fn without_name<'w>(words: &'w str, name: &str) -> &'w str {
    let trimmed = words.trim();
    let (before, last) = trimmed.rsplit_once('\n').unwrap_or(("", trimmed));
    let own: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    let mut parts = folded(last).peekable();
    let only_name = parts.peek().is_some() && parts.all(|w| own.contains(&w));
    if only_name {
        before.trim_end()
    } else {
        trimmed
    }
}

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
    let words: Vec<String> = folded(words).collect();
    let thanks = words
        .iter()
        .any(|w| THANKS.iter().any(|t| w.starts_with(t)));
    // A name or two may stand beside the thanks; more words are a message.
    let others = words
        .iter()
        .filter(|w| !WORDS.contains(&w.as_str()))
        .count();
    thanks && words.len() <= 12 && others <= 2 && others * 2 < words.len()
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
    let words: Vec<String> = folded(line).collect();
    let begins = match words.as_slice() {
        [first, second, ..] if TIMES.iter().any(|(word, _)| word == first) => TIMES
            .iter()
            .any(|(word, times)| word == first && times.contains(&second.as_str())),
        [first, ..] => GREETINGS.contains(&first.as_str()),
        [] => false,
    };
    let plain = !line.contains(['?', ':', '/']) && !line.contains(|c: char| c.is_ascii_digit());
    begins && plain && words.len() <= 5
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_below_is_no_word_of_the_message() {
        assert_eq!(without_name("Sam", "Sam Sales"), "");
        assert_eq!(without_name("Yes\n\nSam Sales", "Sam Sales"), "Yes");
        assert_eq!(without_name("Ask Sam", "Sam Sales"), "Ask Sam");
        assert!(says_thanks("Vielen Dank!") && !says_thanks("Great"));
    }

    #[test]
    fn thanks_are_no_message() {
        for text in [
            "Thanks!",
            "Great, thank you Sam",
            "Vielen Dank!",
            "ok thanks a lot",
        ] {
            assert!(is_courtesy(text), "{text}");
        }
        for text in [
            "Thanks, but only for two years",
            "ok, and the Excel file?",
            "No",
            "Yes",
        ] {
            assert!(!is_courtesy(text), "{text}");
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
            "Hidden",
            "Dear Dana, it is two years",
        ] {
            assert!(!is_greeting(line), "{line}");
        }
    }
}
