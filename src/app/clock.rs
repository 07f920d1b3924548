//! Which clock a database lives by: the machine's, or a rehearsal's. Its first service run
//! settles that for good; one made by the other kind is refused.

use crate::desk::ports::Clock;
use crate::domain::time::Timestamp;
use crate::store::Store;
use crate::wire::clock::{FastClock, SystemClock, machine_now};
use anyhow::{Context as _, bail};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

/// `machine`, or the text of the rehearsal's clock.
const KIND: &str = "clock";
/// The machine's time at which a rehearsal's clock showed its start, in milliseconds.
const ANCHOR: &str = "clock_anchor";
const MACHINE: &str = "machine";
/// The demo's: its clock stands at the story's end, and nothing is served on it.
const DEMO: &str = "demo";

/// A clock that stands until it is set.
#[derive(Debug)]
pub struct StandingClock(AtomicI64);

impl StandingClock {
    /// Shows this instant.
    pub const fn new(at: Timestamp) -> Self {
        Self(AtomicI64::new(at.0))
    }

    /// Goes on to an instant; never back.
    pub fn set(&self, at: Timestamp) {
        self.0.fetch_max(at.0, Ordering::SeqCst);
    }
}

impl Clock for StandingClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }

    fn until(&self, at: Timestamp) -> Duration {
        let ahead = at.0.saturating_sub(self.now().0);
        Duration::from_millis(u64::try_from(ahead).unwrap_or(0))
    }

    fn after(&self, machine: Duration) -> Timestamp {
        let by = i64::try_from(machine.as_millis()).unwrap_or(i64::MAX);
        Timestamp(self.now().0.saturating_add(by))
    }
}

/// The clock of a database as it stands, and whether it is a rehearsal's.
pub async fn known(store: &Store) -> anyhow::Result<(Arc<dyn Clock>, bool)> {
    let mut tx = store.read().await?;
    let kind = tx.meta(KIND).await?;
    match kind.as_deref() {
        None | Some(MACHINE) => Ok((Arc::new(SystemClock), false)),
        Some(DEMO) => {
            let end = tx.meta(ANCHOR).await?.unwrap_or_default();
            Ok((Arc::new(StandingClock::new(instant(&end)?)), true))
        }
        Some(spec) => {
            let anchor = tx.meta(ANCHOR).await?.unwrap_or_default();
            Ok((Arc::new(rehearsal(spec, &anchor)?), true))
        }
    }
}

/// Settles the clock for a service run. A rehearsal that is taken up again goes on where the
/// time has come to, as a clock on the wall does.
pub async fn settle(store: &Store, wanted: Option<&str>) -> anyhow::Result<(Arc<dyn Clock>, bool)> {
    let mut tx = store.write().await?;
    let kind = tx.meta(KIND).await?;
    match (kind.as_deref(), wanted) {
        (Some(DEMO), _) => bail!(
            "this database is the demo's: look at it with `trialogue show` and `trialogue verify`, \
             and serve another"
        ),
        (None, None) => tx.set_meta(KIND, MACHINE).await?,
        (None, Some(spec)) => {
            let anchor = machine_now();
            FastClock::parse(spec, anchor)?;
            tx.set_meta(KIND, spec).await?;
            tx.set_meta(ANCHOR, &anchor.0.to_string()).await?;
        }
        (Some(MACHINE), None) => {}
        (Some(known), Some(spec)) if known == spec => {}
        (Some(MACHINE), Some(_)) => bail!(
            "this database lives by the machine's clock: --clock is for a database of its own"
        ),
        (Some(known), None) => bail!(
            "this database was made for a rehearsal: serve it with --clock {known}, or use another"
        ),
        (Some(known), Some(spec)) => bail!(
            "this database was made with --clock {known}, not {spec}: go on with that, or use another"
        ),
    }
    tx.commit().await?;
    known(store).await
}

/// Marks a database as the demo's, whose clock stands at `at`.
pub async fn mark_demo(store: &Store, at: Timestamp) -> anyhow::Result<()> {
    let mut tx = store.write().await?;
    tx.set_meta(KIND, DEMO).await?;
    tx.set_meta(ANCHOR, &at.0.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

fn rehearsal(spec: &str, anchor: &str) -> anyhow::Result<FastClock> {
    Ok(FastClock::parse(spec, instant(anchor)?)?)
}

fn instant(text: &str) -> anyhow::Result<Timestamp> {
    let at: i64 = text
        .parse()
        .context("the clock's instant stands wrong in the database")?;
    Ok(Timestamp(at))
}

/// A clock that stands until it is set.
#[derive(Debug)]
pub struct StoryClock(AtomicI64);

impl StoryClock {
    /// Shows this instant.
    pub const fn new(at: Timestamp) -> Self {
        Self(AtomicI64::new(at.0))
    }

    /// Goes on to an instant; never back.
    pub fn set(&self, at: Timestamp) {
        self.0.fetch_max(at.0, Ordering::SeqCst);
    }
}

impl Clock for StoryClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }

    fn until(&self, at: Timestamp) -> Duration {
        let ahead = at.0.saturating_sub(self.now().0);
        Duration::from_millis(u64::try_from(ahead).unwrap_or(0))
    }

    fn after(&self, machine: Duration) -> Timestamp {
        let by = i64::try_from(machine.as_millis()).unwrap_or(i64::MAX);
        Timestamp(self.now().0.saturating_add(by))
    }
}
