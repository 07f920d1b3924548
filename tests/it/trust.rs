//! PRODUCT's table (*Trust*) against what really happens: each cell has a story that plays it
//! through the desk, and checks what follows from it. That the function has the table is `rules::authorise`'s own test; that no mail
//! without the proofs rules is `forged`'s.
//!
//! ```text
//! V = From is the person's registered address and the trusted hop vouches.   F = the hop says fail.
//! H = a handle given to that person alone.   U = the UID of a call they are invited to.
//! ```

use std::path::Path;

/// A row: an act, on what evidence, what follows, the story, and the line of it that shows so.
const CELLS: &str = include_str!("data/trust-cells.tsv");

/// What a story checks of an outcome: it must say one of the first, and none of the last.
fn checks(outcome: &str) -> (&'static [&'static str], &'static [&'static str]) {
    const HELD: &str = "expect mail is held";
    const CONFIRM: &str = "expect letter confirm to";
    match outcome {
        "done" => (&["expect "], &[HELD, CONFIRM]),
        "held" => (&[HELD], &[CONFIRM]),
        "marked" => (&["NOT VERIFIED", "not verified"], &[HELD, CONFIRM]),
        "asked by mail" | "asked to confirm" => (&["expect letter notice to"], &[CONFIRM]),
        "confirmation" | "a confirmation of its own" | "one confirmation" => (&[CONFIRM], &[]),
        "marked, for the team alone" => (&["not verified"], &[HELD, CONFIRM, "to sam"]),
        "words of theirs" => (&["expect letter answer to"], &[HELD, CONFIRM]),
        "not theirs" => (&["expect letter help to"], &[CONFIRM]),
        "stops at once" => (&["expect assumptions objected"], &["expect rulings agreed"]),
        "stops; a ruling once confirmed" => (&["NOT VERIFIED"], &["expect rulings correction"]),
        "stops; it waits for a ruling" => (&["expect rulings none"], &[]),
        "nothing" => (
            &["expect nothing", "expect mail is recorded", HELD],
            &["expect rulings agreed", "expect letter ruling"],
        ),
        other => panic!("no outcome is called {other:?}"),
    }
}

/// The step of a story that a line belongs to, with the lines below it and all that is expected
/// of it, up to the next step.
fn turn<'s>(lines: &[&'s str], at: usize) -> Vec<&'s str> {
    let acts = |line: &&str| {
        let step = line.strip_prefix("> ").filter(|l| !l.starts_with(' '));
        step.is_some_and(|step| !step.starts_with("expect "))
    };
    let first = lines.get(..=at).and_then(|l| l.iter().rposition(&acts));
    let rest = lines.iter().skip(first.unwrap_or(at));
    let mut rest = rest.copied();
    let mut out: Vec<&str> = rest.next().into_iter().collect();
    out.extend(rest.take_while(|line| !acts(line)));
    out
}

#[test]
fn each_cell_has_a_story_that_plays_it_and_checks_what_follows() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/stories");
    let mut faults = Vec::new();
    let rows = CELLS.lines().filter(|l| !l.starts_with('#'));
    let mut played = 0;
    for row in rows {
        let cells: Vec<&str> = row.split('\t').collect();
        let [act, evidence, outcome, story, line] = cells[..] else {
            panic!("a row of five: {row:?}");
        };
        played += 1;
        let path = folder.join(format!("{story}.story"));
        let text = std::fs::read_to_string(&path);
        let text = text.unwrap_or_else(|e| panic!("{act}, {evidence}: {}: {e}", path.display()));
        let lines: Vec<&str> = text.lines().filter(|l| !l.starts_with('#')).collect();
        let (wanted, barred) = checks(outcome);
        let turns = (0..lines.len()).filter(|at| lines[*at].contains(line));
        let mut turns = turns.map(|at| turn(&lines, at).join("\n")).peekable();
        if turns.peek().is_none() {
            faults.push(format!(
                "{act}, {evidence}: {story} has no line with {line:?}"
            ));
            continue;
        }
        let has = |turn: &str, any: &[&str]| any.iter().any(|w| turn.contains(w));
        let so = |turn: &String| has(turn, wanted) && !has(turn, barred);
        let seen: Vec<String> = turns.collect();
        if !seen.iter().any(so) {
            faults.push(format!(
                "{act}, {evidence}: {story} does not check {outcome:?}:\n{}",
                seen.join("\n--\n")
            ));
        }
    }
    assert!(played > 60, "{played} cells are played");
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}
