//! Saving calls, with the time they take of people. The keys of `booking` and `daily_call`
//! refuse the second booking on either engine.

use super::error::StoreError;
use super::load::CELL;
use super::read::Reader;
use super::records::call_row;
use super::save::Changes;
use super::tx::{Sql, Tx, Value, all_or_stale, all_or_taken, row};
use crate::domain::call::{Call, CallState};
use crate::domain::ids::{CallId, PersonId};
use chrono_tz::Tz;
use std::collections::{BTreeMap, BTreeSet};

impl Tx {
    pub(super) async fn save_calls(&mut self, changes: &Changes) -> Result<(), StoreError> {
        let calls: BTreeMap<&CallId, &Call> = changes.calls.iter().map(|c| (&c.id, c)).collect();
        if calls.is_empty() {
            return Ok(());
        }
        let rows = calls
            .values()
            .map(|c| call_row(c))
            .collect::<Result<Vec<_>, _>>()?;
        let touched = self
            .run_rows(
                "INSERT INTO call (id, team, uid, status, starts, ends, sequence, version, state)",
                &rows,
                " ON CONFLICT (id) DO UPDATE SET status = excluded.status, \
                 starts = excluded.starts, ends = excluded.ends, sequence = excluded.sequence, \
                 version = excluded.version, state = excluded.state \
                 WHERE call.version = excluded.version - 1",
            )
            .await?;
        all_or_stale(touched, rows.len(), "call")?;
        self.save_agendas(&calls).await?;
        self.save_bookings(&calls, changes).await?;
        match &changes.po {
            Some((po, zone, limit)) => self.save_daily(&calls, po, *zone, *limit).await,
            None => Ok(()),
        }
    }

    async fn save_agendas(&mut self, calls: &BTreeMap<&CallId, &Call>) -> Result<(), StoreError> {
        self.delete_of("DELETE FROM agenda WHERE call IN ", calls.keys())
            .await?;
        let pairs: BTreeSet<_> = calls
            .values()
            .flat_map(|c| c.agenda.iter().map(|item| (&c.id, &item.clarification)))
            .collect();
        let rows: Vec<_> = pairs
            .iter()
            .map(|(call, clarification)| row![call.as_str(), clarification.as_str()])
            .collect();
        self.run_rows("INSERT INTO agenda (call, clarification)", &rows, "")
            .await
            .map(drop)
    }

    /// The cells of calls that are ahead, each with the buffer after it: so two calls of a
    /// person have at least one buffer between them, whichever comes first. Two calls of this
    /// batch that want the same cell are refused like any others.
    async fn save_bookings(
        &mut self,
        calls: &BTreeMap<&CallId, &Call>,
        changes: &Changes,
    ) -> Result<(), StoreError> {
        self.delete_of("DELETE FROM booking WHERE call IN ", calls.keys())
            .await?;
        let mut taken: Vec<(&PersonId, i64, &CallId)> = Vec::new();
        for call in calls.values().filter(|c| c.takes_time()) {
            let from = call.slot.start.0.div_euclid(CELL);
            // The cell in which the last millisecond lies.
            let to = ((call.slot.end + changes.buffer).0 - 1).div_euclid(CELL);
            for person in call.people() {
                taken.extend((from..=to).map(|cell| (person, cell, &call.id)));
            }
        }
        // Sorted, so that two transactions meet at the first cell both want.
        taken.sort_unstable();
        let rows: Vec<_> = taken
            .iter()
            .map(|(person, cell, call)| row![person.as_str(), *cell, call.as_str()])
            .collect();
        let touched = self
            .run_rows(
                "INSERT INTO booking (person, cell, call)",
                &rows,
                " ON CONFLICT (person, cell) DO NOTHING",
            )
            .await?;
        all_or_taken(touched, rows.len(), "a person's time")
    }

    /// The PO's places of a day. A call that has one keeps it, even under a lower limit.
    async fn save_daily(
        &mut self,
        calls: &BTreeMap<&CallId, &Call>,
        po: &PersonId,
        zone: Tz,
        limit: u32,
    ) -> Result<(), StoreError> {
        let mut wanted: BTreeMap<&CallId, String> = BTreeMap::new();
        for (id, call) in calls {
            if counts(call) && call.attendee(po).is_some() {
                let day = call.slot.start.utc().with_timezone(&zone).date_naive();
                wanted.insert(*id, day.to_string());
            }
        }
        let days: BTreeSet<&str> = wanted.values().map(String::as_str).collect();
        let sql = Sql::new("SELECT person, day, n, call FROM daily_call WHERE person = ")
            .bind(po.as_str())
            .push(" AND day IN ")
            .list(days)
            .push(" OR call IN ")
            .list(calls.keys().map(|id| id.as_str()));
        let mut taken: BTreeSet<(String, i64)> = BTreeSet::new();
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "daily_call", "call");
            let (call, day) = (CallId::new(row.text("call")?), row.text("day")?);
            let same = row.text("person")? == po.as_str() && wanted.get(&call) == Some(&day);
            if same {
                wanted.remove(&call);
            }
            if same || !calls.contains_key(&call) {
                taken.insert((day, row.int("n")?));
            }
        }
        let keep: BTreeSet<&CallId> = calls
            .iter()
            .filter(|(id, call)| {
                counts(call) && call.attendee(po).is_some() && !wanted.contains_key(*id)
            })
            .map(|(id, _)| *id)
            .collect();
        let gone = calls.keys().filter(|id| !keep.contains(*id));
        self.delete_of("DELETE FROM daily_call WHERE call IN ", gone)
            .await?;
        let mut rows: Vec<Vec<Value>> = Vec::new();
        for (call, day) in wanted {
            let free = (1..=i64::from(limit)).find(|n| !taken.contains(&(day.clone(), *n)));
            let Some(n) = free else {
                return Err(DAY_FULL);
            };
            rows.push(row![po.as_str(), day.as_str(), n, call.as_str()]);
            taken.insert((day, n));
        }
        let touched = self
            .run_rows(
                "INSERT INTO daily_call (person, day, n, call)",
                &rows,
                " ON CONFLICT (person, day, n) DO NOTHING",
            )
            .await?;
        all_or_taken(touched, rows.len(), "a call of the PO's day")
    }

    async fn delete_of<'a>(
        &mut self,
        text: &str,
        calls: impl Iterator<Item = &'a &'a CallId>,
    ) -> Result<(), StoreError> {
        let sql = Sql::new(text).list(calls.map(|id| id.as_str()));
        self.run(sql).await.map(drop)
    }
}

const DAY_FULL: StoreError = StoreError::Taken {
    what: "a call of the PO's day",
};

/// Whether a call counts against the PO's limit of its day.
const fn counts(call: &Call) -> bool {
    let over = matches!(
        call.state,
        CallState::Passed { .. } | CallState::Held { .. }
    );
    call.is_ours() && (call.is_ahead() || over)
}
