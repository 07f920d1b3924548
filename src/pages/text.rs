//! Lines of plain text: wrapping by display width, quoting, rows, and how much of somebody's
//! words a letter shows.
//!
//! Never changes a word: it only breaks lines and, where a letter says so, leaves the rest out.
//! Invariant: no line it makes is wider than [`COLUMNS`], unless a link in it is.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Widest line of a letter, in columns of a fixed-width font.
pub(super) const COLUMNS: usize = 75;
/// Where the second column of a labelled row begins.
pub(super) const LABEL: usize = 9;
/// What [`super::source`] puts on template lines that hold only tags; such lines vanish.
pub(super) const MARK: char = '\u{E000}';
/// Longest quotation, in bytes: the rest stays on record.
pub(super) const QUOTE_BYTES: usize = 20 * 1024;
/// Columns of a link that is still left whole: SMTP bears lines of 998 octets.
const PIECE: usize = 900;

/// Fills words into lines of at most `width` columns.
pub(super) fn fill(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for word in text.split_whitespace().flat_map(|word| pieces(word, width)) {
        let wide = word.width();
        if used > 0 && used + 1 + wide > width {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        line.push_str(word);
        used += wide;
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// A word as it is; one that is wider than its line is cut, unless it is a link, which is cut
/// only where it is too long for any mail line.
fn pieces(word: &str, width: usize) -> Vec<&str> {
    let most = if word.contains("://") { PIECE } else { width };
    if word.len() <= most || word.width() <= most {
        return vec![word];
    }
    let mut out = Vec::new();
    let (mut start, mut used) = (0, 0);
    for (at, c) in word.char_indices() {
        let wide = c.width().unwrap_or(0);
        if used + wide > most {
            out.extend(word.get(start..at));
            start = at;
            used = 0;
        }
        used += wide;
    }
    out.extend(word.get(start..));
    out
}

/// A paragraph: runs of white space, line ends and marks are one space.
pub(super) fn paragraph(text: &str, width: usize) -> String {
    fill(&without_marks(text), width).join("\n")
}

/// `label` in the first column, the text beside it with a hanging indent. A label that is
/// wider than its column stands on as many lines as it has words.
pub(super) fn row(label: &str, text: &str, indent: usize) -> String {
    let text = fill(&without_marks(text), COLUMNS.saturating_sub(indent));
    let labels = if label.width() < indent {
        vec![label.to_owned()]
    } else {
        fill(label, indent.saturating_sub(1))
    };
    let height = text
        .len()
        .max(if label.is_empty() { 0 } else { labels.len() });
    let mut out = Vec::new();
    for at in 0..height {
        let left = labels.get(at).map_or("", String::as_str);
        let right = text.get(at).map_or("", String::as_str);
        let gap = " ".repeat(indent.saturating_sub(left.width()));
        out.push(format!("{left}{gap}{right}").trim_end().to_owned());
    }
    out.join("\n")
}

/// A quotation, indented by four, its own line breaks kept.
pub(super) fn quote(text: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    for line in text.lines() {
        let indent = 4 + line.chars().take_while(|c| *c == ' ').count().min(8);
        let filled = fill(line, COLUMNS - indent);
        if filled.is_empty() && out.last().is_some_and(|last| !last.is_empty()) {
            out.push(String::new());
        }
        out.extend(
            filled
                .iter()
                .map(|part| format!("{}{part}", " ".repeat(indent))),
        );
    }
    while out.last().is_some_and(String::is_empty) {
        out.pop();
    }
    out.join("\n")
}

/// What a rendered text template becomes: lines of tags alone vanish, runs of empty lines are
/// one, no line ends in a space, the last line ends.
pub(super) fn tidy(rendered: &str) -> String {
    let mut out = String::with_capacity(rendered.len());
    let mut empty = true;
    for line in rendered.lines() {
        if line.contains(MARK) && line.chars().all(|c| c == MARK || c.is_whitespace()) {
            continue;
        }
        let line = without_marks(line);
        let line = line.trim_end();
        if line.is_empty() {
            if !empty {
                out.push('\n');
            }
            empty = true;
        } else {
            out.push_str(line);
            out.push('\n');
            empty = false;
        }
    }
    let end = out.trim_end().len();
    out.truncate(end);
    out.push('\n');
    out
}

/// With a capital first letter, for the beginning of a sentence.
pub(super) fn begin(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

/// Most spaces that a line keeps before its first word.
const INDENT: usize = 12;

/// A quotation as HTML, character by character: where each stands, and what it becomes. Escaped,
/// its line breaks and indentation kept without `pre`, which would neither wrap on a telephone
/// nor be known to every mail program.
fn as_html(words: &str) -> impl Iterator<Item = (usize, &str)> {
    // Spaces so far, while the line holds nothing else.
    let mut indent = Some(0);
    words.char_indices().map(move |(at, c)| {
        let spaces = indent;
        indent = match c {
            '\n' => Some(0),
            ' ' => spaces.map(|n| n + 1),
            _ => None,
        };
        let html = match (c, spaces) {
            ('\n', _) => "<br>\n",
            (' ', Some(n)) if n < INDENT => "&nbsp;",
            (' ', Some(_)) => "",
            ('&', _) => "&amp;",
            ('<', _) => "&lt;",
            ('>', _) => "&gt;",
            ('"', _) => "&quot;",
            ('\'', _) => "&#39;",
            _ => words.get(at..at + c.len_utf8()).unwrap_or_default(),
        };
        (at, html)
    })
}

/// A quotation as HTML.
pub(super) fn html_lines(words: &str) -> String {
    let words = words.strip_suffix('\n').unwrap_or(words);
    as_html(words).map(|(_, html)| html).collect()
}

/// The news of a rendered text (its first paragraph, on one line) and its footer's paragraphs.
pub(super) fn ends(text: &str) -> (String, Vec<String>) {
    let joined = |lines: &str| lines.split_whitespace().collect::<Vec<_>>().join(" ");
    let news = text.split("\n\n").next().map(joined).unwrap_or_default();
    let foot = text.rsplit_once("\n--\n").map_or("", |(_, foot)| foot);
    let foot = foot.split("\n\n").map(joined).filter(|p| !p.is_empty());
    (news, foot.collect())
}

fn without_marks(text: &str) -> String {
    text.replace(MARK, "")
}

/// What is looked at of words of any length: more than any letter shows.
pub(super) fn head(words: &str) -> &str {
    let mut end = words.len().min(4 * QUOTE_BYTES);
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    words.get(..end).unwrap_or_default()
}

/// Words from outside as letters show them: line ends are LF, no other control characters, and
/// none that turn the direction of the text around them.
pub(super) fn clean(words: &str) -> String {
    words
        .replace("\r\n", "\n")
        .chars()
        .filter_map(|c| match c {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' => Some(' '),
            MARK | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => None,
            c if c.is_control() => None,
            c => Some(c),
        })
        .collect::<String>()
        .trim_matches('\n')
        .trim_end()
        .to_owned()
}

/// The same on one line: names, titles, subjects.
pub(super) fn one_line(words: &str) -> String {
    let line = clean(words)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    cut_chars(&line, 200)
}

/// At most `most` characters, with an ellipsis where more was.
pub(super) fn cut_chars(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let head: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", head.trim_end())
}

/// The first words of somebody's, cleaned and on one line; an ellipsis where more were.
pub(super) fn first(words: &str, most: usize) -> String {
    first_words(words, most).0
}

/// As much of the text as is `columns` wide, with an ellipsis where more was.
pub(super) fn cut_columns(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut used = 1;
    let head: String = text
        .chars()
        .take_while(|c| {
            used += c.width().unwrap_or(0);
            used <= columns
        })
        .collect();
    // At a word's end, unless that would leave less than half.
    let at = head.rfind(' ').filter(|at| *at > head.len() / 2);
    let head = at.and_then(|at| head.get(..at)).unwrap_or(&head);
    format!("{}…", head.trim_end())
}

/// The first `most` words, cleaned and on one line, and how many words that was; an ellipsis where more were.
pub(super) fn first_words(text: &str, most: usize) -> (String, usize) {
    let text = clean(head(text));
    let all: Vec<&str> = text.split_whitespace().collect();
    let head: Vec<&str> = all.iter().copied().take(most).collect();
    let shown = cut_chars(&head.join(" "), 60 + most * 12);
    if head.len() < all.len() && !shown.ends_with('…') {
        (format!("{shown} …"), head.len())
    } else {
        (shown, head.len())
    }
}

/// How many words stand above a letter's rule line.
pub(super) fn above_the_rule(text: &str) -> usize {
    let above = text.split("\n-----").next().unwrap_or(text);
    let words = above.split_whitespace();
    words
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

/// The bytes that a quotation takes as HTML.
pub(super) fn weighs(words: &str) -> usize {
    as_html(words).map(|(_, html)| html.len()).sum()
}

/// What of a quotation takes `bytes` bytes as HTML, ended at a line or word; `None` where all of
/// it fits.
pub(super) fn cut_bytes(text: &str, bytes: usize) -> Option<&str> {
    let mut left = bytes;
    let (end, _) = as_html(text).find(|(_, html)| {
        let rest = left.checked_sub(html.len());
        left = rest.unwrap_or(0);
        rest.is_none()
    })?;
    let head = text.get(..end).unwrap_or_default();
    let at = head
        .rfind(char::is_whitespace)
        .filter(|at| *at > end / 2)
        .unwrap_or(end);
    head.get(..at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_fits_as_html_whatever_stands_in_it() {
        for one in ["            x\n", "<", "&\"'", "\n", "a b ", "質"] {
            let words = one.repeat(9_000);
            let cut = cut_bytes(&words, 5_000).unwrap();
            let html = html_lines(cut);
            assert!(html.len() <= 5_000, "{one:?}: {}", html.len());
            assert!(html.len() > 2_000, "{one:?}: {}", html.len());
            assert!(weighs(cut) >= html.len(), "{one:?}");
        }
        assert_eq!(html_lines("a\n  <b>\n"), "a<br>\n&nbsp;&nbsp;&lt;b&gt;");
        assert_eq!(cut_bytes("short", 5), None);
    }

    #[test]
    fn wide_characters_count_two_columns() {
        let text = "質問 ".repeat(40);
        assert!(fill(&text, 20).iter().all(|l| l.width() <= 20));
        let unbroken = "質".repeat(200);
        assert!(quote(&unbroken).lines().all(|l| l.width() <= COLUMNS));
    }

    #[test]
    fn a_row_hangs_under_its_text() {
        assert_eq!(row("Next", "a b", 9), "Next     a b");
        assert_eq!(row("May be new", "x", 9), "May be   x\nnew");
        let long = row("Who", &"word ".repeat(30), 9);
        assert!(long.lines().skip(1).all(|l| l.starts_with("         w")));
    }

    #[test]
    fn lines_of_tags_vanish_and_blank_lines_are_one() {
        let text = format!("a\n  {MARK}\nb\n\n{MARK}\n\n\nc  \n\n");
        assert_eq!(tidy(&text), "a\nb\n\nc\n");
    }

    #[test]
    fn words_are_cleaned_of_what_moves_other_text() {
        assert_eq!(clean("a\r\nb\u{202E}c\u{7}"), "a\nbc");
        assert_eq!(one_line("<b>\r\nX:\t y"), "<b> X: y");
        assert_eq!(cut_bytes("äöü", 3), Some("ä"));
        assert_eq!(first_words("a b c", 2), ("a b …".to_owned(), 2));
    }
}
