//! What checks the promises against the database: everything on record, read page by page.
//!
//! Reads only, and judges nothing. Invariant: a row that can't be read is an error that names
//! it, so that an audit never passes over what it did not see.

use super::error::StoreError;
use super::intake;
use super::letters::LetterStatus;
use super::read::Reader;
use super::records::{self, CALL, CLARIFICATION};
use super::tx::{Sql, Tx};
use crate::domain::call::Call;
use crate::domain::clarification::Clarification;
use crate::domain::confirmation::Confirmation;
use crate::domain::fact::Alarm;
use crate::domain::ids::{CallId, ClarificationId, EffectKey, LetterId, MailId, PersonId, TeamId};
use crate::domain::letter::Letter;
use crate::domain::pbi::PbiKey;
use crate::domain::person::{Person, Role};
use crate::domain::time::{Span, Timestamp};
use std::collections::BTreeMap;

/// A mail as an audit sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditMail {
    /// Its row.
    pub id: MailId,
    /// Its team.
    pub team: TeamId,
    /// The mailbox's epoch and UID: the order in which it came.
    pub place: (i64, i64),
    /// When it was taken in.
    pub taken_in: Timestamp,
    /// SHA-256 of its bytes, hex, as told when it was taken in.
    pub sha256: String,
    /// How many bytes were stored.
    pub stored: u64,
    /// `new`, `filed`, `recorded`, `held`, or what else stands there.
    pub status: String,
    /// When it was decided on.
    pub decided: Option<Timestamp>,
    /// Why that became of it.
    pub because: Option<String>,
    /// Whether it has a fingerprint of its own: a double has none.
    pub has_fingerprint: bool,
    /// Of what class of held mails it is, if it is held.
    pub hold: Option<String>,
    /// `released` or `dropped`, if it was held once.
    pub handled: Option<String>,
    /// Where it was filed, its home first.
    pub filed: Vec<ClarificationId>,
    /// Where it stands on its way into its item's folder: `due`, `moved`, `gone`, `left`.
    pub put_away: Option<String>,
}

/// A source of busy times or holidays as an audit sees it.
#[derive(Clone, PartialEq, Eq)]
pub struct AuditSource {
    /// Its row.
    pub id: String,
    /// Whose busy times it tells; `None`: a team's holidays.
    pub person: Option<PersonId>,
    /// Its address. A secret.
    pub url: String,
    /// When it was last read well.
    pub read: Option<Timestamp>,
    /// Until when the copy tells.
    pub covers: Option<Timestamp>,
    /// How many times its copy holds.
    pub times: u64,
    /// How many of these can't be.
    pub odd: u64,
}

/// A letter as an audit sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct AuditLetter {
    /// Its place in the order of decision.
    pub position: i64,
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
    /// All clarifications it is about, by the rows that are searched by.
    pub about: Vec<ClarificationId>,
    /// Where it stands.
    pub status: LetterStatus,
    /// Its Message-ID, once sealed.
    pub message_id: Option<String>,
    /// Its envelope recipient, once sealed.
    pub envelope_to: Option<String>,
    /// Its bytes, once sealed.
    pub bytes: Option<Vec<u8>>,
    /// When it was decided.
    pub decided: Timestamp,
    /// What it says, or why that can't be read.
    pub letter: Result<Box<Letter>, String>,
}

/// An alarm as an audit sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct AuditAlarm {
    /// Its key.
    pub key: EffectKey,
    /// When it rings, or rang.
    pub at: Timestamp,
    /// `due`, `rung`, `forgotten`.
    pub status: String,
    /// What, or why that can't be read.
    pub alarm: Result<Alarm, String>,
}

/// What a person is to a team, and since when that is on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditMember {
    /// The team.
    pub team: TeamId,
    /// The person.
    pub person: PersonId,
    /// Their role.
    pub role: Role,
    /// When an import last told it.
    pub imported: Timestamp,
    /// From when on they are not of it any more.
    pub leaves: Option<Timestamp>,
    /// Of somebody who is back, or whose end date was taken back: from when on they were not.
    pub left_at: Option<Timestamp>,
}

/// An item, as far as an audit needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditPbi {
    /// Whether it is confidential.
    pub confidential: bool,
    /// When an import last told it.
    pub imported: Timestamp,
}

impl Tx {
    /// Every mail, without its bytes, by team and in the order it came.
    pub async fn audit_mails(&mut self) -> Result<Vec<AuditMail>, StoreError> {
        let mut filed: BTreeMap<String, Vec<ClarificationId>> = BTreeMap::new();
        let sql = Sql::new("SELECT mail, clarification FROM filing ORDER BY mail, ordinal");
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "filing", "mail");
            let clarification = ClarificationId::new(row.text("clarification")?);
            filed
                .entry(row.text("mail")?)
                .or_default()
                .push(clarification);
        }
        let mut put_away: BTreeMap<String, String> = BTreeMap::new();
        for row in &self
            .fetch(Sql::new("SELECT mail, status FROM put_away"))
            .await?
        {
            let row = Reader::new(row, "put_away", "mail");
            put_away.insert(row.text("mail")?, row.text("status")?);
        }
        let sql = Sql::new(
            "SELECT id, team, epoch, uid, COALESCE(handled_at, taken_in) AS taken_in, sha256, stored, status, decided, because, \
             fingerprint, hold, handled FROM mail ORDER BY team, epoch, uid",
        );
        let mut mails = Vec::new();
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "mail", "id");
            let id = row.text("id")?;
            mails.push(AuditMail {
                filed: filed.remove(&id).unwrap_or_default(),
                put_away: put_away.remove(&id),
                id: MailId::new(id),
                team: TeamId::new(row.text("team")?),
                place: (row.int("epoch")?, row.int("uid")?),
                taken_in: row.at("taken_in")?,
                sha256: row.text("sha256")?,
                stored: row.size("stored")?,
                status: row.text("status")?,
                decided: row.at_or_none("decided")?,
                because: row.text_or_none("because")?,
                has_fingerprint: row.text_or_none("fingerprint")?.is_some(),
                hold: row.text_or_none("hold")?,
                handled: row.text_or_none("handled")?,
            });
        }
        Ok(mails)
    }

    /// Every clarification with everything said.
    pub async fn audit_clarifications(
        &mut self,
    ) -> Result<BTreeMap<ClarificationId, Clarification>, StoreError> {
        let mut found = BTreeMap::new();
        self.fetch_clarifications(Sql::new(CLARIFICATION), &mut found)
            .await?;
        // In parts: a statement takes so many parameters and no more.
        let ids: Vec<ClarificationId> = found.keys().cloned().collect();
        for part in ids.chunks(5_000) {
            let mut some: BTreeMap<_, _> = part
                .iter()
                .filter_map(|id| found.remove_entry(id))
                .collect();
            self.fill_threads(&mut some).await?;
            found.extend(some);
        }
        Ok(found)
    }

    /// Every call.
    pub async fn audit_calls(&mut self) -> Result<BTreeMap<CallId, Call>, StoreError> {
        let mut calls = BTreeMap::new();
        for row in &self.fetch(Sql::new(CALL)).await? {
            let call = records::call(row)?;
            calls.insert(call.id.clone(), call);
        }
        Ok(calls)
    }

    /// Letters after this position in the order of decision, bytes and all, at most `limit`.
    pub async fn audit_letters(
        &mut self,
        after: i64,
        limit: u32,
    ) -> Result<Vec<AuditLetter>, StoreError> {
        let sql = Sql::new(
            "SELECT id, position, effect_key, name, person, address, status, message_id, \
             envelope_to, bytes, decided, payload FROM letter WHERE position > ",
        )
        .bind(after)
        .push(" ORDER BY position LIMIT ")
        .bind(limit);
        let rows = self.fetch(sql).await?;
        let mut letters = Vec::new();
        for row in &rows {
            let row = Reader::new(row, "letter", "id");
            letters.push(AuditLetter {
                position: row.int("position")?,
                id: LetterId::new(row.text("id")?),
                key: EffectKey::new(row.text("effect_key")?),
                name: row.text("name")?,
                person: PersonId::new(row.text("person")?),
                address: row.text("address")?,
                about: Vec::new(),
                status: row.word("status")?,
                message_id: row.text_or_none("message_id")?,
                envelope_to: row.text_or_none("envelope_to")?,
                bytes: row.bytes_or_none("bytes")?,
                decided: row.at("decided")?,
                letter: row.json("payload").map(Box::new).map_err(|e| e.to_string()),
            });
        }
        let sql = Sql::new("SELECT letter, clarification FROM letter_about WHERE letter IN ")
            .list(letters.iter().map(|l| l.id.as_str()));
        let mut about: BTreeMap<String, Vec<ClarificationId>> = BTreeMap::new();
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "letter_about", "letter");
            let id = ClarificationId::new(row.text("clarification")?);
            about.entry(row.text("letter")?).or_default().push(id);
        }
        for letter in &mut letters {
            letter.about = about.remove(letter.id.as_str()).unwrap_or_default();
        }
        Ok(letters)
    }

    /// Every alarm.
    pub async fn audit_alarms(&mut self) -> Result<Vec<AuditAlarm>, StoreError> {
        let sql = Sql::new("SELECT key, at, status, payload FROM alarm ORDER BY key");
        let mut alarms = Vec::new();
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "alarm", "key");
            alarms.push(AuditAlarm {
                key: EffectKey::new(row.text("key")?),
                at: row.at("at")?,
                status: row.text("status")?,
                alarm: row.json("payload").map_err(|e| e.to_string()),
            });
        }
        Ok(alarms)
    }

    /// Who is what in which team.
    pub async fn audit_members(&mut self) -> Result<Vec<AuditMember>, StoreError> {
        let sql = Sql::new("SELECT team, person, role, imported, leaves, left_at FROM member");
        let mut members = Vec::new();
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "member", "person");
            let role = row.text("role")?;
            members.push(AuditMember {
                team: TeamId::new(row.text("team")?),
                person: PersonId::new(row.text("person")?),
                role: Role::parse(&role).ok_or_else(|| row.corrupt("role", role))?,
                imported: row.at("imported")?,
                leaves: row.at_or_none("leaves")?,
                left_at: row.at_or_none("left_at")?,
            });
        }
        Ok(members)
    }

    /// Every item, by team and key.
    pub async fn audit_pbis(&mut self) -> Result<BTreeMap<(TeamId, PbiKey), AuditPbi>, StoreError> {
        let sql = Sql::new("SELECT team, key, confidential, imported FROM pbi");
        let mut items = BTreeMap::new();
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "pbi", "key");
            let item = AuditPbi {
                confidential: row.truth("confidential")?,
                imported: row.at("imported")?,
            };
            let key = PbiKey::new(&row.text("key")?);
            items.insert((TeamId::new(row.text("team")?), key), item);
        }
        Ok(items)
    }

    /// The cells that are booked: whose, which, for which call.
    pub async fn audit_bookings(&mut self) -> Result<Vec<(PersonId, i64, CallId)>, StoreError> {
        let sql = Sql::new("SELECT person, cell, call FROM booking ORDER BY person, cell");
        let mut cells = Vec::new();
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "booking", "person");
            let call = CallId::new(row.text("call")?);
            cells.push((PersonId::new(row.text("person")?), row.int("cell")?, call));
        }
        Ok(cells)
    }

    /// The places of the PO's days that are taken: whose, which local date, by which call.
    pub async fn audit_days(&mut self) -> Result<Vec<(PersonId, String, CallId)>, StoreError> {
        let sql = Sql::new("SELECT person, day, call FROM daily_call ORDER BY person, day, n");
        let mut days = Vec::new();
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "daily_call", "person");
            let call = CallId::new(row.text("call")?);
            days.push((PersonId::new(row.text("person")?), row.text("day")?, call));
        }
        Ok(days)
    }

    /// The rulings that have made a candidate for a new item, and of which item it says it comes.
    pub async fn audit_candidates(
        &mut self,
    ) -> Result<Vec<((ClarificationId, u32), PbiKey)>, StoreError> {
        let sql = Sql::new("SELECT clarification, ruling, pbi FROM candidate");
        let mut made = Vec::new();
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "candidate", "clarification");
            let id = ClarificationId::new(row.text("clarification")?);
            let pbi = PbiKey::new(&row.text("pbi")?);
            made.push(((id, row.number("ruling")?), pbi));
        }
        Ok(made)
    }

    /// Requests for a confirmation that were answered.
    pub async fn audit_confirmations(&mut self) -> Result<Vec<Confirmation>, StoreError> {
        let sql = Sql::new(intake::CONFIRMATION).push(" WHERE used IS NOT NULL ORDER BY hash");
        let rows = self.fetch(sql).await?;
        let read = rows.iter().map(intake::confirmation);
        read.map(|row| row.map(|(_, confirmation)| confirmation))
            .collect()
    }

    /// Every source of busy times and holidays, with how many times its copy holds, and how many
    /// of these are of no length or of no kind.
    pub async fn audit_sources(&mut self) -> Result<Vec<AuditSource>, StoreError> {
        let sql = Sql::new(
            "SELECT s.id, s.person, s.url, s.read_at, s.covers, \
             (SELECT COUNT(*) FROM busy b WHERE b.source = s.id) AS times, \
             (SELECT COUNT(*) FROM busy b WHERE b.source = s.id AND (b.ends <= b.starts \
               OR b.kind NOT IN ('busy', 'tentative', 'out-of-office', 'unknown'))) AS odd \
             FROM source s ORDER BY s.id",
        );
        let rows = self.fetch(sql).await?;
        rows.iter()
            .map(|row| {
                let row = Reader::new(row, "source", "id");
                Ok(AuditSource {
                    id: row.text("id")?,
                    person: row.text_or_none("person")?.map(PersonId::new),
                    url: row.text("url")?,
                    read: row.at_or_none("read_at")?,
                    covers: row.at_or_none("covers")?,
                    times: row.size("times")?,
                    odd: row.size("odd")?,
                })
            })
            .collect()
    }

    /// Everybody on record, of whatever team.
    pub async fn audit_people(&mut self) -> Result<BTreeMap<PersonId, Person>, StoreError> {
        let sql = Sql::new("SELECT id, address, name, version, state FROM person");
        let mut people = BTreeMap::new();
        for row in &self.fetch(sql).await? {
            let person = super::people::person(row)?;
            people.insert(person.id.clone(), person);
        }
        Ok(people)
    }
}

/// The first and the last cell of a call's own time, buffers left out.
pub fn cells(slot: Span) -> (i64, i64) {
    let first = slot.start.0.div_euclid(super::load::CELL);
    (first, (slot.end.0 - 1).div_euclid(super::load::CELL))
}
