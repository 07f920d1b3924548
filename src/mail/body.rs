//! Which parts of a mail are its text, its calendar objects and its attachments.

use super::html::tables::{self, Table};
use super::html::{self, hidden, struck};
use super::mime::parts::{Holder, Part, Tree};
use super::mime::{files, flowed};
use super::sealed;
use super::words::lines::{self, Form};
use super::words::placeholders;
use crate::domain::limits::{
    CALENDAR_BYTES, CALENDAR_PARTS, HTML_BYTES, HTML_MAIL_BYTES, PART_BYTES, TEXT_BYTES, TEXT_LINES,
};
use crate::domain::message::{Attachment, PartSort};
use std::collections::HashMap;

/// The parts of a mail, sorted.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// Which form the text is.
    pub(super) form: Form,
    /// The text, quotations and all, with `\n` line ends, as far as it is read.
    pub(super) text: String,
    /// Whether it goes on behind that.
    pub(super) cut: bool,
    /// The longest of the leaves that it stands in.
    longest: Option<usize>,
    /// The leaf that is the HTML form of the same text, where there is one of each.
    pub(super) other: Option<usize>,
    /// Everything else.
    pub(super) attachments: Vec<Attachment>,
    /// Calendar objects, decoded to UTF-8.
    pub(super) calendar: Vec<Vec<u8>>,
    /// The METHOD of the first calendar object that has one, and its media type.
    pub(super) method: Option<String>,
}

/// Sorts the parts.
pub(super) fn sort(tree: &Tree<'_>) -> Body {
    let mut body = Body::default();
    let chosen = chosen(tree);
    let shown = files::shown(tree);
    let (mut source, mut longest) = (0, None);
    for (at, (part, chosen)) in tree.leaves.iter().zip(&chosen).enumerate() {
        if *chosen {
            longest = longest.max(Some((part.size(), at)));
            body.cut |= source > PART_BYTES || part.size() > PART_BYTES;
            if source > PART_BYTES {
                continue;
            }
            source += part.size();
            let text = render(tree, part);
            if !body.text.is_empty() && !text.trim().is_empty() {
                body.text.push('\n');
            }
            body.text.push_str(&text);
        } else if !is_other_form(part) {
            body.attachments.push(files::describe(part, at, &shown));
        }
    }
    if files::is_sealed(tree) {
        let bytes = |file: &&mut Attachment| file.media_type == "application/octet-stream";
        for file in body.attachments.iter_mut().filter(bytes) {
            file.sort = PartSort::Sealed;
        }
    }
    body.longest = longest.map(|(_, at)| at);
    let read = near(&body.text).len();
    body.cut |= read < body.text.len();
    body.text.truncate(read);
    body.other = other_form(tree, &chosen);
    let texts = tree.leaves.iter().zip(&chosen);
    let mut texts = texts.filter(|(_, chosen)| **chosen);
    if texts.all(|(part, _)| part.media_type == "text/html") {
        body.form = Form::Html;
    }
    enclosed_events(tree, &mut body);
    calendar(tree, &mut body);
    body
}

/// A calendar object that is no form of the text, as that of an invitation is, is enclosed.
fn enclosed_events(tree: &Tree<'_>, body: &mut Body) {
    let calendar = |file: &Attachment| file.sort == PartSort::Calendar;
    let leaf = |file: &Attachment| tree.leaves.get(usize::try_from(file.part).ok()?);
    let form = |file: &Attachment| leaf(file).is_some_and(|p| p.within(Holder::Alternative));
    let mut all = body.attachments.iter().filter(|file| calendar(file));
    if body.text.trim().is_empty() || all.any(form) {
        return;
    }
    for file in body.attachments.iter_mut().filter(|file| calendar(file)) {
        file.sort = PartSort::Event;
    }
}

/// The HTML leaf beside the one plain text that was chosen.
fn other_form(tree: &Tree<'_>, chosen: &[bool]) -> Option<usize> {
    let mut texts = chosen.iter().enumerate().filter(|(_, c)| **c);
    let (plain, _) = texts.next()?;
    let number = tree.leaves.get(plain).and_then(alternative)?;
    let mut others = tree.leaves.iter().enumerate().filter(|(_, p)| {
        p.media_type == "text/html" && !p.attached && alternative(p) == Some(number)
    });
    let (other, _) = others.next()?;
    (texts.next().is_none() && others.next().is_none() && other != plain).then_some(other)
}

/// A leaf as text, as far as a text is read.
pub(super) fn leaf(tree: &Tree<'_>, at: usize) -> String {
    let part = tree.leaves.get(at);
    let mut text = part.map(|part| render(tree, part)).unwrap_or_default();
    text.truncate(near(&text).len());
    text
}

/// A text as far as words are looked for in it.
fn near(text: &str) -> &str {
    let near = text.get(..text.floor_char_boundary(TEXT_BYTES));
    let near = near.unwrap_or(text);
    let last = near.match_indices('\n').nth(TEXT_LINES - 1);
    last.and_then(|(at, _)| near.get(..at)).unwrap_or(near)
}

/// What stands on record of a text of which only the beginning is read.
pub(super) fn unread(tree: &Tree<'_>, body: &Body) -> Option<Attachment> {
    let at = body.longest?;
    Some(files::unread(tree.leaves.get(at)?, at))
}

/// Whether it is only another form of the text. A file that stands among the parts of one form, as
/// Apple Mail puts it there, is a file.
fn is_other_form(part: &Part<'_>) -> bool {
    let innermost = part.path.last().map(|(_, holder)| *holder);
    let file = part.file_name.is_some() && innermost != Some(Holder::Alternative);
    part.within(Holder::Alternative) && !part.attached && !file && is_readable(part)
}

fn is_readable(part: &Part<'_>) -> bool {
    matches!(
        part.media_type.as_str(),
        "text/plain" | "text/html" | "text/enriched"
    )
}

/// Which leaves are the text: plain text first, HTML where an alternative has no plain text
/// that says anything. Each leaf is decoded at most once for it.
fn chosen(tree: &Tree<'_>) -> Vec<bool> {
    let mut best: HashMap<usize, Best> = HashMap::new();
    let candidates = tree
        .leaves
        .iter()
        .enumerate()
        .filter(|(at, p)| !p.attached && is_readable(p) && (p.file_name.is_none() || *at == 0));
    let mut out = vec![false; tree.leaves.len()];
    for (at, part) in candidates {
        let choice = match alternative(part) {
            None => true,
            Some(number) => {
                let best = best.entry(number).or_default();
                if part.media_type == "text/plain" {
                    // Apple Mail parts a plain text around attachments: all of it counts.
                    let says = best.plain || !part.text().trim().is_empty();
                    best.plain |= says;
                    says
                } else {
                    if best.other.is_none() || part.media_type == "text/html" && !best.html {
                        best.other = Some(at);
                        best.html = part.media_type == "text/html";
                    }
                    false
                }
            }
        };
        if let Some(slot) = out.get_mut(at) {
            *slot = choice;
        }
    }
    for (number, best) in &best {
        if best.plain && !stands_for_html(tree, &out, (*number, best)) {
            continue;
        }
        for (slot, part) in out.iter_mut().zip(&tree.leaves) {
            *slot &= alternative(part) != Some(*number);
        }
        if let Some(slot) = best.other.and_then(|at| out.get_mut(at)) {
            *slot = true;
        }
    }
    out
}

/// Whether the plain text of an alternative only says that the words stand in its HTML.
fn stands_for_html(tree: &Tree<'_>, chosen: &[bool], (number, best): (usize, &Best)) -> bool {
    let Some(html) = best.other.filter(|_| best.html) else {
        return false;
    };
    let mut plain = tree.leaves.iter().zip(chosen);
    let plain = plain.find(|(part, chosen)| **chosen && alternative(part) == Some(number));
    // Only a short one is: the HTML is laid out for few mails.
    plain.is_some_and(|(part, _)| {
        let text = part.text();
        placeholders::is_one(&text) && placeholders::says_else(&text, &leaf(tree, html))
    })
}

/// The best form of an alternative so far.
#[derive(Default)]
struct Best {
    plain: bool,
    other: Option<usize>,
    html: bool,
}

/// The outermost multipart/alternative a part lies in.
fn alternative(part: &Part<'_>) -> Option<usize> {
    part.path
        .iter()
        .find(|(_, holder)| *holder == Holder::Alternative)
        .map(|(number, _)| *number)
}

/// The tables of data in the HTML form of what is said.
pub(super) fn tables(tree: &Tree<'_>, body: &Body) -> Vec<Table> {
    let html = |part: &&Part<'_>| part.media_type == "text/html" && !part.attached;
    let alone = || tree.leaves.iter().find(html);
    let other = body.other.and_then(|at| tree.leaves.get(at));
    let text = other
        .or_else(alone)
        .map(|part| lines::unmarked(part.text()));
    let text = text.filter(|html| tables::any(html)).unwrap_or_default();
    tables::of(&struck::marked(&hidden::without(&text)))
}

fn render(tree: &Tree<'_>, part: &Part<'_>) -> String {
    let text = lines::unmarked(part.text());
    if part.media_type == "text/html" {
        let seen = hidden::without(&text);
        let seen = struck::marked(&seen);
        if html_bytes(tree) > HTML_MAIL_BYTES {
            return html::plain(&seen);
        }
        return html::to_text(&seen);
    }
    let is = |name: &str, want: &str| {
        part.parameter(name)
            .is_some_and(|v| v.trim().eq_ignore_ascii_case(want))
    };
    if is("format", "flowed") {
        return sealed::undashed(flowed::unflow(&text, is("delsp", "yes")));
    }
    sealed::undashed(text)
}

/// How much HTML of a mail is to be laid out, about.
fn html_bytes(tree: &Tree<'_>) -> usize {
    let html = |part: &&Part<'_>| part.media_type == "text/html" && !part.attached;
    let parts = tree.leaves.iter().filter(html);
    parts.map(|part| part.size().min(HTML_BYTES)).sum()
}

/// text/calendar parts; application/ics and files named so where there is none.
fn calendar(tree: &Tree<'_>, body: &mut Body) {
    let proper = |p: &&Part<'_>| p.media_type == "text/calendar";
    let by_name = |p: &&Part<'_>| {
        p.media_type == "application/ics"
            || p.file_name.as_deref().is_some_and(|n| {
                n.rsplit_once('.')
                    .is_some_and(|(_, e)| e.eq_ignore_ascii_case("ics"))
            })
    };
    let mut parts: Vec<&Part<'_>> = tree.leaves.iter().filter(proper).collect();
    if parts.is_empty() {
        parts = tree.leaves.iter().filter(by_name).collect();
    }
    for part in parts {
        let bytes = part.bytes();
        let declared = part.parameter("method").map(str::to_owned);
        let method = declared.or_else(|| method_in(&bytes));
        if let Some(method) = method.filter(|_| body.method.is_none()) {
            let large = if bytes.len() > CALENDAR_BYTES {
                ", too large to be read"
            } else {
                ""
            };
            body.method = Some(format!("{} with METHOD:{method}{large}", part.media_type));
        }
        if bytes.len() > CALENDAR_BYTES || body.calendar.len() == CALENDAR_PARTS {
            continue;
        }
        let utf8 = match part.parameter("charset") {
            Some(label) if !label.to_ascii_lowercase().starts_with("utf") => {
                super::mime::decode::charset(&bytes, Some(label)).into_bytes()
            }
            _ => bytes.into_owned(),
        };
        if !body.calendar.contains(&utf8) {
            body.calendar.push(utf8);
        }
    }
}

/// The METHOD property (RFC 5545, 3.7.2), looked for at the top of an object.
pub(super) fn method_in(bytes: &[u8]) -> Option<String> {
    let top = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    top.split(|b| matches!(b, b'\n' | b'\r')).find_map(|line| {
        let head = line.get(..7)?;
        head.eq_ignore_ascii_case(b"METHOD:").then_some(())?;
        let value = String::from_utf8_lossy(line.get(7..)?)
            .trim()
            .to_uppercase();
        let plain =
            !value.is_empty() && value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        plain.then_some(value)
    })
}
