//! Proposals of another time (COUNTER, RFC 5546, 3.2.7) decide themselves: one that suits the
//! others is taken; one that does not is answered with the nearest times that do.
//!
//! Tells nobody what stands in another's calendar. Invariant: a call is moved by proposals at
//! most [`MOVES`] times; then people agree among themselves.

use super::{declining, refusing};
use crate::domain::calendar::{Event, EventAttendee, Method, Partstat};
use crate::domain::call::{Call, CallFact, CallState, Part};
use crate::domain::clarification::EntryKind;
use crate::domain::fact::{Incoming, LetterRef, Outcome};
use crate::domain::held::Hold;
use crate::domain::ids::{CallId, ClarificationId};
use crate::domain::letter::{Body, CounterDeclined, News};
use crate::domain::person::{Mailbox, Member};
use crate::domain::sentence::Sentence;
use crate::domain::slot::{Blocker, Unfit, Why};
use crate::domain::time::{Span, Timestamp};
use crate::rules::authorise::{Act, Evidence, Grant, authorise};
use crate::rules::calls::calling;
use crate::rules::calls::finding::{Looking, OWN, Wanted};
use crate::rules::calls::replying::{Answer, note, tell, told_off};
use crate::rules::draft::{Draft, key};
use crate::rules::letters::party;
use crate::rules::placing::voice::{Voice, answered_letter, filed, saying};
use crate::rules::slots;
use crate::rules::speech::courtesy::content;
use crate::rules::speech::plain;
use crate::say;
use chrono::TimeDelta;

/// So often proposals move one call.
const MOVES: u32 = 5;
/// So often other times are offered for one call.
const OFFERS: u32 = 10;
/// So many other times are offered.
const OFFERED: usize = 3;
/// How far ahead a proposed time may be.
const FAR: TimeDelta = TimeDelta::days(60);

/// The letter that offers other times.
const DECLINED: &str = "counter-declined";

/// Somebody proposes another time.
pub(super) fn counter(draft: &mut Draft<'_>, answer: &Answer<'_>) -> (Outcome, String) {
    let (home, because) = (filed(answer.home), &answer.because);
    match &answer.call.state {
        CallState::Cancelled { why, .. } => {
            told_off(draft, answer, why);
            return (home, format!("{because}; the call is off"));
        }
        CallState::Kept => return (home, format!("{because}; nobody is invited yet")),
        CallState::Passed { .. } | CallState::Held { .. } | CallState::NotHeld { .. } => {
            return (home, format!("{because}; the call is over"));
        }
        CallState::Invited { .. } | CallState::Agreed { .. } => {}
    }
    let Some(start) = answer.part.start else {
        note(
            draft,
            answer,
            "proposes another time, and none could be read",
        );
        return (home, format!("{because}; it proposes no time"));
    };
    let proposed = Span::new(start, start + answer.call.slot.duration());
    if authorise(Some(answer.member.role), false, Act::Counter, &answer.proof) != Grant::Granted {
        let done = ask_about(draft, answer.call, answer.home, answer.member, proposed);
        return (Outcome::Held, format!("not proven; {done}; {because}"));
    }
    let proposal = Proposal::weighed(draft, answer.call, answer.member, proposed, answer.mail);
    let declines = answer.part.partstat == Some(Partstat::Declined);
    if !declines && proposal.enough {
        let enough = refusing::ENOUGH;
        return (Outcome::Held, format!("{because}; {enough}"));
    }
    let said = format!("proposes {}", start.rfc3339());
    note(draft, answer, &said);
    let done = propose(draft, proposal, declines, answer.note());
    (home, format!("{because}; {done}"))
}

/// A proposal that is not proven: the registered address is asked, and a yes proposes it. Says
/// what was done.
fn ask_about(
    draft: &mut Draft<'_>,
    call: &Call,
    home: &ClarificationId,
    who: &Member,
    proposed: Span,
) -> &'static str {
    let mark = format!("proposal/{}/{}", call.id, proposed.start.0);
    let known = refusing::was_told(draft, &call.id, who, &mark);
    if !known && refusing::told_enough(draft, &call.id, who) {
        draft.hold(Hold::Unheeded);
        return refusing::ENOUGH;
    }
    draft.hold(Hold::ToConfirm);
    refusing::is_told(draft, &call.id, who, &mark);
    let news = News::ProposalUnproven { slot: proposed };
    tell(draft, home, who, news, &mark);
    "they are asked by mail"
}

/// A proposed time, and what becomes of it.
struct Proposal<'p> {
    call: &'p Call,
    by: &'p Member,
    proposed: Span,
    weighs: Weighs,
    /// Whoever would be told was told as often as may be. What somebody released is answered.
    enough: bool,
}

/// What becomes of a proposed time.
enum Weighs {
    /// It is at that time already.
    AsItIs,
    /// It suits the others.
    Suits,
    /// What is in the way.
    Against(Vec<Sentence>),
    /// Why the developer is told of it instead.
    TooOften(&'static str),
}

impl<'p> Proposal<'p> {
    fn weighed(
        draft: &Draft<'_>,
        call: &'p Call,
        by: &'p Member,
        proposed: Span,
        mail: &Incoming,
    ) -> Self {
        let weighs = if proposed.start == call.slot.start {
            Weighs::AsItIs
        } else if call.offers >= OFFERS {
            Weighs::TooOften("other times were offered often enough")
        } else {
            match suits(draft, call, by, proposed) {
                Ok(()) if call.countered >= MOVES => Weighs::TooOften("moved too often already"),
                Ok(()) => Weighs::Suits,
                Err(against) => Weighs::Against(against),
            }
        };
        let reader = match weighs {
            Weighs::AsItIs | Weighs::Suits => None,
            Weighs::Against(_) => Some(by),
            Weighs::TooOften(_) => developer(draft, call),
        };
        let enough = |to| refusing::told_enough(draft, &call.id, to);
        Self {
            call,
            by,
            proposed,
            weighs,
            enough: mail.release.is_none() && reader.is_some_and(enough),
        }
    }
}

/// Takes a proposed time, or says why not and offers others. Says what was done.
fn propose(draft: &mut Draft<'_>, proposal: Proposal<'_>, declines: bool, note: &str) -> String {
    let Proposal {
        call,
        by,
        proposed,
        enough,
        ..
    } = proposal;
    declining::heard(draft, by);
    let against = match proposal.weighs {
        Weighs::AsItIs => return "it is at that time already".into(),
        Weighs::Suits => {
            take(draft, call, by, proposed);
            return "it suits the others: taken".into();
        }
        Weighs::TooOften(why) if enough => return format!("{why}; {}", refusing::ENOUGH),
        Weighs::TooOften(why) => {
            too_often(draft, call, by, proposed);
            return format!("{why}; the developer is told");
        }
        Weighs::Against(against) => against,
    };
    let done = if enough {
        refusing::ENOUGH
    } else {
        offer(draft, call, by, proposed, against);
        "others are offered"
    };
    // What was written down of the call meanwhile.
    let call = &draft.call(&call.id).unwrap_or(call).clone();
    let seat = call.attendee(&by.person.id);
    if declines && seat.is_some_and(|a| a.partstat != Partstat::Declined) {
        let fact = CallFact::Answered {
            person: by.person.id.clone(),
            partstat: Partstat::Declined,
            stamp: draft.now(),
        };
        if let Ok(declined) = call.clone().apply(fact, draft.now()) {
            draft.put_call(declined);
            declining::declined(draft, &call.id, by, note);
        }
    }
    format!("it does not suit; {done}")
}

/// Those who must be free: everybody in the call, who is asked anew by a move, whatever they
/// answered before.
fn cast<'d>(draft: &Draft<'d>, call: &Call, without: Option<&Member>) -> Vec<(Part, &'d Member)> {
    call.attendees
        .iter()
        .filter(|a| without.is_none_or(|m| m.person.id != a.person))
        .filter_map(|a| draft.member(&a.person).map(|m| (a.part, m)))
        .collect()
}

/// Whether a time suits everybody but its proposer, or what is in the way.
fn suits(draft: &Draft<'_>, call: &Call, by: &Member, proposed: Span) -> Result<(), Vec<Sentence>> {
    let now = draft.now();
    if proposed.start <= now {
        return Err(vec![say!("it has passed")]);
    }
    if proposed.start > now + FAR {
        return Err(vec![say!("it is too far ahead")]);
    }
    let wanted = Wanted {
        earliest: now,
        by: None,
        duration: proposed.duration(),
        declined: &[],
        moving: Some(&call.id),
    };
    let ask = |people: &[(Part, &Member)]| {
        let mut looking = Looking::new(draft, people, &wanted);
        // People who agree on it may meet later than a search would look.
        looking.until = looking.until.max(proposed.end);
        looking.ask(draft, |search| slots::suits(search, proposed.start))
    };
    // What stands in their own calendar is theirs to weigh; calls of ours, and how many the PO
    // has that day, are not.
    if let (Some(own), Some(seat)) = (draft.member(&by.person.id), call.attendee(&by.person.id))
        && let Err(Unfit::Taken(blockers)) = ask(&[(seat.part, own)])
    {
        let full = blockers.iter().any(|b| matches!(b.why, Why::DailyLimit(_)));
        if full {
            return Err(vec![say!("your calls of that day are used up")]);
        }
        if blockers.iter().any(|b| b.source == OWN) {
            return Err(vec![say!("you have another call then")]);
        }
    }
    let others = cast(draft, call, Some(by));
    if others.is_empty() {
        return Ok(());
    }
    let name = |id| draft.member(id).map_or("", |m| m.person.short_name());
    match ask(&others) {
        Ok(slot) if slot.cost.unknown.is_empty() => Ok(()),
        Ok(slot) => Err(slot
            .cost
            .unknown
            .iter()
            .map(|p| say!("it is not known whether {0} is free", name(p)))
            .collect()),
        Err(Unfit::TooSoon(_)) => Err(vec![say!("it is too soon")]),
        Err(Unfit::TooLate(_)) => Err(vec![say!("it is too far ahead")]),
        Err(Unfit::Taken(blockers)) => Err(in_the_way(&blockers)),
    }
}

/// What is in the way, without what stands in anybody's calendar: `Dana and Petra can't then`.
fn in_the_way(blockers: &[Blocker]) -> Vec<Sentence> {
    let mut said: Vec<(Hindrance, Vec<String>)> = Vec::new();
    for blocker in blockers {
        let what = match &blocker.why {
            Why::OutsideHours { .. } | Why::NoHours { .. } | Why::NoCommonHours { .. } => {
                Hindrance::Hours
            }
            Why::DayOff(_) => Hindrance::DayOff,
            Why::Away(_) | Why::OutOfOffice(_) => Hindrance::Away,
            Why::Busy(_) | Why::Buffer(_) | Why::Declined(_) => Hindrance::NotFree,
            Why::DailyLimit(limit) => Hindrance::Limit(*limit),
            Why::Unknown => Hindrance::Unknown,
        };
        let name = blocker.name.as_str();
        match said.iter_mut().find(|(known, _)| *known == what) {
            Some((_, names)) if names.iter().any(|n| n == name) => {}
            Some((_, names)) => names.push(name.to_owned()),
            None => said.push((what, vec![name.to_owned()])),
        }
    }
    let line = |(what, names)| match what {
        Hindrance::Hours => say!("outside the working hours of {0}", names),
        Hindrance::DayOff => say!("a day off of {0}", names),
        Hindrance::Away => say!("away: {0}", names),
        Hindrance::NotFree => say!("not free: {0}", names),
        Hindrance::Limit(limit) => say!("with {0} calls that day already: {1}", limit, names),
        Hindrance::Unknown => say!("not known whether free: {0}", names),
    };
    said.into_iter().map(line).collect()
}

/// What is in people's way, as far as others may know it.
#[derive(PartialEq)]
enum Hindrance {
    Hours,
    DayOff,
    Away,
    NotFree,
    Limit(u32),
    Unknown,
}

/// The call moves to the proposed time; who proposed it need not accept it.
fn take(draft: &mut Draft<'_>, call: &Call, by: &Member, proposed: Span) {
    let now = draft.now();
    let Ok(mut moved) = call.clone().apply(CallFact::Move(proposed), now) else {
        return;
    };
    moved.countered += 1;
    moved.proposed_by = Some(by.person.id.clone());
    let accepts = CallFact::Answered {
        person: by.person.id.clone(),
        partstat: Partstat::Accepted,
        stamp: now,
    };
    let Ok(moved) = moved.apply(accepts, now) else {
        return;
    };
    draft.put_call(moved.clone());
    let why = say!("{0} proposed it", by.person.short_name());
    declining::tell(draft, call, &moved, &why, None);
}

/// Moved often enough: the developer learns of the proposal, and people agree by themselves.
fn too_often(draft: &mut Draft<'_>, call: &Call, by: &Member, proposed: Span) {
    let home = call.agenda.first().map(|i| i.clarification.clone());
    if let (Some(home), Some(developer)) = (home, developer(draft, call)) {
        let news = News::Proposal {
            from: party(by),
            slot: proposed,
        };
        let mark = format!("proposed/{}/{}", call.id, proposed.start.0);
        refusing::is_told(draft, &call.id, developer, &mark);
        tell(draft, &home, developer, news, &mark);
    }
}

fn developer<'d>(draft: &Draft<'d>, call: &Call) -> Option<&'d Member> {
    let developer = call.part(Part::Developer);
    developer.and_then(|a| draft.member(&a.person))
}

/// The proposal is declined, and the nearest times that suit everybody are offered. The
/// letter's key holds them: numbers mean what was printed.
fn offer(draft: &mut Draft<'_>, call: &Call, by: &Member, proposed: Span, because: Vec<Sentence>) {
    let everybody = cast(draft, call, None);
    let notice = draft.cx.team.policy.notice;
    let mut declined = call.declined.clone();
    declined.extend([proposed.start, call.slot.start]);
    let wanted = Wanted {
        earliest: draft.now() + notice,
        by: None,
        duration: call.slot.duration(),
        declined: &declined,
        moving: Some(&call.id),
    };
    let looking = Looking::new(draft, &everybody, &wanted);
    let nearest: Vec<Span> = looking.ask(draft, |search| {
        let all = slots::nearest(search, proposed.start, OFFERED);
        let sure = all.into_iter().filter(|c| c.cost.unknown.is_empty());
        sure.map(|c| c.span).collect()
    });
    let starts: Vec<String> = nearest.iter().map(|s| s.start.0.to_string()).collect();
    let mark = key(&[
        &DECLINED,
        &call.id,
        &call.sequence,
        &proposed.start.0,
        &starts.join(","),
        &by.person.id,
    ]);
    let body = Body::CounterDeclined(CounterDeclined {
        proposed,
        slot: call.slot,
        because,
        nearest,
        agenda: calling::agenda(draft, call),
        event: declinecounter(draft, call, by, proposed),
    });
    refusing::is_told(draft, &call.id, by, mark.as_str());
    calling::post(draft, call, by, mark, body);
    if let Some(call) = draft.call(&call.id).cloned() {
        draft.put_call(Call {
            offers: call.offers + 1,
            ..call
        });
    }
}

/// The calendar object: the proposed time, declined (RFC 5546, 3.2.8).
fn declinecounter(draft: &Draft<'_>, call: &Call, by: &Member, proposed: Span) -> Event {
    let seat = call.attendee(&by.person.id);
    let mut event = calling::event(draft, call, Method::Declinecounter);
    event.slot = proposed;
    event.dtstamp = draft.now();
    event.description = "That time does not suit everybody.".into();
    event.attendees = vec![EventAttendee {
        mailbox: Mailbox {
            name: Some(by.person.name.clone()),
            address: seat.map_or_else(|| by.person.address.clone(), |a| a.address.clone()),
        },
        optional: false,
        partstat: Partstat::NeedsAction,
        delegated_to: None,
        delegated_from: None,
    }];
    event
}

/// What a letter of ours offers or asks: the call, and the starts that its numbers mean.
fn offered(letter: &LetterRef) -> Option<(CallId, Vec<Timestamp>)> {
    let mut parts = letter.key.as_str().split('/');
    let at = |text: &str| text.parse().ok().map(Timestamp);
    match parts.next()? {
        DECLINED => {
            let call = CallId::new(parts.next()?);
            let starts = parts.nth(2)?.split(',').filter_map(at).collect();
            Some((call, starts))
        }
        "proposal" => {
            let call = CallId::new(parts.next()?);
            Some((call, parts.next().and_then(at).into_iter().collect()))
        }
        _ => None,
    }
}

/// One of the offered times, by its number; or a yes to a proposal that was not proven.
pub(in crate::rules) fn in_words(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    let letter = answered_letter(draft, voice)?;
    let (call, starts) = offered(letter)?;
    let asks = letter.name != DECLINED;
    let start = if asks {
        let own = content(&voice.asked.words, &voice.sender.person.name);
        starts.first().copied().filter(|_| {
            plain::answer("", &own, &voice.sender.person.name) == Some(Partstat::Accepted)
        })?
    } else {
        let number = usize::from(voice.asked.number?);
        starts.get(number.checked_sub(1)?).copied()?
    };
    let call = draft.call(&call).filter(|c| c.is_invited())?.clone();
    call.attendee(&voice.sender.person.id)?;
    let proof = Evidence {
        invited: voice.evidence.registered,
        ..voice.evidence
    };
    let proposed = Span::new(start, start + call.slot.duration());
    if authorise(Some(voice.sender.role), false, Act::Counter, &proof) != Grant::Granted {
        let done = ask_about(draft, &call, id, voice.sender, proposed);
        let because = format!("not proven; {done}; {}", voice.because);
        return Some((Outcome::Held, because));
    }
    let proposal = Proposal::weighed(draft, &call, voice.sender, proposed, voice.mail);
    if proposal.enough {
        let because = format!("{}; {}", refusing::ENOUGH, voice.because);
        return Some((Outcome::Held, because));
    }
    draft.say(id, &saying(voice, EntryKind::Act, voice.as_written()));
    let done = propose(draft, proposal, false, "");
    let (outcome, because) = voice.outcome(id);
    Some((outcome, format!("{done}; {because}")))
}
