//! People's published calendars, as the world has them.

use super::{World, berlin};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use trialogue::desk::ports::{FeedFault, FeedQuery, Fetched, Fetching, FreeBusy};

/// How often a calendar is read.
pub(crate) const EVERY: Duration = Duration::from_mins(15);

/// Where somebody publishes their calendar. The path is a secret.
pub(crate) fn address(who: &str) -> String {
    format!("https://calendar.example/t0ps3cret/{who}.ics")
}

/// What each address gives: a calendar, or nothing.
#[derive(Debug, Clone, Default)]
pub(crate) struct Calendars(
    Arc<Mutex<BTreeMap<String, Option<String>>>>,
    Arc<Mutex<Vec<String>>>,
);

impl Calendars {
    pub(crate) fn set(&self, who: &str, calendar: Option<String>) {
        self.0.lock().unwrap().insert(address(who), calendar);
    }

    /// The addresses that were asked, in turn.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.1.lock().unwrap().clone()
    }
}

impl FreeBusy for Calendars {
    fn fetch<'a>(&'a self, query: &'a FeedQuery) -> Fetching<'a> {
        let url = query.feed.written().to_owned();
        self.1.lock().unwrap().push(url.clone());
        let known = self.0.lock().unwrap().get(&url).cloned().flatten();
        Box::pin(async move {
            let text = known.ok_or_else(|| FeedFault::new("no answer", "try again"))?;
            let tag = format!("\"{}\"", trialogue::domain::ids::digest(text.as_bytes()));
            if query.etag.as_ref() == Some(&tag) {
                return Ok(Fetched::AsBefore);
            }
            Ok(Fetched::Calendar {
                bytes: text.into_bytes(),
                etag: Some(tag),
                modified: None,
            })
        })
    }
}

/// `fails`, `is free`, or times parted by `,`: `2026-11-23 12:00 to 14:00 [tentative|away|somewhere]`;
/// whole days as `2026-11-23`. `somewhere`: in a zone that nobody knows. `None` is a calendar that can't be read.
pub(crate) fn calendar(text: &str) -> Result<Option<String>, String> {
    match text {
        "fails" => return Ok(None),
        "is free" => return Ok(Some(calendar_of(""))),
        _ => {}
    }
    let mut events = String::new();
    for (n, part) in text.split(',').map(str::trim).enumerate() {
        let words: Vec<&str> = part.split(' ').collect();
        let (times, more) = match words.as_slice() {
            [day, from, "to", to, more @ ..] => {
                let at = |time: &str| berlin(&format!("{day} {time}")).ok_or("no time");
                let utc = |time: &str| Ok::<_, &str>(at(time)?.utc().format("%Y%m%dT%H%M%SZ"));
                (
                    format!("DTSTART:{}\r\nDTEND:{}\r\n", utc(from)?, utc(to)?),
                    more,
                )
            }
            [day, more @ ..] => (
                format!("DTSTART;VALUE=DATE:{}\r\n", day.replace('-', "")),
                more,
            ),
            [] => return Err("no time".into()),
        };
        let times = if more == ["somewhere"] {
            times.replace('Z', "").replace(':', ";TZID=Nowhere/Zone:")
        } else {
            times
        };
        let kind = match more {
            [] | ["somewhere"] => "",
            ["tentative"] => "STATUS:TENTATIVE\r\n",
            ["away"] => "X-MICROSOFT-CDO-BUSYSTATUS:OOF\r\n",
            _ => return Err(format!("no kind of time: {more:?}")),
        };
        events += &event(&format!("event-{n}@calendar.example"), &times, kind);
    }
    Ok(Some(calendar_of(&events)))
}

pub(crate) fn event(uid: &str, times: &str, more: &str) -> String {
    let mut text = String::new();
    write!(
        text,
        "BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20261101T000000Z\r\n{times}{more}END:VEVENT\r\n"
    )
    .unwrap();
    text
}

pub(crate) fn calendar_of(events: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\n{events}END:VCALENDAR\r\n")
}

impl World {
    /// Changes what somebody's calendar says; it is seen at the next reading.
    pub(crate) fn calendar_says(&mut self, who: &str, calendar: Option<String>) {
        self.calendars.set(who, calendar);
        self.settle();
    }
}
