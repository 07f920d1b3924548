//! Promise 4, what is known of people's time: a copy bars only whose calendar it is of, and is
//! whole.

use super::Check;
use super::record::Record;
use crate::domain::feed::Feed;
use crate::domain::ids::PersonId;

/// Copies of people's calendars are theirs, were read, and hold times that are some.
pub(super) fn copies(record: &Record<'_>, check: &mut Check) {
    for source in &record.sources {
        check.look();
        let place: &[(&str, &dyn std::fmt::Display)] = &[("source", &source.id)];
        if let Some(person) = &source.person {
            check.expect(
                names(record, person, &source.url),
                "a copy of busy times is of a calendar that its person does not name",
                place,
            );
        }
        check.expect(
            source.read.is_some() == source.covers.is_some()
                && (source.read.is_some() || source.times == 0),
            "a copy of busy times was never read",
            place,
        );
        check.expect(
            source.odd == 0,
            "a copy holds a busy time that is none",
            place,
        );
    }
}

fn names(record: &Record<'_>, person: &PersonId, url: &str) -> bool {
    let person = record.people.get(person);
    let feeds = person.and_then(|p| p.feed.as_deref()).unwrap_or_default();
    Feed::parts(feeds).any(|part| part == url)
}
