//! What people's words mean, one sort of saying a file: commands, plain answers, promises, scope.
//!
//! Pure readings of a text, and of nothing else: no dossier, no draft. Decides nothing.

pub mod afterwards;
pub mod assenting;
pub(super) mod clause;
pub(super) mod coming;
pub mod courtesy;
pub mod grammar;
pub(super) mod internal;
pub(super) mod language;
pub(super) mod leading_number;
pub(super) mod minutes;
pub(super) mod orders;
pub mod plain;
pub(super) mod promising;
pub mod scope;
pub(super) mod taking_back;
pub(super) mod titles;
pub mod unsettled;
