//! New questions with the earlier answers that a reader would want to be shown
//! (`data/sets/ask-once.*.tsv`): how many of them are among the first three. Totals a half;
//! misses of the open half with `TRIALOGUE_MISSES=1`.

use crate::support::{measured, sets};
use trialogue::domain::words::Words;
use trialogue::rules::hints::nearness::{Past, likeness_of, nearest};

/// The least share that is found on each half, in percent.
const GOAL: usize = 80;

/// From this row on they are by somebody who had read the ranking, and are perhaps kinder.
const KINDER: &str = "q201";

/// A neighbour's question must be as like as this (`rules/hints/earlier.rs`).
const LIKE: f64 = 0.3;

#[test]
fn earlier_answers_are_found_before_a_question_is_asked_again() {
    let history = sets::rows("ask-once.history.tsv");
    for half in ["open", "held"] {
        let (mut found, mut wanted, mut together, mut foreign) = (0, 0, 0, 0);
        let mut strangers = (0, 0);
        for row in sets::rows(&format!("ask-once.{half}.tsv")) {
            let expected: Vec<&str> = row[3].split(',').filter(|id| *id != "-").collect();
            let hits = |near: &[&str]| expected.iter().filter(|id| near.contains(id)).count();
            let own: Vec<_> = history.iter().filter(|h| h[1] == row[1]).collect();
            let near = shown(&row, &own);
            if sets::prints_misses(half) && hits(&near) < expected.len() {
                println!("{} {}: {near:?}, wanted {expected:?}", row[0], row[2]);
            }
            found += hits(&near);
            if row[0].as_str() < KINDER {
                strangers.0 += hits(&near);
                strangers.1 += expected.len();
            }
            // As if all the other items were neighbours: what is wanted is on the item itself.
            let like = |h: &&Vec<String>| {
                h[1] == row[1] || likeness_of(Words::built_in(), &row[2], &h[3]) >= LIKE
            };
            let all: Vec<_> = history.iter().filter(like).collect();
            let near = shown(&row, &all);
            together += hits(&near);
            foreign += near
                .iter()
                .filter(|id| !own.iter().any(|h| &h[0] == *id))
                .count();
            wanted += expected.len();
        }
        println!("ask once, {half}: of neighbours {foreign} answers shown");
        if half == "held" {
            let what = "earlier answers, held half, rows by strangers to it";
            measured::share(what, strangers.0, strangers.1, GOAL);
        }
        for (among, found) in [("", found), (", neighbours", together)] {
            let what = format!("earlier answers, {half} half, recall at 3{among}");
            measured::share(&what, found, wanted, GOAL);
            assert!(found * 100 >= GOAL * wanted, "{half}: {found} of {wanted}");
        }
    }
}

/// The first three of these for a question.
fn shown<'h>(row: &[String], history: &[&'h Vec<String>]) -> Vec<&'h str> {
    let past: Vec<Past<'_>> = history
        .iter()
        .map(|h| Past {
            question: &h[3],
            answer: &h[4],
            own: h[1] == row[1],
        })
        .collect();
    let near = nearest(Words::built_in(), &row[2], &past, 3);
    near.iter().map(|at| history[*at][0].as_str()).collect()
}
