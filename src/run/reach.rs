//! Whether the database can be reached, looked at now and then: the other loops wait for it without
//! a word, and whoever reads the log is to know what they wait for.
//!
//! Never reconnects: the store does. Invariant: an outage is told once when it begins and once when
//! it ends.

use crate::desk::Desk;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::timeout;

/// How often one looks.
const EVERY: Duration = Duration::from_secs(10);
/// How long an answer may take: the loops wait three times as long before they tell of a failure.
const WITHIN: Duration = Duration::from_secs(10);

/// Looks until told to stop.
pub async fn database(desk: Arc<Desk>, mut stop: watch::Receiver<bool>) {
    let mut watched = Watched::default();
    while !*stop.borrow() {
        let looked = tokio::select! {
            looked = timeout(WITHIN, desk.reach()) => looked,
            _ = stop.changed() => return,
        };
        let trouble = match looked {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(error.to_string()),
            Err(_elapsed) => Some(format!("no answer within {} s", WITHIN.as_secs())),
        };
        match watched.look(trouble.is_none()) {
            Some(News::Away) => {
                let why = trouble.unwrap_or_default();
                tracing::warn!(
                    why,
                    "the database can't be reached; no mail is read or sent until it is back"
                );
            }
            Some(News::Back) => tracing::info!("the database is back"),
            None => {}
        }
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            _ = stop.changed() => {}
        }
    }
}

/// What is to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum News {
    Away,
    Back,
}

/// What was seen last.
#[derive(Debug, Default)]
struct Watched {
    away: bool,
}

impl Watched {
    fn look(&mut self, in_reach: bool) -> Option<News> {
        let was_away = std::mem::replace(&mut self.away, !in_reach);
        match (was_away, self.away) {
            (false, true) => Some(News::Away),
            (true, false) => Some(News::Back),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outage_is_told_once_at_each_end() {
        let mut watched = Watched::default();
        let told = [true, true, false, false, true, true].map(|ok| watched.look(ok));
        let (none, away, back) = (None, Some(News::Away), Some(News::Back));
        assert_eq!(told, [none, none, away, none, back, none]);
    }
}
