//! One question of a briefing note: nothing in it but quotations and facts on record.

use crate::domain::clarification::{Clarification, Conversation, EntryKind, Noted};
use crate::domain::letter::{BriefingPart, EarlierRuling, NotedLines};
use crate::rules::draft::Draft;
use crate::rules::letters::{self, party, said};

/// The part of a note on one conversation.
pub(super) fn part(
    draft: &Draft<'_>,
    c: &Clarification,
    talk: &Conversation,
    from: u32,
) -> Option<BriefingPart> {
    let developer = draft.member(&c.developer)?;
    let asked = draft.member(&c.asked)?;
    let answers = c
        .entries
        .iter()
        .skip(from as usize)
        .filter(|e| matches!(e.kind, EntryKind::Answer | EntryKind::Comment) && c.stands(e))
        .map(said)
        .collect();
    let exchange = c
        .entries
        .iter()
        .filter(|e| !matches!(e.kind, EntryKind::Act | EntryKind::Courtesy) && c.stands(e))
        .map(said)
        .collect();
    let open = talk
        .notes
        .iter()
        .flat_map(Noted::open)
        .map(str::to_owned)
        .collect();
    Some(BriefingPart {
        item: letters::item(draft, &c.pbi),
        question: c.question().to_owned(),
        developer: party(developer),
        asked: party(asked),
        reasons: talk.reasons.clone(),
        notes: talk
            .notes
            .iter()
            .map(|n| noted(c, n, asked.person.short_name()))
            .collect(),
        answers,
        open,
        rulings: earlier(c),
        exchange,
    })
}

/// "Sam, per Dana": it is Dana's note of Sam's words until Sam has spoken.
fn noted(c: &Clarification, noted: &Noted, asked: &str) -> NotedLines {
    let by = noted.name.split_whitespace().next().unwrap_or(&noted.name);
    let own = noted.by == c.asked;
    NotedLines {
        by: if own {
            by.to_owned()
        } else {
            format!("{asked}, per {by}")
        },
        at: noted.at,
        lines: noted.lines.clone(),
        correction: own,
    }
}

fn earlier(c: &Clarification) -> Vec<EarlierRuling> {
    c.rulings
        .iter()
        .rev()
        .map(|r| EarlierRuling {
            at: r.at,
            by: r.name.clone(),
            verdict: r.verdict.clone(),
            words: r.words.clone(),
        })
        .collect()
}
