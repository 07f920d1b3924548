//! Where somebody's busy times can be read: the address of a published calendar (RFC 5545) or
//! of a CalDAV collection (RFC 4791), as people files and the config name it.
//!
//! Never fetches. Invariant: the address of a published calendar is a secret, since whoever
//! has it can read the calendar; what is shown of a feed is its [`name`](Feed::name) alone.

use super::calendar::{Busy, BusyKind, Source};
use super::time::{Span, Timestamp};
use chrono::TimeDelta;
use percent_encoding::percent_decode_str;
use std::fmt;
use url::Url;

/// A source that was read longer ago than this is told of: its copy is old.
pub const OLD: TimeDelta = TimeDelta::hours(24);

/// What is asked of the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FeedKind {
    /// An iCalendar file, by GET.
    Published,
    /// A CalDAV collection, by REPORT.
    CalDav,
}

/// A feed's address.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Feed {
    kind: FeedKind,
    written: String,
    url: Url,
    user: Option<String>,
}

/// Why a text is no feed's address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FeedError {
    /// It is no URL at all.
    #[error("it is no URL ({0}); write for example https://calendar.example/sam.ics")]
    NoUrl(String),
    /// Another scheme than the four.
    #[error(
        "{0}:// can't be read; write https:// for a published calendar, caldav+https:// for a CalDAV collection"
    )]
    Scheme(String),
    /// It names no host.
    #[error("it names no host; write for example https://calendar.example/sam.ics")]
    NoHost,
    /// A password stands in it.
    #[error(
        "a password must not stand in it; put it into the config under [[feeds.login]], with the host and the user"
    )]
    Password,
}

impl Feed {
    /// Reads an address: `https://…`, `http://…`, `webcal://…` (which means `https`), and
    /// `caldav+https://user@host/path/`, `caldav+http://…`.
    pub fn parse(text: &str) -> Result<Self, FeedError> {
        let text = text.trim();
        let (scheme, rest) = text
            .split_once("://")
            .ok_or_else(|| FeedError::NoUrl("there is no :// in it".into()))?;
        let scheme = scheme.to_ascii_lowercase();
        let (kind, plain) = match scheme.as_str() {
            "https" | "http" => (FeedKind::Published, scheme.as_str()),
            "webcal" => (FeedKind::Published, "https"),
            "caldav+https" => (FeedKind::CalDav, "https"),
            "caldav+http" => (FeedKind::CalDav, "http"),
            _ => return Err(FeedError::Scheme(scheme)),
        };
        let mut url = Url::parse(&format!("{plain}://{rest}")).map_err(|error| match error {
            url::ParseError::EmptyHost => FeedError::NoHost,
            other => FeedError::NoUrl(other.to_string()),
        })?;
        if url.password().is_some() {
            return Err(FeedError::Password);
        }
        let user = percent_decode_str(url.username())
            .decode_utf8_lossy()
            .into_owned();
        // Neither can fail for a URL with a host, which these schemes have.
        let _ = url.set_username("");
        url.set_fragment(None);
        Ok(Self {
            kind,
            written: text.to_owned(),
            url,
            user: Some(user).filter(|u| !u.is_empty()),
        })
    }

    /// The addresses in a text, parted by white space or `;`, not yet read.
    pub fn parts(text: &str) -> impl Iterator<Item = &str> {
        text.split(|c: char| c.is_whitespace() || c == ';')
            .filter(|part| !part.is_empty())
    }

    /// What is asked of the server.
    pub const fn kind(&self) -> FeedKind {
        self.kind
    }

    /// The address as it was written. A secret.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// What is asked for, `http` or `https`, without user. A secret.
    pub const fn url(&self) -> &Url {
        &self.url
    }

    /// Who logs in there.
    pub fn user(&self) -> Option<&str> {
        self.user.as_deref()
    }

    /// What it is called before people: the host and so much of the path as bears no secret.
    /// A collection's path is none, since it needs a log-in; of a published calendar's only a
    /// plain last part is shown.
    pub fn name(&self) -> String {
        let host = self.url.host_str().unwrap_or_default();
        let path = self.url.path();
        match self.kind {
            FeedKind::CalDav => format!("{host}{path}"),
            FeedKind::Published => {
                let (before, last) = path.rsplit_once('/').unwrap_or(("", path));
                let folders = if before.is_empty() { "/" } else { "/…/" };
                let last = if is_plain(last) { last } else { "…" };
                format!("{host}{folders}{last}")
            }
        }
    }
}

impl fmt::Debug for Feed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Feed({:?} {})", self.kind, self.name())
    }
}

/// What stands on record of a source of busy times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// How it is named to people.
    pub name: String,
    /// When it was last read well; none: never.
    pub read: Option<Timestamp>,
    /// Until when the copy of it tells.
    pub covers: Option<Timestamp>,
    /// What went wrong since it was read, or in reading it.
    pub fault: Option<String>,
}

impl Known {
    /// The source as people are told of it. A copy counts however old it is; that it is old,
    /// they are told.
    pub fn source(&self, now: Timestamp) -> Source {
        let old = self.read.filter(|at| now - *at > OLD);
        let silent = || match (self.read, old) {
            (None, _) => Some("not read yet".to_owned()),
            (_, Some(at)) => Some(format!("not read since {}", clock(at))),
            _ => None,
        };
        Source {
            name: self.name.clone(),
            read: self.read,
            fault: self.fault.clone().or_else(silent),
        }
    }

    /// What a busy time known from it names as its source: with its age.
    pub fn told_by(&self) -> String {
        match self.read {
            Some(at) => format!("{}, read {}", self.name, clock(at)),
            None => self.name.clone(),
        }
    }

    /// The time up to `until` of which the source tells nothing: all of it where it was never
    /// read, else what lies beyond its copy.
    pub fn untold(&self, now: Timestamp, until: Timestamp) -> Option<Busy> {
        let from = match self.read.and(self.covers) {
            None => now,
            Some(covers) => covers.max(now),
        };
        let span = Span::new(from, until);
        let fault = self.fault.as_deref().unwrap_or("not read yet");
        let source = match self.read {
            None => format!("{}: {fault}", self.name),
            Some(_) => format!("{}: nothing is known beyond its copy", self.told_by()),
        };
        (!span.is_empty()).then_some(Busy {
            span,
            kind: BusyKind::Unknown,
            source,
        })
    }
}

fn clock(at: Timestamp) -> String {
    at.utc().format("%Y-%m-%d %H:%MZ").to_string()
}

/// A word such as `basic.ics`: too short to be a secret, and without digits.
fn is_plain(segment: &str) -> bool {
    let stem = segment.strip_suffix(".ics").unwrap_or(segment);
    stem.len() <= 8 && stem.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_both_kinds() {
        let feed = Feed::parse("caldav+https://sam%40acme.example@cal.example/dav/sam/").unwrap();
        assert_eq!(feed.kind(), FeedKind::CalDav);
        assert_eq!(feed.user(), Some("sam@acme.example"));
        assert_eq!(feed.url().as_str(), "https://cal.example/dav/sam/");
        assert_eq!(feed.name(), "cal.example/dav/sam/");
        let feed = Feed::parse("webcal://cal.example/sam.ics#top").unwrap();
        assert_eq!(feed.kind(), FeedKind::Published);
        assert_eq!(feed.url().as_str(), "https://cal.example/sam.ics");
        let two = "https://a.example/x.ics; caldav+http://b.example/c/";
        assert!(Feed::parts(two).all(|part| Feed::parse(part).is_ok()));
        assert_eq!(Feed::parts(two).count(), 2);
        assert_eq!(Feed::parts(" ; ").count(), 0);
    }

    #[test]
    fn a_published_address_is_never_shown_whole() {
        let shown = [
            (
                "https://calendar.google.com/calendar/ical/dana%40a.example/private-0a1b2c3d/basic.ics",
                "calendar.google.com/…/basic.ics",
            ),
            (
                "https://outlook.office365.com/owa/calendar/0123456789abcdef@a.example/fedcba98/calendar.ics",
                "outlook.office365.com/…/calendar.ics",
            ),
            ("https://c.example/t0k3n.ics?key=abc", "c.example/…"),
            ("https://c.example/feed?key=abc", "c.example/feed"),
            ("https://c.example/", "c.example/"),
        ];
        for (text, name) in shown {
            let feed = Feed::parse(text).unwrap();
            assert_eq!(feed.name(), name);
            let debug = format!("{feed:?}");
            assert!(debug.ends_with(&format!("{name})")), "{debug}");
        }
    }

    #[test]
    fn what_a_source_does_not_tell_is_unknown() {
        let hour = |n: i64| Timestamp(n * 3_600_000);
        let mut known = Known {
            name: "c.example/sam.ics".into(),
            read: None,
            covers: None,
            fault: None,
        };
        let all = known.untold(hour(10), hour(50)).unwrap();
        assert_eq!(all.span, Span::new(hour(10), hour(50)));
        assert_eq!(all.kind, BusyKind::Unknown);
        let told = known.source(hour(10));
        assert_eq!(told.fault.as_deref(), Some("not read yet"));
        (known.read, known.covers) = (Some(hour(9)), Some(hour(40)));
        let rest = known.untold(hour(10), hour(50)).unwrap();
        assert_eq!(rest.span, Span::new(hour(40), hour(50)));
        assert_eq!(known.untold(hour(10), hour(40)), None);
        assert_eq!(known.source(hour(33)).fault, None);
        let old = known.source(hour(34)).fault.unwrap();
        assert_eq!(old, "not read since 1970-01-01 09:00Z");
    }

    #[test]
    fn what_is_no_address_says_what_to_write() {
        for (text, says) in [
            ("sam.ics", "there is no ://"),
            ("ftp://a.example/x.ics", "ftp:// can't be read"),
            ("file:///etc/passwd", "file:// can't be read"),
            ("https://", "names no host"),
            ("https://sam:secret@a.example/x", "[[feeds.login]]"),
        ] {
            let said = Feed::parse(text).unwrap_err().to_string();
            assert!(said.contains(says), "{text}: {said}");
            assert!(!said.contains("secret@"), "{said}");
        }
    }
}
