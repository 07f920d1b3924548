//! Writing invitations, updates and cancellations (RFC 5545, RFC 5546, RFC 6047).
//!
//! Owns the wrapper round the `ics` crate, which neither escapes text, nor quotes parameters,
//! nor guards against line ends in values. Never sends. Invariant: an object is handed out
//! only after it was read back and says what was meant.

use super::read::read;
use crate::domain::calendar::{Event, EventAttendee, Method};
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
    /// Only REQUEST and CANCEL are written.
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
/// does not. Control characters in names and texts are dropped, `"` in names becomes `'`
/// (a quoted parameter can't hold one, and RFC 6868 is not read everywhere), `\` becomes `/`,
/// a caret a space.
pub fn write(event: &Event, product: &str) -> Result<String, WriteError> {
    check(event, product)?;
    let text = refold(&compose(event, product).to_string());
    read_back(event, &text)?;
    Ok(text)
}

fn check(event: &Event, product: &str) -> Result<(), WriteError> {
    if !matches!(event.method, Method::Request | Method::Cancel) {
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
    let cancelled = event.method == Method::Cancel;
    let mut out = IcsEvent::new(escape(&event.uid), stamp(event.dtstamp));
    let mut push = |name: &'static str, value: String| out.push(Property::new(name, value));
    push("CREATED", stamp(event.created));
    push("LAST-MODIFIED", stamp(event.dtstamp));
    push("SEQUENCE", event.sequence.to_string());
    push("DTSTART", stamp(event.slot.start));
    push("DTEND", stamp(event.slot.end));
    push("SUMMARY", escape(&one_line(&event.summary)));
    push("DESCRIPTION", escape(&description(event)));
    let place = one_line(&event.place);
    if !place.is_empty() {
        push("LOCATION", escape(&place));
    }
    let status = if cancelled { "CANCELLED" } else { "CONFIRMED" };
    push("STATUS", status.into());
    push(
        "TRANSP",
        if cancelled { "TRANSPARENT" } else { "OPAQUE" }.into(),
    );
    push(
        "CLASS",
        if event.private { "PRIVATE" } else { "PUBLIC" }.into(),
    );
    push("PRIORITY", "5".into());
    if let Some(link) = link(&place) {
        push("URL", link.to_owned());
        out.push(conference(link));
    }
    out.push(organizer(&event.organizer));
    for attendee in &event.attendees {
        out.push(attendee_line(attendee, cancelled));
    }
    for (name, value) in microsoft(cancelled) {
        out.push(Property::new(name, value));
    }
    let mut calendar = ICalendar::new("2.0", escape(product));
    calendar.push(Property::new("CALSCALE", "GREGORIAN"));
    calendar.push(Property::new("METHOD", event.method.as_str()));
    calendar.add_event(out);
    calendar
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

fn attendee_line(attendee: &EventAttendee, cancelled: bool) -> Property<'static> {
    let mailbox = &attendee.mailbox;
    let mut line = Property::new("ATTENDEE", format!("mailto:{}", mailbox.address));
    let role = if attendee.optional {
        "OPT-PARTICIPANT"
    } else {
        "REQ-PARTICIPANT"
    };
    line.add(Parameter::new("CUTYPE", "INDIVIDUAL"));
    line.add(Parameter::new("ROLE", role));
    line.add(Parameter::new("PARTSTAT", attendee.partstat.as_str()));
    line.add(Parameter::new(
        "RSVP",
        if cancelled { "FALSE" } else { "TRUE" },
    ));
    if let Some(name) = common_name(mailbox) {
        line.add(Parameter::new("CN", format!("\"{name}\"")));
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
mod tests {
    use super::*;
    use crate::domain::calendar::Partstat;
    use crate::domain::person::Address;
    use crate::domain::time::Span;

    fn mailbox(name: &str, address: &str) -> Mailbox {
        Mailbox {
            name: (!name.is_empty()).then(|| name.into()),
            address: Address::parse(address).unwrap(),
        }
    }

    fn attendee(name: &str, address: &str) -> EventAttendee {
        EventAttendee {
            mailbox: mailbox(name, address),
            optional: false,
            partstat: Partstat::NeedsAction,
            delegated_to: None,
            delegated_from: None,
        }
    }

    fn at(text: &str) -> Timestamp {
        Timestamp::parse_rfc3339(text).unwrap()
    }

    fn event() -> Event {
        Event {
            method: Method::Request,
            uid: "abcdefghijklmnopqrstuvwxyz@acme.example".into(),
            sequence: 2,
            dtstamp: at("2026-11-22T22:30:00Z"),
            created: at("2026-11-22T22:00:00Z"),
            slot: Span::new(at("2026-11-24T09:30:00Z"), at("2026-11-24T10:00:00Z")),
            summary: "[PBI-482] refund rounding".into(),
            description: "Question: round up, or down?\nAsked by Dana".into(),
            place: "https://meet.example/acme-x7".into(),
            organizer: mailbox("Acme Clarifications", "clarify@acme.example"),
            attendees: vec![
                attendee("Dana Dev", "dana@acme.example"),
                attendee("", "sam@partner.example"),
            ],
            private: false,
        }
    }

    fn unfolded(text: &str) -> Vec<String> {
        let lines = text.replace("\r\n ", "");
        lines.split("\r\n").map(ToOwned::to_owned).collect()
    }

    #[test]
    fn a_request_follows_the_recipe() {
        let text = write(&event(), "-//Acme//Trialogue 1//EN").unwrap();
        assert!(text.lines().all(|line| line.len() <= LINE), "{text}");
        assert!(text.ends_with("END:VCALENDAR\r\n") && !text.replace("\r\n", "").contains('\n'));
        let expected = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Acme//Trialogue 1//EN",
            "CALSCALE:GREGORIAN",
            "METHOD:REQUEST",
            "BEGIN:VEVENT",
            "UID:abcdefghijklmnopqrstuvwxyz@acme.example",
            "DTSTAMP:20261122T223000Z",
            "CREATED:20261122T220000Z",
            "LAST-MODIFIED:20261122T223000Z",
            "SEQUENCE:2",
            "DTSTART:20261124T093000Z",
            "DTEND:20261124T100000Z",
            "SUMMARY:[PBI-482] refund rounding",
            "DESCRIPTION:https://meet.example/acme-x7\\n\\nQuestion: round up\\, or down?\\nAsked by Dana",
            "LOCATION:https://meet.example/acme-x7",
            "STATUS:CONFIRMED",
            "TRANSP:OPAQUE",
            "CLASS:PUBLIC",
            "PRIORITY:5",
            "URL:https://meet.example/acme-x7",
            "CONFERENCE;FEATURE=AUDIO,VIDEO;LABEL=Join;VALUE=URI:https://meet.example/acme-x7",
            "ORGANIZER;CN=\"Acme Clarifications\":mailto:clarify@acme.example",
            "ATTENDEE;CN=\"Dana Dev\";CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:dana@acme.example",
            "ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:sam@partner.example",
            "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
            "X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY",
            "X-MICROSOFT-CDO-ALLDAYEVENT:FALSE",
            "X-MICROSOFT-DISALLOW-COUNTER:FALSE",
            "X-MICROSOFT-DONOTFORWARDMEETING:FALSE",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ];
        assert_eq!(unfolded(&text), expected);
    }

    #[test]
    fn a_cancellation_says_so_in_both_places() {
        let mut event = event();
        event.method = Method::Cancel;
        event.private = true;
        event.place = "Dana phones Sam: +49 30 1234".into();
        let lines = unfolded(&write(&event, "p").unwrap());
        for line in ["METHOD:CANCEL", "STATUS:CANCELLED", "CLASS:PRIVATE"] {
            assert!(lines.iter().any(|l| l == line), "{line}: {lines:?}");
        }
        let link = |l: &&String| l.starts_with("URL") || l.starts_with("CONFERENCE");
        assert_eq!(lines.iter().find(link), None);
    }

    #[test]
    fn hostile_names_and_texts_stay_within_their_property() {
        let mut event = event();
        event.summary = "a\r\nATTENDEE:mailto:evil@x.example\r\n;,\\n".into();
        event.description = "one\rtwo\r\n\u{0}BEGIN:VALARM\u{7}\nend".into();
        event.place = "https://x.example/\r\nBEGIN:VEVENT".into();
        event.attendees[0].mailbox.name =
            Some("Müller, Jörg \"JM\"; x:y\r\nATTENDEE:mailto:evil@x.example ^n".into());
        event.attendees[1].mailbox.name = Some("\u{1}\r\n\"".into());
        let text = write(&event, "p").unwrap();
        let lines = unfolded(&text);
        let named = |n: &str| lines.iter().filter(|l| l.starts_with(n)).count();
        assert_eq!((named("ATTENDEE"), named("BEGIN:")), (2, 2), "{text}");
        let got = read(text.as_bytes());
        assert_eq!(
            got.attendees[0].name.as_deref(),
            Some("Müller, Jörg 'JM'; x:y ATTENDEE:mailto:evil@x.example n")
        );
        assert_eq!(got.attendees[1].name.as_deref(), Some("'"));
    }

    #[test]
    fn folds_between_characters() {
        let mut event = event();
        event.summary = "ä€😀".repeat(60);
        let text = write(&event, "p").unwrap();
        assert!(text.split("\r\n").all(|line| line.len() <= LINE));
        assert_eq!(
            read(text.as_bytes()).summary.as_deref(),
            Some(&*event.summary)
        );
    }

    #[test]
    fn what_must_not_go_out_is_refused() {
        let refused = |change: fn(&mut Event)| {
            let mut event = event();
            change(&mut event);
            write(&event, "p").unwrap_err()
        };
        let method = refused(|e| e.method = Method::Reply);
        assert_eq!(method, WriteError::Method("REPLY"));
        let uid = refused(|e| e.uid = "a\r\nX:1".into());
        assert_eq!(uid, WriteError::Verbatim("the UID"));
        assert_eq!(refused(|e| e.slot.end = e.slot.start), WriteError::NoLength);
        let people: [fn(&mut Event); 3] = [
            |e| e.attendees.clear(),
            |e| e.attendees.push(attendee("x", "DANA@acme.example")),
            |e| e.attendees.push(attendee("x", "clarify@acme.example")),
        ];
        for change in people {
            assert!(matches!(refused(change), WriteError::Attendees(_)));
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig {
            failure_persistence: None,
            ..Default::default()
        })]
        #[test]
        fn any_text_reads_back(
            summary in "\\PC{0,90}|.{0,90}", text in "(?s).{0,200}", name in "(?s).{0,60}",
            place in ".{0,40}", sequence: u32,
        ) {
            let mut event = event();
            event.summary = summary;
            event.description = text;
            event.place = place;
            event.sequence = sequence;
            event.attendees[0].mailbox.name = Some(name);
            let written = write(&event, "p").unwrap();
            proptest::prop_assert!(written.split("\r\n").all(|line| line.len() <= LINE));
        }
    }
}
