//! Mails and calendars that others wrote: where they are, and all of their files.

use std::path::{Path, PathBuf};

/// The folder of fixtures of one kind (`email`, `ical`), if it is on this machine.
#[expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "where the fixtures are is a matter of the machine that runs the tests"
)]
pub(crate) fn folder(kind: &str) -> Option<PathBuf> {
    let root = std::env::var_os("TRIALOGUE_FIXTURES").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/fixtures"),
        PathBuf::from,
    );
    let folder = root.join(kind);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: no fixtures in {}", folder.display());
    None
}

/// All files below a folder, in order.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else {
                out.push(path);
            }
        }
    }
    out.sort();
    out
}
