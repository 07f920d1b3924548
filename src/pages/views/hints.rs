//! Hints of a briefing note: what may be new, who answered otherwise, what was added before.
//!
//! Never leaves one out: what has no room above the rule line is counted there and told below.

use super::Views;
use super::rows::{LAST, within};
use crate::domain::clarification::{NewScope, RulingReason};
use crate::domain::letter::BriefingPart;
use crate::pages::text::{first, one_line};
use serde::Serialize;

/// Words that may be new shown above the rule line, at most.
const SIGNALS: usize = 3;
/// Answers of others shown there, at most.
const OTHERS: usize = 2;
/// Words of all hints there, shared by the questions of a call; one of a kind is always shown.
const HINT_WORDS: usize = 28;
/// Words of a phrase that may be new, and of what was ruled out.
const PHRASE_WORDS: usize = 8;
/// Words of another's answer.
const DIFFERS_WORDS: usize = 10;
/// Additions that are named.
const ADDED: usize = 3;

/// A hint found by machine, with its label.
#[derive(Serialize)]
pub(super) struct HintView {
    label: &'static str,
    text: String,
}

/// The hints of one question.
#[derive(Serialize)]
pub(super) struct HintsView {
    /// Above the rule line.
    above: Vec<HintView>,
    /// Those that have no room there.
    below: Vec<HintView>,
    /// What was added to the item since the Sprint began.
    added: String,
}

impl HintsView {
    /// Whether some have no room above the rule line.
    pub(super) const fn is_cut(&self) -> bool {
        !self.below.is_empty()
    }
}

impl Views<'_> {
    /// The hints of one of `parts` questions; where the note is to be so much shorter, fewer. `more`
    /// is what else has no room above the rule line.
    pub(super) fn hints(
        &self,
        part: &BriefingPart,
        (parts, tight): (usize, usize),
        more: usize,
    ) -> HintsView {
        let reasons = || part.reasons.iter();
        let kinds = [
            (
                self.phrases.hints[0],
                reasons()
                    .filter_map(|r| self.scope(r, tight))
                    .collect::<Vec<_>>(),
                SIGNALS,
            ),
            (
                self.phrases.hints[1],
                reasons()
                    .filter_map(|r| self.says_otherwise(r, tight))
                    .collect(),
                OTHERS,
            ),
        ];
        let words = |text: &str| text.split_whitespace().count();
        let firsts = kinds.iter().filter_map(|(_, all, _)| all.first());
        let taken: usize = firsts.map(|text| words(text)).sum();
        let room = within(HINT_WORDS / parts.max(1), 0, tight);
        let mut left = room.saturating_sub(taken);
        let (mut above, mut below) = (Vec::new(), Vec::new());
        for (label, all, most) in kinds {
            let mut full = false;
            for (at, text) in all.into_iter().enumerate() {
                let weight = words(&text);
                full |= tight == LAST || at > 0 && (at >= most || weight > left);
                if full {
                    let again = below.iter().any(|h: &HintView| h.label == label);
                    let label = if again { "" } else { label };
                    below.push(HintView { label, text });
                    continue;
                }
                if at > 0 {
                    left -= weight;
                }
                let label = if at == 0 { label } else { "" };
                above.push(HintView { label, text });
            }
        }
        if !below.is_empty() {
            let count = (below.len() + more).to_string();
            let text = self.phrases.more_hints.replace("{n}", &count);
            above.push(HintView { label: "", text });
        }
        HintsView {
            above,
            below,
            added: self.added(part),
        }
    }

    fn added(&self, part: &BriefingPart) -> String {
        if part.added.is_empty() {
            return String::new();
        }
        let newest = part.added.iter().rev().take(ADDED);
        let named: Vec<String> = newest
            .map(|a| {
                let at = self.when.by(a.at);
                format!("{} ({at})", self.phrases.quoted(&first(&a.phrase, 6)))
            })
            .collect();
        let count = part.added.len().to_string();
        let text = self.phrases.added_since.replace("{n}", &count);
        format!("{text}: {}", named.join(", "))
    }

    fn scope(&self, reason: &RulingReason, tight: usize) -> Option<String> {
        let words = within(PHRASE_WORDS, 4, tight);
        let RulingReason::Scope { phrase, new, .. } = reason else {
            return None;
        };
        let (text, word) = match new {
            NewScope::Word(word) => (self.phrases.not_in_item, word),
            NewScope::Number(item) => (self.phrases.item_says, item),
            NewScope::RuledOut { title, by, at } => {
                let text = self.phrases.ruled_out;
                let text = text.replace("{phrase}", &first(phrase, words));
                let text = text.replace("{by}", &one_line(by));
                let text = text.replace("{at}", &self.when.on(*at));
                return Some(text.replace("{title}", &first(title, words)));
            }
        };
        let phrase = first(phrase, words);
        let whole = matches!(new, NewScope::Word(word) if first(word, words) == phrase);
        let text = if whole {
            self.phrases.phrase_not_in_item
        } else {
            text
        };
        Some(
            text.replace("{phrase}", &phrase)
                .replace("{word}", &one_line(word)),
        )
    }

    fn says_otherwise(&self, reason: &RulingReason, tight: usize) -> Option<String> {
        let RulingReason::Differs { other, .. } = reason else {
            return None;
        };
        let (by, at) = (one_line(&other.name), self.when.by(other.at));
        let by = if other.ruled {
            self.phrases.has_ruled.replace("{by}", &by)
        } else {
            by
        };
        let words = first(&other.words, within(DIFFERS_WORDS, 5, tight));
        Some(format!("{by}, {at}: {}", self.phrases.quoted(&words)))
    }
}

/// How the PO names others who answered otherwise, each once: `@tess`.
pub(super) fn send_to<'n>(handles: impl Iterator<Item = &'n String>) -> String {
    let mut out: Vec<String> = Vec::new();
    for handle in handles {
        let handle = one_line(handle);
        if !out.contains(&handle) {
            out.push(handle);
        }
    }
    out.join(" ")
}
