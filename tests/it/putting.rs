//! Filed mails are put into their item's folder: at the desk, in a Maildir, on scripted IMAP
//! servers, and on Dovecot with a second client at work.

use crate::store::both;
use crate::support::fake::{Fake, Peer};
use crate::support::imap;
use crate::support::office::{DANA, Mail, World};
use crate::support::rig::{Rig, mail, now};
use crate::support::service::Team;
use chrono::TimeDelta;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use trialogue::desk::ports::{Batch, Cursor, Inbox, Put, PutAway, RawMail};
use trialogue::domain::ids::TeamId;
use trialogue::domain::pbi::PbiKey;
use trialogue::domain::policy::Policy;
use trialogue::store::NotPut;
use trialogue::wire::imap::ImapInbox;
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

/// A server whose folder holds UID 1; `can` are its capabilities. It cuts the line instead of
/// answering the command that begins with `cut`, on the first connection.
fn server(can: &'static str, cut: &'static str, target: &'static [&'static str]) -> Fake {
    Fake::start(move |peer: &mut Peer, number| {
        peer.say("* OK fake\r\n");
        let mut made = number > 0;
        while !peer.gone {
            let line = peer.hear();
            let Some((tag, command)) = line.split_once(' ') else {
                continue;
            };
            let gone = peer.heard_count("UID EXPUNGE 1") > 0 || peer.heard_count("MOVED") > 0;
            let mut end = "OK done".to_owned();
            match command {
                "CAPABILITY" => peer.say(&format!("* CAPABILITY IMAP4rev1 AUTH=PLAIN {can}\r\n")),
                "AUTHENTICATE PLAIN" => {
                    peer.say("+ \r\n");
                    peer.hear();
                }
                "SELECT \"INBOX\"" => peer.say("* OK [UIDVALIDITY 7] x\r\n"),
                "UID SEARCH UID 1" => {
                    peer.say(if gone {
                        "* SEARCH\r\n"
                    } else {
                        "* SEARCH 1\r\n"
                    });
                }
                "LIST \"\" \"\"" => peer.say("* LIST (\\Noselect) \".\" \"\"\r\n"),
                "EXAMINE \"PBI.PBI-142\"" => peer.say("* OK [UIDVALIDITY 8] x\r\n"),
                "CREATE \"PBI.PBI-142\"" => made = true,
                "UID FETCH 1 (UID RFC822.SIZE)" => {
                    peer.say("* 1 FETCH (UID 1 RFC822.SIZE 900)\r\n");
                }
                "UID SEARCH LARGER 899 SMALLER 901 HEADER Message-ID \"<m1@acme.example>\"" => {
                    let copied = target.len() + peer.heard_count("UID COPY 1 \"PBI.PBI-142\"");
                    peer.say(if copied > 1 {
                        "* SEARCH 4\r\n"
                    } else {
                        "* SEARCH\r\n"
                    });
                }
                _ if command.contains("\"PBI.PBI-142\"") && command.starts_with("UID") && !made => {
                    end = "NO [TRYCREATE] no such folder".into();
                }
                _ => {}
            }
            if number == 0 && !cut.is_empty() && command.starts_with(cut) && made {
                return;
            }
            peer.say(&format!("{tag} {end}\r\n"));
        }
    })
}

fn inbox(fake: &Fake) -> ImapInbox {
    let mut settings = imap::settings(fake.port);
    settings.file_into = Some("PBI".into());
    ImapInbox::new(settings).unwrap()
}

fn changing(fake: &Fake) -> Vec<String> {
    let lines = fake.heard().into_iter();
    let commands = lines.filter_map(|l| l.split_once(' ').map(|(_, c)| c.to_owned()));
    commands
        .filter(|c| {
            [
                "UID MOVE",
                "UID COPY",
                "UID STORE",
                "UID EXPUNGE",
                "CREATE",
                "EXPUNGE",
                "CLOSE",
            ]
            .iter()
            .any(|word| c.starts_with(word))
        })
        .collect()
}

#[test]
fn a_server_with_move_is_asked_to_move_and_the_folder_is_made_on_demand() {
    let fake = server("MOVE UIDPLUS", "", &[]);
    let went = inbox(&fake).put_away(&put(7, 1, false)).unwrap();
    assert_eq!(went, Put::Moved);
    assert_eq!(
        changing(&fake),
        [
            "UID MOVE 1 \"PBI.PBI-142\"",
            "CREATE \"PBI.PBI-142\"",
            "UID MOVE 1 \"PBI.PBI-142\"",
        ]
    );
    let gone = inbox(&fake).put_away(&put(7, 2, false)).unwrap();
    assert_eq!(gone, Put::Gone, "somebody else moved or deleted it");
    let other = inbox(&fake).put_away(&put(6, 1, false)).unwrap();
    assert!(
        matches!(other, Put::Later(_)),
        "another UIDVALIDITY: {other:?}"
    );
}

#[test]
fn without_move_that_one_uid_is_expunged_and_a_cut_line_makes_no_second_copy() {
    for cut in ["UID COPY", "UID STORE", "UID EXPUNGE"] {
        let fake = server("UIDPLUS", cut, &[]);
        let mut inbox = inbox(&fake);
        let error = inbox.put_away(&put(7, 1, false)).unwrap_err();
        assert_eq!(error.step, "move", "{error}");
        let went = inbox.put_away(&put(7, 1, true)).unwrap();
        let commands = changing(&fake);
        let copies = |c: &&String| c.starts_with("UID COPY");
        // The first was refused for want of the folder.
        assert_eq!(
            commands.iter().filter(copies).count(),
            2,
            "{cut}: {commands:?}"
        );
        assert!(
            !commands.iter().any(|c| c == "EXPUNGE" || c == "CLOSE"),
            "{commands:?}"
        );
        if cut == "UID EXPUNGE" {
            assert_eq!(went, Put::Gone, "the server had done it");
        } else {
            assert_eq!(went, Put::Moved);
            assert_eq!(commands.last().unwrap(), "UID EXPUNGE 1");
        }
    }
}

#[test]
fn folders_are_made_where_the_server_keeps_ones_own() {
    let fake = Fake::start(|peer: &mut Peer, _| {
        peer.say("* OK fake\r\n");
        let mut made = false;
        while !peer.gone {
            let line = peer.hear();
            let Some((tag, command)) = line.split_once(' ') else {
                continue;
            };
            let mut end = "OK done";
            match command {
                "CAPABILITY" => peer.say("* CAPABILITY IMAP4rev1 AUTH=PLAIN MOVE NAMESPACE\r\n"),
                "AUTHENTICATE PLAIN" => {
                    peer.say("+ \r\n");
                    peer.hear();
                }
                "SELECT \"INBOX\"" => peer.say("* OK [UIDVALIDITY 7] x\r\n"),
                "UID SEARCH UID 1" => peer.say("* SEARCH 1\r\n"),
                "NAMESPACE" => {
                    peer.say("* 2 EXISTS\r\n* NAMESPACE ((\"INBOX.\" \".\")) NIL NIL\r\n");
                }
                "CREATE \"INBOX.PBI.PBI-142\"" => made = true,
                "UID MOVE 1 \"INBOX.PBI.PBI-142\"" if !made => end = "NO [TRYCREATE] none",
                _ => {}
            }
            peer.say(&format!("{tag} {end}\r\n"));
        }
    });
    let went = inbox(&fake).put_away(&put(7, 1, false)).unwrap();
    assert_eq!(went, Put::Moved);
    let moved = "UID MOVE 1 \"INBOX.PBI.PBI-142\"";
    let made = "CREATE \"INBOX.PBI.PBI-142\"";
    assert_eq!(changing(&fake), [moved, made, moved]);
}

#[test]
fn a_server_with_neither_keeps_its_mails_where_they_are() {
    let fake = server("IDLE", "", &[]);
    let went = inbox(&fake).put_away(&put(7, 1, false)).unwrap();
    assert!(matches!(went, Put::Left(_)), "{went:?}");
    assert!(changing(&fake).is_empty());
    // And without file_into the folder is opened without leave to change it.
    let mut plain = ImapInbox::new(imap::settings(fake.port)).unwrap();
    assert!(matches!(
        plain.put_away(&put(7, 1, false)).unwrap(),
        Put::Left(_)
    ));
}

/// Runs `doveadm` on the rig; what it can't do because somebody else was faster is no fault.
fn doveadm(rig: &Rig, args: &[&str]) -> String {
    let mut command = Command::new("doveadm");
    command.args(["-c", rig.value("DOVECOT_CONF")]).args(args);
    let out = command.output().unwrap();
    String::from_utf8_lossy(&out.stdout).into_owned()
}

/// The subjects in a folder of somebody's mailbox.
fn subjects(rig: &Rig, user: &str, folder: &str) -> Vec<String> {
    let told = doveadm(
        rig,
        &["fetch", "-u", user, "hdr.subject", "mailbox", folder, "all"],
    );
    let lines = told.lines().filter_map(|l| l.strip_prefix("hdr.subject: "));
    lines.map(ToOwned::to_owned).collect()
}

/// What a second client does to the mailbox until told to stop.
fn meddle(rig: &Rig, user: &str, done: &AtomicBool) {
    let mut turn = 0;
    while !done.load(Ordering::SeqCst) {
        turn += 1;
        let uid = turn.to_string();
        let one = ["mailbox", "INBOX", "uid", &uid];
        let all = ["mailbox", "INBOX", "all"];
        let (what, whom): (&[&str], &[&str]) = match turn % 5 {
            0 => (&["move", "-u", user, "Trash"], &one),
            1 => (&["flags", "add", "-u", user, "\\Seen"], &all),
            2 => (&["expunge", "-u", user], &one),
            3 => (&["flags", "add", "-u", user, "\\Deleted"], &one),
            _ => (&["flags", "add", "-u", user, "\\Flagged"], &all),
        };
        doveadm(rig, &[what, whom].concat());
    }
}

/// Tells the second client to stop, also when the test fails.
struct Done<'d>(&'d AtomicBool);

impl Drop for Done<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// Waits until a folder holds what is wanted.
fn until(team: &Team, folder: &str, wanted: impl Fn(&[String]) -> bool) {
    let end = now() + Duration::from_mins(1);
    while !wanted(&subjects(&team.rig, &team.clarify, folder)) {
        assert!(now() < end, "{folder}; log:\n{}", team.log());
        std::thread::sleep(Duration::from_millis(300));
    }
}

fn send(team: &Team, subject: &str) {
    let mail = mail(&team.dev, &team.clarify, subject);
    team.rig.send(&team.dev, &team.clarify, &mail);
}

#[test]
fn the_service_files_while_somebody_else_works_in_the_mailbox() {
    // As a person asks: a row of questions that differ in numbers alone is a program's.
    const QUESTIONS: [&str; 16] = [
        "logo",
        "colour",
        "header",
        "archive",
        "filter",
        "order",
        "footer",
        "format",
        "address",
        "currency",
        "separator",
        "encoding",
        "invoice",
        "holiday",
        "discount",
        "language",
    ];
    const ITEM: &str = "Team/PBI/PBI-142";
    let Some(rig) = Rig::find() else { return };
    let team = Team::new(rig, None, None, "book = \"on request\"");
    let config = team.folder.path().join("trialogue.toml");
    let text = std::fs::read_to_string(&config).unwrap();
    let imap = "[team.rig.imap]\n";
    let text = text.replace(
        imap,
        &format!("{imap}file_into = \"Team/PBI\"\nsince = \"2020-01-01T00:00:00Z\"\n"),
    );
    std::fs::write(&config, text).unwrap();
    let user = team.clarify.as_str();
    // What somebody else moved, deleted or marked before the service ever saw it.
    for early in ["moved", "deleted", "marked"] {
        send(&team, &format!("[PBI-142] Early, {early}?"));
        until(&team, "INBOX", |s| s.iter().any(|s| s.contains(early)));
    }
    doveadm(
        &team.rig,
        &["move", "-u", user, "Trash", "mailbox", "INBOX", "uid", "1"],
    );
    doveadm(
        &team.rig,
        &["expunge", "-u", user, "mailbox", "INBOX", "uid", "2"],
    );
    let flag = ["flags", "add", "-u", user, "\\Deleted"];
    doveadm(
        &team.rig,
        &[&flag[..], &["mailbox", "INBOX", "uid", "3"]].concat(),
    );
    team.start();
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| meddle(&team.rig, user, &done));
        let _told_at_the_end = Done(&done);
        for about in QUESTIONS {
            send(&team, &format!("[PBI-142] Which {about}?"));
        }
        until(&team, "INBOX", <[String]>::is_empty);
    });
    let filed = subjects(&team.rig, user, ITEM);
    let trash = subjects(&team.rig, user, "Trash");
    println!(
        "of {} questions {} filed, {} moved to Trash by somebody else, the rest deleted",
        QUESTIONS.len(),
        filed.len(),
        trash.len()
    );
    assert!(filed.len() >= QUESTIONS.len() / 4, "{filed:?}");
    assert!(trash.iter().any(|s| s.contains("moved")), "{trash:?}");
    assert!(filed.iter().any(|s| s.contains("marked")), "{filed:?}");
    let lost = |s: &String| s.contains("moved") || s.contains("deleted");
    assert!(!filed.iter().any(lost), "{filed:?}");
    let mut distinct = filed.clone();
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), filed.len(), "none is there twice");
    // Somebody renames the item's folder, the inbox is rebuilt, and one mail is moved back.
    doveadm(&team.rig, &["mailbox", "rename", "-u", user, ITEM, "Old"]);
    let back = doveadm(&team.rig, &["search", "-u", user, "mailbox", "Old", "all"]);
    let uid = back.split_whitespace().nth(1).unwrap().to_owned();
    team.rig.run("uidvalidity", &[user, "4242"]);
    let one = ["mailbox", "Old", "uid", &uid];
    doveadm(
        &team.rig,
        &[&["move", "-u", user, "INBOX"][..], &one].concat(),
    );
    send(&team, "[PBI-142] The last one?");
    until(&team, ITEM, |s| {
        s.iter().any(|s| s.ends_with("The last one?"))
    });
    // One that was on its way when the inbox was empty may have come behind them.
    let new = subjects(&team.rig, user, ITEM);
    assert!(!new.iter().any(|s| filed.contains(s)), "{new:?}");
    let stayed = subjects(&team.rig, user, "INBOX").len();
    assert_eq!(stayed, 1, "it stays where a person put it");
    assert_eq!(subjects(&team.rig, user, "Old").len(), filed.len() - 1);
    team.run(&["verify"]);
    team.stop();
}
