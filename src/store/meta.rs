//! Single values on record: the installation's id, the clock it was made with, when it was
//! last seen.

use super::error::StoreError;
use super::read::Reader;
use super::tx::{Sql, Tx};
use crate::domain::ids::InstallationId;

const INSTALLATION: &str = "installation";

impl Tx {
    /// The value under a key.
    pub async fn meta(&mut self, key: &str) -> Result<Option<String>, StoreError> {
        let sql = Sql::new("SELECT key, value FROM meta WHERE key = ").bind(key);
        let rows = self.fetch(sql).await?;
        rows.first()
            .map(|row| Reader::new(row, "meta", "key").text("value"))
            .transpose()
    }

    /// Sets the value under a key.
    pub async fn set_meta(&mut self, key: &str, value: &str) -> Result<(), StoreError> {
        let sql = Sql::new("INSERT INTO meta (key, value) VALUES (")
            .bind(key)
            .push(", ")
            .bind(value)
            .push(") ON CONFLICT (key) DO UPDATE SET value = excluded.value");
        self.run(sql).await.map(drop)
    }

    /// The installation's id: what stands on record, else `fresh`, which then stands.
    pub async fn installation(
        &mut self,
        fresh: &InstallationId,
    ) -> Result<InstallationId, StoreError> {
        let sql = Sql::new("INSERT INTO meta (key, value) VALUES (")
            .bind(INSTALLATION)
            .push(", ")
            .bind(fresh.as_str())
            .push(") ON CONFLICT (key) DO NOTHING");
        self.run(sql).await?;
        let id = self.meta(INSTALLATION).await?;
        Ok(id.map_or_else(|| fresh.clone(), InstallationId::new))
    }

    /// The next `count` numbers of a counter; gives the last of them. Until commit, others
    /// who want numbers of it wait: so numbers rise in the order of commits.
    pub(super) async fn numbers(&mut self, name: &str, count: i64) -> Result<i64, StoreError> {
        let sql = Sql::new("INSERT INTO counter (name, value) VALUES (")
            .bind(name)
            .push(", ")
            .bind(count)
            .push(
                ") ON CONFLICT (name) DO UPDATE SET value = counter.value + excluded.value \
                 RETURNING name, value",
            );
        let rows = self.fetch(sql).await?;
        rows.first().map_or(Ok(count), |row| {
            Reader::new(row, "counter", "name").int("value")
        })
    }
}
