//! Brings a database to the newest schema. Never goes back: a database made by a newer
//! version is refused.

use super::dialect::Dialect;
use super::error::StoreError;
use sqlx::AnyPool;
use sqlx::migrate::{MigrateError, Migrator};

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// The newest schema this program knows.
pub(super) fn known() -> i64 {
    MIGRATIONS.iter().map(|m| m.version).max().unwrap_or(0)
}

/// How often it is tried. On SQLite nothing keeps two processes from beginning the same
/// migration; the second is rolled back, looks again, and finds it done: once a migration at most.
const TRIES: u32 = 20;

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

/// Makes what full text search needs, where it is missing, and fills it from what is on record.
///
/// Not by a migration: those are one text for both engines, and FTS5 and `tsvector` share no word
/// of theirs. It needs no version either, since it holds nothing that the tables don't: each
/// statement makes a thing only where it is not there, so that whoever opens the database first
/// makes it, and what must change one day gets another name.
pub(super) async fn full_text(pool: &AnyPool, dialect: Dialect) -> Result<(), StoreError> {
    let mut tries = 1;
    loop {
        match made(pool, dialect).await {
            Err(_) if tries < TRIES => tries += 1,
            ended => return Ok(ended?),
        }
    }
}

async fn made(pool: &AnyPool, dialect: Dialect) -> Result<(), sqlx::Error> {
    let mut tx = pool.begin_with(dialect.begin_write()).await?;
    for statement in dialect.full_text() {
        sqlx::query(*statement).execute(&mut *tx).await?;
    }
    tx.commit().await
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
