//! Calls as people see and answer them in mail and calendar programs that nobody here wrote,
//! over real IMAP and SMTP, with the real program: our invitation opens in each, each answer is
//! applied. `tests/rigs` drives the programs.

use crate::main_job::{CALL, ask};
use crate::support::post::Letter;
use crate::support::programs::{Sogo, aerc, thunderbird};
use crate::support::rig::{Rig, values};
use crate::support::service::Team;
use serde_json::Value;
use trialogue::domain::time::Timestamp;
use trialogue::wire::clock::machine_now;

/// The machine's clock, and no wait for an answer: the invitation goes out with the question.
pub(crate) const AT_ONCE: &str = "book = \"at once\"\nnotice = \"2h\"";

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
    team.start();
    ask(&team);
    team.wait_for(&team.sam, "invitation");
    // It offers its buttons once a version: the time has to move for another answer.
    thunderbird(&team, &team.sam, "tentative", CALL);
    team.call("that is tentative", |c| {
        partstat(c, &team.sam) == "TENTATIVE"
    });
    aerc(&team, &team.dev, "decline", CALL);
    moved(&team, 1);
    thunderbird(&team, &team.sam, "decline", CALL);
    moved(&team, 2);
    thunderbird(&team, &team.sam, "accept", CALL);
    let call = team.call("agreed", |c| status(c) == "agreed");
    assert_eq!(partstat(&call, &team.sam), "ACCEPTED", "{call:#}");
    ended(&team);
}

/// Sam sends Kim, who is on record: she comes in his place once she says so.
#[test]
fn sogo_delegates_and_the_delegate_accepts_in_aerc() {
    let Some(rig) = Rig::find() else { return };
    let Some(sogo) = Sogo::find() else { return };
    let team = Team::new(rig, None, None, AT_ONCE);
    let kim = team.rig.new_user("kim");
    team.people(&[(&kim, "Kim Key,stakeholder")]);
    sogo.join(&team.sam);
    team.start();
    ask(&team);
    team.wait_for(&team.sam, "invitation");
    sogo.does(&team.sam, &["delegate", CALL, &kim]);
    let call = team.call("that is Kim's", |c| partstat(c, &team.sam) == "DELEGATED");
    assert_eq!(status(&call), "invited", "nobody has accepted: {call:#}");
    // SOGo invites her too, in its own words; she answers ours.
    team.wait_for_letter(&kim, "invitation of ours", |letter| {
        letter.header("X-Trialogue").is_some() && letter.kind() == "invitation"
    });
    aerc(&team, &kim, "accept", CALL);
    let call = team.call("agreed", |c| status(c) == "agreed");
    assert_eq!(partstat(&call, &team.sam), "DELEGATED", "{call:#}");
    let people = call["attendees"].as_array().unwrap();
    let stands_in = |a: &&Value| a["stand_in"]["address"] == kim.as_str();
    let sam = people.iter().find(stands_in).unwrap();
    assert_eq!(sam["address"], team.sam.as_str(), "{call:#}");
    assert_eq!(sam["stand_in"]["partstat"], "ACCEPTED", "{call:#}");
    ended(&team);
}

/// A meeting that is none of ours: Dana's own, in `SOGo`, with the mailbox among those invited.
#[test]
fn sogo_organises_a_meeting_moves_it_and_calls_it_off() {
    let Some(rig) = Rig::find() else { return };
    let Some(sogo) = Sogo::find() else { return };
    let team = Team::new(rig, None, None, AT_ONCE);
    sogo.join(&team.dev);
    team.start();
    let day = |days: i64| {
        let then = machine_now().utc() + chrono::TimeDelta::days(days);
        then.format("%Y-%m-%d").to_string()
    };
    let (title, start) = ("[PBI-142] Archived orders, once more?", day(2) + "T10:00");
    let invited = [&team.sam, &team.po, &team.clarify].map(String::as_str);
    let act = [&["organise", title, &start, "30"][..], &invited[..]].concat();
    let event = sogo.does(&team.dev, &act);
    let call = team.call("followed", |c| c["origin"]["by"] == "theirs");
    assert_eq!(times(&call), (start.clone(), 30), "{call:#}");
    assert_eq!(call["origin"]["organizer"], team.dev.as_str(), "{call:#}");
    let line = team.wait_for_letter(&team.dev, "line to its organizer", |l| {
        l.text().contains("is on record with")
    });
    assert_eq!(line.calendar(), None, "no answer as an attendee gives it");

    let later = day(3) + "T14:30";
    sogo.does(&team.dev, &["move", &event, &later]);
    let call = team.call("moved", |c| times(c).0 == later);
    assert_eq!(times(&call), (later, 30), "{call:#}");
    sogo.does(&team.dev, &["cancel", &event]);
    team.call("called off", |c| status(c) == "cancelled");
    // Nothing else was sent to anybody.
    assert_eq!(team.letters(&team.dev).len(), 1);
    for user in [&team.sam, &team.po] {
        let ours = |letter: &Letter| letter.header("X-Trialogue").is_some();
        assert!(!team.letters(user).iter().any(ours), "{user}");
    }
    ended(&team);
}

/// When a call begins, as a form tells it, and its minutes.
fn times(call: &Value) -> (String, i64) {
    let [start, end] = ["start", "end"].map(|at| call["slot"][at].as_i64().unwrap());
    let begins = Timestamp(start).utc().format("%Y-%m-%dT%H:%M");
    (begins.to_string(), (end - start) / 60_000)
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
    let call = moved(team, 1);
    assert_eq!(told(&call), "NEEDS-ACTION", "{call:#}");
    assert_ne!(call["slot"], first["slot"], "{call:#}");
    answers("accept");
    let call = team.call("agreed anew", |c| {
        c["sequence"] == 1 && status(c) == "agreed"
    });
    assert_eq!(told(&call), "ACCEPTED", "{call:#}");
    ended(team);
}

/// The service ends in order, no mail was held, and the record is sound.
pub(crate) fn ended(team: &Team) {
    let shown = team.shown();
    let held = shown["held"].as_array();
    assert!(held.is_some_and(Vec::is_empty), "{shown:#}");
    team.stop();
    team.run(&["verify"]);
}

pub(crate) fn status(call: &Value) -> &str {
    call["state"]["status"].as_str().unwrap()
}

/// How an attendee answered.
pub(crate) fn partstat<'c>(call: &'c Value, address: &str) -> &'c str {
    let people = call["attendees"].as_array().unwrap();
    let found = people.iter().find(|a| a["address"] == address);
    found.map_or("not invited", |a| a["partstat"].as_str().unwrap())
}

/// Waits until the call has that SEQUENCE and everybody is invited to it.
fn moved(team: &Team, sequence: u32) -> Value {
    let call = team.call("moved", |c| c["sequence"] == sequence);
    assert_eq!(status(&call), "invited", "{call:#}");
    let version = format!("SEQUENCE:{sequence}\r\n");
    for user in [&team.dev, &team.sam, &team.po] {
        team.wait_for_letter(user, &version, |letter| {
            letter.calendar().is_some_and(|c| c.contains(&version))
        });
    }
    call
}
