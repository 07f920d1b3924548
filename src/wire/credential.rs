//! How one logs in at a mail server: by password, or by an access token (RFC 6750).
//!
//! Makes the texts of SASL; never sends them, never shows a secret. Invariant: a text is made
//! from one token, and it is that token which is reported when the server refuses it.

use super::tls::Secret;
use crate::desk::tokens::{Pass, Token};
use data_encoding::BASE64;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// What proves who logs in.
#[derive(Debug, Clone)]
pub enum Credential {
    /// A password.
    Password(Password),
    /// The access token in force.
    Bearer(Pass),
}

impl From<Secret> for Credential {
    fn from(password: Secret) -> Self {
        Self::Password(Password {
            held: Arc::new(Mutex::new(password)),
            anew: None,
        })
    }
}

/// Reads a password anew; none where it can't be read now.
type Anew = dyn Fn() -> Option<Secret> + Send + Sync;

/// A password, which may be changed while the service runs. Clones share the one in force.
#[derive(Clone)]
pub struct Password {
    held: Arc<Mutex<Secret>>,
    anew: Option<Arc<Anew>>,
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

impl Password {
    /// One that is read anew when a server refuses it.
    pub fn renewed_by(
        password: Secret,
        anew: impl Fn() -> Option<Secret> + Send + Sync + 'static,
    ) -> Self {
        Self {
            held: Arc::new(Mutex::new(password)),
            anew: Some(Arc::new(anew)),
        }
    }

    /// The one in force.
    pub(super) fn now(&self) -> Secret {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.clone()
    }
}

impl Credential {
    /// The password that would be shown now.
    pub(super) fn shown(&self) -> Option<Secret> {
        match self {
            Self::Password(password) => Some(password.now()),
            Self::Bearer(_) => None,
        }
    }

    /// After a refusal of `shown`: whether another password is in force by now, so that it is worth
    /// a second try.
    pub(super) fn has_changed(&self, shown: Option<&Secret>) -> bool {
        let (Self::Password(password), Some(shown)) = (self, shown) else {
            return false;
        };
        if let Some(newer) = password.anew.as_ref().and_then(|anew| anew()) {
            let mut held = password.held.lock().unwrap_or_else(PoisonError::into_inner);
            *held = newer;
        }
        password.now() != *shown
    }
}

/// A server's words without what was shown to it: some say back what they were told, and what they
/// say stands in the log. `sent` is what proved who logs in, as it went over the wire.
pub(super) fn without(words: &str, secret: &str, sent: &str) -> String {
    let quoted = secret.replace('\\', "\\\\").replace('"', "\\\"");
    let encoded = [sent, secret].map(|text| BASE64.encode(text.as_bytes()));
    let [whole, alone] = &encoded;
    let mut told = words.to_owned();
    for hidden in [secret, quoted.as_str(), whole.as_str(), alone.as_str()] {
        if !hidden.is_empty() {
            told = told.replace(hidden, "***");
        }
    }
    told
}

/// The one message of PLAIN (RFC 4616).
pub(super) fn plain(user: &str, password: &Secret) -> String {
    format!("\0{user}\0{}", password.reveal())
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

    /// A server's words without the token. `first`: the message that bore it.
    pub(super) fn without(&self, words: &str, first: &str) -> String {
        without(words, self.token.reveal(), first)
    }

    /// The server does not take the token.
    pub(super) fn refused(&self) {
        self.pass.refused(&self.token);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_shown_to_a_server_is_in_none_of_its_words() {
        let password = Secret::new("pa\"ss\\word");
        let sent = plain("clarify", &password);
        let echoes = [
            "NO not pa\"ss\\word".to_owned(),
            "NO not LOGIN \"clarify\" \"pa\\\"ss\\\\word\"".to_owned(),
            format!("NO not {}", BASE64.encode(sent.as_bytes())),
            format!("535 not {}", BASE64.encode(b"pa\"ss\\word")),
        ];
        for echo in echoes {
            let told = without(&echo, password.reveal(), &sent);
            assert!(told.contains(" not ") && told.contains("***"), "{told}");
            assert!(!told.contains("word"), "{told}");
        }
        assert_eq!(without("NO go away", "secret", "\0a\0secret"), "NO go away");
    }
}
