//! What is saved comes back as it was; what changed meanwhile is refused.

use super::samples::*;
use super::{both, on_both};
use trialogue::domain::call::CallState;
use trialogue::domain::clarification::{EntryKind, State};
use trialogue::domain::fact::Outcome;
use trialogue::domain::ids::{CallId, ClarificationId, InstallationId, MailId, PersonId, TeamId};
use trialogue::domain::pbi::{Pbi, PbiKey};
use trialogue::domain::person::{Person, Role};
use trialogue::say;
use trialogue::store::{MailOutcome, Store, StoreError, TakeIn};

fn states() -> Vec<State> {
    vec![
        State::Open,
        State::Resolved { at: NOW },
        State::Briefed { at: NOW },
        State::Assumed { at: NOW },
        State::Lapsed { at: NOW },
        State::Closed { at: NOW },
    ]
}

fn call_states() -> Vec<CallState> {
    vec![
        CallState::Kept,
        CallState::Invited { since: NOW },
        CallState::Agreed { since: NOW },
        CallState::Passed { since: NOW },
        CallState::Held { at: NOW },
        CallState::NotHeld { at: NOW },
        CallState::Cancelled {
            at: NOW,
            why: say!("answered"),
        },
    ]
}

#[test]
fn clarifications_and_calls_come_back_as_they_were() {
    on_both(async |store| {
        with_people(&store).await;
        let mut changes = changes();
        for (n, state) in states().into_iter().enumerate() {
            changes
                .clarifications
                .push(rich_clarification(&format!("c{n}"), state));
        }
        for (n, state) in (0_i64..).zip(call_states()) {
            let mut call = call(&format!("call-{n}"), n * 60, &["sam", "dana"], state);
            call.agenda = vec![agenda("c0"), agenda("c1")];
            changes.calls.push(call);
        }
        save(&store, &changes).await;

        let mut wanted = wanted();
        wanted.keys.insert(PbiKey::new("PBI-142"));
        let mut tx = store.read().await.unwrap();
        let dossier = tx.dossier(&wanted).await.unwrap();
        assert_eq!(dossier.clarifications.len(), changes.clarifications.len());
        for given in &mut changes.clarifications {
            given.version = 1;
            assert_eq!(dossier.clarifications.get(&given.id), Some(&*given));
        }
        assert_eq!(dossier.calls.len(), changes.calls.len());
        for given in &mut changes.calls {
            given.version = 1;
            assert_eq!(dossier.calls.get(&given.id), Some(&*given));
        }
        let shown = tx
            .clarifications_of(&team(), &PbiKey::new("PBI-142"))
            .await
            .unwrap();
        assert_eq!(shown, changes.clarifications);
        let ids: Vec<_> = shown.iter().map(|c| c.id.clone()).collect();
        assert_eq!(tx.calls_of(&ids).await.unwrap().len(), changes.calls.len());
        let open = tx.open_clarifications(&team()).await.unwrap();
        assert_eq!(open.len(), 1);
    });
}

#[test]
fn a_change_of_what_changed_meanwhile_is_refused() {
    on_both(async |store| {
        with_people(&store).await;
        let mut first = changes();
        first.clarifications.push(clarification("c", "PBI-1"));
        first
            .calls
            .push(call("call-1", 60, &["sam"], CallState::Kept));
        save(&store, &first).await;
        // New once more; then a version that is not on record any more.
        for (clarifications, version) in [(true, 0), (false, 0), (true, 2), (false, 2)] {
            let mut again = changes();
            if clarifications {
                again.clarifications = first.clarifications.clone();
                again.clarifications[0].version = version;
            } else {
                again.calls = first.calls.clone();
                again.calls[0].version = version;
            }
            let mut tx = store.write().await.unwrap();
            let refused = tx.save(&again).await.unwrap_err();
            assert!(matches!(refused, StoreError::Stale { .. }), "{refused}");
            assert!(refused.is_retryable());
        }
        let mut person = person("sam");
        person.version = 7;
        let mut again = changes();
        again.people.push(person);
        let refused = store.write().await.unwrap().save(&again).await.unwrap_err();
        assert!(matches!(refused, StoreError::Stale { what: "person" }));

        let mut next = changes();
        let mut changed = first.clarifications[0].clone();
        changed.version = 1;
        changed.state = State::Closed { at: NOW };
        changed.add(entry(0, EntryKind::Answer));
        next.clarifications.push(changed.clone());
        save(&store, &next).await;
        changed.version = 2;
        let mut tx = store.read().await.unwrap();
        let found = tx.clarifications(&[changed.id.clone()]).await.unwrap();
        assert_eq!(found, [changed]);
    });
}

#[test]
fn two_hundred_raises_at_once_are_none_lost() {
    on_both(async |store| {
        with_people(&store).await;
        let mut first = changes();
        first.clarifications.push(clarification("c", "PBI-1"));
        save(&store, &first).await;
        let tasks: Vec<_> = (0..8)
            .map(|_| tokio::spawn(raise(store.clone(), 25)))
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
        let mut tx = store.read().await.unwrap();
        let ids = [ClarificationId::new("c")];
        let found = tx.clarifications(&ids).await.unwrap();
        assert_eq!(found[0].attempts, 1 + 8 * 25);
        assert_eq!(found[0].version, 1 + 8 * 25);
    });
}

async fn raise(store: Store, times: u32) {
    for _ in 0..times {
        loop {
            let mut tx = store.write().await.unwrap();
            let ids = [ClarificationId::new("c")];
            let mut changes = changes();
            changes.clarifications = tx.clarifications(&ids).await.unwrap();
            changes.clarifications[0].attempts += 1;
            match tx.save(&changes).await {
                Ok(()) => {
                    tx.commit().await.unwrap();
                    break;
                }
                Err(again) => assert!(again.is_retryable(), "{again}"),
            }
        }
    }
}

#[test]
fn mail_is_taken_in_once_and_decided_once() {
    on_both(async |store| {
        let mails: Vec<TakeIn> = (0..5).map(mail).collect();
        for new in [5, 0] {
            let mut tx = store.write().await.unwrap();
            let taken = tx.take_in(&team(), &mails, (7, 5), NOW, minutes(-60)).await;
            assert_eq!(taken.unwrap(), new);
            tx.commit().await.unwrap();
        }
        // A rebuilt mailbox begins anew; its mails come after those of the old one.
        let rebuilt = TakeIn {
            id: MailId::new("mail-9"),
            ..mail(0)
        };
        let mut tx = store.write().await.unwrap();
        tx.take_in(&team(), &[rebuilt], (3, 1), NOW, NOW)
            .await
            .unwrap();
        assert_eq!(tx.cursor(&team()).await.unwrap(), Some((3, 1)));
        assert_eq!(tx.began(&team()).await.unwrap(), Some(minutes(-60)));
        // An old cursor does not go back under the same UIDVALIDITY.
        tx.take_in(&team(), &[], (3, 0), NOW, NOW).await.unwrap();
        assert_eq!(tx.cursor(&team()).await.unwrap(), Some((3, 1)));
        tx.commit().await.unwrap();

        let mut tx = store.write().await.unwrap();
        let all = tx.undecided(&team(), NOW, 100, 1000).await.unwrap();
        let ids: Vec<_> = all.iter().map(|m| m.id.as_str()).collect();
        assert_eq!(
            ids,
            ["mail-0", "mail-1", "mail-2", "mail-3", "mail-4", "mail-9"]
        );
        assert_eq!(all[1].bytes, mail(1).bytes);
        assert_eq!(tx.undecided(&team(), NOW, 2, 1000).await.unwrap().len(), 2);
        assert_eq!(tx.undecided(&team(), NOW, 9, 10).await.unwrap().len(), 2);
        assert_eq!(tx.undecided(&team(), NOW, 9, 1).await.unwrap().len(), 1);
        tx.count_attempt(&[MailId::new("mail-0")]).await.unwrap();

        let mut decided = changes();
        decided.clarifications.push(clarification("c", "PBI-142"));
        let filed = Outcome::Filed {
            clarifications: vec![ClarificationId::new("c")],
        };
        decided.mails.push(outcome(0, filed.clone()));
        decided.mails.push(outcome(1, Outcome::Held));
        decided.mails.push(MailOutcome {
            fingerprint: None,
            ..outcome(2, Outcome::Recorded)
        });
        tx.save(&decided).await.unwrap();
        assert_eq!(tx.undecided(&team(), NOW, 9, 1000).await.unwrap().len(), 3);
        tx.commit().await.unwrap();

        let mut again = changes();
        again.mails.push(outcome(0, Outcome::Recorded));
        let refused = store.write().await.unwrap().save(&again).await.unwrap_err();
        assert!(matches!(refused, StoreError::Stale { what: "mail" }));

        let mut wanted = wanted();
        wanted.message_ids.insert("m0@acme.example".into());
        wanted.fingerprints.insert("print-0".into());
        wanted.fingerprints.insert("print-2".into());
        let mut tx = store.read().await.unwrap();
        let dossier = tx.dossier(&wanted).await.unwrap();
        assert_eq!(
            dossier.mails["m0@acme.example"],
            [ClarificationId::new("c")]
        );
        assert_eq!(dossier.fingerprints.len(), 1);
        assert_eq!(dossier.fingerprints["print-0"], MailId::new("mail-0"));
        assert!(
            dossier
                .clarifications
                .contains_key(&ClarificationId::new("c"))
        );
        let held = tx.held_mails(&team(), 10).await.unwrap();
        assert_eq!(held.len(), 1);
        assert_eq!(
            held[0].because.as_deref(),
            Some("PBI-142, because: tag in the subject")
        );
        let shown = tx.mails_filed(&[ClarificationId::new("c")]).await.unwrap();
        assert_eq!((shown.len(), shown[0].attempts), (1, 1));
        assert_eq!(
            Outcome::Filed {
                clarifications: shown[0].filed.clone()
            },
            filed
        );
    });
}

#[test]
fn an_import_keeps_ids_and_refuses_an_address_of_two() {
    on_both(async |store| {
        with_people(&store).await;
        let mut tx = store.write().await.unwrap();
        let roster = tx.people(&team(), NOW).await.unwrap();
        let names: Vec<_> = roster
            .members
            .iter()
            .map(|m| m.person.id.as_str())
            .collect();
        assert_eq!(names, ["dana", "petra", "sam"]);
        let known = Person {
            version: 1,
            ..person("dana")
        };
        assert_eq!(roster.members[0].person, known);
        assert_eq!(roster.members[1].topics, ["billing"]);
        assert_eq!(roster.po().unwrap().person.id, PersonId::new("petra"));

        // Known by an alias that has become the registered address.
        let newer = Person {
            id: PersonId::new("fresh"),
            address: address("dana.z@acme.example"),
            aliases: vec![address("dana@acme.example")],
            away: vec![],
            name: "Dana D.".into(),
            ..person("dana")
        };
        let given = [(newer.clone(), Role::Delegate, vec![])];
        let ids = tx.put_people(&team(), &given, NOW).await.unwrap();
        assert_eq!(ids, [PersonId::new("dana")]);
        let roster = tx.people(&team(), NOW).await.unwrap();
        let dana = roster.get(&PersonId::new("dana")).unwrap();
        assert_eq!(dana.role, Role::Delegate);
        assert_eq!(dana.person.name, "Dana D.");
        assert_eq!(dana.person.away, known.away);
        tx.commit().await.unwrap();

        let mut thief = person("kim");
        thief.aliases.push(address("sam@acme.example"));
        let given = [(thief, Role::Developer, vec![])];
        let mut tx = store.write().await.unwrap();
        let refused = tx.put_people(&team(), &given, NOW).await.unwrap_err();
        assert!(matches!(&refused, StoreError::Refused(_)), "{refused}");
        assert!(refused.to_string().contains("sam@acme.example"));
        drop(tx);
        let mut tx = store.write().await.unwrap();
        assert_eq!(tx.drop_members(&team(), &ids).await.unwrap(), 1);
        assert_eq!(tx.people(&team(), NOW).await.unwrap().members.len(), 2);
    });
}

#[test]
fn items_come_back_and_near_ones_are_named() {
    on_both(async |store| {
        let mut secret = pbi("PBI-143");
        secret.confidential = true;
        let mut tx = store.write().await.unwrap();
        let items = [pbi("PBI-142"), secret, pbi("PBI-9000")];
        tx.put_pbis(&items, NOW).await.unwrap();
        let renamed = Pbi {
            title: "Renamed".into(),
            ..pbi("PBI-142")
        };
        tx.put_pbis(std::slice::from_ref(&renamed), NOW)
            .await
            .unwrap();
        let key = PbiKey::new("pbi-142");
        assert_eq!(tx.pbi(&team(), &key).await.unwrap(), Some(renamed));
        assert_eq!(tx.pbi(&TeamId::new("other"), &key).await.unwrap(), None);
        tx.commit().await.unwrap();
        let mut wanted = wanted();
        wanted
            .keys
            .extend([PbiKey::new("PBI-9000"), PbiKey::new("PBI-124")]);
        let mut tx = store.read().await.unwrap();
        let dossier = tx.dossier(&wanted).await.unwrap();
        assert_eq!(dossier.pbis.len(), 1);
        assert_eq!(dossier.near, [(key, "Renamed".to_owned())]);
    });
}

#[test]
fn the_agenda_brings_along_what_else_it_settles() {
    on_both(async |store| {
        let mut first = changes();
        first.clarifications.push(clarification("c1", "PBI-1"));
        first.clarifications.push(clarification("c2", "PBI-2"));
        first.clarifications.push(clarification("c3", "PBI-3"));
        let held = CallState::Held { at: NOW };
        let mut over = call("over", -60, &["sam"], held);
        over.agenda = vec![agenda("c1"), agenda("c2")];
        first.calls.push(over);
        save(&store, &first).await;
        let mut wanted = wanted();
        wanted.clarifications.insert(ClarificationId::new("c1"));
        let mut tx = store.read().await.unwrap();
        let dossier = tx.dossier(&wanted).await.unwrap();
        let ids: Vec<_> = dossier
            .clarifications
            .keys()
            .map(ClarificationId::as_str)
            .collect();
        assert_eq!(ids, ["c1", "c2"]);
        assert_eq!(
            dossier.clarifications[&ClarificationId::new("c2")]
                .entries
                .len(),
            1
        );
        assert!(dossier.calls.contains_key(&CallId::new("over")));
    });
}

#[test]
fn a_database_is_opened_again_and_a_newer_one_refused() {
    both(async |url| {
        let id = InstallationId::new("first");
        let store = Store::open(&url).await.unwrap();
        let mut tx = store.write().await.unwrap();
        assert_eq!(tx.installation(&id).await.unwrap(), id);
        tx.set_meta("clock", "system").await.unwrap();
        tx.commit().await.unwrap();
        store.close().await;

        let store = Store::open(&url).await.unwrap();
        let mut tx = store.write().await.unwrap();
        let other = InstallationId::new("second");
        assert_eq!(tx.installation(&other).await.unwrap(), id);
        assert_eq!(tx.meta("clock").await.unwrap().as_deref(), Some("system"));
        assert_eq!(tx.meta("nothing").await.unwrap(), None);
        drop(tx);
        store.close().await;

        sqlx::any::install_default_drivers();
        let pool = sqlx::AnyPool::connect(&url).await.unwrap();
        sqlx::query(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, \
             execution_time) SELECT 9999, 'later', success, checksum, 0 FROM _sqlx_migrations \
             WHERE version = 1",
        )
        .execute(&pool)
        .await
        .unwrap();
        pool.close().await;
        let refused = Store::open(&url).await.unwrap_err();
        assert!(
            matches!(refused, StoreError::Newer { found: 9999, .. }),
            "{refused}"
        );
        assert!(refused.to_string().contains("newer version"));
    });
}

#[test]
fn two_may_open_an_empty_database_at_once() {
    both(async |url| {
        let tasks: Vec<_> = (0..4)
            .map(|_| {
                let url = url.clone();
                tokio::spawn(async move { Store::open(&url).await })
            })
            .collect();
        for task in tasks {
            let store = task.await.unwrap().unwrap();
            let mut tx = store.read().await.unwrap();
            assert_eq!(tx.meta("nothing").await.unwrap(), None);
            drop(tx);
            store.close().await;
        }
    });
}
