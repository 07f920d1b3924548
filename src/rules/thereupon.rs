//! What follows from a mail about an assumption, once it is decided: what was put on record in
//! place of a question is asked where somebody objects, and what goes against an answer is for who
//! rules.

use super::draft::Draft;
use super::questions::asking;
use super::rulings::wanting;
use super::telling::waits_for_ruling;
use super::{assuming, briefing};
use crate::domain::clarification::Clarification;
use crate::domain::fact::Incoming;
use crate::domain::ids::ClarificationId;

/// What this mail leads to besides.
pub(super) fn follow(draft: &mut Draft<'_>, mail: &Incoming) {
    if draft.silent {
        return;
    }
    for id in of(draft, |c| assuming::never_asked(c, &mail.id)) {
        asking::send(draft, &id, false);
    }
    for id in of(draft, |c| c.pending().next().is_some()) {
        against_an_answer(draft, mail, &id);
    }
}

fn of(draft: &Draft<'_>, is: impl Fn(&Clarification) -> bool) -> Vec<ClarificationId> {
    let all = draft.clarifications().filter(|c| is(c));
    all.map(|c| c.id.clone()).collect()
}

/// Who rules is asked which of them is right, and whoever assumes it is told so.
fn against_an_answer(draft: &mut Draft<'_>, mail: &Incoming, id: &ClarificationId) {
    let c = draft.clarification(id);
    let Some(reason) = c.and_then(|c| assuming::goes_against(draft, c, &mail.id)) else {
        return;
    };
    let Some((talk, now)) = wanting::wanted_on(draft, id, &reason) else {
        return;
    };
    waits_for_ruling(draft, id, talk);
    if now {
        briefing::one(draft, id, talk);
    }
}
