//! An item's own text, and the people who may be spoken of: what is no news in an answer.
//!
//! Judges nothing: that is `scope`'s.

use crate::domain::words::Words;
use crate::rules::speech::language::{Quantity, Stems, Token, quantities, tokens};

/// An item's text, made ready to hold sentences against.
#[derive(Debug, Clone, Default)]
pub struct ItemWords {
    pub(super) stems: Stems,
    pub(super) quantities: Vec<(Quantity, String)>,
    /// The names of people, each by its words.
    people: Vec<Vec<String>>,
}

impl ItemWords {
    /// Of an item's title, description and acceptance criteria, and of what else is agreed.
    pub fn of(words: &Words, texts: &[&str]) -> Self {
        let text = texts.join("\n");
        let tokens = tokens(&text);
        let quantities = quantities(words, &tokens).into_iter().map(|q| {
            let shown = super::cut(&text, &tokens, q.span.0, q.span.1).to_owned();
            (q, shown)
        });
        Self {
            stems: Stems::of(words, &tokens),
            quantities: quantities.collect(),
            people: Vec::new(),
        }
    }

    /// With the names of people who may be spoken of: a person is nothing to build.
    #[must_use]
    pub fn knowing<'n>(mut self, people: impl Iterator<Item = &'n str>) -> Self {
        let parts = people.map(|name| tokens(name).into_iter().map(|t| t.folded).collect());
        self.people.extend(parts);
        self
    }

    /// Whether a word is somebody's first name, or a further one behind another or a title: "Sales"
    /// alone may be a thing.
    pub(super) fn is_somebody(&self, text: &str, tokens: &[Token], at: usize) -> bool {
        const TITLES: &[&str] = &["mr", "mrs", "ms", "herr", "herrn", "frau"];
        let word = |at: usize| tokens.get(at).map_or("", |t| t.folded.as_str());
        let written = tokens.get(at).and_then(|t| text.get(t.from..t.to));
        if !written.is_some_and(|w| w.starts_with(char::is_uppercase)) {
            return false;
        }
        let is = |at: usize, part: &String| {
            let said = word(at);
            said == part || said.strip_suffix('s') == Some(part)
        };
        let before = at.checked_sub(1);
        self.people.iter().any(|name| {
            let leads = |before: usize| {
                TITLES.contains(&word(before)) || name.iter().any(|part| is(before, part))
            };
            let first = name.first().is_some_and(|part| is(at, part));
            let further = name.iter().skip(1).any(|part| is(at, part));
            first || further && before.is_some_and(leads)
        })
    }
}
