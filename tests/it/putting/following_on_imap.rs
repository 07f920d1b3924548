//! From one item's folder into another's on scripted IMAP servers: found by its Message-ID, or left
//! alone.

use super::following::follows;
use super::on_imap::{changing, inbox};
use crate::support::fake::{Fake, Peer};
use crate::support::imap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use trialogue::desk::ports::{Inbox, Put};

const OLD: &str = "PBI.PBI-142";
const NEW: &str = "PBI.PBI-150";

/// A server whose item folders hold these UIDs of the Message-ID; `None`: there is no such folder.
/// It cuts the line instead of answering the command that begins with `cut`, once.
fn server(
    can: &'static str,
    old: Option<&'static str>,
    new: Option<&'static str>,
    cut: &'static str,
) -> Fake {
    let cuts = Arc::new(AtomicUsize::new(0));
    Fake::start(move |peer: &mut Peer, _| {
        let mut open = String::new();
        imap::commands(peer, can, |peer, command| {
            let mut end = "OK done";
            match command {
                "LIST \"\" \"\"" => peer.say("* LIST (\\Noselect) \".\" \"\"\r\n"),
                "UID SEARCH HEADER Message-ID \"<m1@acme.example>\"" => {
                    let copied = peer.heard_count("UID COPY 4 \"PBI.PBI-150\"") > 0;
                    let uids = match (open.as_str(), copied) {
                        (OLD, _) => old.unwrap_or_default(),
                        (NEW, true) => "9",
                        _ => new.unwrap_or_default(),
                    };
                    peer.say(&format!("* SEARCH {uids}\r\n"));
                }
                _ => {}
            }
            if let Some(folder) = command.strip_prefix("SELECT ") {
                folder.trim_matches('"').clone_into(&mut open);
                match open.as_str() {
                    OLD if old.is_none() => end = "NO [NONEXISTENT] none",
                    NEW if new.is_none() => end = "NO [NONEXISTENT] none",
                    _ => peer.say("* OK [UIDVALIDITY 7] x\r\n"),
                }
            }
            let cuts_here = !cut.is_empty() && command.starts_with(cut);
            if cuts_here && cuts.fetch_add(1, Ordering::SeqCst) == 0 {
                return None;
            }
            Some(end)
        });
    })
}

/// How it went, and that the mailbox's own folder is open again.
fn went(fake: &Fake, again: bool) -> Put {
    let mail = follows("m1@acme.example", again);
    let went = inbox(fake).put_away(&mail).unwrap();
    let heard = fake.heard();
    let opened = heard.iter().rfind(|l| l.contains(" SELECT "));
    assert!(opened.unwrap().ends_with("SELECT \"INBOX\""), "{heard:?}");
    went
}

#[test]
fn the_one_mail_of_its_message_id_is_moved() {
    let fake = server("MOVE UIDPLUS", Some("4"), Some(""), "");
    assert_eq!(went(&fake, false), Put::Moved);
    assert_eq!(changing(&fake), ["UID MOVE 4 \"PBI.PBI-150\""]);
    let fake = server("UIDPLUS", Some("4"), Some(""), "");
    assert_eq!(went(&fake, false), Put::Moved);
    assert_eq!(
        changing(&fake),
        [
            "UID COPY 4 \"PBI.PBI-150\"",
            "UID STORE 4 +FLAGS.SILENT (\\Deleted)",
            "UID EXPUNGE 4"
        ]
    );
}

#[test]
fn what_is_not_there_or_not_alone_is_left() {
    for (old, again) in [(None, false), (Some(""), false), (Some(""), true)] {
        let fake = server("MOVE", old, Some(""), "");
        assert_eq!(went(&fake, again), Put::Gone);
        assert!(changing(&fake).is_empty());
    }
    // It was moved, and the line broke before the server said so.
    let fake = server("MOVE", Some(""), Some("9"), "");
    assert_eq!(went(&fake, true), Put::Moved);
    assert!(changing(&fake).is_empty());
    let fake = server("MOVE", Some("4 5"), None, "");
    assert!(matches!(went(&fake, false), Put::Left(_)));
    assert!(changing(&fake).is_empty());
    // Nothing that could end a command is looked for.
    let fake = server("MOVE", Some("4"), Some(""), "");
    let odd = follows("a\"b@x", false);
    let left = inbox(&fake).put_away(&odd).unwrap();
    assert!(matches!(left, Put::Left(_)), "{left:?}");
    let fake = server("IDLE", Some("4"), Some(""), "");
    let mail = follows("m1@acme.example", false);
    assert!(matches!(
        inbox(&fake).put_away(&mail).unwrap(),
        Put::Left(_)
    ));
    assert!(changing(&fake).is_empty());
}

#[test]
fn without_move_a_cut_line_makes_no_second_copy() {
    for cut in ["UID COPY", "UID STORE", "UID EXPUNGE"] {
        let fake = server("UIDPLUS", Some("4"), Some(""), cut);
        let mut inbox = inbox(&fake);
        let error = inbox.put_away(&follows("m1@acme.example", false));
        assert_eq!(error.unwrap_err().step, "move", "{cut}");
        let went = inbox.put_away(&follows("m1@acme.example", true)).unwrap();
        assert_eq!(went, Put::Moved, "{cut}");
        let commands = changing(&fake);
        let copies = commands.iter().filter(|c| c.starts_with("UID COPY"));
        assert_eq!(copies.count(), 1, "{cut}: {commands:?}");
        assert_eq!(commands.last().unwrap(), "UID EXPUNGE 4", "{cut}");
    }
}
