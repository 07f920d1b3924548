//! A person's calendar as their program keeps it: nothing but what the mails in their mailbox
//! say (RFC 5546, 2.1.5: of one UID the higher SEQUENCE counts, then the newer DTSTAMP).
//! Knows nothing of the product's database, so that it can contradict it.

use super::world::Letter;
use std::collections::BTreeMap;
use trialogue::domain::calendar::Method;
use trialogue::domain::time::{Span, Timestamp};

/// One entry of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    pub(crate) sequence: u32,
    pub(crate) dtstamp: Timestamp,
    pub(crate) span: Span,
    pub(crate) cancelled: bool,
    /// When the mail came that first told this time.
    pub(crate) told: Timestamp,
}

/// Everybody's calendar, by short name and UID.
#[derive(Debug, Default)]
pub(crate) struct Diaries(pub(crate) BTreeMap<(String, String), Kept>);

impl Diaries {
    /// Enters all that came in these letters, in their order.
    pub(crate) fn of(letters: &[Letter]) -> Self {
        let mut all = Self::default();
        for letter in letters {
            all.enter(letter);
        }
        all
    }

    fn enter(&mut self, letter: &Letter) {
        let Some(part) = &letter.calendar else { return };
        let cancelled = match part.method {
            Some(Method::Request) => false,
            Some(Method::Cancel) => true,
            _ => return,
        };
        let (Some(uid), Some(start), Some(end)) = (&part.uid, part.start, part.end) else {
            return;
        };
        let dtstamp = part.dtstamp.unwrap_or_default();
        let span = Span::new(start, end);
        let key = (letter.to.clone(), uid.clone());
        let told = match self.0.get(&key) {
            Some(known) if (known.sequence, known.dtstamp) > (part.sequence, dtstamp) => return,
            Some(known) if known.span == span => known.told,
            _ => letter.at,
        };
        let kept = Kept {
            sequence: part.sequence,
            dtstamp,
            span,
            cancelled,
            told,
        };
        self.0.insert(key, kept);
    }

    /// Takes a call out of everybody's calendar.
    pub(crate) fn strike(&mut self, uid: &str) {
        self.0.retain(|(_, own), _| own != uid);
    }

    /// What stands in a person's calendar, in the order of time.
    pub(crate) fn standing(&self, who: &str) -> Vec<(&str, &Kept)> {
        let mut all: Vec<(&str, &Kept)> = self
            .0
            .iter()
            .filter(|((to, _), kept)| to == who && !kept.cancelled)
            .map(|((_, uid), kept)| (uid.as_str(), kept))
            .collect();
        all.sort_by_key(|(_, kept)| kept.span);
        all
    }
}
