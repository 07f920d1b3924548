//! What is struck out in an HTML part in other ways than by the elements that the layout knows: by
//! the old element for it, and by a style.
//!
//! Owns how these are known, and marks them as the layout marks the rest. In doubt nothing is struck
//! out: an element that does not end strikes out nothing.

use super::elements::{attribute, name_of};
use super::tag_end;
use std::borrow::Cow;

/// Elements that may hold what is struck out: a table or a list holds no words of its own.
const HOLD_WORDS: &[&str] = &[
    "strike", "span", "p", "div", "li", "td", "th", "font", "a", "b", "i", "u", "em", "strong",
    "h1", "h2", "h3", "h4", "h5", "h6",
];

/// The part with its struck-out elements marked. Within one of them no other is looked for.
pub(in crate::mail) fn marked(html: &str) -> Cow<'_, str> {
    let mut out = String::new();
    // What was not copied yet, and where the search goes on in it.
    let (mut rest, mut from) = (html, 0);
    let mut within: Option<Within> = None;
    while let Some(open) = rest.get(from..).and_then(|r| r.find('<')) {
        let start = from + open;
        let tag_on = rest.get(start + 1..).unwrap_or_default();
        let tag = tag_on.get(..tag_end(tag_on)).unwrap_or_default();
        from = (start + 1 + tag.len() + 1).min(rest.len());
        while !rest.is_char_boundary(from) {
            from += 1;
        }
        let ends = match within.as_mut() {
            Some(within) => within.ends(tag),
            None if is_struck(tag) => {
                let (done, left) = rest.split_at(from);
                out.push_str(done);
                within = Some(Within {
                    name: name_of(tag).to_ascii_lowercase(),
                    depth: 1,
                    marked: out.len(),
                });
                out.push_str(MARK);
                (rest, from) = (left, 0);
                false
            }
            None => false,
        };
        if ends {
            let (done, left) = rest.split_at(start);
            out.push_str(done);
            out.push_str("</s>");
            (rest, from) = (left, tag.len().min(left.len()));
            within = None;
        }
    }
    if out.is_empty() {
        return Cow::Borrowed(html);
    }
    out.push_str(rest);
    if let Some(endless) = within {
        out.replace_range(endless.marked..endless.marked + MARK.len(), "");
    }
    Cow::Owned(out)
}

/// The element that the layout shows as struck out.
const MARK: &str = "<s>";

/// The element that is being struck out.
struct Within {
    name: String,
    /// How many of its name are open.
    depth: usize,
    /// Where the mark stands.
    marked: usize,
}

impl Within {
    /// Whether it ends with this tag.
    fn ends(&mut self, tag: &str) -> bool {
        let closes = tag.starts_with('/');
        let name = name_of(tag.trim_start_matches('/'));
        if name.eq_ignore_ascii_case(&self.name) {
            self.depth = if closes {
                self.depth - 1
            } else {
                self.depth + 1
            };
        }
        self.depth == 0
    }
}

fn is_struck(tag: &str) -> bool {
    if tag.len() > 4096 || tag.ends_with('/') {
        return false;
    }
    let low = tag.to_ascii_lowercase();
    let name = name_of(&low);
    if name == "strike" || !low.contains("line-through") {
        return name == "strike";
    }
    let style = attribute(&low, "style").unwrap_or_default();
    let struck = style.split(';').any(|one| {
        let Some((property, value)) = one.split_once(':') else {
            return false;
        };
        let mut words = value.split(|c: char| c.is_whitespace() || c == '!');
        ["text-decoration", "text-decoration-line"].contains(&property.trim())
            && words.any(|word| word == "line-through")
    });
    struck && HOLD_WORDS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_struck_out_is_marked_and_nothing_else() {
        for (html, marked_so) in [
            ("<p>Later.</p>", "<p>Later.</p>"),
            ("a<strike>b</strike>c", "a<strike><s>b</s></strike>c"),
            (
                "<SPAN style=\"color:red; text-decoration: line-through;\">a<span>b</span>c</SPAN>d",
                "<SPAN style=\"color:red; text-decoration: line-through;\"><s>a<span>b</span>c</s></SPAN>d",
            ),
            (
                "<p style='text-decoration-line:line-through'>a</p><strike>ü</strike>",
                "<p style='text-decoration-line:line-through'><s>a</s></p><strike><s>ü</s></strike>",
            ),
            ("<strike>ö and no end", "<strike>ö and no end"),
            (
                "<p style=\"text-decoration:none\" title=\"line-through\">a</p>",
                "<p style=\"text-decoration:none\" title=\"line-through\">a</p>",
            ),
        ] {
            assert_eq!(marked(html), marked_so);
        }
    }
}
