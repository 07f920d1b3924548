//! The vocabulary: ids, people, PBIs, clarifications, calls, letters, facts and effects.
//!
//! Owns the words and the state machines. Never knows time, randomness, I/O, async or SQL:
//! instants and ids come in as values. Invariant: the data of a state lives in its variant,
//! so a combination that must not be can't be written down.

pub mod calendar;
pub mod call;
pub mod clarification;
pub mod confirmation;
pub mod dossier;
pub mod fact;
pub mod feed;
pub mod held;
pub mod hours;
pub mod ids;
pub mod letter;
pub mod limits;
pub mod message;
pub mod misspelt;
pub mod pbi;
pub mod person;
pub mod policy;
pub mod reach;
pub mod recipe;
pub mod replies;
pub mod report;
pub mod sentence;
pub mod signed;
pub mod slot;
pub mod subject;
pub mod time;
pub mod words;
