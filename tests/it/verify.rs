//! `trialogue verify`: a database that the product made has no violation, in any state; each
//! violation that is planted is named.

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

/// Runs SQL on a copy of the world's database and checks that.
async fn planted(world: &World, number: usize, sql: &str) -> Vec<String> {
    sqlx::any::install_default_drivers();
    let from = world.folder.path().join("world.db");
    let to = world.folder.path().join(format!("copy-{number}.db"));
    let address = format!("sqlite://{}", from.display());
    let whole = sqlx::AnyPool::connect(&address).await.unwrap();
    let copy = format!("VACUUM INTO '{}'", to.display());
    sqlx::raw_sql(sqlx::AssertSqlSafe(copy))
        .execute(&whole)
        .await
        .unwrap();
    let url = format!("sqlite://{}", to.display());
    let pool = sqlx::AnyPool::connect(&url).await.unwrap();
    let off = format!("PRAGMA foreign_keys = OFF; {sql}");
    let done = sqlx::raw_sql(sqlx::AssertSqlSafe(off))
        .execute(&pool)
        .await
        .unwrap();
    assert!(done.rows_affected() > 0, "nothing planted by {sql}");
    pool.close().await;
    let store = Store::open(&url).await.unwrap();
    let teams: Vec<Team> = world.desk.teams().iter().map(|t| t.team.clone()).collect();
    let checks = verify(&store, &teams, world.now()).await.unwrap();
    store.close().await;
    broken(&checks)
}

const PLANTS: &[(&str, &str)] = &[
    // 1
    (
        "1: a note that was not given",
        "UPDATE letter SET status = 'refused' WHERE id IN (SELECT l.id FROM letter l JOIN conversation c ON c.letter = l.effect_key WHERE c.status = 'briefed')",
    ),
    (
        "1: the note of a conversation is not on record",
        "UPDATE conversation SET state = replace(state, 'briefing/', 'nothing/')",
    ),
    (
        "1: an answer is in no conversation",
        "DELETE FROM conversation WHERE how = 'mail'",
    ),
    (
        "1: a call was held and is no conversation",
        "DELETE FROM conversation WHERE how = 'call'",
    ),
    // 2
    (
        "2: a mail's bytes are gone",
        "DELETE FROM raw_mail WHERE mail IN (SELECT id FROM mail LIMIT 1)",
    ),
    (
        "2: a mail's bytes are not those taken in",
        "UPDATE raw_mail SET bytes = CAST('x' AS BLOB) WHERE mail IN (SELECT id FROM mail LIMIT 1)",
    ),
    (
        "2: a mail is filed and stands in no clarification",
        "DELETE FROM filing WHERE mail IN (SELECT mail FROM filing LIMIT 1)",
    ),
    (
        "2: a mail has an outcome without a reason",
        "UPDATE mail SET because = '' WHERE status = 'held'",
    ),
    (
        "2: a mail is still new, and a later one",
        "UPDATE mail SET status = 'new', decided = NULL, because = NULL WHERE uid = 1; DELETE FROM filing WHERE mail IN (SELECT id FROM mail WHERE uid = 1)",
    ),
    (
        "2: a double has no original",
        "UPDATE mail SET because = 'the same mail as nothing' WHERE fingerprint IS NULL",
    ),
    // 3
    (
        "3: a letter is not one with itself: its bytes bear another Message-ID",
        "UPDATE letter SET message_id = 'other@acme.example' WHERE position = 1",
    ),
    (
        "3: a letter is not one with itself: its envelope has another recipient",
        "UPDATE letter SET envelope_to = 'eve@evil.example' WHERE position = 1",
    ),
    (
        "3: SEQUENCE falls",
        "UPDATE letter SET payload = replace(payload, '\"sequence\":0', '\"sequence\":3') WHERE position IN (SELECT MIN(position) FROM letter WHERE name = 'invitation'); UPDATE call SET sequence = 3; INSERT INTO letter (id, effect_key, team, name, person, address, about, call, lane, position, status, attempts, payload, decided) SELECT 'twice', 'twice', team, name, person, address, about, call, lane, 9999, 'due', 0, replace(payload, '\"sequence\":3', '\"sequence\":2'), decided FROM letter WHERE position IN (SELECT MIN(position) FROM letter WHERE name = 'invitation')",
    ),
    (
        "3: one version of a call goes to one person twice",
        "INSERT INTO letter (id, effect_key, team, name, person, address, about, call, lane, position, status, attempts, payload, decided) SELECT 'twice', 'twice', team, name, person, address, about, call, lane, 9999, 'due', 0, payload, decided FROM letter WHERE name = 'invitation' LIMIT 1",
    ),
    // 4
    (
        "4: somebody is in two calls at one time",
        "INSERT INTO call (id, team, uid, status, starts, ends, sequence, version, state) SELECT 'twice', team, 'twice', status, starts, ends, sequence, version, state FROM call WHERE status = 'kept'",
    ),
    (
        "4: a copy of busy times is of a calendar that its person does not name",
        "INSERT INTO source (id, person, position, url, name, faults, due) SELECT 's', id, 0, 'https://c.example/a.ics', 'c', 0, 0 FROM person LIMIT 1",
    ),
    (
        "4: a copy of busy times was never read",
        "INSERT INTO source (id, team, zone, position, url, name, covers, faults, due) VALUES ('s', 'acme', 'UTC', 0, 'https://c.example/a.ics', 'c', 9, 0, 0)",
    ),
    (
        "4: a copy holds a busy time that is none",
        "INSERT INTO source (id, team, zone, position, url, name, read_at, covers, faults, due) VALUES ('s', 'acme', 'UTC', 0, 'https://c.example/a.ics', 'c', 1, 9, 0, 0); INSERT INTO busy (source, ordinal, starts, ends, kind) VALUES ('s', 0, 5, 5, 'busy')",
    ),
    (
        "4: a call takes time that is not booked",
        "DELETE FROM booking",
    ),
    (
        "4: time is booked for a call that does not take it",
        "UPDATE booking SET call = (SELECT id FROM call WHERE status = 'held')",
    ),
    (
        "4: a call is outside somebody's working hours",
        "UPDATE call SET starts = starts + 43200000, ends = ends + 43200000",
    ),
    (
        "4: somebody was booked for a time at which they were known to be away",
        "UPDATE person SET state = replace(state, '\"away\":[]', '\"away\":[{\"start\":0,\"end\":99999999999999}]')",
    ),
    // 5
    (
        "5: a letter about a clarification to somebody who takes no part",
        "UPDATE letter SET person = (SELECT id FROM person WHERE address = 'kim@client.example') WHERE name = 'question'",
    ),
    (
        "5: a letter about a confidential item to somebody who is not named",
        "UPDATE letter SET person = (SELECT id FROM person WHERE address = 'dirk@acme.example') WHERE name = 'receipt' AND clarification IN (SELECT id FROM clarification WHERE pbi = 'PBI-144')",
    ),
    (
        "5: the subject of a letter tells of a confidential item",
        "UPDATE letter SET payload = replace(payload, '\"subject\":\"[PBI-144]\"', '\"subject\":\"[PBI-144] Who is the buyer?\"') WHERE payload LIKE '%\"subject\":\"[PBI-144]\"%'",
    ),
    // 6
    (
        "6: a ruling by somebody who may not rule",
        "UPDATE ruling SET person = (SELECT id FROM person WHERE address = 'sam@acme.example')",
    ),
    (
        "6: a ruling of which the identity is not proven",
        "UPDATE ruling SET evidence = 'not verified; reply token'",
    ),
    (
        "6: a ruling of which the identity is not proven",
        "UPDATE ruling SET evidence = ''",
    ),
    (
        "6: a ruling out of scope without its candidate",
        "DELETE FROM candidate",
    ),
    (
        "6: a clarification is closed by a ruling that is not there",
        "DELETE FROM ruling",
    ),
    // 7
    (
        "7: 3 calls of the PO's on",
        "INSERT INTO call (id, team, uid, status, starts, ends, sequence, version, state) SELECT 'a', team, 'a', status, starts + 900000, ends + 900000, sequence, version, state FROM call WHERE status = 'kept' UNION ALL SELECT 'b', team, 'b', status, starts + 1800000, ends + 1800000, sequence, version, state FROM call WHERE status = 'kept'",
    ),
    (
        "7: a call of the PO's has no place in their day",
        "DELETE FROM daily_call",
    ),
    (
        "7: a slot is kept, and nothing will invite to it",
        "UPDATE alarm SET status = 'forgotten' WHERE status = 'due'",
    ),
    (
        "7: a note asks for a ruling without a reason",
        "UPDATE letter SET payload = replace(payload, '\"needs_ruling\":false', '\"needs_ruling\":true') WHERE name = 'briefing'",
    ),
    (
        "7: a step on the ladder was taken without a reason",
        "UPDATE clarification SET state = replace(state, '\"ladder\":[]', '\"ladder\":[{\"rung\":\"mail\",\"at\":1,\"why\":[\"\"]}]')",
    ),
    (
        "7: an invitation went before its time",
        "UPDATE letter SET decided = decided - 600000 WHERE name = 'invitation'",
    ),
    // 8
    (
        "8: two pages tell of one absence",
        "INSERT INTO letter (id, effect_key, team, name, person, address, about, lane, position, status, attempts, payload, decided) SELECT 'page-' || n.v, 'page-' || n.v, team, 'while-away', person, address, about, lane, 9999 + n.v, 'due', 0, json_set(payload, '$.body', json('{\"letter\":\"while-away\",\"since\":1,\"items\":[],\"undo_until\":2}')), decided FROM letter, (SELECT 1 AS v UNION ALL SELECT 2) n WHERE position IN (SELECT MIN(position) FROM letter WHERE name = 'briefing')",
    ),
    (
        "8: 6 letters to one person, at most 3",
        "INSERT INTO letter (id, effect_key, team, name, person, address, clarification, about, lane, position, status, attempts, payload, decided) SELECT 'more-' || n.v, 'more-' || n.v, team, name, person, address, clarification, about, lane, 9999 + n.v, 'due', 0, payload, decided FROM letter, (SELECT 1 AS v UNION ALL SELECT 2 UNION ALL SELECT 3) n WHERE name = 'receipt' AND clarification IN (SELECT id FROM clarification WHERE pbi = 'PBI-142'); INSERT INTO letter_about SELECT l.id, l.clarification FROM letter l WHERE l.id LIKE 'more-%'",
    ),
];

#[tokio::test]
async fn each_planted_violation_is_named() {
    let world = whole().await;
    for (number, (named, sql)) in PLANTS.iter().enumerate() {
        let found = planted(&world, number, sql).await;
        let named_it = found.iter().any(|line| line.starts_with(named));
        assert!(
            named_it,
            "{named:?} is not among {found:#?}, planted by {sql}"
        );
    }
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
    world.last("kim@client.example", "text/calendar");
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
            ("kim@client.example", Some("Subject: "), "not me"),
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
