//! Reading people's busy times. On a thread of its own: a large calendar takes a moment to
//! parse, and nothing else is to wait for it.

use super::{Bell, pause};
use crate::desk::Desk;
use crate::desk::ports::FreeBusy;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::{Notify, watch};

/// What the thread is given.
pub struct Learning {
    /// The desk.
    pub desk: Arc<Desk>,
    /// What reads the sources.
    pub feeds: Box<dyn FreeBusy>,
    /// How often each is read.
    pub every: Duration,
    /// Where the desk's futures run.
    pub runtime: Handle,
    /// Rung when something was learnt.
    pub bell: Arc<Bell>,
    /// Says that it is time to stop.
    pub stop: watch::Receiver<bool>,
}

impl Learning {
    /// Reads until told to stop. What is being read then is left, and read again when its
    /// lease has run out.
    pub fn run(mut self) {
        let runtime = self.runtime.clone();
        runtime.block_on(async {
            let clock = Arc::clone(self.desk.clock());
            // Nobody rings for it: sources that are new are seen by the next look.
            let unrung = Notify::new();
            while !*self.stop.borrow() {
                let mut stopped = self.stop.clone();
                let learnt = tokio::select! {
                    learnt = self.desk.learn(&*self.feeds, self.every) => learnt,
                    _ = stopped.changed() => return,
                };
                if matches!(learnt, Ok(1..)) {
                    self.bell.alarms.notify_one();
                }
                let next = self.desk.next_source_at();
                pause("busy times", learnt, next, &*clock, &unrung, &mut self.stop).await;
            }
        });
    }
}
