//! Taking mail in through the desk: statements a batch, not a message; doubles; old mail.

use crate::support::world::{PAGES, StillClock};
use std::sync::Arc;
use trialogue::desk::importing::Told;
use trialogue::desk::ports::{Batch, Cursor, RawMail};
use trialogue::desk::{Desk, Served, Tools};
use trialogue::domain::hours::{Wait, WorkWeek};
use trialogue::domain::ids::TeamId;
use trialogue::domain::pbi::{Pbi, PbiKey, Prefixes};
use trialogue::domain::person::{Address, Role};
use trialogue::domain::policy::{Place, Policy, Team};
use trialogue::domain::time::Timestamp;
use trialogue::mail::read::{Hop, Trust};
use trialogue::mail::token::{Key, KeyRing};
use trialogue::store::Store;
use trialogue::wire::ids::SystemIds;

/// Monday 23 November 2026, 10:00 in Berlin.
const NOW: Timestamp = Timestamp(1_795_424_400_000);

fn address(name: &str) -> Address {
    Address::parse(&format!("{name}@acme.example")).unwrap()
}

fn team() -> Team {
    Team {
        id: TeamId::new("acme"),
        name: "Acme clarifications".into(),
        mailbox: address("clarify"),
        language: "en".into(),
        zone: chrono_tz::Europe::Berlin,
        prefixes: Prefixes::Known(vec!["PBI".into()]),
        areas: std::collections::BTreeMap::new(),
        stakeholders: Vec::new(),
        closed: Vec::new(),
        policy: Policy {
            place: Place::parse("https://meet.example/{call}").ok(),
            // A hundred questions fill days; none of them is to be invited at once for it.
            answer_within: Wait::Days(60),
            ..Policy::default()
        },
        sprints: Vec::new(),
        words: None,
        holidays: Vec::new(),
        domains: Vec::new(),
    }
}

async fn desk(folder: &tempfile::TempDir, since: Option<Timestamp>) -> Desk {
    let url = format!("sqlite://{}", folder.path().join("t.db").display());
    let clock = Arc::new(StillClock::default());
    clock.set(NOW);
    let tools = Tools {
        store: Store::open(&url).await.unwrap(),
        keys: KeyRing::new(vec![Key {
            id: "k1".into(),
            bytes: [7; 32],
        }])
        .unwrap(),
        pages: PAGES.clone(),
        clock,
        ids: Arc::new(SystemIds),
    };
    let served = Served {
        team: team(),
        trust: Some(Trust::by(Hop::named("mx.acme.example"))),
        since,
        plus_addresses: true,
        puts_away: false,
    };
    let desk = Desk::open(tools, vec![served]).await.unwrap();
    let told: Vec<Told> = [
        ("dana", Role::Developer),
        ("sam", Role::Stakeholder),
        ("petra", Role::Po),
    ]
    .into_iter()
    .map(|(name, role)| Told {
        address: address(name),
        name: name.into(),
        role,
        aliases: Vec::new(),
        language: "en".into(),
        work: WorkWeek {
            zone: chrono_tz::Europe::Berlin,
            ..WorkWeek::default()
        },
        feed: None,
        topics: Vec::new(),
        ends: None,
        notes_at: Vec::new(),
    })
    .collect();
    let id = team().id;
    desk.import_people(&id, &told).await.unwrap();
    let pbi = Pbi {
        team: id.clone(),
        key: PbiKey::new("PBI-142"),
        title: "Order export".into(),
        description: String::new(),
        acceptance_criteria: String::new(),
        status: "open".into(),
        stakeholders: vec![address("sam")],
        labels: Vec::new(),
        sprint: None,
        url: None,
        confidential: false,
    };
    desk.import_backlog(&id, &[pbi]).await.unwrap();
    desk
}

fn question(uid: u32, subject: &str) -> RawMail {
    let text = format!(
        "Authentication-Results: mx.acme.example; dmarc=pass header.from=acme.example\r\n\
         From: Dana <dana@acme.example>\r\nTo: clarify@acme.example\r\n\
         Subject: [PBI-142] {subject}\r\nMessage-ID: <{uid}@acme.example>\r\n\r\n{subject}\r\n"
    );
    RawMail {
        uid,
        received: NOW,
        size: text.len() as u64,
        bytes: text.into_bytes(),
    }
}

fn batch(mails: Vec<RawMail>) -> Batch {
    let uid = mails.last().map_or(0, |m| m.uid);
    Batch {
        mails,
        upto: Cursor { validity: 1, uid },
        more: false,
    }
}

fn run<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Runtime::new().unwrap().block_on(work)
}

#[test]
fn a_batch_of_a_hundred_takes_as_many_statements_as_a_batch_of_one() {
    run(async {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder, None).await;
        let id = team().id;
        let mut counts = Vec::new();
        for uids in [1..=1_u32, 2..=101] {
            let mails: Vec<RawMail> = uids.map(|n| question(n, &format!("Which {n}?"))).collect();
            let count = mails.len();
            let before = desk.store().statements();
            assert_eq!(desk.take_in(&id, &batch(mails)).await.unwrap(), count);
            assert_eq!(desk.decide_new(&id).await.unwrap(), count);
            counts.push(desk.store().statements() - before);
        }
        println!(
            "statements: {} for 1 mail, {} for 100",
            counts[0], counts[1]
        );
        assert_eq!(counts[0], counts[1]);
        assert_eq!(desk.decide_new(&id).await.unwrap(), 0);
    });
}

#[test]
fn mail_from_before_the_team_began_is_placed_and_causes_nothing() {
    run(async {
        let folder = tempfile::tempdir().unwrap();
        let since = Timestamp(NOW.0 - 60_000);
        let desk = desk(&folder, Some(since)).await;
        let id = team().id;
        let mut old = question(1, "Is this old?");
        old.received = Timestamp(since.0 - 1);
        desk.take_in(&id, &batch(vec![old, question(2, "Is this new?")]))
            .await
            .unwrap();
        assert_eq!(desk.decide_new(&id).await.unwrap(), 2);
        let mut tx = desk.store().read().await.unwrap();
        let key = PbiKey::new("PBI-142");
        let all = tx.clarifications_of(&id, &key).await.unwrap();
        let mut all = all;
        all.sort_by_key(|c| std::cmp::Reverse(c.title.clone()));
        let states: Vec<_> = all
            .iter()
            .map(|c| (c.title.as_str(), c.state.as_str()))
            .collect();
        assert_eq!(
            states,
            [("Is this old?", "lapsed"), ("Is this new?", "open")]
        );
        let old = vec![all[0].id.clone()];
        assert!(tx.letters_about(&old).await.unwrap().is_empty());
        assert!(tx.calls_of(&old).await.unwrap().is_empty());
    });
}

#[test]
fn one_mail_delivered_twice_counts_once() {
    run(async {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder, None).await;
        let id = team().id;
        let first = question(1, "Once?");
        let again = RawMail {
            uid: 2,
            ..first.clone()
        };
        let later = RawMail {
            uid: 3,
            ..first.clone()
        };
        desk.take_in(&id, &batch(vec![first, again])).await.unwrap();
        desk.decide_new(&id).await.unwrap();
        desk.take_in(&id, &batch(vec![later])).await.unwrap();
        desk.decide_new(&id).await.unwrap();
        let mut tx = desk.store().read().await.unwrap();
        let all = tx
            .clarifications_of(&id, &PbiKey::new("PBI-142"))
            .await
            .unwrap();
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].entries.len(), 1);
    });
}
