//! To come.

pub mod slots;
