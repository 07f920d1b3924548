//! A text put together again from what became of its lines.
//!
//! Owns what of the words is another's. Never loses a line that has something on it.

use super::fates::{Fate, next_filled};
use super::lines::{self, HTML_MARKS, Marks};
use std::collections::BTreeSet;
use std::ops::Range;

/// A text, parted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::mail) struct Words {
    /// Own words, and the quoted lines they answer one by one.
    pub(in crate::mail) text: String,
    /// What was cut.
    pub(in crate::mail) elided: Option<String>,
    /// Lines of the text that are another's words, quoted above an answer or forwarded, each
    /// once and without white space at its ends. In doubt a line is another's.
    pub(in crate::mail) borrowed: Vec<String>,
    /// Whether all that was cut bore a mark of its own, `>` or `-- `: then no other form of the
    /// text can tell more.
    pub(in crate::mail) sure: bool,
}

/// The words and what was cut. `settled` are the lines of the letter that is answered, as far as
/// it is known, and what stands within it.
pub(super) fn assemble(
    lines: &[&str],
    marks: &[Marks],
    fates: &[Fate],
    settled: &Range<usize>,
) -> Words {
    let mut text = String::new();
    let mut elided = String::new();
    let mut just_cut = false;
    for (at, (line, fate)) in lines.iter().zip(fates).enumerate() {
        let blank = line.trim().is_empty();
        if matches!(fate, Fate::Own | Fate::Shown) {
            let within = settled.contains(&at) && *fate == Fate::Own;
            let bare = line.trim_start_matches(HTML_MARKS);
            let doubled = blank && just_cut && (text.is_empty() || text.ends_with("\n\n"));
            if *fate == Fate::Shown && !lines::is_quoted(bare) {
                push_line(&mut text, &format!("> {}", bare.trim_start()));
            } else if within && lines::is_quoted(bare) {
                push_line(&mut text, lines::unquoted(bare).0);
            } else if !doubled {
                push_line(&mut text, bare);
            }
            just_cut &= blank;
        } else {
            just_cut = true;
            push_line(&mut elided, line);
        }
    }
    let elided = trim_blank(&elided);
    Words {
        text: trim_blank(&text).to_owned(),
        elided: (!elided.is_empty()).then(|| elided.to_owned()),
        sure: true,
        borrowed: borrowed(lines, marks, fates, settled),
    }
}

/// What stays though it is another's: quoted lines, and all below a divider or an attribution.
fn borrowed(
    lines: &[&str],
    marks: &[Marks],
    fates: &[Fate],
    settled: &Range<usize>,
) -> Vec<String> {
    let mut below = false;
    let mut out = BTreeSet::new();
    for (at, ((line, mark), fate)) in lines.iter().zip(marks).zip(fates).enumerate() {
        // Where what it introduces bears marks of its own, what bears none is the sender's.
        let marked =
            |from| next_filled(lines, from).is_some_and(|b| marks.get(b) == Some(&Marks::Quoted));
        below |= match *mark {
            Marks::Divider => !marked(at + 1),
            Marks::Attribution { upto, strong } => strong && !marked(upto),
            _ => false,
        };
        let bare = line.trim_start_matches(HTML_MARKS).trim();
        let quoted = lines::is_quoted(line);
        let below = below && !settled.contains(&at);
        let foreign = *fate == Fate::Own && (below || quoted) || *fate == Fate::Shown;
        if foreign && !bare.is_empty() {
            // As it stands in the words: within a quotation without its marks.
            let bare = if settled.contains(&at) {
                lines::unquoted(bare).0
            } else {
                bare
            };
            out.insert(bare.to_owned());
        }
    }
    out.into_iter().collect()
}

fn push_line(out: &mut String, line: &str) {
    out.push_str(line.trim_start_matches(HTML_MARKS));
    out.push('\n');
}

/// Without blank lines at either end; the first line keeps its indentation.
fn trim_blank(text: &str) -> &str {
    let mut text = text.trim_end();
    while let Some((first, rest)) = text.split_once('\n') {
        if !first.trim().is_empty() {
            break;
        }
        text = rest;
    }
    text
}
