//! A ruling undone (PRODUCT: *a ruling can be undone for a day*): by who made it or by the PO.
//! What it was about waits again, and whoever was told the ruling is told so.
//!
//! Invariant: a ruling that is undone stays on record, with who undid it.

use super::authorise::{Act, Grant, authorise};
use super::briefing;
use super::confirming::{Asking, ask_to_confirm};
use super::draft::{Draft, key};
use super::duty::on_duty;
use super::grammar::Command;
use super::telling::notice;
use super::verdict;
use super::voice::{Voice, answered_letter, grounds, held_with_help, saying};
use crate::domain::clarification::{
    Clarification, ConversationState, EntryKind, Ruling, RulingReason, State, Undone, Verdict,
};
use crate::domain::confirmation::{Sought, SoughtAct};
use crate::domain::fact::Outcome;
use crate::domain::hours::Wait;
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{HelpWhy, News};
use crate::domain::person::{Member, Role};
use crate::domain::time::Timestamp;
use chrono::TimeDelta;

/// How long a ruling can be undone.
const UNDO_WITHIN: TimeDelta = TimeDelta::days(1);

/// `/undo`, `/undo 2`, `undo 2`. `None`: the message is about something else.
pub(super) fn in_words(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    if !matches!(voice.sender.role, Role::Po | Role::Delegate) {
        return None;
    }
    let wanted = wanted(voice)?;
    let page = answered_letter(draft, voice).filter(|l| l.name == "while-away");
    let id = match (page, wanted) {
        (Some(page), Wanted::Number(n)) => page.about.get(usize::from(n).checked_sub(1)?)?.clone(),
        (Some(page), Wanted::This) if page.about.len() > 1 => {
            let why = HelpWhy::Command {
                line: "/undo".into(),
                mend: "write the number of the ruling after it, for example \"/undo 2\"".into(),
            };
            return Some(held_with_help(draft, voice, why, "which ruling?"));
        }
        _ => id.clone(),
    };
    let c = draft.clarification(&id)?.clone();
    let Some(ruling) = c.standing().last() else {
        let why = HelpWhy::Command {
            line: "/undo".into(),
            mend: "there is no ruling that stands".into(),
        };
        return Some(held_with_help(draft, voice, why, "no ruling to undo"));
    };
    let own = ruling.by == voice.sender.person.id;
    if !own && voice.sender.role != Role::Po {
        let why = HelpWhy::NotYours {
            act: "/undo".into(),
            who: "who made the ruling, or the Product Owner".into(),
        };
        return Some(held_with_help(draft, voice, why, "somebody else's ruling"));
    }
    if draft.now() > until(draft, voice.sender, ruling) {
        let why = HelpWhy::Command {
            line: "/undo".into(),
            mend: "the time to undo it is over: reply to the note with another ruling".into(),
        };
        return Some(held_with_help(draft, voice, why, "too late to undo it"));
    }
    let ordinal = ruling.ordinal;
    let duty = on_duty(draft, voice.sender, &id);
    match authorise(Some(voice.sender.role), duty, Act::Undo, &voice.evidence) {
        Grant::Granted => {}
        Grant::NotTheirs(who) => {
            let why = HelpWhy::NotYours {
                act: "/undo".into(),
                who: who.into(),
            };
            return Some(held_with_help(draft, voice, why, "not on duty any more"));
        }
        _ => {
            let sought = Sought::Act(SoughtAct::Undo { ruling: ordinal });
            let asking = Asking::of(sought, "");
            return Some(ask_to_confirm(draft, voice, &id, &asking));
        }
    }
    let evidence = grounds(voice.mail, voice.evidence);
    undo(draft, voice, &c, ordinal, evidence);
    let clarifications = vec![id];
    let because = format!("a ruling is undone; {}", voice.because);
    Some((Outcome::Filed { clarifications }, because))
}

/// What a message wants undone.
#[derive(Clone, Copy)]
enum Wanted {
    /// The ruling it answers, or the last one.
    This,
    /// The one with this number on the page.
    Number(u8),
}

/// What is to be undone, if the message asks for that at all.
fn wanted(voice: &Voice<'_>) -> Option<Wanted> {
    let by_command = voice.asked.commands.iter().find_map(|c| match c {
        Command::Undo(number) => Some(number.map_or(Wanted::This, Wanted::Number)),
        _ => None,
    });
    by_command.or_else(|| {
        let words = voice.asked.words.trim().to_lowercase();
        let number = words.trim_end_matches('.').strip_prefix("undo")?.trim();
        if number.is_empty() {
            return Some(Wanted::This);
        }
        number.parse().ok().map(Wanted::Number)
    })
}

/// Until when: for a day; a ruling that was made while the PO was away, by the PO, until one
/// working day after they were back.
pub(super) fn until(draft: &Draft<'_>, sender: &Member, ruling: &Ruling) -> Timestamp {
    let day = ruling.at + UNDO_WITHIN;
    let absence = draft
        .person(&sender.person.id)
        .into_iter()
        .flat_map(|p| &p.away)
        .filter(|s| s.start <= ruling.at && ruling.at < s.end)
        .map(|s| s.end)
        .max();
    let after = absence.map(|back| sender.person.work.after(back, Wait::Days(1)));
    after.map_or(day, |after| after.max(day))
}

/// Undoes it; whoever was told it is told so.
pub(super) fn undo(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    before: &Clarification,
    ordinal: u32,
    evidence: String,
) {
    let now = draft.now();
    let sender = &voice.sender.person;
    let id = &before.id;
    draft.say(id, &saying(voice, EntryKind::Act, &voice.mail.message.text));
    let Some(was) = before.rulings.iter().find(|r| r.ordinal == ordinal) else {
        return;
    };
    let Some(c) = draft.edit(id) else { return };
    let Some(ruling) = c.rulings.iter_mut().find(|r| r.ordinal == ordinal) else {
        return;
    };
    ruling.undone = Some(Undone {
        by: sender.id.clone(),
        name: sender.name.clone(),
        at: now,
        evidence,
    });
    let (verdict, of) = (ruling.verdict.clone(), ruling.conversation);
    let grounds = ruling.grounds.clone();
    c.state = State::Open;
    if verdict == Verdict::Answered || c.answered_at == Some(was.at) && of.is_none() {
        c.answered_at = None;
    }
    let mut again = None;
    for talk in &mut c.conversations {
        let ruled =
            matches!(talk.state, ConversationState::Ruled { ruling, .. } if ruling == ordinal);
        if let Some(letter) = talk.letter().cloned().filter(|_| ruled) {
            talk.state = ConversationState::Briefed {
                at: now,
                letter,
                with_notes: true,
                to: None,
            };
        }
    }
    if let Some(talk) = c.conversations.iter_mut().find(|t| Some(t.ordinal) == of) {
        let by = sender.name.clone();
        let left = grounds.into_iter().filter(|r| !talk.reasons.contains(r));
        let left: Vec<RulingReason> = left.collect();
        talk.reasons.extend(left);
        talk.reasons.push(RulingReason::Undone { by });
        // They are told that it is undone.
        talk.warned = talk.reasons.len();
        again = Some(talk.ordinal);
    }
    if of.is_none() && verdict != Verdict::Answered {
        // The note on what is said about it asks for the new one.
        c.ruling_wanted_by = Some(sender.name.clone());
    }
    if let Some(talk) = again {
        briefing::one(draft, id, talk);
    }
    tell(draft, voice.sender, before, was);
}

/// Whoever was told the ruling is told so, and who made it, where somebody else undid it.
fn tell(draft: &mut Draft<'_>, by: &Member, c: &Clarification, ruling: &Ruling) {
    verdict::tell_the_maker(draft, by, c, ruling, None);
    for to in verdict::told_of(draft, by, c, ruling) {
        let news = News::RulingUndone {
            by: super::letters::party(by),
            verdict: ruling.verdict.as_str().to_owned(),
        };
        let mark = key(&[&"undone", &c.id, &ruling.ordinal, &to.person.id]);
        notice(draft, mark, to, c, news);
    }
}
