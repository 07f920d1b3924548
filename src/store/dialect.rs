//! The few places where SQLite and PostgreSQL differ. Everything else is one text.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

/// Words as PostgreSQL searches them, folded as the search's own words are. A text is cut where
/// a `tsvector` could grow too long (1 MB).
macro_rules! folded {
    ($column:literal) => {
        concat!(
            "to_tsvector('simple', translate(replace(lower(left(",
            $column,
            ", 100000)), 'ß', 'ss'), 'äàáâöóôüúùûéèêë', 'aaaaooouuuueeee'))"
        )
    };
}

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
            Self::Sqlite => {
                let path = url.trim_start_matches("sqlite:").trim_start_matches("//");
                let (path, query) = path.split_once('?').unwrap_or((path, ""));
                // As an opaque URL: after `//` a relative path would be read as a host name.
                let address = format!("sqlite:{}?{query}", escaped(path));
                if query.contains("mode=") {
                    address
                } else {
                    let joint = if query.is_empty() { "" } else { "&" };
                    format!("{address}{joint}mode=rwc")
                }
            }
            Self::Postgres => url.to_owned(),
        }
    }

    /// The same for reading alone: nothing is made.
    pub(super) fn address_to_read(self, url: &str) -> String {
        let address = self.address(url);
        match self {
            Self::Sqlite => address.replace("mode=rwc", "mode=ro"),
            Self::Postgres => address,
        }
    }

    /// The file of a database that is one.
    pub(super) fn file(self, url: &str) -> Option<PathBuf> {
        if self == Self::Postgres {
            return None;
        }
        let path = url.trim_start_matches("sqlite:").trim_start_matches("//");
        let path = path.split('?').next().unwrap_or_default();
        let named = !path.is_empty() && !path.starts_with(':');
        named.then(|| PathBuf::from(path))
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

    /// How rows that are to be claimed are locked. Without it, claims on PostgreSQL lock in
    /// the order of whatever plan was made, and end each other as deadlocks.
    pub(super) const fn skip_locked(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => "FOR UPDATE OF l SKIP LOCKED",
        }
    }

    /// A text in which `$1`, `$2`, … stand once each and in turn. SQLite takes `$1` for a
    /// name and looks each up among all that came before: thousands take the square of their
    /// number. `?` has no name.
    pub(super) fn in_turn(self, text: String) -> String {
        match self {
            Self::Postgres => text,
            Self::Sqlite => {
                let mut parts = text.split('$');
                let mut out = parts.next().unwrap_or_default().to_owned();
                for part in parts {
                    out.push('?');
                    out.push_str(part.trim_start_matches(|c: char| c.is_ascii_digit()));
                }
                out
            }
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

    /// The same for a connection that only reads.
    pub(super) const fn settings_to_read(self) -> &'static [&'static str] {
        match self {
            Self::Sqlite => &["PRAGMA busy_timeout = 10000", "PRAGMA query_only = ON"],
            Self::Postgres => &["SET default_transaction_read_only = on"],
        }
    }

    /// How many tables there are, and how many of them tell of migrations.
    pub(super) const fn tables(self) -> &'static str {
        match self {
            Self::Sqlite => {
                "SELECT COUNT(*) AS tables, COALESCE(SUM(name = '_sqlx_migrations'), 0) AS ours \
                 FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
            }
            Self::Postgres => {
                "SELECT COUNT(*) AS tables, \
                 COUNT(*) FILTER (WHERE table_name = '_sqlx_migrations') AS ours \
                 FROM information_schema.tables WHERE table_schema = current_schema()"
            }
        }
    }

    /// Asks for the engine's own clock, in epoch milliseconds.
    pub(super) const fn clock(self) -> &'static str {
        match self {
            Self::Sqlite => {
                "SELECT CAST((julianday('now') - 2440587.5) * 86400000 AS BIGINT) AS at"
            }
            Self::Postgres => {
                "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT) AS at"
            }
        }
    }

    /// What full text search needs beside the tables, made where it is missing: over people's own
    /// words, each engine in its way. SQLite keeps words of its own (`said`), since rows of
    /// `entry` have no number that lasts; triggers keep the two in step.
    pub(super) const fn full_text(self) -> &'static [&'static str] {
        match self {
            Self::Sqlite => &[
                "CREATE VIRTUAL TABLE IF NOT EXISTS said USING fts5 (words, \
                 clarification UNINDEXED, ordinal UNINDEXED, \
                 tokenize = 'unicode61 remove_diacritics 2')",
                "CREATE TRIGGER IF NOT EXISTS entry_is_said AFTER INSERT ON entry \
                 WHEN new.kind IN ('question', 'answer') BEGIN \
                 INSERT INTO said (words, clarification, ordinal) \
                 VALUES (replace(new.words, 'ß', 'ss'), new.clarification, new.ordinal); END",
                "CREATE TRIGGER IF NOT EXISTS entry_is_gone AFTER DELETE ON entry BEGIN \
                 DELETE FROM said WHERE clarification = old.clarification \
                 AND ordinal = old.ordinal; END",
                "INSERT INTO said (words, clarification, ordinal) \
                 SELECT replace(words, 'ß', 'ss'), clarification, ordinal FROM entry \
                 WHERE kind IN ('question', 'answer') AND NOT EXISTS (SELECT 1 FROM said)",
            ],
            Self::Postgres => &[concat!(
                "CREATE INDEX IF NOT EXISTS entry_said ON entry USING gin (",
                folded!("words"),
                ") WHERE kind IN ('question', 'answer')"
            )],
        }
    }

    /// Rows `said` in which words occur: what stands before and after the parameter that names
    /// the words, and how the best come first.
    pub(super) const fn search(self) -> [&'static str; 3] {
        match self {
            Self::Sqlite => ["said(", ")", "said.rank"],
            Self::Postgres => [
                "to_tsquery('simple', ",
                concat!(
                    ") AS sought JOIN entry said ON said.kind IN ('question', 'answer') AND ",
                    folded!("said.words"),
                    " @@ sought"
                ),
                concat!("ts_rank(", folded!("said.words"), ", sought) DESC"),
            ],
        }
    }

    /// Words that begin with any of these, which are letters and digits alone.
    pub(super) fn beginning(self, terms: &BTreeSet<String>) -> String {
        let terms = terms.iter();
        match self {
            Self::Sqlite => {
                let all: Vec<String> = terms.map(|t| format!("\"{t}\"*")).collect();
                all.join(" OR ")
            }
            Self::Postgres => {
                let all: Vec<String> = terms.map(|t| format!("{t}:*")).collect();
                all.join(" | ")
            }
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

/// A path as it may stand in a URL: what has a meaning there is escaped (RFC 3986, 2.1).
fn escaped(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/._-~:".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_in_turn_lose_their_numbers_on_sqlite() {
        let text = || "SELECT $1 WHERE id IN ($2,$10) LIMIT 5".to_owned();
        assert_eq!(
            Dialect::Sqlite.in_turn(text()),
            "SELECT ? WHERE id IN (?,?) LIMIT 5"
        );
        assert_eq!(Dialect::Postgres.in_turn(text()), text());
    }

    #[test]
    fn a_path_may_hold_what_means_something_in_a_url() {
        for (url, address) in [
            ("sqlite:///a/t.db", "sqlite:/a/t.db?mode=rwc"),
            (
                "sqlite://in it/50%#.db",
                "sqlite:in%20it/50%25%23.db?mode=rwc",
            ),
            (
                "sqlite://t.db?cache=shared",
                "sqlite:t.db?cache=shared&mode=rwc",
            ),
            ("sqlite://t.db?mode=ro", "sqlite:t.db?mode=ro"),
            ("sqlite::memory:", "sqlite::memory:?mode=rwc"),
        ] {
            assert_eq!(Dialect::Sqlite.address(url), address);
        }
    }
}
