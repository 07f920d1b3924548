//! Whether any direct conversation went past the Product Owner.
//!
//! Looks at what was said and held, not only at the conversations that were made of it: one
//! that is missing on record is told, as one of which the PO does not know.

use super::{asked_within, call_of, complete, is_confidential, name, seat_taken, somebody_missed};
use crate::domain::call::{Call, CallState};
use crate::domain::clarification::{
    Clarification, Conversation, ConversationState, Entry, EntryKind, How,
};
use crate::domain::ids::CallId;
use crate::domain::person::Role;
use crate::domain::report::{Bypass, Direct, Filed, Known, Sent};
use crate::domain::time::{Span, Timestamp};
use std::collections::BTreeSet;

/// The report, on questions asked within a span.
pub fn report(filed: &Filed, within: Option<Span>) -> Bypass {
    let mut conversations = Vec::new();
    let complete = complete(filed);
    for c in asked_within(filed, within) {
        let talks = c.conversations.iter().filter(|t| is_direct(filed, c, t));
        conversations.extend(talks.map(|talk| of(filed, &complete, c, talk)));
        conversations.extend(missing(filed, c));
    }
    conversations.sort_by(|a, b| (a.at, &a.pbi).cmp(&(b.at, &b.pbi)));
    let told = |d: &&Direct| !matches!(d.known, Known::NotYet { .. });
    let known = conversations.iter().filter(told).count();
    Bypass {
        conversations,
        known,
    }
}

/// What went to the PO in person went past nobody. A question may come to that after others had
/// talked about it.
fn is_direct(filed: &Filed, c: &Clarification, talk: &Conversation) -> bool {
    !c.to_po || talk.how != How::Mail || spoke(filed, c, talk).is_some()
}

/// Who last spoke in a conversation beside the developer and those who rule.
fn spoke<'c>(filed: &Filed, c: &'c Clarification, talk: &Conversation) -> Option<&'c Entry> {
    let later = c.conversations.iter().filter(|t| t.ordinal > talk.ordinal);
    let upto = later.map(|t| t.from_entry).min().unwrap_or(u32::MAX);
    let within = |e: &&Entry| (talk.from_entry..upto).contains(&e.ordinal);
    let mut entries = c.entries.iter().filter(within);
    entries.rfind(|e| e.person != c.developer && !rules(filed, e))
}

fn of(
    filed: &Filed,
    complete: &BTreeSet<&CallId>,
    c: &Clarification,
    talk: &Conversation,
) -> Direct {
    let call = call_of(filed, talk);
    let note = talk
        .letter()
        .and_then(|key| filed.letters.iter().find(|l| &l.key == key));
    let given = note.and_then(|n| n.given);
    let at = took_place(filed, c, talk, call, given);
    let taken = |call: &Call| seat_taken(call, complete).is_some();
    let present = call.is_some_and(taken) && !somebody_missed(talk);
    let known = match (note, given) {
        _ if present => Known::Present,
        (Some(note), Some(given)) => briefed(filed, c, note, (at, given)),
        (note, _) => Known::NotYet {
            why: why_not(talk, note.is_some()),
            due: match talk.state {
                ConversationState::Running { until } => Some(until),
                _ => None,
            },
        },
    };
    let how = match &talk.how {
        How::Call { .. } => "call",
        How::Mail => "mail",
        How::Elsewhere => "elsewhere",
    };
    // A question to the PO in person may have been another's before.
    let with = c.to_po.then(|| spoke(filed, c, talk)).flatten();
    Direct {
        stakeholder: name(filed, with.map_or(&c.asked, |e| &e.person)),
        ..direct(filed, c, how, at, known)
    }
}

/// The note of the conversation was given: since when its words were told. One that was given
/// again, because a ruling on it was undone, told nothing new.
fn briefed(
    filed: &Filed,
    c: &Clarification,
    note: &Sent,
    (at, given): (Timestamp, Timestamp),
) -> Known {
    let told = |l: &&Sent| l.name == note.name && l.about.contains(&c.id);
    let earlier = filed.letters.iter().filter(told).filter_map(|l| l.given);
    let first = earlier.filter(|given| at <= *given).min();
    Known::Briefed {
        to: name(filed, &note.person),
        after_minutes: (first.unwrap_or(given) - at).num_minutes().max(0),
    }
}

fn why_not(talk: &Conversation, decided: bool) -> String {
    match &talk.state {
        ConversationState::Running { until } => format!("the note is due by {}", until.rfc3339()),
        ConversationState::Due { why, .. } => format!("the note did not arrive: {why}"),
        _ if decided => "the note is not handed over yet".into(),
        _ => "the note is not on record".into(),
    }
}

/// When it was over: a call with its time; mail with the last word of those who talked that the
/// note could tell.
fn took_place(
    filed: &Filed,
    c: &Clarification,
    talk: &Conversation,
    call: Option<&Call>,
    given: Option<Timestamp>,
) -> Timestamp {
    match &talk.how {
        How::Call { slot, .. } => call.map_or(slot.end, |call| call.slot.end),
        How::Elsewhere => talk.since,
        How::Mail => {
            let upto = given.unwrap_or(Timestamp(i64::MAX));
            let told = c.entries.iter().filter(|e| {
                let theirs = e.person == c.developer || !rules(filed, e);
                theirs && e.ordinal >= talk.from_entry && e.ordinal < talk.shown_to && e.at <= upto
            });
            told.map(|e| e.at).max().unwrap_or(talk.since)
        }
    }
}

fn direct(
    filed: &Filed,
    c: &Clarification,
    how: &'static str,
    at: Timestamp,
    known: Known,
) -> Direct {
    Direct {
        pbi: c.pbi.clone(),
        question: (!is_confidential(filed, &c.pbi)).then(|| c.title.clone()),
        developer: name(filed, c.asker_at(at)),
        stakeholder: name(filed, &c.asked),
        how,
        at,
        known,
    }
}

/// Talks that the record shows and no conversation tells of: each answer and talk before the
/// first conversation, each held call without one.
fn missing(filed: &Filed, c: &Clarification) -> Vec<Direct> {
    let lost = || Known::NotYet {
        why: "no conversation on record tells of it".into(),
        due: None,
    };
    let first = c.conversations.iter().map(|t| t.from_entry).min();
    let untold = |e: &&Entry| first.is_none_or(|first| e.ordinal < first);
    let spoke = c.entries.iter().find(|e| is_talk(filed, c, e) && untold(e));
    let mail = spoke.map(|e| {
        let how = match e.kind {
            EntryKind::Talked => "elsewhere",
            _ => "mail",
        };
        direct(filed, c, how, e.at, lost())
    });
    let told = |call: &Call| {
        let is = |t: &Conversation| matches!(&t.how, How::Call { call: id, .. } if *id == call.id);
        c.conversations.iter().any(is)
    };
    let held = filed.calls.values().filter(|call| {
        call.settles(&c.id) && matches!(call.state, CallState::Held { .. }) && !told(call)
    });
    let calls = held.map(|call| direct(filed, c, "call", call.slot.end, lost()));
    mail.into_iter().chain(calls).collect()
}

/// Whether an entry is of a direct conversation: an answer of somebody who does not rule, or a
/// talk that somebody told of. Mail from before the team began is none.
fn is_talk(filed: &Filed, c: &Clarification, e: &Entry) -> bool {
    use crate::domain::clarification::State;
    let lapsed = matches!(c.state, State::Lapsed { .. });
    !lapsed
        && match e.kind {
            EntryKind::Answer => !rules(filed, e) && e.person != c.developer,
            EntryKind::Talked => true,
            _ => false,
        }
}

/// Whether an entry is of somebody who rules.
fn rules(filed: &Filed, e: &Entry) -> bool {
    filed.roster.role(&e.person).is_some_and(Role::rules)
}
