//! What each line of a text looks like: quoted, introducing a quotation, dividing, beginning a
//! signature. Owns the recognising of lines, by the tables of `markers`; decides nothing.

use super::attribution;
use super::dated::has_clock;
use super::header_block::{
    author_below, block_below, is_block_in_one_line, label, names_a_mail, opens_block,
};
use crate::mail::vocabulary::markers::MARKERS;

/// Marks that the conversion of HTML puts at the beginning of a line. They are of the private
/// use area, and no text of a mail gets here with one ([`unmarked`]).
pub(in crate::mail) const ATTRIBUTION_MARK: char = '\u{E0A1}';
/// The same: from here on stands the mail that is answered.
pub(in crate::mail) const DIVIDER_MARK: char = '\u{E0A2}';

/// The same: here a signature begins.
pub(in crate::mail) const SIGNATURE_MARK: char = '\u{E0A3}';
/// The same: here it ends.
pub(in crate::mail) const SIGNATURE_END_MARK: char = '\u{E0A4}';
/// All of them.
pub(super) const HTML_MARKS: [char; 4] = [
    ATTRIBUTION_MARK,
    DIVIDER_MARK,
    SIGNATURE_MARK,
    SIGNATURE_END_MARK,
];

/// Which form of a mail a text is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::mail) enum Form {
    /// Plain text, as far as any of it is: its program put the marks of quotation.
    #[default]
    Plain,
    /// HTML laid out: what stands within a container is marked, whoever wrote it.
    Html,
}

/// What a line looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::mail) enum Marks {
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
/// Most lines below `-- ` that are believed to be a signature, with a disclaimer or two.
const SIGNATURE_LINES: usize = 40;
/// The same below `--` without its space, which may be anything.
const BARE_SIGNATURE_LINES: usize = 12;

/// Looks at every line.
pub(in crate::mail) fn mark(lines: &[&str], folded: &[String]) -> Vec<Marks> {
    let quoted: Vec<bool> = lines
        .iter()
        .map(|l| is_quoted(l) && !is_arrowed(l))
        .collect();
    let labels: Vec<Option<usize>> = folded.iter().map(|l| label(l)).collect();
    let mut marks: Vec<Marks> = (0..lines.len())
        .map(|at| mark_one(lines, folded, &labels, at))
        .collect();
    if let Some(at) = divides_from_marked(folded, &quoted)
        && let Some(mark) = marks.get_mut(at).filter(|m| **m == Marks::Plain)
    {
        *mark = Marks::Divider;
    }
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

/// A few words between dashes, in whatever language, directly above the first quoted line.
fn divides_from_marked(folded: &[String], quoted: &[bool]) -> Option<usize> {
    let above = quoted.iter().position(|q| *q)?.checked_sub(1)?;
    let low = folded.get(above)?;
    (is_between_dashes(low) && bare(low).contains(' ')).then_some(above)
}

/// Whether these lines, in lower case, begin with one that introduces a quotation.
pub(super) fn begins_with_attribution(folded: &[String]) -> bool {
    let found = attribution::find(folded, &vec![false; folded.len()]);
    found.first().is_some_and(|a| a.from == 0)
}

/// Whether these lines, in lower case, begin with a header or a line like `-----Original Message-----`.
pub(super) fn begins_with_head(folded: &[String]) -> bool {
    let labels: Vec<Option<usize>> = folded.iter().map(|l| label(l)).collect();
    let first = folded.iter().position(|l| !l.is_empty());
    first.is_some_and(|at| {
        folded.get(at).is_some_and(|l| is_divider(l))
            || opens_block(folded, &labels, at) && names_a_mail(folded, &labels, at)
    })
}

/// `>>> Dana Dev <dana@acme.example> 23.11.2026 10:02 >>>`: so `GroupWise` introduces a quotation.
pub(super) fn is_arrowed(line: &str) -> bool {
    let rest = line.strip_prefix(">>> ").unwrap_or_default();
    (rest.contains('@') || rest.ends_with(" >>>") && has_clock(rest))
        && rest.starts_with(|c: char| c.is_alphabetic() || c == '"' || c == '<')
}

/// Whether a line is one of a quoted mail's header: `Subject: …`.
pub(in crate::mail) fn is_labelled(line: &str) -> bool {
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
pub(in crate::mail) fn unmarked(text: String) -> String {
    if text.contains(HTML_MARKS) {
        text.replace(HTML_MARKS, "\u{FFFD}")
    } else {
        text
    }
}

/// A text on one line, with one space between its words.
pub(in crate::mail) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line for comparing: lower case, odd spaces plain, marks of bold type and of direction gone.
pub(in crate::mail) fn fold(line: &str) -> String {
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
        || is_starred(line, low)
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
/// So many that nothing parts are a sentence, whatever it begins and ends with.
const LONG_SENTENCE_WORDS: usize = 8;

/// Whether the next words are a sentence: below two dashes they may be another answer.
fn begins_with_sentence(lines: &[&str], from: usize) -> bool {
    let mut below = lines.iter().skip(from).take(PARTED);
    let first = below.find(|l| !l.trim().is_empty());
    first.is_some_and(|l| {
        let ends = l.trim_end().ends_with(['.', '!', '?']);
        let low = l.trim().to_lowercase();
        let mut words = low.split_whitespace();
        let leads = words.next().is_some_and(|w| MARKERS.sentences.contains(&w));
        let count = words.count() + 1;
        let runs_on = count >= LONG_SENTENCE_WORDS
            && l.trim_start().starts_with(char::is_lowercase)
            && !l.contains(|c: char| c == ',' || c == ':' || c.is_ascii_digit());
        count >= SENTENCE_WORDS
            && (ends || leads || runs_on)
            && !l.contains(['@', '"', '“', '/', '|'])
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
    let rules = |c: &char| "-‐—―─_=*#~".contains(*c);
    low.starts_with("- -") || low.chars().take(2).filter(rules).count() == 2
}

/// `-----Original Message-----` and its kin; without dashes only `Begin forwarded message:`.
pub(super) fn is_divider(low: &str) -> bool {
    let bare = bare(low);
    let dashed = is_dashed(low);
    let known = |table: &[&str]| table.iter().any(|t| bare.starts_with(t));
    let addressed = known(&MARKERS.messages_from) && low.contains('@') && low.ends_with("--");
    let by_dashes = bare.chars().count() <= 90
        && (known(&MARKERS.originals) || known(&MARKERS.forwards) || is_reply_mark(low))
        && (bare.chars().count() <= 60 || low.ends_with("--") || low.ends_with("-##"));
    dashed && (by_dashes || addressed || is_divider_with_block(low))
        || MARKERS.begin_forwards.contains(&bare)
        || low.trim_start_matches(['[', '*']).starts_with(PROCESSED)
}

/// So `david` begins the mail that it quotes.
const PROCESSED: &str = "original message processed by ";
/// Stars that nobody sets for bold type.
const STARS: &str = "***";

/// `**** Original Message ****`: folding takes the stars away.
fn is_starred(line: &str, low: &str) -> bool {
    let known = |table: &[&str]| table.contains(&bare(low));
    line.trim_start().starts_with(STARS)
        && line.trim_end().ends_with(STARS)
        && (known(&MARKERS.originals) || MARKERS.reply_marks.iter().any(|t| low.contains(t)))
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
    low.trim_matches(|c: char| "-‐—―─_=*>#~+ :.…。：".contains(c))
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
pub(in crate::mail) fn is_rule(low: &str) -> bool {
    let drawn = |c: char| {
        matches!(
            c,
            '_' | '-' | '‐' | '=' | '─' | '―' | '━' | '＿' | '*' | '~' | '–' | '—'
        )
    };
    low.chars().count() >= 2 && low.starts_with(drawn) && low.chars().all(|c| drawn(c) || c == ' ')
}
