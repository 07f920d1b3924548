//! All integration tests, in one binary: a file a subject.
#![expect(
    clippy::unwrap_used,
    reason = "a test fails where it unwraps; clippy knows tests by #[test] alone, not their helpers"
)]

mod calendar;
mod eyes;
mod slots;
mod slots_command;
mod explain;
