//! A ruling whose sender is not proven: the registered address is asked, once, and its reply
//! makes the ruling.

use super::authorise::Evidence;
use super::draft::{Draft, key};
use super::letters::{self, Head, letter};
use super::verdict::{Made, rule, targets};
use super::voice::{Voice, filed};
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
    let mut others = targets(draft, voice, id);
    let home = others.iter().position(|(t, _)| t == id);
    let conversation = home.and_then(|at| others.remove(at).1);
    ask_to_confirm_on(draft, voice, id, (conversation, others), verdict, words)
}

/// The same, on this conversation of the clarification, and on what else the ruling is on.
pub(super) fn ask_to_confirm_on(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    (conversation, others): (Option<u32>, Vec<(ClarificationId, Option<u32>)>),
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
    let until = now + CONFIRM_WITHIN;
    draft.confirm(Confirmation {
        hash: digest(secret.as_bytes()),
        person: voice.sender.person.id.clone(),
        clarification: id.clone(),
        conversation,
        others,
        verdict: verdict.clone(),
        words: words.to_owned(),
        mail: voice.mail.id.clone(),
        until,
        used: None,
    });
    let about = Head::about(key(&[&"confirm", &voice.mail.id, id]), voice.sender, &c);
    let body = Body::Confirm(Confirm {
        item: letters::item(draft, &c.pbi),
        question: c.title.clone(),
        act: verdict.as_str().to_owned(),
        words: words.to_owned(),
        missing: missing.to_owned(),
        until,
        secret,
    });
    let asked = letter(draft, about, body);
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
    let said = reply(&mail.message.text);
    if said == Reply::Neither {
        return (
            Outcome::Held,
            "neither yes nor no to what was to be confirmed".into(),
        );
    }
    draft.confirm(Confirmation {
        used: Some(now),
        ..known.clone()
    });
    if said == Reply::No {
        return (
            Outcome::Recorded,
            "not confirmed: the registered address says no".into(),
        );
    }
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
    for (id, conversation) in &known.others {
        let made = Made {
            conversation: *conversation,
            ..made
        };
        rule(draft, id, sender, &made, Some(mail), because);
    }
    (
        filed(&known.clarification),
        format!("ruling confirmed: {}", known.verdict.as_str()),
    )
}

/// What a reply to the letter says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reply {
    Yes,
    No,
    Neither,
}

/// Reads the first word: *yes* or *no*, in the languages letters are written in.
fn reply(text: &str) -> Reply {
    let first = text
        .split(|c: char| !c.is_alphanumeric())
        .find(|w| !w.is_empty())
        .unwrap_or_default()
        .to_lowercase();
    match first.as_str() {
        "yes" | "ja" | "confirm" | "confirmed" => Reply::Yes,
        "no" | "nein" | "not" => Reply::No,
        _ => Reply::Neither,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_yes_confirms() {
        assert_eq!(reply("Yes, that was me."), Reply::Yes);
        assert_eq!(reply("No! That wasn't me"), Reply::No);
        assert_eq!(reply("I am away until Monday"), Reply::Neither);
        assert_eq!(reply(""), Reply::Neither);
    }
}
