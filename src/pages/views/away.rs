//! View of the page *while you were away*.

use super::reasons::verdict;
use super::{ItemView, Views};
use crate::domain::letter::{AwayItem, Meanwhile, WhileAway};
use crate::pages::text::{first, one_line};
use serde::Serialize;

/// Most rows; the rest is counted.
const ROWS: usize = 20;

#[derive(Serialize)]
pub(super) struct WhileAwayView {
    since: String,
    undo_until: String,
    any_ruled: bool,
    any_waits: bool,
    items: Vec<RowView>,
    more: usize,
}

#[derive(Serialize)]
struct RowView {
    number: usize,
    item: ItemView,
    question: String,
    at: String,
    kind: &'static str,
    by: String,
    verdict: &'static str,
    title: String,
    words: String,
}

impl Views<'_> {
    pub(super) fn while_away(&self, page: &WhileAway) -> WhileAwayView {
        let any = |kind| page.items.iter().any(|i| word(&i.meanwhile) == kind);
        WhileAwayView {
            since: self.when.at(page.since),
            undo_until: self.when.by(page.undo_until),
            any_ruled: any("ruled"),
            any_waits: any("waits"),
            more: page.items.len().saturating_sub(ROWS),
            items: page
                .items
                .iter()
                .take(ROWS)
                .enumerate()
                .map(|(at, item)| self.away_row(at + 1, item))
                .collect(),
        }
    }

    fn away_row(&self, number: usize, item: &AwayItem) -> RowView {
        let (by, (verdict, title), words) = match &item.meanwhile {
            Meanwhile::Ruled {
                by,
                verdict: made,
                words,
            } => (self.party(by).short, verdict(made), first(words, 20)),
            Meanwhile::Waits | Meanwhile::Briefed => {
                (String::new(), ("", String::new()), String::new())
            }
        };
        RowView {
            number,
            item: (&item.item).into(),
            question: first(&item.question, 20),
            at: self.when.at(item.at),
            kind: word(&item.meanwhile),
            by,
            verdict: if verdict.is_empty() {
                ""
            } else {
                self.verdict_word(verdict)
            },
            title: one_line(&title),
            words,
        }
    }
}

const fn word(meanwhile: &Meanwhile) -> &'static str {
    match meanwhile {
        Meanwhile::Ruled { .. } => "ruled",
        Meanwhile::Waits => "waits",
        Meanwhile::Briefed => "briefed",
    }
}
