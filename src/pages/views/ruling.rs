//! A ruling told: what it says to each of its readers.

use super::reasons::verdict;
use super::{ItemView, PartyView, Views};
use crate::domain::letter::RulingTold;
use crate::pages::text::{first, one_line};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct RulingView {
    item: ItemView,
    question: String,
    by: PartyView,
    verdict: &'static str,
    title: String,
    words: String,
    left_out: bool,
    to_developer: bool,
    still_asked: Option<PartyView>,
    slot: Option<String>,
    unverified: bool,
    /// The ruling whose place it takes, and when that was made.
    replaces: String,
    otherwise: Option<OtherwiseView>,
    since: Option<SinceView>,
    files: String,
    kept: String,
}

#[derive(Serialize)]
struct SinceView {
    name: String,
    at: String,
}

#[derive(Serialize)]
struct OtherwiseView {
    agreed: String,
    by: String,
    asked: String,
}

impl Views<'_> {
    pub(super) fn ruling(&self, told: &RulingTold) -> RulingView {
        let (verdict, title) = verdict(&told.verdict);
        // Words that became the title say nothing more.
        let words = if one_line(&told.words) == title {
            String::new()
        } else {
            self.words(&told.words)
        };
        RulingView {
            item: (&told.item).into(),
            question: first(&told.question, 40),
            by: self.party(&told.by),
            verdict,
            title,
            words,
            left_out: told.left_out,
            to_developer: told.to_developer,
            still_asked: told.still_asked.as_ref().map(|p| self.party(p)),
            slot: told.slot.map(|slot| self.when.span(slot)),
            unverified: told.unverified,
            replaces: told.replaces.as_ref().map_or_else(String::new, |r| {
                let word = self.verdict_word(r.verdict.as_str());
                format!("{word}, {}", self.when.at(r.at))
            }),
            otherwise: told.otherwise.as_ref().map(|o| OtherwiseView {
                agreed: self.words(&o.agreed),
                by: one_line(&o.by),
                asked: o.asked.as_ref().map_or_else(String::new, |q| first(q, 30)),
            }),
            since: told.since.as_ref().map(|since| SinceView {
                name: one_line(&since.name),
                at: self.when.at(since.at),
            }),
            files: self.files(told.files.going()),
            kept: self.files(told.files.kept.iter()),
        }
    }
}
