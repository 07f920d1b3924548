//! Subjects as titles: what is left of one without what mail programs and tags put around it, and
//! how two are compared.
//!
//! Decides nothing.

use crate::domain::pbi::{PbiKey, Prefixes};
use crate::domain::subject::{self, without_marks, without_prefix};

/// The subject as its asker wrote it: no reply prefixes, no tags in brackets, no key that only
/// stands before or behind it. A key within the sentence belongs to it.
pub(in crate::rules) fn title(subject: &str, prefixes: &Prefixes) -> String {
    let mut rest = without_prefix(subject).to_owned();
    for key in prefixes.tags(&rest.clone()) {
        for form in [format!("[{key}]"), format!("({key})")] {
            if let Some(at) = rest.to_ascii_uppercase().find(&form.to_ascii_uppercase()) {
                rest.replace_range(at..at + form.len(), " ");
                break;
            }
        }
    }
    let mut bare = behind_tag(&rest);
    while let Some(shorter) = without_key(bare, prefixes) {
        bare = behind_tag(shorter);
    }
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What parts a tag from what follows it.
const PARTED: [char; 5] = [':', '-', '–', '|', ' '];

/// What stands behind a tag, without a prefix of a reply: "R: a ratio" is none there.
fn behind_tag(rest: &str) -> &str {
    let mut rest = without_marks(rest.trim().trim_start_matches(PARTED));
    while let Some((_, behind)) = subject::prefix(rest) {
        if rest.len() - behind.len() <= "R: ".len() {
            break;
        }
        rest = behind.trim_start_matches(PARTED);
    }
    rest
}

/// The text without a bare key at its beginning, where a mark or a new sentence follows, or at
/// its end, where a mark stands before it.
fn without_key<'s>(text: &'s str, prefixes: &Prefixes) -> Option<&'s str> {
    let keys = prefixes.tags(text);
    let at = |from: usize, key: &PbiKey| {
        let part = text.get(from..from + key.to_string().len());
        part.is_some_and(|p| p.eq_ignore_ascii_case(&key.to_string()))
    };
    let first = keys.first().filter(|key| at(0, key));
    if let Some(behind) = first.and_then(|key| text.get(key.to_string().len()..)) {
        let begins = behind.trim_start();
        let parted = begins.is_empty() || begins.starts_with([':', '-', '–', '|']);
        let spaced = behind.len() > begins.len() && begins.starts_with(char::is_uppercase);
        let named = keys.get(1).is_some_and(|next| {
            let next = next.to_string();
            begins
                .get(..next.len())
                .is_some_and(|p| p.eq_ignore_ascii_case(&next))
        });
        if parted || spaced && !named {
            return Some(behind);
        }
    }
    let last = keys.last()?;
    let from = text.len().checked_sub(last.to_string().len())?;
    let before = text.get(..from).filter(|_| at(from, last))?.trim_end();
    before
        .ends_with(['?', '.', '!', ':', '-', '–', '|'])
        .then(|| before.trim_end_matches(PARTED))
}

/// A subject as it is compared: prefixes, tags, case and spaces ignored. A title is the same as
/// the subject that it comes from.
pub(in crate::rules) fn fold(subject: &str, prefixes: &Prefixes) -> String {
    title(&title(subject, prefixes), prefixes).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_are_compared_without_prefixes_tags_case_and_spaces() {
        let known = Prefixes::Known(vec!["PBI".into()]);
        for subject in [
            "[PBI-142] Should the export work?",
            "[EXTERNAL] AW: [PBI-142] Should the export work?",
            "RE: [PBI-142] [EXT] Should the export work?",
            "Re: [PBI-142] Should the  export work?",
            "AW: RE[2]: [pbi-142]  should the export work?",
            "WG: PBI-142: Should the export work?",
        ] {
            assert_eq!(
                fold(subject, &known),
                "should the export work?",
                "{subject}"
            );
        }
        assert_eq!(
            title("Question: which one?", &known),
            "Question: which one?"
        );
        for (subject, own) in [
            (
                "Does PBI-142 follow the rules of PBI-150?",
                "Does PBI-142 follow the rules of PBI-150?",
            ),
            (
                "[PBI-142] Archived? (see PBI-150)",
                "Archived? (see PBI-150)",
            ),
            (
                "[PBI-142] Should PBI-142 replace PBI-150?",
                "Should PBI-142 replace PBI-150?",
            ),
            (
                "PBI-142 follows the rules of PBI-150?",
                "PBI-142 follows the rules of PBI-150?",
            ),
            ("PBI-142 Archived orders?", "Archived orders?"),
            ("PBI-142 - Archived orders?", "Archived orders?"),
            ("Archived orders? PBI-142", "Archived orders?"),
            ("Archived orders (PBI-142)", "Archived orders"),
            ("PBI-142 PBI-150 differ", "PBI-142 PBI-150 differ"),
            ("PBI-142", ""),
            ("[PBI-142] [PBI-150] Both?", "Both?"),
            ("[PBI-142] R: ratio of what?", "R: ratio of what?"),
            ("Re: [PBI-142] AW: Which?", "Which?"),
        ] {
            assert_eq!(title(subject, &known), own);
            assert_eq!(fold(subject, &known), fold(own, &known), "once more");
        }
    }
}
