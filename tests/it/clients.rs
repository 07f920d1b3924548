//! Calls as people see and answer them in mail and calendar programs that nobody here wrote,
//! over real IMAP and SMTP, with the real program: our invitation opens in each, each answer is
//! applied. `tests/rigs` drives the programs.

use crate::main_job::{CALL, ask};
use crate::support::programs::{Sogo, aerc, thunderbird};
use crate::support::rig::{Rig, values};
use crate::support::service::Team;
use serde_json::Value;

/// The machine's clock, and no wait for an answer: the invitation goes out with the question.
const AT_ONCE: &str = "book = \"at once\"\nnotice = \"2h\"";

#[test]
fn aerc_answers_tentatively_accepts_and_declines() {
    let Some(rig) = Rig::find() else { return };
    let team = Team::new(rig, None, None, AT_ONCE);
    every_answer(&team, &|answer| {
        let shown = aerc(&team, &team.sam, answer, CALL);
        assert!(shown.contains("https://meet.example/rig-"), "{shown}");
    });
}

#[test]
fn sogo_answers_tentatively_accepts_and_declines() {
    let Some(rig) = Rig::find() else { return };
    let Some(sogo) = Sogo::find() else { return };
    let team = Team::new(rig, None, None, AT_ONCE);
    sogo.join(&team.sam);
    every_answer(&team, &|answer| {
        sogo.does(&team.sam, &[answer, CALL]);
    });
}

#[test]
fn thunderbird_answers_tentatively_accepts_and_declines() {
    let Some(rig) = Rig::find() else { return };
    if values("TRIALOGUE_RIG_THUNDERBIRD", "Thunderbird").is_none() {
        return;
    }
    let team = Team::new(rig, None, None, AT_ONCE);
    every_answer(&team, &|answer| {
        let offered = thunderbird(&team, &team.sam, answer, CALL);
        assert!(offered.contains("imipAcceptButton"), "{offered}");
    });
}

/// Sam changes his mind as people do: perhaps, yes, no, and yes to the time that comes then.
fn every_answer(team: &Team, answers: &dyn Fn(&str)) {
    team.start();
    ask(team);
    team.wait_for(&team.sam, "invitation");
    let first = team.call("invited", |c| status(c) == "invited");
    answers("tentative");
    let told = |c: &Value| partstat(c, &team.sam).to_owned();
    let call = team.call("that is tentative", |c| told(c) == "TENTATIVE");
    assert_eq!(status(&call), "invited", "{call:#}");
    answers("accept");
    let call = team.call("agreed", |c| status(c) == "agreed");
    assert_eq!(told(&call), "ACCEPTED", "{call:#}");
    assert_eq!(call["slot"], first["slot"], "{call:#}");
    answers("decline");
    let call = team.call("moved", |c| c["sequence"] == 1);
    assert_eq!(status(&call), "invited", "{call:#}");
    assert_eq!(told(&call), "NEEDS-ACTION", "{call:#}");
    assert_ne!(call["slot"], first["slot"], "{call:#}");
    for user in [&team.dev, &team.sam, &team.po] {
        invited_to(team, user, 1);
    }
    answers("accept");
    let call = team.call("agreed anew", |c| {
        c["sequence"] == 1 && status(c) == "agreed"
    });
    assert_eq!(told(&call), "ACCEPTED", "{call:#}");
    ended(team);
}

/// The service ends in order, no mail was held, and the record is sound.
fn ended(team: &Team) {
    let shown = team.shown();
    let held = shown["held"].as_array();
    assert!(held.is_some_and(Vec::is_empty), "{shown:#}");
    team.stop();
    team.run(&["verify"]);
}

fn status(call: &Value) -> &str {
    call["state"]["status"].as_str().unwrap()
}

/// How an attendee answered.
fn partstat<'c>(call: &'c Value, address: &str) -> &'c str {
    let people = call["attendees"].as_array().unwrap();
    let found = people.iter().find(|a| a["address"] == address);
    found.map_or("not invited", |a| a["partstat"].as_str().unwrap())
}

/// Waits for the invitation of that SEQUENCE in a mailbox.
fn invited_to(team: &Team, user: &str, sequence: u32) {
    let wanted = format!("SEQUENCE:{sequence}");
    team.wait_for_letter(user, &wanted, |letter| {
        letter.kind() == "invitation" && letter.calendar().is_some_and(|c| c.contains(&wanted))
    });
}
