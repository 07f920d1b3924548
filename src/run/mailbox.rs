//! Reading one mailbox: fetch, store, decide, wait. On a thread of its own, because the
//! inbox blocks; a batch is committed before the next is fetched.

use super::Bell;
use crate::desk::ports::{Inbox, InboxError};
use crate::desk::{Desk, DeskError};
use crate::domain::ids::TeamId;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::watch;

/// How long to wait for new mail before looking anyhow.
const WAIT: Duration = Duration::from_mins(5);
/// Longest time between two tries to reach a mailbox.
const LONGEST_BACK_OFF: Duration = Duration::from_mins(5);
/// Longest time where the server lets us in, and only a mail does not come: what comes meanwhile
/// must not wait for long.
const LONGEST_WITHOUT_A_MAIL: Duration = Duration::from_mins(1);

/// What a mailbox's thread is given.
pub struct Reading {
    /// The desk.
    pub desk: Arc<Desk>,
    /// Whose mailbox.
    pub team: TeamId,
    /// The mailbox.
    pub inbox: Box<dyn Inbox>,
    /// Where the desk's futures run.
    pub runtime: Handle,
    /// Rung after a batch was decided.
    pub bell: Arc<Bell>,
    /// Says that it is time to stop.
    pub stop: watch::Receiver<bool>,
    /// Called once, when the mailbox was read for the first time.
    pub ready: Option<Box<dyn FnOnce() + Send>>,
}

impl Reading {
    /// Reads until told to stop.
    pub fn run(mut self) {
        let mut failures = 0_u32;
        while !*self.stop.borrow() {
            match self.turn() {
                Ok(more) => {
                    failures = 0;
                    if let Some(ready) = self.ready.take() {
                        ready();
                    }
                    // However a wait ends, one looks after it: an error shows there.
                    if !more && let Err(error) = self.inbox.wait(WAIT) {
                        tracing::debug!(team = %self.team, %error, "waiting for mail ended early");
                    }
                }
                Err(error) if *self.stop.borrow() => {
                    tracing::debug!(team = %self.team, error = format!("{error:#}"), "stopped reading");
                }
                Err(error) => {
                    failures = failures.saturating_add(1);
                    let wait = back_off(failures, self.spread()).min(longest(&error));
                    // It may be the record that failed, and no mailbox.
                    let what = if error.is::<DeskError>() {
                        "mail can't be put on record"
                    } else {
                        "the mailbox can't be read"
                    };
                    tracing::warn!(team = %self.team, error = format!("{error:#}"), failures, wait_s = wait.as_secs(), "{what}; trying again");
                    self.rest(wait);
                }
            }
        }
    }

    /// One turn: a batch, and everything that waits to be decided on. Says whether there is
    /// more to fetch at once.
    fn turn(&mut self) -> anyhow::Result<bool> {
        let desk = Arc::clone(&self.desk);
        let runtime = self.runtime.clone();
        let cursor = runtime.block_on(desk.cursor(&self.team))?;
        let batch = self.inbox.fetch(cursor)?;
        if !batch.mails.is_empty() || cursor != Some(batch.upto) {
            runtime.block_on(desk.take_in(&self.team, &batch))?;
            self.inbox.stored(batch.upto)?;
        }
        while runtime.block_on(desk.decide_new(&self.team))? > 0 {
            self.bell.ring();
        }
        // While there is mail to read, reading it comes first. Whether more waits to be moved, or
        // has come meanwhile, the next turn tells.
        Ok(batch.more || self.put_away()?)
    }

    /// Moves what is filed into its folder. Says whether there was any.
    fn put_away(&mut self) -> anyhow::Result<bool> {
        let desk = Arc::clone(&self.desk);
        let runtime = self.runtime.clone();
        let due = runtime.block_on(desk.due_to_put_away(&self.team))?;
        for leased in &due {
            let ended = self.inbox.put_away(&leased.mail);
            runtime.block_on(desk.put_away(leased, &ended))?;
            ended?;
        }
        Ok(!due.is_empty())
    }

    /// Up to a fifth, so that many mailboxes of one server don't come back together.
    fn spread(&self) -> u64 {
        let sum: u64 = self.team.as_str().bytes().map(u64::from).sum();
        sum % 200
    }

    fn rest(&mut self, wait: Duration) {
        let stop = &mut self.stop;
        self.runtime.block_on(async {
            tokio::select! {
                () = tokio::time::sleep(wait) => {}
                _ = stop.changed() => {}
            }
        });
    }
}

/// One second, doubled with each failure; `spread` is in thousandths on top.
fn back_off(failures: u32, spread: u64) -> Duration {
    let seconds = 1_u64 << failures.saturating_sub(1).min(9);
    let wait = Duration::from_millis(seconds * (1000 + spread));
    wait.min(LONGEST_BACK_OFF)
}

fn longest(error: &anyhow::Error) -> Duration {
    match error.downcast_ref::<InboxError>() {
        Some(InboxError { step: "fetch", .. }) => LONGEST_WITHOUT_A_MAIL,
        _ => LONGEST_BACK_OFF,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_are_bounded() {
        assert_eq!(back_off(1, 0), Duration::from_secs(1));
        assert_eq!(back_off(3, 100), Duration::from_millis(4400));
        assert_eq!(back_off(40, 199), LONGEST_BACK_OFF);
    }

    #[test]
    fn a_server_that_lets_us_in_is_asked_again_sooner_than_one_that_is_away() {
        let failed = |step| {
            let why = "Connection Lost".into();
            longest(&InboxError { step, why }.into())
        };
        assert_eq!(failed("fetch"), LONGEST_WITHOUT_A_MAIL);
        assert_eq!(failed("connect"), LONGEST_BACK_OFF);
    }
}
