//! Promises 1 and 6: every direct conversation is briefed; a ruling is the PO's.

use super::Check;
use super::record::{Record, Seen};
use crate::domain::call::{Call, CallState};
use crate::domain::clarification::{
    Clarification, Conversation, ConversationState, Entry, EntryKind, How, Ruling, RulingReason,
    State, Verdict,
};
use crate::domain::confirmation::{CONFIRMED, Line, Sought, SoughtAct};
use crate::domain::ids::PersonId;
use crate::domain::time::Timestamp;
use crate::store::LetterStatus;
use std::collections::BTreeMap;

/// Promise 1. A conversation that waits has an alarm that will brief it, however late: a row
/// that is due is rung as soon as the service runs. One that was briefed has its note.
pub(super) fn briefed(record: &Record<'_>) -> Check {
    let mut check = Check::new(1, "every direct conversation is briefed to the PO");
    for c in record.clarifications.values() {
        for talk in &c.conversations {
            check.look();
            conversation(&mut check, record, c, talk);
            quoted(&mut check, record, c, talk);
        }
        spoken(&mut check, c);
        notes(&mut check, record, c);
    }
    for key in &record.alarms.parked {
        check.broken("an alarm could not ring and is parked", &[("alarm", key)]);
    }
    for call in record.calls.values() {
        check.look();
        of_call(&mut check, record, call);
    }
    check
}

fn conversation(check: &mut Check, record: &Record<'_>, c: &Clarification, talk: &Conversation) {
    let place: &[(&str, &dyn std::fmt::Display)] =
        &[("clarification", &c.id), ("conversation", &talk.ordinal)];
    match &talk.state {
        ConversationState::Running { .. } => {
            let alarms = &record.alarms;
            let waits = match &talk.how {
                How::Mail | How::Elsewhere => alarms.quiet.contains(&(c.id.clone(), talk.ordinal)),
                How::Call { call, .. } => alarms.notes.contains(call),
            };
            check.expect(
                waits,
                "a conversation goes on and nothing will brief it",
                place,
            );
        }
        ConversationState::Due { why, .. } => {
            let again = &record.alarms.quiet;
            let waits = again.contains(&(c.id.clone(), talk.ordinal));
            check.expect(waits, "a note is owed, and nothing will give it", place);
            let told = !why.trim().is_empty();
            check.expect(told, "a note is owed, and it is not told why", place);
        }
        ConversationState::Briefed { letter, .. } | ConversationState::Ruled { letter, .. } => {
            let Some(note) = record.letter(letter) else {
                return check.broken("the note of a conversation is not on record", place);
            };
            let place: &[(&str, &dyn std::fmt::Display)] = &[
                ("clarification", &c.id),
                ("conversation", &talk.ordinal),
                ("letter", &note.id),
            ];
            let is_note = note.name == "briefing" && note.about.contains(&c.id);
            check.expect(
                is_note,
                "the note of a conversation is another letter",
                place,
            );
            let given = matches!(talk.state, ConversationState::Ruled { .. }) || !is_lost(note);
            check.expect(given, "a note that was not given counts as given", place);
        }
    }
}

/// What a hint quotes was said: new scope here, another answer on the same item.
fn quoted(check: &mut Check, record: &Record<'_>, c: &Clarification, talk: &Conversation) {
    let place: &[(&str, &dyn std::fmt::Display)] =
        &[("clarification", &c.id), ("conversation", &talk.ordinal)];
    for reason in &talk.reasons {
        if let RulingReason::Differs { other, .. } = reason {
            let said = record.clarifications.values().any(|c| {
                let mut entries = c.entries.iter();
                // What was noted of a talk another wrote down.
                let noted = |e: &Entry| matches!(e.kind, EntryKind::Outcome | EntryKind::Talked);
                let theirs = |e: &Entry| e.person == other.person || noted(e);
                entries.any(|e| theirs(e) && e.words == other.words)
            });
            check.expect(said, "an answer stands beside one that nobody gave", place);
        }
        if let RulingReason::Scope {
            sentence, phrase, ..
        } = reason
        {
            let said = c
                .entries
                .iter()
                .any(|e| e.words.contains(sentence.as_str()));
            check.expect(
                said && sentence.contains(phrase.as_str()),
                "a scope signal quotes what nobody said",
                place,
            );
        }
    }
}

/// Whether a letter will not reach its reader.
const fn is_lost(letter: &Seen) -> bool {
    matches!(
        letter.status,
        LetterStatus::Refused | LetterStatus::OnHold | LetterStatus::Dropped
    )
}

/// Words that make a conversation have one, and what was said since a note waits for the next.
fn spoken(check: &mut Check, c: &Clarification) {
    let shown = |e: &Entry| {
        c.conversations.iter().any(|t| {
            let waits = matches!(
                t.state,
                ConversationState::Running { .. } | ConversationState::Due { .. }
            );
            let by_mail = matches!(t.how, How::Mail) && t.from_entry <= e.ordinal;
            by_mail && (waits || t.shown_to > e.ordinal)
        })
    };
    let noted = |e: &Entry, call: bool| {
        c.conversations.iter().any(|t| {
            matches!(t.how, How::Call { .. }) == call
                && t.notes.iter().any(|n| n.by == e.person && n.at == e.at)
        })
    };
    for entry in &c.entries {
        let (holds, what) = match entry.kind {
            // What was moved stands in the conversation there.
            EntryKind::Answer => (
                !c.stands(entry) || shown(entry),
                "an answer is in no conversation that is briefed",
            ),
            EntryKind::Talked => (noted(entry, false), "a talk elsewhere is no conversation"),
            EntryKind::Outcome => (noted(entry, true), "what came of a call is no conversation"),
            _ => continue,
        };
        check.expect(
            holds,
            what,
            &[("clarification", &c.id), ("entry", &entry.ordinal)],
        );
    }
}

/// No note twice: two with the same content, unless the first was not given.
fn notes(check: &mut Check, record: &Record<'_>, c: &Clarification) {
    let mut known: BTreeMap<(String, String), &Seen> = BTreeMap::new();
    for letter in record.letters_about(&c.id) {
        let Some(note) = letter.told.as_ref().and_then(|t| t.briefing.as_ref()) else {
            continue;
        };
        let same = (letter.person.to_string(), note.content.clone());
        if let Some(before) = known.insert(same, letter) {
            check.expect(
                is_lost(before) || letter.is_given_again(),
                "the same note was given twice",
                &[
                    ("clarification", &c.id),
                    ("letter", &before.id),
                    ("letter", &letter.id),
                ],
            );
        }
    }
}

fn of_call(check: &mut Check, record: &Record<'_>, call: &Call) {
    let place: &[(&str, &dyn std::fmt::Display)] = &[("call", &call.id)];
    let briefed = call.agenda.iter().all(|item| {
        let c = record.clarifications.get(&item.clarification);
        c.is_some_and(|c| {
            c.conversations
                .iter()
                .any(|t| matches!(&t.how, How::Call { call: own, .. } if own == &call.id))
        })
    });
    match &call.state {
        CallState::Invited { .. } | CallState::Agreed { .. } => {
            let version = (call.id.clone(), call.sequence);
            let over = record.alarms.over.contains(&version);
            check.expect(over, "nothing will ask what came of a call", place);
        }
        CallState::Passed { .. } => {
            let late = record.alarms.notes.contains(&call.id);
            check.expect(
                briefed || late,
                "a call's time has passed, and nothing will brief it",
                place,
            );
        }
        CallState::Held { .. } => {
            check.expect(briefed, "a call was held and is no conversation", place);
        }
        CallState::Kept | CallState::NotHeld { .. } | CallState::Cancelled { .. } => {}
    }
}

/// Promise 6.
pub(super) fn ruled(record: &Record<'_>) -> Check {
    let mut check = Check::new(6, "a ruling is the PO's or a delegate's, and proven");
    for c in record.clarifications.values() {
        for ruling in &c.rulings {
            check.look();
            one_ruling(&mut check, record, c, ruling);
        }
        for talk in &c.conversations {
            if let ConversationState::Ruled { ruling, .. } = talk.state {
                let stands = c
                    .standing()
                    .any(|r| r.ordinal == ruling && r.is_about(talk.ordinal));
                check.expect(
                    stands,
                    "a conversation is ruled on by a ruling that does not stand",
                    &[("clarification", &c.id), ("conversation", &talk.ordinal)],
                );
            }
        }
        let closes = |r: &Ruling| !matches!(r.verdict, Verdict::Correction | Verdict::LetsTalk);
        let is_over = matches!(c.state, State::Closed { .. });
        check.expect(
            !is_over || c.rulings.iter().any(closes),
            "a clarification is closed by a ruling that is not there",
            &[("clarification", &c.id)],
        );
    }
    for ((id, ordinal), from) in &record.candidates {
        let stands = record.clarifications.get(id).is_some_and(|c| {
            c.rulings
                .iter()
                .any(|r| r.ordinal == *ordinal && matches!(r.verdict, Verdict::OutOfScope { .. }))
        });
        check.expect(
            stands,
            "a candidate for a new item comes of no ruling",
            &[("clarification", id), ("ruling", ordinal)],
        );
        let home = record.clarifications.get(id).map(|c| &c.pbi);
        check.expect(
            home == Some(from),
            "a candidate for a new item comes of another item than its question",
            &[("clarification", id), ("ruling", ordinal)],
        );
    }
    check
}

fn one_ruling(check: &mut Check, record: &Record<'_>, c: &Clarification, ruling: &Ruling) {
    let place: &[(&str, &dyn std::fmt::Display)] =
        &[("clarification", &c.id), ("ruling", &ruling.ordinal)];
    // Roles are known as they are; a role told by a later import may have been another then.
    let may = record
        .member(&c.team, &ruling.by)
        .is_none_or(|m| m.role.rules() || m.imported > ruling.at);
    check.expect(may, "a ruling by somebody who may not rule", place);
    let silent = |evidence: &str| evidence.trim().is_empty();
    let forged = |evidence: &str| evidence.contains("the hop says that it fails");
    let unproven =
        |evidence: &str| silent(evidence) || forged(evidence) || evidence.contains("not verified");
    let ruled =
        |l: &Line| matches!(&l.sought, Sought::Ruling(v) if v.as_str() == ruling.verdict.as_str());
    let asked = ruling.evidence != CONFIRMED || said_yes(record, c, &ruling.by, ruling.at, ruled);
    check.expect(
        asked,
        "a ruling confirmed by no yes to a request for it",
        place,
    );
    if let Some(undone) = &ruling.undone {
        let undo = |l: &Line| {
            let ruling = ruling.ordinal;
            l.sought == Sought::Act(SoughtAct::Undo { ruling })
        };
        let asked =
            undone.evidence != CONFIRMED || said_yes(record, c, &undone.by, undone.at, undo);
        check.expect(
            asked,
            "an undoing confirmed by no yes to a request for it",
            place,
        );
        let what = "an undoing of which the identity is not proven";
        check.expect(!unproven(&undone.evidence), what, place);
    }
    check.expect(
        !unproven(&ruling.evidence),
        "a ruling of which the identity is not proven",
        place,
    );
    let said = c
        .entries
        .iter()
        .any(|e| e.kind == EntryKind::Ruling && e.person == ruling.by && e.at == ruling.at);
    check.expect(said, "a ruling that nobody said in the thread", place);
    if matches!(ruling.verdict, Verdict::OutOfScope { .. }) {
        let made = record
            .candidates
            .contains_key(&(c.id.clone(), ruling.ordinal));
        check.expect(made, "a ruling out of scope without its candidate", place);
    }
}

/// Whether somebody said yes at that moment to a request that had such a line on it.
fn said_yes(
    record: &Record<'_>,
    c: &Clarification,
    by: &PersonId,
    at: Timestamp,
    line: impl Fn(&Line) -> bool,
) -> bool {
    record.confirmations.iter().any(|k| {
        let mut lines = k.lines.iter();
        let on_it = lines.any(|l| l.clarification.as_ref() == Some(&c.id) && line(l));
        on_it && &k.person == by && k.used == Some(at) && !k.denied
    })
}
