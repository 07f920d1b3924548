//! What an HTML part hides from its reader: nobody wrote that as their words, and a number or a
//! command in it must not count as theirs.
//!
//! Owns which elements are hidden. Never hides what mail programs show: in doubt it is shown.

use super::elements::{attribute, name_of};
use super::sheets::Sheets;
use super::styles::hides;
use super::tag_end;
use std::borrow::Cow;

/// Elements that have no end of their own.
const VOID: &[&str] = &[
    "br", "hr", "img", "meta", "link", "input", "col", "area", "base", "wbr", "!doctype",
];

/// After so many that do not end no more are looked for: each costs a look at all that follows.
const ENDLESS: usize = 16;

/// The part without its hidden elements. One that does not end hides nothing.
pub(in crate::mail) fn without(html: &str) -> Cow<'_, str> {
    let mut out = String::new();
    // What was not copied yet, and where the search goes on in it.
    let (mut rest, mut from) = (html, 0);
    let mut endless = 0;
    let sheets = Sheets::of(html);
    while let Some(open) = rest.get(from..).and_then(|r| r.find('<')) {
        let start = from + open;
        let tag_on = rest.get(start + 1..).unwrap_or_default();
        let end = tag_end(tag_on);
        let tag = tag_on.get(..end).unwrap_or_default();
        from = (start + 1 + end + 1).min(rest.len());
        while !rest.is_char_boundary(from) {
            from += 1;
        }
        let Some(low) = sign(tag) else { continue };
        let name = name_of(&low);
        if VOID.contains(&name) || !(is_hidden(&low) || sheets.hide(name, &low)) {
            continue;
        }
        let inner = rest.get(from..).unwrap_or_default();
        if let Some(after) = behind(inner, name) {
            out.push_str(rest.get(..start).unwrap_or_default());
            (rest, from) = (after, 0);
        } else {
            endless += 1;
            if endless > ENDLESS {
                break;
            }
        }
    }
    if out.is_empty() && rest.len() == html.len() {
        return Cow::Borrowed(html);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// An opening tag in lower case, if anything in it can hide: most have nothing of the sort.
fn sign(tag: &str) -> Option<String> {
    let named = tag.starts_with(|c: char| c.is_ascii_alphabetic()) && tag.len() < 4096;
    (named && tag.contains(char::is_whitespace) && !tag.ends_with('/'))
        .then(|| tag.to_ascii_lowercase())
}

/// What follows the end of the element that was just opened.
fn behind<'h>(inner: &'h str, name: &str) -> Option<&'h str> {
    let mut depth = 1_usize;
    let mut rest = inner;
    while let Some((_, tag_on)) = rest.split_once('<') {
        let (tag, after) = tag_on.split_at_checked(tag_end(tag_on))?;
        rest = after.strip_prefix('>').unwrap_or(after);
        let closes = tag.starts_with('/');
        let low = tag.trim_start_matches('/').get(..name.len());
        let same = low.is_some_and(|l| l.eq_ignore_ascii_case(name))
            && name_of(tag.trim_start_matches('/')).len() == name.len();
        match (same, closes) {
            (true, true) if depth == 1 => return Some(rest),
            (true, true) => depth -= 1,
            (true, false) => depth += 1,
            _ => {}
        }
    }
    None
}

/// Whether an element, given by its tag in lower case, is hidden by its own attributes.
fn is_hidden(tag: &str) -> bool {
    hides(attribute(tag, "style").unwrap_or_default())
        || tag.split_whitespace().skip(1).any(|word| word == "hidden")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_elements_are_left_out_whole() {
        for (html, left) in [
            ("<p>Later.</p>", "<p>Later.</p>"),
            (
                "<div style=\"display:none\">1<div>2</div></div><p>Later.</p>",
                "<p>Later.</p>",
            ),
            ("a<SPAN HIDDEN>1</SPAN>b", "ab"),
            ("a<div hidden>1 and no end", "a<div hidden>1 and no end"),
            ("ä<p hidden>ö</p>ü", "äü"),
            ("<br hidden>a<divide hidden>x</divide>", "<br hidden>a"),
            (
                "<style>.x{display:none}</style><p class=x>not me</p><p>Later.</p>",
                "<style>.x{display:none}</style><p>Later.</p>",
            ),
        ] {
            assert_eq!(without(html), left);
        }
    }

    #[test]
    fn many_open_elements_cost_no_more_than_once_each() {
        let html = "<div hidden>".repeat(4_000);
        assert_eq!(without(&html), html);
    }

    #[test]
    fn what_no_program_shows_is_hidden() {
        for hidden in [
            "div style=\"display:none\"",
            "span style='color:red; Display : none !important'",
            "div style=max-height:0;overflow:hidden",
            "p class=\"style\" style=\"mso-hide:all\"",
            "div style=\"visibility: hidden\"",
            "div hidden",
        ] {
            assert!(is_hidden(&hidden.to_ascii_lowercase()), "{hidden}");
        }
        for shown in [
            "div",
            "div style=\"display:block\"",
            "div style=\"max-height:0.5em\"",
            "div style=\"height:0\"",
            "div title=\"display:none\"",
            "div data-style=\"display:none\"",
            "div style=\"background:url(x);font-size:0\"",
        ] {
            assert!(!is_hidden(shown), "{shown}");
        }
    }
}
