//! What a mail system writes in the name of a person who wrote nothing: that they reacted to a mail with
//! a sign, or handed an invitation on.
//!
//! Owns how these are known. Never guesses: a part that nobody types shows it, or a sentence of the
//! system's and nothing beside it but the person's name, or its subject and its sentence together.

use crate::domain::message::Message;
use crate::mail::mime::parts::Tree;
use crate::mail::words::lines::is_rule;
use crate::mail::words::taglines::is_link;

/// The part that tells programs of a reaction (Gmail's format of email reactions).
const REACTION: &str = "text/vnd.google.email-reaction+json";

/// What stands behind a person's name in what Outlook and Gmail send to those who can't see reactions.
const REACTED: &[&str] = &[
    "reacted to your message",
    "reacted via gmail",
    "hat auf ihre nachricht reagiert",
    "hat auf deine nachricht reagiert",
    "a réagi à votre message",
    "ha reaccionado a su mensaje",
    "reaccionó a tu mensaje",
    "ha reagito al tuo messaggio",
    "reagiu à sua mensagem",
    "heeft op uw bericht gereageerd",
];

/// Exchange tells an organizer so in the name of whoever handed an invitation on.
const FORWARDED: &str = "meeting forward notification:";
const FORWARDED_SAYS: &[&str] = &[
    "your meeting was forwarded",
    "has forwarded your meeting request",
];

/// Why a mail is a system's and not its writer's. `None`: no sign of that.
pub(in crate::mail) fn reason(message: &Message, tree: &Tree<'_>) -> Option<&'static str> {
    let tells = tree.leaves.iter().any(|part| part.media_type == REACTION);
    if tells || only_reacted(message) {
        return Some("a reaction to a mail, without words");
    }
    was_forwarded(message).then_some("Exchange says that an invitation was handed on")
}

/// Whether nothing is said but that the writer reacted. The sentence may be cut off as what a program
/// wrote at the foot; and what Outlook quotes below it stays, for it ends as what introduces it.
pub(super) fn only_reacted(message: &Message) -> bool {
    let says = |line: &&str| line.contains(char::is_alphanumeric) && !is_link(line);
    let below = message.elided.as_deref().unwrap_or_default();
    let mut own = message.text.lines().map(str::trim).filter(says);
    let line = match (own.next(), own.next()) {
        (Some(first), Some(_)) => Some(first).filter(|_| quotes_below_the_first(&message.text)),
        (Some(only), None) => Some(only),
        (None, _) => below.lines().map(str::trim).find(says),
    };
    line.is_some_and(|line| reacted(message, &line.to_lowercase()))
}

fn quotes_below_the_first(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.nth(1).is_some_and(is_rule)
}

/// Whether a line says that the writer reacted, by their name or the first part of it.
fn reacted(message: &Message, low: &str) -> bool {
    let name = message.from.as_ref().and_then(|from| from.name.as_deref());
    let name = name.unwrap_or_default().trim().to_lowercase();
    let bare = low.trim_end_matches([':', '.', ' ']);
    let who = REACTED.iter().find_map(|phrase| bare.strip_suffix(phrase));
    let who = who.map(|who| who.trim_matches(|c: char| !c.is_alphanumeric()));
    who.is_some_and(|who| !who.is_empty() && (name == who || name.starts_with(&format!("{who} "))))
}

fn was_forwarded(message: &Message) -> bool {
    let subject = message.subject.as_deref().unwrap_or_default();
    if !subject.trim().to_lowercase().starts_with(FORWARDED) {
        return false;
    }
    let text = message.text.to_lowercase();
    FORWARDED_SAYS.iter().any(|says| text.contains(says))
}
