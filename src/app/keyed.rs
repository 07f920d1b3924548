//! Whether the key file is the one that this database was used with: each reply address that went
//! out is on record with the name of its key.
//!
//! Never reads a key's bytes. Invariant: a database without a reply address fits every key file.

use super::finding::{Finding, Level};
use crate::config::{Config, keys};
use crate::store::Store;

/// Under which name that key stands on record.
const MADE_ANEW: &str = "key made anew";

/// What the keys on record say of the key file; none where it can't be read, which is told
/// elsewhere.
pub(super) async fn finding(config: &Config, store: &Store) -> anyhow::Result<Option<Finding>> {
    let Ok(held) = keys::read(&config.keys) else {
        return Ok(None);
    };
    let mut tx = store.read().await?;
    let used = tx.keys_used().await?;
    let anew = tx.meta(MADE_ANEW).await?;
    let held: Vec<String> = held.into_iter().map(|key| key.id).collect();
    let file = config.keys.display().to_string();
    Ok(judged(&used, &held, anew.as_deref(), &file))
}

/// Writes down that this key is the first of a file that takes the place of a lost one: until a
/// reply address is made with it, nothing else tells it from another installation's. Blocking.
pub fn made_anew(config: &Config, key: &str) -> anyhow::Result<()> {
    if config.database_file().is_some_and(|path| !path.exists()) {
        return Ok(());
    }
    super::runtime()?.block_on(async {
        let store = super::open_store(config).await?;
        let mut tx = store.write().await?;
        tx.set_meta(MADE_ANEW, key).await?;
        tx.commit().await?;
        store.close().await;
        Ok(())
    })
}

/// `used`: the keys on record, each with its number of reply addresses; `anew`: the key that was
/// made where the file was lost.
fn judged(
    used: &[(String, i64)],
    held: &[String],
    anew: Option<&str>,
    file: &str,
) -> Option<Finding> {
    let is_ours = held.iter().any(|id| Some(id.as_str()) == anew);
    let missing: Vec<_> = used.iter().filter(|(id, _)| !held.contains(id)).collect();
    let addresses: i64 = missing.iter().map(|(_, n)| n).sum();
    let ids: Vec<&str> = missing.iter().map(|(id, _)| id.as_str()).collect();
    let ids = ids.join(", ");
    if missing.is_empty() {
        return None;
    }
    let noun = if addresses == 1 {
        "address"
    } else {
        "addresses"
    };
    if missing.len() == used.len() && !is_ours {
        return Some(Finding::bad(
            Level::Fault,
            "keys",
            format!(
                "the key file {file} is another installation's: the {addresses} reply {noun} on \
                 record were made with {ids}, which it does not hold, and none is known any more"
            ),
            format!(
                "put this database's own key file there (its backup), or let keys name it; {file} \
                     may belong to another database"
            ),
        ));
    }
    Some(Finding::bad(
        Level::Warning,
        "keys",
        format!(
            "{addresses} reply {noun} on record were made with {ids}, which {file} does not hold"
        ),
        "put those lines of the key file back, from its backup; all is well where you took them out \
         because their time was over, or lost them",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_on_record_tell_whose_the_key_file_is() {
        let used = |ids: &[&str]| {
            ids.iter()
                .map(|id| ((*id).to_owned(), 2))
                .collect::<Vec<_>>()
        };
        let level = |on_record: &[&str], held: &[&str]| {
            let held: Vec<String> = held.iter().map(|id| (*id).to_owned()).collect();
            judged(&used(on_record), &held, Some("new"), "keys").map(|f| f.level)
        };
        assert_eq!(level(&[], &["a"]), None);
        assert_eq!(level(&["a"], &["a"]), None);
        assert_eq!(level(&["a"], &["b", "a"]), None);
        assert_eq!(level(&["a"], &["b"]), Some(Level::Fault));
        assert_eq!(level(&["a", "b"], &["c"]), Some(Level::Fault));
        assert_eq!(level(&["a", "b"], &["a"]), Some(Level::Warning));
        assert_eq!(level(&["a"], &["new"]), Some(Level::Warning));
        assert_eq!(level(&["a", "new"], &["b"]), Some(Level::Fault));
    }
}
