//! Sources of busy times and of holidays, and the copies of them that decisions see.
//!
//! Never fetches. Invariant: a copy is replaced whole, by the holder of the source's lease, so
//! that two processes never mix what they read.

use super::error::StoreError;
use super::read::Reader;
use super::tx::{Sql, Tx, Value, all_or_stale, row};
use crate::domain::calendar::{Busy, BusyKind};
use crate::domain::feed::Feed;
use crate::domain::ids::{PersonId, TeamId, digest};
use crate::domain::time::{Span, Timestamp};
use chrono::NaiveDate;
use chrono_tz::Tz;
use sqlx::any::AnyRow;
use std::collections::BTreeMap;

/// Whose source it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owner {
    /// It tells when this person is busy.
    Person(PersonId),
    /// It tells the holidays of this team's people in this zone.
    Team(TeamId, Tz),
}

impl Owner {
    fn id(&self, url: &str) -> String {
        match self {
            Self::Person(person) => digest(format!("person\n{person}\n{url}").as_bytes()),
            Self::Team(team, zone) => digest(format!("team\n{team}\n{zone}\n{url}").as_bytes()),
        }
    }

    const fn person(&self) -> Option<&PersonId> {
        match self {
            Self::Person(person) => Some(person),
            Self::Team(..) => None,
        }
    }
}

/// A source that is leased to be read.
#[derive(Clone, PartialEq, Eq)]
pub struct DueSource {
    /// Its row.
    pub id: String,
    /// Whose it is.
    pub owner: Owner,
    /// Its address as it was written. A secret: never shown, never logged.
    pub url: String,
    /// What it is called before people.
    pub name: String,
    /// The entity tag of the copy.
    pub etag: Option<String>,
    /// When the server says that the copy was last modified, in its words.
    pub modified: Option<String>,
    /// When it was last read well.
    pub read: Option<Timestamp>,
    /// Until when the copy tells.
    pub covers: Option<Timestamp>,
    /// Tries in a row that failed.
    pub faults: u32,
}

impl DueSource {
    /// A source of which nothing is known yet.
    pub fn new(owner: Owner, url: String) -> Self {
        Self {
            id: owner.id(&url),
            name: name(&url),
            owner,
            url,
            etag: None,
            modified: None,
            read: None,
            covers: None,
            faults: 0,
        }
    }
}

impl std::fmt::Debug for DueSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DueSource({} {:?} {})", self.id, self.owner, self.name)
    }
}

/// What a source said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// The entity tag, if the server gave one.
    pub etag: Option<String>,
    /// When the server says that it was last modified, in its words.
    pub modified: Option<String>,
    /// Until when it tells.
    pub covers: Timestamp,
    /// What could not be read in it; the time concerned is unknown in `told`.
    pub fault: Option<String>,
    /// What it tells.
    pub told: Told,
}

/// What a source tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// When somebody is busy; of [`BusyKind::Unknown`] the source says why.
    Busy(Vec<Busy>),
    /// Which days are holidays.
    Holidays(Vec<NaiveDate>),
}

impl Told {
    /// How many times or days it tells of.
    pub const fn len(&self) -> usize {
        match self {
            Self::Busy(busy) => busy.len(),
            Self::Holidays(days) => days.len(),
        }
    }

    /// Whether it tells of none.
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// How reading a source ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SourceRead {
    /// The copy is what the server has.
    AsBefore,
    /// A new copy.
    Anew(Copy),
    /// It could not be read; the copy stays.
    Failed(String),
}

impl Tx {
    /// Brings the sources of these owners up to date with their addresses: what is new is due
    /// at once, what is gone goes with its copy, the rest keeps what is known of it.
    pub async fn set_sources(
        &mut self,
        given: &[(Owner, Vec<String>)],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut rows: BTreeMap<String, Vec<Value>> = BTreeMap::new();
        for (owner, urls) in given {
            for (position, url) in (0_i64..).zip(urls) {
                let id = owner.id(url);
                let (team, zone) = match owner {
                    Owner::Person(_) => (None, None),
                    Owner::Team(team, zone) => (Some(team.as_str()), Some(zone.name())),
                };
                let person = owner.person().map(PersonId::as_str);
                let values = row![
                    id.as_str(),
                    person,
                    team,
                    zone,
                    position,
                    url.as_str(),
                    name(url),
                    0_i64,
                    now
                ];
                rows.insert(id, values);
            }
        }
        let gone = |text: &str| {
            let persons = given.iter().filter_map(|(o, _)| o.person());
            let teams = given.iter().filter_map(|(o, _)| match o {
                Owner::Team(team, _) => Some(team.as_str()),
                Owner::Person(_) => None,
            });
            // The empty id stands in the list so that it is never empty: nothing is in NULL,
            // and nothing is outside of it.
            let kept = rows.keys().map(String::as_str).chain([""]);
            Sql::new(text)
                .push("(person IN ")
                .list(persons.map(PersonId::as_str))
                .push(" OR team IN ")
                .list(teams)
                .push(") AND id NOT IN ")
                .list(kept)
        };
        for copies in ["busy", "holiday"] {
            let text =
                format!("DELETE FROM {copies} WHERE source IN (SELECT id FROM source WHERE ");
            self.run(gone(&text).push(")")).await?;
        }
        self.run(gone("DELETE FROM source WHERE ")).await?;
        let rows: Vec<_> = rows.into_values().collect();
        self.run_rows(
            "INSERT INTO source (id, person, team, zone, position, url, name, faults, due)",
            &rows,
            " ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name",
        )
        .await
        .map(drop)
    }

    /// Leases sources of these teams' people, and of the teams, that are due at `now`. A lease
    /// ends by [`Tx::finish_source`] or at `until`.
    pub async fn lease_sources(
        &mut self,
        teams: &[&TeamId],
        now: Timestamp,
        until: Timestamp,
        token: &str,
        limit: u32,
    ) -> Result<Vec<DueSource>, StoreError> {
        const FREE: &str = " AND (lease_until IS NULL OR lease_until <= ";
        // The predicate stands twice, as with letters: on PostgreSQL the outer one sees the
        // rows as they are once they could be locked.
        let sql = Sql::new("UPDATE source SET lease_until = ")
            .bind(until)
            .push(", lease_token = ")
            .bind(token)
            .push(" WHERE id IN (SELECT l.id FROM source l WHERE due <= ")
            .bind(now)
            .push(FREE)
            .bind(now)
            .push(") AND ");
        let sql = of_teams(sql, teams, now)
            .push(" ORDER BY due, id LIMIT ")
            .bind(limit)
            .push(" ")
            .push(self.dialect.skip_locked())
            .push(") AND due <= ")
            .bind(now)
            .push(FREE)
            .bind(now)
            .push(
                ") RETURNING id, person, team, zone, url, name, etag, modified, read_at, \
                 covers, faults",
            );
        let rows = self.fetch(sql).await?;
        let mut due = rows.iter().map(due_source).collect::<Result<Vec<_>, _>>()?;
        due.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(due)
    }

    /// When the next source of these teams is due; one that is leased, when its lease ends.
    pub async fn next_source_at(
        &mut self,
        teams: &[&TeamId],
        now: Timestamp,
    ) -> Result<Option<Timestamp>, StoreError> {
        let sql = Sql::new(
            "SELECT id, CASE WHEN lease_until > due THEN lease_until ELSE due END AS at \
             FROM source WHERE ",
        );
        let sql = of_teams(sql, teams, now).push(" ORDER BY 2 LIMIT 1");
        let rows = self.fetch(sql).await?;
        rows.first()
            .map(|row| Reader::new(row, "source", "id").at("at"))
            .transpose()
    }

    /// Writes down how reading a leased source ended, and when it is read next. `Stale` where
    /// the lease is another's by now.
    pub async fn finish_source(
        &mut self,
        source: &DueSource,
        token: &str,
        read: &SourceRead,
        now: Timestamp,
        due: Timestamp,
    ) -> Result<(), StoreError> {
        let sql = Sql::new("UPDATE source SET lease_until = NULL, lease_token = NULL, due = ")
            .bind(due)
            .push(", tried_at = ")
            .bind(now);
        let sql = match read {
            SourceRead::AsBefore => sql.push(", faults = 0, read_at = ").bind(now),
            // The next good reading is a whole one: that the copy is as before would not tell
            // what could not be read in it.
            SourceRead::Failed(why) => sql
                .push(", etag = NULL, modified = NULL, faults = faults + 1, fault = ")
                .bind(why.as_str()),
            SourceRead::Anew(copy) => sql
                .push(", faults = 0, read_at = ")
                .bind(now)
                .push(", covers = ")
                .bind(copy.covers)
                .push(", fault = ")
                .bind(copy.fault.as_deref())
                .push(", etag = ")
                .bind(copy.etag.as_deref())
                .push(", modified = ")
                .bind(copy.modified.as_deref()),
        };
        let sql = sql
            .push(" WHERE id = ")
            .bind(source.id.as_str())
            .push(" AND lease_token = ")
            .bind(token);
        all_or_stale(self.run(sql).await?, 1, "lease")?;
        match read {
            SourceRead::Anew(copy) => self.replace_copy(&source.id, copy).await,
            SourceRead::AsBefore | SourceRead::Failed(_) => Ok(()),
        }
    }

    async fn replace_copy(&mut self, id: &str, copy: &Copy) -> Result<(), StoreError> {
        let gone = |table: &str| Sql::new(&format!("DELETE FROM {table} WHERE source = ")).bind(id);
        match &copy.told {
            Told::Busy(busy) => {
                self.run(gone("busy")).await?;
                let rows: Vec<_> = (0_i64..)
                    .zip(busy)
                    .map(|(ordinal, b)| {
                        let why = (b.kind == BusyKind::Unknown).then_some(b.source.as_str());
                        row![id, ordinal, b.span.start, b.span.end, word(b.kind), why]
                    })
                    .collect();
                let before = "INSERT INTO busy (source, ordinal, starts, ends, kind, told)";
                self.run_rows(before, &rows, "").await?;
            }
            Told::Holidays(days) => {
                self.run(gone("holiday")).await?;
                let rows: Vec<_> = days.iter().map(|day| row![id, day.to_string()]).collect();
                let before = "INSERT INTO holiday (source, day)";
                self.run_rows(before, &rows, " ON CONFLICT (source, day) DO NOTHING")
                    .await?;
            }
        }
        Ok(())
    }

    /// What the copy of a source tells of the time after `from`, in order.
    pub async fn copy_of(
        &mut self,
        source: &DueSource,
        from: Timestamp,
    ) -> Result<Vec<(Span, BusyKind)>, StoreError> {
        let sql = Sql::new("SELECT source, starts, ends, kind FROM busy WHERE source = ")
            .bind(source.id.as_str())
            .push(" AND ends > ")
            .bind(from);
        let rows = self.fetch(sql).await?;
        let mut told = rows
            .iter()
            .map(|row| {
                let row = Reader::new(row, "busy", "source");
                let span = Span::new(row.at("starts")?, row.at("ends")?);
                Ok((span, row.word("kind")?))
            })
            .collect::<Result<Vec<_>, StoreError>>()?;
        told.sort_unstable();
        Ok(told)
    }
}

/// What an address is called before people. One that can't be read is a source that can't be
/// read, and told of.
fn name(url: &str) -> String {
    Feed::parse(url).map_or_else(|_| "an address that is no feed's".into(), |f| f.name())
}

/// Sources of these teams and of their people; the calendar of somebody who has left them all
/// is read no more.
fn of_teams(sql: Sql, teams: &[&TeamId], now: Timestamp) -> Sql {
    let ids = || teams.iter().map(|t| t.as_str());
    sql.push("(team IN ")
        .list(ids())
        .push(" OR person IN (SELECT person FROM member WHERE team IN ")
        .list(ids())
        .push(" AND (leaves IS NULL OR leaves > ")
        .bind(now)
        .push(")))")
}

fn due_source(row: &AnyRow) -> Result<DueSource, StoreError> {
    let row = Reader::new(row, "source", "id");
    let owner = match (row.text_or_none("person")?, row.text_or_none("team")?) {
        (Some(person), _) => Owner::Person(PersonId::new(person)),
        (None, Some(team)) => {
            let zone = row.text("zone")?.parse();
            Owner::Team(TeamId::new(team), zone.map_err(|e| row.corrupt("zone", e))?)
        }
        (None, None) => return Err(row.corrupt("person", "it is nobody's")),
    };
    Ok(DueSource {
        id: row.text("id")?,
        owner,
        url: row.text("url")?,
        name: row.text("name")?,
        etag: row.text_or_none("etag")?,
        modified: row.text_or_none("modified")?,
        read: row.at_or_none("read_at")?,
        covers: row.at_or_none("covers")?,
        faults: row.number("faults")?,
    })
}

/// The word on record, serde's own.
const fn word(kind: BusyKind) -> &'static str {
    match kind {
        BusyKind::Busy => "busy",
        BusyKind::Tentative => "tentative",
        BusyKind::OutOfOffice => "out-of-office",
        BusyKind::Unknown => "unknown",
    }
}
