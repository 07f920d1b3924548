//! The evaluation sets of `data/sets`: their rows, and whether misses are to be printed.
//!
//! Of a held half only totals are read; its rows are never printed.

/// The rows of a set, its first line left out.
pub(crate) fn rows(name: &str) -> Vec<Vec<String>> {
    let path = format!("{}/tests/it/data/sets/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let columns = |row: &str| row.split('\t').map(str::to_owned).collect();
    text.lines().skip(1).map(columns).collect()
}

/// Whether the misses of this half are printed: of the open one, with `TRIALOGUE_MISSES=1`.
#[expect(
    clippy::disallowed_methods,
    reason = "whoever tunes asks for the misses of the open half"
)]
pub(crate) fn prints_misses(half: &str) -> bool {
    half == "open" && std::env::var_os("TRIALOGUE_MISSES").is_some()
}
