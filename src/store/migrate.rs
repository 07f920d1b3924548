//! Brings a database to the newest schema. Never goes back: a database made by a newer
//! version is refused.

use super::error::StoreError;
use sqlx::AnyPool;
use sqlx::migrate::{MigrateError, Migrator};

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// The newest schema this program knows.
pub(super) fn known() -> i64 {
    MIGRATIONS.iter().map(|m| m.version).max().unwrap_or(0)
}

/// How often it is tried. On SQLite nothing keeps two processes from beginning the same
/// migration; the second is rolled back, looks again, and finds it done.
const TRIES: u32 = 5;

/// Runs what is missing; each migration in a transaction of its own.
pub(super) async fn run(pool: &AnyPool) -> Result<(), StoreError> {
    let mut tries = 1;
    loop {
        match MIGRATIONS.run(pool).await {
            Err(MigrateError::Execute(_) | MigrateError::ExecuteMigration(..)) if tries < TRIES => {
                tries += 1;
            }
            ended => return ended.map_err(told),
        }
    }
}

fn told(error: MigrateError) -> StoreError {
    match error {
        MigrateError::VersionMissing(found) | MigrateError::VersionTooNew(found, _) => {
            StoreError::Newer {
                known: known(),
                found,
            }
        }
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => error.into(),
        other => StoreError::Sql(other.into()),
    }
}
