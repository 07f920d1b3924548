//! A transaction and the one place where statements are sent, so that they can be counted.
//!
//! Invariant: nothing reaches the database except through [`Tx::fetch`] and [`Tx::run`].

use super::dialect::Dialect;
use super::error::StoreError;
use sqlx::any::{Any, AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{AssertSqlSafe, Transaction};
use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Most parameters of one statement: SQLite takes 32,766, PostgreSQL 65,535.
const PARAMETERS: usize = 30_000;

/// A value that travels to the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number, an instant, a truth.
    Int(Option<i64>),
    /// A text.
    Text(Option<String>),
    /// Bytes.
    Bytes(Option<Vec<u8>>),
}

macro_rules! value_from {
    ($($from:ty => $variant:ident($conv:expr);)*) => {$(
        impl From<$from> for Value {
            fn from(given: $from) -> Self {
                let convert: fn($from) -> _ = $conv;
                Self::$variant(convert(given))
            }
        }
    )*};
}

value_from! {
    i64 => Int(Some);
    u32 => Int(|n| Some(i64::from(n)));
    bool => Int(|b| Some(i64::from(b)));
    Option<i64> => Int(|n| n);
    crate::domain::time::Timestamp => Int(|t| Some(t.0));
    Option<crate::domain::time::Timestamp> => Int(|t| t.map(|t| t.0));
    String => Text(Some);
    &str => Text(|t| Some(t.to_owned()));
    Option<String> => Text(|t| t);
    Option<&str> => Text(|t| t.map(str::to_owned));
    Vec<u8> => Bytes(Some);
    Option<Vec<u8>> => Bytes(|b| b);
}

/// Makes a row of values: `row![id.as_str(), now, 0_i64]`.
macro_rules! row {
    ($($value:expr),* $(,)?) => { vec![$($crate::store::tx::Value::from($value)),*] };
}
pub(super) use row;

/// A statement being written: text and parameters stay together.
#[derive(Debug, Clone, Default)]
pub(super) struct Sql {
    text: String,
    values: Vec<Value>,
    /// Whether the text is one of few, and worth keeping prepared.
    kept: bool,
    /// Whether the text names its parameters itself, one perhaps more than once.
    numbered: bool,
}

impl Sql {
    /// Begins with a text without parameters.
    pub(super) fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            values: Vec::new(),
            kept: true,
            numbered: false,
        }
    }

    /// A whole text with its parameters, for one that names `$1` more than once.
    pub(super) fn numbered(text: &str, values: Vec<Value>) -> Self {
        Self {
            text: text.to_owned(),
            values,
            kept: true,
            numbered: true,
        }
    }

    /// Adds text.
    pub(super) fn push(mut self, text: &str) -> Self {
        self.text.push_str(text);
        self
    }

    /// Adds a parameter.
    pub(super) fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        let _infallible = write!(self.text, "${}", self.values.len());
        self
    }

    /// Adds `($1, $2, …)` for `IN`. Padded to a power of two by repeating the last, so that
    /// few distinct texts exist; an empty list becomes one NULL, which nothing is in.
    pub(super) fn list<V: Into<Value>>(mut self, values: impl IntoIterator<Item = V>) -> Self {
        let mut values: Vec<Value> = values.into_iter().map(Into::into).collect();
        let last = values.last().cloned().unwrap_or(Value::Text(None));
        values.resize(values.len().max(1).next_power_of_two(), last);
        self.text.push('(');
        for (at, value) in values.into_iter().enumerate() {
            if at > 0 {
                self.text.push(',');
            }
            self = self.bind(value);
        }
        self.text.push(')');
        self
    }

    /// Adds `(…), (…)`: the rows of VALUES.
    pub(super) fn rows(mut self, rows: &[Vec<Value>]) -> Self {
        self.kept = self.kept && rows.len() < 2;
        for (at, row) in rows.iter().enumerate() {
            self.text.push_str(if at > 0 { ",(" } else { "(" });
            for (column, value) in row.iter().enumerate() {
                if column > 0 {
                    self.text.push(',');
                }
                self = self.bind(value.clone());
            }
            self.text.push(')');
        }
        self
    }

    fn query(self, dialect: Dialect) -> Query<'static, Any, AnyArguments> {
        let text = if self.numbered {
            self.text
        } else {
            dialect.in_turn(self.text)
        };
        let mut query = sqlx::query(AssertSqlSafe(text)).persistent(self.kept);
        for value in self.values {
            query = match value {
                Value::Int(v) => query.bind(v),
                Value::Text(v) => query.bind(v),
                Value::Bytes(v) => query.bind(v),
            };
        }
        query
    }
}

/// A transaction. Dropped without [`Tx::commit`] it is rolled back.
#[derive(Debug)]
pub struct Tx {
    pub(super) dialect: Dialect,
    pub(super) inner: Transaction<'static, Any>,
    pub(super) sent: Arc<AtomicU64>,
}

impl Tx {
    /// Makes everything stand.
    pub async fn commit(self) -> Result<(), StoreError> {
        self.sent.fetch_add(1, Ordering::Relaxed);
        Ok(self.inner.commit().await?)
    }

    /// Sends a statement and gives its rows.
    pub(super) async fn fetch(&mut self, sql: Sql) -> Result<Vec<AnyRow>, StoreError> {
        self.sent.fetch_add(1, Ordering::Relaxed);
        Ok(sql.query(self.dialect).fetch_all(&mut *self.inner).await?)
    }

    /// Sends a statement and gives the number of rows it touched.
    pub(super) async fn run(&mut self, sql: Sql) -> Result<u64, StoreError> {
        self.sent.fetch_add(1, Ordering::Relaxed);
        Ok(sql
            .query(self.dialect)
            .execute(&mut *self.inner)
            .await?
            .rows_affected())
    }

    /// `before VALUES (…),(…) after`, in as few statements as the limit of parameters
    /// allows; none for no rows. Gives the number of rows touched.
    pub(super) async fn run_rows(
        &mut self,
        before: &str,
        rows: &[Vec<Value>],
        after: &str,
    ) -> Result<u64, StoreError> {
        let mut touched = 0;
        for chunk in chunks(rows) {
            let sql = Sql::new(before).push(" VALUES ").rows(chunk).push(after);
            touched += self.run(sql).await?;
        }
        Ok(touched)
    }

    /// As [`Tx::run_rows`], for statements that return rows.
    pub(super) async fn fetch_rows(
        &mut self,
        before: &str,
        rows: &[Vec<Value>],
        after: &str,
    ) -> Result<Vec<AnyRow>, StoreError> {
        let mut out = Vec::new();
        for chunk in chunks(rows) {
            let sql = Sql::new(before).push(" VALUES ").rows(chunk).push(after);
            out.extend(self.fetch(sql).await?);
        }
        Ok(out)
    }
}

fn chunks(rows: &[Vec<Value>]) -> impl Iterator<Item = &[Vec<Value>]> {
    let columns = rows.first().map_or(1, Vec::len).max(1);
    rows.chunks((PARAMETERS / columns).max(1))
}

/// `Taken` unless every row was inserted.
pub(super) fn all_or_taken(
    touched: u64,
    meant: usize,
    what: &'static str,
) -> Result<(), StoreError> {
    all_or_stale(touched, meant, what).map_err(|_| StoreError::Taken { what })
}

/// `Stale` unless as many rows were touched as were meant.
pub(super) fn all_or_stale(
    touched: u64,
    meant: usize,
    what: &'static str,
) -> Result<(), StoreError> {
    if u64::try_from(meant).is_ok_and(|meant| meant == touched) {
        Ok(())
    } else {
        Err(StoreError::Stale { what })
    }
}
