//! What stands below a person's words and is not written for this mail: signatures, disclaimers,
//! footers of lists, the lines of phones.
//!
//! Owns where such a foot begins. Never cuts in doubt: each kind has a sign of its own, and it
//! must stand at the end.

use super::lines::is_rule;
use super::sign_off::{
    Sender, below_name, closes_with_name, is_closing, is_dash, is_name_or_part, is_postscript,
    is_signature,
};
use super::taglines::{has_any, is_link, is_of_phone, is_sent_from};
use crate::mail::vocabulary::markers::MARKERS;
use std::ops::Range;

/// Most lines of a disclaimer that shares its paragraph.
const NOTICE_LINES: usize = 40;
/// A disclaimer on one line is longer, in bytes.
const UNBROKEN: usize = 120;
/// Most lines between a closing and it: the name, and what they are.
const TITLES: usize = 4;
/// Most lines of what a company puts below a name.
const COMPANY_LINES: usize = 3;
/// So many entries of registers on them are no sentence's, with a number of so many digits.
const REGISTERS: usize = 3;
const NUMBER: usize = 4;
/// Below a line of so many dashes providers of mail put few lines and a link.
const DRAWN: usize = 40;
const PROVIDER_LINES: usize = 4;
/// What Streak puts below each mail.
const STREAK: &str = "ᐧ";
/// Paragraphs at the end that are looked at.
const PARAGRAPHS: usize = 30;

/// Where the foot of a run of own lines begins; its end where it has none. `folded` are the
/// lines in lower case. `said` tells that the sender has answered above the mail that is quoted above
/// this run: a signature may be all of it.
pub(super) fn begin(
    folded: &[String],
    run: Range<usize>,
    sender: &Sender<'_>,
    said: bool,
) -> usize {
    if let Some(rule) = ruled_closing(folded, &run) {
        return rule;
    }
    let mut from = run.end;
    for paragraph in paragraphs_upwards(folded, run.clone())
        .into_iter()
        .flat_map(|paragraph| ruled_off(folded, paragraph))
        .take(PARAGRAPHS)
    {
        let lines = folded.get(paragraph.clone()).unwrap_or_default();
        let above = folded.get(run.start..paragraph.start).unwrap_or_default();
        let below_is_cut = from < run.end;
        if let Some(at) = below_closing_within(lines, below_is_cut) {
            from = paragraph.start + at;
            break;
        }
        if let Some(at) = disclaimer(lines, below_is_cut) {
            from = paragraph.start + at;
            break;
        }
        let whole = is_footer(lines, below_is_cut)
            || is_signed(above, sender) && disclaims_below_name(lines)
            || is_signature(lines, (above, said), sender)
            || is_of_company(lines) && stands_below_name(above, sender);
        let rule_only = lines.iter().all(|l| is_rule(l));
        if whole || rule_only && below_is_cut {
            from = paragraph.start;
        } else if !rule_only {
            from = part(lines, below_is_cut).map_or(from, |at| paragraph.start + at);
            break;
        }
    }
    below_name(folded, &(run.start..from), sender).unwrap_or(from)
}

/// Whether the sender's name stands right above, alone or behind a closing.
fn stands_below_name(above: &[String], sender: &Sender<'_>) -> bool {
    let last = above.iter().rev().find(|l| !l.is_empty());
    last.is_some_and(|l| is_name_or_part(l, sender) || closes_with_name(l, sender))
}

/// Whether a closing with a name stands above: what is said has ended there.
fn is_signed(above: &[String], sender: &Sender<'_>) -> bool {
    let near = above.iter().rev().filter(|l| !l.is_empty());
    let mut near = near.take(NOTICE_LINES).peekable();
    while let Some(line) = near.next() {
        let closed = near.peek().is_some_and(|l| is_closing(l));
        if closes_with_name(line, sender) || closed && is_name_or_part(line, sender) {
            return true;
        }
    }
    false
}

/// One phrase about this mail is enough below a closing with a name, whatever its length.
fn disclaims_below_name(lines: &[String]) -> bool {
    let text = lines.join(" ");
    let of_mails = has_any(&text, &MARKERS.mails) || has_any(&text, &MARKERS.this_mail);
    let goes_on = lines.first().is_some_and(|l| is_postscript(l)) || text.ends_with('?');
    of_mails && has_any(&text, &MARKERS.disclaimers) && !goes_on
}

/// What companies put below a name: their register's entries with a number, where they tell of
/// privacy, where to follow them.
fn is_of_company(lines: &[String]) -> bool {
    let text = lines.join(" ");
    let registers = MARKERS.registers.iter().filter(|p| text.contains(**p));
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    let numbered = numbers.into_iter().any(|number| number.len() >= NUMBER);
    let linked = text.contains("www.") || text.contains("http") || text.contains('|');
    lines.len() <= COMPANY_LINES
        && (registers.count() >= REGISTERS && numbered
            || linked && has_any(&text, &MARKERS.company_lines))
}

/// Where a footer begins that shares its paragraph with a closing: the words above that are no
/// part of it, nor is the name below it.
fn below_closing_within(lines: &[String], below_is_cut: bool) -> Option<usize> {
    let last = lines.len().saturating_sub(NOTICE_LINES);
    let among = lines.get(last..).unwrap_or_default();
    let closing = last + among.iter().rposition(|l| is_closing(l))? + 1;
    let footer = |at: usize| {
        let rest = lines.get(at..).unwrap_or_default();
        !rest.is_empty() && is_footer(rest, below_is_cut)
    };
    let below_name = closing + 1..closing + 1 + TITLES;
    let begins = below_name.into_iter().find(|at| footer(*at));
    begins.or_else(|| Some(closing).filter(|at| footer(*at)))
}

/// Paragraphs, last first.
fn paragraphs_upwards(folded: &[String], run: Range<usize>) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for at in run.rev() {
        let blank = folded.get(at).is_none_or(String::is_empty);
        let many = out.len() > PARAGRAPHS;
        match out.last_mut() {
            Some(last) if !blank && last.start == at + 1 => last.start = at,
            _ if blank => {}
            _ if many => break,
            _ => out.push(at..at + 1),
        }
    }
    out
}

/// A footer below a line of dashes is a paragraph for itself, and what stands above the line another.
fn ruled_off(folded: &[String], paragraph: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let lines = folded.get(paragraph.clone()).unwrap_or_default();
    let rule = lines.iter().rposition(|l| is_rule(l)).filter(|at| {
        let below = lines.get(*at..).unwrap_or_default();
        *at > 0 && is_footer(below, false)
    });
    let Range { start, end } = paragraph;
    let from = rule.map_or(start, |at| start + at);
    [from..end, start..from]
        .into_iter()
        .filter(|r| !r.is_empty())
}

/// A line of dashes right below a closing: what follows is a signature, whatever it says, but for a
/// list, a postscript or a sentence.
fn ruled_closing(folded: &[String], run: &Range<usize>) -> Option<usize> {
    let line = |at: usize| folded.get(at).map(String::as_str).unwrap_or_default();
    let goes_on = |at: usize| {
        let below = (at + 1..run.end).map(line).find(|l| !l.is_empty());
        below.is_some_and(|l| is_postscript(l) || is_item(l) || is_sentence(l))
    };
    run.clone().skip(1).find(|at| {
        let above = if line(at - 1).is_empty() && at - 1 > run.start {
            at - 2
        } else {
            at - 1
        };
        let rule = line(*at);
        let ruled = rule.chars().count() >= 3 && is_rule(rule);
        ruled && above >= run.start && is_closing(line(above)) && !goes_on(*at)
    })
}

/// `1. Only open ones`, `b) weekly`, `- weekly`.
fn is_item(low: &str) -> bool {
    let mut signs = low.chars();
    let (first, second) = (signs.next(), signs.next());
    let numbered = matches!(second, Some('.' | ')' | ':')) && low.contains(' ');
    first.is_some_and(|c| c.is_alphanumeric() && numbered || "-*•·".contains(c))
        && low.contains(char::is_alphabetic)
}

/// So many words that end as one does are a sentence.
const SENTENCE_WORDS: usize = 4;

fn is_sentence(low: &str) -> bool {
    low.ends_with(['.', '!', '?']) && low.split_whitespace().count() >= SENTENCE_WORDS
}

/// A paragraph that no person writes: a disclaimer, a list's footer, a phone's line.
pub(super) fn is_footer(lines: &[String], below_is_cut: bool) -> bool {
    let ruled = lines.first().is_some_and(|l| is_rule(l) || is_dash(l));
    let drawn = lines.first().map_or(0, |l| l.chars().count());
    let framed = ruled && lines.len() > 1 && lines.last().is_some_and(|l| is_rule(l));
    let body: Vec<&str> = lines
        .iter()
        .map(String::as_str)
        .filter(|l| !is_rule(l) && !is_dash(l))
        .collect();
    let text = body.join(" ");
    if text.is_empty() {
        return false;
    }
    if text == STREAK {
        return true;
    }
    let heading = text.trim_matches(|c: char| !c.is_alphanumeric());
    if below_is_cut && MARKERS.disclaimer_headings.contains(&heading) {
        return true;
    }
    let disclaims = disclaims(&text, (ruled, framed), below_is_cut);
    let speaks = has_any(&text, &MARKERS.mails);
    let linked = text.contains("www.") || text.contains("http");
    let registers = MARKERS.registers.iter().filter(|p| text.contains(**p));
    let footers = MARKERS
        .footers
        .iter()
        .filter(|p| text.contains(**p))
        .count();
    disclaims
        || below_is_cut && body.len() <= 4 && registers.count() >= 2
        || body.len() <= 8 && (footers > usize::from(!speaks && !linked))
        || ruled && body.len() <= 8 && has_any(&text, &MARKERS.lists)
        || ruled && drawn >= DRAWN && body.len() <= PROVIDER_LINES && linked
        || body.len() <= 3
            && body.iter().all(|l| is_sent_from(l) || is_link(l))
            && body.iter().any(|l| is_sent_from(l))
}

/// Whether a text, of one paragraph, says what may be done with the mail that it stands in. A person
/// may well write of what is confidential; of this mail a disclaimer does.
fn disclaims(text: &str, (ruled, framed): (bool, bool), below_is_cut: bool) -> bool {
    let phrases = MARKERS.disclaimers.iter().filter(|p| text.contains(**p));
    let phrases = phrases.count();
    if !has_any(text, &MARKERS.mails) {
        return phrases >= 2 && text.len() > 80 && is_titled(text, &MARKERS.disclaimer_headings);
    }
    // One phrase is enough within a foot; a person may well write it once.
    let enough = phrases >= 2 && text.len() > 80
        || phrases == 1 && (ruled || below_is_cut) && text.len() > 120
        || phrases == 1 && framed;
    // "Important: this email is confidential" may be what somebody asks for.
    let warned = phrases >= 2 && is_titled(text, &MARKERS.warnings);
    (enough || warned) && has_any(text, &MARKERS.this_mail)
        || phrases >= 1 && is_titled(text, &MARKERS.disclaimer_headings)
}

/// `CONFIDENTIALITY NOTICE: This email may …`
fn is_titled(text: &str, headings: &[&str]) -> bool {
    headings.iter().any(|heading| {
        let behind = text.strip_prefix(heading).unwrap_or_default();
        behind.starts_with([':', '：'])
    })
}

/// Where a disclaimer begins that stands directly below the words of a paragraph: at its heading, at
/// a line that no program broke, or where the paragraph begins to speak of this mail.
fn disclaimer(lines: &[String], below_is_cut: bool) -> Option<usize> {
    let last = lines.len().saturating_sub(NOTICE_LINES).max(1);
    let among = lines.get(last..)?;
    let alone = |text: &str| disclaims(text, (false, false), below_is_cut);
    let above = |at: usize| lines.get(last + at - 1).map_or("", String::as_str);
    let heading = || {
        let titled = |l: &String| is_titled(l, &MARKERS.disclaimer_headings);
        among.iter().position(titled)
    };
    let unbroken = || {
        let line = among.last().filter(|l| l.len() > UNBROKEN && alone(l));
        line.map(|_| among.len() - 1)
    };
    let speaks = || {
        let tables = [&MARKERS.mails, &MARKERS.this_mail, &MARKERS.disclaimers];
        let of_mails = |l: &String| tables.iter().any(|table| has_any(l, table));
        let at = lines.iter().position(of_mails)?.checked_sub(last)?;
        above(at).ends_with(['.', '!', '?']).then_some(at)
    };
    let at = heading().or_else(unbroken).or_else(speaks)?;
    let rest = among.get(at..).unwrap_or_default();
    // Who announces a text may show one; a company's lines above are of the foot.
    let words = lines.get(..last + at).unwrap_or_default();
    let announced = above(at).ends_with([':', '：']);
    (!announced && alone(&rest.join(" ")) && !is_footer(words, true)).then_some(last + at)
}

/// Where the lines of a phone begin, directly below the words of a paragraph.
fn part(lines: &[String], below_is_cut: bool) -> Option<usize> {
    let mut from = lines.len();
    while let Some(at) = from.checked_sub(1) {
        let line = lines.get(at)?;
        // Directly below the words a line must name a device to be believed.
        let phone = is_of_phone(line) || is_link(line) && from < lines.len();
        if at > 0 && (phone || is_rule(line) && (from < lines.len() || below_is_cut)) {
            from = at;
        } else {
            break;
        }
    }
    (from < lines.len()).then_some(from)
}

#[cfg(test)]
#[path = "footers_tests.rs"]
mod tests;
