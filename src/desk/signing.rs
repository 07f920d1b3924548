//! Our own look at the signatures on mails: asking DNS for their keys before anything is decided.
//!
//! Never within a transaction. Invariant: what DNS does not answer is asked again for a while and
//! then decided on without; a mail is never lost by it, and nobody is believed for it.

use super::ports::Dns;
use super::{Desk, DeskError, Served};
use crate::domain::ids::MailId;
use crate::domain::message::Message;
use crate::domain::signed::{Signed, TxtAnswer};
use crate::domain::time::Timestamp;
use crate::mail::trust::signed::{self, Answers};
use crate::store::Undecided;
use chrono::TimeDelta;
use futures_util::future::join_all;
use std::collections::BTreeSet;
use std::sync::Arc;

/// How long a mail waits for DNS at most, from when it was taken in.
const PATIENCE: TimeDelta = TimeDelta::minutes(30);
/// How soon it is tried again.
const AGAIN: TimeDelta = TimeDelta::minutes(2);
/// Most names asked for side by side.
const SIDE_BY_SIDE: usize = 16;

impl Desk {
    /// With somebody who asks DNS. A desk without asks nobody, and nothing is answered.
    #[must_use]
    pub fn asking(mut self, dns: Arc<dyn Dns>) -> Self {
        self.dns = Some(dns);
        self
    }

    /// What our own look at each of these mails finds; as it stands on record, where somebody
    /// looked before and nothing was left open.
    pub(super) async fn signed(&self, served: &Served, mails: &[Undecided]) -> Vec<Option<Signed>> {
        let Some(trust) = served.trust.as_ref().filter(|t| t.asks_dns()) else {
            return vec![None; mails.len()];
        };
        let known = |m: &Undecided| {
            let known = m.signed.as_ref();
            known.filter(|s| s.unanswered().is_none()).cloned()
        };
        let whole = |m: &Undecided| m.size <= m.bytes.len() as u64;
        let new = mails.iter().filter(|m| known(m).is_none() && whole(m));
        let names: BTreeSet<String> = new.flat_map(|m| signed::names(&m.bytes, trust)).collect();
        let answers = self.answers(names.into_iter().collect()).await;
        let look = |m: &Undecided| {
            let looked = || signed::look(&m.bytes, trust, m.received, &answers);
            known(m).or_else(|| whole(m).then(looked))
        };
        mails.iter().map(look).collect()
    }

    async fn answers(&self, names: Vec<String>) -> Answers {
        let mut out = Answers::new();
        for some in names.chunks(SIDE_BY_SIDE) {
            let asked = some.iter().map(async |name| {
                let answer = match &self.dns {
                    Some(dns) => dns.txt(name).await,
                    None => TxtAnswer::Unanswered("nobody asks it here".into()),
                };
                (name.clone(), answer)
            });
            out.extend(join_all(asked).await);
        }
        out
    }

    /// Whether a mail waits for DNS to answer before it is decided on.
    pub(super) fn is_waiting(mail: &Undecided, message: &Message, now: Timestamp) -> bool {
        let auth = message.authentication.as_ref();
        auth.is_some_and(|a| a.unanswered.is_some()) && now - mail.taken_in < PATIENCE
    }

    /// Lets these wait; they were not tried.
    pub(super) async fn let_wait(&self, mails: &[MailId], now: Timestamp) -> Result<(), DeskError> {
        if mails.is_empty() {
            return Ok(());
        }
        tracing::info!(
            mails = mails.len(),
            "DNS does not answer for their keys; they wait"
        );
        let mut tx = self.tools.store.write().await?;
        tx.let_wait(mails, now + AGAIN).await?;
        Ok(tx.commit().await?)
    }
}
