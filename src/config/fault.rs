//! What is wrong with a config and where, said so that a person can mend it.

use crate::domain::misspelt::nearest;
use std::fmt;
use std::ops::Range;
use std::path::PathBuf;

/// Where a setting stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// In the config file, counted from 1; columns count characters.
    File {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// In an environment variable of this name.
    Environment(String),
    /// Nowhere: the default holds.
    Default,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { line, column } => write!(f, "line {line}, column {column}"),
            Self::Environment(name) => write!(f, "environment {name}"),
            Self::Default => f.write_str("default"),
        }
    }
}

/// One thing that is wrong. `Display` is `FILE:LINE:COLUMN: what; mend`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file that was read.
    pub file: PathBuf,
    /// Where in it, or which variable.
    pub origin: Origin,
    /// What is wrong, with the offending text.
    pub what: String,
    /// What to do about it.
    pub mend: Option<String>,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.origin {
            Origin::File { line, column } => {
                write!(f, "{}:{line}:{column}: ", self.file.display())?;
            }
            Origin::Environment(name) => write!(f, "{name} (environment): ")?,
            Origin::Default => write!(f, "{}: ", self.file.display())?,
        }
        f.write_str(&self.what)?;
        match &self.mend {
            Some(mend) => write!(f, "; {mend}"),
            None => Ok(()),
        }
    }
}

/// Everything that is wrong with one config. `Display` writes a fault a line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct ConfigError {
    /// The faults, in the order of the file; at least one.
    pub faults: Vec<Fault>,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, fault) in self.faults.iter().enumerate() {
            if n > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{fault}")?;
        }
        Ok(())
    }
}

/// The place of a byte range in a text.
pub(super) fn place(text: &str, span: &Range<usize>) -> Origin {
    let mut start = span.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let before = text.get(..start).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    Origin::File { line, column }
}

/// `did you mean "x"?` where something is near, then all that is allowed.
pub(super) fn suggest(text: &str, allowed: &[&str], noun: &str) -> Option<String> {
    let all = allowed
        .iter()
        .map(|a| format!("\"{a}\""))
        .collect::<Vec<_>>()
        .join(", ");
    match (nearest(text, allowed.iter().copied()), allowed.is_empty()) {
        (_, true) => None,
        (Some(near), _) => Some(format!("did you mean \"{near}\"? {noun}: {all}")),
        (None, _) => Some(format!("{noun}: {all}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let text = "a\nüü x";
        assert_eq!(place(text, &(7..8)), Origin::File { line: 2, column: 4 });
    }
}
