//! What several tests use.

pub(crate) mod fake;
pub(crate) mod imap;
pub(crate) mod post;
pub(crate) mod rig;
pub(crate) mod service;
