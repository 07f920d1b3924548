//! New questions with the earlier answers that a reader would want to be shown
//! (`data/sets/ask-once.*.tsv`): how many of them are among the first three. Totals a half;
//! misses of the open half with `TRIALOGUE_MISSES=1`.

use crate::support::sets;
use trialogue::domain::words::Words;
use trialogue::rules::nearness::{Past, nearest};

/// The least share that is found, in tenths of a percent. The goal is 800 on each half; the
/// held half is short of it.
const FLOORS: [(&str, usize); 2] = [("open", 800), ("held", 700)];

#[test]
fn earlier_answers_are_found_before_a_question_is_asked_again() {
    let history = sets::rows("ask-once.history.tsv");
    for (half, floor) in FLOORS {
        let (mut found, mut wanted) = (0, 0);
        for row in sets::rows(&format!("ask-once.{half}.tsv")) {
            let all: Vec<&Vec<String>> = history.iter().filter(|h| h[1] == row[1]).collect();
            let past: Vec<Past<'_>> = all
                .iter()
                .map(|h| Past {
                    question: &h[3],
                    answer: &h[4],
                })
                .collect();
            let near = nearest(Words::built_in(), &row[2], &past, 3);
            let near: Vec<&str> = near.iter().map(|at| all[*at][0].as_str()).collect();
            let expected: Vec<&str> = row[3].split(',').filter(|id| *id != "-").collect();
            let hits = expected.iter().filter(|id| near.contains(id)).count();
            if sets::prints_misses(half) && hits < expected.len() {
                println!("{} {}: {near:?}, wanted {expected:?}", row[0], row[2]);
            }
            found += hits;
            wanted += expected.len();
        }
        let share = found * 1000 / wanted;
        println!("ask once, {half}: recall at 3 of {found}/{wanted}");
        assert!(share >= floor, "{half}: {share} of 1000");
    }
}
