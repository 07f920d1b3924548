//! The rows of a briefing note, and the room they have above the rule line: it is read in 20
//! seconds, so a note that is too long is made shorter until it fits.
//!
//! Invariant: a decision is shown, whatever else was noted, and so is what was said last.

use crate::domain::clarification::Line;
use crate::domain::letter::NotedLines;
use crate::pages::text::first_words;
use serde::Serialize;

/// Words of what is open shown there.
const OPEN_WORDS: usize = 11;
/// Most words above the rule line, in a note on one question.
const MOST_WORDS: usize = 120;
/// What a further question of the same call may add.
const FURTHER_WORDS: usize = 40;
/// How often what a note quotes is made shorter.
const TIGHTEST: usize = 8;
/// The last that is done to a note that is too long: no hint stands above the rule line any more.
pub(in crate::pages) const LAST: usize = TIGHTEST + 1;

/// Most words above the rule line of a note on so many questions.
pub(super) const fn most_words(parts: usize) -> usize {
    MOST_WORDS + FURTHER_WORDS * parts.saturating_sub(1)
}

/// So many words, fewer the tighter a note is to be, and never fewer than these.
pub(super) fn within(most: usize, least: usize, tight: usize) -> usize {
    let spared = (most - least.min(most)) * tight.min(TIGHTEST) / TIGHTEST;
    most - spared
}

/// One line of the note: a quotation, and by whom it was said or noted.
#[derive(Serialize)]
pub(super) struct RowView {
    pub(super) label: &'static str,
    pub(super) words: String,
    pub(super) by: String,
}

/// What one part of a note may take.
pub(super) struct Room {
    /// Words of what was noted and answered.
    pub(super) words: usize,
    /// Bytes of HTML of its exchange.
    pub(super) exchange: usize,
    /// How many parts there are.
    pub(super) parts: usize,
    /// How much shorter than usual it is to be.
    pub(super) tight: usize,
}

/// Rows as long as there are words left for them.
pub(super) struct Rows {
    left: usize,
    /// Of these, the words that are kept for decisions that stand further below.
    kept: usize,
    /// Those of one decision.
    each: usize,
    pub(super) more: usize,
    pub(super) shown: Vec<RowView>,
}

impl Rows {
    /// Rows of a part with these notes.
    pub(super) fn new<'n>(room: &Room, notes: impl Iterator<Item = &'n NotedLines>) -> Self {
        let lines = notes.flat_map(|note| &note.lines);
        let decisions = lines
            .filter(|line| matches!(line, Line::Decision(_)))
            .count();
        // The outcome before them has some, too.
        let decisions = decisions.min(SURE);
        let all = (room.words * 2 / 3).clamp(decisions * 3, decisions * DECISION_WORDS);
        let each = all.checked_div(decisions).unwrap_or(0);
        Self {
            left: room.words,
            kept: each * decisions,
            each,
            more: 0,
            shown: Vec::new(),
        }
    }

    /// Keeps room for the beginning of what is added later, and was said last. Gives how much.
    pub(super) fn keep(&mut self, words: &str) -> usize {
        let free = self.left.saturating_sub(self.kept);
        let wanted = words.split_whitespace().count() + BY_WORDS;
        let kept = wanted.min(LAST_WORDS).min(free / 2);
        self.kept += kept;
        kept
    }

    /// What was kept is free: the row is the next.
    pub(super) fn free(&mut self, kept: usize) {
        self.kept = self.kept.saturating_sub(kept);
    }

    /// The next row is a decision: what was kept for it is free.
    pub(super) fn decision(&mut self) {
        self.kept = self.kept.saturating_sub(self.each);
    }

    /// Whether the row is shown; it may be cut.
    pub(super) fn add(&mut self, label: &'static str, words: &str, by: String) -> bool {
        let room = self.left.saturating_sub(self.kept);
        if room < 3 && !self.shown.is_empty() {
            self.more += 1;
            return false;
        }
        let (words, used) = first_words(words, room.max(3));
        let by_words = by.split_whitespace().count();
        let left = self.left.saturating_sub(used + by_words.min(BY_WORDS));
        self.left = left.max(self.kept);
        self.shown.push(RowView { label, words, by });
        true
    }
}

/// Most words that the name and time behind a row count for.
const BY_WORDS: usize = 4;
/// Words of what was said last that are kept for it, whatever stands before.
const LAST_WORDS: usize = 16;
/// Decisions that are sure of a row.
const SURE: usize = 3;
/// Words of a decision that are kept for it, whatever stands before.
const DECISION_WORDS: usize = 8;

/// What is still open.
pub(super) fn open(lines: &[String], tight: usize) -> Vec<String> {
    let mut left = within(OPEN_WORDS, 3, tight);
    let mut out = Vec::new();
    for line in lines {
        if left == 0 {
            out.push("…".to_owned());
            break;
        }
        let (words, used) = first_words(line, left);
        left -= used;
        out.push(words);
    }
    out
}
