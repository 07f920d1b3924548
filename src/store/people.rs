//! People and who they are to a team.

use super::error::StoreError;
use super::read::{Reader, to_json, to_json_without};
use super::save::Changes;
use super::sources::Owner;
use super::tx::{Sql, Tx, Value, all_or_stale, all_or_taken, row};
use crate::domain::fact::Nudged;
use crate::domain::feed::Feed;
use crate::domain::ids::{PersonId, TeamId};
use crate::domain::person::{Address, Member, Person, Role, Roster};
use crate::domain::time::Timestamp;
use sqlx::any::AnyRow;
use std::collections::{BTreeMap, BTreeSet};

/// The fields of a person that have columns.
const COLUMNS: &[&str] = &["id", "address", "name", "version"];

impl Tx {
    /// Puts people into a team, as an import has them. A person whose registered address is
    /// known, of whomever, keeps their id, when they were last helped, and times away that
    /// the import does not tell. Gives the ids on record, in the order given. Nobody is
    /// taken out of the team.
    pub async fn put_people(
        &mut self,
        team: &TeamId,
        people: &[(Person, Role, Vec<String>)],
        now: Timestamp,
    ) -> Result<Vec<PersonId>, StoreError> {
        let mut known = self
            .people_at(people.iter().map(|(p, _, _)| &p.address))
            .await?;
        let mut seen = BTreeSet::new();
        let mut persons = Vec::new();
        let mut ids = Vec::new();
        for (person, _, _) in people {
            if !seen.insert(person.address.clone()) {
                let twice = format!("{} stands twice in the people given", person.address);
                return Err(StoreError::Refused(twice));
            }
            let person = match known.remove(&person.address) {
                Some(old) => merged(person, old),
                None => Person {
                    version: 0,
                    ..person.clone()
                },
            };
            ids.push(person.id.clone());
            persons.push(person);
        }
        self.save_people(&persons).await?;
        self.set_sources(&sources_of(&persons), now).await?;
        let members: Vec<_> = people
            .iter()
            .zip(&ids)
            .map(|((_, role, topics), id)| {
                Ok(row![
                    team.as_str(),
                    id.as_str(),
                    role.as_str(),
                    to_json(topics)?,
                    now,
                ])
            })
            .collect::<Result<_, StoreError>>()?;
        self.run_rows(
            "INSERT INTO member (team, person, role, topics, imported)",
            &members,
            " ON CONFLICT (team, person) DO UPDATE SET role = excluded.role, \
             topics = excluded.topics, imported = excluded.imported, \
             left_at = COALESCE(member.leaves, member.left_at), leaves = NULL",
        )
        .await?;
        Ok(ids)
    }

    /// From when on people are not of a team any more; `None`: they stay, or are back.
    pub async fn set_leaving(
        &mut self,
        team: &TeamId,
        people: &[(PersonId, Option<Timestamp>)],
    ) -> Result<(), StoreError> {
        for (person, leaves) in people {
            let sql = Sql::new("UPDATE member SET leaves = ")
                .bind(*leaves)
                .push(" WHERE team = ")
                .bind(team.as_str())
                .push(" AND person = ")
                .bind(person.as_str());
            self.run(sql).await?;
        }
        Ok(())
    }

    /// Whether a people file tells of people: a full one can leave them out.
    pub async fn set_told(
        &mut self,
        team: &TeamId,
        people: &[PersonId],
        told: bool,
    ) -> Result<(), StoreError> {
        let sql = Sql::new("UPDATE member SET told = ")
            .bind(told)
            .push(" WHERE team = ")
            .bind(team.as_str())
            .push(" AND person IN ")
            .list(people.iter().map(PersonId::as_str));
        self.run(sql).await.map(drop)
    }

    /// Those of a team of whom a people file told once.
    pub async fn told_of(&mut self, team: &TeamId) -> Result<BTreeSet<PersonId>, StoreError> {
        let sql =
            Sql::new("SELECT person FROM member WHERE told = 1 AND team = ").bind(team.as_str());
        let rows = self.fetch(sql).await?;
        let id = |row| Reader::new(row, "member", "person").text("person");
        rows.iter().map(|row| Ok(PersonId::new(id(row)?))).collect()
    }

    /// Saves people that changed, and puts guests into the team; one who is known from another
    /// team stays as they are.
    pub(super) async fn save_guests(&mut self, changes: &Changes) -> Result<(), StoreError> {
        let new = changes.guests.iter().filter(|m| m.person.version == 0);
        let mut people: Vec<Person> = new.map(|m| m.person.clone()).collect();
        people.extend(changes.people.iter().cloned());
        self.save_people(&people).await?;
        let rows = changes
            .guests
            .iter()
            .map(|m| {
                Ok(row![
                    changes.team.as_str(),
                    m.person.id.as_str(),
                    m.role.as_str(),
                    to_json(&m.topics)?,
                    changes.now,
                    false,
                ])
            })
            .collect::<Result<Vec<_>, StoreError>>()?;
        // Whoever had left is let in again.
        self.run_rows(
            "INSERT INTO member (team, person, role, topics, imported, told)",
            &rows,
            " ON CONFLICT (team, person) DO UPDATE SET left_at = member.leaves, \
             leaves = NULL, imported = excluded.imported, role = excluded.role, \
             topics = excluded.topics WHERE member.leaves IS NOT NULL",
        )
        .await
        .map(drop)
    }

    /// Takes people out of a team. They stay on record, and so do their words.
    pub async fn drop_members(
        &mut self,
        team: &TeamId,
        people: &[PersonId],
    ) -> Result<u64, StoreError> {
        let sql = Sql::new("DELETE FROM member WHERE team = ")
            .bind(team.as_str())
            .push(" AND person IN ")
            .list(people.iter().map(PersonId::as_str));
        self.run(sql).await
    }

    /// The people of a team at `now`, in the order of their addresses, with the holidays of their
    /// zone.
    pub async fn people(&mut self, team: &TeamId, now: Timestamp) -> Result<Roster, StoreError> {
        self.roster(team, now).await.map(|(roster, ..)| roster)
    }

    /// The people of a team, and those of them who have had a letter before, of any team, and who
    /// were asked by one.
    pub(super) async fn roster(
        &mut self,
        team: &TeamId,
        now: Timestamp,
    ) -> Result<(Roster, BTreeSet<PersonId>, BTreeSet<PersonId>), StoreError> {
        let sql = Sql::new(
            "SELECT p.id, p.address, p.name, p.version, p.state, m.role, m.topics, m.leaves, \
             CAST(CASE WHEN EXISTS (SELECT 1 FROM letter l WHERE l.person = p.id) \
               THEN 1 ELSE 0 END AS BIGINT) AS written, \
             CAST(CASE WHEN EXISTS (SELECT 1 FROM letter l WHERE l.person = p.id \
               AND l.name IN ('question', 'invitation', 'nudge')) \
               THEN 1 ELSE 0 END AS BIGINT) AS asked \
             FROM member m JOIN person p ON p.id = m.person WHERE m.team = ",
        )
        .bind(team.as_str())
        .push(" ORDER BY p.address");
        let mut roster = Roster::default();
        let mut written = BTreeSet::new();
        let mut asked = BTreeSet::new();
        for row in &self.fetch(sql).await? {
            let person = person(row)?;
            let row = Reader::new(row, "member", "id");
            if row.truth("written")? {
                written.insert(person.id.clone());
            }
            if row.truth("asked")? {
                asked.insert(person.id.clone());
            }
            let role = row.text("role")?;
            roster.members.push(Member {
                team: team.clone(),
                person,
                role: Role::parse(&role).ok_or_else(|| row.corrupt("role", role))?,
                topics: row.json("topics")?,
                leaves: row.at_or_none("leaves")?,
            });
        }
        for (zone, day, feed) in self.holidays(team).await? {
            for member in &mut roster.members {
                let work = &mut member.person.work;
                if work.zone == zone {
                    work.holidays.insert(day, feed.clone());
                }
            }
        }
        // Engines may order text differently.
        roster
            .members
            .sort_by(|a, b| a.person.address.cmp(&b.person.address));
        Ok((roster.at(now), written, asked))
    }

    /// Keeps the people of these teams from being changed until the transaction ends.
    pub async fn hold_people(&mut self, teams: &[&TeamId]) -> Result<(), StoreError> {
        let sql = Sql::new(
            "UPDATE person SET version = version WHERE id IN \
             (SELECT person FROM member WHERE team IN ",
        )
        .list(teams.iter().map(|t| t.as_str()))
        .push(")");
        self.run(sql).await.map(drop)
    }

    /// Everybody on record of these teams, once each, whatever they are to them.
    pub async fn people_of(&mut self, teams: &[&TeamId]) -> Result<Vec<Person>, StoreError> {
        let sql = Sql::new(
            "SELECT id, address, name, version, state FROM person WHERE id IN \
             (SELECT person FROM member WHERE team IN ",
        )
        .list(teams.iter().map(|t| t.as_str()))
        .push(") ORDER BY id");
        self.fetch(sql).await?.iter().map(person).collect()
    }

    /// People by their ids.
    pub async fn people_named(
        &mut self,
        ids: impl Iterator<Item = &PersonId>,
    ) -> Result<Vec<Person>, StoreError> {
        let sql = Sql::new("SELECT id, address, name, version, state FROM person WHERE id IN ")
            .list(ids.map(PersonId::as_str));
        self.fetch(sql).await?.iter().map(person).collect()
    }

    /// The teams somebody is in.
    pub async fn teams_of(&mut self, person: &PersonId) -> Result<Vec<TeamId>, StoreError> {
        let sql = Sql::new("SELECT team, person FROM member WHERE person = ")
            .bind(person.as_str())
            .push(" ORDER BY team");
        let rows = self.fetch(sql).await?;
        rows.iter()
            .map(|row| {
                Ok(TeamId::new(
                    Reader::new(row, "member", "person").text("team")?,
                ))
            })
            .collect()
    }

    /// In which other teams people of a team are, and what they are there.
    pub(super) async fn other_teams(
        &mut self,
        team: &TeamId,
    ) -> Result<BTreeMap<PersonId, Vec<(TeamId, Role)>>, StoreError> {
        let sql = Sql::new(
            "SELECT o.person, o.team, o.role FROM member o \
             JOIN member m ON m.person = o.person WHERE m.team = ",
        )
        .bind(team.as_str())
        .push(" AND o.team <> ")
        .bind(team.as_str())
        .push(" ORDER BY o.person, o.team");
        let mut all: BTreeMap<PersonId, Vec<(TeamId, Role)>> = BTreeMap::new();
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "member", "person");
            let role = row.text("role")?;
            let role = Role::parse(&role).ok_or_else(|| row.corrupt("role", role))?;
            let there = (TeamId::new(row.text("team")?), role);
            all.entry(PersonId::new(row.text("person")?))
                .or_default()
                .push(there);
        }
        Ok(all)
    }

    /// Saves people, each guarded by the version it was loaded with, with their addresses.
    pub(super) async fn save_people(&mut self, people: &[Person]) -> Result<(), StoreError> {
        let people: BTreeMap<&PersonId, &Person> = people.iter().map(|p| (&p.id, p)).collect();
        if people.is_empty() {
            return Ok(());
        }
        let mut rows = Vec::new();
        let mut addresses: BTreeMap<&Address, &PersonId> = BTreeMap::new();
        for (id, person) in &people {
            rows.push(row![
                id.as_str(),
                person.address.as_str(),
                person.name.as_str(),
                person.version + 1,
                to_json_without(person, COLUMNS)?,
            ]);
            for address in std::iter::once(&person.address).chain(&person.aliases) {
                if addresses
                    .insert(address, id)
                    .is_some_and(|other| other != *id)
                {
                    return Err(two_people(address));
                }
            }
        }
        let touched = self
            .run_rows(
                "INSERT INTO person (id, address, name, version, state)",
                &rows,
                " ON CONFLICT (id) DO UPDATE SET address = excluded.address, \
                 name = excluded.name, version = excluded.version, state = excluded.state \
                 WHERE person.version = excluded.version - 1",
            )
            .await?;
        all_or_stale(touched, rows.len(), "person")?;
        let drop = Sql::new("DELETE FROM person_address WHERE person IN ")
            .list(people.keys().map(|id| id.as_str()));
        self.run(drop).await?;
        let rows: Vec<Vec<Value>> = addresses
            .iter()
            .map(|(address, id)| row![address.as_str(), id.as_str()])
            .collect();
        let touched = self
            .run_rows(
                "INSERT INTO person_address (address, person)",
                &rows,
                " ON CONFLICT (address) DO NOTHING",
            )
            .await?;
        if usize::try_from(touched).is_ok_and(|n| n == rows.len()) {
            return Ok(());
        }
        Err(self.other_owner(&addresses).await?)
    }

    pub(super) async fn people_at(
        &mut self,
        addresses: impl Iterator<Item = &Address>,
    ) -> Result<BTreeMap<Address, Person>, StoreError> {
        let sql = Sql::new(
            "SELECT p.id, p.address, p.name, p.version, p.state, a.address AS at \
             FROM person_address a JOIN person p ON p.id = a.person WHERE a.address IN ",
        )
        .list(addresses.map(Address::as_str));
        let mut out = BTreeMap::new();
        for row in &self.fetch(sql).await? {
            let found = person(row)?;
            let row = Reader::new(row, "person_address", "at");
            let at = Address::parse(&row.text("at")?).map_err(|e| row.corrupt("address", e))?;
            out.insert(at, found);
        }
        Ok(out)
    }

    async fn other_owner(
        &mut self,
        addresses: &BTreeMap<&Address, &PersonId>,
    ) -> Result<StoreError, StoreError> {
        let people = self.people_at(addresses.keys().copied()).await?;
        let taken = addresses
            .iter()
            .find(|(address, id)| people.get(*address).is_some_and(|p| &p.id != **id));
        Ok(
            taken.map_or(StoreError::Stale { what: "address" }, |(address, _)| {
                two_people(address)
            }),
        )
    }

    /// Whoever is nudged already on that day, by another process or team, is not nudged again.
    pub(super) async fn save_nudges(&mut self, nudges: &[Nudged]) -> Result<(), StoreError> {
        let mut nudges: Vec<&Nudged> = nudges.iter().collect();
        nudges.sort_unstable();
        let rows: Vec<_> = nudges
            .iter()
            .map(|n| row![n.person.as_str(), n.day.to_string(), n.letter.as_str()])
            .collect();
        let touched = self
            .run_rows(
                "INSERT INTO nudge (person, day, letter)",
                &rows,
                " ON CONFLICT (person, day) DO NOTHING",
            )
            .await?;
        all_or_taken(touched, rows.len(), "the day's nudge")
    }
}

/// Whose busy times are read from where, by what their rows say.
pub fn sources_of(people: &[Person]) -> Vec<(Owner, Vec<String>)> {
    people
        .iter()
        .map(|person| {
            let feeds = person.feed.as_deref().unwrap_or_default();
            let urls = Feed::parts(feeds).map(str::to_owned).collect();
            (Owner::Person(person.id.clone()), urls)
        })
        .collect()
}

fn two_people(address: &Address) -> StoreError {
    StoreError::Refused(format!("{address} would belong to two people"))
}

/// What an import says of somebody known: theirs is what only the record knows.
fn merged(given: &Person, old: Person) -> Person {
    Person {
        id: old.id,
        unreached: old.unreached,
        declined_in_a_row: old.declined_in_a_row,
        calls_ignored: old.calls_ignored,
        briefings_only: old.briefings_only,
        sends: old.sends,
        away: if given.away.is_empty() {
            old.away
        } else {
            given.away.clone()
        },
        version: old.version,
        ..given.clone()
    }
}

pub(super) fn person(row: &AnyRow) -> Result<Person, StoreError> {
    let row = Reader::new(row, "person", "id");
    row.whole(vec![
        ("id", row.text("id")?.into()),
        ("address", row.text("address")?.into()),
        ("name", row.text("name")?.into()),
        ("version", row.int("version")?.into()),
    ])
}
