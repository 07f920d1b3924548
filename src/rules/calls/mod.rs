//! Calls: who can talk when, the slot that is kept, the invitation, and meetings that others
//! called.
//!
//! Never answers for anybody.

pub(super) mod booking;
pub(super) mod calling;
pub mod explaining;
pub(super) mod finding;
pub(super) mod invited;
pub(super) mod ladder;
pub(super) mod meetings;
pub(super) mod replying;
pub(super) mod waiting;
