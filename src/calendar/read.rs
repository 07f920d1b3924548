//! To come: reading a calendar part.

use crate::domain::calendar::CalendarMail;

/// Reads a calendar part. Total: what can't be read stands in `fault`.
pub fn read(_bytes: &[u8]) -> CalendarMail {
    CalendarMail {
        method: None,
        uid: None,
        sequence: 0,
        dtstamp: None,
        attendee: None,
        partstat: None,
        sent_by: None,
        delegated_to: None,
        start: None,
        end: None,
        comment: None,
        organizer: None,
        summary: None,
        attendees: Vec::new(),
        recurs: false,
        fault: Some("to come".into()),
    }
}
