//! How a line that introduces a quotation begins and ends.
//!
//! Owns what one line tells by itself. Decides nothing. Invariant: a line is read without those
//! above and below it.

use super::dated::{first_word, has_clock, is_calendar_word};
use crate::mail::vocabulary::markers::MARKERS;

/// Whether a line may be the last: it ends in a colon, or in the verb as some programs have it.
pub(super) fn may_end(low: &str) -> bool {
    closes(low)
        || low.ends_with(['>', ']'])
        || low.len() <= 120 && low.contains('@') && has_clock(low)
}

/// Whether it ends in a colon or in the verb.
pub(super) fn closes(low: &str) -> bool {
    low.ends_with([':', '：']) || ends_in_verb(low.trim_end_matches(['-', ' ', ',', ':']))
}

/// Whether a line ends a sentence, and no abbreviation of a month or a day.
pub(super) fn ends_sentence(low: &str) -> bool {
    let word = low.split_whitespace().next_back().unwrap_or_default();
    let inner = word.trim_end_matches('.');
    let short = is_calendar_word(word) || inner.chars().count() <= 2 || inner.contains('.');
    low.ends_with(['!', '?', '。', '！', '？']) || low.ends_with('.') && !short
}

/// Whether it ends in a verb of writing.
pub(super) fn ends_in_verb(low: &str) -> bool {
    MARKERS.wrote.iter().any(|v| {
        low.strip_suffix(v)
            .is_some_and(|rest| !v.is_ascii() || !rest.ends_with(char::is_alphanumeric))
    })
}

/// Whether a line without a verb may be the first: a date, an opener, or somebody's name with
/// the address after it.
pub(super) fn may_begin(low: &str) -> bool {
    let word = first_word(low);
    word.starts_with(|c: char| c.is_ascii_digit())
        || opens(low)
        || MARKERS.weekdays.iter().any(|d| word.starts_with(d))
        || low.contains('@')
        || has_clock(low)
        || MARKERS.quoting.iter().any(|q| low.starts_with(q))
}

/// Whether it begins with an opener.
pub(super) fn opens(low: &str) -> bool {
    let start = low.trim_start_matches(|c: char| !c.is_alphanumeric());
    MARKERS.openers.iter().any(|o| {
        start
            .strip_prefix(o)
            .is_some_and(|rest| rest.starts_with(' ') || o.starts_with(is_unparted))
    })
}

/// Letters of scripts without spaces between words, or that write small words with the next.
pub(super) fn is_unparted(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{06FF}' | '\u{3040}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}')
}
