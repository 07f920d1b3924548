//! Reading the calendar part of a mail: what somebody answers, asks or calls off.
//!
//! Never trusts it: it is a claim of its sender. Invariant: any bytes give a reading, and
//! what could not be read is told in its `fault`.

use super::listing::instances;
use super::object::{depth, entry_address, of_type, other, parameter, parse, text};
use super::when::{Frame, Place};
use super::zone::Zones;
use super::{answer, outlook};
use crate::domain::calendar::{CalendarMail, Method};
use crate::domain::limits::{ATTENDEES, CALENDAR_BYTES, CALENDAR_COMPONENTS, CALENDAR_DEPTH};
use crate::domain::message::capped;
use crate::domain::person::{Address, Mailbox};
use crate::domain::time::Timestamp;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarParameterName,
    ICalendarProperty, ICalendarStatus, ICalendarValue,
};
use chrono::Datelike;

/// The years in which an event of ours, or one that is followed, may lie.
const YEARS: std::ops::RangeInclusive<i32> = 1970..=2100;

/// As [`read_from`], of nobody in particular.
pub fn read(bytes: &[u8]) -> CalendarMail {
    read_from(bytes, None)
}

/// Reads a calendar part. Total: what can't be read stands in `fault`. Parts above
/// [`CALENDAR_BYTES`], [`CALENDAR_COMPONENTS`] or [`CALENDAR_DEPTH`] are not looked at.
///
/// A DTSTART alone is an event without length, a date alone lasts one day (RFC 5545, 3.6.1).
/// Of several VEVENTs the first that is no override of one instance counts, else the first.
/// In an answer the attendee is the one who has answered; of several the one whose line is
/// the `sender`'s, the address in From; else a delegate before whoever delegated to them.
pub fn read_from(bytes: &[u8], sender: Option<&Address>) -> CalendarMail {
    let mut mail = blank();
    let objects = match parse(bytes, CALENDAR_BYTES).and_then(bounded) {
        Ok(objects) => objects,
        Err(why) => {
            mail.fault = Some(why);
            return mail;
        }
    };
    let found = objects
        .iter()
        .find_map(|object| Some((object, event_of(object)?)));
    let mut faults = Vec::new();
    if let Some((object, event)) = found {
        mail.method = method(object, &mut faults);
        fill(&mut mail, object, event, &mut faults);
        who(&mut mail, object, event, sender, &mut faults);
    } else {
        mail.method = objects.first().and_then(|o| method(o, &mut faults));
        faults.push("it has no VEVENT with a UID".into());
    }
    mail.fault = (!faults.is_empty()).then(|| faults.join("; "));
    mail
}

/// The objects, if they stay within the limits of a mail.
fn bounded(objects: Vec<ICalendar>) -> Result<Vec<ICalendar>, String> {
    let count: usize = objects.iter().map(|o| o.components.len()).sum();
    if count > CALENDAR_COMPONENTS {
        return Err(format!(
            "{count} components, more than the {CALENDAR_COMPONENTS} that are read"
        ));
    }
    if objects.iter().any(|o| depth(o) > CALENDAR_DEPTH) {
        return Err(format!(
            "components within components, more than {CALENDAR_DEPTH} deep"
        ));
    }
    Ok(objects)
}

fn blank() -> CalendarMail {
    CalendarMail {
        method: None,
        uid: None,
        wrapped_uid: None,
        sequence: 0,
        dtstamp: None,
        attendee: None,
        partstat: None,
        sent_by: None,
        delegated_to: None,
        delegated_from: None,
        recurrence_id: None,
        start: None,
        end: None,
        comment: None,
        described: None,
        organizer: None,
        summary: None,
        place: None,
        cancelled: false,
        attendees: Vec::new(),
        recurs: false,
        instances: Vec::new(),
        fault: None,
    }
}

fn event_of(object: &ICalendar) -> Option<&ICalendarComponent> {
    let mut named = of_type(object, ICalendarComponentType::VEvent)
        .filter(|event| text(event, &ICalendarProperty::Uid).is_some());
    let first = named.next()?;
    let whole = |event: &&ICalendarComponent| !event.is_recurrence_override();
    Some(
        std::iter::once(first)
            .chain(named)
            .find(whole)
            .unwrap_or(first),
    )
}

/// The METHOD; none where there are several that differ: each could be what is meant.
fn method(object: &ICalendar, faults: &mut Vec<String>) -> Option<Method> {
    let root = object.components.first()?;
    let mut words: Vec<String> = root
        .properties(&ICalendarProperty::Method)
        .filter_map(|entry| Some(entry.values.first()?.as_text()?.to_ascii_uppercase()))
        .collect();
    words.dedup();
    let word = match words.as_slice() {
        [] => return None,
        [word] => word.trim(),
        _ => {
            faults.push("it has more than one METHOD".into());
            return None;
        }
    };
    let known = match word {
        "REQUEST" => Method::Request,
        "REPLY" => Method::Reply,
        "CANCEL" => Method::Cancel,
        "COUNTER" => Method::Counter,
        "REFRESH" => Method::Refresh,
        "DECLINECOUNTER" => Method::Declinecounter,
        "PUBLISH" => Method::Publish,
        "ADD" => Method::Add,
        _ => {
            faults.push(format!("unknown METHOD {:?}", short(word)));
            return None;
        }
    };
    Some(known)
}

fn short(text: &str) -> String {
    text.chars().take(60).collect()
}

fn fill(
    mail: &mut CalendarMail,
    object: &ICalendar,
    event: &ICalendarComponent,
    faults: &mut Vec<String>,
) {
    mail.uid = text(event, &ICalendarProperty::Uid);
    mail.wrapped_uid = mail.uid.as_deref().and_then(outlook::unwrapped);
    mail.summary = text(event, &ICalendarProperty::Summary);
    mail.place = place(event);
    mail.cancelled = event.status() == Some(&ICalendarStatus::Cancelled);
    mail.recurs = event.is_recurrent();
    mail.sequence = sequence(event, faults);
    mail.organizer = event
        .property(&ICalendarProperty::Organizer)
        .and_then(entry_address);
    times(mail, object, event, faults);
}

/// LOCATION; else the link of CONFERENCE (RFC 7986, 5.11), or of what Google and Microsoft
/// wrote before there was one.
fn place(event: &ICalendarComponent) -> Option<String> {
    text(event, &ICalendarProperty::Location)
        .or_else(|| text(event, &ICalendarProperty::Conference))
        .or_else(|| other(event, "X-GOOGLE-CONFERENCE"))
        .or_else(|| other(event, "X-MICROSOFT-SKYPETEAMSMEETINGURL"))
}

/// Everybody named, and of an answer who answers.
fn who(
    mail: &mut CalendarMail,
    object: &ICalendar,
    event: &ICalendarComponent,
    sender: Option<&Address>,
    faults: &mut Vec<String>,
) {
    let lines: Vec<&ICalendarEntry> = event
        .properties(&ICalendarProperty::Attendee)
        .take(ATTENDEES)
        .collect();
    if event.properties(&ICalendarProperty::Attendee).count() > ATTENDEES {
        faults.push(format!("more than {ATTENDEES} attendees"));
    }
    mail.attendees = lines.iter().filter_map(|line| mailbox(line)).collect();
    if mail.attendees.len() < lines.len() {
        faults.push("an ATTENDEE is no mail address".into());
    }
    if matches!(
        mail.method,
        Some(Method::Reply | Method::Counter | Method::Refresh)
    ) {
        answer::fill(mail, &lines, sender, faults);
    }
    mail.comment = answer::comment(object, event, &lines, mail);
    if mail.method == Some(Method::Request) && !answer::is_microsofts(object) {
        let described = text(event, &ICalendarProperty::Description);
        mail.described = Some(capped(described.unwrap_or_default()));
    }
}

fn sequence(event: &ICalendarComponent, faults: &mut Vec<String>) -> u32 {
    let Some(entry) = event.property(&ICalendarProperty::Sequence) else {
        return 0;
    };
    let number = match entry.values.first() {
        Some(ICalendarValue::Integer(n)) => Some(i128::from(*n)),
        Some(value) => value.as_text().and_then(|t| t.trim().parse().ok()),
        None => None,
    };
    if let Some(n) = number.and_then(|n| u32::try_from(n).ok()) {
        return n;
    }
    faults.push("its SEQUENCE is no number from 0 to 4294967295".into());
    0
}

fn times(
    mail: &mut CalendarMail,
    object: &ICalendar,
    event: &ICalendarComponent,
    faults: &mut Vec<String>,
) {
    let stated = object
        .components
        .first()
        .and_then(|root| other(root, "X-WR-TIMEZONE"));
    let frame = Frame::new(Zones::of(object), None, stated.as_deref());
    mail.dtstamp = moment(&frame, event, &ICalendarProperty::Dtstamp, faults);
    mail.recurrence_id = moment(&frame, event, &ICalendarProperty::RecurrenceId, faults);
    if !event.has_property(&ICalendarProperty::Dtstart) {
        // Some servers leave it out of a REPLY: the UID and SEQUENCE say which version.
        return;
    }
    let (start, end) = match frame.span(event) {
        Ok(span) => span,
        Err(why) => return faults.push(why.into()),
    };
    mail.start = told("DTSTART", &start, faults);
    if mail.start.is_some() {
        mail.end = told("DTEND", &end, faults);
    }
    if let (true, Some(after)) = (mail.recurs, mail.dtstamp.or(mail.start)) {
        let (next, fault) = instances(object, event, &frame, after);
        mail.instances = next;
        faults.extend(fault.map(|why| format!("its series: {why}")));
    }
}

/// A property's instant; what stands in the way is told.
fn moment(
    frame: &Frame,
    event: &ICalendarComponent,
    name: &ICalendarProperty,
    faults: &mut Vec<String>,
) -> Option<Timestamp> {
    let place = frame.place(event, name)?;
    told(name.as_str(), &place, faults)
}

fn told(name: &str, place: &Place, faults: &mut Vec<String>) -> Option<Timestamp> {
    let within = place.certain().and_then(|at| {
        let fit = YEARS.contains(&at.utc().year());
        fit.then_some(at)
            .ok_or_else(|| format!("not from {} to {}", YEARS.start(), YEARS.end()))
    });
    within
        .map_err(|why| faults.push(format!("{name}: {why}")))
        .ok()
}

fn mailbox(line: &ICalendarEntry) -> Option<Mailbox> {
    Some(Mailbox {
        name: parameter(line, &ICalendarParameterName::Cn),
        address: entry_address(line)?,
    })
}

#[cfg(test)]
#[path = "read_tests.rs"]
mod tests;
