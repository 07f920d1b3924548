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
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test ends at the first thing that is not as it should be, and says what it left out"
)]

mod support;
mod wire_dovecot;
mod wire_imap;
mod wire_maildir;
mod wire_smtp;
