//! People's time: the database refuses the second booking.

use super::on_both;
use super::samples::*;
use trialogue::domain::call::{Call, CallFact, CallState, Part};
use trialogue::domain::ids::{PersonId, TeamId};
use trialogue::say;
use trialogue::store::{Changes, Store, StoreError};

fn with(calls: Vec<Call>) -> Changes {
    let mut changes = changes();
    changes.calls = calls;
    changes
}

fn for_po(limit: u32, calls: Vec<Call>) -> Changes {
    let mut changes = with(calls);
    changes.po = Some((PersonId::new("petra"), chrono_tz::Europe::Berlin, limit));
    changes
}

async fn book(store: Store, changes: Changes) -> Result<(), StoreError> {
    let mut tx = store.write().await?;
    tx.save(&changes).await?;
    tx.commit().await
}

#[test]
fn of_two_that_want_the_same_time_one_gets_it() {
    on_both(async |store| {
        for round in 0..10 {
            let start = 60 + round * 240;
            let tasks: Vec<_> = [
                ("a", start, "sam"),
                ("b", start + 15, "sam"),
                ("x", start, "kim"),
            ]
            .into_iter()
            .map(|(id, start, who)| {
                let people = [who, "dana"];
                let people = if id == "x" { &people[..1] } else { &people[..] };
                let call = call(&format!("{id}{round}"), start, people, CallState::Kept);
                tokio::spawn(book(store.clone(), with(vec![call])))
            })
            .collect();
            let mut ended = Vec::new();
            for task in tasks {
                ended.push(task.await.unwrap());
            }
            let other = ended.pop().unwrap();
            assert!(other.is_ok(), "{other:?}");
            let refused: Vec<_> = ended.into_iter().filter_map(Result::err).collect();
            assert_eq!(refused.len(), 1, "{refused:?}");
            let kind = &refused[0];
            assert!(
                matches!(kind, StoreError::Taken { .. } | StoreError::Busy(_)),
                "{kind}"
            );
        }
    });
}

#[test]
fn a_buffer_keeps_calls_apart_and_what_is_given_back_is_free() {
    on_both(async |store| {
        let first = call("first", 60, &["sam"], CallState::Kept);
        save(&store, &with(vec![first.clone()])).await;
        // 10:00 to 10:15 and five minutes: the next begins at 10:20, the one before ends at 9:55.
        for (start, fits) in [(75, false), (45, false), (80, true), (40, true)] {
            let next = call(&format!("at-{start}"), start, &["sam"], CallState::Kept);
            let ended = book(store.clone(), with(vec![next])).await;
            assert_eq!(ended.is_ok(), fits, "{start}: {ended:?}");
        }
        let pair = vec![
            call("p", 600, &["sam"], CallState::Kept),
            call("q", 605, &["sam"], CallState::Kept),
        ];
        let ended = book(store.clone(), with(pair)).await;
        assert!(matches!(ended, Err(StoreError::Taken { .. })));
        let mut gone = Call {
            version: 1,
            ..first
        };
        gone = gone.apply(CallFact::Cancel(say!("answered")), NOW).unwrap();
        let again = call("again", 60, &["sam"], CallState::Kept);
        save(&store, &with(vec![gone, again])).await;
    });
}

#[test]
fn the_po_has_so_many_calls_a_day() {
    on_both(async |store| {
        let at = |id: &str, start| call(id, start, &["petra"], CallState::Kept);
        save(&store, &for_po(2, vec![at("a", 60), at("b", 120)])).await;
        let third = book(store.clone(), for_po(2, vec![at("c", 180)])).await;
        assert!(matches!(third, Err(StoreError::Taken { .. })), "{third:?}");
        // The next local day begins at 23:00 UTC.
        save(&store, &for_po(2, vec![at("late", 14 * 60)])).await;
        // A call that has its place keeps it under a lower limit, and when it passes.
        let passed = Call {
            version: 1,
            state: CallState::Passed { since: NOW },
            ..at("a", 60)
        };
        save(&store, &for_po(1, vec![passed.clone()])).await;
        let third = book(store.clone(), for_po(2, vec![at("c", 180)])).await;
        assert!(matches!(third, Err(StoreError::Taken { .. })));
        let none = Call {
            version: 2,
            state: CallState::NotHeld { at: NOW },
            ..passed
        };
        save(&store, &for_po(2, vec![none])).await;
        save(&store, &for_po(2, vec![at("c", 180)])).await;
        // Moved to the next day, it leaves its place; there is one place left there.
        let moved = Call {
            version: 1,
            ..at("b", 15 * 60)
        };
        save(&store, &for_po(2, vec![moved, at("d", 240)])).await;
        let full = book(store.clone(), for_po(2, vec![at("e", 300)])).await;
        assert!(matches!(full, Err(StoreError::Taken { .. })));
    });
}

#[test]
fn of_two_that_want_the_last_place_of_the_day_one_gets_it() {
    on_both(async |store| {
        let tasks: Vec<_> = (0..6_i64)
            .map(|n| {
                let call = call(&format!("c{n}"), 60 * n, &["petra"], CallState::Kept);
                tokio::spawn(insist(store.clone(), for_po(2, vec![call])))
            })
            .collect();
        let mut booked = 0;
        for task in tasks {
            booked += usize::from(task.await.unwrap());
        }
        assert_eq!(booked, 2);
        let mut tx = store.read().await.unwrap();
        let rows = tx.rows("SELECT n FROM daily_call", vec![]).await.unwrap();
        assert_eq!(rows.len(), booked);
    });
}

/// The call with somebody else in the PO's seat.
fn recast(of: &Call, who: &str) -> Call {
    let mut seats = of.attendees.clone();
    seats.retain(|a| a.part != Part::Po);
    let mut seat = call("seat", 0, &[who], CallState::Kept).attendees;
    for delegate in &mut seat {
        delegate.part = Part::Po;
        delegate.stands_for = Some(PersonId::new("petra"));
    }
    seats.extend(seat);
    let known = Call {
        version: 1,
        ..of.clone()
    };
    known.apply(CallFact::Recast(seats), NOW).unwrap()
}

#[test]
fn time_and_places_go_with_the_seat_to_a_delegate() {
    on_both(async |store| {
        let of = call(
            "of",
            60,
            &["sam", "petra"],
            CallState::Invited { since: NOW },
        );
        save(&store, &for_po(1, vec![of.clone()])).await;
        let to_dirk = recast(&of, "dirk");
        assert_eq!(to_dirk.sequence, of.sequence + 1);
        save(&store, &for_po(1, vec![to_dirk])).await;
        // Petra's time and her place of the day are free again; Dirk's time is taken.
        let petra = call("petra", 60, &["petra"], CallState::Kept);
        save(&store, &for_po(1, vec![petra])).await;
        let dirk = book(
            store.clone(),
            with(vec![call("dirk", 65, &["dirk"], CallState::Kept)]),
        );
        assert!(matches!(dirk.await, Err(StoreError::Taken { .. })));
        // She can after all, and has another call by now: refused, not booked over it.
        let back = Call {
            version: 2,
            sequence: of.sequence + 2,
            ..of
        };
        let back = book(store.clone(), for_po(2, vec![back])).await;
        assert!(matches!(back, Err(StoreError::Taken { .. })), "{back:?}");
    });
}

#[test]
fn of_two_processes_that_want_one_delegate_one_gets_them() {
    on_both(async |store| {
        for round in 0..10 {
            let start = 60 + round * 240;
            let since = CallState::Invited { since: NOW };
            let pair = [("a", "sam"), ("b", "kim")].map(|(id, who)| {
                let po = format!("po-{id}{round}");
                let mut call = call(&format!("{id}{round}"), start, &[who, &po], since.clone());
                for seat in &mut call.attendees {
                    if seat.person.as_str().starts_with("po-") {
                        seat.part = Part::Po;
                    }
                }
                call
            });
            save(&store, &with(pair.to_vec())).await;
            let tasks = pair.map(|call| {
                let to_dirk = recast(&call, "dirk");
                tokio::spawn(book(store.clone(), with(vec![to_dirk])))
            });
            let mut refused = Vec::new();
            for task in tasks {
                refused.extend(task.await.unwrap().err());
            }
            assert_eq!(refused.len(), 1, "{refused:?}");
            assert!(refused[0].is_retryable(), "{refused:?}");
        }
    });
}

/// Tries again while that may help, as the desk does. Gives whether it was booked.
async fn insist(store: Store, changes: Changes) -> bool {
    for _ in 0..10 {
        match book(store.clone(), changes.clone()).await {
            Ok(()) => return true,
            Err(refused) => assert!(refused.is_retryable(), "{refused}"),
        }
    }
    false
}

#[test]
fn other_teams_calls_are_seen() {
    on_both(async |store| {
        with_people(&store).await;
        let theirs = Call {
            team: TeamId::new("other"),
            ..call("theirs", 60, &["sam", "stranger"], CallState::Kept)
        };
        let mut past = Call {
            team: TeamId::new("other"),
            ..theirs.clone()
        };
        past.id = trialogue::domain::ids::CallId::new("past");
        past.uid = "past".into();
        past.slot = trialogue::domain::time::Span::new(minutes(-60), minutes(-45));
        save(&store, &with(vec![theirs.clone(), past])).await;
        let ours = call("ours", 120, &["sam"], CallState::Kept);
        save(&store, &with(vec![ours.clone()])).await;
        let mut tx = store.read().await.unwrap();
        let dossier = tx.dossier(&wanted()).await.unwrap();
        assert_eq!(dossier.elsewhere.len(), 1);
        let sam = &dossier.elsewhere[&PersonId::new("sam")];
        assert_eq!(sam.len(), 1);
        assert_eq!(sam[0].call, theirs.id);
        assert_eq!(sam[0].span, theirs.slot);
        assert_eq!(dossier.calls.keys().collect::<Vec<_>>(), [&ours.id]);
    });
}
