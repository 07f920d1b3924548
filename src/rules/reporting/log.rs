//! What was decided on an item: question, answers, assumptions, rulings, and what became of them.

use super::name;
use crate::domain::clarification::{
    Assumption, AssumptionState, Clarification, Entry, EntryKind, Ruling, Verdict,
};
use crate::domain::pbi::PbiKey;
use crate::domain::report::{Assumed, Decided, Draft, Filed, Ruled, Said};

/// The questions of an item, the oldest first.
pub fn of_item(filed: &Filed, key: &PbiKey) -> Vec<Decided> {
    let own = filed.clarifications.iter().filter(|c| &c.pbi == key);
    own.map(|c| decided(filed, c)).collect()
}

/// The new items that *out of scope* asks for, of rulings that stand; the oldest first.
/// Those of confidential items are not among them.
pub fn new_items(filed: &Filed) -> Vec<Draft> {
    let mut out = Vec::new();
    for c in &filed.clarifications {
        let item = filed.pbis.get(&c.pbi);
        if item.is_some_and(|p| p.confidential) {
            continue;
        }
        for ruling in c.standing() {
            if let Verdict::OutOfScope { title } = &ruling.verdict {
                out.push(Draft {
                    title: title.clone(),
                    decided: decided(filed, c),
                    labels: item.map(|p| p.labels.clone()).unwrap_or_default(),
                });
            }
        }
    }
    out
}

fn decided(filed: &Filed, c: &Clarification) -> Decided {
    let question = c.entries.first().map(said);
    let tells = |e: &&Entry| {
        matches!(
            e.kind,
            EntryKind::Answer | EntryKind::Talked | EntryKind::Outcome | EntryKind::Correction
        ) && !e.words.trim().is_empty()
    };
    Decided {
        pbi: c.pbi.clone(),
        title: c.title.clone(),
        status: c.state.as_str(),
        question: question.unwrap_or_else(|| Said {
            by: name(filed, c.asker_at(c.opened_at)),
            at: c.opened_at,
            words: c.title.clone(),
        }),
        answers: c.entries.iter().filter(tells).map(said).collect(),
        assumptions: c.assumptions.iter().map(|a| assumed(c, a)).collect(),
        rulings: c.rulings.iter().map(|r| ruled(c, r)).collect(),
    }
}

fn said(entry: &Entry) -> Said {
    Said {
        by: entry.name.clone(),
        at: entry.at,
        words: entry.words.trim().to_owned(),
    }
}

fn assumed(c: &Clarification, assumption: &Assumption) -> Assumed {
    let (ended, against, objection) = match &assumption.state {
        AssumptionState::Pending { .. } => (None, None, ""),
        AssumptionState::Unopposed { at, .. } | AssumptionState::Withdrawn { at } => {
            (Some(*at), None, "")
        }
        AssumptionState::Objected {
            at, name, words, ..
        } => (Some(*at), Some(name.clone()), words.as_str()),
        AssumptionState::Overruled { at, ruling } => {
            let made = c.rulings.iter().find(|r| r.ordinal == *ruling);
            (Some(*at), made.map(|r| r.name.clone()), "")
        }
    };
    Assumed {
        said: Said {
            by: assumption.name.clone(),
            at: assumption.at,
            words: assumption.words.trim().to_owned(),
        },
        status: assumption.state.as_str(),
        ended,
        against,
        objection: objection.trim().to_owned(),
    }
}

fn ruled(c: &Clarification, ruling: &Ruling) -> Ruled {
    let new_item = match &ruling.verdict {
        Verdict::OutOfScope { title } => Some(title.clone()),
        _ => None,
    };
    Ruled {
        verdict: ruling.verdict.as_str(),
        new_item,
        said: Said {
            by: ruling.name.clone(),
            at: ruling.at,
            words: ruling.words.trim().to_owned(),
        },
        undone: ruling.undone.as_ref().map(|u| (u.name.clone(), u.at)),
        replaced: c.replaced_by(ruling).map(|r| (r.name.clone(), r.at)),
    }
}
