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

    /// Lets these wait, taken in at that time each; they were not tried.
    pub(super) async fn let_follow(
        tx: &mut Tx,
        mails: &[(MailId, Timestamp)],
        now: Timestamp,
    ) -> Result<(), DeskError> {
        for (mail, taken_in) in mails {
            tracing::info!(mail = %mail, "what it answers may be on its way; it waits");
            let until = (now + AGAIN).min(*taken_in + PATIENCE);
            tx.let_wait(std::slice::from_ref(mail), until).await?;
        }
        Ok(())
    }
}
