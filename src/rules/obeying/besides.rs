//! What stands beside a command that takes no words, such as `/move` and `/later`: it goes on as
//! if the command were not there. Decides nothing.

use crate::domain::clarification::EntryKind;
use crate::rules::draft::{More, Saying};
use crate::rules::placing::voice::{Voice, saying};
use crate::rules::speech::courtesy::{content, says_no_more};
use crate::rules::speech::grammar::{Asked, Command};

/// The rest of a message without such a command. `None`: nothing is left but thanks and greetings.
pub(in crate::rules) fn rest<'v>(
    voice: &'v Voice<'_>,
    taken: fn(&Command) -> bool,
) -> Option<Voice<'v>> {
    let asked = &voice.asked;
    let left = asked.commands.iter().filter(|c| !taken(c));
    let commands: Vec<Command> = left.cloned().collect();
    let own = content(&asked.words, &voice.sender.person.name);
    if commands.is_empty() && says_no_more(&own) {
        return None;
    }
    Some(voice.asking(Asked {
        commands,
        ..asked.clone()
    }))
}

/// The command's own entry: the whole message, or its line alone where the rest goes on.
pub(in crate::rules) fn act<'s>(
    voice: &'s Voice<'_>,
    taken: fn(&Command) -> bool,
    line: &'s str,
) -> Saying<'s> {
    let whole = saying(voice, EntryKind::Act, voice.as_written());
    if rest(voice, taken).is_none() {
        return whole;
    }
    Saying {
        words: line,
        more: More::default(),
        ..whole
    }
}

/// `/move KEY`.
pub(in crate::rules) const fn is_move(command: &Command) -> bool {
    matches!(command, Command::Move(_))
}

/// `/later 2d`.
pub(in crate::rules) const fn is_later(command: &Command) -> bool {
    matches!(command, Command::Later(_))
}

/// `/help`.
pub(in crate::rules) const fn is_help(command: &Command) -> bool {
    matches!(command, Command::Help)
}
