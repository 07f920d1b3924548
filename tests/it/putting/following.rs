//! A mail that was put into its item's folder follows what `/move` takes to another item: at the
//! desk, and in a Maildir.

use super::{acme, ask, names, sound, world};
use crate::store::both;
use crate::support::office::{DANA, Mail, SAM, World};
use chrono::TimeDelta;
use std::fs;
use std::path::Path;
use trialogue::desk::ports::{Inbox, Put, PutAway};
use trialogue::domain::pbi::PbiKey;
use trialogue::wire::maildir::MaildirInbox;

/// `/move KEY` in reply to the newest letter of this subject.
async fn take_to(world: &mut World, key: &str) {
    let receipt = world.last(DANA, "Which columns?");
    let text = format!("/move {key}");
    let takes = Mail {
        from: DANA,
        subject: "Re: [PBI-142] Which columns?",
        text: &text,
        answers: Some(&receipt),
    };
    world.mail(&takes).await;
}

/// What is to be moved now, as `UID: from > to`; each ends as told.
async fn moves(world: &World, ended: Put) -> Vec<String> {
    let mut all = Vec::new();
    for leased in world.desk.due_to_put_away(&acme()).await.unwrap() {
        let from = leased.mail.from.as_ref().map_or("INBOX", |p| p.as_str());
        all.push(format!("{}: {from} > {}", leased.mail.uid, leased.mail.pbi));
        let ended = Ok(ended.clone());
        world.desk.put_away(&leased, &ended).await.unwrap();
    }
    all
}

#[test]
fn what_was_put_away_follows_its_question_to_another_item_and_back() {
    both(async |url| {
        let mut world = world(&url).await;
        world.mail(&ask("[PBI-142] Which columns?")).await;
        assert_eq!(moves(&world, Put::Moved).await, ["1: INBOX > PBI-142"]);
        take_to(&mut world, "PBI-143").await;
        let moved = moves(&world, Put::Moved).await;
        assert_eq!(moved, ["1: PBI-142 > PBI-143", "2: INBOX > PBI-143"]);
        sound(&world).await;
        take_to(&mut world, "PBI-142").await;
        let moved = moves(&world, Put::Moved).await;
        assert_eq!(
            moved,
            [
                "1: PBI-143 > PBI-142",
                "2: PBI-143 > PBI-142",
                "3: INBOX > PBI-142"
            ]
        );
        world.sleep(60);
        assert!(moves(&world, Put::Moved).await.is_empty());
        sound(&world).await;
        world.desk.store().close().await;
    });
}

#[test]
fn what_somebody_took_out_of_its_folder_follows_no_more() {
    both(async |url| {
        let mut world = world(&url).await;
        world.mail(&ask("[PBI-142] Which columns?")).await;
        moves(&world, Put::Moved).await;
        take_to(&mut world, "PBI-143").await;
        assert_eq!(moves(&world, Put::Gone).await.len(), 2);
        take_to(&mut world, "PBI-142").await;
        assert_eq!(moves(&world, Put::Moved).await, ["3: INBOX > PBI-142"]);
        sound(&world).await;
        world.desk.store().close().await;
    });
}

#[test]
fn what_goes_to_a_confidential_item_stays_in_the_folder_and_follows_it_out_again() {
    both(async |url| {
        let mut world = world(&url).await;
        world.mail(&ask("[PBI-142] Which columns?")).await;
        moves(&world, Put::Moved).await;
        take_to(&mut world, "PBI-144").await;
        assert!(moves(&world, Put::Moved).await.is_empty());
        let since = world.now() - TimeDelta::days(7);
        let mut tx = world.desk.store().read().await.unwrap();
        let stuck = tx.not_put_away(&acme(), since).await.unwrap();
        assert_eq!(stuck, None, "nothing failed");
        drop(tx);
        take_to(&mut world, "PBI-143").await;
        let moved = moves(&world, Put::Moved).await;
        assert_eq!(moved.first().unwrap(), "1: PBI-142 > PBI-143");
        sound(&world).await;
        world.desk.store().close().await;
    });
}

#[test]
fn what_is_back_where_it_lies_before_it_is_moved_stays() {
    both(async |url| {
        let mut world = world(&url).await;
        world.mail(&ask("[PBI-142] Which columns?")).await;
        moves(&world, Put::Moved).await;
        take_to(&mut world, "PBI-143").await;
        take_to(&mut world, "PBI-142").await;
        let moved = moves(&world, Put::Moved).await;
        assert_eq!(moved, ["2: INBOX > PBI-142", "3: INBOX > PBI-142"]);
        world.sleep(60);
        assert!(moves(&world, Put::Moved).await.is_empty());
        world.desk.store().close().await;
    });
}

#[test]
fn a_line_that_breaks_on_the_way_has_it_tried_again_from_the_same_folder() {
    both(async |url| {
        let mut world = world(&url).await;
        world.mail(&ask("[PBI-142] Which columns?")).await;
        moves(&world, Put::Moved).await;
        take_to(&mut world, "PBI-143").await;
        let later = Put::Later("NO not now".into());
        assert_eq!(moves(&world, later).await.len(), 2);
        world.sleep(1);
        let moved = moves(&world, Put::Moved).await;
        assert_eq!(moved, ["1: PBI-142 > PBI-143", "2: INBOX > PBI-143"]);
        world.desk.store().close().await;
    });
}

#[test]
fn what_is_taken_elsewhere_while_it_is_moved_goes_on_from_there() {
    both(async |url| {
        let mut world = world(&url).await;
        world.mail(&ask("[PBI-142] Which columns?")).await;
        let due = world.desk.due_to_put_away(&acme()).await.unwrap();
        take_to(&mut world, "PBI-143").await;
        world.desk.put_away(&due[0], &Ok(Put::Moved)).await.unwrap();
        let moved = moves(&world, Put::Moved).await;
        assert_eq!(moved, ["1: PBI-142 > PBI-143", "2: INBOX > PBI-143"]);
        world.desk.store().close().await;
    });
}

#[test]
fn what_can_t_follow_is_told_with_its_reason() {
    both(async |url| {
        let mut world = world(&url).await;
        world.mail(&ask("[PBI-142] Which columns?")).await;
        moves(&world, Put::Moved).await;
        take_to(&mut world, "PBI-143").await;
        moves(&world, Put::Left("several mails".into())).await;
        let since = world.now() - TimeDelta::days(7);
        let mut tx = world.desk.store().read().await.unwrap();
        let stuck = tx.not_put_away(&acme(), since).await.unwrap();
        assert_eq!(stuck.map(|s| s.mails), Some(2));
        drop(tx);
        sound(&world).await;
        world.desk.store().close().await;
    });
}

#[test]
fn words_that_move_take_their_mail_along() {
    both(async |url| {
        let mut world = world(&url).await;
        world.mail(&ask("[PBI-143] Which rows?")).await;
        world.mail(&ask("[PBI-142] Which columns?")).await;
        let question = world.last(SAM, "Which columns?");
        let answer = Mail {
            from: SAM,
            subject: "Re: [PBI-142] Which columns?",
            text: "The rows of this year.",
            answers: Some(&question),
        };
        world.mail(&answer).await;
        assert_eq!(moves(&world, Put::Moved).await.len(), 3);
        let handed_on = world.last(DANA, "Which columns?");
        let takes = Mail {
            from: DANA,
            subject: "Re: [PBI-142] Which columns?",
            text: "/move PBI-143",
            answers: Some(&handed_on),
        };
        world.mail(&takes).await;
        let moved = moves(&world, Put::Moved).await;
        assert!(
            moved.contains(&"3: PBI-142 > PBI-143".to_owned()),
            "{moved:?}"
        );
        assert!(!moved.iter().any(|m| m.starts_with("2:")), "{moved:?}");
        sound(&world).await;
        world.desk.store().close().await;
    });
}

pub(super) fn follows(id: &str, again: bool) -> PutAway {
    PutAway {
        validity: 1,
        uid: 1,
        message_id: Some(id.into()),
        pbi: PbiKey::new("PBI-150"),
        from: Some(PbiKey::new("PBI-142")),
        again,
    }
}

/// A mail in a folder of the Maildir.
fn lay(dir: &Path, name: &str, id: &str) {
    let path = dir.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let text = format!("Subject: one\r\nMessage-ID: <{id}>\r\n\r\nMessage-ID: <body@x>\r\n");
    fs::write(path, text).unwrap();
}

#[test]
fn in_a_maildir_the_one_mail_of_that_message_id_goes_from_folder_to_folder() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path();
    for part in ["new", "cur"] {
        fs::create_dir_all(dir.join(part)).unwrap();
    }
    let mut inbox = MaildirInbox::new(dir).filing_into(Some("PBI"));
    let mut went = |id: &str, again| inbox.put_away(&follows(id, again)).unwrap();
    assert_eq!(went("a@x", false), Put::Gone, "there is no such folder");
    lay(dir, ".PBI.PBI-142/cur/1.a:2,S", "a@x");
    lay(dir, ".PBI.PBI-142/new/2.b", "b@x");
    lay(dir, ".PBI.PBI-142/cur/3.c:2,", "twice@x");
    lay(dir, ".PBI.PBI-142/cur/4.d:2,", "twice@x");
    // The same in the inbox is none of it.
    lay(dir, "cur/5.e:2,", "c@x");
    assert_eq!(went("a@x", false), Put::Moved);
    assert_eq!(
        went("a@x", true),
        Put::Moved,
        "it was moved, and not on record"
    );
    assert_eq!(went("a@x", false), Put::Gone);
    assert_eq!(went("b@x", false), Put::Moved);
    for other in ["c@x", "body@x", "", "x"] {
        assert_eq!(went(other, false), Put::Gone, "{other}");
    }
    let twice = went("twice@x", false);
    assert!(matches!(twice, Put::Left(_)), "{twice:?}");
    // What can't be read there is no fault of the mailbox.
    fs::create_dir(dir.join(".PBI.PBI-142/new/odd")).unwrap();
    let later = went("a@x", false);
    assert!(matches!(later, Put::Later(_)), "{later:?}");
    let mut moved = names(&dir.join(".PBI.PBI-150/cur"));
    moved.sort();
    assert_eq!(moved, ["1.a:2,S", "2.b:2,"]);
    assert_eq!(names(&dir.join(".PBI.PBI-142/cur")).len(), 2);
    assert_eq!(names(&dir.join("cur")), ["5.e:2,"]);
}
