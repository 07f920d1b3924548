//! Held mails: listing them, and what somebody makes of one.
//!
//! Invariant: a mail is handled only while it is held, so that of two who release it one does.

use super::error::StoreError;
use super::load::Wanted;
use super::read::Reader;
use super::shown::shown;
use super::tx::{Sql, Tx};
use crate::domain::confirmation::{Confirmation, Line, Sought, SoughtAct};
use crate::domain::dossier::Dossier;
use crate::domain::held::{Before, Handled, Handling, HeldMail, Hold};
use crate::domain::ids::{ClarificationId, LetterId, MailId, TeamId};
use crate::domain::letter::{Body, Letter, Numbered};
use crate::domain::pbi::PbiKey;
use crate::domain::person::Address;
use crate::domain::time::Timestamp;

/// Letters that list held mails.
const LISTING: &[&str] = &["digest", "release"];
/// Most held mails that a decision sees.
const MOST: i64 = 1_000;

/// Selects what [`held_mail`] reads.
const HELD: &str = "SELECT id, decided, hold, because, from_address, subject, \
     (SELECT clarification FROM letter WHERE effect_key = 'release/' || mail.id) AS about, \
     (SELECT payload FROM letter WHERE effect_key = 'release/' || mail.id) AS asks \
     FROM mail WHERE status = 'held' AND team = ";

impl Tx {
    /// Releases and drops held mails, and gives those that were: one that is no longer held is
    /// left as it is. A released one is new again; a dropped one is recorded.
    pub async fn handle_held(
        &mut self,
        team: &TeamId,
        handled: &[Handled],
        now: Timestamp,
    ) -> Result<Vec<MailId>, StoreError> {
        let mut done = Vec::new();
        for one in handled {
            let sql = Sql::new("UPDATE mail SET handled = ")
                .bind(one.how.as_str())
                .push(", handled_by = ")
                .bind(one.by.as_str())
                .push(", handled_at = ")
                .bind(now);
            let sql = match &one.how {
                Handling::Released { to } => sql
                    .push(", handled_to = ")
                    .bind(to.as_ref().map(PbiKey::as_str))
                    .push(", status = 'new', attempts = 0, decided = NULL"),
                Handling::Dropped => sql
                    .push(", status = 'recorded', decided = ")
                    .bind(now)
                    .push(", because = ")
                    .bind(format!("dropped by {}; it was held: ", one.by))
                    .push(" || because"),
            };
            let sql = sql
                .push(" WHERE status = 'held' AND team = ")
                .bind(team.as_str())
                .push(" AND id = ")
                .bind(one.mail.as_str());
            if self.run(sql).await? > 0 {
                done.push(one.mail.clone());
            }
        }
        Ok(done)
    }

    /// A mail whose registered address has said yes or no to what it wants waits for that no longer.
    pub(super) async fn settle_confirmed(
        &mut self,
        given: &[Confirmation],
    ) -> Result<(), StoreError> {
        for one in given.iter().filter(|one| one.used.is_some()) {
            let said = if one.denied { "denied" } else { "confirmed" };
            let sql = Sql::new("UPDATE mail SET status = 'recorded', because = ")
                .bind(format!("{said} by its registered address; it was held: "))
                .push(" || because WHERE status = 'held' AND hold = ")
                .bind(Hold::ToConfirm.as_str())
                .push(" AND id = ")
                .bind(one.mail.as_str());
            self.run(sql).await?;
        }
        Ok(())
    }

    /// Mails of a team that are held, the newest first.
    pub async fn held(&mut self, team: &TeamId) -> Result<Vec<HeldMail>, StoreError> {
        let sql = Sql::new(HELD)
            .bind(team.as_str())
            .push(" ORDER BY decided DESC, epoch DESC, uid DESC LIMIT ")
            .bind(MOST);
        self.fetch(sql).await?.iter().map(held_mail).collect()
    }

    /// One of them.
    pub async fn held_mail(
        &mut self,
        team: &TeamId,
        mail: &MailId,
    ) -> Result<Option<HeldMail>, StoreError> {
        let sql = Sql::new(HELD)
            .bind(team.as_str())
            .push(" AND id = ")
            .bind(mail.as_str());
        self.fetch(sql).await?.first().map(held_mail).transpose()
    }

    /// What the numbers mean of letters that the batch answers. No statement where there is none.
    pub(super) async fn load_listed(&mut self, dossier: &mut Dossier) -> Result<(), StoreError> {
        let answered: Vec<LetterId> = dossier
            .letters
            .values()
            .filter(|l| LISTING.contains(&l.name.as_str()))
            .map(|l| l.id.clone())
            .collect();
        if answered.is_empty() {
            return Ok(());
        }
        let sql = Sql::new("SELECT id, payload FROM letter WHERE id IN ")
            .list(answered.iter().map(LetterId::as_str));
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "letter", "id");
            let letter: Letter = row.json("payload")?;
            let numbers = match letter.body {
                Body::Digest(digest) => digest.numbers,
                Body::Release(asked) => {
                    let about = letter.clarification;
                    let held = asked.mail.map(|mail| Numbered::Held { mail, about });
                    held.into_iter().collect()
                }
                _ => Vec::new(),
            };
            dossier
                .listed
                .insert(LetterId::new(row.text("id")?), numbers);
        }
        Ok(())
    }

    /// What is held, for a digest, for who answers a letter that lists some, and for who confirms a
    /// release; for a digest the confidential items too, of which these may tell. No statement
    /// where the batch needs none.
    pub(super) async fn load_held(
        &mut self,
        wanted: &Wanted,
        dossier: &mut Dossier,
    ) -> Result<(), StoreError> {
        let confirmed = |c: &Confirmation| wanted.confirmations.contains(&c.hash);
        let is_release = |l: &Line| matches!(l.sought, Sought::Act(SoughtAct::Release { .. }));
        let mut confirmations = dossier.confirmations.values();
        let released = confirmations.any(|c| confirmed(c) && c.lines.iter().any(is_release));
        if wanted.morning || released || !dossier.listed.is_empty() {
            dossier.held = self.held(&wanted.team).await?;
        }
        let listed = dossier.listed.values().flatten();
        let listed: Vec<&MailId> = listed
            .filter_map(|n| match n {
                Numbered::Held { mail, .. } => Some(mail),
                Numbered::Question { .. } | Numbered::Assumption { .. } => None,
            })
            .filter(|mail| dossier.held.iter().all(|held| &held.mail != *mail))
            .collect();
        if !listed.is_empty() {
            dossier.handled = self.handled(&wanted.team, &listed).await?;
        }
        if wanted.morning && !dossier.held.is_empty() {
            let confidential = self.confidential(&wanted.team).await?;
            dossier.pbis.extend(confidential);
        }
        Ok(())
    }

    /// What was made of those mails that are held no longer.
    async fn handled(
        &mut self,
        team: &TeamId,
        mails: &[&MailId],
    ) -> Result<Vec<Before>, StoreError> {
        let sql = Sql::new(
            "SELECT id, subject, handled, handled_by, handled_at FROM mail \
             WHERE status <> 'held' AND team = ",
        )
        .bind(team.as_str())
        .push(" AND id IN ")
        .list(mails.iter().map(|mail| mail.as_str()));
        let rows = self.fetch(sql).await?;
        let all: Result<Vec<_>, _> = rows.iter().map(before).collect();
        Ok(all?.into_iter().flatten().collect())
    }

    /// People of this installation at addresses that are of nobody in the team. No statement
    /// where there are none.
    pub(super) async fn load_strangers(
        &mut self,
        wanted: &Wanted,
        dossier: &mut Dossier,
    ) -> Result<(), StoreError> {
        let unknown: Vec<&Address> = wanted
            .addresses
            .iter()
            .filter(|a| dossier.roster.by_address(a).is_none())
            .collect();
        if !unknown.is_empty() {
            dossier.elsewhere_known = self.people_at(unknown.into_iter()).await?;
        }
        Ok(())
    }
}

fn held_mail(row: &sqlx::any::AnyRow) -> Result<HeldMail, StoreError> {
    let row = Reader::new(row, "mail", "id");
    let from = row.text_or_none("from_address")?;
    Ok(HeldMail {
        mail: MailId::new(row.text("id")?),
        since: row.at_or_none("decided")?.unwrap_or(Timestamp(0)),
        from: from.and_then(|text| Address::parse(&text).ok()),
        subject: row.text_or_none("subject")?.unwrap_or_default(),
        // What was held before there were classes may be anything.
        hold: row
            .text_or_none("hold")?
            .and_then(|text| Hold::parse(&text))
            .unwrap_or(Hold::Unheeded),
        because: row.text_or_none("because")?.unwrap_or_default(),
        about: row.text_or_none("about")?.map(ClarificationId::new),
        shown: shown(&row)?,
    })
}

fn before(row: &sqlx::any::AnyRow) -> Result<Option<Before>, StoreError> {
    let row = Reader::new(row, "mail", "id");
    let (Some(how), Some(by), Some(at)) = (
        row.text_or_none("handled")?,
        row.text_or_none("handled_by")?,
        row.at_or_none("handled_at")?,
    ) else {
        return Ok(None);
    };
    Ok(Some(Before {
        mail: MailId::new(row.text("id")?),
        subject: row.text_or_none("subject")?.unwrap_or_default(),
        dropped: how == Handling::Dropped.as_str(),
        by,
        at,
    }))
}
