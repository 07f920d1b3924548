//! Why a ruling is asked for, in the first line of a briefing note, and the words for one that was
//! made.

use super::Views;
use super::rows::within;
use crate::domain::clarification::{RulingReason, Verdict};
use crate::domain::letter::BriefingPart;
use crate::pages::text::{first, one_line};

/// Words of somebody's that the reason for a ruling quotes.
const REASON_WORDS: usize = 10;

/// The word on record, and the title of a candidate.
pub(super) fn verdict(verdict: &Verdict) -> (&'static str, String) {
    match verdict {
        Verdict::OutOfScope { title } => (verdict.as_str(), one_line(title)),
        Verdict::Agreed | Verdict::Correction | Verdict::LetsTalk | Verdict::Answered => {
            (verdict.as_str(), String::new())
        }
    }
}

impl Views<'_> {
    /// The first two reasons, of a note that is to be short the first; each part's own lines show
    /// the others.
    pub(super) fn reasons(&self, parts: &[&BriefingPart], tight: usize) -> String {
        let most = if tight < 2 { 2 } else { 1 };
        let mut told: Vec<String> = Vec::new();
        for reason in parts.iter().flat_map(|p| &p.reasons) {
            let text = self.reason(reason, within(REASON_WORDS, 4, tight));
            if !told.contains(&text) && told.len() < most {
                told.push(text);
            }
        }
        told.join("; ")
    }

    fn reason(&self, reason: &RulingReason, most: usize) -> String {
        let short = |words: &str| {
            let words = first(words, most);
            words.trim_end_matches('.').to_owned()
        };
        match reason {
            RulingReason::Asked { by } => self.phrases.reason_asked.replace("{by}", &one_line(by)),
            RulingReason::Open { line } => {
                self.phrases.reason_open.replace("{words}", &short(line))
            }
            RulingReason::Disagreement { by, words } if words.trim().is_empty() => self
                .phrases
                .reason_disagreement_bare
                .replace("{by}", &one_line(by)),
            RulingReason::Disagreement { by, words } => self
                .phrases
                .reason_disagreement
                .replace("{words}", &short(words))
                .replace("{by}", &one_line(by)),
            RulingReason::Scope { .. } => self.phrases.reason_scope.to_owned(),
            RulingReason::Differs { by, other } => {
                let phrase = if other.ruled {
                    self.phrases.reason_against
                } else if *by == other.name {
                    self.phrases.reason_changed
                } else {
                    self.phrases.reason_differs
                };
                phrase.replace("{by}", &one_line(&other.name))
            }
            RulingReason::Assumed { by, .. } => {
                self.phrases.reason_assumed.replace("{by}", &one_line(by))
            }
            RulingReason::Undone { by } => {
                self.phrases.reason_undone.replace("{by}", &one_line(by))
            }
            RulingReason::Always => self.phrases.reason_always.to_owned(),
        }
    }
}
