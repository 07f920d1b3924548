//! What several tests use.

pub(crate) mod diary;
pub(crate) mod dice;
pub(crate) mod fake;
pub(crate) mod fixtures;
pub(crate) mod imap;
pub(crate) mod measured;
pub(crate) mod office;
pub(crate) mod post;
pub(crate) mod programs;
pub(crate) mod rig;
pub(crate) mod service;
pub(crate) mod sets;
pub(crate) mod sql;
pub(crate) mod story;
pub(crate) mod tokens;
pub(crate) mod world;
