//! On Dovecot, with a second client at work in the mailbox.

use crate::support::rig::{Rig, mail, now};
use crate::support::service::Team;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

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

/// `/move KEY` of the question, by whoever asked it.
fn take_to(team: &Team, key: &str) {
    let receipt = team.wait_for(&team.dev, "receipt");
    let words = format!("/move {key}");
    team.reply(&receipt, &team.dev, &team.dev, &words);
}

#[test]
fn a_mail_follows_its_question_and_what_a_person_took_stays() {
    let Some(rig) = Rig::find() else { return };
    let team = Team::new(rig, None, None, "book = \"on request\"");
    let config = team.folder.path().join("trialogue.toml");
    let text = std::fs::read_to_string(&config).unwrap();
    let imap = "[team.rig.imap]\n";
    let text = text.replace(imap, &format!("{imap}file_into = \"PBI\"\n"));
    std::fs::write(&config, text).unwrap();
    let backlog = team.folder.path().join("backlog.csv");
    let row = |key: &str| format!("{key},Export of orders,{}\n", team.sam);
    let rows = ["PBI-142", "PBI-150"].map(row).concat();
    std::fs::write(&backlog, format!("key,title,stakeholders\n{rows}")).unwrap();
    team.run(&["import", "backlog", backlog.to_str().unwrap()]);
    team.start();
    let (old, new) = ("PBI/PBI-142", "PBI/PBI-150");
    let has = |s: &[String], what: &str| s.iter().any(|s| s.starts_with(what));
    let question = "[PBI-142] Which logo?";
    send(&team, question);
    until(&team, old, |s| has(s, question));
    take_to(&team, "PBI-150");
    until(&team, new, |s| has(s, question) && has(s, "Re: "));
    let user = team.clarify.as_str();
    assert!(subjects(&team.rig, user, old).is_empty());
    // Somebody takes the question out of its folder: it stays there, whatever is moved then.
    let all = ["mailbox", new, "subject", question, "not", "subject", "Re:"];
    doveadm(
        &team.rig,
        &[&["move", "-u", user, "Trash"][..], &all].concat(),
    );
    assert_eq!(subjects(&team.rig, user, "Trash"), [question]);
    take_to(&team, "PBI-142");
    until(&team, old, |s| s.len() == 2);
    assert!(subjects(&team.rig, user, new).is_empty());
    assert_eq!(subjects(&team.rig, user, "Trash"), [question]);
    team.run(&["verify"]);
    team.stop();
}
