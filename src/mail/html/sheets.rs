//! The style sheets within an HTML part: which classes and identifiers they hide.
//!
//! Owns the reading of them. Never hides in doubt: a rule for some screens only, or for an element
//! among others, hides nothing, and what another rule shows is shown. Invariant: the work is linear.

use super::elements::attribute;
use super::styles::{hides, shows};
use super::tag_end;
use std::collections::HashSet;

/// No more of the sheets is read, in bytes.
const SHEETS: usize = 128 * 1024;

/// What the sheets of a part hide, lower case.
#[derive(Debug, Default)]
pub(super) struct Sheets {
    /// Each with the element that it is hidden on, where only there.
    hidden: HashSet<(String, String)>,
}

impl Sheets {
    /// The sheets of a part.
    pub(super) fn of(html: &str) -> Self {
        let mut sheets = Self::default();
        let mut shown = HashSet::new();
        let mut read = 0;
        let mut rest = html;
        while let Some(at) = find_style(rest) {
            let tag_on = rest.get(at..).unwrap_or_default();
            let inner = tag_on.get(tag_end(tag_on)..).unwrap_or_default();
            let end = find_ignoring_case(inner, "</style").unwrap_or(inner.len());
            let sheet = inner.get(1..end).unwrap_or_default();
            read += sheet.len();
            if read > SHEETS {
                break;
            }
            let plain = without_comments(&sheet.to_ascii_lowercase());
            sheets.rules(&plain, &mut shown);
            rest = inner.get(end..).unwrap_or_default();
        }
        sheets.hidden.retain(|(_, name)| !shown.contains(name));
        sheets
    }

    /// Whether an element, given by its name and its tag in lower case, is hidden by them.
    pub(super) fn hide(&self, element: &str, tag: &str) -> bool {
        if self.hidden.is_empty() || shows(attribute(tag, "style").unwrap_or_default()) {
            return false;
        }
        let classes = attribute(tag, "class").unwrap_or_default();
        let classes = classes.split_whitespace().map(|class| format!(".{class}"));
        let id = attribute(tag, "id").map(|id| format!("#{}", id.trim()));
        classes.chain(id).any(|name| {
            let on = |element: &str| self.hidden.contains(&(element.to_owned(), name.clone()));
            on("") || on(element)
        })
    }

    /// The rules of a sheet. Those within an `@media` count for what they show alone.
    fn rules(&mut self, sheet: &str, shown: &mut HashSet<String>) {
        // How many blocks are open that hold rules.
        let mut conditional = 0_usize;
        let mut rest = sheet;
        while let Some(at) = rest.find(['{', '}']) {
            let (before, mark) = rest.split_at(at);
            rest = mark.get(1..).unwrap_or_default();
            if mark.starts_with('}') {
                conditional = conditional.saturating_sub(1);
                continue;
            }
            // What ends with `;` is a rule without a block: `@import`.
            let prelude = before.rsplit(';').next().unwrap_or_default().trim();
            if prelude.starts_with("@media") || prelude.starts_with("@supports") {
                conditional += 1;
                continue;
            }
            let (block, after) = rest.split_once('}').unwrap_or((rest, ""));
            rest = after;
            if conditional == 0 && hides(block) {
                let simple = prelude.split(',').filter_map(simple);
                self.hidden.extend(simple);
            } else if shows(block) {
                shown.extend(names(prelude));
            }
        }
    }
}

fn find_style(html: &str) -> Option<usize> {
    let at = find_ignoring_case(html, "<style")?;
    Some(at + 1)
}

fn find_ignoring_case(text: &str, wanted: &str) -> Option<usize> {
    let mut windows = text.as_bytes().windows(wanted.len());
    windows.position(|there| there.eq_ignore_ascii_case(wanted.as_bytes()))
}

/// A sheet without its comments, and without the marks of HTML comments around it.
fn without_comments(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.replace("<!--", " ").replace("-->", " ")
}

/// `.hidden`, `p.hidden`, `#preheader`: the element, where one is named, and the name with its sign.
fn simple(selector: &str) -> Option<(String, String)> {
    let bare = selector.trim();
    let at = bare.find(['.', '#'])?;
    let (element, name) = bare.split_at(at);
    let is_name = |text: &str| {
        text.chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    let own = name.get(1..).filter(|n| !n.is_empty() && is_name(n))?;
    let element = element.trim_start_matches('*');
    is_name(element).then(|| {
        let sign = if name.starts_with('.') { '.' } else { '#' };
        (element.to_owned(), format!("{sign}{own}"))
    })
}

/// Every class and identifier that selectors name.
fn names(selectors: &str) -> Vec<String> {
    let starts = selectors.match_indices(['.', '#']);
    let all = starts.filter_map(|(at, sign)| {
        let rest = selectors.get(at + 1..)?;
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '-' && c != '_');
        let name = rest.get(..end.unwrap_or(rest.len()))?;
        Some(format!("{sign}{name}"))
    });
    all.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hides_in(sheet: &str, element: &str, tag: &str) -> bool {
        let html = format!("<html><head><STYLE type=\"text/css\">{sheet}</style></head>");
        Sheets::of(&html).hide(element, tag)
    }

    #[test]
    fn a_class_that_a_sheet_hides_is_hidden() {
        for sheet in [
            ".x{display:none}",
            "p.MsoNormal {margin:0} .X { color: red; Display : none !important; }",
            "<!-- /* a */ .x, .y {mso-hide:all} -->",
            "@import url(a.css); .x {visibility:hidden}",
            "@media print {.y {display:none}} div.x {display:none}",
            "#x{display:none}",
            ".x{color:red} .x{max-height:0}",
            ".x{display:none",
        ] {
            let tag = if sheet.contains('#') {
                "div id=\"x\""
            } else {
                "div class=\"a x\" title=\"b\""
            };
            assert!(hides_in(sheet, "div", tag), "{sheet}");
        }
    }

    #[test]
    fn in_doubt_nothing_is_hidden() {
        for sheet in [
            "",
            ".x{color:red}",
            ".xy{display:none}",
            "span.x{display:none}",
            ".a .x{display:none}",
            ".x:hover{display:none}",
            ".x .b{display:none}",
            "@media (max-width:600px){.x{display:none}}",
            "@media (max-width:600px){.y{color:red} .x{display:none}}",
            ".x{display:none} @media (max-width:600px){.x{display:block}}",
            ".x{display:none} .a .x{display:table-cell}",
            "/* .x{display:none} */",
        ] {
            assert!(!hides_in(sheet, "div", "div class=\"a x\""), "{sheet}");
        }
        let inline = "div class=x style=\"display:block\"";
        assert!(!hides_in(".x{display:none}", "div", inline));
    }
}
