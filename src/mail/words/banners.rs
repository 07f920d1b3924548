//! The banner that a mail system or a help desk puts above what is written.
//!
//! Owns where it ends. Never cuts in doubt: "External mail must wait." is somebody's.

use super::lines::is_reply_mark;
use super::sign_off::{Sender, is_closing, is_name_or_part};
use super::taglines::{has_any, is_of_phone};
use crate::mail::vocabulary::markers::MARKERS;
use std::ops::Range;

/// Most lines of a banner.
const LINES: usize = 4;
/// The same between the marks of a program.
const FRAMED_LINES: usize = 12;
/// Most words of one that only says what the mail is.
const SHORT_WORDS: usize = 4;
/// A phrase of no more words is what somebody may begin a sentence with.
const NOUN_WORDS: usize = 2;
/// Where the tip leads that a program puts above somebody's first mail, in whatever language.
const TIP: &str = "aka.ms/learnaboutsenderidentification";
/// The marks that Proofpoint's program puts around its own.
const FRAME: (&str, &str) = ("zjqcmqryfpfptbannerstart", "zjqcmqryfpfptbannerend");

/// The end of a banner at the top of a run, or of fields of a header that slipped into the
/// text; its start where it has none. `folded` are the lines in lower case.
pub(super) fn end(
    lines: &[&str],
    folded: &[String],
    run: Range<usize>,
    sender: &Sender<'_>,
) -> usize {
    let low = folded.get(run.clone()).unwrap_or_default();
    // A program's wish for an answer above its line, with the answer below it.
    let asks = |l: &&String| l.is_empty() || is_reply_mark(l);
    let marks = low.iter().take_while(asks).count();
    if low.iter().take(marks).any(|l| !l.is_empty()) && marks < low.len() {
        return run.start + marks;
    }
    if let Some(length) = framed(low) {
        return run.start + length;
    }
    let length = low.iter().position(String::is_empty);
    // What ends the mail is what is said.
    let Some((top, rest)) = length.and_then(|length| low.split_at_checked(length)) else {
        return run.start;
    };
    let fields = top
        .iter()
        .all(|l| l.starts_with("mime-version:") || l.starts_with("content-"));
    // Some phones put their line above what is written.
    let phone = top.len() == 1 && top.iter().all(|l| is_of_phone(l));
    let written = lines.get(run.start..run.start + top.len());
    let written = written.unwrap_or_default().join(" ");
    let banner = || {
        let text = top.join(" ");
        let says = |l: &String| !l.is_empty() && !is_closing(l) && !is_name_or_part(l, sender);
        is_banner(&text, is_marked(&written)) || is_short(&text, &written) && rest.iter().any(says)
    };
    if top.len() <= LINES && (fields || phone || banner()) {
        run.start + top.len()
    } else {
        run.start
    }
}

/// How many lines a program marks as its own.
fn framed(low: &[String]) -> Option<usize> {
    let first = low.iter().position(|l| !l.is_empty())?;
    let begins = low.get(first).is_some_and(|l| l.starts_with(FRAME.0));
    let near = low.iter().take(first + FRAMED_LINES);
    let last = near.enumerate().find(|(_, l)| l.ends_with(FRAME.1));
    let (last, _) = last.filter(|_| begins)?;
    (last + 1 < low.len()).then_some(last + 1)
}

/// Whether a text stands out as no person's first words do: `[External]`, `*** …`, `⚠ …`.
fn is_marked(written: &str) -> bool {
    let bare = written.trim_start();
    let drawn = bare.chars().take(2).filter(|c| "*#=_-~<+!".contains(*c));
    bare.starts_with(['[', '{', '⚠', '❗', '🛑', '⛔', '🚨', '‼']) || drawn.count() == 2
}

fn is_banner(text: &str, marked: bool) -> bool {
    let bare = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let this = bare.strip_prefix("this ");
    let phrases = || {
        MARKERS
            .banners
            .iter()
            .filter(|p| text.contains(**p))
            .count()
    };
    bare.contains(TIP)
        || begins(bare, &MARKERS.banners)
        || behind_opener(bare).any(|behind| has_any(behind, &MARKERS.banners))
        || this.is_some_and(|b| begins(b, &MARKERS.banners)) && (marked || phrases() > 1)
}

/// What stands behind a word that warns.
fn behind_opener(bare: &str) -> impl Iterator<Item = &str> {
    let openers = MARKERS.banner_openers.iter();
    let behind = openers.filter_map(|opener| bare.strip_prefix(opener).map(|b| (opener, b)));
    let ended = |opener: &str, b: &str| !opener.is_ascii() || !b.starts_with(char::is_alphabetic);
    behind.filter_map(move |(opener, b)| ended(opener, b).then_some(b))
}

/// "External senders must be blocked." is somebody's, and "External sender: Kim" too.
fn begins(bare: &str, table: &[&str]) -> bool {
    table.iter().any(|p| {
        let phrase = p.trim_start_matches('[');
        let noun = phrase.split(' ').count() == NOUN_WORDS;
        bare.strip_prefix(phrase).is_some_and(|behind| {
            if noun {
                !behind.contains(char::is_alphanumeric)
            } else {
                !p.is_ascii() || !behind.starts_with(char::is_alphabetic)
            }
        })
    })
}

/// `[EXTERNAL]`, `EXTERNAL EMAIL`, `Achtung: externe E-Mail!`: nothing but that the mail is from
/// outside, within marks, in capitals, or below a warning.
fn is_short(text: &str, written: &str) -> bool {
    let bare = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let warned = behind_opener(bare).any(|behind| only_tells_outside(behind).is_some());
    let letters = written.chars().filter(|c| c.is_alphabetic());
    let capitals = letters.clone().count() > 0 && !letters.clone().any(char::is_lowercase);
    is_marked(written) && only_tells_outside(text).is_some()
        || capitals && only_tells_outside(text).is_some_and(|words| words > 1)
        || warned
}

/// How many words say that a mail is from outside, where no other does.
fn only_tells_outside(text: &str) -> Option<usize> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    let words: Vec<&str> = words
        .map(|word| word.trim_matches('-'))
        .filter(|word| !word.is_empty())
        .collect();
    let outside = |word: &&str| MARKERS.outside.contains(word);
    let known = |word: &&str| outside(word) || MARKERS.outside_mails.contains(word);
    let tells = words.len() <= SHORT_WORDS && words.iter().all(known);
    (tells && words.iter().any(outside)).then_some(words.len())
}

#[cfg(test)]
#[path = "banners_tests.rs"]
mod tests;
