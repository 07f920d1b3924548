//! What each line of a text looks like: quoted, introducing a quotation, dividing, beginning a
//! signature. Owns the recognising, by the tables of `markers`; decides nothing.

use super::markers::{
    ATTRIBUTIONS, FORWARDS, FROM_LABELS, ORIGINALS, SENT_FROM, SENT_LABELS, SUBJECT_LABELS,
    TO_LABELS,
};

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
        /// It names a clock time or an address: prose hardly does.
        strong: bool,
    },
    /// Below it stands somebody else's mail.
    Divider,
    /// `-- ` (RFC 3676, 4.3).
    Signature,
    /// What phones and apps add: `Sent from my …`.
    SentFrom,
}

/// Longer lines are prose; looking at them closely would only cost time.
const LINE_BYTES: usize = 600;
/// Most lines of an attribution that was broken into several.
const ATTRIBUTION_LINES: usize = 4;
/// How far below its first line a header block may reach.
const BLOCK_LINES: usize = 8;
/// Most lines below a bare `--` that are believed to be a signature.
const SIGNATURE_LINES: usize = 12;

/// Looks at every line.
pub(super) fn mark(lines: &[&str]) -> Vec<Marks> {
    let folded: Vec<String> = lines.iter().map(|l| fold(l)).collect();
    (0..lines.len())
        .map(|at| mark_one(lines, &folded, at))
        .collect()
}

/// Whether a line is a quotation.
pub(super) fn is_quoted(line: &str) -> bool {
    line.trim_start_matches([' ', '\t', '\u{A0}'])
        .starts_with('>')
}

/// A line for comparing: lower case, odd spaces plain, marks of bold type gone.
fn fold(line: &str) -> String {
    if line.len() > LINE_BYTES {
        return String::new();
    }
    let plain = line.replace(['\u{A0}', '\u{202F}', '\u{2009}', '\t'], " ");
    plain
        .trim_matches(|c: char| c == '*' || c.is_whitespace())
        .to_lowercase()
}

fn mark_one(lines: &[&str], folded: &[String], at: usize) -> Marks {
    let (Some(line), Some(low)) = (lines.get(at), folded.get(at)) else {
        return Marks::Plain;
    };
    if is_quoted(line) {
        return Marks::Quoted;
    }
    if low.is_empty() {
        return Marks::Plain;
    }
    if *line == "--" || *line == "-- " {
        return if signature_is_short(lines, at + 1) {
            Marks::Signature
        } else {
            Marks::Plain
        };
    }
    if is_divider(low) || opens_block(folded, at) || (is_rule(low) && block_below(folded, at)) {
        return Marks::Divider;
    }
    if SENT_FROM.iter().any(|s| low.starts_with(s)) && low.chars().count() <= 100 {
        return Marks::SentFrom;
    }
    attribution(lines, folded, at).unwrap_or(Marks::Plain)
}

fn signature_is_short(lines: &[&str], from: usize) -> bool {
    let rest = lines.get(from..).unwrap_or_default();
    rest.iter()
        .filter(|l| !l.trim().is_empty())
        .take_while(|l| !is_quoted(l))
        .take(SIGNATURE_LINES + 1)
        .count()
        <= SIGNATURE_LINES
}

/// `-----Original Message-----` and its kin; without dashes only `Begin forwarded message:`.
fn is_divider(low: &str) -> bool {
    let bare = low.trim_matches(|c: char| "-_=*> :.".contains(c));
    let dashed = low.starts_with("--") || low.starts_with("__") || low.starts_with("==");
    let known = |table: &[&str]| table.iter().any(|t| bare.starts_with(t));
    (dashed && bare.chars().count() <= 60 && (known(ORIGINALS) || known(FORWARDS)))
        || bare == "begin forwarded message"
        || bare == "anfang der weitergeleiteten nachricht"
}

/// A line of underscores or dashes, as Outlook puts above its header block.
fn is_rule(low: &str) -> bool {
    low.chars().count() >= 5 && low.chars().all(|c| matches!(c, '_' | '-' | '=' | '─'))
}

fn block_below(folded: &[String], at: usize) -> bool {
    (at + 1..at + 4)
        .find(|next| folded.get(*next).is_some_and(|l| !l.is_empty()))
        .is_some_and(|next| opens_block(folded, next))
}

/// Which label a line begins with: 0 From, 1 sent, 2 to, 3 subject.
fn label(low: &str) -> Option<usize> {
    let (head, _) = low.split_once([':', '：'])?;
    let head = head.trim_matches(|c: char| c == '*' || c.is_whitespace());
    [FROM_LABELS, SENT_LABELS, TO_LABELS, SUBJECT_LABELS]
        .iter()
        .position(|labels| labels.contains(&head))
}

/// From and two other labels close together, beginning with any of them. Two lines of plain
/// text between may be values that were broken over lines.
fn opens_block(folded: &[String], at: usize) -> bool {
    let Some(first) = folded.get(at).and_then(|l| label(l)) else {
        return false;
    };
    let mut seen = [false; 4];
    if let Some(slot) = seen.get_mut(first) {
        *slot = true;
    }
    let mut strange = 0;
    for low in folded.iter().skip(at + 1).take(BLOCK_LINES) {
        match label(low) {
            Some(kind) => {
                if let Some(slot) = seen.get_mut(kind) {
                    *slot = true;
                }
            }
            None if low.is_empty() => {}
            None => strange += 1,
        }
        // Only From is sign enough to look past other text.
        if strange > if first == 0 { 2 } else { 0 } {
            break;
        }
    }
    if seen.starts_with(&[true, true]) && dated_pair(folded, at) {
        return true;
    }
    seen.first() == Some(&true) && seen.iter().filter(|s| **s).count() >= 3
}

/// `From: a@b` and, on the next line, `Date: … 2026 …`.
fn dated_pair(folded: &[String], at: usize) -> bool {
    let line = |at: usize| folded.get(at).map(String::as_str).unwrap_or_default();
    let (one, two) = (line(at), line(at + 1));
    matches!(
        (label(one), label(two)),
        (Some(0), Some(1)) | (Some(1), Some(0))
    ) && (one.contains('@') || two.contains('@'))
        && (has_year(one) || has_year(two))
}

/// `---- Dana Dev wrote ----`, as phones write it.
fn dashed_attribution(low: &str) -> bool {
    let bare = low.trim_matches(|c: char| c == '-' || c == ':' || c.is_whitespace());
    low.starts_with("--")
        && low.ends_with("--")
        && bare.chars().count() <= 120
        && ATTRIBUTIONS
            .iter()
            .flat_map(|a| a.verbs)
            .any(|v| bare.ends_with(v))
}

/// `On <date>, <name> wrote:`, maybe broken over several lines.
fn attribution(lines: &[&str], folded: &[String], at: usize) -> Option<Marks> {
    let first = folded.get(at)?;
    if dashed_attribution(first) {
        return Some(Marks::Attribution {
            upto: at + 1,
            strong: true,
        });
    }
    let dated = first.starts_with(|c: char| c.is_ascii_digit());
    let opens = dated
        || first.contains('<')
        || ATTRIBUTIONS
            .iter()
            .flat_map(|a| a.openers)
            .any(|o| !o.is_empty() && first.starts_with(o))
        || first.starts_with('在')
        || has_year(first)
        || first.ends_with([':', '：']);
    if !opens {
        return None;
    }
    let mut joined = String::new();
    for (count, low) in folded.iter().skip(at).take(ATTRIBUTION_LINES).enumerate() {
        let next = at + count;
        // A `>` that closes the address of the line before is no quotation.
        let closes = joined.matches('<').count() > joined.matches('>').count();
        if low.is_empty() || lines.get(next).is_some_and(|l| is_quoted(l)) && !closes {
            return None;
        }
        joined.push_str(low);
        joined.push(' ');
        if joined.len() > LINE_BYTES {
            return None;
        }
        if low.ends_with([':', '：']) || ends_in_verb(low) && has_clock(&joined) {
            return introduces(joined.trim_end(), dated).then(|| Marks::Attribution {
                upto: next + 1,
                strong: joined.contains('@') || has_clock(&joined),
            });
        }
    }
    None
}

fn introduces(joined: &str, dated: bool) -> bool {
    if !joined.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let by_words = ATTRIBUTIONS.iter().any(|a| {
        a.openers.iter().any(|o| joined.starts_with(o))
            && a.verbs.iter().any(|v| joined.contains(v))
    });
    // `2026-11-23 10:02 GMT+01:00 Dana <dana@acme.example>:`, with the day's name before it in
    // any language.
    let by_shape = joined.contains('@')
        && joined.ends_with(">:")
        && (dated || has_year(joined) && has_clock(joined));
    by_words || by_shape
}

/// Some programs leave the colon out.
fn ends_in_verb(low: &str) -> bool {
    low.contains('@')
        && ATTRIBUTIONS
            .iter()
            .flat_map(|a| a.verbs)
            .any(|v| low.ends_with(v))
}

/// Whether a year of our time stands in it as a word of its own.
fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit())
        .any(|w| w.len() == 4 && (w.starts_with("19") || w.starts_with("20")))
}

/// Whether it holds a time of day: `10:02`, `10h02`.
fn has_clock(text: &str) -> bool {
    text.as_bytes().windows(4).any(|w| {
        matches!(w, [a, b':' | b'h', c, d] if a.is_ascii_digit() && c.is_ascii_digit() && d.is_ascii_digit())
    })
}
