//! Letters and alarms: none lost, none leased twice, in the order of their lane.

use super::on_both;
use super::samples::*;
use std::collections::BTreeSet;
use trialogue::domain::fact::{Alarm, Effect, TokenOwner};
use trialogue::domain::ids::{CallId, ClarificationId, EffectKey, LetterId, PersonId, TeamId};
use trialogue::domain::letter::{
    Beside, Body, Briefing, Help, HelpWhy, HowTalked, Letter, News, NotDone, Unconfirmed,
};
use trialogue::domain::pbi::PbiKey;
use trialogue::domain::person::Role;
use trialogue::domain::time::{Span, Timestamp};
use trialogue::say;
use trialogue::store::{
    Changes, Finished, LeasedLetter, LetterStatus, Sealing, Store, StoreError, TokenRow,
};

fn with(letters: Vec<Letter>) -> Changes {
    let mut changes = changes();
    for letter in letters {
        let id = LetterId::new(format!("row-{}", letter.key));
        changes.add(Effect::Send(Box::new(letter)), || id);
    }
    changes
}

async fn lease(store: &Store, now: Timestamp, token: &str, limit: u32) -> Vec<LeasedLetter> {
    let mut tx = store.write().await.unwrap();
    let until = now + chrono::TimeDelta::minutes(5);
    let letters = tx
        .lease_letters(now, until, token, (limit, &[]))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    letters
}

fn keys(letters: &[LeasedLetter]) -> Vec<&str> {
    letters
        .iter()
        .map(|l| l.letter.as_ref().unwrap().key.as_str())
        .collect()
}

fn sealing(letter: &LeasedLetter) -> Sealing {
    Sealing {
        id: letter.id.clone(),
        message_id: format!("{}@trialogue", letter.id),
        envelope_from: None,
        envelope_to: address("sam@acme.example"),
        bytes: b"Subject: x\r\n\r\n\xff\0".to_vec(),
        token: None,
    }
}

fn finished(letter: &LeasedLetter, status: LetterStatus, next: Option<Timestamp>) -> Finished {
    Finished {
        id: letter.id.clone(),
        status,
        said: "250 ok".into(),
        next,
    }
}

async fn seal(store: &Store, token: &str, letters: &[LeasedLetter]) -> Result<(), StoreError> {
    let mut tx = store.write().await?;
    let sealings: Vec<_> = letters.iter().map(sealing).collect();
    tx.seal(token, &sealings, NOW).await?;
    tx.commit().await
}

async fn finish(store: &Store, token: &str, done: Finished) -> Result<(), StoreError> {
    let mut tx = store.write().await?;
    tx.finish(token, &[done], NOW).await?;
    tx.commit().await
}

#[test]
fn no_letter_is_leased_twice() {
    on_both(async |store| {
        let letters = (0..600)
            .map(|n| letter(&format!("k{n}"), &format!("root-{n}"), "sam", NOW))
            .collect();
        save(&store, &with(letters)).await;
        let tasks: Vec<_> = (0..8)
            .map(|n| tokio::spawn(lease_all(store.clone(), format!("worker-{n}"))))
            .collect();
        let mut leased = Vec::new();
        for task in tasks {
            leased.extend(task.await.unwrap());
        }
        assert_eq!(leased.len(), 600);
        assert_eq!(leased.iter().collect::<BTreeSet<_>>().len(), 600);
    });
}

async fn lease_all(store: Store, token: String) -> Vec<LetterId> {
    let mut mine = Vec::new();
    let mut empty = 0;
    while empty < 3 {
        let letters = lease(&store, NOW, &token, 20).await;
        if letters.is_empty() {
            empty += 1;
        }
        mine.extend(letters.into_iter().map(|l| l.id));
    }
    mine
}

#[test]
fn teams_that_have_enough_under_way_are_left_out() {
    on_both(async |store| {
        let letters = vec![
            letter("a1", "a", "sam", NOW),
            letter("b1", "b", "dana", NOW),
        ];
        let team = letters[0].team.clone();
        save(&store, &with(letters)).await;
        let mut tx = store.write().await.unwrap();
        let (until, other) = (minutes(5), TeamId::new("other"));
        let full = [&team, &other];
        let none = tx.lease_letters(NOW, until, "t", (9, &full)).await.unwrap();
        assert_eq!(none, []);
        let all = tx
            .lease_letters(NOW, until, "t", (9, &full[1..]))
            .await
            .unwrap();
        assert_eq!(keys(&all), ["a1", "b1"]);
    });
}

#[test]
fn a_lane_goes_in_order_and_lanes_beside_each_other() {
    on_both(async |store| {
        let letters = vec![
            letter("a1", "a", "sam", NOW),
            letter("a2", "a", "sam", NOW),
            letter("a-dana", "a", "dana", NOW),
            letter("b-late", "b", "sam", minutes(60)),
            letter("b2", "b", "sam", NOW),
        ];
        save(&store, &with(letters)).await;
        assert_eq!(lease(&store, minutes(-1), "early", 9).await, []);
        let first = lease(&store, NOW, "t", 9).await;
        assert_eq!(keys(&first), ["a1", "a-dana", "b2"]);
        assert_eq!(first[0].attempts, 1);
        assert_eq!(first[0].status, LetterStatus::Due);
        assert_eq!(
            first[0].letter.as_deref(),
            Ok(&letter("a1", "a", "sam", NOW))
        );
        seal(&store, "t", &first).await.unwrap();
        // a2 waits for a1, which is under way: nothing to do until that lease is over.
        assert_eq!(lease(&store, NOW, "u", 9).await, []);
        let mut tx = store.read().await.unwrap();
        assert_eq!(tx.next_letter_at(NOW).await.unwrap(), Some(minutes(5)));
        drop(tx);
        // Deferred: those behind it wait, so that nothing overtakes it.
        let later = finished(&first[0], LetterStatus::Deferred, Some(minutes(15)));
        finish(&store, "t", later).await.unwrap();
        assert_eq!(lease(&store, NOW, "u", 9).await, []);
        for letter in &first[1..] {
            let sent = finished(letter, LetterStatus::Sent, None);
            finish(&store, "t", sent).await.unwrap();
        }
        let mut tx = store.read().await.unwrap();
        assert_eq!(tx.next_letter_at(NOW).await.unwrap(), Some(minutes(15)));
        drop(tx);
        let again = lease(&store, minutes(15), "v", 9).await;
        assert_eq!(keys(&again), ["a1"]);
        assert_eq!(again[0].attempts, 2);
        let sealed = again[0].sealed.clone().unwrap();
        assert_eq!(sealed, sealing(&again[0]));
        let sent = finished(&again[0], LetterStatus::Sent, None);
        finish(&store, "v", sent).await.unwrap();
        let second = lease(&store, minutes(15), "w", 9).await;
        assert_eq!(keys(&second), ["a2"]);
        let mut tx = store.write().await.unwrap();
        let threads = tx.threads_before(&second).await.unwrap();
        assert_eq!(threads[&second[0].id], ["row-a1@trialogue"]);
    });
}

#[test]
fn what_is_sealed_stays_and_a_lost_lease_changes_nothing() {
    on_both(async |store| {
        let mut first = letter("k", "root", "sam", NOW);
        first.clarification = Some(ClarificationId::new("c"));
        first.about = vec![ClarificationId::new("c"), ClarificationId::new("d")];
        first.call = Some(CallId::new("call"));
        save(&store, &with(vec![first.clone()])).await;
        // Decided once more: the same effect, whatever its row would be.
        let mut twice = with(vec![first]);
        twice.letters[0].0 = LetterId::new("other row");
        save(&store, &twice).await;
        let leased = lease(&store, NOW, "t", 9).await;
        assert_eq!(leased.len(), 1);
        let owner = TokenOwner {
            person: PersonId::new("sam"),
            clarification: ClarificationId::new("c"),
        };
        let token = TokenRow {
            hash: "hash".into(),
            team: team(),
            owner,
            key_id: "1".into(),
        };
        let with_token = Sealing {
            token: Some(token.clone()),
            ..sealing(&leased[0])
        };
        let mut tx = store.write().await.unwrap();
        tx.seal("t", &[with_token], NOW).await.unwrap();
        tx.commit().await.unwrap();
        let lost = seal(&store, "t", &leased).await;
        assert!(
            matches!(lost, Err(StoreError::Stale { what: "lease" })),
            "{lost:?}"
        );
        // The lease runs out, another takes it; the first comes back too late.
        let other = lease(&store, minutes(6), "u", 9).await;
        assert_eq!(other[0].status, LetterStatus::Sealed);
        let late = finish(&store, "t", finished(&other[0], LetterStatus::Sent, None)).await;
        assert!(matches!(late, Err(StoreError::Stale { .. })));
        let done = finished(&other[0], LetterStatus::Refused, None);
        finish(&store, "u", done).await.unwrap();
        assert_eq!(lease(&store, minutes(90), "v", 9).await, []);

        let mut tx = store.read().await.unwrap();
        assert_eq!(tx.next_letter_at(NOW).await.unwrap(), None);
        assert_eq!(tx.keys_used().await.unwrap(), [("1".to_owned(), 1)]);
        let owners = tx.token_owners(&["hash".into(), "x".into()]).await.unwrap();
        assert_eq!(owners.into_values().collect::<Vec<_>>(), [token]);
        let found = tx
            .letter_by_message_id("row-k@trialogue")
            .await
            .unwrap()
            .unwrap();
        assert_eq!(found.key, EffectKey::new("k"));
        assert_eq!(found.about.len(), 2);
        assert_eq!(tx.letter_by_message_id("nobody").await.unwrap(), None);
        let shown = tx
            .letters_about(&[ClarificationId::new("d")])
            .await
            .unwrap();
        assert_eq!(shown.len(), 1);
        assert_eq!(shown[0].status, LetterStatus::Refused);
        assert_eq!(shown[0].said.as_deref(), Some("250 ok"));
        assert_eq!(shown[0].done_at, Some(NOW));
    });
}

#[test]
fn news_and_help_of_every_kind_come_back() {
    on_both(async |store| {
        let slot = Span::new(minutes(60), minutes(75));
        let why = || say!("{0} is away", "Sam");
        let news = vec![
            News::NoLongerNeeded,
            News::PassedOn {
                from: party("sam"),
                to: party("kim"),
                kept: "And refunds?".to_owned(),
            },
            News::NoMoreSlots {
                why: why(),
                asked: party("sam"),
            },
            News::TimeChanged { slot },
            News::CallIsOff { slot, why: why() },
            News::NotDelivered {
                to: party("sam"),
                letter: "question".into(),
                why: "because".into(),
                certain: true,
                waits: false,
                again: false,
            },
            News::TalkWithoutSlot {
                why: why(),
                po: party("petra"),
            },
        ];
        let key = PbiKey::new("PBI-1");
        let unconfirmed = |because| {
            HelpWhy::Unconfirmed(Box::new(NotDone {
                because,
                act: why(),
                line: "1".into(),
                to: why(),
            }))
        };
        let helps = vec![
            HelpWhy::NoTag {
                example: "PBI-1".into(),
            },
            HelpWhy::UnknownKey {
                key: key.clone(),
                nearest: vec![(key, "T".into())],
                moves: true,
            },
            HelpWhy::WhichQuestion {
                subjects: vec!["a".into()],
            },
            HelpWhy::NotYours {
                act: "/agreed".into(),
                who: "Petra".into(),
            },
            HelpWhy::Command {
                line: "/cal".into(),
                mend: "/call".into(),
            },
            HelpWhy::Asked,
            HelpWhy::NotVouched,
            unconfirmed(Unconfirmed::TooLate { until: NOW }),
            unconfirmed(Unconfirmed::Denied),
            unconfirmed(Unconfirmed::Ruled {
                by: "Petra".into(),
                verdict: why(),
            }),
            unconfirmed(Unconfirmed::Gone),
            unconfirmed(Unconfirmed::Unclear),
        ];
        let help = |why| Help {
            why,
            beside: Beside::WentNowhere,
            subject: "Hi".into(),
            role: Role::Developer,
            mailbox: address("clarify@acme.example"),
        };
        let bodies = news.into_iter().map(notice);
        let bodies = bodies.chain(helps.into_iter().map(|why| Body::Help(help(why))));
        let letters: Vec<Letter> = (0..)
            .zip(bodies)
            .map(|(n, body)| Letter {
                body,
                ..letter(&format!("k{n}"), &format!("r{n}"), "sam", NOW)
            })
            .collect();
        save(&store, &with(letters.clone())).await;
        let leased = lease(&store, NOW, "t", 99).await;
        assert_eq!(leased.len(), letters.len());
        for (leased, given) in leased.iter().zip(&letters) {
            assert_eq!(leased.letter.as_deref(), Ok(given));
        }
    });
}

#[test]
fn the_last_numbered_letter_that_was_sent_counts() {
    on_both(async |store| {
        let c = || ClarificationId::new("c");
        let mut first = changes();
        first.clarifications.push(clarification("c", "PBI-1"));
        save(&store, &first).await;
        let ask = |key: &str, due| Letter {
            about: vec![c()],
            body: Body::Briefing(Briefing {
                needs_ruling: true,
                talk: HowTalked::Mail {
                    mails: 2,
                    span: Span::new(NOW, minutes(15)),
                },
                parts: vec![],
                follows: false,
                copy_of: None,
            }),
            ..letter(key, "c", "dana", due)
        };
        let letters = vec![ask("one", NOW), ask("two", NOW), ask("three", minutes(600))];
        save(&store, &with(letters)).await;
        for expected in ["one", "two"] {
            let leased = lease(&store, NOW, "t", 9).await;
            seal(&store, "t", &leased).await.unwrap();
            let sent = finished(&leased[0], LetterStatus::Sent, None);
            finish(&store, "t", sent).await.unwrap();
            let mut wanted = wanted();
            wanted.clarifications.insert(c());
            let mut tx = store.read().await.unwrap();
            let dossier = tx.dossier(&wanted).await.unwrap();
            let known = &dossier.numbered[&(PersonId::new("dana"), c())];
            assert_eq!(known.key, EffectKey::new(expected));
        }
        let mut wanted = wanted();
        wanted.message_ids.insert("row-one@trialogue".into());
        let mut tx = store.read().await.unwrap();
        let dossier = tx.dossier(&wanted).await.unwrap();
        assert_eq!(dossier.letters["row-one@trialogue"].about, [c()]);
        assert!(dossier.clarifications.contains_key(&c()));
    });
}

#[test]
fn alarms_move_ring_once_and_are_forgotten() {
    on_both(async |store| {
        let key = |n: u32| EffectKey::new(format!("alarm-{n}"));
        let alarm = || Alarm::AcceptBy {
            call: CallId::new("c"),
            sequence: 2,
        };
        let wake = |n, at| Effect::Wake {
            key: key(n),
            team: team(),
            at,
            alarm: alarm(),
        };
        let id = || LetterId::new("none");
        let mut first = changes();
        for (n, at) in [(1, 10), (2, 20), (3, 30), (4, 40)] {
            first.add(wake(n, minutes(at)), id);
        }
        first.add(Effect::Forget(key(4)), id);
        first.add(wake(5, minutes(50)), id);
        first.add(Effect::Forget(key(5)), id);
        first.add(wake(5, minutes(15)), id);
        save(&store, &first).await;
        let mut next = changes();
        next.add(wake(1, minutes(25)), id);
        next.add(Effect::Forget(key(2)), id);
        save(&store, &next).await;
        let mut tx = store.read().await.unwrap();
        assert_eq!(
            tx.next_alarm_at(&[&team()]).await.unwrap(),
            Some(minutes(15))
        );
        let due = tx.due_alarms(&[&team()], minutes(30), 9).await.unwrap();
        let names: Vec<_> = due.iter().map(|a| a.key.as_str()).collect();
        assert_eq!(names, ["alarm-5", "alarm-1", "alarm-3"]);
        assert_eq!(due[0].alarm, Ok(alarm()));
        drop(tx);
        let mut rung = Changes::new(team(), minutes(30), chrono::TimeDelta::zero());
        rung.rung = BTreeSet::from([key(5), key(1)]);
        rung.add(wake(1, minutes(45)), id);
        save(&store, &rung).await;
        let refused = store.write().await.unwrap().save(&rung).await.unwrap_err();
        assert!(matches!(refused, StoreError::Stale { what: "alarm" }));
        let mut tx = store.read().await.unwrap();
        let due = tx.due_alarms(&[&team()], minutes(100), 9).await.unwrap();
        let names: Vec<_> = due.iter().map(|a| a.key.as_str()).collect();
        assert_eq!(names, ["alarm-3", "alarm-1"]);
    });
}
