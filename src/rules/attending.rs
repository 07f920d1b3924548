//! Calendar answers (iTIP, RFC 5546): which call, which attendee, which version, and what it
//! leads to. An answer to an old time is stale; the PO's decline never moves a call.
//!
//! COUNTER, DELEGATED and meetings of others are taken down here and decided later: their
//! places in the types are [`Method::Counter`], [`Partstat::Delegated`], `Method::Request`.

use super::authorise::{Act, Evidence, Grant, authorise};
use super::declining;
use super::draft::{Draft, Saying, key};
use super::plain;
use super::telling::notice;
use super::voice::{Voice, answered_letter, evidence, filed, grounds, saying};
use crate::domain::calendar::{CalendarMail, Method, Partstat};
use crate::domain::call::{Attendee, Call, CallFact, CallState};
use crate::domain::clarification::EntryKind;
use crate::domain::fact::{Incoming, LetterRef, Outcome};
use crate::domain::ids::ClarificationId;
use crate::domain::letter::News;
use crate::domain::person::Member;
use crate::domain::time::Timestamp;

/// An answer to the current version of a call, ready to be applied.
struct Reply<'r> {
    call: &'r Call,
    home: ClarificationId,
    attendee: &'r Attendee,
    member: &'r Member,
    partstat: Partstat,
    stamp: Timestamp,
    note: &'r str,
    because: String,
    mail: &'r Incoming,
    verified: bool,
}

/// A mail with a calendar part.
pub(super) fn calendar(draft: &mut Draft<'_>, mail: &Incoming) -> (Outcome, String) {
    let Some(part) = mail.message.calendar.as_ref() else {
        return (Outcome::Held, "a calendar part that can't be read".into());
    };
    let method = part.method.map_or("no METHOD", Method::as_str);
    let Some(uid) = part.uid.as_deref() else {
        return (Outcome::Held, format!("calendar {method} without a UID"));
    };
    let call = draft
        .calls()
        .find(|c| c.uid == uid)
        .or_else(|| draft.calls().find(|c| c.uid.eq_ignore_ascii_case(uid)))
        .cloned();
    let Some(call) = call else {
        return (
            Outcome::Held,
            format!("calendar {method} about no call of ours"),
        );
    };
    let Some(home) = call.agenda.first().map(|i| i.clarification.clone()) else {
        return (
            Outcome::Held,
            format!("calendar {method} about a call without an agenda"),
        );
    };
    if part.method == Some(Method::Reply) {
        return reply(draft, mail, part, &call, home);
    }
    let because = format!("calendar {method} for the call; taken down, not decided on");
    (filed(&home), because)
}

fn reply(
    draft: &mut Draft<'_>,
    mail: &Incoming,
    part: &CalendarMail,
    call: &Call,
    home: ClarificationId,
) -> (Outcome, String) {
    let Some((attendee, member)) = answering_attendee(draft, mail, part, call) else {
        if let Some(done) = from_the_po(draft, mail, part, call, &home) {
            return done;
        }
        return (
            Outcome::Held,
            "calendar REPLY of somebody who is not invited".into(),
        );
    };
    let mut proof: Evidence = evidence(draft, mail, Some(member));
    // SENT-BY is its sender's own claim: it stands for the attendee only together with a
    // handle that was given to the attendee.
    let secretary = part.sent_by.as_ref().is_some_and(|by| {
        let from = mail.message.from.as_ref();
        from.is_some_and(|from| &from.address == by)
    });
    proof.invited = proof.registered || (secretary && proof.handle);
    let partstat = part.partstat.unwrap_or(Partstat::NeedsAction);
    let because = format!(
        "calendar REPLY {} of {} to version {}; {}",
        partstat.as_str(),
        member.person.name,
        part.sequence,
        grounds(mail, proof)
    );
    let act = match partstat {
        Partstat::Declined => Act::Decline,
        Partstat::Accepted | Partstat::Tentative => Act::Accept,
        Partstat::Delegated | Partstat::NeedsAction => {
            return (filed(&home), format!("{because}; nothing follows"));
        }
    };
    match authorise(Some(member.role), false, act, &proof) {
        Grant::Granted => {}
        Grant::Held(why) => return (Outcome::Held, format!("{why}; {because}")),
        _ => {
            ask_to_accept(draft, call, part.sequence, &home, member);
            let because = format!("not proven; they are asked by mail; {because}");
            return (Outcome::Held, because);
        }
    }
    let off = matches!(call.state, CallState::Cancelled { .. });
    if part.sequence < call.sequence && !off {
        told_time_changed(draft, call, &home, member);
        return (filed(&home), format!("{because}; an answer to an old time"));
    }
    let reply = Reply {
        call,
        home,
        attendee,
        member,
        partstat,
        stamp: part.dtstamp.unwrap_or(mail.received),
        note: part.comment.as_deref().unwrap_or_default(),
        because,
        mail,
        verified: proof.vouched,
    };
    apply(draft, &reply)
}

/// The PO accepts a call after all in which a delegate stands in for them.
fn from_the_po(
    draft: &mut Draft<'_>,
    mail: &Incoming,
    part: &CalendarMail,
    call: &Call,
    home: &ClarificationId,
) -> Option<(Outcome, String)> {
    let po = draft.po()?;
    let from = mail.message.from.as_ref().map(|m| &m.address);
    let theirs = part.attendee.iter().chain(from).any(|a| po.person.has(a));
    let replaced = call
        .attendees
        .iter()
        .any(|a| a.stands_for.as_ref() == Some(&po.person.id));
    if !(theirs && replaced && call.is_invited()) {
        return None;
    }
    let mut proof = evidence(draft, mail, Some(po));
    proof.invited = proof.registered;
    let because = grounds(mail, proof);
    if part.partstat != Some(Partstat::Accepted) {
        let because = format!("a delegate stands in for them; nothing follows; {because}");
        return Some((filed(home), because));
    }
    if authorise(Some(po.role), false, Act::Accept, &proof) != Grant::Granted {
        let because = format!("not proven that the Product Owner can after all; {because}");
        return Some((Outcome::Held, because));
    }
    let stamp = part.dtstamp.unwrap_or(mail.received);
    let done = declining::po_can_after_all(draft, &call.id, po, stamp);
    let done = done.map_or_else(|why| why, |()| "they can come after all".to_owned());
    declining::answered(draft, po, Partstat::Accepted);
    Some((filed(home), format!("{done}; {because}")))
}

/// The attendee who answers: ATTENDEE, else the sender, by registered address or alias.
fn answering_attendee<'c, 'd>(
    draft: &Draft<'d>,
    mail: &Incoming,
    part: &CalendarMail,
    call: &'c Call,
) -> Option<(&'c Attendee, &'d Member)> {
    let from = mail.message.from.as_ref().map(|m| &m.address);
    part.attendee.iter().chain(from).find_map(|address| {
        call.attendees.iter().find_map(|a| {
            let member = draft.member(&a.person)?;
            (a.address == *address || member.person.has(address)).then_some((a, member))
        })
    })
}

fn apply(draft: &mut Draft<'_>, reply: &Reply<'_>) -> (Outcome, String) {
    let now = draft.now();
    let home = filed(&reply.home);
    match &reply.call.state {
        CallState::Cancelled { why, .. } => {
            // Who declines won't come either way.
            if reply.partstat != Partstat::Declined {
                told_off(draft, reply, why);
            }
            return (home, format!("{}; the call is off", reply.because));
        }
        CallState::Kept => return (home, format!("{}; nobody is invited yet", reply.because)),
        CallState::Passed { .. } | CallState::Held { .. } | CallState::NotHeld { .. } => {
            return (home, format!("{}; the call is over", reply.because));
        }
        CallState::Invited { .. } | CallState::Agreed { .. } => {}
    }
    let fact = CallFact::Answered {
        person: reply.member.person.id.clone(),
        partstat: reply.partstat,
        stamp: reply.stamp,
    };
    let answered = match reply.call.clone().apply(fact, now) {
        Ok(call) => call,
        Err(refused) => return (home, format!("{}; {refused}", reply.because)),
    };
    let id = answered.id.clone();
    draft.put_call(answered);
    note(draft, reply);
    declining::answered(draft, reply.member, reply.partstat);
    // Who declined already and says so again changes nothing.
    if reply.partstat == Partstat::Declined && reply.attendee.partstat != Partstat::Declined {
        declining::declined(draft, &id, reply.member, reply.note);
    }
    (home, reply.because.clone())
}

/// The answer goes into the thread, with the line that was typed along with it.
fn note(draft: &mut Draft<'_>, reply: &Reply<'_>) {
    let words = match reply.note.trim() {
        "" => reply.partstat.as_str().to_lowercase(),
        note => format!("{}: {note}", reply.partstat.as_str().to_lowercase()),
    };
    draft.say(
        &reply.home,
        &Saying {
            mail: Some(&reply.mail.id),
            by: reply.member,
            kind: EntryKind::Act,
            words: &words,
            verified: reply.verified,
            because: &reply.because,
        },
    );
}

/// An acceptance that nobody vouches for: a yes by mail, to a letter of their own, accepts.
fn ask_to_accept(
    draft: &mut Draft<'_>,
    call: &Call,
    sequence: u32,
    home: &ClarificationId,
    member: &Member,
) {
    if call.is_invited() && sequence >= call.sequence {
        let news = News::PleaseAccept { slot: call.slot };
        let mark = format!("please-accept/{}/{}", call.id, call.sequence);
        tell(draft, home, member, news, &mark);
    }
}

/// An answer to an old time: asked once for the new one.
fn told_time_changed(draft: &mut Draft<'_>, call: &Call, home: &ClarificationId, member: &Member) {
    if !call.is_invited() {
        return;
    }
    let news = News::TimeChanged { slot: call.slot };
    tell(
        draft,
        home,
        member,
        news,
        &format!("time-changed/{}/{}", call.id, call.sequence),
    );
}

fn told_off(draft: &mut Draft<'_>, reply: &Reply<'_>, why: &str) {
    let news = News::CallIsOff {
        slot: reply.call.slot,
        why: why.to_owned(),
    };
    let mark = format!("call-is-off/{}", reply.call.id);
    tell(draft, &reply.home, reply.member, news, &mark);
}

fn tell(draft: &mut Draft<'_>, home: &ClarificationId, to: &Member, news: News, mark: &str) {
    let Some(c) = draft.clarification(home).cloned() else {
        return;
    };
    notice(draft, key(&[&mark, &to.person.id]), to, &c, news);
}

/// The call and the version of it to which a letter asks for a yes or no: their keys begin
/// with the kind, the call's id and its SEQUENCE.
fn asked_about(letter: &LetterRef) -> Option<(&str, u32)> {
    let mut parts = letter.key.as_str().split('/');
    let kind = parts.next()?;
    let asks = letter.name == "invitation" || ["please-accept", "time-changed"].contains(&kind);
    let call = parts.next().filter(|_| asks)?;
    Some((call, parts.next()?.parse().ok()?))
}

/// A plain yes or no in reply to an invitation. Anything else is words.
pub(super) fn in_words(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    let (of, version) = asked_about(answered_letter(draft, voice)?)?;
    let subject = voice.mail.message.subject.as_deref().unwrap_or_default();
    let name = &voice.sender.person.name;
    let partstat = plain::answer(subject, &voice.asked.words, name)?;
    // Once it has begun, "can't join" tells those who wait; it declines nothing.
    let ahead = |c: &&Call| c.is_invited() && draft.now() < c.slot.start;
    let call = draft.call_ahead(id).filter(ahead)?.clone();
    let attendee = call.attendee(&voice.sender.person.id)?;
    if of != call.id.as_str() || version < call.sequence {
        draft.say(id, &saying(voice, EntryKind::Act, &voice.asked.words));
        told_time_changed(draft, &call, id, voice.sender);
        return Some(voice.outcome(id));
    }
    let proof = Evidence {
        invited: true,
        ..voice.evidence
    };
    let act = if partstat == Partstat::Declined {
        Act::Decline
    } else {
        Act::Accept
    };
    if authorise(Some(voice.sender.role), false, act, &proof) != Grant::Granted {
        return Some((Outcome::Held, format!("not proven; {}", voice.because)));
    }
    let fact = CallFact::Answered {
        person: voice.sender.person.id.clone(),
        partstat,
        stamp: draft.now(),
    };
    let answered = call.clone().apply(fact, draft.now()).ok()?;
    draft.put_call(answered);
    draft.say(id, &saying(voice, EntryKind::Act, &voice.asked.words));
    declining::answered(draft, voice.sender, partstat);
    if partstat == Partstat::Declined && attendee.partstat != Partstat::Declined {
        declining::declined(draft, &call.id, voice.sender, "");
    }
    Some(voice.outcome(id))
}
