//! The dossier: all that a batch of facts can belong to, in a fixed number of statements
//! whatever the batch.

use super::error::StoreError;
use super::intake;
use super::letters::{LETTER_REF, letter_ref};
use super::read::Reader;
use super::records::{self, CALL, CLARIFICATION, CONVERSATION, ENTRY, RULING};
use super::tx::{Sql, Tx};
use crate::domain::call::Call;
use crate::domain::clarification::Clarification;
use crate::domain::dossier::{Booking, Dossier, Replied};
use crate::domain::fact::LetterRef;
use crate::domain::ids::{
    CallId, ClarificationId, EffectKey, InstallationId, MailId, PersonId, TeamId,
};
use crate::domain::pbi::PbiKey;
use crate::domain::person::Address;
use crate::domain::time::{Span, Timestamp};
use chrono::TimeDelta;
use std::collections::{BTreeMap, BTreeSet};

/// Letters in which numbers are printed that a reply may name.
pub const NUMBERED: &[&str] = &["briefing"];

/// Five minutes in milliseconds: the cell of a booking.
pub(super) const CELL: i64 = 5 * 60_000;

/// What a batch of facts names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// This installation.
    pub installation: InstallationId,
    /// The team.
    pub team: TeamId,
    /// Now: bookings before it are left out.
    pub now: Timestamp,
    /// Message-IDs that the mails refer to, and their own.
    pub message_ids: BTreeSet<String>,
    /// Items they name.
    pub keys: BTreeSet<PbiKey>,
    /// Reply addresses that delivery reports came to, by whose they are.
    pub returned: BTreeSet<(PersonId, ClarificationId)>,
    /// UIDs of calendar objects in them.
    pub uids: BTreeSet<String>,
    /// Clarifications that tokens and alarms name.
    pub clarifications: BTreeSet<ClarificationId>,
    /// Calls that alarms and letters name.
    pub calls: BTreeSet<CallId>,
    /// Beginnings of words that its questions are asked in, folded: earlier answers on
    /// neighbours of the items are searched by them.
    pub asked: BTreeSet<String>,
    /// Fingerprints of the mails.
    pub fingerprints: BTreeSet<String>,
    /// Hashes of the confirmations they use.
    pub confirmations: BTreeSet<String>,
    /// Addresses that may be of people who are not of the team.
    pub addresses: BTreeSet<Address>,
    /// All that a digest may tell: what is open, and what was ruled on lately.
    pub morning: bool,
    /// Clarifications opened in this time, whatever became of them.
    pub opened: Option<Span>,
    /// All that an absence concerns: what a digest may tell, and what was briefed lately.
    pub briefed_lately: bool,
    /// People who leave: their notes that have not gone yet.
    pub leaving: BTreeSet<PersonId>,
}

impl Wanted {
    /// Nothing yet, for a team at an instant.
    pub const fn new(installation: InstallationId, team: TeamId, now: Timestamp) -> Self {
        Self {
            installation,
            team,
            now,
            message_ids: BTreeSet::new(),
            keys: BTreeSet::new(),
            returned: BTreeSet::new(),
            uids: BTreeSet::new(),
            clarifications: BTreeSet::new(),
            calls: BTreeSet::new(),
            asked: BTreeSet::new(),
            fingerprints: BTreeSet::new(),
            confirmations: BTreeSet::new(),
            addresses: BTreeSet::new(),
            morning: false,
            opened: None,
            briefed_lately: false,
            leaving: BTreeSet::new(),
        }
    }
}

impl Tx {
    /// Loads what a batch can belong to. Items, people and calls of the team's are complete;
    /// of clarifications those that are named, by themselves, by their item, by a letter or a
    /// mail that is referred to, and those on the agenda of any call that is loaded.
    pub async fn dossier(&mut self, wanted: &Wanted) -> Result<Dossier, StoreError> {
        let mut dossier = Dossier::new(wanted.installation.clone());
        self.load_references(wanted, &mut dossier).await?;
        self.load_listed(&mut dossier).await?;
        self.load_clarifications(wanted, &mut dossier).await?;
        self.fill_threads(&mut dossier.clarifications).await?;
        self.load_items(wanted, &mut dossier).await?;
        self.load_neighbours(wanted, &mut dossier).await?;
        (dossier.roster, dossier.written_to, dossier.put_to) =
            self.roster(&wanted.team, wanted.now).await?;
        let times = self.load_busy(&wanted.team, wanted.now).await?;
        (dossier.busy, dossier.sources) = (times.busy, times.sources);
        self.load_elsewhere(wanted, &mut dossier).await?;
        self.load_days(wanted, &mut dossier).await?;
        self.load_nudged(wanted, &mut dossier).await?;
        self.load_numbered(&mut dossier).await?;
        dossier.went_out = self.went_out(&wanted.team, &wanted.returned).await?;
        self.load_confirmations(wanted, &mut dossier).await?;
        self.load_replied(wanted, &mut dossier).await?;
        self.load_strangers(wanted, &mut dossier).await?;
        self.load_held(wanted, &mut dossier).await?;
        if wanted.briefed_lately {
            dossier.other_teams = self.other_teams(&wanted.team).await?;
        }
        if !wanted.leaving.is_empty() {
            dossier.unsent = self.unsent_notes(wanted).await?;
        }
        Ok(dossier)
    }

    /// Notes to those who leave that have not gone yet.
    async fn unsent_notes(&mut self, wanted: &Wanted) -> Result<Vec<LetterRef>, StoreError> {
        let sql = Sql::new(LETTER_REF)
            .push(" WHERE due IS NOT NULL AND name IN ")
            .list(NUMBERED.iter().copied())
            .push(" AND team = ")
            .bind(wanted.team.as_str())
            .push(" AND person IN ")
            .list(wanted.leaving.iter().map(PersonId::as_str));
        self.fetch(sql).await?.iter().map(letter_ref).collect()
    }

    /// Letters and mails that are referred to, fingerprints: three statements.
    async fn load_references(
        &mut self,
        wanted: &Wanted,
        dossier: &mut Dossier,
    ) -> Result<(), StoreError> {
        let ids = || wanted.message_ids.iter().map(String::as_str);
        let sql = Sql::new(LETTER_REF)
            .push(" WHERE team = ")
            .bind(wanted.team.as_str())
            .push(" AND message_id IN ")
            .list(ids());
        for row in &self.fetch(sql).await? {
            let id = Reader::new(row, "letter", "id").text("message_id")?;
            dossier.letters.insert(id, letter_ref(row)?);
        }
        let sql = Sql::new(
            "SELECT m.id, m.message_id, m.from_address, m.status, f.clarification \
             FROM mail m LEFT JOIN filing f ON f.mail = m.id WHERE m.team = ",
        )
        .bind(wanted.team.as_str())
        .push(" AND m.message_id IN ")
        .list(ids())
        .push(" ORDER BY m.epoch, m.uid, f.ordinal");
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "mail", "message_id");
            let message_id = row.text("message_id")?;
            let Some(clarification) = row.text_or_none("clarification")? else {
                let held = row.text("status")? == "held";
                let from = row.text_or_none("from_address")?;
                // As it was read from the mail, which some are held for.
                let from = from.and_then(|from| Address::parse(&from).ok());
                if let Some(from) = from.filter(|_| held) {
                    dossier.held_of.insert(message_id, from);
                }
                continue;
            };
            let mail = MailId::new(row.text("id")?);
            dossier.mail_ids.insert(message_id.clone(), mail);
            let filed = dossier.mails.entry(message_id).or_default();
            let clarification = ClarificationId::new(clarification);
            if !filed.contains(&clarification) {
                filed.push(clarification);
            }
        }
        let sql = Sql::new("SELECT id, fingerprint FROM mail WHERE team = ")
            .bind(wanted.team.as_str())
            .push(" AND fingerprint IN ")
            .list(wanted.fingerprints.iter().map(String::as_str));
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "mail", "id");
            let mail = MailId::new(row.text("id")?);
            dossier.fingerprints.insert(row.text("fingerprint")?, mail);
        }
        Ok(())
    }

    /// Calls and clarifications, each in two steps: those that are named, then those that
    /// these name.
    async fn load_clarifications(
        &mut self,
        wanted: &Wanted,
        dossier: &mut Dossier,
    ) -> Result<(), StoreError> {
        let mut ids = wanted.clarifications.clone();
        let mut calls = wanted.calls.clone();
        for letter in dossier.letters.values() {
            ids.extend(letter.clarification.iter().chain(&letter.about).cloned());
            calls.extend(letter.call.clone());
        }
        let listed = dossier.listed.values().flatten();
        ids.extend(listed.filter_map(|n| n.clarification().cloned()));
        ids.extend(dossier.mails.values().flatten().cloned());
        if wanted.morning || wanted.briefed_lately {
            ids.extend(self.of_the_morning(wanted).await?);
        }
        if let Some(span) = wanted.opened {
            ids.extend(self.opened_within(wanted, span).await?);
        }
        // Each way of naming is a query of its own, so that each goes by its index.
        let sql = Sql::new(CALL)
            .push(" WHERE id IN (SELECT id FROM call WHERE team = ")
            .bind(wanted.team.as_str())
            .push(
                " AND status IN ('kept', 'invited', 'agreed', 'passed') \
                 UNION SELECT id FROM call WHERE team = ",
            )
            .bind(wanted.team.as_str())
            .push(" AND uid IN ")
            .list(wanted.uids.iter().map(String::as_str))
            .push(" UNION SELECT id FROM call WHERE team = ")
            .bind(wanted.team.as_str())
            .push(" AND id IN ")
            .list(calls.iter().map(CallId::as_str))
            .push(")");
        self.fetch_calls(sql, dossier).await?;
        ids.extend(agendas(&dossier.calls));
        let sql = Sql::new(CLARIFICATION)
            .push(" WHERE id IN (SELECT id FROM clarification WHERE team = ")
            .bind(wanted.team.as_str())
            .push(" AND pbi IN ")
            .list(wanted.keys.iter().map(PbiKey::as_str))
            .push(" UNION SELECT id FROM clarification WHERE team = ")
            .bind(wanted.team.as_str())
            .push(" AND id IN ")
            .list(ids.iter().map(ClarificationId::as_str))
            // What else was said on their items: an answer may differ from an earlier one.
            .push(" UNION SELECT id FROM clarification WHERE team = ")
            .bind(wanted.team.as_str())
            .push(" AND pbi IN (SELECT pbi FROM clarification WHERE id IN ")
            .list(ids.iter().map(ClarificationId::as_str))
            .push("))");
        self.fetch_clarifications(sql, &mut dossier.clarifications)
            .await?;
        // Calls that are over, of what is loaded by now, and what else they had to settle.
        let sql = Sql::new(CALL)
            .push(" WHERE id IN (SELECT call FROM agenda WHERE clarification IN ")
            .list(dossier.clarifications.keys().map(ClarificationId::as_str))
            .push(")");
        self.fetch_calls(sql, dossier).await?;
        let sql = Sql::new(CLARIFICATION).push(" WHERE id IN ").list(
            agendas(&dossier.calls)
                .filter(|id| !dossier.clarifications.contains_key(id))
                .collect::<BTreeSet<_>>()
                .iter()
                .map(ClarificationId::as_str),
        );
        self.fetch_clarifications(sql, &mut dossier.clarifications)
            .await
    }

    async fn fetch_calls(&mut self, sql: Sql, dossier: &mut Dossier) -> Result<(), StoreError> {
        for row in &self.fetch(sql).await? {
            let call = records::call(row)?;
            dossier.calls.insert(call.id.clone(), call);
        }
        Ok(())
    }

    pub(super) async fn fetch_clarifications(
        &mut self,
        sql: Sql,
        into: &mut BTreeMap<ClarificationId, Clarification>,
    ) -> Result<(), StoreError> {
        for row in &self.fetch(sql).await? {
            let clarification = records::clarification(row)?;
            into.insert(clarification.id.clone(), clarification);
        }
        Ok(())
    }

    /// Entries, conversations and rulings of clarifications: three statements.
    pub(super) async fn fill_threads(
        &mut self,
        clarifications: &mut BTreeMap<ClarificationId, Clarification>,
    ) -> Result<(), StoreError> {
        let ids: Vec<_> = clarifications.keys().cloned().collect();
        let of = |table: &str| {
            Sql::new(table)
                .push(" WHERE clarification IN ")
                .list(ids.iter().map(ClarificationId::as_str))
                .push(" ORDER BY clarification, ordinal")
        };
        for row in &self.fetch(of(ENTRY)).await? {
            let (id, entry) = records::entry(row)?;
            if let Some(c) = clarifications.get_mut(&id) {
                c.entries.push(entry);
            }
        }
        for row in &self.fetch(of(CONVERSATION)).await? {
            let (id, conversation) = records::conversation(row)?;
            if let Some(c) = clarifications.get_mut(&id) {
                c.conversations.push(conversation);
            }
        }
        for row in &self.fetch(of(RULING)).await? {
            let (id, ruling) = records::ruling(row)?;
            if let Some(c) = clarifications.get_mut(&id) {
                c.rulings.push(ruling);
            }
        }
        Ok(())
    }

    /// Items of the batch and of what is loaded, and those near to unknown ones.
    async fn load_items(
        &mut self,
        wanted: &Wanted,
        dossier: &mut Dossier,
    ) -> Result<(), StoreError> {
        let mut keys = wanted.keys.clone();
        keys.extend(dossier.clarifications.values().map(|c| c.pbi.clone()));
        dossier.pbis = self.pbis(&wanted.team, keys.iter()).await?;
        let unknown: Vec<_> = wanted
            .keys
            .iter()
            .filter(|key| !dossier.pbis.contains_key(key))
            .collect();
        dossier.near = self.near(&wanted.team, &unknown).await?;
        Ok(())
    }

    /// Time that other teams' calls take of the team's people, from now on.
    async fn load_elsewhere(
        &mut self,
        wanted: &Wanted,
        dossier: &mut Dossier,
    ) -> Result<(), StoreError> {
        let sql = Sql::new(
            "SELECT DISTINCT b.person, c.id, c.starts, c.ends FROM booking b \
             JOIN call c ON c.id = b.call JOIN member m ON m.person = b.person WHERE m.team = ",
        )
        .bind(wanted.team.as_str())
        .push(" AND c.team <> ")
        .bind(wanted.team.as_str())
        .push(" AND b.cell >= ")
        .bind(wanted.now.0.div_euclid(CELL))
        .push(" ORDER BY b.person, c.starts, c.id");
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "booking", "person");
            let booking = Booking {
                call: CallId::new(row.text("id")?),
                span: Span::new(row.at("starts")?, row.at("ends")?),
            };
            let person = PersonId::new(row.text("person")?);
            dossier.elsewhere.entry(person).or_default().push(booking);
        }
        Ok(())
    }

    /// The places that people's days have left, from the day before now on.
    async fn load_days(
        &mut self,
        wanted: &Wanted,
        dossier: &mut Dossier,
    ) -> Result<(), StoreError> {
        let from = (wanted.now - TimeDelta::days(2)).utc().date_naive();
        let sql = Sql::new(
            "SELECT d.person, d.day, d.call FROM daily_call d \
             JOIN member m ON m.person = d.person WHERE m.team = ",
        )
        .bind(wanted.team.as_str())
        .push(" AND d.day >= ")
        .bind(from.to_string())
        .push(" ORDER BY d.person, d.day, d.n");
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "daily_call", "person");
            let day: String = row.text("day")?;
            let Ok(day) = day.parse() else { continue };
            let person = PersonId::new(row.text("person")?);
            let call = CallId::new(row.text("call")?);
            dossier.days.entry(person).or_default().push((day, call));
        }
        Ok(())
    }

    /// The days on which the team's people are nudged, from two days ago on: their dates may be
    /// before or after ours.
    async fn load_nudged(
        &mut self,
        wanted: &Wanted,
        dossier: &mut Dossier,
    ) -> Result<(), StoreError> {
        let from = (wanted.now - TimeDelta::days(2)).utc().date_naive();
        let sql = Sql::new(
            "SELECT n.person, n.day FROM nudge n JOIN member m ON m.person = n.person \
             WHERE m.team = ",
        )
        .bind(wanted.team.as_str())
        .push(" AND n.day >= ")
        .bind(from.to_string());
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "nudge", "person");
            let day: String = row.text("day")?;
            let Ok(day) = day.parse() else { continue };
            dossier
                .nudged
                .insert((PersonId::new(row.text("person")?), day));
        }
        Ok(())
    }

    /// The last letter with printed numbers that each person has of each clarification. A
    /// letter that waits for its reader's morning has not been read by anybody.
    async fn load_numbered(&mut self, dossier: &mut Dossier) -> Result<(), StoreError> {
        let sql = Sql::new(LETTER_REF)
            .push(" WHERE status IN ('sealed', 'sent', 'deferred', 'unknown') AND name IN ")
            .list(NUMBERED.iter().copied())
            .push(" AND id IN (SELECT letter FROM letter_about WHERE clarification IN ")
            .list(dossier.clarifications.keys().map(ClarificationId::as_str))
            .push(") ORDER BY position");
        for row in &self.fetch(sql).await? {
            let letter = letter_ref(row)?;
            for clarification in letter.clarification.iter().chain(&letter.about) {
                let key = (letter.person.clone(), clarification.clone());
                dossier.numbered.insert(key, letter.clone());
            }
        }
        Ok(())
    }

    /// Letters of the last day that help or ask to confirm, of any team.
    async fn load_replied(
        &mut self,
        wanted: &Wanted,
        dossier: &mut Dossier,
    ) -> Result<(), StoreError> {
        let sql = Sql::new(
            "SELECT person, effect_key, decided FROM letter WHERE name IN ('help', 'confirm') AND decided > ",
        )
        .bind(wanted.now - TimeDelta::days(1))
        .push(" ORDER BY position");
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "letter", "person");
            let person = PersonId::new(row.text("person")?);
            let key = EffectKey::new(row.text("effect_key")?);
            let replied = Replied::of(&key, row.at("decided")?);
            dossier.replied.entry(person).or_default().push(replied);
        }
        Ok(())
    }

    /// Confirmations that are used, and those open on what is loaded.
    async fn load_confirmations(
        &mut self,
        wanted: &Wanted,
        dossier: &mut Dossier,
    ) -> Result<(), StoreError> {
        let sql = Sql::new(intake::CONFIRMATION)
            .push(" WHERE hash IN ")
            .list(wanted.confirmations.iter().map(String::as_str))
            .push(" OR (used IS NULL AND until > ")
            .bind(wanted.now)
            .push(" AND (clarification IS NULL OR clarification IN ")
            .list(dossier.clarifications.keys().map(ClarificationId::as_str))
            .push("))");
        for row in &self.fetch(sql).await? {
            let (hash, confirmation) = intake::confirmation(row)?;
            dossier.confirmations.insert(hash, confirmation);
        }
        Ok(())
    }
}

fn agendas(calls: &BTreeMap<CallId, Call>) -> impl Iterator<Item = ClarificationId> {
    calls
        .values()
        .flat_map(|call| call.agenda.iter().map(|item| item.clarification.clone()))
}
