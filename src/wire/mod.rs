//! The world's edge: adapters of the desk's ports. IMAP and Maildir mailboxes, SMTP, `sendmail`
//! and Maildir couriers, feeds and CalDAV, token servers, DNS, the clock,
//! chance, and the live checks of `trialogue check`.
//!
//! Never decides anything about a mail; never reads the configuration or the environment.
//! Invariant: what comes in is bounded in time and in bytes, and a fall-back to an unencrypted
//! or unauthenticated connection never happens by itself.

pub mod clock;
pub mod credential;
pub mod dns;
pub mod feeds;
mod folder;
pub mod ids;
pub mod imap;
pub mod maildir;
mod mends;
pub mod oauth;
pub mod probe;
pub mod sendmail;
pub mod smtp;
pub mod stop;
pub mod tls;

pub use credential::Credential;
pub use stop::Stopper;
pub use tls::{Secret, SetupError, Tls};
