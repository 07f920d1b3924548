//! The pure middle, from the product's own sources; its modules stand at the same paths, so that
//! what tests the product tests this. Owns nothing of its own.
#![allow(missing_docs, dead_code, reason = "half of what is here is used by what is not")]

#[path = "../../../../src/calendar/mod.rs"]
pub mod calendar;
#[path = "../../../../src/config/mod.rs"]
pub mod config;
#[path = "../../../../src/domain/mod.rs"]
pub mod domain;
#[path = "../../../../src/mail/mod.rs"]
pub mod mail;
#[path = "../../../../src/rules/mod.rs"]
pub mod rules;

pub mod desk;
