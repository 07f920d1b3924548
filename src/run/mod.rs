//! The loops. The body of each is one call of the desk, so that tests step the desk and
//! never sleep. A failure is told once here, and waited out.
//!
//! Never decides, never keeps state. Invariant: every wake-up is a row; the [`Bell`] only
//! makes the next look sooner.

pub mod learning;
pub mod letters;
pub mod mailbox;
pub mod reach;
pub mod renewing;

use crate::desk::ports::Clock;
use crate::desk::{Desk, DeskError};
use crate::domain::time::Timestamp;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Notify, watch};

/// How long a loop sleeps at most: another process may have put a row there.
const LONGEST: Duration = Duration::from_secs(30);
/// How long after a failure, or after a look that could do nothing about what is due.
const AFTER_FAILURE: Duration = Duration::from_secs(2);

/// Rung when there may be something to do. A ring is kept for who is not listening yet.
#[derive(Debug, Default)]
pub struct Bell {
    alarms: Notify,
    letters: Notify,
}

impl Bell {
    /// Something was decided: there may be letters, and alarms may have moved.
    pub fn ring(&self) {
        self.alarms.notify_one();
        self.letters.notify_one();
    }
}

/// Lets alarms ring until told to stop.
pub async fn alarms(desk: Arc<Desk>, bell: Arc<Bell>, mut stop: watch::Receiver<bool>) {
    let clock = Arc::clone(desk.clock());
    while !*stop.borrow() {
        let rang = desk.wake().await;
        if matches!(rang, Ok(1..)) {
            bell.letters.notify_one();
        }
        let next = desk.next_alarm_at();
        pause("alarms", rang, next, &*clock, &bell.alarms, &mut stop).await;
    }
}

/// Waits until there may be something to do: at once after a full look, else until the next
/// row is due, the bell rings, or the end.
async fn pause(
    what: &'static str,
    done: Result<usize, DeskError>,
    next: impl Future<Output = Result<Option<Timestamp>, DeskError>>,
    clock: &dyn Clock,
    bell: &Notify,
    stop: &mut watch::Receiver<bool>,
) {
    let Some(wait) = idle(what, done, next, clock).await else {
        return;
    };
    tokio::select! {
        () = bell.notified() => {}
        () = tokio::time::sleep(wait) => {}
        _ = stop.changed() => {}
    }
}

/// How long there will be nothing to do, as far as rows tell; `None` after a full look.
async fn idle(
    what: &'static str,
    done: Result<usize, DeskError>,
    next: impl Future<Output = Result<Option<Timestamp>, DeskError>>,
    clock: &dyn Clock,
) -> Option<Duration> {
    let wait = match done {
        Ok(1..) => return None,
        Ok(0) => match next.await {
            Ok(Some(at)) => match clock.until(at) {
                Duration::ZERO => AFTER_FAILURE,
                wait => wait.min(LONGEST),
            },
            Ok(None) => LONGEST,
            Err(error) => failed(what, &error),
        },
        Err(error) => failed(what, &error),
    };
    Some(wait)
}

fn failed(what: &'static str, error: &DeskError) -> Duration {
    tracing::error!(loop_of = what, %error, "could not go on; trying again");
    AFTER_FAILURE
}
