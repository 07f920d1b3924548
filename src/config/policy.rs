//! `[team.X.policy]`: the rules a team works by (PRODUCT: *Policy*).

use super::Origin;
use super::section::{Gathered, Section};
use crate::domain::hours::{Wait, WeekHours, minute_of_day};
use crate::domain::misspelt::nearest;
use crate::domain::policy::{Book, Place, Policy, RulingsWanted, parse_duration, parse_wait};
use chrono::{NaiveTime, TimeDelta};

/// The policy of a team that says nothing.
pub(super) fn defaults(all: &mut Gathered, path: &str) -> Policy {
    read(all, Section::new(path, Origin::Default, Vec::new()))
}

pub(super) fn read(all: &mut Gathered, mut s: Section) -> Policy {
    let d = Policy::default();
    let waits: [(&str, Wait, &str); 4] = [
        ("answer_within", d.answer_within, "2d"),
        ("quiet", d.quiet, "30m"),
        ("notes_wait", d.notes_wait, "60m"),
        ("assumption", d.assumption, "1d"),
    ];
    let [answer_within, quiet, notes_wait, assumption] =
        waits.map(|(key, default, text)| s.read(all, key, (default, text), wait));
    let spans: [(&str, TimeDelta, &str); 4] = [
        ("duration", d.duration, "15m"),
        ("duration_max", d.duration_max, "30m"),
        ("notice", d.notice, "2h"),
        ("buffer", d.buffer, "5m"),
    ];
    let [duration, duration_max, notice, buffer] =
        spans.map(|(key, default, text)| s.read(all, key, (default, text), span(key)));
    let rulings = [
        ("where needed", RulingsWanted::WhereNeeded),
        ("always", RulingsWanted::Always),
    ];
    let policy = Policy {
        book: s.read(all, "book", (d.book, "after 2h"), book),
        place: s.read(all, "place", (None, "none: nothing is booked"), |text| {
            Place::parse(text).map(Some)
        }),
        duration,
        duration_max: duration_max.max(duration),
        notice,
        accept_by: s.read(all, "accept_by", (d.accept_by, "30m"), |text| {
            if text == "none" {
                return Ok(None);
            }
            parse_duration(text)
                .map(Some)
                .map_err(|why| format!("write \"none\", or {}", why.trim_start_matches("write ")))
        }),
        answer_within,
        horizon: s.read(all, "horizon", (d.horizon, "5d"), horizon),
        buffer,
        po_daily_limit: s.whole(all, "po_daily_limit", d.po_daily_limit, 0..=50),
        office_hours: s.read(all, "office_hours", (None, "none"), hours),
        focus: s.read(all, "focus", (None, "none"), hours),
        lunch: s.read(all, "lunch", (None, "none"), hours),
        attempts: s.whole(all, "attempts", d.attempts, 0..=20),
        quiet,
        notes_wait,
        nudge: nudges(all, &mut s, d.nudge),
        digest: s.read(all, "digest", (d.digest, "08:30"), |text| {
            time_of_day(text).ok_or_else(|| "write a time of day, for example \"08:30\"".into())
        }),
        assumption,
        rulings: s.choice(all, "rulings", (d.rulings, "where needed"), &rulings),
        ask_once: s.truth(all, "ask_once", d.ask_once),
        po_copy: s.truth(all, "po_copy", d.po_copy),
        retention_months: s.read(all, "retention", (d.retention_months, "24 months"), months),
    };
    if duration_max < duration {
        let what = format!(
            "duration_max ({} min) is less than duration ({} min) in {}",
            duration_max.num_minutes(),
            duration.num_minutes(),
            s.title()
        );
        let mend = "raise duration_max, or lower duration".to_owned();
        let origin = s.origin.clone();
        all.fault(&origin, what, mend);
    }
    s.finish(all);
    policy
}

/// Reads hours of the week; empty is none.
fn hours(text: &str) -> Result<Option<WeekHours>, String> {
    WeekHours::parse(text)
        .map(|h| (!h.as_str().is_empty()).then_some(h))
        .map_err(|error| error.to_string())
}

fn wait(text: &str) -> Result<Wait, String> {
    parse_wait(text).map_err(Into::into)
}

/// Reads a length by the clock. A call lasts 5 minutes to 8 hours. Calls and the time around
/// them are booked in steps of 5 minutes.
fn span(key: &str) -> impl Fn(&str) -> Result<TimeDelta, String> {
    let call = key.starts_with("duration");
    let booked = call || key == "buffer";
    move |text| {
        let length = parse_duration(text)?;
        let fits = (TimeDelta::minutes(5)..=TimeDelta::hours(8)).contains(&length);
        if call && !fits {
            return Err("write 5m to 8h".into());
        }
        if booked && length.num_minutes() % 5 != 0 {
            return Err("calls are booked in steps of 5 minutes: write 5m, 10m, 15m …".into());
        }
        Ok(length)
    }
}

fn book(text: &str) -> Result<Book, String> {
    const MEND: &str = "allowed: \"after 2h\" (any length), \"at once\", \"on request\"";
    match text.trim() {
        "at once" => Ok(Book::AtOnce),
        "on request" => Ok(Book::OnRequest),
        other => other
            .strip_prefix("after ")
            .and_then(|length| parse_wait(length).ok())
            .map(Book::After)
            .ok_or_else(
                || match nearest(other, ["after 2h", "at once", "on request"]) {
                    Some(near) => format!("did you mean \"{near}\"? {MEND}"),
                    None => MEND.into(),
                },
            ),
    }
}

fn horizon(text: &str) -> Result<u32, String> {
    match parse_wait(text) {
        Ok(Wait::Days(days)) if (1..=60).contains(&days) => Ok(days),
        _ => Err("write working days, 1d to 60d, for example \"5d\"".into()),
    }
}

fn months(text: &str) -> Result<u32, String> {
    let number = text
        .trim()
        .strip_suffix("months")
        .or_else(|| text.trim().strip_suffix("month"))
        .and_then(|n| n.trim().parse().ok());
    number
        .filter(|n| (1..=240).contains(n))
        .ok_or_else(|| "write 1 to 240 months, for example \"24 months\"".into())
}

fn time_of_day(text: &str) -> Option<NaiveTime> {
    let minute = u32::from(minute_of_day(text.trim())?);
    NaiveTime::from_hms_opt(minute / 60, minute % 60, 0)
}

/// A working day of anybody's is longer than eight hours only where they say so.
fn is_longer(wait: Wait, than: Wait) -> bool {
    const DAY: i64 = 8 * 60;
    let minutes = |wait| match wait {
        Wait::Minutes(minutes) => minutes,
        Wait::Days(days) => i64::from(days) * DAY,
    };
    minutes(wait) > minutes(than)
}

fn nudges(all: &mut Gathered, s: &mut Section, default: Vec<Wait>) -> Vec<Wait> {
    let Some(texts) = s.list(all, "nudge") else {
        s.note(all, "nudge", "[\"4h\", \"8h\", \"12h\"]", &Origin::Default);
        return default;
    };
    if let Some((text, origin)) = texts.get(3) {
        let what = format!("nudge has a fourth length, {text:?}");
        let mend = "three at most: the stakeholder, the next one, the PO".to_owned();
        all.fault(origin, what, mend);
    }
    let mut waits: Vec<Wait> = Vec::new();
    for (text, origin) in texts {
        match parse_wait(&text) {
            Ok(wait) if waits.last().is_some_and(|last| !is_longer(wait, *last)) => {
                let what = format!("nudge: {text:?} is no longer than the one before it");
                let mend = "each counts from the question: write rising lengths".to_owned();
                all.fault(&origin, what, mend);
            }
            Ok(wait) => waits.push(wait),
            Err(why) => {
                let what = format!("nudge: {text:?} is wrong");
                all.fault(&origin, what, why.to_owned());
            }
        }
    }
    waits
}
