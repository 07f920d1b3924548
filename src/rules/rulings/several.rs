//! What a ruling is to somebody who has another answer than the one that was ruled on, or several:
//! which of them stands, and what was said since and is not ruled on.
//!
//! Never rules, nor tells anybody.

use crate::domain::clarification::{
    Clarification, Entry, EntryKind, Line, Noted, Other, Ruling, RulingReason, Verdict,
};
use crate::domain::letter::{Otherwise, Party, SaidSince};
use crate::domain::person::Member;
use crate::domain::policy::RulingsWanted;
use crate::rules::draft::Draft;
use crate::rules::letters::party;
use crate::rules::parties::discreet;

/// What a ruling is to a reader who answered otherwise on the same point, and was sent it, or who
/// was answered otherwise when they asked.
pub(super) fn otherwise(
    draft: &Draft<'_>,
    c: &Clarification,
    ruling: &Ruling,
    to: &Member,
) -> Option<Otherwise> {
    let id = &to.person.id;
    if *id == c.developer {
        return which(draft, c, ruling, to);
    }
    if *id == c.asked && !ruling.sent_to.contains(id) {
        return None;
    }
    let mut before = asked_before(draft, c, ruling);
    let asked = before.find(|b| b.developer == *id).map(|b| b.title.clone());
    if asked.is_none() && !ruling.sent_to.contains(id) {
        return None;
    }
    let talk = ruling.conversation.and_then(|n| c.conversation(n));
    let noted = talk.and_then(|t| t.notes.last());
    let said = || c.answers().rfind(|e| e.at <= ruling.at);
    // Whose own answer is agreed to reads that it stands.
    let own = noted.is_none() && said().is_some_and(|e| e.person == *id);
    if own && ruling.verdict == Verdict::Agreed {
        return None;
    }
    let agreed = match (&ruling.verdict, noted) {
        (Verdict::Agreed, Some(noted)) => {
            Line::texts(&discreet::of_notes(draft, c, &noted.lines, to))
        }
        (Verdict::Agreed, None) => said()
            .map(|e| discreet::for_reader(draft, c, &e.words, &e.borrowed, to).words)
            .unwrap_or_default(),
        _ => String::new(),
    };
    let by = String::new();
    Some(Otherwise { agreed, by, asked })
}

/// Which of the answers that the developer has is agreed to, where they differ, where they assumed
/// otherwise, or where more was said since.
fn which(draft: &Draft<'_>, c: &Clarification, ruling: &Ruling, to: &Member) -> Option<Otherwise> {
    if let Some(noted) = corrected(c, ruling) {
        return Some(Otherwise {
            agreed: Line::texts(&discreet::of_notes(draft, c, &noted.lines, to)),
            by: noted.name.clone(),
            asked: None,
        });
    }
    let here = |o: &Other| {
        c.entries
            .iter()
            .any(|e| e.person == o.person && e.at == o.at)
    };
    let differ = |r: &RulingReason| match r {
        RulingReason::Differs { other, .. } => here(other),
        RulingReason::Assumed { .. } => true,
        _ => false,
    };
    let several = ruling.grounds.iter().any(differ) || since(draft, c, ruling).is_some();
    let several = several && ruling.verdict == Verdict::Agreed;
    let shown = c.shown_when_ruled(ruling);
    let mut said = c.said().filter(|_| several);
    let said = said.rfind(|e| e.at <= ruling.at && e.ordinal < shown)?;
    Some(Otherwise {
        agreed: discreet::for_reader(draft, c, &said.words, &said.borrowed, to).words,
        by: said.name.clone(),
        asked: None,
    })
}

/// The last of the notes that are agreed to, where one side corrected what the other had noted.
fn corrected<'c>(c: &'c Clarification, ruling: &Ruling) -> Option<&'c Noted> {
    let talk = c.conversation(ruling.conversation?)?;
    let (last, before) = talk.notes.split_last()?;
    let agreed = ruling.verdict == Verdict::Agreed;
    (agreed && before.iter().any(|n| n.by != last.by)).then_some(last)
}

/// Earlier questions on the item whose answer a ruling goes against: what it was held against
/// falls where another answer is agreed to, or both are corrected.
pub(super) fn asked_before<'d>(
    draft: &'d Draft<'_>,
    c: &'d Clarification,
    ruling: &'d Ruling,
) -> impl Iterator<Item = &'d Clarification> {
    let falls = matches!(ruling.verdict, Verdict::Agreed | Verdict::Correction);
    let talk = c.conversations.iter();
    let talk = talk.filter(move |t| falls && Some(t.ordinal) == ruling.conversation);
    let grounds = ruling.grounds.iter().filter(move |_| falls);
    let grounds = talk.flat_map(|t| &t.reasons).chain(grounds);
    let others = grounds.filter_map(|r| match r {
        RulingReason::Differs { other, .. } => Some(other),
        _ => None,
    });
    let all = draft.clarifications_of(&c.pbi);
    others.flat_map(move |other| {
        let said = move |e: &Entry| e.person == other.person && e.at == other.at;
        let before = all.clone().into_iter().filter(|b| b.id != c.id);
        before.filter(move |b| b.entries.iter().any(said))
    })
}

/// Whether the developer asked on since the note on a conversation, and waits for an answer.
pub(super) fn asked_on_since(c: &Clarification, conversation: Option<u32>) -> bool {
    let mut talks = c.conversations.iter();
    let noted = talks.find(|t| Some(t.ordinal) == conversation);
    let shown = noted.map_or(u32::MAX, |t| t.shown_to);
    let asks = |e: &Entry| e.kind == EntryKind::Question && e.person == c.developer;
    let mut later = c.entries.iter().filter(|e| e.ordinal >= shown);
    c.answered_at.is_none() && c.state.is_open() && later.any(asks)
}

/// Who is waited for still, after a ruling.
pub(super) fn still_asked(draft: &Draft<'_>, c: &Clarification, ruling: &Ruling) -> Option<Party> {
    let waits = c.said_next();
    let waits = waits.filter(|_| asked_on_since(c, ruling.conversation));
    waits.and_then(|ball| draft.member(&ball.holder).map(party))
}

/// What was said since the words that a ruling is on, where it waits for a ruling of its own.
pub(super) fn since(draft: &Draft<'_>, c: &Clarification, ruling: &Ruling) -> Option<SaidSince> {
    let always = draft.cx.team.policy.rulings == RulingsWanted::Always;
    let said = c.said_since(ruling, |t| always || !t.reasons.is_empty())?;
    Some(SaidSince {
        name: said.name.clone(),
        at: said.at,
    })
}
