//! Full text search over people's own words: what was asked and answered on items near to those
//! that are asked about.
//!
//! Finds candidates; how near they come, and who may see them, is for `rules` to say. Invariant:
//! nothing of another team, and nothing of a confidential item, is found.

use super::error::StoreError;
use super::load::Wanted;
use super::read::Reader;
use super::records::CLARIFICATION;
use super::tx::{Sql, Tx};
use crate::domain::dossier::Dossier;
use crate::domain::ids::ClarificationId;
use crate::domain::pbi::{Pbi, PbiKey};
use std::collections::BTreeSet;

/// Most questions and answers that a search brings up: those that it ranks best.
const FOUND: i64 = 120;

impl Tx {
    /// Clarifications on neighbours of the items that are asked about, in which a word of the
    /// questions stands: on items that share a label, and those that are linked. Six statements,
    /// or none where nothing is asked or no item has neighbours.
    pub(super) async fn load_neighbours(
        &mut self,
        wanted: &Wanted,
        dossier: &mut Dossier,
    ) -> Result<(), StoreError> {
        let open = |key| dossier.pbis.get(key).filter(|p: &&Pbi| !p.confidential);
        let items: Vec<&Pbi> = wanted.keys.iter().filter_map(open).collect();
        let labels: BTreeSet<&String> = items.iter().flat_map(|p| &p.labels).collect();
        let labels: Vec<&String> = labels
            .into_iter()
            .filter(|l| !l.trim().is_empty())
            .collect();
        let linked: BTreeSet<&ClarificationId> = dossier
            .clarifications
            .values()
            .filter(|c| items.iter().any(|p| p.key == c.pbi))
            .flat_map(|c| &c.links)
            .collect();
        if wanted.asked.is_empty() || (labels.is_empty() && linked.is_empty()) {
            return Ok(());
        }
        let [before, after, best] = self.dialect.search();
        let mut sql = Sql::new("SELECT c.id, c.pbi FROM ")
            .push(before)
            .bind(self.dialect.beginning(&wanted.asked))
            .push(after)
            .push(
                " JOIN clarification c ON c.id = said.clarification \
                 JOIN pbi p ON p.team = c.team AND p.key = c.pbi \
                 WHERE p.confidential = 0 AND c.team = ",
            )
            .bind(wanted.team.as_str())
            // What is asked about is loaded already.
            .push(" AND c.pbi NOT IN ")
            .list(wanted.keys.iter().map(PbiKey::as_str))
            .push(" AND (c.id IN ")
            .list(linked.into_iter().map(ClarificationId::as_str));
        for label in labels {
            sql = sql
                .push(" OR p.state LIKE ")
                .bind(pattern(label))
                .push(" ESCAPE '!'");
        }
        let sql = sql
            .push(") ORDER BY ")
            .push(best)
            .push(", c.id LIMIT ")
            .bind(FOUND);
        let (mut ids, mut keys) = (BTreeSet::new(), BTreeSet::new());
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "clarification", "id");
            ids.insert(row.text("id")?);
            keys.insert(PbiKey::new(&row.text("pbi")?));
        }
        if ids.is_empty() {
            return Ok(());
        }
        let unknown = keys.iter().filter(|key| !dossier.pbis.contains_key(key));
        let found = self.pbis(&wanted.team, unknown).await?;
        dossier.pbis.extend(found);
        let sql = Sql::new(CLARIFICATION)
            .push(" WHERE id IN ")
            .list(ids.iter().map(String::as_str));
        self.fetch_clarifications(sql, &mut dossier.neighbours)
            .await?;
        self.fill_threads(&mut dossier.neighbours).await
    }
}

/// Finds a text in a list of JSON, whatever stands in it. It may find it elsewhere as well.
fn pattern(text: &str) -> String {
    let json = serde_json::Value::from(text).to_string();
    let mut out = String::from("%");
    for c in json.chars() {
        if matches!(c, '%' | '_' | '!') {
            out.push('!');
        }
        out.push(c);
    }
    out.push('%');
    out
}

#[cfg(test)]
mod tests {
    use super::pattern;

    #[test]
    fn a_pattern_stands_for_its_text_alone() {
        assert_eq!(pattern("a_b 100%!"), "%\"a!_b 100!%!!\"%");
    }
}
