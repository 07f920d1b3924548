//! What is on record already and touches what was said: earlier answers, rulings, another's word,
//! new scope.
//!
//! Finds and shows; decides nothing.

pub(super) mod earlier;
pub(super) mod hinting;
pub mod nearness;
pub(super) mod ruled_out;
pub(super) mod unsent;
