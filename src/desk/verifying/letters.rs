//! Promises 3 and 5: one intent and one reader, one mail; nobody learns what is not theirs.

use super::Check;
use super::record::{EventTold, Record, Seen, Told};
use crate::domain::calendar::Method;
use crate::domain::call::{Call, CallState};
use crate::domain::clarification::{Clarification, Entry, EntryKind};
use crate::domain::ids::{CallId, ClarificationId, EffectKey, PersonId};
use crate::domain::person::Role;
use std::collections::{BTreeMap, BTreeSet};

/// Promise 3.
pub(super) fn one_identity(record: &Record<'_>) -> Check {
    let mut check = Check::new(3, "one mail and one version for one intent and one reader");
    let mut keys: BTreeSet<&EffectKey> = BTreeSet::new();
    let mut sent: BTreeMap<(&CallId, &PersonId), Vec<(&Seen, &EventTold)>> = BTreeMap::new();
    for letter in &record.letters {
        check.look();
        let place: &[(&str, &dyn std::fmt::Display)] = &[("letter", &letter.id)];
        for fault in &letter.faults {
            check.broken(format!("a letter is not one with itself: {fault}"), place);
        }
        check.expect(
            keys.insert(&letter.key),
            "two letters for one intent and one reader",
            place,
        );
        let Some(told) = &letter.told else { continue };
        if let (Some(event), Some(call)) = (&told.event, &told.call) {
            sent.entry((call, &letter.person))
                .or_default()
                .push((letter, event));
        }
    }
    for ((call, _), versions) in &sent {
        match record.calls.get(*call) {
            Some(call) => in_order(&mut check, call, versions),
            None => check.broken("an invitation to no call", &[("call", call)]),
        }
    }
    for call in record.calls.values() {
        check.look();
        everybody_has_it(&mut check, record, call, &sent);
    }
    check
}

/// What one person was sent about one call, in the order of decision.
fn in_order(check: &mut Check, call: &Call, versions: &[(&Seen, &EventTold)]) {
    let mut last = 0;
    let mut known = BTreeSet::new();
    for (letter, event) in versions {
        let place: &[(&str, &dyn std::fmt::Display)] =
            &[("call", &call.id), ("letter", &letter.id)];
        check.expect(
            event.uid == call.uid,
            "a call goes out under two UIDs",
            place,
        );
        check.expect(event.sequence >= last, "SEQUENCE falls", place);
        last = event.sequence;
        check.expect(
            event.sequence <= call.sequence,
            "a version of a call that there is not yet",
            place,
        );
        // A new agenda is no new version: same SEQUENCE, newer DTSTAMP (RFC 5546, 2.1.5). What
        // somebody asked for again (REFRESH, or delegated to once more) goes out again.
        let stamp = event.agenda_only.then_some(event.dtstamp);
        check.expect(
            letter.is_sent_again() || known.insert((event.sequence, event.method.as_str(), stamp)),
            "one version of a call goes to one person twice",
            place,
        );
    }
}

fn everybody_has_it(
    check: &mut Check,
    record: &Record<'_>,
    call: &Call,
    sent: &BTreeMap<(&CallId, &PersonId), Vec<(&Seen, &EventTold)>>,
) {
    for attendee in &call.attendees {
        // Who was not on the roster at that time was sent nothing.
        if record.member(&call.team, &attendee.person).is_none() {
            continue;
        }
        let versions = sent.get(&(&call.id, &attendee.person));
        let has = |method: Method| {
            versions.is_some_and(|all| {
                all.iter().any(|(_, e)| {
                    e.method == method && e.sequence == call.sequence && !e.agenda_only
                })
            })
        };
        let place: &[(&str, &dyn std::fmt::Display)] =
            &[("call", &call.id), ("person", &attendee.person)];
        match &call.state {
            CallState::Invited { .. } | CallState::Agreed { .. } => check.expect(
                has(Method::Request),
                "somebody is in a call and was not sent its newest version",
                place,
            ),
            // Who has left gets nothing any more.
            CallState::Cancelled { at, .. } if versions.is_some() => check.expect(
                has(Method::Cancel) || record.had_left(&call.team, &attendee.person, *at),
                "a call is off and somebody invited was not told",
                place,
            ),
            _ => {}
        }
    }
}

/// Promise 5.
pub(super) fn who_may_read(record: &Record<'_>) -> Check {
    let mut check = Check::new(5, "letters go to those who take part or serve on the team");
    for (id, c) in &record.clarifications {
        for letter in record.letters_about(id) {
            check.look();
            let Some(told) = &letter.told else { continue };
            let place: &[(&str, &dyn std::fmt::Display)] =
                &[("letter", &letter.id), ("clarification", id)];
            check.expect(
                told.team == c.team,
                "a letter of another team's is about a clarification",
                place,
            );
            check.expect(
                takes_part(record, c, letter, told)
                    || serves(record, c, letter, told)
                    || was_sent(c, letter)
                    || is_written_back(c, letter)
                    || is_called_off(record, id, letter, told)
                    || c.had_left(&letter.person, letter.decided),
                "a letter about a clarification to somebody who takes no part in it",
                place,
            );
            if is_confidential(record, c) {
                confidential(&mut check, record, c, letter, told);
            }
        }
    }
    check
}

fn takes_part(record: &Record<'_>, c: &Clarification, letter: &Seen, told: &Told) -> bool {
    let invited = told.call.as_ref().is_some_and(|id| {
        record.calls.get(id).is_some_and(|call| {
            let person = &letter.person;
            let attends = call.attendee(person).is_some() && call.settles(&c.id);
            // What has left the agenda since, they have read of.
            attends || call.introduced.contains(person)
        })
    });
    c.takes_part(&letter.person) || invited
}

/// Whether it tells of a ruling that the PO sent to its reader.
fn was_sent(c: &Clarification, letter: &Seen) -> bool {
    let sent = c.rulings.iter().any(|r| r.sent_to.contains(&letter.person));
    sent && matches!(letter.name.as_str(), "ruling" | "notice")
}

/// Whether it answers what its reader wrote into it, or tells how that was ruled on: a stakeholder
/// who was not asked.
fn is_written_back(c: &Clarification, letter: &Seen) -> bool {
    let wrote = |e: &&Entry| e.person == letter.person && e.at <= letter.decided;
    let mut all = c.entries.iter().filter(wrote);
    match letter.name.as_str() {
        "answer" => all.next().is_some(),
        "ruling" | "notice" => all.any(|e| e.kind == EntryKind::Answer),
        _ => false,
    }
}

/// Whether it calls off what its reader was invited to, who is in the call no more.
fn is_called_off(record: &Record<'_>, id: &ClarificationId, letter: &Seen, told: &Told) -> bool {
    let invited = |other: &&Seen| {
        let call = other.told.as_ref().and_then(|t| t.call.as_ref());
        let same = call.is_some() && call == told.call.as_ref();
        same && other.name == "invitation" && other.person == letter.person
    };
    letter.name == "cancellation" && record.letters_about(id).any(|other| invited(&other))
}

/// Whether the reader served on the team when the letter was decided: by what the letter
/// says of them, unless an older import says otherwise.
fn serves(record: &Record<'_>, c: &Clarification, letter: &Seen, told: &Told) -> bool {
    let contradicted = record
        .member(&c.team, &letter.person)
        .is_some_and(|m| !m.role.of_team() && m.imported <= letter.decided);
    told.role.is_some_and(Role::of_team) && !contradicted
}

/// Whether the item was confidential when the clarification was opened, as far as the record
/// tells: a later import may have made it so.
fn is_confidential(record: &Record<'_>, c: &Clarification) -> bool {
    record
        .pbis
        .get(&(c.team.clone(), c.pbi.clone()))
        .is_some_and(|p| p.confidential && p.imported <= c.opened_at && c.former.is_empty())
}

fn confidential(
    check: &mut Check,
    record: &Record<'_>,
    c: &Clarification,
    letter: &Seen,
    told: &Told,
) {
    let place: &[(&str, &dyn std::fmt::Display)] =
        &[("letter", &letter.id), ("clarification", &c.id)];
    let rules = told.role.is_some_and(Role::rules);
    check.expect(
        rules || takes_part(record, c, letter, told),
        "a letter about a confidential item to somebody who is not named on it",
        place,
    );
    // A nudge names all that its reader is waited for, what is confidential by its key alone; who rules is asked once
    // to confirm all that one mail of theirs ruled on.
    let confirms = rules && letter.name == "confirm";
    let several = (told.nudges_on.is_some() || confirms) && letter.about.len() > 1;
    check.expect(
        // The page after an absence is about no item, nor is a letter about several; their
        // subject is the same for all.
        told.subject.trim() == format!("[{}]", c.pbi)
            || told.since.is_some()
            || several && !told.subject.contains('['),
        "the subject of a letter tells of a confidential item",
        place,
    );
    check.expect(
        letter.about.len() == 1 || several,
        "a confidential item shares a letter with others",
        place,
    );
    check.expect(
        !told.quotes.contains(&c.pbi),
        "a nudge tells more of a confidential item than its key",
        place,
    );
    if let Some(event) = &told.event {
        check.expect(
            event.private,
            "a calendar shows a confidential item to others",
            place,
        );
    }
}
