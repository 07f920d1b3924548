//! A copy of a SQLite database as it is at one instant, while a service may be writing.
//!
//! The copy is made by the engine (`VACUUM INTO`), which reads within one transaction: the file
//! alone lacks what stands in the write-ahead log, and copied while it is written it is torn.
//! Nothing is brought to a newer schema first, so that a copy can be made before an upgrade.
//! Invariant: nothing is written to the database that is copied.

use super::Store;
use super::dialect::Dialect;
use super::error::StoreError;
use sqlx::{AnyConnection, Connection as _, Row as _};
use std::path::Path;

impl Store {
    /// Copies the database at `url` into a file that is empty, and reads the copy through once.
    ///
    /// [`StoreError::Refused`] where it is no file, where there is none, or where the copy has
    /// faults.
    pub async fn copy(url: &str, to: &Path) -> Result<(), StoreError> {
        copy(url, to).await
    }
}

async fn copy(url: &str, to: &Path) -> Result<(), StoreError> {
    let dialect = Dialect::of(url).filter(|d| *d == Dialect::Sqlite);
    let file = dialect.and_then(|d| d.file(url));
    let (Some(dialect), Some(file)) = (dialect, file) else {
        return Err(StoreError::Refused(
            "only a database that is a file is copied so".to_owned(),
        ));
    };
    if !file.is_file() {
        let why = format!("there is no database {}", file.display());
        return Err(StoreError::Refused(why));
    }
    let Some(name) = to.to_str() else {
        let why = format!("{} is no name in UTF-8", to.display());
        return Err(StoreError::Refused(why));
    };
    sqlx::any::install_default_drivers();
    let mut from = AnyConnection::connect(&dialect.address(url)).await?;
    sqlx::query("PRAGMA busy_timeout = 10000")
        .execute(&mut from)
        .await?;
    let copied = sqlx::query("VACUUM INTO $1")
        .bind(name)
        .execute(&mut from)
        .await;
    from.close().await?;
    copied?;
    let address = dialect.address(&format!("sqlite://{name}?mode=ro"));
    let mut copy = AnyConnection::connect(&address).await?;
    let rows = sqlx::query("PRAGMA quick_check(1)")
        .fetch_all(&mut copy)
        .await;
    copy.close().await?;
    let said: String = rows?
        .first()
        .map_or(Ok(String::new()), |row| row.try_get(0))?;
    if said == "ok" {
        Ok(())
    } else {
        Err(StoreError::Refused(format!("the copy has faults: {said}")))
    }
}
