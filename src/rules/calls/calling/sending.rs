//! The letters of a call: the invitation as it stands, to each who has a seat, and once more to
//! whoever asks for it. Decides nothing of the call itself.

use super::accept_by;
use super::object::{event, for_outside, in_place_of};
use crate::domain::calendar::{Event, Method, Partstat};
use crate::domain::call::{Call, CallState, Part};
use crate::domain::clarification::Clarification;
use crate::domain::ids::{EffectKey, PersonId};
use crate::domain::letter::{AgendaLine, Body, Cancellation, Change, Invitation, Letter};
use crate::domain::person::Member;
use crate::rules::calls::booking;
use crate::rules::draft::{Draft, key};
use crate::rules::letters::{Head, is_external, letter, party, thread_of_call};

pub(super) fn send_all(draft: &mut Draft<'_>, call: &Call, change: &Change) {
    for attendee in &call.attendees {
        send(draft, call, &attendee.person, change);
        if let Some(in_place) = in_place_of(draft, attendee) {
            send(draft, call, &in_place.person, change);
        }
    }
}

/// The newest version once more, to somebody who asked for it: the invitation, or that it is
/// off. `mark` makes it one and the same.
pub(in crate::rules) fn send_again(
    draft: &mut Draft<'_>,
    call: &Call,
    person: &PersonId,
    mark: &str,
) {
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
pub(in crate::rules) fn send(
    draft: &mut Draft<'_>,
    call: &Call,
    person: &PersonId,
    change: &Change,
) {
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
pub(super) fn call_letter(
    draft: &Draft<'_>,
    call: &Call,
    to: &Member,
    mark: &str,
    body: Body,
) -> Letter {
    let own = key(&[&"call", &call.id, &call.sequence, &mark, &to.person.id]);
    in_thread(draft, call, to, own, body)
}

/// Sends a letter in the call's own thread, under a key of its own.
pub(in crate::rules) fn post(
    draft: &mut Draft<'_>,
    call: &Call,
    to: &Member,
    own: EffectKey,
    body: Body,
) {
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
        for_outside(&mut body, to);
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
pub(in crate::rules) fn agenda(draft: &Draft<'_>, call: &Call) -> Vec<AgendaLine> {
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
