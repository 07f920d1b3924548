//! Promise 8: how many automatic letters a clarification cost each person, when all went well.
//!
//! All went well, as the record tells it: one question, at most one answer, or one call that
//! took place at its first time with notes in time; nothing passed on, corrected, declined,
//! moved, called off, refused or asked to be confirmed; no further words, no thanks to hand on.

use super::Check;
use super::record::{Record, Seen};
use crate::domain::call::{Call, CallState};
use crate::domain::clarification::{Clarification, Entry, EntryKind, RulingReason, State, Verdict};
use crate::domain::ids::PersonId;
use crate::domain::person::Role;
use crate::store::LetterStatus;
use std::collections::BTreeMap;

/// Most letters to developer, the one asked, and PO.
struct Budget {
    developer: usize,
    asked: usize,
    po: usize,
}

pub(super) fn attention(record: &Record<'_>) -> Check {
    let mut check = Check::new(8, "few letters when all goes well");
    pages(&mut check, record);
    nudges(&mut check, record);
    for c in record.clarifications.values() {
        let Some(budget) = budget(record, c) else {
            continue;
        };
        check.look();
        let by_another = |e: &Entry| e.kind == EntryKind::Outcome && e.person != c.developer;
        let noted = c.entries.iter().any(by_another);
        let mut got: BTreeMap<&PersonId, Vec<&str>> = BTreeMap::new();
        let mut pos: Vec<&PersonId> = Vec::new();
        for letter in record.letters_about(&c.id) {
            // One page an absence is about all that happened in it; a version that somebody asked
            // for once more is no letter of its own.
            if letter.name == "while-away" || letter.is_sent_again() {
                continue;
            }
            // What somebody else noted of the call reaches the developer as their words do.
            let theirs = letter.name == "read-back" || noted && letter.name == "answer";
            if theirs && letter.person == c.developer {
                continue;
            }
            got.entry(&letter.person).or_default().push(&letter.name);
            let is_po = letter.told.as_ref().and_then(|t| t.role) == Some(Role::Po);
            if is_po && !pos.contains(&&letter.person) {
                pos.push(&letter.person);
            }
        }
        for (person, names) in got {
            // Who is several of them has several budgets.
            let parts = [
                (&c.developer == person, budget.developer),
                (&c.asked == person, budget.asked),
                (pos.contains(&person), budget.po),
            ];
            let mine: Vec<usize> = parts
                .iter()
                .filter(|(is, _)| *is)
                .map(|(_, n)| *n)
                .collect();
            let most: usize = mine.iter().sum();
            if !mine.is_empty() && names.len() > most {
                check.broken(
                    format!(
                        "{} letters to one person, at most {most}: {}",
                        names.len(),
                        names.join(", ")
                    ),
                    &[("clarification", &c.id), ("person", person)],
                );
            }
        }
    }
    check
}

/// One page an absence.
fn pages(check: &mut Check, record: &Record<'_>) {
    let mut known = BTreeMap::new();
    for letter in &record.letters {
        let Some(told) = letter.told.as_ref() else {
            continue;
        };
        let Some(since) = told.since else { continue };
        check.look();
        if let Some(before) = known.insert((&told.team, &letter.person, since), &letter.id) {
            check.broken(
                "two pages tell of one absence",
                &[("letter", before), ("letter", &letter.id)],
            );
        }
    }
}

/// One nudge a day a person, over all questions.
fn nudges(check: &mut Check, record: &Record<'_>) {
    let mut known = BTreeMap::new();
    for letter in &record.letters {
        let Some(day) = letter.told.as_ref().and_then(|t| t.nudges_on) else {
            continue;
        };
        check.look();
        if let Some(before) = known.insert((&letter.person, day), &letter.id) {
            check.broken(
                "somebody is nudged twice on one day",
                &[("letter", before), ("letter", &letter.id)],
            );
        }
    }
}

/// What a clarification may cost; none where not all went well.
fn budget(record: &Record<'_>, c: &Clarification) -> Option<Budget> {
    let team = record.team(&c.team)?;
    let smooth = !team.policy.po_copy
        && c.passed_on.is_empty()
        && c.attempts == 0
        && c.rulings.len() <= 1
        && c.rulings.iter().all(|r| r.verdict != Verdict::LetsTalk)
        && c.conversations.len() <= 1
        && !told_it_is_off(c)
        && plain_thread(c)
        && record.letters_about(&c.id).all(arrived);
    if !smooth {
        return None;
    }
    let calls: Vec<&Call> = record
        .calls_of
        .get(&c.id)
        .into_iter()
        .flatten()
        .filter_map(|id| record.calls.get(id))
        .filter(|call| {
            !call.is_ours() || record.letters_of(&call.id).any(|l| l.name == "invitation")
        })
        .collect();
    let mut budget = match calls.as_slice() {
        [] => Budget {
            developer: 2,
            asked: 1 + usize::from(asked_and_talked(record, c)),
            po: 1,
        },
        [call] => {
            by_call(record, c, call)?;
            Budget {
                developer: 3,
                asked: 3,
                po: 2,
            }
        }
        _ => return None,
    };
    if c.rulings.iter().any(|r| r.verdict != Verdict::Answered) {
        budget.developer += 1;
        budget.asked += 1;
    }
    Some(budget)
}

/// A call that went as it was booked, for this question alone.
fn by_call(record: &Record<'_>, c: &Clarification, call: &Call) -> Option<()> {
    let late = record.alarms.late.contains(&call.id);
    let off = matches!(
        call.state,
        CallState::NotHeld { .. } | CallState::Cancelled { .. }
    );
    let alone = call.agenda.len() == 1 && call.settles(&c.id);
    let shared = record
        .letters_of(&call.id)
        .any(|l| l.about.len() != 1 || l.about.first() != Some(&c.id));
    let by_mail = c.entries.iter().any(|e| e.kind == EntryKind::Answer);
    let well = !late && !off && alone && !shared && call.sequence == 0 && !by_mail;
    well.then_some(())
}

/// A question that went out by mail and was then talked about elsewhere: what was noted of the
/// talk is shown to who was asked, besides the question.
fn asked_and_talked(record: &Record<'_>, c: &Clarification) -> bool {
    let talked = c.entries.iter().any(|e| e.kind == EntryKind::Talked);
    talked
        && record
            .letters_about(&c.id)
            .any(|l| l.name == "question" && l.person == c.asked)
}

/// `/resolved` before an answer: whoever was asked is told in one line besides.
fn told_it_is_off(c: &Clarification) -> bool {
    matches!(c.state, State::Resolved { .. }) && c.answered_at.is_none()
}

/// One question, at most one answer or one outcome, no other words; acts make no letters but
/// those that are counted, except `/po` and `/disagree` after a note.
fn plain_thread(c: &Clarification) -> bool {
    let count = |kind| c.entries.iter().filter(|e| e.kind == kind).count();
    let words = count(EntryKind::Answer) + count(EntryKind::Talked) + count(EntryKind::Outcome);
    let more = [
        EntryKind::Comment,
        EntryKind::Correction,
        EntryKind::Courtesy,
    ];
    let objected = c.conversations.iter().any(|t| {
        t.reasons.iter().any(|r| {
            matches!(
                r,
                RulingReason::Asked { .. } | RulingReason::Disagreement { .. }
            )
        })
    });
    count(EntryKind::Question) <= 1
        && words <= 1
        && more.iter().all(|kind| count(*kind) == 0)
        && !objected
}

/// Whether a letter went its way, or still may; help, news and confirmations say that
/// something did not go well.
fn arrived(letter: &Seen) -> bool {
    let fine = !matches!(
        letter.status,
        LetterStatus::Refused | LetterStatus::OnHold | LetterStatus::Dropped
    );
    fine && !letter.is_given_again()
        && !matches!(
            letter.name.as_str(),
            "confirm" | "help" | "notice" | "cancellation" | "nudge" | "assumption"
        )
}
