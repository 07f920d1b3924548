//! Sentences of stakeholders, held against an item's acceptance text by people
//! (`data/sets/scope.*.tsv`): how many of the signals are right, and how much of what is new is
//! found. Totals a half and language; misses of the open half with `TRIALOGUE_MISSES=1`.

use crate::support::sets;
use std::collections::BTreeMap;
use trialogue::domain::words::Words;
use trialogue::rules::scope::{ItemWords, signals};

/// The goals of the held half, in tenths of a percent.
const PRECISION: usize = 800;
const RECALL: usize = 600;

#[derive(Debug, Default, Clone, Copy)]
struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Score {
    const fn precision(self) -> usize {
        self.right * 1000 / (self.right + self.wrong)
    }

    const fn recall(self) -> usize {
        self.right * 1000 / (self.right + self.missed)
    }
}

#[test]
fn scope_signals_are_what_readers_see() {
    for half in ["open", "held"] {
        let scores = scores(half);
        for (language, score) in &scores {
            let tenths = |of: usize| format!("{}.{} %", of / 10, of % 10);
            println!(
                "scope, {half}, {language}: precision {}, recall {} ({} right, {} wrong, {} missed)",
                tenths(score.precision()),
                tenths(score.recall()),
                score.right,
                score.wrong,
                score.missed
            );
        }
        let all = scores["all"];
        assert!(all.precision() >= PRECISION, "{half}: {all:?}");
        assert!(all.recall() >= RECALL, "{half}: {all:?}");
    }
}

fn scores(half: &str) -> BTreeMap<String, Score> {
    let shown = sets::prints_misses(half);
    let words = Words::built_in();
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    for columns in sets::rows(&format!("scope.{half}.tsv")) {
        let item = ItemWords::of(words, &[&columns[2]]);
        let found = signals(words, &item, &columns[3]);
        for signal in &found {
            assert!(columns[3].contains(&signal.sentence), "no quotation");
            assert!(signal.sentence.contains(&signal.phrase), "no quotation");
        }
        let new = columns[4] == "new";
        if shown && found.is_empty() == new {
            println!("{} {}: {found:?}", columns[0], columns[3]);
        }
        for name in [columns[1].as_str(), "all"] {
            let score = scores.entry(name.to_owned()).or_default();
            match (found.is_empty(), new) {
                (false, true) => score.right += 1,
                (false, false) => score.wrong += 1,
                (true, true) => score.missed += 1,
                (true, false) => {}
            }
        }
    }
    scores
}
