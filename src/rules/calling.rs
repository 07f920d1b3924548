//! Calls as people see them: invitation, move, agenda, cancellation.
//!
//! Invariant: one UID a call; SEQUENCE rises with each change of time and on CANCEL; a
//! letter's key holds the SEQUENCE, so one version goes to one person once.

use super::booking::{self, accept_key, cancelled, over_key};
use super::draft::{Draft, key};
use super::finding;
use super::letters::{Head, letter, one_line, party, thread_of_call};
use crate::domain::calendar::{Event, EventAttendee, Method};
use crate::domain::call::{Call, CallFact, CallState, Part};
use crate::domain::clarification::Clarification;
use crate::domain::fact::Alarm;
use crate::domain::ids::{CallId, ClarificationId};
use crate::domain::letter::{AgendaLine, Body, Cancellation, Change, Invitation, Letter, Next};
use crate::domain::person::{Mailbox, Member};
use crate::domain::time::{Span, Timestamp};

/// Invites to a kept slot. A slot whose time has come too near is looked for anew first.
/// Says whether invitations went out.
pub(super) fn invite(draft: &mut Draft<'_>, id: &CallId) -> bool {
    let now = draft.now();
    let Some(mut call) = draft.call(id).cloned() else {
        return false;
    };
    if call.slot.start < now + draft.cx.team.policy.notice {
        match other_slot(draft, &call) {
            Some(slot) => match call.apply(CallFact::Move(slot), now) {
                Ok(moved) => call = moved,
                Err(_) => return false,
            },
            // Short notice is better than no call at all.
            None if call.slot.start > now => {}
            None => return false,
        }
    }
    let Ok(invited) = call.apply(CallFact::Invite, now) else {
        return false;
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
    true
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
fn watch(draft: &mut Draft<'_>, call: &Call) {
    if let Some(by) = accept_by(draft, call) {
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

/// The next slot that suits the call's people, apart from those declined.
fn other_slot(draft: &Draft<'_>, call: &Call) -> Option<Span> {
    let people: Vec<(Part, &Member)> = call
        .attendees
        .iter()
        .filter_map(|a| draft.member(&a.person).map(|m| (a.part, m)))
        .collect();
    let earliest = draft.now() + draft.cx.team.policy.notice;
    let length = call.slot.duration();
    finding::find(
        draft,
        &people,
        earliest,
        length,
        &call.declined,
        Some(&call.id),
    )
    .ok()
}

/// Somebody whose coming the call needs can't: the next slot, up to the policy's attempts,
/// else the call is off. `who` and `note` say why, for people.
pub(super) fn declined(draft: &mut Draft<'_>, id: &CallId, who: &Member, note: &str) {
    let now = draft.now();
    let Some(mut call) = draft.call(id).cloned() else {
        return;
    };
    let from = call.slot;
    if !call.declined.contains(&from.start) {
        call.declined.push(from.start);
    }
    draft.put_call(call.clone());
    let name = who.person.short_name().to_owned();
    let attempts = tried(draft, &call);
    let slot = (attempts < draft.cx.team.policy.attempts)
        .then(|| other_slot(draft, &call))
        .flatten();
    let Some(slot) = slot else {
        let why = if attempts < draft.cx.team.policy.attempts {
            format!("{name} can't come, and no other time suits all; the question stays in mail")
        } else {
            let times = if attempts == 1 {
                "time was"
            } else {
                "times were"
            };
            format!(
                "{name} can't come, and {attempts} other {times} tried; the question stays in mail"
            )
        };
        call_off(draft, id, &why, None);
        return;
    };
    for item in call.agenda.clone() {
        if let Some(c) = draft.edit(&item.clarification) {
            c.attempts += 1;
        }
    }
    let Ok(moved) = call.apply(CallFact::Move(slot), now) else {
        return;
    };
    draft.put_call(moved.clone());
    watch(draft, &moved);
    let said = one_line(note, 120);
    let said = said.trim_end_matches('.');
    let why = if said.is_empty() {
        format!("{name} can't come then")
    } else {
        format!("{name} can't come then: \u{201c}{said}\u{201d}")
    };
    send_all(draft, &moved, &Change::Moved { from, why });
}

fn tried(draft: &Draft<'_>, call: &Call) -> u32 {
    call.agenda
        .iter()
        .filter_map(|i| draft.clarification(&i.clarification))
        .map(|c| c.attempts)
        .max()
        .unwrap_or(0)
}

/// Calls a call off, or gives a kept slot back. `nudge`: the one asked who did not accept,
/// for whom the letter is the nudge as well. Says the slot if people were told.
pub(super) fn call_off(
    draft: &mut Draft<'_>,
    id: &CallId,
    why: &str,
    nudge: Option<&str>,
) -> Option<Span> {
    let was_invited = draft.call(id)?.is_invited();
    let off = cancelled(draft, id, why)?;
    if !was_invited {
        return None;
    }
    for attendee in off.attendees.clone() {
        let Some(to) = draft.member(&attendee.person) else {
            continue;
        };
        let words = match nudge {
            Some(text) if attendee.part == Part::Asked => text,
            _ => why,
        };
        let body = Body::Cancellation(Cancellation {
            why: words.to_owned(),
            agenda: agenda(draft, &off),
            event: event(draft, &off, Method::Cancel),
        });
        let sent = call_letter(draft, &off, to, "cancel", body);
        draft.send(sent);
    }
    Some(off.slot)
}

/// A clarification no longer needs its call: it leaves the agenda, and the last one to leave
/// calls it off. Says the slot if a call that people knew of is off.
pub(super) fn leave(draft: &mut Draft<'_>, id: &ClarificationId, why: &str) -> Option<Span> {
    let call = draft.call_ahead(id)?.clone();
    let slot = if call.agenda.len() <= 1 {
        call_off(draft, &call.id, why, None)
    } else {
        let mut rest = call.clone();
        rest.agenda.retain(|i| &i.clarification != id);
        rest.stamped = booking::restamped(&call, draft.now());
        let invited = rest.is_invited();
        draft.put_call(rest);
        draft.forget(booking::invite_key(id));
        if invited {
            let item = call.agenda.iter().find(|i| &i.clarification == id);
            let left = item.map(|i| format!("\"{}\": {why}", one_line(&i.question, 80)));
            agenda_changed(draft, &call.id, left);
        }
        None
    };
    if let Some(c) = draft.edit(id) {
        c.call = None;
        c.invite_at = None;
    }
    slot
}

/// The agenda of an invited call changed: same SEQUENCE, newer DTSTAMP, answers kept; nobody
/// need accept again. `left`: what is not on it any more, and why.
pub(super) fn agenda_changed(draft: &mut Draft<'_>, id: &CallId, left: Option<String>) {
    if let Some(call) = draft.call(id).cloned() {
        send_all(draft, &call, &Change::Agenda { left });
    }
}

fn send_all(draft: &mut Draft<'_>, call: &Call, change: &Change) {
    for attendee in call.attendees.clone() {
        let Some(to) = draft.member(&attendee.person) else {
            continue;
        };
        let Some(body) = invitation(draft, call, to, change.clone()) else {
            continue;
        };
        let mark = match change {
            Change::New | Change::Moved { .. } => "request".to_owned(),
            // Two changes may be decided at one instant.
            Change::Agenda { .. } => format!("agenda-{}-{}", call.stamped.0, call.agenda.len()),
        };
        let sent = call_letter(draft, call, to, &mark, body);
        draft.send(sent);
    }
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
        asked: party(asked),
        developer: party(developer),
        accept_by: accept_by(draft, call),
        unseen,
        receipt_for,
        event: event(draft, call, Method::Request),
    }))
}

/// A letter in the call's own thread, to one attendee.
fn call_letter(draft: &Draft<'_>, call: &Call, to: &Member, mark: &str, body: Body) -> Letter {
    let about: Vec<&Clarification> = call
        .agenda
        .iter()
        .filter_map(|i| draft.clarification(&i.clarification))
        .collect();
    let head = Head {
        key: key(&[&"call", &call.id, &call.sequence, &mark, &to.person.id]),
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

/// The calendar object of the call as it stands.
fn event(draft: &Draft<'_>, call: &Call, method: Method) -> Event {
    let team = draft.cx.team;
    let created = match &call.state {
        CallState::Invited { since } | CallState::Agreed { since } => *since,
        _ => call.booked_at,
    };
    let summary = call.subject.replacen("Call: ", "", 1);
    Event {
        method,
        uid: call.uid.clone(),
        sequence: call.sequence,
        dtstamp: call.stamped,
        created,
        slot: call.slot,
        summary,
        description: String::new(),
        place: call.place.clone(),
        organizer: Mailbox {
            name: Some(team.name.clone()),
            address: team.mailbox.clone(),
        },
        attendees: call
            .attendees
            .iter()
            .map(|a| EventAttendee {
                mailbox: Mailbox {
                    name: Some(a.name.clone()),
                    address: a.address.clone(),
                },
                optional: false,
                partstat: a.partstat,
                delegated_to: None,
                delegated_from: None,
            })
            .collect(),
        private: call.confidential,
    }
}
