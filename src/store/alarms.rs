//! Wake-ups. Every one is a row; marking it as rung is part of a save.

use super::error::StoreError;
use super::read::{Reader, to_json};
use super::tx::{Sql, Tx, row};
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
    /// How often letting it ring failed.
    pub attempts: u32,
    /// What it says, or why that can't be read.
    pub alarm: Result<Alarm, String>,
}

impl Tx {
    /// Alarms of these teams that are due at `now`, the earliest first.
    pub async fn due_alarms(
        &mut self,
        teams: &[&TeamId],
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<DueAlarm>, StoreError> {
        let sql = Sql::new(
            "SELECT key, team, at, attempts, payload FROM alarm WHERE status = 'due' AND at <= ",
        )
        .bind(now)
        .push(" AND team IN ")
        .list(teams.iter().map(|t| t.as_str()))
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
                    attempts: row.number("attempts")?,
                    alarm: row.json("payload").map_err(|e| e.to_string()),
                })
            })
            .collect()
    }

    /// Puts off an alarm that could not ring, or parks it for good (`None`), so that it
    /// stands in no other's way.
    pub async fn put_off(
        &mut self,
        alarm: &DueAlarm,
        until: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        let status = if until.is_some() { "due" } else { "parked" };
        let sql = Sql::new("UPDATE alarm SET attempts = attempts + 1, status = ")
            .bind(status)
            .push(", at = ")
            .bind(until.unwrap_or(alarm.at))
            .push(" WHERE status = 'due' AND key = ")
            .bind(alarm.key.as_str())
            .push(" AND at = ")
            .bind(alarm.at);
        self.run(sql).await.map(drop)
    }

    /// Sets an alarm unless one of this key is or was there.
    pub async fn set_alarm_once(
        &mut self,
        key: &EffectKey,
        team: &TeamId,
        at: Timestamp,
        alarm: &Alarm,
    ) -> Result<(), StoreError> {
        self.insert_alarm(key, team, at, alarm, "DO NOTHING").await
    }

    /// Sets an alarm, whether it is there, was there, or is new.
    pub async fn set_alarm(
        &mut self,
        key: &EffectKey,
        team: &TeamId,
        at: Timestamp,
        alarm: &Alarm,
    ) -> Result<(), StoreError> {
        let anew = "DO UPDATE SET at = excluded.at, status = excluded.status, attempts = 0, \
                    payload = excluded.payload";
        self.insert_alarm(key, team, at, alarm, anew).await
    }

    async fn insert_alarm(
        &mut self,
        key: &EffectKey,
        team: &TeamId,
        at: Timestamp,
        alarm: &Alarm,
        where_there_is_one: &str,
    ) -> Result<(), StoreError> {
        let rows = [row![
            key.as_str(),
            team.as_str(),
            at,
            "due",
            to_json(alarm)?
        ]];
        self.run_rows(
            "INSERT INTO alarm (key, team, at, status, payload)",
            &rows,
            &format!(" ON CONFLICT (key) {where_there_is_one}"),
        )
        .await
        .map(drop)
    }

    /// When the next alarm of these teams is due.
    pub async fn next_alarm_at(
        &mut self,
        teams: &[&TeamId],
    ) -> Result<Option<Timestamp>, StoreError> {
        let sql = Sql::new("SELECT key, at FROM alarm WHERE status = 'due' AND team IN ")
            .list(teams.iter().map(|t| t.as_str()))
            .push(" ORDER BY at LIMIT 1");
        let rows = self.fetch(sql).await?;
        rows.first()
            .map(|row| Reader::new(row, "alarm", "key").at("at"))
            .transpose()
    }
}
