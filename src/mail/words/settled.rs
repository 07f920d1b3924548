//! What becomes of lines below and between quotations where the letter is known that a mail answers.
//!
//! What the letter says is quoted, marked or not; what stands within it and is not the letter's
//! was written there by the sender. Invariant: nothing above the quoted letter is touched but the
//! header of its quotation, and nothing below it where lines bear marks.

use super::announced::stand_below;
use super::answered::{Answered, Line};
use super::fates::{Fate, set};
use super::lines::{Form, Marks, fold, is_labelled, is_quoted, is_rule, unquoted};
use super::sign_off::is_postscript;
use crate::mail::vocabulary::markers::MARKERS;
use std::ops::Range;

/// Who says no more than so many words above may have said the rest below.
const FEW: usize = 4;

/// Settles the fates of the lines of the letter and of those within it, and below it where the sender
/// answers there and marks nothing; `foot` tells where lines end that somebody wrote. Gives the lines
/// it spoke of: from the first of the letter's on.
pub(super) fn settle(
    lines: &[&str],
    marks: &[Marks],
    fates: &mut [Fate],
    (answered, form): (Option<&Answered>, Form),
    foot: impl Fn(Range<usize>) -> usize,
) -> Option<Range<usize>> {
    let from = marks.iter().position(|mark| begins(*mark))?;
    let seen = answered?.look(lines.get(from..)?)?;
    let of_letter = |line: &Line| matches!(line, Line::Letters { .. });
    let first = from + seen.iter().position(of_letter)?;
    let last = from + seen.iter().rposition(of_letter)?;
    let below = marks.iter().position(|mark| *mark == Marks::Divider);
    let unmarked = |at: usize| below.is_some_and(|head| head < at);
    // Above the letter another mail may be shown.
    let divides = |at: &usize| marks.get(*at) == Some(&Marks::Divider);
    let head = (from..first).rfind(divides);
    if let Some(head) = head {
        set(fates, head..header_end(lines, head, first), Fate::Cut);
    }
    // A line that parts what is above from the quotation.
    let head = head.unwrap_or(from);
    let parts = |at: &usize| {
        let line = lines.get(*at).copied().unwrap_or_default();
        line.is_empty() || is_rule(line) || divides(at)
    };
    if let Some(top) = (0..head).rev().take_while(parts).last() {
        set(fates, top..head, Fate::Cut);
    }
    let own = above(lines, head, fates);
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    let announced = stand_below(&own);
    // Who has only thanked above says the rest below.
    let mut answers = own.is_empty() || announced || only_thanks(&own);
    let mut within = Within::default();
    for at in first..=last {
        let (Some(line), Some(seen), Some(mark)) =
            (lines.get(at), seen.get(at - from), marks.get(at))
        else {
            break;
        };
        match seen {
            Line::Letters { follows } => {
                if *follows || is_quoted(line) || unmarked(at) {
                    set(fates, at..at + 1, Fate::Quote);
                }
                for at in within.close(line) {
                    set(fates, at..at + 1, Fate::Own);
                    answers |= unmarked(at);
                }
            }
            Line::Empty if line.is_empty() => within.blank.push(at),
            Line::Empty if unmarked(at) => set(fates, at..at + 1, Fate::Quote),
            Line::Empty => {}
            _ if begins_mail(*mark) => within.foreign = true,
            Line::Other | Line::Appended if fates.get(at) == Some(&Fate::Own) => {
                within.parted |= !is_quoted(line);
            }
            // A program that writes plain text marks nothing that is typed below a line: if nobody
            // announces it, another line is the program's own.
            Line::Other if form == Form::Plain && is_quoted(line) && !announced => {}
            Line::Other | Line::Appended => within.take(at, line),
        }
    }
    let more = (last + 1..lines.len()).find(|at| marks.get(*at).is_none_or(|mark| begins(*mark)));
    let end = more.unwrap_or(lines.len());
    // Who has answered above may add to it there, and says so.
    let adds = |at: &usize| lines.get(*at).is_some_and(|l| is_postscript(&fold(l)));
    let said = (last + 1..end).find(|at| answers || adds(at));
    if let Some(from) = said.filter(|_| unmarked(last)) {
        let end = foot(from..end);
        set(fates, from..end, Fate::Own);
        return Some(first..end);
    }
    Some(first..last + 1)
}

/// The sender's lines above one, folded.
fn above(lines: &[&str], head: usize, fates: &[Fate]) -> Vec<String> {
    let own = lines.iter().zip(fates).take(head);
    let own = own.filter(|(line, fate)| **fate == Fate::Own && !line.is_empty());
    own.map(|(line, _)| fold(line)).collect()
}

/// "Thanks Dana."
fn only_thanks(own: &[&str]) -> bool {
    let words = own.iter().flat_map(|line| line.split_whitespace());
    let begins = |low: &&str| MARKERS.thanks.iter().any(|word| low.starts_with(word));
    own.first().is_some_and(begins) && words.count() <= FEW
}

/// Where the header of the letter ends as a program shows it: at most with the letter's first line.
fn header_end(lines: &[&str], divider: usize, first: usize) -> usize {
    let empty = |at: &usize| lines.get(*at).is_some_and(|l| l.is_empty());
    let labelled = |at: usize| lines.get(at).is_some_and(|l| is_labelled(l));
    let end = |from: usize| (from..first).find(empty).unwrap_or(first);
    let ends = end(divider + 1);
    // Below a line that only divides the fields stand by themselves.
    let fields = (ends..first).find(|at| !empty(at) && !labelled(divider));
    fields.filter(|at| labelled(*at)).map_or(ends, end)
}

/// Lines between two of the letter's.
#[derive(Default)]
struct Within {
    /// Those that seem to be the sender's.
    taken: Vec<usize>,
    /// Empty ones below the last of them.
    blank: Vec<usize>,
    /// How many marks of quotation the letter's line above them bears.
    depth: usize,
    /// They stand in a mail of another that is quoted there.
    foreign: bool,
    /// Lines without marks part them from the letter's.
    parted: bool,
}

impl Within {
    fn take(&mut self, at: usize, line: &str) {
        if unquoted(line).1 > self.depth {
            self.foreign = true;
        }
        if !self.taken.is_empty() {
            self.taken.append(&mut self.blank);
        }
        self.blank.clear();
        self.taken.push(at);
    }

    /// The next line of the letter ends them. Gives those that are the sender's: where the letter's
    /// lines bear marks, so do theirs, and nothing else stands between.
    fn close(&mut self, line: &str) -> Vec<usize> {
        let depth = unquoted(line).1;
        let next = Self {
            depth,
            ..Self::default()
        };
        let ended = std::mem::replace(self, next);
        let marked = ended.depth > 0;
        let parted = marked && (ended.parted || depth == 0);
        if ended.foreign || parted {
            Vec::new()
        } else {
            ended.taken
        }
    }
}

/// Whether a quotation begins on such a line.
fn begins(mark: Marks) -> bool {
    mark == Marks::Quoted || begins_mail(mark)
}

/// Whether a mail begins there that is quoted.
fn begins_mail(mark: Marks) -> bool {
    matches!(mark, Marks::Divider | Marks::Attribution { .. })
}
