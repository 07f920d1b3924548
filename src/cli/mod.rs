//! The command line: a file a command, arguments → desk calls → text or JSON.
//!
//! Decides nothing and keeps nothing. Invariant: what a program may read is printed whole, one
//! JSON object a line, or not at all.

pub mod explain;
