//! Answers to an invitation: who can't come, another time, another in one's place.
//!
//! Never moves a call that others called.

pub(super) mod attending;
pub(super) mod countering;
pub(super) mod declining;
pub(super) mod delegating;
mod refusing;
pub(super) mod suiting;
