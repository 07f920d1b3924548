//! The header that Outlook and its kin put above a quoted mail: `From:`, `Sent:`, `To:`, `Subject:`.
//!
//! Owns how such a block looks, and what tells it from a list that somebody writes. Decides nothing.

use super::dated::{has_clock, has_date, has_month, has_year};
use crate::mail::vocabulary::markers::MARKERS;

/// How far below its first line a header block may reach.
const BLOCK_LINES: usize = 8;
/// The same with the addresses of many receivers.
const VALUE_LINES: usize = 40;
/// Most words of a line that is an author and a date: a name, an address, a time with its zone.
const PAIR_WORDS: usize = 14;

/// Which label a line begins with: 0 From, 1 sent, 2 to, 3 subject.
pub(super) fn label(low: &str) -> Option<usize> {
    let (head, _) = low.split_once([':', '：'])?;
    // The table of an HTML header may come out with bars.
    let head = head.trim_matches(|c: char| matches!(c, '*' | '_' | '|') || c.is_whitespace());
    if head.len() > 40 {
        return None;
    }
    // Chinese programs spread short labels: `日　期`.
    let joined: String = head.split_whitespace().collect();
    MARKERS.labels.iter().position(|labels| {
        labels.contains(&head) || !head.is_ascii() && labels.contains(&joined.as_str())
    })
}

/// From and two other labels close together, beginning with any of them. Two lines of plain
/// text between may be values that were broken over lines.
pub(super) fn opens_block(folded: &[String], labels: &[Option<usize>], at: usize) -> bool {
    let label_of = |at: usize| labels.get(at).copied().flatten();
    let Some(first) = label_of(at) else {
        return false;
    };
    let mut seen = [false; 4];
    if let Some(slot) = seen.get_mut(first) {
        *slot = true;
    }
    let (mut strange, mut empty) = (0, 0);
    let mut open_value = folded.get(at).is_some_and(|l| l.ends_with([':', '：']));
    empty += usize::from(open_value);
    // Addresses of receivers, over as many lines as they need, are nothing between.
    let goes_on = |low: &str| low.contains('@') && low.ends_with([';', ',', '>']);
    let below = folded.iter().enumerate().skip(at + 1).take(VALUE_LINES);
    let mut room = BLOCK_LINES;
    for (number, low) in below {
        let values = label_of(number).is_none() && !open_value && !low.is_empty();
        if values && seen.get(2) == Some(&true) && (goes_on(low) || wraps(folded, number)) {
            continue;
        }
        if room == 0 {
            break;
        }
        room -= 1;
        match label_of(number) {
            Some(kind) => {
                if let Some(slot) = seen.get_mut(kind) {
                    *slot = true;
                }
                open_value = low.ends_with([':', '：']);
                empty += usize::from(open_value);
            }
            None if low.is_empty() => {}
            // The value of a label that stands alone on its line.
            None if open_value => {
                let right_below = folded.get(number - 1).is_some_and(|l| !l.is_empty());
                empty -= usize::from(right_below);
                open_value = false;
            }
            None => strange += 1,
        }
        // Only From is sign enough to look past other text.
        if strange > if first == 0 { 2 } else { 0 } {
            break;
        }
    }
    if dated_pair(folded, labels, at) {
        return true;
    }
    // Somebody who lists labels gives no values; programs leave out one or two.
    seen.first() == Some(&true) && empty < 3 && seen.iter().filter(|s| **s).count() >= 3
}

/// `From: Dana <dana@acme.example> Sent: Monday 10:02 To: Sam Subject: Orders`: a header block
/// whose line ends some program on the way lost.
pub(super) fn is_block_in_one_line(low: &str) -> bool {
    if label(low) != Some(0) {
        return false;
    }
    // Some Chinese programs give a day alone and leave the subject out.
    let dated = has_year(low) && has_month(low);
    if !low.contains('@') && !has_clock(low) && !dated {
        return false;
    }
    let mut seen = [false; 4];
    for (colon, _) in low.match_indices([':', '：']) {
        let head = low.get(..colon).unwrap_or_default();
        let last = head.rsplit(' ').find(|word| !word.is_empty());
        if let Some(kind) = last.and_then(|word| label(&format!("{word}:")))
            && let Some(slot) = seen.get_mut(kind)
        {
            *slot = true;
        }
    }
    // Of two fields alone both must be whole, and nothing else stands on the line.
    let pair = seen == [true, true, false, false]
        && low.contains('@')
        && has_clock(low)
        && low.split_whitespace().count() <= PAIR_WORDS;
    seen == [true; 4] || dated && (pair || seen == [true, true, true, false])
}

/// What a field of a block holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Author,
    Clock,
    Day,
    /// The day's month in words.
    Month,
    Subject,
    Address,
    /// A time beside From or To: somebody goes from there.
    Journey,
}

/// What all of them hold.
#[derive(Default)]
struct Fields {
    /// The one whose lines are read: 0 From, 1 sent, 2 to, 3 subject.
    of: Option<usize>,
    signs: Vec<Sign>,
}

impl Fields {
    fn take(&mut self, low: &str, label: Option<usize>) {
        self.of = label.or(self.of);
        let (sent, person) = (self.of == Some(1), matches!(self.of, Some(0 | 2)));
        let signs = [
            (label == Some(0), Sign::Author),
            (sent && has_clock(low), Sign::Clock),
            (
                sent && (has_date(low) || has_month(low) && has_digit(low)),
                Sign::Day,
            ),
            (sent && has_month(low), Sign::Month),
            (self.of == Some(3), Sign::Subject),
            (person && low.contains('@'), Sign::Address),
            (label.is_some() && person && has_clock(low), Sign::Journey),
        ];
        let found = signs.into_iter().filter(|(is, _)| *is);
        self.signs.extend(found.map(|(_, sign)| sign));
    }

    fn has(&self, sign: Sign) -> bool {
        self.signs.contains(&sign)
    }

    /// Whether they are a mail's. Names alone are told from a list by the subject or the month in words,
    /// by both where somebody announces what follows.
    fn are_of_a_mail(&self, announced: bool) -> bool {
        let (subject, month) = (self.has(Sign::Subject), self.has(Sign::Month));
        let of_mail = if self.has(Sign::Address) {
            self.has(Sign::Author) || !announced
        } else {
            let sure = if announced {
                subject && month
            } else {
                subject || month
            };
            sure && !self.has(Sign::Journey)
        };
        of_mail && (self.has(Sign::Clock) || self.has(Sign::Day))
    }
}

/// Whether a block tells what only a mail's header has: the time when it was sent, or the day, and
/// addresses or a subject. "From: the shop, To: the customer" is a list, and a header without a
/// time somebody's draft of a mail.
pub(super) fn names_a_mail(folded: &[String], labels: &[Option<usize>], at: usize) -> bool {
    let end = (at + BLOCK_LINES).min(folded.len());
    let mut fields = Fields::default();
    let mut gap = false;
    for (low, label) in folded.iter().zip(labels).take(end).skip(at) {
        // Some programs leave a line empty between two fields; below them the mail begins.
        if gap && label.is_none() && !low.is_empty() {
            break;
        }
        gap = low.is_empty();
        fields.take(low, *label);
    }
    let near = folded
        .get(at.saturating_sub(BLOCK_LINES)..at)
        .unwrap_or_default();
    let above = near.iter().rev().find(|low| !low.is_empty());
    let announced = above.is_some_and(|low| low.ends_with([':', '：']) && label(low).is_none());
    fields.are_of_a_mail(announced)
}

fn has_digit(low: &str) -> bool {
    low.contains(|c: char| c.is_ascii_digit())
}

/// A line that only begins what the next one ends: a name, its address below it.
fn wraps(folded: &[String], at: usize) -> bool {
    let line = |at: usize| folded.get(at).map(String::as_str).unwrap_or_default();
    line(at).contains([';', '@']) && line(at + 1).starts_with('<') && line(at + 1).contains('@')
}

/// `From: a@b` and, on the next line, `Date: … 2026 …`, in either order; or `Date: … 10:02` and
/// `To: a@b`.
fn dated_pair(folded: &[String], labels: &[Option<usize>], at: usize) -> bool {
    let line = |at: usize| folded.get(at).map(String::as_str).unwrap_or_default();
    let (one, two) = (line(at), line(at + 1));
    let label_of = |at: usize| labels.get(at).copied().flatten();
    let dated = has_year(one) || has_year(two);
    let addressed = one.contains('@') || two.contains('@');
    dated
        && addressed
        && match (label_of(at), label_of(at + 1)) {
            (Some(0), Some(1)) | (Some(1), Some(0)) => true,
            (Some(1), Some(2)) => has_clock(one),
            _ => false,
        }
}

/// Whether such a block begins below a line of some length, at most with empty lines between.
pub(super) fn block_below(folded: &[String], labels: &[Option<usize>], at: usize) -> bool {
    folded.get(at).is_some_and(|l| l.chars().count() >= 5)
        && (at + 1..at + 6)
            .find(|next| folded.get(*next).is_some_and(|l| !l.is_empty()))
            .is_some_and(|next| opens_block(folded, labels, next))
}

/// Right below a line of dashes or underscores: `From: dana@acme.example`.
pub(super) fn author_below(folded: &[String], labels: &[Option<usize>], at: usize) -> bool {
    folded.get(at).is_some_and(|l| l.chars().count() >= 5)
        && labels.get(at + 1) == Some(&Some(0))
        && folded.get(at + 1).is_some_and(|l| l.contains('@'))
}

#[cfg(test)]
#[path = "header_block_tests.rs"]
mod tests;
