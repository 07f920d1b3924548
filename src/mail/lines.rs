//! What each line of a text looks like: quoted, introducing a quotation, dividing, beginning a
//! signature. Owns the recognising of lines, by the tables of `markers`; decides nothing.

use super::attribution::{self, has_year};
use super::markers::MARKERS;

/// Marks that the conversion of HTML puts at the beginning of a line. They are of the private
/// use area, and no text of a mail gets here with one ([`unmarked`]).
pub(super) const ATTRIBUTION_MARK: char = '\u{E0A1}';
/// The same: from here on stands the mail that is answered.
pub(super) const DIVIDER_MARK: char = '\u{E0A2}';

/// The same: here a signature begins.
pub(super) const SIGNATURE_MARK: char = '\u{E0A3}';
/// The same: here it ends.
pub(super) const SIGNATURE_END_MARK: char = '\u{E0A4}';
/// All of them.
pub(super) const HTML_MARKS: [char; 4] = [
    ATTRIBUTION_MARK,
    DIVIDER_MARK,
    SIGNATURE_MARK,
    SIGNATURE_END_MARK,
];

/// What a line looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    /// Nothing special.
    Plain,
    /// It begins with `>`.
    Quoted,
    /// A line like `On <date> <name> wrote:` begins here.
    Attribution {
        /// The line after its last one.
        upto: usize,
        /// It needs no quoted line below it to be believed.
        strong: bool,
    },
    /// Below it stands somebody else's mail.
    Divider,
    /// `-- ` (RFC 3676, 4.3).
    Signature,
    /// Below it stand own words again.
    SignatureEnd,
}

/// Longer lines are prose; looking at them closely would only cost time.
const LINE_BYTES: usize = 600;
/// How far below its first line a header block may reach.
const BLOCK_LINES: usize = 8;
/// Most lines below `-- ` that are believed to be a signature, with a disclaimer or two.
const SIGNATURE_LINES: usize = 40;
/// The same below `--` without its space, which may be anything.
const BARE_SIGNATURE_LINES: usize = 12;

/// Looks at every line.
pub(super) fn mark(lines: &[&str], folded: &[String]) -> Vec<Marks> {
    let quoted: Vec<bool> = lines.iter().map(|l| is_quoted(l)).collect();
    let labels: Vec<Option<usize>> = folded.iter().map(|l| label(l)).collect();
    let mut marks: Vec<Marks> = (0..lines.len())
        .map(|at| mark_one(lines, folded, &labels, at))
        .collect();
    for one in attribution::find(folded, &quoted) {
        if let Some(mark) = marks.get_mut(one.from)
            && *mark == Marks::Plain
        {
            *mark = Marks::Attribution {
                upto: one.upto,
                strong: one.strong,
            };
        }
    }
    marks
}

/// Whether these lines, in lower case, begin with one that introduces a quotation.
pub(super) fn begins_with_attribution(folded: &[String]) -> bool {
    let found = attribution::find(folded, &vec![false; folded.len()]);
    found.first().is_some_and(|a| a.from == 0)
}

/// Whether a line is a quotation.
pub(super) fn is_quoted(line: &str) -> bool {
    line.trim_start_matches([' ', '\t', '\u{A0}'])
        .starts_with('>')
}

/// A text of a mail without the marks that only `html` may set.
pub(super) fn unmarked(text: String) -> String {
    if text.contains(HTML_MARKS) {
        text.replace(HTML_MARKS, "\u{FFFD}")
    } else {
        text
    }
}

/// A line for comparing: lower case, odd spaces plain, marks of bold type and of direction gone.
pub(super) fn fold(line: &str) -> String {
    if line.len() > LINE_BYTES {
        return String::new();
    }
    let plain: String = line
        .chars()
        .filter(|c| !HTML_MARKS.contains(c))
        .filter(|c| !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'))
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect();
    plain
        .trim_matches(|c: char| c == '*' || c.is_whitespace())
        .to_lowercase()
}

fn mark_one(lines: &[&str], folded: &[String], labels: &[Option<usize>], at: usize) -> Marks {
    let (Some(line), Some(low)) = (lines.get(at), folded.get(at)) else {
        return Marks::Plain;
    };
    if is_quoted(line) {
        return Marks::Quoted;
    }
    for (mark, looks) in [
        (DIVIDER_MARK, Marks::Divider),
        (SIGNATURE_MARK, Marks::Signature),
        (SIGNATURE_END_MARK, Marks::SignatureEnd),
    ] {
        if line.starts_with(mark) {
            return looks;
        }
    }
    if low.is_empty() {
        return Marks::Plain;
    }
    if *line == "--" || *line == "-- " {
        let most = if *line == "-- " {
            SIGNATURE_LINES
        } else {
            BARE_SIGNATURE_LINES
        };
        return if signature_is_short(lines, at + 1, most) {
            Marks::Signature
        } else {
            Marks::Plain
        };
    }
    if is_divider(low)
        || opens_block(folded, labels, at)
        || (is_rule(low) && block_below(folded, labels, at))
    {
        return Marks::Divider;
    }
    if line.starts_with(ATTRIBUTION_MARK) {
        return Marks::Attribution {
            upto: at + 1,
            strong: true,
        };
    }
    Marks::Plain
}

fn signature_is_short(lines: &[&str], from: usize, most: usize) -> bool {
    let rest = lines.get(from..).unwrap_or_default();
    rest.iter()
        .filter(|l| !l.trim().is_empty())
        .take_while(|l| !is_quoted(l))
        .take(most + 1)
        .count()
        <= most
}

/// `-----Original Message-----` and its kin; without dashes only `Begin forwarded message:`.
fn is_divider(low: &str) -> bool {
    let bare = low.trim_matches(|c: char| "-_=*>#~+ :.…。：".contains(c));
    let dashed = ["--", "__", "==", "**", "##", "~~", "- -"]
        .iter()
        .any(|d| low.starts_with(d));
    let known = |table: &[&str]| table.iter().any(|t| bare.starts_with(t));
    let by_dashes = bare.chars().count() <= 90
        && (known(&MARKERS.originals) || known(&MARKERS.forwards))
        && (bare.chars().count() <= 60 || low.ends_with("--"));
    dashed && by_dashes || MARKERS.begin_forwards.contains(&bare)
}

/// A line of underscores or dashes only.
pub(super) fn is_rule(low: &str) -> bool {
    low.chars().count() >= 2
        && low
            .chars()
            .all(|c| matches!(c, '_' | '-' | '=' | '─' | '*' | '—'))
}

fn block_below(folded: &[String], labels: &[Option<usize>], at: usize) -> bool {
    folded.get(at).is_some_and(|l| l.chars().count() >= 5)
        && (at + 1..at + 4)
            .find(|next| folded.get(*next).is_some_and(|l| !l.is_empty()))
            .is_some_and(|next| opens_block(folded, labels, next))
}

/// Which label a line begins with: 0 From, 1 sent, 2 to, 3 subject.
fn label(low: &str) -> Option<usize> {
    let (head, _) = low.split_once([':', '：'])?;
    let head = head.trim_matches(|c: char| c == '*' || c == '_' || c.is_whitespace());
    if head.len() > 40 {
        return None;
    }
    MARKERS
        .labels
        .iter()
        .position(|labels| labels.contains(&head))
}

/// From and two other labels close together, beginning with any of them. Two lines of plain
/// text between may be values that were broken over lines.
fn opens_block(folded: &[String], labels: &[Option<usize>], at: usize) -> bool {
    let label_of = |at: usize| labels.get(at).copied().flatten();
    let Some(first) = label_of(at) else {
        return false;
    };
    let mut seen = [false; 4];
    if let Some(slot) = seen.get_mut(first) {
        *slot = true;
    }
    let mut strange = 0;
    let mut open_value = folded.get(at).is_some_and(|l| l.ends_with([':', '：']));
    let below = folded.iter().enumerate().skip(at + 1).take(BLOCK_LINES);
    for (number, low) in below {
        match label_of(number) {
            Some(kind) => {
                if let Some(slot) = seen.get_mut(kind) {
                    *slot = true;
                }
                open_value = low.ends_with([':', '：']);
            }
            None if low.is_empty() => {}
            // The value of a label that stands alone on its line.
            None if open_value => open_value = false,
            None => strange += 1,
        }
        // Only From is sign enough to look past other text.
        if strange > if first == 0 { 2 } else { 0 } {
            break;
        }
    }
    if seen.starts_with(&[true, true]) && dated_pair(folded, labels, at) {
        return true;
    }
    seen.first() == Some(&true) && seen.iter().filter(|s| **s).count() >= 3
}

/// `From: a@b` and, on the next line, `Date: … 2026 …`.
fn dated_pair(folded: &[String], labels: &[Option<usize>], at: usize) -> bool {
    let line = |at: usize| folded.get(at).map(String::as_str).unwrap_or_default();
    let (one, two) = (line(at), line(at + 1));
    matches!(
        (
            labels.get(at).copied().flatten(),
            labels.get(at + 1).copied().flatten()
        ),
        (Some(0), Some(1)) | (Some(1), Some(0))
    ) && (one.contains('@') || two.contains('@'))
        && (has_year(one) || has_year(two))
}
