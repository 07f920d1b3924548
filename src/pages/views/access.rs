//! View of the letter to who runs the installation: access to the mailbox ends.

use super::Views;
use crate::domain::letter::{AccessEnds, Ending};
use crate::pages::text::one_line;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct AccessEndsView {
    kind: &'static str,
    mailbox: String,
    at: String,
    said: String,
    holds: Option<String>,
    command: String,
}

impl Views<'_> {
    pub(super) fn access_ends(&self, told: &AccessEnds) -> AccessEndsView {
        let (kind, at, said) = match &told.ending {
            Ending::Ahead { at } => ("ahead", self.when.by(*at), String::new()),
            Ending::LoggedOut { said } => ("logged-out", String::new(), one_line(said)),
            Ending::Refused { said } => ("refused", String::new(), one_line(said)),
        };
        AccessEndsView {
            kind,
            mailbox: told.mailbox.to_string(),
            at,
            said,
            holds: told.holds.map(|at| self.when.by(at)),
            command: one_line(&told.command),
        }
    }
}
