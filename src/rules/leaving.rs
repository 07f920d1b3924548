//! Somebody has left the team (PRODUCT: *Working time, Sprint, people*): from that day they get
//! nothing. What they were asked goes to the next stakeholder, what they asked to the item's
//! other developer or the Product Owner, their calls are off or re-formed, what waits for their
//! ruling is given to who rules now.
//!
//! That no letter goes to them is [`Draft::send`]'s, that nobody is them the roster's. Invariant:
//! afterwards they hold no ball, sit in no call ahead, and no note waits for them.

use super::draft::{Draft, key};
use super::duty::{may_know, who_is_on_duty};
use super::letters::party;
use super::passing::{ask_instead, lapse, take_over_from, unanswered};
use super::telling::notice;
use super::{assuming, booking, briefing, calling, declining, ladder};
use crate::domain::call::{Call, Part};
use crate::domain::clarification::{Clarification, Conversation, ConversationState, Rung, State};
use crate::domain::fact::Effect;
use crate::domain::ids::{CallId, ClarificationId, PersonId};
use crate::domain::letter::News;
use crate::domain::person::{Member, Role};
use crate::say;

/// Their last day is over; says what came of what was theirs.
pub(super) fn left(draft: &mut Draft<'_>, id: &PersonId) -> String {
    let roster = &draft.dossier.roster;
    let Some(who) = roster.get(id).filter(|_| roster.has_left(id)) else {
        return "they stay".into();
    };
    draft.effect(Effect::Withdraw {
        person: id.clone(),
        said: format!("{} has left", who.person.short_name()),
    });
    stands_in_no_more(draft, id);
    let asked = asked_of(draft, who);
    let own = their_own(draft, who);
    let calls = calls(draft, who);
    let notes = notes(draft, who);
    assuming::reader_left(draft, id);
    let mut told = vec![format!("{} has left", who.person.name)];
    for (n, one, many) in [
        (asked, "question to them goes on", "questions to them go on"),
        (
            own,
            "question of theirs goes on",
            "questions of theirs go on",
        ),
        (
            calls,
            "call is re-formed or off",
            "calls are re-formed or off",
        ),
        (notes, "note is given anew", "notes are given anew"),
    ] {
        if n > 0 {
            told.push(format!("{n} {}", if n == 1 { one } else { many }));
        }
    }
    match told.as_slice() {
        [only] => format!("{only}; nothing waited for them"),
        [first, rest @ ..] => format!("{first}: {}", rest.join(", ")),
        [] => String::new(),
    }
}

/// Nothing is handed to them any more, and nobody sends them.
fn stands_in_no_more(draft: &mut Draft<'_>, id: &PersonId) {
    let handed = ids(draft, |c| c.handed_to.as_ref() == Some(id));
    for clarification in handed {
        if let Some(c) = draft.edit(&clarification) {
            c.handed_to = None;
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

fn ids(draft: &Draft<'_>, pick: impl Fn(&Clarification) -> bool) -> Vec<ClarificationId> {
    let all = draft.clarifications().filter(|c| pick(c));
    all.map(|c| c.id.clone()).collect()
}

/// What they were asked and have not answered.
fn asked_of(draft: &mut Draft<'_>, who: &Member) -> usize {
    let id = &who.person.id;
    let waiting = ids(draft, |c| &c.asked == id && unanswered(c));
    for clarification in &waiting {
        let to_po = draft
            .clarification(clarification)
            .filter(|c| c.to_po)
            .cloned();
        match to_po {
            Some(c) => ask_who_rules(draft, &c, who),
            None => ask_instead(draft, clarification, who),
        }
    }
    waiting.len()
}

/// A question put to the PO in person is the new one's, or a delegate's.
fn ask_who_rules(draft: &mut Draft<'_>, c: &Clarification, who: &Member) {
    let new = draft.po().filter(|po| po.person.id != c.developer);
    let Some(to) = new.or_else(|| who_is_on_duty(draft, &[c])) else {
        return lapse(draft, &c.id);
    };
    if to.role != Role::Po
        && let Some(c) = draft.edit(&c.id)
    {
        c.handed_to = Some(to.person.id.clone());
    }
    take_over_from(draft, c, who, to);
}

/// What they asked is their heir's.
fn their_own(draft: &mut Draft<'_>, who: &Member) -> usize {
    let id = &who.person.id;
    let own = ids(draft, |c| {
        &c.developer == id
            && matches!(
                c.state,
                State::Open | State::Briefed { .. } | State::Assumed { .. }
            )
    });
    let mut open = 0;
    for clarification in &own {
        let Some(c) = draft.clarification(clarification).cloned() else {
            continue;
        };
        open += usize::from(c.state.is_open());
        match heir(draft, &c) {
            Some(to) if to.person.id != c.asked => inherit(draft, &c, who, to),
            _ if c.state.is_open() => lapse(draft, clarification),
            _ => {}
        }
    }
    open
}

/// The developer who asked on the same item last, or takes part; else the PO.
fn heir<'d>(draft: &Draft<'d>, c: &Clarification) -> Option<&'d Member> {
    let takes = |id: &PersonId| {
        let member = draft.member(id)?;
        let here = !draft.dossier.roster.has_left(id) && member.role == Role::Developer;
        (here && may_know(draft, member, c)).then_some(member)
    };
    let same = draft.clarifications().filter(|o| o.pbi == c.pbi);
    let mut others: Vec<_> = same.map(|o| (o.opened_at, &o.developer)).collect();
    others.sort();
    let mut asked = others.into_iter().rev().map(|(_, id)| id);
    asked
        .find_map(takes)
        .or_else(|| c.others.iter().find_map(takes))
        .or_else(|| draft.po())
}

fn inherit(draft: &mut Draft<'_>, before: &Clarification, who: &Member, to: &Member) {
    let id = &before.id;
    if let Some(c) = draft.edit(id) {
        c.developer = to.person.id.clone();
        c.others.retain(|other| other != &to.person.id);
        c.others.push(who.person.id.clone());
        c.waited.directly = false;
    }
    if !before.state.is_open() {
        return;
    }
    // A call goes on with who wants to know now.
    let had_call = draft.call_ahead(id).is_some();
    if had_call {
        calling::leave(draft, id, &say!("{0} has left", who.person.short_name()));
    }
    let asked = draft.member(&before.asked).map(party);
    if let (Some(c), Some(asked)) = (draft.clarification(id).cloned(), asked) {
        let news = News::YoursNow {
            from: party(who),
            asked,
        };
        let mark = key(&[&"yours-now", id, &to.person.id, &before.entries.len()]);
        notice(draft, mark, to, &c, news);
    }
    if had_call && unanswered(before) {
        let next = booking::keep(draft, id, false);
        calling::follow(draft, id, &next, false);
    }
}

/// What is left of their calls: another takes the Product Owner's seat; without anybody else it
/// is off, and the question stays in mail.
fn calls(draft: &mut Draft<'_>, who: &Member) -> usize {
    let id = &who.person.id;
    let theirs = draft
        .calls()
        .filter(|call| call.takes_time() && call.involves(id));
    let theirs: Vec<CallId> = theirs.map(|call| call.id.clone()).collect();
    for call in &theirs {
        let Some(known) = draft.call(call).cloned() else {
            continue;
        };
        if holds_seat(&known, id) == Some(Part::Po) {
            declining::seat_left(draft, call, who);
            continue;
        }
        let why = say!("{0} has left", who.person.short_name());
        for item in &known.agenda {
            let step = std::slice::from_ref(&why);
            ladder::step(draft, &item.clarification, &Rung::Mail, step);
            if let Some(c) = draft.edit(&item.clarification) {
                c.call = None;
                c.invite_at = None;
            }
        }
        calling::call_off(draft, call, &why, None);
    }
    theirs.len()
}

/// In whose seat they come: their own, or that of who sends them.
fn holds_seat(call: &Call, id: &PersonId) -> Option<Part> {
    let comes = |a: &&crate::domain::call::Attendee| {
        let sent = a.stand_in.as_ref().and_then(|s| s.person.as_ref());
        &a.person == id || sent == Some(id)
    };
    call.attendees.iter().find(comes).map(|a| a.part)
}

/// Notes that wait for their ruling, and those that never reached them, are given to who rules
/// now.
fn notes(draft: &mut Draft<'_>, who: &Member) -> usize {
    let id = &who.person.id;
    let unsent = &draft.dossier.unsent;
    let theirs = |t: &Conversation| match &t.state {
        ConversationState::Briefed { to, letter, .. } => {
            let waits = !t.reasons.is_empty()
                && to
                    .as_ref()
                    .map_or(who.role == Role::Po, |reader| reader == id);
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
    let why = format!("{} has left", who.person.short_name());
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
