//! How often somebody is told that what came from a calendar can't be, a proposed time or a stand-in:
//! what a program answers to must end.
//!
//! Writes no letter. Invariant: of one call nobody is told it more than [`REPLIES_A_DAY`] times
//! within a day, but for mails that somebody released.

use crate::domain::call::ToldOff;
use crate::domain::ids::CallId;
use crate::domain::limits::REPLIES_A_DAY;
use crate::domain::person::Member;
use crate::rules::draft::Draft;
use chrono::TimeDelta;

/// What the record says where nobody is told any more.
pub(super) const ENOUGH: &str = "told as often as may be within a day";

/// Whether they were told this of the call.
pub(super) fn was_told(draft: &Draft<'_>, call: &CallId, to: &Member, mark: &str) -> bool {
    told(draft, call, to).any(|t| t.mark == mark)
}

/// Whether they were told of the call as often as may be.
pub(super) fn told_enough(draft: &Draft<'_>, call: &CallId, to: &Member) -> bool {
    let since = draft.now() - TimeDelta::days(1);
    let of_late = told(draft, call, to).filter(|t| t.at > since);
    of_late.count() >= REPLIES_A_DAY
}

/// They are told of it now.
pub(super) fn is_told(draft: &mut Draft<'_>, call: &CallId, to: &Member, mark: &str) {
    if was_told(draft, call, to, mark) {
        return;
    }
    let at = draft.now();
    if let Some(mut call) = draft.call(call).cloned() {
        call.told_off.push(ToldOff {
            person: to.person.id.clone(),
            mark: mark.to_owned(),
            at,
        });
        draft.put_call(call);
    }
}

fn told<'d>(
    draft: &'d Draft<'_>,
    call: &CallId,
    to: &'d Member,
) -> impl Iterator<Item = &'d ToldOff> {
    let all = draft.call(call).into_iter().flat_map(|c| &c.told_off);
    all.filter(|t| t.person == to.person.id)
}
