//! Commands before they are obeyed: whether their sender may give them, which go together, what
//! stands beside them.
//!
//! Does nothing of what they ask for.

pub(super) mod besides;
pub(super) mod gates;
pub(super) mod refused;
pub(super) mod together;
pub(super) mod wording;
