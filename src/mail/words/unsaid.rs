//! A reply in which nobody said anything: sent off too early, it holds only what a phone, a program
//! or a signature puts below words.
//!
//! Owns when that is so. Never judges a mail that answers none: there the same line may be all that
//! is said. In doubt it was said: a name, thanks or a number may be the answer.

use super::fates::{Fate, runs, set};
use super::footers::is_footer;
use super::lines::Marks;
use super::sign_off::{Sender, closes_with_name, is_closing, is_name_or_part};
use super::taglines::{
    ends_with_device, has_any, is_excused, is_link, is_sent_from, without_links,
};
use crate::mail::vocabulary::markers::MARKERS;
use std::ops::Range;

/// A reply's lines, with what each is.
pub(super) struct Reply<'a> {
    pub(super) lines: &'a [&'a str],
    pub(super) folded: &'a [String],
    pub(super) marks: &'a [Marks],
    pub(super) sender: &'a Sender<'a>,
}

/// Cuts the lines that are left of such a reply. Says whether it did.
pub(super) fn cut(reply: &Reply<'_>, fates: &mut [Fate]) -> bool {
    let all = runs(reply.lines, fates);
    let mut left = all.into_iter().filter(|run| run.fate == Fate::Own);
    let (Some(run), None) = (left.next(), left.next()) else {
        return false;
    };
    let run = run.start..run.end;
    let unsaid = reply.is_signature(&run) || reply.is_foot(&run);
    if unsaid {
        set(fates, run, Fate::Cut);
    }
    unsaid
}

impl Reply<'_> {
    /// `-- ` and what stands below it. Without its space the dashes may part anything, so
    /// the sender's name must stand there.
    fn is_signature(&self, run: &Range<usize>) -> bool {
        let marks = self.marks.get(run.clone()).unwrap_or_default();
        let ends = marks.contains(&Marks::SignatureEnd);
        let line = self.lines.get(run.start).copied().unwrap_or_default();
        let below = self.folded.get(run.start + 1..run.end).unwrap_or_default();
        let named = || below.iter().any(|l| is_name_or_part(l, self.sender));
        marks.first() == Some(&Marks::Signature) && !ends && (line != "--" || named())
    }

    /// A closing that thanks for nothing, with or without the sender's name, and what no person
    /// writes below it; or what a phone writes, alone.
    fn is_foot(&self, run: &Range<usize>) -> bool {
        let lines = self.folded.get(run.clone()).unwrap_or_default();
        let closing = self.closing(lines);
        let rest = lines.get(closing..).unwrap_or_default();
        if closing == 0 {
            let mut filled = rest.iter().filter(|l| !l.is_empty());
            return filled.all(|l| is_link(l) || is_tagline(l))
                && rest.iter().any(|l| is_tagline(l));
        }
        let mut paragraphs = rest.split(String::is_empty).filter(|p| !p.is_empty());
        paragraphs.all(|p| is_footer(p, true))
    }

    /// How many lines such a closing has, with the name below it.
    fn closing(&self, lines: &[String]) -> usize {
        let Some(first) = lines.first() else { return 0 };
        let thanks = MARKERS.thanks.iter().any(|t| first.contains(t));
        if thanks {
            return 0;
        }
        // "Regards from Norway count, too." is a sentence.
        let named = first.rsplit([',', ' ']).next();
        if closes_with_name(first, self.sender)
            && named.is_some_and(|name| is_name_or_part(name, self.sender))
        {
            return 1;
        }
        if !is_closing(first) || first.contains(", ") || first.ends_with('.') {
            return 0;
        }
        let below = (1..lines.len()).find(|at| lines.get(*at).is_some_and(|l| !l.is_empty()));
        let name = below.filter(|at| {
            let line = lines.get(*at).map(String::as_str).unwrap_or_default();
            is_name_or_part(line, self.sender)
        });
        name.map_or(1, |at| at + 1)
    }
}

/// `Sent from my iPhone`: it ends with what it names, or excuses it. "From my iPhone it does not
/// work." is a sentence.
fn is_tagline(low: &str) -> bool {
    let text = without_links(low);
    let excused = has_any(&text, &MARKERS.excuses) && is_excused(&text);
    let sentence = text.contains(':') || text.trim_end().ends_with('.');
    is_sent_from(low) && (excused || ends_with_device(&text) && !sentence)
}

#[cfg(test)]
#[path = "unsaid_tests.rs"]
mod tests;
