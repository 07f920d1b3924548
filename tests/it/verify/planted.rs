//! Violations that are planted in a database the product made, each by SQL on a copy of it.

use super::{broken, healthy, whole};
use crate::support::office::{DANA, Mail, SAM, World};
use trialogue::desk::verifying::verify;
use trialogue::domain::policy::{Book, Policy, Team};

/// Runs SQL on a copy of the world's database and checks that.
async fn planted(world: &World, number: usize, sql: &str) -> Vec<String> {
    let store = world.changed(number, sql).await;
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
    (
        "1: a scope signal quotes what nobody said",
        r#"UPDATE conversation SET state = replace(state, '"reasons":[]', '"reasons":[{"why":"scope","by":"Sam","sentence":"Also as Excel.","phrase":"Excel","new":{"word":"Excel"}}]')"#,
    ),
    (
        "1: an answer stands beside one that nobody gave",
        r#"UPDATE conversation SET state = replace(state, '"reasons":[]', '"reasons":[{"why":"differs","by":"Sam","other":{"person":"tess","name":"Tess","at":0,"words":"Never."}}]')"#,
    ),
    (
        "1: a ruling is waited for from somebody who rules no more",
        r#"UPDATE conversation SET state = replace(state, '"reasons":[]', '"reasons":[{"why":"always"}]'); UPDATE clarification SET status = 'open', state = json_set(state, '$.state', json('{"status":"open"}')); UPDATE member SET role = 'developer' WHERE role = 'po'"#,
    ),
    (
        "1: a question is unsent, and nothing will send it",
        "UPDATE clarification SET state = json_set(state, '$.unsent', 1) WHERE status = 'open'",
    ),
    (
        "1: a question counts as unsent, and somebody was asked it",
        "UPDATE clarification SET state = json_set(state, '$.unsent', 1) WHERE status = 'open'",
    ),
    // 2
    (
        "2: a mail that is not filed is put away",
        "INSERT INTO put_away (mail, team, pbi, validity, uid, status, attempts, due) SELECT id, team, 'PBI-142', validity, uid, 'moved', 1, 0 FROM mail WHERE status <> 'filed' LIMIT 1",
    ),
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
        "2: a held mail was handled, and nothing tells by whom",
        "UPDATE mail SET handled = 'released', handled_by = 'Petra', handled_at = 1 WHERE status = 'held'",
    ),
    (
        "2: a mail is held, and nothing tells what sort of held mail it is",
        "UPDATE mail SET hold = NULL WHERE status = 'held'",
    ),
    (
        "2: a held mail is shown to nobody, and its sender was not told",
        "UPDATE mail SET hold = 'not-done' WHERE status = 'held'",
    ),
    (
        "2: words that were moved stand nowhere",
        "UPDATE clarification SET state = json_set(state, '$.moved_out', json('[{\"entry\":0,\"to\":\"nowhere\"}]'))",
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
        "3: an address is marked for a letter that its person never had",
        "UPDATE person SET state = replace(state, '\"unreached\":[]', '\"unreached\":[{\"address\":\"' || address || '\",\"since\":0,\"status\":\"5.1.1\",\"letter\":\"none\",\"until\":null,\"times\":1}]')",
    ),
    (
        "3: a letter went to an address that takes none",
        "UPDATE person SET state = replace(state, '\"unreached\":[]', '\"unreached\":[{\"address\":\"' || address || '\",\"since\":0,\"status\":\"5.1.1\",\"letter\":\"' || (SELECT MIN(effect_key) FROM letter WHERE letter.person = person.id) || '\",\"until\":null,\"times\":1}]') WHERE id IN (SELECT person FROM letter)",
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
        "UPDATE letter SET person = (SELECT id FROM person WHERE address = 'kim@acme.example') WHERE name = 'question'",
    ),
    (
        "5: a letter about a confidential item to somebody who is not named",
        "UPDATE letter SET person = (SELECT id FROM person WHERE address = 'dirk@acme.example') WHERE name = 'receipt' AND clarification IN (SELECT id FROM clarification WHERE pbi = 'PBI-144')",
    ),
    (
        "5: a letter was decided for somebody who had left",
        "UPDATE member SET leaves = 1",
    ),
    (
        "5: somebody who has left is waited for",
        "UPDATE member SET leaves = 1",
    ),
    (
        "5: somebody who has left sits in a call ahead",
        "UPDATE member SET leaves = 1",
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
        "6: a conversation is ruled on by a ruling that does not stand",
        "UPDATE ruling SET state = replace(state, '\"undone\":null', '\"undone\":{\"by\":\"x\",\"name\":\"X\",\"at\":0,\"evidence\":\"dmarc=pass\"}')",
    ),
    (
        "6: a ruling confirmed by no yes to a request for it",
        "UPDATE ruling SET evidence = 'confirmed from the registered address'",
    ),
    (
        "6: a ruling out of scope without its candidate",
        "DELETE FROM candidate",
    ),
    (
        "6: a candidate for a new item comes of another item than its question",
        "UPDATE candidate SET pbi = 'PBI-143'",
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
        "UPDATE clarification SET state = replace(state, '\"ladder\":[]', '\"ladder\":[{\"rung\":\"mail\",\"at\":1,\"why\":[{\"says\":\"\"}]}]')",
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
async fn a_nudge_that_quotes_a_confidential_question_is_named() {
    let mut world = World::new(Policy {
        book: Book::OnRequest,
        ..Policy::default()
    })
    .await;
    for subject in ["[PBI-144] Who is the buyer?", "[PBI-143] Which separator?"] {
        let question = Mail {
            from: DANA,
            subject,
            text: subject,
            ..Mail::default()
        };
        world.mail(&question).await;
    }
    world.wait(5 * 60).await;
    world.last(SAM, "2 questions wait");
    healthy(&world, "a nudge has gone").await;
    for (number, sql) in [
        r#"UPDATE letter SET payload = replace(payload, '"question":""', '"question":"Who is the buyer?"') WHERE name = 'nudge'"#,
        r#"UPDATE letter SET payload = replace(payload, '"title":""', '"title":"Salaries"') WHERE name = 'nudge'"#,
    ]
    .iter()
    .enumerate()
    {
        let found = planted(&world, number, sql).await;
        let named = "5: a nudge tells more of a confidential item than its key";
        assert!(found.iter().any(|line| line.starts_with(named)), "{found:#?}");
    }
}
