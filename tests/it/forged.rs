//! Mails that try to rule without right, and honest ones: each row of `forged.tsv` is built
//! into bytes and played through a real desk on SQLite, against a moment that `stages` tells.
//!
//! What a ruling, an undoing, a delegation or a release would change is compared before and
//! after. `cargo test --test it forged -- --nocapture` prints the figures.

mod factors;
mod rows;
mod stages;

use crate::support::measured;
use crate::support::world::{Frozen, World, text};
use rows::Row;
use stages::Stage;
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What is done by right of the PO alone: rulings and what they made, who stands in, what was
/// released.
fn acts(world: &World) -> Vec<String> {
    let rows = |sql| {
        let rows = world.rows(sql);
        rows.iter()
            .map(|r| r.iter().map(text).collect::<Vec<_>>().join("|"))
            .collect::<Vec<_>>()
    };
    let mut out = rows("SELECT clarification, ordinal, verdict, state FROM ruling ORDER BY 1, 2");
    out.extend(rows(
        "SELECT clarification, ruling, title FROM candidate ORDER BY 1, 2",
    ));
    out.extend(rows(
        "SELECT team, person, role, topics FROM member ORDER BY 1, 2",
    ));
    out.extend(rows(
        "SELECT id FROM mail WHERE status = 'held' ORDER BY id",
    ));
    for state in rows("SELECT state FROM clarification ORDER BY id") {
        let state: serde_json::Value = serde_json::from_str(&state).unwrap();
        out.push(format!("handed to {}", state["handed_to"]));
    }
    for state in rows("SELECT state FROM person ORDER BY id") {
        let state: serde_json::Value = serde_json::from_str(&state).unwrap();
        out.push(format!("{} {}", state["sends"], state["briefings_only"]));
    }
    out
}

/// What became of a row's mail.
#[derive(Debug, Clone, PartialEq, Eq)]
struct End {
    acted: bool,
    challenged: bool,
    status: String,
    because: String,
}

fn play(row: &Row, stage: Stage, frozen: &Frozen) -> End {
    let mut world = frozen.thaw();
    let bytes = rows::bytes(row, stage, &world);
    match row.get("situation").unwrap_or_default() {
        "these bytes were ruled on an hour ago; nothing changes" => {
            world.receive(bytes.clone());
            assert_eq!(world.rows("SELECT ordinal FROM ruling").len(), 1);
            world.go_to(world.now() + chrono::TimeDelta::hours(1));
        }
        "these bytes were ruled on, then undone" => {
            world.receive(bytes.clone());
            let undo = String::from_utf8(bytes.clone()).unwrap();
            let undo = undo.replace("\r\n\r\n1\r\n", "\r\n\r\n/undo\r\n");
            world.receive(undo.replace("@client", "@other.client").into_bytes());
            let undone = world.rows("SELECT state FROM ruling WHERE state LIKE '%undone\":{%'");
            assert_eq!(undone.len(), 1);
        }
        _ => {}
    }
    let before = acts(&world);
    let letters = world.letters.len();
    let mail = {
        world.receive(bytes);
        world
            .rows("SELECT status, because, id FROM mail ORDER BY uid DESC")
            .remove(0)
    };
    // The mail itself may be held; it is not there before.
    let own = text(&mail[2]);
    let after: Vec<String> = acts(&world).into_iter().filter(|a| *a != own).collect();
    let from = row.get("From").unwrap_or_default().to_lowercase();
    let asked = |l: &crate::support::world::Letter| {
        l.name == "confirm" && from.contains(&format!("{}@acme.example", l.to))
    };
    let end = End {
        acted: before != after,
        challenged: world.letters[letters..].iter().any(asked),
        status: text(&mail[0]),
        because: text(&mail[1]),
    };
    world.close();
    end
}

#[derive(Debug, Default)]
struct Figures {
    forged: usize,
    holes: Vec<String>,
    blemishes: Vec<String>,
    honest: usize,
    challenged: Vec<String>,
    lost: Vec<String>,
    /// An honest mail that lacks proof, and was not asked about.
    unasked: Vec<String>,
}

impl Figures {
    fn count(&mut self, row: &Row, end: &End) {
        let told = || format!("{} -> {} {}", row.told(), end.status, end.because);
        if !row.is_honest() {
            self.forged += 1;
            let as_expected = match row.expected() {
                "nothing" => true,
                "nothing+challenge" => end.challenged,
                "nothing+held" => end.status == "held",
                "nothing+recorded" => end.status == "recorded",
                other => panic!("nothing is expected by {other:?}"),
            };
            if end.acted {
                self.holes.push(told());
            } else if !as_expected {
                self.blemishes
                    .push(format!("{} instead of {}", told(), row.expected()));
            }
            return;
        }
        self.honest += 1;
        match row.expected() {
            "ruled" if end.acted => {}
            "ruled" if end.challenged => self.challenged.push(told()),
            "ruled" => self.lost.push(told()),
            _ if end.acted => self.holes.push(told()),
            _ if end.challenged => {}
            _ => self.unasked.push(told()),
        }
    }

    fn print(&self) {
        let few = |name: &str, count: usize, of: usize| {
            let share = format!("{count} of {of}");
            measured::tell(name, &share, "1 % at most", count * 100 <= of);
        };
        measured::wrong("forged mails, rulings", self.holes.len(), self.forged);
        few(
            "forged mails, honest ones challenged though proven",
            self.challenged.len(),
            self.honest,
        );
        println!(
            "forged: {} safe but ended otherwise than told\n\
             honest: {} without effect, {} unproven and not asked about",
            self.blemishes.len(),
            self.lost.len(),
            self.unasked.len()
        );
        let parts = [
            ("WRONG RULING", &self.holes),
            ("otherwise", &self.blemishes),
            ("challenged", &self.challenged),
            ("without effect", &self.lost),
            ("not asked about", &self.unasked),
        ];
        for (name, rows) in parts {
            for row in rows {
                println!("  {name}: {row}");
            }
        }
    }
}

#[test]
fn no_forged_mail_rules_and_honest_ones_do() {
    let rows = rows::all();
    let mut stages: BTreeMap<Stage, Frozen> = BTreeMap::new();
    for row in &rows {
        let stage = Stage::of(row);
        stages.entry(stage).or_insert_with(|| stage.frozen());
    }
    let next = AtomicUsize::new(0);
    let ends = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(row) = rows.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let stage = Stage::of(row);
                    let end = play(row, stage, &stages[&stage]);
                    ends.lock().unwrap().push((row, end));
                }
            });
        }
    });
    let mut ends = ends.into_inner().unwrap();
    ends.sort_by_key(|(row, _)| row.id().to_owned());
    let mut figures = Figures::default();
    for (row, end) in &ends {
        figures.count(row, end);
    }
    figures.print();
    assert!(figures.forged >= 200 && figures.honest >= 100);
    assert!(figures.holes.is_empty(), "wrong rulings");
    // A question that waits for its release by reply: `/send` is not acted on yet.
    assert!(figures.lost.len() <= 1, "honest mails without effect");
    assert!(figures.challenged.len() * 100 <= figures.honest);
    // What a list passed on counts as written by a machine, and machines are asked nothing.
    assert!(figures.unasked.len() <= 1, "nobody was asked");
}
