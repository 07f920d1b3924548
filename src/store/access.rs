//! Access to mail servers by OAuth2: the tokens of a team, sealed, and who renews them.
//!
//! Never opens what is sealed. Invariant: tokens are replaced by the holder of the lease alone,
//! or by a person who logged in; a refresh token that was used once is never written back.

use super::error::StoreError;
use super::read::Reader;
use super::tx::{Sql, Tx, all_or_stale, row};
use crate::domain::ids::TeamId;
use crate::domain::time::Timestamp;
use chrono::TimeDelta;

/// What is on record of a team's access.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessRow {
    /// Of which client it is.
    pub client: String,
    /// Rises with every grant.
    pub version: u32,
    /// The tokens, sealed.
    pub sealed: Option<String>,
    /// When they came.
    pub granted: Option<Timestamp>,
    /// When the access token ends.
    pub expires: Option<Timestamp>,
    /// When the refresh token ends, as far as known.
    pub dies: Option<Timestamp>,
    /// How long it lasts from when it came, in milliseconds, as far as known.
    pub lives: Option<i64>,
    /// When it is renewed next.
    pub due: Timestamp,
    /// Tries in a row that failed.
    pub faults: u32,
    /// Why the last one failed.
    pub fault: Option<String>,
    /// Whether only a person can mend it.
    pub ended: bool,
    /// The last step towards its end that somebody was told of.
    pub told: Option<String>,
}

impl AccessRow {
    /// The last of these steps, in days before the end of the refresh token, that is reached. A
    /// step as long as the token's whole life tells of no end: it is reached as soon as it comes.
    pub fn step(&self, steps: &[i64], now: Timestamp) -> Option<i64> {
        let days = TimeDelta::days;
        let left = self.dies? - now;
        let whole = self.lives.map_or(TimeDelta::MAX, TimeDelta::milliseconds);
        let reached = |d: &&i64| left <= days(**d) && days(**d) < whole;
        steps.iter().filter(reached).min().copied()
    }
}

impl std::fmt::Debug for AccessRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "AccessRow({} v{})", self.client, self.version)
    }
}

/// Tokens to be put on record.
#[derive(Clone, PartialEq, Eq)]
pub struct NewTokens {
    /// Sealed.
    pub sealed: String,
    /// When the access token ends.
    pub expires: Timestamp,
    /// When the refresh token ends, as far as known.
    pub dies: Option<Timestamp>,
    /// How long that one lasts from when it came, in milliseconds, as far as known.
    pub lives: Option<i64>,
    /// When they are to be renewed.
    pub due: Timestamp,
}

impl Tx {
    /// What is on record of a team's access, whatever client it is of.
    pub async fn access(&mut self, team: &TeamId) -> Result<Option<AccessRow>, StoreError> {
        let sql = Sql::new(
            "SELECT team, client, version, sealed, granted, expires, dies, lives, due, faults, \
             fault, ended, told FROM access WHERE team = ",
        )
        .bind(team.as_str());
        let rows = self.fetch(sql).await?;
        let Some(row) = rows.first() else {
            return Ok(None);
        };
        let row = Reader::new(row, "access", "team");
        Ok(Some(AccessRow {
            client: row.text("client")?,
            version: row.number("version")?,
            sealed: row.text_or_none("sealed")?,
            granted: row.at_or_none("granted")?,
            expires: row.at_or_none("expires")?,
            dies: row.at_or_none("dies")?,
            lives: row.int_or_none("lives")?,
            due: row.at("due")?,
            faults: row.number("faults")?,
            fault: row.text_or_none("fault")?,
            ended: row.truth("ended")?,
            told: row.text_or_none("told")?,
        }))
    }

    /// Begins a row for a client; one of another client is emptied, one of this client stays.
    pub async fn begin_access(
        &mut self,
        team: &TeamId,
        client: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let sql = Sql::new("INSERT INTO access (team, client, version, due, faults, ended) VALUES ")
            .rows(&[row![team.as_str(), client, 0_i64, now, 0_i64, 0_i64]])
            .push(
                " ON CONFLICT (team) DO UPDATE SET client = excluded.client, \
                 version = access.version + 1, sealed = NULL, granted = NULL, expires = NULL, \
                 dies = NULL, lives = NULL, due = excluded.due, faults = 0, fault = NULL, ended = 0, told = NULL, \
                 lease_until = NULL, lease_token = NULL WHERE access.client <> excluded.client",
            );
        self.run(sql).await.map(drop)
    }

    /// Leases a team's access to renew it; false where another has it, or it is no longer the
    /// version that was seen.
    pub async fn lease_access(
        &mut self,
        team: &TeamId,
        version: u32,
        (now, until): (Timestamp, Timestamp),
        token: &str,
    ) -> Result<bool, StoreError> {
        let sql = Sql::new("UPDATE access SET lease_until = ")
            .bind(until)
            .push(", lease_token = ")
            .bind(token)
            .push(" WHERE team = ")
            .bind(team.as_str())
            .push(" AND version = ")
            .bind(version)
            .push(" AND (lease_until IS NULL OR lease_until <= ")
            .bind(now)
            .push(")");
        Ok(self.run(sql).await? == 1)
    }

    /// Puts tokens on record. `lease`: as its holder, `Stale` where it is another's by now;
    /// without: for a person who has just logged in, whoever may be renewing.
    pub async fn save_tokens(
        &mut self,
        team: &TeamId,
        new: &NewTokens,
        lease: Option<&str>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let sql = Sql::new("UPDATE access SET version = version + 1, faults = 0, fault = NULL, ended = 0, lease_until = NULL, lease_token = NULL, granted = ")
            .bind(now)
            .push(", sealed = ")
            .bind(new.sealed.as_str())
            .push(", expires = ")
            .bind(new.expires)
            .push(", dies = ")
            .bind(new.dies)
            .push(", lives = ")
            .bind(new.lives)
            .push(", due = ")
            .bind(new.due)
            .push(" WHERE team = ")
            .bind(team.as_str());
        let sql = match lease {
            Some(token) => sql.push(" AND lease_token = ").bind(token),
            None => sql,
        };
        all_or_stale(self.run(sql).await?, 1, "lease")
    }

    /// Writes down the step towards its end that somebody was told of.
    pub async fn access_told(&mut self, team: &TeamId, step: &str) -> Result<(), StoreError> {
        let sql = Sql::new("UPDATE access SET told = ")
            .bind(step)
            .push(" WHERE team = ")
            .bind(team.as_str());
        self.run(sql).await.map(drop)
    }

    /// Writes down, as the lease's holder, why it could not be renewed, and when it is tried
    /// again.
    pub async fn fail_access(
        &mut self,
        team: &TeamId,
        lease: &str,
        (fault, ended): (&str, bool),
        due: Timestamp,
    ) -> Result<(), StoreError> {
        let sql = Sql::new("UPDATE access SET lease_until = NULL, lease_token = NULL, faults = faults + 1, fault = ")
            .bind(fault)
            .push(", ended = ")
            .bind(ended)
            .push(", due = ")
            .bind(due)
            .push(" WHERE team = ")
            .bind(team.as_str())
            .push(" AND lease_token = ")
            .bind(lease);
        all_or_stale(self.run(sql).await?, 1, "lease")
    }
}
