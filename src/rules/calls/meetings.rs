//! Meetings that somebody else called, with a tag in their title: followed, and briefed like any
//! direct conversation (PRODUCT: *Calendar*).
//!
//! Never answers an invitation, never moves or calls off what others organise, takes nobody's
//! time on record. Invariant: what a meeting's organizer tells is taken from that organizer
//! alone, vouched for, and only if it is newer than what is known (RFC 5546, 2.1.5).

mod replied;
mod taking;

use super::booking::over_key;
use super::calling;
use super::replying::call_of;
use crate::domain::calendar::{CalendarMail, Instance, Method};
use crate::domain::call::{Call, CallFact, CallState, Origin};
use crate::domain::clarification::EntryKind;
use crate::domain::fact::{Alarm, Incoming, Outcome};
use crate::domain::ids::ClarificationId;
use crate::domain::letter::News;
use crate::domain::limits::INSTANCES_FOLLOWED;
use crate::domain::sentence::Sentence;
use crate::domain::time::{Span, Timestamp};
use crate::rules::authorise::{Act, Grant, authorise};
use crate::rules::draft::{Draft, More, Saying, key};
use crate::rules::placing::circulated;
use crate::rules::placing::evidence::{evidence, grounds};
use crate::rules::placing::filing::{self, Placement};
use crate::rules::placing::voice::filed;
use crate::rules::telling::notice;
use crate::say;
use chrono::TimeDelta;
pub(in crate::rules) use replied::words as words_of_a_reply;
use taking::{Told, new_call, recurrence, settles, tag};

/// A longer entry is no meeting.
const LONGEST: TimeDelta = TimeDelta::hours(12);

/// A calendar part about a meeting that is none of ours; `None` where it is for `attending`.
pub(in crate::rules) fn calendar(
    draft: &mut Draft<'_>,
    mail: &Incoming,
) -> Option<(Outcome, String)> {
    let part = mail.message.calendar.as_ref()?;
    let object = part.uid.as_deref()?;
    let names_ours = |c: &Call| {
        let known = part.wrapped_uid.iter().map(String::as_str).chain([object]);
        c.is_ours() && known.into_iter().any(|uid| c.uid.eq_ignore_ascii_case(uid))
    };
    if draft.calls().any(names_ours) {
        return None;
    }
    let known = followed(draft, object);
    let tells = match part.method {
        Some(Method::Request | Method::Publish | Method::Add) => true,
        Some(Method::Cancel) => false,
        _ if known.is_empty() => return None,
        _ => {
            return Some((
                Outcome::Recorded,
                "others answer a meeting of others".into(),
            ));
        }
    };
    if tells && known.is_empty() && tag(draft, mail, part).is_none() {
        let because = "a meeting of others, without a tag in its title";
        return Some((Outcome::Recorded, because.into()));
    }
    if !tells && known.is_empty() {
        let because = "a meeting that is not followed is called off";
        return Some((Outcome::Recorded, because.into()));
    }
    Some(match told(draft, mail, part, object) {
        Err(why) => (Outcome::Held, why),
        Ok(told) if tells => follow(draft, &told, &known),
        Ok(told) => called_off(draft, &told, &known),
    })
}

/// A reply or question with a calendar object enclosed that is no call of ours and no meeting that
/// is told here: what is said counts, and the object goes along as a file. `None`: it is none.
pub(in crate::rules) fn only_enclosed(draft: &Draft<'_>, mail: &Incoming) -> Option<Incoming> {
    let message = mail.message.with_calendar_enclosed()?;
    let from = message.from.as_ref()?;
    let sender = draft.dossier.roster.by_address(&from.address);
    let sender = sender.or_else(|| draft.member(&mail.token.as_ref()?.person))?;
    let has_place = matches!(
        filing::place(draft, mail, Some(sender)),
        Placement::In { .. } | Placement::New { .. }
    );
    let known = mail.message.calendar.as_ref().is_some_and(|part| {
        let object = part.uid.as_deref().unwrap_or_default();
        let ours = call_of(draft, mail, part).is_some();
        let summary = part.summary.as_deref().unwrap_or_default();
        let tagged = filing::known_first(draft, &draft.cx.team.prefixes.tags(summary)).is_some();
        let told_here = tagged && told(draft, mail, part, object).is_ok();
        ours || told_here || !followed(draft, object).is_empty()
    });
    (has_place && !known).then(|| Incoming {
        message,
        ..mail.clone()
    })
}

/// Calls that follow this calendar object.
fn followed(draft: &Draft<'_>, object: &str) -> Vec<Call> {
    let team = &draft.cx.team.id;
    draft
        .calls()
        .filter(|c| &c.team == team)
        .filter(|c| matches!(&c.origin, Origin::Theirs { object: own, .. } if own == object))
        .cloned()
        .collect()
}

/// Who tells it, and whether they may: the organizer, or an attendee who hands the invitation
/// on, vouched for.
fn told<'m>(
    draft: &Draft<'m>,
    mail: &'m Incoming,
    part: &'m CalendarMail,
    object: &'m str,
) -> Result<Told<'m>, String> {
    let roster = &draft.dossier.roster;
    let from = mail.message.from.as_ref();
    let sender = from.and_then(|m| roster.by_address(&m.address));
    let Some(sender) = sender else {
        return Err("a meeting, told by an unknown sender".into());
    };
    let proof = evidence(draft, mail, Some(sender));
    let because = format!(
        "a meeting of others, told by {}; {}",
        sender.person.name,
        grounds(mail, proof)
    );
    if authorise(Some(sender.role), false, Act::Ask, &proof) != Grant::Granted {
        return Err(format!("nobody vouches for who tells it; {because}"));
    }
    let organizer = part.organizer.as_ref();
    let Some(organizer) = organizer.map_or(Some(sender), |o| roster.by_address(o)) else {
        return Err(format!("its organizer is not on record; {because}"));
    };
    let invited = part.attendees.iter().any(|m| sender.person.has(&m.address));
    // An attendee may hand an invitation on; what is known of it, its organizer alone changes.
    let hands_on = invited && part.method != Some(Method::Cancel);
    if organizer.person.id != sender.person.id && !hands_on {
        return Err(format!("its organizer is another person; {because}"));
    }
    Ok(Told {
        handed_on: organizer.person.id != sender.person.id,
        mail,
        part,
        object,
        organizer,
        proof,
        because,
    })
}

/// A meeting, or its newer version.
fn follow(draft: &mut Draft<'_>, told: &Told<'_>, known: &[Call]) -> (Outcome, String) {
    let because = told.because.clone();
    if let Some(why) = not_from_its_organizer(known, told) {
        return (Outcome::Held, format!("{why}; {because}"));
    }
    if told.handed_on
        && let Some(home) = known.first().and_then(|c| c.agenda.first())
    {
        let because = format!("what is followed its organizer alone changes; {because}");
        return (filed(&home.clarification), because);
    }
    if told.part.cancelled {
        return called_off(draft, told, known);
    }
    let instances = instances(draft.now(), told.part);
    if instances.is_empty() && known.is_empty() {
        let why = told.part.fault.as_deref().unwrap_or("it is over already");
        return (Outcome::Recorded, format!("{why}; {because}"));
    }
    let home = if let Some(call) = known.first() {
        call.agenda.first().map(|i| i.clarification.clone())
    } else {
        match settles(draft, told) {
            Ok(home) => Some(home),
            Err(why) => return (Outcome::Held, format!("{why}; {because}")),
        }
    };
    let Some(home) = home else {
        return (Outcome::Held, format!("it settles nothing; {because}"));
    };
    if draft.silent {
        return (filed(&home), because);
    }
    let mut news = false;
    for instance in &instances {
        news |= at(draft, told, known, &home, *instance);
    }
    // What a newer version of a whole series has no more is off.
    if told.part.recurrence_id.is_none() {
        for call in known.iter().filter(|c| c.is_ahead() && newer(told.part, c)) {
            let still = instances.iter().any(|i| is_instance(call, told.part, *i));
            if !still {
                news |= off(draft, call, told.part, say!("it is no more in its series"));
            }
        }
    }
    if known.is_empty() {
        said_in_it(draft, told, &home);
        give_back(draft, &home);
        say_followed(draft, told, &home, &instances);
    }
    let because = if news {
        because
    } else {
        format!("nothing new; {because}")
    };
    (filed(&home), because)
}

/// When it is: the one time, the one instance, or the next ones of a series.
fn instances(now: Timestamp, part: &CalendarMail) -> Vec<Instance> {
    let one = || {
        let span = Span::new(part.start?, part.end?);
        let id = part.recurrence_id.unwrap_or(span.start);
        Some(Instance { id, span })
    };
    let all = if part.instances.is_empty() {
        one().into_iter().collect()
    } else {
        part.instances.clone()
    };
    all.into_iter()
        .filter(|i| i.span.end > now && !i.span.is_empty() && i.span.duration() <= LONGEST)
        .take(INSTANCES_FOLLOWED)
        .collect()
}

/// Whether a call follows this instance.
fn is_instance(call: &Call, part: &CalendarMail, instance: Instance) -> bool {
    match &call.origin {
        Origin::Theirs { instance: own, .. } => *own == recurrence(part, instance),
        Origin::Ours => false,
    }
}

/// Whether it tells more than is known of this call (RFC 5546, 2.1.5).
fn newer(part: &CalendarMail, call: &Call) -> bool {
    let stamp = part.dtstamp.unwrap_or(call.stamped);
    (part.sequence, stamp) > (call.sequence, call.stamped)
}

/// An organizer swapped on the way: nothing is believed of it.
fn not_from_its_organizer(known: &[Call], told: &Told<'_>) -> Option<String> {
    let swapped = known.iter().any(|c| match &c.origin {
        Origin::Theirs { organizer, .. } => !told.organizer.person.has(organizer),
        Origin::Ours => false,
    });
    swapped.then(|| "it claims another organizer than before".to_owned())
}

/// One instance: new, moved, or as it was. Says whether it tells anything new.
fn at(
    draft: &mut Draft<'_>,
    told: &Told<'_>,
    known: &[Call],
    home: &ClarificationId,
    instance: Instance,
) -> bool {
    let now = draft.now();
    let mine = known.iter().find(|c| is_instance(c, told.part, instance));
    let call = match mine {
        Some(call) if !newer(told.part, call) || !call.is_ahead() => return false,
        Some(call) if call.slot == instance.span => call.clone(),
        Some(call) => match call.clone().apply(CallFact::Move(instance.span), now) {
            Ok(moved) => moved,
            Err(_) => return false,
        },
        None => match new_call(draft, told, home, instance) {
            Some(call) => call,
            None => return false,
        },
    };
    let news = mine.is_none_or(|known| known.slot != call.slot);
    let call = Call {
        sequence: told.part.sequence,
        timed: told.part.sequence,
        stamped: told.part.dtstamp.unwrap_or(now),
        ..call
    };
    let alarm = Alarm::CallOver {
        call: call.id.clone(),
        sequence: call.sequence,
    };
    draft.wake(over_key(&call.id), call.slot.end, alarm);
    let words = if mine.is_some() {
        "moved a meeting"
    } else {
        "called a meeting"
    };
    if news {
        learnt(draft, &call);
        act(draft, told, home, words);
    }
    draft.put_call(call);
    news
}

/// Its people have less time than was known: their calls ahead are held against it.
fn learnt(draft: &mut Draft<'_>, meeting: &Call) {
    let now = draft.now();
    for attendee in &meeting.attendees {
        let (key, alarm) = Alarm::busy_learnt(&meeting.team, &attendee.person);
        draft.wake(key, now, alarm);
    }
}

fn act(draft: &mut Draft<'_>, told: &Told<'_>, home: &ClarificationId, words: &str) {
    let saying = Saying {
        mail: Some(&told.mail.id),
        by: told.organizer,
        kind: EntryKind::Act,
        words,
        more: More::default(),
        verified: told.proof.vouched,
        because: &told.because,
    };
    draft.say(home, &saying);
}

/// What was typed in a meeting that answers a letter of ours stands in the note.
fn said_in_it(draft: &mut Draft<'_>, told: &Told<'_>, home: &ClarificationId) {
    let words = replied::typed(&told.mail.message);
    if words.is_empty() || told.handed_on || !circulated::answers_us(draft, told.mail) {
        return;
    }
    let saying = Saying {
        mail: Some(&told.mail.id),
        by: told.organizer,
        kind: EntryKind::Comment,
        words,
        more: More::default(),
        verified: told.proof.vouched,
        because: &told.because,
    };
    draft.say(home, &saying);
}

/// People who meet on their own need no slot that is only kept.
fn give_back(draft: &mut Draft<'_>, home: &ClarificationId) {
    let kept = |c: &Call| c.state == CallState::Kept;
    if draft.call_ahead(home).is_some_and(kept) {
        calling::leave(draft, home, &say!("they have a meeting of their own"));
    }
}

/// Where the mailbox itself was invited, its organizer learns what follows.
fn say_followed(
    draft: &mut Draft<'_>,
    told: &Told<'_>,
    home: &ClarificationId,
    instances: &[Instance],
) {
    let mailbox = &draft.cx.team.mailbox;
    let by_name = told
        .part
        .attendees
        .iter()
        .any(|m| &m.address.without_detail() == mailbox);
    let (Some(c), Some(first)) = (draft.clarification(home).cloned(), instances.first()) else {
        return;
    };
    if by_name {
        let letter_key = key(&[&"followed", &draft.cx.team.id, &told.object]);
        let news = News::MeetingFollowed { slot: first.span };
        notice(draft, letter_key, told.organizer, &c, news);
    }
}

/// The organizer calls it off: all of it, or one instance.
fn called_off(draft: &mut Draft<'_>, told: &Told<'_>, known: &[Call]) -> (Outcome, String) {
    let because = told.because.clone();
    if let Some(why) = not_from_its_organizer(known, told) {
        return (Outcome::Held, format!("{why}; {because}"));
    }
    let meant = |c: &&Call| match (&c.origin, told.part.recurrence_id) {
        (Origin::Theirs { instance, .. }, Some(id)) => *instance == Some(id),
        _ => true,
    };
    let mut home = None;
    for call in known.iter().filter(meant) {
        let first = call.agenda.first().map(|i| i.clarification.clone());
        home = home.or(first);
        // A cancellation may come with the SEQUENCE of what it calls off (Google).
        if call.is_ahead() && told.part.sequence >= call.sequence {
            off(draft, call, told.part, say!("its organizer called it off"));
        }
    }
    let Some(home) = home else {
        return (Outcome::Recorded, format!("it is not followed; {because}"));
    };
    act(draft, told, &home, "called the meeting off");
    (filed(&home), because)
}

fn off(draft: &mut Draft<'_>, call: &Call, part: &CalendarMail, why: Sentence) -> bool {
    let now = draft.now();
    let cancelled = call.clone().apply(CallFact::Cancel(why), now);
    let Ok(cancelled) = cancelled else {
        return false;
    };
    draft.put_call(Call {
        sequence: part.sequence.max(call.sequence),
        stamped: part.dtstamp.unwrap_or(now),
        ..cancelled
    });
    draft.forget(over_key(&call.id));
    true
}
