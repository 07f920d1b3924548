//! Keeping a team's access token good: renewed before it ends, and at once when a mail server
//! refuses it.
//!
//! Never asks faster than the desk says. Invariant: what it is told of is a row, so that it may
//! end at any time.

use crate::desk::Desk;
use crate::desk::renewing::Client;
use crate::desk::tokens::{Pass, TokenServer};
use crate::domain::time::Timestamp;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Notify, watch};

/// How long it sleeps at most: another process may have renewed, or somebody logged in.
const LONGEST: Duration = Duration::from_secs(30);
/// How long at least, so that no fault makes it spin.
const SHORTEST: Duration = Duration::from_millis(200);
/// How long after the database failed.
const AFTER_FAILURE: Duration = Duration::from_secs(2);

/// What keeps one team's access token good.
pub struct Renewing {
    desk: Arc<Desk>,
    client: Client,
    server: Arc<dyn TokenServer>,
    pass: Pass,
    wanted: Arc<Notify>,
}

impl Renewing {
    /// For this client of this server.
    pub fn new(desk: &Arc<Desk>, client: Client, server: Arc<dyn TokenServer>) -> Self {
        let wanted = Arc::new(Notify::new());
        let notice = Arc::clone(&wanted);
        Self {
            pass: Pass::new(Arc::clone(desk.clock()), move || notice.notify_one()),
            desk: Arc::clone(desk),
            client,
            server,
            wanted,
        }
    }

    /// Where the token in force is.
    pub fn pass(&self) -> Pass {
        self.pass.clone()
    }

    /// One look. Gives when the next is due, if it could be made.
    pub async fn once(&self) -> Option<Timestamp> {
        let looked = self.desk.renew(&self.client, &*self.server, &self.pass);
        looked
            .await
            .inspect_err(|error| {
                tracing::error!(team = %self.client.team, %error, "the access token could not be looked after; trying again");
            })
            .ok()
    }

    /// Looks until told to stop. A token that is being asked for then is left to its lease.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            let mut stopped = stop.clone();
            let next = tokio::select! {
                next = self.once() => next,
                _ = stopped.changed() => return,
            };
            let wait = next.map_or(AFTER_FAILURE, |at| self.desk.clock().until(at));
            tokio::select! {
                () = tokio::time::sleep(wait.clamp(SHORTEST, LONGEST)) => {}
                () = self.wanted.notified() => {}
                _ = stop.changed() => {}
            }
        }
    }
}
