//! The few places where SQLite and PostgreSQL differ. Everything else is one text.

/// Which engine a database is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// A file, written by one connection at a time.
    Sqlite,
    /// A server.
    Postgres,
}

impl Dialect {
    /// From the scheme of a database's address.
    pub(super) fn of(url: &str) -> Option<Self> {
        let (scheme, _) = url.split_once(':')?;
        match scheme {
            "sqlite" => Some(Self::Sqlite),
            "postgres" | "postgresql" => Some(Self::Postgres),
            _ => None,
        }
    }

    /// The address as sqlx wants it: a SQLite file is made where there is none.
    pub(super) fn address(self, url: &str) -> String {
        match self {
            Self::Sqlite if !url.contains("mode=") => {
                let joint = if url.contains('?') { '&' } else { '?' };
                format!("{url}{joint}mode=rwc")
            }
            Self::Sqlite | Self::Postgres => url.to_owned(),
        }
    }

    /// How a transaction that writes begins. SQLite takes the write lock at once: a read
    /// that becomes a write fails where another wrote in between. PostgreSQL relies on guards.
    pub(super) const fn begin_write(self) -> &'static str {
        match self {
            Self::Sqlite => "BEGIN IMMEDIATE",
            Self::Postgres => "BEGIN",
        }
    }

    /// How a transaction that only reads begins: all its statements see one state.
    pub(super) const fn begin_read(self) -> &'static str {
        match self {
            Self::Sqlite => "BEGIN",
            Self::Postgres => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        }
    }

    /// What every new connection is told.
    pub(super) const fn settings(self) -> &'static [&'static str] {
        match self {
            Self::Sqlite => &[
                "PRAGMA busy_timeout = 10000",
                "PRAGMA journal_mode = WAL",
                "PRAGMA synchronous = FULL",
                "PRAGMA foreign_keys = ON",
            ],
            Self::Postgres => &[],
        }
    }

    /// Most connections that write.
    pub(super) const fn writers(self) -> u32 {
        match self {
            Self::Sqlite => 1,
            Self::Postgres => 8,
        }
    }
}
