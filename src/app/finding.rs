//! What `trialogue check` finds: each thing that is wrong comes with its mend.

use serde::Serialize;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// As it should be.
    Good,
    /// It works, and less well than it could.
    Warning,
    /// It does not work.
    Fault,
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How much it matters.
    pub level: Level,
    /// What was looked at: `config`, `keys`, `team acme: place`.
    pub subject: String,
    /// What was found.
    pub found: String,
    /// What to do about it.
    pub mend: Option<String>,
}

impl Finding {
    /// As it should be.
    pub fn good(subject: impl Into<String>, found: impl Into<String>) -> Self {
        Self {
            level: Level::Good,
            subject: subject.into(),
            found: found.into(),
            mend: None,
        }
    }

    /// Something to mend.
    pub fn bad(
        level: Level,
        subject: impl Into<String>,
        found: impl Into<String>,
        mend: impl Into<String>,
    ) -> Self {
        Self {
            level,
            subject: subject.into(),
            found: found.into(),
            mend: Some(mend.into()),
        }
    }
}
