//! Taking mail in, and what the desk needs before it decides: undecided mails, the owners of
//! reply tokens, confirmations.

use super::error::StoreError;
use super::read::Reader;
use super::shown::shown;
use super::tx::{Sql, Tx, row};
use crate::domain::confirmation::Confirmation;
use crate::domain::fact::TokenOwner;
use crate::domain::held::Release;
use crate::domain::ids::{ClarificationId, MailId, PersonId, TeamId};
use crate::domain::pbi::PbiKey;
use crate::domain::signed::Signed;
use crate::domain::time::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// A mail to be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakeIn {
    /// Its row.
    pub id: MailId,
    /// Its UID, under the UIDVALIDITY of the cursor it comes with.
    pub uid: u32,
    /// When the mailbox received it.
    pub received: Timestamp,
    /// Its bytes, as far as they were fetched.
    pub bytes: Vec<u8>,
    /// Its size in bytes as the mailbox tells it.
    pub size: u64,
    /// SHA-256 of the bytes, hex.
    pub sha256: String,
}

/// A mail that was taken in and not decided on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undecided {
    /// Its row.
    pub id: MailId,
    /// When the mailbox received it.
    pub received: Timestamp,
    /// When it was taken in.
    pub taken_in: Timestamp,
    /// UIDVALIDITY of the folder.
    pub validity: u32,
    /// Its UID.
    pub uid: u32,
    /// Its size in bytes as the mailbox tells it.
    pub size: u64,
    /// Its bytes, as far as they were fetched.
    pub bytes: Vec<u8>,
    /// How often deciding on it failed.
    pub attempts: u32,
    /// It was held, and somebody released it.
    pub release: Option<Release>,
    /// What our own look at its signatures found, the last time.
    pub signed: Option<Signed>,
}

/// To whom a reply token was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenRow {
    /// SHA-256 of the token, hex.
    pub hash: String,
    /// The team.
    pub team: TeamId,
    /// Person and clarification.
    pub owner: TokenOwner,
    /// The key it was made with.
    pub key_id: String,
}

impl Tx {
    /// How far the team's mailbox was read.
    pub async fn cursor(&mut self, team: &TeamId) -> Result<Option<(u32, u32)>, StoreError> {
        let sql =
            Sql::new("SELECT team, validity, uid FROM mailbox WHERE team = ").bind(team.as_str());
        let rows = self.fetch(sql).await?;
        let Some(row) = rows.first() else {
            return Ok(None);
        };
        let row = Reader::new(row, "mailbox", "team");
        Ok(Some((row.number("validity")?, row.number("uid")?)))
    }

    /// When the team began, as its first intake had it.
    pub async fn began(&mut self, team: &TeamId) -> Result<Option<Timestamp>, StoreError> {
        let sql = Sql::new("SELECT team, since FROM mailbox WHERE team = ").bind(team.as_str());
        let rows = self.fetch(sql).await?;
        rows.first()
            .map(|row| Reader::new(row, "mailbox", "team").at("since"))
            .transpose()
    }

    /// Stores mails and moves the cursor; mails that are known by (UIDVALIDITY, UID) are left
    /// as they are. `since` is when the team began: it counts the first time only. Gives how
    /// many were new.
    pub async fn take_in(
        &mut self,
        team: &TeamId,
        mails: &[TakeIn],
        (validity, uid): (u32, u32),
        now: Timestamp,
        since: Timestamp,
    ) -> Result<usize, StoreError> {
        let sql = Sql::new("INSERT INTO mailbox (team, validity, uid, epoch, since)")
            .push(" VALUES ")
            .rows(&[row![team.as_str(), validity, uid, 1_i64, since]])
            .push(
                " ON CONFLICT (team) DO UPDATE SET \
                 epoch = CASE WHEN mailbox.validity = excluded.validity \
                   THEN mailbox.epoch ELSE mailbox.epoch + 1 END, \
                 uid = CASE WHEN mailbox.validity = excluded.validity \
                   AND mailbox.uid > excluded.uid THEN mailbox.uid ELSE excluded.uid END, \
                 validity = excluded.validity RETURNING team, epoch",
            );
        let rows = self.fetch(sql).await?;
        let epoch = rows.first().map_or(Ok(1), |row| {
            Reader::new(row, "mailbox", "team").int("epoch")
        })?;
        let values: Vec<_> = mails
            .iter()
            .map(|m| {
                row![
                    m.id.as_str(),
                    team.as_str(),
                    epoch,
                    validity,
                    m.uid,
                    m.received,
                    now,
                    m.sha256.as_str(),
                    count(m.size),
                    count(m.bytes.len() as u64),
                    "new",
                    0_i64,
                ]
            })
            .collect();
        let new = self
            .fetch_rows(
                "INSERT INTO mail (id, team, epoch, validity, uid, received, taken_in, sha256, \
                 size, stored, status, attempts)",
                &values,
                " ON CONFLICT (team, validity, uid) DO NOTHING RETURNING id",
            )
            .await?;
        let mut fresh = BTreeSet::new();
        for row in &new {
            fresh.insert(Reader::new(row, "mail", "id").text("id")?);
        }
        let raw: Vec<_> = mails
            .iter()
            .filter(|m| fresh.contains(m.id.as_str()))
            .map(|m| row![m.id.as_str(), m.bytes.clone()])
            .collect();
        self.run_rows("INSERT INTO raw_mail (mail, bytes)", &raw, "")
            .await?;
        Ok(fresh.len())
    }

    /// Mails not decided on yet that wait for nothing, in the order in which the mailbox got them: at most
    /// `max_count`, and together at most `max_bytes` unless the first alone is larger.
    pub async fn undecided(
        &mut self,
        team: &TeamId,
        now: Timestamp,
        max_count: usize,
        max_bytes: u64,
    ) -> Result<Vec<Undecided>, StoreError> {
        let sql = Sql::new(
            "SELECT id, received, taken_in, validity, uid, size, stored, attempts, handled_by, \
             handled_at, handled_to, signed, \
             (SELECT payload FROM letter WHERE handled_by IS NOT NULL \
               AND effect_key = 'release/' || mail.id) AS asks \
             FROM mail WHERE status = 'new' AND team = ",
        )
        .bind(team.as_str())
        .push(" AND (waits_until IS NULL OR waits_until <= ")
        .bind(now)
        .push(")")
        .push(" ORDER BY epoch, uid LIMIT ")
        .bind(i64::try_from(max_count).unwrap_or(i64::MAX));
        let mut mails = Vec::new();
        let mut bytes = 0_u64;
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "mail", "id");
            bytes = bytes.saturating_add(row.size("stored")?);
            if bytes > max_bytes && !mails.is_empty() {
                break;
            }
            mails.push(Undecided {
                id: MailId::new(row.text("id")?),
                received: row.at("received")?,
                taken_in: row.at("taken_in")?,
                validity: row.number("validity")?,
                uid: row.number("uid")?,
                size: row.size("size")?,
                bytes: Vec::new(),
                attempts: row.number("attempts")?,
                release: release(&row)?,
                signed: match row.text_or_none("signed")? {
                    Some(_) => Some(row.json("signed")?),
                    None => None,
                },
            });
        }
        let ids: Vec<MailId> = mails.iter().map(|m| m.id.clone()).collect();
        let mut raw = self.raw(&ids).await?;
        for mail in &mut mails {
            mail.bytes = raw.remove(&mail.id).unwrap_or_default();
        }
        Ok(mails)
    }

    /// The bytes of mails.
    pub async fn raw(&mut self, ids: &[MailId]) -> Result<BTreeMap<MailId, Vec<u8>>, StoreError> {
        let sql = Sql::new("SELECT mail, bytes FROM raw_mail WHERE mail IN ")
            .list(ids.iter().map(MailId::as_str));
        let mut out = BTreeMap::new();
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "raw_mail", "mail");
            let bytes = row.bytes_or_none("bytes")?.unwrap_or_default();
            out.insert(MailId::new(row.text("mail")?), bytes);
        }
        Ok(out)
    }

    /// How many of these mails are still to be decided on.
    pub async fn still_new(&mut self, team: &TeamId, ids: &[MailId]) -> Result<usize, StoreError> {
        let sql = Sql::new("SELECT id FROM mail WHERE status = 'new' AND team = ")
            .bind(team.as_str())
            .push(" AND id IN ")
            .list(ids.iter().map(MailId::as_str));
        Ok(self.fetch(sql).await?.len())
    }

    /// Counts that deciding on these mails failed once more.
    pub async fn count_attempt(&mut self, ids: &[MailId]) -> Result<(), StoreError> {
        let sql =
            Sql::new("UPDATE mail SET attempts = attempts + 1 WHERE status = 'new' AND id IN ")
                .list(ids.iter().map(MailId::as_str));
        self.run(sql).await.map(drop)
    }

    /// Lets mails that were begun with wait until then: they count as not tried.
    pub async fn let_wait(&mut self, mails: &[MailId], until: Timestamp) -> Result<(), StoreError> {
        let sql = Sql::new("UPDATE mail SET attempts = attempts - 1, waits_until = ")
            .bind(until)
            .push(" WHERE status = 'new' AND attempts > 0 AND id IN ")
            .list(mails.iter().map(MailId::as_str));
        self.run(sql).await.map(drop)
    }

    /// To whom tokens were given, by their hash.
    pub async fn token_owners(
        &mut self,
        hashes: &[String],
    ) -> Result<BTreeMap<String, TokenRow>, StoreError> {
        let sql =
            Sql::new("SELECT hash, team, person, clarification, key_id FROM token WHERE hash IN ")
                .list(hashes.iter().map(String::as_str));
        let mut out = BTreeMap::new();
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "token", "hash");
            let hash = row.text("hash")?;
            let token = TokenRow {
                hash: hash.clone(),
                team: TeamId::new(row.text("team")?),
                owner: TokenOwner {
                    person: PersonId::new(row.text("person")?),
                    clarification: ClarificationId::new(row.text("clarification")?),
                },
                key_id: row.text("key_id")?,
            };
            out.insert(hash, token);
        }
        Ok(out)
    }

    /// The keys that reply addresses on record were made with, each with how many.
    pub async fn keys_used(&mut self) -> Result<Vec<(String, i64)>, StoreError> {
        let sql = "SELECT key_id, COUNT(*) AS n FROM token GROUP BY key_id ORDER BY key_id";
        let rows = self.fetch(Sql::new(sql)).await?;
        let of = |row| {
            let row = Reader::new(row, "token", "key_id");
            Ok((row.text("key_id")?, row.int("n")?))
        };
        rows.iter().map(of).collect()
    }

    /// Confirmations by the hash of their secret.
    pub async fn confirmations(
        &mut self,
        hashes: &[String],
    ) -> Result<BTreeMap<String, Confirmation>, StoreError> {
        let sql = Sql::new(CONFIRMATION)
            .push(" WHERE hash IN ")
            .list(hashes.iter().map(String::as_str));
        let rows = self.fetch(sql).await?;
        rows.iter().map(confirmation).collect()
    }
}

/// Selects what [`confirmation`] reads.
pub(super) const CONFIRMATION: &str =
    "SELECT hash, person, clarification, until, used, state FROM confirmation";

/// The fields of a confirmation that have columns.
pub(super) const CONFIRMATION_COLUMNS: &[&str] =
    &["hash", "person", "clarification", "until", "used"];

/// Reads a confirmation, with its hash.
pub(super) fn confirmation(row: &sqlx::any::AnyRow) -> Result<(String, Confirmation), StoreError> {
    let row = Reader::new(row, "confirmation", "hash");
    let hash = row.text("hash")?;
    let value = row.whole(vec![
        ("hash", hash.clone().into()),
        ("person", row.text("person")?.into()),
        ("clarification", row.text_or_none("clarification")?.into()),
        ("until", row.int("until")?.into()),
        ("used", row.int_or_none("used")?.into()),
    ])?;
    Ok((hash, value))
}

/// A size as the database holds it.
fn count(size: u64) -> i64 {
    i64::try_from(size).unwrap_or(i64::MAX)
}

/// The release of a mail that is new again.
fn release(row: &Reader<'_>) -> Result<Option<Release>, StoreError> {
    let (Some(by), Some(at)) = (
        row.text_or_none("handled_by")?,
        row.at_or_none("handled_at")?,
    ) else {
        return Ok(None);
    };
    let to = row.text_or_none("handled_to")?.map(|key| PbiKey::new(&key));
    let shown = shown(row)?;
    Ok(Some(Release { by, at, to, shown }))
}
