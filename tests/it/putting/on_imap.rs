//! On scripted IMAP servers: by MOVE, by COPY and expunge of that UID, or not at all.

use super::put;
use crate::support::fake::{Fake, Peer};
use crate::support::imap;
use trialogue::desk::ports::{Inbox, Put};
use trialogue::wire::imap::ImapInbox;

/// A server whose folder holds UID 1; `can` are its capabilities. It cuts the line instead of
/// answering the command that begins with `cut`, on the first connection.
fn server(can: &'static str, cut: &'static str, target: &'static [&'static str]) -> Fake {
    Fake::start(move |peer: &mut Peer, number| {
        let mut made = number > 0;
        imap::commands(peer, can, |peer, command| {
            let gone = peer.heard_count("UID EXPUNGE 1") > 0 || peer.heard_count("MOVED") > 0;
            let mut end = "OK done";
            match command {
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
                    end = "NO [TRYCREATE] no such folder";
                }
                _ => {}
            }
            if number == 0 && !cut.is_empty() && command.starts_with(cut) && made {
                return None;
            }
            Some(end)
        });
    })
}

pub(super) fn inbox(fake: &Fake) -> ImapInbox {
    let mut settings = imap::settings(fake.port);
    settings.file_into = Some("PBI".into());
    ImapInbox::new(settings).unwrap()
}

pub(super) fn changing(fake: &Fake) -> Vec<String> {
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
        let mut made = false;
        imap::commands(peer, "MOVE NAMESPACE", |peer, command| {
            let mut end = "OK done";
            match command {
                "SELECT \"INBOX\"" => peer.say("* OK [UIDVALIDITY 7] x\r\n"),
                "UID SEARCH UID 1" => peer.say("* SEARCH 1\r\n"),
                "NAMESPACE" => {
                    peer.say("* 2 EXISTS\r\n* NAMESPACE ((\"INBOX.\" \".\")) NIL NIL\r\n");
                }
                "CREATE \"INBOX.PBI.PBI-142\"" => made = true,
                "UID MOVE 1 \"INBOX.PBI.PBI-142\"" if !made => end = "NO [TRYCREATE] none",
                _ => {}
            }
            Some(end)
        });
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
