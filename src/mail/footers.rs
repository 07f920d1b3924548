//! What stands below a person's words and is not written for this mail: signatures, disclaimers,
//! footers of lists, the lines of phones; and the banner that a mail system puts on top.
//!
//! Owns where such a foot begins. A closing and a name are part of the words; a number, an
//! address or a title below them is not. Never cuts in doubt: each kind has a sign of its own,
//! and it must stand at the end.

use super::lines::{is_reply_mark, is_rule};
use super::markers::MARKERS;
use std::ops::Range;

/// What a mail's header says of its sender.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sender<'a> {
    /// The name shown.
    pub(super) name: Option<&'a str>,
    /// The address.
    pub(super) address: Option<&'a str>,
    /// Whom they write to: in a reply, those whose words it may quote.
    pub(super) writes_to: &'a [String],
}

/// Most lines of a signature.
const SIGNATURE_LINES: usize = 12;
/// Longest line of a signature, in characters.
const SIGNATURE_WIDTH: usize = 90;
/// Paragraphs at the end that are looked at.
const PARAGRAPHS: usize = 30;

/// Where the foot of a run of own lines begins; its end where it has none. `folded` are the
/// lines in lower case.
pub(super) fn begin(folded: &[String], run: Range<usize>, sender: &Sender<'_>) -> usize {
    if let Some(rule) = ruled_closing(folded, &run) {
        return rule;
    }
    let mut from = run.end;
    for paragraph in paragraphs_upwards(folded, run.clone())
        .into_iter()
        .take(PARAGRAPHS)
    {
        let lines = folded.get(paragraph.clone()).unwrap_or_default();
        let above = folded.get(run.start..paragraph.start).unwrap_or_default();
        let below_is_cut = from < run.end;
        let whole = is_footer(lines, below_is_cut) || is_signature(lines, above, sender);
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

/// The end of a banner at the top of a run, or of fields of a header that slipped into the
/// text; its start where it has none.
pub(super) fn banner_end(folded: &[String], run: Range<usize>) -> usize {
    let lines = folded.get(run.clone()).unwrap_or_default();
    // A program's wish for an answer above its line, with the answer below it.
    let asks = |l: &&String| l.is_empty() || is_reply_mark(l);
    let marks = lines.iter().take_while(asks).count();
    if lines.iter().take(marks).any(|l| !l.is_empty()) && marks < lines.len() {
        return run.start + marks;
    }
    let length = lines
        .iter()
        .position(String::is_empty)
        .unwrap_or(lines.len());
    let top = lines.get(..length).unwrap_or_default();
    let fields = top
        .iter()
        .all(|l| l.starts_with("mime-version:") || l.starts_with("content-"));
    let is_banner =
        top.len() <= 4 && length < lines.len() && (fields || is_banner_text(&top.join(" ")));
    if is_banner {
        run.start + length
    } else {
        run.start
    }
}

fn is_banner_text(text: &str) -> bool {
    let bare = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let begins = |table: &[&str]| {
        let phrase = |p: &&str| p.trim_start_matches('[').to_owned();
        table.iter().any(|p| bare.starts_with(&phrase(p)))
    };
    begins(&MARKERS.banners) || begins(&MARKERS.banner_openers) && has_any(text, &MARKERS.banners)
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

/// A line of dashes right below a closing: what follows is a signature, whatever it says.
fn ruled_closing(folded: &[String], run: &Range<usize>) -> Option<usize> {
    run.clone().skip(1).find(|at| {
        let line = |at: usize| folded.get(at).map(String::as_str).unwrap_or_default();
        let above = if line(at - 1).is_empty() && at - 1 > run.start {
            at - 2
        } else {
            at - 1
        };
        let rule = line(*at);
        rule.chars().count() >= 3 && is_rule(rule) && above >= run.start && is_closing(line(above))
    })
}

pub(super) fn is_closing(low: &str) -> bool {
    let bare = low.trim_matches(|c: char| !c.is_alphanumeric());
    MARKERS.closings.contains(&bare)
}

fn has_any(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|p| text.contains(p))
}

/// A paragraph that no person writes: a disclaimer, a list's footer, a phone's line.
fn is_footer(lines: &[String], below_is_cut: bool) -> bool {
    let ruled = lines.first().is_some_and(|l| is_rule(l));
    let framed = ruled && lines.len() > 1 && lines.last().is_some_and(|l| is_rule(l));
    let body: Vec<&str> = lines
        .iter()
        .map(String::as_str)
        .filter(|l| !is_rule(l))
        .collect();
    let text = body.join(" ");
    if text.is_empty() {
        return false;
    }
    let heading = text.trim_matches(|c: char| !c.is_alphanumeric());
    if below_is_cut && MARKERS.disclaimer_headings.contains(&heading) {
        return true;
    }
    let phrases = MARKERS
        .disclaimers
        .iter()
        .filter(|p| text.contains(**p))
        .count();
    // One phrase is enough within a foot; a person may well write it once.
    let disclaims = has_any(&text, &MARKERS.mails)
        && (phrases >= 2 && text.len() > 80
            || phrases == 1 && (ruled || below_is_cut) && text.len() > 120
            || phrases == 1 && framed);
    disclaims
        || has_any(&text, &MARKERS.footers) && body.len() <= 8
        || ruled && body.len() <= 8 && has_any(&text, &MARKERS.lists)
        || body.len() <= 3
            && body.iter().all(|l| is_sent_from(l) || is_link(l))
            && body.iter().any(|l| is_sent_from(l))
}

fn is_link(low: &str) -> bool {
    let bare = low.trim_matches(['<', '>', '(', ')', '[', ']']);
    (bare.starts_with("http://") || bare.starts_with("https://") || bare.starts_with("www."))
        && !bare.contains(' ')
}

/// The line of a phone or an app: short, no sentence, or about a device.
pub(super) fn is_sent_from(low: &str) -> bool {
    let text = without_links(low).replace(['[', ']'], "");
    let whole = text.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let device = has_any(whole, &MARKERS.devices);
    let excuse = device && has_any(whole, &MARKERS.excuses);
    // What it excuses stands in a further sentence.
    let end = whole
        .find([',', ';'])
        .or(whole.find(". "))
        .or(whole.find(" - "));
    let text = end
        .filter(|_| excuse)
        .and_then(|at| whole.get(..at))
        .unwrap_or(whole);
    let begins = |table: &[&str]| {
        table.iter().any(|s| {
            if let Some((head, tail)) = s.split_once('…') {
                return text.starts_with(head.trim())
                    && text.trim_end_matches('.').ends_with(tail.trim());
            }
            text.strip_prefix(s)
                .is_some_and(|rest| !s.is_ascii() || rest.is_empty() || rest.starts_with(' '))
        })
    };
    let known = begins(&MARKERS.sent_from) || device && begins(&MARKERS.from_device);
    let words = text.split_whitespace().count();
    if excuse && whole.split_whitespace().count() <= 25 {
        return known;
    }
    let sentence = text.contains(", ") || text.ends_with('.');
    known && words <= 12 && (device && (!text.contains(", ") || names_app(text)) || !sentence)
}

/// `Sent from my Verizon, Samsung Galaxy smartphone`: few words on either side of the comma,
/// and a device behind it.
fn names_app(text: &str) -> bool {
    text.split_once(", ").is_some_and(|(before, after)| {
        before.split_whitespace().count() <= 4
            && after.split_whitespace().count() <= 5
            && !after.ends_with('.')
            && has_any(after, &MARKERS.devices)
    })
}

/// A text without `<https://…>` and `(https://…)`.
fn without_links(low: &str) -> String {
    let mut out = String::new();
    let mut rest = low;
    while let Some(at) = rest.find("http") {
        let (before, link) = rest.split_at(at);
        out.push_str(before.trim_end_matches(['<', '(', '[']));
        out.push(' ');
        let end = link
            .find(|c: char| c.is_whitespace() || matches!(c, '>' | ')' | ']'))
            .unwrap_or(link.len());
        rest = link
            .get(end..)
            .unwrap_or_default()
            .trim_start_matches(['>', ')', ']']);
    }
    out.push_str(rest);
    out
}

/// A last paragraph of short lines with a number or an address, which the sender's name or
/// address, or a line of dashes, shows to be a signature.
fn is_signature(lines: &[String], above: &[String], sender: &Sender<'_>) -> bool {
    let ruled = lines.first().is_some_and(|l| is_rule(l) || is_dash(l));
    let skip = lines
        .iter()
        .take_while(|l| is_rule(l) || is_dash(l) || is_picture(l))
        .count();
    let body = lines.get(skip..).unwrap_or_default();
    let (Some(first), true) = (body.first(), is_block(body)) else {
        return false;
    };
    let contacts = body.iter().filter(|l| is_contact(l)).count();
    let own_address = sender
        .address
        .is_some_and(|a| body.iter().any(|l| l.contains(&a.to_lowercase())));
    let last_above = above.iter().rev().find(|l| !l.is_empty());
    let below_rule = last_above.is_some_and(|l| is_rule(l));
    let after_closing = last_above.is_some_and(|l| is_closing(l));
    let parted = first.find(['|', '·', '•', ',']);
    let name = parted.and_then(|at| first.get(..at)).unwrap_or(first);
    let named = (body.len() > 1 || first.contains('|')) && is_name(name, sender) && !after_closing;
    let has_more = contacts > 0 || body.iter().any(|l| is_sent_from(l));
    let has_words_above = above.iter().any(|l| !l.is_empty());
    has_words_above
        && (ruled && is_name_or_part(first, sender)
            || contacts > 0
                && (ruled || own_address && !after_closing && (body.len() > 1 || below_rule))
            || named && has_more)
}

/// Where a program that shows no pictures names one: `[cid:logo.png@01DA.56]`.
fn is_picture(low: &str) -> bool {
    low.starts_with('[')
        && low.ends_with(']')
        && (low.contains("cid:") || low.contains("image") || low.contains("logo"))
}

/// Short lines, none of them a sentence.
fn is_block(lines: &[String]) -> bool {
    !lines.is_empty()
        && lines.len() <= SIGNATURE_LINES
        && lines.iter().all(|l| {
            let long = l.split_whitespace().count() >= 6;
            l.chars().count() <= SIGNATURE_WIDTH && !(long && l.ends_with(['.', '!', '?']))
        })
}

/// The sender's name, in whatever order and with whatever title the header has it.
fn is_name(low: &str, sender: &Sender<'_>) -> bool {
    let (words, names) = (words_of(low), words_of(sender.name.unwrap_or_default()));
    let joined = names.concat();
    joined.len() >= 3 && words.concat() == joined
        || words.len() >= 2 && words.iter().all(|w| names.contains(w))
}

/// Their name or a part of it, such as the first one alone.
fn is_name_or_part(low: &str, sender: &Sender<'_>) -> bool {
    let (words, names) = (words_of(low), words_of(sender.name.unwrap_or_default()));
    !words.is_empty() && words.iter().all(|w| names.contains(w))
}

fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|w| !w.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// One long dash, as some put it above their name.
fn is_dash(low: &str) -> bool {
    matches!(low, "—" | "–" | "―" | "⁃")
}

/// A line with a telephone number, an address or a link and little else.
fn is_contact(low: &str) -> bool {
    let mut words = low.split_whitespace();
    let first = words
        .next()
        .unwrap_or_default()
        .trim_end_matches([':', '.']);
    let labelled = MARKERS.contacts.contains(&first) && low.split_whitespace().count() <= 8;
    let digits = low.chars().filter(char::is_ascii_digit).count();
    let letters = low.chars().filter(|c| c.is_alphabetic()).count();
    let short = low.split_whitespace().count() <= 6;
    is_link(low)
        || short && low.contains('@') && low.contains('.')
        || digits >= 6 && (letters <= 6 || labelled || low.contains('+') && letters <= 40)
        || labelled && (digits >= 4 || low.contains("www.") || low.contains('@'))
}

/// Where the lines of a phone begin, directly below the words of a paragraph.
fn part(lines: &[String], below_is_cut: bool) -> Option<usize> {
    let mut from = lines.len();
    while let Some(at) = from.checked_sub(1) {
        let line = lines.get(at)?;
        // Directly below the words a line must name a device to be believed.
        let phone = is_sent_from(line) && has_any(line, &MARKERS.devices)
            || is_link(line) && from < lines.len();
        if at > 0 && (phone || is_rule(line) && (from < lines.len() || below_is_cut)) {
            from = at;
        } else {
            break;
        }
    }
    (from < lines.len()).then_some(from)
}

/// Where numbers, addresses and titles begin below a closing and a name. The closing that
/// stands last decides, and between it and the end all must be short lines.
fn below_name(folded: &[String], run: &Range<usize>, sender: &Sender<'_>) -> Option<usize> {
    let filled =
        |from: usize| (from..run.end).find(|at| folded.get(*at).is_some_and(|l| !l.is_empty()));
    let mut seen = 0;
    for at in run.clone().rev() {
        let low = folded.get(at).map(String::as_str).unwrap_or_default();
        if low.is_empty() {
            continue;
        }
        let closing = is_closing(low);
        let above = at.checked_sub(1).and_then(|a| folded.get(a));
        let named = at > run.start && is_name(low, sender) && above.is_none_or(|l| !is_closing(l));
        if closing || named || closes_with_name(low) {
            let name = if closing { filled(at + 1)? } else { at };
            let rest = filled(name + 1)?;
            let below: Vec<&String> = folded
                .get(rest..run.end)?
                .iter()
                .filter(|l| !l.is_empty())
                .collect();
            let goes_on = below.iter().any(|l| is_postscript(l));
            return (!goes_on && below.iter().any(|l| is_contact(l))).then_some(rest);
        }
        seen += 1;
        if seen > SIGNATURE_LINES || !is_block(std::slice::from_ref(folded.get(at)?)) {
            return None;
        }
    }
    None
}

fn is_postscript(low: &str) -> bool {
    let word = low.split([' ', ':', '：']).next().unwrap_or_default();
    MARKERS.postscripts.contains(&word.trim_end_matches('.'))
}

/// `Best regards, Sam`.
fn closes_with_name(low: &str) -> bool {
    low.split_once(',').is_some_and(|(head, name)| {
        is_closing(head) && (1..=3).contains(&name.split_whitespace().count())
    })
}
