//! What arrives: which sort it is, who speaks, where it belongs, and to which rule it goes.
//! Every mail leaves here with exactly one outcome and its reason.

use super::authorise::{Act, Evidence, Grant, authorise};
use super::draft::{Draft, Saying, key};
use super::filing::{Placement, place};
use super::grammar::{self, Asked, Command};
use super::letters::{Head, letter, of_team, one_line, party};
use super::{answering, asking, attending, briefing, commands, confirming, letters, ruling};
use crate::domain::clarification::{Conversation, ConversationState, EntryKind};
use crate::domain::fact::{Incoming, LetterRef, Outcome};
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{Body, Help, HelpWhy, News, Notice, Thread};
use crate::domain::message::{Kind, Verdict};
use crate::domain::person::{Member, Role};
use chrono::TimeDelta;

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

/// Decides about a mail.
pub(super) fn arrived(draft: &mut Draft<'_>, mail: &Incoming) -> (Outcome, String) {
    let message = &mail.message;
    if message.installation.as_deref() == Some(draft.dossier.installation.as_str()) {
        return (Outcome::Recorded, "own mail that came back".into());
    }
    if let Some(first) = draft.dossier.fingerprints.get(&message.fingerprint) {
        return (Outcome::Recorded, format!("the same mail as {first}"));
    }
    match message.kind {
        Kind::Unreadable => (Outcome::Held, format!("unreadable: {}", message.reason)),
        Kind::Bounce => bounced(draft, mail),
        Kind::Automatic => (
            Outcome::Recorded,
            format!("written by a machine: {}", message.reason),
        ),
        Kind::Calendar => attending::calendar(draft, mail),
        Kind::Person => spoken(draft, mail),
    }
}

fn bounced(draft: &mut Draft<'_>, mail: &Incoming) -> (Outcome, String) {
    let bounce = mail.message.bounce.clone().unwrap_or_default();
    let letter = bounce
        .original_message_id
        .as_ref()
        .and_then(|id| draft.dossier.letters.get(id));
    let status = bounce.status.clone().unwrap_or_else(|| "no status".into());
    match letter {
        Some(letter) if bounce.is_final() => {
            let why = not_delivered(draft, letter, &format!("it bounced ({status})"), true);
            (Outcome::Recorded, format!("bounce: {why}"))
        }
        Some(letter) => (
            Outcome::Recorded,
            format!(
                "delivery report about the letter {:?}: {status}",
                letter.name
            ),
        ),
        None => (
            Outcome::Recorded,
            format!("delivery report about no letter of ours: {status}"),
        ),
    }
}

/// A letter did not arrive: the briefing it gave is not given; the asker learns of a question.
pub(super) fn not_delivered(
    draft: &mut Draft<'_>,
    letter: &LetterRef,
    why: &str,
    certain: bool,
) -> String {
    if letter.name == "briefing" && certain {
        for id in &letter.about {
            let given = |t: &Conversation| matches!(&t.state, ConversationState::Briefed { letter: l, .. } if *l == letter.key);
            let owed = draft
                .clarification(id)
                .and_then(|c| c.conversations.iter().find(|t| given(t)).map(|t| t.ordinal));
            if let Some(ordinal) = owed {
                briefing::owe(draft, id, ordinal, why);
            }
        }
    }
    if matches!(
        letter.name.as_str(),
        "question" | "answer" | "invitation" | "read-back"
    ) && let Some(home) = &letter.clarification
        && let Some(c) = draft.clarification(home).cloned()
        && let (Some(developer), Some(to)) =
            (draft.member(&c.developer), draft.member(&letter.person))
        && developer.person.id != to.person.id
    {
        let head = Head::about(key(&[&"not-delivered", &letter.key]), developer, &c);
        let body = Body::Notice(Notice {
            item: letters::item(draft, &c.pbi),
            question: c.title.clone(),
            news: News::NotDelivered {
                to: party(to),
                letter: letter.name.clone(),
                why: one_line(why, 200),
                certain,
            },
        });
        let notice = letters::letter(draft, head, body);
        draft.send(notice);
    }
    format!("the letter {:?} did not arrive: {why}", letter.name)
}

/// Who stands in From, and what speaks for it.
pub(super) fn evidence(draft: &Draft<'_>, mail: &Incoming, sender: Option<&Member>) -> Evidence {
    let Some(sender) = sender else {
        return Evidence::default();
    };
    let from = mail.message.from.as_ref().map(|m| &m.address);
    let registered = from.is_some_and(|a| sender.person.has(a));
    let auth = mail.message.authentication.as_ref();
    let verdict = auth.map_or(Verdict::None, |a| a.verdict);
    let logged_in = auth.and_then(|a| a.login.as_deref()).is_some_and(|name| {
        crate::domain::person::Address::parse(name).is_ok_and(|a| sender.person.has(&a))
    });
    let anonymous = auth.is_none_or(|a| a.login.is_none());
    let failed = verdict == Verdict::Fail && !logged_in;
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
        vouched: registered && !failed && (logged_in || (anonymous && verdict == Verdict::Pass)),
        failed,
        handle: token || letter,
        invited: false,
        provider: false,
        asker: false,
    }
}

/// What the evidence rests on, for the record.
pub(super) fn grounds(mail: &Incoming, evidence: Evidence) -> String {
    let auth = mail.message.authentication.as_ref();
    let vouched = match auth {
        Some(a) if evidence.vouched && a.verdict == Verdict::Pass => {
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

fn spoken(draft: &mut Draft<'_>, mail: &Incoming) -> (Outcome, String) {
    let roster = &draft.dossier.roster;
    let from = mail.message.from.as_ref();
    let by_address = from.and_then(|m| roster.by_address(&m.address));
    // Somebody who writes from another account than the registered one is known by their token.
    let by_token = mail.token.as_ref().and_then(|t| roster.get(&t.person));
    let Some(sender) = by_address.or(by_token) else {
        let who = if from.is_some() {
            "unknown sender"
        } else {
            "no single sender in From"
        };
        return (Outcome::Held, who.into());
    };
    let evidence = evidence(draft, mail, Some(sender));
    if mail.confirms.is_some() {
        return confirming::confirmed(draft, mail, sender, evidence);
    }
    let asked = grammar::read(&mail.message.text, !of_team(sender.role));
    let grounds = grounds(mail, evidence);
    let voice = Voice {
        mail,
        sender,
        evidence,
        asked,
        because: format!(
            "sender is {} ({}); {grounds}",
            sender.person.name,
            sender.role.as_str()
        ),
        verified: evidence.vouched,
    };
    if voice.asked.commands == [Command::Help] && voice.evidence.vouched {
        help(draft, &voice, HelpWhy::Asked);
        return (
            Outcome::Recorded,
            format!("asked for help; {}", voice.because),
        );
    }
    placed(draft, voice)
}

fn placed(draft: &mut Draft<'_>, mut voice: Voice<'_>) -> (Outcome, String) {
    match place(draft, voice.mail, Some(voice.sender)) {
        Placement::In { id, because } => {
            voice.because = format!("{because}; {}", voice.because);
            spoken_in(draft, &voice, &id)
        }
        Placement::New {
            key,
            linked,
            because,
        } => {
            voice.because = format!("{because}; {}", voice.because);
            asking::open(draft, &voice, &key, linked.as_ref())
        }
        Placement::Which { key, subjects } => held_with_help(
            draft,
            &voice,
            HelpWhy::WhichQuestion { subjects },
            &format!("{key}: which of its questions?"),
        ),
        Placement::Unknown(key) => {
            if of_team(voice.sender.role) {
                let nearest = draft.dossier.near.iter().take(3).cloned().collect();
                let why = format!("the backlog has no {key}");
                held_with_help(draft, &voice, HelpWhy::UnknownKey { key, nearest }, &why)
            } else {
                (Outcome::Held, format!("the backlog has no {key}"))
            }
        }
        Placement::NoTag => {
            let example = draft
                .dossier
                .pbis
                .keys()
                .next()
                .map_or_else(|| "PBI-142".to_owned(), ToString::to_string);
            held_with_help(
                draft,
                &voice,
                HelpWhy::NoTag { example },
                "it names no item",
            )
        }
        Placement::Outsider(key) => (
            Outcome::Held,
            format!(
                "names {key}, in which its sender takes no part; {}",
                voice.because
            ),
        ),
    }
}

/// A person speaks in a clarification.
fn spoken_in(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) -> (Outcome, String) {
    if !draft.silent && ruling::wants_to_rule(draft, voice, id) {
        return ruling::asked_to_rule(draft, voice, id);
    }
    let act = if voice
        .asked
        .commands
        .iter()
        .any(|c| matches!(c, Command::Resolved))
    {
        Act::Resolve
    } else if !voice.asked.commands.is_empty()
        && voice
            .asked
            .commands
            .iter()
            .all(|c| matches!(c, Command::Po | Command::Disagree))
        && voice.asked.words.is_empty()
    {
        Act::Object
    } else {
        Act::Answer
    };
    let asker = draft
        .clarification(id)
        .is_some_and(|c| c.developer == voice.sender.person.id);
    let proof = Evidence {
        asker,
        ..voice.evidence
    };
    match authorise(Some(voice.sender.role), false, act, &proof) {
        Grant::Granted | Grant::Unverified => {}
        Grant::NotTheirs(who) => {
            let act = "/resolved".to_owned();
            return held_with_help(
                draft,
                voice,
                HelpWhy::NotYours {
                    act,
                    who: who.to_owned(),
                },
                &format!("/resolved is for {who}"),
            );
        }
        Grant::Held(why) => return (Outcome::Held, format!("{why}; {}", voice.because)),
        Grant::Confirm | Grant::AskByMail => {
            return (Outcome::Held, format!("not confirmed; {}", voice.because));
        }
    }
    if draft.silent {
        let kind = EntryKind::Comment;
        draft.say(id, &saying(voice, kind, &voice.mail.message.text));
        return (
            filed(id),
            format!("{}; from before the team began", voice.because),
        );
    }
    if let Some(outcome) = commands::act(draft, voice, id) {
        return outcome;
    }
    answering::words(draft, voice, id)
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
            super::filing::without_reply_prefix(&subject).to_owned()
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

/// Whether a delegate stands in on an item: by topic, or because the PO is away.
pub(super) fn on_duty(draft: &Draft<'_>, member: &Member, id: &ClarificationId) -> bool {
    if member.role != Role::Delegate {
        return false;
    }
    let now = draft.now();
    let po_away = draft
        .po()
        .is_none_or(|po| po.person.away.iter().any(|s| s.start <= now && now < s.end));
    let labels = draft
        .clarification(id)
        .and_then(|c| draft.pbi(&c.pbi))
        .map(|p| p.labels.clone())
        .unwrap_or_default();
    po_away || member.topics.is_empty() || member.topics.iter().any(|t| labels.contains(t))
}
