//! Reports: whether anything went past the Product Owner, how ready items were, what it took
//! of whose time, and what was decided.
//!
//! Reads a team's record and makes values of it. Decides nothing. Invariant: each figure is
//! counted from facts on record; none is kept beside them, so that none can be wrong alone.

pub mod bypass;
pub mod load;
pub mod log;
pub mod sprint;

use crate::domain::calendar::Partstat;
use crate::domain::call::{Attendee, Call, CallState, Part};
use crate::domain::clarification::{Clarification, Conversation, How};
use crate::domain::ids::{CallId, PersonId};
use crate::domain::pbi::PbiKey;
use crate::domain::report::Filed;
use crate::domain::time::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Somebody's name: as the roster has it, else as their words on record do.
fn name(filed: &Filed, person: &PersonId) -> String {
    if let Some(member) = filed.roster.get(person) {
        return member.person.name.clone();
    }
    let entries = filed.clarifications.iter().flat_map(|c| &c.entries);
    let own = entries.filter(|e| &e.person == person);
    own.map(|e| e.name.clone())
        .next_back()
        .unwrap_or_else(|| "somebody who left".into())
}

fn is_confidential(filed: &Filed, key: &PbiKey) -> bool {
    filed.pbis.get(key).is_some_and(|p| p.confidential)
}

/// The call of a conversation, if it is on record.
fn call_of<'f>(filed: &'f Filed, talk: &Conversation) -> Option<&'f Call> {
    match &talk.how {
        How::Call { call, .. } => filed.calls.get(call),
        How::Mail | How::Elsewhere => None,
    }
}

/// Who sat in the PO's place and had accepted, in a call that somebody says was held.
fn seat(call: &Call) -> Option<&Attendee> {
    let held = matches!(call.state, CallState::Held { .. });
    let mut seats = call.attendees.iter().filter(|a| a.part == Part::Po);
    seats.find(|a| held && a.comes())
}

/// Who sat in the PO's place in a call that was held: who had accepted, or, in a call of which it
/// is said that everybody was there, who had not declined.
fn seat_taken<'c>(call: &'c Call, complete: &BTreeSet<&CallId>) -> Option<&'c Attendee> {
    let held = matches!(call.state, CallState::Held { .. });
    let mut seats = call.attendees.iter().filter(|a| a.part == Part::Po);
    let there = |a: &&Attendee| {
        let declined = matches!(a.partstat, Partstat::Declined | Partstat::Delegated);
        held && !declined && complete.contains(&call.id)
    };
    seat(call).or_else(|| seats.find(there))
}

/// Calls of which it is said that everybody was there, and by nobody that somebody was missing.
fn complete(filed: &Filed) -> BTreeSet<&CallId> {
    let talks = filed.clarifications.iter().flat_map(|c| &c.conversations);
    let mut said: BTreeMap<&CallId, bool> = BTreeMap::new();
    for talk in talks {
        let How::Call { call, .. } = &talk.how else {
            continue;
        };
        for everybody in talk.notes.iter().filter_map(|n| n.everybody) {
            let all = said.entry(call).or_insert(true);
            *all &= everybody;
        }
    }
    let said = said.into_iter();
    said.filter_map(|(call, all)| all.then_some(call)).collect()
}

/// Whether somebody in a conversation said that not everybody was there.
fn somebody_missed(talk: &Conversation) -> bool {
    talk.notes.iter().any(|n| n.everybody == Some(false))
}

/// Clarifications asked within a span; all without one.
fn asked_within(filed: &Filed, within: Option<Span>) -> impl Iterator<Item = &Clarification> {
    let inside = move |c: &&Clarification| {
        within.is_none_or(|w| w.start <= c.opened_at && c.opened_at < w.end)
    };
    filed.clarifications.iter().filter(inside)
}
