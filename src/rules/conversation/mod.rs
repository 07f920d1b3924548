//! What somebody writes in a clarification: who gets it, what it settles, what it commands; and
//! what was filed in the wrong place.
//!
//! Nobody's words are dropped.

pub(super) mod answering;
pub(super) mod commands;
pub(super) mod commenting;
pub(super) mod forwarded;
pub(super) mod further;
pub(super) mod moving;
pub(super) mod parting;
pub(super) mod settling;
