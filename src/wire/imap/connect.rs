//! From settings to a session that has logged in and opened its folder.
//!
//! Never goes on without the encryption that the settings ask for, and never believes a server
//! that says it knows us already (PREAUTH). Invariant: no byte that came before TLS is read after.

use super::line::{Channel, Line, Timed};
use super::{ImapSettings, Session};
use crate::desk::ports::InboxError;
use crate::desk::tokens::Pass;
use crate::wire::clock::tick;
use crate::wire::credential::{self, Bearing, Credential};
use crate::wire::folder::on_the_wire;
use crate::wire::stop::Stopper;
use crate::wire::tls::{Checked, Secret, Tls, for_people};
use imap::error::Error;
use rustls::{ClientConnection, StreamOwned};
use std::cell::Cell;
use std::io::{self, Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::time::{Duration, Instant};

/// How long connecting, TLS and each command may take.
pub(super) const STEP: Duration = Duration::from_secs(30);
const CONNECT: Duration = Duration::from_secs(10);
/// A session is given up so long before its access token ends.
const SPARE: Duration = Duration::from_mins(5);
/// Bytes that a command without mail in its answer may bring.
pub(super) const SMALL: u64 = 1024 * 1024;

/// Capabilities that are told apart.
const OF_INTEREST: [&str; 5] = ["IDLE", "UIDPLUS", "MOVE", "CONDSTORE", "SPECIAL-USE"];

#[expect(
    clippy::needless_pass_by_value,
    reason = "callers hand over errors and texts alike"
)]
pub(super) fn fail(step: &'static str, why: impl ToString) -> InboxError {
    InboxError {
        step,
        why: for_people(&why.to_string()),
    }
}

/// A session as it is after log-in, and what its server can do.
pub(super) struct Opened {
    pub(super) session: imap::Session<Line>,
    pub(super) line: Line,
    pub(super) capabilities: Vec<&'static str>,
    /// When the access token that logged in is to be replaced; none: a password did.
    pub(super) until: Option<Instant>,
}

/// Connects and logs in; a second time where the password was changed since it was read.
pub(super) fn log_in(
    settings: &ImapSettings,
    checked: Option<&Checked>,
    stop: &Stopper,
) -> Result<Opened, InboxError> {
    let shown = settings.credential.shown();
    match log_in_once(settings, checked, stop) {
        Err(error) if error.step == "login" && settings.credential.has_changed(shown.as_ref()) => {
            tracing::info!("the password was changed; logging in with the new one");
            log_in_once(settings, checked, stop)
        }
        ended => ended,
    }
}

fn log_in_once(
    settings: &ImapSettings,
    checked: Option<&Checked>,
    stop: &Stopper,
) -> Result<Opened, InboxError> {
    let tcp = connect(settings)?;
    stop.guard(&tcp);
    let (channel, greeted) = encrypt(settings.tls, checked, tcp)?;
    let line = Line::new(channel);
    line.arm(SMALL, STEP);
    let mut client = imap::Client::new(line.clone());
    if !greeted {
        let greeting = client.read_greeting().map_err(|e| fail("connect", e))?;
        check_greeting(&greeting)?;
    }
    let (mut session, until) = authenticate(client, settings)?;
    line.arm(SMALL, STEP);
    let offers = session.capabilities().map_err(|e| fail("connect", e))?;
    let capabilities = OF_INTEREST
        .iter()
        .copied()
        .filter(|name| offers.has_str(name))
        .collect();
    Ok(Opened {
        session,
        line,
        capabilities,
        until,
    })
}

/// Connects, logs in and opens the folder; without leave to change it, unless mails are to be
/// moved out of it.
pub(super) fn open(
    settings: &ImapSettings,
    checked: Option<&Checked>,
    stop: &Stopper,
) -> Result<Session, InboxError> {
    let mut opened = log_in(settings, checked, stop)?;
    opened.line.arm(SMALL, STEP);
    let name = on_the_wire(&settings.folder);
    let folder = if settings.file_into.is_some() {
        opened.session.select(&name)
    } else {
        opened.session.examine(&name)
    };
    let folder = folder.map_err(|e| fail("select", format!("{}: {e}", settings.folder)))?;
    let validity = folder
        .uid_validity
        .ok_or_else(|| fail("select", "the server tells no UIDVALIDITY"))?;
    Ok(Session::new(opened, name, validity, folder.uid_next))
}

fn connect(settings: &ImapSettings) -> Result<TcpStream, InboxError> {
    let addresses = (settings.host.as_str(), settings.port)
        .to_socket_addrs()
        .map_err(|e| fail("connect", format!("{}: {e}", settings.host)))?;
    let mut last = fail("connect", format!("{} has no address", settings.host));
    for address in addresses {
        if settings.tls == Tls::None && !address.ip().is_loopback() {
            last = fail(
                "connect",
                format!("{address} is elsewhere, and tls is none"),
            );
            continue;
        }
        match TcpStream::connect_timeout(&address, CONNECT) {
            Ok(tcp) => {
                tune(&tcp).map_err(|e| fail("connect", e))?;
                return Ok(tcp);
            }
            Err(e) => last = fail("connect", format!("{address}: {e}")),
        }
    }
    Err(last)
}

/// No waiting for full packets; and TCP's own watch over a silent peer. The watch is only a
/// second line: every wait here has a deadline.
fn tune(tcp: &TcpStream) -> io::Result<()> {
    tcp.set_nodelay(true)?;
    // std has no keepalive; an option set on a duplicate is set on the socket.
    tokio::net::TcpSocket::from_std_stream(tcp.try_clone()?).set_keepalive(true)
}

/// The channel, and whether the greeting was read on the way.
fn encrypt(
    tls: Tls,
    checked: Option<&Checked>,
    tcp: TcpStream,
) -> Result<(Channel, bool), InboxError> {
    let mut timed = Timed::new(tcp, STEP);
    let checked = match (tls, checked) {
        (Tls::None, None) => return Ok((Channel::Plain(timed), false)),
        (_, Some(checked)) => checked,
        (_, None) => return Err(fail("tls", "TLS was not set up")),
    };
    if tls == Tls::StartTls {
        start_tls(&mut timed)?;
    }
    let mut connection = ClientConnection::new(checked.config.clone(), checked.name.clone())
        .map_err(|e| fail("tls", e))?;
    while connection.is_handshaking() {
        connection
            .complete_io(&mut timed)
            .map_err(|e| fail("tls", e))?;
    }
    let stream = StreamOwned::new(connection, timed);
    Ok((Channel::Tls(Box::new(stream)), tls == Tls::StartTls))
}

/// Reads byte by byte: whatever the server pushed in after its answer is met by the TLS
/// handshake, which refuses it.
fn start_tls(timed: &mut Timed) -> Result<(), InboxError> {
    check_greeting(&plain_line(timed)?)?;
    timed
        .write_all(b"s1 STARTTLS\r\n")
        .map_err(|e| fail("tls", e))?;
    for _untagged in 0..100 {
        let line = plain_line(timed)?;
        let text = String::from_utf8_lossy(&line).trim_end().to_owned();
        if text.to_ascii_uppercase().starts_with("S1 OK") {
            return Ok(());
        }
        if !text.starts_with('*') {
            return Err(fail("tls", format!("STARTTLS refused: {text}")));
        }
    }
    Err(fail("tls", "no answer to STARTTLS"))
}

fn plain_line(timed: &mut Timed) -> Result<Vec<u8>, InboxError> {
    let mut line = Vec::new();
    let mut byte = [0_u8; 1];
    while line.last() != Some(&b'\n') {
        timed
            .read_exact(&mut byte)
            .map_err(|e| fail("connect", e))?;
        line.extend_from_slice(&byte);
        if line.len() > 8 * 1024 {
            return Err(fail("connect", "no IMAP server: its greeting has no end"));
        }
    }
    Ok(line)
}

fn check_greeting(line: &[u8]) -> Result<(), InboxError> {
    let text = String::from_utf8_lossy(line).trim_end().to_owned();
    let upper = text.to_ascii_uppercase();
    if upper.starts_with("* OK") {
        Ok(())
    } else if upper.starts_with("* PREAUTH") {
        Err(fail(
            "connect",
            "the server says it knows us before we logged in (PREAUTH); not believed",
        ))
    } else {
        Err(fail("connect", format!("greeting: {text}")))
    }
}

/// SASL PLAIN (RFC 4616): knows no quoting, so any password goes through.
struct Plain<'a>(&'a str, &'a Secret);

impl imap::Authenticator for Plain<'_> {
    type Response = String;
    fn process(&self, _challenge: &[u8]) -> String {
        format!("\0{}\0{}", self.0, self.1.reveal())
    }
}

/// A mechanism with an access token. The first challenge is empty; a second one says why the
/// token is refused, and wants an answer that says nothing (RFC 7628, 3.2.3).
struct Bearer {
    first: String,
    nothing: &'static str,
    sent: Cell<bool>,
}

impl imap::Authenticator for Bearer {
    type Response = String;
    fn process(&self, _challenge: &[u8]) -> String {
        if self.sent.replace(true) {
            self.nothing.to_owned()
        } else {
            self.first.clone()
        }
    }
}

type LoggedIn = (imap::Session<Line>, Option<Instant>);

fn authenticate(
    mut client: imap::Client<Line>,
    settings: &ImapSettings,
) -> Result<LoggedIn, InboxError> {
    let offers = client.capabilities().map_err(|e| fail("connect", e))?;
    let password = match &settings.credential {
        Credential::Password(password) => &password.now(),
        Credential::Bearer(pass) => {
            let mechanisms = ["OAUTHBEARER", "XOAUTH2"];
            let offered = mechanisms
                .into_iter()
                .find(|m| offers.has_str(format!("AUTH={m}")));
            return bear(client, settings, pass, offered);
        }
    };
    let result = if offers.has_str("AUTH=PLAIN") {
        client.authenticate("PLAIN", &Plain(&settings.user, password))
    } else if offers.has_str("LOGINDISABLED") {
        return Err(fail("login", "the server takes no password here"));
    } else {
        client.login(&settings.user, password.reveal())
    };
    result
        .map(|session| (session, None))
        .map_err(|(error, _client)| {
            let sent = credential::plain(&settings.user, password);
            login_error(&error, |why| {
                credential::without(why, password.reveal(), &sent)
            })
        })
}

fn bear(
    client: imap::Client<Line>,
    settings: &ImapSettings,
    pass: &Pass,
    mechanism: Option<&'static str>,
) -> Result<LoggedIn, InboxError> {
    let Some(mechanism) = mechanism else {
        let why = "the server takes no access token (neither OAUTHBEARER nor XOAUTH2)";
        return Err(fail("login", why));
    };
    let bearing = Bearing::new(pass, &settings.user).map_err(|why| fail("login", why))?;
    let (first, nothing) = if mechanism == "XOAUTH2" {
        (bearing.xoauth2(), "")
    } else {
        (bearing.oauthbearer(&settings.host, settings.port), "\u{1}")
    };
    let bearer = Bearer {
        first,
        nothing,
        sent: Cell::new(false),
    };
    // A fifth of its life before it ends, five minutes at most: renewing begins earlier.
    let spare = (bearing.left / 5).min(SPARE);
    let until = tick() + bearing.left.saturating_sub(spare);
    match client.authenticate(mechanism, &bearer) {
        Ok(session) => Ok((session, Some(until))),
        Err((error, _client)) => {
            let error = login_error(&error, |why| bearing.without(why, &bearer.first));
            if error.step == "login" {
                bearing.refused();
            }
            Err(error)
        }
    }
}

/// Only what a person must mend is told as `login`; a server in trouble is not (RFC 5530, 3).
/// `hidden` takes out of a server's words what was shown to it.
fn login_error(error: &Error, hidden: impl FnOnce(&str) -> String) -> InboxError {
    let why = hidden(&error.to_string());
    let passing = ["unavailable", "temporar", "inuse", "limit"];
    let refused = matches!(error, Error::No(_) | Error::Bad(_) | Error::Validate(_));
    let detail = format!("{error:?}").to_ascii_lowercase();
    if refused && !passing.iter().any(|word| detail.contains(word)) {
        fail("login", format!("the server refused the log-in: {why}"))
    } else {
        fail("connect", format!("at log-in: {why}"))
    }
}
