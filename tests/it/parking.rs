//! What fails again and again is set aside, where it can be seen, and stands in no other's way.

use crate::support::world::{MAILBOX, Plan, World, berlin, team_id, text};

fn world() -> World {
    World::new(Plan::default(), berlin("2026-11-23 10:02").unwrap())
}

fn mail(number: u32) -> Vec<u8> {
    format!(
        "Authentication-Results: mx.acme.example; dmarc=pass header.from=acme.example\r\n\
         Received: from client.example by mx.acme.example (Postfix); Mon, 23 Nov 2026 09:00:00 +0000\r\n\
         Date: Mon, 23 Nov 2026 10:02:00 +0100\r\nFrom: Dana Dev <dana@acme.example>\r\n\
         To: {MAILBOX}\r\nSubject: [PBI-142] Question {number}?\r\n\
         Message-ID: <q{number}@client.example>\r\n\r\nIs it so?\r\n"
    )
    .into_bytes()
}

fn mails(world: &World) -> Vec<(String, String)> {
    world
        .rows("SELECT status, because FROM mail ORDER BY uid")
        .iter()
        .map(|r| (text(&r[0]), text(&r[1])))
        .collect()
}

#[test]
fn a_mail_that_never_comes_to_an_end_is_parked_with_its_reason() {
    let mut world = world();
    world.gathering = true;
    for number in 1..=3 {
        world.receive(mail(number));
    }
    world.take_in();
    world.plant("UPDATE mail SET attempts = 8 WHERE uid = 2");
    world.settle();
    let told = mails(&world);
    assert_eq!(told[0].0, "filed", "{told:?}");
    assert_eq!(told[2].0, "filed", "{told:?}");
    assert_eq!(told[1].0, "held");
    assert!(
        told[1].1.starts_with("parked: it was begun with"),
        "{told:?}"
    );
    world.close();
}

#[test]
fn a_suspect_is_tried_alone() {
    let mut world = world();
    world.gathering = true;
    for number in 1..=4 {
        world.receive(mail(number));
    }
    world.take_in();
    world.plant("UPDATE mail SET attempts = 3 WHERE uid = 2");
    let mut batches = Vec::new();
    loop {
        let team = team_id();
        let decided = world.desk.decide_new(&team);
        match world.runtime.block_on(decided).unwrap() {
            0 => break,
            number => batches.push(number),
        }
    }
    assert_eq!(
        batches,
        [1, 1, 2],
        "first what comes before it, then it alone"
    );
    let begun = world.rows("SELECT attempts FROM mail ORDER BY uid");
    let begun: Vec<String> = begun.iter().map(|r| text(&r[0])).collect();
    assert_eq!(begun, ["1", "4", "1", "1"]);
    world.close();
}

#[test]
fn an_alarm_that_cannot_ring_stops_no_other() {
    let mut world = world();
    for number in 1..=2 {
        world.receive(mail(number));
    }
    // The two questions wait for one answer each; the first one's alarm can't be read.
    world.plant(
        "UPDATE alarm SET payload = '{\"no\"' WHERE key IN \
         (SELECT key FROM alarm WHERE key LIKE 'invite/%' ORDER BY at, key LIMIT 1)",
    );
    world.go_to(berlin("2026-11-23 12:30").unwrap());
    let invited = world.letters.iter().filter(|l| l.name == "invitation");
    assert_eq!(invited.count(), 3, "the other one rang");
    let parked = world.rows("SELECT key FROM alarm WHERE status = 'parked'");
    assert_eq!(parked.len(), 1);
    let key = text(&parked[0][0]);
    let verify = world.desk.verify(world.now());
    let checks = world.runtime.block_on(verify).unwrap();
    let named = checks
        .iter()
        .flat_map(|c| &c.violations)
        .any(|v| v.what.contains("could not ring") && v.where_.iter().any(|w| w.contains(&key)));
    assert!(named, "{checks:?}");
    world.close();
}
