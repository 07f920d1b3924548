//! What several tests use.

pub(crate) mod fake;
pub(crate) mod imap;
pub(crate) mod office;
pub(crate) mod rig;
pub(crate) mod story;
pub(crate) mod world;
