//! Back again: what waits for the Product Owner's ruling is theirs again, and one page tells what
//! became of questions meanwhile.
//!
//! Decides nothing about an absence: that is `absence`'s. Invariant: one page an absence, and only if
//! there is something on it.

use super::absence::{still, waiting};
use crate::domain::clarification::{Clarification, Conversation, ConversationState};
use crate::domain::hours::Wait;
use crate::domain::ids::PersonId;
use crate::domain::letter::{AwayItem, Body, Meanwhile, WhileAway};
use crate::domain::person::Member;
use crate::domain::time::{Span, Timestamp};
use crate::rules::briefing::{self, FOR};
use crate::rules::draft::{Draft, key};
use crate::rules::duty::away_until;
use crate::rules::letters::{self, Head, letter, one_line, party};
use crate::say;

/// Somebody's time away is over.
pub(in crate::rules) fn back(draft: &mut Draft<'_>, id: &PersonId) -> String {
    let now = draft.now();
    if away_until(draft, id, now).is_some() {
        return "they are still away".into();
    }
    let Some(po) = draft.po().filter(|po| &po.person.id == id) else {
        return "they are back".into();
    };
    let since = began(&po.person.away, now);
    let items = meanwhile(draft, po, since);
    // What still waits is the PO's again, with a note of their own to rule on.
    let others = |t: &Conversation| t.letter().is_some_and(|l| l.as_str().contains(FOR));
    for (clarification, talk) in waiting(draft, others) {
        if still(draft, &clarification, &talk) {
            briefing::one(draft, &clarification, talk.ordinal);
        }
    }
    if items.is_empty() {
        return "the Product Owner is back; there is nothing to tell".into();
    }
    let team = draft.cx.team;
    let (about, items): (Vec<Clarification>, Vec<AwayItem>) = items.into_iter().unzip();
    let head = Head {
        about: about.iter().collect(),
        due: Some(po.person.work.next_working(now)),
        ..Head::apart(
            key(&[&"while-away", &team.id, id, &since.0]),
            po,
            say!("{0}: while you were away", &team.name),
            format!("while-away/{}/{id}/{}", team.id, since.0),
        )
    };
    let page = WhileAway {
        since,
        items,
        undo_until: po.person.work.after(now, Wait::Days(1)),
    };
    let page = letter(draft, head, Body::WhileAway(page));
    draft.send(page);
    "the Product Owner is back, and gets the page".into()
}

/// When the absence that is over by now began: spans that meet are one. It ended a moment before, or
/// longer ago where nothing ran meanwhile.
fn began(away: &[Span], now: Timestamp) -> Timestamp {
    let over = away.iter().map(|s| s.end).filter(|end| *end <= now);
    let mut start = over.max().unwrap_or(now);
    loop {
        let earlier = away.iter().filter(|s| s.start < start && s.end >= start);
        match earlier.map(|s| s.start).min() {
            Some(at) => start = at,
            None => return start,
        }
    }
}

/// What became of questions since then, a row each, oldest first.
fn meanwhile(draft: &Draft<'_>, po: &Member, since: Timestamp) -> Vec<(Clarification, AwayItem)> {
    let mut out: Vec<(Clarification, AwayItem)> = draft
        .clarifications()
        .filter_map(|c| Some((c.clone(), row(draft, c, po, since)?)))
        .collect();
    out.sort_by_key(|(_, item)| item.at);
    out
}

fn row(draft: &Draft<'_>, c: &Clarification, po: &Member, since: Timestamp) -> Option<AwayItem> {
    let ruled = c
        .standing()
        .filter(|r| r.at >= since && r.by != po.person.id)
        .last();
    let told = |asks: bool| {
        c.conversations.iter().find_map(|t| match &t.state {
            ConversationState::Briefed { at, letter, .. } if *at >= since => {
                (t.reasons.is_empty() != asks && letter.as_str().contains(FOR)).then_some(*at)
            }
            _ => None,
        })
    };
    let (at, meanwhile) = if let Some(ruling) = ruled {
        let ruled = Meanwhile::Ruled {
            by: party(draft.member(&ruling.by)?),
            verdict: ruling.verdict.clone(),
            words: ruling.words.clone(),
        };
        (ruling.at, ruled)
    } else if let Some(at) = told(true) {
        (at, Meanwhile::Waits)
    } else {
        (told(false)?, Meanwhile::Briefed)
    };
    let confidential = draft.pbi(&c.pbi).is_some_and(|p| p.confidential);
    Some(AwayItem {
        item: letters::item(draft, &c.pbi),
        question: if confidential {
            String::new()
        } else {
            one_line(&c.title, 120)
        },
        at,
        meanwhile,
    })
}
