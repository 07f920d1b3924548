//! A CalDAV collection (RFC 4791): what it is, whether it changed, and its busy times.
//!
//! A server is asked for busy times first (`free-busy-query`, 7.10), which needs the least
//! rights. Servers that can't, or answer something else (Radicale before 3.2 sends a list of
//! names), are asked for the events (`calendar-query`, 7.8) as they stand: without `expand`,
//! since recurrences have one owner here, and servers' expansions differ. Where our own calls
//! may be among them, the events are asked for first: busy times have no UID, and a server may
//! join those that touch.
//!
//! Invariant: a success without busy times counts only if the collection is known to be a
//! calendar; else nothing is known.

use super::http::Answer;
use super::{Feeds, refused, whole};
use crate::calendar::multistatus::{self, Collection};
use crate::desk::ports::{FeedFault, FeedQuery, Fetched};
use crate::domain::time::{Span, Timestamp};
use hyper::Method;
use hyper::header::{CONTENT_TYPE, HeaderName};

/// RFC 4918, 10.2.
const DEPTH: HeaderName = HeaderName::from_static("depth");

/// A calendar of nothing: what a known calendar without events says.
const NOTHING: &[u8] = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";

/// Asks what the collection is and which version of it there is. `getctag` is of
/// calendarserver.org and changes with every change of the collection.
const WHAT: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
    <D:propfind xmlns:D=\"DAV:\" xmlns:S=\"http://calendarserver.org/ns/\">\
    <D:prop><D:resourcetype/><S:getctag/></D:prop></D:propfind>";

impl Feeds {
    pub(super) async fn collection(&self, query: &FeedQuery) -> Result<Fetched, FeedFault> {
        let known = self.look_at(query).await?;
        let ctag = known.as_ref().and_then(|k| k.ctag.clone());
        if ctag.is_some() && ctag == query.etag {
            return Ok(Fetched::AsBefore);
        }
        let is_calendar = known.is_some();
        let bytes = self.times(query, is_calendar).await?;
        Ok(Fetched::Calendar {
            bytes,
            etag: ctag,
            modified: None,
        })
    }

    async fn times(&self, query: &FeedQuery, is_calendar: bool) -> Result<Vec<u8>, FeedFault> {
        let mut why = None;
        if query.events {
            match self.events(query, is_calendar).await {
                Ok(bytes) => return Ok(bytes),
                Err(fault) => why = Some(fault),
            }
        }
        match (self.free_busy(query, is_calendar).await?, why) {
            (Some(bytes), _) => Ok(bytes),
            (None, Some(fault)) => Err(fault),
            (None, None) => self.events(query, is_calendar).await,
        }
    }

    /// What the collection says of itself; `None`: it does not tell, as with rights to see
    /// busy times alone.
    async fn look_at(&self, query: &FeedQuery) -> Result<Option<Collection>, FeedFault> {
        let method = Method::from_bytes(b"PROPFIND").unwrap_or_default();
        let answer = self.xml(query, method, "0", WHAT.into()).await?;
        match answer.status {
            207 => {}
            401 | 404 | 410 | 429 => return Err(refused(answer.status, &query.feed)),
            _ => return Ok(None),
        }
        let found = multistatus::collection(&answer.body).map_err(unreadable)?;
        if !found.is_calendar {
            return Err(FeedFault::new(
                "it is no calendar collection",
                "import the address of one calendar, not of its owner's folder",
            ));
        }
        Ok(Some(found))
    }

    /// Asks for busy times; `None`: this server can't.
    async fn free_busy(
        &self,
        query: &FeedQuery,
        is_calendar: bool,
    ) -> Result<Option<Vec<u8>>, FeedFault> {
        let body = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <C:free-busy-query xmlns:C=\"urn:ietf:params:xml:ns:caldav\">{}\
             </C:free-busy-query>",
            time_range(query.within)
        );
        let answer = self.xml(query, report(), "1", body).await?;
        match answer.status {
            200 => {}
            401 | 404 | 410 | 429 => return Err(refused(answer.status, &query.feed)),
            _ => return Ok(None),
        }
        // An answer without the part that tells of the time asked tells nothing.
        let told = contains(&answer.body, b"BEGIN:VFREEBUSY");
        let busy = contains(&answer.body, b"FREEBUSY;") || contains(&answer.body, b"FREEBUSY:");
        if whole(&answer).is_err() || !told || !(busy || is_calendar) {
            return Ok(None);
        }
        Ok(Some(answer.body))
    }

    /// Asks for the events that touch the time, as they stand.
    async fn events(&self, query: &FeedQuery, is_calendar: bool) -> Result<Vec<u8>, FeedFault> {
        let body = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <C:calendar-query xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\">\
             <D:prop><C:calendar-data/></D:prop><C:filter><C:comp-filter name=\"VCALENDAR\">\
             <C:comp-filter name=\"VEVENT\">{}</C:comp-filter></C:comp-filter></C:filter>\
             </C:calendar-query>",
            time_range(query.within)
        );
        let answer = self.xml(query, report(), "1", body).await?;
        if answer.status != 207 {
            return Err(match answer.status {
                200..=299 => FeedFault::new(
                    "the server answers \"success\" without busy times",
                    "let its owner share the calendar, at least its busy times",
                ),
                status => refused(status, &query.feed),
            });
        }
        let mut bytes = multistatus::calendars(&answer.body).map_err(unreadable)?;
        if bytes.is_empty() {
            if !is_calendar {
                return Err(FeedFault::new(
                    "the server tells no event, and not that this is a calendar",
                    "check the address, and that its owner shares the calendar",
                ));
            }
            bytes = NOTHING.to_vec();
        }
        Ok(bytes)
    }

    async fn xml(
        &self,
        query: &FeedQuery,
        method: Method,
        depth: &str,
        body: String,
    ) -> Result<Answer, FeedFault> {
        let fields = vec![
            (DEPTH, depth.to_owned()),
            (CONTENT_TYPE, "application/xml; charset=utf-8".to_owned()),
        ];
        let question = self.question(&query.feed, method, fields, body)?;
        self.client.ask(&question).await
    }
}

fn report() -> Method {
    Method::from_bytes(b"REPORT").unwrap_or_default()
}

fn unreadable(why: String) -> FeedFault {
    let mend = "try again; if it stays, ask who runs the server";
    FeedFault::new(why, mend)
}

/// RFC 4791, 9.9: both ends in UTC.
fn time_range(within: Span) -> String {
    let utc = |at: Timestamp| at.utc().format("%Y%m%dT%H%M%SZ").to_string();
    format!(
        "<C:time-range start=\"{}\" end=\"{}\"/>",
        utc(within.start),
        utc(within.end)
    )
}

fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len())
        .any(|w| w.eq_ignore_ascii_case(part))
}
