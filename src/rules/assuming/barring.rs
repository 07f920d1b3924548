//! What nothing can be assumed about: what is ruled out of scope, or waits for a ruling, in the
//! question itself or in another on the same item.
//!
//! Looks at words that the item has not, and decides nothing. Invariant: what is barred in one
//! thread is barred in all of the item's.

use crate::domain::clarification::{Clarification, NewScope, Ruling, RulingReason, State, Verdict};
use crate::domain::pbi::{Pbi, PbiKey};
use crate::domain::words::Words;
use crate::rules::draft::Draft;
use crate::rules::speech::language::{Stems, Token, tokens};

/// From here on a word counts as known.
const KNOWN: f64 = 0.6;

/// Why nothing can be assumed about it in these words: what to do instead.
pub(super) fn barred(draft: &Draft<'_>, c: &Clarification, text: &str) -> Option<&'static str> {
    let said = Assuming::new(draft, &c.pbi, text);
    let last = c.standing().last();
    match last.map(|r| &r.verdict) {
        // What was ruled out may be a part of what was said.
        Some(Verdict::OutOfScope { .. }) if is_out(c, &said) || last.is_some_and(is_of_all) => {
            return Some("it is ruled out of scope: leave it out");
        }
        Some(Verdict::Agreed | Verdict::Answered) if matches!(c.state, State::Closed { .. }) => {
            return Some("it has been ruled on: go by the ruling");
        }
        _ => {}
    }
    if c.is_ruling_wanted() {
        return Some("it waits for a ruling: build none of it until then");
    }
    let all = draft.clarifications_of(&c.pbi);
    let others = || all.iter().filter(|other| other.id != c.id);
    if others().any(|other| is_out(other, &said)) {
        return Some("on this item it is ruled out of scope: leave it out");
    }
    let waits = others().any(|other| waits(other, &said));
    waits.then_some("on this item it waits for a ruling: build none of it until then")
}

/// Whether a ruling is on all that was said: no part of it was what it was asked for.
fn is_of_all(ruling: &Ruling) -> bool {
    let part = |r: &RulingReason| matches!(r, RulingReason::Scope { .. });
    !ruling.grounds.iter().any(part)
}

/// Whether what is said is about something that was ruled out of scope there.
fn is_out(c: &Clarification, said: &Assuming<'_>) -> bool {
    c.standing().any(|ruling| match &ruling.verdict {
        Verdict::OutOfScope { title } => {
            said.names(title) || ruling.grounds.iter().any(|r| said.names_new(r))
        }
        _ => false,
    })
}

/// Whether it is about something that waits for a ruling there.
fn waits(c: &Clarification, said: &Assuming<'_>) -> bool {
    let mut reasons = c.awaiting().flat_map(|talk| &talk.reasons);
    reasons.any(|reason| said.names_new(reason))
}

/// Somebody's words, and the item's.
struct Assuming<'d> {
    lists: &'d Words,
    item: Stems,
    said: Stems,
}

impl<'d> Assuming<'d> {
    fn new(draft: &Draft<'d>, key: &PbiKey, text: &str) -> Self {
        let words = draft.cx.team.words();
        let item = draft.pbi(key).map_or_else(String::new, Pbi::text);
        Self {
            lists: words,
            item: Stems::of(words, &parted(&item)),
            said: Stems::of(words, &parted(text)),
        }
    }

    /// Whether all words of a text that the item has not stand in what is said.
    fn names(&self, text: &str) -> bool {
        let all = parted(text);
        let new = all.iter().filter(|t| !self.lists.is_small(&t.folded));
        let mut new = new
            .filter(|t| self.item.knows(&t.stem, false) < KNOWN)
            .peekable();
        new.peek().is_some() && new.all(|t| self.said.knows(&t.stem, false) >= KNOWN)
    }

    /// The same of what may be new scope.
    fn names_new(&self, reason: &RulingReason) -> bool {
        match reason {
            RulingReason::Scope { phrase, new, .. } => match new {
                NewScope::Word(word) => self.names(word),
                NewScope::Number(_) => self.names(phrase),
                NewScope::RuledOut { title, .. } => self.names(title),
            },
            _ => false,
        }
    }
}

/// The words of a text; joined ones (`Excel-Export`) each by itself.
fn parted(text: &str) -> Vec<Token> {
    tokens(&text.replace('-', " "))
}
