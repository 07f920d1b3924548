//! A question on its way: whom it is put to, the next one, the nudge, the release to somebody
//! outside.
//!
//! Never takes words for an answer.

pub(super) mod asking;
pub(super) mod lapsing;
pub(super) mod nudging;
pub(super) mod passing;
pub(super) mod releasing;
