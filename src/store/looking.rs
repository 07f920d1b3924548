//! What `show` and `status` tell: everything on record of an item, held mails, and a plain
//! way to read for what audits the store.

use super::error::StoreError;
use super::letters::LetterStatus;
use super::read::Reader;
use super::records::{self, CALL, CLARIFICATION};
use super::tx::{Sql, Tx, Value};
use crate::domain::call::Call;
use crate::domain::clarification::Clarification;
use crate::domain::held::Hold;
use crate::domain::ids::{CallId, ClarificationId, EffectKey, LetterId, MailId, PersonId, TeamId};
use crate::domain::pbi::PbiKey;
use crate::domain::time::Timestamp;
use sqlx::any::{AnyRow, AnyTypeInfoKind};
use sqlx::{Column, Row, ValueRef};
use std::collections::BTreeMap;

/// A letter on record.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct LetterRow {
    /// Its row.
    pub id: LetterId,
    /// Its effect key.
    pub key: EffectKey,
    /// Its name.
    pub name: String,
    /// To whom.
    pub person: PersonId,
    /// Their address at that time.
    pub address: String,
    /// All clarifications it is about.
    pub about: Vec<ClarificationId>,
    /// The call it is about.
    pub call: Option<CallId>,
    /// Where it stands.
    pub status: LetterStatus,
    /// Leases so far.
    pub attempts: u32,
    /// When it was decided.
    pub decided: Timestamp,
    /// When it is looked at next; `None`: it is done with.
    pub due: Option<Timestamp>,
    /// When its bytes were frozen.
    pub sealed_at: Option<Timestamp>,
    /// When it was done with.
    pub done_at: Option<Timestamp>,
    /// What the server said, or why it is held.
    pub said: Option<String>,
    /// Its Message-ID, once sealed.
    pub message_id: Option<String>,
}

/// A mail on record.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct MailRow {
    /// Its row.
    pub id: MailId,
    /// Its team.
    pub team: TeamId,
    /// When the mailbox received it.
    pub received: Timestamp,
    /// Its size in bytes.
    pub size: u64,
    /// `new`, `filed`, `recorded`, `held`.
    pub status: String,
    /// What sort of mail it is.
    pub kind: Option<String>,
    /// Why it is of that sort.
    pub reason: Option<String>,
    /// Why that became of it.
    pub because: Option<String>,
    /// From whom, as its sender claims.
    pub from: Option<String>,
    /// Its subject.
    pub subject: Option<String>,
    /// Its Message-ID, as its sender claims.
    pub message_id: Option<String>,
    /// How often deciding on it failed.
    pub attempts: u32,
    /// Where it was filed, its home first.
    pub filed: Vec<ClarificationId>,
    /// Why it is held, as a class.
    pub hold: Option<Hold>,
    /// `released` or `dropped`, once it was held.
    pub handled: Option<String>,
    /// By whom.
    pub handled_by: Option<String>,
    /// When.
    pub handled_at: Option<Timestamp>,
}

const MAIL: &str = "SELECT id, team, received, size, status, kind, reason, because, \
     from_address, subject, message_id, attempts, hold, handled, handled_by, handled_at FROM mail";

const LETTER: &str = "SELECT id, effect_key, name, person, address, about, call, status, attempts, \
     decided, due, sealed_at, done_at, said, message_id FROM letter";

impl Tx {
    /// The clarifications of an item with everything said, the oldest first.
    pub async fn clarifications_of(
        &mut self,
        team: &TeamId,
        key: &PbiKey,
    ) -> Result<Vec<Clarification>, StoreError> {
        let sql = Sql::new(CLARIFICATION)
            .push(" WHERE team = ")
            .bind(team.as_str())
            .push(" AND pbi = ")
            .bind(key.as_str());
        self.whole_clarifications(sql).await
    }

    /// Clarifications by id with everything said, the oldest first.
    pub async fn clarifications(
        &mut self,
        ids: &[ClarificationId],
    ) -> Result<Vec<Clarification>, StoreError> {
        let sql = Sql::new(CLARIFICATION)
            .push(" WHERE id IN ")
            .list(ids.iter().map(ClarificationId::as_str));
        self.whole_clarifications(sql).await
    }

    /// Ids of all clarifications of a team, the oldest first.
    pub async fn clarification_ids(
        &mut self,
        team: &TeamId,
    ) -> Result<Vec<ClarificationId>, StoreError> {
        let sql = Sql::new("SELECT id FROM clarification WHERE team = ")
            .bind(team.as_str())
            .push(" ORDER BY opened_at, id");
        let rows = self.fetch(sql).await?;
        let id = |row| Reader::new(row, "clarification", "id").text("id");
        rows.iter()
            .map(|r| id(r).map(ClarificationId::new))
            .collect()
    }

    /// Letters of a team that are about no clarification, in the order of decision.
    pub async fn letters_about_none(
        &mut self,
        team: &TeamId,
    ) -> Result<Vec<LetterRow>, StoreError> {
        let sql = Sql::new(LETTER)
            .push(" WHERE clarification IS NULL AND team = ")
            .bind(team.as_str())
            .push(" ORDER BY position");
        self.fetch(sql).await?.iter().map(letter).collect()
    }

    /// Clarifications of a team that are open, the oldest first.
    pub async fn open_clarifications(
        &mut self,
        team: &TeamId,
    ) -> Result<Vec<Clarification>, StoreError> {
        let sql = Sql::new(CLARIFICATION)
            .push(" WHERE status = 'open' AND team = ")
            .bind(team.as_str());
        self.whole_clarifications(sql).await
    }

    async fn whole_clarifications(&mut self, sql: Sql) -> Result<Vec<Clarification>, StoreError> {
        let mut found = BTreeMap::new();
        self.fetch_clarifications(sql, &mut found).await?;
        self.fill_threads(&mut found).await?;
        let mut found: Vec<_> = found.into_values().collect();
        found.sort_by(|a, b| (a.opened_at, &a.id).cmp(&(b.opened_at, &b.id)));
        Ok(found)
    }

    /// Calls with any of these clarifications on their agenda, by their time.
    pub async fn calls_of(&mut self, ids: &[ClarificationId]) -> Result<Vec<Call>, StoreError> {
        let sql = Sql::new(CALL)
            .push(" WHERE id IN (SELECT call FROM agenda WHERE clarification IN ")
            .list(ids.iter().map(ClarificationId::as_str))
            .push(")");
        let rows = self.fetch(sql).await?;
        let mut calls = rows
            .iter()
            .map(records::call)
            .collect::<Result<Vec<_>, _>>()?;
        calls.sort_by(|a, b| (a.slot, &a.id).cmp(&(b.slot, &b.id)));
        Ok(calls)
    }

    /// Letters about any of these clarifications, in the order of decision.
    pub async fn letters_about(
        &mut self,
        ids: &[ClarificationId],
    ) -> Result<Vec<LetterRow>, StoreError> {
        let sql = Sql::new(LETTER)
            .push(" WHERE id IN (SELECT letter FROM letter_about WHERE clarification IN ")
            .list(ids.iter().map(ClarificationId::as_str))
            .push(") ORDER BY position");
        self.fetch(sql).await?.iter().map(letter).collect()
    }

    /// Mails filed to any of these clarifications, in the order they came.
    pub async fn mails_filed(
        &mut self,
        ids: &[ClarificationId],
    ) -> Result<Vec<MailRow>, StoreError> {
        let sql = Sql::new(MAIL)
            .push(" WHERE id IN (SELECT mail FROM filing WHERE clarification IN ")
            .list(ids.iter().map(ClarificationId::as_str))
            .push(") ORDER BY team, epoch, uid");
        self.mails(sql).await
    }

    /// Mails that were not acted on, the newest first.
    pub async fn held_mails(
        &mut self,
        team: &TeamId,
        limit: u32,
    ) -> Result<Vec<MailRow>, StoreError> {
        let sql = Sql::new(MAIL)
            .push(" WHERE status = 'held' AND team = ")
            .bind(team.as_str())
            .push(" ORDER BY decided DESC, epoch DESC, uid DESC LIMIT ")
            .bind(limit);
        self.mails(sql).await
    }

    async fn mails(&mut self, sql: Sql) -> Result<Vec<MailRow>, StoreError> {
        let rows = self.fetch(sql).await?;
        let mut mails = rows.iter().map(mail).collect::<Result<Vec<_>, _>>()?;
        let sql = Sql::new("SELECT mail, clarification FROM filing WHERE mail IN ")
            .list(mails.iter().map(|m| m.id.as_str()))
            .push(" ORDER BY mail, ordinal");
        let mut filed: BTreeMap<MailId, Vec<ClarificationId>> = BTreeMap::new();
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "filing", "mail");
            let home = filed.entry(MailId::new(row.text("mail")?)).or_default();
            home.push(ClarificationId::new(row.text("clarification")?));
        }
        for mail in &mut mails {
            mail.filed = filed.remove(&mail.id).unwrap_or_default();
        }
        Ok(mails)
    }

    /// The rows of any statement that reads, column by column: for audits within `store`.
    /// Texts that a program makes up never reach it.
    pub async fn rows(
        &mut self,
        text: &'static str,
        values: Vec<Value>,
    ) -> Result<Vec<Vec<Value>>, StoreError> {
        let rows = self.fetch(Sql::numbered(text, values)).await?;
        rows.iter().map(columns).collect()
    }
}

fn columns(row: &AnyRow) -> Result<Vec<Value>, StoreError> {
    let mut out = Vec::new();
    for column in row.columns() {
        let at = column.ordinal();
        let raw = row.try_get_raw(at)?;
        let kind = raw.type_info().kind();
        out.push(match kind {
            _ if raw.is_null() => Value::Text(None),
            AnyTypeInfoKind::Text => Value::Text(row.try_get(at)?),
            AnyTypeInfoKind::Blob => Value::Bytes(row.try_get(at)?),
            _ => Value::Int(row.try_get(at)?),
        });
    }
    Ok(out)
}

fn letter(row: &AnyRow) -> Result<LetterRow, StoreError> {
    let row = Reader::new(row, "letter", "id");
    Ok(LetterRow {
        id: LetterId::new(row.text("id")?),
        key: EffectKey::new(row.text("effect_key")?),
        name: row.text("name")?,
        person: PersonId::new(row.text("person")?),
        address: row.text("address")?,
        about: row.json("about")?,
        call: row.text_or_none("call")?.map(CallId::new),
        status: row.word("status")?,
        attempts: row.number("attempts")?,
        decided: row.at("decided")?,
        due: row.at_or_none("due")?,
        sealed_at: row.at_or_none("sealed_at")?,
        done_at: row.at_or_none("done_at")?,
        said: row.text_or_none("said")?,
        message_id: row.text_or_none("message_id")?,
    })
}

fn mail(row: &AnyRow) -> Result<MailRow, StoreError> {
    let row = Reader::new(row, "mail", "id");
    Ok(MailRow {
        id: MailId::new(row.text("id")?),
        team: TeamId::new(row.text("team")?),
        received: row.at("received")?,
        size: row.size("size")?,
        status: row.text("status")?,
        kind: row.text_or_none("kind")?,
        reason: row.text_or_none("reason")?,
        because: row.text_or_none("because")?,
        from: row.text_or_none("from_address")?,
        subject: row.text_or_none("subject")?,
        message_id: row.text_or_none("message_id")?,
        attempts: row.number("attempts")?,
        filed: Vec::new(),
        hold: row.text_or_none("hold")?.and_then(|h| Hold::parse(&h)),
        handled: row.text_or_none("handled")?,
        handled_by: row.text_or_none("handled_by")?,
        handled_at: row.at_or_none("handled_at")?,
    })
}
