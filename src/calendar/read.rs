//! Reading the calendar part of a mail: what somebody answers, asks or calls off.
//!
//! Never trusts it: it is a claim of its sender. Invariant: any bytes give a reading, and
//! what could not be read is told in its `fault`.

use super::object::{address, entry_address, of_type, other, parameter, parse, text};
use super::when::Frame;
use super::zone::Zones;
use crate::domain::calendar::{CalendarMail, Method, Partstat};
use crate::domain::limits::{ATTENDEES, CALENDAR_BYTES};
use crate::domain::person::Mailbox;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarParameterName,
    ICalendarProperty, ICalendarValue,
};

/// Reads a calendar part. Total: what can't be read stands in `fault`. Parts above
/// [`CALENDAR_BYTES`] are not looked at.
///
/// A DTSTART alone is an event without length, a date alone lasts one day (RFC 5545, 3.6.1).
/// In a REPLY the attendee is its one ATTENDEE; of several the first that has answered.
pub fn read(bytes: &[u8]) -> CalendarMail {
    let mut mail = blank();
    let objects = match parse(bytes, CALENDAR_BYTES) {
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
    } else {
        mail.method = objects.first().and_then(|o| method(o, &mut faults));
        faults.push("it has no VEVENT with a UID".into());
    }
    mail.fault = (!faults.is_empty()).then(|| faults.join("; "));
    mail
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
    of_type(object, ICalendarComponentType::VEvent)
        .find(|event| text(event, &ICalendarProperty::Uid).is_some())
}

fn method(object: &ICalendar, faults: &mut Vec<String>) -> Option<Method> {
    let word = text(object.components.first()?, &ICalendarProperty::Method)?;
    let known = match word.to_ascii_uppercase().as_str() {
        "REQUEST" => Method::Request,
        "REPLY" => Method::Reply,
        "CANCEL" => Method::Cancel,
        "COUNTER" => Method::Counter,
        "REFRESH" => Method::Refresh,
        "DECLINECOUNTER" => Method::Declinecounter,
        "PUBLISH" => Method::Publish,
        "ADD" => Method::Add,
        _ => {
            faults.push(format!("unknown METHOD {:?}", short(&word)));
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
    mail.summary = text(event, &ICalendarProperty::Summary);
    mail.recurs = event.is_recurrent();
    mail.sequence = sequence(event, faults);
    mail.organizer = event
        .property(&ICalendarProperty::Organizer)
        .and_then(entry_address);
    mail.comment = comment(object, event, mail);
    times(mail, object, event, faults);

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
    let answers = matches!(
        mail.method,
        Some(Method::Reply | Method::Counter | Method::Refresh)
    );
    if answers {
        answer(mail, &lines, faults);
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

/// COMMENT; else the attendee's X-RESPONSE-COMMENT; else, from Exchange, the DESCRIPTION of
/// an answer: others copy the invitation's own text there.
fn comment(object: &ICalendar, event: &ICalendarComponent, mail: &CalendarMail) -> Option<String> {
    let response = || {
        let name = ICalendarParameterName::Other("X-RESPONSE-COMMENT".into());
        event
            .properties(&ICalendarProperty::Attendee)
            .take(ATTENDEES)
            .find_map(|line| parameter(line, &name))
    };
    let typed = || {
        let product = text(object.components.first()?, &ICalendarProperty::Prodid)?;
        let answers = matches!(mail.method, Some(Method::Reply | Method::Counter));
        (answers && product.to_ascii_lowercase().contains("microsoft"))
            .then(|| text(event, &ICalendarProperty::Description))
            .flatten()
    };
    text(event, &ICalendarProperty::Comment)
        .or_else(response)
        .or_else(typed)
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
    mail.dtstamp = frame
        .place(event, &ICalendarProperty::Dtstamp)
        .and_then(|p| p.certain().ok());
    if !event.has_property(&ICalendarProperty::Dtstart) {
        // Some servers leave it out of a REPLY: the UID and SEQUENCE say which version.
        return;
    }
    match frame.span(event) {
        Err(why) => faults.push(why.into()),
        Ok((start, end)) => match (start.certain(), end.certain()) {
            (Ok(start), Ok(end)) => {
                mail.start = Some(start);
                mail.end = Some(end);
            }
            (Err(why), _) => faults.push(format!("DTSTART: {why}")),
            (Ok(start), Err(why)) => {
                mail.start = Some(start);
                faults.push(format!("DTEND: {why}"));
            }
        },
    }
}

fn mailbox(line: &ICalendarEntry) -> Option<Mailbox> {
    Some(Mailbox {
        name: parameter(line, &ICalendarParameterName::Cn),
        address: entry_address(line)?,
    })
}

fn answer(mail: &mut CalendarMail, lines: &[&ICalendarEntry], faults: &mut Vec<String>) {
    let answered = |line: &&&ICalendarEntry| {
        entry_address(line).is_some() && partstat(line) != Partstat::NeedsAction
    };
    let chosen = lines
        .iter()
        .find(answered)
        .or_else(|| lines.iter().find(|line| entry_address(line).is_some()));
    let Some(line) = chosen else {
        faults.push("it names nobody who answers".into());
        return;
    };
    mail.attendee = entry_address(line);
    mail.partstat = Some(partstat(line));
    let addressed = |name| parameter(line, name).as_deref().and_then(address);
    mail.sent_by = addressed(&ICalendarParameterName::SentBy);
    mail.delegated_to = addressed(&ICalendarParameterName::DelegatedTo);
}

/// Unknown values count as NEEDS-ACTION (RFC 5545, 3.2.12).
fn partstat(line: &ICalendarEntry) -> Partstat {
    let word = parameter(line, &ICalendarParameterName::Partstat).unwrap_or_default();
    match word.to_ascii_uppercase().as_str() {
        "ACCEPTED" => Partstat::Accepted,
        "DECLINED" => Partstat::Declined,
        "TENTATIVE" => Partstat::Tentative,
        "DELEGATED" => Partstat::Delegated,
        _ => Partstat::NeedsAction,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::person::Address;
    use crate::domain::time::Timestamp;

    fn at(text: &str) -> Timestamp {
        Timestamp::parse_rfc3339(text).unwrap()
    }

    #[expect(clippy::unnecessary_wraps, reason = "what is read is an Option too")]
    fn address(text: &str) -> Option<Address> {
        Some(Address::parse(text).unwrap())
    }

    fn reading(method: &str, before: &str, event: &str) -> CalendarMail {
        let text = format!(
            "BEGIN:VCALENDAR\r\nPRODID:Microsoft Exchange Server 2010\r\nMETHOD:{method}\r\n{before}\
             BEGIN:VEVENT\r\nUID:u\r\n{event}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        read(text.as_bytes())
    }

    fn start(zones: &str, line: &str) -> CalendarMail {
        reading("REQUEST", zones, line)
    }

    #[test]
    fn a_reply_of_exchange_has_no_organizer() {
        let got = reading(
            "REPLY",
            "",
            "SUMMARY:Accepted: x\nATTENDEE;PARTSTAT=ACCEPTED;CN=Sam:MAILTO:Sam@Partner.example\n\
             DESCRIPTION:See you\\n\nDTSTART;TZID=W. Europe Standard Time:20260701T100000\n\
             DTEND;TZID=W. Europe Standard Time:20260701T103000\nSEQUENCE:3",
        );
        assert_eq!(got.fault, None);
        assert_eq!(got.organizer, None);
        assert_eq!(got.attendee, address("sam@partner.example"));
        assert_eq!(got.partstat, Some(Partstat::Accepted));
        assert_eq!(got.comment.as_deref(), Some("See you"));
        assert_eq!(got.start, Some(at("2026-07-01T08:00:00Z")));
        assert_eq!(got.sequence, 3);
    }

    #[test]
    fn who_answers() {
        let rows = [
            (
                "ATTENDEE;SENT-BY=mailto:sec@x.example;PARTSTAT=DECLINED:mailto:boss@x.example",
                "boss@x.example",
                Partstat::Declined,
                address("sec@x.example"),
            ),
            (
                "ATTENDEE;PARTSTAT=TENTATIVE;SENT-BY=\"MAILTO:sec@x.example\":mailto:boss@x.example",
                "boss@x.example",
                Partstat::Tentative,
                address("sec@x.example"),
            ),
            (
                "ATTENDEE:mailto:a@x.example\nATTENDEE;PARTSTAT=accepted:mailto:b@x.example",
                "b@x.example",
                Partstat::Accepted,
                None,
            ),
            (
                "ATTENDEE;PARTSTAT=X-MAYBE:mailto:a@x.example",
                "a@x.example",
                Partstat::NeedsAction,
                None,
            ),
            (
                "ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=a@x.example:urn:uuid:7",
                "a@x.example",
                Partstat::Accepted,
                None,
            ),
        ];
        for (lines, who, partstat, sent_by) in rows {
            let got = reading("reply", "", lines);
            assert_eq!(got.method, Some(Method::Reply));
            assert_eq!(got.attendee, address(who), "{lines}");
            assert_eq!(got.partstat, Some(partstat), "{lines}");
            assert_eq!(got.sent_by, sent_by, "{lines}");
            assert_eq!((got.start, got.fault), (None, None), "{lines}");
        }
    }

    #[test]
    fn a_counter_proposal_and_a_refresh() {
        let got = reading(
            "COUNTER",
            "",
            "ATTENDEE;PARTSTAT=TENTATIVE;CN=\"Sam ^'S^'\":mailto:s@x.example\nCOMMENT:Later\\, please\n\
             DTSTART:20261124T150000Z\nDURATION:PT15M",
        );
        assert_eq!(got.method, Some(Method::Counter));
        assert_eq!(got.comment.as_deref(), Some("Later, please"));
        assert_eq!(got.end, Some(at("2026-11-24T15:15:00Z")));
        assert_eq!(got.attendees[0].name.as_deref(), Some("Sam \"S\""));
        let refresh = reading("REFRESH", "", "ATTENDEE:mailto:s@x.example");
        assert_eq!(refresh.attendee, address("s@x.example"));
    }

    #[test]
    fn a_start_alone() {
        let point = start("", "DTSTART:20261124T150000Z");
        assert_eq!(point.end, point.start);
        let day = start("", "DTSTART;VALUE=DATE:20261124");
        assert_eq!(
            day.end.unwrap() - day.start.unwrap(),
            chrono::TimeDelta::days(1)
        );
    }

    /// RFC 5545, 3.3.5, in a zone of the file's own: what a clock change skips moves forward,
    /// what it repeats is its first.
    #[test]
    fn zones_of_the_file() {
        let own = "BEGIN:VTIMEZONE\nTZID:Customized Time Zone\nX-MICROSOFT-CDO-TZID:2\n\
             BEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n\
             RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n\
             BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n\
             RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
        let mut days = 0;
        for local in [
            "20260101T120000",
            "20260329T013000",
            "20260329T023000",
            "20260329T033000",
            "20260701T120000",
            "20261025T013000",
            "20261025T023000",
            "20261025T033000",
            "20261231T235959",
        ] {
            let line = |zone: &str| format!("DTSTART;TZID={zone}:{local}");
            let got = start(own, &line("Customized Time Zone"));
            assert_eq!(got.fault, None);
            assert_eq!(
                got.start,
                start("", &line("Europe/Berlin")).start,
                "{local}"
            );
            days += 1;
        }
        assert_eq!(days, 9);
    }

    #[test]
    fn zones_by_name_and_none() {
        for zone in [
            "Europe/Berlin",
            "europe/berlin",
            "/freeassociation.sourceforge.net/Europe/Berlin",
            "/softwarestudio.org/Olson_20011030_5/Europe/Berlin",
            "W. Europe Standard Time",
            "\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\"",
        ] {
            let got = start("", &format!("DTSTART;TZID={zone}:20260701T100000"));
            assert_eq!(got.start, Some(at("2026-07-01T08:00:00Z")), "{zone}");
        }
        let odd = "BEGIN:VTIMEZONE\nTZID:Odd\nBEGIN:STANDARD\nDTSTART:20000101T000000\n\
             TZOFFSETFROM:+0100\nTZOFFSETTO:+0100\nRRULE:FREQ=DAILY\nEND:STANDARD\nEND:VTIMEZONE\n";
        for (before, line) in [
            ("", "DTSTART;TZID=Nowhere/Zone:20260701T100000"),
            ("", "DTSTART;TZID=Customized Time Zone:20260701T100000"),
            ("", "DTSTART;TZID=\"(UTC+05:30) Somewhere\":20260701T100000"),
            (odd, "DTSTART;TZID=Odd:20260701T100000"),
            ("", "DTSTART:20260701T100000"),
        ] {
            let got = start(before, line);
            assert_eq!((got.start, got.end), (None, None), "{line}");
            assert!(got.fault.unwrap().contains("zone"), "{line}");
        }
    }

    #[test]
    fn what_is_no_calendar_says_so() {
        for bytes in [&b""[..], b"hello", b"BEGIN:VCARD\nEND:VCARD", b"\xff\xfe\0"] {
            assert!(read(bytes).fault.is_some());
        }
        let half = read(b"BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:u\nATTENDEE;PARTST");
        assert_eq!(half.method, Some(Method::Reply));
        let before =
            read(b"\xef\xbb\xbfhello\r\rBEGIN:VCALENDAR\rBEGIN:VEVENT\rUID:u\rEND:VEVENT\r");
        assert_eq!(before.uid.as_deref(), Some("u"));
    }
}
