//! Mails of which no reading could be made: held, and its sender told where they can mend it.

use super::evidence::evidence;
use super::voice::{replied_enough, send_help};
use crate::domain::fact::{Incoming, Outcome};
use crate::domain::held::Hold;
use crate::domain::letter::HelpWhy;
use crate::domain::limits::MAIL_BYTES;
use crate::rules::draft::{Draft, key};

/// A mail of which only the header is known. Whoever sent one that is too large can mend that, and
/// is told; one that no reading could be made of is no mail program's.
pub(in crate::rules) fn told(draft: &mut Draft<'_>, mail: &Incoming) -> (Outcome, String) {
    let because = format!("unreadable: {}", mail.message.reason);
    if mail.message.size <= MAIL_BYTES {
        draft.hold(Hold::Unreadable);
        return (Outcome::Held, because);
    }
    draft.hold(Hold::TooLarge);
    let told = if is_told_too_large(draft, mail) {
        "; the sender is told"
    } else {
        ""
    };
    (Outcome::Held, format!("{because}{told}"))
}

/// Tells a known, vouched-for person that their mail was too large. Says whether it went.
fn is_told_too_large(draft: &mut Draft<'_>, mail: &Incoming) -> bool {
    let dossier = draft.dossier;
    let from = mail.message.from.as_ref();
    let Some(sender) = from.and_then(|m| dossier.roster.by_address(&m.address)) else {
        return false;
    };
    let machine = mail.message.robot.is_some();
    let proven = evidence(draft, mail, Some(sender)).vouched && mail.release.is_none();
    let known = !dossier.guests.contains(&sender.person.id);
    if machine || !proven || !known || draft.silent || replied_enough(draft, sender) {
        return false;
    }
    let most = MAIL_BYTES / 1024 / 1024;
    let mark = key(&[&"help", &mail.id]);
    send_help(draft, mail, mark, sender, HelpWhy::TooLarge { most });
    true
}
