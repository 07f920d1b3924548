//! The reply to a letter that asks for a confirmation: it does what was sought.
//!
//! Invariant: single use, within its hour, by who was asked, and only while the right to it lasts.

use super::authorise::{Act, Evidence, Grant, authorise};
use super::draft::Draft;
use super::duty::{on_duty, po_is_away};
use super::grammar::Asked;
use super::verdict::{Made, rule};
use super::voice::{Voice, filed, saying};
use super::{handing, held, undoing, wishes};
use crate::domain::clarification::{EntryKind, Verdict};
use crate::domain::fact::{Confirmation, Incoming, Outcome, Sought, SoughtAct};
use crate::domain::ids::ClarificationId;
use crate::domain::person::{Member, Role};
use crate::domain::replies::{self, Meaning, Place};

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
    if known.person != sender.person.id
        || !evidence.registered
        || evidence.failed
        || evidence.released
    {
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
    let duty = match &known.clarification {
        Some(id) => on_duty(draft, sender, id),
        None => sender.role == Role::Delegate && po_is_away(draft),
    };
    let proven = Evidence {
        vouched: true,
        handle: true,
        ..evidence
    };
    // The right may have ended since it was asked.
    if authorise(role, duty, Act::Rule, &proven) != Grant::Granted {
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
    let voice = Voice {
        mail,
        sender,
        evidence,
        asked: Asked::default(),
        because: CONFIRMED.into(),
        verified: true,
    };
    done(draft, &voice, &known)
}

const CONFIRMED: &str = "confirmed from the registered address";

/// Does what was confirmed.
fn done(draft: &mut Draft<'_>, voice: &Voice<'_>, known: &Confirmation) -> (Outcome, String) {
    if let Sought::Act(SoughtAct::Release { mails }) = &known.sought {
        let told = held::handle(draft, voice.sender, mails.clone());
        return (Outcome::Recorded, format!("held mails, confirmed: {told}"));
    }
    let known_there = known.clarification.as_ref();
    let Some(c) = known_there.and_then(|id| draft.clarification(id)).cloned() else {
        return (Outcome::Held, "no such clarification".into());
    };
    let id = &c.id;
    match &known.sought {
        Sought::Act(SoughtAct::Release { .. }) => (Outcome::Recorded, CONFIRMED.into()),
        Sought::Ruling(verdict) => {
            ruled(draft, voice, id, known, verdict);
            (filed(id), format!("ruling confirmed: {}", verdict.as_str()))
        }
        Sought::Act(SoughtAct::Undo { ruling }) => {
            if !c.standing().any(|r| r.ordinal == *ruling) {
                return (Outcome::Recorded, "it does not stand any more".into());
            }
            undoing::undo(draft, voice, &c, *ruling, CONFIRMED.into());
            (filed(id), "undoing confirmed".into())
        }
        Sought::Act(SoughtAct::Calls { number, delegate }) => {
            wishes::from_now(draft, voice, &c, *number, delegate.as_ref());
            (filed(id), "how calls go is confirmed".into())
        }
        Sought::Act(SoughtAct::Delegate { to }) => {
            draft.say(id, &saying(voice, EntryKind::Act, &voice.mail.message.text));
            handing::hand(draft, voice, id, to);
            (filed(id), "handing on confirmed".into())
        }
    }
}

fn ruled(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    known: &Confirmation,
    verdict: &Verdict,
) {
    let home = (id.clone(), known.conversation);
    for (id, conversation) in std::iter::once(&home).chain(&known.others) {
        let made = Made {
            verdict,
            words: &known.words,
            evidence: CONFIRMED,
            conversation: *conversation,
        };
        rule(draft, id, voice.sender, &made, Some(voice.mail), CONFIRMED);
    }
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
    match replies::read(Place::Answer, text.trim()).map(|found| found.meaning) {
        Some(Meaning::Yes) => Reply::Yes,
        Some(Meaning::No) => Reply::No,
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
        assert_eq!(reply("Ja, das war ich"), Reply::Yes);
        assert_eq!(reply("nein."), Reply::No);
        assert_eq!(reply(""), Reply::Neither);
    }
}
