//! Alarms: one that is due becomes a fact, and the same `decide` answers. That it rang is
//! saved in the transaction of what follows.

use super::{Desk, DeskError, Served, TRIES};
use crate::domain::fact::{Alarm, Fact};
use crate::domain::hours::WorkWeek;
use crate::domain::time::Timestamp;
use crate::rules::{self, digest, retrospective};
use crate::store::{DueAlarm, Owner, StoreError, sources_of};

/// Most alarms looked at together.
const AT_ONCE: u32 = 50;
/// After so many failures an alarm is parked.
const ATTEMPTS: u32 = 8;

impl Desk {
    /// Lets every due alarm ring, each in its own transaction: their decisions may need the
    /// slot that another has just taken. Gives how many rang; zero means that none is due.
    pub async fn wake(&self) -> Result<usize, DeskError> {
        let now = self.now();
        let mut tx = self.tools.store.read().await?;
        let due = tx.due_alarms(&self.team_ids(), now, AT_ONCE).await?;
        drop(tx);
        for alarm in &due {
            let served = self.served(&alarm.team)?;
            let failed = match &alarm.alarm {
                Ok(payload) => match self.ring(served, alarm, payload).await {
                    Ok(()) => continue,
                    // The store being away is no fault of the alarm.
                    Err(DeskError::Store(e @ StoreError::Busy(_))) => return Err(e.into()),
                    Err(error) => error.to_string(),
                },
                Err(why) => why.clone(),
            };
            self.put_off(alarm, &failed).await?;
        }
        Ok(due.len())
    }

    /// An alarm that could not ring stands in no other's way: it is tried later, and parked
    /// where `verify` shows it after some tries.
    async fn put_off(&self, alarm: &DueAlarm, why: &str) -> Result<(), DeskError> {
        let parked = alarm.alarm.is_err() || alarm.attempts + 1 >= ATTEMPTS;
        let minutes = i64::from(alarm.attempts + 1);
        let until = (!parked).then(|| self.now() + chrono::TimeDelta::minutes(minutes));
        tracing::error!(alarm = %alarm.key, why, parked, "an alarm could not ring");
        let mut tx = self.tools.store.write().await?;
        tx.put_off(alarm, until).await?;
        tx.commit().await?;
        Ok(())
    }

    pub(super) fn team_ids(&self) -> Vec<&crate::domain::ids::TeamId> {
        self.teams.iter().map(|t| &t.team.id).collect()
    }

    async fn ring(&self, served: &Served, due: &DueAlarm, alarm: &Alarm) -> Result<(), DeskError> {
        let mut tries = 0;
        loop {
            tries += 1;
            match self.try_ring(served, due, alarm).await {
                // Another process let it ring, or it was moved meanwhile.
                Err(DeskError::Store(StoreError::Stale { what: "alarm" })) => return Ok(()),
                Err(DeskError::Store(e)) if e.is_retryable() && tries < TRIES => {}
                other => return other,
            }
        }
    }

    async fn try_ring(
        &self,
        served: &Served,
        due: &DueAlarm,
        alarm: &Alarm,
    ) -> Result<(), DeskError> {
        let team = &served.team;
        let now = self.now();
        let mut wanted = self.wanted(&team.id, now);
        match alarm {
            Alarm::Invite { clarification }
            | Alarm::NotAnswered { clarification, .. }
            | Alarm::Send { clarification }
            | Alarm::Unopposed { clarification, .. }
            | Alarm::Quiet { clarification, .. } => {
                wanted.clarifications.insert(clarification.clone());
            }
            Alarm::AcceptBy { call, .. }
            | Alarm::CallOver { call, .. }
            | Alarm::NotesLate { call } => {
                wanted.calls.insert(call.clone());
            }
            Alarm::Dropped { held } => wanted.clarifications.extend(held.about.clone()),
            Alarm::Digest { .. } => {
                wanted.morning = true;
                wanted.opened = retrospective::wanted(team, now);
            }
            Alarm::Away { .. } | Alarm::Back { .. } => wanted.briefed_lately = true,
            Alarm::Leaves { person } => {
                wanted.briefed_lately = true;
                wanted.leaving.insert(person.clone());
            }
            // Their calls ahead are the team's, and loaded with it.
            Alarm::BusyLearnt { .. } => {}
        }
        // One nudge is about all that somebody is waited for.
        wanted.morning |= matches!(alarm, Alarm::NotAnswered { .. });
        let mut tx = self.tools.store.write().await?;
        let mut dossier = tx.dossier(&wanted).await?;
        let cx = self.context(team, now);
        let decision = rules::decide(&dossier, &Fact::Rang(alarm.clone()), &cx);
        tracing::info!(alarm = %due.key, because = decision.because, "rang");
        let mut changes = Self::changes(team, &dossier, now);
        changes.rung.insert(due.key.clone());
        self.take(&mut changes, &mut dossier, decision, None);
        // The alarm that rings may set itself again; it can't be forgotten by what it causes.
        changes.forgets.remove(&due.key);
        tx.save(&changes).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Sets what is always there, where it is not: each team's digest, and a row for every
    /// source of busy times and holidays that people and teams name.
    pub async fn begin(&self) -> Result<(), DeskError> {
        let now = self.now();
        let mut tx = self.tools.store.write().await?;
        for served in &self.teams {
            let team = &served.team;
            let roster = tx.people(&team.id, now).await?;
            let work = roster.po().map(|po| po.person.work.clone());
            let work = work.unwrap_or_else(|| WorkWeek {
                zone: team.zone,
                ..WorkWeek::default()
            });
            let at = digest::next_digest(&work, team.policy.digest, now);
            let key = digest::digest_key(&team.id);
            tx.set_alarm_once(&key, &team.id, at, &Alarm::Digest { since: None })
                .await?;
        }
        // An import that goes on meanwhile must not be undone by what was read before it.
        tx.hold_people(&self.team_ids()).await?;
        let people = tx.people_of(&self.team_ids()).await?;
        tx.set_sources(&sources_of(&people), now).await?;
        let holidays: Vec<_> = (self.teams.iter())
            .map(|s| {
                let owner = Owner::Team(s.team.id.clone(), s.team.zone);
                (owner, s.team.holidays.clone())
            })
            .collect();
        tx.set_sources(&holidays, now).await?;
        Ok(tx.commit().await?)
    }

    /// When the next alarm is due.
    pub async fn next_alarm_at(&self) -> Result<Option<Timestamp>, DeskError> {
        let mut tx = self.tools.store.read().await?;
        Ok(tx.next_alarm_at(&self.team_ids()).await?)
    }
}
