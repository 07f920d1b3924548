//! Promise 3, where letters go: to an address of their reader's, and not to one of which it is
//! known that it takes none.

use super::Check;
use super::record::{Record, Seen};
use crate::domain::person::Address;
use std::collections::BTreeMap;

/// Letters went to their readers' addresses; marks have a letter of their person's, and bar.
pub(super) fn addresses(record: &Record<'_>, check: &mut Check) {
    let mut of_person: BTreeMap<_, Vec<&Seen>> = BTreeMap::new();
    for letter in &record.letters {
        let place: &[(&str, &dyn std::fmt::Display)] = &[("letter", &letter.id)];
        check.expect(
            is_theirs(record, letter),
            "a letter is not one with itself: its envelope has another recipient",
            place,
        );
        of_person.entry(&letter.person).or_default().push(letter);
    }
    for person in record.people.values() {
        let letters = of_person.get(&person.id).map_or(&[][..], Vec::as_slice);
        for mark in &person.unreached {
            check.look();
            let place: &[(&str, &dyn std::fmt::Display)] =
                &[("person", &person.id), ("letter", &mark.letter)];
            check.expect(
                letters.iter().any(|l| l.key == mark.letter),
                "an address is marked for a letter that its person never had",
                place,
            );
            let barred = |l: &&&Seen| {
                l.decided > mark.since && l.sent_to.as_deref() == Some(mark.address.as_str())
            };
            let went = letters.iter().find(barred).filter(|_| mark.until.is_none());
            check.expect(
                went.is_none(),
                "a letter went to an address that takes none",
                place,
            );
        }
    }
}

/// By the registered address of its time, or by any the person has now.
fn is_theirs(record: &Record<'_>, letter: &Seen) -> bool {
    letter.sent_to.as_ref().is_none_or(|to| {
        let person = record.people.get(&letter.person);
        *to == letter.address || Address::parse(to).is_ok_and(|a| person.is_some_and(|p| p.has(&a)))
    })
}
