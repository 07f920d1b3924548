//! Quotations that a program marks with another sign than `>`: `| `, `: `, `} `, `DD> `.
//!
//! Owns how such a one is known: by the line that introduces it, right above or within it. Gives it the
//! common mark before its own, so that all else knows one kind. Never marks a table, nor lines that
//! nothing introduces: somebody's own list may begin so.

use super::attribution::{self, LINES};
use super::header_block::label;
use super::lines::{fold, is_quoted, is_rule};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Signs that programs put before each line.
const SIGNS: &[char] = &['|', '│', ':', '}', '»', '#', '%', '!'];
/// Most letters of a name before `>`.
const INITIALS: usize = 4;

/// A text in which such quotations begin with `> `.
pub(super) fn marked(text: &str) -> Cow<'_, str> {
    if !text.lines().any(|line| sign(line).is_some()) {
        return Cow::Borrowed(text);
    }
    let lines: Vec<&str> = text.lines().collect();
    let signs: Vec<Option<&str>> = lines.iter().map(|line| sign(line)).collect();
    let mut known: BTreeSet<&str> = BTreeSet::new();
    let mut quoted = vec![false; lines.len()];
    let mut at = 0;
    while let Some(sign) = signs.get(at) {
        let Some(sign) = sign else {
            at += 1;
            continue;
        };
        let same = signs
            .iter()
            .skip(at)
            .take_while(|other| **other == Some(*sign));
        let end = at + same.count();
        let run = lines.get(at..end).unwrap_or_default();
        let above = lines.get(..at).unwrap_or_default();
        if !is_table(run, sign) && (known.contains(sign) || is_introduced(above, run, sign)) {
            known.insert(sign);
            quoted.get_mut(at..end).unwrap_or_default().fill(true);
        }
        at = end;
    }
    if known.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 2 * lines.len());
    for (line, quoted) in lines.iter().zip(quoted) {
        out.push_str(if quoted { "> " } else { "" });
        out.push_str(line);
        out.push('\n');
    }
    Cow::Owned(out)
}

/// The sign that a line begins with.
fn sign(line: &str) -> Option<&str> {
    let bare = line.trim_start();
    let first = bare.chars().next()?;
    let parted = |len: usize| {
        bare.get(len..)
            .is_some_and(|r| r.is_empty() || r.starts_with(' '))
    };
    let end = first.len_utf8();
    if SIGNS.contains(&first) && parted(end) {
        return bare.get(..end);
    }
    let name = bare.find('>').filter(|at| (1..=INITIALS).contains(at))?;
    let initials = bare.get(..name)?.chars().all(|c| c.is_ascii_uppercase());
    (initials && parted(name + 1)).then(|| bare.get(..=name))?
}

/// A row that ends with the sign it begins with, or has one between, is a table's.
fn is_table(run: &[&str], sign: &str) -> bool {
    let columns = |line: &&&str| line.matches(sign).count() > 1;
    sign == "|" && run.iter().filter(columns).count() * 2 > run.len()
}

/// Whether somebody is quoted: the line right above says whom, or the first of its own do.
fn is_introduced(above: &[&str], run: &[&str], sign: &str) -> bool {
    let last = above.iter().rposition(|line| !line.trim().is_empty());
    let near = last.filter(|last| above.len() - last <= 2);
    let introduces = near.is_some_and(|last| {
        let from = (last + 1).saturating_sub(LINES);
        let mut window: Vec<String> = above
            .get(from..=last)
            .unwrap_or_default()
            .iter()
            .map(|l| fold(l))
            .collect();
        window.push("> ".to_owned());
        let mut quoted = vec![false; window.len() - 1];
        quoted.push(true);
        let found = attribution::find(&window, &quoted);
        found.last().is_some_and(|one| one.upto + 1 == window.len())
    });
    introduces && !above.last().is_some_and(|line| is_quoted(line)) || introduces_itself(run, sign)
}

/// `| On Mon, 23 Nov 2026, Dana Dev wrote:`, or a header with a text below it.
fn introduces_itself(run: &[&str], sign: &str) -> bool {
    let bare = |line: &&str| fold(line.trim_start().strip_prefix(sign).unwrap_or_default());
    let top: Vec<String> = run.iter().take(LINES + 1).map(bare).collect();
    let none = vec![false; top.len()];
    let whole = |one: &attribution::Attribution| one.from == 0 && one.upto < run.len();
    if attribution::find(&top, &none).first().is_some_and(whole) {
        return true;
    }
    let all: Vec<String> = run.iter().map(bare).collect();
    let fields = all
        .iter()
        .take_while(|low| label(low).is_some() || is_rule(low))
        .count();
    fields >= 2 && all.iter().skip(fields).any(|low| !low.is_empty())
}

#[cfg(test)]
#[path = "requoted_tests.rs"]
mod tests;
