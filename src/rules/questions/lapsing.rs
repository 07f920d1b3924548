//! An item is closed in the backlog tool: questions on it that nobody has answered lapse, and
//! whoever was asked is told (PRODUCT: *Working time, Sprint, people*).
//!
//! A Sprint's end alone changes nothing: a question goes with its item into the next. Invariant:
//! what was said is still briefed, and an answer that comes later is filed like any other.

use super::passing::unanswered;
use crate::domain::call::{Call, CallState};
use crate::domain::clarification::{Clarification, State};
use crate::domain::ids::ClarificationId;
use crate::domain::letter::News;
use crate::domain::pbi::PbiKey;
use crate::rules::briefing;
use crate::rules::calls::calling;
use crate::rules::draft::{Draft, key};
use crate::rules::hints::unsent;
use crate::rules::letters::party;
use crate::rules::telling::notice;
use crate::say;

/// The item is closed; says what came of its questions.
pub(in crate::rules) fn closed(draft: &mut Draft<'_>, item: &PbiKey) -> String {
    let waiting: Vec<ClarificationId> = draft
        .clarifications()
        .filter(|c| &c.pbi == item && waits_in_vain(draft, c))
        .map(|c| c.id.clone())
        .collect();
    let told = call_off_whole(draft, &waiting);
    for id in &waiting {
        lapse(draft, id, told.contains(id));
    }
    match waiting.len() {
        0 => format!("{item} is closed; no question on it is open"),
        1 => format!("{item} is closed: 1 question lapses, who was asked is told"),
        n => format!("{item} is closed: {n} questions lapse, who was asked is told"),
    }
}

/// Whether an open question still waits for its answer. What was answered is briefed, what
/// waits for a ruling is ruled on, and what came of a call that is over is still said.
fn waits_in_vain(draft: &Draft<'_>, c: &Clarification) -> bool {
    let over = draft
        .calls()
        .any(|call| call.settles(&c.id) && matches!(call.state, CallState::Passed { .. }));
    unanswered(c) && !over
}

/// Calls with nothing else on their agenda are off, once each. Gives the questions whose people
/// have read so.
fn call_off_whole(draft: &mut Draft<'_>, waiting: &[ClarificationId]) -> Vec<ClarificationId> {
    let whole = |call: &&Call| {
        let agenda = &call.agenda;
        call.is_ahead() && agenda.iter().all(|i| waiting.contains(&i.clarification))
    };
    let calls: Vec<Call> = draft.calls().filter(whole).cloned().collect();
    let mut told = Vec::new();
    for call in calls {
        if calling::call_off(draft, &call.id, &say!("the item is closed"), None).is_some() {
            told.extend(call.agenda.into_iter().map(|i| i.clarification));
        }
    }
    told
}

fn lapse(draft: &mut Draft<'_>, id: &ClarificationId, told: bool) {
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    let now = draft.now();
    let asked = draft.member(&c.asked);
    let people = [asked, draft.member(&c.developer)];
    let before = people.map(|m| m.map_or(0, |m| draft.letters_to(&m.person.id)));
    calling::leave(draft, id, &say!("the item is closed"));
    if let Some(c) = draft.edit(id) {
        c.state = State::Lapsed { at: now };
        c.call = None;
        c.invite_at = None;
    }
    unsent::settled(draft, id);
    for (to, before) in people.into_iter().zip(before) {
        // Who was never asked hears nothing.
        if c.is_unsent() && to.is_some_and(|m| m.person.id == c.asked) {
            continue;
        }
        // A cancellation tells as much, or the new agenda; nobody is told twice.
        if let (Some(to), Some(asked)) = (to, asked)
            && !told
            && draft.letters_to(&to.person.id) == before
        {
            let news = News::ItemClosed {
                asked: party(asked),
            };
            let mark = key(&[&"item-closed", id, &c.entries.len(), &to.person.id]);
            notice(draft, mark, to, &c, news);
        }
    }
    briefing::close_exchange(draft, id);
}
