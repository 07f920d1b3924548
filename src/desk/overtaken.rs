//! A reply that overtook the mail it answers: it waits a while for it, and is then decided on
//! without.
//!
//! Invariant: a mail waits at most [`PATIENCE`] from when it was taken in, and is never lost by it.

use super::{Desk, DeskError};
use crate::domain::fact::Decision;
use crate::domain::ids::MailId;
use crate::domain::time::Timestamp;
use crate::store::{Tx, Undecided};
use chrono::TimeDelta;

/// How long a reply waits at most for the mail that it answers.
const PATIENCE: TimeDelta = TimeDelta::minutes(5);
/// How soon it is looked whether that has come.
const AGAIN: TimeDelta = TimeDelta::minutes(1);

impl Desk {
    /// Whether what was decided about a mail is put off.
    pub(super) fn is_overtaken(decision: &Decision, mail: &Undecided, now: Timestamp) -> bool {
        decision.overtakes && now - mail.taken_in < PATIENCE
    }

    /// Lets these wait; they were not tried.
    pub(super) async fn let_follow(
        tx: &mut Tx,
        mails: &[MailId],
        now: Timestamp,
    ) -> Result<(), DeskError> {
        if !mails.is_empty() {
            tracing::info!(
                mails = mails.len(),
                "what they answer may be on its way; they wait"
            );
            tx.let_wait(mails, now + AGAIN).await?;
        }
        Ok(())
    }
}
