//! The outbox: letters are leased, sealed once, handed over outside of any transaction, and
//! finished with the lease's token.
//!
//! Invariant: a letter's bytes never change once it is sealed, and of a lane (thread and
//! reader) only the first letter that is due can be leased; one that was tried and is to be
//! tried again holds up those behind it, so that a CANCEL never overtakes its REQUEST.

use super::error::StoreError;
use super::intake::TokenRow;
use super::people;
use super::read::Reader;
use super::save::Changes;
use super::tx::{Sql, Tx, Value, all_or_stale, row};
use crate::domain::fact::LetterRef;
use crate::domain::ids::{CallId, ClarificationId, EffectKey, LetterId, PersonId, TeamId};
use crate::domain::letter::Letter;
use crate::domain::person::{Address, Person};
use crate::domain::time::Timestamp;
use sqlx::any::AnyRow;
use std::collections::{BTreeMap, BTreeSet};

/// Where a letter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LetterStatus {
    /// Decided.
    Due,
    /// Its bytes are frozen.
    Sealed,
    /// Taken over by the server.
    Sent,
    /// The server wants another try later.
    Deferred,
    /// The server does not want it.
    Refused,
    /// The server may have taken it.
    Unknown,
    /// Kept back; a person must look.
    OnHold,
    /// Not sent after all.
    Dropped,
}

impl LetterStatus {
    /// The word on record.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Sealed => "sealed",
            Self::Sent => "sent",
            Self::Deferred => "deferred",
            Self::Refused => "refused",
            Self::Unknown => "unknown",
            Self::OnHold => "on-hold",
            Self::Dropped => "dropped",
        }
    }
}

/// The frozen form of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealing {
    /// Its row.
    pub id: LetterId,
    /// Its Message-ID, without angle brackets.
    pub message_id: String,
    /// Envelope sender; `None` is the empty one.
    pub envelope_from: Option<Address>,
    /// The one envelope recipient.
    pub envelope_to: Address,
    /// The mail, with CRLF line ends.
    pub bytes: Vec<u8>,
    /// The reply token it bears, if it bears one.
    pub token: Option<TokenRow>,
}

/// A letter that is leased.
#[derive(Debug, Clone, PartialEq)]
pub struct LeasedLetter {
    /// Its row.
    pub id: LetterId,
    /// Where it stands.
    pub status: LetterStatus,
    /// Leases so far, this one included.
    pub attempts: u32,
    /// Thread and reader.
    pub lane: String,
    /// Its place among all letters, in the order of decision.
    pub position: i64,
    /// What it says, or why that can't be read: then it is to be put on hold.
    pub letter: Result<Box<Letter>, String>,
    /// Its frozen form, once it was sealed; without the token.
    pub sealed: Option<Sealing>,
}

/// How handing over a leased letter ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finished {
    /// Its row.
    pub id: LetterId,
    /// Where it stands now.
    pub status: LetterStatus,
    /// What the server said, or why it is held.
    pub said: String,
    /// When to try again; `None`: it is done with.
    pub next: Option<Timestamp>,
}

impl Tx {
    /// Leases letters that are due at `now`, the earliest first, at most `limit` and none of the
    /// teams `but`. A lease ends by [`Tx::finish`] or at `until`; then the letter can be leased
    /// again.
    pub async fn lease_letters(
        &mut self,
        now: Timestamp,
        until: Timestamp,
        token: &str,
        (limit, but): (u32, &[&TeamId]),
    ) -> Result<Vec<LeasedLetter>, StoreError> {
        // The predicate stands twice: on PostgreSQL the inner one sees the rows as they
        // were, the outer one as they are once they could be locked.
        let mut sql = Sql::new("UPDATE letter SET lease_until = ")
            .bind(until)
            .push(", lease_token = ")
            .bind(token)
            .push(", attempts = attempts + 1 WHERE id IN (SELECT l.id FROM letter l WHERE l.due <= ")
            .bind(now)
            .push(" AND (l.lease_until IS NULL OR l.lease_until <= ")
            .bind(now)
            .push(") AND NOT EXISTS (SELECT 1 FROM member m WHERE m.team = l.team AND m.person = l.person AND m.leaves <= ")
            .bind(now)
            .push(") AND NOT EXISTS (SELECT 1 FROM letter e WHERE e.lane = l.lane AND e.position < l.position AND (e.due <= ")
            .bind(now)
            .push(" OR (e.due IS NOT NULL AND e.attempts > 0)))");
        if !but.is_empty() {
            sql = sql
                .push(" AND l.team NOT IN ")
                .list(but.iter().map(|t| t.as_str()));
        }
        let sql = sql
            .push(" ORDER BY l.due, l.position LIMIT ")
            .bind(limit)
            .push(" ")
            .push(self.dialect.skip_locked())
            .push(") AND due <= ")
            .bind(now)
            .push(" AND (lease_until IS NULL OR lease_until <= ")
            .bind(now)
            .push(
                ") RETURNING id, status, attempts, lane, position, payload, message_id, \
                 envelope_from, envelope_to, bytes",
            );
        let rows = self.fetch(sql).await?;
        let mut letters = rows.iter().map(leased).collect::<Result<Vec<_>, _>>()?;
        letters.sort_by_key(|l| l.position);
        Ok(letters)
    }

    /// Letters that came back. One that is being handed over at this moment loses its lease:
    /// the report knows better.
    pub(super) async fn save_returned(&mut self, changes: &Changes) -> Result<(), StoreError> {
        let rows: Vec<_> = changes
            .returned
            .iter()
            .map(|(id, said)| row![id.as_str(), said.as_str(), changes.now])
            .collect();
        self.run_rows(
            "WITH v (id, said, at) AS (",
            &rows,
            ") UPDATE letter SET status = 'refused', said = v.said, done_at = v.at, due = NULL, \
             lease_until = NULL, lease_token = NULL FROM v WHERE letter.id = v.id",
        )
        .await
        .map(drop)
    }

    /// What has not gone yet to people who have left stays here. A letter that is being handed
    /// over at this moment loses its lease.
    pub(super) async fn save_withdrawn(&mut self, changes: &Changes) -> Result<(), StoreError> {
        if !changes.replaced.is_empty() {
            let sql = Sql::new("UPDATE letter SET status = 'dropped', done_at = ")
                .bind(changes.now)
                .push(", said = 'a newer note takes its place', due = NULL WHERE status = 'due' AND lease_token IS NULL AND effect_key IN ")
                .list(changes.replaced.iter().map(EffectKey::as_str));
            self.run(sql).await?;
        }
        for (person, said) in &changes.withdrawn {
            let sql = Sql::new("UPDATE letter SET status = 'dropped', said = ")
                .bind(said.as_str())
                .push(", done_at = ")
                .bind(changes.now)
                .push(", due = NULL, lease_until = NULL, lease_token = NULL WHERE team = ")
                .bind(changes.team.as_str())
                .push(" AND person = ")
                .bind(person.as_str())
                .push(" AND due IS NOT NULL");
            self.run(sql).await?;
        }
        Ok(())
    }

    /// Message-IDs of the earlier letters of each letter's lane, oldest first: what its
    /// References add to those it was decided with.
    pub async fn threads_before(
        &mut self,
        letters: &[LeasedLetter],
    ) -> Result<BTreeMap<LetterId, Vec<String>>, StoreError> {
        let sql = Sql::new(
            "SELECT lane, position, message_id FROM letter \
             WHERE message_id IS NOT NULL AND lane IN ",
        )
        .list(letters.iter().map(|l| l.lane.as_str()))
        .push(" ORDER BY position");
        let mut lanes: BTreeMap<String, Vec<(i64, String)>> = BTreeMap::new();
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "letter", "lane");
            let known = (row.int("position")?, row.text("message_id")?);
            lanes.entry(row.text("lane")?).or_default().push(known);
        }
        let before = |letter: &LeasedLetter| {
            lanes
                .get(&letter.lane)
                .into_iter()
                .flatten()
                .filter(|(position, _)| *position < letter.position)
                .map(|(_, id)| id.clone())
                .collect()
        };
        Ok(letters.iter().map(|l| (l.id.clone(), before(l))).collect())
    }

    /// Who reads these letters, as far as that can be told.
    pub async fn readers(
        &mut self,
        letters: &[LeasedLetter],
    ) -> Result<BTreeMap<PersonId, Person>, StoreError> {
        let ids: BTreeSet<&str> = letters
            .iter()
            .filter_map(|l| l.letter.as_ref().ok())
            .map(|l| l.reader.person.as_str())
            .collect();
        let sql =
            Sql::new("SELECT id, address, name, version, state FROM person WHERE id IN ").list(ids);
        let rows = self.fetch(sql).await?;
        let readers = rows.iter().map(people::person);
        readers.map(|p| p.map(|p| (p.id.clone(), p))).collect()
    }

    /// Freezes leased letters: from here on a try sends these bytes. `Stale` where the lease
    /// is lost or it was sealed before.
    pub async fn seal(
        &mut self,
        lease: &str,
        sealings: &[Sealing],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let rows: Vec<_> = sealings
            .iter()
            .map(|s| {
                row![
                    s.id.as_str(),
                    lease,
                    s.message_id.as_str(),
                    s.envelope_from.as_ref().map(Address::as_str),
                    s.envelope_to.as_str(),
                    s.bytes.clone(),
                    now,
                ]
            })
            .collect();
        let touched = self
            .run_rows(
                "WITH v (id, lease, message_id, envelope_from, envelope_to, bytes, at) AS (",
                &rows,
                ") UPDATE letter SET status = 'sealed', message_id = v.message_id, \
                 envelope_from = v.envelope_from, envelope_to = v.envelope_to, \
                 bytes = v.bytes, sealed_at = v.at FROM v \
                 WHERE letter.id = v.id AND letter.lease_token = v.lease \
                 AND letter.status = 'due'",
            )
            .await?;
        all_or_stale(touched, rows.len(), "lease")?;
        let tokens: Vec<Vec<Value>> = sealings
            .iter()
            .filter_map(|s| s.token.as_ref())
            .map(|t| {
                row![
                    t.hash.as_str(),
                    t.team.as_str(),
                    t.owner.person.as_str(),
                    t.owner.clarification.as_str(),
                    t.key_id.as_str(),
                ]
            })
            .collect();
        self.run_rows(
            "INSERT INTO token (hash, team, person, clarification, key_id)",
            &tokens,
            " ON CONFLICT (hash) DO NOTHING",
        )
        .await
        .map(drop)
    }

    /// Ends leases. `Stale` where one of them is lost: then another has the letter.
    pub async fn finish(
        &mut self,
        lease: &str,
        finished: &[Finished],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let rows: Vec<_> = finished
            .iter()
            .map(|f| {
                let done = f.next.is_none().then_some(now);
                row![
                    f.id.as_str(),
                    lease,
                    f.status.as_str(),
                    f.said.as_str(),
                    f.next,
                    done,
                ]
            })
            .collect();
        let touched = self
            .run_rows(
                "WITH v (id, lease, status, said, next, done) AS (",
                &rows,
                ") UPDATE letter SET status = v.status, said = v.said, due = v.next, \
                 done_at = v.done, lease_until = NULL, lease_token = NULL FROM v \
                 WHERE letter.id = v.id AND letter.lease_token = v.lease",
            )
            .await?;
        all_or_stale(touched, rows.len(), "lease")
    }

    /// Ends all leases: for a process that knows itself to be alone with the database, and so
    /// that whoever held them is dead. Gives how many there were.
    pub async fn release_leases(&mut self) -> Result<u64, StoreError> {
        self.run(Sql::new(
            "UPDATE letter SET lease_until = NULL, lease_token = NULL \
             WHERE lease_until IS NOT NULL",
        ))
        .await
    }

    /// When the next letter can be leased, as far as is known at `now`. Letters behind one
    /// that is due don't count: they come when it is finished.
    pub async fn next_letter_at(
        &mut self,
        now: Timestamp,
    ) -> Result<Option<Timestamp>, StoreError> {
        let sql = Sql::numbered(
            "SELECT MIN(CASE WHEN l.lease_until > l.due THEN l.lease_until ELSE l.due END) AS at \
             FROM letter l WHERE l.due IS NOT NULL \
             AND NOT EXISTS (SELECT 1 FROM letter e WHERE e.lane = l.lane \
               AND e.position < l.position \
               AND (e.due <= $1 OR (e.due IS NOT NULL AND e.attempts > 0)))",
            row![now],
        );
        let rows = self.fetch(sql).await?;
        let Some(row) = rows.first() else {
            return Ok(None);
        };
        Reader::new(row, "letter", "at").at_or_none("at")
    }

    /// The letter with this Message-ID (without angle brackets).
    pub async fn letter_by_message_id(
        &mut self,
        message_id: &str,
    ) -> Result<Option<LetterRef>, StoreError> {
        let sql = Sql::new(LETTER_REF)
            .push(" WHERE message_id = ")
            .bind(message_id);
        let rows = self.fetch(sql).await?;
        rows.first().map(letter_ref).transpose()
    }
}

impl Tx {
    /// The letters that those got of a question whose reply addresses delivery reports came to, in
    /// the order in which they went out.
    pub(super) async fn went_out(
        &mut self,
        team: &TeamId,
        returned: &BTreeSet<(PersonId, ClarificationId)>,
    ) -> Result<BTreeMap<(PersonId, ClarificationId), Vec<LetterRef>>, StoreError> {
        let mut all = BTreeMap::new();
        for (person, clarification) in returned {
            let sql = Sql::new(LETTER_REF)
                .push(" WHERE message_id IS NOT NULL AND team = ")
                .bind(team.as_str())
                .push(" AND person = ")
                .bind(person.as_str())
                .push(" AND id IN (SELECT letter FROM letter_about WHERE clarification = ")
                .bind(clarification.as_str())
                .push(") ORDER BY position");
            let theirs: Result<_, _> = self.fetch(sql).await?.iter().map(letter_ref).collect();
            all.insert((person.clone(), clarification.clone()), theirs?);
        }
        Ok(all)
    }

    /// The first 128 KiB of sealed letters by Message-ID: their text stands there, and files
    /// follow it.
    pub async fn letter_texts(
        &mut self,
        team: &TeamId,
        ids: &BTreeSet<&str>,
    ) -> Result<BTreeMap<String, Vec<u8>>, StoreError> {
        let sql = Sql::new("SELECT id, message_id, substr(bytes, 1, 131072) AS bytes FROM letter")
            .push(" WHERE team = ")
            .bind(team.as_str())
            .push(" AND message_id IN ")
            .list(ids.iter().copied());
        let mut out = BTreeMap::new();
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "letter", "id");
            if let Some(bytes) = row.bytes_or_none("bytes")? {
                out.insert(row.text("message_id")?, bytes);
            }
        }
        Ok(out)
    }
}

fn leased(row: &AnyRow) -> Result<LeasedLetter, StoreError> {
    let row = Reader::new(row, "letter", "id");
    let id = LetterId::new(row.text("id")?);
    let address = |column, text: &str| Address::parse(text).map_err(|e| row.corrupt(column, e));
    let sealed = match (row.text_or_none("message_id")?, row.bytes_or_none("bytes")?) {
        (Some(message_id), Some(bytes)) => Some(Sealing {
            id: id.clone(),
            message_id,
            envelope_from: row
                .text_or_none("envelope_from")?
                .map(|text| address("envelope_from", &text))
                .transpose()?,
            envelope_to: address("envelope_to", &row.text("envelope_to")?)?,
            bytes,
            token: None,
        }),
        _ => None,
    };
    Ok(LeasedLetter {
        id,
        status: row.word("status")?,
        attempts: row.number("attempts")?,
        lane: row.text("lane")?,
        position: row.int("position")?,
        letter: row.json("payload").map(Box::new).map_err(|e| e.to_string()),
        sealed,
    })
}

/// Selects what [`letter_ref`] reads.
pub(super) const LETTER_REF: &str = "SELECT id, effect_key, name, person, clarification, about, \
     call, message_id, envelope_to, position FROM letter";

/// Reads what deciding needs of a letter.
pub(super) fn letter_ref(row: &AnyRow) -> Result<LetterRef, StoreError> {
    let row = Reader::new(row, "letter", "id");
    Ok(LetterRef {
        id: LetterId::new(row.text("id")?),
        key: EffectKey::new(row.text("effect_key")?),
        name: row.text("name")?,
        person: PersonId::new(row.text("person")?),
        sent_to: row
            .text_or_none("envelope_to")?
            .and_then(|text| Address::parse(&text).ok()),
        clarification: row.text_or_none("clarification")?.map(ClarificationId::new),
        about: row.json("about")?,
        call: row.text_or_none("call")?.map(CallId::new),
    })
}
