//! A person's own words: what stands in a text besides quotations, forwarded mails, signatures,
//! disclaimers and the banners of mail systems.
//!
//! Owns the cut. Never cuts in doubt, and never loses what it cuts. Invariant: every line with
//! something on it is either in the text or in what was elided; the work is linear.

mod aligned;
mod announced;
pub mod answered;
pub(super) mod assembled;
pub(super) mod attribution;
mod banners;
mod contacts;
mod dated;
mod edges;
mod fates;
mod footers;
mod headed;
mod header_block;
mod labels;
pub(super) mod lines;
pub(super) mod placeholders;
mod requoted;
mod settled;
mod shared;
pub(super) mod sign_off;
pub(super) mod taglines;
mod unsaid;

use answered::Answered;
pub(super) use assembled::Words;
use assembled::assemble;
use fates::{Fate, Run, next_filled, runs, set};
use lines::{Form, Marks};
use sign_off::Sender;

use crate::domain::person::Address;
use std::ops::Range;

/// What a mail may quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    /// The mail that it answers.
    OfTheAnswered,
    /// What comes from elsewhere, for it answers none: that belongs to what is said.
    FromElsewhere,
}

/// Most quoted lines that are kept above an answer between quotations.
const CONTEXT_LINES: usize = 5;
/// How far below its first line a header names its author.
const AUTHOR_LINES: usize = 3;
/// Most quoted lines that belong to the words above them: a whole mail is longer.
const INTRODUCED_LINES: usize = 12;

/// Parts a text with `\n` line ends. What is known of the sender tells their signature; the letter
/// that is answered, where it is known, what of the text is quoted from it: of that form.
pub(super) fn split(
    text: &str,
    sender: &Sender<'_>,
    quotes: Quotes,
    answered: (Option<&Answered>, Form),
) -> Words {
    let text = requoted::marked(text);
    // Of all spaces at line ends only that of `-- ` means something.
    let lines: Vec<&str> = text
        .lines()
        .map(|l| if l == "-- " { l } else { l.trim_end() })
        .collect();
    let lines = shared::part(&lines);
    let folded: Vec<String> = lines.iter().map(|l| lines::fold(l)).collect();
    let mut marks = lines::mark(&lines, &folded);
    // Our own letter, forwarded to us with a word above it, is no mail from elsewhere.
    let ours = |at| is_answered(&folded, &marks, at, sender);
    let quotes = if (0..lines.len()).any(ours) {
        Quotes::OfTheAnswered
    } else {
        quotes
    };
    if quotes == Quotes::OfTheAnswered {
        headed::introduce(&lines, &folded, &mut marks, sender);
    }
    let mut fates = match quotes {
        Quotes::OfTheAnswered => fates(&lines, &folded, &marks, sender),
        Quotes::FromElsewhere => without_signature(&lines, &marks),
    };
    keep_announced_answers(&folded, &marks, &mut fates);
    keep_introduced(&lines, &marks, &mut fates);
    join_broken_quotes(&lines, &mut fates);
    let foot = |run: Range<usize>| footers::begin(&folded, run, sender, false);
    let settled = settled::settle(&lines, &marks, &mut fates, answered, foot).unwrap_or_default();
    let sure = !fates.contains(&Fate::Cut) || marks.contains(&Marks::Signature);
    keep_prompts(&lines, &mut fates);
    let inner = |run: &Run| settled.contains(&run.start);
    labels::cut(&folded, &mut fates);
    let peeled = cut_footers(&lines, &folded, &marks, &mut fates, sender, inner);
    // A label may stand above a foot.
    labels::cut(&folded, &mut fates);
    let reply = unsaid::Reply {
        lines: &lines,
        folded: &folded,
        marks: &marks,
        sender,
    };
    let unsaid = quotes == Quotes::OfTheAnswered && unsaid::cut(&reply, &mut fates);
    keep_what_is_answered(&lines, &mut fates, &settled);
    Words {
        sure: sure && !peeled && !unsaid,
        ..assemble(&lines, &marks, &fates, &settled)
    }
}

/// Quotations are [`Fate::Quote`], what stands below a divider and signatures [`Fate::Cut`].
fn fates(lines: &[&str], folded: &[String], marks: &[Marks], sender: &Sender<'_>) -> Vec<Fate> {
    let mut fates = vec![Fate::Own; lines.len()];
    let mut own_above = false;
    let mut at = 0;
    while let (Some(mark), Some(line)) = (marks.get(at), lines.get(at)) {
        if own_above && let Some(end) = shown(folded, marks, at, sender) {
            at = end;
            continue;
        }
        let next = match *mark {
            Marks::Quoted => {
                set(&mut fates, at..at + 1, Fate::Quote);
                at + 1
            }
            Marks::Attribution { upto, strong } => {
                let below = next_filled(lines, upto);
                if below.is_some_and(|b| marks.get(b) == Some(&Marks::Quoted)) {
                    set(&mut fates, at..upto, Fate::Quote);
                    upto
                } else if strong && own_above {
                    set(&mut fates, at..lines.len(), Fate::Cut);
                    break;
                } else {
                    own_above = true;
                    upto
                }
            }
            Marks::Divider if own_above => {
                set(&mut fates, at..lines.len(), Fate::Cut);
                break;
            }
            // Nothing above our own letter: nothing was said.
            Marks::Divider if is_answered(folded, marks, at, sender) => {
                set(&mut fates, at..lines.len(), Fate::Cut);
                break;
            }
            // Nothing of one's own above: the mail only forwards, and says what it forwards.
            Marks::Divider => break,
            Marks::Signature if own_above => {
                let end = signature_end(marks, at + 1);
                let below = folded.get(at + 1..end).unwrap_or_default();
                let more = below.iter().position(|low| sign_off::is_postscript(low));
                let end = more.map_or(end, |more| at + 1 + more);
                set(&mut fates, at..end, Fate::Cut);
                end
            }
            Marks::SignatureEnd => at + 1,
            _ => {
                own_above |= !line.trim().is_empty();
                at + 1
            }
        };
        at = next;
    }
    fates
}

/// Where the head of a quoted mail ends that begins on a line, as far as it names its author.
fn head_of(marks: &[Marks], at: usize) -> Option<usize> {
    let upto = match marks.get(at)? {
        Marks::Attribution { upto, .. } => *upto,
        Marks::Divider => at + AUTHOR_LINES,
        _ => return None,
    };
    Some(upto.min(marks.len()))
}

/// The address, without its detail, of the author of a quoted mail that begins on a line.
fn author(folded: &[String], marks: &[Marks], at: usize) -> Option<String> {
    let head = folded.get(at..head_of(marks, at)?)?;
    let line = head.iter().find(|l| l.contains('@'))?;
    let mut words = line.split(|c: char| c.is_whitespace() || "<>()[],;:\"".contains(c));
    let address = words.find_map(|word| Address::parse(word).ok())?;
    Some(address.without_detail().to_string())
}

/// Whether the mail that begins on a line is of those whom this one goes to.
fn is_answered(folded: &[String], marks: &[Marks], at: usize, sender: &Sender<'_>) -> bool {
    author(folded, marks, at).is_some_and(|a| sender.writes_to.contains(&a))
}

/// Where somebody else's mail ends that is shown here: "See the customer's mail:" stands above it,
/// and its author is nobody whom this mail goes to, so it is not the one that is answered.
fn shown(folded: &[String], marks: &[Marks], at: usize, sender: &Sender<'_>) -> Option<usize> {
    let author = author(folded, marks, at)?;
    let above = folded.get(..at)?.iter().rev().find(|l| !l.is_empty())?;
    let answered = sender.writes_to.is_empty() || sender.writes_to.contains(&author);
    if !above.ends_with([':', '：']) || answered {
        return None;
    }
    // Its header may have more than one beginning.
    let blank = |at: &usize| folded.get(*at).is_some_and(String::is_empty);
    let header = (at..folded.len()).find(blank).or(head_of(marks, at))?;
    let next = (header..folded.len()).find(|at| head_of(marks, *at).is_some());
    Some(next.unwrap_or(folded.len()))
}

/// Only the signature is cut, where it ends what is said and nothing is quoted below.
fn without_signature(lines: &[&str], marks: &[Marks]) -> Vec<Fate> {
    let mut fates = vec![Fate::Own; lines.len()];
    if let Some(at) = marks.iter().position(|m| *m == Marks::Signature) {
        let said = lines.iter().take(at).any(|l| !l.trim().is_empty());
        let end = signature_end(marks, at + 1);
        set(&mut fates, at..if said { end } else { at }, Fate::Cut);
    }
    fates
}

/// "The contract says:" and a quotation below, which no program introduces: it belongs to what
/// is said.
fn keep_introduced(lines: &[&str], marks: &[Marks], fates: &mut [Fate]) {
    for at in 0..lines.len() {
        let own = fates.get(at) == Some(&Fate::Own);
        let introduces = lines.get(at).is_some_and(|l| l.ends_with([':', '：']));
        let plain = marks.get(at) == Some(&Marks::Plain);
        // Looked for only here: a mail may have very many empty lines.
        if !(own && introduces && plain) {
            continue;
        }
        let Some(below) = next_filled(lines, at + 1) else {
            return;
        };
        let quoted = |at: usize| marks.get(at) == Some(&Marks::Quoted);
        if quoted(below) {
            let end = (below..lines.len())
                .find(|at| !quoted(*at))
                .unwrap_or(lines.len());
            if end - below <= INTRODUCED_LINES {
                set(fates, below..end, Fate::Own);
            }
        }
    }
}

/// `My answers in red below`: a program that marks nothing mixes them with the mail answered, so
/// all below its divider stays. Who only greets above does the same. Somebody who says more has said
/// what they mean.
fn keep_announced_answers(folded: &[String], marks: &[Marks], fates: &mut [Fate]) {
    let divider = marks.iter().position(|m| *m == Marks::Divider);
    let Some(at) = divider.filter(|at| fates.get(*at) == Some(&Fate::Cut)) else {
        return;
    };
    let above = folded.get(..at).unwrap_or_default();
    let own: Vec<&str> = above
        .iter()
        .zip(fates.iter())
        .filter(|(low, fate)| **fate == Fate::Own && !low.is_empty())
        .map(|(low, _)| low.as_str())
        .collect();
    if announced::stand_below(&own) {
        for (at, mark) in marks.iter().enumerate().skip(at) {
            if *mark != Marks::Quoted {
                set(fates, at..at + 1, Fate::Own);
            }
        }
    }
}

/// A signature ends where a quotation or a divider begins, else with the text.
fn signature_end(marks: &[Marks], from: usize) -> usize {
    let rest = marks.get(from..).unwrap_or_default();
    rest.iter()
        .position(|m| {
            matches!(
                m,
                Marks::Quoted | Marks::Attribution { .. } | Marks::Divider | Marks::SignatureEnd
            )
        })
        .map_or(marks.len(), |found| from + found)
}

/// The end of a link that a quoted line began, which some program broke off and put on a line
/// without `>`. Words that look broken off may be an answer, so they stay.
fn join_broken_quotes(lines: &[&str], fates: &mut [Fate]) {
    for at in 1..lines.len() {
        let quote = |at: usize| fates.get(at) == Some(&Fate::Quote);
        let (Some(above), Some(line)) = (lines.get(at - 1), lines.get(at)) else {
            return;
        };
        if !quote(at - 1) || !quote(at + 1) || quote(at) {
            continue;
        }
        let opens = above
            .rfind(['(', '<'])
            .filter(|at| above.get(*at..).is_some_and(|r| !r.contains([')', '>'])));
        let is_link = opens
            .and_then(|at| above.get(at + 1..))
            .is_some_and(|r| r.starts_with("http") || r.starts_with("mailto:"));
        let word = !line.trim().contains(' ');
        if is_link && word && line.ends_with([')', '>']) || is_parted_link(line) {
            set(fates, at..at + 1, Fate::Quote);
        }
    }
}

/// `(https://…) >`: a link between the `>` of two lines.
fn is_parted_link(line: &str) -> bool {
    let bare = line.trim();
    (bare.starts_with("(http") || bare.starts_with("<http"))
        && bare.ends_with('>')
        && bare.split_whitespace().count() == 2
}

/// `>>> print(x)`: a run of lines that all begin so, right below somebody's words and introduced
/// by nobody, is what they show of a program. A quotation of the third depth never stands alone.
fn keep_prompts(lines: &[&str], fates: &mut [Fate]) {
    let mut at = 1;
    while at < lines.len() {
        let prompts = lines.get(at..).unwrap_or_default();
        let many = prompts.iter().take_while(|l| l.starts_with(">>> ")).count();
        let glued = fates.get(at - 1) == Some(&Fate::Own)
            && lines.get(at - 1).is_some_and(|l| !l.is_empty());
        let glued = glued && !prompts.first().is_some_and(|l| lines::is_arrowed(l));
        let ends = prompts.get(many).is_none_or(|l| !lines::is_quoted(l));
        if many > 0 && glued && ends && fates.get(at) == Some(&Fate::Quote) {
            set(fates, at..at + many, Fate::Own);
        }
        at += many.max(1);
    }
}

/// Cuts what stands below somebody's words where their mail, or what they wrote above a
/// quotation, ends; and a banner above them. Says whether it did.
fn cut_footers(
    lines: &[&str],
    folded: &[String],
    marks: &[Marks],
    fates: &mut [Fate],
    sender: &Sender<'_>,
    inner: impl Fn(&Run) -> bool,
) -> bool {
    let mut did = false;
    let all = runs(lines, fates);
    let divided = |run: &Run| {
        inner(run)
            || marks
                .iter()
                .take(run.end)
                .skip(run.start)
                .any(|m| *m == Marks::Divider)
    };
    let own: Vec<usize> = (0..all.len())
        .filter(|at| all.get(*at).is_some_and(|r| r.fate == Fate::Own))
        .collect();
    let mut left = own.len();
    let first = own.first().copied();
    if let Some(run) = own.first().and_then(|at| all.get(*at)) {
        let end = banners::end(lines, folded, run.start..run.end, sender);
        did |= end > run.start;
        set(fates, run.start..end, Fate::Cut);
    }
    for number in own {
        // Where answers stand within the mail below, nothing ends what is said.
        let Some(run) = all.get(number).filter(|run| !divided(run)) else {
            continue;
        };
        let ends = all.get(number + 1).is_none_or(|next| {
            next.fate == Fate::Cut || lines.get(next.start).is_some_and(|l| !lines::is_quoted(l))
        });
        if !ends && number + 1 < all.len() && left > 1 {
            continue;
        }
        // Some programs put the signature below what they quote.
        let said = number > 0 && number + 1 == all.len() && first == Some(0);
        let mut from = footers::begin(folded, run.start..run.end, sender, said);
        // A rule that only parts the words from what is cut.
        while (number + 1 < all.len() || from < run.end)
            && from > run.start
            && folded
                .get(from - 1)
                .is_some_and(|l| l.is_empty() || lines::is_rule(l))
        {
            from -= 1;
        }
        let nothing_left = from <= run.start;
        if from < run.end && !(nothing_left && left == 1) {
            set(fates, from..run.end, Fate::Cut);
            did = true;
            left -= usize::from(nothing_left);
        }
    }
    did
}

/// Where answers stand between quotations, the quoted lines directly above each answer stay
/// with it. One answer below one quotation that is introduced as the mail answered needs none.
fn keep_what_is_answered(lines: &[&str], fates: &mut [Fate], settled: &Range<usize>) {
    let runs = runs(lines, fates);
    let quotes = runs.iter().filter(|r| r.fate == Fate::Quote).count();
    let introduced = |run: &Run| is_introduced(lines, run);
    let answered: Vec<&Run> = runs
        .windows(2)
        .filter_map(|pair| match pair {
            [above, below] if above.fate == Fate::Quote && below.fate == Fate::Own => Some(above),
            _ => None,
        })
        .filter(|run| quotes > 1 || !introduced(run))
        .collect();
    for run in answered {
        let mut kept = 0;
        for at in (run.start..run.end).rev() {
            let bare = lines
                .get(at)
                .map(|l| l.trim_start_matches(['>', '＞', ' ', '\t']))
                .unwrap_or_default();
            let says = bare.contains(char::is_alphanumeric);
            if bare.is_empty() && kept > 0 || kept == CONTEXT_LINES {
                break;
            }
            let marked = |at: usize| {
                settled.contains(&at) || lines.get(at).is_some_and(|l| lines::is_quoted(l))
            };
            let joined = kept > 0 && at > run.start && marked(at - 1);
            if (says || kept > 0) && (marked(at) || joined) {
                set(fates, at..at + 1, Fate::Shown);
                kept += 1;
            }
        }
    }
}

/// Lines of a quotation that are looked at for what introduces it.
const INTRODUCING_LINES: usize = 8;

/// Whether a quotation begins with the line that introduces it, or a header; iPhones and Outlook quote
/// these too.
fn is_introduced(lines: &[&str], run: &Run) -> bool {
    let first = lines.get(run.start);
    if first.is_some_and(|l| !lines::is_quoted(l) || lines::is_arrowed(l)) {
        return true;
    }
    let top = lines.get(run.start..run.end).unwrap_or_default();
    let bare: Vec<String> = top
        .iter()
        .take(INTRODUCING_LINES)
        .map(|l| lines::fold(l.trim_start_matches(['>', '＞', ' '])))
        .collect();
    lines::begins_with_attribution(bare.get(..3).unwrap_or(&bare)) || lines::begins_with_head(&bare)
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
