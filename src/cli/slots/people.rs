//! The people file of `trialogue slots`.
//!
//! Owns its format. Never takes a file that it does not understand for an empty one:
//! an unknown key is an error with its place, an unreadable calendar makes its owner unknown.

use crate::calendar::busy::busy;
use crate::domain::calendar::{Busy, BusyKind};
use crate::domain::hours::{WeekHours, WorkWeek, instant_in};
use crate::domain::ids::PersonId;
use crate::domain::limits::FEED_BYTES;
use crate::domain::misspelt::nearest;
use crate::domain::time::{Span, Timestamp};
use crate::rules::slots::Invitee;
use anyhow::{Result, anyhow, bail};
use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::Tz;
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor, value::MapAccessDeserializer};
use std::io::Read;
use std::path::Path;
use std::str::FromStr;
use toml::Spanned;
use toml::value::Datetime;

/// Everybody of the file.
pub(super) struct People {
    people: Vec<Person>,
}

struct Person {
    id: PersonId,
    name: String,
    work: WorkWeek,
    busy: Vec<Busy>,
    office_hours: Option<WeekHours>,
    focus: Option<WeekHours>,
    lunch: Option<WeekHours>,
    optional: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileTable {
    person: Vec<PersonTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PersonTable {
    name: Spanned<String>,
    zone: Spanned<String>,
    hours: Option<Spanned<String>>,
    #[serde(default)]
    days_off: Vec<Spanned<Moment>>,
    #[serde(default)]
    busy: Vec<BusyEntry>,
    office_hours: Option<Spanned<String>>,
    focus: Option<Spanned<String>>,
    lunch: Option<Spanned<String>>,
    #[serde(default)]
    optional: bool,
}

/// A date or time, written as text or as TOML has them.
#[derive(Deserialize)]
#[serde(untagged)]
enum Moment {
    Toml(Datetime),
    Text(String),
}

impl Moment {
    fn text(&self) -> String {
        match self {
            Self::Toml(at) => at.to_string(),
            Self::Text(text) => text.clone(),
        }
    }
}

enum BusyEntry {
    Span(SpanTable),
    File(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SpanTable {
    start: Spanned<Moment>,
    end: Spanned<Moment>,
}

impl<'de> Deserialize<'de> for BusyEntry {
    // By hand, not untagged: so an unknown key keeps its name and place.
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = BusyEntry;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("{ start, end } or the name of a calendar file")
            }
            fn visit_str<E>(self, text: &str) -> Result<BusyEntry, E> {
                Ok(BusyEntry::File(text.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<BusyEntry, A::Error> {
                SpanTable::deserialize(MapAccessDeserializer::new(map)).map(BusyEntry::Span)
            }
        }
        from.deserialize_any(Either)
    }
}

impl People {
    /// Reads the file's text, and the calendar files it names, for the time `within`.
    pub(super) fn read(text: &str, folder: &Path, within: Span) -> Result<Self> {
        let file: FileTable = toml::from_str(text).map_err(|e| located(text, &e))?;
        if file.person.is_empty() {
            bail!("it has no [[person]]");
        }
        let people = file
            .person
            .into_iter()
            .enumerate()
            .map(|(n, table)| person(n, table, text, folder, within))
            .collect::<Result<_>>()?;
        Ok(Self { people })
    }

    /// The people as the search takes them.
    pub(super) fn invitees(&self) -> Vec<Invitee<'_>> {
        fn invitee(p: &Person) -> Invitee<'_> {
            Invitee {
                id: &p.id,
                name: &p.name,
                work: &p.work,
                windows: None,
                away: &[],
                busy: &p.busy,
                refused: &[],
                optional: p.optional,
                daily_limit: None,
                calls: &[],
                office_hours: p.office_hours.as_ref(),
                focus: p.focus.as_ref(),
                lunch: p.lunch.as_ref(),
            }
        }
        self.people.iter().map(invitee).collect()
    }

    /// The names of these people.
    pub(super) fn names(&self, ids: &[PersonId]) -> Vec<&str> {
        let named = self.people.iter().filter(|p| ids.contains(&p.id));
        named.map(|p| p.name.as_str()).collect()
    }

    pub(super) fn have_office_hours(&self) -> bool {
        self.people.iter().any(|p| p.office_hours.is_some())
    }

    /// What everybody's clock shows, such as `Dana Tue 10:30`.
    pub(super) fn local_times(&self, at: Timestamp) -> Vec<String> {
        let shown = |p: &Person| {
            let local = at.utc().with_timezone(&p.work.zone);
            format!("{} {}", p.name, local.format("%a %H:%M"))
        };
        self.people.iter().map(shown).collect()
    }
}

fn person(n: usize, table: PersonTable, text: &str, folder: &Path, within: Span) -> Result<Person> {
    if table.name.get_ref().trim().is_empty() {
        return Err(wrong(text, &table.name, "a person needs a name"));
    }
    let zone = zone(&table.zone).map_err(|why| wrong(text, &table.zone, &why))?;
    let hours = |of: &Option<Spanned<String>>| {
        of.as_ref()
            .map(|h| WeekHours::parse(h.get_ref()).map_err(|e| wrong(text, h, &e.to_string())))
            .transpose()
    };
    let days_off = table.days_off.iter().map(|day| {
        let date = NaiveDate::from_str(day.get_ref().text().trim());
        date.map_err(|_| wrong(text, day, "a day off is a date such as \"2026-12-24\""))
    });
    let work = WorkWeek {
        zone,
        hours: hours(&table.hours)?.unwrap_or_default(),
        days_off: days_off.collect::<Result<_>>()?,
        ..WorkWeek::default()
    };
    let mut times = Vec::new();
    for entry in &table.busy {
        match entry {
            BusyEntry::Span(span) => times.push(busy_span(span, text, zone)?),
            BusyEntry::File(name) => times.extend(busy_file(name, folder, within, zone)),
        }
    }
    Ok(Person {
        id: PersonId::new(format!("person-{n}")),
        office_hours: hours(&table.office_hours)?,
        focus: hours(&table.focus)?,
        lunch: hours(&table.lunch)?,
        name: table.name.into_inner(),
        work,
        busy: times,
        optional: table.optional,
    })
}

fn zone(name: &Spanned<String>) -> Result<Tz, String> {
    let name = name.get_ref();
    Tz::from_str(name).map_err(|_| {
        let known = chrono_tz::TZ_VARIANTS.iter().map(|tz| tz.name());
        match nearest(name, known) {
            Some(near) => format!("there is no zone {name:?}; did you mean {near:?}?"),
            None => format!("there is no zone {name:?}; write for example \"Europe/Berlin\""),
        }
    })
}

fn busy_span(span: &SpanTable, text: &str, zone: Tz) -> Result<Busy> {
    let instant = |at: &Spanned<Moment>| {
        let written = at.get_ref().text().trim().to_owned();
        let local = written.replacen(' ', "T", 1);
        Timestamp::parse_rfc3339(&written)
            .or_else(|e| {
                let formats = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"];
                let mut read = formats.iter();
                read.find_map(|f| NaiveDateTime::parse_from_str(&local, f).ok())
                    .map(|local| instant_in(zone, local))
                    .ok_or(e)
            })
            .map_err(|_| wrong(text, at, "a time is such as \"2026-11-24T10:00:00+01:00\""))
    };
    let (start, end) = (instant(&span.start)?, instant(&span.end)?);
    if end <= start {
        return Err(wrong(text, &span.end, "the end must be after the start"));
    }
    Ok(Busy {
        span: Span::new(start, end),
        kind: BusyKind::Busy,
        source: "people file".into(),
    })
}

fn busy_file(name: &str, folder: &Path, within: Span, zone: Tz) -> Vec<Busy> {
    let unknown = |why: String| {
        vec![Busy {
            span: within,
            kind: BusyKind::Unknown,
            source: format!("{name}: {why}"),
        }]
    };
    if name.contains("://") {
        return unknown("addresses are not fetched here".into());
    }
    // One byte more than is read, so that the reader sees that it is too much.
    let limit = FEED_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    let read = std::fs::File::open(folder.join(name))
        .and_then(|file| file.take(limit).read_to_end(&mut bytes));
    match read {
        Ok(_) => busy(&bytes, name, within, zone).busy,
        Err(e) => unknown(format!("cannot be read: {e}")),
    }
}

fn wrong<T>(text: &str, at: &Spanned<T>, why: &str) -> anyhow::Error {
    let (line, column) = place(text, at.span().start);
    anyhow!("line {line}, column {column}: {why}")
}

/// Line and column, from 1, of a byte.
fn place(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let column = before.get(start..).unwrap_or_default().chars().count() + 1;
    (line, column)
}

fn located(text: &str, error: &toml::de::Error) -> anyhow::Error {
    let message = error.message();
    let hint = suggestion(message).unwrap_or_default();
    match error.span() {
        Some(span) => {
            let (line, column) = place(text, span.start);
            anyhow!("line {line}, column {column}: {message}{hint}")
        }
        None => anyhow!("{message}{hint}"),
    }
}

/// Of "unknown field `nmae`, expected one of `name`, …" the nearest that was expected.
fn suggestion(message: &str) -> Option<String> {
    let (head, expected) = message
        .strip_prefix("unknown field ")?
        .split_once(", expected")?;
    let known = expected.split('`').skip(1).step_by(2);
    let near = nearest(head.trim_matches('`'), known)?;
    Some(format!("; did you mean `{near}`?"))
}
