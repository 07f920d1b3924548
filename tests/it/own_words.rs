//! How much of what people wrote themselves is found: public sets of mails, each half by itself.
//!
//! `cargo test --test it own_words -- --nocapture` prints the shares; with
//! `TRIALOGUE_MISSES=1` also what differs in the open half. Of the held half only totals are
//! made. What a row expects is said in `data/sets/README.md`; of crisp and talon it is what
//! their own tests ask for. A mail counts if its own lines are those expected, blank lines
//! aside; quoted lines that were kept because an answer follows them are context, not own
//! words, and are left out before comparing.

mod crisp;
mod programs;
mod readable;
mod second;
mod sets;
mod talon;
mod talon_tests;

use crate::support::{fixtures, measured};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::Path;
use trialogue::domain::message::Message;
use trialogue::domain::pbi::Prefixes;
use trialogue::mail::read::{ReadSettings, read};

/// One mail with what was found in it.
struct Case {
    set: &'static str,
    /// Its path below the fixtures; decides the half.
    path: String,
    /// What it is made of, to know copies.
    content: Vec<u8>,
    /// Why it is not as expected.
    miss: Option<String>,
    /// The lines that are expected, where a set tells just them.
    want: Option<Vec<String>>,
    /// The lines that were found.
    found: Vec<String>,
}

/// Reads a mail.
fn message(bytes: &[u8]) -> Message {
    let settings = ReadSettings {
        prefixes: Prefixes::AnyBracketed,
        trust: None,
    };
    read(bytes, &settings).message
}

/// A mail of one part, which answers another: what it quotes may be that.
fn mail_of(from: &str, media_type: &str, content: &[u8]) -> Vec<u8> {
    let mut mail =
        format!("From: {from}\nSubject: x\nIn-Reply-To: <a@example.org>\nContent-Type: {media_type}; charset=utf-8\n\n")
            .into_bytes();
    mail.extend_from_slice(content);
    mail
}

/// The own lines of a text of plain words.
fn own_lines(content: &[u8]) -> Vec<String> {
    lines(&message(&mail_of("Sam <sam@example.org>", "text/plain", content)).text)
}

/// Lines with something on them, without the quoted ones that an answer follows.
fn lines(text: &str) -> Vec<String> {
    let all: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .collect();
    let quoted = |line: &&str| line.starts_with('>');
    let last_own = all.iter().rposition(|l| !quoted(l)).unwrap_or(0);
    all.iter()
        .enumerate()
        .filter(|(at, line)| *at > last_own || !quoted(line))
        .map(|(_, line)| (*line).to_owned())
        .collect()
}

/// What differs, if anything does.
fn difference(want: &[String], got: &[String]) -> Option<String> {
    let join = |lines: &[String]| lines.join("\n    | ");
    (want != got).then(|| format!("  want\n    | {}\n  got\n    | {}", join(want), join(got)))
}

/// Whether the SHA-256 of a path ends in an odd digit.
fn is_held(path: &str) -> bool {
    Sha256::digest(path.as_bytes())
        .last()
        .is_some_and(|b| b % 2 == 1)
}

#[derive(Default)]
struct Score {
    hits: usize,
    all: usize,
}

impl Score {
    fn add(&mut self, case: &Case) {
        self.count(case.miss.is_none());
    }
    fn count(&mut self, hit: bool) {
        self.all += 1;
        self.hits += usize::from(hit);
    }
    fn share(&self) -> String {
        #[expect(clippy::cast_precision_loss, reason = "a few hundred mails")]
        let share = 100.0 * self.hits as f64 / self.all.max(1) as f64;
        format!("{}/{} = {share:.1} %", self.hits, self.all)
    }
}

/// One row of what is printed: the open half, the held half, the held half without contents
/// that the open half has too.
#[derive(Default)]
struct Row {
    open: Score,
    held: Score,
    fresh: Score,
}

fn tell(cases: &[Case]) -> Row {
    let digest = |case: &Case| Sha256::digest(&case.content);
    let seen: HashSet<_> = cases
        .iter()
        .filter(|c| !is_held(&c.path))
        .map(digest)
        .collect();
    let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
    let mut total = Row::default();
    for case in cases {
        for row in [rows.entry(case.set).or_default(), &mut total] {
            if is_held(&case.path) {
                row.held.add(case);
                if !seen.contains(&digest(case)) {
                    row.fresh.add(case);
                }
            } else {
                row.open.add(case);
            }
        }
    }
    for (name, row) in &rows {
        if name.starts_with("crisp") || name.starts_with("talon") {
            let (hits, all) = (row.open.hits + row.held.hits, row.open.all + row.held.all);
            measured::share(&format!("own words, {name}, as its tests"), hits, all, GOAL);
        }
    }
    for (name, row) in rows.iter().chain([(&"all sets", &total)]) {
        println!(
            "own words, {name}: open {}, held {}, of them not in the open half {}",
            row.open.share(),
            row.held.share(),
            row.fresh.share()
        );
    }
    total
}

#[expect(
    clippy::disallowed_methods,
    reason = "what is printed is asked for by whoever runs the tests"
)]
fn print_misses(cases: &[Case]) {
    if std::env::var_os("TRIALOGUE_MISSES").is_none() {
        return;
    }
    for case in cases.iter().filter(|c| !is_held(&c.path)) {
        if let Some(miss) = &case.miss {
            println!("miss: {}\n{miss}", case.path);
        }
    }
}

fn all_cases(folder: &Path) -> Vec<Case> {
    let mut cases = sets::cases(folder);
    cases.extend(crisp::cases(folder));
    cases.extend(talon::cases(folder));
    cases
}

/// How often each half is as its set or a second reader has it, and how often the two readers
/// have the same.
fn tell_with_second_reader(cases: &[Case]) -> [Score; 2] {
    let second = second::Second::read();
    let mut either = [Score::default(), Score::default()];
    let mut readers = [Score::default(), Score::default()];
    for case in cases {
        let half = usize::from(is_held(&case.path));
        let agrees = |lines: &[String]| second.agrees(&case.path, &case.content, lines);
        let so = case.miss.is_none() || agrees(&case.found) == Some(true);
        either[half].count(so);
        if let Some(same) = case.want.as_deref().and_then(agrees) {
            readers[half].count(same);
        }
    }
    for (what, [open, held]) in [
        ("as the set or the second reader has it", &either),
        ("the two readers agree", &readers),
    ] {
        println!(
            "own words, {what}: open {}, held {}",
            open.share(),
            held.share()
        );
    }
    for (half, score) in ["open", "held"].into_iter().zip(&either) {
        let what = format!("own words, {half} half, as the set or a second reader");
        measured::share(&what, score.hits, score.all, GOAL);
    }
    either
}

/// The goal of each half, in percent.
const GOAL: usize = 97;

/// Rows whose expectation a reader would not share, with the reasons; of the open half only.
const DOUBTS: &str = include_str!("data/sets/own-words.doubts.tsv");
/// Tests of talon's own whose wish a reader would not share, with the reasons.
const DOUBTS_OF_TALON: &str = include_str!("data/sets/own-words.doubts.talon.tsv");
/// The same of the held half, by a stranger who never tunes. Nobody else reads it.
const HELD_DOUBTS: &str = include_str!("data/sets/own-words.doubts.held.tsv");

fn paths_of(doubts: &'static str) -> BTreeSet<&'static str> {
    let rows = doubts.lines().filter(|l| !l.starts_with('#'));
    rows.filter_map(|l| Some(l.split_once('\t')?.0)).collect()
}

/// How often each half is as its set has it, where no reader doubts the set. A doubted row that
/// is met all the same counts.
fn tell_without_doubts(cases: &[Case]) {
    let doubted = &paths_of(DOUBTS) | &paths_of(HELD_DOUBTS);
    let mut halves = [Score::default(), Score::default()];
    for case in cases {
        if case.miss.is_none() || !doubted.contains(case.path.as_str()) {
            halves[usize::from(is_held(&case.path))].add(case);
        }
    }
    for (half, score) in ["open", "held"].into_iter().zip(&halves) {
        let what = format!("own words, {half} half, without doubted misses");
        measured::share(&what, score.hits, score.all, GOAL);
    }
}

#[test]
fn peoples_own_words_are_found_in_public_sets() {
    let Some(folder) = fixtures::folder("email") else {
        return;
    };
    let cases = all_cases(&folder);
    print_misses(&cases);
    let total = tell(&cases);
    for (half, score) in [("open", &total.open), ("held", &total.held)] {
        let what = format!("own words, {half} half, as the set has it");
        measured::share(&what, score.hits, score.all, GOAL);
    }
    let either = tell_with_second_reader(&cases);
    tell_without_doubts(&cases);
    // Below what is reached; both halves are of more than a hundred mails.
    assert!(total.open.hits * 100 >= total.open.all * 92, "open half");
    assert!(total.held.hits * 100 >= total.held.all * 89, "held half");
    let [open, held] = either;
    assert!(open.hits >= total.open.hits && held.hits >= total.held.hits);
    assert!(held.hits * 100 >= held.all * 91, "held half, two readers");
    assert!(
        total.open.all > 100 && total.held.all > 100,
        "sets are missing"
    );
}

/// Each miss of the open half is one that was looked at and doubted, and no doubt is left over.
#[test]
fn what_is_missed_in_the_open_half_is_written_down() {
    let Some(folder) = fixtures::folder("email") else {
        return;
    };
    let doubted = paths_of(DOUBTS);
    let cases = all_cases(&folder);
    let open = cases.iter().filter(|c| !is_held(&c.path));
    let missed: BTreeSet<&str> = open
        .filter(|c| c.miss.is_some())
        .map(|c| c.path.as_str())
        .collect();
    assert_eq!(missed, doubted);
    assert!(!doubted.iter().any(|path| is_held(path)));
}
