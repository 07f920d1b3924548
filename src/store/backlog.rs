//! The backlog as the last import had it. Reference data: no versions.

use super::error::StoreError;
use super::read::{Reader, to_json_without};
use super::tx::{Sql, Tx, row};
use crate::domain::ids::TeamId;
use crate::domain::pbi::{Pbi, PbiKey};
use crate::domain::time::Timestamp;
use sqlx::any::AnyRow;
use std::collections::{BTreeMap, BTreeSet};

/// The fields of an item that have columns.
const COLUMNS: &[&str] = &["team", "key", "title", "confidential"];

/// Most unknown keys that near ones are looked up for, and most near ones for each.
const UNKNOWN: usize = 8;
const NEAR: usize = 5;

const PBI: &str = "SELECT team, key, title, confidential, state FROM pbi WHERE team = ";

impl Tx {
    /// Puts items on record, or what an import has new of them.
    pub async fn put_pbis(&mut self, pbis: &[Pbi], now: Timestamp) -> Result<(), StoreError> {
        let pbis: BTreeMap<_, _> = pbis.iter().map(|p| ((&p.team, &p.key), p)).collect();
        let rows = pbis
            .values()
            .map(|pbi| {
                Ok(row![
                    pbi.team.as_str(),
                    pbi.key.as_str(),
                    number(&pbi.key),
                    pbi.title.as_str(),
                    pbi.confidential,
                    now,
                    to_json_without(pbi, COLUMNS)?,
                ])
            })
            .collect::<Result<Vec<_>, StoreError>>()?;
        self.run_rows(
            "INSERT INTO pbi (team, key, number, title, confidential, imported, state)",
            &rows,
            " ON CONFLICT (team, key) DO UPDATE SET title = excluded.title, \
             confidential = excluded.confidential, imported = excluded.imported, \
             state = excluded.state",
        )
        .await
        .map(drop)
    }

    /// One item.
    pub async fn pbi(&mut self, team: &TeamId, key: &PbiKey) -> Result<Option<Pbi>, StoreError> {
        let mut found = self.pbis(team, std::iter::once(key)).await?;
        Ok(found.remove(key))
    }

    /// All items of a team.
    pub async fn backlog(&mut self, team: &TeamId) -> Result<BTreeMap<PbiKey, Pbi>, StoreError> {
        let sql = Sql::new(PBI).bind(team.as_str());
        self.items(sql).await
    }

    /// Items by key.
    pub(super) async fn pbis(
        &mut self,
        team: &TeamId,
        keys: impl Iterator<Item = &PbiKey>,
    ) -> Result<BTreeMap<PbiKey, Pbi>, StoreError> {
        let sql = Sql::new(PBI)
            .bind(team.as_str())
            .push(" AND key IN ")
            .list(keys.map(PbiKey::as_str));
        self.items(sql).await
    }

    /// All items of a team that are confidential.
    pub(super) async fn confidential(
        &mut self,
        team: &TeamId,
    ) -> Result<BTreeMap<PbiKey, Pbi>, StoreError> {
        let sql = Sql::new(PBI)
            .bind(team.as_str())
            .push(" AND confidential = 1");
        self.items(sql).await
    }

    async fn items(&mut self, sql: Sql) -> Result<BTreeMap<PbiKey, Pbi>, StoreError> {
        let mut out = BTreeMap::new();
        for row in &self.fetch(sql).await? {
            let pbi = pbi(row)?;
            out.insert(pbi.key.clone(), pbi);
        }
        Ok(out)
    }

    /// Keys and titles near to unknown ones: a digit too many, too few, other or swapped,
    /// or a number close by; the nearest first. A confidential item shows no title.
    pub(super) async fn near(
        &mut self,
        team: &TeamId,
        unknown: &[&PbiKey],
    ) -> Result<Vec<(PbiKey, String)>, StoreError> {
        let unknown = unknown.get(..UNKNOWN).unwrap_or(unknown);
        let mut numbers: BTreeSet<i64> = unknown.iter().flat_map(|k| around(number(k))).collect();
        // No item has it; it keeps the list from being empty.
        numbers.insert(-1);
        // A confidential item is in nobody's hints.
        let sql = Sql::new("SELECT key, title FROM pbi WHERE team = ")
            .bind(team.as_str())
            .push(" AND confidential = 0 AND number IN ")
            .list(numbers);
        let mut found = Vec::new();
        for row in &self.fetch(sql).await? {
            let row = Reader::new(row, "pbi", "key");
            found.push((PbiKey::new(&row.text("key")?), row.text("title")?));
        }
        let mut out: Vec<(PbiKey, String)> = Vec::new();
        for key in unknown {
            found.sort_by_key(|(other, _)| distance(key, other));
            for near in found.iter().take(NEAR) {
                if !out.contains(near) {
                    out.push(near.clone());
                }
            }
        }
        Ok(out)
    }
}

/// Sorts by edits between the keys, then by the distance of their numbers.
fn distance(key: &PbiKey, other: &PbiKey) -> (usize, u64, PbiKey) {
    let numbers = number(key).abs_diff(number(other));
    (
        edits(key.as_str().as_bytes(), other.as_str().as_bytes()),
        numbers,
        other.clone(),
    )
}

/// Letters added, dropped or changed between two short texts.
fn edits(a: &[u8], b: &[u8]) -> usize {
    let mut line: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let cell = |line: &[usize], at: usize| line.get(at).copied().unwrap_or(usize::MAX - 1);
            let changed = cell(&line, j) + usize::from(x != y);
            next.push(changed.min(cell(&line, j + 1) + 1).min(cell(&next, j) + 1));
        }
        line = next;
    }
    line.last().copied().unwrap_or(0)
}

/// The digits a key ends in; 0 where it has none.
fn number(key: &PbiKey) -> i64 {
    let text = key.as_str();
    let digits = text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    text.get(digits..).and_then(|d| d.parse().ok()).unwrap_or(0)
}

/// Numbers one slip of the fingers away, and the ten on either side.
fn around(number: i64) -> BTreeSet<i64> {
    let digits: Vec<char> = number.to_string().chars().collect();
    let mut texts = Vec::new();
    for at in 0..=digits.len() {
        let (head, tail) = digits.split_at(at);
        let joined = |middle: &[char], tail: &[char]| -> String {
            head.iter().chain(middle).chain(tail).collect()
        };
        let rest = tail.get(1..).unwrap_or_default();
        texts.push(joined(&[], rest));
        for digit in '0'..='9' {
            texts.push(joined(&[digit], tail));
            texts.push(joined(&[digit], rest));
        }
        if let [a, b, rest @ ..] = tail {
            texts.push(joined(&[*b, *a], rest));
        }
    }
    texts
        .iter()
        .filter_map(|t| t.parse().ok())
        .chain(number.saturating_sub(10)..=number.saturating_add(10))
        .filter(|n| *n > 0)
        .collect()
}

fn pbi(row: &AnyRow) -> Result<Pbi, StoreError> {
    let row = Reader::new(row, "pbi", "key");
    row.whole(vec![
        ("team", row.text("team")?.into()),
        ("key", row.text("key")?.into()),
        ("title", row.text("title")?.into()),
        ("confidential", row.truth("confidential")?.into()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_fingers_are_near() {
        let near = around(142);
        for slip in [124, 412, 14, 42, 1420, 1142, 143, 152, 132, 942] {
            assert!(near.contains(&slip), "{slip}");
        }
        assert!(!near.contains(&777));
        assert_eq!(edits(b"PBI-142", b"PBI-124"), 2);
        assert_eq!(number(&PbiKey::new("AB#142")), 142);
        assert_eq!(number(&PbiKey::new("#")), 0);
    }
}
