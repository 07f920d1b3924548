//! The whole main job over real IMAP and SMTP, with the real program: a question, silence, an
//! invitation, aerc's acceptance, the outcome, the briefing, a forged ruling, the ruling.

use crate::eyes;
use crate::support::post::Letter;
use crate::support::programs::aerc;
use crate::support::rig::Rig;
use crate::support::service::{Team, date, rigs, unique};
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

/// A quarter of an hour a second: "2 hours without an answer" pass in 8 s, and the 6 hours of
/// notice leave aerc, which answers in machine time, more than 20 s before the call is dropped.
pub(crate) const CLOCK: &str = "2026-11-23T07:00:00Z@900";
/// The default of `book`, said aloud, and notice enough for a mail program in machine time.
pub(crate) const POLICY: &str = "book = \"after 2h\"\nnotice = \"6h\"";
/// What the subject of its call says.
pub(crate) const CALL: &str = "Call: Should the export";
const QUESTION: &str = "Should the export include archived orders?";

/// Each mailbox's letters when all is told: nothing less, nothing twice.
pub(crate) const DEV: [&str; 5] = [
    "invitation",
    "outcome-request",
    "receipt",
    "ruling",
    "warning",
];
pub(crate) const SAM: [&str; 3] = ["invitation", "question", "read-back"];
pub(crate) const PO: [&str; 3] = ["briefing", "confirm", "invitation"];

/// Told at each thing that is done from outside.
pub(crate) type Moment<'m> = &'m dyn Fn(&str);

#[test]
fn the_main_job_over_real_wires() {
    let Some(rig) = Rig::find() else { return };
    let team = Team::new(rig, None, Some(CLOCK), POLICY);
    team.start();
    play(&team, &|_| {});
    for (user, kinds) in [(&team.dev, &DEV[..]), (&team.sam, &SAM), (&team.po, &PO)] {
        let letters = team.letters(user);
        for letter in &letters {
            letter.check(&team.clarify, user);
        }
        let mut got: Vec<String> = letters.iter().map(Letter::kind).collect();
        got.sort_unstable();
        assert_eq!(got, kinds, "{user}");
    }
    judged(&team, &invitations(&team));
    team.stop();
}

/// The job. Ends when the last letter has arrived.
pub(crate) fn play(team: &Team, moment: Moment<'_>) {
    ask(team);
    moment("asked");
    let receipt = team.wait_for(&team.dev, "receipt");
    assert!(receipt.text().contains("a call with"), "{}", receipt.text());
    let question = team.wait_for(&team.sam, "question");
    assert!(question.text().contains(QUESTION));
    moment("relayed");
    for user in [&team.sam, &team.po, &team.dev] {
        team.wait_for(user, "invitation");
    }
    moment("invited");
    aerc(team, &team.sam, "accept", CALL);
    moment("accepted");
    let request = team.wait_for(&team.dev, "outcome-request");
    moment("over");
    let words = "Decision: archived orders of the last 3 years are included.\n\
                 Open: who pays for the archive?";
    team.reply(&request, &team.dev, &team.dev, words);
    moment("told");
    let briefing = team.wait_for(&team.po, "briefing");
    let text = briefing.text();
    assert!(text.contains("NEEDS YOUR RULING"), "{text}");
    assert!(text.contains("who pays for the archive?"), "{text}");
    team.wait_for(&team.sam, "read-back");
    // Somebody else who may log in writes in the PO's name, with all that a forwarded
    // briefing gives away: its reply address and its Message-ID.
    team.reply(&briefing, &team.sam, &team.po, "1");
    moment("forged");
    let confirm = team.wait_for(&team.po, "confirm");
    assert!(confirm.text().contains("Did you write this?"));
    std::thread::sleep(Duration::from_secs(1));
    let ruled = |l: &Letter| matches!(l.kind().as_str(), "ruling" | "notice");
    assert!(
        !team.letters(&team.dev).iter().any(ruled),
        "a forged ruling"
    );
    assert!(!team.letters(&team.po).iter().any(ruled), "a forged ruling");
    team.reply(&briefing, &team.po, &team.po, "1");
    moment("ruled");
    let echo = team.wait_for(&team.dev, "ruling");
    assert!(
        echo.text().contains("Petra Owner agreed"),
        "{}",
        echo.text()
    );
}

pub(crate) fn ask(team: &Team) {
    asks(team, &format!("[PBI-142] {QUESTION}"), QUESTION);
}

/// Dana mails a question.
pub(crate) fn asks(team: &Team, subject: &str, words: &str) {
    let mail = format!(
        "From: Dana Dev <{}>\nTo: <{}>\nSubject: {subject}\nDate: {}\n\
         Message-ID: <{}@client.example.test>\n\n{words}\n",
        team.dev,
        team.clarify,
        date(),
        unique()
    );
    team.submit(&team.dev, &team.clarify, &mail);
}

/// The invitations that arrived, each saved as a file.
fn invitations(team: &Team) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for user in [&team.dev, &team.sam, &team.po] {
        for letter in team.letters(user) {
            if letter.kind() == "invitation" {
                let file = team.folder.path().join(format!("{user}.eml"));
                std::fs::write(&file, &letter.raw).unwrap();
                files.push(file);
            }
        }
    }
    assert_eq!(files.len(), 3);
    files
}

/// Python's icalendar and libical judge each invitation.
fn judged(team: &Team, files: &[PathBuf]) {
    let libical = Command::new("python3")
        .arg(rigs("lib/check_itip.py"))
        .args(files)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&libical.stdout);
    assert!(libical.status.success(), "libical: {said}");
    let Some(python) = eyes::python() else { return };
    let readings = eyes::eyes(&python, files);
    for reading in &readings {
        assert_eq!(reading["error"], serde_json::Value::Null, "{reading}");
        assert_eq!(reading["method"], "REQUEST", "{reading}");
        assert_eq!(reading["sequence"], 0, "{reading}");
        assert_eq!(reading["uid"], readings[0]["uid"], "one UID a call");
        assert_eq!(reading["dtstart"], readings[0]["dtstart"]);
        assert_eq!(reading["organizer"]["address"], team.clarify.as_str());
        let place = reading["location"].as_str().unwrap();
        assert!(place.starts_with("https://meet.example/rig-"), "{reading}");
        let people = reading["attendees"].as_array().unwrap();
        let mut people: Vec<_> = people.iter().map(|a| a["address"].as_str()).collect();
        people.sort_unstable();
        let mut wanted = [&team.dev, &team.sam, &team.po].map(|a| Some(a.as_str()));
        wanted.sort_unstable();
        assert_eq!(people, wanted, "{reading}");
    }
}
