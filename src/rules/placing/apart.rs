//! `/internal` before anything is obeyed: whether its sender may keep words for the team.
//!
//! Invariant: what stays in [`Asked::internal`] passed the gate. Of somebody who is neither of the team
//! nor the one who asked it is part of what they say to the team; what nobody vouches for, or what they would say to
//! somebody outside by it, is withheld, and goes to nobody.

use crate::domain::clarification::Clarification;
use crate::domain::fact::Incoming;
use crate::domain::person::Member;
use crate::rules::authorise::{Act, Evidence, Grant, authorise};
use crate::rules::draft::Draft;
use crate::rules::enclosing;
use crate::rules::placing::filing::{Placement, place};
use crate::rules::speech::grammar::Asked;

/// Takes the words for the team out of a message whose sender may not keep any. Gives those that are
/// withheld.
pub(in crate::rules) fn of_mail(
    draft: &Draft<'_>,
    mail: &Incoming,
    sender: &Member,
    evidence: Evidence,
    asked: &mut Asked,
) -> String {
    // A file below a bare line is what is for the team.
    if asked.internal.is_empty() && !asked.heading.is_empty() {
        asked.internal = enclosing::names(&mail.message);
    }
    if asked.internal.is_empty() {
        return String::new();
    }
    let (about, asks) = match place(draft, mail, Some(sender)) {
        Placement::In { id, .. } => (draft.clarification(&id), false),
        Placement::New { .. } => (None, true),
        _ => (None, false),
    };
    let proof = Evidence {
        asker: asks,
        ..evidence
    };
    in_question(draft, about, sender, proof, asked)
}

/// The same of words in this question, if they are in one already.
pub(in crate::rules) fn in_question(
    draft: &Draft<'_>,
    about: Option<&Clarification>,
    sender: &Member,
    proof: Evidence,
    asked: &mut Asked,
) -> String {
    if asked.internal.is_empty() {
        return String::new();
    }
    let proof = Evidence {
        asker: proof.asker || about.is_some_and(|c| c.developer == sender.person.id),
        ..proof
    };
    match authorise(Some(sender.role), false, Act::Internal, &proof) {
        Grant::Granted => String::new(),
        Grant::NotTheirs(_) if !goes_outside(draft, about) => {
            part_of_what_they_say(asked);
            String::new()
        }
        _ => std::mem::take(&mut asked.internal),
    }
}

/// Whether what is said in it is read by somebody outside the team: one of them asked.
fn goes_outside(draft: &Draft<'_>, about: Option<&Clarification>) -> bool {
    let asker = about.and_then(|c| draft.member(&c.developer));
    asker.is_some_and(|m| !m.role.of_team())
}

/// All of it, the line that begins it among it.
fn part_of_what_they_say(asked: &mut Asked) {
    let internal = std::mem::take(&mut asked.internal);
    let line = std::mem::take(&mut asked.heading);
    asked.in_doubt = false;
    for words in [&mut asked.words, &mut asked.beside] {
        let both = format!("{words}\n{line} {internal}");
        both.trim().clone_into(words);
    }
}
