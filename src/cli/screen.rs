//! How the record is printed on a terminal: instants, lengths of time, long lines.
//!
//! Owns the form, never what is told. Invariant: text of people is printed without control
//! characters, so that no mail writes to the terminal.

use crate::domain::time::Timestamp;
use anyhow::Result;
use chrono_tz::Tz;
use std::io::Write;

/// Width of a line.
const WIDTH: usize = 80;
/// Characters of a held mail's subject that are shown.
const SUBJECT: usize = 200;

/// A subject that may be as long as its sender likes.
pub(super) fn short(subject: &str) -> String {
    match subject.char_indices().nth(SUBJECT) {
        Some((end, _)) => format!("{}…", subject.get(..end).unwrap_or_default()),
        None => subject.to_owned(),
    }
}

/// A length of time: `45 min`, `6 h`.
pub(super) fn long(minutes: i64) -> String {
    match minutes {
        0..120 => format!("{minutes} min"),
        _ => format!("{} h", minutes / 60),
    }
}

/// How many there are of what one is called so.
pub(super) fn counted(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

/// An instant, to the minute.
pub(super) fn at(instant: Timestamp, zone: Tz) -> String {
    let local = instant.utc().with_timezone(&zone);
    local.format("%Y-%m-%d %H:%M").to_string()
}

/// A text, indented and broken at words to fit the screen, without control characters.
pub(super) fn wrapped(out: &mut dyn Write, indent: usize, text: &str) -> Result<()> {
    let clean: String = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| {
            !c.is_control() && !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        })
        .collect();
    let mut line = " ".repeat(indent);
    let mut begun = false;
    for word in clean.split(' ') {
        if begun && width(&line) + 1 + width(word) > WIDTH {
            writeln!(out, "{}", line.trim_end())?;
            line = " ".repeat(indent + 2);
            begun = false;
        }
        if begun {
            line.push(' ');
        }
        line.push_str(word);
        begun = true;
    }
    writeln!(out, "{}", line.trim_end())?;
    Ok(())
}

fn width(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_fits_the_screen_and_can_do_nothing_to_it() {
        let mut out = Vec::new();
        let text = format!("a\u{1b}[31mb\u{202e} {}", "words and words ".repeat(20));
        wrapped(&mut out, 4, &text).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(
            text.lines()
                .all(|l| width(l) <= WIDTH && l.starts_with("    "))
        );
        assert!(text.lines().count() > 3 && !text.contains('\u{1b}') && !text.contains('\u{202e}'));
    }
}
