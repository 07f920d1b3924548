//! Whose a briefing note is: the PO's, or a delegate's who stood in or stands in. Says nothing of
//! what is in it.

use crate::domain::call::{Call, Part};
use crate::domain::clarification::{Clarification, RulingReason};
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::person::{Address, Member};
use crate::rules::draft::Draft;
use crate::rules::duty::{away_until, delegates, gets_mail, handed_to, who_is_on_duty};

/// Who gets a note, and who a copy of it: the PO; a delegate to whom the PO handed it, or who stood
/// in at the call, with a copy to a PO who is not away, of what was handed over only where the note
/// is new; while the PO is away or nobody is PO, the delegate on duty. Addresses that turned it
/// back are no way to anybody, while there is another.
pub(super) fn readers<'d>(
    draft: &Draft<'d>,
    known: &[Clarification],
    call: Option<&Call>,
    is_new: bool,
    around: &[Address],
) -> Option<(&'d Member, Option<&'d Member>)> {
    let reached = |m: &&'d Member| is_reached(draft, &m.person.id, around);
    let here = |m: &&'d Member| is_here(draft, m, around);
    let po = draft.po();
    // What was undone waits for the PO.
    let undone = known
        .iter()
        .flat_map(|c| &c.conversations)
        .flat_map(|t| &t.reasons)
        .any(|r| matches!(r, RulingReason::Undone { .. }));
    let all_came = |call: &Call| known.iter().any(|c| c.all_came(&call.id));
    let delegate = call.filter(|_| !undone);
    let delegate = delegate.and_then(|call| stood_in(draft, call, all_came(call)));
    if let Some(delegate) = delegate.filter(here) {
        return Some((delegate, po.filter(here)));
    }
    let about: Vec<&Clarification> = known.iter().collect();
    let handed = handed_to(draft, &about).filter(reached);
    if let Some(delegate) = handed.filter(|_| !undone) {
        // What they handed over the PO has read; what is said since is news to them.
        return Some((delegate, po.filter(|_| is_new).filter(here)));
    }
    let on_duty = || delegates(draft, &about).into_iter().find(here);
    let anew = |m: &&'d Member| gets_mail(draft, &m.person.id);
    let reader = po
        .filter(here)
        .or_else(on_duty)
        .or(po.filter(reached))
        .or(po.filter(anew))
        .or_else(|| who_is_on_duty(draft, &about))?;
    Some((reader, None))
}

/// Whether a note that these addresses turned back can reach somebody.
fn is_reached(draft: &Draft<'_>, id: &PersonId, around: &[Address]) -> bool {
    let person = draft.person(id);
    gets_mail(draft, id) && person.is_some_and(|p| p.has_way_around(around, draft.now()))
}

/// Whether somebody is not away and a note reaches them.
fn is_here(draft: &Draft<'_>, member: &Member, around: &[Address]) -> bool {
    let id = &member.person.id;
    away_until(draft, id, draft.now()).is_none() && is_reached(draft, id, around)
}

/// The addresses that turned a note on these conversations back.
pub(super) fn around(draft: &Draft<'_>, parts: &[(ClarificationId, u32)]) -> Vec<Address> {
    let talk = |(id, ordinal): &(ClarificationId, u32)| {
        let talk = draft.clarification(id)?.conversation(*ordinal)?;
        Some(talk.turned_back.clone())
    };
    parts.iter().filter_map(talk).flatten().collect()
}

/// Whether a note that did not reach somebody can reach the PO, them by another address, or a
/// delegate.
pub(in crate::rules) fn has_way(
    draft: &Draft<'_>,
    parts: &[(ClarificationId, u32)],
    had: &PersonId,
) -> bool {
    let around = around(draft, parts);
    let known: Vec<Clarification> = parts
        .iter()
        .filter_map(|(id, _)| draft.clarification(id).cloned())
        .collect();
    let about: Vec<&Clarification> = known.iter().collect();
    let po = draft.po().map(|po| &po.person.id);
    po.is_some_and(|po| is_reached(draft, po, &around))
        || is_reached(draft, had, &around)
        || (delegates(draft, &about).iter()).any(|m| is_here(draft, m, &around))
}

/// The delegate who came to a call in the PO's place. Who says that everybody was there says it of
/// them, too, be it that they never answered the invitation.
pub(super) fn stood_in<'d>(draft: &Draft<'d>, call: &Call, everybody: bool) -> Option<&'d Member> {
    let seat = call.part(Part::Po)?;
    let came = seat.stands_for.is_some() && seat.attended(everybody);
    draft.member(&seat.person).filter(|_| came)
}
