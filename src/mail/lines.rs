//! What each line of a text looks like: quoted, introducing a quotation, dividing, beginning a
//! signature. Owns the recognising of lines, by the tables of `markers`; decides nothing.

use super::attribution;
use super::dated::{has_clock, has_date, has_month, has_year};
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

/// Which form of a mail a text is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Form {
    /// Plain text, as far as any of it is: its program put the marks of quotation.
    #[default]
    Plain,
    /// HTML laid out: what stands within a container is marked, whoever wrote it.
    Html,
}

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

/// Among so many lines a mark that asks for an answer above it stands at the top.
const TOP: usize = 20;
/// Longer lines are of no program, and no notice: looking at them would only cost time.
const LINE_BYTES: usize = 8 * 1024;
/// How far below its first line a header block may reach.
const BLOCK_LINES: usize = 8;
/// The same with the addresses of many receivers.
const VALUE_LINES: usize = 40;
/// Most lines below `-- ` that are believed to be a signature, with a disclaimer or two.
const SIGNATURE_LINES: usize = 40;
/// The same below `--` without its space, which may be anything.
const BARE_SIGNATURE_LINES: usize = 12;

/// Looks at every line.
pub(super) fn mark(lines: &[&str], folded: &[String]) -> Vec<Marks> {
    let quoted: Vec<bool> = lines
        .iter()
        .map(|l| is_quoted(l) && !is_arrowed(l))
        .collect();
    let labels: Vec<Option<usize>> = folded.iter().map(|l| label(l)).collect();
    let mut marks: Vec<Marks> = (0..lines.len())
        .map(|at| mark_one(lines, folded, &labels, at))
        .collect();
    for one in attribution::find(folded, &quoted) {
        if let Some(mark) = marks.get_mut(one.from)
            && (*mark == Marks::Plain || lines.get(one.from).is_some_and(|l| is_arrowed(l)))
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

/// `>>> Dana Dev <dana@acme.example> 23.11.2026 10:02 >>>`: so `GroupWise` introduces a quotation.
pub(super) fn is_arrowed(line: &str) -> bool {
    let rest = line.strip_prefix(">>> ").unwrap_or_default();
    rest.contains('@') && rest.starts_with(|c: char| c.is_alphabetic() || c == '"' || c == '<')
}

/// Whether a line is one of a quoted mail's header: `Subject: …`.
pub(super) fn is_labelled(line: &str) -> bool {
    label(fold(line).as_str()).is_some()
}

/// Whether a line is a quotation.
pub(super) fn is_quoted(line: &str) -> bool {
    line.trim_start_matches([' ', '\t', '\u{A0}'])
        .starts_with(['>', '＞'])
}

/// A line without the marks of quotation before it, and how many they are.
pub(super) fn unquoted(line: &str) -> (&str, usize) {
    let mark = |c: char| matches!(c, '>' | '＞');
    let bare = line.trim_start_matches(|c| mark(c) || matches!(c, ' ' | '\t' | '\u{A0}'));
    let lead = line.get(..line.len() - bare.len()).unwrap_or_default();
    (bare, lead.chars().filter(|c| mark(*c)).count())
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
    if line.len() >= 5 && line.bytes().all(|b| b == b'*') {
        return line.to_owned();
    }
    let plain: String = line
        .chars()
        .filter(|c| !HTML_MARKS.contains(c))
        .filter(|c| !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'))
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect();
    let low = plain
        .trim_matches(|c: char| c == '*' || c.is_whitespace())
        .to_lowercase();
    // The small letter of the Turkish İ keeps its dot as a letter of its own.
    low.replace("i\u{307}", "i")
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
        if *line == "--" && parts_a_list(lines, at) {
            return Marks::Plain;
        }
        let most = if *line == "-- " {
            SIGNATURE_LINES
        } else {
            BARE_SIGNATURE_LINES
        };
        let sentence = *line == "--" && begins_with_sentence(lines, at + 1);
        return if !sentence && signature_is_short(lines, at + 1, most) {
            Marks::Signature
        } else {
            Marks::Plain
        };
    }
    // With nothing above it asks for an answer, and parts none from what is quoted.
    let nothing_above = || at < TOP && folded.iter().take(at).all(String::is_empty);
    if is_reply_mark(low) && nothing_above() {
        return Marks::Plain;
    }
    let heading = is_rule(low) || is_between_dashes(low) || is_heading(low);
    if is_divider(low)
        || is_block_in_one_line(low)
        || opens_block(folded, labels, at) && names_a_mail(folded, labels, at)
        || heading && block_below(folded, labels, at)
        || is_rule(low) && author_below(folded, labels, at)
        || is_heading(low) && quoted_author_below(lines, at)
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

/// How far above and below a bare `--` another one is looked for.
const PARTED: usize = 12;

/// `Options:`, and a `--` above what is listed and another below: no signature begins there.
fn parts_a_list(lines: &[&str], at: usize) -> bool {
    let announced = |at: usize| {
        let above = lines.get(at.saturating_sub(2)..at).unwrap_or_default();
        let last = above.iter().rev().find(|l| !l.trim().is_empty());
        last.is_some_and(|l| l.ends_with([':', '：']))
    };
    let from = at.saturating_sub(PARTED);
    let mut bare = (from..at).filter(|other| lines.get(*other) == Some(&"--"));
    announced(at) || bare.any(announced)
}

/// Fewer words are a name, or a motto.
const SENTENCE_WORDS: usize = 4;

/// Whether the next words are a sentence: below two dashes they may be another answer.
fn begins_with_sentence(lines: &[&str], from: usize) -> bool {
    let mut below = lines.iter().skip(from).take(PARTED);
    let first = below.find(|l| !l.trim().is_empty());
    first.is_some_and(|l| {
        let ends = l.trim_end().ends_with(['.', '!', '?']);
        let low = l.trim().to_lowercase();
        let mut words = low.split_whitespace();
        let leads = words.next().is_some_and(|w| MARKERS.sentences.contains(&w));
        let many = words.count() + 1 >= SENTENCE_WORDS;
        many && (ends || leads) && !l.contains(['@', '"', '“', '/', '|'])
    })
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

/// `##- Please type your reply above this line -##`.
pub(super) fn is_reply_mark(low: &str) -> bool {
    is_dashed(low) && MARKERS.reply_marks.iter().any(|t| low.contains(t))
}

fn is_dashed(low: &str) -> bool {
    let rules = |c: &char| "-‐—─_=*#~".contains(*c);
    low.starts_with("- -") || low.chars().take(2).filter(rules).count() == 2
}

/// `-----Original Message-----` and its kin; without dashes only `Begin forwarded message:`.
fn is_divider(low: &str) -> bool {
    let bare = bare(low);
    let dashed = is_dashed(low);
    let known = |table: &[&str]| table.iter().any(|t| bare.starts_with(t));
    let by_dashes = bare.chars().count() <= 90
        && (known(&MARKERS.originals) || known(&MARKERS.forwards) || is_reply_mark(low))
        && (bare.chars().count() <= 60 || low.ends_with("--"));
    dashed && (by_dashes || is_divider_with_block(low)) || MARKERS.begin_forwards.contains(&bare)
}

/// `-------- Original message --------From: Dana Date: …`: some phones end no line there.
fn is_divider_with_block(low: &str) -> bool {
    let text = low.trim_start_matches(['-', ' ']);
    let known = |table: &[&str]| table.iter().any(|t| text.starts_with(t));
    let behind = text.split_once("--").map_or("", |(_, behind)| behind);
    (known(&MARKERS.originals) || known(&MARKERS.forwards))
        && label(behind.trim_start_matches(['-', ' '])) == Some(0)
}

fn bare(low: &str) -> &str {
    low.trim_matches(|c: char| "-‐—─_=*>#~+ :.…。：".contains(c))
}

/// A few words between dashes, in whatever language.
fn is_between_dashes(low: &str) -> bool {
    low.starts_with("---") && low.ends_with("---") && (1..=60).contains(&bare(low).chars().count())
}

/// `Original Message` or `Forwarded message:` without dashes: believed above a header block.
fn is_heading(low: &str) -> bool {
    let bare = bare(low);
    let known = |table: &[&str]| table.iter().any(|t| bare.starts_with(t));
    bare.split_whitespace().count() <= 5
        && bare.chars().count() <= 60
        && (known(&MARKERS.originals) || known(&MARKERS.forwards))
}

/// Right below a line of dashes or underscores: `From: dana@acme.example`.
fn author_below(folded: &[String], labels: &[Option<usize>], at: usize) -> bool {
    folded.get(at).is_some_and(|l| l.chars().count() >= 5)
        && labels.get(at + 1) == Some(&Some(0))
        && folded.get(at + 1).is_some_and(|l| l.contains('@'))
}

/// A quoted header block below, whose first line names the author.
fn quoted_author_below(lines: &[&str], at: usize) -> bool {
    lines
        .iter()
        .skip(at + 1)
        .take(3)
        .find(|l| !l.trim().is_empty())
        .is_some_and(|l| {
            is_quoted(l) && label(&fold(l.trim_start_matches(['>', '＞', ' ']))).is_some()
        })
}

/// A line of underscores, dashes or the like only.
pub(super) fn is_rule(low: &str) -> bool {
    let drawn = |c: char| {
        matches!(
            c,
            '_' | '-' | '‐' | '=' | '─' | '―' | '━' | '＿' | '*' | '~' | '–' | '—'
        )
    };
    low.chars().count() >= 2 && low.starts_with(drawn) && low.chars().all(|c| drawn(c) || c == ' ')
}

fn block_below(folded: &[String], labels: &[Option<usize>], at: usize) -> bool {
    folded.get(at).is_some_and(|l| l.chars().count() >= 5)
        && (at + 1..at + 6)
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
    // Chinese programs spread short labels: `日　期`.
    let joined: String = head.split_whitespace().collect();
    MARKERS.labels.iter().position(|labels| {
        labels.contains(&head) || !head.is_ascii() && labels.contains(&joined.as_str())
    })
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
    let (mut strange, mut empty) = (0, 0);
    let mut open_value = folded.get(at).is_some_and(|l| l.ends_with([':', '：']));
    empty += usize::from(open_value);
    // Addresses of receivers, over as many lines as they need, are nothing between.
    let goes_on = |low: &str| low.contains('@') && low.ends_with([';', ',', '>']);
    let below = folded.iter().enumerate().skip(at + 1).take(VALUE_LINES);
    let mut room = BLOCK_LINES;
    for (number, low) in below {
        let values = label_of(number).is_none() && !open_value && !low.is_empty();
        if values && seen.get(2) == Some(&true) && (goes_on(low) || wraps(folded, number)) {
            continue;
        }
        if room == 0 {
            break;
        }
        room -= 1;
        match label_of(number) {
            Some(kind) => {
                if let Some(slot) = seen.get_mut(kind) {
                    *slot = true;
                }
                open_value = low.ends_with([':', '：']);
                empty += usize::from(open_value);
            }
            None if low.is_empty() => {}
            // The value of a label that stands alone on its line.
            None if open_value => {
                let right_below = folded.get(number - 1).is_some_and(|l| !l.is_empty());
                empty -= usize::from(right_below);
                open_value = false;
            }
            None => strange += 1,
        }
        // Only From is sign enough to look past other text.
        if strange > if first == 0 { 2 } else { 0 } {
            break;
        }
    }
    if dated_pair(folded, labels, at) {
        return true;
    }
    // Somebody who lists labels gives no values; programs leave out one or two.
    seen.first() == Some(&true) && empty < 3 && seen.iter().filter(|s| **s).count() >= 3
}

/// `From: Dana <dana@acme.example> Sent: Monday 10:02 To: Sam Subject: Orders`: a header block
/// whose line ends some program on the way lost.
fn is_block_in_one_line(low: &str) -> bool {
    if label(low) != Some(0) {
        return false;
    }
    // Some Chinese programs give a day alone and leave the subject out.
    let dated = has_year(low) && has_month(low);
    if !low.contains('@') && !has_clock(low) && !dated {
        return false;
    }
    let mut seen = [false; 4];
    for (colon, _) in low.match_indices([':', '：']) {
        let head = low.get(..colon).unwrap_or_default();
        let last = head.rsplit(' ').find(|word| !word.is_empty());
        if let Some(kind) = last.and_then(|word| label(&format!("{word}:")))
            && let Some(slot) = seen.get_mut(kind)
        {
            *slot = true;
        }
    }
    seen == [true; 4] || dated && seen == [true, true, true, false]
}

/// Whether a block tells what only a mail's header has: the time when it was sent, or the day, and
/// addresses or a subject. "From: the shop, To: the customer" is a list, and a header without a
/// time somebody's draft of a mail.
fn names_a_mail(folded: &[String], labels: &[Option<usize>], at: usize) -> bool {
    let end = (at + BLOCK_LINES).min(folded.len());
    let (mut of, mut clock, mut day, mut more) = (None, false, false, false);
    let mut gap = false;
    for (low, label) in folded.iter().zip(labels).take(end).skip(at) {
        // Some programs leave a line empty between two fields; below them the mail begins.
        if gap && label.is_none() && !low.is_empty() {
            break;
        }
        gap = low.is_empty();
        of = label.or(of);
        let dated = has_date(low) || has_month(low) && has_digit(low);
        clock |= of == Some(1) && has_clock(low);
        day |= of == Some(1) && dated;
        more |= of == Some(3) || matches!(of, Some(0 | 2)) && low.contains('@');
    }
    clock || day && more
}

fn has_digit(low: &str) -> bool {
    low.contains(|c: char| c.is_ascii_digit())
}

/// A line that only begins what the next one ends: a name, its address below it.
fn wraps(folded: &[String], at: usize) -> bool {
    let line = |at: usize| folded.get(at).map(String::as_str).unwrap_or_default();
    line(at).contains([';', '@']) && line(at + 1).starts_with('<') && line(at + 1).contains('@')
}

/// `From: a@b` and, on the next line, `Date: … 2026 …`, in either order; or `Date: … 10:02` and
/// `To: a@b`.
fn dated_pair(folded: &[String], labels: &[Option<usize>], at: usize) -> bool {
    let line = |at: usize| folded.get(at).map(String::as_str).unwrap_or_default();
    let (one, two) = (line(at), line(at + 1));
    let label_of = |at: usize| labels.get(at).copied().flatten();
    let dated = has_year(one) || has_year(two);
    let addressed = one.contains('@') || two.contains('@');
    dated
        && addressed
        && match (label_of(at), label_of(at + 1)) {
            (Some(0), Some(1)) | (Some(1), Some(0)) => true,
            (Some(1), Some(2)) => has_clock(one),
            _ => false,
        }
}
