//! Of promises 1 and 6: every open clarification waits for exactly one person who is there to be
//! waited for; and silence decides nothing that nobody was told.

use super::Check;
use super::record::Record;
use crate::domain::clarification::{
    Assumption, AssumptionClock, AssumptionState, Clarification, EntryKind, State,
};
use crate::domain::ids::PersonId;
use crate::domain::person::Role;

/// Every open clarification has one ball-holder, of its team.
pub(super) fn held(record: &Record<'_>, check: &mut Check) {
    for c in record.clarifications.values().filter(|c| c.state.is_open()) {
        check.look();
        let over = record.call_over(&c.id);
        let of_team = (record.members.values())
            .filter(|m| m.team == c.team && m.leaves.is_none_or(|at| at > record.now));
        let po = of_team
            .into_iter()
            .find(|m| m.role == Role::Po)
            .map(|m| &m.person);
        let place: &[(&str, &dyn std::fmt::Display)] = &[("clarification", &c.id)];
        let Some(ball) = c.ball(po, over) else {
            check.broken("an open clarification waits for nobody", place);
            continue;
        };
        check.expect(
            record.member(&c.team, &ball.holder).is_some(),
            "an open clarification waits for somebody who is not of its team",
            place,
        );
        let ruler = c.ruling_awaited().and_then(|(_, to)| to);
        let role = |who| record.members.get(&(c.team.clone(), who)).map(|m| m.role);
        check.expect(
            ruler.is_none_or(|who| role(who.clone()).is_some_and(Role::rules)),
            "a ruling is waited for from somebody who rules no more",
            place,
        );
    }
}

/// A question that is unsent has an alarm that sends it; nobody was asked it, and no slot is kept.
pub(super) fn unsent(record: &Record<'_>, check: &mut Check) {
    for c in record.clarifications.values().filter(|c| c.is_unsent()) {
        check.look();
        let place: &[(&str, &dyn std::fmt::Display)] = &[("clarification", &c.id)];
        check.expect(
            record.alarms.send.contains(&c.id),
            "a question is unsent, and nothing will send it",
            place,
        );
        let asked = record.letters_about(&c.id).any(|l| l.name == "question");
        check.expect(
            !asked && c.call.is_none(),
            "a question counts as unsent, and somebody was asked it",
            place,
        );
    }
}

/// An assumption has its clock, an end that was seen, and the words that were put on record.
pub(super) fn assumed(record: &Record<'_>, check: &mut Check) {
    for c in record.clarifications.values() {
        for assumption in &c.assumptions {
            check.look();
            one(record, c, assumption, check);
        }
        let stands = c.assumptions.iter().any(Assumption::stands);
        check.expect(
            stands || !matches!(c.state, State::Assumed { .. }),
            "a clarification counts as assumed, and no assumption stands",
            &[("clarification", &c.id)],
        );
    }
}

fn one(record: &Record<'_>, c: &Clarification, assumption: &Assumption, check: &mut Check) {
    let place: &[(&str, &dyn std::fmt::Display)] = &[
        ("clarification", &c.id),
        ("assumption", &assumption.ordinal),
    ];
    let said = |e: &crate::domain::clarification::Entry| {
        e.kind == EntryKind::Assumption && e.person == assumption.by && e.at == assumption.at
    };
    check.expect(
        c.entries.iter().any(said),
        "an assumption that nobody said in the thread",
        place,
    );
    let told = record
        .letters_about(&c.id)
        .filter(|l| l.name == "assumption");
    match &assumption.state {
        AssumptionState::Pending { clock } => {
            let waits = record
                .alarms
                .unopposed
                .contains(&(c.id.clone(), assumption.ordinal));
            check.expect(
                waits,
                "an assumption is pending, and nothing will end it",
                place,
            );
            if let AssumptionClock::Running { reader, .. } = clock {
                let own = reader == &assumption.by && decides(record, c, reader);
                let knows = own || told.into_iter().any(|l| &l.person == reader);
                check.expect(knows, "a clock runs for somebody who was not told", place);
            }
        }
        AssumptionState::Unopposed { at, .. } => {
            let before = told.into_iter().any(|l| l.decided < *at);
            let ruled = c.rulings.iter().any(|r| r.at == *at);
            check.expect(
                before || ruled || decides(record, c, &assumption.by),
                "an assumption stands unopposed of which nobody was told",
                place,
            );
        }
        AssumptionState::Overruled { ruling, .. } => {
            let ruled = c.rulings.iter().any(|r| r.ordinal == *ruling);
            check.expect(ruled, "an assumption is overruled by no ruling", place);
        }
        AssumptionState::Withdrawn { at } => {
            // By the next one of the same person, in their words, or with the question.
            let next = c.assumptions.iter();
            let mut next = next.filter(|a| a.ordinal > assumption.ordinal && a.by == assumption.by);
            let resolved = c
                .entries
                .iter()
                .any(|e| matches!(e.kind, EntryKind::Act | EntryKind::Question) && e.at == *at);
            check.expect(
                next.any(|a| a.at == *at) || resolved,
                "an assumption is withdrawn by nobody",
                place,
            );
        }
        AssumptionState::Objected { .. } => {}
    }
}

/// Whether it is theirs to decide: what the PO goes by may have nobody to object.
fn decides(record: &Record<'_>, c: &Clarification, who: &PersonId) -> bool {
    let member = record.members.get(&(c.team.clone(), who.clone()));
    member.is_some_and(|m| m.role == Role::Po)
}
