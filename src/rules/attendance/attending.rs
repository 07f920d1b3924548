//! Calendar answers (iTIP, RFC 5546): which call, which attendee, which version, and what it
//! leads to. An answer to an old time is stale; the PO's decline never moves a call.
//!
//! Proposals of another time are `countering`'s, somebody in an attendee's place is
//! `delegating`'s, meetings of others are `meetings`'.

use super::{countering, declining, delegating};
use crate::domain::calendar::{CalendarMail, Method, Partstat};
use crate::domain::call::{Call, CallFact, CallState};
use crate::domain::clarification::EntryKind;
use crate::domain::fact::{Incoming, LetterRef, Outcome};
use crate::domain::held::Hold;
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{AnswerRole, News};
use crate::domain::person::Role;
use crate::domain::time::Timestamp;
use crate::rules::authorise::{Act, Evidence, Grant, authorise};
use crate::rules::calls::calling;
use crate::rules::calls::replying::{
    Answer, ask_to_accept, attendee_of, call_of, note, tell, told, told_off, told_time_changed,
    typed,
};
use crate::rules::draft::Draft;
use crate::rules::placing::evidence::{elsewhere, evidence, grounds};
use crate::rules::placing::voice::{Voice, answered_letter, call_in_key, filed, had_it, saying};
use crate::rules::speech::coming::{self, At};
use crate::rules::speech::courtesy::{closes, content, says_no_more};
use crate::rules::speech::grammar::Asked;
use crate::rules::speech::plain;
use crate::rules::speech::unsettled::sentences;
use crate::rules::telling::hand_on;
use crate::say;

/// A mail with a calendar part.
pub(in crate::rules) fn calendar(draft: &mut Draft<'_>, mail: &Incoming) -> (Outcome, String) {
    let Some(part) = mail.message.calendar.as_ref() else {
        let what = &mail.message.reason;
        return (
            Outcome::Held,
            format!("a calendar part that can't be read: {what}"),
        );
    };
    let method = part.method.map_or("no METHOD", Method::as_str);
    let Some(call) = call_of(draft, mail, part) else {
        let why = match &part.uid {
            Some(_) => format!("calendar {method} about no call of ours"),
            None => format!("calendar {method} without a UID"),
        };
        return (Outcome::Held, why);
    };
    let Some(home) = call.agenda.first().map(|i| i.clarification.clone()) else {
        let why = format!("calendar {method} about a call without an agenda");
        return (Outcome::Held, why);
    };
    match part.method {
        Some(Method::Reply | Method::Counter | Method::Refresh) => {
            answered(draft, mail, part, &call, &home)
        }
        // Nobody else organises what is ours, whatever ORGANIZER says.
        Some(Method::Request | Method::Cancel | Method::Publish | Method::Add) => (
            Outcome::Held,
            format!("calendar {method} claims a call of ours, which only Trialogue changes"),
        ),
        Some(Method::Declinecounter) | None => (
            Outcome::Held,
            format!("calendar {method} for a call of ours: nothing is to be done with it"),
        ),
    }
}

/// A REPLY, COUNTER or REFRESH.
fn answered(
    draft: &mut Draft<'_>,
    mail: &Incoming,
    part: &CalendarMail,
    call: &Call,
    home: &ClarificationId,
) -> (Outcome, String) {
    if let Some(done) = delegating::in_place(draft, mail, part, call, home) {
        return done;
    }
    let Some((attendee, member, proof)) = attendee_of(draft, mail, part, call) else {
        if let Some(done) = from_the_po(draft, mail, part, call, home) {
            return done;
        }
        let method = part.method.map_or("answer", Method::as_str);
        let why = format!("calendar {method} of somebody who is not invited");
        return (Outcome::Held, why);
    };
    let mut because = told(mail, part, member, proof, call);
    let typed = typed(draft, part, home, member, proof);
    let comment = part.comment.as_deref().unwrap_or_default();
    if typed == Asked::default() && !comment.trim().is_empty() {
        because.push_str(
            "; what was typed along goes nowhere: it is not proven, or not theirs to say",
        );
    }
    let answer = Answer {
        call,
        home,
        attendee,
        member,
        part,
        mail,
        proof,
        typed,
        because,
    };
    match part.method {
        Some(Method::Counter) => countering::counter(draft, &answer),
        Some(Method::Refresh) => refresh(draft, &answer),
        _ => reply(draft, &answer),
    }
}

fn reply(draft: &mut Draft<'_>, answer: &Answer<'_>) -> (Outcome, String) {
    let (home, because) = (filed(answer.home), &answer.because);
    let partstat = answer.part.partstat.unwrap_or(Partstat::NeedsAction);
    let act = match partstat {
        Partstat::Declined => Act::Decline,
        Partstat::Accepted | Partstat::Tentative => Act::Accept,
        Partstat::Delegated => return delegating::delegated(draft, answer),
        Partstat::NeedsAction => return (home, format!("{because}; nothing follows")),
    };
    match authorise(Some(answer.member.role), false, act, &answer.proof) {
        Grant::Granted => {}
        Grant::Held(why) => return (Outcome::Held, format!("{why}; {because}")),
        _ => {
            if !answer.is_stale() {
                ask_to_accept(draft, answer.call, answer.home, answer.member);
                draft.hold(Hold::ToConfirm);
            }
            let asked = match answer.mail.message.robot {
                Some(_) => "a program is not asked",
                None => "they are asked by mail",
            };
            return (Outcome::Held, format!("not proven; {asked}; {because}"));
        }
    }
    if let Some(why) = out_of_date(draft, answer, partstat) {
        return (home, format!("{because}; {why}"));
    }
    let fact = CallFact::Answered {
        person: answer.member.person.id.clone(),
        partstat,
        stamp: answer.stamp(),
    };
    let applied = match answer.call.clone().apply(fact, draft.now()) {
        Ok(call) => call,
        Err(refused) => return (home, format!("{because}; {refused}")),
    };
    let id = applied.id.clone();
    draft.put_call(applied);
    note(draft, answer, &partstat.as_str().to_lowercase());
    declining::answered(draft, answer.member, partstat);
    // Who comes or declines in person needs nobody in their place.
    let why = say!("{0} answered in person", answer.member.person.short_name());
    calling::dismiss(draft, &id, answer.attendee, &why);
    // Who declined already and says so again changes nothing.
    if partstat == Partstat::Declined && answer.attendee.partstat != Partstat::Declined {
        declining::declined(draft, &id, answer.member, answer.note());
    }
    let read = partstat != Partstat::Declined || is_read_by_the_developer(draft, answer);
    if read && answer.mail.message.robot.is_none() {
        said_along(draft, answer);
    }
    (home, because.clone())
}

/// Whether the note of a decline goes to the developer by itself: one that is vouched for stands in the new
/// invitation, for whoever of the team plans with them; it is for nobody else.
fn is_read_by_the_developer(draft: &Draft<'_>, answer: &Answer<'_>) -> bool {
    let home = draft.clarification(answer.home);
    let developer = home.and_then(|c| draft.member(&c.developer));
    let another =
        developer.is_some_and(|m| m.role.of_team() && m.person.id != answer.member.person.id);
    another && !answer.proof.vouched && answer.member.role != Role::Po
}

/// What somebody typed along with an answer: it settles nothing, and the other side reads it.
fn said_along(draft: &mut Draft<'_>, answer: &Answer<'_>) {
    let name = &answer.member.person.name;
    let words = content(&answer.typed.words, name);
    let start = answer.call.slot.start;
    let mut voice = Voice {
        mail: answer.mail,
        sender: answer.member,
        evidence: answer.proof,
        asked: Asked {
            words: words.clone(),
            ..answer.typed.clone()
        },
        because: answer.because.clone(),
        verified: answer.proof.vouched,
        elsewhere: elsewhere(answer.mail, answer.member),
        withheld: String::new(),
    };
    let own = plain::answer("", &words, name).or_else(|| in_own_words(draft, &voice, start));
    if says_no_more(&words) || own == Some(Partstat::Accepted) {
        voice.asked.words.clear();
    }
    if !voice.asked.words.is_empty() || !voice.asked.internal.is_empty() {
        said_beside(draft, &voice, answer.home);
    }
}

/// Why an answer changes nothing: the call is off or over, nobody is invited, or it answers an
/// old time. Whoever may believe otherwise is told.
fn out_of_date(
    draft: &mut Draft<'_>,
    answer: &Answer<'_>,
    partstat: Partstat,
) -> Option<&'static str> {
    match &answer.call.state {
        CallState::Cancelled { why, .. } => {
            // Who declines won't come either way.
            if partstat != Partstat::Declined {
                told_off(draft, answer, why);
            }
            Some("the call is off")
        }
        CallState::Kept => Some("nobody is invited yet"),
        CallState::Passed { .. } | CallState::Held { .. } | CallState::NotHeld { .. } => {
            Some("the call is over")
        }
        CallState::Invited { .. } | CallState::Agreed { .. } => {
            if answer.call.slot.start <= draft.now() && partstat == Partstat::Declined {
                return Some("the call has begun");
            }
            if !answer.is_stale() {
                return None;
            }
            told_time_changed(draft, answer.call, answer.home, answer.member);
            Some("an answer to an old time")
        }
    }
}

/// Somebody asks for the newest version (RFC 5546, 3.2.6): the same UID and SEQUENCE once more,
/// to the registered address, at most once an hour.
fn refresh(draft: &mut Draft<'_>, answer: &Answer<'_>) -> (Outcome, String) {
    let home = filed(answer.home);
    let mark = format!("refresh-{}", draft.now().minute().div_euclid(60));
    let person = &answer.member.person.id;
    calling::send_again(draft, answer.call, person, &mark);
    (home, format!("{}; sent again", answer.because))
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

/// Letters about a call that ask for a yes or no: their keys begin with the kind, the call's id
/// and its SEQUENCE.
const ASKING: &[&str] = &[
    "please-accept",
    "time-changed",
    "cant-stand-in",
    "answer-again",
];

/// The call and the version of it to which a letter asks for a yes or no.
fn asked_about(letter: &LetterRef) -> Option<(&str, u32)> {
    call_in_key(letter, |kind| {
        letter.name == "invitation" || ASKING.contains(&kind)
    })
}

/// Whether a message answers a letter that asks when a call may be, or whether somebody comes.
pub(in crate::rules) fn asks_of_call(draft: &Draft<'_>, voice: &Voice<'_>) -> bool {
    let offers = |kind: &str| ["suits", "counter-declined", "proposal"].contains(&kind);
    let asks = |letter: &LetterRef| {
        let kind = letter.key.as_str().split('/').next().unwrap_or_default();
        letter.name == "invitation" || ASKING.contains(&kind) || offers(kind)
    };
    answered_letter(draft, voice).is_some_and(asks)
}

/// What is said besides the call in answer to a letter about one: another time for it is nothing
/// that the item gains.
pub(in crate::rules) fn besides_the_call(draft: &Draft<'_>, voice: &Voice<'_>) -> String {
    let words = &voice.asked.words;
    if !asks_of_call(draft, voice) {
        return words.clone();
    }
    let people = people(draft);
    let about = sentences(words).filter(|s| coming::is_about_it(&coming::spelt(s), &people));
    about.fold(words.clone(), |left, s| left.replacen(s, "", 1))
}

/// Whom words about a call may name.
pub(in crate::rules) fn people<'d>(draft: &Draft<'d>) -> Vec<&'d str> {
    let members = draft.dossier.roster.members.iter();
    members.map(|m| m.person.name.as_str()).collect()
}

/// Whether somebody comes to a call that starts then, where they say so with its time or day.
pub(super) fn in_own_words(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    start: Timestamp,
) -> Option<Partstat> {
    let name = &voice.sender.person.name;
    let at = on_the_clock(draft, voice, start);
    coming::answer(&voice.asked.words, name, &people(draft), at)
}

/// Whether they say that they can't come, and who comes in their place.
fn names_another(draft: &Draft<'_>, voice: &Voice<'_>, start: Timestamp) -> bool {
    let name = &voice.sender.person.name;
    let at = on_the_clock(draft, voice, start);
    coming::declines_for_another(&voice.asked.words, name, &people(draft), at)
}

/// When a call is, where its writer is.
fn on_the_clock(draft: &Draft<'_>, voice: &Voice<'_>, start: Timestamp) -> At {
    let zone = &voice.sender.person.work.zone;
    let there = |at: Timestamp| at.utc().with_timezone(zone).naive_local();
    At {
        start: there(start),
        today: there(draft.now()).date(),
    }
}

/// Whether all of a message is about a call that it answers a letter of, and asks nothing.
pub(in crate::rules) fn is_of_the_call(draft: &Draft<'_>, voice: &Voice<'_>) -> bool {
    let (words, name) = (&voice.asked.words, &voice.sender.person.name);
    let own = coming::spelt(&content(words, name));
    let people = people(draft);
    let mut told = sentences(&own)
        .filter(|sentence| !closes(sentence, name))
        .peekable();
    told.peek().is_some()
        && !words.contains('?')
        && asks_of_call(draft, voice)
        && told.all(|sentence| coming::is_about_it(sentence, &people))
}

/// An answer to an invitation without a calendar part: a plain yes or no, or a file that only
/// Outlook reads. Anything else is words.
pub(in crate::rules) fn in_words(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    let (of, version) = asked_about(answered_letter(draft, voice)?)?;
    // Once it has begun, "can't join" tells those who wait; it declines nothing.
    let now = draft.now();
    let open = |c: &&Call| c.is_invited() && c.slot.start > now;
    let call = draft.call_ahead(id).filter(open)?.clone();
    let attendee = call.attendee(&voice.sender.person.id)?;
    let subject = voice.mail.message.subject.as_deref().unwrap_or_default();
    let name = &voice.sender.person.name;
    let plain = plain::answer(subject, &voice.asked.words, name);
    let another = names_another(draft, voice, call.slot.start);
    let own = || in_own_words(draft, voice, call.slot.start);
    let own = plain.or_else(own);
    let Some(partstat) = own.or(another.then_some(Partstat::Declined)) else {
        return wrapped(draft, voice, id, &call);
    };
    if of != call.id.as_str() || version < call.timed {
        draft.say(id, &saying(voice, EntryKind::Act, &voice.asked.words));
        told_time_changed(draft, &call, id, voice.sender);
        return Some(voice.outcome(id));
    }
    let proof = Evidence {
        invited: voice.evidence.registered,
        ..voice.evidence
    };
    let act = if partstat == Partstat::Declined {
        Act::Decline
    } else {
        Act::Accept
    };
    match authorise(Some(voice.sender.role), false, act, &proof) {
        Grant::Granted => {}
        Grant::AskByMail => {
            ask_to_accept(draft, &call, id, voice.sender);
            draft.hold(Hold::ToConfirm);
            let because = format!("not proven; they are asked by mail; {}", voice.because);
            return Some((Outcome::Held, because));
        }
        _ => {
            draft.hold(Hold::NotVouched);
            return Some((Outcome::Held, format!("not proven; {}", voice.because)));
        }
    }
    let fact = CallFact::Answered {
        person: voice.sender.person.id.clone(),
        partstat,
        stamp: draft.now(),
    };
    let answered = call.clone().apply(fact, draft.now()).ok()?;
    draft.put_call(answered);
    if another {
        said_beside(draft, voice, id);
    } else {
        draft.say(id, &saying(voice, EntryKind::Act, &voice.asked.words));
    }
    declining::answered(draft, voice.sender, partstat);
    let why = say!("{0} answered in person", voice.sender.person.short_name());
    calling::dismiss(draft, &call.id, attendee, &why);
    if partstat == Partstat::Declined && attendee.partstat != Partstat::Declined {
        declining::declined(draft, &call.id, voice.sender, "");
    }
    Some(voice.outcome(id))
}

/// What is said beside an answer to a call, such as who could come instead: the other side reads it, for
/// nobody is asked by it.
fn said_beside(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) {
    let said = saying(voice, EntryKind::Comment, &voice.asked.words);
    draft.say(id, &said);
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    let sender = &voice.sender.person.id;
    let (other, role) = match voice.sender.role {
        Role::Po => (&c.developer, AnswerRole::PoComment),
        _ if c.developer == *sender => (&c.asked, AnswerRole::Remark),
        _ => (&c.developer, AnswerRole::Remark),
    };
    if let Some(to) = draft.member(other).filter(|to| !had_it(voice, to)) {
        hand_on(draft, voice, &c, to, role, None);
    }
}

/// An answer that is wrapped for Outlook alone: asked for once again, in words.
fn wrapped(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    call: &Call,
) -> Option<(Outcome, String)> {
    if !voice.mail.message.is_wrapped_by_outlook() || !voice.asked.words.trim().is_empty() {
        return None;
    }
    draft.say(
        id,
        &saying(voice, EntryKind::Act, "an answer in winmail.dat"),
    );
    let news = News::AnswerAgain { slot: call.slot };
    let mark = format!("answer-again/{}/{}", call.id, call.sequence);
    tell(draft, id, voice.sender, news, &mark);
    let because = format!("an answer that only Outlook reads; {}", voice.because);
    Some((filed(id), because))
}
