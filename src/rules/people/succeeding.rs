//! Somebody rules no more: they have left, or are something else to the team now. What waits for
//! their ruling or their answer as Product Owner or delegate goes to who rules now, and so do
//! their seats in calls.
//!
//! What else was theirs, where they have left, is `leaving`'s. Invariant: afterwards no note that
//! asks for a ruling waits for them.

use crate::domain::call::{Call, Part};
use crate::domain::clarification::{Clarification, Conversation, ConversationState};
use crate::domain::fact::Effect;
use crate::domain::ids::{CallId, ClarificationId, PersonId};
use crate::domain::person::{Member, Role};
use crate::domain::sentence::Sentence;
use crate::rules::attendance::declining;
use crate::rules::draft::Draft;
use crate::rules::duty::who_is_on_duty;
use crate::rules::questions::passing::{lapse, take_over_from, unanswered};
use crate::rules::{assuming, briefing};
use crate::say;

/// Who was Product Owner or delegate is something else to the team now, and stays in it; says
/// what came of what waited for them.
pub(in crate::rules) fn rules_no_more(draft: &mut Draft<'_>, id: &PersonId, was: Role) -> String {
    let roster = &draft.dossier.roster;
    let Some(who) = roster.get(id).filter(|_| !roster.has_left(id)) else {
        return "they have left".into();
    };
    let name = who.person.short_name();
    let why = if was == Role::Po {
        say!("{0} is no longer Product Owner", name)
    } else {
        say!("{0} no longer stands in", name)
    };
    stands_in_no_more(draft, id);
    let asked = in_person(draft, who, &why);
    let seats = seats(draft, who, &why);
    let notes = notes(draft, who, was, &why);
    assuming::reader_left(draft, id);
    let counted = [
        count(asked, "question to them goes on", "questions to them go on"),
        count(seats, "call is re-formed", "calls are re-formed"),
        count(notes, "note is given anew", "notes are given anew"),
    ];
    told(&why.to_string(), counted)
}

/// How many of something there were, in words; `None` where there was none.
pub(super) fn count(n: usize, one: &str, many: &str) -> Option<String> {
    (n > 0).then(|| format!("{n} {}", if n == 1 { one } else { many }))
}

/// What an import tells of somebody.
pub(in crate::rules) fn told<const N: usize>(what: &str, counted: [Option<String>; N]) -> String {
    let counted: Vec<String> = counted.into_iter().flatten().collect();
    if counted.is_empty() {
        return format!("{what}; nothing waited for them");
    }
    format!("{what}: {}", counted.join(", "))
}

/// Nothing is handed to them any more, no answer of theirs is to come, and nobody sends them.
pub(super) fn stands_in_no_more(draft: &mut Draft<'_>, id: &PersonId) {
    let theirs = |c: &Clarification| c.promised.as_ref().is_some_and(|p| &p.by == id);
    let handed = ids(draft, |c| c.handed_to.as_ref() == Some(id) || theirs(c));
    for clarification in handed {
        if let Some(c) = draft.edit(&clarification) {
            c.handed_to.take_if(|to| to == id);
            c.promised.take_if(|p| &p.by == id);
        }
    }
    let members = draft.dossier.roster.members.iter();
    let sending = members.filter(|m| m.person.sends.as_ref() == Some(id));
    let sending: Vec<PersonId> = sending.map(|m| m.person.id.clone()).collect();
    for person in &sending {
        if let Some(person) = draft.edit_person(person) {
            person.sends = None;
        }
    }
}

/// Clarifications that `pick` takes.
pub(in crate::rules) fn ids(
    draft: &Draft<'_>,
    pick: impl Fn(&Clarification) -> bool,
) -> Vec<ClarificationId> {
    let all = draft.clarifications().filter(|c| pick(c));
    all.map(|c| c.id.clone()).collect()
}

/// A question put to the PO in person is the new one's, or a delegate's.
pub(super) fn ask_who_rules(
    draft: &mut Draft<'_>,
    c: &Clarification,
    who: &Member,
    why: &Sentence,
) {
    let new = draft
        .po()
        .filter(|po| po.person.id != c.developer && po.person.id != who.person.id);
    let Some(to) = new.or_else(|| who_is_on_duty(draft, &[c])) else {
        return lapse(draft, &c.id);
    };
    if to.role != Role::Po
        && let Some(c) = draft.edit(&c.id)
    {
        c.handed_to = Some(to.person.id.clone());
    }
    take_over_from(draft, c, who, to, why);
}

/// Questions that were put to them in person, and that they have not answered.
fn in_person(draft: &mut Draft<'_>, who: &Member, why: &Sentence) -> usize {
    let id = &who.person.id;
    let waiting = ids(draft, |c| c.to_po && &c.asked == id && unanswered(c));
    for clarification in &waiting {
        if let Some(c) = draft.clarification(clarification).cloned() {
            ask_who_rules(draft, &c, who, why);
        }
    }
    waiting.len()
}

/// Calls in which they have the Product Owner's seat: another takes it.
fn seats(draft: &mut Draft<'_>, who: &Member, why: &Sentence) -> usize {
    let id = &who.person.id;
    let sits = |call: &&Call| call.takes_time() && holds_seat(call, id) == Some(Part::Po);
    let calls: Vec<CallId> = draft.calls().filter(sits).map(|c| c.id.clone()).collect();
    for call in &calls {
        declining::seat_left(draft, call, who, why);
    }
    calls.len()
}

/// In whose seat they come: their own, or that of who sends them.
pub(super) fn holds_seat(call: &Call, id: &PersonId) -> Option<Part> {
    let comes = |a: &&crate::domain::call::Attendee| {
        let sent = a.stand_in.as_ref().and_then(|s| s.person.as_ref());
        &a.person == id || sent == Some(id)
    };
    call.attendees.iter().find(comes).map(|a| a.part)
}

/// Notes that wait for their ruling, and those that never reached them, are given to who rules
/// now.
pub(in crate::rules) fn notes(
    draft: &mut Draft<'_>,
    who: &Member,
    was: Role,
    why: &Sentence,
) -> usize {
    let id = &who.person.id;
    let unsent = &draft.dossier.unsent;
    let theirs = |t: &Conversation| match &t.state {
        ConversationState::Briefed { to, letter, .. } => {
            let waits =
                !t.reasons.is_empty() && to.as_ref().map_or(was == Role::Po, |reader| reader == id);
            waits || unsent.iter().any(|l| &l.key == letter)
        }
        _ => false,
    };
    let waiting: Vec<(ClarificationId, u32)> = draft
        .clarifications()
        .flat_map(|c| {
            let talks = c.conversations.iter().filter(|t| theirs(t));
            talks.map(|t| (c.id.clone(), t.ordinal))
        })
        .collect();
    let why = why.to_string();
    // What has not gone is out of date.
    for letter in unsent
        .iter()
        .filter(|l| &l.person == id && l.name == "briefing")
    {
        draft.effect(Effect::Replaced(letter.key.clone()));
    }
    for (clarification, ordinal) in &waiting {
        briefing::owe(draft, clarification, *ordinal, &why);
    }
    for (clarification, ordinal) in &waiting {
        // A call's note was given for all its questions at once.
        let owed = draft.clarification(clarification).is_some_and(|c| {
            let mut talks = c.conversations.iter();
            talks.any(|t| t.ordinal == *ordinal && matches!(t.state, ConversationState::Due { .. }))
        });
        if owed {
            briefing::one(draft, clarification, *ordinal);
        }
    }
    waiting.len()
}
