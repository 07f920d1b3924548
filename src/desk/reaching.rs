//! Addresses that take no mail, from the command line: one is tried again.
//!
//! Never decides where a letter goes. Invariant: only a mark that stands is cleared, and what the
//! mails of the day teach is learnt anew.

use super::{DeskError, TRIES};
use crate::domain::person::Address;
use crate::domain::policy::Team;
use crate::domain::time::Timestamp;
use crate::store::{Changes, Store, StoreError};

/// Letters go to this address again. Says whether it was marked.
pub async fn try_again(
    store: &Store,
    team: &Team,
    address: &Address,
    now: Timestamp,
) -> Result<bool, DeskError> {
    let mut tries = 1;
    loop {
        match cleared(store, team, address, now).await {
            Err(DeskError::Store(StoreError::Stale { .. })) if tries < TRIES => tries += 1,
            done => return done,
        }
    }
}

async fn cleared(
    store: &Store,
    team: &Team,
    address: &Address,
    now: Timestamp,
) -> Result<bool, DeskError> {
    let mut tx = store.write().await?;
    let roster = tx.people(&team.id, now).await?;
    let mut people = roster.members.into_iter().map(|m| m.person);
    let marked = people.find(|p| p.unreached.iter().any(|u| &u.address == address));
    let Some(mut person) = marked else {
        return Ok(false);
    };
    person.wrote_from(address);
    let mut changes = Changes::new(team.id.clone(), now, team.policy.buffer);
    changes.people.push(person);
    tx.save(&changes).await?;
    tx.commit().await?;
    Ok(true)
}
