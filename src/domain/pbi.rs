//! Product Backlog Items and the tags that name them.
//!
//! Invariant: a tag counts only if its prefix is one the backlog uses, so `UTF-8` and
//! `RFC-5545` are none.

use super::ids::TeamId;
use super::person::Address;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The key of a PBI in canonical form: `PBI-142`, `AB#142`, `#142`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PbiKey(String);

impl PbiKey {
    /// Takes a key as it stands in the backlog. Letters are folded to upper case.
    pub fn new(text: &str) -> Self {
        Self(text.trim().to_uppercase())
    }

    /// The canonical key.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The key as a plus-address writes it: `pbi-142`, `ab-142` for `AB#142`, `142` for `#142`.
    pub fn detail(&self) -> String {
        self.0
            .replace('#', "-")
            .trim_start_matches('-')
            .to_lowercase()
    }
}

impl fmt::Display for PbiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The prefixes by which a team's backlog names its items: `PBI`, `AB#`, `#`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Prefixes {
    /// Only these.
    Known(Vec<String>),
    /// Any `[KEY-n]` in square brackets: for `explain` without a config.
    AnyBracketed,
}

impl Prefixes {
    /// Whether a text can be a prefix: `PBI`, `AB#`, `#`.
    pub fn is_one(text: &str) -> bool {
        let bare = text.strip_suffix('#').unwrap_or(text);
        let letters = bare.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        letters && !text.is_empty() && !bare.starts_with(|c: char| c.is_ascii_digit())
    }

    /// The tags in a line of text, in the order they stand, each once. Tags in square
    /// brackets come first: `[PBI-142] as in PBI-7` gives `PBI-142, PBI-7`.
    pub fn tags(&self, line: &str) -> Vec<PbiKey> {
        let mut found = Vec::new();
        for bracketed in [true, false] {
            if !bracketed && *self == Self::AnyBracketed {
                break;
            }
            for word in words(line) {
                let in_brackets = word.open == Some('[') && word.close == Some(']');
                if in_brackets == bracketed
                    && let Some(key) = self.key(word.text)
                    && !found.contains(&key)
                {
                    found.push(key);
                }
            }
        }
        found
    }

    /// The key a plus-address detail names (`pbi-142`), if its prefix is known.
    pub fn tag_in_detail(&self, detail: &str) -> Option<PbiKey> {
        let Self::Known(known) = self else {
            return None;
        };
        known.iter().find_map(|prefix| {
            let bare = prefix.trim_end_matches('#');
            let rest = detail.get(..bare.len()).and_then(|head| {
                head.eq_ignore_ascii_case(bare)
                    .then(|| detail.get(bare.len()..))
                    .flatten()
            })?;
            let digits = if bare.is_empty() {
                rest
            } else {
                rest.strip_prefix('-')?
            };
            key_from(prefix, digits)
        })
    }

    fn key(&self, word: &str) -> Option<PbiKey> {
        match self {
            Self::Known(known) => known.iter().find_map(|prefix| {
                let head = word.get(..prefix.len())?;
                if !head.eq_ignore_ascii_case(prefix) {
                    return None;
                }
                let rest = word.get(prefix.len()..)?;
                let digits = if prefix.ends_with('#') {
                    rest
                } else {
                    rest.strip_prefix('-')?
                };
                key_from(prefix, digits)
            }),
            Self::AnyBracketed => {
                let (prefix, digits) = word.rsplit_once('-')?;
                let named = !prefix.is_empty()
                    && prefix.starts_with(|c: char| c.is_ascii_alphabetic())
                    && prefix
                        .chars()
                        .all(|c| c.is_ascii_alphanumeric() || c == '_');
                named.then(|| key_from(prefix, digits)).flatten()
            }
        }
    }
}

fn key_from(prefix: &str, digits: &str) -> Option<PbiKey> {
    let plain = (1..=9).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| {
        let joint = if prefix.ends_with('#') { "" } else { "-" };
        PbiKey::new(&format!("{prefix}{joint}{digits}"))
    })
}

struct Word<'a> {
    text: &'a str,
    open: Option<char>,
    close: Option<char>,
}

/// Runs of the characters keys are made of, with the character on either side.
fn words(line: &str) -> Vec<Word<'_>> {
    let part_of_key = |c: char| c.is_alphanumeric() || matches!(c, '-' | '#' | '_');
    let mut out = Vec::new();
    let mut start = None;
    let mut before = None;
    for (at, c) in line.char_indices() {
        match (part_of_key(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                out.push(Word {
                    text: line.get(from..at).unwrap_or_default(),
                    open: before,
                    close: Some(c),
                });
                start = None;
                before = Some(c);
            }
            (false, None) => before = Some(c),
            (true, Some(_)) => {}
        }
    }
    if let Some(from) = start {
        out.push(Word {
            text: line.get(from..).unwrap_or_default(),
            open: before,
            close: None,
        });
    }
    out
}

/// Statuses by which backlog tools call an item closed, in the languages that people use.
const CLOSED: [&str; 27] = [
    "done",
    "closed",
    "complete",
    "completed",
    "finished",
    "resolved",
    "released",
    "accepted",
    "removed",
    "rejected",
    "cancelled",
    "canceled",
    "abandoned",
    "obsolete",
    "duplicate",
    "won't do",
    "won't fix",
    "wont do",
    "erledigt",
    "fertig",
    "fertiggestellt",
    "abgeschlossen",
    "geschlossen",
    "abgenommen",
    "abgebrochen",
    "abgelehnt",
    "verworfen",
];

/// Whether a backlog tool's status means that an item is closed; `more`: the team's own words.
pub fn is_closed(status: &str, more: &[String]) -> bool {
    let status = status.trim().to_lowercase();
    CLOSED.contains(&status.as_str()) || more.iter().any(|own| own.to_lowercase() == status)
}

/// One item of the backlog, as the last import had it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pbi {
    /// The team it belongs to; a key is unique in its team.
    pub team: TeamId,
    /// Its key.
    pub key: PbiKey,
    /// Its title.
    pub title: String,
    /// Its description, as text.
    pub description: String,
    /// Its acceptance criteria, as text.
    pub acceptance_criteria: String,
    /// Its status in the backlog tool, verbatim.
    pub status: String,
    /// Whom its questions go to, in order of preference.
    pub stakeholders: Vec<Address>,
    /// Its labels: areas and delegates' topics go by them.
    pub labels: Vec<String>,
    /// The Sprint it is in, by name.
    pub sprint: Option<String>,
    /// Where it stands in the backlog tool.
    pub url: Option<String>,
    /// Shows its key alone in subjects and calendars; shares no call.
    pub confidential: bool,
}

impl Pbi {
    /// All that it says: title, description, acceptance criteria.
    pub fn text(&self) -> String {
        [&*self.title, &*self.description, &*self.acceptance_criteria].join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(prefixes: &[&str], line: &str) -> Vec<String> {
        Prefixes::Known(prefixes.iter().map(ToString::to_string).collect())
            .tags(line)
            .into_iter()
            .map(|k| k.to_string())
            .collect()
    }

    #[test]
    fn only_known_prefixes_are_tags() {
        assert_eq!(
            tags(&["PBI"], "Re: [pbi-142] UTF-8 and RFC-5545"),
            ["PBI-142"]
        );
        assert_eq!(tags(&["PBI"], "see PBI-7, [PBI-142]"), ["PBI-142", "PBI-7"]);
        assert_eq!(tags(&["AB#"], "[AB#142] x"), ["AB#142"]);
        assert_eq!(tags(&["#"], "fix #12 now"), ["#12"]);
        assert!(tags(&["PBI"], "XPBI-142 PBI-142x PBI-").is_empty());
    }

    #[test]
    fn without_a_config_any_bracketed_key_is_a_tag() {
        let any = Prefixes::AnyBracketed;
        assert_eq!(any.tags("[ABC-1] DEF-2"), [PbiKey::new("ABC-1")]);
        assert!(any.tags("[12-1] [A B-1]").is_empty());
    }

    #[test]
    fn statuses_that_close_an_item_are_known_in_both_languages() {
        let own = ["Live".to_owned()];
        for status in ["Done", " closed ", "Erledigt", "LIVE"] {
            assert!(is_closed(status, &own), "{status}");
        }
        for status in ["In Sprint", "To do", "", "Not done", "In Arbeit"] {
            assert!(!is_closed(status, &own), "{status}");
        }
    }

    #[test]
    fn plus_addresses_name_items_of_every_form() {
        let known = |p: &str| Prefixes::Known(vec![p.into()]);
        assert_eq!(
            known("PBI").tag_in_detail("pbi-142"),
            Some(PbiKey::new("PBI-142"))
        );
        assert_eq!(
            known("AB#").tag_in_detail("ab-142"),
            Some(PbiKey::new("AB#142"))
        );
        assert_eq!(known("#").tag_in_detail("142"), Some(PbiKey::new("#142")));
        assert_eq!(known("PBI").tag_in_detail("r-abc"), None);
        assert_eq!(PbiKey::new("AB#142").detail(), "ab-142");
    }
}
