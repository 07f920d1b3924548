//! Saving what a batch decided: multi-row statements in one transaction, their number the
//! same for one mail and for a hundred.
//!
//! Invariant: every row that is changed is guarded, and `Err` means that the transaction must
//! be dropped.

use super::error::StoreError;
use super::intake::CONFIRMATION_COLUMNS;
use super::read::{Reader, to_json, to_json_without};
use super::records::{about_json, clarification_row, conversation_row, entry_row, ruling_row};
use super::tx::{Sql, Tx, Value, all_or_stale, row};
use crate::domain::call::Call;
use crate::domain::clarification::{Clarification, Refiled};
use crate::domain::confirmation::Confirmation;
use crate::domain::fact::{Alarm, Candidate, Effect, Nudged, Outcome};
use crate::domain::held::{Handled, Hold};
use crate::domain::ids::{CallId, ClarificationId, EffectKey, LetterId, MailId, PersonId, TeamId};
use crate::domain::letter::Letter;
use crate::domain::message::Kind;
use crate::domain::person::{Address, Member, Person};
use crate::domain::signed::Signed;
use crate::domain::time::Timestamp;
use chrono::TimeDelta;
use chrono_tz::Tz;
use std::collections::{BTreeMap, BTreeSet};

/// What became of a mail, and what is known of it by now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailOutcome {
    /// Its row.
    pub id: MailId,
    /// What became of it.
    pub outcome: Outcome,
    /// What sort of mail it is.
    pub kind: Kind,
    /// Why it is of that sort, or can't be read.
    pub reason: String,
    /// Why that became of it.
    pub because: String,
    /// Its Message-ID, as its sender claims.
    pub message_id: Option<String>,
    /// Its fingerprint; `None` for a double of a mail on record or earlier in the batch.
    pub fingerprint: Option<String>,
    /// From whom, as its sender claims.
    pub from: Option<Address>,
    /// Its subject.
    pub subject: String,
    /// Why it is held, as a class.
    pub hold: Option<Hold>,
    /// What our own look at its signatures found; `None` where nobody looked.
    pub signed: Option<Signed>,
}

/// Everything a batch decided. Of a thing that stands twice the last counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Changes {
    /// The team.
    pub team: TeamId,
    /// When it was decided.
    pub now: Timestamp,
    /// Kept free between two calls of a person.
    pub buffer: TimeDelta,
    /// The PO, the zone their days are in, and most calls a day for them.
    pub po: Option<(PersonId, Tz, u32)>,
    /// What became of mails; each must still be *new*.
    pub mails: Vec<MailOutcome>,
    /// Clarifications, new (version 0) or changed, whole.
    pub clarifications: Vec<Clarification>,
    /// Calls, new (version 0) or changed.
    pub calls: Vec<Call>,
    /// People that changed.
    pub people: Vec<Person>,
    /// People who come onto the record, and into the team.
    pub guests: Vec<Member>,
    /// Mails that are filed elsewhere from now on.
    pub refiled: Vec<Refiled>,
    /// Held mails that are released or dropped; who is no longer held is left as it is.
    pub handled: Vec<Handled>,
    /// New candidates.
    pub candidates: Vec<Candidate>,
    /// Confirmations, new or used.
    pub confirmations: Vec<Confirmation>,
    /// People who are nudged; one a day each.
    pub nudges: Vec<Nudged>,
    /// Letters in the order of decision, with the ids of their rows. One whose effect key is
    /// on record is left as it stands.
    pub letters: Vec<(LetterId, Letter)>,
    /// Letters that counted as sent and came back, with what the report says.
    pub returned: Vec<(LetterId, String)>,
    /// Letters in whose place a newer one goes, if they have not gone yet.
    pub replaced: BTreeSet<EffectKey>,
    /// People to whom nothing goes any more that has not gone yet, and why.
    pub withdrawn: Vec<(PersonId, String)>,
    /// Alarms, new or moved.
    pub wakes: BTreeMap<EffectKey, (TeamId, Timestamp, Alarm)>,
    /// Alarms that are not to ring.
    pub forgets: BTreeSet<EffectKey>,
    /// Alarms that rang; each must still be due.
    pub rung: BTreeSet<EffectKey>,
}

impl Changes {
    /// Nothing yet.
    pub const fn new(team: TeamId, now: Timestamp, buffer: TimeDelta) -> Self {
        Self {
            team,
            now,
            buffer,
            po: None,
            mails: Vec::new(),
            clarifications: Vec::new(),
            calls: Vec::new(),
            people: Vec::new(),
            guests: Vec::new(),
            refiled: Vec::new(),
            handled: Vec::new(),
            candidates: Vec::new(),
            confirmations: Vec::new(),
            nudges: Vec::new(),
            letters: Vec::new(),
            returned: Vec::new(),
            replaced: BTreeSet::new(),
            withdrawn: Vec::new(),
            wakes: BTreeMap::new(),
            forgets: BTreeSet::new(),
            rung: BTreeSet::new(),
        }
    }

    /// Adds an effect, in the order of decision: what is forgotten after it was wanted is
    /// forgotten, and the other way round. `id` is the row of a letter.
    pub fn add(&mut self, effect: Effect, id: impl FnOnce() -> LetterId) {
        match effect {
            Effect::Send(letter) => self.letters.push((id(), *letter)),
            Effect::Wake {
                key,
                team,
                at,
                alarm,
            } => {
                self.forgets.remove(&key);
                self.wakes.insert(key, (team, at, alarm));
            }
            Effect::Forget(key) => {
                self.wakes.remove(&key);
                self.forgets.insert(key);
            }
            Effect::Returned { letter, said } => self.returned.push((letter, said)),
            Effect::Replaced(key) => {
                self.replaced.insert(key);
            }
            Effect::Withdraw { person, said } => self.withdrawn.push((person, said)),
        }
    }
}

impl Tx {
    /// Saves a batch. `Stale` and `Taken`: drop the transaction, load and decide again. The
    /// versions of what was given are not raised; load anew for the next batch.
    pub async fn save(&mut self, changes: &Changes) -> Result<(), StoreError> {
        // In the same order everywhere, so that two batches never wait for each other.
        self.save_mails(changes).await?;
        self.handle_held(&changes.team, &changes.handled, changes.now)
            .await?;
        self.save_guests(changes).await?;
        self.save_clarifications(&changes.clarifications).await?;
        self.save_filings(&changes.mails).await?;
        self.save_refiled(&changes.refiled).await?;
        self.save_calls(changes).await?;
        self.save_candidates(&changes.candidates).await?;
        self.save_confirmations(&changes.confirmations).await?;
        self.settle_confirmed(&changes.confirmations).await?;
        self.save_nudges(&changes.nudges).await?;
        self.save_alarms(changes).await?;
        self.save_letters(changes).await
    }

    async fn save_mails(&mut self, changes: &Changes) -> Result<(), StoreError> {
        let rows: Vec<_> = changes
            .mails
            .iter()
            .map(|m| {
                Ok(row![
                    m.id.as_str(),
                    m.outcome.as_str(),
                    changes.now,
                    m.kind.as_str(),
                    m.reason.as_str(),
                    m.because.as_str(),
                    m.message_id.as_deref(),
                    m.fingerprint.as_deref(),
                    m.from.as_ref().map(Address::as_str),
                    m.subject.as_str(),
                    m.hold.map(Hold::as_str),
                    m.signed.as_ref().map(to_json).transpose()?,
                ])
            })
            .collect::<Result<_, StoreError>>()?;
        let touched = self
            .run_rows(
                "WITH v (id, status, decided, kind, reason, because, message_id, fingerprint, \
                 from_address, subject, hold, signed) AS (",
                &rows,
                ") UPDATE mail SET status = v.status, decided = v.decided, kind = v.kind, \
                 reason = v.reason, because = v.because, message_id = v.message_id, \
                 fingerprint = v.fingerprint, from_address = v.from_address, \
                 subject = v.subject, hold = v.hold, signed = COALESCE(v.signed, mail.signed), \
                 waits_until = NULL FROM v WHERE mail.id = v.id AND mail.status = 'new'",
            )
            .await?;
        all_or_stale(touched, rows.len(), "mail")
    }

    async fn save_filings(&mut self, mails: &[MailOutcome]) -> Result<(), StoreError> {
        let mut rows = Vec::new();
        for mail in mails {
            if let Outcome::Filed { clarifications } = &mail.outcome {
                for (ordinal, clarification) in (0_i64..).zip(clarifications) {
                    rows.push(row![mail.id.as_str(), ordinal, clarification.as_str()]);
                }
            }
        }
        self.run_rows(
            "INSERT INTO filing (mail, ordinal, clarification)",
            &rows,
            "",
        )
        .await
        .map(drop)
    }

    /// A few rows at most: one message, or those of one clarification.
    async fn save_refiled(&mut self, refiled: &[Refiled]) -> Result<(), StoreError> {
        for one in refiled {
            let sql = Sql::new("UPDATE filing SET clarification = ")
                .bind(one.to.as_str())
                .push(" WHERE mail = ")
                .bind(one.mail.as_str())
                .push(" AND clarification = ")
                .bind(one.from.as_str());
            self.run(sql).await?;
            let sql = Sql::new("UPDATE mail SET because = because || ")
                .bind(format!("; {}", one.because))
                .push(" WHERE id = ")
                .bind(one.mail.as_str());
            self.run(sql).await?;
        }
        Ok(())
    }

    async fn save_clarifications(&mut self, given: &[Clarification]) -> Result<(), StoreError> {
        let given: BTreeMap<&ClarificationId, &Clarification> =
            given.iter().map(|c| (&c.id, c)).collect();
        if given.is_empty() {
            return Ok(());
        }
        let rows = given
            .values()
            .map(|c| clarification_row(c))
            .collect::<Result<Vec<_>, _>>()?;
        let touched = self
            .run_rows(
                "INSERT INTO clarification (id, team, pbi, title, status, developer, asked, \
                 opened_at, version, state)",
                &rows,
                " ON CONFLICT (id) DO UPDATE SET pbi = excluded.pbi, title = excluded.title, \
                 status = excluded.status, developer = excluded.developer, \
                 asked = excluded.asked, opened_at = excluded.opened_at, \
                 version = excluded.version, state = excluded.state \
                 WHERE clarification.version = excluded.version - 1",
            )
            .await?;
        all_or_stale(touched, rows.len(), "clarification")?;
        self.append_entries(&given).await?;
        let mut conversations = Vec::new();
        let mut rulings = Vec::new();
        for (id, clarification) in &given {
            for conversation in &clarification.conversations {
                conversations.push(conversation_row(id, conversation)?);
            }
            for ruling in &clarification.rulings {
                rulings.push(ruling_row(id, ruling)?);
            }
        }
        // Guarded by the version above: its row is ours until the commit.
        // A conversation whose words were moved elsewhere was none.
        for (id, c) in given.iter().filter(|(_, c)| !c.moved_out.is_empty()) {
            let kept = i64::try_from(c.conversations.len()).unwrap_or(i64::MAX);
            let sql = Sql::new("DELETE FROM conversation WHERE clarification = ").bind(id.as_str());
            self.run(sql.push(" AND ordinal >= ").bind(kept)).await?;
        }
        self.run_rows(
            "INSERT INTO conversation (clarification, ordinal, how, status, call, since, until, \
             letter, awaited, state)",
            &conversations,
            " ON CONFLICT (clarification, ordinal) DO UPDATE SET how = excluded.how, \
             status = excluded.status, call = excluded.call, since = excluded.since, \
             until = excluded.until, letter = excluded.letter, awaited = excluded.awaited, \
             state = excluded.state",
        )
        .await?;
        self.run_rows(
            "INSERT INTO ruling (clarification, ordinal, verdict, person, at, evidence, state)",
            &rulings,
            " ON CONFLICT (clarification, ordinal) DO UPDATE SET verdict = excluded.verdict, \
             person = excluded.person, at = excluded.at, evidence = excluded.evidence, \
             state = excluded.state",
        )
        .await
        .map(drop)
    }

    /// Entries are only ever added: those beyond what is on record.
    async fn append_entries(
        &mut self,
        given: &BTreeMap<&ClarificationId, &Clarification>,
    ) -> Result<(), StoreError> {
        let sql =
            Sql::new("SELECT clarification, COUNT(*) AS n FROM entry WHERE clarification IN ")
                .list(given.keys().map(|id| id.as_str()))
                .push(" GROUP BY clarification");
        let mut known = BTreeMap::new();
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "entry", "clarification");
            let id = ClarificationId::new(row.text("clarification")?);
            known.insert(id, row.number("n")?);
        }
        let mut rows = Vec::new();
        for (id, clarification) in given {
            let from = known.get(*id).copied().unwrap_or(0);
            let new = clarification.entries.iter().filter(|e| e.ordinal >= from);
            rows.extend(new.map(|entry| entry_row(id, entry)));
        }
        self.run_rows(
            "INSERT INTO entry (clarification, ordinal, mail, at, person, name, kind, words, \
             verified, because, more)",
            &rows,
            "",
        )
        .await
        .map(drop)
    }

    async fn save_candidates(&mut self, candidates: &[Candidate]) -> Result<(), StoreError> {
        let rows: Vec<_> = candidates
            .iter()
            .map(|c| {
                row![
                    c.clarification.as_str(),
                    c.ruling,
                    c.team.as_str(),
                    c.from.as_str(),
                    c.title.as_str(),
                    c.at,
                ]
            })
            .collect();
        self.run_rows(
            "INSERT INTO candidate (clarification, ruling, team, pbi, title, at)",
            &rows,
            " ON CONFLICT (clarification, ruling) DO UPDATE SET pbi = excluded.pbi",
        )
        .await
        .map(drop)
    }

    /// One that was used stays used at that moment; what its sender was told may be added.
    async fn save_confirmations(&mut self, given: &[Confirmation]) -> Result<(), StoreError> {
        let given: BTreeMap<&str, &Confirmation> =
            given.iter().map(|c| (c.hash.as_str(), c)).collect();
        let rows = given
            .values()
            .map(|c| {
                Ok(row![
                    c.hash.as_str(),
                    c.person.as_str(),
                    c.clarification().map(ClarificationId::as_str),
                    c.until,
                    c.used,
                    to_json_without(c, CONFIRMATION_COLUMNS)?,
                ])
            })
            .collect::<Result<Vec<_>, StoreError>>()?;
        let touched = self
            .run_rows(
                "INSERT INTO confirmation (hash, person, clarification, until, used, state)",
                &rows,
                " ON CONFLICT (hash) DO UPDATE SET until = excluded.until, \
                 used = excluded.used, state = excluded.state \
                 WHERE confirmation.used IS NULL OR (confirmation.used = excluded.used \
                 AND confirmation.state <> excluded.state)",
            )
            .await?;
        all_or_stale(touched, rows.len(), "confirmation")
    }

    /// First what rang, then what is forgotten, then what is wanted: a key that rang may be
    /// wanted again.
    async fn save_alarms(&mut self, changes: &Changes) -> Result<(), StoreError> {
        if !changes.rung.is_empty() {
            let sql = Sql::new("UPDATE alarm SET status = 'rung' WHERE status = 'due' AND at <= ")
                .bind(changes.now)
                .push(" AND key IN ")
                .list(changes.rung.iter().map(EffectKey::as_str));
            let touched = self.run(sql).await?;
            all_or_stale(touched, changes.rung.len(), "alarm")?;
        }
        if !changes.forgets.is_empty() {
            let sql =
                Sql::new("UPDATE alarm SET status = 'forgotten' WHERE status = 'due' AND key IN ")
                    .list(changes.forgets.iter().map(EffectKey::as_str));
            self.run(sql).await?;
        }
        let rows = changes
            .wakes
            .iter()
            .map(|(key, (team, at, alarm))| {
                Ok(row![
                    key.as_str(),
                    team.as_str(),
                    *at,
                    "due",
                    to_json(alarm)?,
                ])
            })
            .collect::<Result<Vec<_>, StoreError>>()?;
        self.run_rows(
            "INSERT INTO alarm (key, team, at, status, payload)",
            &rows,
            " ON CONFLICT (key) DO UPDATE SET at = excluded.at, status = excluded.status, \
             payload = excluded.payload",
        )
        .await
        .map(drop)
    }

    async fn save_letters(&mut self, changes: &Changes) -> Result<(), StoreError> {
        self.save_returned(changes).await?;
        self.save_withdrawn(changes).await?;
        if changes.letters.is_empty() {
            return Ok(());
        }
        let count = i64::try_from(changes.letters.len()).unwrap_or(i64::MAX);
        let last = self.numbers("letter", count).await?;
        let rows = (last - count + 1..)
            .zip(&changes.letters)
            .map(|(position, (id, letter))| letter_row(id, letter, position))
            .collect::<Result<Vec<_>, _>>()?;
        let new = self
            .fetch_rows(
                "INSERT INTO letter (id, effect_key, team, name, person, address, clarification, \
                 about, call, lane, position, due, status, attempts, payload, decided)",
                &rows,
                " ON CONFLICT (effect_key) DO NOTHING RETURNING id",
            )
            .await?;
        let mut fresh = BTreeSet::new();
        for row in &new {
            fresh.insert(LetterId::new(Reader::new(row, "letter", "id").text("id")?));
        }
        let mut rows: Vec<Vec<Value>> = Vec::new();
        for (id, letter) in &changes.letters {
            let about: BTreeSet<_> = letter.clarification.iter().chain(&letter.about).collect();
            if fresh.contains(id) {
                rows.extend(about.iter().map(|c| row![id.as_str(), c.as_str()]));
            }
        }
        self.run_rows(
            "INSERT INTO letter_about (letter, clarification)",
            &rows,
            "",
        )
        .await
        .map(drop)
    }
}

fn letter_row(id: &LetterId, letter: &Letter, position: i64) -> Result<Vec<Value>, StoreError> {
    let person = &letter.reader.person;
    Ok(row![
        id.as_str(),
        letter.key.as_str(),
        letter.team.as_str(),
        letter.body.name(),
        person.as_str(),
        letter.reader.party.address.as_str(),
        letter.clarification.as_ref().map(ClarificationId::as_str),
        about_json(&letter.about)?,
        letter.call.as_ref().map(CallId::as_str),
        format!("{}/{person}", letter.thread.root),
        position,
        letter.due,
        "due",
        0_i64,
        to_json(letter)?,
        letter.decided,
    ])
}
