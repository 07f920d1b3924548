//! Bytes ↔ domain: reading hostile mail, a person's own words, automatic mail and bounces,
//! tokens, writing letters.
//!
//! Never touches a network or a clock. Invariant: any bytes give some reading, and nothing
//! that was read reaches a header unchecked.

pub mod read;
pub mod write;
