//! A ruling in plain words, in answer to a note: `ok`, `out: Excel export`, `Korrektur: nur zwei
//! Jahre`, `call`, `delegate anna` (PRODUCT: *Commands*).
//!
//! Never guesses: a word counts where it stands alone at the beginning, or where what follows it
//! can only be its text. Everything else is a comment and decides nothing.

use super::courtesy::{content, is_courtesy};
use super::draft::Draft;
use super::grammar::Command;
use super::voice::{Voice, answered_letter};
use crate::domain::ids::ClarificationId;
use crate::domain::person::Role;
use crate::domain::replies::{self, Meaning, Place};

/// What the words come to, if they come to anything; `name` is the writer's, which may stand
/// below them with a closing.
pub fn ruling(text: &str, name: &str) -> Option<Command> {
    let text = content(text, name);
    let (head, below) = text.split_once('\n').unwrap_or((&text, ""));
    if head.contains('?') {
        return None;
    }
    let found = replies::read(Place::Ruling, head)?;
    let more = format!("{}\n{}", found.rest, below.trim());
    let more = more.trim();
    let alone = more.is_empty() || is_courtesy(more);
    // "out: Excel", but not "out there".
    let named = found.words > 1 || found.mark == Some(':');
    let name = found.rest.trim_end_matches(['.', '!']);
    match found.meaning {
        Meaning::Agreed if alone => Some(Command::Agreed),
        Meaning::Talk if alone => Some(Command::Talk),
        Meaning::OutOfScope if alone => Some(Command::OutOfScope(String::new())),
        Meaning::OutOfScope if named => Some(Command::OutOfScope(more.to_owned())),
        Meaning::Correction if !more.is_empty() => Some(Command::Correction(more.to_owned())),
        Meaning::Later if below.trim().is_empty() && is_short(found.rest) => {
            Some(Command::Later(found.rest.to_owned()))
        }
        Meaning::Delegate if is_name(name) && below.trim().is_empty() => {
            Some(Command::Delegate(name.to_owned()))
        }
        _ => None,
    }
}

/// `2d`, or nothing at all.
fn is_short(text: &str) -> bool {
    text.is_empty() || text.starts_with(|c: char| c.is_ascii_digit())
}

fn is_name(text: &str) -> bool {
    (1..=3).contains(&text.split_whitespace().count()) && !text.contains([',', ':', '.'])
}

/// Takes the words of who may rule, in answer to a note, for the command that they are.
pub(super) fn take(draft: &Draft<'_>, voice: &mut Voice<'_>, id: &ClarificationId) {
    let none = voice.asked.commands.is_empty() && voice.asked.number.is_none();
    let may = matches!(voice.sender.role, Role::Po | Role::Delegate);
    if !none || !may || !answers_note(draft, voice, id) {
        return;
    }
    if let Some(command) = ruling(&voice.asked.words, &voice.sender.person.name) {
        voice.asked.commands.push(command);
        voice.asked.words.clear();
        voice.asked.beside.clear();
    }
}

/// Whether the message answers a note of the sender's on this question.
pub(super) fn answers_note(draft: &Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) -> bool {
    answered_letter(draft, voice).is_some_and(|letter| {
        letter.name == "briefing"
            && letter.person == voice.sender.person.id
            && letter.about.contains(id)
    })
}
