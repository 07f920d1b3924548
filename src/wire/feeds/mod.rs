//! Busy times from the network: published iCalendar files and CalDAV collections.
//!
//! Never decides what a time means; never shows an address, since a published calendar's is a
//! secret. Invariant: an answer that is not whole, or not what was asked for, is a fault; it is
//! never taken for a calendar without events.

pub mod address;
mod caldav;
pub(super) mod http;

use super::tls::{Secret, client_config};
use crate::desk::ports::{FeedFault, FeedQuery, Fetched, Fetching, FreeBusy};
use crate::domain::feed::{Feed, FeedKind};
use crate::domain::limits::FEED_SECONDS;
use address::{Resolver, SystemResolver};
use http::{Answer, Client, Question};
use hyper::Method;
use hyper::header::{ACCEPT, HeaderName, IF_MODIFIED_SINCE, IF_NONE_MATCH};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// A log-in at a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    /// The host, without port.
    pub host: String,
    /// Who.
    pub user: String,
    /// Their password.
    pub password: Secret,
}

/// How feeds are reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedSettings {
    /// Hosts that may be private, and that may be asked without TLS.
    pub allow: Vec<String>,
    /// Who logs in where.
    pub logins: Vec<Login>,
    /// A private certificate authority, PEM.
    pub ca_file: Option<PathBuf>,
    /// Longest time for one source, all that it takes.
    pub deadline: Duration,
}

impl Default for FeedSettings {
    fn default() -> Self {
        Self {
            allow: Vec::new(),
            logins: Vec::new(),
            ca_file: None,
            deadline: Duration::from_secs(FEED_SECONDS),
        }
    }
}

/// The adapter of [`FreeBusy`].
pub struct Feeds {
    client: Client,
    logins: Vec<Login>,
    deadline: Duration,
}

impl Feeds {
    /// Reads by the system's resolver.
    pub fn new(settings: FeedSettings) -> Self {
        Self::with_resolver(settings, Arc::new(SystemResolver))
    }

    /// Reads by another one.
    pub fn with_resolver(settings: FeedSettings, resolver: Arc<dyn Resolver>) -> Self {
        let tls = client_config(settings.ca_file.as_deref()).map_err(|e| e.to_string());
        Self {
            client: Client {
                allow: settings.allow,
                resolver,
                tls,
            },
            logins: settings.logins,
            deadline: settings.deadline,
        }
    }

    async fn read(&self, query: &FeedQuery) -> Result<Fetched, FeedFault> {
        match query.feed.kind() {
            FeedKind::Published => self.published(query).await,
            FeedKind::CalDav => self.collection(query).await,
        }
    }

    /// GETs a file, unless the copy is what the server has (RFC 9110, 13.1).
    async fn published(&self, query: &FeedQuery) -> Result<Fetched, FeedFault> {
        let mut fields: Vec<(HeaderName, String)> =
            vec![(ACCEPT, "text/calendar, */*;q=0.5".into())];
        fields.extend(query.etag.clone().map(|tag| (IF_NONE_MATCH, tag)));
        fields.extend(query.modified.clone().map(|at| (IF_MODIFIED_SINCE, at)));
        let conditional = fields.len() > 1;
        let question = self.question(&query.feed, Method::GET, fields, String::new())?;
        let answer = self.client.ask(&question).await?;
        match answer.status {
            304 if conditional => Ok(Fetched::AsBefore),
            200..=299 => {
                whole(&answer)?;
                Ok(Fetched::Calendar {
                    bytes: answer.body,
                    etag: answer.etag,
                    modified: answer.modified,
                })
            }
            status => Err(refused(status, &query.feed)),
        }
    }

    fn question(
        &self,
        feed: &Feed,
        method: Method,
        fields: Vec<(HeaderName, String)>,
        body: String,
    ) -> Result<Question, FeedFault> {
        Ok(Question {
            method,
            url: feed.url().clone(),
            fields,
            body,
            login: self.login(feed)?,
        })
    }

    /// The log-in that a feed's user names; a collection without user: the first for its host.
    fn login(&self, feed: &Feed) -> Result<Option<String>, FeedFault> {
        let host = feed.url().host_str().unwrap_or_default();
        let mut known = self
            .logins
            .iter()
            .filter(|l| l.host.eq_ignore_ascii_case(host));
        let login = match feed.user() {
            Some(user) => {
                let Some(login) = known.find(|l| l.user == user) else {
                    let why = format!("there is no password for {user} at {host}");
                    return Err(FeedFault::new(why, login_mend(host)));
                };
                Some(login)
            }
            None if feed.kind() == FeedKind::CalDav => known.next(),
            None => None,
        };
        Ok(login.map(|l| {
            let pair = format!("{}:{}", l.user, l.password.reveal());
            format!("Basic {}", data_encoding::BASE64.encode(pair.as_bytes()))
        }))
    }
}

impl FreeBusy for Feeds {
    fn fetch<'a>(&'a self, query: &'a FeedQuery) -> Fetching<'a> {
        Box::pin(async move {
            let ended = tokio::time::timeout(self.deadline, self.read(query)).await;
            ended.unwrap_or_else(|_| {
                let seconds = self.deadline.as_secs_f32();
                let why = format!("it was not read within {seconds} s");
                Err(FeedFault::new(
                    why,
                    "try again; if it stays, the server is too slow",
                ))
            })
        })
    }
}

/// Whether a body is a whole calendar file, from its first line to its last.
fn whole(answer: &Answer) -> Result<(), FeedFault> {
    let text = answer.body.trim_ascii();
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    let is = |part: Option<&[u8]>, what: &[u8]| part.is_some_and(|p| p.eq_ignore_ascii_case(what));
    if text.is_empty() {
        let why = "the server answers \"success\" without a calendar";
        return Err(FeedFault::new(
            why,
            "check the address, and that it may be read",
        ));
    }
    let begin = b"BEGIN:VCALENDAR";
    if !is(text.get(..begin.len()), begin) {
        let media = answer.media.split(';').next().unwrap_or_default();
        let media = media.chars().filter(char::is_ascii_graphic).take(40);
        let why = format!("it is no calendar file ({})", media.collect::<String>());
        let mend = "open it in a private window: it must be a calendar, not a page to log in";
        return Err(FeedFault::new(why, mend));
    }
    let end = b"END:VCALENDAR";
    if !is(
        text.len()
            .checked_sub(end.len())
            .and_then(|at| text.get(at..)),
        end,
    ) {
        let why = "the calendar breaks off in the middle";
        return Err(FeedFault::new(
            why,
            "try again; if it stays, look into the server's log",
        ));
    }
    Ok(())
}

fn login_mend(host: &str) -> String {
    format!(
        "add [[feeds.login]] with host = {host:?}, user and password_file to the config, and \
         write the user into the address: https://USER@{host}/…"
    )
}

/// What a status says that is no success.
fn refused(status: u16, feed: &Feed) -> FeedFault {
    let host = feed.url().host_str().unwrap_or_default();
    match status {
        401 => FeedFault::new("the server wants another log-in (401)", login_mend(host)),
        403 => FeedFault::new(
            "the server does not let it be read (403)",
            "let its owner share it, or publish it anew",
        ),
        404 | 410 => FeedFault::new(
            format!("there is nothing at its address ({status})"),
            "let its owner look up the address, and import it anew",
        ),
        429 => FeedFault::new(
            "the server is asked too often (429)",
            "write a longer every under [feeds]",
        ),
        status => FeedFault::new(
            format!("the server answers with status {status}"),
            "try again; if it stays, ask who runs the server",
        ),
    }
}
