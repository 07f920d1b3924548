//! Several commands in one mail: which go together, and in which order they are obeyed.
//!
//! Obeys none itself. Invariant: of a mail's commands each is obeyed, or its sender is told that it
//! was not; where two don't go together none is, for nobody can tell which is meant.

use super::wording::is_ruling;
use crate::domain::fact::Outcome;
use crate::domain::letter::HelpWhy;
use crate::rules::draft::Draft;
use crate::rules::placing::voice::{Voice, held_with_help};
use crate::rules::speech::grammar::{Asked, Command};

/// The commands of a mail in the order in which they are obeyed, each once: what was said comes
/// before who is asked next, and what ends the question comes last.
pub(in crate::rules) fn in_order(commands: &[Command]) -> Vec<&Command> {
    let mut all = each_once(commands);
    all.sort_by_key(|command| match command {
        Command::Mistyped(_) => 0,
        Command::Help | Command::Later(_) => 1,
        Command::Talked(_) | Command::Assume(_) => 2,
        Command::Ask(_) | Command::NotMe => 3,
        Command::Send => 4,
        Command::Call => 5,
        Command::Po | Command::Disagree => 6,
        Command::Resolved => 7,
        _ => 8,
    });
    all
}

fn each_once(commands: &[Command]) -> Vec<&Command> {
    let mut all: Vec<&Command> = Vec::new();
    for command in commands {
        if !all.contains(&command) {
            all.push(command);
        }
    }
    all
}

/// The command that does not go together with one before it.
pub(in crate::rules) fn at_odds(commands: &[Command]) -> Option<&Command> {
    let all = each_once(commands);
    let others = |at: usize| all.iter().take(at);
    let mut found = all.iter().enumerate();
    found
        .find(|(at, one)| others(*at).any(|other| !go_together(one, other)))
        .map(|(_, one)| *one)
}

fn go_together(one: &Command, other: &Command) -> bool {
    use Command::{Ask, Call, Disagree, Help, Mistyped, Move, NotMe, Po, Resolved, Send, Talked};
    let apart = |c: &Command| matches!(c, Help | Move(_) | Mistyped(_));
    if apart(one) || apart(other) {
        // Each is told of, or done, by itself; but nothing is moved to two places.
        return !matches!((one, other), (Move(_), Move(_)));
    }
    if is_ruling(one) && is_ruling(other) {
        // Which of two rulings is meant is asked to be confirmed.
        return std::mem::discriminant(one) != std::mem::discriminant(other);
    }
    let fits = |a: &Command, b: &Command| match a {
        Po | Disagree => matches!(
            b,
            Po | Disagree
                | Call
                | Ask(_)
                | NotMe
                | Send
                | Talked(_)
                | Command::Assume(_)
                | Command::Later(_)
                | Resolved
        ),
        Call => matches!(b, Ask(_) | Send | Talked(_)),
        Talked(_) => matches!(b, Ask(_) | Resolved),
        NotMe => matches!(b, Ask(_)),
        _ => false,
    };
    fits(one, other) || fits(other, one)
}

/// Two commands that don't go together: nothing is done, and the sender is asked which is meant.
pub(in crate::rules) fn asked_back(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    command: &Command,
) -> (Outcome, String) {
    let why = HelpWhy::Command {
        line: word(command).to_owned(),
        mend: MEND.into(),
    };
    held_with_help(draft, voice, why, "commands that don't go together")
}

/// To who wrote commands that don't go together.
pub(in crate::rules) const MEND: &str = "it does not go together with another command of the same mail, so \
    none of them was done: send again the one that you mean";

/// A command as it is written.
pub(in crate::rules) const fn word(command: &Command) -> &'static str {
    match command {
        Command::Call => "/call",
        Command::Resolved => "/resolved",
        Command::Talked(_) => "/talked",
        Command::Ask(_) => "/ask",
        Command::NotMe => "/not-me",
        Command::Po => "/po",
        Command::Agreed => "/agreed",
        Command::OutOfScope(_) => "/out-of-scope",
        Command::Correction(_) => "/correction",
        Command::Talk => "/talk",
        Command::Disagree => "/disagree",
        Command::Undo(_) => "/undo",
        Command::Assume(_) => "/assume",
        Command::Later(_) => "/later",
        Command::Move(_) => "/move",
        Command::Delegate(_) => "/delegate",
        Command::Send => "/send",
        Command::Help => "/help",
        Command::Mistyped(_) => "/",
    }
}

/// The same voice without its words: a command before took them along.
pub(in crate::rules) fn without_words<'v>(voice: &'v Voice<'_>) -> Voice<'v> {
    voice.asking(Asked {
        commands: voice.asked.commands.clone(),
        ..Asked::default()
    })
}

/// Whether a command is about a question that was asked before, and asks none.
pub(in crate::rules) const fn is_about_a_question(command: &Command) -> bool {
    matches!(
        command,
        Command::Resolved
            | Command::NotMe
            | Command::Disagree
            | Command::Undo(_)
            | Command::Later(_)
            | Command::Move(_)
            | Command::Delegate(_)
            | Command::Agreed
            | Command::OutOfScope(_)
            | Command::Correction(_)
            | Command::Talk
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_a_question_goes_with_nothing_that_goes_on_with_it() {
        let ask = || Command::Ask("kim".into());
        let talked = || Command::Talked("yes".into());
        for (commands, odd) in [
            (vec![Command::Resolved, ask()], Some(ask())),
            (vec![Command::Resolved, Command::Call], Some(Command::Call)),
            (
                vec![Command::Agreed, Command::Resolved],
                Some(Command::Resolved),
            ),
            (
                vec![ask(), Command::Ask("tess".into())],
                Some(Command::Ask("tess".into())),
            ),
            (vec![Command::Resolved, Command::Resolved], None),
            (vec![Command::Resolved, talked()], None),
            (vec![Command::Call, ask(), Command::Po], None),
            (vec![Command::Agreed, Command::Talk], None),
            (
                vec![
                    Command::Help,
                    Command::Move("PBI-1".into()),
                    Command::Agreed,
                ],
                None,
            ),
        ] {
            assert_eq!(at_odds(&commands), odd.as_ref(), "{commands:?}");
        }
    }

    #[test]
    fn what_was_said_comes_first_and_the_end_last() {
        let talked = Command::Talked("yes".into());
        let written = [Command::Resolved, Command::Po, talked.clone(), Command::Po];
        assert_eq!(
            in_order(&written),
            [&talked, &Command::Po, &Command::Resolved]
        );
    }
}
