//! To who runs the installation: access to the mailbox by OAuth2 ends.

use crate::domain::person::Address;
use crate::domain::time::Timestamp;
use serde::{Deserialize, Serialize};

/// Why access ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "ending")]
pub enum Ending {
    /// The refresh token ends at this instant.
    Ahead {
        /// When.
        at: Timestamp,
    },
    /// The token server takes the refresh token no longer.
    LoggedOut {
        /// The server's words.
        said: String,
    },
    /// The token server does not take the client, or what it asks for.
    Refused {
        /// The server's words.
        said: String,
    },
}

/// Access to the mailbox ends, or has ended, until a person acts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessEnds {
    /// The mailbox.
    pub mailbox: Address,
    /// Why.
    #[serde(flatten)]
    pub ending: Ending,
    /// Until when the last access token still holds, if there is one.
    pub holds: Option<Timestamp>,
    /// The command that mends it: `trialogue login acme`.
    pub command: String,
}
