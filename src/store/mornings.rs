//! Which clarifications a morning is about: those that wait, those ruled on lately, those of a
//! Sprint.
//!
//! Names them only; [`super::load`] loads them.

use super::error::StoreError;
use super::load::Wanted;
use super::read::Reader;
use super::tx::{Sql, Tx};
use crate::domain::ids::ClarificationId;
use crate::domain::time::Span;
use chrono::TimeDelta;

/// How long ago a ruling may be to stand in a digest: the longest time without a working
/// morning that is told of, in days.
const LATELY: i64 = 60;

impl Tx {
    /// Clarifications that are open or assumed, that wait for a ruling whatever became of their
    /// question, or were ruled on in the last [`LATELY`] days; with those that
    /// are briefed, where they are wanted.
    pub(super) async fn of_the_morning(
        &mut self,
        wanted: &Wanted,
    ) -> Result<Vec<ClarificationId>, StoreError> {
        let sql = Sql::new("SELECT id FROM clarification WHERE status = 'open' AND team = ")
            .bind(wanted.team.as_str())
            .push(" UNION SELECT id FROM clarification WHERE status = 'assumed' AND team = ")
            .bind(wanted.team.as_str())
            .push(" AND opened_at > ")
            .bind(wanted.now - TimeDelta::days(LATELY))
            .push(
                " UNION SELECT c.id FROM clarification c JOIN conversation t \
                 ON t.clarification = c.id AND t.awaited = 1 WHERE c.team = ",
            )
            .bind(wanted.team.as_str())
            .push(
                " UNION SELECT c.id FROM clarification c JOIN ruling r ON r.clarification = c.id \
                 WHERE c.team = ",
            )
            .bind(wanted.team.as_str())
            .push(" AND r.at > ")
            .bind(wanted.now - TimeDelta::days(LATELY));
        let sql = if wanted.briefed_lately {
            sql.push(" UNION SELECT id FROM clarification WHERE status = 'briefed' AND team = ")
                .bind(wanted.team.as_str())
                .push(" AND opened_at > ")
                .bind(wanted.now - TimeDelta::days(LATELY))
        } else {
            sql
        };
        self.clarifications_named(sql).await
    }

    pub(super) async fn opened_within(
        &mut self,
        wanted: &Wanted,
        span: Span,
    ) -> Result<Vec<ClarificationId>, StoreError> {
        let sql = Sql::new("SELECT id FROM clarification WHERE team = ")
            .bind(wanted.team.as_str())
            .push(" AND opened_at >= ")
            .bind(span.start)
            .push(" AND opened_at < ")
            .bind(span.end);
        self.clarifications_named(sql).await
    }

    async fn clarifications_named(&mut self, sql: Sql) -> Result<Vec<ClarificationId>, StoreError> {
        let rows = self.fetch(sql).await?;
        let id = |row| Reader::new(row, "clarification", "id").text("id");
        rows.iter()
            .map(|row| Ok(ClarificationId::new(id(row)?)))
            .collect()
    }
}
