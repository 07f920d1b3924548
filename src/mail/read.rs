//! To come: reading a mail.

use crate::domain::message::Message;
use crate::domain::pbi::Prefixes;

/// Whose word on authentication counts: the configured trusted hop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trust {
    /// The authserv-id of its Authentication-Results (RFC 8601, 2.2).
    pub authserv_id: String,
    /// The host name it writes after `by` in Received.
    pub hop: String,
}

/// What a reading needs to know of the installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadSettings {
    /// The backlog's prefixes.
    pub prefixes: Prefixes,
    /// The trusted hop; without one, [`Message::authentication`] is `None`.
    pub trust: Option<Trust>,
}

/// A mail, read, with its calendar parts still as bytes (`calendar` reads those).
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The mail; its `calendar` is still empty.
    pub message: Message,
    /// Decoded text/calendar parts (application/ics where there is no text/calendar), each once.
    pub calendar: Vec<Vec<u8>>,
}

/// Reads a mail. Total: any bytes give a reading.
pub fn read(bytes: &[u8], _settings: &ReadSettings) -> Reading {
    Reading {
        message: Message::unreadable("to come", String::new(), bytes.len() as u64),
        calendar: Vec::new(),
    }
}
