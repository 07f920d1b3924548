//! The letters that mails answer, looked up before the mails are read: what a reader quotes of a
//! letter without marks can be told by the letter alone.
//!
//! Decides nothing. Invariant: a mail whose letter is not found is read without it.

use super::{Desk, DeskError, intake};
use crate::domain::ids::TeamId;
use crate::mail::recalled;
use crate::mail::words::answered::Answered;
use crate::store::Undecided;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

impl Desk {
    /// For each mail the letter of ours that it says it answers.
    pub(super) async fn answered(
        &self,
        team: &TeamId,
        mails: &[Undecided],
    ) -> Result<Vec<Option<Arc<Answered>>>, DeskError> {
        let read = |mail: &Undecided| {
            let id = || recalled::id(&mail.bytes);
            (!intake::is_parked(mail)).then(id).flatten()
        };
        let ids: Vec<Option<String>> = mails.iter().map(read).collect();
        let wanted: BTreeSet<&str> = ids.iter().flatten().map(String::as_str).collect();
        if wanted.is_empty() {
            return Ok(vec![None; mails.len()]);
        }
        let mut tx = self.tools.store.read().await?;
        let letters = tx.letter_texts(team, &wanted).await?;
        drop(tx);
        let letters: BTreeMap<String, Arc<Answered>> = letters
            .into_iter()
            .filter_map(|(id, bytes)| Some((id, Arc::new(recalled::letter(&bytes)?))))
            .collect();
        let found = |id: &Option<String>| letters.get(id.as_ref()?).cloned();
        Ok(ids.iter().map(found).collect())
    }
}
