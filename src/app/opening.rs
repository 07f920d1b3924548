//! Opening the database, which somebody else may have locked.
//!
//! Never waits in silence. Invariant: what is opened to be read alone stays as it is.

use crate::config::Config;
use crate::store::Store;
use anyhow::{Context as _, bail};
use std::time::Duration;

/// After so long, somebody who waits at a screen wants to know for what.
const TOLD_AFTER: Duration = Duration::from_secs(5);

/// Opens the database the config names.
pub async fn open_store(config: &Config) -> anyhow::Result<Store> {
    let opened = told(Store::open(config.database.reveal())).await;
    opened.with_context(|| not_opened(config))
}

fn not_opened(config: &Config) -> String {
    let url = crate::config::show::without_password(config.database.reveal());
    format!("the database {url} could not be opened")
}

/// The same to read alone: of one that is there, which stays as it is.
pub async fn open_existing(config: &Config) -> anyhow::Result<Store> {
    if let Some(file) = config.database_file().filter(|file| !file.exists()) {
        bail!(
            "there is no database {}: is that the path in {}? `trialogue import people` makes it",
            file.display(),
            config.path.display()
        );
    }
    let opened = told(Store::open_to_read(config.database.reveal())).await;
    opened.with_context(|| not_opened(config))
}

/// Says that opening takes long, if it does.
async fn told<T>(opening: impl Future<Output = T>) -> T {
    let mut opening = std::pin::pin!(opening);
    tokio::select! {
        opened = &mut opening => return opened,
        () = tokio::time::sleep(TOLD_AFTER) => {}
    }
    tracing::warn!(
        "the database has not opened yet: another program may have locked it (given up after about \
         a minute), or it is being brought up to date"
    );
    opening.await
}
