//! The IMAP mailbox against Dovecot.

use crate::support::rig::{Rig, mail, now, runtime};
use std::thread;
use std::time::Duration;
use trialogue::desk::ports::{Cursor, Inbox};
use trialogue::domain::limits::{BATCH_BYTES, BATCH_MAILS};
use trialogue::domain::person::Address;
use trialogue::wire::clock::machine_now;
use trialogue::wire::imap::ImapInbox;
use trialogue::wire::smtp::SmtpCourier;
use trialogue::wire::{Secret, Tls, probe};

#[test]
fn a_thousand_mails_come_in_bounded_batches_over_tls_and_starttls() {
    let Some(rig) = Rig::find() else { return };
    let user = rig.new_user("clarify");
    rig.fill(&user, 1_000);
    for tls in [Tls::Tls, Tls::StartTls] {
        let mut inbox = ImapInbox::new(rig.imap(&user, tls)).unwrap();
        let start = now();
        let (mut cursor, mut subjects): (Option<Cursor>, Vec<String>) = (None, Vec::new());
        let mut batches = 0;
        loop {
            let batch = inbox.fetch(cursor).unwrap();
            let bytes: u64 = batch.mails.iter().map(|mail| mail.size).sum();
            assert!(batch.mails.len() <= BATCH_MAILS && bytes <= 2 * BATCH_BYTES);
            assert!(batch.mails.iter().all(|mail| mail.uid <= batch.upto.uid));
            for mail in batch.mails {
                assert_eq!(mail.bytes.len() as u64, mail.size);
                let text = String::from_utf8(mail.bytes).unwrap();
                subjects.push(text.lines().nth(1).unwrap().to_owned());
            }
            batches += 1;
            cursor = Some(batch.upto);
            if !batch.more {
                break;
            }
        }
        println!(
            "1,000 mails over {tls:?}: {:?}, {batches} batches",
            start.elapsed()
        );
        subjects.sort_unstable();
        subjects.dedup();
        assert_eq!(subjects.len(), 1_000);
        assert!(batches >= 5, "{batches}");
        let none = inbox.fetch(cursor).unwrap();
        assert!(none.mails.is_empty() && !none.more);
    }
    // Nothing was marked as read.
    let home = std::path::Path::new(rig.value("MAIL_DIR"))
        .join("mail")
        .join(&user);
    let seen = std::fs::read_dir(home.join("Maildir/cur")).unwrap();
    let seen = seen.filter(|f| {
        f.as_ref()
            .unwrap()
            .file_name()
            .to_string_lossy()
            .contains(",S")
    });
    assert_eq!(seen.count(), 0);
}

/// A mail whose file Dovecot may not read: it hangs up at the FETCH.
#[cfg(unix)]
#[test]
fn a_mail_that_dovecot_can_t_read_stops_the_others_for_seconds() {
    use std::os::unix::fs::{PermissionsExt as _, chown};
    let Some(rig) = Rig::find() else { return };
    let user = rig.new_user("clarify");
    rig.fill(&user, 7);
    let home = std::path::Path::new(rig.value("MAIL_DIR")).join("mail");
    let new = home.join(&user).join("Maildir/new");
    // As a delivery names it, with its sizes: only its words are then looked for in the file.
    let file = new.join("1700000003.M3.rig,S=200,W=206");
    std::fs::rename(new.join("1700000003.M3.rig"), &file).unwrap();
    chown(&file, Some(0), Some(0)).unwrap();
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o000)).unwrap();
    let mut inbox = ImapInbox::new(rig.imap(&user, Tls::Tls)).unwrap();
    let start = now();
    let (mut cursor, mut mails) = (None, Vec::new());
    while mails.len() < 7 {
        let batch = inbox.fetch(cursor).unwrap();
        cursor = Some(batch.upto);
        mails.extend(batch.mails);
    }
    println!("one of 7 mails can't be read: {:?}", start.elapsed());
    assert!(start.elapsed() < Duration::from_mins(1));
    let empty: Vec<usize> = (0..7).filter(|at| mails[*at].bytes.is_empty()).collect();
    assert_eq!(empty.len(), 1, "{empty:?}");
}

#[test]
fn idle_rings_within_a_second_of_delivery() {
    let Some(rig) = Rig::find() else { return };
    let (user, sender) = (rig.new_user("clarify"), rig.new_user("dev"));
    let mut inbox = ImapInbox::new(rig.imap(&user, Tls::Tls)).unwrap();
    let mut upto = inbox.fetch(None).unwrap().upto;
    for round in 0..3 {
        let (rung, sent) = thread::scope(|scope| {
            let sending = scope.spawn(|| {
                thread::sleep(Duration::from_millis(700));
                rig.send(&sender, &user, &mail(&sender, &user, "ring"));
                now()
            });
            inbox.wait(Duration::from_secs(20)).unwrap();
            (now(), sending.join().unwrap())
        });
        let after = rung.saturating_duration_since(sent);
        println!("round {round}: rang {after:?} after the submission was taken");
        assert!(after < Duration::from_secs(1), "{after:?}");
        let batch = inbox.fetch(Some(upto)).unwrap();
        assert_eq!(batch.mails.len(), 1);
        upto = batch.upto;
    }
    // Mail that comes between fetch and wait is not slept over.
    rig.send(&sender, &user, &mail(&sender, &user, "between"));
    rig.wait_for(&user, Duration::from_secs(10), |m| m.contains("between"));
    let start = now();
    inbox.wait(Duration::from_secs(20)).unwrap();
    assert!(
        start.elapsed() < Duration::from_secs(1),
        "{:?}",
        start.elapsed()
    );
    assert_eq!(inbox.fetch(Some(upto)).unwrap().mails.len(), 1);
}

#[test]
fn another_uidvalidity_reads_the_mailbox_from_its_start() {
    let Some(rig) = Rig::find() else { return };
    let user = rig.new_user("clarify");
    rig.fill(&user, 5);
    let mut inbox = ImapInbox::new(rig.imap(&user, Tls::Tls)).unwrap();
    let before = inbox.fetch(None).unwrap();
    assert_eq!(before.mails.len(), 5);
    rig.run("uidvalidity", &[&user, "4242"]);
    let after = match inbox.fetch(Some(before.upto)) {
        // The server may have cut the session; the next call has a new one.
        Err(_) => inbox.fetch(Some(before.upto)).unwrap(),
        Ok(batch) => batch,
    };
    assert_eq!(after.upto.validity, 4242);
    assert_eq!(after.mails.len(), 5);
}

#[test]
fn log_in_and_certificate_errors_are_named() {
    let Some(rig) = Rig::find() else { return };
    let user = rig.new_user("clarify");
    let mut wrong = rig.imap(&user, Tls::StartTls);
    wrong.credential = Secret::new("wrong").into();
    let error = ImapInbox::new(wrong).unwrap().fetch(None).unwrap_err();
    assert_eq!(error.step, "login", "{error}");
    let mut unknown = rig.imap(&user, Tls::Tls);
    unknown.ca_file = None;
    let findings = probe::imap(&unknown, "");
    assert!(
        !findings[0].ok && findings[0].mend.contains("ca_file"),
        "{findings:?}"
    );
    let mut other_name = rig.imap(&user, Tls::Tls);
    other_name.host = "127.0.0.3".into();
    assert!(ImapInbox::new(other_name).unwrap().fetch(None).is_err());
    let mut open = rig.imap(&user, Tls::None);
    open.host = rig.value("IMAP_STRICT_HOST").into();
    let error = ImapInbox::new(open).unwrap().fetch(None).unwrap_err();
    assert_eq!(error.step, "login", "no password in the open: {error}");
    let mut folder = rig.imap(&user, Tls::Tls);
    folder.folder = "Nowhere".into();
    let error = ImapInbox::new(folder).unwrap().fetch(None).unwrap_err();
    assert_eq!(error.step, "select", "{error}");
}

#[test]
fn the_probes_find_all_well_on_a_sound_server() {
    let Some(rig) = Rig::find() else { return };
    let user = rig.new_user("clarify");
    let findings = probe::imap(&rig.imap(&user, Tls::StartTls), "");
    assert_eq!(findings.len(), 3);
    assert!(findings.iter().all(|f| f.ok), "{findings:?}");
    assert!(findings[1].what.contains("IDLE"), "{findings:?}");
    let settings = rig.smtp(&user, Tls::StartTls);
    let found = runtime().block_on(async {
        let inbox = ImapInbox::new(rig.imap(&user, Tls::Tls)).unwrap();
        let courier = SmtpCourier::new(settings.clone()).unwrap();
        let mailbox = Address::parse(&user).unwrap();
        let (now, within) = (machine_now(), Duration::from_secs(10));
        let mut findings = probe::smtp(&settings, "").await;
        let probing = probe::plus_address(&courier, inbox, &mailbox, "probe1", now, within);
        let (finding, probe) = probing.await;
        assert!(probe.is_some(), "the probe is handed on");
        findings.push(finding);
        findings
    });
    assert!(found.iter().all(|f| f.ok), "{found:?}");
}

#[test]
fn a_plus_address_that_does_not_arrive_is_found_with_its_mend() {
    let Some(rig) = Rig::find() else { return };
    let user = rig.new_user("clarify");
    let mailbox = Address::parse(&user).unwrap();
    // Refused at once; and taken, but bounced, with the probe's text in the bounce.
    let refused = mailbox.with_detail("probe2");
    rig.run("fault", &[refused.as_str(), "rcpt", "reject"]);
    let nobody = Address::parse("nobody@example.test").unwrap();
    for (mailbox, token, words) in [
        (&mailbox, "probe2", "is refused: 550"),
        (&nobody, "probe3", "did not arrive within 2 s"),
    ] {
        let inbox = ImapInbox::new(rig.imap(&user, Tls::Tls)).unwrap();
        let courier = SmtpCourier::new(rig.smtp(&user, Tls::Tls)).unwrap();
        let within = Duration::from_secs(2);
        let probing = probe::plus_address(&courier, inbox, mailbox, token, machine_now(), within);
        let (finding, probe) = runtime().block_on(probing);
        assert_eq!(probe, None);
        assert!(!finding.ok && finding.what.contains(words), "{finding:?}");
        assert!(finding.mend.contains("plus-addresses"), "{finding:?}");
    }
}
