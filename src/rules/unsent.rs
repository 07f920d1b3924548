//! A question that is not sent at once (`ask_once`), since something near to it was answered
//! before: it goes by itself after a working hour, and sooner where its developer says `/send`.
//!
//! Invariant: a question that is unsent has an alarm that sends it, nobody has been asked it, and
//! no slot is kept for it.

use super::draft::{Draft, key};
use crate::domain::fact::Alarm;
use crate::domain::hours::Wait;
use crate::domain::ids::{ClarificationId, EffectKey};
use crate::domain::letter::Next;

/// Longest wait, in the developer's working time.
const LONGEST: Wait = Wait::Minutes(60);

fn send_key(id: &ClarificationId) -> EffectKey {
    key(&[&"send", id])
}

/// Holds a question back, and says until when.
pub(super) fn hold_back(draft: &mut Draft<'_>, id: &ClarificationId) -> Option<Next> {
    let developer = draft.member(&draft.clarification(id)?.developer)?;
    let until = developer.person.work.after(draft.now(), LONGEST);
    draft.edit(id)?.unsent = Some(until);
    let alarm = Alarm::Send {
        clarification: id.clone(),
    };
    draft.wake(send_key(id), until, alarm);
    Some(Next::Waits { until })
}

/// It need not go any more: it is settled otherwise, or its alarm found it so.
pub(super) fn settled(draft: &mut Draft<'_>, id: &ClarificationId) {
    if draft.clarification(id).is_some_and(|c| c.unsent.is_some()) {
        if let Some(c) = draft.edit(id) {
            c.unsent = None;
        }
        draft.forget(send_key(id));
    }
}

/// It goes now: whoever is asked has their time from here.
pub(super) fn goes(draft: &mut Draft<'_>, id: &ClarificationId) {
    let now = draft.now();
    let within = draft.cx.team.policy.answer_within;
    let asked = draft.clarification(id).and_then(|c| draft.member(&c.asked));
    let answer_by = asked.map(|asked| asked.person.work.after(now, within));
    if let Some(c) = draft.edit(id) {
        c.asked_at = now;
        c.answer_by = answer_by.unwrap_or(c.answer_by);
    }
    settled(draft, id);
}
