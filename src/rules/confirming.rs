//! An act of the Product Owner's whose sender is not proven: the registered address is asked,
//! once. What its reply does is `confirmed`'s.

use super::draft::{Draft, key};
use super::letters::{Head, letter, one_line};
use super::verdict::targets;
use super::voice::{Voice, replied_enough};
use crate::domain::clarification::{Clarification, Verdict};
use crate::domain::fact::{Confirmation, Outcome, Sought, SoughtAct};
use crate::domain::held::{Handling, Hold};
use crate::domain::ids::{ClarificationId, MailId, PersonId, digest};
use crate::domain::letter::{Body, Confirm};
use crate::domain::sentence::{Sentence, Told};
use crate::say;
use chrono::TimeDelta;

/// How long a confirmation can be given.
const CONFIRM_WITHIN: TimeDelta = TimeDelta::hours(1);

/// What is to be confirmed.
pub(super) struct Asking<'a> {
    pub(super) sought: Sought,
    pub(super) words: &'a str,
    /// Why it is asked, where it is not the proof that is missing.
    pub(super) missing: Option<Sentence>,
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
fn told(draft: &Draft<'_>, c: Option<&Clarification>, sought: &Sought) -> Sentence {
    let name = |id: &PersonId| {
        let known = draft.member(id);
        known.map_or_else(|| id.to_string(), |m| m.person.name.clone())
    };
    match sought {
        Sought::Ruling(verdict) => ruling(verdict),
        Sought::Act(SoughtAct::Undo { ruling: ordinal }) => {
            let made = c.and_then(|c| c.rulings.iter().find(|r| r.ordinal == *ordinal));
            let made = made.map(|r| ruling(&r.verdict));
            say!(
                "/undo: the ruling \"{0}\" is taken back",
                made.into_iter().collect::<Vec<_>>()
            )
        }
        Sought::Act(SoughtAct::Delegate { to }) => {
            say!("/delegate: {0} rules on it instead", name(to))
        }
        Sought::Act(SoughtAct::Calls { number, delegate }) => match (number, delegate) {
            (_, Some(delegate)) => say!("from now on {0} comes to your calls", name(delegate)),
            (2, None) => say!("from now on briefings only, no calls"),
            _ => say!("calls go on as before"),
        },
        Sought::Act(SoughtAct::Release { mails }) => {
            let each = mails.iter().map(|(mail, how)| handled(draft, mail, how));
            Sentence::new("{0}", vec![Told::All(each.collect())])
        }
    }
}

fn ruling(verdict: &Verdict) -> Sentence {
    match verdict {
        Verdict::Agreed => say!("agreed"),
        Verdict::OutOfScope { .. } => say!("out of scope"),
        Verdict::Correction => say!("correction"),
        Verdict::LetsTalk => say!("let's talk"),
        Verdict::Answered => say!("your answer"),
    }
}

/// What is made of a held mail.
fn handled(draft: &Draft<'_>, mail: &MailId, how: &Handling) -> Sentence {
    let known = draft.dossier.held.iter().find(|m| &m.mail == mail);
    let from = known.and_then(|m| m.from.as_ref());
    let from = from.map_or("?", |a| a.as_str());
    let subject = one_line(known.map_or("", |m| m.subject.as_str()), 60);
    match how {
        Handling::Released { to: None } => {
            say!("release the mail \"{0}\" of {1}", subject, from)
        }
        Handling::Released { to: Some(key) } => {
            say!(
                "release the mail \"{0}\" of {1} to {2}",
                subject,
                from,
                key.as_str()
            )
        }
        Handling::Dropped => say!("drop the mail \"{0}\" of {1}", subject, from),
    }
}

/// What a confirmation is about: the clarification, the conversation there, and what else the
/// same ruling is on.
#[derive(Default)]
struct About {
    clarification: Option<Clarification>,
    conversation: Option<u32>,
    others: Vec<(ClarificationId, Option<u32>)>,
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
    let Some(c) = draft.clarification(id).cloned() else {
        return (Outcome::Held, voice.because.clone());
    };
    let about = About {
        clarification: Some(c),
        conversation,
        others,
    };
    asked(draft, voice, about, asking)
}

/// The same, on held mails.
pub(super) fn ask_to_confirm_release(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    mails: Vec<(MailId, Handling)>,
) -> (Outcome, String) {
    let release = Sought::Act(SoughtAct::Release { mails });
    asked(draft, voice, About::default(), &Asking::of(release, ""))
}

fn asked(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    about: About,
    asking: &Asking<'_>,
) -> (Outcome, String) {
    let now = draft.now();
    let c = about.clarification.as_ref();
    let id = c.map(|c| c.id.clone());
    let held = |draft: &mut Draft<'_>, class: Hold, why: &str| {
        draft.hold(class);
        let because = format!("it waits for a confirmation ({why}); {}", voice.because);
        (Outcome::Held, because)
    };
    let asked_already = draft.dossier.confirmations.values().any(|k| {
        k.person == voice.sender.person.id
            && k.clarification == id
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
    let missing = if let Some(why) = &asking.missing {
        why.clone()
    } else if voice.evidence.vouched {
        say!("it answers no letter sent to you")
    } else {
        say!("nobody vouches for the sender's address")
    };
    let secret = draft.fresh("confirm");
    let until = now + CONFIRM_WITHIN;
    let mail = &voice.mail.id;
    let heading = match c {
        Some(c) => Head::about(key(&[&"confirm", mail, &c.id]), voice.sender, c),
        None => Head::apart(
            key(&[&"confirm", mail]),
            voice.sender,
            say!("{0}: held mails", &draft.cx.team.name),
            format!("confirm/{mail}"),
        ),
    };
    let why = format!("{missing}; the registered address is asked to confirm");
    let body = Body::Confirm(Confirm {
        question: c.map_or_else(String::new, |c| c.title.clone()),
        act: told(draft, c, &asking.sought),
        words: asking.words.to_owned(),
        missing,
        until,
        secret: secret.clone(),
    });
    let asked = letter(draft, heading, body);
    draft.send(asked);
    draft.confirm(Confirmation {
        hash: digest(secret.as_bytes()),
        person: voice.sender.person.id.clone(),
        clarification: id,
        conversation: about.conversation,
        others: about.others,
        sought: asking.sought.clone(),
        words: asking.words.to_owned(),
        mail: mail.clone(),
        until,
        used: None,
    });
    held(draft, Hold::ToConfirm, &why)
}

/// Whether one open request stands for the other. Of held mails each is an act of its own.
fn is_same_kind(one: &Sought, other: &Sought) -> bool {
    match (one, other) {
        (Sought::Ruling(_), Sought::Ruling(_)) => true,
        (
            Sought::Act(SoughtAct::Release { mails: a }),
            Sought::Act(SoughtAct::Release { mails: b }),
        ) => a == b,
        (Sought::Act(a), Sought::Act(b)) => std::mem::discriminant(a) == std::mem::discriminant(b),
        _ => false,
    }
}
