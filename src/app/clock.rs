//! Which clock a database lives by: the machine's, or a rehearsal's. Its first service run
//! settles that for good; one made by the other kind is refused.

use crate::desk::ports::Clock;
use crate::domain::time::Timestamp;
use crate::store::Store;
use crate::wire::clock::{FastClock, SystemClock, machine_now};
use anyhow::{Context as _, bail};
use std::sync::Arc;

/// `machine`, or the text of the rehearsal's clock.
const KIND: &str = "clock";
/// The machine's time at which a rehearsal's clock showed its start, in milliseconds.
const ANCHOR: &str = "clock_anchor";
const MACHINE: &str = "machine";

/// The clock of a database as it stands, and whether it is a rehearsal's.
pub async fn known(store: &Store) -> anyhow::Result<(Arc<dyn Clock>, bool)> {
    let mut tx = store.read().await?;
    let kind = tx.meta(KIND).await?;
    match kind.as_deref() {
        None | Some(MACHINE) => Ok((Arc::new(SystemClock), false)),
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

fn rehearsal(spec: &str, anchor: &str) -> anyhow::Result<FastClock> {
    let anchor: i64 = anchor
        .parse()
        .context("the rehearsal's start stands wrong in the database")?;
    Ok(FastClock::parse(spec, Timestamp(anchor))?)
}
