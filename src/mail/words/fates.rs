//! What becomes of each line of a text, and the runs of lines that share it.
//!
//! Owns no decision. Invariant: a run has no blank line at either end.

/// What becomes of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// The sender's.
    Own,
    /// Another's, and left out.
    Quote,
    /// Another's, and shown with the words that answer it.
    Shown,
    /// Left out.
    Cut,
}

/// Gives lines this fate.
pub(super) fn set(fates: &mut [Fate], range: std::ops::Range<usize>, fate: Fate) {
    let end = range.end.min(fates.len());
    if let Some(part) = fates.get_mut(range.start..end) {
        part.fill(fate);
    }
}

/// The first line from here on with something on it.
pub(super) fn next_filled(lines: &[&str], from: usize) -> Option<usize> {
    (from..lines.len()).find(|at| lines.get(*at).is_some_and(|l| !l.trim().is_empty()))
}

/// A run of lines of one fate, blank lines at its ends left out.
pub(super) struct Run {
    pub(super) fate: Fate,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The runs of a text, in order.
pub(super) fn runs(lines: &[&str], fates: &[Fate]) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    for (at, (line, fate)) in lines.iter().zip(fates).enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        match out.last_mut() {
            Some(run) if run.fate == *fate => run.end = at + 1,
            _ => out.push(Run {
                fate: *fate,
                start: at,
                end: at + 1,
            }),
        }
    }
    out
}
