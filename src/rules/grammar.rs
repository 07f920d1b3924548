//! What people write to make something happen: commands on the first lines, numbers as
//! printed, a few plain words (PRODUCT: *Commands*). The list of commands is the whole grammar.
//!
//! Looks only at a person's own words. What is no command is text, and is never lost.

use super::internal;
use crate::domain::clarification::Line;

/// A command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Book the call now.
    Call,
    /// No longer needed.
    Resolved,
    /// They talked elsewhere: what came of it.
    Talked(String),
    /// Ask the PO, or somebody by name or address.
    Ask(String),
    /// The question is not theirs.
    NotMe,
    /// A ruling is wanted.
    Po,
    /// Ruling 1.
    Agreed,
    /// Ruling 2, with a title.
    OutOfScope(String),
    /// Ruling 3, with what is right.
    Correction(String),
    /// Ruling 4.
    Talk,
    /// They see it otherwise.
    Disagree,
    /// The ruling is undone; with the number of one on a page, where it stands on one.
    Undo(Option<u8>),
    /// What the developer goes by from now on.
    Assume(String),
    /// Not now: for how long (`2d`).
    Later(String),
    /// It belongs to another item.
    Move(String),
    /// A delegate, by name, rules on it instead.
    Delegate(String),
    /// How does this work?
    Help,
    /// A command of the grammar that this version does not act on.
    NotYet(String),
}

/// A message, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The commands, in order.
    pub commands: Vec<Command>,
    /// A number at the very beginning.
    pub number: Option<u8>,
    /// Everything else, the number included: it means something only in answer to a letter
    /// that prints numbers ("2 years" is an answer).
    pub words: String,
    /// The words without the number, where there is one.
    pub beside: String,
    /// What stands below `/internal`: for the team alone.
    pub internal: String,
}

/// Takes a person's own words apart. `plain_words` says that *call*, *not me* and *ask Kim*
/// count without a slash: for people outside the team.
pub fn read(text: &str, plain_words: bool) -> Asked {
    let (text, internal) = internal::parted(text);
    let mut asked = Asked {
        internal,
        ..Asked::default()
    };
    let mut rest: Vec<&str> = Vec::new();
    let mut beside: Vec<&str> = Vec::new();
    let mut at_head = true;
    for line in text.lines() {
        let trimmed = line.trim();
        if at_head && trimmed.is_empty() {
            continue;
        }
        let found = command(trimmed).or_else(|| {
            (at_head && plain_words && asked.commands.is_empty())
                .then(|| plain(trimmed))
                .flatten()
        });
        match found {
            Some(found) if at_head || stands_anywhere(&found) => {
                // What stands beside a command that takes no text is words.
                let beside_it = trimmed
                    .split_once(char::is_whitespace)
                    .map(|(_, rest)| rest);
                if let Some(more) = beside_it.filter(|_| takes_none(&found)) {
                    rest.push(more);
                    beside.push(more);
                }
                asked.commands.push(found);
            }
            _ => {
                rest.push(line);
                if at_head && let Some((number, after)) = number(trimmed) {
                    asked.number = Some(number);
                    beside.push(after);
                } else {
                    beside.push(line);
                }
                at_head = false;
            }
        }
    }
    rest.join("\n").trim().clone_into(&mut asked.words);
    beside.join("\n").trim().clone_into(&mut asked.beside);
    take_argument(&mut asked);
    asked
}

/// `/po` and `/disagree` may stand on any line of their own: letters say "add /po".
const fn stands_anywhere(command: &Command) -> bool {
    matches!(command, Command::Po | Command::Disagree)
}

/// Whether a command leaves the rest of its line to the words. The plain words have none.
const fn takes_none(command: &Command) -> bool {
    matches!(
        command,
        Command::Call
            | Command::Resolved
            | Command::Po
            | Command::Agreed
            | Command::Talk
            | Command::Disagree
            | Command::Help
    )
}

/// The text of a command that wants one goes on over the following lines.
fn take_argument(asked: &mut Asked) {
    let words = std::mem::take(&mut asked.words);
    for command in asked.commands.iter_mut().rev() {
        match command {
            Command::Talked(text)
            | Command::Assume(text)
            | Command::Correction(text)
            | Command::OutOfScope(text) => {
                let both = format!("{text}\n{words}");
                both.trim().clone_into(text);
                asked.beside.clear();
                return;
            }
            _ => {}
        }
    }
    asked.words = words;
}

fn command(line: &str) -> Option<Command> {
    let body = line.strip_prefix('/')?;
    let (word, argument) = body
        .split_once(char::is_whitespace)
        .map_or((body, ""), |(w, a)| (w, a.trim()));
    let argument = argument.to_owned();
    Some(
        match word.to_lowercase().trim_end_matches([':', '.', ',']) {
            "call" => Command::Call,
            "resolved" => Command::Resolved,
            "talked" => Command::Talked(argument),
            "ask" => Command::Ask(argument),
            "not-me" | "notme" => Command::NotMe,
            "po" => Command::Po,
            "agreed" => Command::Agreed,
            "out-of-scope" => Command::OutOfScope(argument),
            "correction" => Command::Correction(argument),
            "talk" => Command::Talk,
            "disagree" => Command::Disagree,
            "help" => Command::Help,
            "undo" => Command::Undo(argument.trim_end_matches('.').parse().ok()),
            "assume" => Command::Assume(argument),
            "later" => Command::Later(argument),
            "move" => Command::Move(argument),
            "delegate" => Command::Delegate(argument),
            "send" => Command::NotYet(line.to_owned()),
            _ => return None,
        },
    )
}

fn plain(line: &str) -> Option<Command> {
    let bare = line.trim_end_matches(['.', '!', ',']).trim();
    let lower = bare.to_lowercase();
    match lower.as_str() {
        "call" => return Some(Command::Call),
        "not me" => return Some(Command::NotMe),
        _ => {}
    }
    let name = lower.strip_prefix("ask ").and(bare.get(4..))?.trim();
    let short = !name.is_empty() && name.split_whitespace().count() <= 3;
    let plausible = !name.contains(['?', ',', ':']);
    (short && plausible).then(|| Command::Ask(name.to_owned()))
}

/// A printed number at the beginning of a line: `2`, `2 Excel`, `2. Excel`, `2) Excel`.
fn number(line: &str) -> Option<(u8, &str)> {
    let mut chars = line.chars();
    let digit = chars.next().and_then(|c| c.to_digit(10))?;
    let rest = chars.as_str();
    let after = rest.trim_start_matches(['.', ')', ':', ',', '-', '–', ' ', '\t']);
    let parted = rest.is_empty() || rest.len() != after.len();
    // "2.5 weeks" and "2-3 days" are words.
    let figure = after.starts_with(|c: char| c.is_ascii_digit());
    let number = u8::try_from(digit).ok().filter(|n| (1..=4).contains(n))?;
    (parted && !figure).then_some((number, after))
}

/// What was noted, line by line: `Decision:`, `Action:`, `Open:` are kept as such, anything
/// else is the outcome. Blank lines are left out. `Open: nothing` is nothing.
pub fn lines(words: &str) -> Vec<Line> {
    let marked = |line: &str, mark: &str| {
        let head = line.get(..mark.len())?;
        head.eq_ignore_ascii_case(mark)
            .then(|| line.get(mark.len()..).unwrap_or_default().trim().to_owned())
    };
    words
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .filter_map(|line| {
            if let Some(text) = marked(line, "Decision:") {
                Some(Line::Decision(text))
            } else if let Some(text) = marked(line, "Action:") {
                Some(Line::Action(text))
            } else if let Some(text) = marked(line, "Open:") {
                let nothing = ["", "-", "none", "nothing", "no"]
                    .contains(&text.trim_end_matches('.').to_lowercase().as_str());
                (!nothing).then_some(Line::Open(text))
            } else {
                Some(Line::Outcome(line.to_owned()))
            }
        })
        .collect()
}

/// Whether somebody says thanks here: "ok" and "great" may be answers, thanks are none.
pub fn says_thanks(words: &str) -> bool {
    const THANKS: &[&str] = &[
        "thank",
        "thx",
        "dank",
        "merci",
        "gracias",
        "grazie",
        "obrigad",
        "bedankt",
        "dziękuję",
        "спасибо",
    ];
    words
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase)
        .any(|w| THANKS.iter().any(|t| w.starts_with(t)))
}

/// The words without a last line that is only the sender's own name, to look at what they
/// come to; what is filed and handed on is never cut by it.
pub fn without_name<'w>(words: &'w str, name: &str) -> &'w str {
    let trimmed = words.trim();
    let (before, last) = trimmed.rsplit_once('\n').unwrap_or(("", trimmed));
    let own: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    let mut parts = last
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_lowercase)
        .peekable();
    let only_name = parts.peek().is_some() && parts.all(|w| own.contains(&w));
    if only_name {
        before.trim_end()
    } else {
        trimmed
    }
}

/// Whether these words are thanks or a greeting and nothing else: filed, no cause of a note.
pub fn is_courtesy(words: &str) -> bool {
    const WORDS: &[&str] = &[
        "thanks",
        "thank",
        "you",
        "thx",
        "ty",
        "many",
        "a",
        "lot",
        "so",
        "much",
        "very",
        "great",
        "ok",
        "okay",
        "perfect",
        "cheers",
        "super",
        "danke",
        "dank",
        "vielen",
        "dir",
        "ihnen",
        "schön",
        "prima",
        "merci",
        "beaucoup",
        "gracias",
        "muchas",
        "grazie",
        "mille",
        "obrigado",
        "obrigada",
        "bedankt",
        "dziękuję",
        "спасибо",
        "hi",
        "hello",
        "hallo",
        "dear",
        "best",
        "regards",
        "kind",
        "for",
        "the",
        "answer",
        "quick",
        "reply",
        "your",
        "help",
        "that",
        "helps",
        "got",
        "it",
        "noted",
    ];
    const THANKS: &[&str] = &[
        "thank",
        "thx",
        "ty",
        "cheers",
        "dank",
        "merci",
        "gracias",
        "grazie",
        "obrigad",
        "dziękuję",
        "спасибо",
        "ok",
        "okay",
        "great",
        "perfect",
        "super",
        "prima",
        "got",
        "noted",
    ];
    let words: Vec<String> = words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_lowercase)
        .collect();
    let thanks = words
        .iter()
        .any(|w| THANKS.iter().any(|t| w.starts_with(t)));
    // A name or two may stand beside the thanks; more words are a message.
    let others = words
        .iter()
        .filter(|w| !WORDS.contains(&w.as_str()))
        .count();
    thanks && words.len() <= 12 && others <= 2 && others * 2 < words.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_stand_on_the_first_lines() {
        let asked = read(
            "/ask Kim\n/call\n\nShould it?\n/resolved is a word here",
            false,
        );
        assert_eq!(asked.commands, [Command::Ask("Kim".into()), Command::Call]);
        assert_eq!(asked.words, "Should it?\n/resolved is a word here");
        let asked = read("Two years.\n/po", false);
        assert_eq!(asked.commands, [Command::Po]);
        assert_eq!(asked.words, "Two years.");
    }

    #[test]
    fn the_text_of_a_command_goes_on() {
        let asked = read("/talked Sam: yes,\ntwo years back\nOpen: Excel?", false);
        assert_eq!(
            asked.commands,
            [Command::Talked(
                "Sam: yes,\ntwo years back\nOpen: Excel?".into()
            )]
        );
        assert_eq!(asked.words, "");
    }

    #[test]
    fn numbers_are_those_printed() {
        assert_eq!(read("2 Excel export", false).number, Some(2));
        assert_eq!(read("1", false).number, Some(1));
        assert_eq!(read("3. The rest", false).beside, "The rest");
        assert_eq!(read("2 years back", false).words, "2 years back");
        let asked = read("/disagree We said two.\nNot three.", false);
        assert_eq!(asked.commands, [Command::Disagree]);
        assert_eq!(asked.words, "We said two.\nNot three.");
        assert_eq!(read("2.5 weeks", false).number, None);
        assert_eq!(read("2-3 days", false).number, None);
        assert_eq!(read("7 of them", false).number, None);
        assert_eq!(read("2nd floor", false).number, None);
    }

    #[test]
    fn plain_words_for_people_outside() {
        assert_eq!(read("call.", true).commands, [Command::Call]);
        assert_eq!(
            read("Ask Kim Lee", true).commands,
            [Command::Ask("Kim Lee".into())]
        );
        assert_eq!(read("not me", false).commands, []);
        assert_eq!(read("Ask them whether it is so, please", true).commands, []);
    }

    #[test]
    fn unknown_slashes_are_words() {
        let asked = read("/usr/bin/export fails", false);
        assert_eq!(asked.commands, []);
        assert_eq!(asked.words, "/usr/bin/export fails");
    }

    #[test]
    fn what_stands_below_internal_is_for_the_team() {
        for text in [
            "Two years.\n/internal\nNobody pays.\n/call",
            "Two years.\n  /Internal: Nobody pays.\n/call\n",
        ] {
            let asked = read(text, false);
            assert_eq!(asked.words, "Two years.", "{text}");
            assert_eq!(asked.internal, "Nobody pays.\n/call", "{text}");
            assert_eq!(asked.commands, []);
        }
        let asked = read("/internal only this", false);
        assert_eq!(
            (asked.words.as_str(), asked.internal.as_str()),
            ("", "only this")
        );
        assert_eq!(read("see /internal notes", false).internal, "");
        assert_eq!(read("> /internal\nYes", false).internal, "");
    }

    #[test]
    fn a_name_below_is_no_word_of_the_message() {
        assert_eq!(without_name("Sam", "Sam Sales"), "");
        assert_eq!(without_name("Yes\n\nSam Sales", "Sam Sales"), "Yes");
        assert_eq!(without_name("Ask Sam", "Sam Sales"), "Ask Sam");
        assert!(says_thanks("Vielen Dank!") && !says_thanks("Great"));
    }

    #[test]
    fn marked_lines_are_kept_as_such() {
        assert_eq!(
            lines(
                "Yes, two years.\ndecision: CSV only\nAction: Dana adds it\nOpen: nothing\nOpen: Excel?"
            ),
            [
                Line::Outcome("Yes, two years.".into()),
                Line::Decision("CSV only".into()),
                Line::Action("Dana adds it".into()),
                Line::Open("Excel?".into()),
            ]
        );
    }

    #[test]
    fn thanks_are_no_message() {
        for text in [
            "Thanks!",
            "Great, thank you Sam",
            "Vielen Dank!",
            "ok thanks a lot",
        ] {
            assert!(is_courtesy(text), "{text}");
        }
        for text in [
            "Thanks, but only for two years",
            "ok, and the Excel file?",
            "No",
            "Yes",
        ] {
            assert!(!is_courtesy(text), "{text}");
        }
    }
}
