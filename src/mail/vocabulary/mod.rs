//! The words by which programs and absent people show themselves, in the languages met so far.
//!
//! Data, and how it is read: a new phrase is a new line here. Decides nothing.

pub(super) mod away_phrases;
pub(super) mod day_words;
pub(super) mod markers;
pub(super) mod notices;
pub(super) mod signs;
pub(super) mod tongues;
