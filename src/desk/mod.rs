//! The imperative shell: open a transaction, load, decide, save and enqueue, commit.
//!
//! Owns the ports. Never parses, never holds SQL text, never makes policy, never touches the
//! network within a transaction. Invariant: whatever the store says changed underneath is
//! loaded and decided again, which is safe because deciding is pure.

pub mod explaining;
pub mod holding;
pub mod importing;
pub mod intake;
pub mod learning;
pub mod linting;
mod overtaken;
pub mod ports;
pub mod posting;
pub mod putting;
pub mod reaching;
pub mod reading;
mod recalling;
pub mod renewing;
pub mod reporting;
mod sealing;
pub mod showing;
mod signing;
pub mod tokens;
mod vault;
pub mod verifying;
pub mod waking;

use crate::domain::dossier::Dossier;
use crate::domain::fact::{Decision, Incoming};
use crate::domain::ids::{Fresh, InstallationId, LetterId, TeamId};
use crate::domain::policy::Team;
use crate::domain::time::Timestamp;
use crate::mail::read::Trust;
use crate::mail::token::KeyRing;
use crate::pages::Pages;
use crate::rules::Context;
use crate::store::{Changes, Store, StoreError, Wanted};
use ports::{Clock, Dns, Ids};
use std::sync::Arc;

/// How often a decision is made again when the store says that something changed underneath.
const TRIES: u32 = 20;

/// A team as the desk serves it.
#[derive(Debug, Clone)]
pub struct Served {
    /// The team and its rules.
    pub team: Team,
    /// Whose word on authentication counts.
    pub trust: Option<Trust>,
    /// Mail received before is placed and causes nothing; `None`: before the first intake.
    pub since: Option<Timestamp>,
    /// Whether mail to the mailbox's plus-addresses arrives: they carry tokens. Else a mark in each
    /// letter's text does, beside its Message-ID.
    pub plus_addresses: bool,
    /// Whether filed mails are moved into their item's folder of the mailbox.
    pub puts_away: bool,
}

/// What the desk is made of.
pub struct Tools {
    /// The database.
    pub store: Store,
    /// Keys of tokens and Message-IDs.
    pub keys: KeyRing,
    /// The letters' templates. Shared, for to examine them is far more work than to use them.
    pub pages: Arc<Pages>,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Where chance comes from.
    pub ids: Arc<dyn Ids>,
}

/// Why the desk could not do something.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The team is not in the config.
    #[error("no team {0:?} is configured")]
    NoTeam(String),
}

/// The desk: every operation of the product.
pub struct Desk {
    tools: Tools,
    teams: Vec<Served>,
    installation: InstallationId,
    dns: Option<Arc<dyn Dns>>,
}

impl Desk {
    /// Opens the desk: takes up the installation's id, or gives it one.
    pub async fn open(tools: Tools, teams: Vec<Served>) -> Result<Self, DeskError> {
        let seed = Fresh::new(tools.ids.seed());
        let fresh = InstallationId::new(seed.text("installation", 0));
        let mut tx = tools.store.write().await?;
        let installation = tx.installation(&fresh).await?;
        tx.commit().await?;
        Ok(Self {
            tools,
            teams,
            installation,
            dns: None,
        })
    }

    /// The store.
    pub const fn store(&self) -> &Store {
        &self.tools.store
    }

    /// Whether the database answers.
    pub async fn reach(&self) -> Result<(), DeskError> {
        self.tools.store.clock().await?;
        Ok(())
    }

    /// The instant now.
    pub fn now(&self) -> Timestamp {
        self.tools.clock.now()
    }

    /// The clock.
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.tools.clock
    }

    /// The teams served.
    pub fn teams(&self) -> &[Served] {
        &self.teams
    }

    pub(crate) fn served(&self, id: &TeamId) -> Result<&Served, DeskError> {
        self.teams
            .iter()
            .find(|t| &t.team.id == id)
            .ok_or_else(|| DeskError::NoTeam(id.to_string()))
    }

    fn fresh(&self) -> Fresh {
        Fresh::new(self.tools.ids.seed())
    }

    fn wanted(&self, team: &TeamId, now: Timestamp) -> Wanted {
        Wanted::new(self.installation.clone(), team.clone(), now)
    }

    fn context<'t>(&self, team: &'t Team, now: Timestamp) -> Context<'t> {
        Context {
            now,
            team,
            fresh: self.fresh(),
        }
    }

    /// What a batch of decisions changes, with the PO's daily limit.
    fn changes(team: &Team, dossier: &Dossier, now: Timestamp) -> Changes {
        let mut changes = Changes::new(team.id.clone(), now, team.policy.buffer);
        changes.po = dossier.roster.po().map(|m| {
            (
                m.person.id.clone(),
                m.person.work.zone,
                team.policy.po_daily_limit,
            )
        });
        changes
    }

    /// Takes one decision into the changes and into the dossier that the next one sees.
    fn take(
        &self,
        changes: &mut Changes,
        dossier: &mut Dossier,
        decision: Decision,
        mail: Option<&Incoming>,
    ) {
        dossier.apply(&decision, mail);
        changes.clarifications.extend(decision.clarifications);
        changes.calls.extend(decision.calls);
        changes.people.extend(decision.people);
        changes.guests.extend(decision.guests);
        changes.handled.extend(decision.handled);
        changes.refiled.extend(decision.refiled);
        changes.candidates.extend(decision.candidates);
        changes.confirmations.extend(decision.confirmations);
        changes.nudges.extend(decision.nudges);
        for effect in decision.effects {
            changes.add(effect, || LetterId::new(self.fresh().text("letter", 0)));
        }
    }
}
