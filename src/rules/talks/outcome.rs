//! After the call: its time is over, somebody says what came of it, or nobody does.
//!
//! Until somebody says so, no letter claims that a call was held. A call that was not held
//! is no direct conversation.

mod told;

use super::talking::read_back;
use crate::domain::call::{AgendaItem, Call, CallFact, CallState, Part};
use crate::domain::clarification::{Clarification, EntryKind, Noted, RulingReason, State};
use crate::domain::fact::{Alarm, Outcome};
use crate::domain::held::Hold;
use crate::domain::hours::Wait;
use crate::domain::ids::{CallId, ClarificationId};
use crate::domain::letter::{AnswerRole, Body, HelpWhy, News, Next, OutcomeRequest};
use crate::domain::person::{Member, Role};
use crate::rules::authorise::{Act, Evidence, authorise};
use crate::rules::briefing::{self, conversation, open_lines, po_accepted};
use crate::rules::calls::{booking, calling, waiting};
use crate::rules::draft::{Draft, key};
use crate::rules::hints::hinting::{self, Heard};
use crate::rules::letters::{Head, letter, one_line, party, thread_of_call};
use crate::rules::placing::voice::{Voice, held_with_help, numbered, saying};
use crate::rules::speech::courtesy::{content, is_courtesy};
use crate::rules::speech::grammar::lines;
use crate::rules::speech::minutes::shares;
use crate::rules::telling::{hand_on, no_longer_needed, no_slot, notice};
use crate::say;
use told::{Told, told, told_of_several};

/// The letter that asks what came of a call.
const REQUEST: &str = "outcome-request";

/// The call's time is over: the developer is asked what came of it.
pub(in crate::rules) fn over(draft: &mut Draft<'_>, id: &CallId) -> String {
    let now = draft.now();
    let Some(call) = draft.call(id).cloned() else {
        return "no such call".into();
    };
    if call.state == CallState::Kept {
        return given_back(draft, &call);
    }
    let Ok(passed) = call.apply(CallFact::Ended, now) else {
        return "the call is over already".into();
    };
    draft.put_call(passed.clone());
    request(draft, &passed);
    "the call's time is over".into()
}

/// A kept slot has passed. Whoever asked for the call, or was told that it would be, learns for
/// want of whose word nobody was invited.
fn given_back(draft: &mut Draft<'_>, call: &Call) -> String {
    let now = draft.now();
    let about = calling::questions(draft, call);
    let due = |c: &Clarification| c.invite_at.is_some_and(|at| at <= now);
    let silent: Vec<String> = call
        .unsure
        .iter()
        .filter_map(|person| draft.member(person))
        .map(|m| m.person.short_name().to_owned())
        .collect();
    let asked = !silent.is_empty() && about.iter().any(due);
    let why = if asked {
        say!("{0} did not say whether it suits", silent)
    } else {
        say!("nobody asked for it before its time")
    };
    booking::cancelled(draft, &call.id, why.clone());
    for c in &about {
        if let Some(edited) = draft.edit(&c.id) {
            edited.call = None;
            edited.invite_at = None;
        }
        if let Some(to) = draft.member(&c.developer).filter(|_| asked) {
            let (slot, why) = (call.slot, why.clone());
            let mark = key(&[&"call-is-off", &call.id, &to.person.id]);
            notice(draft, mark, to, c, News::CallIsOff { slot, why });
        }
    }
    "the kept slot is given back".into()
}

/// Asks the developer; where they have left, who else was in it, whose words then go to the one
/// who asks in their place.
pub(in crate::rules) fn request(draft: &mut Draft<'_>, call: &Call) {
    let now = draft.now();
    let member = |part| call.part(part).and_then(|a| draft.member(&a.person));
    let here = |m: &&Member| !draft.dossier.roster.has_left(&m.person.id);
    let Some(developer) = member(Part::Developer) else {
        return;
    };
    let other = (member(Part::Asked).filter(here)).or_else(|| member(Part::Po).filter(here));
    let Some(other) = other else {
        return;
    };
    let left = Some(developer).filter(|m| !here(m));
    let asks_now = || {
        let first = draft.clarification(&call.agenda.first()?.clarification)?;
        draft.member(&first.developer)
    };
    let (to, asked) = match left {
        None => (developer, other),
        Some(_) => (other, asks_now().unwrap_or(other)),
    };
    let due = to.person.work.next_working(now);
    let policy = &draft.cx.team.policy;
    let mut late = to.person.work.after(due, policy.notes_wait);
    // Whoever was in the call is briefed when the notes are in, a working day later without.
    if po_accepted(call)
        && let Some(po) = draft.po()
    {
        late = po.person.work.after(late, Wait::Days(1));
    }
    let about: Vec<_> = call
        .agenda
        .iter()
        .filter_map(|i| draft.clarification(&i.clarification))
        .collect();
    let head = Head {
        key: match left {
            None => key(&[&"outcome", &call.id, &call.sequence]),
            Some(_) => key(&[&"outcome", &call.id, &call.sequence, &to.person.id]),
        },
        to,
        thread: thread_of_call(draft, call),
        about,
        call: Some(call),
        on_behalf: None,
        due: Some(due),
    };
    let body = Body::OutcomeRequest(OutcomeRequest {
        slot: call.slot,
        with: call
            .attendees
            .iter()
            .filter(|a| a.person != to.person.id)
            .filter_map(|a| draft.member(&a.person))
            .map(party)
            .collect(),
        asked: party(asked),
        left: left.map(party),
        po: draft.po().map(party),
        agenda: calling::agenda(draft, call),
        briefed_at: late,
    });
    let asked_for = letter(draft, head, body);
    draft.send(asked_for);
    draft.wake(
        booking::notes_key(&call.id),
        late,
        Alarm::NotesLate {
            call: call.id.clone(),
        },
    );
}

/// The call that this message tells of: one whose time has come, with its sender in it; a
/// reply to the outcome request or the invitation, or any words of the developer once the
/// call is over.
pub(in crate::rules) fn call_told_of(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<CallId> {
    let now = draft.now();
    let sender = &voice.sender.person.id;
    // An empty reply, or thanks, say nothing about what came of it.
    let said = content(&voice.asked.words, &voice.sender.person.name);
    if said.is_empty() || (voice.asked.number.is_none() && is_courtesy(&said)) {
        return None;
    }
    let answered = voice
        .mail
        .message
        .ancestors()
        .iter()
        .find_map(|m| draft.dossier.letters.get(*m));
    let over = |c: &Call| match c.state {
        CallState::Passed { .. } => true,
        CallState::Invited { .. } | CallState::Agreed { .. } => c.slot.end <= now,
        _ => false,
    };
    if let Some(letter) = answered {
        let about_call = letter.name == REQUEST || letter.name == "invitation";
        let call = letter.call.as_ref().and_then(|c| draft.call(c));
        let late = call.is_some_and(|c| {
            over(c) || (letter.name == REQUEST && matches!(c.state, CallState::Held { .. }))
        });
        if about_call {
            return call
                .filter(|c| late && c.attendee(sender).is_some())
                .map(|c| c.id.clone());
        }
        if letter.name != "receipt" {
            return None;
        }
    }
    draft
        .calls()
        .find(|c| {
            matches!(c.state, CallState::Passed { .. })
                && c.settles(id)
                && c.part(Part::Developer).is_some_and(|d| &d.person == sender)
        })
        .map(|c| c.id.clone())
}

/// Somebody says what came of a call.
pub(in crate::rules) fn noted(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    call: &CallId,
) -> (Outcome, String) {
    // Numbers mean what was printed; in answer to any other letter they are words.
    let number = voice
        .asked
        .number
        .filter(|_| numbered(draft, voice, id).is_some_and(|l| l.name == REQUEST));
    let known = draft.call(call);
    let attendees = known.iter().flat_map(|c| &c.attendees);
    let names = attendees.filter_map(|a| draft.member(&a.person));
    let names: Vec<&str> = names.map(|m| m.person.short_name()).collect();
    let who = (voice.sender.person.name.as_str(), names.as_slice());
    let told = match known {
        Some(call) if call.agenda.len() > 1 => {
            told_of_several(&voice.asked, number, call.agenda.len(), who)
        }
        _ => told(&voice.asked, number, who),
    };
    match told {
        Told::NotHeld { .. } if is_noted(draft, call) => {
            let why = HelpWhy::Command {
                line: number.unwrap_or_default().to_string(),
                mend:
                    "what came of this call is on record already; for another call, write \"/call\""
                        .into(),
            };
            return held_with_help(draft, voice, why, "its outcome is noted already");
        }
        Told::NotHeld { again } if !may_say_so(voice, again) => {
            draft.hold(Hold::NotVouched);
            return (Outcome::Held, format!("not proven; {}", voice.because));
        }
        Told::NotHeld { again } => not_held(draft, voice, call, again),
        Told::NotByAll => held(draft, voice, call, &voice.asked.beside, false),
        Told::Held => {
            let words = content(&voice.asked.words, &voice.sender.person.name);
            held(draft, voice, call, &words, true);
        }
        Told::Unclear(mend) => {
            let line = voice.asked.words.lines().next().unwrap_or_default();
            let why = HelpWhy::Command {
                line: one_line(line, 80),
                mend: mend.into(),
            };
            return held_with_help(draft, voice, why, "was the call held?");
        }
    }
    let (_, because) = voice.outcome(id);
    let all = draft
        .call(call)
        .map(|c| {
            c.agenda
                .iter()
                .map(|i| i.clarification.clone())
                .collect::<Vec<_>>()
        })
        .unwrap_or_default();
    let mut clarifications = vec![id.clone()];
    clarifications.extend(all.into_iter().filter(|c| c != id));
    (
        Outcome::Filed { clarifications },
        format!("what came of the call; {because}"),
    )
}

/// Whether somebody who was in a call may say that it was not held: all are invited again, or nobody is
/// asked any more, which needs what `/resolved` needs.
fn may_say_so(voice: &Voice<'_>, again: bool) -> bool {
    let act = if again { Act::PassOn } else { Act::Resolve };
    let proof = Evidence {
        asker: true,
        ..voice.evidence
    };
    authorise(Some(voice.sender.role), false, act, &proof).goes_on()
}

fn is_noted(draft: &Draft<'_>, call: &CallId) -> bool {
    let held = |c: &Call| matches!(c.state, CallState::Held { .. });
    draft.call(call).is_some_and(held)
}

fn held(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &CallId, words: &str, everybody: bool) {
    let now = draft.now();
    let Some(call) = draft.call(id).cloned() else {
        return;
    };
    let slot = call.slot;
    let Ok(held) = call.apply(CallFact::Noted, now) else {
        return;
    };
    draft.put_call(held.clone());
    draft.forget(booking::over_key(id));
    draft.forget(booking::accept_key(id));
    draft.forget(booking::notes_key(id));
    let everybody = Some(everybody);
    let heard = Heard {
        by: voice.sender,
        words,
        disagrees: false,
        along: &[],
    };
    let own = shares(&held, words);
    let mut first = None;
    for (place, item) in held.agenda.iter().enumerate() {
        let share = own.as_ref().and_then(|o| o.get(place));
        if share.is_some_and(String::is_empty) {
            // It was on the agenda, and nothing came of it: it stays open, as the note says.
            conversation(draft, &held, &item.clarification);
            waiting::begin_anew(draft, &item.clarification);
            continue;
        }
        let words = share.map_or(words, String::as_str);
        no_other_call(draft, &item.clarification, &held);
        let ordinal = note(draft, voice, &held, item, words, everybody);
        let Some(ordinal) = ordinal else { continue };
        if own.is_some() {
            hinting::look(
                draft,
                &item.clarification,
                ordinal,
                &Heard { words, ..heard },
            );
        }
        first.get_or_insert((item.clarification.clone(), ordinal));
    }
    if let Some((home, ordinal)) = first {
        // What was noted together is held against all the items, and counts once.
        if own.is_none() {
            let along = held.agenda.iter().map(|i| i.clarification.clone());
            let along = &along.collect::<Vec<_>>();
            hinting::look(draft, &home, ordinal, &Heard { along, ..heard });
        }
        // One call is one read-back, whatever was on its agenda.
        if !words.is_empty() {
            read_back(draft, voice, &home, ordinal, Some(slot));
        }
    }
    tell_developers(draft, voice, &held);
    briefing::of_call(draft, id);
}

/// What came of one call settles a question for which another was booked meanwhile, with whoever is
/// asked now.
fn no_other_call(draft: &mut Draft<'_>, id: &ClarificationId, held: &Call) {
    let Some(before) = draft.clarification(id).cloned() else {
        return;
    };
    let other = draft.call_ahead(id).filter(|call| call.id != held.id);
    if other.is_none() {
        return;
    }
    calling::leave(draft, id, &say!("it was talked about in an earlier call"));
    if !held.involves(&before.asked) && !draft.writes_to(&before.asked) {
        no_longer_needed(draft, &before);
    }
}

/// Puts what was noted on record with one question of the call. Gives the conversation's place.
fn note(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    call: &Call,
    item: &AgendaItem,
    words: &str,
    everybody: Option<bool>,
) -> Option<u32> {
    let now = draft.now();
    draft.say(
        &item.clarification,
        &saying(voice, EntryKind::Outcome, words),
    );
    let by = &voice.sender.person;
    let noted = Noted {
        by: by.id.clone(),
        name: by.name.clone(),
        at: now,
        everybody,
        lines: lines(words),
        unverified: !voice.verified,
    };
    let ordinal = conversation(draft, call, &item.clarification)?;
    let asks = voice
        .asked
        .commands
        .contains(&crate::rules::speech::grammar::Command::Po);
    let c = draft.edit(&item.clarification)?;
    let mut talks = c.conversations.iter_mut();
    if let Some(talk) = talks.find(|t| t.ordinal == ordinal) {
        talk.reasons.extend(open_lines(&noted));
        let asked_for = |r: &RulingReason| matches!(r, RulingReason::Asked { .. });
        if asks && !talk.reasons.iter().any(asked_for) {
            let by = by.name.clone();
            talk.reasons.push(RulingReason::Asked { by });
        }
        talk.notes.push(noted);
        c.answered_at.get_or_insert(now);
    }
    Some(ordinal)
}

/// Developers who are shown it by no read-back: who took a question over after its call was not
/// there; and who was, where the Product Owner or a delegate noted it.
fn tell_developers(draft: &mut Draft<'_>, voice: &Voice<'_>, call: &Call) {
    let mut told = vec![voice.sender.person.id.clone()];
    for item in &call.agenda {
        let Some(c) = draft.clarification(&item.clarification).cloned() else {
            continue;
        };
        let by_rulers = voice.sender.role.rules();
        let shown = call.involves(&c.developer) && !by_rulers;
        let developer = draft.member(&c.developer).filter(|m| m.role != Role::Po);
        if let Some(developer) = developer.filter(|_| !shown && !told.contains(&c.developer)) {
            hand_on(draft, voice, &c, developer, AnswerRole::Remark, None);
            told.push(c.developer);
        }
    }
}

fn not_held(draft: &mut Draft<'_>, voice: &Voice<'_>, call: &CallId, again: bool) {
    let now = draft.now();
    let Some(known) = draft.call(call).cloned() else {
        return;
    };
    let Ok(not) = known.apply(CallFact::NotHeld, now) else {
        return;
    };
    draft.put_call(not.clone());
    draft.forget(booking::over_key(call));
    draft.forget(booking::notes_key(call));
    let text = voice.as_written();
    let mut resolved = Vec::new();
    for item in &not.agenda {
        draft.say(&item.clarification, &saying(voice, EntryKind::Act, text));
        if let Some(c) = draft.edit(&item.clarification) {
            c.call = None;
            if again {
                continue;
            }
            c.talk_fell(now);
            if c.state.is_open() {
                c.state = State::Resolved { at: now };
                resolved.push(c.clone());
            }
        }
    }
    // Who says so themself need not be told.
    for c in resolved
        .iter()
        .filter(|c| c.asked != voice.sender.person.id)
    {
        no_longer_needed(draft, c);
    }
    if again {
        let (mut booked, mut none) = (None, None);
        let over = |id: &ClarificationId| {
            let over =
                |c: &Clarification| !c.state.is_open() && !matches!(c.state, State::Briefed { .. });
            draft.clarification(id).is_some_and(over)
        };
        // What is settled by now is on no agenda again, unless nothing else was.
        let mut items = not.agenda.clone();
        if !items.iter().all(|i| over(&i.clarification)) {
            items.retain(|i| !over(&i.clarification));
        }
        for item in &items {
            if let Next::NoCall { why } = booking::keep(draft, &item.clarification, true) {
                none = none.or(Some((&item.clarification, why)));
                if let Some(c) = draft.edit(&item.clarification) {
                    c.talk_fell(now);
                }
            }
            booked = draft.call_ahead(&item.clarification).cloned().or(booked);
        }
        if let Some((item, why)) = none {
            no_slot(draft, voice, item, why);
        }
        // All of them first, so that people get one invitation with the whole agenda.
        if let Some(call) = booked {
            if call.is_invited() {
                calling::agenda_changed(draft, &call.id, None);
            } else {
                calling::invite(draft, &call.id);
            }
        }
    }
}
