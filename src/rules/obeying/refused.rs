//! A command that its sender may not give: it is refused, and does not take along what stands beside
//! it, words or other commands. They go on as if it were not there, and the sender is told what was
//! not done.
//!
//! Invariant: nothing is refused here that another rule would have granted.

use super::together::word;
use crate::domain::clarification::Clarification;
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{Beside, HelpWhy};
use crate::rules::authorise::{Act, Evidence, Grant, authorise};
use crate::rules::draft::Draft;
use crate::rules::placing::voice::{Voice, help_beside};
use crate::rules::speech::courtesy::{content, says_no_more};
use crate::rules::speech::grammar::Command;

/// Takes the commands out of a message that its sender may not give, where something else stands
/// beside them.
pub(in crate::rules) fn without_commands(
    draft: &mut Draft<'_>,
    voice: &mut Voice<'_>,
    id: &ClarificationId,
) {
    if draft.silent || !voice.evidence.vouched {
        return;
    }
    let asker = draft
        .clarification(id)
        .is_some_and(|c| c.developer == voice.sender.person.id);
    let found = voice.asked.commands.iter().enumerate();
    let found = found.filter_map(|(at, c)| Some((at, refusal(voice, c, asker)?)));
    let refused: Vec<(usize, HelpWhy)> = found.collect();
    let Some((_, why)) = refused.first().cloned() else {
        return;
    };
    let mut left = voice.asked.clone();
    for (at, _) in refused.iter().rev() {
        // What such a command took for its text stands on the lines below it.
        if let Command::OutOfScope(text) | Command::Correction(text) = left.commands.remove(*at)
            && let Some((_, below)) = text.split_once('\n')
        {
            let words = format!("{below}\n{}", left.words);
            words.trim().clone_into(&mut left.words);
            left.beside.clone_from(&left.words);
        }
    }
    let own = content(&left.words, &voice.sender.person.name);
    if left.commands.is_empty() && says_no_more(&own) {
        return;
    }
    help_beside(draft, voice, why, Beside::WentOn);
    voice.asked = left;
}

/// Of a question that somebody outside the team was not asked they pass nothing on: what they wrote
/// is what they say.
pub(in crate::rules) fn not_asked(draft: &Draft<'_>, voice: &mut Voice<'_>, id: &ClarificationId) {
    let sender = &voice.sender.person.id;
    let theirs = |c: &Clarification| &c.asked == sender || &c.developer == sender;
    let may = voice.sender.role.of_team() || draft.clarification(id).is_none_or(theirs);
    let passes_on = |c: &Command| matches!(c, Command::Ask(_));
    if !may && voice.asked.commands.iter().any(passes_on) {
        voice.asked.commands.retain(|c| !passes_on(c));
        voice
            .mail
            .message
            .text
            .trim()
            .clone_into(&mut voice.asked.words);
    }
}

/// Why somebody may not give a command; `None`: they may, or another rule says so.
fn refusal(voice: &Voice<'_>, command: &Command, asker: bool) -> Option<HelpWhy> {
    let role = voice.sender.role;
    let rules = role.rules();
    let act = match command {
        Command::Resolved => Act::Resolve,
        Command::Move(_) => Act::Move,
        Command::Agreed
        | Command::OutOfScope(_)
        | Command::Correction(_)
        | Command::Talk
        | Command::Later(_) => Act::Rule,
        Command::Delegate(_) => Act::Delegate,
        Command::Undo(_) => Act::Undo,
        _ => return None,
    };
    let proof = Evidence {
        asker,
        ..voice.evidence
    };
    match authorise(Some(role), rules, act, &proof) {
        Grant::NotTheirs(who) => Some(HelpWhy::NotYours {
            act: word(command).to_owned(),
            who: who.to_owned(),
        }),
        _ => None,
    }
}
