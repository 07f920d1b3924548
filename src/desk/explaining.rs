//! What `slots KEY` tells: why the calls about an item have their slots.
//!
//! Reads only. Invariant: what is told is the rules' word, on what the database holds now.

use super::{Desk, DeskError};
use crate::domain::call::Call;
use crate::domain::clarification::{Clarification, Step};
use crate::domain::ids::{Fresh, InstallationId, PersonId, TeamId};
use crate::domain::pbi::PbiKey;
use crate::domain::policy::Team;
use crate::domain::time::Timestamp;
use crate::rules::Context;
use crate::rules::calls::explaining::{Explained, explain};
use crate::store::{Store, Wanted};
use serde::Serialize;
use std::collections::BTreeMap;

/// One clarification with its ladder and its call.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Slotted {
    /// What it is called, the item's key first.
    pub title: String,
    /// The rungs gone, the oldest first.
    pub ladder: Vec<Step>,
    /// Its call, kept or booked; none where it has none.
    pub call: Option<Call>,
    /// Why that has its slot; none where the call is over or off, or somebody else's.
    pub explained: Option<Explained>,
    /// Names of those on the ladder.
    pub names: BTreeMap<PersonId, String>,
}

impl Desk {
    /// Why the calls about an item have their slots; `None` where the record knows no question
    /// about it.
    pub async fn explain_slots(
        &self,
        team: &TeamId,
        key: &PbiKey,
        now: Timestamp,
    ) -> Result<Option<Vec<Slotted>>, DeskError> {
        explain_slots(self.store(), &self.served(team)?.team, key, now).await
    }
}

/// As [`Desk::explain_slots`], with a database alone. Everything is read in one transaction.
pub async fn explain_slots(
    store: &Store,
    team: &Team,
    key: &PbiKey,
    now: Timestamp,
) -> Result<Option<Vec<Slotted>>, DeskError> {
    let mut tx = store.read().await?;
    let found = tx.clarifications_of(&team.id, key).await?;
    if found.is_empty() {
        return Ok(None);
    }
    // The installation is in no reason.
    let mut wanted = Wanted::new(InstallationId::new(""), team.id.clone(), now);
    wanted.keys.insert(key.clone());
    let dossier = tx.dossier(&wanted).await?;
    drop(tx);
    let cx = Context {
        now,
        team,
        fresh: Fresh::new([0; 16]),
    };
    let names: BTreeMap<PersonId, String> = dossier
        .roster
        .members
        .iter()
        .map(|m| (m.person.id.clone(), m.person.name.clone()))
        .collect();
    let slotted = |c: Clarification| {
        let call = c.call.as_ref().and_then(|id| dossier.calls.get(id));
        let ahead = call.filter(|call| call.is_ahead());
        Slotted {
            title: format!("{}: {}", c.pbi, c.title),
            explained: ahead.and_then(|call| explain(&dossier, &cx, call, team.zone)),
            call: call.cloned(),
            ladder: c.ladder,
            names: names.clone(),
        }
    };
    Ok(Some(found.into_iter().map(slotted).collect()))
}
