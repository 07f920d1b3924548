//! What `show` tells: everything on record of an item, and the mails that are held.
//!
//! Reads only. Invariant: nothing is left out here; what a screen leaves out is the command's
//! choice.

use super::{Desk, DeskError};
use crate::domain::call::{Call, CallState};
use crate::domain::clarification::{Clarification, Entry};
use crate::domain::ids::{MailId, PersonId, TeamId};
use crate::domain::pbi::{Pbi, PbiKey};
use crate::domain::person::{Role, Roster};
use crate::domain::policy::Team;
use crate::domain::time::{Span, Timestamp};
use crate::mail::read::{ReadSettings, read};
use crate::store::{LetterRow, MailRow, Store};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Most held mails that are looked through for an item's key.
const HELD: u32 = 1_000;

/// Everything on record of an item. Instants are milliseconds since 1970, as on record.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Shown {
    /// The item's key.
    pub key: PbiKey,
    /// The item, as the last import had it; none where the backlog has no such key any more.
    pub item: Option<Pbi>,
    /// Its clarifications, the oldest first.
    pub threads: Vec<Thread>,
    /// Held mails whose subject names the key, the newest first.
    pub held: Vec<MailRow>,
    /// Everybody who is named, by id.
    pub people: BTreeMap<PersonId, Named>,
    /// What was cut from the mails, where it was asked for ([`Desk::show_elided`]).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub elided: BTreeMap<MailId, String>,
}

/// A person, as a reader of the record knows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Named {
    /// Their name.
    pub name: String,
    /// Their registered address.
    pub address: String,
    /// What they are to the team.
    pub role: Role,
}

/// One clarification with all that belongs to it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Thread {
    /// The clarification, with its conversations and rulings.
    pub clarification: Clarification,
    /// Everything said, the oldest first.
    pub entries: Vec<Entry>,
    /// Whom it waits for.
    pub ball: Option<Held>,
    /// Calls with it on their agenda, by their time.
    pub calls: Vec<Call>,
    /// Letters about it, in the order of decision.
    pub letters: Vec<LetterRow>,
    /// Mails filed in it, in the order they came.
    pub mails: Vec<MailRow>,
}

/// Who holds the ball.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Held {
    /// Who.
    pub person: PersonId,
    /// Since when.
    pub since: Timestamp,
    /// What they are waited for.
    pub waits_for: &'static str,
    /// How long by now, in minutes of their working time.
    pub worked_minutes: i64,
}

impl Desk {
    /// Everything on record of an item; `None` where neither the backlog nor the record
    /// knows its key.
    pub async fn show(&self, team: &TeamId, key: &PbiKey) -> Result<Option<Shown>, DeskError> {
        show(self.store(), &self.served(team)?.team, key, self.now()).await
    }

    /// Mails of a team that are held, the newest first, at most `limit`.
    pub async fn show_held(&self, team: &TeamId, limit: u32) -> Result<Vec<MailRow>, DeskError> {
        held(self.store(), &self.served(team)?.team, limit).await
    }

    /// Adds to an item what was cut from its mails.
    pub async fn show_elided(&self, team: &TeamId, shown: &mut Shown) -> Result<(), DeskError> {
        add_elided(self.store(), &self.served(team)?.team, shown).await
    }
}

/// As [`Desk::show_held`], with a database alone.
pub async fn held(store: &Store, team: &Team, limit: u32) -> Result<Vec<MailRow>, DeskError> {
    let mut tx = store.read().await?;
    Ok(tx.held_mails(&team.id, limit).await?)
}

/// As [`Desk::show`], with a database alone. Everything is read in one transaction.
pub async fn show(
    store: &Store,
    team: &Team,
    key: &PbiKey,
    now: Timestamp,
) -> Result<Option<Shown>, DeskError> {
    let mut tx = store.read().await?;
    let item = tx.pbi(&team.id, key).await?;
    let roster = tx.people(&team.id, now).await?;
    let found = tx.clarifications_of(&team.id, key).await?;
    let ids: Vec<_> = found.iter().map(|c| c.id.clone()).collect();
    let calls = tx.calls_of(&ids).await?;
    let letters = tx.letters_about(&ids).await?;
    let mails = tx.mails_filed(&ids).await?;
    let mut held = tx.held_mails(&team.id, HELD).await?;
    drop(tx);
    held.retain(|m| {
        let subject = m.subject.as_deref().unwrap_or_default();
        team.prefixes.tags(subject).contains(key)
    });
    if item.is_none() && found.is_empty() && held.is_empty() {
        return Ok(None);
    }
    let threads = found
        .into_iter()
        .map(|mut c| Thread {
            ball: ball(&c, &calls, &roster, now),
            calls: calls.iter().filter(|k| k.settles(&c.id)).cloned().collect(),
            letters: with(&letters, |l| l.about.contains(&c.id)),
            mails: with(&mails, |m| m.filed.contains(&c.id)),
            entries: std::mem::take(&mut c.entries),
            clarification: c,
        })
        .collect();
    let people = roster
        .members
        .into_iter()
        .map(|m| {
            let named = Named {
                name: m.person.name,
                address: m.person.address.to_string(),
                role: m.role,
            };
            (m.person.id, named)
        })
        .collect();
    Ok(Some(Shown {
        key: key.clone(),
        item,
        threads,
        held,
        people,
        elided: BTreeMap::new(),
    }))
}

/// As [`Desk::show_elided`], with a database alone. What was cut (quotations, signatures,
/// disclaimers) is read from the raw mails again, one after another, for these may be large.
pub async fn add_elided(store: &Store, team: &Team, shown: &mut Shown) -> Result<(), DeskError> {
    let settings = ReadSettings {
        prefixes: team.prefixes.clone(),
        trust: None,
    };
    let entries = shown.threads.iter().flat_map(|t| &t.entries);
    let ids: BTreeSet<MailId> = entries.filter_map(|e| e.mail.clone()).collect();
    let mut tx = store.read().await?;
    for id in ids {
        let raw = tx.raw(std::slice::from_ref(&id)).await?;
        let read = raw.get(&id).map(|bytes| read(bytes, &settings).message);
        if let Some(cut) = read.and_then(|m| m.elided) {
            shown.elided.insert(id, cut);
        }
    }
    Ok(())
}

fn with<T: Clone>(all: &[T], is: impl Fn(&T) -> bool) -> Vec<T> {
    all.iter().filter(|t| is(t)).cloned().collect()
}

fn ball(c: &Clarification, calls: &[Call], roster: &Roster, now: Timestamp) -> Option<Held> {
    let over = calls
        .iter()
        .filter(|k| k.settles(&c.id))
        .find_map(|k| match k.state {
            CallState::Passed { since } => Some(since),
            _ => None,
        });
    let po = roster.po().map(|m| &m.person.id);
    c.ball(po, over).map(|ball| Held {
        worked_minutes: roster.get(&ball.holder).map_or(0, |m| {
            let waited = Span::new(ball.since, now.max(ball.since));
            m.person.work.worked(waited).num_minutes()
        }),
        person: ball.holder,
        since: ball.since,
        waits_for: ball.for_what,
    })
}
