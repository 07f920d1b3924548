//! One question over HTTP/1.1, its redirects followed, each checked anew.
//!
//! Never keeps a connection, never asks for a compressed answer and takes none: what is read
//! is what was sent, and its size is known. Invariant: a log-in goes to the origin it is for
//! alone, and no fault shows an address.

use super::address::{Resolver, permitted};
use crate::desk::ports::FeedFault;
use crate::domain::limits::{FEED_BYTES, FEED_REDIRECTS};
use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper::header::{self, HeaderMap, HeaderName};
use hyper::{Method, Request, Response};
use hyper_util::rt::TokioIo;
use rustls::ClientConfig;
use rustls::pki_types::ServerName;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::AbortHandle;
use tokio_rustls::TlsConnector;
use url::{Position, Url};

/// Longest wait for one address to take the connection.
const CONNECT: Duration = Duration::from_secs(6);
/// Largest head of an answer, in bytes.
const HEAD: usize = 64 * 1024;
/// Most header fields of an answer.
const FIELDS: usize = 200;
/// Longest value of a field that is made use of, in bytes.
const VALUE: usize = 4 * 1024;
/// What this program calls itself.
const AGENT: &str = concat!("Trialogue/", env!("CARGO_PKG_VERSION"));

/// A question.
pub(in crate::wire) struct Question {
    pub(in crate::wire) method: Method,
    pub(in crate::wire) url: Url,
    pub(in crate::wire) fields: Vec<(HeaderName, String)>,
    pub(in crate::wire) body: String,
    /// The value of Authorization, for the origin of `url` alone.
    pub(in crate::wire) login: Option<String>,
}

/// An answer. The body is read where the status is a success, else left out.
pub(in crate::wire) struct Answer {
    pub(in crate::wire) status: u16,
    pub(in crate::wire) etag: Option<String>,
    pub(in crate::wire) modified: Option<String>,
    pub(in crate::wire) media: String,
    /// How long the server wants to be left alone (RFC 9110, 10.2.3).
    pub(in crate::wire) retry_after: Option<String>,
    pub(in crate::wire) body: Vec<u8>,
}

/// What questions are asked with.
pub(in crate::wire) struct Client {
    pub(in crate::wire) allow: Vec<String>,
    pub(in crate::wire) resolver: Arc<dyn Resolver>,
    /// TLS, or why there is none.
    pub(in crate::wire) tls: Result<Arc<ClientConfig>, String>,
}

trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// Ends the task that drives a connection, however the question ends.
struct Driven(AbortHandle);

impl Drop for Driven {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Client {
    /// Asks, and follows redirects.
    pub(in crate::wire) async fn ask(&self, question: &Question) -> Result<Answer, FeedFault> {
        let mut url = question.url.clone();
        for _ in 0..=FEED_REDIRECTS {
            let (response, _driven) = self.once(question, &url).await?;
            let status = response.status().as_u16();
            if !matches!(status, 301 | 302 | 303 | 307 | 308) {
                return answer(status, response).await;
            }
            url = redirected(&url, response.headers())?;
        }
        let why = format!("it is redirected more than {FEED_REDIRECTS} times");
        Err(FeedFault::new(
            why,
            "import the address it leads to in the end",
        ))
    }

    /// Asks once, follows no redirect, and reads at most `most` bytes of the answer whatever its
    /// status: for a server whose refusals are answers too.
    pub(in crate::wire) async fn ask_once(
        &self,
        question: &Question,
        most: usize,
    ) -> Result<Answer, FeedFault> {
        let (response, _driven) = self.once(question, &question.url).await?;
        let status = response.status().as_u16();
        whole(status, response, most).await
    }

    /// Asks one server, at an address that was looked at.
    async fn once(
        &self,
        question: &Question,
        url: &Url,
    ) -> Result<(Response<Incoming>, Driven), FeedFault> {
        let addresses = permitted(url, &self.allow, &*self.resolver).await?;
        let stream = self.connect(url, &addresses).await?;
        let (mut sender, connection) = http1::Builder::new()
            .max_buf_size(HEAD)
            .max_headers(FIELDS)
            .handshake(TokioIo::new(stream))
            .await
            .map_err(|e| broken(&e))?;
        let driven = Driven(tokio::spawn(connection).abort_handle());
        let own = url.origin() == question.url.origin();
        let request = request(question, url, own)?;
        let response = sender.send_request(request).await.map_err(|e| broken(&e))?;
        Ok((response, driven))
    }

    async fn connect(&self, url: &Url, to: &[IpAddr]) -> Result<Box<dyn Stream>, FeedFault> {
        let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
        let port = url.port_or_known_default().unwrap_or(443);
        let mut tried = Err("it has no address".to_owned());
        for ip in to {
            tried = match tokio::time::timeout(CONNECT, TcpStream::connect((*ip, port))).await {
                Ok(Ok(stream)) => Ok(stream),
                Ok(Err(error)) => Err(error.to_string()),
                Err(_) => Err(format!("no answer within {} s", CONNECT.as_secs())),
            };
            if tried.is_ok() {
                break;
            }
        }
        let stream = tried.map_err(|why| {
            let why = format!("{host} port {port} can't be reached: {why}");
            FeedFault::new(
                why,
                "check that the server runs and that this machine may reach it",
            )
        })?;
        let _slower_without = stream.set_nodelay(true);
        if url.scheme() != "https" {
            return Ok(Box::new(stream));
        }
        let refused = |why: String| {
            let mend = "check the server's certificate; ca_file under [feeds] adds a private CA";
            FeedFault::new(format!("TLS with {host} failed: {why}"), mend)
        };
        let config = self.tls.clone().map_err(refused)?;
        let name = ServerName::try_from(host.to_owned()).map_err(|e| refused(e.to_string()))?;
        let stream = TlsConnector::from(config).connect(name, stream).await;
        Ok(Box::new(stream.map_err(|e| refused(e.to_string()))?))
    }
}

fn request(question: &Question, url: &Url, own: bool) -> Result<Request<Full<Bytes>>, FeedFault> {
    let host = match (url.host_str().unwrap_or_default(), url.port()) {
        (host, Some(port)) => format!("{host}:{port}"),
        (host, None) => host.to_owned(),
    };
    let mut request = Request::builder()
        .method(question.method.clone())
        .uri(&url[Position::BeforePath..Position::AfterQuery])
        .header(header::HOST, host)
        .header(header::USER_AGENT, AGENT)
        .header(header::ACCEPT_ENCODING, "identity")
        .header(header::CONNECTION, "close");
    for (name, value) in &question.fields {
        request = request.header(name, value);
    }
    if let Some(login) = question.login.as_ref().filter(|_| own) {
        request = request.header(header::AUTHORIZATION, login);
    }
    request
        .body(Full::new(Bytes::from(question.body.clone())))
        .map_err(|_| {
            FeedFault::new(
                "the address can't be asked for",
                "write it without odd signs",
            )
        })
}

fn redirected(from: &Url, fields: &HeaderMap) -> Result<Url, FeedFault> {
    const MEND: &str = "open the address in a browser, and import the one it leads to";
    let to = text(fields, &header::LOCATION)
        .and_then(|to| from.join(&to).ok())
        .ok_or_else(|| FeedFault::new("it is redirected to nowhere", MEND))?;
    if !matches!(to.scheme(), "http" | "https") {
        let why = format!("it is redirected to a {}: address", to.scheme());
        return Err(FeedFault::new(why, MEND));
    }
    Ok(to)
}

async fn answer(status: u16, response: Response<Incoming>) -> Result<Answer, FeedFault> {
    if matches!(status, 200..=299) {
        whole(status, response, FEED_BYTES).await
    } else {
        Ok(head(status, response.headers()))
    }
}

fn head(status: u16, fields: &HeaderMap) -> Answer {
    Answer {
        status,
        etag: text(fields, &header::ETAG),
        modified: text(fields, &header::LAST_MODIFIED),
        media: text(fields, &header::CONTENT_TYPE).unwrap_or_default(),
        retry_after: text(fields, &header::RETRY_AFTER),
        body: Vec::new(),
    }
}

async fn whole(
    status: u16,
    response: Response<Incoming>,
    most: usize,
) -> Result<Answer, FeedFault> {
    let (parts, mut body) = response.into_parts();
    let fields = parts.headers;
    let mut answer = head(status, &fields);
    let coded = text(&fields, &header::CONTENT_ENCODING).unwrap_or_default();
    if !matches!(coded.trim(), "" | "identity") {
        let why = "the answer is compressed, which was not asked for";
        return Err(FeedFault::new(why, "let the server send it as it is"));
    }
    let told = text(&fields, &header::CONTENT_LENGTH).and_then(|n| n.parse::<usize>().ok());
    if told.is_some_and(|n| n > most) {
        return Err(too_large(most));
    }
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|e| broken(&e))?;
        let Some(data) = frame.data_ref() else {
            continue;
        };
        if answer.body.len() + data.len() > most {
            return Err(too_large(most));
        }
        answer.body.extend_from_slice(data);
    }
    Ok(answer)
}

fn too_large(most: usize) -> FeedFault {
    let why = match most / 1024 {
        kilobytes @ 0..1024 => format!("it is larger than {kilobytes} kB"),
        more => format!("it is larger than {} MB", more / 1024),
    };
    FeedFault::new(why, "publish a calendar without past years")
}

fn broken(error: &hyper::Error) -> FeedFault {
    let mut why = format!("the answer broke off or is no HTTP: {error}");
    if let Some(source) = std::error::Error::source(error) {
        why = format!("{why} ({source})");
    }
    FeedFault::new(why, "try again; if it stays, look into the server's log")
}

/// The value of a field; one that is longer than any of these has to be counts as none.
fn text(fields: &HeaderMap, name: &HeaderName) -> Option<String> {
    let value = fields.get(name)?.to_str().ok()?.trim();
    (1..=VALUE).contains(&value.len()).then(|| value.to_owned())
}
