//! Which mails go into one command.
//!
//! Never talks to a server. Invariant: a set names the mails that were chosen and no other
//! that is known to be there.

use crate::desk::ports::RawMail;
use crate::domain::limits::{BATCH_BYTES, MAIL_BYTES};
use crate::domain::time::Timestamp;
use std::collections::VecDeque;

/// A mail in the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) uid: u32,
    pub(super) size: u64,
    pub(super) received: Timestamp,
}

impl Entry {
    /// Whether only its header is read.
    pub(super) fn oversize(&self) -> bool {
        self.size > MAIL_BYTES
    }

    /// The mail where the server can't or won't give its bytes.
    pub(super) fn without_bytes(&self) -> RawMail {
        RawMail {
            uid: self.uid,
            received: self.received,
            bytes: Vec::new(),
            size: self.size,
        }
    }
}

/// The first mails: at most `most`, and at most [`BATCH_BYTES`] unless one alone is larger.
pub(super) fn choose(known: &VecDeque<Entry>, most: usize) -> Vec<Entry> {
    let mut bytes = 0_u64;
    let mut chosen: Vec<Entry> = Vec::new();
    for entry in known.iter().take(most) {
        let more = if entry.oversize() { 0 } else { entry.size };
        bytes = bytes.saturating_add(more);
        if bytes > BATCH_BYTES && !chosen.is_empty() {
            break;
        }
        chosen.push(*entry);
    }
    chosen
}

/// A UID set (RFC 9051, 9: sequence-set) of the wanted mails. Runs bridge numbers that no
/// known mail bears.
pub(super) fn uid_set(wanted: &[Entry], known: &VecDeque<Entry>) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    let mut others = known.iter().map(|entry| entry.uid).peekable();
    for uid in wanted.iter().map(|entry| entry.uid) {
        let mut apart = false;
        while let Some(other) = others.next_if(|other| *other < uid) {
            apart |= runs.last().is_some_and(|(_, last)| other > *last);
        }
        match runs.last_mut() {
            Some((_, last)) if !apart => *last = uid,
            _ => runs.push((uid, uid)),
        }
        let _itself = others.next_if_eq(&uid);
    }
    let texts: Vec<String> = runs
        .iter()
        .map(|(first, last)| {
            if first == last {
                first.to_string()
            } else {
                format!("{first}:{last}")
            }
        })
        .collect();
    texts.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(list: &[(u32, u64)]) -> VecDeque<Entry> {
        list.iter()
            .map(|(uid, size)| Entry {
                uid: *uid,
                size: *size,
                received: Timestamp(0),
            })
            .collect()
    }

    #[test]
    fn sets_bridge_holes_but_not_mails_that_are_not_wanted() {
        let known = entries(&[(1, 1), (2, 1), (5, 1), (7, 1), (9, 1)]);
        let wanted: Vec<Entry> = known.iter().filter(|e| e.uid != 7).copied().collect();
        assert_eq!(uid_set(&wanted, &known), "1:5,9");
        assert_eq!(uid_set(&wanted[..1], &known), "1");
        let all: Vec<Entry> = known.iter().copied().collect();
        assert_eq!(uid_set(&all, &known), "1:9");
    }

    #[test]
    fn a_batch_keeps_to_its_bytes_and_its_count() {
        let known = entries(&[(1, BATCH_BYTES), (2, 1), (3, 1)]);
        assert_eq!(choose(&known, 200).len(), 1);
        let known = entries(&[(1, BATCH_BYTES + 1), (2, 1)]);
        assert_eq!(choose(&known, 200).len(), 1, "a large one travels alone");
        let known = entries(&[(1, 1), (2, MAIL_BYTES + 1), (3, 1)]);
        assert_eq!(choose(&known, 200).len(), 3, "of 2 only the header comes");
        assert_eq!(choose(&known, 2).len(), 2);
    }
}
