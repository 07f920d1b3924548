//! The SMTP courier.
//!
//! Owns a few connections. Never tries a letter twice after any of it was sent. Invariant:
//! [`Delivery::Unknown`] is said exactly where the server may have taken the letter and its
//! answer was not read (RFC 1047).

mod link;

use crate::desk::ports::{Courier, Delivering, Delivery, SealedLetter};
use crate::wire::clock::tick;
use crate::wire::credential::Credential;
use crate::wire::tls::{Checked, SetupError, Tls, check, for_people};
use link::{Link, Trouble};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;

/// Connections at one time.
const CONNECTIONS: usize = 4;
/// A connection that nobody used for so long is dropped: servers do the same.
const IDLE: Duration = Duration::from_mins(1);

/// How long the parts of a delivery may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadlines {
    /// Connecting, TLS, hello and log-in together.
    pub connect: Duration,
    /// Each command.
    pub command: Duration,
    /// The mail and the answer to its final dot; RFC 5321, 4.5.3.2.6 asks for ten minutes.
    pub mail: Duration,
}

impl Default for Deadlines {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(30),
            command: Duration::from_mins(2),
            mail: Duration::from_mins(10),
        }
    }
}

/// A submission server (RFC 6409).
#[derive(Debug, Clone)]
pub struct SmtpSettings {
    /// Host name, as its certificate bears it.
    pub host: String,
    /// Port.
    pub port: u16,
    /// Encryption.
    pub tls: Tls,
    /// Who logs in, and what proves it; `None` for a relay that asks for none.
    pub login: Option<(String, Credential)>,
    /// A private CA, beside the system's roots.
    pub ca_file: Option<PathBuf>,
    /// The name told in EHLO; the machine's own when `None`.
    pub hello: Option<String>,
    /// How long things may take.
    pub deadlines: Deadlines,
}

/// Why a server could not be used. Always worth another try later; `login` says that a
/// person must act first.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{step}: {why}")]
pub struct SmtpError {
    /// What was being done: connect, tls, hello, login.
    pub step: &'static str,
    /// What came back.
    pub why: String,
}

impl SmtpError {
    #[expect(
        clippy::needless_pass_by_value,
        reason = "callers hand over errors and texts alike"
    )]
    fn new(step: &'static str, why: impl ToString) -> Self {
        Self {
            step,
            why: for_people(&why.to_string()),
        }
    }
}

/// A [`Courier`] over SMTP, with at most four connections.
pub struct SmtpCourier {
    settings: SmtpSettings,
    checked: Option<Checked>,
    slots: Semaphore,
    idle: Mutex<Vec<(Link, Instant)>>,
}

/// How far a letter came on one connection.
enum Went {
    /// To an end; whether the connection may be used again.
    Done(Delivery, bool),
    /// Nowhere: the connection was lost before anything of the mail was sent.
    Nowhere(String),
}

impl SmtpCourier {
    /// Checks the settings; connects on first use.
    pub fn new(settings: SmtpSettings) -> Result<Self, SetupError> {
        if settings
            .hello
            .iter()
            .any(|h| h.chars().any(char::is_control))
        {
            return Err(SetupError::Control("the name for EHLO"));
        }
        let checked = check(&settings.host, settings.tls, settings.ca_file.as_deref())?;
        Ok(Self {
            settings,
            checked,
            slots: Semaphore::new(CONNECTIONS),
            idle: Mutex::new(Vec::new()),
        })
    }

    /// Connects, logs in and leaves again. Sends no mail.
    pub async fn probe(&self) -> Result<(), SmtpError> {
        let mut link = Link::open(&self.settings, self.checked.as_ref()).await?;
        let _leaving = link.ask("QUIT".into(), Duration::from_secs(5)).await;
        Ok(())
    }

    fn take(&self) -> Option<Link> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.retain(|(_, since)| since.elapsed() < IDLE);
        idle.pop().map(|(link, _)| link)
    }

    fn put(&self, link: Link) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.push((link, tick()));
    }

    async fn hand_over(&self, letter: &SealedLetter) -> Delivery {
        let Ok(_slot) = self.slots.acquire().await else {
            return Delivery::Deferred("the courier is closed".into());
        };
        if let Some(mut link) = self.take() {
            match self.transact(&mut link, letter).await {
                Went::Done(delivery, usable) => {
                    if usable {
                        self.put(link);
                    }
                    return delivery;
                }
                Went::Nowhere(why) => {
                    tracing::debug!(%why, "a kept connection was dead; connecting anew");
                }
            }
        }
        let mut link = match Link::open(&self.settings, self.checked.as_ref()).await {
            Ok(link) => link,
            // Whatever is said before a letter is named is about our set-up, not the letter.
            Err(error) => return Delivery::Deferred(error.to_string()),
        };
        match self.transact(&mut link, letter).await {
            Went::Done(delivery, usable) => {
                if usable {
                    self.put(link);
                }
                delivery
            }
            Went::Nowhere(why) => Delivery::Deferred(why),
        }
    }

    async fn transact(&self, link: &mut Link, letter: &SealedLetter) -> Went {
        let from = letter.envelope_from.as_ref().map_or("", |a| a.as_str());
        let to = letter.envelope_to.as_str();
        let utf8 = !from.is_ascii() || !to.is_ascii();
        let eight_bit = !letter.bytes.is_ascii();
        if utf8 && !link.utf8 {
            let why = "an address is not ASCII, and the server has no SMTPUTF8 (RFC 6531)";
            return Went::Done(Delivery::Refused(why.into()), true);
        }
        if eight_bit && !link.eight_bit {
            let why = "the mail is not ASCII, and the server has no 8BITMIME (RFC 6152)";
            return Went::Done(Delivery::Refused(why.into()), true);
        }
        let commands = [
            format!(
                "MAIL FROM:<{from}>{}{}",
                if utf8 { " SMTPUTF8" } else { "" },
                if eight_bit { " BODY=8BITMIME" } else { "" }
            ),
            format!("RCPT TO:<{to}>"),
            "DATA".to_owned(),
        ];
        for command in commands {
            if let Err(trouble) = link.ask(command, self.settings.deadlines.command).await {
                return self.refused(link, trouble).await;
            }
        }
        match link.mail(&letter.bytes, self.settings.deadlines.mail).await {
            Ok(answer) => Went::Done(Delivery::Accepted(answer), true),
            // The server goes away and says that it has not taken the mail.
            Err(trouble @ Trouble::Says(421, _)) => {
                Went::Done(Delivery::Deferred(trouble.to_string()), false)
            }
            Err(trouble @ Trouble::Says(..)) => self.refused(link, trouble).await,
            Err(Trouble::Lost(why)) if link.sent_the_end() => {
                let why = format!("no answer to the final dot: {why}");
                Went::Done(Delivery::Unknown(why), false)
            }
            Err(Trouble::Lost(why)) => {
                let why = format!("the connection broke within the mail: {why}");
                Went::Done(Delivery::Deferred(why), false)
            }
        }
    }

    /// What an answer other than yes means for the letter; and clears the transaction.
    async fn refused(&self, link: &mut Link, trouble: Trouble) -> Went {
        let why = trouble.to_string();
        let delivery = match trouble {
            Trouble::Lost(_) | Trouble::Says(421, _) => return Went::Nowhere(why),
            // "Authentication required", "too weak", "encryption required": our set-up.
            Trouble::Says(530 | 534 | 535 | 538, _) => Delivery::Deferred(why),
            Trouble::Says(500.., _) => Delivery::Refused(why),
            Trouble::Says(..) => Delivery::Deferred(why),
        };
        let reset = link.ask("RSET".into(), self.settings.deadlines.command);
        Went::Done(delivery, reset.await.is_ok())
    }
}

impl Courier for SmtpCourier {
    fn deliver<'a>(&'a self, letter: &'a SealedLetter) -> Delivering<'a> {
        Box::pin(self.hand_over(letter))
    }
}
