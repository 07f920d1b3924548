//! How often somebody is told that what came from a calendar can't be, a proposed time or a stand-in:
//! what a program answers to must end.
//!
//! Writes no letter. Invariant: of one call nobody is told it more than [`REPLIES_A_DAY`] times
//! within a day, but for mails that somebody released.

use crate::domain::call::ToldOff;
use crate::domain::ids::{CallId, PersonId};
use crate::domain::limits::REPLIES_A_DAY;
use crate::domain::person::Member;
use crate::domain::time::Timestamp;
use crate::rules::draft::Draft;
use chrono::TimeDelta;

/// What the record says where nobody is told any more.
pub(super) const ENOUGH: &str = "told as often as may be within a day";

/// Whether they were told this of the call within a day.
pub(super) fn was_told(draft: &Draft<'_>, call: &CallId, to: &Member, mark: &str) -> bool {
    let now = draft.now();
    let mut before = told(draft, call, &to.person.id, now);
    before.any(|t| t.mark == mark)
}

/// Whether they were told of the call as often as may be.
pub(super) fn told_enough(draft: &Draft<'_>, call: &CallId, to: &Member) -> bool {
    let now = draft.now();
    told(draft, call, &to.person.id, now).count() >= REPLIES_A_DAY
}

/// They are told of it now.
pub(super) fn is_told(draft: &mut Draft<'_>, call: &CallId, to: &Member, mark: &str) {
    if was_told(draft, call, to, mark) {
        return;
    }
    let Some(mut call) = draft.call(call).cloned() else {
        return;
    };
    let now = draft.now();
    call.told_off.retain(|t| is_of_late(t, now));
    call.told_off.push(ToldOff {
        person: to.person.id.clone(),
        mark: mark.to_owned(),
        at: now,
    });
    draft.put_call(call);
}

fn told<'d>(
    draft: &'d Draft<'_>,
    call: &CallId,
    to: &'d PersonId,
    now: Timestamp,
) -> impl Iterator<Item = &'d ToldOff> {
    let all = draft.call(call).into_iter();
    all.flat_map(|c| &c.told_off)
        .filter(move |t| &t.person == to && is_of_late(t, now))
}

fn is_of_late(told: &ToldOff, now: Timestamp) -> bool {
    told.at > now - TimeDelta::days(1)
}
