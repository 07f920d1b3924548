//! Somebody has left the team (PRODUCT: *Working time, Sprint, people*): from that day they get
//! nothing. What they were asked goes to the next stakeholder, what they asked to the item's
//! other developer or the Product Owner, their calls are off or re-formed, what waits for their
//! ruling is given to who rules now.
//!
//! That no letter goes to them is [`Draft::send`]'s, that nobody is them the roster's. Invariant:
//! afterwards they hold no ball, sit in no call ahead, and no note waits for them.

use super::succeeding::{ask_who_rules, count, holds_seat, ids, notes, stands_in_no_more, told};
use crate::domain::call::{Call, CallState, Part};
use crate::domain::clarification::{Clarification, Rung, TakenOver};
use crate::domain::fact::Effect;
use crate::domain::ids::{CallId, PersonId};
use crate::domain::letter::News;
use crate::domain::person::{Member, Role};
use crate::domain::sentence::Sentence;
use crate::rules::assuming;
use crate::rules::attendance::declining;
use crate::rules::calls::{booking, calling, ladder};
use crate::rules::draft::{Draft, key};
use crate::rules::duty::may_know;
use crate::rules::letters::party;
use crate::rules::questions::passing::{ask_instead, lapse, unanswered};
use crate::rules::talks::outcome;
use crate::rules::telling::notice;
use crate::say;

/// Their last day is over; says what came of what was theirs.
pub(in crate::rules) fn left(draft: &mut Draft<'_>, id: &PersonId) -> String {
    let roster = &draft.dossier.roster;
    let Some(who) = roster.get(id).filter(|_| roster.has_left(id)) else {
        return "they stay".into();
    };
    draft.effect(Effect::Withdraw {
        person: id.clone(),
        said: format!("{} has left", who.person.short_name()),
    });
    stands_in_no_more(draft, id);
    let why = say!("{0} has left", who.person.short_name());
    let asked = asked_of(draft, who, &why);
    let own = their_own(draft, who);
    let calls = calls(draft, who, &why);
    ask_others_of_calls(draft, id);
    let notes = notes(draft, who, who.role, &why);
    assuming::reader_left(draft, id);
    let counted = [
        count(asked, "question to them goes on", "questions to them go on"),
        count(
            own,
            "question of theirs goes on",
            "questions of theirs go on",
        ),
        count(
            calls,
            "call is re-formed or off",
            "calls are re-formed or off",
        ),
        count(notes, "note is given anew", "notes are given anew"),
    ];
    told(&format!("{} has left", who.person.name), counted)
}

/// What they were asked and have not answered.
fn asked_of(draft: &mut Draft<'_>, who: &Member, why: &Sentence) -> usize {
    let id = &who.person.id;
    let waiting = ids(draft, |c| &c.asked == id && unanswered(c));
    for clarification in &waiting {
        let to_po = draft
            .clarification(clarification)
            .filter(|c| c.to_po)
            .cloned();
        match to_po {
            Some(c) => ask_who_rules(draft, &c, who, why),
            None => ask_instead(draft, clarification, who),
        }
    }
    waiting.len()
}

/// What they asked is their heir's, also what is settled: it may be opened again.
fn their_own(draft: &mut Draft<'_>, who: &Member) -> usize {
    let id = &who.person.id;
    let own = ids(draft, |c| &c.developer == id);
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
    let now = draft.now();
    if let Some(c) = draft.edit(id) {
        c.taken_over.push(TakenOver {
            from: who.person.id.clone(),
            name: who.person.name.clone(),
            at: now,
        });
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
        let over = not_told_of(draft, &who.person.id).find(|call| call.settles(id));
        let news = News::YoursNow {
            from: party(who),
            asked,
            call: over.map(|call| call.slot),
        };
        let mark = key(&[&"yours-now", id, &to.person.id, &before.entries.len()]);
        notice(draft, mark, to, &c, news);
    }
    if had_call && unanswered(before) {
        let next = booking::keep(draft, id, false);
        calling::follow(draft, id, &next, false);
    }
}

/// Calls of theirs whose time is over, and of which nobody has told what came of them.
fn not_told_of<'d>(draft: &'d Draft<'_>, who: &PersonId) -> impl Iterator<Item = &'d Call> {
    let theirs = move |call: &&Call| {
        let passed = matches!(call.state, CallState::Passed { .. });
        passed && call.part(Part::Developer).is_some_and(|a| &a.person == who)
    };
    draft.calls().filter(theirs)
}

/// What came of their calls is asked of who else was in them.
fn ask_others_of_calls(draft: &mut Draft<'_>, who: &PersonId) {
    let calls: Vec<Call> = not_told_of(draft, who).cloned().collect();
    for call in &calls {
        outcome::request(draft, call);
    }
}

/// What is left of their calls: another takes the Product Owner's seat; without anybody else it
/// is off, and the question stays in mail.
fn calls(draft: &mut Draft<'_>, who: &Member, why: &Sentence) -> usize {
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
            declining::seat_left(draft, call, who, why);
            continue;
        }
        for item in &known.agenda {
            let step = std::slice::from_ref(why);
            ladder::step(draft, &item.clarification, &Rung::Mail, step);
            if let Some(c) = draft.edit(&item.clarification) {
                c.call = None;
                c.invite_at = None;
            }
        }
        calling::call_off(draft, call, why, None);
    }
    theirs.len()
}
