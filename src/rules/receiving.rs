//! What arrives: which sort it is, who speaks, where it belongs, and to which rule it goes.
//! Every mail leaves here with exactly one outcome and its reason.

use super::authorise::{Act, Evidence, Grant, authorise};
use super::draft::{Draft, key};
use super::filing::{Placement, place};
use super::grammar::{self, Command};
use super::letters::{of_team, one_line, party};
use super::telling::notice;
use super::voice::{Voice, evidence, filed, grounds, held_with_help, help, saying};
use super::{
    absence, answering, asking, assuming, attending, briefing, commands, confirmed, deciding,
    handing, meetings, ruling, undoing, wishes,
};
use crate::domain::clarification::{Conversation, ConversationState, EntryKind};
use crate::domain::fact::{Incoming, LetterRef, Outcome};
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{HelpWhy, News};
use crate::domain::message::Kind;

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
        Kind::Automatic => {
            let away = absence::told(draft, mail);
            let away = away.map_or(String::new(), |what| format!("; {what}"));
            (
                Outcome::Recorded,
                format!("written by a machine: {}{away}", message.reason),
            )
        }
        Kind::Calendar => {
            meetings::calendar(draft, mail).unwrap_or_else(|| attending::calendar(draft, mail))
        }
        Kind::Person => spoken(draft, mail),
    }
}

fn bounced(draft: &mut Draft<'_>, mail: &Incoming) -> (Outcome, String) {
    let bounce = mail.message.bounce.clone().unwrap_or_default();
    let letter = bounce
        .original_message_id
        .as_ref()
        .and_then(|id| draft.dossier.letters.get(id));
    let mut stated = bounce.failed().chain(&bounce.recipients);
    let status = stated
        .find_map(|r| r.status.clone())
        .unwrap_or_else(|| "no status".into());
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
    if letter.name == "assumption" && certain {
        assuming::not_told(draft, letter, why);
    }
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
        notice(
            draft,
            key(&[&"not-delivered", &letter.key]),
            developer,
            &c,
            News::NotDelivered {
                to: party(to),
                letter: letter.name.clone(),
                why: one_line(why, 200),
                certain,
            },
        );
    }
    format!("the letter {:?} did not arrive: {why}", letter.name)
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
        return confirmed::confirmed(draft, mail, sender, evidence);
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
    if let Some(done) = deciding::in_words(draft, &voice) {
        return done;
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
    if !draft.silent
        && let Some(done) = wishes::in_words(draft, voice, id)
    {
        return done;
    }
    if !draft.silent
        && let Some(done) = undoing::in_words(draft, voice, id)
    {
        return done;
    }
    if !draft.silent
        && let Some(done) = handing::in_words(draft, voice, id)
    {
        return done;
    }
    if !draft.silent && ruling::wants_to_rule(draft, voice, id) {
        return ruling::asked_to_rule(draft, voice, id);
    }
    let act = if voice
        .asked
        .commands
        .iter()
        .any(|c| matches!(c, Command::Resolved | Command::Assume(_)))
    {
        Act::Resolve
    } else if assuming::objects(draft, voice, id) || only_asks_for_a_ruling(voice) {
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
            let assumes = |c: &Command| matches!(c, Command::Assume(_));
            let (act, who) = if voice.asked.commands.iter().any(assumes) {
                ("/assume", "a developer of the team")
            } else {
                ("/resolved", who)
            };
            return held_with_help(
                draft,
                voice,
                HelpWhy::NotYours {
                    act: act.to_owned(),
                    who: who.to_owned(),
                },
                &format!("{act} is for {who}"),
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

/// `/po` or `/disagree`, and no words.
fn only_asks_for_a_ruling(voice: &Voice<'_>) -> bool {
    let commands = &voice.asked.commands;
    let asks = |c: &Command| matches!(c, Command::Po | Command::Disagree);
    !commands.is_empty() && commands.iter().all(asks) && voice.asked.words.is_empty()
}
