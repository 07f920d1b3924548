//! Calls as people see them: invitation, move, agenda, cancellation.
//!
//! Invariant: one UID a call; SEQUENCE rises with each change of time and on CANCEL; a
//! letter's key holds the SEQUENCE, so one version goes to one person once.

mod object;

pub(super) use object::event;

use super::booking::{self, accept_key, cancelled, over_key};
use super::draft::{Draft, key};
use super::ladder::{self, Place, Seeking};
use super::letters::{Head, is_external, letter, one_line, party, thread_of_call};
use super::telling::notice;
use crate::domain::calendar::{Event, Method, Partstat};
use crate::domain::call::{Attendee, Call, CallFact, CallState, Part};
use crate::domain::clarification::Clarification;
use crate::domain::fact::Alarm;
use crate::domain::ids::{CallId, ClarificationId, EffectKey, PersonId};
use crate::domain::letter::{
    AgendaLine, Body, Cancellation, Change, Invitation, Letter, News, Next,
};
use crate::domain::person::Member;
use crate::domain::sentence::Sentence;
use crate::domain::time::{Span, Timestamp};
use crate::say;
use chrono::TimeDelta;
use object::in_place_of;

/// What came of inviting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Invited {
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
pub(super) fn invite(draft: &mut Draft<'_>, id: &CallId) -> Invited {
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
pub(super) fn seek<'d>(draft: &Draft<'d>, call: &Call) -> Result<Place<'d>, Vec<Sentence>> {
    let about = questions(draft, call);
    let about: Vec<&Clarification> = about.iter().collect();
    ladder::climb(draft, &about, &seeking(draft, call))
}

/// What a call that is to change looks for: soon, and as long as it is.
pub(super) fn seeking<'s>(draft: &Draft<'_>, call: &'s Call) -> Seeking<'s> {
    Seeking {
        wait: Some(draft.now()),
        length: call.slot.duration(),
        declined: &call.declined,
        moving: Some(&call.id),
    }
}

/// The questions on a call's agenda.
pub(super) fn questions(draft: &Draft<'_>, call: &Call) -> Vec<Clarification> {
    let agenda = call.agenda.iter();
    agenda
        .filter_map(|i| draft.clarification(&i.clarification).cloned())
        .collect()
}

/// The call with the people and the time of a place; the step is on each question's record.
pub(super) fn reshaped(draft: &mut Draft<'_>, call: &Call, place: &Place<'_>) -> Option<Call> {
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
pub(super) fn follow(draft: &mut Draft<'_>, id: &ClarificationId, next: &Next, at_once: bool) {
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
pub(super) fn watch(draft: &mut Draft<'_>, call: &Call) {
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
pub(super) fn call_off(
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
pub(super) fn uninvite(draft: &mut Draft<'_>, call: &Call, attendee: &Attendee, why: &Sentence) {
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
pub(super) fn leave(draft: &mut Draft<'_>, id: &ClarificationId, why: &Sentence) -> Option<Span> {
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
pub(super) fn agenda_changed(draft: &mut Draft<'_>, id: &CallId, left: Option<Sentence>) {
    if let Some(call) = draft.call(id).cloned() {
        send_all(draft, &call, &Change::Agenda { left });
    }
}

fn send_all(draft: &mut Draft<'_>, call: &Call, change: &Change) {
    for attendee in &call.attendees {
        send(draft, call, &attendee.person, change);
        if let Some(in_place) = in_place_of(draft, attendee) {
            send(draft, call, &in_place.person, change);
        }
    }
}

/// The newest version once more, to somebody who asked for it: the invitation, or that it is
/// off. `mark` makes it one and the same.
pub(super) fn send_again(draft: &mut Draft<'_>, call: &Call, person: &PersonId, mark: &str) {
    let Some(to) = draft.member(person) else {
        return;
    };
    // Another instance of the object, of the same version (RFC 5545, 3.8.7.2).
    let now = booking::restamped(call, draft.now());
    let body = match &call.state {
        CallState::Cancelled { why, .. } => Some(Body::Cancellation(Cancellation {
            why: why.clone(),
            goes_on: false,
            agenda: agenda(draft, call),
            event: Event {
                dtstamp: now,
                ..event(draft, call, Method::Cancel)
            },
        })),
        _ if call.is_invited() => invitation(draft, call, to, Change::New).map(|body| match body {
            Body::Invitation(mut invitation) => {
                invitation.event.dtstamp = now;
                Body::Invitation(invitation)
            }
            other => other,
        }),
        _ => None,
    };
    if let Some(body) = body {
        let sent = call_letter(draft, call, to, mark, body);
        draft.send(sent);
    }
}

/// The invitation as it stands now, to one attendee.
pub(super) fn send(draft: &mut Draft<'_>, call: &Call, person: &PersonId, change: &Change) {
    let Some(to) = draft.member(person) else {
        return;
    };
    let Some(body) = invitation(draft, call, to, change.clone()) else {
        return;
    };
    let mark = match change {
        Change::New | Change::Moved { .. } | Change::People { .. } => "request".to_owned(),
        // Two changes may be decided at one instant.
        Change::Agenda { .. } => format!("agenda-{}-{}", call.stamped.0, call.agenda.len()),
    };
    let sent = call_letter(draft, call, to, &mark, body);
    draft.send(sent);
}

fn invitation(draft: &Draft<'_>, call: &Call, to: &Member, change: Change) -> Option<Body> {
    let member = |part| call.part(part).and_then(|a| draft.member(&a.person));
    let developer = member(Part::Developer)?;
    let asked = member(Part::Asked).or_else(|| member(Part::Po))?;
    let unseen = call
        .attendees
        .iter()
        .filter(|a| !draft.dossier.busy.contains_key(&a.person))
        .filter_map(|a| draft.member(&a.person))
        .map(|m| m.person.short_name().to_owned())
        .collect();
    // With `/call` the invitation is the receipt: it says who else has the question now.
    let receipt_for = call
        .agenda
        .iter()
        .filter_map(|i| draft.clarification(&i.clarification))
        .any(|c| c.opened_at == draft.now() && draft.writes_to(&c.asked))
        .then(|| party(asked))
        .filter(|_| to.person.id == developer.person.id && !draft.writes_to(&developer.person.id));
    Some(Body::Invitation(Invitation {
        change,
        agenda: agenda(draft, call),
        people: call
            .attendees
            .iter()
            .filter_map(|a| draft.member(&a.person))
            .map(party)
            .collect(),
        po: member(Part::Po).map(party),
        stands_for: call
            .part(Part::Po)
            .and_then(|a| draft.member(a.stands_for.as_ref()?))
            .map(party),
        wanted_by: call
            .agenda
            .iter()
            .filter_map(|i| draft.clarification(&i.clarification)?.talk_wanted_by())
            .filter(|by| **by != to.person.id)
            .find_map(|by| draft.member(by))
            .map(party),
        asked: party(asked),
        developer: party(developer),
        accept_by: accept_by(draft, call),
        unanswered: call.part(Part::Asked).is_some_and(|a| {
            let open = matches!(a.partstat, Partstat::NeedsAction | Partstat::Tentative);
            a.person == to.person.id && open
        }),
        unseen,
        receipt_for,
        event: event(draft, call, Method::Request),
    }))
}

/// A letter in the call's own thread, to one attendee.
fn call_letter(draft: &Draft<'_>, call: &Call, to: &Member, mark: &str, body: Body) -> Letter {
    let own = key(&[&"call", &call.id, &call.sequence, &mark, &to.person.id]);
    in_thread(draft, call, to, own, body)
}

/// Sends a letter in the call's own thread, under a key of its own.
pub(super) fn post(draft: &mut Draft<'_>, call: &Call, to: &Member, own: EffectKey, body: Body) {
    let sent = in_thread(draft, call, to, own, body);
    draft.send(sent);
}

fn in_thread(
    draft: &Draft<'_>,
    call: &Call,
    to: &Member,
    own: EffectKey,
    mut body: Body,
) -> Letter {
    if is_external(draft, &to.person.id) {
        object::for_outside(&mut body, to);
    }
    let about: Vec<&Clarification> = call
        .agenda
        .iter()
        .filter_map(|i| draft.clarification(&i.clarification))
        .collect();
    let head = Head {
        key: own,
        to,
        thread: thread_of_call(draft, call),
        about,
        call: Some(call),
        on_behalf: None,
        due: None,
    };
    letter(draft, head, body)
}

/// The agenda as letters show it.
pub(super) fn agenda(draft: &Draft<'_>, call: &Call) -> Vec<AgendaLine> {
    let name = |id| {
        draft
            .member(id)
            .map_or("", |m| m.person.short_name())
            .to_owned()
    };
    call.agenda
        .iter()
        .map(|item| {
            let c = draft.clarification(&item.clarification);
            // Calendars are shared with colleagues: of a confidential item they show the key.
            let question = if call.confidential {
                "confidential".to_owned()
            } else {
                item.question.clone()
            };
            AgendaLine {
                key: item.pbi.clone(),
                question,
                developer: c.map(|c| name(&c.developer)).unwrap_or_default(),
                asked: c.map(|c| name(&c.asked)).unwrap_or_default(),
            }
        })
        .collect()
}

/// Whoever came in an attendee's place is not needed any more: where another or nobody stands
/// there now, they get the CANCEL.
pub(super) fn dismiss(draft: &mut Draft<'_>, id: &CallId, before: &Attendee, why: &Sentence) {
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
