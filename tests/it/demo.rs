//! `trialogue demo`: its days end well and in time, each thing it promises to show has
//! happened, and it is the same story every time.

use std::path::Path;
use std::time::{Duration, Instant};
use trialogue::app;
use trialogue::cli::{Answer, demo};
use trialogue::config::Config;
use trialogue::desk::{reading, reporting};
use trialogue::domain::call::{Call, CallState};
use trialogue::domain::clarification::{Clarification, EntryKind, How, Line, RulingReason};
use trialogue::domain::message::Message;
use trialogue::domain::pbi::{PbiKey, Prefixes};
use trialogue::domain::report::Bypass;
use trialogue::mail::read::ReadSettings;
use trialogue::rules::reporting::bypass;
use trialogue::store::{MailRow, Store, Value};

/// Far below the ten seconds promised, and far above what it takes.
const MOST: Duration = Duration::from_secs(8);

/// Plays the demo into a folder; gives the story without the folder's name.
fn play(dir: &Path) -> String {
    let mut out = Vec::new();
    let options = demo::Options {
        dir: Some(dir.to_owned()),
    };
    let answer = demo::run(&options, &mut out);
    let text = String::from_utf8(out).unwrap();
    assert_eq!(answer.unwrap(), Answer::Done, "{text}");
    text.replace(dir.to_str().unwrap(), "DIR")
}

/// What the demo left on record.
struct Record {
    clarifications: Vec<Clarification>,
    calls: Vec<Call>,
    held: Vec<MailRow>,
    candidates: Vec<Vec<Value>>,
    confirmed: Vec<Vec<Value>>,
    bypass: Bypass,
}

impl Record {
    fn of(dir: &Path) -> Self {
        let config = Config::load(Some(&dir.join("trialogue.toml")), []).unwrap();
        let team = &config.teams[0].team;
        let runtime = app::runtime().unwrap();
        runtime.block_on(async {
            let store = Store::open(config.database.reveal()).await.unwrap();
            assert!(
                app::clock::settle(&store, None).await.is_err(),
                "the demo's database must not be served"
            );
            let (clock, rehearsal) = app::clock::known(&store).await.unwrap();
            assert!(rehearsal);
            assert_eq!(clock.now().rfc3339(), "2026-11-25T16:00:00Z");
            let mut tx = store.read().await.unwrap();
            let mut clarifications = Vec::new();
            for key in [
                "PBI-136", "PBI-139", "PBI-142", "PBI-144", "PBI-147", "PBI-150", "PBI-151",
            ] {
                let key = PbiKey::new(key);
                clarifications.extend(tx.clarifications_of(&team.id, &key).await.unwrap());
            }
            let ids: Vec<_> = clarifications.iter().map(|c| c.id.clone()).collect();
            let calls = tx.calls_of(&ids).await.unwrap();
            let held = tx.held_mails(&team.id, 100).await.unwrap();
            let candidates = tx.rows("SELECT pbi, title FROM candidate", Vec::new());
            let candidates = candidates.await.unwrap();
            let confirmed = tx.rows("SELECT hash FROM confirmation", Vec::new());
            let confirmed = confirmed.await.unwrap();
            drop(tx);
            let (clock, _) = trialogue::app::clock::known(&store).await.unwrap();
            let filed = reporting::filed(&store, team, clock.now()).await.unwrap();
            let bypass = bypass::report(&filed, None);
            store.close().await;
            Self {
                clarifications,
                calls,
                held,
                candidates,
                confirmed,
                bypass,
            }
        })
    }

    /// The question whose first words these are.
    fn asked(&self, title: &str) -> &Clarification {
        let mut all = self.clarifications.iter();
        all.find(|c| c.title.starts_with(title)).unwrap()
    }

    fn on(&self, key: &str) -> &Clarification {
        let mut on = self.clarifications.iter().filter(|c| c.pbi.as_str() == key);
        let found = on.next().unwrap();
        assert!(on.next().is_none(), "one question on {key}");
        found
    }

    fn calls_on(&self, key: &str) -> Vec<&Call> {
        let id = &self.on(key).id;
        self.calls.iter().filter(|c| c.settles(id)).collect()
    }

    fn ruled(&self, key: &str) -> Vec<&str> {
        let rulings = &self.on(key).rulings;
        rulings.iter().map(|r| r.verdict.as_str()).collect()
    }

    fn said(&self, key: &str, kind: EntryKind) -> usize {
        let entries = &self.on(key).entries;
        entries.iter().filter(|e| e.kind == kind).count()
    }
}

/// The letters in somebody's Maildir.
fn mailbox(dir: &Path, address: &str) -> Vec<Message> {
    let settings = ReadSettings {
        prefixes: Prefixes::AnyBracketed,
        trust: None,
    };
    let new = dir.join("out").join(address).join("new");
    std::fs::read_dir(new)
        .unwrap()
        .map(|file| reading::read(&std::fs::read(file.unwrap().path()).unwrap(), &settings))
        .collect()
}

/// How many of somebody's letters on an item say this at their beginning.
fn letters(dir: &Path, address: &str, key: &str, says: &str) -> usize {
    let mails = mailbox(dir, address);
    let on = |m: &&Message| m.subject.as_deref().unwrap_or_default().contains(key);
    let says = |m: &&Message| {
        let words: Vec<&str> = m.text.split_whitespace().collect();
        words.join(" ").contains(says)
    };
    mails.iter().filter(on).filter(says).count()
}

#[test]
#[expect(clippy::disallowed_methods, reason = "how long it takes is measured")]
fn the_day_ends_well_and_shows_what_it_promises() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("day");
    let begin = Instant::now();
    let text = play(&dir);
    let took = begin.elapsed();
    assert!(took < MOST, "it took {took:?}");
    for line in text.lines() {
        assert!(line.chars().count() <= 80, "too wide: {line}");
    }
    assert!(text.contains("No violations in "), "verify ran: {text}");
    let record = Record::of(&dir);
    asked_and_answered(&dir, &record);
    called(&dir, &record);
    ruled(&dir, &record);
    the_second_day(&dir, &record);
    counted(&dir, &text);
}

/// Questions, an answer by mail in time, a talk reported and corrected, an unknown key.
fn asked_and_answered(dir: &Path, record: &Record) {
    let developers: std::collections::BTreeSet<_> =
        record.clarifications.iter().map(|c| &c.developer).collect();
    assert_eq!(developers.len(), 2);
    let mail = record.on("PBI-136");
    assert_eq!(record.said("PBI-136", EntryKind::Answer), 1);
    assert!(mail.conversations.iter().all(|t| t.how == How::Mail));
    assert_eq!(
        letters(dir, "petra@acme.example", "PBI-136", "FOR YOUR INFORMATION"),
        1
    );
    let talk = record.on("PBI-147");
    assert!(talk.conversations.iter().any(|t| t.how == How::Elsewhere));
    assert_eq!(record.said("PBI-147", EntryKind::Talked), 1);
    assert_eq!(record.said("PBI-147", EntryKind::Correction), 1);
    assert_eq!(
        letters(dir, "sam@acme.example", "PBI-147", "Is it right?"),
        1
    );
    assert_eq!(letters(dir, "dana@acme.example", "PBI-1444", "PBI-144"), 1);
    assert!(record.held.iter().any(|m| {
        let because = m.because.as_deref().unwrap_or_default();
        because.contains("the backlog has no PBI-1444")
    }));
}

/// A silence that becomes a call, which a second question joined; one declined and moved;
/// outcomes and their notes.
fn called(dir: &Path, record: &Record) {
    let silent = record.calls_on("PBI-142");
    assert!(matches!(silent[0].state, CallState::Held { .. }));
    assert_eq!((silent.len(), silent[0].sequence), (1, 0));
    assert_eq!(silent[0].agenda.len(), 2);
    assert_eq!(silent[0].id, record.calls_on("PBI-144")[0].id);
    assert_eq!(record.said("PBI-142", EntryKind::Answer), 0);
    let lines: Vec<&Line> = record.on("PBI-142").conversations[0]
        .notes
        .iter()
        .flat_map(|n| &n.lines)
        .collect();
    assert!(lines.iter().any(|l| matches!(l, Line::Decision(_))));
    assert!(lines.iter().any(|l| matches!(l, Line::Open(_))));
    let reasons = &record.on("PBI-142").conversations[0].reasons;
    assert!(
        reasons
            .iter()
            .any(|r| matches!(r, RulingReason::Open { .. }))
    );
    assert_eq!(
        letters(dir, "petra@acme.example", "PBI-142", "NEEDS YOUR RULING"),
        1
    );
    let moved = record.calls_on("PBI-150");
    assert!(matches!(moved[0].state, CallState::Held { .. }));
    assert_eq!(moved[0].declined.len(), 1);
    assert!(moved[0].sequence >= 1);
    let invited = mailbox(dir, "mia@acme.example");
    let invited = invited.iter().filter_map(|m| m.calendar.as_ref());
    let versions: Vec<u32> = invited
        .filter(|c| c.uid.as_deref() == Some(&moved[0].uid))
        .map(|c| c.sequence)
        .collect();
    assert_eq!(
        versions.len(),
        2,
        "an invitation and its update: {versions:?}"
    );
}

/// A ruling of each kind, and a forged one that was not ruled on.
fn ruled(dir: &Path, record: &Record) {
    assert_eq!(record.ruled("PBI-142"), ["agreed"]);
    assert_eq!(record.ruled("PBI-144"), ["agreed"]);
    assert_eq!(record.ruled("PBI-150"), ["out-of-scope"]);
    assert_eq!(record.ruled("PBI-147"), ["correction"]);
    assert_eq!(record.ruled("PBI-139"), ["lets-talk"]);
    assert_eq!(record.candidates.len(), 2, "one of them of a ruling undone");
    let talk = record.calls_on("PBI-139");
    assert!(
        talk.iter()
            .any(|c| matches!(c.state, CallState::Held { .. })),
        "let's talk booked a call, and it was held"
    );
    for ruling in record.clarifications.iter().flat_map(|c| &c.rulings) {
        assert!(
            ruling.evidence.contains("dmarc=pass"),
            "{}",
            ruling.evidence
        );
    }
    assert_eq!(
        letters(dir, "petra@acme.example", "PBI-150", "Did you write this?"),
        1
    );
    assert_eq!(record.confirmed.len(), 1);
    assert!(record.held.iter().any(|m| {
        let because = m.because.as_deref().unwrap_or_default();
        because.contains("it waits for a confirmation")
    }));
}

/// A digest, a ruling undone, two stakeholders who see it differently; nothing went past the PO.
fn the_second_day(dir: &Path, record: &Record) {
    let digest = "1 question waits for you, 1 call today";
    let found = mailbox(dir, "petra@acme.example");
    assert!(found.iter().any(|m| m.text.contains(digest)));
    let undone = record.asked("Who else gets a reminder?");
    let ruled: Vec<(&str, bool)> = (undone.rulings.iter())
        .map(|r| (r.verdict.as_str(), r.undone.is_some()))
        .collect();
    assert_eq!(ruled, [("out-of-scope", true), ("agreed", false)]);
    let differs = record.asked("Reminders on Saturdays?");
    let reasons = &differs.conversations[0].reasons;
    assert!(
        reasons
            .iter()
            .any(|r| matches!(r, RulingReason::Disagreement { .. })),
        "{reasons:?}"
    );
    let beside = reasons.iter().find_map(|r| match r {
        RulingReason::Differs { other, .. } => Some(other.words.as_str()),
        _ => None,
    });
    assert_eq!(beside, Some("No, never on weekends."));
    let both = found.iter().filter(|m| {
        let says = |words: &str| m.text.contains(words);
        says("NEEDS YOUR RULING")
            && says("on Saturdays our customers pay")
            && says("never on weekends")
            && says("@sam")
    });
    assert_eq!(both.count(), 1, "side by side in one letter");
    let assumed = |title: &str| -> Vec<&str> {
        let all = record.asked(title).assumptions.iter();
        all.map(|a| a.state.as_str()).collect()
    };
    assert_eq!(assumed("How are dates written?"), ["unopposed"]);
    assert_eq!(assumed("Which sign for the currency?"), ["objected"]);
    let bypass = &record.bypass;
    assert_eq!((bypass.conversations.len(), bypass.percent()), (11, 100));
}

/// The table at the end counts what lies in the Maildirs.
fn counted(dir: &Path, text: &str) {
    for (name, address) in [
        ("Dana", "dana@acme.example"),
        ("Tom", "tom@acme.example"),
        ("Sam", "sam@acme.example"),
        ("Mia", "mia@acme.example"),
        ("Petra", "petra@acme.example"),
    ] {
        let row = format!("  {name:<8}{:>5}", mailbox(dir, address).len());
        assert!(text.contains(&row), "{row:?}");
    }
    let shown = text.matches("   | ").count();
    assert!(shown > 50, "letters are shown as a whole");
}

#[test]
fn it_is_the_same_story_every_time_and_wants_a_folder_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (folder.path().join("one"), folder.path().join("two"));
    assert_eq!(play(&one), play(&two));
    let options = demo::Options { dir: Some(one) };
    let again = demo::run(&options, &mut Vec::new());
    assert!(again.unwrap_err().to_string().contains("is not empty"));
}
