//! What people write to make something happen: commands on the first lines, numbers as
//! printed, a few plain words (PRODUCT: *Commands*). The list of commands is the whole grammar.
//!
//! Looks only at a person's own words. What is no command is text, and is never lost.

use super::courtesy::{content, is_greeting};
use super::internal::{self, Parted};
use crate::domain::clarification::Line;
use crate::domain::replies::{self, Meaning, Place};

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
    /// A question that is unsent goes now.
    Send,
    /// How does this work?
    Help,
    /// A line that was meant for a command and is none, as it was written.
    Mistyped(String),
}

/// A message, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The commands, in order.
    pub commands: Vec<Command>,
    /// A number at the very beginning.
    pub number: Option<u8>,
    /// What stands right behind the number on its line, marks included.
    pub behind: String,
    /// Everything else, the number included: it means something only in answer to a letter
    /// that prints numbers ("2 years" is an answer).
    pub words: String,
    /// The words without the number, where there is one.
    pub beside: String,
    /// What stands below `/internal`: for the team alone.
    pub internal: String,
    /// The line it stands below, as it was written.
    pub heading: String,
    /// That line may have meant something else.
    pub in_doubt: bool,
}

impl Asked {
    /// What of a parted text is for the team alone, and nothing else.
    pub(in crate::rules) fn for_the_team(parted: Parted<'_>) -> Self {
        Self {
            internal: parted.own,
            heading: parted.heading.to_owned(),
            in_doubt: parted.in_doubt,
            ..Self::default()
        }
    }

    /// The same without the greeting and the closing, of somebody of this name, around what is
    /// a command's or a number's; words that stand for themselves keep theirs.
    #[must_use]
    pub fn without_courtesies(mut self, name: &str) -> Self {
        let mut rules = false;
        for command in &mut self.commands {
            match command {
                Command::OutOfScope(text) | Command::Correction(text) => {
                    *text = content(text, name);
                    rules = true;
                }
                Command::Talked(text) | Command::Assume(text) => *text = content(text, name),
                Command::Agreed | Command::Talk => rules = true,
                _ => {}
            }
        }
        self.beside = content(&self.beside, name);
        let own = content(&self.words, name);
        if rules || own.is_empty() && !self.commands.is_empty() {
            self.words = own;
        }
        self
    }
}

/// Takes a person's own words apart. `plain_words` says that *call* and *not me* count without a
/// slash: for people outside the team; whom they name instead, knows `referring`. A greeting may
/// stand above.
pub fn read(text: &str, plain_words: bool) -> Asked {
    let parted = internal::parted(text);
    let text = parted.above;
    let mut asked = Asked::for_the_team(parted);
    let mut rest: Vec<&str> = Vec::new();
    let mut beside: Vec<&str> = Vec::new();
    let mut greeting = None;
    let mut gap = false;
    let mut at_head = true;
    let below = below_a_sentence(text);
    for (at, line) in text.lines().enumerate() {
        let trimmed = untagged(line.trim());
        if at_head && trimmed.is_empty() {
            gap |= greeting.is_some();
            continue;
        }
        // What was struck out is shown, and no more than that.
        if at_head && is_struck_out(trimmed) {
            rest.push(line);
            continue;
        }
        if greeting.is_none() && at_head && asked.commands.is_empty() && is_greeting(trimmed) {
            greeting = Some(line);
            continue;
        }
        let plain_here = at_head && plain_words;
        let found = command(trimmed)
            .or_else(|| plain_here.then(|| plain(trimmed)).flatten())
            .or_else(|| at_head.then(|| mistyped(trimmed)).flatten());
        match found {
            Some(found) if at_head || below == Some(at) || stands_anywhere(&found) => {
                let more = push_all(&mut asked.commands, found, trimmed);
                rest.extend(more);
                beside.extend(more);
            }
            _ => {
                rest.push(line);
                if at_head && let Some((number, after)) = number(trimmed) {
                    asked.number = Some(number);
                    trimmed
                        .get(1..)
                        .unwrap_or_default()
                        .clone_into(&mut asked.behind);
                    beside.push(after);
                } else {
                    beside.push(line);
                }
                at_head = false;
            }
        }
    }
    // Above a command it greets nobody, if nothing else is said or what is said is its text.
    let text_goes_on = asked.commands.iter().any(takes_text);
    let greets = |_: &&str| !text_goes_on && !rest.is_empty() || asked.commands.is_empty();
    if let Some(line) = greeting.filter(greets) {
        if gap {
            rest.insert(0, "");
        }
        rest.insert(0, line);
    }
    rest.join("\n").trim().clone_into(&mut asked.words);
    beside.join("\n").trim().clone_into(&mut asked.beside);
    take_argument(&mut asked);
    asked
}

/// Whether a line begins with a command, or with what is nearly one.
pub(in crate::rules) fn is_command(line: &str) -> bool {
    command(line).is_some() || internal::begins(line) || mistyped(line).is_some()
}

/// What a line that begins with a command asks or tells: names, times and words for the team
/// alone are none of it. `None`: it begins with no command.
pub(in crate::rules) fn beside_commands(line: &str) -> Option<&str> {
    if !is_command(line) {
        return None;
    }
    let found = replies::read(Place::Command, line.strip_prefix('/')?);
    let Some(found) = found else {
        return Some("");
    };
    Some(match found.meaning {
        Meaning::Ask => behind_po(found.rest).unwrap_or_default(),
        Meaning::Move | Meaning::Later | Meaning::Delegate | Meaning::Internal | Meaning::Undo => {
            ""
        }
        _ => beside_commands(found.rest).unwrap_or(found.rest),
    })
}

/// Whether a line was struck out as a whole, as the layout of HTML shows it: letter by letter.
fn is_struck_out(line: &str) -> bool {
    let mut signs = line.chars().peekable();
    let mut any = false;
    while let Some(sign) = signs.next() {
        if sign.is_alphanumeric() {
            any = true;
            if signs.peek() != Some(&STRUCK) {
                return false;
            }
        }
    }
    any
}

/// The stroke through the letter before it.
const STRUCK: char = '\u{336}';

/// A line without the tag of an item before its command: `[PBI-142] /talked Sam: …`.
fn untagged(line: &str) -> &str {
    let behind = line.strip_prefix('[').and_then(|l| l.split_once(']'));
    match behind {
        Some((_, rest)) if rest.trim_start().starts_with('/') => rest.trim_start(),
        _ => line,
    }
}

/// Takes a command and those that stand beside it on its line. What stands beside one that takes
/// no text is words, and is given back.
fn push_all<'l>(commands: &mut Vec<Command>, found: Command, line: &'l str) -> Option<&'l str> {
    let takes_none = takes_none(&found);
    // "Not me, ask Kim" is one wish.
    if matches!(found, Command::Ask(_)) && commands.last() == Some(&Command::NotMe) {
        commands.pop();
    }
    commands.push(found);
    // The plain words stand alone.
    let (_, more) = line.strip_prefix('/')?.split_once(char::is_whitespace)?;
    let more = more.trim();
    let more = match commands.last_mut() {
        Some(Command::Ask(name)) => {
            let words = behind_po(more)?;
            "po".clone_into(name);
            words
        }
        _ if !takes_none || more.is_empty() => return None,
        _ => more,
    };
    match command(more) {
        Some(next) => push_all(commands, next, more),
        None => Some(more),
    }
}

/// What is asked of the PO on the same line: `/ask po Is it in?`. Of a name nobody can tell where it
/// ends.
fn behind_po(argument: &str) -> Option<&str> {
    let (name, more) = argument.split_once(char::is_whitespace)?;
    let is_po = name.trim_end_matches([':', ',']).eq_ignore_ascii_case("po");
    let polite = replies::without(&replies::words(more), Meaning::Polite);
    Some(more.trim()).filter(|_| is_po && !polite.is_empty())
}

/// A first line that is written like a command and is nearly one.
fn mistyped(line: &str) -> Option<Command> {
    let body = line.strip_prefix('/')?;
    let word = body.split(char::is_whitespace).next()?;
    let meant = word.chars().count() >= 4 && word.chars().all(|c| c.is_alphabetic() || c == '-');
    (meant && replies::is_nearly_a_command(word)).then(|| Command::Mistyped(line.to_owned()))
}

/// `/po` and `/disagree` may stand on any line of their own: letters say "add /po".
const fn stands_anywhere(command: &Command) -> bool {
    matches!(command, Command::Po | Command::Disagree)
}

/// Which line holds a command by itself, below a sentence: `Sorry, wrong item.` and `/move PBI-150`.
/// Of several such lines, within a sentence or below a question, they are what it is about; but to
/// whom a question is put people write below it.
fn below_a_sentence(text: &str) -> Option<usize> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let ordered = |(at, line): (usize, &&str)| {
        let found = command(line).filter(|found| !stands_anywhere(found))?;
        Some((at, found))
    };
    let mut all = lines.iter().enumerate().filter_map(ordered);
    let (at, found) = all.next().filter(|_| all.next().is_none())?;
    let argument = lines.get(at)?.split_once(char::is_whitespace);
    let argument = argument.map_or("", |(_, argument)| argument.trim());
    let named = argument.contains(|c: char| c.is_ascii_digit());
    let whole = match &found {
        // What rules stands on the first lines alone.
        Command::Agreed
        | Command::OutOfScope(_)
        | Command::Correction(_)
        | Command::Talk
        | Command::Delegate(_)
        | Command::Undo(_)
        | Command::Help => false,
        Command::Move(_) | Command::Later(_) => named,
        Command::Ask(_) => (1..=NAME).contains(&argument.split(' ').count()),
        Command::NotMe => argument.is_empty(),
        found if takes_none(found) => argument.is_empty(),
        _ => true,
    };
    let above = lines.iter().take(at).rfind(|line| !line.is_empty())?;
    let next = lines.get(at + 1).copied().unwrap_or_default();
    let puts = matches!(found, Command::Ask(_)) && next.is_empty();
    let ended = above.ends_with(['.', '!', '…', ')', '。']) || puts && above.ends_with(['?', '？']);
    (whole && ended && !next.starts_with(char::is_lowercase)).then_some(at)
}

/// Most words of a name behind a command.
const NAME: usize = 3;

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
            | Command::Send
            | Command::Help
    )
}

/// Whether the lines below a command are its text.
const fn takes_text(command: &Command) -> bool {
    matches!(
        command,
        Command::Talked(_) | Command::Assume(_) | Command::Correction(_) | Command::OutOfScope(_)
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
    if body.starts_with(char::is_whitespace) {
        return None;
    }
    let found = replies::read(Place::Command, body)?;
    let argument = body
        .split_once(char::is_whitespace)
        .map_or("", |(_, a)| a.trim());
    let argument = argument.to_owned();
    Some(match found.meaning {
        Meaning::Call => Command::Call,
        Meaning::Resolved => Command::Resolved,
        Meaning::Talked => Command::Talked(argument),
        Meaning::Ask => Command::Ask(argument),
        Meaning::NotMe => Command::NotMe,
        Meaning::Po => Command::Po,
        Meaning::Agreed => Command::Agreed,
        Meaning::OutOfScope => Command::OutOfScope(argument),
        Meaning::Correction => Command::Correction(argument),
        Meaning::Talk => Command::Talk,
        Meaning::Disagree => Command::Disagree,
        Meaning::Help => Command::Help,
        Meaning::Undo => Command::Undo(place(&argument)),
        Meaning::Move => Command::Move(argument),
        Meaning::Assume => Command::Assume(argument),
        Meaning::Later => Command::Later(argument),
        Meaning::Delegate => Command::Delegate(argument),
        Meaning::Send => Command::Send,
        // `internal` takes its lines before; the others stand elsewhere.
        _ => return None,
    })
}

/// The plain words of people outside the team, on a line of their own: what stands behind them
/// adds nothing.
pub(in crate::rules) fn plain(line: &str) -> Option<Command> {
    let found = replies::read(Place::Plain, line.trim_end_matches('?'))?;
    let more = replies::without(&replies::words(found.rest), Meaning::Polite);
    match found.meaning {
        Meaning::Call if more.is_empty() => Some(Command::Call),
        Meaning::NotMe if more.is_empty() => Some(Command::NotMe),
        _ => None,
    }
}

/// A printed number at the beginning of a line: `2`, `2 Excel`, `2. Excel`, `2) Excel`.
fn number(line: &str) -> Option<(u8, &str)> {
    let mut chars = line.chars();
    let digit = chars.next().and_then(|c| c.to_digit(10))?;
    let rest = chars.as_str();
    let after = rest.trim_start_matches(['.', ')', ':', ',', '-', '–', ' ', '\t']);
    let parted = rest.is_empty() || rest.len() != after.len();
    let figure = after.starts_with(|c: char| c.is_ascii_digit()) && !begins_words(rest, after);
    let number = u8::try_from(digit).ok().filter(|n| (1..=4).contains(n))?;
    (parted && !figure).then_some((number, after))
}

/// Whether a figure that follows a number begins its words: `3: 5 days`, `3 10000 rows`. "2.5 weeks",
/// "2-3 days", "1 000 rows", "1 1/2 hours", "2:30" and "1, 2" are words as they stand.
fn begins_words(rest: &str, after: &str) -> bool {
    let marks = rest.strip_suffix(after).unwrap_or(rest);
    // "2:30", "1 - 10 rows".
    if !marks.ends_with(char::is_whitespace) || marks.contains(['-', '–']) {
        return false;
    }
    if marks.starts_with([':', ')']) {
        return true;
    }
    let figure = after.split_whitespace().next().unwrap_or_default();
    let digits = figure.chars().filter(char::is_ascii_digit).count();
    // Thousands may stand apart.
    let thousands = digits == 3 && marks.trim().is_empty();
    digits > 1 && !thousands && !figure.contains('/')
}

/// What was noted, line by line: `Decision:`, `Action:`, `Open:` (`Beschluss:`, `Aufgabe:`,
/// `Offen:`) are kept as such, anything else is the outcome. Blank lines are left out. `Open: nothing` is nothing.
pub fn lines(words: &str) -> Vec<Line> {
    words
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .filter_map(|line| match marked(line) {
            Some((Mark::Decision, text)) => Some(Line::Decision(text)),
            Some((Mark::Action, text)) => Some(Line::Action(text)),
            Some((Mark::Open, text)) => {
                let bare = text.trim_end_matches('.').to_lowercase();
                (!NOTHING.contains(&bare.as_str())).then_some(Line::Open(text))
            }
            None => Some(Line::Outcome(line.to_owned())),
        })
        .collect()
}

#[derive(Clone, Copy)]
enum Mark {
    Decision,
    Action,
    Open,
}

/// What lines of notes begin with, in the languages that letters print it in.
const MARKS: &[(&str, Mark)] = &[
    ("decision", Mark::Decision),
    ("beschluss", Mark::Decision),
    ("entscheidung", Mark::Decision),
    ("action", Mark::Action),
    ("aufgabe", Mark::Action),
    ("open", Mark::Open),
    ("offen", Mark::Open),
];

/// An `Open:` line that says so leaves nothing open.
const NOTHING: &[&str] = &[
    "", "-", "none", "nothing", "no", "nichts", "nein", "keine", "nix",
];

fn marked(line: &str) -> Option<(Mark, String)> {
    let (head, text) = line.split_once(':')?;
    let head = head.trim().to_lowercase();
    let (_, mark) = MARKS.iter().find(|(word, _)| *word == head)?;
    Some((*mark, text.trim().to_owned()))
}

#[cfg(test)]
#[path = "grammar_tests.rs"]
mod tests;

/// A place in a list: its number, or its letter from A on.
pub(in crate::rules) fn place(printed: &str) -> Option<u8> {
    let printed = printed.trim().trim_end_matches('.');
    match printed.as_bytes() {
        [letter] if letter.is_ascii_alphabetic() => Some(letter.to_ascii_uppercase() - b'A' + 1),
        _ => printed.parse().ok(),
    }
}
