//! Notes for information that wait for the times at which their reader takes them.
//!
//! What asks for a ruling never waits. Invariant: a note that waits and is out of date before it
//! goes is not sent: the newer one tells all of it.

use super::draft::Draft;
use crate::domain::clarification::{Clarification, Conversation, ConversationState, How};
use crate::domain::fact::Effect;
use crate::domain::ids::{ClarificationId, EffectKey};
use crate::domain::person::{Member, Person};
use crate::domain::time::Timestamp;
use chrono::Days;

/// Of which conversation of a question a note told, by its key: one that was given again since, too.
pub(super) fn told_in(note: &EffectKey, c: &Clarification) -> Option<u32> {
    let mut talks = c.conversations.iter();
    let has_it = talks.find(|t| t.letter() == Some(note));
    has_it.map(|t| t.ordinal).or_else(|| {
        let mut parts = note.as_str().split('/');
        let first = parts.nth(1)?;
        let ordinal = parts.next()?.parse().ok();
        ordinal.filter(|_| first == c.id.as_str())
    })
}

/// What the keys of such notes end with.
pub(super) const KEPT: &str = "-kept";
/// What the marks of copies begin with.
pub(super) const COPY: &str = "copy-";
/// How far a day on which somebody works is looked for.
const LOOK: u64 = 60;

/// When a note for information goes to somebody; `None`: at once.
pub(super) fn until(draft: &Draft<'_>, reader: &Member) -> Option<Timestamp> {
    let person = draft.person(&reader.person.id)?;
    next(person, draft.now())
}

/// The first time of theirs after an instant, on a day on which they work.
fn next(person: &Person, now: Timestamp) -> Option<Timestamp> {
    let work = &person.work;
    let today = work.local_date(now);
    let days = (0..LOOK).filter_map(|n| today.checked_add_days(Days::new(n)));
    let worked = days.filter(|day| !work.spans_on(*day).is_empty());
    let times = worked.flat_map(|day| {
        let at = |time: &chrono::NaiveTime| work.instant(day.and_time(*time));
        person.notes_at.iter().map(at).collect::<Vec<_>>()
    });
    times.filter(|at| *at > now).min()
}

/// Whether the note that its reader has of a conversation still waits.
pub(super) fn waits(draft: &Draft<'_>, talk: &Conversation) -> bool {
    let ConversationState::Briefed {
        at,
        letter,
        to: Some(to),
        ..
    } = &talk.state
    else {
        return false;
    };
    let goes = draft.person(to).and_then(|person| next(person, *at));
    letter.as_str().ends_with(KEPT) && goes.is_some_and(|goes| goes > draft.now())
}

/// The copy of the note on a conversation, where it still waits for the times of who has it.
pub(super) fn copy_that_waits(
    draft: &Draft<'_>,
    talk: &Conversation,
    to: &Member,
) -> Option<EffectKey> {
    let ConversationState::Briefed { at, letter, .. } = &talk.state else {
        return None;
    };
    let goes = next(draft.person(&to.person.id)?, *at)?;
    let (note, mark) = letter.as_str().rsplit_once('/')?;
    let mark = mark.strip_suffix(KEPT).unwrap_or(mark);
    let waits = goes > draft.now() && talk.reasons.is_empty();
    waits.then(|| EffectKey::new(format!("{note}/{COPY}{mark}{KEPT}")))
}

/// More is said by mail while the note on an exchange waits: it goes on, and one note tells all.
pub(super) fn reopen(draft: &mut Draft<'_>, id: &ClarificationId) {
    let waiting = draft.clarification(id).and_then(|c| {
        let mut mail = c
            .conversations
            .iter()
            .filter(|t| matches!(t.how, How::Mail));
        let talk = mail.find(|t| waits(draft, t))?;
        Some((talk.ordinal, talk.letter()?.clone()))
    });
    let Some((ordinal, letter)) = waiting else {
        return;
    };
    let until = draft.now();
    draft.effect(Effect::Replaced(letter));
    if let Some(c) = draft.edit(id)
        && let Some(talk) = c.conversations.iter_mut().find(|t| t.ordinal == ordinal)
    {
        talk.state = ConversationState::Running { until };
        talk.shown_to = talk.from_entry;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::hours::{WeekHours, WorkWeek};
    use crate::domain::ids::PersonId;
    use crate::domain::person::Address;

    #[test]
    fn notes_go_at_the_next_time_of_a_day_on_which_their_reader_works() {
        let time = |t: &str| t.parse().unwrap();
        let person = Person {
            work: WorkWeek {
                zone: chrono_tz::Europe::Berlin,
                hours: WeekHours::parse("Mon-Fri 09:00-17:00").unwrap(),
                ..WorkWeek::default()
            },
            notes_at: vec![time("16:30:00"), time("11:30:00")],
            ..Person::bare(
                PersonId::new("petra"),
                Address::parse("petra@acme.example").unwrap(),
            )
        };
        let at = |t: &str| Timestamp::parse_rfc3339(t).unwrap();
        for (now, goes) in [
            ("2026-11-27T10:00:00+01:00", "2026-11-27T11:30:00+01:00"),
            ("2026-11-27T11:30:00+01:00", "2026-11-27T16:30:00+01:00"),
            ("2026-11-27T17:00:00+01:00", "2026-11-30T11:30:00+01:00"),
        ] {
            assert_eq!(next(&person, at(now)), Some(at(goes)));
        }
        let at_once = Person {
            notes_at: Vec::new(),
            ..person
        };
        assert_eq!(next(&at_once, at("2026-11-27T10:00:00+01:00")), None);
    }
}
