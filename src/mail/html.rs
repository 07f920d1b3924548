//! HTML parts as text, with what mail programs mark as quoted shown as quoted.
//!
//! Owns the rewriting of a part before it is laid out: quotations become block quotes, a
//! divider stands where a quoted mail begins. Never runs, fetches or styles anything.
//! Invariant: the layout's cost is bounded by size, depth and nesting limits; above them a
//! plainer conversion takes its place.

mod elements;
pub(super) mod hidden;
mod sheets;
pub(super) mod struck;
mod styles;
pub(super) mod tables;

use super::mime::pictures;
use super::words::attribution;
use super::words::lines::{
    self, ATTRIBUTION_MARK, DIVIDER_MARK, SIGNATURE_END_MARK, SIGNATURE_MARK,
};
use crate::domain::limits::{HTML_BYTES, HTML_DEPTH};
use elements::{
    attribute, begins_quoted_mail, introduces, is_indentation, is_quotation, is_signature, name_of,
    typed_into_signature,
};
use html2text::config;

/// Text is not wrapped before this column.
const WIDTH: usize = 2_000;
/// Deepest nesting of quotations and of lists that is shown: each level indents every line.
const INDENTS: usize = 12;
/// Most steps of laying out that are risked: a tag costs as many as elements are open.
const STEPS: usize = 4_000_000;
/// Longest text before a quotation without a mark of its own that is looked at for a line that
/// introduces it.
const TAIL: usize = 800;

/// An HTML part as text.
pub(super) fn to_text(html: &str) -> String {
    if html.len() > HTML_BYTES {
        return plain(html);
    }
    let Some(prepared) = prepare(html) else {
        return plain(html);
    };
    config::plain_no_decorate()
        .raw_mode(true)
        .no_link_wrapping()
        .string_from_read(prepared.as_bytes(), WIDTH)
        .unwrap_or_else(|_| plain(html))
}

/// The same without a layout: its tags are left out, and nothing is marked.
pub(super) fn plain(html: &str) -> String {
    mail_parser::decoders::html::html_to_text(html)
}

/// How an open element was rewritten.
struct Open {
    name: String,
    written: Written,
    /// Where it leads, and where in the rewritten text its own begins.
    link: Option<(String, usize)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    /// As it stood.
    AsIs,
    /// As this element instead.
    Quote,
    /// As it stood, between marks.
    Signature,
    /// As a block of lines of its own instead.
    Block,
    /// Not at all.
    Nothing,
}

/// Elements that end by themselves or are never nested by leaving out their end.
const UNNESTED: &[&str] = &[
    "br", "hr", "img", "meta", "link", "input", "col", "area", "base", "wbr", "p", "li", "td",
    "tr", "th", "dt", "dd", "option", "tbody", "thead", "!doctype", "o:p",
];

/// One pass over the tags; `None` where it is nested deeper, or takes more steps, than
/// is risked.
fn prepare(html: &str) -> Option<String> {
    let mut out = String::with_capacity(html.len() + 256);
    let mut open: Vec<Open> = Vec::new();
    let (mut quotes, mut lists) = (0_usize, 0_usize);
    let mut steps = 0_usize;
    let typed = typed_into_signature(html);
    let mut rest = html;
    while let Some((before, tag_on)) = rest.split_once('<') {
        out.push_str(before);
        steps += open.len();
        if steps > STEPS {
            return None;
        }
        if let Some(comment) = tag_on.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        if tag_on.starts_with('?') {
            rest = tag_on.split_once('>').map_or("", |(_, after)| after);
            continue;
        }
        if !tag_on.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!') {
            out.push_str("&lt;");
            rest = tag_on;
            continue;
        }
        let end = tag_end(tag_on);
        let (tag, after) = tag_on.split_at(end);
        rest = after.strip_prefix('>').unwrap_or(after);
        let low = folded(tag);
        let name = name_of(low.trim_start_matches('/'));
        if low.starts_with('/') {
            close(&mut out, &mut open, name, &mut quotes, &mut lists);
            continue;
        }
        if name == "img"
            && let Some(picture) = pictures::named(tag)
        {
            out.push_str(&picture);
        } else if name == "input"
            && let Some(mark) = box_of(&low)
        {
            out.push_str(mark);
        } else if name == "hr" {
            out.push_str("<p>_____</p>");
        } else if UNNESTED.contains(&name) || low.ends_with('/') {
            push_tag(&mut out, tag);
            if introduces(&low) {
                out.push(ATTRIBUTION_MARK);
            }
        } else {
            if begins_quoted_mail(&low, after) {
                push_mark(&mut out, DIVIDER_MARK);
            }
            let introduced = is_indentation(&low) && is_introduced(&out);
            let shape = (introduced, typed);
            let written = written(name, &low, shape, &mut quotes, &mut lists);
            match written {
                Written::AsIs => {
                    push_tag(&mut out, tag);
                    if introduces(&low) {
                        out.push(ATTRIBUTION_MARK);
                    }
                }
                Written::Signature => {
                    push_mark(&mut out, SIGNATURE_MARK);
                    push_tag(&mut out, tag);
                }
                Written::Quote => out.push_str("<blockquote>"),
                Written::Block => out.push_str("<div>"),
                Written::Nothing => {}
            }
            open.push(Open {
                name: name.to_owned(),
                written,
                link: (name == "a")
                    .then(|| Some((target(tag)?, out.len())))
                    .flatten(),
            });
            if open.len() > HTML_DEPTH {
                return None;
            }
        }
    }
    out.push_str(rest);
    Some(out)
}

/// How a box to tick is shown; `None`: it is none.
fn box_of(low: &str) -> Option<&'static str> {
    let kind = attribute(low, "type")?;
    let ticked = low.split_whitespace().any(|word| {
        let name = word.split(['=', '/']).next();
        name == Some("checked")
    });
    let mark = if ticked { "☑ " } else { "☐ " };
    ["checkbox", "radio"].contains(&kind).then_some(mark)
}

/// A tag in lower case, with one sort of quotation marks. Outlook puts `x_` before the names
/// that another program gave.
fn folded(tag: &str) -> String {
    let low = tag.to_ascii_lowercase();
    if low.contains(['=']) {
        low.replace('\'', "\"").replace("=\"x_", "=\"")
    } else {
        low
    }
}

/// A mark on a line of its own.
fn push_mark(out: &mut String, mark: char) {
    out.push_str("<p>");
    out.push(mark);
    out.push_str("</p>");
}

fn push_tag(out: &mut String, tag: &str) {
    out.push('<');
    out.push_str(tag);
    out.push('>');
}

/// Where a tag ends: at `>` outside quotation marks, or, where these don't pair, at the first.
pub(super) fn tag_end(tag: &str) -> usize {
    let first = tag.find('>').unwrap_or(tag.len());
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate().take(first.saturating_add(4096)) {
        match (byte, quote) {
            (b'>', None) => return at,
            (b'"' | b'\'', None) => quote = Some(byte),
            (b, Some(q)) if b == q => quote = None,
            _ => {}
        }
    }
    first
}

/// Whether the text so far ends with a line that introduces a quotation.
fn is_introduced(out: &str) -> bool {
    let mut start = out.len().saturating_sub(TAIL);
    while !out.is_char_boundary(start) {
        start += 1;
    }
    let mut text = String::new();
    for (number, piece) in out.get(start..).unwrap_or_default().split('<').enumerate() {
        let (tag, rest) = match piece.split_once('>') {
            Some((tag, rest)) if number > 0 => (tag, rest),
            _ => ("", piece),
        };
        if ["br", "p", "div", "tr", "li", "td"].contains(&name_of(tag.trim_start_matches('/'))) {
            text.push('\n');
        }
        text.push_str(rest);
    }
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ");
    let folded: Vec<String> = text
        .lines()
        .map(lines::fold)
        .filter(|l| !l.is_empty())
        .collect();
    let quoted = vec![false; folded.len()];
    let found = attribution::find(&folded, &quoted);
    found.last().is_some_and(|a| a.upto == folded.len())
}

fn written(
    name: &str,
    low: &str,
    (introduced, typed): (bool, bool),
    quotes: &mut usize,
    lists: &mut usize,
) -> Written {
    match name {
        "ul" | "ol" | "dl" => {
            *lists += 1;
            if *lists > INDENTS {
                return Written::Nothing;
            }
            Written::AsIs
        }
        "blockquote" | "div" if is_quotation(name, low, introduced) => {
            *quotes += 1;
            if *quotes > INDENTS {
                return Written::Nothing;
            }
            Written::Quote
        }
        "blockquote" => Written::Block,
        // The layout would put its text in brackets.
        "a" => Written::Nothing,
        _ if is_signature(name, low) && !typed => Written::Signature,
        _ => Written::AsIs,
    }
}

/// Longest address of a link that is told, in bytes: longer ones are a program's own.
const TARGET: usize = 300;

/// Where a link leads on the web.
fn target(tag: &str) -> Option<String> {
    let at = tag.to_ascii_lowercase().find("href=")?;
    let value = tag.get(at + "href=".len()..)?;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    let value = quote.map_or(value, |q| value.trim_start_matches(q));
    let end = value.find(|c: char| quote.map_or(c.is_whitespace(), |q| c == q));
    let target = value.get(..end.unwrap_or(value.len()))?.trim();
    let web = target.starts_with("http://") || target.starts_with("https://");
    let sane = |c: char| !c.is_whitespace() && !"<>\"".contains(c);
    (web && target.len() <= TARGET && target.chars().all(sane)).then(|| target.to_owned())
}

/// Writes behind a link where it leads, unless its text says so.
fn tell_target(out: &mut String, link: Option<&(String, usize)>) {
    let Some((target, from)) = link else { return };
    let text = out.get(*from..).unwrap_or_default();
    let bare = target.split_once("//").map_or("", |(_, bare)| bare);
    let bare = bare.trim_start_matches("www.").trim_end_matches('/');
    let says = text.len() <= TAIL && text.chars().any(char::is_alphanumeric);
    if says && !bare.is_empty() && !text.contains(bare) {
        *out += " &lt;";
        *out += target;
        *out += "&gt;";
    }
}

/// Closes the innermost element of this name, looked for a few levels up.
fn close(
    out: &mut String,
    open: &mut Vec<Open>,
    name: &str,
    quotes: &mut usize,
    lists: &mut usize,
) {
    let found = open.iter().rev().take(32).position(|o| o.name == name);
    let Some(found) = found else {
        if UNNESTED.contains(&name) {
            push_tag(out, &format!("/{name}"));
        }
        return;
    };
    for one in open.split_off(open.len() - 1 - found) {
        tell_target(out, one.link.as_ref());
        match one.name.as_str() {
            "ul" | "ol" | "dl" => *lists = lists.saturating_sub(1),
            _ if one.written == Written::Quote => *quotes = quotes.saturating_sub(1),
            _ => {}
        }
        if one.name == name
            || matches!(
                one.written,
                Written::Quote | Written::Block | Written::Signature
            )
        {
            match one.written {
                Written::AsIs => push_tag(out, &format!("/{name}")),
                Written::Signature => {
                    push_tag(out, &format!("/{name}"));
                    push_mark(out, SIGNATURE_END_MARK);
                }
                Written::Quote => out.push_str("</blockquote>"),
                Written::Block => out.push_str("</div>"),
                Written::Nothing => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::words;

    fn own(html: &str) -> String {
        words::split(
            &to_text(html),
            &crate::mail::words::sign_off::Sender::default(),
            words::Quotes::OfTheAnswered,
            (None, lines::Form::Html),
        )
        .text
    }

    #[test]
    fn quotations_of_mail_programs_are_cut() {
        for quoted in [
            "<div class=\"gmail_quote\"><div class=\"gmail_attr\">On Mon, 23 Nov 2026 at 10:02, Dana &lt;<a href=\"mailto:d@a.example\">d@a.example</a>&gt; wrote:<br></div><blockquote class=\"gmail_quote\">What?</blockquote></div>",
            "<blockquote type=\"cite\"><div>On 23 Nov 2026, at 10:02, Dana &lt;d@a.example&gt; wrote:</div><div>What?</div></blockquote>",
            "<div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\"><b>From:</b> Dana<br><b>Sent:</b> today<br><b>To:</b> Sam<br></div><div>What?</div>",
            "<div style='border:none;border-top:solid #E1E1E1 1.0pt'><p><b>From:</b> Dana</p></div><p>What?</p>",
            "<div class=\"yahoo_quoted\"><div>On Monday, Dana wrote:</div><div>What?</div></div>",
        ] {
            let html =
                format!("<html><body><div>Yes, <b>two</b> years.</div><br>{quoted}</body></html>");
            assert_eq!(own(&html), "Yes, two years.", "{quoted}");
        }
    }

    #[test]
    fn own_structure_is_kept() {
        let text = own(
            "<p>First</p><ul><li>one</li><li>two</li></ul><blockquote>indented</blockquote><table><tr><td>a</td><td>b</td></tr></table><p>1 < 2 &amp; 3</p>",
        );
        for part in ["First", "* one", "* two", "indented", "a", "b", "1 < 2 & 3"] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }

    #[test]
    fn a_link_tells_where_it_leads_and_an_indent_is_no_quotation() {
        for (html, text) in [
            (
                "<p>These: <a href=\"https://acme.example/terms-2026\">terms</a>.</p>",
                "These: terms <https://acme.example/terms-2026>.",
            ),
            (
                "<p>See <a href='https://acme.example/'>acme.example</a></p>",
                "See acme.example",
            ),
            (
                "<p><a href=https://www.acme.example/x>https://acme.example/x</a></p>",
                "https://acme.example/x",
            ),
            ("<p><a href=\"mailto:d@a.example\">Dana</a></p>", "Dana"),
            (
                "<div>Yes.</div><blockquote style=\"margin-top:0; margin-bottom:0\"><div>But only two.</div></blockquote>",
                "Yes.\nBut only two.",
            ),
            (
                "<div>Yes.</div><div>On Mon, Sep 21, 2026 at 10:02 Dana wrote:</div><blockquote style=\"margin:0\">Why?</blockquote>",
                "Yes.",
            ),
        ] {
            assert_eq!(own(html), text, "{html}");
        }
    }

    #[test]
    fn boxes_are_shown_ticked_or_not() {
        let html = "<p><input type=\"checkbox\" checked disabled> CSV</p><p><INPUT type=checkbox>Excel</p><p><input type='radio' checked=''/>JSON</p><p><input type=text value=checked>no</p>";
        assert_eq!(own(html), "☑ CSV\n\n☐ Excel\n\n☑ JSON\n\nno");
    }

    #[test]
    fn words_typed_into_a_phones_signature_stay() {
        let below =
            "<blockquote type=\"cite\"><div id=\"AppleMailSignature\">Dana</div></blockquote>";
        for (html, text) in [
            (
                "<div>Two years.</div><div id=\"AppleMailSignature\"><br></div><div id=\"AppleMailSignature\">Not for Norway.<br><br>Sent from my iPhone</div>",
                "Two years.\n\nNot for Norway.",
            ),
            (
                "<div>Two years.</div><div id=\"AppleMailSignature\">Sam, of all people</div>",
                "Two years.",
            ),
        ] {
            assert_eq!(own(&format!("{html}{below}")), text, "{html}");
        }
    }

    #[test]
    fn hostile_html_is_bounded() {
        let deep = "<div>".repeat(HTML_DEPTH * 2) + "x";
        assert!(to_text(&deep).contains('x'));
        let rules = "<hr>".repeat(HTML_BYTES / 4);
        assert!(to_text(&rules).len() < HTML_BYTES * 4);
        let quotes = "<blockquote class=q>a<br>".repeat(5_000);
        assert!(to_text(&quotes).len() < HTML_BYTES * 8);
        let ends = "<span>".repeat(HTML_DEPTH - 10) + &"a</p>".repeat(40_000);
        assert!(to_text(&ends).contains('a'));
        let lists = "<ul><li>a".repeat(1_900);
        assert!(to_text(&lists).len() < HTML_BYTES * 8);
        for broken in ["<", "<a", "<!--", "</", "<a b='", "&", "<a <b <c"] {
            to_text(broken);
        }
    }
}
