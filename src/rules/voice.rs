//! A voice: one message of a person with what is known of it, and what every rule asks of it:
//! who speaks, on what evidence, in answer to which letter. Decides nothing.

use super::authorise::Evidence;
use super::draft::{Draft, Saying, key};
use super::filing::without_reply_prefix;
use super::grammar::Asked;
use super::letters::{Head, letter};
use crate::domain::clarification::EntryKind;
use crate::domain::fact::{Incoming, LetterRef, Outcome};
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{Body, Help, HelpWhy, Thread};
use crate::domain::message::Verdict as HopVerdict;
use crate::domain::person::Member;
use chrono::TimeDelta;
use std::str::FromStr;

/// Domains that calendar programs of providers sign answers to invitations with, also for people
/// whose own domain is another one.
const CALENDAR_PROVIDERS: &[&str] = &[
    "google.com",
    "icloud.com",
    "outlook.com",
    "yahoo.com",
    "zoho.com",
];

/// What the rules know of one message of a person.
pub(super) struct Voice<'m> {
    pub mail: &'m Incoming,
    pub sender: &'m Member,
    pub evidence: Evidence,
    pub asked: Asked,
    pub because: String,
    pub verified: bool,
}

impl Voice<'_> {
    pub(super) fn outcome(&self, id: &ClarificationId) -> (Outcome, String) {
        (filed(id), self.because.clone())
    }
}

/// Filed in one clarification.
pub(super) fn filed(id: &ClarificationId) -> Outcome {
    Outcome::Filed {
        clarifications: vec![id.clone()],
    }
}

/// Who stands in From, and what speaks for it.
pub(super) fn evidence(draft: &Draft<'_>, mail: &Incoming, sender: Option<&Member>) -> Evidence {
    let Some(sender) = sender else {
        return Evidence::default();
    };
    let from = mail.message.from.as_ref().map(|m| &m.address);
    let registered = from.is_some_and(|a| sender.person.writes_as(a));
    let auth = mail.message.authentication.as_ref();
    let verdict = auth.map_or(HopVerdict::None, |a| a.verdict);
    let logged_in = auth.and_then(|a| a.login.as_deref()).is_some_and(|name| {
        crate::domain::person::Address::parse(name).is_ok_and(|a| sender.person.writes_as(&a))
    });
    let anonymous = auth.is_none_or(|a| a.login.is_none());
    let failed = verdict == HopVerdict::Fail && !logged_in;
    let token = mail
        .token
        .as_ref()
        .is_some_and(|t| t.person == sender.person.id);
    let letter = mail.message.ancestors().iter().any(|id| {
        draft
            .dossier
            .letters
            .get(*id)
            .is_some_and(|l| l.person == sender.person.id)
    });
    Evidence {
        registered,
        // A log-in under another name vouches for nobody, whatever else the hop wrote.
        vouched: registered && !failed && (logged_in || (anonymous && verdict == HopVerdict::Pass)),
        failed,
        handle: token || letter,
        invited: false,
        provider: auth.is_some_and(|a| {
            let known = |d: &String| CALENDAR_PROVIDERS.contains(&d.as_str());
            a.signers.iter().any(known)
        }),
        asker: false,
    }
}

/// What the evidence rests on, for the record.
pub(super) fn grounds(mail: &Incoming, evidence: Evidence) -> String {
    let auth = mail.message.authentication.as_ref();
    let vouched = match auth {
        Some(a) if evidence.vouched && a.verdict == HopVerdict::Pass => {
            a.by.clone().unwrap_or_else(|| "vouched for".into())
        }
        Some(a) if evidence.vouched => {
            format!("logged in as {}", a.login.as_deref().unwrap_or("themself"))
        }
        _ if evidence.failed => "the hop says that it fails".into(),
        _ => "not verified".into(),
    };
    let handle = match (&mail.token, evidence.handle) {
        (Some(_), true) => "; reply token",
        (None, true) => "; answers a letter of theirs",
        (_, false) => "",
    };
    format!("{vouched}{handle}")
}

/// An entry of this voice.
pub(super) fn saying<'s>(voice: &'s Voice<'_>, kind: EntryKind, words: &'s str) -> Saying<'s> {
    Saying {
        mail: Some(&voice.mail.id),
        by: voice.sender,
        kind,
        words,
        verified: voice.verified,
        because: &voice.because,
    }
}

/// Holds a message and tells a known, vouched-for sender why; at most one such letter an hour.
pub(super) fn held_with_help(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    why: HelpWhy,
    because: &str,
) -> (Outcome, String) {
    let told = voice.evidence.vouched && help(draft, voice, why);
    let told = if told { "; the sender is told" } else { "" };
    (Outcome::Held, format!("{because}{told}; {}", voice.because))
}

/// Sends the help letter unless the person had one within the hour. Says whether it went.
pub(super) fn help(draft: &mut Draft<'_>, voice: &Voice<'_>, why: HelpWhy) -> bool {
    let now = draft.now();
    let person = voice.sender.person.id.clone();
    let recently = voice
        .sender
        .person
        .helped_at
        .is_some_and(|at| now - at < TimeDelta::hours(1) && !matches!(why, HelpWhy::Asked));
    if recently || draft.silent {
        return false;
    }
    let message = &voice.mail.message;
    let subject = message.subject.clone().unwrap_or_default();
    let thread = Thread {
        subject: if subject.is_empty() {
            draft.cx.team.name.clone()
        } else {
            without_reply_prefix(&subject).to_owned()
        },
        references: message.message_id.iter().cloned().collect(),
        in_reply_to: message.message_id.clone(),
        thread_index: message.thread_index.clone(),
        root: voice.mail.id.to_string(),
    };
    let head = Head {
        key: key(&[&"help", &voice.mail.id]),
        to: voice.sender,
        thread,
        about: Vec::new(),
        call: None,
        on_behalf: None,
        due: None,
    };
    let body = Body::Help(Help {
        why,
        subject,
        role: voice.sender.role,
        mailbox: draft.cx.team.mailbox.clone(),
    });
    let help = letter(draft, head, body);
    draft.send(help);
    if let Some(person) = draft.edit_person(&person) {
        person.helped_at = Some(now);
    }
    true
}

/// Whether this person stood in To or Cc of the mail, and so has it already.
pub(super) fn had_it(voice: &Voice<'_>, member: &Member) -> bool {
    voice
        .mail
        .message
        .recipients()
        .any(|m| member.person.has(&m.address))
}

/// The newest letter of ours that the message answers.
pub(super) fn answered_letter<'d>(draft: &Draft<'d>, voice: &Voice<'_>) -> Option<&'d LetterRef> {
    let ancestors = voice.mail.message.ancestors();
    ancestors
        .iter()
        .find_map(|id| draft.dossier.letters.get(*id))
}

/// The call that a letter is about and the number after it, its version or start: the keys of
/// letters that ask about a call begin with kind, call and number.
pub(super) fn call_in_key<N: FromStr>(
    letter: &LetterRef,
    is_asked: impl FnOnce(&str) -> bool,
) -> Option<(&str, N)> {
    let mut parts = letter.key.as_str().split('/');
    parts.next().filter(|kind| is_asked(kind))?;
    Some((parts.next()?, parts.next()?.parse().ok()?))
}

/// Whether that letter has this name.
pub(super) fn answers_letter(draft: &Draft<'_>, voice: &Voice<'_>, name: &str) -> bool {
    answered_letter(draft, voice).is_some_and(|l| l.name == name)
}

/// The letter whose numbers are meant: the one answered, else the last with numbers that
/// the sender got here.
pub(super) fn numbered<'d>(
    draft: &Draft<'d>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<&'d LetterRef> {
    let dossier = draft.dossier;
    let answered = voice
        .mail
        .message
        .ancestors()
        .iter()
        .find_map(|m| dossier.letters.get(*m))
        .filter(|l| l.person == voice.sender.person.id);
    answered.or_else(|| {
        dossier
            .numbered
            .get(&(voice.sender.person.id.clone(), id.clone()))
    })
}
