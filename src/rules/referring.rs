//! Whom somebody names in their own place, in plain words: *ask Kim*, *I don't know, please ask
//! Kim Lee*, *that is a question for Tess*.
//!
//! Never guesses: only a name on record counts, and only where nothing was said before it that
//! may be an answer. What is said besides stays words.

use super::courtesy::{content, is_courtesy, is_greeting, is_polite};
use super::draft::Draft;
use super::grammar::{self, Asked, Command};
use super::unsettled::{Unsettled, clauses, unsettled};
use super::whom::by_name;
use crate::domain::message::Message;
use crate::domain::person::Member;
use crate::domain::replies::{self, Meaning, Place};

/// Most words of a text that is looked at.
const SHORT: usize = 40;
/// Most words of a day, as "Thursday the 3rd of December".
const DAY: usize = 5;
/// Most words of a name.
const NAME: usize = 4;

/// Takes the plain words of somebody for the command that they are.
pub(super) fn take(draft: &Draft<'_>, asked: &mut Asked, sender: &Member) {
    if !matches!(asked.commands.as_slice(), [] | [Command::NotMe]) {
        return;
    }
    let own = &sender.person;
    let known = |name: &str| {
        let to = by_name(draft, name).ok()?;
        (to.person.id != own.id).then(|| unmistakable(draft, to))
    };
    let Some(found) = referred(&asked.words, &own.name, known) else {
        return;
    };
    asked.commands = vec![Command::Ask(found.name)];
    asked.number = None;
    asked.beside.clone_from(&found.rest);
    asked.words = found.rest;
}

/// A name on record that means this person alone; of somebody whose namesake is on record too, the
/// address by which they were named.
fn unmistakable(draft: &Draft<'_>, to: &Member) -> String {
    let name = &to.person.name;
    let means = by_name(draft, name).is_ok_and(|m| m.person.id == to.person.id);
    if means {
        name.clone()
    } else {
        to.person.address.to_string()
    }
}

/// What a message says of whom to ask, in a command or in plain words; read once, whoever is looked
/// for in it.
pub(super) struct Wishes {
    commands: Vec<Command>,
    words: Option<String>,
    own: String,
}

impl Wishes {
    pub(super) fn of(message: &Message) -> Self {
        let asked = grammar::read(&message.text, true);
        let own = message.from.as_ref().and_then(|m| m.name.clone());
        let own = own.unwrap_or_default();
        Self {
            words: short(&asked.words, &own),
            commands: asked.commands,
            own,
        }
    }

    /// The first whom `is` takes for somebody.
    pub(super) fn find(&self, is: impl Fn(&str) -> bool) -> Option<String> {
        let by_command = self.commands.iter().find_map(|command| match command {
            Command::Ask(whom) if is(whom) => Some(whom.clone()),
            _ => None,
        });
        let in_words = || {
            let known = |name: &str| is(name).then(|| name.to_owned());
            let found = within(self.words.as_deref()?, &self.own, known)?;
            Some(found.name)
        };
        by_command.or_else(in_words)
    }
}

/// What may be looked at of words: none where they are many, or ask something.
fn short(words: &str, own: &str) -> Option<String> {
    let text = content(words, own);
    let few = text.split_whitespace().nth(SHORT).is_none();
    (few && !text.contains('?')).then_some(text)
}

/// Whom words name, by a name that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referred {
    /// The name on record.
    pub name: String,
    /// What they say besides.
    pub rest: String,
}

/// Whom the words of somebody of this name, `own`, name in their place; `known` gives the name on
/// record of who is meant by a name.
pub fn referred(
    words: &str,
    own: &str,
    known: impl Fn(&str) -> Option<String>,
) -> Option<Referred> {
    within(&short(words, own)?, own, known)
}

fn within(text: &str, own: &str, known: impl Fn(&str) -> Option<String>) -> Option<Referred> {
    let mut found: Option<String> = None;
    let mut rest: Vec<&str> = Vec::new();
    let mut says = false;
    let mut not_theirs = false;
    for line in text.lines() {
        let before = found.is_some();
        let mut more = false;
        let said = clauses(line).filter(|_| !is_greeting(line));
        for clause in said.map(|clause| content(clause, own)) {
            if found.is_some() {
                more |= !adds_nothing(&clause, own);
            } else if let Some((name, behind)) = named(&clause, &known) {
                found = Some(name);
                more |= !is_polite(&behind);
            } else if let Some(name) = who_knows(&clause, &known).filter(|_| not_theirs) {
                found = Some(name);
            } else if !adds_nothing(&clause, own) {
                return None;
            } else {
                not_theirs |= is_not_theirs(&clause, own);
            }
        }
        says |= more;
        // The line that only names them is no word for others.
        if more || before == found.is_some() {
            rest.push(line);
        }
    }
    let rest = if says { rest.join("\n") } else { String::new() };
    let rest = rest.trim().to_owned();
    found.map(|name| Referred { name, rest })
}

/// Whom a clause names that begins with a wish to ask somebody, by a name that is known, and what
/// stands behind.
fn named(clause: &str, known: impl Fn(&str) -> Option<String>) -> Option<(String, String)> {
    let wish = replies::read(Place::Plain, clause.trim())?;
    if wish.meaning != Meaning::Ask || wish.mark.is_some() {
        return None;
    }
    let words: Vec<&str> = wish.rest.split_whitespace().collect();
    (1..=words.len().min(NAME)).rev().find_map(|count| {
        let (name, behind) = words.split_at_checked(count)?;
        Some((known(&name.join(" "))?, behind.join(" ")))
    })
}

/// Whom a clause says to know it, by a name that is known, and nothing besides: "Kim knows that".
fn who_knows(clause: &str, known: impl Fn(&str) -> Option<String>) -> Option<String> {
    let all = replies::words(clause);
    let left = replies::without(&all, Meaning::Knows);
    let name = clause.split_whitespace().take(left.len());
    let name = name.collect::<Vec<_>>().join(" ");
    let only = left.len() < all.len() && left.len() <= NAME && replies::words(&name) == left;
    known(&name).filter(|_| only)
}

/// Nothing that may be an answer: not me, I don't know, I am away, sorry, thanks.
fn adds_nothing(clause: &str, own: &str) -> bool {
    is_not_theirs(clause, own) || is_polite(clause) || is_courtesy(clause) || is_away(clause)
}

/// That its writer is away, until when, and nothing else.
fn is_away(clause: &str) -> bool {
    let all = replies::words(clause);
    let first = all.get(..3.min(all.len())).unwrap_or_default();
    let begins = replies::read(Place::Said, clause.trim());
    let of_self = begins.is_some_and(|found| found.meaning == Meaning::Away)
        || replies::without(first, Meaning::Myself).len() < first.len();
    let left = replies::without(&all, Meaning::Away);
    let besides = [Meaning::Myself, Meaning::ByWhen];
    let besides = besides
        .into_iter()
        .fold(left.clone(), |left, said| replies::without(&left, said));
    of_self && left.len() < all.len() && besides.len() <= DAY
}

/// Not me, or I don't know.
fn is_not_theirs(clause: &str, own: &str) -> bool {
    let not_me = replies::read(Place::Plain, clause.trim())
        .is_some_and(|found| found.meaning == Meaning::NotMe && is_polite(found.rest));
    not_me || unsettled(clause, own) == Some(Unsettled::DoesNotKnow)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: &str) -> Option<(String, bool)> {
        let known = |name: &str| {
            let all = ["Kim", "Kim Lee", "Tess"];
            all.contains(&name).then(|| name.to_owned())
        };
        referred(words, "Sam Sales", known).map(|found| (found.name, !found.rest.is_empty()))
    }

    #[test]
    fn a_name_on_record_behind_a_wish_to_ask() {
        for words in [
            "Ask Kim",
            "ask Kim please!",
            "Please ask Kim about this.",
            "I don't know, ask Kim.",
            "Not me. Please ask Kim.",
            "Das bin nicht ich, frag bitte Kim",
            "Hi Dana,\nsorry, not me\nask Kim\nSam",
            "That is a question for Kim, I'm afraid.",
            "not me, Kim knows",
            "I don't know. Kim should know that.",
            "Das bin nicht ich, Kim weiß das.",
            "I am on holiday until 3 December. Please ask Kim.",
            "I'm out sick, ask Kim please.",
            "On leave until Monday, ask Kim.",
            "Bin bis 3.12. im Urlaub, frag bitte Kim.",
            "Ich bin krank. Frag bitte Kim.",
        ] {
            assert_eq!(of(words), Some(("Kim".into(), false)), "{words}");
        }
        assert_eq!(of("Ask Kim Lee, thanks"), Some(("Kim Lee".into(), false)));
        assert_eq!(
            of("Ask Kim, she knows that better than me."),
            Some(("Kim".into(), true))
        );
        assert_eq!(of("Ask Tess for the figures"), Some(("Tess".into(), true)));
    }

    #[test]
    fn an_answer_or_no_name_is_words() {
        for words in [
            "Ask your boss.",
            "Ask them whether it is so, please",
            "Two years, ask Kim for more",
            "It is two years. Ask Kim.",
            "Why not ask Kim?",
            "I asked Kim: two years",
            "Kim knows",
            "I am sure it is off for all orders of the old shop. Ask Kim.",
            "The export is off, ask Kim",
            "It is off. Ask Kim.",
            "not me, Kim knows two of them",
            "not me",
            "",
        ] {
            assert_eq!(of(words), None, "{words}");
        }
    }
}
