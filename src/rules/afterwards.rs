//! Words behind an answer or a ruling: whether they ask for more, or only say that it was read.
//!
//! Looks at the words alone and decides nothing. In doubt words are a remark: they are handed on,
//! and what is settled stays settled; whoever wants more writes it as a question.

use super::courtesy::{content, own_lines};
use super::unsettled::sentences;
use crate::domain::replies::{self, Meaning};

/// Whether somebody of this name, whose question is answered, wants to know more.
pub fn asks_on(words: &str, name: &str) -> bool {
    let asks = |sentence: &str| {
        let on = [Meaning::AsksOn, Meaning::Unclear, Meaning::Turns];
        sentence.contains('?') || replies::says_any(sentence, &on)
    };
    sentences(&own(words, name)).any(asks)
}

/// Whether somebody of this name only says that they have read it.
pub fn acknowledges(words: &str, name: &str) -> bool {
    let own = own(words, name);
    let only = |sentence: &str| {
        let on = [Meaning::Turns, Meaning::Limits, Meaning::AsksOn];
        let more = sentence.contains(|c: char| c.is_ascii_digit() || c == '?' || c == ':')
            || replies::says_any(sentence, &on);
        // A name may stand beside it; more words are a message.
        let all = replies::words(sentence);
        let beside = replies::without(&all, Meaning::Acknowledges).len();
        let read = all.len() - beside;
        !more && read > 0 && beside <= read.min(2)
    };
    sentences(&own).all(only)
}

/// Without greeting and closing, and the lines that quote somebody else.
fn own(words: &str, name: &str) -> String {
    own_lines(&content(words, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_answered_asks_on_or_does_not() {
        for words in [
            "And the cancelled ones?",
            "Thanks! What about the cancelled ones",
            "I meant the old shop.",
            "But the item says three years.",
            "Thanks. Please send me the list.",
            "Danke. Was ist mit den stornierten",
            "Das verstehe ich nicht.",
        ] {
            assert!(asks_on(words, "Dana Dev"), "{words}");
        }
        for words in [
            "OK, I will build it that way.",
            "Thanks, will do!",
            "Got it, thanks Sam. I'll note it in the ticket.",
            "Alles klar, mache ich.",
            "> Are they in?\nThen I leave them in.",
        ] {
            assert!(!asks_on(words, "Dana Dev"), "{words}");
        }
    }

    #[test]
    fn who_is_told_acknowledges_or_says_more() {
        for words in [
            "OK, understood.",
            "Hi Petra,\n\nmakes sense, thanks.\n\nSam",
            "Verstanden, danke!",
            "Fine with me.",
            "Perfect, thanks Petra!",
        ] {
            assert!(acknowledges(words, "Sam Sales"), "{words}");
        }
        for words in [
            "OK, but not for the old shop.",
            "Fine, for two years: 2024 and 2025.",
            "Understood. Are the cancelled ones in?",
            "It is two years.",
            "OK, we tell the customers.",
            "OK. The customers of the old shop will be told by us.",
        ] {
            assert!(!acknowledges(words, "Sam Sales"), "{words}");
        }
    }
}
