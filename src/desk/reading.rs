//! One mail from its bytes to a [`Message`]: `mail` reads it, `calendar` reads its calendar
//! part. The only place where the two meet.

use crate::domain::calendar::CalendarMail;
use crate::domain::limits::MAIL_BYTES;
use crate::domain::message::{Kind, Message};
use crate::domain::person::Address;
use crate::mail::read::{Known, ReadSettings};

/// Reads a mail, or a bare calendar file as if it were the calendar part of one. Total: any
/// bytes give a message. Of several calendar objects the first with a method counts, else the
/// first.
pub fn read(bytes: &[u8], settings: &ReadSettings) -> Message {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    read_sized(bytes, size, settings)
}

/// The same for a mail of which only the start was fetched, because its `size` is above the
/// limit: unreadable, with what its header says.
pub fn read_sized(bytes: &[u8], size: u64, settings: &ReadSettings) -> Message {
    read_known(bytes, size, settings, &Known::default())
}

/// The same with what else is known of it.
pub fn read_known(bytes: &[u8], size: u64, settings: &ReadSettings, known: &Known) -> Message {
    let reading = crate::mail::read::read_sized(bytes, size, settings, known);
    let mut message = reading.message;
    // As a mail it may be over a limit: each of its lines looks like a header field.
    if is_bare_calendar(bytes) && size <= MAIL_BYTES {
        message.kind = Kind::Calendar;
        message.reason = "a bare calendar object".into();
        message.text = String::new();
        message.elided = None;
        message.calendar = Some(crate::calendar::read::read(trim_lead(bytes)));
        return message;
    }
    let sender = message.from.as_ref().map(|from| &from.address);
    message.calendar = choose(&reading.calendar, sender);
    message
}

fn choose(parts: &[Vec<u8>], sender: Option<&Address>) -> Option<CalendarMail> {
    let mut first = None;
    for part in parts {
        let read = crate::calendar::read::read_from(part, sender);
        if read.method.is_some() {
            return Some(read);
        }
        first.get_or_insert(read);
    }
    first
}

/// An iCalendar object, or a component of one that stands alone. No header begins so.
fn is_bare_calendar(bytes: &[u8]) -> bool {
    trim_lead(bytes)
        .get(..7)
        .is_some_and(|head| head.eq_ignore_ascii_case(b"BEGIN:V"))
}

/// Without a byte order mark and white space at the start.
fn trim_lead(bytes: &[u8]) -> &[u8] {
    bytes
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(bytes)
        .trim_ascii_start()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::pbi::Prefixes;

    fn settings() -> ReadSettings {
        ReadSettings {
            prefixes: Prefixes::AnyBracketed,
            trust: None,
        }
    }

    #[test]
    fn a_bare_calendar_file_is_its_calendar_part() {
        let read = read(
            b"\xEF\xBB\xBF\r\nBEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n",
            &settings(),
        );
        assert_eq!(read.kind, Kind::Calendar);
        assert!(read.calendar.is_some());
    }

    #[test]
    fn lines_of_a_bare_calendar_file_are_no_header_fields() {
        let lines = "X-A:b\r\n".repeat(crate::domain::limits::MAIL_HEADERS + 1);
        let file = format!("BEGIN:VCALENDAR\r\n{lines}END:VCALENDAR\r\n");
        assert_eq!(read(file.as_bytes(), &settings()).kind, Kind::Calendar);
    }

    #[test]
    fn of_a_mail_that_is_too_large_the_header_is_told() {
        let read = read_sized(b"From: a@b.example\n\n", 26 * 1024 * 1024, &settings());
        assert_eq!(read.kind, Kind::Unreadable);
        assert_eq!(read.size, 26 * 1024 * 1024);
        assert!(read.from.is_some() && read.reason.contains("larger"));
    }

    #[test]
    fn a_calendar_part_of_ten_megabytes_is_told_as_such() {
        let text = "x".repeat(10 << 20);
        let mail = format!(
            "From: a@b.example\nContent-Type: text/calendar; method=REPLY\n\n\
             BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:u\nDESCRIPTION:{text}\n\
             END:VEVENT\nEND:VCALENDAR\n"
        );
        let read = read(mail.as_bytes(), &settings());
        assert_eq!((read.kind, read.calendar), (Kind::Calendar, None));
        assert!(read.reason.contains("too large"), "{}", read.reason);
    }

    #[test]
    fn a_mail_without_calendar_has_none() {
        assert_eq!(
            read(b"From: a@b.example\n\nhi\n", &settings()).calendar,
            None
        );
    }
}
