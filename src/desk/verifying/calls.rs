//! Promises 4 and 7: nobody is booked twice nor outside their hours; the PO's time is last.

use super::Check;
use super::record::{Record, Seen, Told};
use crate::domain::call::{Call, CallState};
use crate::domain::clarification::{Clarification, EntryKind, Verdict};
use crate::domain::ids::{CallId, PersonId};
use crate::domain::letter::Next;
use crate::domain::person::{Person, Role};
use crate::domain::policy::Book;
use crate::domain::time::Span;
use crate::store::cells;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Promise 4.
pub(super) fn nobody_twice(record: &Record<'_>) -> Check {
    let mut check = Check::new(4, "nobody is booked twice, nor outside their hours");
    let mut times: BTreeMap<&PersonId, Vec<(Span, &CallId)>> = BTreeMap::new();
    let booked: BTreeSet<_> = record.bookings.iter().collect();
    for call in record.calls.values().filter(|c| c.is_ours()) {
        check.look();
        let people = call.people();
        if let Some(span) = taken(call) {
            for person in &people {
                times.entry(person).or_default().push((span, &call.id));
            }
        }
        for person in people {
            let place: &[(&str, &dyn std::fmt::Display)] =
                &[("call", &call.id), ("person", person)];
            // A time that somebody proposed, and a place they were sent to, is theirs to weigh.
            let theirs = call.proposed_by.as_ref() == Some(person);
            check.expect(
                theirs
                    || call.attendee(person).is_none()
                    || within_hours(record.people.get(person), call),
                "a call is outside somebody's working hours",
                place,
            );
            check.expect(
                theirs || !away_when_booked(record.people.get(person), call),
                "somebody was booked for a time at which they were known to be away",
                place,
            );
            if call.is_ahead() {
                let (first, last) = cells(call.slot);
                let all = (first..=last)
                    .all(|cell| booked.contains(&(person.clone(), cell, call.id.clone())));
                check.expect(all, "a call takes time that is not booked", place);
            }
        }
    }
    for (person, mut spans) in times {
        spans.sort();
        for pair in spans.windows(2) {
            if let [(a, first), (b, second)] = pair
                && a.overlaps(b)
            {
                check.broken(
                    "somebody is in two calls at one time",
                    &[("person", person), ("call", first), ("call", second)],
                );
            }
        }
    }
    let mut idle = BTreeSet::new();
    for (_, _, call) in &record.bookings {
        let takes = record.calls.get(call).is_some_and(Call::takes_time);
        if !takes && idle.insert(call) {
            check.broken(
                "time is booked for a call that does not take it",
                &[("call", call)],
            );
        }
    }
    check
}

/// The time that a call takes of its people. A call of which the outcome was told before its
/// end gave the rest back.
fn taken(call: &Call) -> Option<Span> {
    match &call.state {
        CallState::Kept
        | CallState::Invited { .. }
        | CallState::Agreed { .. }
        | CallState::Passed { .. } => Some(call.slot),
        CallState::Held { at } => Some(Span::new(call.slot.start, call.slot.end.min(*at))),
        CallState::NotHeld { .. } | CallState::Cancelled { .. } => None,
    }
}

/// Whether the slot lies within one stretch of a person's working time, and in no time known
/// to be away. Hours that an import told after the booking say nothing.
fn within_hours(person: Option<&Person>, call: &Call) -> bool {
    let Some(person) = person.filter(|p| p.updated_at <= call.booked_at) else {
        return true;
    };
    if taken(call).is_none() {
        return true;
    }
    let mut from = call.slot.start;
    for span in person.work.spans(call.slot) {
        if span.start > from {
            break;
        }
        from = from.max(span.end);
    }
    from >= call.slot.end
}

/// Whether the record knew that somebody would be away when it booked them. An absence that a
/// reply told begins when it was told.
fn away_when_booked(person: Option<&Person>, call: &Call) -> bool {
    let Some(person) = person.filter(|p| p.updated_at <= call.booked_at) else {
        return false;
    };
    let booked = taken(call).filter(|_| call.is_ours());
    booked.is_some_and(|slot| {
        let mut away = person.away.iter();
        // What was learnt in the same instant was not known.
        away.any(|span| span.start < call.booked_at && span.overlaps(&slot))
    })
}

/// Promise 7.
pub(super) fn po_time(record: &Record<'_>) -> Check {
    let mut check = Check::new(7, "the PO's time is spent last");
    days(&mut check, record);
    for c in record.clarifications.values() {
        for step in &c.ladder {
            check.look();
            check.expect(
                step.why
                    .iter()
                    .any(|why| !why.to_string().trim().is_empty()),
                "a step on the ladder was taken without a reason",
                &[("clarification", &c.id)],
            );
        }
    }
    for letter in &record.letters {
        let Some(told) = &letter.told else { continue };
        if let Some(note) = &told.briefing {
            check.look();
            check.expect(
                note.needs_ruling == (note.reasons > 0),
                "a note asks for a ruling without a reason, or does not ask with one",
                &[("letter", &letter.id)],
            );
        }
        let first = told
            .event
            .as_ref()
            .is_some_and(|e| e.new && e.sequence == 0 && !letter.is_sent_again());
        if first {
            check.look();
            check.expect(
                has_cause(record, letter, told),
                "an invitation went before its time and nothing on record says why",
                &[("letter", &letter.id)],
            );
        }
    }
    for call in record.calls.values().filter(|c| c.state == CallState::Kept) {
        check.look();
        let alarms = &record.alarms;
        let waits = call
            .agenda
            .iter()
            .any(|item| alarms.invite.contains(&item.clarification))
            || alarms.over.contains(&(call.id.clone(), call.sequence));
        check.expect(
            waits,
            "a slot is kept, and nothing will invite to it or give it back",
            &[("call", &call.id)],
        );
    }
    check
}

/// The PO's calls of a local day. A limit that was lowered calls nothing off, so days that are
/// over count by the places that were given out, days to come by the limit too.
fn days(check: &mut Check, record: &Record<'_>) {
    let pos = record.members.values().filter(|m| m.role == Role::Po);
    let mut limits: BTreeMap<&PersonId, u32> = BTreeMap::new();
    for po in pos {
        if let Some(team) = record.team(&po.team) {
            let limit = limits.entry(&po.person).or_default();
            *limit = (*limit).max(team.policy.po_daily_limit);
        }
    }
    let mut counts: BTreeMap<(&PersonId, NaiveDate), Vec<&CallId>> = BTreeMap::new();
    for call in record.calls.values().filter(|c| counts_as_call(c)) {
        for attendee in &call.attendees {
            let Some(person) = record.people.get(&attendee.person) else {
                continue;
            };
            if !limits.contains_key(&attendee.person) {
                continue;
            }
            check.look();
            let day = person.work.local_date(call.slot.start);
            counts
                .entry((&attendee.person, day))
                .or_default()
                .push(&call.id);
            let place = (attendee.person.clone(), day.to_string(), call.id.clone());
            let since = record.member(&call.team, &attendee.person);
            let known = since.is_some_and(|m| m.imported <= call.booked_at)
                && person.updated_at <= call.booked_at;
            check.expect(
                !known || record.days.contains(&place),
                "a call of the PO's has no place in their day",
                &[("call", &call.id), ("person", &attendee.person)],
            );
        }
    }
    for ((person, day), calls) in counts {
        let limit = limits.get(person).copied().unwrap_or(u32::MAX);
        let today = record
            .people
            .get(person)
            .map(|p| p.work.local_date(record.now));
        let to_come = today.is_some_and(|today| day >= today);
        if to_come && calls.len() > limit as usize {
            check.broken(
                format!(
                    "{} calls of the PO's on {day}, the limit is {limit}",
                    calls.len()
                ),
                &[("person", person), ("day", &day)],
            );
        }
    }
}

const fn counts_as_call(call: &Call) -> bool {
    let over = matches!(
        call.state,
        CallState::Passed { .. } | CallState::Held { .. }
    );
    call.is_ours() && (call.is_ahead() || over)
}

/// Whether something on record says why a call's first invitation went when it did.
fn has_cause(record: &Record<'_>, letter: &Seen, told: &Told) -> bool {
    let Some(team) = record.team(&told.team) else {
        return true;
    };
    let call = told.call.as_ref().and_then(|id| record.calls.get(id));
    // Whoever left its agenda since may have been the cause.
    let left = call.is_none_or(|call| letter.about.iter().any(|id| !call.settles(id)));
    team.policy.book == Book::AtOnce
        || left
        || letter.about.iter().any(|id| {
            record
                .clarifications
                .get(id)
                .is_none_or(|c| caused_by(record, c, letter))
        })
}

fn caused_by(record: &Record<'_>, c: &Clarification, letter: &Seen) -> bool {
    let at = letter.decided;
    // Passed on: its waiting began anew, and the alarm of before is overwritten.
    if !c.passed_on.is_empty() {
        return true;
    }
    let rang = record
        .alarms
        .invited
        .get(&c.id)
        .is_some_and(|then| *then <= at);
    // `/call`, or a call that was not held and is booked again.
    let asked_for = c
        .entries
        .iter()
        .any(|e| e.at == at && e.kind == EntryKind::Act);
    let wanted = c
        .rulings
        .iter()
        .any(|r| r.at == at && r.verdict == Verdict::LetsTalk);
    let receipt = record
        .letters_about(&c.id)
        .find_map(|l| Some((l.decided, l.told.as_ref()?.next.as_ref()?)));
    let told = match receipt {
        Some((_, Next::CallUnlessAnswered { by, .. })) => *by <= at,
        // The question went later, and what was to come then is not in the receipt.
        Some((_, Next::Waits { .. })) => c.asked_at <= at,
        Some((then, Next::CallInvited { .. })) => then == at,
        Some(_) => false,
        // With `/call` in the question the invitation is the receipt.
        None => c.opened_at == at,
    };
    rang || asked_for || wanted || told
}
