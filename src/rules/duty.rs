//! Duty: which delegates stand in for the Product Owner, and who is away. Decides nothing.
//!
//! Invariant: somebody who is away is never on duty.

use super::draft::Draft;
use crate::domain::clarification::Clarification;
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::person::{Member, Role};
use crate::domain::time::Timestamp;

/// Until when somebody is away, if they are at `at`; what this decision learnt counts.
pub(super) fn away_until(draft: &Draft<'_>, id: &PersonId, at: Timestamp) -> Option<Timestamp> {
    let away = &draft.person(id)?.away;
    let now = away.iter().filter(|s| s.start <= at && at < s.end);
    now.map(|s| s.end).max()
}

/// Whether letters reach somebody, now or after a while.
pub(super) fn gets_mail(draft: &Draft<'_>, id: &PersonId) -> bool {
    draft
        .person(id)
        .is_some_and(|p| p.can_be_reached(draft.now()))
}

/// Whether the PO is not there to ask now: away, or nobody is PO.
pub(super) fn po_is_away(draft: &Draft<'_>) -> bool {
    draft
        .po()
        .is_none_or(|po| away_until(draft, &po.person.id, draft.now()).is_some())
}

/// Delegates who may stand in on all these questions: those whose topics are among the labels
/// of their items first, then those for all topics; each in the order of the roster.
pub(super) fn delegates<'d>(draft: &Draft<'d>, about: &[&Clarification]) -> Vec<&'d Member> {
    let all = draft.dossier.roster.members.iter();
    let mut found: Vec<&Member> = all
        .filter(|m| m.role == Role::Delegate)
        .filter(|m| {
            about
                .iter()
                .all(|c| (m.topics.is_empty() || has_topic(draft, m, c)) && may_know(draft, m, c))
        })
        .collect();
    found.sort_by_key(|m| m.topics.is_empty());
    found
}

/// The delegate to whom a note goes that the PO can't read now.
pub(super) fn who_is_on_duty<'d>(
    draft: &Draft<'d>,
    about: &[&Clarification],
) -> Option<&'d Member> {
    let here = |m: &&Member| {
        away_until(draft, &m.person.id, draft.now()).is_none() && gets_mail(draft, &m.person.id)
    };
    delegates(draft, about).into_iter().find(here)
}

fn has_topic(draft: &Draft<'_>, member: &Member, c: &Clarification) -> bool {
    let labels = draft.pbi(&c.pbi).map_or(&[][..], |p| p.labels.as_slice());
    member.topics.iter().any(|t| labels.contains(t))
}

/// The delegate to whom all of these were handed, if they are there and still one.
pub(super) fn handed_to<'d>(draft: &Draft<'d>, about: &[&Clarification]) -> Option<&'d Member> {
    let to = about.first()?.handed_to.as_ref()?;
    let same = about.iter().all(|c| c.handed_to.as_ref() == Some(to));
    draft.member(to).filter(|m| {
        let all_know = about.iter().all(|c| may_know(draft, m, c));
        let here = away_until(draft, to, draft.now()).is_none();
        same && all_know && here && m.role == Role::Delegate
    })
}

/// Of a confidential item only its named people know.
pub(super) fn may_know(draft: &Draft<'_>, member: &Member, c: &Clarification) -> bool {
    draft.pbi(&c.pbi).is_none_or(|item| {
        let named = item.stakeholders.iter().any(|a| member.person.has(a));
        !item.confidential || named || c.takes_part(&member.person.id)
    })
}

/// Whether a delegate may rule on a question now: where it was handed to them, by topic always;
/// for all topics only while the PO is away, or where they stood in at its call.
pub(super) fn on_duty(draft: &Draft<'_>, member: &Member, id: &ClarificationId) -> bool {
    let away = || away_until(draft, &member.person.id, draft.now()).is_some();
    let Some(c) = draft.clarification(id) else {
        return false;
    };
    if member.role != Role::Delegate || away() || !may_know(draft, member, c) {
        return false;
    }
    if c.handed_to.as_ref() == Some(&member.person.id) {
        return true;
    }
    if !member.topics.is_empty() {
        return has_topic(draft, member, c) || stood_in(draft, member, id);
    }
    po_is_away(draft) || stood_in(draft, member, id)
}

/// Whether they came to a call about it in the PO's place.
fn stood_in(draft: &Draft<'_>, member: &Member, id: &ClarificationId) -> bool {
    draft.calls().any(|call| {
        let seat = call.attendee(&member.person.id);
        call.settles(id) && seat.is_some_and(|a| a.stands_for.is_some() && a.comes())
    })
}
