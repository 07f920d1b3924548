//! People and backlog, put on record as an import has them. Importing again updates.

use super::{Desk, DeskError};
use crate::domain::hours::WorkWeek;
use crate::domain::ids::{PersonId, TeamId};
use crate::domain::pbi::Pbi;
use crate::domain::person::{Address, Person, Role, Roster};
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
    /// record by their address.
    pub async fn import_backlog(
        &self,
        team: &TeamId,
        items: &[Pbi],
    ) -> Result<Imported, DeskError> {
        let served = self.served(team)?;
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
        for item in items {
            match tx.pbi(team, &item.key).await? {
                None => summary.new += 1,
                Some(known) if &known == item => summary.unchanged += 1,
                Some(_) => summary.changed += 1,
            }
        }
        tx.put_pbis(items, now).await?;
        tx.commit().await?;
        Ok(summary)
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
