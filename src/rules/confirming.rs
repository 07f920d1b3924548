//! An act of the Product Owner's whose sender is not proven: the registered address is asked,
//! once. What its reply does is `confirmed`'s.

use super::draft::{Draft, key};
use super::letters::{self, Head, letter};
use super::verdict::targets;
use super::voice::{Voice, replied_enough};
use crate::domain::fact::{Confirmation, Outcome, Sought, SoughtAct};
use crate::domain::held::Hold;
use crate::domain::ids::{ClarificationId, PersonId, digest};
use crate::domain::letter::{Body, Confirm};
use chrono::TimeDelta;

/// How long a confirmation can be given.
const CONFIRM_WITHIN: TimeDelta = TimeDelta::hours(1);

/// What is to be confirmed.
pub(super) struct Asking<'a> {
    pub(super) sought: Sought,
    pub(super) words: &'a str,
    /// Why it is asked, where it is not the proof that is missing.
    pub(super) missing: Option<&'static str>,
}

impl<'a> Asking<'a> {
    pub(super) const fn of(sought: Sought, words: &'a str) -> Self {
        Self {
            sought,
            words,
            missing: None,
        }
    }
}

/// The act as the letter tells it.
fn told(draft: &Draft<'_>, sought: &Sought) -> String {
    let name = |id: &PersonId| {
        let known = draft.member(id);
        known.map_or_else(|| id.to_string(), |m| m.person.name.clone())
    };
    match sought {
        Sought::Ruling(verdict) => verdict.as_str().to_owned(),
        Sought::Act(SoughtAct::Undo { .. }) => "/undo".to_owned(),
        Sought::Act(SoughtAct::Delegate { to }) => format!("/delegate {}", name(to)),
        Sought::Act(SoughtAct::Calls { number, delegate }) => match (number, delegate) {
            (_, Some(delegate)) => format!("from now on {} comes to your calls", name(delegate)),
            (2, None) => "from now on briefings only, no calls".to_owned(),
            _ => "calls go on as before".to_owned(),
        },
    }
}

/// The registered address is asked whether it was them. One open request for one act.
pub(super) fn ask_to_confirm(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    asking: &Asking<'_>,
) -> (Outcome, String) {
    let mut others = match asking.sought {
        Sought::Ruling(_) => targets(draft, voice, id),
        Sought::Act(_) => Vec::new(),
    };
    let home = others.iter().position(|(t, _)| t == id);
    let conversation = home.and_then(|at| others.remove(at).1);
    ask_to_confirm_on(draft, voice, id, (conversation, others), asking)
}

/// The same, on this conversation of the clarification, and on what else the ruling is on.
pub(super) fn ask_to_confirm_on(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    (conversation, others): (Option<u32>, Vec<(ClarificationId, Option<u32>)>),
    asking: &Asking<'_>,
) -> (Outcome, String) {
    let now = draft.now();
    let Some(c) = draft.clarification(id).cloned() else {
        return (Outcome::Held, voice.because.clone());
    };
    let held = |draft: &mut Draft<'_>, class: Hold, why: &str| {
        draft.hold(class);
        let because = format!("it waits for a confirmation ({why}); {}", voice.because);
        (Outcome::Held, because)
    };
    let asked_already = draft.dossier.confirmations.values().any(|k| {
        k.person == voice.sender.person.id
            && &k.clarification == id
            && is_same_kind(&k.sought, &asking.sought)
            && k.used.is_none()
            && k.until > now
    });
    if asked_already {
        let why = "the registered address has been asked already";
        return held(draft, Hold::ToConfirm, why);
    }
    if replied_enough(draft, voice.sender) {
        let why = "the registered address was asked or helped three times within a day";
        return held(draft, Hold::Unheeded, why);
    }
    let missing = if let Some(why) = asking.missing {
        why
    } else if voice.evidence.vouched {
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
        sought: asking.sought.clone(),
        words: asking.words.to_owned(),
        mail: voice.mail.id.clone(),
        until,
        used: None,
    });
    let about = Head::about(key(&[&"confirm", &voice.mail.id, id]), voice.sender, &c);
    let body = Body::Confirm(Confirm {
        item: letters::item(draft, &c.pbi),
        question: c.title.clone(),
        act: told(draft, &asking.sought),
        words: asking.words.to_owned(),
        missing: missing.to_owned(),
        until,
        secret,
    });
    let asked = letter(draft, about, body);
    draft.send(asked);
    let why = format!("{missing}; the registered address is asked to confirm");
    held(draft, Hold::ToConfirm, &why)
}

/// Whether one open request stands for the other.
fn is_same_kind(one: &Sought, other: &Sought) -> bool {
    match (one, other) {
        (Sought::Ruling(_), Sought::Ruling(_)) => true,
        (Sought::Act(a), Sought::Act(b)) => std::mem::discriminant(a) == std::mem::discriminant(b),
        _ => false,
    }
}
