//! Mails that are to be moved into their item's folder of the mailbox.
//!
//! Never moves. Invariant: a mail is asked for once, with the outcome that filed it, and again only
//! where `/move` takes it from the item in whose folder it lies; it is moved by the holder of its
//! lease. Of a mail that was put away, `pbi` is that item and `done_at` is set, until it is gone.

use super::error::StoreError;
use super::read::Reader;
use super::tx::{Sql, Tx, row};
use crate::domain::ids::{ClarificationId, MailId, TeamId};
use crate::domain::pbi::PbiKey;
use crate::domain::time::Timestamp;

/// A mail that is to be moved, leased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DuePut {
    /// The mail.
    pub mail: MailId,
    /// UIDVALIDITY and UID of where it was last seen.
    pub place: (u32, u32),
    /// Its Message-ID, as its sender claims.
    pub message_id: Option<String>,
    /// The item whose folder it belongs into by now: a person may have moved it meanwhile.
    pub pbi: PbiKey,
    /// The item in whose folder it lies, if it was put away before.
    pub from: Option<PbiKey>,
    /// Leases so far, this one included.
    pub attempts: u32,
    /// Whether the item is confidential by now: nothing of it goes into a folder of its name.
    pub confidential: bool,
}

/// How moving a leased mail ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutDone {
    /// The mail.
    pub mail: MailId,
    /// `moved`, `gone`, `left`; `None`: to be tried again.
    pub status: Option<&'static str>,
    /// Why it was left, or what failed.
    pub said: Option<String>,
    /// When it is tried again.
    pub due: Timestamp,
    /// The item in whose folder it is from now on.
    pub into: Option<PbiKey>,
}

/// Filed mails that could not be put away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotPut {
    /// How many.
    pub mails: u32,
    /// What was said of the last one.
    pub said: String,
}

/// Why a mail is left whose item became confidential: nothing failed.
pub const CONFIDENTIAL: &str = "the item is confidential";

impl Tx {
    /// Asks for the mails among these that are filed to be moved, unless the item is
    /// confidential; where one was asked for before, nothing changes.
    pub async fn want_put_away(
        &mut self,
        mails: &[MailId],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        if mails.is_empty() {
            return Ok(());
        }
        let sql = Sql::new(
            "INSERT INTO put_away (mail, team, pbi, validity, uid, status, attempts, due) \
             SELECT m.id, m.team, c.pbi, m.validity, m.uid, 'due', 0, ",
        )
        // A parameter alone in a select list has no type on PostgreSQL.
        .push("CAST(")
        .bind(now)
        .push(
            " AS BIGINT) FROM mail m JOIN filing f ON f.mail = m.id AND f.ordinal = 0 \
             JOIN clarification c ON c.id = f.clarification \
             LEFT JOIN pbi p ON p.team = c.team AND p.key = c.pbi \
             WHERE m.status = 'filed' AND COALESCE(p.confidential, 0) = 0 AND m.id IN ",
        )
        .list(mails.iter().map(MailId::as_str))
        .push(" ON CONFLICT (mail) DO NOTHING");
        self.run(sql).await.map(drop)
    }

    /// Asks for the mails of these clarifications that lie in the folder of another item than their
    /// own to be moved from there.
    pub async fn want_follow(
        &mut self,
        clarifications: &[&ClarificationId],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        if clarifications.is_empty() {
            return Ok(());
        }
        let ids = clarifications.iter().map(|c| c.as_str());
        self.follow("c.id", ids, now).await
    }

    /// The same for one mail that is in its folder now: it may have been taken to another item while
    /// it was moved.
    pub async fn taken_meanwhile(
        &mut self,
        mail: &MailId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.follow("f.mail", [mail.as_str()], now).await
    }

    async fn follow<'i>(
        &mut self,
        column: &'static str,
        ids: impl IntoIterator<Item = &'i str>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let sql = Sql::new("UPDATE put_away SET status = 'due', attempts = 0, said = NULL, due = ")
            .bind(now)
            .push(
                " WHERE status = 'moved' AND mail IN (SELECT f.mail FROM filing f \
                 JOIN clarification c ON c.id = f.clarification \
                 WHERE f.ordinal = 0 AND c.pbi <> put_away.pbi AND ",
            )
            .push(column)
            .push(" IN ")
            .list(ids)
            .push(")");
        self.run(sql).await.map(drop)
    }

    /// The mailbox was rebuilt: what is still to be moved lies where the same mail was found
    /// again. Each pair is a mail on record and the new row of the same mail.
    pub async fn found_again(&mut self, pairs: &[(MailId, MailId)]) -> Result<(), StoreError> {
        let rows: Vec<_> = pairs
            .iter()
            .map(|(first, again)| row![first.as_str(), again.as_str()])
            .collect();
        self.run_rows(
            "WITH v (first, again) AS (",
            &rows,
            ") UPDATE put_away SET validity = m.validity, uid = m.uid, due = m.taken_in \
             FROM v JOIN mail m ON m.id = v.again \
             WHERE put_away.mail = v.first AND put_away.status = 'due' \
             AND put_away.done_at IS NULL AND put_away.validity <> m.validity",
        )
        .await
        .map(drop)
    }

    /// Leases mails of a team that are to be moved.
    pub async fn lease_put_away(
        &mut self,
        team: &TeamId,
        (now, until): (Timestamp, Timestamp),
        token: &str,
        limit: u32,
    ) -> Result<Vec<DuePut>, StoreError> {
        const FREE: &str = " AND (lease_until IS NULL OR lease_until <= ";
        // The predicate stands twice, as with letters.
        let sql = Sql::new("UPDATE put_away SET attempts = attempts + 1, lease_until = ")
            .bind(until)
            .push(", lease_token = ")
            .bind(token)
            .push(" WHERE mail IN (SELECT l.mail FROM put_away l WHERE l.status = 'due' AND l.team = ")
            .bind(team.as_str())
            .push(" AND l.due <= ")
            .bind(now)
            .push(FREE)
            .bind(now)
            .push(") ORDER BY l.due, l.mail LIMIT ")
            .bind(limit)
            .push(" ")
            .push(self.dialect.skip_locked())
            .push(") AND status = 'due' AND due <= ")
            .bind(now)
            .push(FREE)
            .bind(now)
            .push(
                ") RETURNING mail, validity, uid, attempts, done_at, pbi, \
                 (SELECT m.message_id FROM mail m WHERE m.id = put_away.mail) AS message_id, \
                 COALESCE((SELECT c.pbi FROM filing f JOIN clarification c \
                 ON c.id = f.clarification WHERE f.mail = put_away.mail AND f.ordinal = 0), \
                 put_away.pbi) AS home, \
                 COALESCE((SELECT p.confidential FROM filing f JOIN clarification c \
                 ON c.id = f.clarification JOIN pbi p ON p.team = c.team AND p.key = c.pbi \
                 WHERE f.mail = put_away.mail AND f.ordinal = 0), 0) AS confidential",
            );
        let rows = self.fetch(sql).await?;
        let mut due = Vec::new();
        for row in &rows {
            let row = Reader::new(row, "put_away", "mail");
            let lies = PbiKey::new(&row.text("pbi")?);
            due.push(DuePut {
                from: row.at_or_none("done_at")?.map(|_| lies),
                mail: MailId::new(row.text("mail")?),
                place: (row.number("validity")?, row.number("uid")?),
                message_id: row.text_or_none("message_id")?,
                pbi: PbiKey::new(&row.text("home")?),
                attempts: row.number("attempts")?,
                confidential: row.truth("confidential")?,
            });
        }
        due.sort_by_key(|d| d.place);
        Ok(due)
    }

    /// Writes down how moving a leased mail ended; nothing where the lease is another's by now.
    pub async fn finish_put_away(
        &mut self,
        token: &str,
        done: &PutDone,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let ended = done.status.map(|_| now);
        let sql = Sql::new("UPDATE put_away SET lease_until = NULL, lease_token = NULL, status = ")
            .bind(done.status.unwrap_or("due"))
            .push(", said = ")
            .bind(done.said.as_deref())
            .push(", due = ")
            .bind(done.due)
            .push(", pbi = COALESCE(")
            .bind(done.into.as_ref().map(PbiKey::as_str))
            .push(", pbi), done_at = COALESCE(")
            .bind(ended)
            .push(", done_at) WHERE mail = ")
            .bind(done.mail.as_str())
            .push(" AND lease_token = ")
            .bind(token);
        self.run(sql).await.map(drop)
    }

    /// Mails of a team that could not be put away: left since then, or tried more than once so far.
    pub async fn not_put_away(
        &mut self,
        team: &TeamId,
        since: Timestamp,
    ) -> Result<Option<NotPut>, StoreError> {
        let sql = Sql::new(
            "SELECT mail, said, COUNT(*) OVER () AS mails FROM put_away \
             WHERE said IS NOT NULL AND said <> ",
        )
        .bind(CONFIDENTIAL)
        .push(" AND team = ")
        .bind(team.as_str())
        .push(" AND (status = 'due' AND attempts > 1 OR status <> 'due' AND done_at >= ")
        .bind(since)
        .push(") ORDER BY COALESCE(done_at, due) DESC, mail LIMIT 1");
        let rows = self.fetch(sql).await?;
        let Some(row) = rows.first() else {
            return Ok(None);
        };
        let row = Reader::new(row, "put_away", "mail");
        Ok(Some(NotPut {
            mails: row.number("mails")?,
            said: row.text("said")?,
        }))
    }
}
