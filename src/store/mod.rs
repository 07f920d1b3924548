//! SQL. One text and one migrations folder for SQLite and PostgreSQL.
//!
//! Owns tables, transactions and guards. Never knows mail, rules or the web, lets no clock
//! into what it saves, and decides nothing. Invariant: whatever is saved was guarded, by the
//! version it was loaded with, by a status it must still have, by a lease's token or by a key
//! that is unique.

mod access;
mod alarms;
mod audit;
mod backlog;
mod backup;
mod busy;
mod dialect;
mod error;
mod first;
mod held;
mod intake;
mod letters;
mod load;
mod looking;
mod meta;
mod migrate;
mod mornings;
mod patience;
mod people;
mod putting;
mod read;
mod records;
mod save;
mod save_calls;
mod searching;
mod serving;
mod shown;
mod sources;
mod tx;

pub use access::{AccessRow, NewTokens};
pub use alarms::DueAlarm;
pub use audit::{AuditAlarm, AuditLetter, AuditMail, AuditMember, AuditPbi, AuditSource, cells};
pub use dialect::Dialect;
pub use error::StoreError;
pub use intake::{TakeIn, TokenRow, Undecided};
pub use letters::{Finished, LeasedLetter, LetterStatus, Sealing};
pub use load::{NUMBERED, Wanted};
pub use looking::{LetterRow, MailRow};
pub use people::sources_of;
pub use putting::{CONFIDENTIAL, DuePut, NotPut, PutDone};
pub use save::{Changes, MailOutcome};
pub use serving::Presence;
pub use sources::{Copy, DueSource, Owner, SourceRead, Told};
pub use tx::{Tx, Value};

use crate::domain::time::Timestamp;
use patience::Patience;
use read::Reader;
use sqlx::AnyPool;
use sqlx::Connection as _;
use sqlx::any::AnyPoolOptions;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tx::Sql;

/// A database, open. Clones share its connections.
#[derive(Debug, Clone)]
pub struct Store {
    dialect: Dialect,
    /// SQLite's file, where there is one.
    file: Option<PathBuf>,
    writers: AnyPool,
    readers: AnyPool,
    sent: Arc<AtomicU64>,
}

impl Store {
    /// Opens `sqlite:///path` or `postgres://…` and brings it to the newest schema.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        let dialect = Dialect::of(url).ok_or_else(no_name)?;
        sqlx::any::install_default_drivers();
        let address = dialect.address(url);
        let file = dialect.file(url);
        if let Some(file) = &file {
            first::make(file)?;
        }
        let settings = dialect.settings();
        let patience = Patience::new();
        first::connect(dialect, &address, settings, &patience).await?;
        let writers = pool(&address, dialect.writers(), settings).await?;
        migrate::run(&writers, &patience).await?;
        migrate::full_text(&writers, dialect, &patience).await?;
        let readers = pool(&address, 4, settings).await?;
        Ok(Self {
            dialect,
            file,
            writers,
            readers,
            sent: Arc::default(),
        })
    }

    /// Opens a database that is there and leaves it as it is, for whoever only reads: nothing is
    /// made, and an older schema is refused instead of brought to the newest.
    pub async fn open_to_read(url: &str) -> Result<Self, StoreError> {
        let dialect = Dialect::of(url).ok_or_else(no_name)?;
        sqlx::any::install_default_drivers();
        let address = dialect.address_to_read(url);
        let settings = dialect.settings_to_read();
        first::connect(dialect, &address, settings, &Patience::new()).await?;
        let readers = pool(&address, 4, settings).await?;
        migrate::is_newest(&readers, dialect).await?;
        Ok(Self {
            dialect,
            file: dialect.file(url),
            writers: readers.clone(),
            readers,
            sent: Arc::default(),
        })
    }

    /// Begins a transaction that may write.
    pub async fn write(&self) -> Result<Tx, StoreError> {
        self.begin(&self.writers, self.dialect.begin_write()).await
    }

    /// Begins a transaction that only reads: all its statements see one state.
    pub async fn read(&self) -> Result<Tx, StoreError> {
        self.begin(&self.readers, self.dialect.begin_read()).await
    }

    async fn begin(&self, pool: &AnyPool, how: &'static str) -> Result<Tx, StoreError> {
        self.sent.fetch_add(1, Ordering::Relaxed);
        Ok(Tx {
            dialect: self.dialect,
            inner: pool.begin_with(how).await?,
            sent: Arc::clone(&self.sent),
        })
    }

    /// How many statements were sent since it was opened, BEGIN and COMMIT among them.
    pub fn statements(&self) -> u64 {
        self.sent.load(Ordering::Relaxed)
    }

    /// The newest schema this program knows; after [`Store::open`] the database has it.
    pub fn schema() -> i64 {
        migrate::known()
    }

    /// What the engine's own clock shows. For `trialogue check`, and to see whether it answers:
    /// nothing is decided by it.
    pub async fn clock(&self) -> Result<Timestamp, StoreError> {
        let rows = self
            .read()
            .await?
            .fetch(Sql::new(self.dialect.clock()))
            .await?;
        rows.first().map_or(Ok(Timestamp(0)), |row| {
            Reader::new(row, "the engine's clock", "at").at("at")
        })
    }

    /// Which engine it is on.
    pub const fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// Closes all connections, once their transactions are over.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writers.close().await;
    }
}

fn no_name() -> StoreError {
    StoreError::Refused("a database is named sqlite:///path or postgres://…".to_owned())
}

async fn pool(
    address: &str,
    most: u32,
    settings: &'static [&'static str],
) -> Result<AnyPool, StoreError> {
    Ok(AnyPoolOptions::new()
        .max_connections(most)
        .acquire_timeout(Duration::from_secs(30))
        .after_connect(move |connection, _meta| {
            Box::pin(async move {
                for setting in settings {
                    sqlx::query(*setting).execute(&mut *connection).await?;
                }
                Ok(())
            })
        })
        // A connection that believes itself within a transaction can begin none any more. SQLite takes one
        // back by itself where the disk is full or can't be read, and sqlx does not notice.
        .before_acquire(|connection, _meta| {
            Box::pin(async move { Ok(!connection.is_in_transaction()) })
        })
        .connect(address)
        .await?)
}
