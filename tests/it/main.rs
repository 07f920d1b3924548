//! All integration tests, in one binary: a file a subject.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test ends at the first thing that is not as it should be, and says what it left out"
)]

mod access;
mod answered;
mod ask_once;
mod at_once;
mod away;
mod backup;
mod bad_input;
mod bounces;
mod calendar;
mod canary;
mod clients;
mod config;
mod count;
mod counters;
mod demo;
mod earlier;
mod expansion;
mod explain;
mod eyes;
mod fences;
mod forged;
mod grammar;
mod held;
mod importing;
mod intake;
mod kills;
mod layers;
mod learning;
mod letters;
mod lint;
mod loops;
mod main_job;
mod many_calls;
mod mutations;
mod own_words;
mod parking;
mod points;
mod probing;
mod putting;
mod random_team;
mod reading_only;
mod replies;
mod reports;
mod scope;
mod sentences;
mod show;
mod side_by_side;
mod signed;
mod silence;
mod slots;
mod slots_command;
mod store;
mod stories;
mod support;
mod teams;
mod templates;
mod trust;
mod unmarked;
mod untouched;
mod verify;
mod wall_clock;
mod wire_caldav;
mod wire_canary;
mod wire_dns;
mod wire_dovecot;
mod wire_feeds;
mod wire_imap;
mod wire_maildir;
mod wire_milters;
mod wire_oauth;
mod wire_sendmail;
mod wire_smtp;
mod word_lists;
