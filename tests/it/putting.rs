//! Filed mails are put into their item's folder: at the desk, in a Maildir, on scripted IMAP
//! servers, and on Dovecot with a second client at work.

use crate::support::fake::{Fake, Peer};
use crate::support::imap;
use crate::support::office::{DANA, Mail, World};
use crate::support::rig::runtime;
use std::path::Path;
use trialogue::desk::ports::{Batch, Cursor, Inbox, Put, PutAway, RawMail};
use trialogue::domain::ids::TeamId;
use trialogue::domain::pbi::PbiKey;
use trialogue::domain::policy::Policy;
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

/// The promises hold.
async fn sound(world: &World) {
    for check in world.desk.verify(world.now()).await.unwrap() {
        assert!(check.violations.is_empty(), "{:?}", check.violations);
    }
}

#[test]
fn what_is_filed_is_moved_once_and_nothing_else_is() {
    runtime().block_on(async {
        let mut world = World::new(Policy::default()).await;
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
    });
}

#[test]
fn after_a_new_uidvalidity_it_is_moved_from_where_it_lies_now() {
    runtime().block_on(async {
        let mut world = World::new(Policy::default()).await;
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
    });
}

#[test]
fn what_becomes_confidential_before_it_is_moved_stays() {
    runtime().block_on(async {
        let mut world = World::new(Policy::default()).await;
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
                "UID SEARCH HEADER Message-ID \"<m1@acme.example>\"" => {
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
