//! Plain answers: when a few words, or the subject that a calendar program wrote, can only
//! mean that somebody comes, may come or won't.
//!
//! Never guesses: every word must be known, and all must agree. Whatever else is said, a
//! wish, a reason, a question, makes it a message to be read by people.

mod words;

use super::courtesy::content;
use crate::domain::calendar::Partstat;
use crate::domain::subject::without_prefix;
use std::sync::LazyLock;
use words::{ANSWERS, COURTESIES, EVERYBODY, GREETINGS, SUBJECTS};

/// A text of more words is no plain answer.
const MOST: usize = 24;

/// What a text comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    /// Nothing, or courtesies alone.
    Nothing,
    /// An answer and nothing besides.
    Answer(Partstat),
    /// Something that people must read.
    More,
}

/// What a mail plainly answers to an invitation: by its own `words`, or by its `subject`
/// where the words add nothing. `name` is the writer's, which may stand below.
pub fn answer(subject: &str, words: &str, name: &str) -> Option<Partstat> {
    match (headed(subject), said(words, name)) {
        (Some(head), Said::Nothing) => Some(head),
        (Some(head), Said::Answer(own)) => (head == own).then_some(own),
        (None, Said::Answer(own)) => Some(own),
        (_, Said::More) | (None, Said::Nothing) => None,
    }
}

/// The answer that a calendar program put before the subject.
fn headed(subject: &str) -> Option<Partstat> {
    let (head, _) = without_prefix(subject).split_once([':', '：'])?;
    let head = folded(head);
    let meant = |(partstat, heads): &(Partstat, &[&str])| {
        heads.iter().any(|h| folded(h) == head).then_some(*partstat)
    };
    SUBJECTS.iter().find_map(meant)
}

fn said(words: &str, name: &str) -> Said {
    if words.contains(['?', '？', '¿', '؟']) {
        return Said::More;
    }
    let own = folded(name);
    let text = content(words, name);
    let mut answers = Vec::new();
    let mut count = 0;
    for (at, clause) in clauses(&text).enumerate() {
        let mut tokens = folded(clause);
        count += tokens.len();
        if count > MOST {
            return Said::More;
        }
        // "Sam Sales has accepted", "yes - Sam".
        while tokens.len() > 1 && tokens.first().is_some_and(|t| own.contains(t)) {
            tokens.remove(0);
        }
        while tokens.len() > 1 && tokens.last().is_some_and(|t| own.contains(t)) {
            tokens.pop();
        }
        match pieces(&tokens) {
            Some(found) => answers.extend(found),
            None if at == 0 && greets(clause) => {}
            None if tokens.iter().all(|t| own.contains(t)) => {}
            None => return Said::More,
        }
    }
    answers.dedup();
    match answers.as_slice() {
        [] => Said::Nothing,
        [one] => Said::Answer(*one),
        _ => Said::More,
    }
}

/// Parts of a text between stops and line ends.
fn clauses(text: &str) -> impl Iterator<Item = &str> {
    let stop = |c: char| c.is_control() || ".,;:!…()。、，！；：–—\"".contains(c);
    text.split(stop).filter(|clause| !folded(clause).is_empty())
}

/// The words of a text, lower case, without what is no letter or digit. Apostrophes go, so
/// that *can't*, *can’t* and *cant* are one.
fn folded(text: &str) -> Vec<String> {
    let apostrophe = |c: &char| !matches!(c, '\'' | '’' | '‘' | '`' | '´' | 'ʼ');
    let kept: String = text.chars().filter(apostrophe).collect();
    // Signs that people write for a word stay.
    kept.to_lowercase()
        .split(|c: char| !c.is_alphanumeric() && !matches!(c, '👍' | '👎' | '+'))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A phrase's words, and the answer it gives, if it is more than a courtesy.
type Phrase = (Vec<String>, Option<Partstat>);

/// All phrases, the longest first: "no problem" is no "no".
static KNOWN: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    let answers = ANSWERS
        .iter()
        .flat_map(|(partstat, phrases)| phrases.iter().map(|p| (folded(p), Some(*partstat))));
    let courtesies = COURTESIES
        .iter()
        .chain(GREETINGS)
        .map(|p| (folded(p), None));
    let mut all: Vec<Phrase> = answers.chain(courtesies).collect();
    all.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    all
});

/// The answers of a clause that is made of known phrases alone, the longest at each place.
fn pieces(tokens: &[String]) -> Option<Vec<Partstat>> {
    let mut rest = tokens;
    let mut out = Vec::new();
    while !rest.is_empty() {
        let (after, answer) = KNOWN
            .iter()
            .find_map(|(phrase, answer)| Some((rest.strip_prefix(phrase.as_slice())?, *answer)))?;
        out.extend(answer);
        rest = after;
    }
    Some(out)
}

/// "Hi Dana", "Dear all": a greeting and at most two names.
fn greets(clause: &str) -> bool {
    let mut words = clause.split_whitespace();
    let greeting = words.next().is_some_and(|first| {
        let first = folded(first);
        GREETINGS.iter().any(|g| folded(g) == first)
    });
    let named = |word: &str| {
        word.chars().next().is_some_and(char::is_uppercase)
            || EVERYBODY.iter().any(|e| folded(e) == folded(word))
    };
    let rest: Vec<&str> = words.collect();
    greeting && rest.len() <= 2 && rest.iter().all(|n| named(n))
}

#[cfg(test)]
#[path = "plain_tests.rs"]
mod tests;
