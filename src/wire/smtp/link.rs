//! One SMTP connection: reaching the server, TLS, log-in.
//!
//! Owns the socket, which sends small packets at once (lettre's own waits for full ones and
//! costs 44 ms a mail). Never goes on without the encryption and the log-in that the settings
//! ask for. Invariant: no byte that came before TLS is read after.

use super::{Deadlines, SmtpError, SmtpSettings};
use crate::wire::credential::{self, Bearing, Credential};
use crate::wire::tls::{Checked, Tls};
use data_encoding::BASE64;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, AsyncTokioStream};
use lettre::transport::smtp::extension::{ClientId, Extension};
use std::error::Error as _;
use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

/// The last five bytes that the socket took.
#[derive(Debug, Clone, Default)]
struct Tail(Arc<AtomicU64>);

impl Tail {
    fn note(&self, bytes: &[u8]) {
        let mut tail = self.0.load(Ordering::Relaxed);
        for byte in bytes.iter().skip(bytes.len().saturating_sub(5)) {
            tail = ((tail << 8) | u64::from(*byte)) & 0xFF_FFFF_FFFF;
        }
        self.0.store(tail, Ordering::Relaxed);
    }

    /// Whether they are a mail's end. Within a mail they can't stand: its dots are doubled
    /// (RFC 5321, 4.5.2).
    fn is_end(&self) -> bool {
        let end = b"\r\n.\r\n".iter();
        self.0.load(Ordering::Relaxed) == end.fold(0, |tail, byte| (tail << 8) | u64::from(*byte))
    }
}

enum Socket {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
}

/// The stream that lettre speaks over.
struct Carrier {
    socket: Socket,
    /// What is read first. After STARTTLS there is no greeting, and lettre waits for one.
    first: &'static [u8],
    tail: Tail,
    peer: SocketAddr,
}

impl fmt::Debug for Carrier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Carrier({})", self.peer)
    }
}

impl AsyncTokioStream for Carrier {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.peer)
    }
}

impl AsyncRead for Carrier {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        out: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if !self.first.is_empty() {
            let (now, later) = self.first.split_at(self.first.len().min(out.remaining()));
            out.put_slice(now);
            self.first = later;
            return Poll::Ready(Ok(()));
        }
        match &mut self.socket {
            Socket::Plain(tcp) => Pin::new(tcp).poll_read(cx, out),
            Socket::Tls(tls) => Pin::new(tls).poll_read(cx, out),
        }
    }
}

impl AsyncWrite for Carrier {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = match &mut self.socket {
            Socket::Plain(tcp) => Pin::new(tcp).poll_write(cx, bytes),
            Socket::Tls(tls) => Pin::new(tls).poll_write(cx, bytes),
        };
        if let Poll::Ready(Ok(count)) = &written {
            self.tail.note(bytes.get(..*count).unwrap_or(bytes));
        }
        written
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.socket {
            Socket::Plain(tcp) => Pin::new(tcp).poll_flush(cx),
            Socket::Tls(tls) => Pin::new(tls).poll_flush(cx),
        }
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.socket {
            Socket::Plain(tcp) => Pin::new(tcp).poll_shutdown(cx),
            Socket::Tls(tls) => Pin::new(tls).poll_shutdown(cx),
        }
    }
}

/// Why a command did not succeed.
#[derive(Debug, Clone)]
pub(super) enum Trouble {
    /// The server said so.
    Says(u16, String),
    /// The connection is of no more use.
    Lost(String),
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Says(code, text) => write!(f, "{code} {text}"),
            Self::Lost(why) => f.write_str(why),
        }
    }
}

fn trouble(error: &lettre::transport::smtp::Error) -> Trouble {
    let why = error
        .source()
        .map_or_else(|| error.to_string(), ToString::to_string);
    match error.status() {
        Some(code) => Trouble::Says(code.into(), why),
        None => Trouble::Lost(why),
    }
}

/// A connection that has logged in.
pub(super) struct Link {
    smtp: AsyncSmtpConnection,
    tail: Tail,
    pub(super) eight_bit: bool,
    pub(super) utf8: bool,
}

impl Link {
    /// Connects, encrypts, says hello, logs in; a second time where the password was changed since
    /// it was read.
    pub(super) async fn open(
        settings: &SmtpSettings,
        checked: Option<&Checked>,
    ) -> Result<Self, SmtpError> {
        let credential = settings.login.as_ref().map(|(_, credential)| credential);
        let shown = credential.and_then(Credential::shown);
        match Self::open_once(settings, checked).await {
            Err(error)
                if error.step == "login"
                    && credential.is_some_and(|c| c.has_changed(shown.as_ref())) =>
            {
                tracing::info!("the password was changed; logging in with the new one");
                Self::open_once(settings, checked).await
            }
            ended => ended,
        }
    }

    async fn open_once(
        settings: &SmtpSettings,
        checked: Option<&Checked>,
    ) -> Result<Self, SmtpError> {
        let Deadlines { connect, .. } = settings.deadlines;
        within(connect, "connect", async {
            let tcp = reach(settings).await?;
            let peer = tcp.peer_addr().map_err(|e| SmtpError::new("connect", e))?;
            let (socket, first) = encrypt(settings.tls, checked, tcp).await?;
            let tail = Tail::default();
            let carrier = Carrier {
                socket,
                first,
                tail: tail.clone(),
                peer,
            };
            let hello = settings
                .hello
                .clone()
                .map_or_else(ClientId::default, ClientId::Domain);
            let mut smtp = AsyncSmtpConnection::connect_with_transport(Box::new(carrier), &hello)
                .await
                .map_err(|e| SmtpError::new("hello", trouble(&e)))?;
            log_in(&mut smtp, settings).await?;
            let offers = |feature| smtp.server_info().supports_feature(feature);
            let (eight_bit, utf8) = (
                offers(Extension::EightBitMime),
                offers(Extension::SmtpUtfEight),
            );
            Ok(Self {
                smtp,
                tail,
                eight_bit,
                utf8,
            })
        })
        .await
    }

    /// Sends one command line and reads the answer.
    pub(super) async fn ask(&mut self, line: String, limit: Duration) -> Result<String, Trouble> {
        match timeout(limit, self.smtp.command(format!("{line}\r\n"))).await {
            Ok(Ok(response)) => Ok(words(&response)),
            Ok(Err(error)) => Err(trouble(&error)),
            Err(_elapsed) => Err(Trouble::Lost("no answer in time".into())),
        }
    }

    /// Sends a mail after DATA and reads the answer.
    pub(super) async fn mail(&mut self, bytes: &[u8], limit: Duration) -> Result<String, Trouble> {
        // lettre puts a line end before the final dot by itself.
        let bytes = bytes.strip_suffix(b"\r\n").unwrap_or(bytes);
        match timeout(limit, self.smtp.message(bytes)).await {
            Ok(Ok(response)) => Ok(words(&response)),
            Ok(Err(error)) => Err(trouble(&error)),
            Err(_elapsed) => Err(Trouble::Lost("no answer in time".into())),
        }
    }

    /// Whether the last thing sent was the end of a mail.
    pub(super) fn sent_the_end(&self) -> bool {
        self.tail.is_end()
    }
}

fn words(response: &lettre::transport::smtp::response::Response) -> String {
    let lines: Vec<&str> = response.message().collect();
    format!("{} {}", u16::from(response.code()), lines.join(" "))
}

async fn within<T>(
    limit: Duration,
    step: &'static str,
    work: impl Future<Output = Result<T, SmtpError>>,
) -> Result<T, SmtpError> {
    timeout(limit, work)
        .await
        .unwrap_or_else(|_elapsed| Err(SmtpError::new(step, "no answer in time")))
}

async fn reach(settings: &SmtpSettings) -> Result<TcpStream, SmtpError> {
    let fail = |e: io::Error| {
        SmtpError::new(
            "connect",
            format!("{}:{}: {e}", settings.host, settings.port),
        )
    };
    let tcp = TcpStream::connect((settings.host.as_str(), settings.port))
        .await
        .map_err(fail)?;
    let peer = tcp.peer_addr().map_err(fail)?;
    if settings.tls == Tls::None && !peer.ip().is_loopback() {
        let why = format!("{peer} is elsewhere, and tls is none");
        return Err(SmtpError::new("connect", why));
    }
    tcp.set_nodelay(true).map_err(fail)?;
    Ok(tcp)
}

/// The encrypted socket, and the greeting that lettre shall read first.
async fn encrypt(
    tls: Tls,
    checked: Option<&Checked>,
    mut tcp: TcpStream,
) -> Result<(Socket, &'static [u8]), SmtpError> {
    let checked = match (tls, checked) {
        (Tls::None, None) => return Ok((Socket::Plain(tcp), b"")),
        (_, Some(checked)) => checked,
        (_, None) => return Err(SmtpError::new("tls", "TLS was not set up")),
    };
    let mut first: &[u8] = b"";
    if tls == Tls::StartTls {
        start_tls(&mut tcp).await?;
        first = b"220 encrypted\r\n";
    }
    let stream = TlsConnector::from(checked.config.clone())
        .connect(checked.name.clone(), tcp)
        .await
        .map_err(|e| SmtpError::new("tls", e))?;
    Ok((Socket::Tls(Box::new(stream)), first))
}

/// Reads byte by byte: whatever the server pushed in after its answer is met by the TLS
/// handshake, which refuses it.
async fn start_tls(tcp: &mut TcpStream) -> Result<(), SmtpError> {
    for (command, good) in [
        ("", "220"),
        ("EHLO localhost\r\n", "250"),
        ("STARTTLS\r\n", "220"),
    ] {
        tcp.write_all(command.as_bytes())
            .await
            .map_err(|e| SmtpError::new("connect", e))?;
        let answer = plain_answer(tcp).await?;
        if !answer.starts_with(good) {
            let step = if command.starts_with("START") {
                "tls"
            } else {
                "hello"
            };
            return Err(SmtpError::new(
                step,
                format!("{} {answer}", command.trim_end()),
            ));
        }
    }
    Ok(())
}

/// The last line of an answer (RFC 5321, 4.2.1).
async fn plain_answer(tcp: &mut TcpStream) -> Result<String, SmtpError> {
    let (mut line, mut total) = (Vec::new(), 0);
    loop {
        let byte = tcp
            .read_u8()
            .await
            .map_err(|e| SmtpError::new("connect", e))?;
        total += 1;
        if total > 16 * 1024 {
            return Err(SmtpError::new("connect", "an answer without end"));
        }
        line.push(byte);
        if byte == b'\n' {
            if line.get(3) != Some(&b'-') {
                return Ok(String::from_utf8_lossy(&line).trim_end().to_owned());
            }
            line.clear();
        }
    }
}

async fn log_in(smtp: &mut AsyncSmtpConnection, settings: &SmtpSettings) -> Result<(), SmtpError> {
    let Some((user, credential)) = &settings.login else {
        return Ok(());
    };
    // Only what a person must mend is told as `login`.
    let failed = |trouble: Trouble, ours: bool| {
        let refused = ours || matches!(&trouble, Trouble::Says(500.., _));
        SmtpError::new(if refused { "login" } else { "connect" }, trouble)
    };
    match credential {
        Credential::Password(password) => {
            let password = &password.now();
            let credentials = Credentials::new(user.clone(), password.reveal().to_owned());
            let answer = smtp.auth(DEFAULT_MECHANISMS, &credentials).await;
            answer.map(|_| ()).map_err(|e| {
                let error = failed(trouble(&e), e.is_client());
                let sent = credential::plain(user, password);
                let why = credential::without(&error.why, password.reveal(), &sent);
                SmtpError { why, ..error }
            })
        }
        Credential::Bearer(pass) => {
            let bearing = Bearing::new(pass, user).map_err(|why| SmtpError::new("login", why))?;
            bear(smtp, settings, &bearing).await.map_err(|trouble| {
                if matches!(&trouble, Trouble::Says(535, _)) {
                    bearing.refused();
                }
                let error = failed(trouble, false);
                let firsts = [
                    bearing.xoauth2(),
                    bearing.oauthbearer(&settings.host, settings.port),
                ];
                let hide = |why: String, first: &String| bearing.without(&why, first);
                let why = firsts.iter().fold(error.why, hide);
                SmtpError { why, ..error }
            })
        }
    }
}

/// AUTH with an access token (RFC 4954, 4; RFC 7628). lettre knows no OAUTHBEARER, and shows
/// an XOAUTH2 server's reason for refusing as an error of its own.
async fn bear(
    smtp: &mut AsyncSmtpConnection,
    settings: &SmtpSettings,
    bearing: &Bearing<'_>,
) -> Result<(), Trouble> {
    let known = smtp.server_info();
    let (mechanism, first, nothing) = if known.supports_auth_mechanism(Mechanism::Xoauth2) {
        ("XOAUTH2", bearing.xoauth2(), "")
    } else {
        let first = bearing.oauthbearer(&settings.host, settings.port);
        ("OAUTHBEARER", first, "AQ==")
    };
    let line = format!("AUTH {mechanism} {}\r\n", BASE64.encode(first.as_bytes()));
    let mut answer = smtp.command(line).await;
    // The reason, which wants an answer before the refusal itself comes.
    if matches!(&answer, Ok(response) if u16::from(response.code()) == 334) {
        answer = smtp.command(format!("{nothing}\r\n")).await;
    }
    match answer {
        Ok(response) if u16::from(response.code()) == 235 => Ok(()),
        Ok(response) => Err(Trouble::Lost(format!(
            "an odd answer to AUTH: {}",
            words(&response)
        ))),
        Err(error) => Err(trouble(&error)),
    }
}
