//! Which files go with a letter, and which stay on record: by size, and by who reads it.

use crate::domain::clarification::Entry;
use crate::domain::fact::Incoming;
use crate::domain::ids::MailId;
use crate::domain::letter::{Enclosed, Files};
use crate::domain::limits::{LETTER_BYTES, LETTER_FILES};
use crate::domain::message::{Attachment, Kind, Message, PartSort};
use crate::domain::person::Member;

/// What the letter itself may take: its words twice, and its header.
const LETTER_ITSELF: u64 = 256 * 1024;

/// What a person enclosed with their words: calendars that are read, signatures and logos are none of it. What
/// Outlook wrapped or somebody encrypted may hold more, and so does a text that was not read to its end: that it
/// is there is told.
pub(super) fn with(message: &Message) -> Vec<Attachment> {
    let read = |f: &Attachment| message.kind == Kind::Calendar && f.sort == PartSort::Event;
    let closed = |f: &Attachment| f.sort.may_hold_more();
    let all = message.attachments.iter();
    all.filter(|f| f.sort.is_file() && !read(f) || closed(f))
        .cloned()
        .collect()
}

/// Whether anything is enclosed that could be handed on: files alone may be an answer.
pub(super) fn any(message: &Message) -> bool {
    message.attachments.iter().any(|f| f.sort.is_file())
}

/// Their names; empty where there is none.
pub(super) fn names(message: &Message) -> String {
    let files = message.attachments.iter().filter(|f| f.sort.is_file());
    let names = files.map(|f| f.name.as_deref().unwrap_or("?"));
    names.collect::<Vec<_>>().join(", ")
}

/// The files of what stands on record, for this reader.
pub(super) fn of_entry(entry: &Entry, to: &Member) -> Files {
    let mut case = Case::of(to);
    case.put_entry(entry);
    case.files
}

/// The files of a mail, for this reader; `internal` are its words for the team.
pub(super) fn of_mail(mail: &Incoming, internal: &str, to: &Member) -> Files {
    let mut case = Case::of(to);
    case.put_mail(mail, internal);
    case.files
}

/// What one letter to this reader holds, filled in the order in which the files came; one that is
/// too large leaves room for those behind it.
pub(super) struct Case<'r> {
    to: &'r Member,
    room: u64,
    /// What is in it.
    pub files: Files,
}

impl<'r> Case<'r> {
    /// An empty one.
    pub(super) fn of(to: &'r Member) -> Self {
        Self {
            to,
            room: LETTER_BYTES - LETTER_ITSELF,
            files: Files::default(),
        }
    }

    /// What came with words on record.
    pub(super) fn put_entry(&mut self, entry: &Entry) {
        self.put(entry.mail.as_ref(), &entry.files, &entry.internal);
    }

    /// What came with a mail; `internal` are its words for the team.
    pub(super) fn put_mail(&mut self, mail: &Incoming, internal: &str) {
        self.put(Some(&mail.id), &with(&mail.message), internal);
    }

    /// A mail enclosed whole may quote anybody: it goes to nobody outside the team. Beside words
    /// for the team nobody can tell for whom a file is: then all are the team's, too.
    fn put(&mut self, mail: Option<&MailId>, all: &[Attachment], internal: &str) {
        let within = self.to.role.of_team();
        if !internal.is_empty() && !within {
            return;
        }
        let mut goes = Vec::new();
        let mut places = LETTER_FILES.saturating_sub(self.files.going().count());
        for file in all {
            let size = travelling(file.bytes);
            let may = match file.sort {
                PartSort::Mail => within,
                sort => sort.is_file(),
            };
            if may && size <= self.room && places > 0 && mail.is_some() {
                self.room -= size;
                places -= 1;
                goes.push(file.clone());
            } else {
                self.files.kept.push(file.clone());
            }
        }
        let of_mail = mail.filter(|_| !goes.is_empty()).map(|mail| Enclosed {
            mail: mail.clone(),
            files: goes,
        });
        self.files.enclosed.extend(of_mail);
    }
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
