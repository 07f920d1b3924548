//! `/internal` before anything is obeyed: whether its sender may keep words for the team.
//!
//! Invariant: what stays in [`Asked::internal`] passed the gate. Of somebody who is neither of the team
//! nor the one who asked it is part of what they say; what nobody vouches for is withheld, and goes to
//! nobody before it is.

use crate::domain::fact::Incoming;
use crate::domain::person::Member;
use crate::rules::authorise::{Act, Evidence, Grant, authorise};
use crate::rules::draft::Draft;
use crate::rules::placing::filing::{Placement, place};
use crate::rules::speech::grammar::Asked;

/// Takes the words for the team out of a message whose sender may not keep any. Gives those that are
/// withheld.
pub(in crate::rules) fn words_for_the_team(
    draft: &Draft<'_>,
    mail: &Incoming,
    sender: &Member,
    evidence: Evidence,
    asked: &mut Asked,
) -> String {
    if asked.internal.is_empty() {
        return String::new();
    }
    let of_team = sender.role.of_team();
    // What only looks like the command is part of what somebody outside says.
    let meant = of_team || asked.doubtful.is_empty();
    let proof = Evidence {
        asker: !of_team && asks(draft, mail, sender),
        ..evidence
    };
    match authorise(Some(sender.role), false, Act::Internal, &proof) {
        Grant::Granted if meant => String::new(),
        Grant::Held(_) if meant => std::mem::take(&mut asked.internal),
        _ => {
            part_of_what_they_say(asked);
            String::new()
        }
    }
}

/// Whether somebody speaks in a question of their own, or asks one.
fn asks(draft: &Draft<'_>, mail: &Incoming, sender: &Member) -> bool {
    match place(draft, mail, Some(sender)) {
        Placement::New { .. } => true,
        Placement::In { id, .. } => draft
            .clarification(&id)
            .is_some_and(|c| c.developer == sender.person.id),
        _ => false,
    }
}

fn part_of_what_they_say(asked: &mut Asked) {
    let internal = std::mem::take(&mut asked.internal);
    let line = std::mem::take(&mut asked.doubtful);
    for words in [&mut asked.words, &mut asked.beside] {
        let both = format!("{words}\n{line} {internal}");
        both.trim().clone_into(words);
    }
}
