//! What moves with a question: who may still take part where the other item is confidential, and the
//! drafts of new items that its rulings made.
//!
//! Invariant: past words keep their name, and who is not named on a confidential item takes no part
//! in what is asked about it.

use super::guests::is_new_outside;
use super::whom::stakeholders;
use crate::domain::clarification::{Clarification, Entry, Left, Seat, Verdict};
use crate::domain::fact::Candidate;
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::pbi::PbiKey;
use crate::domain::person::{Member, Role};
use crate::rules::draft::Draft;
use std::collections::BTreeSet;

/// Whether somebody is named on a confidential item as who answers or who rules.
fn is_named(draft: &Draft<'_>, to: &PbiKey, person: &PersonId) -> bool {
    let po = draft.po().is_some_and(|po| &po.person.id == person);
    po || stakeholders(draft, to)
        .iter()
        .any(|m| &m.person.id == person)
}

/// Whether who was asked may not know of the item that the question moves to.
pub(in crate::rules) fn asked_may_not_know(
    draft: &Draft<'_>,
    before: &Clarification,
    to: &PbiKey,
) -> bool {
    let confidential = draft.pbi(to).is_some_and(|p| p.confidential);
    confidential && !before.to_po && !is_named(draft, to, &before.asked)
}

/// A question about a confidential item is its named people's: who was asked before, in Cc or
/// introduced leaves it; where that is who answered, the item's own stakeholder, or the PO, is
/// asked what may come.
pub(in crate::rules) fn only_named(draft: &mut Draft<'_>, id: &ClarificationId, to: &PbiKey) {
    if !draft.pbi(to).is_some_and(|p| p.confidential) {
        return;
    }
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    let now = draft.now();
    let stays = |person: &PersonId| *person == c.developer || is_named(draft, to, person);
    let introduced = c.introduced.iter().filter_map(|i| i.person.as_ref());
    let all = c.passed_on.iter().chain(&c.others).chain(introduced);
    let gone: BTreeSet<PersonId> = all
        .chain(std::iter::once(&c.asked))
        .filter(|p| !stays(p))
        .cloned()
        .collect();
    let next = gone.contains(&c.asked).then(|| successor(draft, &c, to));
    let next: Option<&Member> = next.flatten();
    let before = c;
    let Some(c) = draft.edit(id) else { return };
    c.passed_on.retain(|p| !gone.contains(p));
    c.handed_on.retain(|p| !gone.contains(p));
    c.others.retain(|p| !gone.contains(p));
    c.introduced.clear();
    if let Some(next) = next {
        c.asked = next.person.id.clone();
        c.to_po = next.role == Role::Po;
    }
    let left = gone.into_iter().filter(|p| *p != c.asked);
    let left = left.map(|person| {
        let seat = if person == before.asked {
            Seat::Asked
        } else if before.passed_on.contains(&person) {
            Seat::PassedOn
        } else if before.others.contains(&person) {
            Seat::Copied
        } else {
            Seat::Guest
        };
        let at = now;
        Left { person, at, seat }
    });
    c.left.extend(left);
}

/// A question that leaves a confidential item is again whose it was before it came there: who answered
/// is asked on, and who stood in Cc takes part. One that waits goes to who answers where it comes.
pub(in crate::rules) fn everybody_again(draft: &mut Draft<'_>, id: &ClarificationId) {
    let Some(c) = draft.edit(id) else { return };
    let (back, gone): (Vec<Left>, Vec<Left>) = std::mem::take(&mut c.left)
        .into_iter()
        .partition(|left| left.seat != Seat::Guest);
    c.left = gone;
    for left in back {
        match left.seat {
            Seat::Asked if c.answered_at.is_some() => {
                c.asked = left.person;
                c.to_po = false;
            }
            Seat::Copied => c.others.push(left.person),
            Seat::Asked | Seat::PassedOn | Seat::Guest => {
                if c.asked != left.person {
                    c.passed_on.push(left.person);
                }
            }
        }
    }
}

/// Whom a stakeholder brought into a question and who said something in it.
pub(in crate::rules) fn guests_who_spoke(c: &Clarification) -> BTreeSet<PersonId> {
    let said = |p: &&PersonId| c.entries.iter().any(|e| &e.person == *p && c.stands(e));
    let introduced = c.introduced.iter().filter_map(|i| i.person.as_ref());
    introduced.filter(said).cloned().collect()
}

/// Whom a stakeholder brought into one question is no part of another that their words move to.
pub(in crate::rules) fn stays_a_guest(
    draft: &mut Draft<'_>,
    from: &Clarification,
    home: &ClarificationId,
    entry: &Entry,
) {
    let at = draft.now();
    let Some(c) = draft.edit(home) else { return };
    if from.is_introduced(&entry.person) {
        // By whom they were brought in stands with their name.
        let last = c.entries.last_mut();
        if let Some(moved) = last.filter(|e| e.mail == entry.mail) {
            moved.name.clone_from(&entry.name);
        }
        let person = entry.person.clone();
        let seat = Seat::Guest;
        c.left.push(Left { person, at, seat });
    }
}

fn successor<'d>(draft: &Draft<'d>, c: &Clarification, to: &PbiKey) -> Option<&'d Member> {
    let there = stakeholders(draft, to).into_iter();
    let mut there = there.filter(|m| m.person.id != c.developer && !is_new_outside(draft, m));
    there.next().or_else(|| draft.po())
}

/// The drafts of new items that came of its rulings are of the other item from now on.
pub(in crate::rules) fn candidates(draft: &mut Draft<'_>, before: &Clarification, to: &PbiKey) {
    let now = draft.now();
    for ruling in &before.rulings {
        if let Verdict::OutOfScope { title } = &ruling.verdict {
            draft.candidate(Candidate {
                clarification: before.id.clone(),
                ruling: ruling.ordinal,
                team: before.team.clone(),
                from: to.clone(),
                title: title.clone(),
                at: now,
            });
        }
    }
}
