//! Who serves a database. A process that died leaves its letters leased; one that finds
//! itself alone ends those leases at once instead of waiting until they run out.
//!
//! Invariant: leases are ended only while nobody else serves: the operating system, or
//! PostgreSQL, gives the mark back only when its holder is gone.

use super::Store;
use super::dialect::Dialect;
use super::error::StoreError;
use super::read::Reader;
use super::tx::{Sql, row};
use crate::domain::ids::LetterId;
use sqlx::Any;
use sqlx::pool::PoolConnection;
use std::fs::{File, TryLockError};
use std::path::PathBuf;

/// An arbitrary number, the same in every version: PostgreSQL's advisory lock of the service.
const MARK: i64 = 0x7472_6961_6c6f_6775;

/// Held while a process serves; dropped, or its process killed, another may be the only one.
#[derive(Debug)]
pub struct Serving {
    _file: Option<File>,
    _connection: Option<PoolConnection<Any>>,
}

impl Store {
    /// Marks this process as the only one that serves the database; `None` if another does.
    pub async fn serve_alone(&self) -> Result<Option<Serving>, StoreError> {
        match self.dialect {
            Dialect::Sqlite => Ok(self.lock_file()?.map(|file| Serving {
                _file: Some(file),
                _connection: None,
            })),
            Dialect::Postgres => {
                let mut connection = self.readers.acquire().await?;
                let sql = "SELECT CASE WHEN pg_try_advisory_lock($1) THEN 1 ELSE 0 END AS got";
                let got: (i32,) = sqlx::query_as(sql)
                    .bind(MARK)
                    .fetch_one(&mut *connection)
                    .await?;
                Ok((got.0 == 1).then_some(Serving {
                    _file: None,
                    _connection: Some(connection),
                }))
            }
        }
    }

    /// Not the database's own file: closing that would end the locks that SQLite has on it.
    fn lock_file(&self) -> Result<Option<File>, StoreError> {
        let Some(path) = &self.file else {
            return Ok(None);
        };
        let mut name = path.clone().into_os_string();
        name.push(".serving");
        let refused = |error: std::io::Error| {
            StoreError::Refused(format!("the mark of the service: {error}"))
        };
        let file = File::options()
            .create(true)
            .append(true)
            .open(PathBuf::from(name))
            .map_err(refused)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(refused(error)),
        }
    }

    /// Ends all leases; only for who holds [`Store::serve_alone`]'s mark. What was sealed may have been handed over:
    /// its outcome is unknown. Gives those letters.
    pub async fn end_leases(&self) -> Result<Vec<LetterId>, StoreError> {
        let mut tx = self.write().await?;
        let sql = Sql::numbered(
            "UPDATE letter SET lease_until = NULL, lease_token = NULL, \
               status = CASE WHEN bytes IS NULL THEN status ELSE 'unknown' END, \
               said = CASE WHEN bytes IS NULL THEN said ELSE $1 END \
             WHERE lease_token IS NOT NULL RETURNING id, status",
            row!["the service ended while it was being handed over"],
        );
        let mut unknown = Vec::new();
        for row in &tx.fetch(sql).await? {
            let row = Reader::new(row, "letter", "id");
            if row.text("status")? == "unknown" {
                unknown.push(LetterId::new(row.text("id")?));
            }
        }
        tx.commit().await?;
        Ok(unknown)
    }
}
