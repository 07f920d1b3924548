//! Bytes ↔ domain: reading hostile mail, a person's own words, automatic mail and bounces,
//! tokens, writing letters.
//!
//! [`read`] joins its parts, of which each uses what stands below it:
//!
//! ```text
//! bounce      sealed    which of our letters came back, and why; words that came encrypted
//! automatic   html      machines, absences; HTML as text
//! words       trust     a person's own words; who wrote a mail
//! vocabulary  mime      how programs word what is not a person's; header, parts, files
//! ```
//!
//! Never touches a network or a clock. Invariant: any bytes give some reading, and nothing
//! that was read reaches a header unchecked.

mod automatic;
mod body;
pub mod bounce;
mod html;
pub mod lint;
pub mod mime;
pub mod read;
pub mod recalled;
mod sealed;
pub mod token;
pub mod trust;
mod vocabulary;
pub mod words;
pub mod write;
