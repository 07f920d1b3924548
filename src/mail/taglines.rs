//! The line that a phone or an app puts below a mail: `Sent from my iPhone`.
//!
//! Owns how such a line looks. Never decides whether it is cut.

use super::markers::MARKERS;

pub(super) fn has_any(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|p| text.contains(p))
}

/// Most words of a line that names a program not known.
const PROGRAM_WORDS: usize = 6;

/// A line that is nothing but a link.
pub(super) fn is_link(low: &str) -> bool {
    let bare = low.trim_matches(['<', '>', '(', ')', '[', ']']);
    (bare.starts_with("http://") || bare.starts_with("https://") || bare.starts_with("www."))
        && !bare.contains(' ')
}

/// The line of a phone or an app: short, no sentence, or about a device.
pub(super) fn is_sent_from(low: &str) -> bool {
    let text = without_links(low).replace(['[', ']'], "");
    let whole = text.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let device = has_any(whole, &MARKERS.devices);
    let excuse = device && has_any(whole, &MARKERS.excuses);
    // What it excuses stands in a further sentence.
    let end = whole
        .find([',', ';'])
        .or(whole.find(". "))
        .or(whole.find(" - "));
    let text = end
        .filter(|_| excuse)
        .and_then(|at| whole.get(..at))
        .unwrap_or(whole);
    let begins = |table: &[&str]| {
        table.iter().any(|s| {
            if let Some((head, tail)) = s.split_once('…') {
                return text.starts_with(head.trim())
                    && text.trim_end_matches('.').ends_with(tail.trim());
            }
            text.strip_prefix(s)
                .is_some_and(|rest| !s.is_ascii() || rest.is_empty() || rest.starts_with(' '))
        })
    };
    let known = begins(&MARKERS.sent_from) || device && begins(&MARKERS.from_device);
    let words = text.split_whitespace().count();
    if excuse && whole.split_whitespace().count() <= 25 {
        return known;
    }
    let named = device && (!text.contains(", ") || names_app(text));
    let sentence = text.contains(", ") || text.ends_with('.');
    // "Sent via the nightly batch" may be an answer; a program's name has no article.
    let said = |word: &str| MARKERS.articles.contains(&word);
    let begun = MARKERS
        .sent_from
        .iter()
        .filter_map(|s| text.strip_prefix(s));
    let behind = begun.min_by_key(|rest| rest.len()).unwrap_or(text);
    let program = words <= PROGRAM_WORDS && !behind.split_whitespace().any(said);
    let own = has_any(text, &MARKERS.own_device);
    known && words <= 12 && (named || !sentence && (own || program))
}

/// `Sent from my Verizon, Samsung Galaxy smartphone`: few words on either side of the comma,
/// and a device behind it.
fn names_app(text: &str) -> bool {
    text.split_once(", ").is_some_and(|(before, after)| {
        before.split_whitespace().count() <= 4
            && after.split_whitespace().count() <= 5
            && !after.ends_with('.')
            && has_any(after, &MARKERS.devices)
    })
}

/// A text without `<https://…>` and `(https://…)`.
pub(super) fn without_links(low: &str) -> String {
    let mut out = String::new();
    let mut rest = low;
    while let Some(at) = rest.find("http") {
        let (before, link) = rest.split_at(at);
        out.push_str(before.trim_end_matches(['<', '(', '[']));
        out.push(' ');
        let end = link
            .find(|c: char| c.is_whitespace() || matches!(c, '>' | ')' | ']'))
            .unwrap_or(link.len());
        rest = link
            .get(end..)
            .unwrap_or_default()
            .trim_start_matches(['>', ')', ']']);
    }
    out.push_str(rest);
    out
}
