//! `trialogue verify`: a database that the product made has no violation, in any state; each
//! violation that is planted is named.

mod planted;

use crate::support::office::{DANA, Mail, PETRA, SAM, World};
use trialogue::cli::verify::{Options, print};
use trialogue::desk::verifying::{Check, verify};
use trialogue::domain::policy::{Book, Policy, Team};
use trialogue::domain::time::Timestamp;
use trialogue::store::Store;

fn broken(checks: &[Check]) -> Vec<String> {
    checks
        .iter()
        .flat_map(|c| {
            let all = c.violations.iter();
            all.map(|v| format!("{}: {} ({})", c.promise, v.what, v.where_.join(", ")))
        })
        .collect()
}

async fn healthy(world: &World, when: &str) -> Vec<Check> {
    let checks = world.desk.verify(world.now()).await.unwrap();
    assert_eq!(broken(&checks), Vec::<String>::new(), "{when}");
    checks
}

/// A question that is answered by mail, briefed and ruled out of scope.
async fn by_mail(world: &mut World) {
    let question = Mail {
        from: DANA,
        subject: "[PBI-142] Should the export include archived orders?",
        text: "Should it?",
        ..Mail::default()
    };
    world.mail(&question).await;
    healthy(world, "a question waits").await;
    let asked = world.last(SAM, "Subject: [PBI-142]");
    world
        .mail(&Mail {
            from: SAM,
            text: "Yes, two years back.",
            answers: Some(&asked),
            ..Mail::default()
        })
        .await;
    healthy(world, "an exchange goes on").await;
    world.wait(35).await;
    healthy(world, "it is briefed").await;
    let note = world.last(PETRA, "Subject: [PBI-142]");
    world
        .mail(&Mail {
            from: PETRA,
            text: "2 Archive export",
            answers: Some(&note),
            ..Mail::default()
        })
        .await;
    healthy(world, "it is ruled on").await;
}

/// A question that leads to a call, whose outcome is noted.
async fn by_call(world: &mut World) {
    let question = Mail {
        from: DANA,
        subject: "[PBI-143] Which separator?",
        text: "Comma or semicolon?",
        ..Mail::default()
    };
    world.mail(&question).await;
    world.wait(125).await;
    healthy(world, "a call is invited").await;
    let invitation = world.last(SAM, "text/calendar");
    world
        .mail(&Mail {
            from: SAM,
            text: "yes",
            answers: Some(&invitation),
            ..Mail::default()
        })
        .await;
    world.wait(180).await;
    healthy(world, "a call's time has passed").await;
    let request = world.last(DANA, "Subject: [PBI-143]");
    world
        .mail(&Mail {
            from: DANA,
            text: "Decision: semicolon",
            answers: Some(&request),
            ..Mail::default()
        })
        .await;
    healthy(world, "a call is briefed").await;
}

/// What becomes neither of these: a kept slot, a stranger, a mail delivered twice.
async fn the_rest(world: &mut World) {
    let secret = Mail {
        from: DANA,
        subject: "[PBI-144] Who is the buyer?",
        text: "Who is it?",
        ..Mail::default()
    };
    let bytes = world.bytes(&secret);
    world.lay(bytes.clone()).await;
    world.settle().await;
    world.lay(bytes).await;
    world.settle().await;
    world
        .mail(&Mail {
            from: "mallory@evil.example",
            subject: "[PBI-142] hello",
            text: "hello",
            ..Mail::default()
        })
        .await;
}

async fn whole() -> World {
    let mut world = World::new(Policy::default()).await;
    fill(&mut world).await;
    world
}

async fn fill(world: &mut World) {
    by_mail(world).await;
    by_call(world).await;
    the_rest(world).await;
}

#[test]
fn either_engine_is_read_alike() {
    crate::store::both(async |url| {
        let folder = tempfile::tempdir().unwrap();
        let mut world = World::on(&url, folder, Policy::default()).await;
        fill(&mut world).await;
        let checks = healthy(&world, "all of it").await;
        let seen: Vec<usize> = checks.iter().map(|c| c.looked_at).collect();
        println!("rows looked at: {seen:?}");
        assert!(seen.iter().all(|n| *n > 0), "{seen:?}");
        world.desk.store().close().await;
    });
}

#[tokio::test]
async fn a_healthy_database_has_no_violation_and_every_check_saw_something() {
    let world = whole().await;
    let checks = healthy(&world, "all of it").await;
    for check in &checks {
        assert!(check.looked_at > 0, "{} looked at nothing", check.promise);
    }
    assert_eq!(
        checks.iter().map(|c| c.promise).collect::<Vec<_>>(),
        [1, 2, 3, 4, 5, 6, 7, 8]
    );
    let mut out = Vec::new();
    let strict = Options {
        full: true,
        json: false,
    };
    assert!(print(&strict, &checks, &mut out).unwrap());
    let text = String::from_utf8(out).unwrap();
    assert!(text.contains("No violations in"), "{text}");
}

#[tokio::test]
async fn waiting_refused_and_late_are_no_violations() {
    let mut world = World::new(Policy::default()).await;
    by_mail(&mut world).await;
    // The PO's server refuses the note of a call, and the service is down for a day.
    world.refuse(Some(PETRA));
    by_call(&mut world).await;
    let question = Mail {
        from: DANA,
        subject: "[PBI-142] And the header line?",
        text: "With one?",
        ..Mail::default()
    };
    let bytes = world.bytes(&question);
    world.lay(bytes).await;
    healthy(&world, "a mail is taken in and not decided on").await;
    world.sleep(24 * 60);
    healthy(&world, "the service was down").await;
    world.settle().await;
    healthy(&world, "the service is back").await;
    world.sleep(7 * 24 * 60);
    healthy(&world, "alarms are late").await;
    world.settle().await;
    healthy(&world, "alarms have rung late").await;
}

#[tokio::test]
async fn a_team_of_another_policy_by_now_is_no_violation() {
    let at_once = Policy {
        book: Book::AtOnce,
        ..Policy::default()
    };
    let mut world = World::new(at_once).await;
    by_call(&mut world).await;
    healthy(&world, "by its own policy").await;
    let mut teams: Vec<Team> = world.desk.teams().iter().map(|t| t.team.clone()).collect();
    teams[0].policy = Policy {
        po_daily_limit: 1,
        ..Policy::default()
    };
    let checks = verify(world.desk.store(), &teams, world.now())
        .await
        .unwrap();
    assert_eq!(broken(&checks), Vec::<String>::new());
}

#[tokio::test]
async fn an_empty_database_passes_unless_more_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("empty.db").display());
    let store = Store::open(&url).await.unwrap();
    let checks = verify(&store, &[], Timestamp(0)).await.unwrap();
    let loose = Options::default();
    let strict = Options {
        full: true,
        json: true,
    };
    let mut out = Vec::new();
    assert!(print(&loose, &checks, &mut out).unwrap());
    assert!(!print(&strict, &checks, &mut out).unwrap());
    let text = String::from_utf8(out).unwrap();
    assert!(text.contains("nothing to look at") && text.contains("\"holds\":false"));
}

#[tokio::test]
async fn a_question_that_is_passed_on_is_invited_to_where_the_policy_says_at_once() {
    let at_once = Policy {
        book: Book::AtOnce,
        ..Policy::default()
    };
    let mut world = World::new(at_once).await;
    let question = Mail {
        from: DANA,
        subject: "[PBI-143] Which separator?",
        text: "Comma or semicolon?",
        ..Mail::default()
    };
    world.mail(&question).await;
    let asked = world.last(SAM, "Subject: [PBI-143] Which");
    world
        .mail(&Mail {
            from: SAM,
            text: "ask Kim",
            answers: Some(&asked),
            ..Mail::default()
        })
        .await;
    world.last("kim@acme.example", "text/calendar");
    healthy(&world, "it is passed on").await;
}

#[tokio::test]
async fn each_question_of_a_batch_that_joins_an_invited_call_updates_its_agenda() {
    let roomy = Policy {
        book: Book::AtOnce,
        duration_max: chrono::TimeDelta::minutes(60),
        ..Policy::default()
    };
    let mut world = World::new(roomy).await;
    let subjects = ["One?", "Two?", "Three?"].map(|q| format!("[PBI-143] {q}"));
    for (number, subject) in subjects.iter().enumerate() {
        let question = Mail {
            from: DANA,
            subject,
            text: subject,
            ..Mail::default()
        };
        let bytes = world.bytes(&question);
        world.lay(bytes).await;
        // The first alone; the other two are decided on together.
        if number != 1 {
            world.settle().await;
        }
    }
    healthy(&world, "two have joined").await;
    let team = trialogue::domain::ids::TeamId::new("acme");
    let mut tx = world.desk.store().read().await.unwrap();
    let open = tx.open_clarifications(&team).await.unwrap();
    let ids: Vec<_> = open.iter().map(|c| c.id.clone()).collect();
    let letters = tx.letters_about(&ids).await.unwrap();
    let newest = letters.iter().rfind(|l| l.name == "invitation").unwrap();
    assert_eq!(newest.about.len(), 3, "the last invitation knows all three");
}

/// One mail of the story below: from, the letter it answers (to them, with this in it), text.
type Step = (&'static str, Option<&'static str>, &'static str);

/// Things that happen to people: each story on a day of its own.
const STORIES: &[(&str, &[Step])] = &[
    (
        "a call is declined and moved, accepted, said not to be held, booked again, held",
        &[
            (DANA, None, "/call\nWhich one?"),
            (SAM, Some("text/calendar"), "no"),
            (SAM, Some("text/calendar"), "yes"),
            ("wait 300", None, ""),
            (DANA, Some("Subject: "), "2"),
            (SAM, Some("text/calendar"), "yes"),
            ("wait 1500", None, ""),
            (
                DANA,
                Some("Subject: "),
                "Decision: the first\nOpen: who pays?",
            ),
            (PETRA, Some("Subject: "), "4"),
            ("wait 2880", None, ""),
        ],
    ),
    (
        "a talk elsewhere, corrected, objected to, ruled a correction, then agreed",
        &[
            (DANA, None, "/talked Sam: yes, both\n"),
            (SAM, Some("Subject: "), "No, only the second."),
            (DANA, Some("Subject: "), "/po"),
            (PETRA, Some("Subject: "), "3 Only the second, by March."),
            (SAM, Some("Subject: "), "Then it is the second."),
            ("wait 60", None, ""),
            (PETRA, Some("Subject: "), "1"),
        ],
    ),
    (
        "passed on twice, answered, thanked, asked further, resolved",
        &[
            (DANA, None, "Which one?"),
            (SAM, Some("Subject: "), "ask Kim"),
            ("kim@acme.example", Some("Subject: "), "not me"),
            (PETRA, Some("Subject: "), "The first one, please."),
            (DANA, Some("Subject: "), "Thanks!"),
            (DANA, Some("Subject: "), "And the second?"),
            ("wait 60", None, ""),
            (DANA, Some("Subject: "), "/resolved"),
        ],
    ),
    (
        "nobody accepts, the call is dropped, the answer comes by mail, and more after the note",
        &[
            (DANA, None, "Which one?"),
            ("wait 1500", None, ""),
            (SAM, Some("Subject: "), "The first."),
            ("wait 60", None, ""),
            (SAM, Some("Subject: "), "No, I meant the second."),
            ("wait 60", None, ""),
        ],
    ),
    (
        "an accepted call of which nobody says anything, and late notes",
        &[
            (DANA, None, "/call\nWhich one?"),
            (SAM, Some("text/calendar"), "yes"),
            ("wait 7200", None, ""),
            (DANA, Some("Subject: "), "Decision: the first"),
        ],
    ),
];

#[tokio::test]
async fn whatever_people_do_there_is_no_violation_at_any_step() {
    for policy in [
        Book::After(trialogue::domain::hours::Wait::Minutes(120)),
        Book::OnRequest,
    ] {
        let mut world = World::new(Policy {
            book: policy,
            ..Policy::default()
        })
        .await;
        for (name, steps) in STORIES {
            for (number, (from, answers, text)) in steps.iter().enumerate() {
                if let Some(minutes) = from.strip_prefix("wait ") {
                    world.wait(minutes.parse().unwrap()).await;
                } else {
                    let letter = answers.map(|with| world.last(from, with));
                    world
                        .mail(&Mail {
                            from,
                            subject: &format!("[PBI-142] {name}"),
                            text,
                            answers: letter.as_ref(),
                        })
                        .await;
                }
                healthy(&world, &format!("{name}, step {number}")).await;
            }
        }
    }
}
