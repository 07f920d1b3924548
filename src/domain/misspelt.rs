//! What somebody meant who wrote a word a little otherwise.
//!
//! Only ever for a hint: nothing is done because a word is near another.

/// The candidate nearest to `text` by edit distance (insertion, deletion, replacement), if one is
/// near enough to be meant: at most a third of the longer word, and never more than 4 edits. Case
/// counts for nothing.
pub fn nearest<'a>(text: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let begin = |word: &str| -> String { word.to_lowercase().chars().take(LONGEST).collect() };
    let folded = begin(text);
    candidates
        .into_iter()
        .map(|c| {
            let candidate = begin(c);
            let longer = folded.chars().count().max(candidate.chars().count());
            (strsim::levenshtein(&folded, &candidate), longer, c)
        })
        .filter(|(edits, longer, _)| *edits <= (longer / 3).clamp(1, 4))
        .min_by_key(|(edits, ..)| *edits)
        .map(|(.., c)| c)
}

/// How much of a word is looked at, in characters: the time grows with the square.
const LONGEST: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_suggested_and_far_ones_are_not() {
        assert_eq!(
            nearest("languge", ["language", "zone", "name"]),
            Some("language")
        );
        assert_eq!(nearest("colour", ["language", "zone", "name"]), None);
        assert_eq!(nearest("hsot", ["host", "port"]), None);
        assert_eq!(nearest("hst", ["host", "port"]), Some("host"));
    }
}
