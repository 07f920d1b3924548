//! Busy times from Radicale, Debian's and the one from `PyPI`, and from a plain web server
//! (`tests/rigs/caldav up DIR [pypi]`). Debian's answers `free-busy-query` with a list of names.

use crate::support::rig::{runtime, values};
use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use trialogue::calendar::busy::busy;
use trialogue::desk::ports::{FeedFault, FeedQuery, Fetched, FreeBusy};
use trialogue::domain::calendar::BusyKind;
use trialogue::domain::feed::Feed;
use trialogue::domain::time::{Span, Timestamp};
use trialogue::wire::Secret;
use trialogue::wire::feeds::{FeedSettings, Feeds, Login};

static NEXT: AtomicUsize = AtomicUsize::new(0);

/// A running Radicale.
struct Caldav(HashMap<String, String>);

/// Both of them, as far as they run.
fn both() -> Vec<Caldav> {
    ["TRIALOGUE_RIG_CALDAV", "TRIALOGUE_RIG_CALDAV_PYPI"]
        .into_iter()
        .filter_map(|variable| values(variable, "calendar server").map(Caldav))
        .collect()
}

impl Caldav {
    fn run(&self, args: &[&str]) {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rigs/caldav");
        let dir = self.0["FEED_DIR"].trim_end_matches("/caldav/feeds");
        let [command, rest @ ..] = args else { return };
        let output = Command::new(script)
            .args([command, &dir])
            .args(rest)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "caldav {args:?}: {said}");
    }

    /// A new user with an empty calendar.
    fn new_user(&self) -> String {
        let number = NEXT.fetch_add(1, Ordering::SeqCst);
        let user = format!("sam-{number}-{}", std::process::id());
        self.run(&["adduser", &user]);
        user
    }

    fn put(&self, user: &str, uid: &str, lines: &str) {
        let file = tempfile::NamedTempFile::new().unwrap();
        let text = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\nBEGIN:VEVENT\r\nUID:{uid}\r\n\
             DTSTAMP:20261101T000000Z\r\nSUMMARY:a & b <c>\r\n{lines}END:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        std::fs::write(file.path(), text).unwrap();
        self.run(&["put", user, file.path().to_str().unwrap()]);
    }

    #[expect(
        clippy::unused_self,
        reason = "whoever asks a server asks it by its name"
    )]
    /// An adapter that may ask this server, and logs in as these.
    fn feeds(&self, logins: &[(&str, &str)]) -> Feeds {
        let login = |(user, password): &(&str, &str)| Login {
            host: "127.0.0.1".into(),
            user: (*user).into(),
            password: Secret::new(*password),
        };
        Feeds::new(FeedSettings {
            allow: vec!["127.0.0.1".into()],
            logins: logins.iter().map(login).collect(),
            ..FeedSettings::default()
        })
    }

    fn address(&self, user: &str, path: &str) -> String {
        let place = self.0["CALDAV_URL"].replace("http://", "");
        format!("caldav+http://{user}@{place}{path}")
    }

    fn ask(&self, feeds: &Feeds, address: &str, tag: Option<String>) -> Result<Fetched, FeedFault> {
        self.ask_for(false, feeds, address, tag)
    }

    #[expect(
        clippy::unused_self,
        reason = "whoever asks a server asks it by its name"
    )]
    fn ask_for(
        &self,
        events: bool,
        feeds: &Feeds,
        address: &str,
        tag: Option<String>,
    ) -> Result<Fetched, FeedFault> {
        let query = FeedQuery {
            feed: Feed::parse(address).unwrap(),
            within: window(),
            events,
            etag: tag,
            modified: None,
        };
        runtime().block_on(feeds.fetch(&query))
    }
}

fn at(text: &str) -> Timestamp {
    Timestamp::parse_rfc3339(text).unwrap()
}

fn window() -> Span {
    Span::new(at("2026-11-23T00:00:00Z"), at("2026-12-08T00:00:00Z"))
}

/// The times of an answer with their kinds, and its tag.
fn told(
    answer: Result<Fetched, FeedFault>,
) -> (BTreeSet<(String, String, BusyKind)>, Option<String>) {
    let Ok(Fetched::Calendar { bytes, etag, .. }) = answer else {
        panic!("{answer:?}")
    };
    let reading = busy(&bytes, "", window(), chrono_tz::Europe::Berlin);
    assert_eq!(reading.faults, Vec::<String>::new());
    let one = |b: &trialogue::domain::calendar::Busy| {
        (b.span.start.rfc3339(), b.span.end.rfc3339(), b.kind)
    };
    (reading.busy.iter().map(one).collect(), etag)
}

fn time(day: &str, from: &str, to: &str, kind: BusyKind) -> (String, String, BusyKind) {
    (
        format!("2026-{day}T{from}:00Z"),
        format!("2026-{day}T{to}:00Z"),
        kind,
    )
}

#[test]
fn both_radicales_tell_the_same_busy_times() {
    for server in both() {
        let user = server.new_user();
        let feeds = server.feeds(&[(&user, "secret")]);
        let address = server.address(&user, &format!("{user}/calendar/"));
        // A calendar without events is free; that it is a calendar was asked.
        let (times, tag) = told(server.ask(&feeds, &address, None));
        assert_eq!(times, BTreeSet::new());
        assert!(tag.is_some());
        assert_eq!(
            server.ask(&feeds, &address, tag.clone()),
            Ok(Fetched::AsBefore)
        );

        server.put(
            &user,
            "one@x",
            "DTSTART:20261124T090000Z\r\nDTEND:20261124T100000Z\r\n",
        );
        server.put(
            &user,
            "week@x",
            "DTSTART:20261102T130000Z\r\nDURATION:PT30M\r\nRRULE:FREQ=WEEKLY\r\n",
        );
        server.put(
            &user,
            "free@x",
            "DTSTART:20261125T130000Z\r\nDURATION:PT1H\r\nTRANSP:TRANSPARENT\r\n",
        );
        server.put(
            &user,
            "maybe@x",
            "DTSTART:20261126T130000Z\r\nDURATION:PT1H\r\nSTATUS:TENTATIVE\r\n",
        );
        server.put(
            &user,
            "past@x",
            "DTSTART:20261002T130000Z\r\nDURATION:PT1H\r\n",
        );
        let (times, _) = told(server.ask(&feeds, &address, tag));
        let (by_events, _) = told(server.ask_for(true, &feeds, &address, None));
        assert_eq!(times, by_events);
        let wanted = BTreeSet::from([
            time("11-24", "09:00", "10:00", BusyKind::Busy),
            time("11-23", "13:00", "13:30", BusyKind::Busy),
            time("11-30", "13:00", "13:30", BusyKind::Busy),
            time("12-07", "13:00", "13:30", BusyKind::Busy),
            time("11-26", "13:00", "14:00", BusyKind::Tentative),
        ]);
        assert_eq!(times, wanted, "{}", server.0["CALDAV_PYTHON"]);
    }
}

#[test]
fn what_a_radicale_refuses_is_a_fault_with_its_mend() {
    for server in both() {
        let user = server.new_user();
        let good = server.feeds(&[(&user, "secret")]);
        let wrong = server.feeds(&[(&user, "hunter2")]);
        let own = server.address(&user, &format!("{user}/calendar/"));
        for (feeds, address, says) in [
            (&wrong, own, "(401)"),
            (
                &good,
                server.address(&user, &format!("{user}/")),
                "no calendar collection",
            ),
            (
                &good,
                server.address(&user, &format!("{user}/nothing/")),
                "404",
            ),
            (&good, server.address(&user, "alice/calendar/"), "(403)"),
        ] {
            let fault = server.ask(feeds, &address, None).unwrap_err();
            assert!(fault.why.contains(says), "{address}: {fault:?}");
            assert!(!fault.mend.is_empty() && !format!("{fault:?}").contains("hunter2"));
        }
    }
}

#[test]
fn a_published_file_is_read_and_not_read_again_until_it_changes() {
    for server in both() {
        let name = format!(
            "{}-{}.ics",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::SeqCst)
        );
        let file = PathBuf::from(&server.0["FEED_DIR"]).join(&name);
        let text = |uid: &str| {
            format!(
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART:20261124T090000Z\r\n\
                 DTEND:20261124T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
            )
        };
        std::fs::write(&file, text("a")).unwrap();
        let feeds = server.feeds(&[]);
        let mut query = FeedQuery {
            feed: Feed::parse(&format!("{}{name}", server.0["FEED_URL"])).unwrap(),
            within: window(),
            events: false,
            etag: None,
            modified: None,
        };
        let Ok(Fetched::Calendar {
            bytes,
            modified,
            etag,
        }) = runtime().block_on(feeds.fetch(&query))
        else {
            panic!("not read")
        };
        assert_eq!(bytes, text("a").as_bytes());
        (query.etag, query.modified) = (etag, modified);
        assert_eq!(
            runtime().block_on(feeds.fetch(&query)),
            Ok(Fetched::AsBefore)
        );
        std::fs::write(&file, text("b")).unwrap();
        // Modified in another second: times of files are told in seconds.
        let later = std::fs::metadata(&file).unwrap().modified().unwrap();
        let handle = std::fs::File::options().write(true).open(&file).unwrap();
        handle
            .set_modified(later + std::time::Duration::from_secs(5))
            .unwrap();
        let read = runtime().block_on(feeds.fetch(&query));
        assert!(matches!(read, Ok(Fetched::Calendar { .. })), "{read:?}");
        std::fs::remove_file(&file).unwrap();
        let gone = runtime().block_on(feeds.fetch(&query)).unwrap_err();
        assert!(gone.why.contains("nothing at its address"), "{gone}");
    }
}
