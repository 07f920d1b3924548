//! The eight promises of PRODUCT, checked against the database.
//!
//! Owns what counts as a violation. Never changes a row, never looks at anything but the
//! record. Invariant: a database in any state that the product leaves behind (stopped in the
//! middle, letters waiting, letters refused, a team that works by another policy by now) has
//! no violation; what can't be told from the record is not claimed.

mod budget;
mod calls;
mod flow;
mod leavers;
mod letters;
mod mails;
mod reach;
mod record;
mod sources;
mod talks;

use super::{Desk, DeskError};
use crate::domain::policy::Team;
use crate::domain::time::Timestamp;
use crate::store::Store;
use record::Record;
use serde::Serialize;

/// What was found on one promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    /// Which promise, 1 to 8.
    pub promise: u8,
    /// The promise in a few words.
    pub name: &'static str,
    /// How many rows were looked at.
    pub looked_at: usize,
    /// Where it is broken.
    pub violations: Vec<Violation>,
}

/// One place where a promise is broken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Violation {
    /// What is wrong.
    pub what: String,
    /// Ids of the rows it is wrong in: `call k7q4…`, `letter x2…`.
    #[serde(rename = "where")]
    pub where_: Vec<String>,
}

impl Check {
    const fn new(promise: u8, name: &'static str) -> Self {
        Self {
            promise,
            name,
            looked_at: 0,
            violations: Vec::new(),
        }
    }

    /// One more row is looked at.
    const fn look(&mut self) {
        self.looked_at += 1;
    }

    fn broken(&mut self, what: impl Into<String>, places: &[(&str, &dyn std::fmt::Display)]) {
        self.violations.push(Violation {
            what: what.into(),
            where_: places.iter().map(|(k, id)| format!("{k} {id}")).collect(),
        });
    }

    /// A violation unless it holds.
    fn expect(&mut self, holds: bool, what: &str, places: &[(&str, &dyn std::fmt::Display)]) {
        if !holds {
            self.broken(what, places);
        }
    }
}

impl Desk {
    /// Checks the promises for the teams it serves.
    pub async fn verify(&self, now: Timestamp) -> Result<Vec<Check>, DeskError> {
        let teams: Vec<Team> = self.teams().iter().map(|t| t.team.clone()).collect();
        verify(self.store(), &teams, now).await
    }
}

/// Checks the promises against the whole database. Of teams that are not given, what needs
/// their policy is left out. Everything is read in one transaction: a service that works
/// meanwhile is seen at one instant.
pub async fn verify(
    store: &Store,
    teams: &[Team],
    now: Timestamp,
) -> Result<Vec<Check>, DeskError> {
    let mut tx = store.read().await?;
    let mails = mails::check(&mut tx).await?;
    let record = Record::load(&mut tx, teams, now).await?;
    drop(tx);
    let mut identity = letters::one_identity(&record);
    reach::addresses(&record, &mut identity);
    let mut booked = calls::nobody_twice(&record);
    sources::copies(&record, &mut booked);
    let mut briefed = talks::briefed(&record);
    flow::held(&record, &mut briefed);
    flow::unsent(&record, &mut briefed);
    let mut ruled = talks::ruled(&record);
    flow::assumed(&record, &mut ruled);
    let mut readers = letters::who_may_read(&record);
    leavers::nothing_left(&record, &mut readers);
    Ok(vec![
        briefed,
        mails,
        identity,
        booked,
        readers,
        ruled,
        calls::po_time(&record),
        budget::attention(&record),
    ])
}
