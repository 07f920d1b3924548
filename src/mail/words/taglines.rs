//! The line that a phone or an app puts below a mail: `Sent from my iPhone`.
//!
//! Owns how such a line looks. Never decides whether it is cut.

use crate::mail::vocabulary::markers::MARKERS;

pub(super) fn has_any(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|p| text.contains(p))
}

/// Most words of a line that names a program not known.
const PROGRAM_WORDS: usize = 6;
/// Most words of an excuse, and of what a device is called.
const EXCUSE_WORDS: usize = 6;

/// A line that is nothing but a link.
pub(in crate::mail) fn is_link(low: &str) -> bool {
    let bare = low.trim_matches(['<', '>', '(', ')', '[', ']']);
    (bare.starts_with("http://") || bare.starts_with("https://") || bare.starts_with("www."))
        && !bare.contains(' ')
}

/// The line of a phone or an app: short, no sentence, or about a device.
pub(super) fn is_sent_from(low: &str) -> bool {
    let text = without_links(low).replace(['[', ']'], "");
    let whole = text.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let device = has_any(whole, &MARKERS.devices);
    // In whatever language the link tells it.
    if whole.contains("outlook") && low.contains("aka.ms/") && is_brief(whole) {
        return true;
    }
    if device && has_any(whole, &MARKERS.excuses) {
        return is_excused(whole);
    }
    let words = whole.split_whitespace().count();
    let named = device && (!whole.contains(", ") || names_app(whole));
    let sentence = whole.contains(", ") || whole.ends_with('.');
    // "Sent via the nightly batch" may be an answer; a program's name has no article.
    let said = |word: &str| MARKERS.articles.contains(&word);
    let begun = MARKERS
        .sent_from
        .iter()
        .filter_map(|s| whole.strip_prefix(s));
    let behind = begun.min_by_key(|rest| rest.len()).unwrap_or(whole);
    let program = words <= PROGRAM_WORDS && !behind.split_whitespace().any(said);
    let own = has_any(whole, &MARKERS.own_device);
    is_known(whole, device) && words <= 12 && (named || !sentence && (own || program))
}

/// Whether a text ends with what it names: "Von meinem iPhone gesendet". "Sent from my iPhone must not
/// stand there" is a sentence.
pub(super) fn ends_with_device(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let ends = words.get(words.len().saturating_sub(ENDING_WORDS)..);
    has_any(&ends.unwrap_or_default().join(" "), &MARKERS.devices)
}

/// In so many words at its end such a line names its device.
const ENDING_WORDS: usize = 2;

/// The line of a phone that names it.
pub(super) fn is_of_phone(low: &str) -> bool {
    is_sent_from(low) && has_any(low, &MARKERS.devices)
}

/// Whether a text begins, or begins and ends, as such lines do.
fn is_known(text: &str, device: bool) -> bool {
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
    begins(&MARKERS.sent_from) || device && begins(&MARKERS.from_device)
}

/// `Sent from my phone, please excuse typos`, or the excuse first. What is excused, or praised, may
/// be a sentence of its own.
pub(super) fn is_excused(whole: &str) -> bool {
    let end = whole
        .find([',', ';'])
        .or(whole.find(". "))
        .or(whole.find(" - "));
    let (first, rest) = end.map_or((whole, ""), |at| whole.split_at(at));
    let rest = rest.trim_start_matches([',', ';', '.', ' ', '-']);
    let sent = |text: &str| is_known(text, true) || MARKERS.on_the_go.contains(&text);
    let excuses = MARKERS.excuse_openers.iter().any(|o| first.starts_with(o));
    whole.split_whitespace().count() <= 25 && sent(first)
        || excuses && is_brief(first) && is_brief(rest) && sent(rest)
}

fn is_brief(text: &str) -> bool {
    text.split_whitespace().count() <= EXCUSE_WORDS
}

/// `Sent from my Verizon, Samsung Galaxy smartphone`: few words on either side of the comma,
/// and a device behind it.
fn names_app(text: &str) -> bool {
    text.split_once(", ").is_some_and(|(before, after)| {
        let own = has_any(before, &MARKERS.devices) || has_any(before, &MARKERS.own_device);
        before.split_whitespace().count() <= if own { EXCUSE_WORDS } else { 4 }
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
