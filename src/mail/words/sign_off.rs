//! How a person ends: a closing, their name, and the numbers, addresses and titles below it.
//!
//! Owns what is a closing, a name and a block of such lines. A closing and a name are part of the
//! words; what stands below them is not. Never cuts in doubt: the block must end the words, and
//! hold a sign that no sentence has.

use super::contacts::{is_contact, is_place, is_register, is_sure_contact};
use super::lines::is_rule;
use super::taglines::{is_link, is_sent_from, without_links};
use crate::mail::vocabulary::markers::MARKERS;
use std::ops::Range;

/// What a mail's header says of its sender.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::mail) struct Sender<'a> {
    /// The name shown.
    pub(in crate::mail) name: Option<&'a str>,
    /// The address.
    pub(in crate::mail) address: Option<&'a str>,
    /// Whom they write to: in a reply, those whose words it may quote.
    pub(in crate::mail) writes_to: &'a [String],
}

/// Most lines of a signature.
const SIGNATURE_LINES: usize = 12;
/// The same where more than one of them has a number, an address or a register's entry.
const LONG_SIGNATURE_LINES: usize = 30;
/// So many make a long one sure.
const LONG_SIGNATURE_SIGNS: usize = 3;
/// Most lines below a name that shares its line with a title.
const TITLED_LINES: usize = 6;
/// Most words of a title behind a name, or of a place behind a closing.
const TITLE_WORDS: usize = 4;
/// Longest line of a signature, in characters.
const SIGNATURE_WIDTH: usize = 90;

/// `Best regards`, `Viele Grüße aus Köln`, `Saludos / Best regards`.
pub(super) fn is_closing(low: &str) -> bool {
    let bare = low.trim_matches(|c: char| !c.is_alphanumeric());
    let from_place = |closing: &&str| {
        let mut behind = bare.strip_prefix(*closing).unwrap_or_default().split(' ');
        behind.next() == Some("")
            && behind
                .next()
                .is_some_and(|w| MARKERS.closing_places.contains(&w))
            && (1..=TITLE_WORDS).contains(&behind.count())
    };
    is_one_closing(bare)
        || MARKERS.closings.iter().any(from_place)
        || bare.contains('/')
            && bare
                .split('/')
                .all(|part| part.is_empty() || is_one_closing(part))
        || are_two_closings(bare)
}

fn is_one_closing(part: &str) -> bool {
    MARKERS.closings.contains(&part.trim())
}

/// `Vielen Dank und viele Grüße`, `Thanks & best regards`.
fn are_two_closings(bare: &str) -> bool {
    let mut joiners = MARKERS.joiners.iter();
    joiners.any(|joiner| {
        let parted = bare.split_once(&format!(" {joiner} "));
        parted.is_some_and(|(first, second)| is_one_closing(first) && is_one_closing(second))
    })
}

/// A last paragraph of short lines with a number or an address, which the sender's name or
/// address, or a line of dashes, shows to be a signature. `said` tells that words stand above a
/// quotation, where none stand above it.
pub(in crate::mail) fn is_signature(
    lines: &[String],
    (above, said): (&[String], bool),
    sender: &Sender<'_>,
) -> bool {
    let ruled = lines.first().is_some_and(|l| is_rule(l) || is_dash(l));
    let skip = lines
        .iter()
        .take_while(|l| is_rule(l) || is_dash(l) || is_picture(l))
        .count();
    let body = lines.get(skip..).unwrap_or_default();
    let (Some(first), true) = (body.first(), is_block(body)) else {
        return false;
    };
    // Beside one other line a number may be what is said, if nothing shows whose it is.
    let tells =
        |l: &&String| is_contact(l) && (body.len() != 2 || is_sure_contact(l, sender.address));
    let contacts = body.iter().filter(tells).count();
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
    // Who announces a list may stand in it.
    let has_words_above = last_above.map_or(said, |l| !l.ends_with([':', '：']));
    let addressed = own_address
        && !after_closing
        && (body.len() > 1 || below_rule)
        && (below_rule || is_of_signature(body, last_above, sender))
        && !holds_anothers_address(body.iter().map(String::as_str), sender);
    has_words_above
        && (ruled && is_name_or_part(first, sender)
            || contacts > 0 && (ruled || addressed)
            || named && has_more)
}

/// Whether a signature may begin with a line: with a name, or below a whole sentence with what else
/// stands in one. Above one's own address somebody may well say whom to send it to.
fn is_of_signature(lines: &[String], above: Option<&String>, sender: &Sender<'_>) -> bool {
    let line = |at: usize| lines.get(at).map(String::as_str).unwrap_or_default();
    let low = line(0);
    let ended = above.is_some_and(|l| l.ends_with(['.', '!', '?', ')', '。', '！', '？']));
    let of_company = is_contact(low) || is_place(low) || is_register(low) || is_title(low);
    // A name that the header has not.
    let name = low.split(',').next().unwrap_or_default();
    let named = name.contains(' ') && is_like_a_name(name) && is_title(line(1));
    is_name_or_part(low, sender)
        || holds_name(low, sender)
        || is_picture(low)
        || ended && (of_company || named)
}

/// An address of another shows a list of people.
fn holds_anothers_address<'l>(
    mut lines: impl Iterator<Item = &'l str>,
    sender: &Sender<'_>,
) -> bool {
    let own = sender.address.unwrap_or_default().to_lowercase();
    let domain = own.split_once('@').map_or("", |(_, domain)| domain);
    lines.any(|l| {
        let person = l.contains('@') && !domain.is_empty() && l.contains(domain);
        person && !l.contains(&own)
    })
}

/// Where a program that shows no pictures names one: `[cid:logo.png@01DA.56]`.
fn is_picture(low: &str) -> bool {
    low.starts_with('[')
        && low.ends_with(']')
        && (low.contains("cid:") || low.contains("image") || low.contains("logo"))
}

/// Short lines, none of them a sentence.
fn is_block(lines: &[String]) -> bool {
    !lines.is_empty() && lines.len() <= SIGNATURE_LINES && lines.iter().all(|l| is_short(l))
}

/// A line of a block. The addresses of its links are not what is read.
fn is_short(low: &str) -> bool {
    let text = without_links(low);
    let text = text.trim();
    let word = |w: &&str| w.contains(char::is_alphanumeric);
    let long = text.split_whitespace().filter(word).count() >= 6;
    text.chars().count() <= SIGNATURE_WIDTH && !(long && text.ends_with(['.', '!', '?']))
}

/// The sender's name, in whatever order and with whatever title the header has it, or has it not:
/// `Dr. Sam Rivera`, `S. Rivera`.
fn is_name(low: &str, sender: &Sender<'_>) -> bool {
    let (words, names) = (
        words_of(without_titles(low)),
        words_of(sender.name.unwrap_or_default()),
    );
    let joined = names.concat();
    let initial = |w: &String| w.chars().count() == 1 && names.iter().any(|n| n.starts_with(w));
    joined.len() >= 3 && words.concat() == joined
        || words.len() >= 2
            && words.iter().all(|w| names.contains(w) || initial(w))
            && words.iter().any(|w| w.len() > 1)
}

/// A name without what stands before it: `Dr.`, `i. A.`
fn without_titles(low: &str) -> &str {
    let mut bare = low;
    let title = |bare: &str| {
        let behind = MARKERS
            .name_titles
            .iter()
            .filter_map(|t| bare.strip_prefix(t));
        let behind = behind.filter(|b| b.starts_with([' ', '.']));
        behind.map(str::len).min()
    };
    while let Some(rest) = title(bare).and_then(|left| bare.get(bare.len() - left..)) {
        bare = rest.trim_start_matches(['.', ' ', '-']);
    }
    bare
}

/// Their name or a part of it, such as the first one alone.
pub(super) fn is_name_or_part(low: &str, sender: &Sender<'_>) -> bool {
    let (words, names) = (words_of(low), words_of(sender.name.unwrap_or_default()));
    !words.is_empty() && words.iter().all(|w| names.contains(w))
}

/// Their whole name, whatever else stands there.
fn holds_name(low: &str, sender: &Sender<'_>) -> bool {
    let (words, names) = (words_of(low), words_of(sender.name.unwrap_or_default()));
    names.concat().len() >= 3 && names.iter().all(|n| words.contains(n))
}

/// Few words, none of them a sentence's.
fn is_like_a_name(low: &str) -> bool {
    let words = words_of(low);
    (1..=TITLE_WORDS).contains(&words.len())
        && !low.ends_with([':', '：', '?', '!'])
        && !words
            .iter()
            .any(|w| MARKERS.sentences.contains(&w.as_str()))
}

/// Their whole name and a title: `Sam Rivera CTO`, `Li Na · Sales · AAA Inc`.
fn is_titled(low: &str, sender: &Sender<'_>) -> bool {
    let (words, names) = (words_of(low), words_of(sender.name.unwrap_or_default()));
    let (name, title) = words.split_at(names.len().min(words.len()));
    let parts = low.contains(['·', '|', '•']);
    names.len() >= 2
        && name.iter().all(|w| names.contains(w))
        && !title.is_empty()
        && (title.len() <= TITLE_WORDS || parts)
        && !low.contains(|c: char| c.is_ascii_digit())
        && !low.ends_with(['.', '!', '?', ':'])
}

fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|w| !w.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// One long dash, as some put it above their name.
pub(super) fn is_dash(low: &str) -> bool {
    matches!(low, "—" | "–" | "―" | "⁃")
}

/// What shows that a signature begins near a line.
enum Sign {
    /// A closing; the name is below it.
    Closing,
    /// The sender's name.
    Name,
    /// The same with a title behind it: no person ends so.
    Titled,
}

/// A page of folded lines, and the run of them that somebody wrote.
struct Page<'a> {
    folded: &'a [String],
    run: &'a Range<usize>,
    sender: &'a Sender<'a>,
}

/// Where numbers, addresses and titles begin below a closing and a name. The closing that
/// stands last decides, and between it and the end all must be short lines.
pub(super) fn below_name(
    folded: &[String],
    run: &Range<usize>,
    sender: &Sender<'_>,
) -> Option<usize> {
    let page = Page {
        folded,
        run,
        sender,
    };
    let (at, sign) = page.last_sign()?;
    let mut named = true;
    let rest = match sign {
        Sign::Closing => {
            let (rest, sure) = page.below_closing(at)?;
            named = sure;
            rest
        }
        Sign::Name => page.filled(at + 1)?,
        Sign::Titled => at,
    };
    let below: Vec<&String> = folded
        .get(rest..run.end)?
        .iter()
        .filter(|l| !l.is_empty())
        .collect();
    // One line may be what is said, if nothing in it shows whose number it is.
    let contact = |low: &str| match below.len() {
        1 => is_sure_contact(low, sender.address),
        _ => is_contact(low),
    };
    let tells =
        |low: &&&String| contact(low) || is_place(low) || is_register(low) || is_picture(low);
    let named_again = matches!(sign, Sign::Closing) && names_again(&below, sender);
    let glued = page.glued(rest).filter(|at| is_title(page.line(*at)));
    let signs = below.iter().filter(tells).count() + glued.count() + usize::from(named_again);
    let enough = match below.len() {
        few if few <= SIGNATURE_LINES => signs > usize::from(!named),
        _ => signs >= LONG_SIGNATURE_SIGNS,
    };
    let short = !matches!(sign, Sign::Titled) || below.len() <= TITLED_LINES;
    let listed = matches!(sign, Sign::Titled)
        && holds_anothers_address(below.iter().map(|l| l.as_str()), sender);
    let goes_on = listed || below.iter().any(|l| is_postscript(l));
    (enough && short && !goes_on).then_some(rest)
}

/// `Sam Rivera` and `Head of Sales, Acme` below a closing and `Sam`: nobody says their name twice.
fn names_again(below: &[&String], sender: &Sender<'_>) -> bool {
    let Some((name, rest)) = below.split_first() else {
        return false;
    };
    let words = words_of(sender.name.unwrap_or_default());
    words.len() > 1
        && words_of(without_titles(name)) == words
        && !rest.is_empty()
        && rest.iter().all(|l| is_title(l) || is_contact(l))
}

impl Page<'_> {
    fn line(&self, at: usize) -> &str {
        self.folded.get(at).map(String::as_str).unwrap_or_default()
    }

    /// The first line with something on it from here on.
    fn filled(&self, from: usize) -> Option<usize> {
        (from..self.run.end).find(|at| !self.line(*at).is_empty())
    }

    /// The lines from here on to an empty one, if none is directly above either.
    fn glued(&self, from: usize) -> impl Iterator<Item = usize> {
        let parted = from
            .checked_sub(1)
            .is_none_or(|at| self.line(at).is_empty());
        let end = if parted { from } else { self.run.end };
        (from..end).take_while(|at| !self.line(*at).is_empty())
    }

    /// The last line above this one with something on it.
    fn filled_above(&self, at: usize) -> Option<usize> {
        let mut above = (self.run.start..at).rev();
        above.find(|a| !self.line(*a).is_empty())
    }

    /// The last sign above nothing but short lines, and its line.
    fn last_sign(&self) -> Option<(usize, Sign)> {
        let mut seen = 0;
        for at in self.run.clone().rev() {
            let low = self.line(at);
            if low.is_empty() {
                continue;
            }
            if let Some(sign) = self.sign(at) {
                return Some((at, sign));
            }
            seen += 1;
            if seen > LONG_SIGNATURE_LINES || !is_short(low) {
                return None;
            }
        }
        None
    }

    fn sign(&self, at: usize) -> Option<Sign> {
        let low = self.line(at);
        if is_closing(low) {
            return Some(Sign::Closing);
        }
        if closes_with_name(low, self.sender) {
            return Some(Sign::Name);
        }
        let above = at.checked_sub(1).filter(|_| at > self.run.start)?;
        // Who announces a list may stand in it.
        let last = self.filled_above(at)?;
        if is_closing(self.line(above)) || self.line(last).ends_with([':', '：']) {
            return None;
        }
        if is_name(low, self.sender) {
            // With a short name or a company in between the closing decides.
            return self
                .filled_above(last)
                .is_none_or(|a| !is_closing(self.line(a)))
                .then_some(Sign::Name);
        }
        (above != last && is_titled(low, self.sender)).then_some(Sign::Titled)
    }

    /// What stands below a closing and the name, or below the closing where a company stands
    /// directly above the name; and whether that name is known to be the sender's.
    fn below_closing(&self, closing: usize) -> Option<(usize, bool)> {
        let first = self.filled(closing + 1)?;
        let second = self.filled(first + 1)?;
        // A short name may stand above the whole one.
        let words = self.line(first).split_whitespace().count();
        let company = (second == first + 1 || words > 1)
            && !holds_name(self.line(first), self.sender)
            && holds_name(self.line(second), self.sender);
        if company {
            return Some((first, true));
        }
        let known = is_name_or_part(self.line(first), self.sender)
            || holds_name(self.line(first), self.sender);
        let name = self.line(first).split([',', '|', '·', '•']).next();
        let name = name.and_then(|n| n.split(" - ").next()).unwrap_or_default();
        let like = self.run.start < closing && is_like_a_name(name) && is_short(self.line(first));
        // "Thanks!", a line of words and a link or a number may be what is said.
        let thanks = MARKERS
            .thanks
            .iter()
            .any(|t| self.line(closing).contains(t));
        let sure = known || !thanks && !is_link(self.line(second));
        (known || like).then_some((second, sure))
    }
}

/// `Head of Sales`, `Acme GmbH`: what somebody is, or their company. No sentence.
fn is_title(low: &str) -> bool {
    let told = words_of(low);
    let sentence = told.iter().any(|w| MARKERS.sentences.contains(&w.as_str()));
    told.len() <= TITLE_WORDS + 2
        && !sentence
        && !low.ends_with(['.', '!', '?', ':'])
        && low
            .split([',', '|', '·', '•', '/', '–', '('])
            .any(names_a_title)
}

/// A part of such a line: the title or the company ends it, or begins one of two words, or stands
/// before an "of".
fn names_a_title(part: &str) -> bool {
    let words = words_of(part);
    let title = |w: Option<&String>| w.is_some_and(|w| MARKERS.titles.contains(&w.as_str()));
    let company = |w: &String| MARKERS.companies.contains(&w.as_str());
    let joined = |two: &[String]| {
        let joint = |w: &String| MARKERS.title_joints.contains(&w.as_str());
        title(two.first()) && two.last().is_some_and(joint)
    };
    title(words.last())
        || words.len() > 1 && words.last().is_some_and(company)
        || words.len() <= 2 && title(words.first())
        || words.windows(2).any(joined)
}

/// `PS: not for Norway`.
pub(super) fn is_postscript(low: &str) -> bool {
    let word = low.split([' ', ':', '：']).next().unwrap_or_default();
    MARKERS.postscripts.contains(&word.trim_end_matches('.'))
}

/// `Best regards, Sam`; without the comma only with the sender's own name: `Mvh Anders`.
pub(super) fn closes_with_name(low: &str, sender: &Sender<'_>) -> bool {
    let named = |closing: &&str| {
        let name = low.strip_prefix(*closing).unwrap_or_default();
        name.starts_with(' ') && is_name_or_part(name, sender)
    };
    low.split_once(',').is_some_and(|(head, name)| {
        is_closing(head) && (1..=3).contains(&name.split_whitespace().count())
    }) || MARKERS.closings.iter().any(named)
}

#[cfg(test)]
#[path = "sign_off_tests.rs"]
mod tests;
