//! What the fuzz targets and the mutation run share with the tests of the product.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "the files are the tests' own, each binary uses a part"
)]

#[path = "../../it/mutations/hostile.rs"]
mod hostile;
#[path = "../../it/mutations/mutant.rs"]
mod mutant;
mod support;
mod targets;

use std::time::{Duration, Instant};
use targets::TARGETS;

/// Feeds bytes to a target by its name.
pub fn feed(name: &str, bytes: &[u8]) {
    let target = TARGETS.iter().find(|(n, _)| *n == name);
    (target.expect("a target of this name").1)(bytes);
}

/// Every file of the fixtures broken so many times; prints what it came to. Says whether all
/// was well.
pub fn mutations(each: usize, threads: usize) -> bool {
    let folders = ["email", "ical"].map(support::fixtures::folder);
    let files: Vec<_> = folders
        .into_iter()
        .flatten()
        .flat_map(|folder| support::fixtures::files(&folder))
        .collect();
    let began = Instant::now();
    let told = hostile::broken(&files, each, threads, Duration::from_secs(1));
    let (took, which) = &told.slowest;
    println!(
        "{} files, {} mutants, {} s; slowest {took:?} ({which}); peak memory {} MB; {} wrong",
        files.len(),
        told.mutants,
        began.elapsed().as_secs(),
        hostile::peak_kb() / 1024,
        told.wrong.len()
    );
    for wrong in &told.wrong {
        println!("{wrong}");
    }
    !files.is_empty() && told.wrong.is_empty() && hostile::peak_kb() <= 256 * 1024
}

/// Runs a target over mutants of its corpus for so long: what takes the fuzzer's place where
/// there is none. Gives how many were run; a panic ends it.
pub fn stand_in(name: &str, seeds: &[Vec<u8>], long: Duration) -> usize {
    let began = Instant::now();
    let mut mutants: Vec<_> = seeds
        .iter()
        .map(|s| mutant::Mutants::new(name, s))
        .collect();
    let mut run = 0;
    while began.elapsed() < long && !mutants.is_empty() {
        for one in &mut mutants {
            feed(name, &one.next());
            run += 1;
        }
    }
    run
}
