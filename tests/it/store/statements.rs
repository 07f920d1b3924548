//! Statements are counted a batch, not a mail.

use super::on_both;
use super::samples::*;
use trialogue::domain::call::CallState;
use trialogue::domain::clarification::{State, Verdict};
use trialogue::domain::confirmation::{Confirmation, Line, Sought};
use trialogue::domain::fact::{Alarm, Effect, Outcome};
use trialogue::domain::ids::{CallId, ClarificationId, EffectKey, LetterId, MailId, PersonId};
use trialogue::domain::pbi::PbiKey;
use trialogue::store::{Changes, Store};

/// A batch of `n` mails that each open a clarification with all that can come with it.
fn batch(from: u32, n: u32) -> Changes {
    let mut changes = changes();
    changes.po = Some((PersonId::new("petra"), chrono_tz::Europe::Berlin, 1000));
    for n in from..from + n {
        let id = ClarificationId::new(format!("c{n}"));
        let filed = Outcome::Filed {
            clarifications: vec![id.clone()],
        };
        changes.mails.push(outcome(n, filed));
        changes
            .clarifications
            .push(rich_clarification(id.as_str(), State::Open));
        let start = i64::from(n) * 60;
        let mut call = call(
            &format!("call-{n}"),
            start,
            &["sam", "petra"],
            CallState::Kept,
        );
        call.agenda = vec![agenda(id.as_str())];
        changes.calls.push(call);
        changes.confirmations.push(Confirmation {
            hash: format!("hash-{n}"),
            person: PersonId::new("petra"),
            lines: vec![Line {
                clarification: Some(id.clone()),
                conversation: None,
                sought: Sought::Ruling(Verdict::Agreed),
                words: String::new(),
                internal: String::new(),
                rulings: Some(0),
            }],
            mail: MailId::new(format!("mail-{n}")),
            files: Vec::new(),
            said: String::new(),
            answers: None,
            until: minutes(60),
            used: None,
            denied: false,
            told: None,
        });
        for to in ["dana", "sam"] {
            let mut letter = letter(&format!("k{n}-{to}"), id.as_str(), to, NOW);
            letter.clarification = Some(id.clone());
            let row = LetterId::new(format!("l{n}-{to}"));
            changes.add(Effect::Send(Box::new(letter)), || row);
        }
        let alarm = Alarm::Invite { clarification: id };
        let key = EffectKey::new(format!("invite-{n}"));
        let wake = Effect::Wake {
            key,
            team: team(),
            at: minutes(120),
            alarm,
        };
        changes.add(wake, || LetterId::new("none"));
    }
    changes
}

async fn count(store: &Store, work: impl AsyncFnOnce(&Store)) -> u64 {
    let before = store.statements();
    work(store).await;
    store.statements() - before
}

async fn steps(store: &Store, from: u32, n: u32) -> [u64; 4] {
    let mails: Vec<_> = (from..from + n).map(mail).collect();
    let changes = batch(from, n);
    let mut wanted = wanted();
    for n in from..from + n {
        wanted.message_ids.insert(format!("m{n}@acme.example"));
        wanted.keys.insert(PbiKey::new(&format!("PBI-{}", 500 + n)));
        wanted.fingerprints.insert(format!("print-{n}"));
        wanted
            .clarifications
            .insert(ClarificationId::new(format!("c{n}")));
        wanted.calls.insert(CallId::new(format!("call-{n}")));
    }
    let taken = count(store, async |store| {
        let mut tx = store.write().await.unwrap();
        let upto = (1, from + n);
        assert_eq!(
            tx.take_in(&team(), &mails, upto, NOW, NOW).await.unwrap(),
            mails.len()
        );
        tx.commit().await.unwrap();
    });
    let undecided = async |store: &Store| {
        let mut tx = store.read().await.unwrap();
        let found = tx.undecided(&team(), NOW, 200, 1 << 20).await.unwrap();
        assert_eq!(found.len(), mails.len());
    };
    let saved = async |store: &Store| save(store, &changes).await;
    let loaded = async |store: &Store| {
        let mut tx = store.read().await.unwrap();
        let dossier = tx.dossier(&wanted).await.unwrap();
        assert!(dossier.clarifications.len() >= mails.len());
    };
    [
        taken.await,
        count(store, undecided).await,
        count(store, saved).await,
        count(store, loaded).await,
    ]
}

#[test]
fn a_hundred_mails_take_as_many_statements_as_one() {
    on_both(async |store| {
        with_people(&store).await;
        let one = steps(&store, 0, 1).await;
        let hundred = steps(&store, 1, 100).await;
        println!("take in, undecided, save, dossier: {one:?}, {hundred:?}");
        assert_eq!(one, hundred);
        assert!(one.iter().all(|n| *n < 32), "{one:?}");
    });
}
