//! All integration tests, in one binary: a file a subject.

mod support;
mod wire_dovecot;
mod wire_imap;
mod wire_maildir;
mod wire_smtp;
