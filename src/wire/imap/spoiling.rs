//! Which mail spoils answers, or makes the server hang up: found by asking for fewer and fewer.
//!
//! Never talks to a server. Invariant: a mail is given up only when it was asked for alone, more
//! than once; for lost connections either others came meanwhile or it was tried for long.

use super::sets::Entry;
use crate::domain::limits::BATCH_MAILS;
use std::time::Duration;

/// A mail that spoils answers is handed out without its bytes once it has so many points:
/// sixteen each time when its answer, asked for alone, can't be read, one when the connection is
/// lost over it. Without another mail that comes, a bad line or a server in trouble needs as many
/// losses at the same mail to look like a bad mail.
const GIVEN_UP: u8 = 32;
const POINTS_ANSWER: u8 = 16;
const POINTS_LOSS: u8 = 1;
/// A mail over which the server hung up so often is compared with another.
const COMPARED: u8 = 4;
/// Losses at the same place in a row, after which smaller batches are tried over a slow line.
const LOSSES: u8 = 3;

/// What is at fault where an answer did not come whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Blame {
    /// The answer itself: a smaller question may pass.
    Answer,
    /// The server hung up in the middle, as servers do over a mail that they can't read.
    HangUp,
    /// The line, or something that no smaller question helps.
    Line,
}

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// Ask again after so long, for what [`Search::most`] says.
    Again(Duration),
    /// See whether another mail comes than this one.
    Compare(u32),
    /// Tell the caller, who waits longer each time.
    Later,
}

/// The search.
#[derive(Debug)]
pub(super) struct Search {
    /// Most mails in a batch: less than the limit while it is looked for.
    pub(super) most: usize,
    /// A mail that was alone in its batch when things went wrong, and its points.
    suspect: (u32, u8),
    /// The first mail of the batch over which a line was lost, and how often in a row.
    lost: (u32, u8),
}

impl Search {
    pub(super) fn new() -> Self {
        Self {
            most: BATCH_MAILS,
            suspect: (0, 0),
            lost: (0, 0),
        }
    }

    /// A batch came whole.
    pub(super) fn came(&mut self) {
        self.most = (self.most * 2).min(BATCH_MAILS);
        self.lost = (0, 0);
    }

    /// A batch did not come.
    pub(super) fn failed(&mut self, blame: Blame, tried: &[Entry]) -> Next {
        let Some(first) = tried.first() else {
            return Next::Later;
        };
        match blame {
            Blame::Answer => {
                self.narrow(tried, POINTS_ANSWER);
                Next::Again(Duration::ZERO)
            }
            Blame::HangUp => {
                self.narrow(tried, POINTS_LOSS);
                self.hung_up(tried)
            }
            Blame::Line => {
                self.lost = (first.uid, so_far(self.lost, first.uid).saturating_add(1));
                if self.lost.1 >= LOSSES {
                    self.narrow(tried, POINTS_LOSS);
                }
                Next::Later
            }
        }
    }

    /// The server was there a moment before: it is asked again soon, and less soon each time.
    fn hung_up(&self, tried: &[Entry]) -> Next {
        let [entry] = tried else {
            return Next::Again(Duration::from_secs(1));
        };
        match self.suspect.1 {
            GIVEN_UP.. => Next::Again(Duration::ZERO),
            COMPARED.. => Next::Compare(entry.uid),
            points => Next::Again(Duration::from_secs(1 << points)),
        }
    }

    /// Another mail came: the next loss over the suspect is its own fault.
    pub(super) fn another_came(&mut self) {
        self.suspect.1 = self.suspect.1.max(GIVEN_UP - POINTS_LOSS);
    }

    /// How often the suspect was compared, and nothing else came.
    pub(super) fn compared(&self) -> usize {
        usize::from(self.suspect.1.saturating_sub(COMPARED))
    }

    pub(super) fn given_up(&self, entry: &Entry) -> bool {
        self.suspect.0 == entry.uid && self.suspect.1 >= GIVEN_UP
    }

    /// Halves the batch; gives points to the mail that is alone in it.
    fn narrow(&mut self, tried: &[Entry], points: u8) {
        self.most = (tried.len() / 2).max(1);
        if let [entry] = tried {
            let before = so_far(self.suspect, entry.uid);
            self.suspect = (entry.uid, before.saturating_add(points));
        }
    }
}

/// What was counted of this mail: nothing, if it was another's.
fn so_far((of, count): (u32, u8), uid: u32) -> u8 {
    if of == uid { count } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::Timestamp;

    fn entries(uids: std::ops::RangeInclusive<u32>) -> Vec<Entry> {
        let entry = |uid| Entry {
            uid,
            size: 1,
            received: Timestamp(0),
        };
        uids.map(entry).collect()
    }

    #[test]
    fn a_hang_up_narrows_at_once_and_the_mail_alone_is_compared() {
        let mut search = Search::new();
        let (all, one) = (entries(1..=8), entries(4..=4));
        let second = |n| Next::Again(Duration::from_secs(n));
        assert_eq!(search.failed(Blame::HangUp, &all), second(1));
        assert_eq!(search.most, 4);
        let next: Vec<Next> = (0..4).map(|_| search.failed(Blame::HangUp, &one)).collect();
        assert_eq!(next, [second(2), second(4), second(8), Next::Compare(4)]);
        assert!(!search.given_up(&one[0]));
        search.another_came();
        assert!(!search.given_up(&one[0]), "it is tried once more");
        assert_eq!(search.failed(Blame::HangUp, &one), second(0));
        assert!(search.given_up(&one[0]));
    }

    #[test]
    fn where_nothing_else_comes_a_mail_is_not_given_up_lightly() {
        let mut search = Search::new();
        let one = entries(4..=4);
        let mut losses = 0;
        while !search.given_up(&one[0]) {
            losses += 1;
            search.failed(Blame::HangUp, &one);
        }
        assert_eq!(losses, 32);
        // The points are of one mail.
        let other = entries(5..=5);
        search.failed(Blame::HangUp, &other);
        assert!(!search.given_up(&other[0]));
    }

    #[test]
    fn a_line_that_is_lost_narrows_late_and_a_bad_answer_at_once() {
        let mut search = Search::new();
        let (all, one) = (entries(1..=8), entries(1..=1));
        for most in [BATCH_MAILS, BATCH_MAILS, 4] {
            assert_eq!(search.failed(Blame::Line, &all), Next::Later);
            assert_eq!(search.most, most);
        }
        assert_eq!(search.failed(Blame::Line, &[]), Next::Later);
        for _ in 0..2 {
            let next = search.failed(Blame::Answer, &one);
            assert_eq!(next, Next::Again(Duration::ZERO));
        }
        assert!(search.given_up(&one[0]));
    }
}
