//! The main job with the service killed (SIGKILL) at ten random moments and started again:
//! nothing is lost and nothing is doubled.
//!
//! Six kills fall within 0.9 s after something came from outside, where reading, deciding and
//! handing over are under way; four anywhere in the waits for the clock. `TRIALOGUE_SEED`
//! repeats a run's moments, as far as two machines can.

use crate::main_job::{CLOCK, DEV, PO, POLICY, SAM, play};
use crate::support::post::Letter;
use crate::support::rig::{Rig, runtime};
use crate::support::service::Team;
use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;
use trialogue::store::{Store, Value};

/// After which steps the service is killed, and within how many milliseconds.
const KILLS: [(&str, u64); 10] = [
    ("asked", 900),
    ("relayed", 3_000),
    ("relayed", 5_000),
    ("invited", 900),
    ("accepted", 900),
    ("accepted", 8_000),
    ("accepted", 10_000),
    ("told", 900),
    ("forged", 900),
    ("ruled", 900),
];

#[test]
fn ten_kills_lose_and_double_nothing() {
    let Some(rig) = Rig::find() else { return };
    kill_through(&Team::new(rig, None, Some(CLOCK), POLICY));
}

#[test]
fn ten_kills_lose_and_double_nothing_on_postgres() {
    let Some(rig) = Rig::find() else { return };
    let Some(database) = super::store::new_database() else {
        return;
    };
    kill_through(&Team::new(rig, Some(&database), Some(CLOCK), POLICY));
}

fn kill_through(team: &Team) {
    let seed = seed();
    println!("seed {seed}: TRIALOGUE_SEED={seed} repeats it");
    team.start();
    thread::scope(|scope| {
        let (step, steps) = channel();
        let killing = scope.spawn(move || killer(team, seed, &steps));
        run(team, &step);
        drop(step);
        assert_eq!(killing.join().unwrap(), KILLS.len());
    });
    // What is still to be handed over goes now.
    thread::sleep(Duration::from_secs(2));
    team.stop();
    let again = maybe_twice(team);
    for (user, kinds) in [(&team.dev, &DEV[..]), (&team.sam, &SAM), (&team.po, &PO)] {
        let mut letters: BTreeMap<String, Vec<Letter>> = BTreeMap::new();
        for letter in team.letters(user) {
            letter.check(&team.clarify, user);
            letters.entry(letter.id()).or_default().push(letter);
        }
        for (id, copies) in &letters {
            let same = copies
                .iter()
                .all(|c| c.without_trace() == copies[0].without_trace());
            assert!(same, "copies of {id} differ");
            assert!(
                copies.len() == 1 || again.contains(id),
                "{id} came twice, on no record"
            );
        }
        let mut got: Vec<String> = letters.values().map(|copies| copies[0].kind()).collect();
        got.sort_unstable();
        assert_eq!(got, kinds, "{user}");
    }
    println!(
        "letters that may have gone twice, by record: {}",
        again.len()
    );
    each_mail_has_one_outcome(team);
}

fn run(team: &Team, step: &Sender<String>) {
    play(team, &|name| step.send(name.to_owned()).unwrap());
}

/// Kills and starts again, as planned; gives how often.
fn killer(team: &Team, seed: u64, steps: &Receiver<String>) -> usize {
    let (mut state, mut count) = (seed, 0);
    for step in steps {
        for (_, within) in KILLS.iter().filter(|(after, _)| *after == step) {
            state = next(state);
            thread::sleep(Duration::from_millis(state % within));
            team.kill();
            team.start();
            count += 1;
        }
    }
    count
}

/// Splitmix64's next number.
fn next(state: u64) -> u64 {
    let z = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[expect(clippy::disallowed_methods, reason = "a run can be told its seed")]
fn seed() -> u64 {
    let told = std::env::var("TRIALOGUE_SEED").ok();
    told.and_then(|seed| seed.parse().ok())
        .unwrap_or_else(|| next(trialogue::wire::clock::machine_now().0.cast_unsigned()))
}

/// Rows of a statement that reads, as text.
pub(crate) fn rows(team: &Team, sql: &'static str) -> Vec<Vec<String>> {
    runtime().block_on(async {
        let store = Store::open(team.database()).await.unwrap();
        let rows = store
            .read()
            .await
            .unwrap()
            .rows(sql, Vec::new())
            .await
            .unwrap();
        store.close().await;
        let text = |value: Value| match value {
            Value::Int(value) => value.map_or_else(String::new, |v| v.to_string()),
            Value::Text(value) => value.unwrap_or_default(),
            Value::Bytes(_) => "bytes".to_owned(),
        };
        rows.into_iter()
            .map(|row| row.into_iter().map(text).collect())
            .collect()
    })
}

/// Message-IDs of the letters that were handed over more than once, by the record.
fn maybe_twice(team: &Team) -> Vec<String> {
    let sql = "SELECT message_id FROM letter WHERE attempts > 1";
    rows(team, sql)
        .into_iter()
        .map(|mut row| row.remove(0))
        .collect()
}

/// Four mails of people and one calendar answer came: each is on record once and decided.
fn each_mail_has_one_outcome(team: &Team) {
    let mails = rows(
        team,
        "SELECT status, kind, message_id FROM mail ORDER BY status",
    );
    let status: Vec<&str> = mails.iter().map(|mail| mail[0].as_str()).collect();
    assert_eq!(
        status,
        ["filed", "filed", "filed", "filed", "held"],
        "{mails:?}"
    );
    let waiting = rows(team, "SELECT id, status FROM letter WHERE status <> 'sent'");
    assert!(waiting.is_empty(), "{waiting:?}");
    if team.knows("verify") {
        println!("{}", team.run(&["verify"]));
    }
}
