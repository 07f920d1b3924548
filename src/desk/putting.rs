//! Putting filed mails away: into their item's folder of the mailbox, once what became of them
//! is on record.
//!
//! Never talks to the mailbox: its own thread does, with what is leased here. Invariant: a mail
//! is asked to be moved in the transaction that files it, and again only in one that takes it to
//! another item; what a person moves elsewhere stays where they put it.

use super::ports::{InboxError, Put, PutAway};
use super::{Desk, DeskError};
use crate::domain::ids::TeamId;
use crate::store::{CONFIDENTIAL, DuePut, PutDone};
use std::time::Duration;

/// How long a lease holds, by the machine's clock: longer than one look takes.
const LEASE: Duration = Duration::from_mins(5);
/// Most mails moved in one look: new mail is read in between.
const AT_ONCE: u32 = 20;
/// A mail that can't be moved after so many tries stays where it is.
const TRIES: u32 = 12;
/// Longest time between two tries.
const LONGEST_BACK_OFF: Duration = Duration::from_hours(1);

/// A mail that is to be moved, under a lease.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leased {
    /// What the mailbox is told.
    pub mail: PutAway,
    due: DuePut,
    token: String,
}

impl Desk {
    /// Leases what is to be moved. What has become confidential stays where it is: a folder of
    /// its name would show it to everybody who reads the mailbox.
    pub async fn due_to_put_away(&self, team: &TeamId) -> Result<Vec<Leased>, DeskError> {
        if !self.served(team)?.puts_away {
            return Ok(Vec::new());
        }
        let token = self.fresh().text("lease", 0);
        let times = (self.now(), self.tools.clock.after(LEASE));
        let mut tx = self.tools.store.write().await?;
        let due = tx.lease_put_away(team, times, &token, AT_ONCE).await?;
        let mut open = Vec::new();
        for one in due {
            // Meanwhile it may have been taken back to where it lies.
            let lies = one.from.as_ref() == Some(&one.pbi);
            if !lies && !one.confidential {
                open.push(one);
                continue;
            }
            let done = PutDone {
                status: Some(stays(&one)),
                said: (!lies).then(|| CONFIDENTIAL.into()),
                mail: one.mail,
                due: times.0,
                into: None,
            };
            tx.finish_put_away(&token, &done, times.0).await?;
        }
        tx.commit().await?;
        let leased = open.into_iter().map(|due| Leased {
            mail: PutAway {
                validity: due.place.0,
                uid: due.place.1,
                message_id: due.message_id.clone(),
                pbi: due.pbi.clone(),
                from: due.from.clone(),
                again: due.attempts > 1,
            },
            due,
            token: token.clone(),
        });
        Ok(leased.collect())
    }

    /// Writes down how moving a mail ended.
    pub async fn put_away(
        &self,
        leased: &Leased,
        ended: &Result<Put, InboxError>,
    ) -> Result<(), DeskError> {
        let attempts = leased.due.attempts;
        let given_up = attempts >= TRIES;
        let (status, said) = match ended {
            Ok(Put::Moved) => (Some("moved"), None),
            Ok(Put::Gone) => (Some("gone"), None),
            Ok(Put::Left(why)) => (Some(stays(&leased.due)), Some(why.clone())),
            Ok(Put::Later(why)) => (given_up.then_some(stays(&leased.due)), Some(why.clone())),
            // No fault of the mail: the line broke, or the server is away.
            Err(error) => (None, Some(error.to_string())),
        };
        let mail = &leased.due.mail;
        let why = said.as_deref().unwrap_or_default();
        match status {
            None => tracing::warn!(%mail, attempts, why, "a mail can't be put away; trying again"),
            Some(_) if said.is_some() => {
                tracing::warn!(%mail, attempts, why, "a mail stays where it is");
            }
            Some(status) => tracing::info!(%mail, status, "put away"),
        }
        let done = PutDone {
            mail: mail.clone(),
            status,
            said,
            due: self.tools.clock.after(back_off(attempts)),
            into: matches!(ended, Ok(Put::Moved)).then(|| leased.mail.pbi.clone()),
        };
        let mut tx = self.tools.store.write().await?;
        let now = self.now();
        tx.finish_put_away(&leased.token, &done, now).await?;
        if done.into.is_some() {
            tx.taken_meanwhile(mail, now).await?;
        }
        Ok(tx.commit().await?)
    }
}

/// The word for a mail that stays where it is: in the folder that it was put into, or in the inbox.
const fn stays(due: &DuePut) -> &'static str {
    if due.from.is_some() { "moved" } else { "left" }
}

/// Ten seconds, doubled with each try.
fn back_off(attempts: u32) -> Duration {
    Duration::from_secs(10 << attempts.saturating_sub(1).min(9)).min(LONGEST_BACK_OFF)
}
