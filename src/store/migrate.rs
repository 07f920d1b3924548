//! Brings a database to the newest schema. Never goes back: a database made by a newer
//! version is refused.

use super::dialect::Dialect;
use super::error::StoreError;
use super::patience::Patience;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::{AnyConnection, AnyPool, Row as _};
use std::cmp::Ordering;

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// The newest schema this program knows.
pub(super) fn known() -> i64 {
    MIGRATIONS.iter().map(|m| m.version).max().unwrap_or(0)
}

/// Whether it holds nothing yet, or our tables. A server's database may have some of its own.
pub(super) async fn is_ours(
    connection: &mut AnyConnection,
    dialect: Dialect,
) -> Result<bool, sqlx::Error> {
    if dialect == Dialect::Postgres {
        return Ok(true);
    }
    let (tables, ours) = tables(connection, dialect).await?;
    Ok(tables == 0 || ours > 0)
}

/// Refuses a database that is not of this program's schema; changes nothing.
pub(super) async fn is_newest(pool: &AnyPool, dialect: Dialect) -> Result<(), StoreError> {
    let mut connection = pool.acquire().await?;
    let (_, ours) = tables(&mut connection, dialect).await?;
    if ours == 0 {
        return Err(strange());
    }
    let newest = "SELECT COALESCE(MAX(version), 0) AS newest FROM _sqlx_migrations";
    let newest = sqlx::query(newest).fetch_one(&mut *connection).await?;
    let (known, found) = (known(), newest.try_get(0)?);
    match known.cmp(&found) {
        Ordering::Equal => Ok(()),
        Ordering::Greater => Err(StoreError::Older { known, found }),
        Ordering::Less => Err(StoreError::Newer { known, found }),
    }
}

async fn tables(
    connection: &mut AnyConnection,
    dialect: Dialect,
) -> Result<(i64, i64), sqlx::Error> {
    let row = sqlx::query(dialect.tables()).fetch_one(connection).await?;
    Ok((row.try_get(0)?, row.try_get(1)?))
}

/// It is another program's.
pub(super) fn strange() -> StoreError {
    StoreError::Refused("it holds no tables of Trialogue: is the path right?".to_owned())
}

/// How often it is tried. On SQLite nothing keeps two processes from beginning the same
/// migration; the second is rolled back, looks again, and finds it done: once a migration at most.
const TRIES: u32 = 20;

/// Runs what is missing; each migration in a transaction of its own.
pub(super) async fn run(pool: &AnyPool, patience: &Patience) -> Result<(), StoreError> {
    let mut tries = 1;
    loop {
        match MIGRATIONS.run(pool).await {
            Err(error @ (MigrateError::Execute(_) | MigrateError::ExecuteMigration(..)))
                if tries < TRIES =>
            {
                wait_if_locked(told(error), patience)?;
                tries += 1;
            }
            ended => return ended.map_err(told),
        }
    }
}

/// Only a lock is waited for; whatever else stands in the way is tried again at once.
fn wait_if_locked(error: StoreError, patience: &Patience) -> Result<(), StoreError> {
    match error {
        StoreError::Busy(_) => patience.again(error),
        _ => Ok(()),
    }
}

/// Makes what full text search needs, where it is missing, and fills it from what is on record.
///
/// Not by a migration: those are one text for both engines, and FTS5 and `tsvector` share no word
/// of theirs. It needs no version either, since it holds nothing that the tables don't: each
/// statement makes a thing only where it is not there, so that whoever opens the database first
/// makes it, and what must change one day gets another name.
pub(super) async fn full_text(
    pool: &AnyPool,
    dialect: Dialect,
    patience: &Patience,
) -> Result<(), StoreError> {
    let mut tries = 1;
    loop {
        match made(pool, dialect).await {
            Err(error) if tries < TRIES => {
                wait_if_locked(error.into(), patience)?;
                tries += 1;
            }
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
