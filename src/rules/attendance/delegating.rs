//! Somebody in an attendee's place (DELEGATED-TO, RFC 5546, 3.2.2.3), and that one's own answer.
//!
//! Who takes part in nothing is not let in: a stand-in is on record in the team, or of the
//! delegator's own domain. Invariant: a stand-in's answer counts only after the delegator's.

use super::{declining, refusing};
use crate::domain::calendar::{CalendarMail, Method, Partstat};
use crate::domain::call::{Attendee, Call, CallFact, Part, StandIn};
use crate::domain::fact::{Incoming, Outcome};
use crate::domain::held::Hold;
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::letter::{Change, News};
use crate::domain::message::Verdict;
use crate::domain::person::{Address, Member};
use crate::domain::sentence::Sentence;
use crate::domain::time::{Span, Timestamp};
use crate::rules::authorise::{Act, Evidence, Grant, authorise};
use crate::rules::calls::calling;
use crate::rules::calls::replying::{Answer, ask_to_accept, note, tell, told_time_changed};
use crate::rules::draft::Draft;
use crate::rules::letters::party;
use crate::rules::parties::guests::is_new_outside;
use crate::rules::placing::evidence::evidence;
use crate::rules::placing::standing::is_named;
use crate::rules::placing::voice::filed;
use crate::say;

/// An attendee sends somebody else.
pub(super) fn delegated(draft: &mut Draft<'_>, answer: &Answer<'_>) -> (Outcome, String) {
    let (home, because) = (filed(answer.home), &answer.because);
    let call = answer.call;
    if !call.is_invited() {
        return (home, format!("{because}; there is no call to come to"));
    }
    if authorise(Some(answer.member.role), false, Act::Counter, &answer.proof) != Grant::Granted {
        ask_to_accept(draft, call, answer.home, answer.member);
        draft.hold(Hold::ToConfirm);
        let because = format!("not proven; they are asked by mail; {because}");
        return (Outcome::Held, because);
    }
    if answer.is_stale() {
        told_time_changed(draft, call, answer.home, answer.member);
        return (home, format!("{because}; an answer to an old time"));
    }
    let Some(address) = answer.part.delegated_to.clone() else {
        ask_to_accept(draft, call, answer.home, answer.member);
        return (home, format!("{because}; it names nobody to come instead"));
    };
    let known = draft.dossier.roster.by_address(&address);
    let shown = known.map_or_else(|| address.to_string(), |m| m.person.name.clone());
    if let Err(why) = may_come(draft, answer, &address, known) {
        return refused(draft, answer, (&address, shown), why);
    }
    note(draft, answer, &format!("sends {shown}"));
    declining::answered(draft, answer.member, Partstat::Delegated);
    if answer.attendee.part == Part::Po {
        return seat_given(draft, answer, known, home);
    }
    let fact = CallFact::Delegated {
        person: answer.member.person.id.clone(),
        to: StandIn {
            address,
            person: known.map(|m| m.person.id.clone()),
            partstat: Partstat::NeedsAction,
            answered: None,
        },
        stamp: answer.stamp(),
    };
    let mut delegated = match call.clone().apply(fact, draft.now()) {
        Ok(call) => call,
        Err(refused) => return (home, format!("{because}; {refused}")),
    };
    let person = known.map(|m| m.person.id.clone());
    let again = person.as_ref().is_some_and(|p| call.introduced.contains(p));
    delegated.introduced.extend(person.filter(|_| !again));
    let before = answer.attendee.stand_in.as_ref().map(|s| s.address.clone());
    let now = delegated.attendee(&answer.member.person.id);
    let same = now.and_then(|a| a.stand_in.as_ref()).map(|s| &s.address) == before.as_ref();
    draft.put_call(delegated.clone());
    if same {
        return (home, format!("{because}; as before"));
    }
    calling::dismiss(
        draft,
        &call.id,
        answer.attendee,
        &say!("somebody else comes"),
    );
    match known {
        // Their calendar was told meanwhile that they are not needed.
        Some(member) if again => {
            let mark = format!("again-{}", answer.mail.id);
            calling::send_again(draft, &delegated, &member.person.id, &mark);
        }
        Some(member) => calling::send(draft, &delegated, &member.person.id, &Change::New),
        None => {}
    }
    tell_developer(draft, answer, &shown);
    (home, because.clone())
}

/// Whether somebody may come in an attendee's place.
fn may_come(
    draft: &Draft<'_>,
    answer: &Answer<'_>,
    address: &Address,
    known: Option<&Member>,
) -> Result<(), Sentence> {
    let call = answer.call;
    if address.without_detail() == draft.cx.team.mailbox {
        return Err(say!("that is this mailbox"));
    }
    // Two of them can't send the same one; who names the same one again says nothing new.
    let me = &answer.member.person.id;
    let others = call.attendees.iter().filter(|a| &a.person != me);
    let mut sent = others.filter_map(|a| a.stand_in.as_ref());
    if sent.any(|s| &s.address == address) {
        return Err(say!("they come in another's place already"));
    }
    if let Some(member) = known {
        let person = &member.person.id;
        let name = member.person.short_name();
        if call.attendee(person).is_some() {
            return Err(say!("{0} is in the call already", name));
        }
        let agenda = call.agenda.iter();
        let mut agenda = agenda.filter_map(|i| draft.clarification(&i.clarification));
        let in_duty = answer.attendee.part == Part::Po && member.role.rules();
        if !in_duty && agenda.any(|c| !is_named(draft, member, c)) {
            return Err(say!(
                "{0} is not named on an item that is confidential",
                name
            ));
        }
        if is_new_outside(draft, member) {
            return Err(say!(
                "{0} is outside and was never asked; ask the Product Owner",
                name
            ));
        }
        let buffer = draft.cx.team.policy.buffer;
        let near =
            |slot: Span| Span::new(slot.start - buffer, slot.end + buffer).overlaps(&call.slot);
        let theirs = |c: &Call| c.takes_time() && c.id != call.id && c.involves(person);
        let mut own = draft.calls().filter(|c| theirs(c));
        let mut elsewhere = draft.dossier.elsewhere.get(person).into_iter().flatten();
        if own.any(|c| near(c.slot)) || elsewhere.any(|b| near(b.span)) {
            return Err(say!("{0} has another call then", name));
        }
        return Ok(());
    }
    // Anybody has an address at a public mail provider; a colleague's is one of a domain from
    // which several people are on record.
    let domain = address.domain();
    let shared = |m: &&Member| m.person.address.domain() == domain;
    let several = draft.dossier.roster.members.iter().filter(shared).count() > 1;
    let own = domain == answer.member.person.address.domain()
        && (several || domain == draft.cx.team.mailbox.domain());
    if own && answer.proof.vouched && !call.confidential {
        Ok(())
    } else {
        Err(say!(
            "nobody of that address is on record; ask the Product Owner to add them"
        ))
    }
}

/// The PO's place goes to a delegate of theirs; to anybody else it does not: the PO counts as
/// not there, whoever comes.
fn seat_given(
    draft: &mut Draft<'_>,
    answer: &Answer<'_>,
    known: Option<&Member>,
    home: Outcome,
) -> (Outcome, String) {
    let because = &answer.because;
    let seat = known.filter(|m| m.role.rules());
    let id = &answer.call.id;
    let done = if let Some(delegate) = seat {
        declining::seat_goes_to(draft, id, answer.member, delegate)
    } else {
        let fact = CallFact::Answered {
            person: answer.member.person.id.clone(),
            partstat: Partstat::Declined,
            stamp: answer.stamp(),
        };
        if let Ok(call) = answer.call.clone().apply(fact, draft.now()) {
            draft.put_call(call);
            declining::declined(draft, id, answer.member, "");
        }
        "who comes is no delegate of the Product Owner"
    };
    (home, format!("{because}; {done}"))
}

/// Who can't come in an attendee's place: the same one is told once for one time of the call, and
/// of all not more often than may be.
fn refused(
    draft: &mut Draft<'_>,
    answer: &Answer<'_>,
    (address, who): (&Address, String),
    why: Sentence,
) -> (Outcome, String) {
    let (call, home, because) = (answer.call, filed(answer.home), &answer.because);
    let mark = format!("cant-stand-in/{}/{}/{address}", call.id, call.sequence);
    if refusing::was_told(draft, &call.id, answer.member, &mark) {
        return (home, format!("{because}; {why}; told so before"));
    }
    let released = answer.mail.release.is_some();
    if !released && refusing::told_enough(draft, &call.id, answer.member) {
        let enough = refusing::ENOUGH;
        return (Outcome::Held, format!("{because}; {why}; {enough}"));
    }
    refusing::is_told(draft, &call.id, answer.member, &mark);
    let because = format!("{because}; {why}");
    let slot = call.slot;
    let news = News::CantStandIn { who, why, slot };
    tell(draft, answer.home, answer.member, news, &mark);
    (home, because)
}

fn tell_developer(draft: &mut Draft<'_>, answer: &Answer<'_>, who: &str) {
    let developer = answer.call.part(Part::Developer);
    let developer = developer.and_then(|a| draft.member(&a.person));
    let Some(developer) = developer.filter(|d| d.person.id != answer.member.person.id) else {
        return;
    };
    let news = News::SendsAnother {
        from: party(answer.member),
        who: who.to_owned(),
        slot: answer.call.slot,
    };
    let mark = format!("sends-another/{}/{}", answer.call.id, answer.mail.id);
    tell(draft, answer.home, developer, news, &mark);
}

/// Who comes in somebody's place answers; `None` where the answer is of an attendee.
pub(super) fn in_place(
    draft: &mut Draft<'_>,
    mail: &Incoming,
    part: &CalendarMail,
    call: &Call,
    home: &ClarificationId,
) -> Option<(Outcome, String)> {
    let from = mail.message.from.as_ref().map(|m| &m.address);
    let who = part.attendee.as_ref().or(from)?;
    let member = draft.dossier.roster.by_address(who);
    let is = |s: &StandIn| &s.address == who || member.is_some_and(|m| m.person.has(&s.address));
    let attendee = call
        .attendees
        .iter()
        .find(|a| a.stand_in.as_ref().is_some_and(is));
    let Some(attendee) = attendee else {
        let claims =
            part.delegated_from.is_some() && call.attendees.iter().all(|a| &a.address != who);
        return claims.then(|| {
            let why = "calendar answer in somebody's place who has not sent anybody";
            (Outcome::Held, why.to_owned())
        });
    };
    let proof = proof(draft, mail, member, who);
    let partstat = part.partstat.unwrap_or(Partstat::NeedsAction);
    let name = member.map_or_else(|| who.to_string(), |m| m.person.name.clone());
    let because = format!(
        "calendar {} {} of {name}, in the place of {}",
        part.method.map_or("no METHOD", Method::as_str),
        partstat.as_str(),
        attendee.name
    );
    let act = match partstat {
        Partstat::Declined => Act::Decline,
        _ => Act::Accept,
    };
    if part.method != Some(Method::Reply) || partstat == Partstat::NeedsAction {
        return Some((filed(home), format!("{because}; nothing follows")));
    }
    if authorise(member.map(|m| m.role), false, act, &proof) != Grant::Granted {
        if let Some(member) = member.filter(|_| act == Act::Accept) {
            ask_to_accept(draft, call, home, member);
            draft.hold(Hold::ToConfirm);
        }
        return Some((Outcome::Held, format!("not proven; {because}")));
    }
    if part.sequence < call.timed || !call.is_invited() {
        return Some((filed(home), format!("{because}; an answer to an old time")));
    }
    let stamp = part.dtstamp.unwrap_or(mail.received);
    Some((
        filed(home),
        answered_in_place(draft, call, home, attendee, partstat, stamp, because),
    ))
}

/// What speaks for somebody who may be on no record: the hop, for their own address.
fn proof(draft: &Draft<'_>, mail: &Incoming, member: Option<&Member>, who: &Address) -> Evidence {
    if let Some(member) = member {
        let proof = evidence(draft, mail, Some(member));
        return Evidence {
            invited: proof.registered,
            ..proof
        };
    }
    let from = mail.message.from.as_ref().map(|m| &m.address);
    let own = from == Some(who);
    let verdict = mail.message.authentication.as_ref().map(|a| a.verdict);
    Evidence {
        registered: own,
        invited: own,
        vouched: own && verdict == Some(Verdict::Pass),
        failed: verdict == Some(Verdict::Fail),
        ..Evidence::default()
    }
}

fn answered_in_place(
    draft: &mut Draft<'_>,
    call: &Call,
    home: &ClarificationId,
    attendee: &Attendee,
    partstat: Partstat,
    stamp: Timestamp,
    because: String,
) -> String {
    let person: PersonId = attendee.person.clone();
    let fact = CallFact::StandInAnswered {
        person: person.clone(),
        partstat,
        stamp,
    };
    let answered = match call.clone().apply(fact, draft.now()) {
        Ok(call) => call,
        Err(refused) => return format!("{because}; {refused}"),
    };
    draft.put_call(answered.clone());
    if partstat != Partstat::Declined {
        return because;
    }
    // It is the delegator's again.
    let fact = CallFact::Answered {
        person: person.clone(),
        partstat: Partstat::NeedsAction,
        stamp: draft.now(),
    };
    if let Ok(open) = answered.apply(fact, draft.now()) {
        draft.put_call(open);
    }
    if let (Some(to), Some(stand_in)) = (draft.member(&person), &attendee.stand_in) {
        let known = draft.dossier.roster.by_address(&stand_in.address);
        let who = known.map_or_else(|| stand_in.address.to_string(), |m| m.person.name.clone());
        let news = News::CantStandIn {
            who,
            why: say!("they can't"),
            slot: call.slot,
        };
        let mark = format!("cant-stand-in/{}/{}/{}", call.id, call.sequence, stamp.0);
        if refusing::told_enough(draft, &call.id, to) {
            return format!("{because}; {}", refusing::ENOUGH);
        }
        refusing::is_told(draft, &call.id, to, &mark);
        tell(draft, home, to, news, &mark);
    }
    format!("{because}; asked again")
}
