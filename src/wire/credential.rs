//! How one logs in at a mail server: by password, or by an access token (RFC 6750).
//!
//! Makes the texts of SASL; never sends them, never shows a secret. Invariant: a text is made
//! from one token, and it is that token which is reported when the server refuses it.

use super::tls::Secret;
use crate::desk::tokens::{Pass, Token};
use std::time::Duration;

/// What proves who logs in.
#[derive(Debug, Clone)]
pub enum Credential {
    /// A password.
    Password(Secret),
    /// The access token in force.
    Bearer(Pass),
}

impl From<Secret> for Credential {
    fn from(password: Secret) -> Self {
        Self::Password(password)
    }
}

/// A log-in by access token, as it is being tried.
pub(super) struct Bearing<'a> {
    pass: &'a Pass,
    user: &'a str,
    token: Token,
    /// How long the token lasts.
    pub(super) left: Duration,
}

impl<'a> Bearing<'a> {
    /// Takes the token in force; or tells why there is none.
    pub(super) fn new(pass: &'a Pass, user: &'a str) -> Result<Self, String> {
        let (token, left) = pass.show()?;
        Ok(Self {
            pass,
            user,
            token,
            left,
        })
    }

    /// The first message of XOAUTH2 (Google's and Microsoft's SASL mechanism).
    pub(super) fn xoauth2(&self) -> String {
        let token = self.token.reveal();
        format!("user={}\u{1}auth=Bearer {token}\u{1}\u{1}", self.user)
    }

    /// The first message of OAUTHBEARER (RFC 7628, 3.1).
    pub(super) fn oauthbearer(&self, host: &str, port: u16) -> String {
        // The name stands in a GS2 header, where these two signs mean something (RFC 5801, 4).
        let user = self.user.replace('=', "=3D").replace(',', "=2C");
        let token = self.token.reveal();
        format!("n,a={user},\u{1}host={host}\u{1}port={port}\u{1}auth=Bearer {token}\u{1}\u{1}")
    }

    /// The server does not take the token.
    pub(super) fn refused(&self) {
        self.pass.refused(&self.token);
    }
}
