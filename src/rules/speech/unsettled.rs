//! Words of whoever is asked that settle nothing: they don't know, the answer is still to come,
//! they ask back. Such words are handed on like all, and the question stays open.
//!
//! Looks only at short texts whose every sentence is of that kind: where anything else is said,
//! it is an answer. Decides nothing.

use super::clause::{Clause, clauses, is_behind_day, is_like_a_name};
use super::courtesy::{closes, content, is_courtesy, is_greeting, is_polite};
use super::promising::{self, Waits};
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
    /// They speak of the call that they are invited to: its time, its place, that they come.
    AboutTheCall,
    /// They are not there, or have no time: a person says so.
    IsAway,
}

/// Most words of a text that is looked at; questions back may be longer.
const SHORT: usize = 30;

/// Why the words of somebody of this name settle nothing; `None`: they may well.
pub fn unsettled(words: &str, name: &str) -> Option<Unsettled> {
    let why = all_of(words, name, kind)?;
    let short = words.split_whitespace().count() <= SHORT;
    (short || why == Unsettled::AsksBack).then_some(why)
}

/// The same of words that answer an invitation: they may be about the call itself, as a phrase
/// says, or as `of_call` finds of a whole sentence.
pub fn beside_the_question(
    words: &str,
    name: &str,
    of_call: impl Fn(&str) -> bool,
) -> Option<Unsettled> {
    let about = |sentence: &str| {
        if replies::says(sentence, Meaning::AboutCall) || of_call(sentence) {
            return Some(Unsettled::AboutTheCall);
        }
        let asks = sentence.ends_with('?').then_some(Unsettled::AboutTheCall);
        kind(sentence).or(asks)
    };
    all_of(words, name, about)
}

/// Whether the words of somebody of this name end in a question back, whatever stands before it.
pub(in crate::rules) fn ends_asking(words: &str, name: &str) -> bool {
    let own = unbroken(&content(words, name));
    sentences(&own)
        .next_back()
        .is_some_and(|sentence| sentence.ends_with('?') && asks_back(sentence))
}

/// Whether an answer leaves something to the call that is ahead: "how far back I tell you in the
/// call". What was said in an earlier one ("as I said on the phone") is left to none.
pub(in crate::rules) fn leaves_to_the_call(words: &str, name: &str) -> bool {
    let own = unbroken(&content(words, name));
    sentences(&own).any(|sentence| {
        replies::says(sentence, Meaning::InCall) && !replies::says(sentence, Meaning::BackThen)
    })
}

/// Why all sentences settle nothing: "I don't know. I'll ask Kim": the last one says how it goes
/// on.
fn all_of(words: &str, name: &str, kind: impl Fn(&str) -> Option<Unsettled>) -> Option<Unsettled> {
    if only_marks(words, name) {
        return Some(Unsettled::AsksBack);
    }
    let own = unbroken(&content(words, name));
    let nothing = |s: &&str| closes(s, name) || promising::says_nothing_by_itself(s);
    let mut all = sentences(&own).filter(|s| !nothing(s)).map(kind);
    let Some(first) = all.next() else {
        return promising::only_received(&own).then_some(Unsettled::AnswersLater);
    };
    let first = first?;
    all.try_fold(first, |before, next| match next? {
        Unsettled::AboutTheCall => Some(before),
        next => Some(next),
    })
}

/// Whether words are a question mark and no more: "?", "?!". Whoever writes it asks back.
pub(in crate::rules) fn only_marks(words: &str, name: &str) -> bool {
    let own = content(words, name);
    let mark = |c: char| matches!(c, '?' | '？' | '!' | '.' | '…') || c.is_whitespace();
    own.contains(['?', '？']) && own.chars().all(mark)
}

/// Whether nothing stands in words but a greeting, thanks and a name.
pub fn says_nothing(words: &str, name: &str) -> bool {
    sentences(&content(words, name)).next().is_none()
}

/// So long is a line at least that a mail program broke.
const WRAPPED: usize = 60;

/// A text whose sentences stand on one line each, where somebody or their mail program broke
/// them: "Which archive do you mean,\nthe old one or the new one?" asks one thing.
fn unbroken(words: &str) -> String {
    let mut out = String::new();
    let mut before = "";
    for line in words.lines().map(str::trim) {
        let joint = joint(before, line);
        if !out.is_empty() {
            out.push_str(joint);
        }
        out.push_str(line);
        before = line;
    }
    out
}

/// What stands between two lines: where one sentence goes on over both, a pause at most.
fn joint(above: &str, line: &str) -> &'static str {
    let small = line.starts_with(char::is_lowercase);
    let begins = small || line.starts_with(char::is_uppercase);
    let ended = above.ends_with(['.', '!', '?', ':', ';', '…']);
    let greets = || is_greeting(above) || is_courtesy(above) || is_greeting(line);
    let marked = above.starts_with(['-', '*', '/', '>']);
    if above.is_empty() || !begins || ended || marked || greets() {
        "\n"
    } else if above.chars().count() >= WRAPPED || above.ends_with(',') {
        " "
    } else if small {
        ", "
    } else {
        "\n"
    }
}

/// The sentences, without greetings and thanks, each looked at when it is asked for: most long
/// texts are told by their first.
pub(in crate::rules) fn sentences(words: &str) -> impl DoubleEndedIterator<Item = &str> {
    let lines = words.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !is_greeting(line));
    lines
        .flat_map(parted)
        .map(str::trim)
        .filter(|sentence| sentence.contains(char::is_alphanumeric) && !is_courtesy(sentence))
}

/// The sentences of a line. A full stop within an address ends none, nor one behind a day: "from 7. to
/// 18. December".
fn parted(line: &str) -> Vec<&str> {
    const ENDS: [char; 3] = ['.', '!', '?'];
    let mut out = Vec::new();
    let (mut from, mut at) = (0, 0);
    for word in line.split_inclusive(char::is_whitespace) {
        let address = word.contains('@');
        let mut chars = word.char_indices().peekable();
        while let Some((place, c)) = chars.next() {
            let goes_on = chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
            let end = at + place + c.len_utf8();
            let (before, behind) = line.split_at_checked(end).unwrap_or((line, ""));
            let number = before.strip_suffix('.');
            let of_day = || number.is_some_and(|number| is_behind_day(number, behind));
            if ENDS.contains(&c) && !(address && goes_on) && !of_day() {
                out.extend(line.get(from..end));
                from = end;
            }
        }
        at += word.len();
    }
    out.extend(line.get(from..).filter(|rest| !rest.is_empty()));
    out
}

/// Whom a sentence names in its writer's place: what stands behind a wish to ask, if that is
/// short.
pub(in crate::rules) fn names(sentence: &str) -> Option<String> {
    let of = |clause| {
        let wish = replies::read(Place::Plain, clause)?;
        let short = (1..=3).contains(&wish.rest.split_whitespace().count());
        let asks = wish.meaning == Meaning::Ask && wish.mark.is_none();
        let named = asks && short && !wish.rest.contains(['?', ':']);
        named.then(|| wish.rest.to_owned())
    };
    clauses(sentence)
        .find_map(of)
        .or_else(|| clauses(sentence).find_map(named_to_ask))
}

/// Who would have to be asked, as they are written: "you'd have to ask Kim".
fn named_to_ask(clause: &str) -> Option<String> {
    let read = Clause::of(clause);
    let gaps = read.gaps(Meaning::AsksThere);
    let mut names = gaps.into_iter().filter(|gap| is_like_a_name(gap));
    let name = names.next().filter(|_| !read.of_myself)?;
    Some(name.join(" "))
}

fn kind(sentence: &str) -> Option<Unsettled> {
    if let Some(waits) = promising::of(sentence) {
        return Some(match waits {
            Waits::Away => Unsettled::IsAway,
            Waits::UnderWay | Waits::WithAnother => Unsettled::AnswersLater,
        });
    }
    let wish = replies::read(Place::Plain, sentence.trim_end_matches('?'));
    if wish.is_some_and(|w| w.meaning == Meaning::Call && w.words > 1) {
        return Some(Unsettled::WantsToTalk);
    }
    if sentence.ends_with('?') {
        return asks_back(sentence).then_some(Unsettled::AsksBack);
    }
    if is_unclear(sentence) {
        return Some(Unsettled::AsksBack);
    }
    let later = replies::says(sentence, Meaning::AnswerLater);
    // "I don't know why, but two years" says something.
    if states(sentence, later) {
        return None;
    }
    // "Let me think about it" supposes nothing.
    let words = replies::words(sentence);
    let besides = replies::without(&words, Meaning::AnswerLater).join(" ");
    let said = |meaning| replies::says(&besides, meaning);
    if said(Meaning::Turns) || said(Meaning::Supposes) {
        return None;
    }
    if later {
        Some(Unsettled::AnswersLater)
    } else if said(Meaning::DontKnow) {
        Some(Unsettled::DoesNotKnow)
    } else if names(sentence).is_some() {
        Some(Unsettled::NamesAnother)
    } else {
        None
    }
}

/// Whether a sentence gives a number or goes on behind a colon. "I'll tell you by 15:00" does not.
fn states(sentence: &str, later: bool) -> bool {
    let mut before = "";
    for word in sentence.split_whitespace() {
        let number = word.contains(|c: char| c.is_ascii_digit());
        let when = later && number && replies::says(before, Meaning::ByWhen);
        if !when && (number || word.contains([':', ';'])) {
            return true;
        }
        before = word;
    }
    false
}

/// Whether a sentence with a question mark asks something. "Two years, ok?" answers, "Yes?" too;
/// "Sorry, which archive, the one from 2019 or the new one?" does not, and "The one from 2019?" or
/// "The old one, or the new one?" leaves it open as well.
fn asks_back(sentence: &str) -> bool {
    let begins = |text| replies::read(Place::Said, text);
    let asks = |text| begins(text).is_some_and(|found| found.meaning == Meaning::AsksBack);
    let mut rest = sentence.trim_end_matches(|c: char| !c.is_alphanumeric());
    loop {
        let part = rest.split_once([',', '!', ':', '–', '—']);
        rest = if let Some((_, behind)) = part.filter(|(p, _)| is_greeting(p) || is_courtesy(p)) {
            behind.trim_start()
        } else {
            match begins(rest) {
                Some(found) if opens(found.meaning) && !found.rest.is_empty() => found.rest,
                _ => break,
            }
        };
    }
    if asks(rest) {
        return true;
    }
    let agrees = replies::read(Place::Answer, rest);
    if agrees.is_some_and(|found| matches!(found.meaning, Meaning::Yes | Meaning::No)) {
        return false;
    }
    let parts = rest.split([',', ';', ':', '–', '—']).skip(1);
    parts.map(str::trim).all(|part| {
        let or = begins(part).filter(|found| found.meaning == Meaning::Either);
        or.is_some_and(|found| !found.rest.is_empty() && !asks(found.rest))
    })
}

/// Whether words may stand before a question without saying anything.
const fn opens(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Opens | Meaning::Turns)
}

/// "Sorry, I don't understand the question": nothing else is said.
fn is_unclear(sentence: &str) -> bool {
    let says = |text: &str, meaning| replies::says(text, meaning);
    let nothing = |part: &str| {
        let opener = replies::read(Place::Said, part);
        let opener = opener.is_some_and(|f| opens(f.meaning) && f.rest.is_empty());
        says(part, Meaning::Unclear) || opener || is_polite(part) || is_courtesy(part)
    };
    says(sentence, Meaning::Unclear)
        && !says(sentence, Meaning::Supposes)
        && !sentence.contains([':', ';'])
        && clauses(sentence).all(nothing)
}

#[cfg(test)]
#[path = "unsettled_tests.rs"]
mod tests;
