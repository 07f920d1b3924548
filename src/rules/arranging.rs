//! What a PO arranges about a question instead of deciding it: to put it off (`/later 2d`), or
//! to hand the ruling to a delegate (`/delegate NAME`).

use super::authorise::{Act, Grant, authorise};
use super::briefing;
use super::draft::Draft;
use super::duty::{may_know, on_duty};
use super::passing::pass_on;
use super::voice::{Voice, saying};
use super::waiting::watch_for_answer;
use super::whom::by_name;
use crate::domain::clarification::{ConversationState, EntryKind, How};
use crate::domain::hours::Wait;
use crate::domain::ids::ClarificationId;
use crate::domain::letter::HelpWhy;
use crate::domain::person::{Member, Role};
use crate::domain::policy::parse_wait;

/// Longest time something can be put off for.
const LONGEST: Wait = Wait::Days(60);

/// How long "2d", or nothing at all, is.
pub(super) fn wait(text: &str) -> Result<Wait, HelpWhy> {
    let text = text.trim().trim_end_matches('.');
    if text.is_empty() {
        return Ok(Wait::Days(1));
    }
    let long = |wait: &Wait| match wait {
        Wait::Minutes(minutes) => *minutes > 60 * 24 * 60,
        days @ Wait::Days(_) => {
            matches!((days, LONGEST), (Wait::Days(n), Wait::Days(most)) if *n > most)
        }
    };
    parse_wait(text)
        .ok()
        .filter(|wait| !long(wait))
        .ok_or_else(|| HelpWhy::Command {
            line: format!("/later {text}"),
            mend: "write how long after it, for example \"later 2d\" or \"later 4h\", at most 60d"
                .into(),
        })
}

/// Not now: the next digests leave it out, and nobody is nudged, until the time has passed in
/// the sender's working time.
pub(super) fn put_off(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    wait: Wait,
) -> Result<(), HelpWhy> {
    may(draft, voice, id, "/later")?;
    let until = voice.sender.person.work.after(draft.now(), wait);
    draft.say(id, &saying(voice, EntryKind::Act, &voice.mail.message.text));
    if let Some(c) = draft.edit(id) {
        c.put_off = Some(until);
    }
    Ok(())
}

/// The PO, or a delegate on duty, may; others have nothing to put off.
fn may(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    act: &str,
) -> Result<(), HelpWhy> {
    let duty = on_duty(draft, voice.sender, id);
    match authorise(Some(voice.sender.role), duty, Act::Rule, &voice.evidence) {
        Grant::Granted => Ok(()),
        Grant::NotTheirs(who) => Err(HelpWhy::NotYours {
            act: act.into(),
            who: who.into(),
        }),
        _ => Err(HelpWhy::NotVouched),
    }
}

/// The ruling is a delegate's from now on, who gets the note; a question put to the PO in person
/// goes to the delegate.
pub(super) fn hand_over(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    name: &str,
) -> Result<(), HelpWhy> {
    may(draft, voice, id, "/delegate")?;
    let line = format!("/delegate {name}");
    let to = delegate(draft, id, name).map_err(|mend| HelpWhy::Command { line, mend })?;
    let Some(c) = draft.clarification(id).cloned() else {
        return Ok(());
    };
    draft.say(id, &saying(voice, EntryKind::Act, &voice.mail.message.text));
    if let Some(c) = draft.edit(id) {
        c.handed_to = Some(to.person.id.clone());
        c.put_off = None;
    }
    let waiting = c
        .conversations
        .iter()
        .find(|t| matches!(t.state, ConversationState::Briefed { .. }) && !t.reasons.is_empty());
    match waiting.map(|t| (&t.how, t.ordinal)) {
        Some((How::Call { call, .. }, _)) => briefing::of_call(draft, call),
        Some((How::Mail | How::Elsewhere, ordinal)) => briefing::one(draft, id, ordinal),
        None if c.to_po && c.asked == voice.sender.person.id => {
            pass_on(draft, voice, id, to);
            watch_for_answer(draft, id);
        }
        None => {}
    }
    Ok(())
}

/// The delegate of this name who may know of the question; the error is what to write instead.
fn delegate<'d>(draft: &Draft<'d>, id: &ClarificationId, name: &str) -> Result<&'d Member, String> {
    let known = by_name(draft, name)
        .ok()
        .filter(|m| m.role == Role::Delegate);
    let may = |m: &&Member| {
        draft
            .clarification(id)
            .is_some_and(|c| may_know(draft, m, c))
    };
    known.filter(may).ok_or_else(|| {
        let all = draft.dossier.roster.members.iter();
        let names: Vec<&str> = all
            .filter(|m| m.role == Role::Delegate)
            .filter(may)
            .map(|m| m.person.short_name())
            .collect();
        if names.is_empty() {
            "no delegate is on record who may know of it".to_owned()
        } else {
            format!("write the name of a delegate: {}", names.join(", "))
        }
    })
}
