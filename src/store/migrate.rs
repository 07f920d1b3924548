//! Brings a database to the newest schema. Never goes back: a database made by a newer
//! version is refused.

use super::dialect::Dialect;
use super::error::StoreError;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::{AnyPool, Row as _};
use std::cmp::Ordering;

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// The newest schema this program knows.
pub(super) fn known() -> i64 {
    MIGRATIONS.iter().map(|m| m.version).max().unwrap_or(0)
}

/// Refuses a file of SQLite that holds other tables, before anything is made in it. A server's
/// database may have some of its own.
pub(super) async fn is_ours(pool: &AnyPool, dialect: Dialect) -> Result<(), StoreError> {
    let (tables, ours) = tables(pool, dialect).await?;
    if dialect == Dialect::Sqlite && tables > 0 && ours == 0 {
        return Err(strange());
    }
    Ok(())
}

/// Refuses a database that is not of this program's schema; changes nothing.
pub(super) async fn is_newest(pool: &AnyPool, dialect: Dialect) -> Result<(), StoreError> {
    let (_, ours) = tables(pool, dialect).await?;
    if ours == 0 {
        return Err(strange());
    }
    let newest = "SELECT COALESCE(MAX(version), 0) AS newest FROM _sqlx_migrations";
    let found: i64 = sqlx::query(newest).fetch_one(pool).await?.try_get(0)?;
    match found.cmp(&known()) {
        Ordering::Equal => Ok(()),
        Ordering::Less => Err(StoreError::Older {
            known: known(),
            found,
        }),
        Ordering::Greater => Err(StoreError::Newer {
            known: known(),
            found,
        }),
    }
}

async fn tables(pool: &AnyPool, dialect: Dialect) -> Result<(i64, i64), StoreError> {
    let row = sqlx::query(dialect.tables()).fetch_one(pool).await?;
    Ok((row.try_get(0)?, row.try_get(1)?))
}

fn strange() -> StoreError {
    StoreError::Refused("it holds no tables of Trialogue: is the path right?".to_owned())
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
