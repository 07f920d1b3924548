//! The first connection to a database: it says at once what stands in the way, which a pool of
//! connections takes for a moment's trouble and tries again.

use super::dialect::Dialect;
use super::error::StoreError;
use super::migrate;
use super::patience::Patience;
use sqlx::{AnyConnection, Connection as _};
use std::path::Path;

/// Makes the file of a database, where it is not there: it holds everybody's mail, and nobody
/// else is to read it.
pub(super) fn make(file: &Path) -> Result<(), StoreError> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    match options.open(file) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(StoreError::Refused(format!(
            "{} can't be made: {error}; its folder must be there (mkdir -p) and belong to who runs this",
            file.display()
        ))),
    }
}

/// How often the first connection is tried where the database is busy. SQLite waits for a lock
/// itself, but not for the switch to WAL, which needs the file alone and answers BUSY at once where
/// somebody else opens it in the same moment; a try takes some milliseconds.
const TRIES: u32 = 500;

/// Connects once, as the pools will.
pub(super) async fn connect(
    dialect: Dialect,
    address: &str,
    settings: &'static [&'static str],
    patience: &Patience,
) -> Result<(), StoreError> {
    let mut tries = 1;
    loop {
        match tried(dialect, address, settings).await {
            Err(error) if dialect == Dialect::Sqlite && tries < TRIES => {
                patience.again(error)?;
                tries += 1;
            }
            ended => return ended,
        }
    }
}

/// A strange file is refused before the settings, which already change it.
async fn tried(
    dialect: Dialect,
    address: &str,
    settings: &'static [&'static str],
) -> Result<(), StoreError> {
    let connected = async {
        let mut connection = AnyConnection::connect(address).await?;
        let ours = migrate::is_ours(&mut connection, dialect).await?;
        if ours {
            for setting in settings {
                sqlx::query(*setting).execute(&mut connection).await?;
            }
        }
        connection.close().await?;
        Ok(ours)
    };
    match connected.await {
        Ok(true) => Ok(()),
        Ok(false) => Err(migrate::strange()),
        Err(error) => Err(told(dialect, error)),
    }
}

/// What SQLite's codes of result mean here, and what to do (<https://sqlite.org/rescode.html>).
fn told(dialect: Dialect, error: sqlx::Error) -> StoreError {
    let code = match &error {
        sqlx::Error::Database(said) if dialect == Dialect::Sqlite => said.code(),
        _ => None,
    };
    let code = code.and_then(|code| code.parse::<i64>().ok());
    let why = match code.map(|code| code & 0xff) {
        Some(8) => "its file, or the folder, can't be written: both must belong to who runs this",
        Some(14) => "its file can't be opened: it and its folder must belong to who runs this",
        Some(11) => "its file is damaged: put back a copy (`trialogue backup` makes them)",
        Some(26) => "its file is no SQLite database: is the path right?",
        _ => return error.into(),
    };
    StoreError::Refused(why.to_owned())
}
