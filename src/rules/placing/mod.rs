//! Where a mail belongs: who wrote it, to which question, or why to none.
//!
//! Never changes a clarification but to open one.

pub(super) mod apart;
pub(super) mod circulated;
pub(super) mod evidence;
pub(super) mod filing;
pub(super) mod opening;
pub(super) mod repeating;
pub(super) mod standing;
pub(super) mod unplaced;
pub(super) mod unreadable;
pub(super) mod voice;
