//! The decisions: filing, authorising, calling, choosing slots, briefing.
//!
//! `decide` is total: a refusal is an outcome with a reason. Never imports anything but
//! `domain`. Invariant: the same dossier, fact and context give the same decision.

pub mod slots;
