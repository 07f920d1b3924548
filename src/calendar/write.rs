//! Writing invitations, updates, cancellations and declined proposals (RFC 5545, RFC 5546,
//! RFC 6047).
//!
//! Owns the wrapper round the `ics` crate, which neither escapes text, nor quotes parameters,
//! nor guards against line ends in values. Never sends. Invariant: an object is handed out
//! only after it was read back and says what was meant.

use super::read::read;
use crate::domain::calendar::{Event, EventAttendee, Method, Partstat};
use crate::domain::limits::ATTENDEES;
use crate::domain::person::Mailbox;
use crate::domain::time::Timestamp;
use ics::components::{Parameter, Property};
use ics::{Event as IcsEvent, ICalendar};

/// Octets of a content line without its line end (RFC 5545, 3.1).
const LINE: usize = 75;

/// Why an event is not written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// Only REQUEST, CANCEL and DECLINECOUNTER are written.
    #[error("an object with METHOD {0} is not ours to write")]
    Method(&'static str),
    /// A value that must be taken verbatim holds a control character, or nothing.
    #[error("{0} is empty or holds a control character")]
    Verbatim(&'static str),
    /// The call has no length.
    #[error("the call ends when it starts")]
    NoLength,
    /// Nobody, too many, somebody twice, or the organizer among them.
    #[error("the attendees are not fit to be invited: {0}")]
    Attendees(&'static str),
    /// What was written does not read back as what was meant.
    #[error("the object does not read back: {0}")]
    ReadBack(String),
}

/// Writes the object: METHOD before the component, times in UTC, no VALARM, CRLF line ends,
/// folded at 75 octets between characters (RFC 5545, 3.1; RFC 6047, 2.4).
///
/// `product` is the PRODID. The place is LOCATION, and CONFERENCE (RFC 7986, 5.11) and URL
/// where it is a link; it stands on the description's first line, and is put there if it
/// does not. A DECLINECOUNTER says no more than RFC 5546, 3.2.8 needs: the proposed time, and
/// the description as its COMMENT. Control characters in names and texts are dropped, `"` in names becomes `'`
/// (a quoted parameter can't hold one, and RFC 6868 is not read everywhere), `\` becomes `/`,
/// a caret a space.
pub fn write(event: &Event, product: &str) -> Result<String, WriteError> {
    check(event, product)?;
    let text = refold(&compose(event, product).to_string());
    read_back(event, &text)?;
    Ok(text)
}

fn check(event: &Event, product: &str) -> Result<(), WriteError> {
    if !matches!(
        event.method,
        Method::Request | Method::Cancel | Method::Declinecounter
    ) {
        return Err(WriteError::Method(event.method.as_str()));
    }
    let verbatim = |name, text: &str| {
        let fit = !text.trim().is_empty() && !text.chars().any(char::is_control);
        fit.then_some(()).ok_or(WriteError::Verbatim(name))
    };
    verbatim("the UID", &event.uid)?;
    verbatim("the PRODID", product)?;
    if event.slot.is_empty() {
        return Err(WriteError::NoLength);
    }
    if event.attendees.is_empty() {
        return Err(WriteError::Attendees("there are none"));
    }
    if event.attendees.len() > ATTENDEES {
        return Err(WriteError::Attendees("there are too many"));
    }
    let mut seen = vec![&event.organizer.address];
    for attendee in &event.attendees {
        if seen.contains(&&attendee.mailbox.address) {
            return Err(WriteError::Attendees(
                "an address stands there twice, or is the organizer's",
            ));
        }
        seen.push(&attendee.mailbox.address);
    }
    Ok(())
}

fn compose(event: &Event, product: &str) -> ICalendar<'static> {
    let mut out = IcsEvent::new(escape(&event.uid), stamp(event.dtstamp));
    let refused = event.method == Method::Declinecounter;
    let mut push = |name: &'static str, value: String| out.push(Property::new(name, value));
    if !refused {
        push("CREATED", stamp(event.created));
        push("LAST-MODIFIED", stamp(event.dtstamp));
    }
    push("SEQUENCE", event.sequence.to_string());
    push("DTSTART", stamp(event.slot.start));
    push("DTEND", stamp(event.slot.end));
    push("SUMMARY", escape(&one_line(&event.summary)));
    if refused {
        let why = many_lines(&event.description);
        if !why.is_empty() {
            push("COMMENT", escape(&why));
        }
    } else {
        told(&mut out, event);
    }
    out.push(organizer(&event.organizer));
    for attendee in &event.attendees {
        out.push(attendee_line(attendee, event.method));
    }
    if !refused {
        for (name, value) in microsoft(event.method == Method::Cancel) {
            out.push(Property::new(name, value));
        }
    }
    let mut calendar = ICalendar::new("2.0", escape(product));
    calendar.push(Property::new("CALSCALE", "GREGORIAN"));
    calendar.push(Property::new("METHOD", event.method.as_str()));
    calendar.add_event(out);
    calendar
}

/// What is told of the meeting itself: where, and how it stands.
fn told(out: &mut IcsEvent<'static>, event: &Event) {
    let cancelled = event.method == Method::Cancel;
    let mut push = |name: &'static str, value: String| out.push(Property::new(name, value));
    push("DESCRIPTION", escape(&description(event)));
    let place = one_line(&event.place);
    if !place.is_empty() {
        push("LOCATION", escape(&place));
    }
    let (status, transparent) = if cancelled {
        ("CANCELLED", "TRANSPARENT")
    } else {
        ("CONFIRMED", "OPAQUE")
    };
    push("STATUS", status.into());
    push("TRANSP", transparent.into());
    let class = if event.private { "PRIVATE" } else { "PUBLIC" };
    push("CLASS", class.into());
    push("PRIORITY", "5".into());
    if let Some(link) = link(&place) {
        push("URL", link.to_owned());
        out.push(conference(link));
    }
}

/// MS-OXCICAL, 2.1.3.1.1.20: what Outlook shows until an answer is given, and that a
/// counter-proposal and forwarding are welcome.
const fn microsoft(cancelled: bool) -> [(&'static str, &'static str); 5] {
    [
        (
            "X-MICROSOFT-CDO-BUSYSTATUS",
            if cancelled { "FREE" } else { "TENTATIVE" },
        ),
        (
            "X-MICROSOFT-CDO-INTENDEDSTATUS",
            if cancelled { "FREE" } else { "BUSY" },
        ),
        ("X-MICROSOFT-CDO-ALLDAYEVENT", "FALSE"),
        ("X-MICROSOFT-DISALLOW-COUNTER", "FALSE"),
        ("X-MICROSOFT-DONOTFORWARDMEETING", "FALSE"),
    ]
}

fn conference(url: &str) -> Property<'static> {
    let mut line = Property::new("CONFERENCE", url.to_owned());
    line.add(Parameter::new("VALUE", "URI"));
    line.add(Parameter::new("FEATURE", "AUDIO,VIDEO"));
    line.add(Parameter::new("LABEL", "Join"));
    line
}

fn organizer(mailbox: &Mailbox) -> Property<'static> {
    let mut line = Property::new("ORGANIZER", format!("mailto:{}", mailbox.address));
    if let Some(name) = common_name(mailbox) {
        line.add(Parameter::new("CN", format!("\"{name}\"")));
    }
    line
}

/// Asked for an answer (RSVP) is who is invited and has not sent somebody else.
fn attendee_line(attendee: &EventAttendee, method: Method) -> Property<'static> {
    let mailbox = &attendee.mailbox;
    let mut line = Property::new("ATTENDEE", format!("mailto:{}", mailbox.address));
    let role = if attendee.optional {
        "OPT-PARTICIPANT"
    } else {
        "REQ-PARTICIPANT"
    };
    let asked = method == Method::Request && attendee.partstat != Partstat::Delegated;
    line.add(Parameter::new("CUTYPE", "INDIVIDUAL"));
    line.add(Parameter::new("ROLE", role));
    line.add(Parameter::new("PARTSTAT", attendee.partstat.as_str()));
    line.add(Parameter::new("RSVP", if asked { "TRUE" } else { "FALSE" }));
    if let Some(name) = common_name(mailbox) {
        line.add(Parameter::new("CN", format!("\"{name}\"")));
    }
    for (name, other) in [
        ("DELEGATED-TO", &attendee.delegated_to),
        ("DELEGATED-FROM", &attendee.delegated_from),
    ] {
        if let Some(other) = other {
            line.add(Parameter::new(name, format!("\"mailto:{other}\"")));
        }
    }
    line
}

/// A name fit for a quoted parameter (RFC 5545, 3.1: no DQUOTE, no control characters). A
/// caret is an escape to those who know RFC 6868; a backslash to many, though it is none.
fn common_name(mailbox: &Mailbox) -> Option<String> {
    let fit = |c| match c {
        '"' => '\'',
        '\\' => '/',
        '^' => ' ',
        c => c,
    };
    let name: String = mailbox.name.as_deref()?.chars().map(fit).collect();
    let name = one_line(&name);
    (!name.is_empty()).then_some(name)
}

/// Text of one line: line ends, controls and spaces of every kind become single spaces.
fn one_line(text: &str) -> String {
    let words = text
        .split(|c: char| c.is_control() || c.is_whitespace())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Text of several lines: line ends are LF, other control characters go.
fn many_lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept = text.chars().filter(|c| *c == '\n' || !c.is_control());
    kept.collect::<String>().trim().to_owned()
}

fn description(event: &Event) -> String {
    let text = many_lines(&event.description);
    let place = one_line(&event.place);
    let first = text.lines().next().unwrap_or_default();
    if place.is_empty() || first.contains(&place) {
        text
    } else if text.is_empty() {
        place
    } else {
        format!("{place}\n\n{text}")
    }
}

/// RFC 5545, 3.3.11.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c => out.push(c),
        }
    }
    out
}

fn link(place: &str) -> Option<&str> {
    let scheme = ["https://", "http://"]
        .iter()
        .any(|s| place.len() > s.len() && place.starts_with(s));
    let fit = place.chars().all(|c| c.is_ascii_graphic() && c != '"');
    (scheme && fit).then_some(place)
}

fn stamp(at: Timestamp) -> String {
    at.utc().format("%Y%m%dT%H%M%SZ").to_string()
}

/// `ics` folds at 76 octets; this folds anew, between characters.
fn refold(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / LINE * 3);
    for line in text.replace("\r\n ", "").split("\r\n") {
        let mut room = LINE;
        for c in line.chars() {
            if c.len_utf8() > room {
                out.push_str("\r\n ");
                room = LINE - 1;
            }
            out.push(c);
            room -= c.len_utf8();
        }
        if !line.is_empty() {
            out.push_str("\r\n");
        }
    }
    out
}

fn read_back(event: &Event, text: &str) -> Result<(), WriteError> {
    let got = read(text.as_bytes());
    let cut = |at: Timestamp| Timestamp(at.0.div_euclid(1000) * 1000);
    let named = |m: &Mailbox| (m.address.clone(), common_name(m));
    let people = |list: Vec<&Mailbox>| list.into_iter().map(named).collect::<Vec<_>>();
    let meant = people(event.attendees.iter().map(|a| &a.mailbox).collect());
    let checks = [
        ("METHOD", got.method == Some(event.method)),
        ("UID", got.uid.as_deref() == Some(event.uid.as_str())),
        ("SEQUENCE", got.sequence == event.sequence),
        ("DTSTAMP", got.dtstamp == Some(cut(event.dtstamp))),
        ("DTSTART", got.start == Some(cut(event.slot.start))),
        ("DTEND", got.end == Some(cut(event.slot.end))),
        (
            "SUMMARY",
            got.summary.unwrap_or_default() == one_line(&event.summary),
        ),
        (
            "ORGANIZER",
            got.organizer.as_ref() == Some(&event.organizer.address),
        ),
        ("ATTENDEE", people(got.attendees.iter().collect()) == meant),
        ("RRULE", !got.recurs),
    ];
    if let Some((name, _)) = checks.iter().find(|(_, holds)| !holds) {
        return Err(WriteError::ReadBack((*name).into()));
    }
    match got.fault {
        Some(fault) => Err(WriteError::ReadBack(fault)),
        None => Ok(()),
    }
}

#[cfg(test)]
#[path = "write_tests.rs"]
mod tests;
