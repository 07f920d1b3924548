//! Earlier answers that come near to a question: on its own item, and on its neighbours.
//!
//! Never shows what its reader may not know. Invariant: of a confidential item only who takes
//! part reads, and only beside that item itself.
//!
//! A neighbour is an item that shares a label (an area), one that the question names as well, or
//! one on which a clarification is linked with one of this item. The backlog knows no parents.
//! Which answers are looked at at all: on the item itself every one, on neighbours those that
//! the store's full text search found by the question's words. How near each comes says
//! `nearness` alone.

use super::nearness::{Past, likeness_of, nearest};
use super::ruled_out;
use crate::domain::clarification::{Clarification, Entry, EntryKind, Ruling, Verdict};
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{Earlier, EarlierRuling, Said, Standing};
use crate::domain::pbi::{Pbi, PbiKey};
use crate::domain::person::Member;
use crate::rules::draft::Draft;
use crate::rules::letters::said;
use crate::rules::parties::discreet;
use std::collections::BTreeSet;

/// Most earlier answers that a receipt shows.
const MOST: usize = 3;
/// So like must the question of another item be (0 to 1) for its answer to be worth a line.
const LIKE: f64 = 0.3;

/// An answer, with the question before it.
struct Answered<'a> {
    pbi: &'a PbiKey,
    question: &'a str,
    entry: &'a Entry,
    /// What was ruled on it and stands.
    ruled: Option<&'a Ruling>,
}

/// Up to three earlier answers, the nearest first, of those about equally near the ones on the
/// question's own item, for somebody of the team: what one stakeholder said is shown to no other. `named`: the items
/// that the question names.
pub(in crate::rules) fn answers(
    draft: &Draft<'_>,
    c: &Clarification,
    reader: &Member,
    named: &[PbiKey],
) -> Vec<Earlier> {
    if !reader.role.of_team() {
        return Vec::new();
    }
    let secret = draft.pbi(&c.pbi).is_none_or(|p| p.confidential);
    let (own, others): (Vec<&Clarification>, Vec<&Clarification>) = on_record(draft)
        .filter(|other| other.id != c.id && other.team == c.team)
        .partition(|other| other.pbi == c.pbi);
    let links = linked(c, &own);
    let own = own
        .into_iter()
        .filter(|other| !secret || other.takes_part(&reader.person.id));
    let others = others
        .into_iter()
        .filter(|other| !secret && is_neighbour(draft, c, other, named, &links));
    let words = draft.cx.team.words();
    let alike = |a: &Answered<'_>| likeness_of(words, c.question(), a.question) >= LIKE;
    let others = others.flat_map(answered).filter(alike);
    let shown = near(draft, c, own.flat_map(answered).chain(others).collect());
    shown.iter().map(told).collect()
}

/// An answer as it stands: what it was corrected to in its place, that it is out of scope beside
/// it.
fn told(answered: &Answered<'_>) -> Earlier {
    let entry = answered.entry;
    let mut said = said(entry);
    // A hint is short: it shows what was answered, not what that quotes.
    let own = discreet::own_of(&entry.words, &entry.borrowed);
    if !own.is_empty() {
        said.words = own;
    }
    let mut out_of_scope = None;
    if let Some(ruling) = answered.ruled {
        match ruling.verdict {
            Verdict::Correction if !ruling.words.is_empty() => {
                said = Said {
                    name: ruling.name.clone(),
                    at: ruling.at,
                    words: discreet::own_of(&ruling.words, &[]),
                    verified: true,
                    address: None,
                    internal: String::new(),
                    files: Vec::new(),
                };
            }
            Verdict::OutOfScope { .. } => out_of_scope = Some(ruling),
            _ => {}
        }
    }
    Earlier {
        item: Some(answered.pbi.clone()),
        said,
        ruled: out_of_scope.map(|ruling| EarlierRuling {
            at: ruling.at,
            by: ruling.name.clone(),
            verdict: ruling.verdict.clone(),
            words: ruling.words.clone(),
            standing: Standing::Stands,
        }),
    }
}

/// What is loaded, as it is now; what the search found is read only where nothing newer is known.
fn on_record<'d>(draft: &'d Draft<'_>) -> impl Iterator<Item = &'d Clarification> {
    let found = draft.dossier.neighbours.values();
    let unknown = found.filter(|c| draft.clarification(&c.id).is_none());
    draft.clarifications().chain(unknown)
}

/// The clarifications linked with this one or with another of its item.
fn linked<'a>(c: &'a Clarification, own: &[&'a Clarification]) -> BTreeSet<&'a ClarificationId> {
    let all = own.iter().copied().chain(std::iter::once(c));
    all.flat_map(|c| &c.links).collect()
}

/// Whether what was said there may help here: nothing of a confidential item does.
fn is_neighbour(
    draft: &Draft<'_>,
    c: &Clarification,
    other: &Clarification,
    named: &[PbiKey],
    links: &BTreeSet<&ClarificationId>,
) -> bool {
    let (Some(here), Some(there)) = (draft.pbi(&c.pbi), draft.pbi(&other.pbi)) else {
        return false;
    };
    !there.confidential
        && (share_an_area(here, there) || named.contains(&there.key) || links.contains(&other.id))
}

fn share_an_area(one: &Pbi, other: &Pbi) -> bool {
    let label = |label: &String| !label.trim().is_empty() && other.labels.contains(label);
    one.labels.iter().any(label)
}

fn answered(c: &Clarification) -> Vec<Answered<'_>> {
    let mut question = c.question();
    let mut out = Vec::new();
    for entry in c.entries.iter().filter(|e| c.stands(e)) {
        match entry.kind {
            EntryKind::Question => question = &entry.words,
            // On what waits for a ruling nobody builds.
            EntryKind::Answer if !ruled_out::is_awaited(c, entry) => out.push(Answered {
                pbi: &c.pbi,
                question,
                entry,
                ruled: ruled_out::on(c, entry),
            }),
            _ => {}
        }
    }
    out
}

/// Those that come near, the nearest first; of what comes equally near the newest.
fn near<'a>(draft: &Draft<'_>, c: &Clarification, mut all: Vec<Answered<'a>>) -> Vec<Answered<'a>> {
    all.sort_by_key(|a| std::cmp::Reverse(a.entry.at));
    let past: Vec<Past<'_>> = all
        .iter()
        .map(|a| Past {
            question: a.question,
            answer: &a.entry.words,
            own: a.pbi == &c.pbi,
        })
        .collect();
    let order = nearest(draft.cx.team.words(), c.question(), &past, MOST);
    let mut all: Vec<Option<Answered<'a>>> = all.into_iter().map(Some).collect();
    order
        .into_iter()
        .filter_map(|at| all.get_mut(at).and_then(Option::take))
        .collect()
}
