//! `/delegate NAME`: the Product Owner hands the rulings on a question to a delegate, who gets
//! what waits for one.
//!
//! Invariant: only somebody who is a delegate, and may know of the item, is handed anything.

use super::absence::give;
use super::authorise::{Act, Grant, authorise};
use super::confirming::{Asking, ask_to_confirm};
use super::draft::Draft;
use super::duty::{may_know, on_duty};
use super::grammar::Command;
use super::voice::{Voice, held_with_help, saying};
use super::whom::by_name;
use crate::domain::clarification::{Clarification, ConversationState, EntryKind};
use crate::domain::fact::{Outcome, Sought, SoughtAct};
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::letter::HelpWhy;
use crate::domain::person::{Member, Role};

/// `/delegate NAME`. `None`: the message is about something else, or by somebody who never may.
pub(super) fn in_words(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    let name = voice.asked.commands.iter().find_map(|c| match c {
        Command::Delegate(name) => Some(name.clone()),
        _ => None,
    })?;
    if !matches!(voice.sender.role, Role::Po | Role::Delegate) {
        return None;
    }
    let c = draft.clarification(id)?.clone();
    let duty = on_duty(draft, voice.sender, id);
    let grant = authorise(
        Some(voice.sender.role),
        duty,
        Act::Delegate,
        &voice.evidence,
    );
    let to = match (&grant, delegate(draft, &c, &name)) {
        (Grant::NotTheirs(_), _) => return None,
        (_, Ok(to)) => to.person.id.clone(),
        // Who is not proven is told nothing; the registered address is, of what was wanted.
        (Grant::Granted, Err(why)) => {
            return Some(held_with_help(draft, voice, why, "nobody to hand it to"));
        }
        (_, Err(_)) => return Some(unproven(draft, voice, id, &name, None)),
    };
    if grant != Grant::Granted {
        return Some(unproven(draft, voice, id, &name, Some(to)));
    }
    draft.say(id, &saying(voice, EntryKind::Act, &voice.mail.message.text));
    hand(draft, id, &to);
    Some(voice.outcome(id))
}

/// Whoever is not proven is asked at the registered address; where there is nobody to hand it to,
/// nobody is asked anything.
fn unproven(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    name: &str,
    to: Option<PersonId>,
) -> (Outcome, String) {
    let Some(to) = to else {
        let why = format!("nobody to hand it to by {name:?}, and not proven");
        return (Outcome::Held, format!("{why}; {}", voice.because));
    };
    let asking = Asking::of(Sought::Act(SoughtAct::Delegate { to }), "");
    ask_to_confirm(draft, voice, id, &asking)
}

/// The delegate of this name, who may know of the item.
fn delegate<'d>(draft: &Draft<'d>, c: &Clarification, name: &str) -> Result<&'d Member, HelpWhy> {
    let line = format!("/delegate {name}");
    let member = by_name(draft, name).map_err(|why| match why {
        HelpWhy::Command { mend, .. } => HelpWhy::Command {
            line: line.clone(),
            mend,
        },
        other => other,
    })?;
    if member.role == Role::Delegate && may_know(draft, member, c) {
        return Ok(member);
    }
    Err(HelpWhy::Command {
        line,
        mend: "write the name of a delegate who may know of this item".into(),
    })
}

/// From now on the delegate rules on it, and gets what waits.
pub(super) fn hand(draft: &mut Draft<'_>, id: &ClarificationId, to: &PersonId) {
    let Some(c) = draft.edit(id) else { return };
    c.handed_to = Some(to.clone());
    let waits = c
        .conversations
        .iter()
        .filter(|t| matches!(t.state, ConversationState::Briefed { .. }) && !t.reasons.is_empty());
    let waiting: Vec<_> = waits.cloned().collect();
    for talk in waiting {
        give(draft, id, &talk);
    }
}
