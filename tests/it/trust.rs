//! PRODUCT's table (*Trust*) against what really happens: each cell has a story that plays it
//! through the desk. That the function has the table is `rules::authorise`'s own test; that no mail
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
    ("/talked", "V", "done", "talked_in_thread", "/talked"),
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
        "done",
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
        "held mails, confirmed",
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

#[test]
fn each_cell_has_a_story_that_plays_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/stories");
    for (act, evidence, _, story, line) in CELLS {
        let path = folder.join(format!("{story}.story"));
        let text = std::fs::read_to_string(&path);
        let text = text.unwrap_or_else(|e| panic!("{act}, {evidence}: {}: {e}", path.display()));
        assert!(
            text.lines()
                .any(|l| !l.starts_with('#') && l.contains(line)),
            "{act}, {evidence}: {story} has no line with {line:?}"
        );
    }
}
