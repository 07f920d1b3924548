//! No loops, on real servers: another Trialogue, a vacation responder in Dovecot, a second
//! Postfix that refuses, puts off, accepts and then fails, a mailing list that sends our letter
//! back. Each time at most three automatic mails, then silence, and it is on record.

use crate::kills::rows;
use crate::main_job::{ask, asks};
use crate::support::rig::{Rig, now};
use crate::support::service::{Team, unique};
use crate::support::story::play_text;
use std::fmt::Write as _;
use std::time::Duration;
use trialogue::domain::limits::THREAD_MAILS;

/// The machine's clock; nothing but what the mails cause.
const ON_REQUEST: &str = "book = \"on request\"";
/// Most automatic mails.
const MOST: usize = 3;
/// How long nothing may come for it to be silence: many times what an answer takes.
const SILENCE: Duration = Duration::from_secs(2);

/// The rig, if Dovecot has Sieve there.
fn with_sieve() -> Option<Rig> {
    let rig = Rig::find()?;
    if rig.value("SIEVE") == "yes" {
        return Some(rig);
    }
    println!("skipped: Dovecot has no Sieve (tests/rigs/install)");
    None
}

/// Words that differ each time are no program's, up to a number that nobody writes in an hour.
#[test]
fn a_thread_takes_so_many_mails_of_one_person_an_hour_and_then_it_is_silent() {
    let mut told = "policy book on request\nat Mon 2026-11-23 10:02\n\
                    > mail from dana: [PBI-150] Archived orders?\n  Are archived orders in?\n\
                    > expect letter receipt to dana\n> expect letter question to sam\n"
        .to_owned();
    for n in 1..=THREAD_MAILS {
        let said = format!("> reply from sam to question: Order {n} is in.\n");
        writeln!(told, "{said}> expect letter answer to dana").unwrap();
    }
    write!(
        told,
        "> reply from sam to question: One more is in.\n\
         > expect mail is held says \"more than {THREAD_MAILS} mails of theirs in this thread within an hour\"\n\
         > expect nothing\n\
         > wait 61m\n> expect letter briefing to petra\n\
         > reply from sam to question: The hour is over.\n> expect letter answer to dana\n\
         > wait 30m\n> expect letter briefing to petra\n"
    )
    .unwrap();
    play_text(&told).unwrap();
}

#[test]
fn a_vacation_responder_answers_once_and_moves_the_question_on() {
    let Some(rig) = with_sieve() else { return };
    let team = Team::new(rig, None, None, ON_REQUEST);
    let kim = team.rig.new_user("kim");
    team.people(&[(&kim, "Kim Key,stakeholder")]);
    backlog(&team, &[("PBI-142", &format!("{};{kim}", team.sam))]);
    sieve(
        &team,
        &team.sam,
        &format!(
            "require [\"vacation\"];\nvacation :days 1 :addresses [\"{}\"] \
             \"I am out of the office until 24 December and read no mail.\";",
            team.sam
        ),
    );
    team.start();
    ask(&team);
    // The responder really answered, and it moved the question on.
    let recorded = on_record(&team, "written by a machine: Auto-Submitted: auto-replied");
    assert!(recorded.contains("Sam is away until"), "{recorded}");
    team.wait_for(&kim, "question");
    settled(&[&team]);
    assert_eq!(machines(&team).len(), 1, "{:#?}", machines(&team));
    // The question, and that nothing is wanted any more.
    at_most(&team, &team.sam, 2);
    at_most(&team, &kim, 1);
    at_most(&team, &team.dev, 2);
    assert_eq!(rows(&team, "SELECT status FROM clarification"), [["open"]]);
    team.stop();
}

#[test]
fn two_trialogues_fall_silent() {
    let Some(rig) = with_sieve() else { return };
    let Some(other) = Rig::find() else { return };
    let one = Team::new(rig, None, None, ON_REQUEST);
    let two = Team::new(other, None, None, ON_REQUEST);
    for (team, peer) in [(&one, &two), (&two, &one)] {
        team.people(&[(&peer.clarify, "Other Team,stakeholder")]);
        backlog(team, &[("PBI-142", &peer.clarify)]);
        team.start();
    }
    ask(&one);
    on_record(&two, "written by another installation of Trialogue");
    settled(&[&one, &two]);
    at_most(&one, &two.clarify, 1);
    at_most(&two, &one.clarify, 0);
    // What lies between them takes away the mark by which each knows the other.
    for (team, peer, role) in [(&one, &two, "stakeholder"), (&two, &one, "developer")] {
        team.people(&[(&peer.clarify, &format!("Other Team,{role}"))]);
        let strip = "require [\"editheader\"];\ndeleteheader \"X-Trialogue\";";
        sieve(team, &team.clarify, strip);
    }
    let before = [&one, &two].map(|team| outcomes(team).len());
    one_more(&one, "[PBI-142] And deleted orders?");
    settled(&[&one, &two]);
    let between = letters_to(&one, &two.clarify) - 1 + letters_to(&two, &one.clarify);
    println!("two Trialogues without their marks: {between} mails between them");
    assert!(
        (1..=MOST).contains(&between),
        "{between} mails between them"
    );
    // Whoever fell silent says why: the other's words were looked at, and nothing followed.
    let since = |(team, before): (&Team, usize)| outcomes(team).split_off(before);
    let recorded: Vec<String> = [&one, &two]
        .into_iter()
        .zip(before)
        .flat_map(since)
        .collect();
    let silent = |because: &&String| {
        let why = [
            "words as before",
            "written by a machine",
            "marked as a program's",
            "not told any more",
        ];
        why.iter().any(|why| because.contains(why))
    };
    let last = recorded.iter().filter(silent).count();
    assert!(last > 0, "the silence is not on record: {recorded:#?}");
    for team in [&one, &two] {
        team.run(&["verify"]);
        team.stop();
    }
}

#[test]
fn a_bouncing_server_is_told_of_and_not_written_to_again() {
    let Some(rig) = Rig::find() else { return };
    let team = Team::new(rig, None, None, ON_REQUEST);
    let at = |who: &str| format!("{who}-{}@remote.test", unique());
    let [gone, full, slow, later] = ["gone", "full", "slow", "later"].map(at);
    team.rig.run("adduser", &[&later]);
    let far = [&gone, &full, &slow, &later];
    let people =
        ["Gus Gone", "Fay Full", "Sia Slow", "Lea Later"].map(|n| n.to_owned() + ",stakeholder");
    let people: Vec<(&String, &str)> = far
        .into_iter()
        .zip(people.iter().map(String::as_str))
        .collect();
    team.people(&people);
    let keys = ["PBI-201", "PBI-202", "PBI-203", "PBI-204"];
    let items: Vec<(&str, &str)> = keys.into_iter().zip(far.map(String::as_str)).collect();
    backlog(&team, &items);
    team.start();
    for key in keys {
        one_more(
            &team,
            &format!("[{key}] Should {key} include archived orders?"),
        );
    }
    // Refused; accepted, and failed; late, and then failed; put off, and delivered.
    on_record(
        &team,
        "bounce: the letter \"question\" did not arrive: it bounced (5.1.1)",
    );
    on_record(
        &team,
        "bounce: the letter \"question\" did not arrive: it bounced (5.2.2)",
    );
    on_record(
        &team,
        "delivery report about the letter \"question\": 4.3.2",
    );
    on_record(
        &team,
        "bounce: the letter \"question\" did not arrive: it bounced (4.3.2)",
    );
    team.wait_for(&later, "question");
    settled(&[&team]);
    // Where the trouble may pass, the question waits to go once more.
    let gone_out = rows(&team, "SELECT address FROM letter WHERE status <> 'due'");
    for (who, most) in far.into_iter().zip([1, 2, 2, 1]) {
        at_most(&team, who, most);
        let theirs = gone_out.iter().filter(|row| row[0] == *who);
        assert_eq!(theirs.count(), 1, "{who}");
    }
    // Dana knows of each.
    let told = team.letters(&team.dev);
    for name in ["Gus", "Fay", "Sia"] {
        assert!(
            told.iter()
                .any(|l| l.text().contains(name) && l.kind() != "receipt"),
            "nobody told Dana of {name}"
        );
    }
    // A receipt and a word of each that failed, and no more; of Petra nothing is wanted.
    for (who, most) in [(&team.dev, keys.len() + 3), (&team.po, 0)] {
        let count = team.letters(who).len();
        assert!(count <= most, "{count} letters to {who}");
    }
    // Where it belongs, and where whoever runs the service looks.
    let shown = team.run(&["show", "PBI-201"]);
    assert!(shown.contains("it bounced (5.1.1)"), "{shown}");
    let marks = "SELECT p.name FROM person p WHERE p.state LIKE '%5.1.1%'";
    assert_eq!(rows(&team, marks), [["Gus Gone"]]);
    team.run(&["verify"]);
    team.stop();
}

#[test]
fn a_mailing_list_that_sends_our_letter_back_changes_nothing() {
    let Some(rig) = with_sieve() else { return };
    let team = Team::new(rig, None, None, ON_REQUEST);
    let lists = ["plain", "rewriting"].map(|name| team.rig.new_user(name));
    let people = lists.each_ref().map(|list| (list, "The List,stakeholder"));
    team.people(&people);
    backlog(&team, &[("PBI-301", &lists[0]), ("PBI-302", &lists[1])]);
    let back = format!(
        "addheader \"List-Id\" \"<dev.example.test>\";\nredirect :copy \"{}\";",
        team.clarify
    );
    let needs = "require [\"editheader\", \"copy\"];\n";
    sieve(&team, &lists[0], &format!("{needs}{back}"));
    let rewrites = "deleteheader \"X-Trialogue\";\ndeleteheader \"Message-ID\";\n\
                    addheader \"Message-ID\" \"<of.the.list@example.test>\";\n";
    sieve(&team, &lists[1], &format!("{needs}{rewrites}{back}"));
    team.start();
    one_more(
        &team,
        "[PBI-301] Should the export include archived orders?",
    );
    on_record(&team, "own mail that came back");
    one_more(
        &team,
        "[PBI-302] Should the import include archived orders?",
    );
    on_record(&team, "written by a machine: list-id");
    settled(&[&team]);
    for list in &lists {
        at_most(&team, list, 1);
    }
    at_most(&team, &team.dev, 2);
    at_most(&team, &team.po, 0);
    team.run(&["verify"]);
    team.stop();
}

/// Imports items and whom their questions go to.
fn backlog(team: &Team, items: &[(&str, &str)]) {
    let mut rows = vec!["key,title,stakeholders".to_owned()];
    rows.extend(
        items
            .iter()
            .map(|(key, to)| format!("{key},Orders of {key},{to}")),
    );
    let file = team.folder.path().join("items.csv");
    std::fs::write(&file, rows.join("\n") + "\n").unwrap();
    team.run(&["import", "backlog", file.to_str().unwrap()]);
}

fn sieve(team: &Team, user: &str, script: &str) {
    team.rig.run("sieve", &[user, script]);
}

/// Dana asks.
fn one_more(team: &Team, subject: &str) {
    asks(team, subject, subject);
}

/// What the mails of a team came to.
fn outcomes(team: &Team) -> Vec<String> {
    let sql = "SELECT because FROM mail WHERE because IS NOT NULL ORDER BY uid";
    rows(team, sql).into_iter().flatten().collect()
}

/// Those that machines wrote.
fn machines(team: &Team) -> Vec<String> {
    let machine = |b: &String| b.starts_with("written by a machine");
    outcomes(team).into_iter().filter(machine).collect()
}

/// The outcome that begins so, waited for.
fn on_record(team: &Team, begin: &str) -> String {
    let end = now() + Duration::from_secs(40);
    loop {
        let all = outcomes(team);
        if let Some(found) = all.iter().find(|b| b.starts_with(begin)) {
            return found.clone();
        }
        assert!(now() < end, "{begin:?} is not on record: {all:#?}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

fn letters_to(team: &Team, address: &str) -> usize {
    let all = rows(team, "SELECT address FROM letter WHERE status = 'sent'");
    all.iter().filter(|row| row[0] == address).count()
}

fn at_most(team: &Team, address: &str, most: usize) {
    let letters = rows(
        team,
        "SELECT address, name, status FROM letter ORDER BY position",
    );
    let theirs = letters.iter().filter(|row| row[0] == address).count();
    assert!(
        theirs <= most.min(MOST),
        "{theirs} letters to {address}: {letters:?}"
    );
}

/// Until nothing has come in and nothing has gone out for a while.
fn settled(teams: &[&Team]) {
    let end = now() + Duration::from_secs(40);
    let state = || -> Vec<_> {
        let counted = "SELECT status, COUNT(*) FROM mail GROUP BY status \
                       UNION ALL SELECT status, COUNT(*) FROM letter GROUP BY status ORDER BY 1, 2";
        teams.iter().map(|team| rows(team, counted)).collect()
    };
    let (mut last, mut since) = (state(), now());
    while since.elapsed() < SILENCE {
        assert!(now() < end, "no silence: {last:?}");
        std::thread::sleep(Duration::from_millis(200));
        let new = state();
        if new != last {
            (last, since) = (new, now());
        }
    }
}
