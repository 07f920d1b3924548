//! Filed mails are put into their item's folder: at the desk, and in a Maildir. IMAP servers have files of their own.

mod following;
mod following_on_imap;
mod on_dovecot;
mod on_imap;

use crate::store::both;
use crate::support::office::{DANA, Mail, World};
use chrono::TimeDelta;
use std::path::Path;
use trialogue::desk::ports::{Batch, Cursor, Inbox, Put, PutAway, RawMail};
use trialogue::domain::ids::TeamId;
use trialogue::domain::pbi::PbiKey;
use trialogue::domain::policy::Policy;
use trialogue::store::NotPut;
use trialogue::wire::maildir::MaildirInbox;

fn acme() -> TeamId {
    TeamId::new("acme")
}

fn ask(subject: &str) -> Mail<'_> {
    Mail {
        from: DANA,
        subject,
        text: "Which columns?",
        answers: None,
    }
}

/// The world on an empty database.
async fn world(url: &str) -> World {
    World::on(url, tempfile::tempdir().unwrap(), Policy::default()).await
}

/// The promises hold.
async fn sound(world: &World) {
    for check in world.desk.verify(world.now()).await.unwrap() {
        assert!(check.violations.is_empty(), "{:?}", check.violations);
    }
}

#[test]
fn what_is_filed_is_moved_once_and_nothing_else_is() {
    both(async |url| {
        let mut world = world(&url).await;
        world.mail(&ask("[PBI-142] Which columns?")).await;
        // A stranger's mail is held, a confidential item's stays in the inbox.
        let stranger = Mail {
            from: "eve@evil.example",
            ..ask("[PBI-142] Hello")
        };
        world.mail(&stranger).await;
        world.mail(&ask("[PBI-144] Secret")).await;
        let due = world.desk.due_to_put_away(&acme()).await.unwrap();
        let told: Vec<_> = due
            .iter()
            .map(|l| (l.mail.uid, l.mail.pbi.as_str()))
            .collect();
        assert_eq!(told, [(1, "PBI-142")]);
        assert!(!due[0].mail.again);
        let none = world.desk.due_to_put_away(&acme()).await.unwrap();
        assert!(none.is_empty(), "it is leased");
        // The process ended in the middle: the lease runs out, and it is told that it was begun.
        world.sleep(6);
        let due = world.desk.due_to_put_away(&acme()).await.unwrap();
        assert!(due[0].mail.again);
        let later = Ok(Put::Later("NO not now".into()));
        world.desk.put_away(&due[0], &later).await.unwrap();
        assert!(
            world
                .desk
                .due_to_put_away(&acme())
                .await
                .unwrap()
                .is_empty()
        );
        world.sleep(1);
        let due = world.desk.due_to_put_away(&acme()).await.unwrap();
        world.desk.put_away(&due[0], &Ok(Put::Moved)).await.unwrap();
        // A person moves it back into the inbox: the same mail under a new UID.
        let same = world.bytes(&ask("[PBI-142] Which columns?"));
        let same = String::from_utf8(same).unwrap().replace("<m3@", "<m0@");
        world.lay(same.into_bytes()).await;
        world.settle().await;
        world.sleep(60);
        let due = world.desk.due_to_put_away(&acme()).await.unwrap();
        assert!(due.is_empty(), "it stays where the person put it: {due:?}");
        sound(&world).await;
        world.desk.store().close().await;
    });
}

#[test]
fn what_could_not_be_put_away_is_counted_with_its_last_reason() {
    both(async |url| {
        let mut world = world(&url).await;
        world.mail(&ask("[PBI-142] Which columns?")).await;
        let refused = || Ok(Put::Later("[NOPERM] Permission denied".into()));
        let stuck = async |world: &World| {
            let since = world.now() - TimeDelta::days(7);
            let mut tx = world.desk.store().read().await.unwrap();
            tx.not_put_away(&acme(), since).await.unwrap()
        };
        let told = |said: &str| {
            let said = said.to_owned();
            Some(NotPut { mails: 1, said })
        };
        for attempt in 1..=12 {
            let due = world.desk.due_to_put_away(&acme()).await.unwrap();
            world.desk.put_away(&due[0], &refused()).await.unwrap();
            let expected = told("[NOPERM] Permission denied").filter(|_| attempt > 1);
            assert_eq!(stuck(&world).await, expected, "{attempt}");
            world.sleep(61);
        }
        // It was given up: told for a week.
        let due = world.desk.due_to_put_away(&acme()).await.unwrap();
        assert!(due.is_empty());
        assert_eq!(stuck(&world).await, told("[NOPERM] Permission denied"));
        world.sleep(7 * 24 * 60);
        assert_eq!(stuck(&world).await, None);
        world.desk.store().close().await;
    });
}

#[test]
fn after_a_new_uidvalidity_it_is_moved_from_where_it_lies_now() {
    both(async |url| {
        let mut world = world(&url).await;
        let bytes = world.bytes(&ask("[PBI-142] Which columns?"));
        world.lay(bytes.clone()).await;
        world.settle().await;
        let batch = Batch {
            mails: vec![RawMail {
                uid: 77,
                received: world.now(),
                size: bytes.len() as u64,
                bytes,
            }],
            upto: Cursor {
                validity: 9,
                uid: 77,
            },
            more: false,
        };
        world.desk.take_in(&acme(), &batch).await.unwrap();
        world.settle().await;
        let due = world.desk.due_to_put_away(&acme()).await.unwrap();
        let told: Vec<_> = due.iter().map(|l| (l.mail.validity, l.mail.uid)).collect();
        assert_eq!(told, [(9, 77)]);
        sound(&world).await;
        world.desk.store().close().await;
    });
}

#[test]
fn what_is_taken_to_another_item_before_it_is_moved_goes_there() {
    both(async |url| {
        let mut world = world(&url).await;
        world.mail(&ask("[PBI-142] Which columns?")).await;
        let receipt = world.last(DANA, "Which columns?");
        let takes = Mail {
            from: DANA,
            subject: "Re: [PBI-142] Which columns?",
            text: "/move PBI-143",
            answers: Some(&receipt),
        };
        world.mail(&takes).await;
        let due = world.desk.due_to_put_away(&acme()).await.unwrap();
        let told: Vec<_> = due.iter().map(|l| l.mail.pbi.as_str()).collect();
        assert_eq!(told, ["PBI-143", "PBI-143"]);
        sound(&world).await;
        world.desk.store().close().await;
    });
}

#[test]
fn what_becomes_confidential_before_it_is_moved_stays() {
    both(async |url| {
        let mut world = world(&url).await;
        world.mail(&ask("[PBI-142] Which columns?")).await;
        world.backlog(&["PBI-142"]).await;
        assert!(
            world
                .desk
                .due_to_put_away(&acme())
                .await
                .unwrap()
                .is_empty()
        );
        world.desk.store().close().await;
    });
}

fn put(validity: u32, uid: u32, again: bool) -> PutAway {
    PutAway {
        validity,
        uid,
        message_id: Some("m1@acme.example".into()),
        pbi: PbiKey::new("PBI-142"),
        from: None,
        again,
    }
}

fn names(dir: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(dir) else {
        return Vec::new();
    };
    let names = entries.map(|e| e.unwrap().file_name().into_string().unwrap());
    names.collect()
}

#[test]
fn a_maildir_has_a_folder_an_item() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path();
    for part in ["new", "cur"] {
        std::fs::create_dir_all(dir.join(part)).unwrap();
    }
    for (name, text) in [
        ("new/1.a", "one"),
        ("cur/2.b:2,S", "two"),
        ("new/3.c", "three"),
    ] {
        std::fs::write(dir.join(name), format!("Subject: {text}\n\n{text}\n")).unwrap();
    }
    let mut inbox = MaildirInbox::new(dir).filing_into(Some("Bücher/PBI"));
    let batch = inbox.fetch(None).unwrap();
    let uid = |text: &str| {
        let found = batch
            .mails
            .iter()
            .find(|m| m.bytes.ends_with(text.as_bytes()));
        found.unwrap().uid
    };
    let validity = batch.upto.validity;
    for text in ["one\n", "two\n"] {
        let went = inbox.put_away(&put(validity, uid(text), false)).unwrap();
        assert_eq!(went, Put::Moved);
        // The process ended before that was on record.
        let went = inbox.put_away(&put(validity, uid(text), true)).unwrap();
        assert_eq!(went, Put::Gone);
    }
    let item = dir.join(".B&APw-cher.PBI.PBI-142");
    let mut moved = names(&item.join("cur"));
    moved.sort();
    assert_eq!(moved, ["1.a:2,", "2.b:2,S"]);
    assert_eq!(names(&dir.join("new")), ["3.c"]);
    let went = inbox
        .put_away(&put(validity + 1, uid("three\n"), false))
        .unwrap();
    assert!(matches!(went, Put::Later(_)), "{went:?}");
    // A mail that a person deleted.
    std::fs::remove_file(dir.join("new/3.c")).unwrap();
    let went = inbox
        .put_away(&put(validity, uid("three\n"), false))
        .unwrap();
    assert_eq!(went, Put::Gone);
    assert!(inbox.fetch(Some(batch.upto)).unwrap().mails.is_empty());
}
