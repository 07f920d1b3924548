//! What a program marks as its own and somebody wrote: a ticket system hands their words on.
//!
//! Decides only whether such words may be there. Invariant: a receipt, or a program's note of what
//! became of a mail, says nothing.

use super::responder::is_receipt;
use super::{systems, unmarked};
use crate::domain::message::Message;
use crate::mail::vocabulary::away_phrases::holds;

/// By these a program says that somebody wrote what stands in its mail. Whole words.
const HANDED_ON: &[&str] = &[
    "type your reply above this line",
    "reply above this line",
    "commented",
    "added a comment",
    "comment added",
    "comments added",
    "has been updated",
    "has replied",
    "replied",
    "wrote",
    "schrieb",
    "kommentierte",
    "hat kommentiert",
    "hat geantwortet",
    "wurde aktualisiert",
    "a commenté",
    "a répondu",
    "a écrit",
    "comentó",
    "ha comentado",
    "respondió",
    "ha commentato",
    "ha risposto",
    "ha scritto",
    "comentou",
    "respondeu",
    "escreveu",
    "schreef",
    "heeft gereageerd",
];

/// Whether a mail, whose whole text is `whole`, may say what somebody wrote.
pub(in crate::mail) fn says_something(message: &Message, whole: &str) -> bool {
    let says = message.text.contains(char::is_alphanumeric);
    if !says || systems::only_reacted(message) || unmarked::notice(message, whole).is_some() {
        return false;
    }
    let text = message.text.to_lowercase();
    holds(&text, HANDED_ON) || !is_receipt(&text)
}

#[cfg(test)]
#[path = "relayed_tests.rs"]
mod tests;
