//! Whether filed mails could be put into their items' folders.
//!
//! Never looks into a mailbox: what the service was told there is on record. Invariant: a team that
//! names no folder for filed mails has none to miss.

use super::finding::{Finding, Level};
use crate::config::TeamConfig;
use crate::domain::time::Timestamp;
use crate::store::{NotPut, Store};
use chrono::TimeDelta;

/// So long it is told that a mail stayed in the mailbox.
const LATELY: TimeDelta = TimeDelta::days(7);

/// What the mails of this team say that could not be put away.
pub(super) async fn finding(
    team: &TeamConfig,
    store: &Store,
    now: Timestamp,
) -> anyhow::Result<Option<Finding>> {
    let Some(into) = &team.file_into else {
        return Ok(None);
    };
    let mut tx = store.read().await?;
    let stuck = tx.not_put_away(&team.team.id, now - LATELY).await?;
    Ok(stuck.map(|stuck| told(team.team.id.as_str(), into, &stuck)))
}

fn told(team: &str, into: &str, stuck: &NotPut) -> Finding {
    let noun = if stuck.mails == 1 { "mail" } else { "mails" };
    let found = format!(
        "{} filed {noun} could not be put into a folder below {into}; the last time because: {}",
        stuck.mails, stuck.said
    );
    let mend = format!(
        "let the mailbox's user make folders below {into}, write to them and delete in the mailbox; \
         what is still tried goes there by itself, what was given up is yours to move"
    );
    Finding::bad(
        Level::Warning,
        format!("team {team}: filed mails"),
        found,
        mend,
    )
}
