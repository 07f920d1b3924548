//! `/internal`: where words for the team alone begin. Decides nothing.
//!
//! Mail programs dress what people write: `*/internal*` where it was bold, `• /internal` in a
//! list, a full-width stroke, marks nobody sees. Invariant: in doubt the words below are for the
//! team alone, since what was kept back can be sent again and what went out can't be taken back.
//! A line of prose that only names a path (`/internal/docs`) begins nothing.

use crate::domain::replies::{self, Meaning, Place};

/// A text, parted at the line that begins what is for the team alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::rules) struct Parted<'t> {
    /// What stands above.
    pub(in crate::rules) above: &'t str,
    /// How the line begins, as it was written.
    pub(in crate::rules) heading: &'t str,
    /// What stands behind it and below.
    pub(in crate::rules) own: String,
    /// It is not written as letters say, or stands in a line with other words: whoever wrote it
    /// is told what was kept back.
    pub(in crate::rules) in_doubt: bool,
}

/// Whether a line begins with `/internal`, as letters write it.
pub(in crate::rules) fn begins(line: &str) -> bool {
    let command = line.trim_start().strip_prefix('/');
    let found = command.and_then(|command| replies::read(Place::Command, command));
    found.is_some_and(|found| found.meaning == Meaning::Internal)
}

/// Parts a text at the first `/internal`, which may begin any line, or a sentence: what follows it,
/// on that line and below, is for the team alone, and no command.
pub(in crate::rules) fn parted(text: &str) -> Parted<'_> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if let Some((from, heading, in_doubt)) = heading(line) {
            let from = at + from;
            let heading_end = from + heading;
            let behind = line.get(heading_end - at..).unwrap_or_default();
            let behind =
                behind.trim_start_matches(|c: char| c.is_whitespace() || JOINS.contains(&c));
            let below = text.get(at + line.len()..).unwrap_or_default();
            return Parted {
                above: text.get(..from).unwrap_or_default(),
                heading: text.get(from..heading_end).unwrap_or_default().trim(),
                own: format!("{}\n{below}", behind.trim_end()).trim().to_owned(),
                in_doubt,
            };
        }
        at += line.len();
    }
    Parted {
        above: text,
        ..Parted::default()
    }
}

/// What joins it with the words behind it.
const JOINS: [char; 8] = [':', ';', ',', '.', '!', '-', '–', '—'];

/// Where `/internal` stands in a line, how long it is with its dress, and whether that is in doubt.
fn heading(line: &str) -> Option<(usize, usize, bool)> {
    if !line.contains(is_stroke) {
        return None;
    }
    if let Some((upto, spelt)) = dressed(line) {
        let plain = begins(line);
        let alone = !line.get(upto..)?.contains(char::is_alphanumeric);
        return Some((0, upto, !(spelt == Spelt::Right && (plain || alone))));
    }
    // Behind the end of a sentence. Of several marks in a row the last one is it, so that no stretch
    // of the line is looked through from each of its marks.
    let marks = line.match_indices(['.', '?', '!', '…']);
    let mut ends = marks
        .map(|(at, mark)| at + mark.len())
        .filter(|from| {
            line.get(*from..)
                .is_some_and(|rest| rest.starts_with(char::is_whitespace))
        })
        .peekable();
    while let Some(from) = ends.next() {
        let nothing_between = ends.peek().and_then(|next| line.get(from..*next));
        if nothing_between.is_some_and(|between| !between.contains(says_something)) {
            continue;
        }
        if let Some((upto, spelt)) = line.get(from..).and_then(dressed)
            && spelt != Spelt::Nearly
        {
            return Some((from, upto, true));
        }
    }
    None
}

/// A letter, a digit, a stroke.
fn says_something(c: char) -> bool {
    is_stroke(c) || c.is_alphanumeric()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spelt {
    Right,
    /// As it is, but for a stroke that another key makes or marks that belong to a path.
    Strangely,
    /// A letter is wrong.
    Nearly,
}

/// Where the word ends that a line begins with, if that is `/internal` in whatever dress. A line
/// that begins with `>` is another's.
fn dressed(line: &str) -> Option<(usize, Spelt)> {
    let from = undressed(line)?;
    let behind = line.get(from..)?.trim_start_matches(is_stroke);
    let behind = behind.trim_start_matches(|c: char| c.is_whitespace() && c != '\n');
    let start = line.len() - behind.len();
    let end = behind.find(char::is_whitespace).unwrap_or(behind.len());
    let token = behind.get(..end)?;
    let tail_at = token
        .find(|c: char| !c.is_alphabetic() && !is_unseen(c))
        .unwrap_or(token.len());
    let (word, tail) = token.split_at(tail_at);
    let parted = tail.starts_with(PARTS) || !tail.contains(char::is_alphanumeric);
    if !parted || tail.contains('?') {
        return None;
    }
    let word: String = word
        .chars()
        .filter(|c| !is_unseen(*c))
        .map(narrow)
        .collect();
    let exact = replies::read(Place::Command, &word)
        .is_some_and(|found| found.meaning == Meaning::Internal && found.rest.is_empty());
    let stroke = line.get(from..start)?;
    let glued = if tail.contains(char::is_alphanumeric) {
        tail.trim_start_matches(PARTS)
    } else {
        ""
    };
    let spelt = if !exact {
        if !replies::is_nearly(Meaning::Internal, &word) {
            return None;
        }
        Spelt::Nearly
    } else if stroke == "/" && !tail.contains(is_stroke) {
        Spelt::Right
    } else {
        Spelt::Strangely
    };
    Some((start + token.len() - glued.len(), spelt))
}

/// Marks that part the word from what is glued to it.
const PARTS: [char; 10] = [':', ';', ',', '*', ')', ']', '"', '—', '–', '`'];

/// Where the stroke stands, behind whatever is no word: white space, marks, a number of a list,
/// the tag of an item.
fn undressed(line: &str) -> Option<usize> {
    let bare = line.trim_start_matches(|c: char| c.is_whitespace() || is_unseen(c));
    if bare.starts_with('>') {
        return None;
    }
    let rest = behind_tag(bare).unwrap_or(bare);
    let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = digits.len() < rest.len() && digits.starts_with(['.', ')']);
    let rest = if numbered { digits } else { rest };
    let at = rest.find(says_something)?;
    let found = rest.get(at..)?;
    found
        .starts_with(is_stroke)
        .then(|| line.len() - found.len())
}

/// What stands behind the tag that a line begins with.
fn behind_tag(line: &str) -> Option<&str> {
    let tag = line.strip_prefix('[')?.trim_start_matches('[');
    // No tag holds another, so the line is not looked through again for each bracket.
    let end = tag.find(['[', ']'])?;
    tag.get(end..)?.strip_prefix(']')
}

/// A stroke, and what other keyboards make of it.
const fn is_stroke(c: char) -> bool {
    matches!(c, '/' | '\\' | '／' | '⁄' | '∕' | '⧸' | '＼')
}

/// What nobody sees.
const fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// A full-width letter as the one that it is.
fn narrow(c: char) -> char {
    let code = u32::from(c);
    let full = (0xFF01..=0xFF5E).contains(&code);
    char::from_u32(code - if full { 0xFEE0 } else { 0 }).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_program_dresses_it_in_it_begins_what_is_for_the_team() {
        for line in [
            "*/internal*",
            "**/internal**",
            "_/internal_",
            "/internal*",
            "- /internal",
            "• /internal",
            "1. /internal",
            "[PBI-142] /internal",
            "[[PBI-142]] /internal",
            "\u{a0}\u{200b}/internal",
            "/in\u{ad}ternal",
            "／internal",
            "／ｉｎｔｅｒｎａｌ",
            "\\internal",
            "/ internal",
            "/internal:",
            "/internal/",
            "(/internal)",
            "\"/internal\"",
            "`/intern`",
            "/Intern -",
            "/intenal",
            "/inetrnal",
            "/internl:",
            "Are they in? /internal",
            "Two years. */internal:*",
            "Two years. 1. /internal",
        ] {
            for text in [
                format!("Yes.\n{line}\nNobody pays."),
                format!("Yes.\n{line} Nobody pays."),
            ] {
                let parted = parted(&text);
                assert_eq!(parted.own, "Nobody pays.", "{text}");
                assert!(parted.above.starts_with("Yes.\n"), "{text}");
                assert!(!parted.above.contains("intern"), "{text}");
            }
        }
        assert_eq!(parted("Yes.\n/internal:Nobody pays.").own, "Nobody pays.");
    }

    #[test]
    fn prose_that_names_a_path_begins_nothing() {
        for text in [
            "see /internal/docs",
            "see /internal notes",
            "/internal/docs is empty",
            "/internal-api fails",
            "/internal.json is old",
            "/external notes",
            "/internet is slow",
            "> /internal\nYes",
            "Internal: nobody pays",
            "- internal notes",
            "The path is: /internal or so",
            "Is it\n/internal?",
            "and/or /internal",
        ] {
            let parted = parted(text);
            assert_eq!((parted.above, parted.own.as_str()), (text, ""), "{text}");
        }
    }

    #[test]
    fn only_what_is_written_otherwise_is_in_doubt() {
        for (text, in_doubt) in [
            ("/internal\nx", false),
            ("  /Internal: x", false),
            ("*/internal*\nx", false),
            ("- /internal\nx", false),
            ("- /internal x", true),
            ("/intenal\nx", true),
            ("／internal\nx", true),
            ("/internal/\nx", true),
            ("Yes. /internal x", true),
        ] {
            assert_eq!(parted(text).in_doubt, in_doubt, "{text}");
        }
    }
}
