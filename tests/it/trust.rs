//! PRODUCT's table (*Trust*) against what really happens: each cell has a story that plays it
//! through the desk, and checks what follows from it. That the function has the table is `rules::authorise`'s own test; that no mail
//! without the proofs rules is `forged`'s.
//!
//! ```text
//! V = From is the person's registered address and the trusted hop vouches.   F = the hop says fail.
//! H = a handle given to that person alone.   U = the UID of a call they are invited to.
//! ```

use std::path::Path;

/// An act, on what evidence, what follows, the story, and the line of it that shows so.
type Cell = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

const CELLS: &[Cell] = &[
    (
        "ask",
        "V",
        "done",
        "settled_by_mail",
        "expect letter receipt to dana",
    ),
    (
        "ask",
        "else",
        "held",
        "unverified",
        "mail from dana unverified",
    ),
    ("ask", "F", "held", "unverified", "mail from dana forged"),
    (
        "answer",
        "V",
        "done",
        "settled_by_mail",
        "expect letter answer to dana",
    ),
    (
        "answer",
        "H without F",
        "marked",
        "unverified",
        "says \"NOT VERIFIED\"",
    ),
    (
        "answer",
        "H with F",
        "held",
        "unverified",
        "reply from sam to question forged",
    ),
    (
        "answer",
        "else",
        "held",
        "held_released_by_digest",
        "tokenless unverified unthreaded",
    ),
    (
        "/not-me",
        "R and H",
        "done",
        "token_from_elsewhere",
        "reply from sam unverified to question: not me",
    ),
    (
        "/not-me",
        "H, not R",
        "held",
        "token_from_elsewhere",
        "as mallory@evil.example: /not-me",
    ),
    ("/talked", "V", "done", "talked_in_thread", "/talked"),
    (
        "/talked",
        "H without F",
        "marked",
        "trust_internal_and_talked_cells",
        "reply from dana to receipt unverified: /talked",
    ),
    (
        "/talked",
        "H with F",
        "held",
        "trust_internal_and_talked_cells",
        "reply from dana to receipt forged: /talked",
    ),
    (
        "/talked",
        "else",
        "held",
        "trust_internal_and_talked_cells",
        "tokenless unverified unthreaded",
    ),
    (
        "accept",
        "U and V",
        "done",
        "settled_by_call",
        "sam accepts",
    ),
    (
        "accept",
        "U and H",
        "done",
        "trust_calendar_cells",
        "sam accepts unverified threaded",
    ),
    (
        "accept",
        "U, a provider",
        "done",
        "trust_calendar_cells",
        "sam accepts provider",
    ),
    (
        "accept",
        "U",
        "asked by mail",
        "call_accepted_unproven",
        "sam accepts unverified",
    ),
    (
        "accept",
        "in words, no proof",
        "held",
        "trust_calendar_cells",
        "leak invitation of dana to sam unverified",
    ),
    (
        "accept",
        "not U",
        "held",
        "call_reply_by_stranger",
        "sent-by eve@evil.example",
    ),
    (
        "tentative",
        "U and V",
        "done",
        "call_tentative",
        "sam doubts",
    ),
    (
        "decline",
        "U",
        "done",
        "trust_calendar_cells",
        "sam declines unverified",
    ),
    (
        "counter",
        "U and V",
        "done",
        "counter_taken",
        "sam counters",
    ),
    (
        "counter",
        "H without F",
        "done",
        "trust_calendar_cells",
        "sam counters 2026-11-23T15:00 unverified threaded",
    ),
    (
        "counter",
        "H with F",
        "asked to confirm",
        "trust_calendar_cells",
        "sam counters 2026-11-23T16:00 forged threaded",
    ),
    (
        "counter",
        "else",
        "asked to confirm",
        "counter_unproven",
        "says \"proposed in your name\"",
    ),
    (
        "delegate attendance",
        "U and V",
        "done",
        "delegate_to_colleague",
        "sam delegates",
    ),
    (
        "delegate attendance",
        "H without F",
        "done",
        "trust_stand_in_by_handle",
        "sam delegates to kim unverified threaded",
    ),
    (
        "delegate attendance",
        "H with F",
        "asked to confirm",
        "trust_calendar_cells",
        "sam delegates to kim forged threaded",
    ),
    (
        "delegate attendance",
        "else",
        "asked to confirm",
        "delegate_unproven",
        "says \"Do you come\"",
    ),
    (
        "/resolved",
        "V, asker",
        "done",
        "resolved_after_answer",
        "/resolved",
    ),
    (
        "/resolved",
        "else",
        "held",
        "trust_words_cells",
        "reply from dana to receipt unverified: /resolved",
    ),
    ("/internal", "V, team", "done", "internal", "/internal"),
    (
        "/internal",
        "V, asker",
        "done",
        "trust_internal_asker",
        "Tess must not know why.",
    ),
    (
        "/internal",
        "H without F",
        "held",
        "trust_internal_and_talked_cells",
        "reply from dana to receipt unverified: /internal",
    ),
    (
        "/internal",
        "H with F",
        "held",
        "trust_internal_and_talked_cells",
        "reply from dana to receipt forged: /internal",
    ),
    (
        "/internal",
        "whoever else",
        "words of theirs",
        "trust_internal_and_talked_cells",
        "We pay for two years.",
    ),
    ("/move", "V, team", "done", "move_question", "/move"),
    (
        "/move",
        "else",
        "held",
        "trust_words_cells",
        "reply from dana to receipt unverified: /move PBI-150",
    ),
    (
        "object",
        "registered without F",
        "stops at once",
        "assumption_objected_unproven",
        "unverified",
    ),
    (
        "object",
        "F",
        "held",
        "assumption_objected_forged",
        "forged",
    ),
    (
        "correction",
        "registered without F",
        "stops; a ruling once confirmed",
        "ruling_correction_unproven",
        "says \"NOT VERIFIED\"",
    ),
    (
        "correction",
        "never confirmed",
        "stops; it waits for a ruling",
        "correction_unproven_waits",
        "expect rulings none",
    ),
    (
        "correction",
        "F",
        "confirmation",
        "ruling_correction_unproven",
        "reply from petra to briefing forged",
    ),
    (
        "correction",
        "reverses a ruling",
        "confirmation",
        "correction_unproven_reverses_nothing",
        "expect rulings agreed",
    ),
    (
        "/po",
        "registered without F",
        "done",
        "trust_words_cells",
        "reply from dana to answer unverified: /po",
    ),
    (
        "/po",
        "F",
        "held",
        "trust_words_cells",
        "reply from dana to answer forged: /po",
    ),
    (
        "agreed",
        "V and H",
        "done",
        "ruling_agreed",
        "expect rulings agreed",
    ),
    (
        "agreed",
        "V without H",
        "confirmation",
        "trust_words_cells",
        "it answers no letter sent to you",
    ),
    (
        "agreed",
        "H without V",
        "confirmation",
        "ruling_unproven",
        "expect letter confirm to petra",
    ),
    (
        "agreed",
        "F",
        "confirmation",
        "ruling_forged_po",
        "expect letter confirm to petra",
    ),
    (
        "out of scope",
        "V and H",
        "done",
        "ruling_out_of_scope",
        "expect candidates",
    ),
    (
        "out of scope",
        "H without V",
        "confirmation",
        "assumption_objected_unproven",
        "says \"out of scope\"",
    ),
    (
        "let's talk",
        "V and H",
        "done",
        "ruling_lets_talk",
        "expect rulings",
    ),
    (
        "let's talk",
        "H without V",
        "confirmation",
        "trust_words_cells",
        "says \"let's talk\"",
    ),
    (
        "the PO's answer",
        "H without V",
        "confirmation",
        "ask_po_unproven",
        "expect letter confirm to petra",
    ),
    (
        "a part of a note",
        "H without V",
        "confirmation",
        "ruling_a_part_unproven",
        "expect letter confirm to petra",
    ),
    (
        "a line of a digest",
        "H without V",
        "confirmation",
        "digest_reply_unproven",
        "expect letter confirm to petra",
    ),
    (
        "reversal",
        "agreed, V and H",
        "done",
        "ruling_replaced_by_agreed",
        "Instead of the ruling before: out of scope",
    ),
    (
        "reversal",
        "agreed, H without V",
        "confirmation",
        "trust_reversal_by_agreed",
        "reply from petra to briefing unverified: 1",
    ),
    (
        "undo",
        "V and H",
        "done",
        "undo_by_the_maker",
        "undone the ruling",
    ),
    (
        "undo",
        "H without V",
        "confirmation",
        "undo_unproven",
        "says \"/undo\"",
    ),
    (
        "/delegate",
        "V and H",
        "done",
        "delegate_ruling",
        "/delegate",
    ),
    (
        "/delegate",
        "V without H",
        "confirmation",
        "trust_words_cells",
        "says \"Dirk Deputy\"",
    ),
    (
        "/delegate",
        "H without V",
        "confirmation",
        "delegate_command",
        "expect letter confirm to petra",
    ),
    (
        "how calls go",
        "H without V",
        "confirmation",
        "decline_briefings_only",
        "expect letter confirm to petra",
    ),
    (
        "release",
        "V and H",
        "done",
        "held_released_by_digest",
        "release 1",
    ),
    (
        "release",
        "H without V",
        "confirmation",
        "held_release_forged",
        "reply from petra to digest unverified: drop 1",
    ),
    (
        "release",
        "F",
        "confirmation",
        "held_release_forged",
        "says \"release the mail\"",
    ),
    (
        "a delegate's",
        "not on duty",
        "not theirs",
        "undo_off_duty",
        "help",
    ),
    (
        "a confirmation",
        "used",
        "nothing",
        "undo_unproven",
        "used already",
    ),
    (
        "a confirmation",
        "after an hour",
        "nothing",
        "ruling_confirmation_lapsed",
        "lapsed",
    ),
    (
        "a confirmation",
        "after an hour: told, once",
        "nothing",
        "ruling_confirmation_lapsed",
        "came too late",
    ),
    (
        "a confirmation",
        "ruled on since",
        "nothing",
        "ruling_confirmation_ruled_since",
        "has ruled on it since",
    ),
    (
        "a different act",
        "while one waits",
        "a confirmation of its own",
        "ruling_confirmation_ruled_since",
        "expect letter confirm to petra says \"out of scope\"",
    ),
    (
        "several parts",
        "H without V",
        "one confirmation",
        "ruling_a_part_unproven",
        "says \"PBI-150: Which logo?\"",
    ),
    (
        "a confirmation",
        "by another",
        "nothing",
        "ruling_confirmation_by_another",
        "leak confirm",
    ),
    (
        "a confirmation",
        "no",
        "nothing",
        "ruling_confirmation_denied",
        "says no",
    ),
];

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
    for (act, evidence, outcome, story, line) in CELLS {
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
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}
