//! Maildir as inbox and as courier.

use crate::support::rig::{deliver, letter, mail, now};
use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;
use trialogue::desk::ports::{Delivery, Inbox, Put, PutAway};
use trialogue::domain::limits::{BATCH_MAILS, MAIL_BYTES};
use trialogue::domain::pbi::PbiKey;
use trialogue::domain::time::Timestamp;
use trialogue::wire::maildir::{MaildirCourier, MaildirInbox};

fn put(dir: &Path, name: &str, text: &str) {
    fs::create_dir_all(dir.join("new")).unwrap();
    fs::create_dir_all(dir.join("cur")).unwrap();
    fs::write(dir.join("new").join(name), text).unwrap();
}

#[test]
fn what_the_courier_lays_down_the_inbox_reads() {
    let dir = tempfile::tempdir().unwrap();
    let courier = MaildirCourier::new(dir.path());
    let bytes = mail("a@example.test", "po@example.test", "one");
    let one = letter(None, "po@example.test", &bytes);
    assert!(matches!(deliver(&courier, &one), Delivery::Accepted(_)));
    assert!(
        matches!(deliver(&courier, &one), Delivery::Accepted(_)),
        "a repeat"
    );
    let mut inbox = MaildirInbox::new(courier.mailbox("po@example.test"));
    let batch = inbox.fetch(None).unwrap();
    assert_eq!(batch.mails.len(), 1, "the repeat is the same file");
    let text = String::from_utf8(bytes).unwrap().replace("\r\n", "\n");
    assert_eq!(batch.mails[0].bytes, text.as_bytes());
    assert_eq!((batch.mails[0].uid, batch.more), (1, false));

    // Read by a mail program: moved to cur/. Neither a new mail nor doubled by a repeat.
    let name = one.id.as_str();
    let folder = courier.mailbox("po@example.test");
    fs::rename(
        folder.join("new").join(name),
        folder.join("cur").join(format!("{name}:2,S")),
    )
    .unwrap();
    assert!(matches!(deliver(&courier, &one), Delivery::Accepted(_)));
    let after = inbox.fetch(Some(batch.upto)).unwrap();
    assert_eq!((after.mails.len(), after.upto), (0, batch.upto));
    assert_eq!(inbox.fetch(None).unwrap().mails.len(), 1);
}

#[test]
fn an_address_is_one_folder_and_stays_below_the_directory() {
    let dir = tempfile::tempdir().unwrap();
    let courier = MaildirCourier::new(dir.path());
    for to in [
        "../../x@example.test",
        "a/b@example.test",
        "..@example.test",
    ] {
        let place = courier.mailbox(to);
        assert_eq!(place.parent(), Some(dir.path()), "{to}");
        let sent = letter(None, to, b"x");
        assert!(
            matches!(deliver(&courier, &sent), Delivery::Accepted(_)),
            "{to}"
        );
        assert_eq!(fs::read_dir(place.join("new")).unwrap().count(), 1, "{to}");
    }
}

#[test]
fn uids_last_and_a_lost_list_is_a_new_mailbox() {
    let dir = tempfile::tempdir().unwrap();
    for name in ["a", "b", "c"] {
        put(dir.path(), name, "Subject: x\n\n");
    }
    let first = MaildirInbox::new(dir.path()).fetch(None).unwrap();
    assert_eq!(first.upto.uid, 3);
    fs::remove_file(dir.path().join("new/c")).unwrap();
    let again = MaildirInbox::new(dir.path())
        .fetch(Some(first.upto))
        .unwrap();
    assert_eq!(again.upto, first.upto);
    put(dir.path(), "d", "Subject: d\n\n");
    let fourth = MaildirInbox::new(dir.path())
        .fetch(Some(first.upto))
        .unwrap();
    assert_eq!(
        fourth.mails[0].uid, 4,
        "the UID of a mail that is gone is not given again"
    );

    fs::remove_file(dir.path().join("trialogue-uidlist")).unwrap();
    let rebuilt = MaildirInbox::new(dir.path())
        .fetch(Some(fourth.upto))
        .unwrap();
    assert!(rebuilt.upto.validity > first.upto.validity);
    assert_eq!(rebuilt.mails.len(), 3, "read from its start");
    fs::write(dir.path().join("trialogue-uidlist"), "1 7 2\nnonsense").unwrap();
    let damaged = MaildirInbox::new(dir.path())
        .fetch(Some(rebuilt.upto))
        .unwrap();
    assert!(damaged.upto.validity > rebuilt.upto.validity);
}

#[test]
fn batches_are_bounded_and_of_an_oversize_mail_only_the_header_comes() {
    let dir = tempfile::tempdir().unwrap();
    for number in 0..=BATCH_MAILS {
        put(dir.path(), &format!("{number:04}"), "Subject: x\n\nbody\n");
    }
    let large = dir.path().join("new/large");
    fs::write(&large, "Subject: large\n\nbody\n").unwrap();
    fs::File::options()
        .write(true)
        .open(&large)
        .unwrap()
        .set_len(MAIL_BYTES + 1)
        .unwrap();
    let mut inbox = MaildirInbox::new(dir.path()).dated(|at| Timestamp(at.0 % 1000));
    let (mut cursor, mut sizes, mut mails) = (None, Vec::new(), Vec::new());
    loop {
        let batch = inbox.fetch(cursor).unwrap();
        sizes.push(batch.mails.len());
        mails.extend(batch.mails);
        cursor = Some(batch.upto);
        if !batch.more {
            break;
        }
    }
    assert_eq!(mails.len(), BATCH_MAILS + 2);
    assert!(sizes.iter().all(|size| *size <= BATCH_MAILS), "{sizes:?}");
    assert!(
        mails.iter().all(|mail| mail.received.0 < 1000),
        "the given dating is used"
    );
    let large = mails.iter().find(|mail| mail.size > MAIL_BYTES).unwrap();
    assert_eq!(large.bytes, b"Subject: large\n\n");
}

#[test]
fn waiting_ends_on_new_mail_on_time_and_on_stop() {
    let dir = tempfile::tempdir().unwrap();
    put(dir.path(), "a", "Subject: a\n\n");
    let mut inbox = MaildirInbox::new(dir.path());
    inbox.fetch(None).unwrap();
    thread::sleep(Duration::from_millis(150));
    let start = now();
    inbox.wait(Duration::from_millis(300)).unwrap();
    assert!(
        start.elapsed() >= Duration::from_millis(300),
        "nothing came"
    );

    let path = dir.path().to_owned();
    let writer = thread::spawn(move || {
        thread::sleep(Duration::from_millis(200));
        put(&path, "b", "Subject: b\n\n");
    });
    let start = now();
    inbox.wait(Duration::from_secs(20)).unwrap();
    assert!(
        start.elapsed() < Duration::from_secs(5),
        "{:?}",
        start.elapsed()
    );
    writer.join().unwrap();
    assert_eq!(inbox.fetch(None).unwrap().mails.len(), 2);

    let stopper = inbox.stopper();
    let stopping = thread::spawn(move || {
        thread::sleep(Duration::from_millis(300));
        stopper.stop();
    });
    thread::sleep(Duration::from_millis(150));
    let start = now();
    let error = inbox.wait(Duration::from_secs(20)).unwrap_err();
    assert_eq!(error.step, "stopped");
    assert!(start.elapsed() < Duration::from_secs(5));
    stopping.join().unwrap();
    assert_eq!(inbox.fetch(None).unwrap_err().step, "stopped");
}

fn filing(uid: u32, validity: u32) -> PutAway {
    PutAway {
        validity,
        uid,
        message_id: None,
        pbi: PbiKey::new("PBI-142"),
        from: None,
        again: false,
    }
}

#[cfg(unix)]
#[test]
fn what_filing_makes_is_open_to_those_who_may_read_the_maildir() {
    use std::os::unix::fs::PermissionsExt as _;
    for (mode, file) in [(0o700, 0o600), (0o770, 0o660), (0o2770, 0o660)] {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path();
        put(dir, "1", "Subject: one\n\n");
        fs::set_permissions(dir, fs::Permissions::from_mode(mode)).unwrap();
        let mut inbox = MaildirInbox::new(dir).filing_into(Some("PBI"));
        let at = inbox.fetch(None).unwrap().upto;
        let went = inbox.put_away(&filing(1, at.validity)).unwrap();
        assert_eq!(went, Put::Moved);
        let has = |path: &str| fs::metadata(dir.join(path)).unwrap().permissions().mode() & 0o7777;
        for made in [".PBI.PBI-142", ".PBI.PBI-142/cur", ".PBI.PBI-142/tmp"] {
            assert_eq!(has(made), mode, "{made}");
        }
        for made in [".PBI.PBI-142/maildirfolder", "trialogue-uidlist"] {
            assert_eq!(has(made), file, "{made} of {mode:o}");
        }
    }
}

#[test]
fn a_folder_that_can_t_be_made_is_no_mailbox_that_can_t_be_read() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    put(dir, "1", "Subject: one\n\n");
    fs::write(dir.join(".PBI.PBI-142"), "in the way").unwrap();
    let mut inbox = MaildirInbox::new(dir).filing_into(Some("PBI"));
    let at = inbox.fetch(None).unwrap().upto;
    let Put::Later(why) = inbox.put_away(&filing(1, at.validity)).unwrap() else {
        panic!("it is tried again")
    };
    assert!(why.contains(".PBI.PBI-142: "), "{why}");
    assert!(dir.join("new/1").exists());
    // Somebody makes room: it goes there.
    fs::remove_file(dir.join(".PBI.PBI-142")).unwrap();
    let went = inbox.put_away(&filing(1, at.validity)).unwrap();
    assert_eq!(went, Put::Moved);
}
