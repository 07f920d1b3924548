//! Who answers in a REPLY, COUNTER or REFRESH, and what: the one ATTENDEE line of many.
//!
//! Never asks whether the sender may: that is decided on evidence elsewhere. Invariant: where
//! somebody's own answer stands there, the answer of another is not taken for it.

use super::object::{address, entry_address, parameter, text};
use crate::domain::calendar::{CalendarMail, Method, Partstat};
use crate::domain::person::Address;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarEntry, ICalendarParameterName, ICalendarProperty,
};

/// Fills in who answers and what. `sender` is the address in From, if known: some programs
/// send the lines of all attendees along with the one that answers.
pub(super) fn fill(
    mail: &mut CalendarMail,
    lines: &[&ICalendarEntry],
    sender: Option<&Address>,
    faults: &mut Vec<String>,
) {
    let named: Vec<(Address, &ICalendarEntry)> = lines
        .iter()
        .filter_map(|line| Some((entry_address(line)?, *line)))
        .collect();
    // The first of the best: `max_by_key` would take the last.
    let chosen = named
        .iter()
        .rev()
        .max_by_key(|(who, line)| weight(who, line, sender));
    let Some((who, line)) = chosen else {
        faults.push("it names nobody who answers".into());
        return;
    };
    let addressed = |name| parameter(line, name).as_deref().and_then(address);
    mail.attendee = Some(who.clone());
    mail.partstat = Some(partstat(line));
    mail.sent_by = addressed(&ICalendarParameterName::SentBy);
    mail.delegated_to = addressed(&ICalendarParameterName::DelegatedTo);
    mail.delegated_from = addressed(&ICalendarParameterName::DelegatedFrom);
}

/// How likely a line is the answer: it says something, its sender speaks in it, and a delegate
/// answers beside the line that says who delegated to them (RFC 5546, 4.2.6).
fn weight(who: &Address, line: &ICalendarEntry, sender: Option<&Address>) -> (bool, u8, bool) {
    let said = partstat(line);
    let by = parameter(line, &ICalendarParameterName::SentBy);
    let speaks = if sender == Some(who) {
        2
    } else {
        let sent_by = by.as_deref().and_then(address);
        u8::from(sent_by.is_some() && sent_by.as_ref() == sender)
    };
    (
        said != Partstat::NeedsAction,
        speaks,
        said != Partstat::Delegated,
    )
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

/// Whether a program of Microsoft's wrote an object.
pub(super) fn is_microsofts(object: &ICalendar) -> bool {
    let root = object.components.first();
    let product = root.and_then(|root| text(root, &ICalendarProperty::Prodid));
    product.is_some_and(|p| p.to_ascii_lowercase().contains("microsoft"))
}

/// COMMENT; else X-RESPONSE-COMMENT of the one who answers; else, from Exchange, the
/// DESCRIPTION of an answer: others copy the invitation's own text there.
pub(super) fn comment(
    object: &ICalendar,
    event: &ICalendarComponent,
    lines: &[&ICalendarEntry],
    mail: &CalendarMail,
) -> Option<String> {
    let response = || {
        let name = ICalendarParameterName::Other("X-RESPONSE-COMMENT".into());
        let own = |line: &&&ICalendarEntry| {
            mail.attendee.is_none() || entry_address(line) == mail.attendee
        };
        lines
            .iter()
            .filter(own)
            .find_map(|line| parameter(line, &name))
    };
    let typed = || {
        let answers = matches!(mail.method, Some(Method::Reply | Method::Counter));
        (answers && is_microsofts(object))
            .then(|| text(event, &ICalendarProperty::Description))
            .flatten()
    };
    text(event, &ICalendarProperty::Comment)
        .or_else(response)
        .or_else(typed)
}
