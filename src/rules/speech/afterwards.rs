//! Words behind an answer or a ruling: whether they ask for more, or only say that it was read.
//!
//! Looks at the words alone and decides nothing. In doubt words are a remark: they are handed on,
//! and what is settled stays settled; whoever wants more writes it as a question.

use super::clause::Clause;
use super::courtesy::{content, is_courtesy, own_lines};
use super::unsettled::sentences;
use crate::domain::replies::{self, Meaning, Place};

/// Whether somebody of this name, whose question is answered, wants to know more.
pub fn asks_on(words: &str, name: &str) -> bool {
    let own = own(words, name);
    let read = begins_with_thanks(&own);
    let asks = |sentence: &str| {
        let said = replies::without(&replies::words(sentence), Meaning::AsksNothing);
        let says = |meanings| replies::says_any(&said.join(" "), meanings);
        sentence.contains('?')
            || says(&[Meaning::AsksOn, Meaning::Unclear])
            || says(&[Meaning::Turns]) && !(read && is_of_their_own(sentence, &said))
    };
    sentences(&own).any(asks)
}

/// Whether words begin by saying that an answer was read: "Thanks, but …", "OK. …".
fn begins_with_thanks(own: &str) -> bool {
    let first = own.split([',', '.', '!', '–', '—', '\n']).next();
    let first = first.unwrap_or_default();
    let all = replies::words(first);
    let leads = replies::leads(Place::Said, &all);
    is_courtesy(first) || leads.is_some_and(|found| found.meaning == Meaning::Acknowledges)
}

/// Whether what follows otherwise is what its writer does themselves, or when: "but it will take until
/// Friday", "though we took Helvetica". Who still wants something, or goes on with a question, asks.
fn is_of_their_own(sentence: &str, said: &[String]) -> bool {
    let meaning = |at: usize| said.get(at..).and_then(|w| replies::leads(Place::Said, w));
    let is = |at: usize, what| meaning(at).is_some_and(|found| found.meaning == what);
    let turn = (0..said.len()).find(|at| is(*at, Meaning::Turns));
    let asks = turn.is_some_and(|at| is(at + 1, Meaning::AsksBack));
    let wants = [Meaning::StillWants, Meaning::Supposes, Meaning::DontKnow];
    let wants = replies::says_any(&said.join(" "), &wants);
    let clause = Clause::of(sentence);
    let ours = said.iter().any(|w| w == "we" || w == "wir");
    let timed = clause.timed || replies::says(sentence, Meaning::InTime);
    (clause.of_myself || timed || ours) && !asks && !wants
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
            "Thanks, but what of the archived ones",
            "Thanks, but the other file says comma.",
            "OK, but I need the list, too.",
            "Thanks, but I thought it was two.",
            "But the other file says comma.",
            "Danke, aber soll ich die alten weglassen",
            "Danke, aber die andere Datei hat ein Komma.",
            "Danke, ich brauche aber noch die Liste",
            "Ok, aber wir brauchen auch die alten",
        ] {
            assert!(asks_on(words, "Dana Dev"), "{words}");
        }
        for words in [
            "OK, I will build it that way.",
            "Thanks, will do!",
            "Got it, thanks Sam. I'll note it in the ticket.",
            "Alles klar, mache ich.",
            "> Are they in?\nThen I leave them in.",
            "Thanks, but it will take until Friday.",
            "Thanks, though we took Helvetica.",
            "Great, however I can only start next week.",
            "Cool, that's what I meant.",
            "Perfect. FYI, please note I am off tomorrow.",
            "Thanks, will do. Please don't hesitate to call me.",
            "OK, then I still need a day for it.",
            "OK, aber das dauert bis Freitag.",
            "Danke! Ich mache es aber erst nächste Woche.",
            "Danke Sam, das hilft mir sehr, bitte nichts weiter tun.",
            "Top, genau so habe ich es gemeint.",
            "Danke, ich brauche noch einen Tag dafür.",
            "Thanks. But not this sprint.",
            "Thanks, but no hurry.",
            "Got it. Let me know if anything changes.",
            "Danke, aber das kommt erst im nächsten Sprint.",
            "Danke, das war mir unklar.",
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
