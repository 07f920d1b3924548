//! Confirmations: a ruling without full proof waits until the registered address says that
//! it was them. Single use, one hour; the secret stands in the letter alone.

use super::authorise::Evidence;
use super::draft::{Draft, key};
use super::letters::{self, Head, letter};
use super::receiving::{Voice, filed};
use super::ruling::{Made, rule, targets};
use crate::domain::clarification::Verdict;
use crate::domain::fact::{Confirmation, Incoming, Outcome};
use crate::domain::ids::{ClarificationId, digest};
use crate::domain::letter::{Body, Confirm};
use crate::domain::person::{Member, Role};
use chrono::TimeDelta;

/// How long a confirmation can be given.
const CONFIRM_WITHIN: TimeDelta = TimeDelta::hours(1);

/// The registered address is asked whether it was them. One open request for one ruling.
pub(super) fn ask_to_confirm(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    verdict: &Verdict,
    words: &str,
) -> (Outcome, String) {
    let now = draft.now();
    let Some(c) = draft.clarification(id).cloned() else {
        return (Outcome::Held, voice.because.clone());
    };
    let held = |why: &str| {
        let because = format!("a ruling that is not proven ({why}); {}", voice.because);
        (Outcome::Held, because)
    };
    let asked_already = draft.dossier.confirmations.values().any(|k| {
        k.person == voice.sender.person.id
            && &k.clarification == id
            && k.used.is_none()
            && k.until > now
    });
    if asked_already {
        return held("the registered address has been asked already");
    }
    let missing = if voice.evidence.vouched {
        "it answers no letter sent to you"
    } else {
        "nobody vouches for the sender's address"
    };
    let secret = draft.fresh("confirm");
    let (_, conversation) = targets(draft, voice, id)
        .into_iter()
        .find(|(t, _)| t == id)
        .unwrap_or((id.clone(), None));
    let until = now + CONFIRM_WITHIN;
    draft.confirm(Confirmation {
        hash: digest(secret.as_bytes()),
        person: voice.sender.person.id.clone(),
        clarification: id.clone(),
        conversation,
        verdict: verdict.clone(),
        words: words.to_owned(),
        mail: voice.mail.id.clone(),
        until,
        used: None,
    });
    let reader = Head::about(key(&[&"confirm", &voice.mail.id]), voice.sender, &c);
    let body = Body::Confirm(Confirm {
        item: letters::item(draft, &c.pbi),
        question: c.title.clone(),
        act: verdict.as_str().to_owned(),
        words: words.to_owned(),
        missing: missing.to_owned(),
        until,
        secret,
    });
    let asked = letter(draft, reader, body);
    draft.send(asked);
    held(&format!(
        "{missing}; the registered address is asked to confirm"
    ))
}

/// A reply to the letter that asks for a confirmation.
pub(super) fn confirmed(
    draft: &mut Draft<'_>,
    mail: &Incoming,
    sender: &Member,
    evidence: Evidence,
) -> (Outcome, String) {
    let now = draft.now();
    let Some(known) = mail.confirms.as_ref() else {
        return (Outcome::Held, "no confirmation".into());
    };
    // A later mail of the same batch must see that it was used.
    let known = draft
        .dossier
        .confirmations
        .get(&known.hash)
        .unwrap_or(known)
        .clone();
    if known.person != sender.person.id || !evidence.registered || evidence.failed {
        return (
            Outcome::Held,
            "a confirmation by somebody else than who was asked".into(),
        );
    }
    if known.used.is_some() {
        return (
            Outcome::Recorded,
            "a confirmation that was used already".into(),
        );
    }
    if known.until < now {
        return (Outcome::Held, "a confirmation that has lapsed".into());
    }
    let role = draft.dossier.roster.role(&sender.person.id);
    if !matches!(role, Some(Role::Po | Role::Delegate)) {
        return (
            Outcome::Held,
            "a confirmation by somebody who may no longer rule".into(),
        );
    }
    draft.confirm(Confirmation {
        used: Some(now),
        ..known.clone()
    });
    let made = Made {
        verdict: &known.verdict,
        words: &known.words,
        evidence: "confirmed from the registered address",
        conversation: known.conversation,
    };
    let because = "confirmed from the registered address";
    rule(
        draft,
        &known.clarification,
        sender,
        &made,
        Some(mail),
        because,
    );
    (
        filed(&known.clarification),
        format!("ruling confirmed: {}", known.verdict.as_str()),
    )
}
