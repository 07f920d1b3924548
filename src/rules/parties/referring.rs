//! Whom somebody names in their own place, in plain words: *ask Kim*, *I don't know, please ask
//! Kim Lee*, *that is a question for Tess*, *forwarded to Kim*, *Kim, can you take this?*
//!
//! Never guesses: only a name on record counts, and only where nothing was said before it that
//! may be an answer. What is said besides stays words.

use super::whom::{by_name, is_called};
use crate::domain::clarification::Clarification;
use crate::domain::fact::Incoming;
use crate::domain::message::Message;
use crate::domain::person::{Address, Member, Role};
use crate::domain::replies::{self, Meaning, Place};
use crate::rules::draft::Draft;
use crate::rules::placing::filing::thread;
use crate::rules::speech::clause::{Clause, least_words, pieces};
use crate::rules::speech::courtesy::{content, is_courtesy, is_greeting, is_polite};
use crate::rules::speech::grammar::{self, Asked, Command};
use crate::rules::speech::promising;
use crate::rules::speech::unsettled::{Unsettled, unsettled};

/// Most words of a text that is looked at.
const SHORT: usize = 40;
/// Most words of a day, as "Thursday the 3rd of December".
const DAY: usize = 5;
/// Most words of a name.
const NAME: usize = 4;

/// A box that somebody did not tick: what stands beside it is not what they say.
const NOT_TICKED: char = '☐';

/// Takes the plain words of somebody for the command that they are.
pub(in crate::rules) fn take(
    draft: &Draft<'_>,
    asked: &mut Asked,
    sender: &Member,
    mail: &Incoming,
) {
    let others = !matches!(asked.commands.as_slice(), [] | [Command::NotMe]);
    if others || asked.words.contains(NOT_TICKED) {
        return;
    }
    let own = &sender.person;
    let meant = |name: &str| copied(draft, mail, name).or_else(|| by_name(draft, name).ok());
    let meant = |name: &str| meant(name).filter(|to| to.person.id != own.id);
    let known = |name: &str| Some(unmistakable(draft, meant(name)?));
    let Some(found) = referred(&asked.words, &own.name, known) else {
        return;
    };
    let passes = || {
        // Whoever only speaks of a developer asks them nothing.
        let builds = meant(&found.name).is_some_and(|to| to.role == Role::Developer);
        let home = thread(draft, mail).and_then(|(id, _)| draft.clarification(&id));
        let c = home.filter(|c| is_theirs_to_hand_on(c, sender));
        let names = |c: &Clarification| found.how == How::Said && a_name_may_answer(c);
        !builds && c.is_some_and(|c| !names(c)) && !answers_invitation(draft, mail)
    };
    if found.how != How::Wish && !passes() {
        return;
    }
    asked.commands = vec![Command::Ask(found.name)];
    asked.number = None;
    asked.beside.clone_from(&found.rest);
    asked.words = found.rest;
}

/// Takes "Hi Dana, sorry, wrong person." for the command that it is: nothing else is said.
pub(in crate::rules) fn take_not_me(asked: &mut Asked, own: &str) {
    let words = content(&asked.words, own);
    let all = || words.lines().flat_map(pieces);
    let boxes = asked.words.contains(NOT_TICKED);
    let not_me = asked.commands.is_empty() && !boxes && all().any(is_not_me);
    if not_me && all().all(|piece| adds_nothing(&content(piece, own), own)) {
        asked.commands = vec![Command::NotMe];
        asked.words.clear();
        asked.beside.clear();
    }
}

/// The member of this name to whom a mail is, or who stands in its Cc, where it is only one.
fn copied<'d>(draft: &Draft<'d>, mail: &Incoming, name: &str) -> Option<&'d Member> {
    let (roster, message) = (&draft.dossier.roster, &mail.message);
    let all = message.to.iter().chain(&message.cc);
    let called = all.filter(|m| is_called(name, m.name.as_deref(), &m.address));
    let mut members = called.filter_map(|m| roster.by_address(&m.address));
    let one = members.next()?;
    members.all(|m| m.person.id == one.person.id).then_some(one)
}

/// Whether a question, or what is assumed in its place, waits for somebody, or for whoever rules.
fn is_theirs_to_hand_on(c: &Clarification, sender: &Member) -> bool {
    let waits = c.answered_at.is_none() && (c.state.is_open() || c.pending().next().is_some());
    waits && (c.asked == sender.person.id || sender.role.rules())
}

/// Whether a mail answers an invitation: who comes instead, or besides, is asked nothing.
fn answers_invitation(draft: &Draft<'_>, mail: &Incoming) -> bool {
    let ancestors = mail.message.ancestors();
    let mut letters = ancestors
        .iter()
        .filter_map(|id| draft.dossier.letters.get(*id));
    letters.next().is_some_and(|l| l.name == "invitation")
}

/// Whether a question asks for somebody.
pub(in crate::rules) fn a_name_may_answer(c: &Clarification) -> bool {
    let asks = |text: &str| replies::says_in(Place::Asked, text, &[Meaning::AsksWho]);
    asks(c.question()) || asks(&c.title)
}

/// Whether words hand the question to somebody whom a mail is to, or who stands in its Cc, but for
/// those of whom `ours` says so. They may be nobody on record.
pub(in crate::rules) fn hands_to_copied(
    words: &str,
    own: &str,
    message: &Message,
    ours: impl Fn(&Address) -> bool,
) -> bool {
    let known = |name: &str| {
        let mut all = message.to.iter().chain(&message.cc);
        let called =
            all.any(|m| !ours(&m.address) && is_called(name, m.name.as_deref(), &m.address));
        called.then(|| name.to_owned())
    };
    referred(words, own, known).is_some()
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
    pub(in crate::rules) fn of(message: &Message) -> Self {
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

/// What may be looked at of words: none where they are many.
fn short(words: &str, own: &str) -> Option<String> {
    let text = content_below_greeting(words, own);
    let few = text.split_whitespace().nth(SHORT).is_none();
    few.then_some(text)
}

/// The words without what closes them; the greeting says who is spoken to.
fn content_below_greeting(words: &str, own: &str) -> String {
    let text = content(words, own);
    let first = words.lines().map(str::trim).find(|line| !line.is_empty());
    match first.filter(|line| is_greeting(line)) {
        Some(greeting) if !text.is_empty() => format!("{greeting}\n{text}"),
        _ => text,
    }
}

/// Whom words name, by a name that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referred {
    /// The name on record.
    pub name: String,
    /// In which words.
    pub how: How,
    /// What they say besides.
    pub rest: String,
}

/// In which words somebody is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// They are to be asked.
    Wish,
    /// They were given it, or are spoken to.
    HandsOn,
    /// It is theirs, as is said.
    Said,
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
    let mut found: Option<(String, How)> = None;
    let mut rest: Vec<&str> = Vec::new();
    let mut says = false;
    let mut not_theirs = false;
    let mut spoken_to: Option<String> = None;
    let mut wished_before = false;
    for line in text.lines() {
        let before = found.is_some();
        let mut more = false;
        for piece in pieces(line) {
            if is_greeting(piece) {
                spoken_to = greeted(piece, &known);
                continue;
            }
            let clause = content(piece, own);
            let clause = match clause.split_once(':') {
                Some((name, behind)) if found.is_none() && spoken(name, &known).is_some() => {
                    spoken_to = spoken(name, &known);
                    behind.trim().to_owned()
                }
                _ => clause,
            };
            if std::mem::take(&mut wished_before) {
                found = Some((spoken(&clause, &known)?, How::HandsOn));
            } else if found.is_some() {
                more |= !adds_nothing(&clause, own);
            } else if spoken_to.is_none() && Clause::of(&clause).is(Meaning::TakesOn) {
                wished_before = true;
            } else if let Some(name) = wished(&clause, spoken_to.as_ref(), &known) {
                found = Some((name, How::HandsOn));
            } else if clause.contains('?') {
                return None;
            } else if let Some((name, behind)) = named(&clause, &known) {
                found = Some((name, How::Wish));
                more |= !is_polite(&behind);
            } else if let Some(to) = handed(&clause, &known) {
                found = Some(to);
            } else if let Some(name) = who_knows(&clause, &known).filter(|_| not_theirs) {
                found = Some((name, How::Said));
            } else if let Some(name) = spoken(&clause, &known) {
                spoken_to = Some(name);
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
    let rest = content(&rest, own);
    found.map(|(name, how)| Referred { name, how, rest })
}

/// Whom a greeting greets, by a name that is known.
fn greeted(greeting: &str, known: impl Fn(&str) -> Option<String>) -> Option<String> {
    let bare = greeting.trim_end_matches(|c: char| !c.is_alphanumeric());
    let (_, whole) = bare.split_once(char::is_whitespace)?;
    let last = whole.split_whitespace().next_back()?;
    known(whole.trim()).or_else(|| known(last))
}

/// Who is spoken to by a name that is known: "Kim", "@Kim".
fn spoken(name: &str, known: impl Fn(&str) -> Option<String>) -> Option<String> {
    known(name.trim_start_matches('@').trim_end_matches(['?', '.']))
}

/// Who is wished to answer: "Kim, can you take this?", where Kim is `spoken_to`, or "Kim can you take
/// this?".
fn wished(
    clause: &str,
    spoken_to: Option<&String>,
    known: impl Fn(&str) -> Option<String>,
) -> Option<String> {
    let read = Clause::of(clause);
    if read.is(Meaning::TakesOn) {
        return spoken_to.cloned();
    }
    let least = least_words(clause);
    let name = read.behind_name(|name| known(name).is_some(), least, Meaning::TakesOn)?;
    known(&name)
}

/// Whom a clause says to have it now, or to be the one for it, and nothing besides: "forwarded to
/// Kim", "Kim will answer", "that's Kim's area", "+Kim".
fn handed(clause: &str, known: impl Fn(&str) -> Option<String>) -> Option<(String, How)> {
    let added = clause.strip_prefix('+').and_then(|name| known(name.trim()));
    if let Some(name) = added {
        return Some((name, How::Said));
    }
    let read = Clause::of(clause);
    let by = |meaning, how| {
        let mut gaps = read.gaps(meaning).into_iter();
        gaps.find_map(|gap| Some((known(&gap.join(" "))?, how)))
    };
    let wish = || by(Meaning::AsksThere, How::Wish).or_else(|| by(Meaning::TurnsTo, How::Wish));
    let wish = || wish().filter(|_| !read.of_myself);
    let said = || by(Meaning::IsTheirs, How::Said);
    let gave = || by(Meaning::GaveTo, How::HandsOn);
    let hands_on = by(Meaning::HandsOn, How::HandsOn).or_else(gave);
    hands_on.or_else(wish).or_else(said)
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
    is_not_theirs(clause, own)
        || is_polite(clause)
        || is_courtesy(clause)
        || is_away(clause)
        || promising::says_away(clause)
        || Clause::of(clause).says_nothing()
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
    is_not_me(clause) || unsettled(clause, own) == Some(Unsettled::DoesNotKnow)
}

/// Not me.
fn is_not_me(clause: &str) -> bool {
    let words = replies::without(&replies::words(clause), Meaning::Polite).join(" ");
    let says = |text| replies::read(Place::Plain, text);
    [clause.trim(), words.as_str()].into_iter().any(|text| {
        says(text).is_some_and(|found| found.meaning == Meaning::NotMe && is_polite(found.rest))
    })
}

#[cfg(test)]
#[path = "referring_tests.rs"]
mod tests;
