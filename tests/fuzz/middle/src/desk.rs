//! Of the desk only what joins mail and calendar in one reading.

#[path = "../../../../src/desk/reading.rs"]
pub mod reading;
