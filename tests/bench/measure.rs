//! Timing, the median of several runs, by the machine's own clock; memory, by Linux's word.

use std::time::{Duration, Instant};

/// Runs a benchmark is the median of.
const RUNS: usize = 9;

/// The median time of one `body`, each run being `times` of it; with what it gave last.
pub(crate) fn median<T>(times: u32, body: impl FnMut() -> T) -> (Duration, T) {
    let (took, last) = timed(RUNS, times, body);
    (took[RUNS / 2], last)
}

/// As [`median`], with the fastest run before it: on a machine shared with other work the median
/// tells more of that.
pub(crate) fn fastest_and_median<T>(
    times: u32,
    body: impl FnMut() -> T,
) -> (Duration, Duration, T) {
    let (took, last) = timed(RUNS * 11, times, body);
    (took[0], took[took.len() / 2], last)
}

/// The time of one `body` in each run, the fastest first, after one that counts for nothing.
#[expect(
    clippy::disallowed_methods,
    reason = "a benchmark is what reads the machine's clock"
)]
fn timed<T>(runs: usize, times: u32, mut body: impl FnMut() -> T) -> (Vec<Duration>, T) {
    let mut last = body();
    let mut took: Vec<Duration> = (0..runs)
        .map(|_| {
            let began = Instant::now();
            for _ in 0..times {
                last = std::hint::black_box(body());
            }
            began.elapsed() / times
        })
        .collect();
    took.sort();
    (took, last)
}

/// By how many kilobytes `body` made the process grow at its peak (Linux counts whole pages);
/// with what it gave.
pub(crate) fn peak<T>(body: impl FnOnce() -> T) -> (u64, T) {
    // "5" makes the peak what there is now: proc(5), clear_refs.
    assert!(std::fs::write("/proc/self/clear_refs", "5").is_ok());
    let before = kilobytes("VmRSS:");
    let given = body();
    (kilobytes("VmHWM:").saturating_sub(before), given)
}

/// A line of `/proc/self/status`.
fn kilobytes(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|rest| rest.trim().strip_suffix("kB")?.trim().parse().ok())
        .unwrap_or(0)
}

/// Prints one figure.
pub(crate) fn print(what: &str, took: Duration, goal: &str) {
    println!("{what:<60} {took:>12.1?}   goal {goal}");
}
