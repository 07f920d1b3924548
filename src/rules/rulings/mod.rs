//! Rulings: what the Product Owner or a delegate decides, in whichever form, what must be proven
//! first, and how it is undone.
//!
//! Never rules without a factor that `authorise` asks for.

pub(super) mod confirmed;
pub(super) mod confirming;
pub(super) mod deciding;
pub(super) mod for_which;
pub(super) mod handing;
pub(super) mod held;
pub mod in_words;
pub mod listed;
pub(super) mod postponing;
pub(super) mod reminding;
pub(super) mod ruling;
pub(super) mod several;
pub(super) mod stopping;
pub(super) mod undecided;
pub(super) mod undoing;
pub(super) mod verdict;
pub(super) mod wanting;
pub(super) mod wishes;
