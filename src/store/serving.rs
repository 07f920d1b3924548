//! Who serves a database. A process that was killed leaves its letters leased; one that finds
//! itself alone may take them over at once instead of waiting until the leases run out.
//!
//! Invariant: alone is only who got the mark while nobody had it or shared it. The operating
//! system, or PostgreSQL, takes it back when its holder is gone, however that ended.

use super::Store;
use super::dialect::Dialect;
use super::error::StoreError;
use sqlx::Any;
use sqlx::pool::PoolConnection;
use std::fs::File;

/// PostgreSQL's advisory lock of the service: an arbitrary number, the same in every version.
const MARK: i64 = 0x7472_6961_6c6f_6775;

/// That this process serves the database; ends when dropped, or with the process.
#[derive(Debug)]
pub struct Presence {
    alone: bool,
    mark: Mark,
}

#[derive(Debug)]
enum Mark {
    /// A database in memory: nobody else can see it.
    None,
    /// A lock on a file beside SQLite's. Not on its own: closing that ends SQLite's locks.
    File(File),
    Connection(PoolConnection<Any>),
}

impl Store {
    /// Takes the mark, if nobody has it.
    pub async fn announce(&self) -> Result<Presence, StoreError> {
        if self.dialect == Dialect::Postgres {
            let mut connection = self.readers.acquire().await?;
            let sql = "SELECT CASE WHEN pg_try_advisory_lock($1) THEN 1 ELSE 0 END AS got";
            let (got,): (i32,) = sqlx::query_as(sql)
                .bind(MARK)
                .fetch_one(&mut *connection)
                .await?;
            return Ok(Presence {
                alone: got == 1,
                mark: Mark::Connection(connection),
            });
        }
        let Some(path) = &self.file else {
            return Ok(Presence {
                alone: true,
                mark: Mark::None,
            });
        };
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(format!("{}-serve", path.display()))
            .map_err(|e| refused(&e))?;
        Ok(Presence {
            alone: file.try_lock().is_ok(),
            mark: Mark::File(file),
        })
    }
}

impl Presence {
    /// Whether nobody else served when this was announced, nor can begin to before
    /// [`Presence::share`].
    pub const fn alone(&self) -> bool {
        self.alone
    }

    /// Lets others serve beside this process, and know of it.
    pub async fn share(&mut self) -> Result<(), StoreError> {
        match &mut self.mark {
            Mark::None => Ok(()),
            Mark::File(file) => file.lock_shared().map_err(|e| refused(&e)),
            Mark::Connection(connection) => {
                let mut steps = vec!["SELECT 1 AS one FROM (SELECT pg_advisory_lock_shared($1)) l"];
                if self.alone {
                    steps.push("SELECT 1 AS one FROM (SELECT pg_advisory_unlock($1)) l");
                }
                for sql in steps {
                    sqlx::query(sql)
                        .bind(MARK)
                        .execute(&mut **connection)
                        .await?;
                }
                Ok(())
            }
        }
    }
}

fn refused(error: &std::io::Error) -> StoreError {
    StoreError::Refused(format!(
        "the mark of the service, beside the database: {error}"
    ))
}
