//! Reading rows: a column that can't be read is an error that names table, column and row,
//! never a panic.

use super::error::StoreError;
use crate::domain::time::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::Row;
use sqlx::any::AnyRow;

/// A row of a table, with what its errors are to say.
pub(super) struct Reader<'r> {
    row: &'r AnyRow,
    table: &'static str,
    key: &'static str,
}

impl<'r> Reader<'r> {
    /// `key` is the column that names the row in an error.
    pub(super) const fn new(row: &'r AnyRow, table: &'static str, key: &'static str) -> Self {
        Self { row, table, key }
    }

    pub(super) fn corrupt(&self, column: &'static str, why: impl std::fmt::Display) -> StoreError {
        StoreError::Corrupt {
            table: self.table,
            column,
            row: self.row.try_get(self.key).unwrap_or_default(),
            why: why.to_string(),
        }
    }

    pub(super) fn text(&self, column: &'static str) -> Result<String, StoreError> {
        self.row
            .try_get(column)
            .map_err(|e| self.corrupt(column, e))
    }

    pub(super) fn text_or_none(&self, column: &'static str) -> Result<Option<String>, StoreError> {
        self.row
            .try_get(column)
            .map_err(|e| self.corrupt(column, e))
    }

    pub(super) fn int(&self, column: &'static str) -> Result<i64, StoreError> {
        self.row
            .try_get(column)
            .map_err(|e| self.corrupt(column, e))
    }

    pub(super) fn int_or_none(&self, column: &'static str) -> Result<Option<i64>, StoreError> {
        self.row
            .try_get(column)
            .map_err(|e| self.corrupt(column, e))
    }

    pub(super) fn number(&self, column: &'static str) -> Result<u32, StoreError> {
        u32::try_from(self.int(column)?).map_err(|e| self.corrupt(column, e))
    }

    pub(super) fn size(&self, column: &'static str) -> Result<u64, StoreError> {
        u64::try_from(self.int(column)?).map_err(|e| self.corrupt(column, e))
    }

    pub(super) fn truth(&self, column: &'static str) -> Result<bool, StoreError> {
        Ok(self.int(column)? != 0)
    }

    pub(super) fn at(&self, column: &'static str) -> Result<Timestamp, StoreError> {
        self.int(column).map(Timestamp)
    }

    pub(super) fn at_or_none(&self, column: &'static str) -> Result<Option<Timestamp>, StoreError> {
        Ok(self.int_or_none(column)?.map(Timestamp))
    }

    pub(super) fn bytes_or_none(
        &self,
        column: &'static str,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        self.row
            .try_get(column)
            .map_err(|e| self.corrupt(column, e))
    }

    /// A text of JSON.
    pub(super) fn json<T: DeserializeOwned>(&self, column: &'static str) -> Result<T, StoreError> {
        serde_json::from_str(&self.text(column)?).map_err(|e| self.corrupt(column, e))
    }

    /// The value whose JSON stands in `state` without the fields that have columns.
    pub(super) fn whole<T: DeserializeOwned>(
        &self,
        fields: Vec<(&str, serde_json::Value)>,
    ) -> Result<T, StoreError> {
        let mut state: serde_json::Map<String, serde_json::Value> = self.json("state")?;
        for (name, value) in fields {
            state.insert(name.to_owned(), value);
        }
        serde_json::from_value(state.into()).map_err(|e| self.corrupt("state", e))
    }

    /// A word that stands for a value of an enum without data, by its serde name.
    pub(super) fn word<T: DeserializeOwned>(&self, column: &'static str) -> Result<T, StoreError> {
        serde_json::from_value(self.text(column)?.into()).map_err(|e| self.corrupt(column, e))
    }
}

/// As JSON text.
pub(super) fn to_json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::Refused(format!("no JSON: {e}")))
}

/// As JSON text, without the fields that have columns of their own: no fact stands twice.
pub(super) fn to_json_without<T: Serialize>(
    value: &T,
    fields: &[&str],
) -> Result<String, StoreError> {
    let mut state =
        serde_json::to_value(value).map_err(|e| StoreError::Refused(format!("no JSON: {e}")))?;
    if let Some(object) = state.as_object_mut() {
        for field in fields {
            object.remove(*field);
        }
    }
    Ok(state.to_string())
}
