//! Whose a briefing note is: the PO's, or a delegate's who stood in or stands in. Says nothing of
//! what is in it.

use crate::domain::call::{Call, Part};
use crate::domain::clarification::{Clarification, RulingReason};
use crate::domain::person::Member;
use crate::rules::draft::Draft;
use crate::rules::duty::{away_until, gets_mail, handed_to, who_is_on_duty};

/// Who gets a note, and who a copy of it: the PO; a delegate to whom the PO handed it, or who stood
/// in at the call, with a copy to a PO who is not away, of what was handed over only where the note
/// is new; while the PO is away or nobody is PO, the delegate on duty.
pub(super) fn readers<'d>(
    draft: &Draft<'d>,
    known: &[Clarification],
    call: Option<&Call>,
    is_new: bool,
) -> Option<(&'d Member, Option<&'d Member>)> {
    let reached = |m: &&'d Member| gets_mail(draft, &m.person.id);
    let here = |m: &&'d Member| {
        away_until(draft, &m.person.id, draft.now()).is_none() && gets_mail(draft, &m.person.id)
    };
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
    if let Some(delegate) = handed_to(draft, &about).filter(|_| !undone) {
        // What they handed over the PO has read; what is said since is news to them.
        return Some((delegate, po.filter(|_| is_new).filter(here)));
    }
    let on_duty = || who_is_on_duty(draft, &about);
    let reader = po.filter(here).or_else(on_duty).or(po.filter(reached))?;
    Some((reader, None))
}

/// The delegate who came to a call in the PO's place. Who says that everybody was there says it of
/// them, too, be it that they never answered the invitation.
pub(super) fn stood_in<'d>(draft: &Draft<'d>, call: &Call, everybody: bool) -> Option<&'d Member> {
    let seat = call.part(Part::Po)?;
    let came = seat.stands_for.is_some() && seat.attended(everybody);
    draft.member(&seat.person).filter(|_| came)
}
