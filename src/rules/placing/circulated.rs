//! What a list or a program is marked on and a person wrote: by a mail program that marks all it
//! sends so, or since it came by a list or out of a ticket system. No automatic letter answers it, and
//! nothing of it is lost.

use super::evidence::evidence;
use super::filing;
use crate::domain::fact::{Incoming, Outcome};
use crate::domain::held::Hold;
use crate::rules::draft::Draft;

/// Whether a person's own mail is marked as a list's: by their program, or since it came by one. It
/// is of somebody on record and answers a letter of theirs, or is vouched for as theirs and names an
/// item. A list breaks signatures: nobody vouches for an answer that came by one.
pub(in crate::rules) fn is_own(draft: &Draft<'_>, mail: &Incoming) -> bool {
    let message = &mail.message;
    let from = message.from.as_ref();
    let sender = from.and_then(|m| draft.dossier.roster.by_address(&m.address));
    let proof = evidence(draft, mail, sender);
    let answers = proof.handle && !proof.failed;
    let names = || proof.vouched && filing::tag(draft, mail).is_some();
    message.listed && message.away.is_none() && (answers || names())
}

/// A person's words that a list is marked on: what begins something waits for a release. `None`: it
/// answers a letter and is taken in, and no automatic letter answers it.
pub(in crate::rules) fn held(draft: &mut Draft<'_>, mail: &Incoming) -> Option<(Outcome, String)> {
    let from = mail.message.from.as_ref();
    let sender = from.and_then(|m| draft.dossier.roster.by_address(&m.address));
    if let Some(sender) = sender {
        draft.never_answer(&sender.person.id);
    }
    if mail.release.is_some() || evidence(draft, mail, sender).handle {
        return None;
    }
    draft.hold(Hold::Unheeded);
    let because = format!("list mail of a person: {}", mail.message.reason);
    Some((Outcome::Held, because))
}

/// Whether a mail answers a letter of ours through a list that writes as itself or that breaks what
/// vouches for its sender, or through a program that marks what somebody wrote as its own. What says
/// nothing does not, nor does what came by a list without our token or thread.
pub(in crate::rules) fn is_relayed(draft: &Draft<'_>, mail: &Incoming) -> bool {
    let message = &mail.message;
    let said = message.listed && message.text.contains(char::is_alphanumeric);
    let says = (said || message.generated) && message.away.is_none();
    says && answers_us(draft, mail) && !draft.silent
}

/// Whether a mail came to a reply address, or answers a letter of ours.
pub(in crate::rules) fn answers_us(draft: &Draft<'_>, mail: &Incoming) -> bool {
    let letters = &draft.dossier.letters;
    let mut ancestors = mail.message.ancestors().into_iter();
    mail.token.is_some() || ancestors.any(|id| letters.contains_key(id))
}

/// Such a mail is nobody's answer: the Product Owner finds it. `None`: somebody has released it.
pub(in crate::rules) fn relayed(
    draft: &mut Draft<'_>,
    mail: &Incoming,
) -> Option<(Outcome, String)> {
    if let Some(token) = &mail.token {
        draft.never_answer(&token.person);
    }
    if mail.release.is_some() {
        return None;
    }
    let message = &mail.message;
    let (hold, what) = if message.listed {
        (Hold::NotVouched, "list mail that answers a letter")
    } else {
        (
            Hold::LikeAProgram,
            "an answer that is marked as a program's",
        )
    };
    draft.hold(hold);
    Some((Outcome::Held, format!("{what}: {}", message.reason)))
}
