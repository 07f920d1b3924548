//! Why the store did not do what was asked.

use std::error::Error;

/// Why the store did not do what was asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// Somebody else changed it since it was loaded, or did it already: load and decide again.
    #[error("{what} changed since it was loaded")]
    Stale {
        /// What: `clarification`, `mail`, `lease`, …
        what: &'static str,
    },
    /// The time or the day's place is taken: load and decide again.
    #[error("{what} is taken already")]
    Taken {
        /// What: `a person's time`, `the day's last call`.
        what: &'static str,
    },
    /// What was given can't be stored as it is; another try changes nothing.
    #[error("{0}")]
    Refused(String),
    /// A row holds what this version does not understand.
    #[error("{table} {row}: {column} can't be read: {why}")]
    Corrupt {
        /// Its table.
        table: &'static str,
        /// Its column.
        column: &'static str,
        /// Its key.
        row: String,
        /// Why.
        why: String,
    },
    /// The database was made by a newer version.
    #[error(
        "the database is of schema {found}, made by a newer version; this one knows up to {known}"
    )]
    Newer {
        /// The newest schema this program knows.
        known: i64,
        /// What was found.
        found: i64,
    },
    /// The database was made by an older version, and was opened to be read alone.
    #[error(
        "the database is of schema {found}, made by an older version; `trialogue serve` brings it to {known} (make a copy first: `trialogue backup`)"
    )]
    Older {
        /// The newest schema this program knows.
        known: i64,
        /// What was found.
        found: i64,
    },
    /// The database is busy, gone for a moment, or ended the transaction to let another pass.
    #[error("the database is busy or out of reach: {0}")]
    Busy(Box<dyn Error + Send + Sync>),
    /// Another program has locked SQLite's file, and goes on to.
    #[error(
        "another program keeps the database locked: end it (`lsof` on the file tells which), and try again"
    )]
    Locked,
    /// There is no room for more.
    #[error("the disk is full, so free space where the database lies: {0}")]
    Full(Box<dyn Error + Send + Sync>),
    /// Anything else the database said.
    #[error("the database refused: {0}")]
    Sql(Box<dyn Error + Send + Sync>),
}

impl StoreError {
    /// Whether loading and deciding again may end well.
    pub const fn is_retryable(&self) -> bool {
        matches!(
            self,
            Self::Stale { .. } | Self::Taken { .. } | Self::Busy(_)
        )
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        use sqlx::Error as E;
        match &error {
            E::Database(said) => {
                let code = said.code().unwrap_or_default();
                // A unique key that a guard did not foresee: somebody else was first.
                if said.is_unique_violation() {
                    return Self::Stale { what: "a row" };
                }
                // PostgreSQL: serialization, deadlock, shutdown, no free connection;
                // SQLite: BUSY and LOCKED with their extended codes.
                let busy = [
                    "40001", "40P01", "55P03", "57P01", "57P02", "57P03", "53300",
                ]
                .contains(&code.as_ref())
                    || code
                        .parse::<i64>()
                        .is_ok_and(|c| code.len() < 5 && matches!(c & 0xff, 5 | 6));
                if busy {
                    Self::Busy(error.into())
                } else if is_full(&code) {
                    Self::Full(error.into())
                } else {
                    Self::Sql(error.into())
                }
            }
            E::Io(_) | E::PoolTimedOut | E::PoolClosed | E::WorkerCrashed => {
                Self::Busy(error.into())
            }
            _ => Self::Sql(error.into()),
        }
    }
}

/// Whether a code of result says that there is no room: SQLite's FULL, and the IOERR of its shared
/// memory, which can't grow (<https://sqlite.org/rescode.html>); PostgreSQL's `disk_full`.
fn is_full(code: &str) -> bool {
    const SHMSIZE: &str = "4874";
    matches!(code, "13" | SHMSIZE | "53100")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_has_codes_of_its_own() {
        for (code, full) in [("13", true), ("4874", true), ("53100", true), ("5", false)] {
            assert_eq!(is_full(code), full, "{code}");
        }
    }
}
