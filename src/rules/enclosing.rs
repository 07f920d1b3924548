//! Which files go with a letter, and which stay on record: by size, and by who reads it.

use crate::domain::clarification::Entry;
use crate::domain::fact::Incoming;
use crate::domain::ids::MailId;
use crate::domain::letter::Files;
use crate::domain::limits::{LETTER_BYTES, LETTER_FILES};
use crate::domain::message::{Attachment, Kind, Message, PartSort};
use crate::domain::person::Member;

/// What the letter itself may take: its words twice, and its header.
const LETTER_ITSELF: u64 = 256 * 1024;

/// What a person enclosed with their words: calendars that are read, signatures and logos are none of it. What
/// Outlook wrapped may hold files: that it is there is told.
pub(super) fn with(message: &Message) -> Vec<Attachment> {
    let read = |f: &Attachment| message.kind == Kind::Calendar && f.sort == PartSort::Event;
    let all = message.attachments.iter();
    all.filter(|f| f.sort.is_file() && !read(f) || f.sort == PartSort::Wrapped)
        .cloned()
        .collect()
}

/// Whether anything is enclosed that could be handed on: files alone may be an answer.
pub(super) fn any(message: &Message) -> bool {
    message.attachments.iter().any(|f| f.sort.is_file())
}

/// The files of what stands on record, for this reader.
pub(super) fn of_entry(entry: &Entry, to: &Member) -> Files {
    for_reader(entry.mail.as_ref(), &entry.files, &entry.internal, to)
}

/// The files of a mail, for this reader; `internal` are its words for the team.
pub(super) fn of_mail(mail: &Incoming, internal: &str, to: &Member) -> Files {
    for_reader(Some(&mail.id), &with(&mail.message), internal, to)
}

/// In the order in which they came; one that is too large leaves room for those behind it. A
/// mail enclosed whole may quote anybody: it goes to nobody outside the team. Beside words for the
/// team nobody can tell for whom a file is: then all are the team's, too.
fn for_reader(mail: Option<&MailId>, all: &[Attachment], internal: &str, to: &Member) -> Files {
    if !internal.is_empty() && !to.role.of_team() {
        return Files::default();
    }
    let mut room = LETTER_BYTES - LETTER_ITSELF;
    let mut files = Files {
        mail: mail.filter(|_| !all.is_empty()).cloned(),
        ..Files::default()
    };
    for file in all {
        let size = travelling(file.bytes);
        let may = match file.sort {
            PartSort::Mail => to.role.of_team(),
            sort => sort.is_file(),
        };
        if may && size <= room && files.enclosed.len() < LETTER_FILES && mail.is_some() {
            room -= size;
            files.enclosed.push(file.clone());
        } else {
            files.kept.push(file.clone());
        }
    }
    files
}

/// A file as it travels: base64 in lines of 76, each ended by CRLF (RFC 2045, 6.8), and a header.
const fn travelling(bytes: u64) -> u64 {
    bytes.div_ceil(57).saturating_mul(78).saturating_add(1_024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_travel_larger_than_they_are() {
        assert_eq!(travelling(0), 1_024);
        assert_eq!(travelling(57), 78 + 1_024);
        assert!(travelling(7 * 1024 * 1024) < LETTER_BYTES - LETTER_ITSELF);
        assert!(travelling(8 * 1024 * 1024) > LETTER_BYTES - LETTER_ITSELF);
    }
}
