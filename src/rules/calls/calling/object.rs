//! The calendar object of a call, with those who come in somebody's place. Sends nothing.

use crate::domain::calendar::{Event, EventAttendee, Method};
use crate::domain::call::{Attendee, Call, CallState};
use crate::domain::clarification::Clarification;
use crate::domain::letter::Body;
use crate::domain::person::{Address, Mailbox, Member};
use crate::rules::draft::Draft;
use crate::rules::letters::{call_subject, subject};

/// The calendar object of the call as it stands.
pub(in crate::rules) fn event(draft: &Draft<'_>, call: &Call, method: Method) -> Event {
    let team = draft.cx.team;
    let created = match &call.state {
        CallState::Invited { since } | CallState::Agreed { since } => *since,
        _ => call.booked_at,
    };
    let summary = summary(draft, call);
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
            .flat_map(|a| lines_of(draft, a))
            .collect(),
        private: call.confidential,
    }
}

/// What a calendar shows of it: the question that it was booked for, or the first that is still to
/// be settled once that one is not. The subject of its letters stays.
fn summary(draft: &Draft<'_>, call: &Call) -> String {
    let agenda = call.agenda.iter();
    let settles: Vec<_> = agenda
        .filter_map(|i| draft.clarification(&i.clarification))
        .collect();
    let booked_for = |c: &&Clarification| call_subject(c, call.confidential) == call.subject;
    match settles.first() {
        Some(first) if !settles.iter().any(booked_for) => {
            subject(&first.pbi, &first.title, call.confidential)
        }
        _ => call.subject.replacen("Call: ", "", 1),
    }
}

/// The ATTENDEE lines of one attendee: their own, and of who comes in their place
/// (RFC 5545, 3.2.4 and 3.2.5).
fn lines_of(draft: &Draft<'_>, attendee: &Attendee) -> Vec<EventAttendee> {
    let line = |name: Option<String>, address: &Address, partstat| EventAttendee {
        mailbox: Mailbox {
            name,
            address: address.clone(),
        },
        optional: false,
        partstat,
        delegated_to: None,
        delegated_from: None,
    };
    let own = line(
        Some(attendee.name.clone()),
        &attendee.address,
        attendee.partstat,
    );
    let Some(stand_in) = &attendee.stand_in else {
        return vec![own];
    };
    let member = stand_in.person.as_ref().and_then(|p| draft.member(p));
    let name = member.map(|m| m.person.name.clone());
    vec![
        EventAttendee {
            delegated_to: Some(stand_in.address.clone()),
            ..own
        },
        EventAttendee {
            delegated_from: Some(attendee.address.clone()),
            ..line(name, &stand_in.address, stand_in.partstat)
        },
    ]
}

/// Who comes in an attendee's place, as an attendee, where they are on record: they get the
/// call's letters.
pub(super) fn in_place_of(draft: &Draft<'_>, attendee: &Attendee) -> Option<Attendee> {
    let stand_in = attendee.stand_in.as_ref()?;
    let member = draft.member(stand_in.person.as_ref()?)?;
    Some(Attendee {
        person: member.person.id.clone(),
        name: member.person.name.clone(),
        address: stand_in.address.clone(),
        partstat: stand_in.partstat,
        answered: stand_in.answered,
        stand_in: None,
        ..attendee.clone()
    })
}

/// Somebody outside sees no address of others: of the ATTENDEE lines they get their own, and
/// that of who comes in their place.
pub(in crate::rules) fn for_outside(body: &mut Body, to: &Member) {
    let event = match body {
        Body::Invitation(body) => &mut body.event,
        Body::Cancellation(body) => &mut body.event,
        Body::CounterDeclined(body) => &mut body.event,
        _ => return,
    };
    let theirs = |a: &EventAttendee| {
        let own = |address: &Address| to.person.has(address);
        own(&a.mailbox.address) || a.delegated_from.as_ref().is_some_and(own)
    };
    if event.attendees.iter().any(theirs) {
        event.attendees.retain(theirs);
    }
}
