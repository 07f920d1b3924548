//! Keeping slots: the earliest time that suits all, for whom, and how it is given back.
//!
//! Invariant: a call that is ahead has a slot in which none of its people is in another call
//! of Trialogue's; the store's bookings refuse what two processes decided at once.

use super::finding::{Wanted, find};
use super::ladder::{self, Place, Seeking};
use crate::domain::call::{AgendaItem, Call, CallFact, CallState, Origin, Part};
use crate::domain::clarification::{Clarification, Rung};
use crate::domain::fact::Alarm;
use crate::domain::ids::{CallId, ClarificationId, EffectKey};
use crate::domain::letter::{Next, Party};
use crate::domain::person::Member;
use crate::domain::policy::{Book, Place as Meet};
use crate::domain::sentence::Sentence;
use crate::domain::time::{Span, Timestamp};
use crate::rules::draft::{Draft, key};
use crate::rules::letters::{call_subject, is_external, one_line, party};
use crate::say;
use chrono::TimeDelta;

/// From so many calls in a row that somebody let pass on, they are asked by mail only.
const IGNORED_CALLS: u32 = 2;

/// Keeps a slot for a clarification, or joins a call of the same people, and says what the
/// receipt tells. `now_please`: the invitation is wanted at once (`/call`).
pub(in crate::rules) fn keep(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    now_please: bool,
) -> Next {
    let Some(c) = draft.clarification(id).cloned() else {
        return Next::OnRecord;
    };
    if c.to_po && !now_please {
        return Next::PoAnswers;
    }
    if draft.cx.team.policy.place.is_none() {
        return Next::NoCall {
            why: say!("the team has no place for calls yet"),
        };
    }
    if let Some(why) = mail_only(draft, &c) {
        ladder::step(draft, id, &Rung::Mail, std::slice::from_ref(&why));
        return Next::NoCall { why };
    }
    if let Some(next) = join(draft, &c) {
        return next;
    }
    let Some(asked) = draft.member(&c.asked) else {
        return Next::OnRecord;
    };
    let wait = if now_please {
        Some(draft.now())
    } else {
        invite_at(draft, asked)
    };
    let seeking = Seeking {
        wait,
        length: draft.cx.team.policy.duration,
        declined: &[],
        moving: None,
    };
    match ladder::climb(draft, &[&c], &seeking) {
        Ok(place) => {
            ladder::step(draft, id, &place.rung, &place.why);
            book(draft, &c, &place)
        }
        Err(why) => {
            ladder::step(draft, id, &Rung::Mail, &why);
            Next::NoCall {
                why: ladder::shortest(&why),
            }
        }
    }
}

/// Why no call is looked for at all: whom to ask by mail only.
fn mail_only(draft: &Draft<'_>, c: &Clarification) -> Option<Sentence> {
    let asked = draft.person(&c.asked)?;
    (asked.calls_ignored >= IGNORED_CALLS).then(|| {
        let name = asked.short_name();
        say!(
            "{0} let {1} calls pass, and is asked by mail only",
            name,
            asked.calls_ignored
        )
    })
}

/// Whether the invitation is to go now: by policy, because waiting would lose the slot, or
/// because `at_once` somebody wants a call that is only kept so far.
pub(in crate::rules) fn wants_invitation(next: &Next, at_once: bool) -> bool {
    match next {
        Next::CallInvited { .. } | Next::CallIfItSuits { .. } => true,
        Next::JoinsCall { invited, .. } => at_once && !invited,
        _ => false,
    }
}

/// Takes the slot: a call that is kept, its bookings, the alarm that invites.
fn book(draft: &mut Draft<'_>, c: &Clarification, place: &Place<'_>) -> Next {
    let Place {
        slot, invite_at, ..
    } = *place;
    let call = new_call(draft, c, place);
    let id = call.id.clone();
    // Whatever becomes of the question, a slot that nobody was invited to is given back when
    // its time comes; an invitation moves this alarm to the end of the call.
    let alarm = Alarm::CallOver {
        call: id.clone(),
        sequence: 0,
    };
    draft.wake(over_key(&id), slot.start, alarm);
    let at_once =
        invite_at.is_some_and(|at| at <= draft.now()) || draft.cx.team.policy.book == Book::AtOnce;
    draft.put_call(call);
    if let Some(edited) = draft.edit(&c.id) {
        edited.call = Some(id.clone());
        edited.invite_at = invite_at.filter(|_| !at_once);
    }
    let others = place
        .cast
        .iter()
        .filter(|(part, _)| *part != Part::Developer);
    let with: Vec<Party> = others.map(|(_, m)| party(m)).collect();
    let because = ladder::because(draft, place);
    match invite_at {
        // Nobody is invited to a time of which somebody has not said that it suits.
        _ if at_once && !place.unsure.is_empty() => Next::CallIfItSuits {
            slot,
            with,
            because,
        },
        _ if at_once => Next::CallInvited {
            slot,
            with,
            because,
        },
        Some(by) => {
            let alarm = Alarm::Invite {
                clarification: c.id.clone(),
            };
            draft.wake(invite_key(&c.id), by, alarm);
            Next::CallUnlessAnswered {
                by,
                slot,
                with,
                because,
            }
        }
        None => Next::CallOnRequest {
            slot,
            with,
            because,
        },
    }
}

fn new_call(draft: &mut Draft<'_>, c: &Clarification, place: &Place<'_>) -> Call {
    let team = draft.cx.team;
    let confidential = draft.pbi(&c.pbi).is_some_and(|p| p.confidential);
    let meet = team
        .policy
        .place
        .clone()
        .unwrap_or(Meet::Standing(String::new()));
    let secret = draft.fresh("place");
    let short = secret.get(..12).unwrap_or(&secret).to_owned();
    let attendees = ladder::seated(draft, &place.cast, None);
    Call {
        id: CallId::new(draft.fresh("call")),
        team: team.id.clone(),
        uid: format!("{}@{}", draft.fresh("uid"), team.mailbox.domain()),
        place: meet.of(&short),
        subject: call_subject(c, confidential),
        slot: place.slot,
        sequence: 0,
        stamped: draft.now(),
        booked_at: draft.now(),
        state: CallState::Kept,
        attendees,
        agenda: vec![agenda_item(c)],
        declined: Vec::new(),
        unsure: place.unsure.clone(),
        countered: 0,
        proposed_by: None,
        offers: 0,
        told_off: Vec::new(),
        introduced: Vec::new(),
        timed: 0,
        origin: Origin::Ours,
        confidential,
        version: 0,
    }
}

fn agenda_item(c: &Clarification) -> AgendaItem {
    AgendaItem {
        clarification: c.id.clone(),
        pbi: c.pbi.clone(),
        question: if c.title.is_empty() {
            one_line(c.question(), 80)
        } else {
            c.title.clone()
        },
    }
}

/// Whether somebody outside comes to a call in another's place, who would read its whole agenda.
fn comes_from_outside(draft: &Draft<'_>, call: &Call) -> bool {
    let mut sent = call.attendees.iter().filter_map(|a| a.stand_in.as_ref());
    sent.any(|s| s.person.as_ref().is_none_or(|p| is_external(draft, p)))
}

/// Joins a call of the same people that is still ahead and has room, if there is one.
fn join(draft: &mut Draft<'_>, c: &Clarification) -> Option<Next> {
    let policy = &draft.cx.team.policy;
    let room = (policy.duration_max.num_minutes() / policy.duration.num_minutes().max(1)).max(1);
    let confidential = draft.pbi(&c.pbi).is_some_and(|p| p.confidential);
    if confidential || is_external(draft, &c.asked) || is_external(draft, &c.developer) {
        return None;
    }
    let now = draft.now();
    let call = draft
        .calls()
        .filter(|call| call.takes_time() && !call.confidential && call.slot.start > now)
        .filter(|call| i64::try_from(call.agenda.len()).is_ok_and(|n| n < room))
        .filter(|call| ladder::suits(draft, c, call))
        .filter(|call| !comes_from_outside(draft, call))
        .min_by_key(|call| call.slot.start)?
        .clone();
    let mut joined = call.clone();
    joined.agenda.push(agenda_item(c));
    joined.stamped = restamped(&call, now);
    if joined.state == CallState::Kept {
        joined = fitted(draft, joined);
    }
    let (slot, invited) = (joined.slot, joined.is_invited());
    let id = joined.id.clone();
    let asked = draft.member(&c.asked);
    let by = if invited {
        None
    } else {
        asked.and_then(|m| invite_at(draft, m))
    };
    draft.put_call(joined);
    if let Some(edited) = draft.edit(&c.id) {
        edited.call = Some(id.clone());
        edited.invite_at = by;
    }
    // Of a call that is invited already, `calling::follow` tells the new agenda.
    if let Some(by) = by {
        // Each question waits for its own answer; the first that is not answered invites.
        let by = by.min(slot.start - policy.notice).max(now);
        let alarm = Alarm::Invite {
            clarification: c.id.clone(),
        };
        draft.wake(invite_key(&c.id), by, alarm);
    }
    Some(Next::JoinsCall { slot, invited })
}

/// DTSTAMP of a version with the same SEQUENCE: newer than the last by a second at least,
/// also when several questions of one batch join, for it is what tells the two apart
/// (RFC 5546, 2.1.5).
pub(in crate::rules) fn restamped(call: &Call, now: Timestamp) -> Timestamp {
    now.max(call.stamped + TimeDelta::seconds(1))
}

/// The kept call as long as its agenda wants, where its people have the time: one question the
/// usual length, several the longest.
pub(super) fn fitted(draft: &Draft<'_>, mut call: Call) -> Call {
    let policy = &draft.cx.team.policy;
    let length = if call.agenda.len() > 1 {
        policy.duration_max
    } else {
        policy.duration
    };
    let fitting = Span::new(call.slot.start, call.slot.start + length);
    let cast: ladder::Cast<'_> = call
        .attendees
        .iter()
        .filter_map(|a| draft.member(&a.person).map(|m| (a.part, m)))
        .collect();
    let wanted = Wanted {
        earliest: fitting.start,
        by: Some(fitting.end),
        duration: length,
        declined: &[],
        moving: Some(&call.id),
    };
    let found = find(draft, &cast, &wanted);
    let shorter = length <= call.slot.duration();
    if shorter || found.is_ok_and(|c| c.span == fitting && c.cost.unknown.is_empty()) {
        call.slot = fitting;
    }
    call
}

/// Gives a slot back, or calls a call off; the calendar letters are `calling`'s.
pub(in crate::rules) fn cancelled(
    draft: &mut Draft<'_>,
    call: &CallId,
    why: Sentence,
) -> Option<Call> {
    let now = draft.now();
    let known = draft.call(call)?.clone();
    let off = known.apply(CallFact::Cancel(why), now).ok()?;
    draft.put_call(off.clone());
    for alarm in [accept_key(call), over_key(call)] {
        draft.forget(alarm);
    }
    for item in &off.agenda {
        draft.forget(invite_key(&item.clarification));
        if let Some(c) = draft.edit(&item.clarification) {
            c.invite_at = None;
        }
    }
    Some(off)
}

pub(super) fn invite_key(id: &ClarificationId) -> EffectKey {
    key(&[&"invite", id])
}

pub(in crate::rules) fn accept_key(id: &CallId) -> EffectKey {
    key(&[&"accept-by", id])
}

pub(in crate::rules) fn over_key(id: &CallId) -> EffectKey {
    key(&[&"call-over", id])
}

pub(in crate::rules) fn notes_key(id: &CallId) -> EffectKey {
    key(&[&"notes-late", id])
}

pub(in crate::rules) fn not_answered_key(id: &ClarificationId) -> EffectKey {
    key(&[&"not-answered", id])
}

pub(in crate::rules) fn unopposed_key(id: &ClarificationId, assumption: u32) -> EffectKey {
    key(&[&"unopposed", id, &assumption])
}

pub(in crate::rules) fn quiet_key(id: &ClarificationId, conversation: u32) -> EffectKey {
    key(&[&"quiet", id, &conversation])
}

/// When the invitation to a kept slot goes, by policy; in the last two days of a Sprint at
/// once, unless calls are booked on request only.
pub(in crate::rules) fn invite_at(draft: &Draft<'_>, asked: &Member) -> Option<Timestamp> {
    use crate::domain::policy::Book;
    let now = draft.now();
    let team = draft.cx.team;
    let today = now.utc().with_timezone(&team.zone).date_naive();
    let last_days = team
        .sprint_end(today)
        .is_some_and(|end| (end - today).num_days() <= 1);
    match team.policy.book {
        Book::After(_) if last_days => Some(now),
        Book::After(wait) => Some(asked.person.work.after(now, wait)),
        Book::AtOnce => Some(now),
        Book::OnRequest => None,
    }
}
