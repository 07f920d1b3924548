//! Wake-ups. Every one is a row; marking it as rung is part of a save.

use super::error::StoreError;
use super::read::Reader;
use super::tx::{Sql, Tx};
use crate::domain::fact::Alarm;
use crate::domain::ids::{EffectKey, TeamId};
use crate::domain::time::Timestamp;

/// An alarm whose time has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueAlarm {
    /// What makes it one and the same.
    pub key: EffectKey,
    /// Its team.
    pub team: TeamId,
    /// When it was to ring.
    pub at: Timestamp,
    /// What it says, or why that can't be read.
    pub alarm: Result<Alarm, String>,
}

impl Tx {
    /// Alarms that are due at `now`, the earliest first.
    pub async fn due_alarms(
        &mut self,
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<DueAlarm>, StoreError> {
        let sql =
            Sql::new("SELECT key, team, at, payload FROM alarm WHERE status = 'due' AND at <= ")
                .bind(now)
                .push(" ORDER BY at, key LIMIT ")
                .bind(limit);
        let rows = self.fetch(sql).await?;
        rows.iter()
            .map(|row| {
                let row = Reader::new(row, "alarm", "key");
                Ok(DueAlarm {
                    key: EffectKey::new(row.text("key")?),
                    team: TeamId::new(row.text("team")?),
                    at: row.at("at")?,
                    alarm: row.json("payload").map_err(|e| e.to_string()),
                })
            })
            .collect()
    }

    /// When the next alarm is due.
    pub async fn next_alarm_at(&mut self) -> Result<Option<Timestamp>, StoreError> {
        let sql = Sql::new("SELECT key, at FROM alarm WHERE status = 'due' ORDER BY at LIMIT 1");
        let rows = self.fetch(sql).await?;
        rows.first()
            .map(|row| Reader::new(row, "alarm", "key").at("at"))
            .transpose()
    }
}
