//! People and backlog, put on record as an import has them. Importing again updates.

use super::{Desk, DeskError, Served, TRIES};
use crate::domain::fact::Fact;
use crate::domain::hours::WorkWeek;
use crate::domain::ids::{PersonId, TeamId};
use crate::domain::pbi::{Pbi, is_closed};
use crate::domain::person::{Address, Person, Role, Roster};
use crate::rules;
use crate::store::{Tx, Wanted};
use std::collections::BTreeSet;

/// A person as a file tells of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// The registered address.
    pub address: Address,
    /// The full name.
    pub name: String,
    /// What they are to the team.
    pub role: Role,
    /// Other addresses of theirs.
    pub aliases: Vec<Address>,
    /// Language of their letters.
    pub language: String,
    /// Zone, hours, days off.
    pub work: WorkWeek,
    /// Where busy times can be read.
    pub feed: Option<String>,
    /// Labels a delegate stands in for.
    pub topics: Vec<String>,
}

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Imported {
    /// Rows that were not there before.
    pub new: usize,
    /// Rows that differ from what was there.
    pub changed: usize,
    /// Rows that are as they were.
    pub unchanged: usize,
    /// Rows that were there and the file has no more.
    pub gone: usize,
    /// Stakeholders a backlog names whom no people file has told of: they are on record by
    /// their address alone, with the team's hours.
    pub by_address_alone: Vec<Address>,
    /// What follows from it, a line each: `PBI-142 is closed: 1 question lapses, …`.
    pub follows: Vec<String>,
}

impl Desk {
    /// Puts people into a team. Nobody is taken out of it.
    pub async fn import_people(&self, team: &TeamId, told: &[Told]) -> Result<Imported, DeskError> {
        self.served(team)?;
        let now = self.now();
        let mut tx = self.tools.store.write().await?;
        let before = tx.people(team).await?;
        let people: Vec<_> = told
            .iter()
            .map(|t| (self.person(t), t.role, t.topics.clone()))
            .collect();
        let summary = compare(&before, told);
        tx.put_people(team, &people, now).await?;
        tx.commit().await?;
        Ok(summary)
    }

    /// Puts items into a team's backlog. Stakeholders whom nobody has told of are put on
    /// record by their address. What nobody has answered on an item that closes lapses in the
    /// same transaction.
    pub async fn import_backlog(
        &self,
        team: &TeamId,
        items: &[Pbi],
    ) -> Result<Imported, DeskError> {
        let served = self.served(team)?;
        let mut tries = 0;
        loop {
            tries += 1;
            match self.try_import_backlog(served, items).await {
                Err(DeskError::Store(e)) if e.is_retryable() && tries < TRIES => {}
                other => return other,
            }
        }
    }

    async fn try_import_backlog(
        &self,
        served: &Served,
        items: &[Pbi],
    ) -> Result<Imported, DeskError> {
        let team = &served.team.id;
        let now = self.now();
        let mut tx = self.tools.store.write().await?;
        let roster = tx.people(team).await?;
        let named: BTreeSet<&Address> = items.iter().flat_map(|p| &p.stakeholders).collect();
        let unknown: Vec<_> = named
            .into_iter()
            .filter(|a| roster.by_address(a).is_none())
            .map(|address| {
                let told = Told {
                    address: address.clone(),
                    name: name_of(address),
                    role: Role::Stakeholder,
                    aliases: Vec::new(),
                    language: served.team.language.clone(),
                    work: WorkWeek {
                        zone: served.team.zone,
                        ..WorkWeek::default()
                    },
                    feed: None,
                    topics: Vec::new(),
                };
                (self.person(&told), Role::Stakeholder, Vec::new())
            })
            .collect();
        tx.put_people(team, &unknown, now).await?;
        let mut summary = Imported {
            by_address_alone: unknown.iter().map(|(p, ..)| p.address.clone()).collect(),
            ..Imported::default()
        };
        let mut closed = Vec::new();
        for item in items {
            let known = tx.pbi(team, &item.key).await?;
            match &known {
                None => summary.new += 1,
                Some(known) if known == item => summary.unchanged += 1,
                Some(_) => summary.changed += 1,
            }
            let words = &served.team.closed;
            if known.is_some_and(|k| !is_closed(&k.status, words)) && is_closed(&item.status, words)
            {
                closed.push(item.key.clone());
            }
        }
        tx.put_pbis(items, now).await?;
        let mut wanted = self.wanted(team, now);
        wanted.keys.extend(closed.iter().cloned());
        let facts = closed.into_iter().map(|item| Fact::ItemClosed { item });
        summary.follows = self.follow(&mut tx, served, &wanted, facts).await?;
        tx.commit().await?;
        Ok(summary)
    }

    /// Decides what follows from what an import tells, in the transaction that puts it on record.
    /// Gives what followed, a line a fact.
    async fn follow(
        &self,
        tx: &mut Tx,
        served: &Served,
        wanted: &Wanted,
        facts: impl Iterator<Item = Fact>,
    ) -> Result<Vec<String>, DeskError> {
        let mut facts = facts.peekable();
        if facts.peek().is_none() {
            return Ok(Vec::new());
        }
        let mut dossier = tx.dossier(wanted).await?;
        let cx = self.context(&served.team, wanted.now);
        let mut changes = Self::changes(&served.team, &dossier, wanted.now);
        let mut follows = Vec::new();
        for fact in facts {
            let decision = rules::decide(&dossier, &fact, &cx);
            follows.push(decision.because.clone());
            self.take(&mut changes, &mut dossier, decision, None);
        }
        tx.save(&changes).await?;
        Ok(follows)
    }

    fn person(&self, told: &Told) -> Person {
        Person {
            id: PersonId::new(self.fresh().text("person", 0)),
            address: told.address.clone(),
            name: told.name.clone(),
            aliases: told.aliases.clone(),
            language: told.language.clone(),
            work: told.work.clone(),
            feed: told.feed.clone(),
            away: Vec::new(),
            declined_in_a_row: 0,
            calls_ignored: 0,
            briefings_only: false,
            sends: None,
            unreached: Vec::new(),
            helped_at: None,
            updated_at: self.now(),
            version: 0,
        }
    }
}

/// `sam.sales@acme.example` is shown as `Sam Sales` until a file gives the name.
fn name_of(address: &Address) -> String {
    let words = address
        .local()
        .split(['.', '_', '-'])
        .filter(|w| !w.is_empty());
    words
        .map(|word| {
            let mut chars = word.chars();
            chars.next().map_or_else(String::new, |first| {
                first.to_uppercase().chain(chars).collect::<String>()
            })
        })
        .collect::<Vec<_>>()
        .join(" ")
}

fn compare(before: &Roster, told: &[Told]) -> Imported {
    let mut summary = Imported::default();
    for row in told {
        let known = before
            .members
            .iter()
            .find(|m| m.person.address == row.address);
        let same = known.is_some_and(|m| {
            let p = &m.person;
            p.name == row.name
                && p.aliases == row.aliases
                && p.language == row.language
                && (p.work.zone, &p.work.hours, &p.work.days_off)
                    == (row.work.zone, &row.work.hours, &row.work.days_off)
                && p.feed == row.feed
                && m.role == row.role
                && m.topics == row.topics
        });
        match known {
            None => summary.new += 1,
            Some(_) if same => summary.unchanged += 1,
            Some(_) => summary.changed += 1,
        }
    }
    let named = |address: &Address| told.iter().any(|t| &t.address == address);
    summary.gone = before
        .members
        .iter()
        .filter(|m| !named(&m.person.address))
        .count();
    summary
}
