//! Programs that write as people do: they bear no mark of a machine, and say the same again.
//!
//! Decides only that nothing follows from such a mail, but a word to a person whose question waits.
//! Invariant: two programs that write to each other through us fall silent, whatever numbers they
//! put into their words.

use super::voice::{Voice, replied_enough, send_help};
use crate::domain::clarification::Entry;
use crate::domain::ids::ClarificationId;
use crate::domain::letter::HelpWhy;
use crate::domain::limits::{
    NUMBERED_ANSWERS, NUMBERED_QUESTIONS, QUESTIONS, REPEATED_CHARS, REPEATED_LONG_CHARS,
    THREAD_MAILS,
};
use crate::domain::pbi::PbiKey;
use crate::rules::draft::{Draft, key};
use crate::rules::duty::who_decides;
use chrono::TimeDelta;

/// Why nothing follows from words that a program may have written: the same text again within
/// a day, or more mails in this thread within the hour than people write.
pub(in crate::rules) fn like_a_program(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<String> {
    let now = draft.now();
    let c = draft.clarification(id)?;
    let own = |since: TimeDelta| {
        let person = &voice.sender.person.id;
        let mails = c.entries.iter().filter(|e| e.mail.is_some());
        mails.filter(move |e| &e.person == person && now - e.at < since)
    };
    if own(TimeDelta::hours(1)).count() >= THREAD_MAILS {
        return Some(format!(
            "more than {THREAD_MAILS} mails of theirs in this thread within an hour"
        ));
    }
    let words = voice.asked.words.trim();
    let said = |e: &&Entry| e.words.trim() == words;
    let length = words.chars().count();
    let times = own(TimeDelta::days(1)).filter(said).count();
    // "Yes, please." may answer two questions of one day, if another was put in between.
    let spoken_since = c.entries.iter().rev().take_while(|e| !said(e));
    let mut spoken_since = spoken_since.filter(|e| e.person != voice.sender.person.id);
    let answers_another =
        length < REPEATED_LONG_CHARS && times == 1 && spoken_since.next().is_some();
    if length >= REPEATED_CHARS && times > 0 && !answers_another {
        return Some("the same words as before: they are not handed on again".to_owned());
    }
    // "Your request has the number 1002": a person may correct a figure, a program counts on.
    let counted = own(TimeDelta::days(1)).filter(|e| says_alike(e, words));
    (is_long(words) && counted.count() >= NUMBERED_ANSWERS).then(|| {
        "the same words as before but for their numbers: they are not handed on".to_owned()
    })
}

/// Why a new question waits until somebody releases it: a program that answers each receipt under a
/// subject of its own would ask, and be answered, for ever. Where a person may have asked as much,
/// they learn that it waits.
pub(in crate::rules) fn waits_as_of_a_program(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    pbi: &PbiKey,
) -> Option<String> {
    let now = draft.now();
    let person = &voice.sender.person.id;
    let hour = TimeDelta::hours(1);
    let theirs = draft.clarifications_of(pbi);
    let theirs = theirs.iter().filter(|c| &c.developer == person);
    let theirs = theirs.filter(|c| now - c.opened_at < hour);
    let firsts: Vec<&Entry> = theirs.filter_map(|c| c.entries.first()).collect();
    if firsts.len() >= QUESTIONS {
        tell_that_it_waits(draft, voice, pbi);
        return Some(format!(
            "more than {QUESTIONS} questions of theirs on {pbi} within an hour"
        ));
    }
    let words = voice.asked.words.trim();
    let counted = firsts.iter().filter(|e| says_alike(e, words)).count();
    (is_long(words) && counted >= NUMBERED_QUESTIONS).then(|| {
        format!("the words of {counted} questions within the hour again, but for their numbers")
    })
}

/// Tells whoever asked so many questions that the next one waits, and for whom: once a day and
/// item, for each letter may bring a program to write once more.
fn tell_that_it_waits(draft: &mut Draft<'_>, voice: &Voice<'_>, pbi: &PbiKey) {
    let sender = voice.sender;
    let by = who_decides(draft, pbi).filter(|by| by.person.id != sender.person.id);
    let Some(by) = by.filter(|_| !replied_enough(draft, sender)) else {
        return;
    };
    let why = HelpWhy::TooMany {
        most: QUESTIONS,
        item: pbi.clone(),
        by: by.person.short_name().to_owned(),
    };
    let day = sender.person.work.local_date(draft.now());
    let mark = key(&[&"too-many", &draft.cx.team.id, pbi, &sender.person.id, &day]);
    send_help(draft, voice.mail, mark, sender, why);
}

fn is_long(words: &str) -> bool {
    words.chars().count() >= REPEATED_LONG_CHARS
}

/// Whether it was said in these words, whatever numbers stand in either.
fn says_alike(entry: &Entry, words: &str) -> bool {
    let bare = |word: &str| !word.contains(char::is_numeric);
    let (mut before, mut now) = (entry.words.split_whitespace(), words.split_whitespace());
    loop {
        match (before.next(), now.next()) {
            (None, None) => return true,
            (Some(one), Some(other)) if one == other || !(bare(one) || bare(other)) => {}
            _ => return false,
        }
    }
}
