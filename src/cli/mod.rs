//! The command line: a file a command, arguments → work → text or JSON.

pub mod explain;
pub mod show;
pub mod slots;
pub mod verify;
