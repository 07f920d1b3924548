//! `/internal`: where words for the team alone begin. Decides nothing.

use crate::domain::replies::{self, Found, Meaning, Place};

/// Whether a line begins with `/internal`.
pub(super) fn begins(line: &str) -> bool {
    read(line).is_some()
}

fn read(line: &str) -> Option<Found<'_>> {
    let command = line.trim_start().strip_prefix('/')?;
    replies::read(Place::Command, command).filter(|found| found.meaning == Meaning::Internal)
}

/// Parts a text at the first line that begins with `/internal`, which may stand on any line: what
/// follows it, on that line and below, is for the team alone, and no command.
pub(super) fn parted(text: &str) -> (&str, String) {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if let Some(found) = read(line) {
            let before = text.get(..at).unwrap_or_default();
            let below = text.get(at + line.len()..).unwrap_or_default();
            let own = format!("{}\n{below}", found.rest);
            return (before, own.trim().to_owned());
        }
        at += line.len();
    }
    (text, String::new())
}
