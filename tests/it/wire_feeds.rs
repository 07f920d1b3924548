//! Published calendars over HTTP: what is read, what is refused, and that nothing is shown.

use crate::support::fake::{Fake, Peer};
use crate::support::rig::Rig;
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use trialogue::desk::ports::{FeedFault, FeedQuery, Fetched, FreeBusy};
use trialogue::domain::feed::Feed;
use trialogue::domain::limits::FEED_BYTES;
use trialogue::domain::time::{Span, Timestamp};
use trialogue::wire::Secret;
use trialogue::wire::feeds::address::{LookingUp, Resolver};
use trialogue::wire::feeds::{FeedSettings, Feeds, Login};

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";

/// Names and their addresses, without DNS.
struct Names(BTreeMap<&'static str, Vec<IpAddr>>);

impl Resolver for Names {
    fn lookup<'a>(&'a self, host: &'a str) -> LookingUp<'a> {
        let found = self.0.get(host).cloned();
        Box::pin(async move { found.ok_or_else(|| std::io::Error::other("no such name")) })
    }
}

fn names() -> Arc<Names> {
    let ip = |text: &str| text.parse().unwrap();
    Arc::new(Names(BTreeMap::from([
        ("calendar.internal", vec![ip("127.0.0.1")]),
        ("other.internal", vec![ip("127.0.0.1")]),
        ("rebound.example", vec![ip("127.0.0.1"), ip("::1")]),
        ("metadata.example", vec![ip("169.254.169.254")]),
        ("nowhere.example", vec![]),
    ])))
}

fn feeds(deadline: Duration) -> Feeds {
    let login = |host: &str, user: &str| Login {
        host: host.into(),
        user: user.into(),
        password: Secret::new("hunter2"),
    };
    let settings = FeedSettings {
        allow: vec!["calendar.internal".into(), "other.internal".into()],
        logins: vec![
            login("calendar.internal", "sam"),
            login("other.internal", "eve"),
        ],
        deadline,
        ..FeedSettings::default()
    };
    Feeds::with_resolver(settings, names())
}

fn query(address: &str) -> FeedQuery {
    let start = Timestamp::parse_rfc3339("2026-11-23T00:00:00Z").unwrap();
    FeedQuery {
        feed: Feed::parse(address).unwrap(),
        within: Span::new(start, start + chrono::TimeDelta::days(60)),
        events: false,
        etag: None,
        modified: None,
    }
}

fn ask(feeds: &Feeds, query: &FeedQuery) -> Result<Fetched, FeedFault> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let fetched = runtime.block_on(feeds.fetch(query));
    if let Err(fault) = &fetched {
        let shown = format!("{fault:?}");
        for secret in ["s3cret", "hunter2", "aHVudGVy"] {
            assert!(!shown.contains(secret), "{shown}");
        }
        assert!(!fault.mend.is_empty(), "{shown}");
    }
    fetched
}

/// Reads a request's head; gives its first line.
fn request(peer: &mut Peer) -> String {
    let first = peer.hear();
    while !peer.hear().is_empty() {}
    first
}

/// A server that answers every request with one text.
fn says(answer: impl Into<String>) -> Fake {
    let answer = answer.into();
    Fake::start(move |peer, _| {
        request(peer);
        peer.say(&answer);
    })
}

fn ok(fields: &str, body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\nContent-Type: text/calendar\r\n{fields}\r\n{body}")
}

fn fetched(answer: &str) -> Result<Fetched, FeedFault> {
    let server = says(answer);
    let address = format!("http://calendar.internal:{}/s3cret/sam.ics", server.port);
    ask(&feeds(Duration::from_secs(5)), &query(&address))
}

fn fault(answer: &str) -> String {
    fetched(answer).unwrap_err().why
}

#[test]
fn a_calendar_is_read_with_its_tags_and_not_read_again() {
    let server = Fake::start(|peer, _| {
        let first = peer.hear();
        assert_eq!(first, "GET /s3cret/sam.ics?k=s3cret HTTP/1.1");
        let mut known = false;
        loop {
            let line = peer.hear();
            known |= line.eq_ignore_ascii_case("if-none-match: \"v1\"");
            if line.is_empty() {
                break;
            }
        }
        if known {
            peer.say("HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n");
        } else {
            let tags = "ETag: \"v1\"\r\nLast-Modified: Mon, 23 Nov 2026 08:00:00 GMT\r\n";
            peer.say(&ok(tags, CALENDAR));
        }
    });
    let address = format!(
        "http://calendar.internal:{}/s3cret/sam.ics?k=s3cret",
        server.port
    );
    let feeds = feeds(Duration::from_secs(5));
    let mut query = query(&address);
    let Ok(Fetched::Calendar {
        bytes,
        etag,
        modified,
    }) = ask(&feeds, &query)
    else {
        panic!("not read");
    };
    assert_eq!(bytes, CALENDAR.as_bytes());
    assert_eq!(modified.as_deref(), Some("Mon, 23 Nov 2026 08:00:00 GMT"));
    (query.etag, query.modified) = (etag, modified);
    assert_eq!(ask(&feeds, &query), Ok(Fetched::AsBefore));
    let heard = server.heard();
    let asked = |line: &str| {
        heard
            .iter()
            .filter(|l| l.eq_ignore_ascii_case(line))
            .count()
    };
    assert_eq!(asked("if-modified-since: Mon, 23 Nov 2026 08:00:00 GMT"), 1);
    assert_eq!(asked("accept-encoding: identity"), 2);
    assert_eq!(
        asked(&format!("host: calendar.internal:{}", server.port)),
        2
    );
    // Nobody asked whether it is as before.
    assert!(fault("HTTP/1.1 304 Not Modified\r\n\r\n").contains("304"));
}

#[test]
fn what_is_no_whole_calendar_is_a_fault_and_never_an_empty_one() {
    let long = format!("Content-Length: {}\r\n", CALENDAR.len() + 100);
    for (answer, says) in [
        (ok("Content-Length: 0\r\n", ""), "without a calendar"),
        (
            "HTTP/1.1 204 No Content\r\n\r\n".into(),
            "without a calendar",
        ),
        (
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; x\r\n\r\n<html>Log in</html>".into(),
            "no calendar file (text/html)",
        ),
        (ok("", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"), "breaks off"),
        (ok(&long, CALENDAR), "broke off"),
        (
            ok("Transfer-Encoding: chunked\r\n", "5\r\nBEGIN\r\n"),
            "broke off",
        ),
        (
            ok("Content-Encoding: gzip\r\n", "\u{1f}\u{8b}"),
            "compressed",
        ),
        ("HTTP/1.1 401 Unauthorized\r\n\r\n".into(), "(401)"),
        ("HTTP/1.1 403 Forbidden\r\n\r\n".into(), "(403)"),
        (
            "HTTP/1.1 404 Not Found\r\n\r\n".into(),
            "nothing at its address",
        ),
        ("HTTP/1.1 500 Oh\r\n\r\n".into(), "status 500"),
        ("220 smtp.example ESMTP\r\n".into(), "no HTTP"),
        (String::new(), "broke off"),
        (
            format!("HTTP/1.1 200 OK\r\nX: {}\r\n\r\n", "x".repeat(2_000_000)),
            "no HTTP",
        ),
        (
            format!("HTTP/1.1 200 OK\r\n{}\r\n", "X: y\r\n".repeat(300)),
            "no HTTP",
        ),
    ] {
        let said = fault(&answer);
        assert!(
            said.contains(says),
            "{}: {said}",
            answer.chars().take(80).collect::<String>()
        );
    }
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "how long it took is what is tested"
)]
fn what_is_too_large_or_too_slow_is_given_up() {
    let told = format!("Content-Length: {}\r\n", FEED_BYTES + 1);
    assert!(fault(&ok(&told, CALENDAR)).contains("larger than 16 MB"));
    // One that never ends, and one that says nothing of its length.
    let endless = Fake::start(|peer, _| {
        request(peer);
        peer.say(&ok("", "BEGIN:VCALENDAR\r\n"));
        let line =
            "X-A:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n".repeat(1000);
        while !peer.gone {
            peer.say(&line);
        }
    });
    let address = format!("http://calendar.internal:{}/", endless.port);
    let said = ask(&feeds(Duration::from_secs(20)), &query(&address)).unwrap_err();
    assert!(said.why.contains("larger than 16 MB"), "{said}");
    // Silent at once, silent after the head, and a line at a time.
    for after in [
        "",
        "HTTP/1.1 200 OK\r\n",
        "HTTP/1.1 200 OK\r\n\r\nBEGIN:VCALENDAR\r\n",
    ] {
        let slow = Fake::start(move |peer, _| {
            request(peer);
            peer.say(after);
            peer.drain();
        });
        let address = format!("http://calendar.internal:{}/", slow.port);
        let began = Instant::now();
        let said = ask(&feeds(Duration::from_millis(300)), &query(&address)).unwrap_err();
        assert!(said.why.contains("not read within 0.3 s"), "{said}");
        assert!(began.elapsed() < Duration::from_secs(5));
    }
}

#[test]
fn redirects_are_followed_three_times_and_each_is_looked_at_anew() {
    let to = |where_: &str| {
        format!("HTTP/1.1 302 Found\r\nLocation: {where_}\r\nContent-Length: 0\r\n\r\n")
    };
    let hidden = says(ok("", CALENDAR));
    let port = hidden.port;
    for (target, says) in [
        (format!("http://127.0.0.1:{port}/"), "without TLS"),
        (format!("https://127.0.0.1:{port}/"), "private network"),
        (format!("https://[::1]:{port}/"), "private network"),
        (
            format!("https://[::ffff:127.0.0.1]:{port}/"),
            "private network",
        ),
        (format!("https://2130706433:{port}/"), "private network"),
        (format!("https://0x7f.1:{port}/"), "private network"),
        (format!("https://localhost:{port}/"), "no such name"),
        (
            format!("https://rebound.example:{port}/"),
            "private network",
        ),
        (
            "https://169.254.169.254/latest/meta-data/".into(),
            "private network",
        ),
        ("https://metadata.example/".into(), "private network"),
        ("https://nowhere.example/".into(), "has no address"),
        ("file:///etc/passwd".into(), "file: address"),
        ("http://".into(), "nowhere"),
    ] {
        let said = fault(&to(&target));
        assert!(said.contains(says), "{target}: {said}");
    }
    assert_eq!(hidden.connections(), 0, "nobody may have been there");
    assert!(fault("HTTP/1.1 302 Found\r\n\r\n").contains("nowhere"));
    assert!(fault(&to("/again")).contains("more than 3 times"));
    // Three are followed, the last from another place.
    let server = Fake::start(move |peer, number| {
        request(peer);
        match number {
            0 => peer.say(&to("/b")),
            1 => peer.say(&to("c?d")),
            2 => peer.say(&to(&format!("http://other.internal:{port}/s3cret"))),
            _ => {}
        }
    });
    let address = format!("http://sam@calendar.internal:{}/a", server.port);
    let found = ask(&feeds(Duration::from_secs(5)), &query(&address));
    assert!(matches!(found, Ok(Fetched::Calendar { .. })), "{found:?}");
    assert_eq!(server.connections(), 3);
    // The log-in was for the first place alone.
    let logins = |server: &Fake| {
        let heard = server.heard();
        let is = |l: &&String| l.to_lowercase().starts_with("authorization: basic ");
        heard.iter().filter(is).count()
    };
    assert_eq!((logins(&server), logins(&hidden)), (3, 0));
}

#[test]
fn what_may_not_be_asked_is_never_connected_to() {
    let server = says(ok("", CALENDAR));
    let port = server.port;
    let feeds = feeds(Duration::from_secs(5));
    for (address, says) in [
        (format!("http://127.0.0.1:{port}/"), "without TLS"),
        (format!("https://127.0.0.1:{port}/"), "private network"),
        (format!("caldav+https://[::1]:{port}/"), "private network"),
        (
            format!("https://rebound.example:{port}/"),
            "private network",
        ),
        (format!("https://unknown.example:{port}/"), "not found"),
        (
            format!("http://eve@calendar.internal:{port}/"),
            "no password for eve",
        ),
        (
            format!("caldav+http://mallory@calendar.internal:{port}/"),
            "no password",
        ),
    ] {
        let said = ask(&feeds, &query(&address)).unwrap_err();
        assert!(said.why.contains(says), "{address}: {said}");
    }
    assert_eq!(server.connections(), 0);
    // A closed port is told of.
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = closed.local_addr().unwrap().port();
    drop(closed);
    let said = ask(&feeds, &query(&format!("http://calendar.internal:{port}/"))).unwrap_err();
    assert!(said.why.contains("can't be reached"), "{said}");
}

fn dav(what: &'static str, busy: &'static str, events: &'static str) -> Result<Fetched, FeedFault> {
    dav_for(false, what, busy, events)
}

#[test]
fn tls_is_never_done_without() {
    // A server that speaks no TLS.
    let server = Fake::start(|peer, _| peer.say(&ok("", CALENDAR)));
    let address = format!("https://calendar.internal:{}/", server.port);
    let said = ask(&feeds(Duration::from_secs(5)), &query(&address)).unwrap_err();
    assert!(
        said.why.contains("TLS with calendar.internal failed"),
        "{said}"
    );
    assert!(said.mend.contains("ca_file"), "{said}");
    // One that does, with a certificate of a private CA; it speaks IMAP inside.
    let Some(rig) = Rig::find() else { return };
    let reach = |host: &str, ca_file: Option<std::path::PathBuf>| {
        let settings = FeedSettings {
            allow: vec![host.into()],
            ca_file,
            deadline: Duration::from_secs(5),
            ..FeedSettings::default()
        };
        let address = format!("https://{host}:{}/", rig.port("IMAPS_PORT"));
        let names = Names(BTreeMap::from([
            ("localhost", vec!["127.0.0.1".parse().unwrap()]),
            ("other.internal", vec!["127.0.0.1".parse().unwrap()]),
        ]));
        let feeds = Feeds::with_resolver(settings, Arc::new(names));
        ask(&feeds, &query(&address)).unwrap_err().why
    };
    let ca = || Some(rig.ca_file());
    assert!(reach("localhost", None).contains("TLS with localhost failed"));
    assert!(reach("other.internal", ca()).contains("TLS with other.internal failed"));
    let said = reach("localhost", ca());
    assert!(said.contains("no HTTP"), "{said}");
}

/// A CalDAV server that answers PROPFIND and the two reports as told. `own`: our own calls may
/// be among the events.
fn dav_for(
    own: bool,
    what: &'static str,
    busy: &'static str,
    events: &'static str,
) -> Result<Fetched, FeedFault> {
    let server = Fake::start(move |peer, _| {
        let mut length = 0;
        let first = peer.hear();
        loop {
            let line = peer.hear().to_lowercase();
            if let Some(n) = line.strip_prefix("content-length: ") {
                length = n.parse().unwrap();
            }
            if line.is_empty() {
                break;
            }
        }
        let body = peer.take(length);
        if first.starts_with("PROPFIND") {
            peer.say(what);
        } else if body.contains("free-busy-query") {
            peer.say(busy);
        } else {
            peer.say(events);
        }
    });
    let address = format!("caldav+http://sam@calendar.internal:{}/sam/", server.port);
    let query = FeedQuery {
        events: own,
        ..query(&address)
    };
    ask(&feeds(Duration::from_secs(5)), &query)
}

const IS_CALENDAR: &str = "HTTP/1.1 207 Multi-Status\r\n\r\n<multistatus xmlns=\"DAV:\"><response><propstat>\
    <prop><resourcetype><collection/><calendar xmlns=\"urn:ietf:params:xml:ns:caldav\"/></resourcetype>\
    </prop><status>HTTP/1.1 200 OK</status></propstat></response></multistatus>";
const NO_CALENDAR: &str = "HTTP/1.1 207 Multi-Status\r\n\r\n<multistatus xmlns=\"DAV:\"><response><propstat>\
    <prop><resourcetype><collection/></resourcetype></prop><status>HTTP/1.1 200 OK</status></propstat>\
    </response></multistatus>";
const UNTOLD: &str = "HTTP/1.1 403 Forbidden\r\n\r\n";
const NO_EVENTS: &str = "HTTP/1.1 207 Multi-Status\r\n\r\n<multistatus xmlns=\"DAV:\"/>";
const EMPTY: &str = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
const FREE: &str = "HTTP/1.1 200 OK\r\n\r\nBEGIN:VCALENDAR\nBEGIN:VFREEBUSY\n\
    DTSTART:20261123T000000Z\nDTEND:20270122T000000Z\nEND:VFREEBUSY\nEND:VCALENDAR\n";
const BUSY: &str = "HTTP/1.1 200 OK\r\n\r\nBEGIN:VCALENDAR\nBEGIN:VFREEBUSY\n\
    DTSTART:20261123T000000Z\nDTEND:20270122T000000Z\nFREEBUSY:20261124T090000Z/PT1H\n\
    END:VFREEBUSY\nEND:VCALENDAR\n";

#[test]
fn a_success_without_busy_times_is_unknown_and_not_free() {
    let calendar = |answer: Result<Fetched, FeedFault>| match answer {
        Ok(Fetched::Calendar { bytes, .. }) => String::from_utf8(bytes).unwrap(),
        other => panic!("{other:?}"),
    };
    assert!(calendar(dav(IS_CALENDAR, BUSY, "")).contains("FREEBUSY:20261124"));
    assert!(calendar(dav(UNTOLD, BUSY, "")).contains("FREEBUSY:20261124"));
    assert!(calendar(dav(IS_CALENDAR, FREE, "")).contains("VFREEBUSY"));
    // Events are asked for first where our own calls may be among them, and busy times where
    // events may not be read.
    assert!(!calendar(dav_for(true, IS_CALENDAR, BUSY, NO_EVENTS)).contains("VFREEBUSY"));
    assert!(calendar(dav_for(true, UNTOLD, BUSY, UNTOLD)).contains("FREEBUSY:20261124"));
    assert_eq!(
        dav_for(true, UNTOLD, EMPTY, UNTOLD).unwrap_err().why,
        dav(UNTOLD, EMPTY, UNTOLD).unwrap_err().why
    );
    // Known to be a calendar, and without events: that is free.
    assert!(calendar(dav(IS_CALENDAR, NO_EVENTS, NO_EVENTS)).starts_with("BEGIN:VCALENDAR"));
    for (what, busy, events, says) in [
        (UNTOLD, EMPTY, EMPTY, "\"success\" without busy times"),
        (IS_CALENDAR, EMPTY, EMPTY, "\"success\" without busy times"),
        (UNTOLD, FREE, NO_EVENTS, "not that this is a calendar"),
        (UNTOLD, NO_EVENTS, UNTOLD, "(403)"),
        (NO_CALENDAR, FREE, NO_EVENTS, "no calendar collection"),
        (
            EMPTY,
            EMPTY,
            "HTTP/1.1 207 M\r\n\r\n<multistatus xmlns=\"DAV:\">",
            "no whole list",
        ),
        ("HTTP/1.1 401 Who\r\n\r\n", BUSY, "", "(401)"),
    ] {
        let said = dav(what, busy, events).unwrap_err().why;
        assert!(said.contains(says), "{says}: {said}");
    }
}
