//! Figures, not tests: `cargo bench --bench figures [NAME]` prints medians of several runs.
//! What was measured stands in `tests/rigs/RECORD.md`, with commit and machine.

#![expect(
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark prints its figures, and ends at the first thing that is not as it should be"
)]

mod feed;
mod measure;
mod slots;

fn main() {
    let wanted = std::env::args().skip(1).find(|a| !a.starts_with('-'));
    for (name, bench) in BENCHES {
        if wanted.as_deref().is_none_or(|w| name.contains(w)) {
            bench();
        }
    }
}

/// Name and body of each benchmark.
const BENCHES: &[(&str, fn())] = &[("slots", slots::run), ("feed", feed::run)];
