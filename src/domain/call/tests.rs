//! The call as a state machine.

use super::*;

const NOW: Timestamp = Timestamp(1_000_000);

fn attendee(person: &str, part: Part) -> Attendee {
    Attendee {
        person: PersonId::new(person),
        name: person.into(),
        address: Address::parse(&format!("{person}@a.example")).unwrap(),
        part,
        partstat: Partstat::NeedsAction,
        answered: None,
        stand_in: None,
        stands_for: None,
    }
}

fn call(state: CallState) -> Call {
    Call {
        id: CallId::new("k"),
        team: TeamId::new("acme"),
        uid: "u@a.example".into(),
        place: "https://meet.example/k".into(),
        subject: "[PBI-1] Call: Which?".into(),
        slot: Span::new(Timestamp(2_000_000), Timestamp(2_900_000)),
        sequence: 3,
        stamped: NOW,
        booked_at: NOW,
        state,
        attendees: vec![
            attendee("dana", Part::Developer),
            attendee("sam", Part::Asked),
            attendee("petra", Part::Po),
        ],
        agenda: Vec::new(),
        declined: Vec::new(),
        unsure: Vec::new(),
        countered: 0,
        proposed_by: None,
        offers: 0,
        told_off: Vec::new(),
        introduced: Vec::new(),
        timed: 0,
        origin: Origin::Ours,
        confidential: false,
        version: 0,
    }
}

fn answer(person: &str, partstat: Partstat, stamp: i64) -> CallFact {
    CallFact::Answered {
        person: PersonId::new(person),
        partstat,
        stamp: Timestamp(stamp),
    }
}

/// Rows: states. Columns: facts. The status that follows, or `-` where it is refused.
#[test]
fn the_table_of_states() {
    let states = [
        CallState::Kept,
        CallState::Invited { since: NOW },
        CallState::Agreed { since: NOW },
        CallState::Passed { since: NOW },
        CallState::Held { at: NOW },
        CallState::NotHeld { at: NOW },
        CallState::Cancelled {
            at: NOW,
            why: crate::domain::sentence::Sentence::new("no", Vec::new()),
        },
    ];
    let later = Span::new(Timestamp(5_000_000), Timestamp(5_900_000));
    let facts = [
        CallFact::Invite,
        answer("sam", Partstat::Accepted, 5),
        CallFact::Move(later),
        CallFact::Ended,
        CallFact::Noted,
        CallFact::NotHeld,
        CallFact::Cancel(crate::domain::sentence::Sentence::new("off", Vec::new())),
    ];
    let expected = [
        ["invited", "-", "kept", "-", "-", "-", "cancelled"],
        [
            "-",
            "agreed",
            "invited",
            "passed",
            "held",
            "not-held",
            "cancelled",
        ],
        [
            "-",
            "agreed",
            "invited",
            "passed",
            "held",
            "not-held",
            "cancelled",
        ],
        ["-", "-", "-", "-", "held", "not-held", "-"],
        ["-", "-", "-", "-", "held", "-", "-"],
        ["-", "-", "-", "-", "-", "-", "-"],
        ["-", "-", "-", "-", "-", "-", "-"],
    ];
    for (state, row) in states.iter().zip(expected) {
        for (fact, want) in facts.iter().zip(row) {
            let done = call(state.clone()).apply(fact.clone(), NOW);
            let got = done.as_ref().map_or("-", |c| c.state.as_str());
            assert_eq!(got, want, "{} + {}", state.as_str(), fact.as_str());
            let risen = done.is_ok_and(|c| c.sequence > 3);
            let told = matches!(fact, CallFact::Move(_) | CallFact::Cancel(_))
                && *state != CallState::Kept;
            assert_eq!(
                risen,
                told && want != "-",
                "{} + {}",
                state.as_str(),
                fact.as_str()
            );
        }
    }
}

#[test]
fn an_older_answer_that_comes_late_does_not_count() {
    let call = call(CallState::Invited { since: NOW });
    let accepted = call
        .apply(answer("sam", Partstat::Accepted, 10), NOW)
        .unwrap();
    assert_eq!(accepted.state.as_str(), "agreed");
    assert!(
        accepted
            .clone()
            .apply(answer("sam", Partstat::Declined, 9), NOW)
            .is_err()
    );
    let declined = accepted
        .apply(answer("sam", Partstat::Declined, 11), NOW)
        .unwrap();
    assert_eq!(declined.state.as_str(), "invited");
    assert!(
        declined
            .apply(answer("kim", Partstat::Accepted, 12), NOW)
            .is_err()
    );
}

#[test]
fn a_move_asks_everybody_again() {
    let call = call(CallState::Invited { since: NOW });
    let agreed = call
        .apply(answer("sam", Partstat::Accepted, 10), NOW)
        .unwrap();
    let slot = Span::new(Timestamp(5_000_000), Timestamp(5_900_000));
    let moved = agreed.apply(CallFact::Move(slot), NOW).unwrap();
    assert_eq!(moved.sequence, 4);
    assert!(
        moved
            .attendees
            .iter()
            .all(|a| a.partstat == Partstat::NeedsAction)
    );
}
