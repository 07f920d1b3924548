//! Words of whoever is asked that settle nothing: they don't know, the answer is still to come,
//! they ask back. Such words are handed on like all, and the question stays open.
//!
//! Looks only at short texts whose every sentence is of that kind: where anything else is said,
//! it is an answer. Decides nothing.

use super::courtesy::{content, is_courtesy, is_greeting};
use crate::domain::replies::{self, Meaning, Place};

/// Why words settle nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsettled {
    /// They don't know: somebody else may.
    DoesNotKnow,
    /// The answer is still to come.
    AnswersLater,
    /// They want to know something first.
    AsksBack,
    /// They would rather talk, in words that book no call by themselves: *call me at noon*.
    WantsToTalk,
    /// They name somebody in their place; whom, is not known by that name.
    NamesAnother,
}

/// Most words of a text that is looked at.
const SHORT: usize = 30;

/// Why the words of somebody of this name settle nothing; `None`: they may well.
pub fn unsettled(words: &str, name: &str) -> Option<Unsettled> {
    if words.split_whitespace().count() > SHORT {
        return None;
    }
    let own = content(words, name);
    let said = sentences(&own);
    let mut all = said.iter().map(|sentence| kind(sentence));
    let first = all.next()??;
    // "I don't know. I'll ask Kim": the last one says how it goes on.
    all.try_fold(first, |_, next| next)
}

/// Whether nothing stands in words but a greeting, thanks and a name.
pub fn says_nothing(words: &str, name: &str) -> bool {
    sentences(&content(words, name)).is_empty()
}

/// The sentences, without greetings and thanks.
pub(super) fn sentences(words: &str) -> Vec<&str> {
    let lines = words.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !is_greeting(line));
    lines
        .flat_map(|line| line.split_inclusive(['.', '!', '?']))
        .map(str::trim)
        .filter(|sentence| sentence.contains(char::is_alphanumeric) && !is_courtesy(sentence))
        .collect()
}

/// The parts of a text between its marks. A full stop within an address is none.
pub(super) fn clauses(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split([',', ';', '!', '–', '—', '\n']);
    let parts = parts.flat_map(|part| part.split(". "));
    parts.map(|part| part.trim().trim_end_matches('.').trim_end())
}

/// Whom a sentence names in its writer's place: what stands behind a wish to ask, if that is
/// short.
pub(super) fn names(sentence: &str) -> Option<&str> {
    let of = |clause| {
        let wish = replies::read(Place::Plain, clause)?;
        let short = (1..=3).contains(&wish.rest.split_whitespace().count());
        let asks = wish.meaning == Meaning::Ask && wish.mark.is_none();
        (asks && short && !wish.rest.contains(['?', ':'])).then_some(wish.rest)
    };
    clauses(sentence).find_map(of)
}

fn kind(sentence: &str) -> Option<Unsettled> {
    let wish = replies::read(Place::Plain, sentence.trim_end_matches('?'));
    if wish.is_some_and(|w| w.meaning == Meaning::Call && w.words > 1) {
        return Some(Unsettled::WantsToTalk);
    }
    // "I don't know why, but two years" says something.
    let more = sentence.contains(|c: char| c.is_ascii_digit() || c == ':' || c == ';');
    if more {
        return None;
    }
    if sentence.ends_with('?') {
        let begins = replies::read(Place::Said, sentence)?;
        return (begins.meaning == Meaning::AsksBack).then_some(Unsettled::AsksBack);
    }
    let said = |meaning| replies::says(sentence, meaning);
    if said(Meaning::Turns) || said(Meaning::Supposes) {
        return None;
    }
    if said(Meaning::AnswerLater) {
        Some(Unsettled::AnswersLater)
    } else if said(Meaning::DontKnow) {
        Some(Unsettled::DoesNotKnow)
    } else if names(sentence).is_some() {
        Some(Unsettled::NamesAnother)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_settles_nothing_and_what_may() {
        use Unsettled::*;
        for (words, why) in [
            ("I don't know.", Some(DoesNotKnow)),
            ("Hi Dana,\n\nno idea, sorry.\n\nSam", Some(DoesNotKnow)),
            ("Das weiß ich nicht.", Some(DoesNotKnow)),
            ("I'll get back to you tomorrow.", Some(AnswersLater)),
            ("I don't know. I'll ask the warehouse.", Some(AnswersLater)),
            ("Ich melde mich morgen dazu", Some(AnswersLater)),
            ("Which kind of export do you mean?", Some(AsksBack)),
            (
                "Hallo Dana,\nwelche Exporte meinst du?\nDanke!\nSam Sales",
                Some(AsksBack),
            ),
            ("Call me at 15:00", Some(WantsToTalk)),
            ("Ask your boss.", Some(NamesAnother)),
            ("Ask me tomorrow", Some(AnswersLater)),
            ("Yes.", None),
            ("Two years, ok?", None),
            ("I don't know why, but two years.", None),
            ("Ask legal? No: two years.", None),
            ("Why do you ask? It is two years.", None),
            ("I don't know. Two years, I think.", None),
            ("Thanks!", None),
            ("", None),
        ] {
            assert_eq!(unsettled(words, "Sam Sales"), why, "{words}");
        }
    }
}
