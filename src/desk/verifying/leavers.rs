//! Promise 5, of who has left: nothing goes to them, nothing waits for them, no call ahead has
//! them.
//!
//! Somebody whose last day is over and of whom that has not been decided yet is not looked at.

use super::Check;
use super::record::Record;
use crate::domain::clarification::{Clarification, ConversationState};
use crate::domain::fact::Alarm;
use crate::domain::ids::PersonId;
use crate::store::{AuditMember, LetterStatus};

/// Nobody who has left is owed a letter, holds a ball, or sits in a call ahead.
pub(super) fn nothing_left(record: &Record<'_>, check: &mut Check) {
    for member in record.members.values() {
        let Some(left) = member.leaves.filter(|at| *at <= record.now) else {
            continue;
        };
        let (alarm, _) = Alarm::leaves(&member.team, &member.person);
        if record.alarms.leaves.contains(&alarm) {
            continue;
        }
        check.look();
        for letter in &record.letters {
            let of_team = letter.told.as_ref().is_some_and(|t| t.team == member.team);
            if letter.person != member.person || !of_team {
                continue;
            }
            let place: &[(&str, &dyn std::fmt::Display)] =
                &[("person", &member.person), ("letter", &letter.id)];
            let owed = matches!(
                letter.status,
                LetterStatus::Due
                    | LetterStatus::Sealed
                    | LetterStatus::Deferred
                    | LetterStatus::OnHold
            );
            check.expect(!owed, "somebody who has left is owed a letter", place);
            check.expect(
                letter.decided <= left,
                "a letter was decided for somebody who had left",
                place,
            );
        }
        waits(record, member, check);
    }
}

fn waits(record: &Record<'_>, member: &AuditMember, check: &mut Check) {
    let who = &member.person;
    for c in record
        .clarifications
        .values()
        .filter(|c| c.team == member.team)
    {
        check.expect(
            !holds_ball(record, c, who),
            "somebody who has left is waited for",
            &[("person", who), ("clarification", &c.id)],
        );
    }
    for call in record.calls.values().filter(|c| c.team == member.team) {
        check.expect(
            !(call.takes_time() && call.involves(who)),
            "somebody who has left sits in a call ahead",
            &[("person", who), ("call", &call.id)],
        );
    }
}

fn holds_ball(record: &Record<'_>, c: &Clarification, who: &PersonId) -> bool {
    let over = record.call_over(&c.id);
    // The ruling that is waited for is whoever's has the note, or the PO's.
    let note = c.conversations.iter().any(|t| match &t.state {
        ConversationState::Briefed { to: Some(to), .. } => !t.reasons.is_empty() && to == who,
        _ => false,
    });
    note || c.ball(None, over).is_some_and(|ball| &ball.holder == who)
}
