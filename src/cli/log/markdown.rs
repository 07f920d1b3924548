//! One question's decisions as a comment: GitHub's Markdown, Jira's wiki markup, plain text.
//!
//! Invariant: people's words are quoted as they are, and none of them can end the quotation,
//! call somebody or become markup outside it.

use crate::cli::screen::at;
use crate::domain::report::{Assumed, Decided, Ruled, Said};
use chrono_tz::Tz;
use std::fmt::Write as _;

/// Markdown, with a heading of that level.
pub(in crate::cli) fn github(one: &Decided, zone: Tz, level: &str) -> String {
    let quoted = |words: &str| {
        let lines = words.lines().map(|l| format!("> {}\n", escaped(l)));
        lines.collect::<String>()
    };
    let mut out = format!("{level} {}\n\n", escaped(&one.title));
    for (what, said) in told(one) {
        let who = format!("{what}, {}, {}", said.by, at(said.at, zone));
        let _ = writeln!(out, "**{}**\n\n{}", escaped(&who), quoted(&said.words));
    }
    for assumed in &one.assumptions {
        let who = ended(assumed, zone);
        let words = quoted(&assumed.said.words);
        let _ = writeln!(out, "**{}**\n\n{words}", escaped(&who));
    }
    for ruling in &one.rulings {
        let _ = writeln!(out, "**{}**\n", escaped(&ruled(ruling, zone)));
        if let Some(words) = own_words(ruling) {
            let _ = writeln!(out, "{}", quoted(words));
        }
    }
    let _ = writeln!(out, "Status: {}", one.status);
    out
}

/// Jira's wiki markup.
pub(in crate::cli) fn jira(one: &Decided, zone: Tz) -> String {
    let quoted = |words: &str| format!("{{quote}}\n{}\n{{quote}}", wiki(words));
    let mut out = format!("*{}*\n\n", wiki(&one.title));
    for (what, said) in told(one) {
        let who = format!("{what}, {}, {}", said.by, at(said.at, zone));
        let _ = writeln!(out, "{}\n{}", wiki(&who), quoted(&said.words));
    }
    for assumed in &one.assumptions {
        let who = ended(assumed, zone);
        let words = quoted(&assumed.said.words);
        let _ = writeln!(out, "*{}*\n{words}", wiki(&who));
    }
    for ruling in &one.rulings {
        let _ = writeln!(out, "*{}*", wiki(&ruled(ruling, zone)));
        if let Some(words) = own_words(ruling) {
            let _ = writeln!(out, "{}", quoted(words));
        }
    }
    let _ = writeln!(out, "Status: {}", one.status);
    out
}

/// Plain text.
pub(in crate::cli) fn plain(one: &Decided, zone: Tz) -> String {
    let mut out = format!("{}: {}\n", one.pbi, one.title);
    for (what, said) in told(one) {
        let _ = writeln!(
            out,
            "{what}, {}, {}: {}",
            said.by,
            at(said.at, zone),
            said.words
        );
    }
    for assumed in &one.assumptions {
        let _ = writeln!(out, "{}: {}", ended(assumed, zone), assumed.said.words);
    }
    for ruling in &one.rulings {
        let words = own_words(ruling).unwrap_or_default();
        let colon = if words.is_empty() { "" } else { ": " };
        let _ = writeln!(out, "{}{colon}{words}", ruled(ruling, zone));
    }
    out
}

fn told(one: &Decided) -> impl Iterator<Item = (&'static str, &Said)> {
    let answers = one.answers.iter().map(|a| ("Said", a));
    std::iter::once(("Asked", &one.question)).chain(answers)
}

/// Who assumed something and when, and what became of it: it never was agreed by silence.
pub(in crate::cli) fn ended(assumed: &Assumed, zone: Tz) -> String {
    let said = &assumed.said;
    let mut out = format!("Assumed, {}, {}", said.by, at(said.at, zone));
    let by = assumed.against.as_deref().unwrap_or("somebody");
    let _ = match (assumed.status, assumed.ended) {
        ("unopposed", Some(when)) => write!(out, "; stands unopposed since {}", at(when, zone)),
        ("objected", Some(when)) => {
            let colon = if assumed.objection.is_empty() {
                ""
            } else {
                ": "
            };
            let words = &assumed.objection;
            write!(
                out,
                "; OBJECTED to by {by}, {}{colon}{words}",
                at(when, zone)
            )
        }
        ("overruled", Some(when)) => write!(out, "; OVERRULED by {by}, {}", at(when, zone)),
        ("withdrawn", Some(when)) => write!(out, "; withdrawn, {}", at(when, zone)),
        _ => write!(out, "; may still be objected to"),
    };
    out
}

/// The words given with a ruling, but for those that are the new item's title.
fn own_words(ruling: &Ruled) -> Option<&str> {
    let words = ruling.said.words.as_str();
    (!words.is_empty() && ruling.new_item.as_deref() != Some(words)).then_some(words)
}

fn ruled(ruling: &Ruled, zone: Tz) -> String {
    let verdict = match ruling.verdict {
        "agreed" => "Agreed",
        "out-of-scope" => "Out of scope",
        "correction" => "Corrected",
        "lets-talk" => "To be talked about",
        _ => "Answered",
    };
    let mut out = format!(
        "{verdict}, {}, {}",
        ruling.said.by,
        at(ruling.said.at, zone)
    );
    if let Some(title) = &ruling.new_item {
        let _ = write!(out, " (new item: {title})");
    }
    if let Some((by, when)) = &ruling.replaced {
        let _ = write!(out, "; REPLACED by {by}, {}", at(*when, zone));
    }
    if let Some((by, when)) = &ruling.undone {
        let _ = write!(out, "; UNDONE by {by}, {}", at(*when, zone));
    }
    out
}

/// Text that Markdown takes for text, and in which `@name` calls nobody.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars().filter(|c| !c.is_control()) {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&'
        ) {
            out.push('\\');
        }
        out.push(c);
        if c == '@' {
            out.push('\u{200b}');
        }
    }
    out
}

/// Text that Jira's wiki markup takes for text.
fn wiki(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars().filter(|c| !c.is_control() || *c == '\n') {
        if matches!(
            c,
            '\\' | '{' | '}' | '[' | ']' | '*' | '_' | '!' | '|' | '^' | '~' | '#'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escaped, wiki};

    #[test]
    fn words_stay_words() {
        assert_eq!(
            escaped("<b>*x* [a](b) @sam"),
            "\\<b\\>\\*x\\* \\[a\\](b) @\u{200b}sam"
        );
        assert_eq!(
            wiki("{quote} [~sam] *x*"),
            "\\{quote\\} \\[\\~sam\\] \\*x\\*"
        );
    }
}
