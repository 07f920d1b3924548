//! Declines: the next time that suits, then down the ladder; in the Product Owner's seat the
//! next delegate, at the same time (PRODUCT: *Calendar*).
//!
//! Invariant: a decline out of the PO's seat never moves a call.

use crate::domain::calendar::Partstat;
use crate::domain::call::{Call, CallFact, CallState, Part};
use crate::domain::clarification::{Clarification, Rung};
use crate::domain::ids::{CallId, PersonId};
use crate::domain::letter::{Change, News};
use crate::domain::person::{Member, Role};
use crate::domain::sentence::Sentence;
use crate::domain::slot::Why;
use crate::domain::time::Timestamp;
use crate::rules::calls::calling::{self, questions, reshaped, seek, seeking, watch};
use crate::rules::calls::finding::{Wanted, find};
use crate::rules::calls::ladder::{self, Cast, Place};
use crate::rules::draft::{Draft, key};
use crate::rules::duty::delegates;
use crate::rules::letters::{one_line, party};
use crate::rules::questions::passing;
use crate::rules::telling::notice;
use crate::say;

/// After so many declines in a row the PO is asked how calls should go from now on.
const DECLINES: u32 = 3;

/// Somebody answered an invitation, whatever they said: they ignore none.
pub(in crate::rules) fn answered(draft: &mut Draft<'_>, who: &Member, partstat: Partstat) {
    heard(draft, who);
    let counts = draft
        .person(&who.person.id)
        .is_some_and(|p| p.declined_in_a_row > 0);
    if partstat == Partstat::Accepted
        && counts
        && let Some(person) = draft.edit_person(&who.person.id)
    {
        person.declined_in_a_row = 0;
    }
}

/// Somebody answered, or asked for a call: calls are offered to them again.
pub(in crate::rules) fn heard(draft: &mut Draft<'_>, who: &Member) {
    let ignored = draft
        .person(&who.person.id)
        .is_some_and(|p| p.calls_ignored > 0);
    if ignored && let Some(person) = draft.edit_person(&who.person.id) {
        person.calls_ignored = 0;
    }
}

/// Somebody can't come: what follows depends on their seat. `note` is what they wrote.
pub(in crate::rules) fn declined(draft: &mut Draft<'_>, id: &CallId, who: &Member, note: &str) {
    // A call that has begun takes place or not; it is not moved any more.
    let now = draft.now();
    if draft.call(id).is_none_or(|c| c.slot.start <= now) {
        return;
    }
    let seat = draft.call(id).and_then(|c| c.attendee(&who.person.id));
    if seat.is_some_and(|a| a.part == Part::Po) {
        seat_declined(draft, id, who);
    } else {
        needed_declined(draft, id, who, note);
    }
}

/// Somebody is away at the time of a call: as if they had declined it, which they did not. A PO
/// for whom a delegate comes keeps the invitation: accepting it brings them back in.
pub(in crate::rules) fn absent(draft: &mut Draft<'_>, id: &CallId, who: &Member) {
    does_without(draft, id, who, Cause::Away);
}

/// An invitation did not reach whoever stands in the Product Owner's seat: as if they had
/// declined it, which they did not.
pub(in crate::rules) fn unreached(draft: &mut Draft<'_>, id: &CallId, who: &Member) {
    does_without(draft, id, who, Cause::Unreached);
}

/// Somebody wants a call moved over which their calendar shows something else: no decline that
/// counts.
pub(in crate::rules) fn moves(draft: &mut Draft<'_>, id: &CallId, who: &Member) {
    does_without(draft, id, who, Cause::CantCome);
}

/// Why somebody does not come.
#[derive(Clone, Copy)]
enum Cause {
    Away,
    CantCome,
    Unreached,
}

fn does_without(draft: &mut Draft<'_>, id: &CallId, who: &Member, cause: Cause) {
    let now = draft.now();
    let fact = CallFact::Answered {
        person: who.person.id.clone(),
        partstat: Partstat::Declined,
        stamp: now,
    };
    let Some(Ok(call)) = draft.call(id).cloned().map(|c| c.apply(fact, now)) else {
        return;
    };
    let in_seat = call
        .attendee(&who.person.id)
        .is_some_and(|a| a.part == Part::Po);
    draft.put_call(call);
    if in_seat {
        give_seat(draft, id, who, cause);
    } else {
        needed_declined(draft, id, who, "");
    }
}

/// Somebody whose coming the call needs can't: another time, up to the policy's attempts, then
/// once what the rungs below still offer, else mail.
fn needed_declined(draft: &mut Draft<'_>, id: &CallId, who: &Member, note: &str) {
    let Some(mut call) = draft.call(id).cloned() else {
        return;
    };
    if !call.declined.contains(&call.slot.start) {
        call.declined.push(call.slot.start);
    }
    draft.put_call(call.clone());
    let name = who.person.short_name();
    let tries = tried(draft, &call);
    let most = draft.cx.team.policy.attempts;
    let about = questions(draft, &call);
    let about: Vec<&Clarification> = about.iter().collect();
    let found = match tries {
        n if n < most => seek(draft, &call),
        n if n == most => sooner_below(draft, &call, &about),
        _ => Err(Vec::new()),
    };
    // An invited call never goes to a time of which somebody has to be asked first.
    let sure = |p: &Place<'_>| p.unsure.is_empty() || call.state == CallState::Kept;
    let Some(mut place) = found.ok().filter(sure) else {
        let left = passing::without_call(draft, &call);
        let why = if tries < most {
            say!(
                "{0} can't come, and no other time suits all; {1}",
                name,
                left
            )
        } else if tries == 1 {
            say!(
                "{0} can't come, and 1 other time was tried; {1}",
                name,
                left
            )
        } else {
            say!(
                "{0} can't come, and {1} other times were tried; {2}",
                name,
                tries,
                left
            )
        };
        for item in &call.agenda {
            let step = [why.clone()];
            ladder::step(draft, &item.clarification, &Rung::Mail, &step);
        }
        calling::call_off(draft, id, &why, None);
        return;
    };
    for item in &call.agenda {
        if let Some(c) = draft.edit(&item.clarification) {
            c.attempts += 1;
        }
    }
    if tries >= most {
        place
            .why
            .insert(0, say!("{0} other times were declined", tries));
    }
    let said = one_line(note, 120);
    let said = said.trim_end_matches('.');
    // What somebody writes into their own calendar is for whoever plans with them.
    let bare = say!("{0} can't come then", name);
    let why = if said.is_empty() {
        bare.clone()
    } else {
        say!("{0} can't come then: \"{1}\"", name, said)
    };
    if let Some(next) = reshaped(draft, &call, &place) {
        tell_each(draft, &call, &next, (&why, &bare), None);
    }
}

/// What the rungs below offer, where that is sooner than what the same people could: else who
/// can't come is the same, and another invitation is only one more.
fn sooner_below<'d>(
    draft: &Draft<'d>,
    call: &Call,
    about: &[&Clarification],
) -> Result<Place<'d>, Vec<Sentence>> {
    let seeking = seeking(draft, call);
    let lower = ladder::below(draft, about, &seeking, call)?;
    match ladder::climb(draft, about, &seeking) {
        Ok(here) if here.slot.start <= lower.slot.start => Err(Vec::new()),
        _ => Ok(lower),
    }
}

/// Another time or other people: who stays, who is new, who is not wanted any more. Of a call
/// to which nobody is invited, the invitation goes now.
pub(in crate::rules) fn tell(
    draft: &mut Draft<'_>,
    before: &Call,
    next: &Call,
    why: &Sentence,
    knows: Option<&PersonId>,
) {
    tell_each(draft, before, next, (why, why), knows);
}

/// The same with one reason for the team and another for everybody else.
fn tell_each(
    draft: &mut Draft<'_>,
    before: &Call,
    next: &Call,
    (for_team, for_others): (&Sentence, &Sentence),
    knows: Option<&PersonId>,
) {
    if next.state == CallState::Kept {
        calling::invite(draft, &next.id);
        return;
    }
    watch(draft, next);
    let change = |why: &Sentence| {
        let why = why.clone();
        if next.slot == before.slot {
            Change::People { why }
        } else {
            let from = before.slot;
            Change::Moved { from, why }
        }
    };
    let why = |draft: &Draft<'_>, id: &PersonId| {
        let of_team = draft.member(id).is_some_and(|m| m.role.of_team());
        if of_team { for_team } else { for_others }
    };
    for attendee in &next.attendees {
        // Who has accepted already, and so is back in, is not asked to.
        let stays =
            before.attendee(&attendee.person).is_some() || attendee.partstat == Partstat::Accepted;
        let change = if stays {
            change(why(draft, &attendee.person))
        } else {
            Change::New
        };
        calling::send(draft, next, &attendee.person, &change);
    }
    for gone in &before.attendees {
        calling::dismiss(draft, &next.id, gone, for_others);
        if next.attendee(&gone.person).is_none() && knows != Some(&gone.person) {
            calling::uninvite(draft, next, gone, why(draft, &gone.person));
        }
    }
}

fn tried(draft: &Draft<'_>, call: &Call) -> u32 {
    let agenda = call.agenda.iter();
    agenda
        .filter_map(|i| draft.clarification(&i.clarification))
        .map(|c| c.attempts)
        .max()
        .unwrap_or(0)
}

/// The PO, or who stands in, can't come: the next delegate who is free at that time takes the
/// place; without one the two talk, and the PO is briefed.
fn seat_declined(draft: &mut Draft<'_>, id: &CallId, who: &Member) {
    let Some(call) = draft.call(id).cloned() else {
        return;
    };
    if draft.po().is_some_and(|po| po.person.id == who.person.id) {
        count_decline(draft, &call, who);
    }
    give_seat(draft, id, who, Cause::CantCome);
}

fn give_seat(draft: &mut Draft<'_>, id: &CallId, who: &Member, cause: Cause) {
    let Some(call) = draft.call(id).cloned() else {
        return;
    };
    let name = who.person.short_name();
    let why = match cause {
        Cause::Away => say!("{0} is away", name),
        Cause::CantCome => say!("{0} can't come", name),
        Cause::Unreached => say!("{0} can't be reached by mail", name),
    };
    let about = questions(draft, &call);
    let about: Vec<&Clarification> = about.iter().collect();
    // Each is asked once: those behind the one who declined.
    let order = delegates(draft, &about);
    let at = order.iter().position(|m| m.person.id == who.person.id);
    let next = order
        .into_iter()
        .skip(at.map_or(0, |at| at + 1))
        .find(|m| is_free(draft, &call, m));
    let Some(delegate) = next else {
        for item in &call.agenda {
            let step = [why.clone()];
            ladder::step(draft, &item.clarification, &Rung::WithoutPo, &step);
        }
        return;
    };
    let place = with_delegate(draft, &call, delegate, &why);
    if let Some(recast) = reshaped(draft, &call, &place) {
        let why = say!("{0}; {1} stands in", why, delegate.person.short_name());
        tell(draft, &call, &recast, &why, Some(&who.person.id));
    }
}

/// Whoever has the Product Owner's seat has left, or rules no more: the new PO takes it, else a delegate who is
/// free; without one the two talk, and who rules now is briefed.
pub(in crate::rules) fn seat_left(
    draft: &mut Draft<'_>,
    id: &CallId,
    who: &Member,
    why: &Sentence,
) {
    let Some(call) = draft.call(id).cloned() else {
        return;
    };
    let about = questions(draft, &call);
    let about: Vec<&Clarification> = about.iter().collect();
    // Whom they stood in for can't come.
    let seat = call.part(Part::Po).and_then(|a| a.stands_for.as_ref());
    let stood_for = |po: &&Member| seat == Some(&po.person.id);
    let po = draft
        .po()
        .filter(|po| !po.person.briefings_only && !stood_for(po));
    let heirs = po.into_iter().chain(delegates(draft, &about));
    let heir = heirs
        .into_iter()
        .find(|m| m.person.id != who.person.id && is_free(draft, &call, m));
    let mut cast = cast_of(draft, &call);
    cast.retain(|(part, _)| *part != Part::Po);
    let rung = match heir {
        Some(heir) if heir.role == Role::Po => Rung::AllThree,
        Some(heir) => Rung::Delegate {
            person: heir.person.id.clone(),
        },
        None => Rung::WithoutPo,
    };
    cast.extend(heir.map(|heir| (Part::Po, heir)));
    let place = Place::of(&call, rung, cast, why);
    if let Some(recast) = reshaped(draft, &call, &place)
        && recast.state != CallState::Kept
    {
        tell(draft, &call, &recast, why, None);
    }
}

/// The PO gives the seat to a delegate by name. Says what was done.
pub(super) fn seat_goes_to(
    draft: &mut Draft<'_>,
    id: &CallId,
    who: &Member,
    delegate: &Member,
) -> &'static str {
    let Some(call) = draft.call(id).cloned() else {
        return "no such call";
    };
    let Some(delegate) = draft.member(&delegate.person.id) else {
        return "nobody of that name";
    };
    if call.involves(&delegate.person.id) {
        return "who comes is in the call already";
    }
    let why = say!(
        "{0} sends {1}",
        who.person.short_name(),
        delegate.person.short_name()
    );
    let place = with_delegate(draft, &call, delegate, &why);
    if let Some(recast) = reshaped(draft, &call, &place) {
        tell(draft, &call, &recast, &why, Some(&who.person.id));
    }
    "a delegate takes the place"
}

/// The same call, with a delegate in the PO's seat.
fn with_delegate<'d>(
    draft: &Draft<'d>,
    call: &Call,
    delegate: &'d Member,
    why: &Sentence,
) -> Place<'d> {
    let mut cast = cast_of(draft, call);
    cast.retain(|(part, _)| *part != Part::Po);
    cast.push((Part::Po, delegate));
    let person = delegate.person.id.clone();
    Place::of(call, Rung::Delegate { person }, cast, why)
}

fn cast_of<'d>(draft: &Draft<'d>, call: &Call) -> Cast<'d> {
    let all = call.attendees.iter();
    all.filter_map(|a| draft.member(&a.person).map(|m| (a.part, m)))
        .collect()
}

/// Whether somebody who is not in the call yet could come to it.
fn is_free(draft: &Draft<'_>, call: &Call, member: &Member) -> bool {
    let cast: Cast<'_> = vec![(Part::Po, member)];
    let wanted = Wanted {
        earliest: call.slot.start,
        by: Some(call.slot.end),
        duration: call.slot.duration(),
        declined: &[],
        moving: Some(&call.id),
    };
    let known = call.involves(&member.person.id);
    !known && find(draft, &cast, &wanted).is_ok_and(|found| found.cost.unknown.is_empty())
}

/// After three declines in a row the PO is asked, once, how calls should go from now on.
fn count_decline(draft: &mut Draft<'_>, call: &Call, po: &Member) {
    let Some(person) = draft.edit_person(&po.person.id) else {
        return;
    };
    person.declined_in_a_row += 1;
    if person.declined_in_a_row != DECLINES || person.briefings_only {
        return;
    }
    let home = call.agenda.first().map(|i| &i.clarification);
    let Some(c) = home.and_then(|id| draft.clarification(id)).cloned() else {
        return;
    };
    let delegates = delegates(draft, &[&c]).into_iter().map(party).collect();
    let mark = key(&[&"how-to-call", &po.person.id, &call.id]);
    notice(draft, mark, po, &c, News::HowToCall { delegates });
}

/// The PO can come after all to a call in which a delegate stands in: they are back in, and
/// the delegate is not needed. Says why not, where it can't be.
pub(super) fn po_can_after_all(
    draft: &mut Draft<'_>,
    id: &CallId,
    po: &Member,
    stamp: Timestamp,
) -> Result<(), String> {
    let call = draft.call(id).cloned().ok_or("no such call")?;
    let mut cast = cast_of(draft, &call);
    cast.retain(|(part, _)| *part != Part::Po);
    cast.push((Part::Po, po));
    let wanted = Wanted {
        earliest: call.slot.start,
        by: Some(call.slot.end),
        duration: call.slot.duration(),
        declined: &[],
        moving: Some(id),
    };
    // What their calendar shows is theirs to weigh; places that others have are not.
    if let Err(blockers) = find(draft, &[(Part::Po, po)], &wanted) {
        let taken = blockers.iter().find(|b| {
            matches!(b.why, Why::DailyLimit(_)) || b.source == crate::rules::calls::finding::OWN
        });
        if let Some(blocker) = taken {
            return Err(format!("the delegate stays: {blocker}"));
        }
    }
    let why = say!("{0} can come after all", po.person.short_name());
    let place = Place::of(&call, Rung::AllThree, cast, &why);
    let recast = reshaped(draft, &call, &place).ok_or("the call is over")?;
    let accepted = CallFact::Answered {
        person: po.person.id.clone(),
        partstat: Partstat::Accepted,
        stamp,
    };
    let recast = recast
        .apply(accepted, draft.now())
        .map_err(|refused| refused.to_string())?;
    draft.put_call(recast.clone());
    tell(draft, &call, &recast, &why, None);
    Ok(())
}
