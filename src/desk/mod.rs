//! The imperative shell: open a transaction, load, decide, save and enqueue, commit.
//!
//! Owns the ports. Never parses, never holds SQL text, never makes policy.

pub mod ports;
pub mod reading;
