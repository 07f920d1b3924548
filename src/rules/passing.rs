//! The ball passes: *not me*, *ask Kim*. Whoever was asked before and did not write it is told
//! that nothing is wanted of them any more.

use super::asking::ask;
use super::draft::{Draft, key};
use super::letters::party;
use super::telling::{hand_on, no_longer_needed, notice};
use super::voice::{Voice, had_it};
use super::{booking, calling};
use crate::domain::clarification::{Clarification, State};
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{AnswerRole, News};
use crate::domain::person::{Member, Role};

/// The question goes to somebody else: `/not-me`, `/ask NAME`.
pub(super) fn pass_on(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId, to: &Member) {
    let now = draft.now();
    let before = draft.clarification(id).cloned();
    let Some(from) = before.as_ref().map(|c| c.asked.clone()) else {
        return;
    };
    calling::leave(
        draft,
        id,
        &format!("{} is asked now", to.person.short_name()),
    );
    let answer_by = to
        .person
        .work
        .after(now, draft.cx.team.policy.answer_within);
    if let Some(c) = draft.edit(id) {
        c.passed_on.push(from.clone());
        c.asked = to.person.id.clone();
        c.asked_at = now;
        c.answered_at = None;
        c.answer_by = answer_by;
        c.to_po = to.role == Role::Po;
        c.state = State::Open;
    }
    let next = booking::keep(draft, id, false);
    // Whoever wrote it passed it on; somebody else who was asked need not answer any more,
    // and hears it once: a cancellation tells as much.
    let passer = voice.sender;
    let untold = |c: &Clarification| c.asked != passer.person.id && !draft.writes_to(&c.asked);
    if let Some(before) = before.filter(untold) {
        no_longer_needed(draft, &before);
    }
    ask(draft, id, Some(voice), Some(passer));
    calling::follow(draft, id, &next, false);
    told_passed_on(draft, id, voice, passer, to);
}

/// The developer learns who is asked now, and what was said along with it.
fn told_passed_on(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    voice: &Voice<'_>,
    from: &Member,
    to: &Member,
) {
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    let Some(developer) = draft.member(&c.developer) else {
        return;
    };
    if developer.person.id == to.person.id {
        return;
    }
    let own = voice.sender.person.id == developer.person.id;
    if !own && !voice.asked.words.is_empty() && !had_it(voice, developer) {
        hand_on(draft, voice, &c, developer, AnswerRole::Remark, None);
    }
    notice(
        draft,
        key(&[&"passed-on", &voice.mail.id]),
        developer,
        &c,
        News::PassedOn {
            from: party(from),
            to: party(to),
        },
    );
}
