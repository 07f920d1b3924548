//! A header, or a line like `----- Original Message -----`, above a quotation that its program marked
//! with `>`: lines below without marks are the sender's.
//!
//! Owns what such a head is: it introduces the quotation, as `On <date>, <name> wrote:` does. Never
//! takes one above a mail that is quoted without marks, nor above what that mail quotes itself.
//! Invariant: each line is looked at a bounded number of times.

use super::edges::ends_sentence;
use super::fates::next_filled;
use super::footers;
use super::lines::{Marks, is_labelled, is_quoted, is_rule, unquoted};
use super::sign_off::Sender;
use std::ops::Range;

/// Most lines of a head, with the addresses of many receivers.
const HEAD_LINES: usize = 40;
/// Only a line so long, in bytes, had to be broken.
const BROKEN: usize = 60;
/// Most words that are broken off.
const BROKEN_WORDS: usize = 2;

/// Marks each such head as one line that introduces what is quoted.
pub(super) fn introduce(
    lines: &[&str],
    folded: &[String],
    marks: &mut [Marks],
    sender: &Sender<'_>,
) {
    let top = next_filled(lines, 0).unwrap_or_default();
    let (mut at, mut first) = (0, None);
    while let Some(mark) = marks.get(at) {
        let upto = (*mark == Marks::Divider)
            .then(|| end(lines, folded, marks, at))
            .flatten()
            .filter(|upto| !quotes_itself(folded, marks, at..*upto, sender))
            .filter(|upto| {
                let said_below = below(lines, marks, *upto);
                said_below.is_some_and(|run| top < at || says(folded, run, sender))
            });
        let Some(upto) = upto else {
            // A mail without marks is quoted to the end.
            if *mark == Marks::Divider {
                break;
            }
            at += 1;
            continue;
        };
        if let Some(head) = marks.get_mut(at..upto) {
            head.fill(Marks::Plain);
        }
        if let Some(mark) = marks.get_mut(at) {
            *mark = Marks::Attribution {
                upto,
                strong: false,
            };
        }
        first = first.or(Some(upto));
        at = upto;
    }
    if let Some(first) = first {
        join(lines, marks, first);
    }
}

/// Where the quotation begins below a head; `None` where other words stand between.
fn end(lines: &[&str], folded: &[String], marks: &[Marks], at: usize) -> Option<usize> {
    let mut introduced = at + 1;
    for below in at..(at + HEAD_LINES).min(lines.len()) {
        let low = folded.get(below)?;
        let above = below.checked_sub(1).and_then(|above| folded.get(above));
        match marks.get(below)? {
            Marks::Quoted => return Some(below),
            Marks::Attribution { upto, .. } => introduced = introduced.max(*upto),
            Marks::Divider => {}
            Marks::Plain if below < introduced || low.is_empty() || is_rule(low) => {}
            Marks::Plain if is_labelled(low) => {}
            Marks::Plain if above.is_some_and(|above| goes_on(above, low)) => {}
            _ => return None,
        }
    }
    None
}

/// Whether the head holds a line that introduces what another wrote than its author: then the mail is
/// quoted without marks, and begins with a quotation of its own.
fn quotes_itself(
    folded: &[String],
    marks: &[Marks],
    head: Range<usize>,
    sender: &Sender<'_>,
) -> bool {
    let introductions = head.clone().filter_map(|at| match marks.get(at) {
        Some(Marks::Attribution { upto, .. }) => Some(folded.get(at..*upto)?.join(" ")),
        _ => None,
    });
    let introductions: Vec<String> = introductions.collect();
    let names = |introduction: &String, whom: &str| {
        words(whom).any(|name| words(introduction).any(|word| word == name))
    };
    let author = head
        .filter_map(|at| folded.get(at))
        .find(|low| is_labelled(low) && low.contains('@'))
        .and_then(|low| low.split_once([':', '：']));
    if let Some((_, author)) = author {
        return introductions.iter().any(|one| !names(one, author));
    }
    // Without one the first that is introduced is whom this mail answers.
    let name = sender.name.unwrap_or_default().to_lowercase();
    let address = sender.address.unwrap_or_default().to_lowercase();
    let own = |one: &String| names(one, &name) || names(one, &address);
    introductions.len() > 1 || introductions.iter().any(own)
}

/// The names and addresses in a text, in lower case.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| c.is_whitespace() || "<>()[]\",;:'".contains(c));
    words.filter(|word| word.chars().count() > 2)
}

/// Whether a line goes on with a value that was broken over lines: addresses, or what a label alone
/// on its line stands for.
fn goes_on(above: &str, low: &str) -> bool {
    let open = above.ends_with([':', '：', ',', ';']);
    open || low.contains('@') && low.ends_with(['>', ';', ','])
}

/// The lines without marks below a quotation.
fn below(lines: &[&str], marks: &[Marks], from: usize) -> Option<Range<usize>> {
    let filled = |at: &usize| lines.get(*at).is_some_and(|line| !line.is_empty());
    let quoted = |at: &usize| marks.get(*at) == Some(&Marks::Quoted);
    let start = (from..lines.len()).find(|at| filled(at) && !quoted(at))?;
    let end = (start..lines.len()).find(|at| marks.get(*at) != Some(&Marks::Plain));
    Some(start..end.unwrap_or(lines.len()))
}

/// Whether somebody says something there. With nothing above the head either, they only forward, and
/// say what they forward.
fn says(folded: &[String], run: Range<usize>, sender: &Sender<'_>) -> bool {
    let start = run.start;
    footers::begin(folded, run, sender, false) > start
}

/// The ends of lines that the program broke before it marked them: of a word or two, within a
/// sentence that goes on in the next line.
fn join(lines: &[&str], marks: &mut [Marks], from: usize) {
    let line = |at: usize| lines.get(at).copied().unwrap_or_default();
    for at in from + 1..lines.len() {
        let above = line(at - 1);
        let (next, _) = unquoted(line(at + 1));
        let small = |text: &str| text.starts_with(char::is_lowercase) && !ends_sentence(text);
        let broken = above.len() >= BROKEN
            && is_quoted(above)
            && above.ends_with(char::is_alphabetic)
            && small(line(at))
            && line(at).split_whitespace().count() <= BROKEN_WORDS
            && is_quoted(line(at + 1))
            && next.starts_with(char::is_lowercase);
        if broken && let Some(mark) = marks.get_mut(at) {
            *mark = Marks::Quoted;
        }
    }
}

#[cfg(test)]
#[path = "headed_tests.rs"]
mod tests;
