//! `trialogue report` and `trialogue log`: figures and decisions, from what is on record.

use crate::support::office::{DANA, Mail, PETRA, SAM, World};
use crate::support::post::Letter;
use trialogue::cli::report::{Command, Form, NewItems, Options, print};
use trialogue::cli::{Answer, log};
use trialogue::desk::reporting;
use trialogue::domain::ids::PersonId;
use trialogue::domain::pbi::PbiKey;
use trialogue::domain::person::Role;
use trialogue::domain::policy::{Policy, Sprint, Team};
use trialogue::domain::report::Filed;
use trialogue::rules::reporting::log as decisions;
use trialogue::store::Store;

const NONE: Options = Options {
    team: None,
    sprint: None,
    json: false,
    csv: false,
};

fn team(world: &World) -> Team {
    let day = |d| chrono::NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
    let mut team = world.desk.teams()[0].team.clone();
    team.sprints = vec![Sprint {
        name: "Sprint 12".into(),
        start: day(23),
        end: day(27),
    }];
    team
}

async fn filed(world: &World) -> Filed {
    let store = world.desk.store();
    reporting::filed(store, &team(world), world.now())
        .await
        .unwrap()
}

fn told(world: &World, filed: &Filed, command: &Command) -> (String, Answer) {
    let mut out = Vec::new();
    let answer = print(command, &team(world), filed, world.now(), &mut out).unwrap();
    (String::from_utf8(out).unwrap(), answer)
}

/// One question answered by mail, briefed and ruled out of scope; one by a call that was held
/// with everybody; one about a confidential item, answered.
async fn day() -> World {
    let mut world = World::new(Policy::default()).await;
    let ask = |subject, text| Mail {
        from: DANA,
        subject,
        text,
        ..Mail::default()
    };
    let archived = "[PBI-142] Should the export include archived orders?";
    world.mail(&ask(archived, "Should it?")).await;
    answer(&mut world, SAM, "archived", "Yes, two years back.").await;
    world
        .mail(&ask("[PBI-144] Who may see salaries?", "Who?"))
        .await;
    answer(&mut world, SAM, "PBI-144", "The board alone.").await;
    world.wait(35).await;
    answer(&mut world, PETRA, "archived", "2 =Archive export").await;
    world
        .mail(&ask("[PBI-143] Which zone do dates use?", "/call\nWhich?"))
        .await;
    for who in [SAM, PETRA, DANA] {
        accept(&mut world, who).await;
    }
    world.wait(4 * 60).await;
    answer(&mut world, DANA, "What came of it", "Decision: UTC.").await;
    world.wait(60).await;
    world
}

async fn answer(world: &mut World, from: &str, with: &str, text: &str) {
    let letter = world.last(from, with);
    world
        .mail(&Mail {
            from,
            text,
            answers: Some(&letter),
            ..Mail::default()
        })
        .await;
}

/// Accepts the newest invitation, as a calendar program does.
async fn accept(world: &mut World, who: &str) {
    let letter = world.last(who, "text/calendar");
    let text = Letter::new(letter.bytes).calendar().unwrap();
    let line = |name: &str| {
        let found = text.lines().find(|l| l.starts_with(name));
        found.unwrap_or_else(|| panic!("no {name}")).to_owned()
    };
    let part = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//t//EN\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n\
         {}\r\n{}\r\nDTSTAMP:20261123T100000Z\r\n{}\r\nORGANIZER:mailto:clarify@acme.example\r\n\
         ATTENDEE;PARTSTAT=ACCEPTED:mailto:{who}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        line("UID:"),
        line("SEQUENCE:"),
        line("DTSTART:")
    );
    let mail = format!(
        "Authentication-Results: mx.acme.example; dmarc=pass header.from=acme.example\r\n\
         From: <{who}>\r\nTo: <clarify@acme.example>\r\nSubject: Accepted\r\n\
         Message-ID: <accept-{who}>\r\nDate: Mon, 23 Nov 2026 10:00:00 +0000\r\n\
         Content-Type: text/calendar; method=REPLY; charset=utf-8\r\n\r\n{part}"
    );
    world.lay(mail.into_bytes()).await;
    world.settle().await;
}

#[tokio::test]
async fn bypass_knows_each_conversation_and_its_note() {
    let world = day().await;
    let filed = filed(&world).await;
    let (text, answer) = told(&world, &filed, &Command::Bypass(NONE));
    assert_eq!(answer, Answer::Done, "{text}");
    for line in [
        "knows of 3 of 3 direct conversations: 100 %",
        "by mail, Dana Dev and Sam Sales: Petra Po was briefed after 30 min",
        "PBI-143  Which zone do dates use?",
        "call, Dana Dev and Sam Sales: the Product Owner, or who stood in, was there",
        "PBI-144  (confidential)",
    ] {
        assert!(text.contains(line), "{line:?} is not in\n{text}");
    }
    assert!(!text.contains("salaries"), "{text}");
    let csv = Options { csv: true, ..NONE };
    let (csv, _) = told(&world, &filed, &Command::Bypass(csv));
    assert_eq!(csv.lines().count(), 4, "{csv}");
    let json = Options { json: true, ..NONE };
    let (json, _) = told(&world, &filed, &Command::Bypass(json));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["known"], 3);
    assert_eq!(json["conversations"][0]["po"], "briefed");
}

async fn after(world: &World, number: usize, sql: &str) -> String {
    let store: Store = world.changed(number, sql).await;
    let filed = reporting::filed(&store, &team(world), world.now())
        .await
        .unwrap();
    let (text, answer) = told(world, &filed, &Command::Bypass(NONE));
    assert_eq!(answer, Answer::No, "{sql}\n{text}");
    text
}

#[tokio::test]
async fn what_is_deleted_from_the_record_shows_as_bypassed() {
    let world = day().await;
    for (number, sql, told) in [
        (
            1,
            "DELETE FROM letter WHERE name = 'briefing' AND clarification IN \
             (SELECT id FROM clarification WHERE pbi = 'PBI-142')",
            "NOT YET: the note is not on record",
        ),
        (
            2,
            "DELETE FROM conversation WHERE how = 'mail'",
            "NOT YET: no conversation on record",
        ),
        (
            3,
            "DELETE FROM conversation WHERE how = 'call'",
            "NOT YET: no conversation on record",
        ),
        (
            4,
            "UPDATE letter SET status = 'refused' WHERE name = 'briefing'",
            "NOT YET: the note is not handed over yet",
        ),
    ] {
        let text = after(&world, number, sql).await;
        assert!(text.contains(told), "{sql}\n{text}");
    }
}

#[tokio::test]
async fn a_sprints_questions_show_its_refinement() {
    let world = day().await;
    let filed = filed(&world).await;
    let (text, _) = told(&world, &filed, &Command::Sprint(NONE));
    for line in [
        "Sprint 12, 2026-11-23 to 2026-11-27",
        "3 asked, 3 answered (half of them within 0 min of work), 0 open",
        "talked: 2 by mail, 1 by call",
        "ruled: 0 agreed, 1 out of scope",
        "Product Owner in calls: 15 min",
        "1 confidential item counted above, not named.",
    ] {
        assert!(text.contains(line), "{line:?} is not in\n{text}");
    }
    assert!(!text.contains("PBI-144"), "{text}");
    let none = Options {
        sprint: Some("Sprint 99".into()),
        ..NONE
    };
    let mut out = Vec::new();
    let fault = print(
        &Command::Sprint(none),
        &team(&world),
        &filed,
        world.now(),
        &mut out,
    );
    let fault = fault.unwrap_err().to_string();
    assert!(
        fault.contains("no Sprint \"Sprint 99\"; there are: Sprint 12"),
        "{fault}"
    );
}

#[tokio::test]
async fn the_load_is_of_the_product_owner() {
    let world = day().await;
    let filed = filed(&world).await;
    let (text, _) = told(&world, &filed, &Command::Load(NONE));
    for line in [
        "Petra Po, Product Owner",
        "1 call, 15 min; 0 declined",
        "1 ruling; ",
    ] {
        assert!(text.contains(line), "{line:?} is not in\n{text}");
    }
}

#[tokio::test]
async fn who_was_the_product_owner_before_has_a_line_of_their_own() {
    let world = day().await;
    let mut filed = filed(&world).await;
    let roster = &mut filed.roster;
    let at = roster.members.iter().position(|m| m.role == Role::Po);
    let petra = roster.members.remove(at.unwrap());
    let mut nora = petra.clone();
    nora.person.id = PersonId::new("nora");
    nora.person.name = "Nora New".into();
    roster.members.push(nora);
    roster.former.push(petra);
    let (text, _) = told(&world, &filed, &Command::Load(NONE));
    let (before, after) = text
        .split_once("Petra Po, Product Owner or delegate before")
        .unwrap();
    assert!(
        before.contains("Nora New, Product Owner\n  0 calls"),
        "{text}"
    );
    assert!(after.contains("1 call, 15 min; 0 declined"), "{text}");
    assert!(after.contains("1 ruling; "), "{text}");
    // Her minutes are still those of the Product Owner.
    let (sprint, _) = told(&world, &filed, &Command::Sprint(NONE));
    assert!(!sprint.contains("stood in: Petra Po"), "{sprint}");
}

#[tokio::test]
async fn out_of_scope_becomes_a_draft_that_backlog_tools_import_until_it_is_undone() {
    let mut world = day().await;
    let before = filed(&world).await;
    let new = |form| Command::NewItems(NewItems { team: None, form });
    let (jira, _) = told(&world, &before, &new(Form::Jira));
    assert!(
        jira.starts_with("Summary,Issue Type,Description\n"),
        "{jira}"
    );
    // What looks like a formula is none.
    assert!(jira.contains("'=Archive export,Story,"), "{jira}");
    assert!(jira.contains("Should it?"), "{jira}");
    let (azure, _) = told(&world, &before, &new(Form::Azure));
    assert!(
        azure.starts_with("Work Item Type,Title,Description,Tags\n"),
        "{azure}"
    );
    assert!(
        azure.contains("Product Backlog Item,'=Archive export,"),
        "{azure}"
    );
    answer(&mut world, PETRA, "archived", "/undo").await;
    let undone = filed(&world).await;
    let (text, _) = told(&world, &undone, &new(Form::Text));
    assert_eq!(text, "No ruling out of scope stands.\n");
    let log = decisions::of_item(&undone, &PbiKey::new("PBI-142"));
    assert!(log[0].rulings[0].undone.is_some());
}

#[tokio::test]
async fn the_log_tells_question_answer_and_ruling_in_each_form() {
    let world = day().await;
    let filed = filed(&world).await;
    let key = PbiKey::new("PBI-142");
    let decided = decisions::of_item(&filed, &key);
    let form = |form| {
        let mut out = Vec::new();
        log::print(form, &key, &decided, chrono_tz::Europe::Berlin, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    insta::assert_snapshot!("log_markdown", form(log::Form::Markdown));
    insta::assert_snapshot!("log_jira", form(log::Form::Jira));
    insta::assert_snapshot!("log_csv", form(log::Form::Csv));
    let json: serde_json::Value = serde_json::from_str(&form(log::Form::Json)).unwrap();
    assert_eq!(json[0]["rulings"][0]["verdict"], "out-of-scope");
    assert!(form(log::Form::Github).starts_with("### "));
}
