//! How the story is told: the hour, who does what, what each person finds. At most 80 columns.

use super::cast::Actor;
use super::letters::Found;
use std::io::{self, Write};

/// Where the words of a line begin that tells of a mail.
const COLUMN: usize = 21;
const WIDTH: usize = 80;

/// The hour, and what happens.
pub(super) fn scene(out: &mut dyn Write, hour: &str, what: &str) -> io::Result<()> {
    writeln!(out)?;
    for (n, line) in wrap(what, WIDTH - 7).iter().enumerate() {
        let label = if n == 0 { hour } else { "" };
        writeln!(out, "{label:<7}{line}")?;
    }
    Ok(())
}

/// A person writes a mail.
pub(super) fn writes(
    out: &mut dyn Write,
    who_and_verb: &str,
    subject: &str,
    text: &str,
) -> io::Result<()> {
    writeln!(out)?;
    labelled(out, who_and_verb, &[cut(subject)])?;
    let lines: Vec<String> = text
        .lines()
        .flat_map(|l| wrap(l, WIDTH - COLUMN - 2))
        .map(|l| format!("> {l}"))
        .collect();
    labelled(out, "", &lines)
}

/// A person answers an invitation by their calendar.
pub(super) fn answers(
    out: &mut dyn Write,
    who_and_verb: &str,
    title: &str,
    note: &str,
) -> io::Result<()> {
    if note.is_empty() {
        writeln!(out)?;
        return labelled(out, who_and_verb, &[cut(title)]);
    }
    writes(out, who_and_verb, title, note)
}

/// A person finds a letter: its subject and its news, or all of it.
pub(super) fn finds(out: &mut dyn Write, letter: &Found, whole: bool) -> io::Result<()> {
    writeln!(out)?;
    let label = format!("{} finds", letter.reader.short);
    labelled(out, &label, &[cut(letter.subject())])?;
    if !whole {
        let news = letter.news();
        let mut news: Vec<String> = news
            .iter()
            .flat_map(|part| wrap(part, WIDTH - COLUMN - 2))
            .collect();
        if news.len() > 5 {
            news.truncate(5);
            if let Some(last) = news.last_mut() {
                last.push_str(" \u{2026}");
            }
        }
        return labelled(out, "", &news);
    }
    writeln!(out)?;
    for line in letter.text().lines() {
        writeln!(out, "{}", format!("   | {line}").trim_end())?;
    }
    Ok(())
}

/// A line of the table at the end.
pub(super) fn row(out: &mut dyn Write, who: Actor, got: usize, wrote: usize) -> io::Result<()> {
    writeln!(out, "  {:<8}{got:>5}{wrote:>8}   {}", who.short, who.part)
}

/// A figure with what it counts.
pub(super) fn figure(out: &mut dyn Write, name: &str, count: usize, what: &str) -> io::Result<()> {
    let lines = wrap(what, WIDTH - 20);
    let mut lines = lines.iter();
    let first = lines.next().map_or("", String::as_str);
    writeln!(
        out,
        "{}",
        format!("  {name:<12}{count:>3}   {first}").trim_end()
    )?;
    for line in lines {
        writeln!(out, "{:<20}{line}", "")?;
    }
    Ok(())
}

/// Plain sentences.
pub(super) fn says(out: &mut dyn Write, text: &str) -> io::Result<()> {
    for line in wrap(text, WIDTH) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

fn labelled(out: &mut dyn Write, label: &str, lines: &[String]) -> io::Result<()> {
    let width = COLUMN - 7;
    for (n, line) in lines.iter().enumerate() {
        let label = if n == 0 { label } else { "" };
        writeln!(
            out,
            "{}",
            format!("       {label:<width$}{line}").trim_end()
        )?;
    }
    Ok(())
}

/// One line, cut where it is too long.
fn cut(text: &str) -> String {
    let room = WIDTH - COLUMN;
    if text.chars().count() <= room {
        return text.to_owned();
    }
    let kept: String = text.chars().take(room - 1).collect();
    format!("{}\u{2026}", kept.trim_end())
}

/// Lines of at most so many characters, parted at spaces.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let Some(last) = lines.last_mut() else { break };
        let long = last.chars().count() + 1 + word.chars().count() > width;
        if last.is_empty() {
            last.push_str(word);
        } else if long {
            lines.push(word.to_owned());
        } else {
            last.push(' ');
            last.push_str(word);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_parted_at_spaces_and_cut_at_the_edge() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("", 7), [""]);
        assert_eq!(cut(&"x".repeat(80)).chars().count(), 59);
    }
}
