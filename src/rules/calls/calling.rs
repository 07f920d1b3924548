//! Calls as people see them: invitation, move, agenda, cancellation.
//!
//! Invariant: one UID a call; SEQUENCE rises with each change of time and on CANCEL; a
//! letter's key holds the SEQUENCE, so one version goes to one person once.

mod object;
mod sending;

pub(in crate::rules) use object::event;
pub(in crate::rules) use sending::{agenda, post, send, send_again};

use super::booking::{self, accept_key, cancelled, over_key};
use super::ladder::{self, Place, Seeking};
use crate::domain::calendar::Method;
use crate::domain::call::{Attendee, Call, CallFact, CallState, Part};
use crate::domain::clarification::Clarification;
use crate::domain::fact::Alarm;
use crate::domain::ids::{CallId, ClarificationId};
use crate::domain::letter::{Body, Cancellation, Change, News, Next};
use crate::domain::sentence::Sentence;
use crate::domain::time::{Span, Timestamp};
use crate::rules::draft::{Draft, key};
use crate::rules::letters::{one_line, party};
use crate::rules::telling::notice;
use crate::say;
use chrono::TimeDelta;
use object::in_place_of;
use sending::{call_letter, send_all};

/// What came of inviting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Invited {
    /// Invitations went out.
    Sent,
    /// Somebody whose time is not known is asked first whether it suits.
    Asked,
    /// There is no slot any more.
    NoSlot,
}

/// How much may be missing of the notice to a kept slot: letters have named it, and an alarm rings
/// when it can.
const LATE: TimeDelta = TimeDelta::minutes(15);

/// Invites to a kept slot. A slot whose time has come too near is looked for anew first, the
/// whole ladder down.
pub(in crate::rules) fn invite(draft: &mut Draft<'_>, id: &CallId) -> Invited {
    let now = draft.now();
    let Some(mut call) = draft.call(id).cloned() else {
        return Invited::NoSlot;
    };
    if call.slot.start + LATE < now + draft.cx.team.policy.notice {
        match seek(draft, &call) {
            Ok(place) => match reshaped(draft, &call, &place) {
                Some(other) => call = other,
                None => return Invited::NoSlot,
            },
            // Short notice is better than no call at all.
            Err(_) if call.slot.start > now => {}
            Err(_) => return Invited::NoSlot,
        }
    }
    if !call.unsure.is_empty() && call.state == CallState::Kept {
        ask_whether_it_suits(draft, &call);
        draft.put_call(call);
        return Invited::Asked;
    }
    let Ok(invited) = call.apply(CallFact::Invite, now) else {
        return Invited::NoSlot;
    };
    draft.put_call(invited.clone());
    for item in &invited.agenda {
        draft.forget(booking::invite_key(&item.clarification));
        if let Some(c) = draft.edit(&item.clarification) {
            c.invite_at = None;
        }
    }
    watch(draft, &invited);
    send_all(draft, &invited, &Change::New);
    Invited::Sent
}

/// Whoever's time is not known says first, by mail, whether the slot suits them.
fn ask_whether_it_suits(draft: &mut Draft<'_>, call: &Call) {
    let home = call.agenda.first().map(|i| &i.clarification);
    let Some(c) = home.and_then(|id| draft.clarification(id)).cloned() else {
        return;
    };
    let now = draft.now();
    for item in &call.agenda {
        if let Some(c) = draft.edit(&item.clarification) {
            c.invite_at = Some(now);
        }
    }
    for person in &call.unsure {
        let Some(to) = draft.member(person) else {
            continue;
        };
        let with = call.attendees.iter().filter(|a| &a.person != person);
        let with = with
            .filter_map(|a| draft.member(&a.person))
            .map(party)
            .collect();
        let slot = call.slot;
        let mark = key(&[&"suits", &call.id, &slot.start.0, person]);
        notice(draft, mark, to, &c, News::DoesItSuit { slot, with });
    }
}

/// Another place for a call, from the top of the ladder, apart from starts that were declined.
pub(in crate::rules) fn seek<'d>(
    draft: &Draft<'d>,
    call: &Call,
) -> Result<Place<'d>, Vec<Sentence>> {
    let about = questions(draft, call);
    let about: Vec<&Clarification> = about.iter().collect();
    ladder::climb(draft, &about, &seeking(draft, call))
}

/// What a call that is to change looks for: soon, and as long as it is.
pub(in crate::rules) fn seeking<'s>(draft: &Draft<'_>, call: &'s Call) -> Seeking<'s> {
    Seeking {
        wait: Some(draft.now()),
        length: call.slot.duration(),
        declined: &call.declined,
        moving: Some(&call.id),
    }
}

/// The questions on a call's agenda.
pub(in crate::rules) fn questions(draft: &Draft<'_>, call: &Call) -> Vec<Clarification> {
    let agenda = call.agenda.iter();
    agenda
        .filter_map(|i| draft.clarification(&i.clarification).cloned())
        .collect()
}

/// The call with the people and the time of a place; the step is on each question's record.
pub(in crate::rules) fn reshaped(
    draft: &mut Draft<'_>,
    call: &Call,
    place: &Place<'_>,
) -> Option<Call> {
    let now = draft.now();
    let seats = ladder::seated(draft, &place.cast, Some(call));
    let same = |a: &Attendee| call.attendee(&a.person).is_some();
    let mut next = call.clone();
    if seats.len() != call.attendees.len() || !seats.iter().all(same) {
        next = next.apply(CallFact::Recast(seats), now).ok()?;
    }
    if place.slot != call.slot {
        next = next.apply(CallFact::Move(place.slot), now).ok()?;
    }
    next.unsure.clone_from(&place.unsure);
    for item in &next.agenda {
        ladder::step(draft, &item.clarification, &place.rung, &place.why);
    }
    draft.put_call(next.clone());
    Some(next)
}

/// What [`booking::keep`] leaves to be sent: the invitation, if it goes now, or the new agenda
/// of a call that is invited already.
pub(in crate::rules) fn follow(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    next: &Next,
    at_once: bool,
) {
    let Some(call) = draft.call_ahead(id).map(|c| c.id.clone()) else {
        return;
    };
    if booking::wants_invitation(next, at_once) {
        invite(draft, &call);
    } else if matches!(next, Next::JoinsCall { invited: true, .. }) {
        agenda_changed(draft, &call, None);
    }
}

/// The alarms of an invited call.
pub(in crate::rules) fn watch(draft: &mut Draft<'_>, call: &Call) {
    if matches!(call.state, CallState::Invited { .. })
        && let Some(by) = accept_by(draft, call)
    {
        let alarm = Alarm::AcceptBy {
            call: call.id.clone(),
            sequence: call.sequence,
        };
        draft.wake(accept_key(&call.id), by, alarm);
    }
    let alarm = Alarm::CallOver {
        call: call.id.clone(),
        sequence: call.sequence,
    };
    draft.wake(over_key(&call.id), call.slot.end, alarm);
}

/// By when the one asked must have accepted.
fn accept_by(draft: &Draft<'_>, call: &Call) -> Option<Timestamp> {
    let before = draft.cx.team.policy.accept_by?;
    let by = call.slot.start - before;
    // Of a short notice half the time is theirs.
    let half = (call.slot.start - call.stamped) / 2;
    Some(if by > call.stamped {
        by
    } else {
        call.stamped + half
    })
}

/// Calls a call off, or gives a kept slot back. `nudge`: the one asked who did not accept,
/// for whom the letter is the nudge as well. Says the slot if people were told.
pub(in crate::rules) fn call_off(
    draft: &mut Draft<'_>,
    id: &CallId,
    why: &Sentence,
    nudge: Option<&Sentence>,
) -> Option<Span> {
    let was_invited = draft.call(id)?.is_invited();
    let off = cancelled(draft, id, why.clone())?;
    let now = draft.now();
    for item in &off.agenda {
        if let Some(c) = draft.edit(&item.clarification) {
            c.talk_fell(now);
        }
    }
    if !was_invited {
        return None;
    }
    for attendee in off.attendees.clone() {
        let words = match nudge {
            Some(text) if attendee.part == Part::Asked => text,
            _ => why,
        };
        uninvite(draft, &off, &attendee, words);
        if let Some(in_place) = in_place_of(draft, &attendee) {
            uninvite(draft, &off, &in_place, why);
        }
    }
    Some(off.slot)
}

/// CANCEL to one attendee: the call is off, or goes on without them; then they alone stand in
/// it (RFC 5546, 3.2.5).
pub(in crate::rules) fn uninvite(
    draft: &mut Draft<'_>,
    call: &Call,
    attendee: &Attendee,
    why: &Sentence,
) {
    let Some(to) = draft.member(&attendee.person) else {
        return;
    };
    let goes_on = call.is_ahead();
    let mut theirs = call.clone();
    if goes_on {
        theirs.attendees = vec![attendee.clone()];
    }
    let body = Body::Cancellation(Cancellation {
        why: why.clone(),
        goes_on,
        agenda: agenda(draft, call),
        event: event(draft, &theirs, Method::Cancel),
    });
    let sent = call_letter(draft, call, to, "cancel", body);
    draft.send(sent);
}

/// A clarification no longer needs its call: it leaves the agenda, and the last one to leave
/// calls it off. Says the slot if a call that people knew of is off.
pub(in crate::rules) fn leave(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    why: &Sentence,
) -> Option<Span> {
    let call = draft.call_ahead(id)?.clone();
    let slot = if call.agenda.len() <= 1 {
        call_off(draft, &call.id, why, None)
    } else {
        let mut rest = call.clone();
        rest.agenda.retain(|i| &i.clarification != id);
        rest.stamped = booking::restamped(&call, draft.now());
        let invited = rest.is_invited();
        if !invited {
            rest = booking::fitted(draft, rest);
        }
        draft.put_call(rest);
        draft.forget(booking::invite_key(id));
        if invited {
            let item = call.agenda.iter().find(|i| &i.clarification == id);
            let left = item.map(|i| say!("\"{0}\": {1}", one_line(&i.question, 80), why));
            agenda_changed(draft, &call.id, left);
        }
        None
    };
    let now = draft.now();
    if let Some(c) = draft.edit(id) {
        c.call = None;
        c.invite_at = None;
        c.talk_fell(now);
    }
    slot
}

/// The agenda of an invited call changed: same SEQUENCE, newer DTSTAMP, answers kept; nobody
/// need accept again. `left`: what is not on it any more, and why.
pub(in crate::rules) fn agenda_changed(draft: &mut Draft<'_>, id: &CallId, left: Option<Sentence>) {
    if let Some(call) = draft.call(id).cloned() {
        send_all(draft, &call, &Change::Agenda { left });
    }
}

/// Whoever came in an attendee's place is not needed any more: where another or nobody stands
/// there now, they get the CANCEL.
pub(in crate::rules) fn dismiss(
    draft: &mut Draft<'_>,
    id: &CallId,
    before: &Attendee,
    why: &Sentence,
) {
    let Some(call) = draft.call(id).cloned() else {
        return;
    };
    let Some(gone) = in_place_of(draft, before) else {
        return;
    };
    let still = call
        .attendee(&before.person)
        .and_then(|a| in_place_of(draft, a));
    let stays = still.is_some_and(|s| s.person == gone.person);
    if !stays && call.attendee(&gone.person).is_none() {
        uninvite(draft, &call, &gone, why);
    }
}
