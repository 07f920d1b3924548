//! Timing: the median of several runs, by the machine's own clock.

use std::time::{Duration, Instant};

/// Runs a benchmark is the median of.
const RUNS: usize = 9;

/// The median time of one `body`, each run being `times` of it; with what it gave last.
#[expect(
    clippy::disallowed_methods,
    reason = "a benchmark is what reads the machine's clock"
)]
pub(crate) fn median<T>(times: u32, mut body: impl FnMut() -> T) -> (Duration, T) {
    let mut last = body();
    let mut took: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let began = Instant::now();
            for _ in 0..times {
                last = std::hint::black_box(body());
            }
            began.elapsed() / times
        })
        .collect();
    took.sort();
    (took[RUNS / 2], last)
}

/// As [`median`], with the fastest run before it: on a machine shared with other work the median
/// tells more of that.
#[expect(
    clippy::disallowed_methods,
    reason = "a benchmark is what reads the machine's clock"
)]
pub(crate) fn fastest_and_median<T>(
    times: u32,
    mut body: impl FnMut() -> T,
) -> (Duration, Duration, T) {
    let mut last = body();
    let mut took: Vec<Duration> = (0..RUNS * 11)
        .map(|_| {
            let began = Instant::now();
            for _ in 0..times {
                last = std::hint::black_box(body());
            }
            began.elapsed() / times
        })
        .collect();
    took.sort();
    (took[0], took[took.len() / 2], last)
}

/// Prints one figure.
pub(crate) fn print(what: &str, took: Duration, goal: &str) {
    println!("{what:<60} {took:>12.1?}   goal {goal}");
}
