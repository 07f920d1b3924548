//! The IMAP mailbox against a scripted server that misbehaves. Against Dovecot: `wire_dovecot`.

use crate::support::fake::Fake;
use crate::support::imap::{named, serve, settings, sized, text, whole};
use crate::support::rig::now;
use std::thread;
use std::time::Duration;
use trialogue::desk::ports::{Batch, Cursor, Inbox, InboxError};
use trialogue::domain::limits::MAIL_BYTES;
use trialogue::wire::credential::{Credential, Password};
use trialogue::wire::imap::ImapInbox;
use trialogue::wire::{Secret, SetupError, Tls};

fn inbox(fake: &Fake) -> ImapInbox {
    ImapInbox::new(settings(fake.port)).unwrap()
}

/// Whether a command asks for the bytes of this mail (and maybe others).
fn asks_for(command: &str, uid: u32, all: &[u32]) -> bool {
    let set = command
        .strip_prefix("UID FETCH ")
        .and_then(|c| c.split(' ').next());
    command.contains("BODY.PEEK[]") && set.is_some_and(|set| named(set, all).contains(&uid))
}

fn uids(batch: &Batch) -> Vec<u32> {
    batch.mails.iter().map(|mail| mail.uid).collect()
}

/// Everything that is there, as a loop of intake would take it.
fn all(inbox: &mut ImapInbox) -> Vec<(u32, String)> {
    let (mut cursor, mut mails) = (None, Vec::new());
    loop {
        let batch = inbox.fetch(cursor).unwrap();
        cursor = Some(batch.upto);
        let texts = batch
            .mails
            .into_iter()
            .map(|m| (m.uid, String::from_utf8(m.bytes).unwrap()));
        mails.extend(texts);
        if !batch.more {
            return mails;
        }
    }
}

fn expect_without(mails: &[(u32, String)], without: u32) {
    let expected: Vec<(u32, String)> = (1..=6)
        .map(|uid| {
            (
                uid,
                if uid == without {
                    String::new()
                } else {
                    text(uid)
                },
            )
        })
        .collect();
    assert_eq!(mails, expected);
}

const SIX: &[u32] = &[1, 2, 3, 4, 5, 6];

#[test]
fn mails_come_whole_in_order_and_once() {
    let fake = serve(SIX, |_, _, _, _| false);
    let mut inbox = inbox(&fake);
    let batch = inbox.fetch(None).unwrap();
    assert_eq!(uids(&batch), SIX);
    assert_eq!(
        batch.upto,
        Cursor {
            validity: 7,
            uid: 6
        }
    );
    assert_eq!(batch.mails[0].received.rfc3339(), "2026-11-23T08:00:00Z");
    assert_eq!(batch.mails[5].bytes, text(6).as_bytes());
    // `7:*` names mail 6; it must not come again.
    let next = inbox.fetch(Some(batch.upto)).unwrap();
    assert_eq!(
        (uids(&next), next.upto, next.more),
        (vec![], batch.upto, false)
    );
    // Another UIDVALIDITY: from the start.
    let other = Cursor {
        validity: 6,
        uid: 4,
    };
    assert_eq!(uids(&inbox.fetch(Some(other)).unwrap()), SIX);
    // The caller could not store them: the same again.
    let half = Cursor {
        validity: 7,
        uid: 3,
    };
    assert_eq!(uids(&inbox.fetch(Some(half)).unwrap()), [4, 5, 6]);
}

#[test]
fn a_mail_that_makes_the_server_say_no_does_not_stop_the_others() {
    let fake = serve(SIX, |peer, _, tag, command| {
        let bad = asks_for(command, 3, SIX);
        if bad {
            peer.say(&whole(1));
            peer.say(&format!("{tag} NO broken mail\r\n"));
        }
        bad
    });
    expect_without(&all(&mut inbox(&fake)), 3);
}

#[test]
fn an_attribute_that_nobody_knows_does_not_stop_the_others() {
    let fake = serve(SIX, |peer, _, tag, command| {
        let bad = asks_for(command, 5, SIX);
        if bad {
            peer.say("* 5 FETCH (UID 5 X-FOO 3)\r\n");
            peer.say(&format!("{tag} OK done\r\n"));
        }
        bad
    });
    expect_without(&all(&mut inbox(&fake)), 5);
}

#[test]
fn a_literal_without_end_is_cut_off_by_the_budget() {
    let fake = serve(SIX, |peer, _, _, command| {
        let bad = asks_for(command, 2, SIX);
        if bad {
            peer.say("* 2 FETCH (UID 2 BODY[] {4294967290}\r\n");
            let chunk = "x".repeat(64 * 1024);
            while !peer.gone {
                peer.say(&chunk);
            }
        }
        bad
    });
    expect_without(&all(&mut inbox(&fake)), 2);
}

#[test]
fn a_connection_cut_in_a_literal_is_opened_anew_and_nothing_is_lost() {
    let fake = serve(SIX, |peer, number, _, command| {
        let cut = number == 0 && asks_for(command, 3, SIX);
        if cut {
            peer.say(&whole(1));
            peer.say("* 2 FETCH (UID 2 BODY[] {20}\r\nSubject");
            peer.gone = true;
        }
        cut
    });
    let mails = all(&mut inbox(&fake));
    let whole = SIX.iter().map(|uid| (*uid, text(*uid)));
    assert_eq!(mails, whole.collect::<Vec<_>>());
    assert_eq!(fake.connections(), 2);
}

/// What one call after another brings, errors in between counted, and how long it took.
fn persist(inbox: &mut ImapInbox, count: usize) -> (Vec<(u32, String)>, usize, Duration) {
    let begun = now();
    let (mut cursor, mut mails, mut errors) = (None, Vec::new(), 0);
    while mails.len() < count {
        match inbox.fetch(cursor) {
            Ok(batch) => {
                cursor = Some(batch.upto);
                let texts = batch.mails.into_iter();
                mails.extend(texts.map(|m| (m.uid, String::from_utf8(m.bytes).unwrap())));
            }
            Err(error) => {
                assert_eq!(error.step, "fetch");
                errors += 1;
                assert!(errors < 40);
            }
        }
    }
    (mails, errors, begun.elapsed())
}

#[test]
fn a_mail_over_which_the_server_hangs_up_stops_the_others_for_seconds() {
    let fake = serve(SIX, |peer, _, _, command| {
        let crash = asks_for(command, 4, SIX);
        peer.gone |= crash;
        crash
    });
    let (mails, errors, took) = persist(&mut inbox(&fake), 6);
    expect_without(&mails, 4);
    assert_eq!(errors, 0);
    assert!(took < Duration::from_mins(1), "{took:?}");
    assert!(fake.connections() < 20, "{}", fake.connections());
}

#[test]
fn a_mail_behind_which_there_is_none_is_compared_with_one_before_it() {
    let fake = serve(SIX, |peer, _, _, command| {
        let crash = asks_for(command, 6, SIX);
        peer.gone |= crash;
        crash
    });
    let (mails, errors, _) = persist(&mut inbox(&fake), 6);
    expect_without(&mails, 6);
    assert_eq!(errors, 0);
}

#[test]
fn a_server_that_hands_out_nothing_is_left_in_peace_and_no_mail_is_given_up_lightly() {
    let fake = serve(&[1, 2], |peer, _, _, command| {
        let crash = command.contains("BODY.PEEK[]");
        peer.gone |= crash;
        crash
    });
    let mut inbox = inbox(&fake);
    let first = inbox.fetch(None).unwrap_err();
    assert_eq!(first.step, "fetch");
    // Each later call, for which its caller waits longer each time, asks for it once, and for
    // another.
    let before = fake.connections();
    for _ in 0..5 {
        inbox.fetch(None).unwrap_err();
    }
    assert_eq!(fake.connections() - before, 10);
    // It comes when the server is well again; but this one never is.
    let (mails, errors, _) = persist(&mut inbox, 1);
    assert_eq!(mails, [(1, String::new())]);
    assert!(errors >= 20, "{errors}");
}

#[test]
fn what_is_left_out_is_asked_for_alone_and_then_counts_as_gone() {
    const HOLES: &[u32] = &[1, 2, 5, 9, 4_294_967_294];
    let fake = serve(HOLES, |peer, _, tag, command| {
        // 5 vanishes before its size is told. 9 is forgotten at first. Others push in.
        if command.contains("RFC822.SIZE") {
            if !command.starts_with("UID FETCH 5 ") {
                for uid in [1, 2, 9, 4_294_967_294] {
                    peer.say(&sized(uid, text(uid).len()));
                }
            }
        } else if command.starts_with("UID FETCH 1:") {
            peer.say("* 1 FETCH (FLAGS (\\Seen))\r\n* 3 EXPUNGE\r\n* 8 FETCH (UID 8 FLAGS ())\r\n");
            peer.say(&whole(2));
            peer.say(&whole(1));
            peer.say(&whole(4_294_967_294));
        } else {
            return false;
        }
        peer.say(&format!("{tag} OK done\r\n"));
        true
    });
    let batch = inbox(&fake).fetch(None).unwrap();
    assert_eq!(uids(&batch), [1, 2, 9, 4_294_967_294]);
    let alone = |uid: u32| {
        let prefix = format!("UID FETCH {uid} ");
        fake.heard().iter().filter(|l| l.contains(&prefix)).count()
    };
    assert_eq!((alone(5), alone(9), alone(1)), (1, 1, 0));
}

#[test]
fn of_an_oversize_mail_only_the_header_is_asked_for() {
    let fake = serve(&[1, 2, 3], |peer, _, tag, command| {
        if command.contains("RFC822.SIZE") {
            let size = usize::try_from(MAIL_BYTES).unwrap() + 1;
            for (uid, size) in [(1, 10), (2, size), (3, 10)] {
                peer.say(&sized(uid, size));
            }
        } else if command.contains("BODY.PEEK[HEADER]") {
            peer.say("* 2 FETCH (UID 2 BODY[HEADER] {17}\r\nSubject: huge\r\n\r\n)\r\n");
        } else {
            return false;
        }
        peer.say(&format!("{tag} OK done\r\n"));
        true
    });
    let batch = inbox(&fake).fetch(None).unwrap();
    assert_eq!(uids(&batch), [1, 2, 3]);
    assert_eq!(batch.mails[1].bytes, b"Subject: huge\r\n\r\n");
    assert_eq!(batch.mails[1].size, MAIL_BYTES + 1);
    assert!(
        fake.heard()
            .iter()
            .any(|l| l.ends_with("UID FETCH 1,3 (UID INTERNALDATE BODY.PEEK[])"))
    );
}

#[test]
fn news_before_the_plus_ring_at_once() {
    let fake = serve(SIX, |peer, _, tag, command| {
        if command == "IDLE" {
            peer.say("* 7 EXISTS\r\n+ idling\r\n");
            assert_eq!(peer.hear(), "DONE");
            peer.say(&format!("* 8 EXISTS\r\n{tag} OK done\r\n"));
        }
        command == "IDLE"
    });
    let mut inbox = inbox(&fake);
    inbox.fetch(None).unwrap();
    let start = now();
    inbox.wait(Duration::from_secs(20)).unwrap();
    assert!(start.elapsed() < Duration::from_secs(5));
    let after = Cursor {
        validity: 7,
        uid: 6,
    };
    inbox.fetch(Some(after)).unwrap();
    assert_eq!(fake.connections(), 1, "the session lives on");
}

#[test]
fn a_server_that_answers_ok_or_no_to_idle_is_polled() {
    for status in ["OK", "NO"] {
        let fake = serve(SIX, move |peer, _, tag, command| {
            if command == "IDLE" {
                peer.say(&format!("{tag} {status} never\r\n"));
            }
            command == "IDLE"
        });
        let mut inbox = inbox(&fake);
        let upto = inbox.fetch(None).unwrap().upto;
        for _ in 0..2 {
            inbox.wait(Duration::from_millis(200)).unwrap();
        }
        inbox.fetch(Some(upto)).unwrap();
        assert_eq!(fake.connections(), 1);
        let idles = fake.heard().iter().filter(|l| l.ends_with(" IDLE")).count();
        assert_eq!(idles, 1, "{status}");
    }
}

#[test]
fn idle_ends_in_time_and_goodbye_is_an_error() {
    let fake = serve(SIX, |peer, _, _, command| {
        let second = command == "IDLE" && peer.heard_count(" IDLE") == 2;
        if second {
            peer.say("+ idling\r\n* OK Still here\r\n* BYE restart\r\n");
        }
        second
    });
    let mut inbox = inbox(&fake);
    inbox.fetch(None).unwrap();
    let start = now();
    inbox.wait(Duration::from_millis(400)).unwrap();
    assert!(start.elapsed() >= Duration::from_millis(400));
    let error = inbox.wait(Duration::from_secs(20)).unwrap_err();
    assert_eq!((error.step, error.why.as_str()), ("idle", "* BYE restart"));
    // The session is gone: the doorbell rings, since nobody knows what came meanwhile.
    let start = now();
    inbox.wait(Duration::from_secs(20)).unwrap();
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[test]
fn stopping_ends_a_blocked_wait_and_a_blocked_fetch() {
    for block in ["IDLE", "NOOP"] {
        let fake = serve(SIX, move |peer, _, _, command| {
            if command == block {
                peer.say("+ idling\r\n");
                peer.drain();
            }
            command == block
        });
        let mut inbox = inbox(&fake);
        if block == "IDLE" {
            inbox.fetch(None).unwrap();
        }
        let stopper = inbox.stopper();
        let stopping = thread::spawn(move || {
            thread::sleep(Duration::from_millis(300));
            stopper.stop();
        });
        let start = now();
        let error: InboxError = if block == "IDLE" {
            inbox.wait(Duration::from_secs(20)).unwrap_err()
        } else {
            inbox.fetch(None).unwrap_err()
        };
        assert_eq!(error.step, "stopped");
        assert!(start.elapsed() < Duration::from_secs(5), "{block}");
        stopping.join().unwrap();
    }
}

fn refused(greeting: &'static str, tls: Tls) -> InboxError {
    let fake = Fake::start(move |peer, _| {
        peer.say(greeting);
        peer.hear();
        peer.say("s1 OK go\r\na1 OK [CAPABILITY IMAP4rev1] x\r\n* PREAUTH x\r\n");
        peer.drain();
    });
    let mut settings = settings(fake.port);
    settings.tls = tls;
    let error = ImapInbox::new(settings).unwrap().fetch(None).unwrap_err();
    let heard = fake.heard();
    assert!(
        !heard
            .iter()
            .any(|l| l.contains("LOGIN") || l.contains("AUTH")),
        "{heard:?}"
    );
    error
}

#[test]
fn preauth_and_bytes_before_tls_are_refused() {
    for tls in [Tls::None, Tls::StartTls] {
        let error = refused("* PREAUTH welcome back\r\n", tls);
        assert!(error.why.contains("PREAUTH"), "{error}");
    }
    assert_eq!(refused("* OK hello\r\n", Tls::StartTls).step, "tls");
    assert_eq!(refused("* BYE full\r\n", Tls::None).step, "connect");
}

#[test]
fn a_wrong_password_is_told_apart_from_a_server_in_trouble() {
    for (words, step) in [
        ("NO [AUTHENTICATIONFAILED] wrong", "login"),
        ("NO [UNAVAILABLE] later", "connect"),
        ("NO Temporary authentication failure", "connect"),
    ] {
        let fake = serve(SIX, move |peer, _, tag, command| {
            if command.starts_with("AUTHENTICATE") {
                peer.say(&format!("{tag} {words}\r\n"));
            }
            command.starts_with("AUTHENTICATE")
        });
        let error = inbox(&fake).fetch(None).unwrap_err();
        assert_eq!(error.step, step, "{error}");
    }
}

#[test]
fn unsound_settings_are_refused_before_anything_is_sent() {
    let mut elsewhere = settings(143);
    elsewhere.host = "mail.example".into();
    let error = ImapInbox::new(elsewhere).err();
    assert!(
        matches!(error, Some(SetupError::PlainElsewhere(_))),
        "{error:?}"
    );
    let mut injected = settings(143);
    injected.folder = "INBOX\r\na9 DELETE INBOX".into();
    let error = ImapInbox::new(injected).err();
    assert!(matches!(error, Some(SetupError::Control(_))), "{error:?}");
    assert!(!format!("{:?}", settings(1)).contains("\"secret\""));
}

#[test]
fn a_password_that_was_changed_is_taken_up_without_a_restart() {
    // The server takes the new one alone: SASL PLAIN of clarify and "secret".
    let fake = Fake::start(|peer, _| {
        peer.say("* OK\r\n");
        while !peer.gone {
            let line = peer.hear();
            let Some((tag, command)) = line.split_once(' ') else {
                continue;
            };
            match command {
                "CAPABILITY" => peer.say("* CAPABILITY IMAP4rev1 AUTH=PLAIN IDLE\r\n"),
                "AUTHENTICATE PLAIN" => {
                    peer.say("+ \r\n");
                    if peer.hear() != "AGNsYXJpZnkAc2VjcmV0" {
                        peer.say(&format!("{tag} NO [AUTHENTICATIONFAILED] no\r\n"));
                        continue;
                    }
                }
                _ => {}
            }
            peer.say(&format!("{tag} OK done\r\n"));
        }
    });
    let log_in = |now: &'static str| {
        let password = Password::renewed_by(Secret::new("old"), move || Some(Secret::new(now)));
        let mut settings = settings(fake.port);
        settings.credential = Credential::Password(password);
        ImapInbox::new(settings).unwrap().capabilities()
    };
    assert_eq!(log_in("secret").unwrap(), ["IDLE"]);
    assert_eq!(fake.connections(), 2);
    assert_eq!(log_in("old").unwrap_err().step, "login");
    assert_eq!(fake.connections(), 3, "the same one is shown once");
}
