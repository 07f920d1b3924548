//! People and backlog, put on record as an import has them. Importing again updates.

use super::{Desk, DeskError, Served, TRIES};
use crate::domain::fact::{Alarm, Fact};
use crate::domain::hours::WorkWeek;
use crate::domain::ids::{PersonId, TeamId};
use crate::domain::pbi::{Pbi, is_closed};
use crate::domain::person::{Address, Extent, Member, Person, Role, Roster};
use crate::domain::time::Timestamp;
use crate::rules;
use crate::store::{StoreError, Tx, Wanted};
use chrono::{NaiveDate, NaiveTime};
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
    /// The first day on which they are not of the team any more.
    pub ends: Option<NaiveDate>,
    /// When they take notes for information; empty: at once.
    pub notes_at: Vec<NaiveTime>,
}

impl Told {
    /// From when on they are not of the team any more: the beginning of that day, where they are.
    fn leaves(&self) -> Option<Timestamp> {
        let midnight = self.ends?.and_hms_opt(0, 0, 0)?;
        Some(self.work.instant(midnight))
    }
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
    /// People who have left: a full import has them no more.
    pub gone: usize,
    /// People of the team whom the file does not have, and who stay.
    pub kept: Vec<Address>,
    /// Who leaves on a day ahead.
    pub later: Vec<(String, NaiveDate)>,
    /// Stakeholders a backlog names whom no people file has told of: they are on record by
    /// their address alone, with the team's hours.
    pub by_address_alone: Vec<Address>,
    /// What follows from it, a line each: `PBI-142 is closed: 1 question lapses, …`.
    pub follows: Vec<String>,
    /// What should not stay so, a line each, with its mend.
    pub warnings: Vec<String>,
}

impl Desk {
    /// Puts people into a team. Nobody is taken out of it, unless a row says so.
    pub async fn import_people(&self, team: &TeamId, told: &[Told]) -> Result<Imported, DeskError> {
        self.import_team(team, told, Extent::default()).await
    }

    /// Puts people into a team; where the file has all of it, who is missing leaves now. What
    /// follows from somebody's leaving is decided in the same transaction.
    pub async fn import_team(
        &self,
        team: &TeamId,
        told: &[Told],
        extent: Extent,
    ) -> Result<Imported, DeskError> {
        let served = self.served(team)?;
        let mut tries = 0;
        loop {
            tries += 1;
            match self.try_import_team(served, told, extent).await {
                Err(DeskError::Store(e)) if e.is_retryable() && tries < TRIES => {}
                other => return other,
            }
        }
    }

    async fn try_import_team(
        &self,
        served: &Served,
        told: &[Told],
        extent: Extent,
    ) -> Result<Imported, DeskError> {
        let team = &served.team.id;
        let now = self.now();
        let mut tx = self.tools.store.write().await?;
        let before = tx.people(team, now).await?;
        let known = tx.told_of(team).await?;
        let people: Vec<_> = told
            .iter()
            .map(|t| (self.person(t), t.role, t.topics.clone()))
            .collect();
        let mut summary = compare(&before, told);
        let ids = tx.put_people(team, &people, now).await?;
        tx.set_told(team, &ids, true).await?;
        let mut leaving: Vec<(PersonId, Option<Timestamp>)> = ids
            .iter()
            .zip(told)
            .map(|(id, t)| (id.clone(), t.leaves()))
            .collect();
        let missing = before
            .members
            .iter()
            .filter(|m| !ids.contains(&m.person.id));
        let (gone, kept): (Vec<&Member>, Vec<&Member>) =
            missing.partition(|m| extent.full && known.contains(&m.person.id));
        leaving.extend(gone.iter().map(|m| (m.person.id.clone(), Some(now))));
        summary.gone = gone.len();
        summary.kept = kept.iter().map(|m| m.person.address.clone()).collect();
        tx.set_leaving(team, &leaving).await?;
        let roster = tx.people(team, now).await?;
        somebody_rules(&before, &roster)?;
        let mut wanted = self.wanted(team, now);
        wanted.briefed_lately = true;
        let mut facts = Vec::new();
        for (person, was) in rule_no_more(&before, &roster) {
            wanted.leaving.insert(person.clone());
            facts.push(Fact::RulesNoMore { person, was });
        }
        for (person, leaves) in leaving {
            let Some(at) = leaves else { continue };
            let (key, alarm) = Alarm::leaves(team, &person);
            if at > now {
                tx.set_alarm(&key, team, at, &alarm).await?;
                summary.later.extend(
                    roster
                        .get(&person)
                        .map(|m| (m.person.name.clone(), m.person.work.local_date(at))),
                );
            } else if !before.has_left(&person) {
                wanted.leaving.insert(person);
                facts.push(Fact::Rang(alarm));
            }
        }
        summary.follows = self
            .follow(&mut tx, served, &wanted, facts.into_iter())
            .await?;
        let departs = roster.po_departs();
        let warning = departs.map(|d| format!("{}; {}", d.found(), d.mend()));
        summary.warnings.extend(warning);
        if !extent.rehearsed {
            tx.commit().await?;
        }
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
        let roster = tx.people(team, now).await?;
        let named: BTreeSet<&Address> = items.iter().flat_map(|p| &p.stakeholders).collect();
        let unknown: Vec<_> = named
            .into_iter()
            .filter(|a| roster.by_address(a).is_none())
            // Who has left does not come back because an item still names them.
            .filter(|a| !roster.former.iter().any(|m| m.person.has(a)))
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
                    ends: None,
                    notes_at: Vec::new(),
                };
                (self.person(&told), Role::Stakeholder, Vec::new())
            })
            .collect();
        let ids = tx.put_people(team, &unknown, now).await?;
        tx.set_told(team, &ids, false).await?;
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
        let id = PersonId::new(self.fresh().text("person", 0));
        Person {
            name: told.name.clone(),
            aliases: told.aliases.clone(),
            language: told.language.clone(),
            work: told.work.clone(),
            feed: told.feed.clone(),
            notes_at: told.notes_at.clone(),
            updated_at: self.now(),
            ..Person::bare(id, told.address.clone())
        }
    }
}

/// Who was Product Owner or delegate, is something else after the import, and stays; what each
/// was. Who has nobody else to rule in their place keeps what waits for them.
fn rule_no_more(before: &Roster, after: &Roster) -> Vec<(PersonId, Role)> {
    let now = |m: &Member| {
        let mut here = after.members.iter();
        here.find(|n| n.person.id == m.person.id).map(|n| n.role)
    };
    let no_more = |m: &&Member| match (m.role, now(m)) {
        (Role::Po, Some(Role::Delegate)) => after.po().is_some(),
        (Role::Po, Some(role)) => role != Role::Po,
        (Role::Delegate, Some(role)) => !role.rules(),
        _ => false,
    };
    let changed = before.members.iter().filter(no_more);
    changed.map(|m| (m.person.id.clone(), m.role)).collect()
}

/// A team has one Product Owner, and somebody who rules.
fn somebody_rules(before: &Roster, after: &Roster) -> Result<(), DeskError> {
    let of = |role| after.members.iter().filter(move |m| m.role == role);
    let pos: Vec<String> = of(Role::Po).map(|m| m.person.address.to_string()).collect();
    if pos.len() > 1 {
        let why = format!(
            "the team would have {} Product Owners, {}: name each in the file, and give all but one \
             another role or an end date",
            pos.len(),
            pos.join(" and ")
        );
        return Err(StoreError::Refused(why).into());
    }
    let had = before.po().is_some();
    if had && pos.is_empty() && of(Role::Delegate).next().is_none() {
        let why = "nobody would be Product Owner or delegate of the team, and notes would have no \
                   reader: add a row with the role po";
        return Err(StoreError::Refused(why.into()).into());
    }
    Ok(())
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
                && p.notes_at == row.notes_at
                && m.role == row.role
                && m.topics == row.topics
                && m.leaves == row.leaves()
        });
        match known {
            None => summary.new += 1,
            Some(_) if same => summary.unchanged += 1,
            Some(_) => summary.changed += 1,
        }
    }
    summary
}
