//! Delivery reports of real mail systems, held against what a reader finds in them
//! (`data/sets/bounces.*.tsv`) and, for the class of the status, against what the collection
//! itself expects. Totals a half; misses of the open half with `TRIALOGUE_MISSES=1`.

use crate::support::{fixtures, measured, sets};
use std::collections::BTreeMap;
use std::path::Path;
use trialogue::domain::message::{Bounce, Message};
use trialogue::domain::pbi::Prefixes;
use trialogue::mail::read::{ReadSettings, read};

/// The goal of recipients, ids and classes, in percent.
const GOAL: usize = 98;

/// What is held against the reader's.
const WHAT: [&str; 3] = ["recipient", "Message-ID", "class"];

/// The least share of each, in tenths of a percent: what is reached. The recipients of the held
/// half stand at 64 of 66.
const FLOORS: [usize; 3] = [969, 980, 980];

/// Right, and looked at.
#[derive(Debug, Default, Clone, Copy)]
struct Score {
    right: usize,
    of: usize,
}

impl Score {
    const fn count(&mut self, right: bool) {
        self.of += 1;
        if right {
            self.right += 1;
        }
    }

    /// In tenths of a percent.
    const fn share(self) -> usize {
        if self.of == 0 {
            return 1000;
        }
        self.right * 1000 / self.of
    }
}

#[test]
fn bounces_are_read_as_a_reader_reads_them() {
    let Some(folder) = fixtures::folder("email") else {
        return;
    };
    let classes = expected_classes(&folder.join("sisimai-slice/expected"));
    let mut whole = [Score::default(); 3];
    for half in ["open", "held"] {
        let set = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(format!("tests/it/data/sets/bounces.{half}.tsv"));
        let set = std::fs::read_to_string(set).unwrap();
        let mut scores = [Score::default(); 3];
        for row in set.lines().skip(1) {
            let columns: Vec<&str> = row.split('\t').collect();
            let message = message(&folder.join(columns[0]));
            let bounce = message.bounce.clone().unwrap_or_default();
            let status = classes.get(columns[0]).copied().flatten();
            let rights = [
                Some(recipients(&bounce) == failed(columns[1], &bounce)),
                (columns[1] != "-" || columns[2] != "-").then(|| id(&bounce) == columns[2]),
                status
                    .filter(|_| columns[3] != "-")
                    .map(|want| class(&bounce) == Some(want)),
            ];
            for (score, right) in scores.iter_mut().zip(rights) {
                if let Some(right) = right {
                    score.count(right);
                }
            }
            if sets::prints_misses(half) && rights.contains(&Some(false)) {
                println!(
                    "{row}\n    {rights:?} {status:?} {bounce:?} {}",
                    message.reason
                );
            }
        }
        for ((what, score), all) in WHAT.iter().zip(scores).zip(&mut whole) {
            let what = format!("bounces, {half} half, {what}");
            measured::share(&what, score.right, score.of, GOAL);
            all.right += score.right;
            all.of += score.of;
        }
        for (score, floor) in scores.into_iter().zip(FLOORS) {
            assert!(score.share() >= floor, "{half}: {score:?}");
        }
    }
    for (what, all) in WHAT.iter().zip(whole) {
        let what = format!("bounces, the whole slice, {what}");
        measured::share(&what, all.right, all.of, GOAL);
    }
}

fn message(path: &Path) -> Message {
    let bytes = std::fs::read(path).unwrap();
    let settings = ReadSettings {
        prefixes: Prefixes::AnyBracketed,
        trust: None,
    };
    read(&bytes, &settings).message
}

fn recipients(bounce: &Bounce) -> Vec<String> {
    let mut out: Vec<String> = bounce.failed().filter_map(|r| r.address.clone()).collect();
    out.sort();
    out
}

/// What the set names; where it gives two addresses for one, the one that was read.
fn failed(column: &str, bounce: &Bounce) -> Vec<String> {
    let read = recipients(bounce);
    let mut out: Vec<String> = column
        .split(',')
        .filter(|a| *a != "-")
        .map(|either| {
            let mut all = either.split('|').map(str::to_lowercase);
            let met = all.clone().find(|a| read.contains(a));
            met.or_else(|| all.next()).unwrap_or_default()
        })
        .collect();
    out.sort();
    out
}

fn id(bounce: &Bounce) -> &str {
    bounce.original_message_id.as_deref().unwrap_or("-")
}

fn class(bounce: &Bounce) -> Option<char> {
    let mut all = bounce.failed().chain(&bounce.recipients);
    all.find_map(|r| r.status.as_deref()?.chars().next())
}

/// The class of the first status that the collection expects of each mail.
fn expected_classes(folder: &Path) -> BTreeMap<String, Option<char>> {
    let mut out = BTreeMap::new();
    for file in fixtures::files(folder) {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        for line in std::fs::read_to_string(&file).unwrap().lines() {
            let quoted: Vec<&str> = line.split('\'').collect();
            let is_row = quoted
                .get(2)
                .is_some_and(|t| t.trim_start().starts_with("=> [["));
            if is_row {
                let mail = format!("sisimai-slice/{name}-{}.eml", quoted[1]);
                out.insert(mail, quoted[3].chars().next());
            }
        }
    }
    out
}
