//! Duty: which delegates stand in for the Product Owner, and who is away. Decides nothing.
//!
//! Invariant: somebody who is away is never on duty.

use super::draft::Draft;
use crate::domain::call::Attendee;
use crate::domain::clarification::{Clarification, Entry, EntryKind};
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::pbi::PbiKey;
use crate::domain::person::{Member, Role};
use crate::domain::time::Timestamp;

/// Until when somebody is away, if they are at `at`; what this decision learnt counts.
pub(super) fn away_until(draft: &Draft<'_>, id: &PersonId, at: Timestamp) -> Option<Timestamp> {
    draft.person(id)?.away_until(at)
}

/// Whether letters reach somebody, now or after a while; nobody who has left.
pub(super) fn gets_mail(draft: &Draft<'_>, id: &PersonId) -> bool {
    !draft.dossier.roster.has_left(id)
        && draft
            .person(id)
            .is_some_and(|p| p.can_be_reached(draft.now()))
}

/// Whether the PO is not there to ask now: away, or no letter reaches them, or nobody is PO.
pub(super) fn po_is_away(draft: &Draft<'_>) -> bool {
    draft.po().is_none_or(|po| !is_here(draft, po))
}

/// Delegates who may stand in on all these questions: those whose topics are among the labels
/// of their items first, then those for all topics; each in the order of the roster. Nobody rules
/// on what they asked or answered themselves, unless the team has nobody else.
pub(super) fn delegates<'d>(draft: &Draft<'d>, about: &[&Clarification]) -> Vec<&'d Member> {
    let stands_in = |m: &Member, c: &Clarification| {
        (m.topics.is_empty() || has_topic(draft, m, &c.pbi)) && may_know(draft, m, c)
    };
    let all = chosen(draft, |m| about.iter().all(|c| stands_in(m, c)));
    let talked = |m: &&Member| about.iter().any(|c| has_talked(&m.person.id, c));
    let others: Vec<&Member> = all.iter().copied().filter(|m| !talked(m)).collect();
    if others.is_empty() && draft.po().is_none() {
        return all;
    }
    others
}

/// Whether somebody asks a question, or is one of those who answer it: a note on it tells others
/// what they said.
fn has_talked(id: &PersonId, c: &Clarification) -> bool {
    let asked = &c.asked == id && !c.to_po;
    let answered = |e: &Entry| &e.person == id && e.kind == EntryKind::Answer;
    &c.developer == id || asked || c.entries.iter().any(answered)
}

/// Delegates that `stands_in` takes: those with topics first.
fn chosen<'d>(draft: &Draft<'d>, stands_in: impl Fn(&Member) -> bool) -> Vec<&'d Member> {
    let all = draft.dossier.roster.members.iter();
    let mut found: Vec<&Member> = all
        .filter(|m| m.role == Role::Delegate && stands_in(m))
        .collect();
    found.sort_by_key(|m| m.topics.is_empty());
    found
}

/// Who decides on an item now: the PO, or while they are away the delegate on duty for it. Without
/// one, what is to be decided waits for the PO.
pub(super) fn who_decides<'d>(draft: &Draft<'d>, item: &PbiKey) -> Option<&'d Member> {
    let stands_in = po_is_away(draft).then(|| who_stands_in(draft, item));
    stands_in.flatten().or_else(|| draft.po())
}

/// The delegate who stands in on an item while the PO is away.
pub(super) fn who_stands_in<'d>(draft: &Draft<'d>, item: &PbiKey) -> Option<&'d Member> {
    let of_theirs = |m: &Member| m.topics.is_empty() || has_topic(draft, m, item);
    let found = chosen(draft, |m| of_theirs(m) && is_open_to(draft, m, item));
    found.into_iter().find(|m| is_here(draft, m))
}

/// Whether somebody can be asked now: not away, and mail reaches them.
pub(super) fn is_here(draft: &Draft<'_>, member: &Member) -> bool {
    let id = &member.person.id;
    away_until(draft, id, draft.now()).is_none() && gets_mail(draft, id)
}

/// The delegate to whom a note goes that the PO can't read now.
pub(super) fn who_is_on_duty<'d>(
    draft: &Draft<'d>,
    about: &[&Clarification],
) -> Option<&'d Member> {
    let all = delegates(draft, about);
    all.into_iter().find(|m| is_here(draft, m))
}

fn has_topic(draft: &Draft<'_>, member: &Member, item: &PbiKey) -> bool {
    let labels = draft.pbi(item).map_or(&[][..], |p| p.labels.as_slice());
    member.topics.iter().any(|t| labels.contains(t))
}

/// The delegate to whom all of these were handed, if they are there and still one.
pub(super) fn handed_to<'d>(draft: &Draft<'d>, about: &[&Clarification]) -> Option<&'d Member> {
    let to = about.first()?.handed_to.as_ref()?;
    let same = about.iter().all(|c| c.handed_to.as_ref() == Some(to));
    draft.member(to).filter(|m| {
        let all_know = about.iter().all(|c| may_know(draft, m, c));
        same && all_know && is_here(draft, m) && m.role == Role::Delegate
    })
}

/// Of a confidential item only its named people know.
pub(super) fn may_know(draft: &Draft<'_>, member: &Member, c: &Clarification) -> bool {
    is_open_to(draft, member, &c.pbi) || c.takes_part(&member.person.id)
}

/// Whether an item is not confidential, or names this person.
pub(super) fn is_open_to(draft: &Draft<'_>, member: &Member, item: &PbiKey) -> bool {
    draft.pbi(item).is_none_or(|item| {
        !item.confidential || item.stakeholders.iter().any(|a| member.person.has(a))
    })
}

/// Whether a delegate may rule on a question now: where it was handed to them, by topic always;
/// for all topics only while the PO is away, or where they stood in at its call. On what they
/// asked or answered themselves only where the PO handed it to them, or nobody else could.
pub(super) fn on_duty(draft: &Draft<'_>, member: &Member, id: &ClarificationId) -> bool {
    let away = || away_until(draft, &member.person.id, draft.now()).is_some();
    let Some(c) = draft.clarification(id) else {
        return false;
    };
    if member.role != Role::Delegate || away() || !may_know(draft, member, c) {
        return false;
    }
    if c.handed_to.as_ref() == Some(&member.person.id) || has_what_came_back(member, c) {
        return true;
    }
    if has_talked(&member.person.id, c) && (draft.po().is_some() || another_could(draft, c)) {
        return false;
    }
    if !member.topics.is_empty() {
        return has_topic(draft, member, &c.pbi) || stood_in(draft, member, id);
    }
    po_is_away(draft) || stood_in(draft, member, id)
}

/// Whether they have a note that every address of the PO's turned back.
fn has_what_came_back(member: &Member, c: &Clarification) -> bool {
    c.awaiting().any(|t| {
        let theirs = |to: &PersonId| to == &member.person.id;
        !t.turned_back.is_empty() && t.given_to().is_some_and(theirs)
    })
}

/// Whether a delegate who took no part in the conversation may rule on it.
fn another_could(draft: &Draft<'_>, c: &Clarification) -> bool {
    let all = delegates(draft, &[c]);
    all.iter().any(|m| !has_talked(&m.person.id, c))
}

/// Whether they came to a call about it in the PO's place.
fn stood_in(draft: &Draft<'_>, member: &Member, id: &ClarificationId) -> bool {
    draft.calls().any(|call| {
        let seat = call.attendee(&member.person.id);
        let everybody = draft
            .clarification(id)
            .is_some_and(|c| c.all_came(&call.id));
        let came = |a: &Attendee| a.stands_for.is_some() && a.attended(everybody);
        call.settles(id) && seat.is_some_and(came)
    })
}
