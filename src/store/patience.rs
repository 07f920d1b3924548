//! How long a SQLite file is waited for that somebody else keeps locked.
//!
//! Never tries by itself. Invariant: a wait ends, with its cause.

use super::error::StoreError;
use std::time::{Duration, Instant};

/// A lock that lasts longer is no moment's work.
const LONGEST: Duration = Duration::from_mins(1);

/// From the first try on.
pub(super) struct Patience {
    begun: Instant,
}

impl Patience {
    #[expect(
        clippy::disallowed_methods,
        reason = "it measures a wait, and decides nothing by the time of day"
    )]
    pub(super) fn new() -> Self {
        Self {
            begun: Instant::now(),
        }
    }

    /// Takes what a try ended with: `Ok` to try again, else what to say.
    pub(super) fn again(&self, error: StoreError) -> Result<(), StoreError> {
        match error {
            StoreError::Busy(_) if self.begun.elapsed() < LONGEST => Ok(()),
            StoreError::Busy(_) => Err(StoreError::Locked),
            other => Err(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locked() -> StoreError {
        StoreError::Busy("database is locked".into())
    }

    #[test]
    fn a_lock_is_waited_for_a_minute_and_nothing_else_is() {
        let mut patience = Patience::new();
        assert!(patience.again(locked()).is_ok());
        let other = patience.again(StoreError::Refused("no".into()));
        assert!(matches!(other, Err(StoreError::Refused(_))));
        patience.begun -= LONGEST;
        let ended = patience.again(locked());
        assert!(matches!(ended, Err(StoreError::Locked)));
    }
}
