//! What decisions see of people's time from outside: the copies of their sources, with their
//! age, and holidays.
//!
//! Reads only. Invariant: time that a source does not tell of is loaded as unknown.

use super::error::StoreError;
use super::read::Reader;
use super::records;
use super::tx::{Sql, Tx};
use crate::domain::calendar::{Busy, Source};
use crate::domain::feed::Known;
use crate::domain::ids::{PersonId, TeamId};
use crate::domain::time::{Span, Timestamp};
use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;
use std::collections::{BTreeMap, BTreeSet};

/// How far ahead time that no source tells of is said to be unknown: further than any search.
const FAR: TimeDelta = TimeDelta::days(400);

/// What is loaded of people's busy times.
#[derive(Debug, Default)]
pub(super) struct BusyTimes {
    pub(super) busy: BTreeMap<PersonId, Vec<Busy>>,
    pub(super) sources: BTreeMap<PersonId, Vec<Source>>,
}

impl Tx {
    /// The UIDs of our own calls, of any team, that end after `from`, in lower case, by whom
    /// they are with.
    pub async fn own_uids(
        &mut self,
        from: Timestamp,
    ) -> Result<BTreeMap<PersonId, BTreeSet<String>>, StoreError> {
        let sql = Sql::new(records::CALL).push(" WHERE ends > ").bind(from);
        let mut uids: BTreeMap<PersonId, BTreeSet<String>> = BTreeMap::new();
        for row in &self.fetch(sql).await? {
            let call = records::call(row)?;
            for attendee in call.attendees.iter().filter(|_| call.is_ours()) {
                let of = uids.entry(attendee.person.clone()).or_default();
                of.insert(call.uid.to_lowercase());
            }
        }
        Ok(uids)
    }

    /// The sources of a team's people and what their copies tell from now on: two statements.
    /// Time that a source tells nothing of is unknown.
    pub(super) async fn load_busy(
        &mut self,
        team: &TeamId,
        now: Timestamp,
    ) -> Result<BusyTimes, StoreError> {
        let sql = Sql::new(
            "SELECT s.id, s.person, s.name, s.read_at, s.covers, s.fault FROM source s \
             JOIN member m ON m.person = s.person WHERE m.team = ",
        )
        .bind(team.as_str())
        .push(" ORDER BY s.person, s.position, s.id");
        let mut known: BTreeMap<String, (PersonId, Known)> = BTreeMap::new();
        let mut times = BusyTimes::default();
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "source", "id");
            let person = PersonId::new(row.text("person")?);
            let one = Known {
                name: row.text("name")?,
                read: row.at_or_none("read_at")?,
                covers: row.at_or_none("covers")?,
                fault: row.text_or_none("fault")?,
            };
            let sources = times.sources.entry(person.clone()).or_default();
            sources.push(one.source(now));
            let untold = one.untold(now, now + FAR);
            times.busy.entry(person.clone()).or_default().extend(untold);
            known.insert(row.text("id")?, (person, one));
        }
        let sql = Sql::new(
            "SELECT b.source, b.starts, b.ends, b.kind, b.told FROM busy b \
             JOIN source s ON s.id = b.source JOIN member m ON m.person = s.person \
             WHERE m.team = ",
        )
        .bind(team.as_str())
        .push(" AND b.ends > ")
        .bind(now)
        .push(" ORDER BY b.source, b.ordinal");
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "busy", "source");
            let Some((person, known)) = known.get(&row.text("source")?) else {
                continue;
            };
            let mut source = known.told_by();
            if let Some(why) = row.text_or_none("told")? {
                source = format!("{source}: {why}");
            }
            times.busy.entry(person.clone()).or_default().push(Busy {
                span: Span::new(row.at("starts")?, row.at("ends")?),
                kind: row.word("kind")?,
                source,
            });
        }
        Ok(times)
    }

    /// The holidays of a team, by the zone of the people they are for.
    pub(super) async fn holidays(
        &mut self,
        team: &TeamId,
    ) -> Result<Vec<(Tz, NaiveDate, String)>, StoreError> {
        let sql = Sql::new(
            "SELECT s.id, s.zone, s.name, h.day FROM holiday h JOIN source s ON s.id = h.source \
             WHERE s.team = ",
        )
        .bind(team.as_str());
        let rows = self.fetch(sql).await?;
        rows.iter()
            .map(|row| {
                let row = Reader::new(row, "holiday", "id");
                let zone = row.text("zone")?.parse();
                let day = row.text("day")?.parse();
                Ok((
                    zone.map_err(|e| row.corrupt("zone", e))?,
                    day.map_err(|e| row.corrupt("day", e))?,
                    row.text("name")?,
                ))
            })
            .collect()
    }
}
