//! What reports are made of: a team's record, read in one transaction.
//!
//! Reads only; what the figures mean is `rules::reporting`'s. Invariant: a letter counts as
//! given only where its handing over is on record.

use super::DeskError;
use crate::domain::policy::Team;
use crate::domain::report::{Filed, Sent};
use crate::domain::time::Timestamp;
use crate::store::{LetterRow, LetterStatus, Store};
use std::collections::BTreeMap;

/// Clarifications read together.
const PAGE: usize = 500;

/// A team's whole record, as far as reports look at it.
pub async fn filed(store: &Store, team: &Team, now: Timestamp) -> Result<Filed, DeskError> {
    let mut tx = store.read().await?;
    let ids = tx.clarification_ids(&team.id).await?;
    let mut clarifications = Vec::new();
    let mut calls = BTreeMap::new();
    let mut letters: BTreeMap<_, LetterRow> = BTreeMap::new();
    for page in ids.chunks(PAGE) {
        clarifications.extend(tx.clarifications(page).await?);
        let of = tx.calls_of(page).await?;
        calls.extend(of.into_iter().map(|call| (call.id.clone(), call)));
        let about = tx.letters_about(page).await?;
        letters.extend(about.into_iter().map(|l| (l.id.clone(), l)));
    }
    let rest = tx.letters_about_none(&team.id).await?;
    letters.extend(rest.into_iter().map(|l| (l.id.clone(), l)));
    let mut letters: Vec<LetterRow> = letters.into_values().collect();
    letters.sort_by(|a, b| (a.decided, &a.id).cmp(&(b.decided, &b.id)));
    Ok(Filed {
        clarifications,
        calls,
        letters: letters.into_iter().map(sent).collect(),
        pbis: tx.backlog(&team.id).await?,
        roster: tx.people(&team.id, now).await?,
    })
}

fn sent(letter: LetterRow) -> Sent {
    let given = (letter.status == LetterStatus::Sent).then_some(letter.done_at);
    Sent {
        key: letter.key,
        name: letter.name,
        person: letter.person,
        about: letter.about,
        given: given.flatten(),
    }
}
