//! Bytes ↔ domain: reading hostile mail, a person's own words, automatic mail and bounces,
//! tokens, writing letters.
//!
//! Never touches a network or a clock. Invariant: any bytes give some reading, and nothing
//! that was read reaches a header unchecked.

mod aligned;
mod announced;
pub mod answered;
mod assembled;
mod attribution;
mod authentication;
mod automatic;
mod away;
mod away_phrases;
mod banners;
mod body;
mod bounce;
mod chain;
mod contacts;
mod dated;
mod day;
mod day_words;
mod decode;
mod elements;
mod fates;
mod fields;
pub mod files;
mod fingerprint;
mod flowed;
mod footers;
mod headed;
mod header;
mod header_block;
mod hidden;
pub mod hop;
mod html;
mod lexis;
mod lines;
pub mod lint;
mod listed;
mod markers;
mod notices;
mod notified;
mod parts;
mod pictures;
pub mod read;
pub mod recalled;
mod received;
mod reported;
mod settled;
mod shared;
mod sign_off;
mod signature;
pub mod signed;
mod signs;
pub mod status;
mod systems;
mod taglines;
pub mod token;
mod told;
mod tongues;
mod trust;
mod unmarked;
mod withdrawn;
mod words;
pub mod write;
