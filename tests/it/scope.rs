//! Sentences of stakeholders, held against an item's acceptance text by people
//! (`data/sets/scope.*.tsv`): how many of the signals are right, and how much of what is new is
//! found. Totals a half and language; misses of the open half with `TRIALOGUE_MISSES=1`.

use crate::support::{measured, sets};
use std::collections::BTreeMap;
use trialogue::domain::words::Words;
use trialogue::rules::speech::scope::{ItemWords, What, signals};

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
        let named = |share: &str| format!("scope signals, {half} half, {share}");
        let (found, new) = (all.right + all.wrong, all.right + all.missed);
        measured::share(&named("precision"), all.right, found, PRECISION / 10);
        measured::share(&named("recall"), all.right, new, RECALL / 10);
        assert!(all.precision() >= PRECISION, "{half}: {all:?}");
        assert!(all.recall() >= RECALL, "{half}: {all:?}");
    }
}

/// What a signal names, and whether it asks for something besides.
#[test]
fn what_is_asked_for_besides_is_quoted_by_what_is_new() {
    let words = Words::built_in();
    let item = ItemWords::of(words, &["CSV export of orders", "Are archived orders in?"]);
    for (said, found) in [
        (
            "Yes and also as Excel.",
            &["also as Excel | Excel"] as &[&str],
        ),
        ("Ja und auch als Excel.", &["auch als Excel | Excel"]),
        ("And as PDF, in addition.", &["PDF, in addition | PDF"]),
        (
            "Yes, thanks. In addition, a PDF.",
            &["In addition, a PDF | PDF"],
        ),
        ("YES AND ALSO A PDF PLEASE", &["ALSO A PDF PLEASE | PDF"]),
        ("It has to be PDF, not CSV.", &["has to be PDF | PDF"]),
        (
            "Yes, and it has to be PDF, not CSV.",
            &["has to be PDF | PDF"],
        ),
        ("Das muss PDF sein, nicht CSV.", &["muss PDF | PDF"]),
        ("PDF, not CSV.", &["PDF | PDF"]),
        (
            "Yes, for all customers too.",
            &["for all customers | for all customers"],
        ),
        (
            "Ja, für alle Kunden.",
            &["für alle Kunden | für alle Kunden"],
        ),
        ("Yes for everyone.", &["for everyone | for everyone"]),
        (
            "Yes, it should be there for all customers.",
            &["it should be there for all customers | it should be there for all customers"],
        ),
        (
            "Erledigt das bitte auch für alle Kunden und zusätzlich als PDF.",
            &[
                "Erledigt das bitte auch für alle Kunden | Erledigt das bitte auch für alle Kunden",
                "zusätzlich als PDF | PDF",
            ],
        ),
        ("That is fine for all customers.", &[]),
        ("Yes, and please do it soon.", &[]),
        ("Ja, auch das reicht.", &[]),
        ("Archived, not open.", &[]),
        ("By the way, the archived orders are fine.", &[]),
    ] {
        let signals = signals(words, &item, said);
        assert!(signals.iter().all(|s| s.adds), "{said}: {signals:?}");
        let named = signals.iter().map(|s| match &s.what {
            What::Word(word) => format!("{} | {word}", s.phrase),
            What::Number { item } => format!("{} | not {item}", s.phrase),
        });
        assert_eq!(named.collect::<Vec<_>>(), found, "{said}");
    }
    let item = ItemWords::of(words, &["An export for all customers"]);
    assert_eq!(signals(words, &item, "Yes, for all customers."), []);
    assert_eq!(signals(words, &item, "For every order.").len(), 1);
}

/// People, and until when something is wanted, are nothing to build.
#[test]
fn people_and_days_are_nothing_new() {
    let words = Words::built_in();
    let item = ItemWords::of(words, &["CSV export of orders", "Are archived orders in?"]);
    let people = ["Dana Dev", "Tess Tax", "Petra Po", "Sam Sales"];
    let item = item.knowing(people.iter().copied());
    for said in [
        "Yes. I also asked Tess, she agrees.",
        "By the way, Dana, great work on the last release!",
        "By the way Dana, I have changed my mind.",
        "In addition, Petra wanted to be told about it, I have put her in Cc.",
        "Ich bin ab Donnerstag übrigens im Urlaub.",
        "Übrigens bin ich bis Freitag nicht im Büro.",
        "Please, by Thursday.",
        "We need it in March.",
        "We should have it by the end of March, please.",
        "It must be ready by 15 April.",
        "Please, before March 3rd.",
        "Wir brauchen es im Februar.",
        "Bitte bis 15. März.",
        "Das sollte bis Ende Mai fertig sein.",
        "Bitte bis Donnerstag, Tess Tax muss das auch wissen.",
    ] {
        assert_eq!(signals(words, &item, said), [], "{said}");
    }
    for (said, word) in [
        ("Dana also adds the totals.", "totals"),
        ("By Thursday also as PDF for Tess, please.", "PDF"),
        ("And by 15 March also as PDF.", "PDF"),
        ("And a tax report for Sales, too.", "tax report"),
        ("Tess möchte zusätzlich eine Excel-Datei.", "Excel-Datei"),
    ] {
        let found = signals(words, &item, said);
        assert_eq!(found.len(), 1, "{said}");
        assert!(found[0].phrase.contains(word), "{said}: {found:?}");
        let What::Word(named) = &found[0].what else {
            panic!("{said}: {found:?}");
        };
        assert!(!people.iter().any(|p| p.contains(named.as_str())), "{said}");
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
