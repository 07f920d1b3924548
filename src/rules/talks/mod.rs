//! What was said elsewhere than in mail to the mailbox, and words that go to the others: the talk,
//! its outcome, the read-back.
//!
//! Rules on nothing.

pub(super) mod begun;
pub(super) mod correcting;
pub(super) mod exchange;
pub(super) mod outcome;
pub(super) mod talking;
