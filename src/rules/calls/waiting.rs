//! How long whoever is asked is waited for before the next step (PRODUCT: *Policy*, nudge): the
//! alarm for it. What the step is, says `nudging`.
//!
//! Invariant: a question that waits for an answer has one alarm, or no step is left.

use super::booking::not_answered_key;
use crate::domain::clarification::{Ball, Clarification, runs_out};
use crate::domain::fact::Alarm;
use crate::domain::hours::Wait;
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::time::Timestamp;
use crate::rules::draft::{Draft, key};

/// Sets the alarm of the next step, or takes it back where there is none.
pub(in crate::rules) fn watch_for_answer(draft: &mut Draft<'_>, id: &ClarificationId) {
    let Some(c) = draft.clarification(id).filter(|c| !c.to_po) else {
        return;
    };
    let asked = c.asked.clone();
    match step_at(draft, c) {
        Some(at) => wake(draft, id, at.max(draft.now()), asked),
        None => draft.forget(not_answered_key(id)),
    }
}

/// They were nudged: what comes next leaves them the time between the two, also where the nudge came
/// late, after a call that left the question open.
pub(in crate::rules) fn watch_after_nudge(draft: &mut Draft<'_>, id: &ClarificationId) {
    watch_for_answer(draft, id);
    let Some(c) = draft.clarification(id) else {
        return;
    };
    let late = step_at(draft, c).is_some_and(|at| at <= draft.now());
    let steps = &draft.cx.team.policy.nudge;
    let step = |n: Option<u32>| n.and_then(|n| steps.get(n as usize)).copied();
    let (next, before) = (
        step(Some(c.waited.step)),
        step(c.waited.step.checked_sub(1)),
    );
    if let (true, Some(next), Some(before), Some(asked)) =
        (late && !c.to_po, next, before, draft.member(&c.asked))
    {
        let at = asked.person.work.after(draft.now(), beyond(next, before));
        wake(draft, id, at, asked.person.id.clone());
    }
}

/// A ruling, or a call, left the question open: the wait for its next step begins anew.
pub(in crate::rules) fn begin_anew(draft: &mut Draft<'_>, id: &ClarificationId) {
    let waits = |c: &&Clarification| {
        !c.to_po && c.state.is_open() && c.answered_at.is_none() && !c.is_unsent()
    };
    let Some(c) = draft.clarification(id).filter(waits) else {
        return;
    };
    let steps = &draft.cx.team.policy.nudge;
    let step = steps.get(c.waited.step as usize).copied();
    let asked = draft.member(&c.asked);
    if let (Some(asked), Some(wait)) = (asked, step) {
        let at = asked.person.work.after(draft.now(), wait);
        wake(draft, id, at, asked.person.id.clone());
    }
}

/// For what a delegate to whom a question was handed is waited for, if they are.
pub(in crate::rules) fn handed(c: &Clarification, to: &PersonId) -> Option<Ball> {
    let ball = c.ball(None, None)?;
    let handed = c.handed_to.as_ref() == Some(to) && ball.holder == *to;
    handed.then_some(ball)
}

/// A delegate is waited for, to whom it was handed: from now on they have their time.
pub(in crate::rules) fn watch_delegate(draft: &mut Draft<'_>, id: &ClarificationId, to: &PersonId) {
    let waits = draft.clarification(id).and_then(|c| handed(c, to));
    let first = draft.cx.team.policy.nudge.first().copied();
    let delegate = draft.member(to);
    if let (Some(ball), Some(wait), Some(delegate)) = (waits, first, delegate) {
        let at = delegate.person.work.after(ball.since, wait);
        look_again(draft, id, at.max(draft.now()), to);
    }
}

/// What was handed to them is looked at again then.
pub(in crate::rules) fn look_again(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    at: Timestamp,
    to: &PersonId,
) {
    let alarm = Alarm::NotAnswered {
        clarification: id.clone(),
        asked: to.clone(),
    };
    draft.wake(key(&[&"handed", id]), at, alarm);
}

/// The step is looked at again then.
pub(in crate::rules) fn wake(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    at: Timestamp,
    asked: PersonId,
) {
    let alarm = Alarm::NotAnswered {
        clarification: id.clone(),
        asked,
    };
    draft.wake(not_answered_key(id), at, alarm);
}

/// When the next step is due, in the working time of whoever is asked since they were; while
/// they are away nothing of it passes. `None`: there is none.
pub(in crate::rules) fn step_at(draft: &Draft<'_>, c: &Clarification) -> Option<Timestamp> {
    let steps = &draft.cx.team.policy.nudge;
    let step = |n: u32| steps.get(n as usize).copied();
    let next = step(c.waited.step)?;
    let before = c.waited.from.checked_sub(1).and_then(step);
    let wait = before.map_or(next, |before| beyond(next, before));
    let asked = draft.member(&c.asked)?;
    let away = draft.person(&c.asked).map_or(&[][..], |p| &p.away);
    Some(runs_out(&asked.person.work, c.asked_at, wait, away))
}

/// What is left of a wait after another that began with it. Days and hours don't mix: then the
/// whole of it is left.
fn beyond(wait: Wait, before: Wait) -> Wait {
    match (wait, before) {
        (Wait::Minutes(all), Wait::Minutes(gone)) => Wait::Minutes((all - gone).max(0)),
        (Wait::Days(all), Wait::Days(gone)) => Wait::Days(all.saturating_sub(gone)),
        (Wait::Minutes(_), Wait::Days(_)) | (Wait::Days(_), Wait::Minutes(_)) => wait,
    }
}
