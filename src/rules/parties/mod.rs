//! Who takes part: whom a question goes to, who is meant by a name, who is outside the team, and
//! what they may read.
//!
//! Sends nothing.

mod confided;
pub(super) mod discreet;
pub(super) mod guests;
pub(super) mod naming;
pub mod referring;
pub(super) mod whom;
