//! The port of a token server (OAuth2), and the access token in force.
//!
//! Never asks a server, never stores. Invariant: a token shows itself to nobody but the one
//! who sends it: `Debug` of everything here is silent about it.

use super::ports::Clock;
use crate::domain::time::Timestamp;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// A secret of OAuth2: an access token (RFC 6750), a refresh token, a device code.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// Wraps it. `None`: it is empty, too long, or holds what no token may (RFC 6749, A.12).
    pub fn new(text: impl Into<String>) -> Option<Self> {
        let text = text.into();
        let sound = (1..=16 * 1024).contains(&text.len())
            && text.bytes().all(|b| (0x20..0x7f).contains(&b));
        sound.then_some(Self(text))
    }

    /// The token itself, for the one who sends or seals it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// What is shown to a token server for an access token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Grant {
    /// A refresh token (RFC 6749, 6).
    Refresh(Token),
    /// The client's own credentials (RFC 6749, 4.4).
    Client,
    /// The code of a device on which a person is logging in (RFC 8628, 3.4).
    Device(Token),
}

/// What a token server gives (RFC 6749, 5.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Granted {
    /// The access token.
    pub access: Token,
    /// How long it lasts.
    pub lasts: Duration,
    /// A refresh token; where there was one before, it takes that one's place.
    pub refresh: Option<Token>,
    /// How long the refresh token lasts, if the server tells.
    pub refresh_lasts: Option<Duration>,
}

/// Why there is no access token.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GrantFault {
    /// It may be there the next time: the server is away, busy, or not to be understood.
    #[error("{why}")]
    Later {
        /// What happened.
        why: String,
        /// How long the server wants to be left alone.
        after: Option<Duration>,
    },
    /// The grant is no longer good: a person must log in again.
    #[error("{0}")]
    Ended(String),
    /// The server does not know the client, or refuses what it asks for: the config must change.
    #[error("{0}")]
    Refused(String),
    /// The person has not finished logging in (RFC 8628, 3.5).
    #[error("nobody has confirmed the code yet")]
    Pending,
    /// As pending, and asked for too often: five seconds more between two questions.
    #[error("asked too often")]
    SlowDown,
}

/// What a person types into a browser to log a device in (RFC 8628, 3.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceCode {
    /// What the device shows to the server.
    pub code: Token,
    /// What the person types.
    pub user_code: String,
    /// Where.
    pub url: String,
    /// How long that is possible.
    pub lasts: Duration,
    /// How often the device may ask.
    pub every: Duration,
}

/// A question to a token server under way.
pub type Asking<'a, T> = Pin<Box<dyn Future<Output = Result<T, GrantFault>> + Send + 'a>>;

/// What gives access tokens. Never retries by itself, never keeps anything.
pub trait TokenServer: Send + Sync {
    /// Asks for an access token.
    fn grant<'a>(&'a self, grant: &'a Grant) -> Asking<'a, Granted>;

    /// Begins to log a device in.
    fn device_code(&self) -> Asking<'_, DeviceCode>;
}

#[derive(Debug, Default)]
struct Held {
    token: Option<(Token, Timestamp)>,
    why: String,
    refused: bool,
}

/// The access token in force for a team's mail servers: what renews it puts it here, what logs
/// in takes it from here. Clones hold the same one.
#[derive(Clone)]
pub struct Pass(Arc<Inner>);

struct Inner {
    clock: Arc<dyn Clock>,
    held: Mutex<Held>,
    wanted: Box<dyn Fn() + Send + Sync>,
}

impl fmt::Debug for Pass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pass(…)")
    }
}

impl Pass {
    /// Holds no token yet. `wanted` is called when a server refuses the one it holds.
    pub fn new(clock: Arc<dyn Clock>, wanted: impl Fn() + Send + Sync + 'static) -> Self {
        Self(Arc::new(Inner {
            clock,
            held: Mutex::default(),
            wanted: Box::new(wanted),
        }))
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.0.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a token into force until an instant.
    pub fn give(&self, token: Token, until: Timestamp) {
        let mut held = self.held();
        if held.token.as_ref().is_none_or(|(old, _)| *old != token) {
            held.refused = false;
        }
        held.token = Some((token, until));
        held.why.clear();
    }

    /// Tells why there is no newer token; the one in force stays.
    pub fn withhold(&self, why: impl Into<String>) {
        self.held().why = why.into();
    }

    /// The token in force, and how long it lasts by the machine's clock; or why there is none.
    pub fn show(&self) -> Result<(Token, Duration), String> {
        let held = self.held();
        let left = |until: Timestamp| self.0.clock.until(until);
        match &held.token {
            Some((token, until)) if !left(*until).is_zero() => Ok((token.clone(), left(*until))),
            _ if held.why.is_empty() => Err("no access token was fetched yet".into()),
            _ => Err(format!("there is no access token: {}", held.why)),
        }
    }

    /// A mail server does not take this token though its time is not over: another is wanted.
    pub fn refused(&self, token: &Token) {
        let mut held = self.held();
        if held.token.as_ref().is_some_and(|(own, _)| own == token) && !held.refused {
            held.refused = true;
            drop(held);
            (self.0.wanted)();
        }
    }

    /// Whether the token in force was refused by a mail server.
    pub fn is_refused(&self) -> bool {
        self.held().refused
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    struct Still;
    impl Clock for Still {
        fn now(&self) -> Timestamp {
            Timestamp(0)
        }
        fn until(&self, at: Timestamp) -> Duration {
            Duration::from_millis(u64::try_from(at.0).unwrap_or(0))
        }
        fn after(&self, machine: Duration) -> Timestamp {
            Timestamp(i64::try_from(machine.as_millis()).unwrap())
        }
    }

    #[test]
    fn a_pass_holds_one_token_and_asks_once_for_another() {
        let asked = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&asked);
        let pass = Pass::new(Arc::new(Still), move || {
            count.fetch_add(1, Ordering::SeqCst);
        });
        assert!(pass.show().is_err());
        let one = Token::new("one").unwrap();
        pass.give(one.clone(), Timestamp(1_000));
        assert_eq!(pass.show(), Ok((one.clone(), Duration::from_secs(1))));
        pass.refused(&Token::new("other").unwrap());
        assert!(!pass.is_refused(), "an old token's refusal is no news");
        pass.refused(&one);
        pass.refused(&one);
        assert!(pass.is_refused());
        assert_eq!(asked.load(Ordering::SeqCst), 1);
        pass.give(Token::new("two").unwrap(), Timestamp(0));
        assert!(!pass.is_refused());
        pass.withhold("the server is away");
        let why = pass.show().unwrap_err();
        assert!(why.contains("the server is away"), "{why}");
        assert!(!format!("{pass:?} {one:?}").contains("one"));
    }

    #[test]
    fn what_could_break_a_line_is_no_token() {
        for bad in ["", "a\r\nb", "a\u{1}b", "ä"] {
            assert!(Token::new(bad).is_none(), "{bad:?}");
        }
    }
}
