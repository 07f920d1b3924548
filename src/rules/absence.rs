//! Absences, as out-of-office replies tell them: who is away until when, what moves on
//! meanwhile, and what the Product Owner finds afterwards.
//!
//! Such a reply is never answered and never counts as an answer. Invariant: one page an
//! absence, and only if there is something on it.

use super::assuming;
use super::booking;
use super::briefing::{self, FOR};
use super::calling;
use super::declining;
use super::draft::{Draft, key};
use super::duty::{away_until, who_is_on_duty};
use super::ladder;
use super::letters::{self, Head, letter, one_line, party};
use super::passing::move_on;
use super::telling::notice;
use super::voice::evidence;
use crate::domain::calendar::Partstat;
use crate::domain::call::{Call, CallState};
use crate::domain::clarification::{Clarification, Conversation, ConversationState, How, Rung};
use crate::domain::fact::{Alarm, Incoming};
use crate::domain::hours::Wait;
use crate::domain::ids::{CallId, ClarificationId, EffectKey, PersonId};
use crate::domain::letter::{AwayItem, Body, Meanwhile, News, WhileAway};
use crate::domain::person::{Member, Role};
use crate::domain::time::{Span, Timestamp};
use crate::say;
use chrono::TimeDelta;

/// A longer absence is a date that was misread.
const LONGEST: TimeDelta = TimeDelta::days(200);

/// An out-of-office reply: what follows from it. `None`: it is none, or nobody can be sure
/// whose.
pub(super) fn told(draft: &mut Draft<'_>, mail: &Incoming) -> Option<String> {
    let away = mail.message.away.as_ref()?;
    if draft.silent {
        return None;
    }
    let roster = &draft.dossier.roster;
    let from = mail.message.from.as_ref();
    let by_address = from.and_then(|m| roster.by_address(&m.address));
    let by_token = mail.token.as_ref().and_then(|t| roster.get(&t.person));
    let who = by_address.or(by_token)?;
    let proof = evidence(draft, mail, Some(who));
    if proof.failed || !(proof.handle || proof.vouched) {
        return Some("an absence that nobody vouches for".into());
    }
    let name = who.person.short_name();
    let midnight = away.until.and_then(|day| day.and_hms_opt(0, 0, 0));
    let back = midnight.map(|at| who.person.work.instant(at));
    let now = draft.now();
    let Some(back) = back.filter(|at| *at > now && *at - now <= LONGEST) else {
        let moved = about(draft, mail)
            .filter(|c| waits_for(c, &who.person.id))
            .is_some_and(|c| move_on(draft, &c.id, who, say!("{0} is away", name)));
        let moved = if moved {
            "; the next stakeholder is asked"
        } else {
            ""
        };
        return Some(format!("{name} is away, nobody knows until when{moved}"));
    };
    absent(draft, who, back);
    let day = who.person.work.local_date(back);
    Some(format!("{name} is away until {day}"))
}

/// The clarification that the letter was about to which it replies.
fn about(draft: &Draft<'_>, mail: &Incoming) -> Option<Clarification> {
    let by_token = mail.token.as_ref().map(|t| &t.clarification);
    let ancestors = mail.message.ancestors();
    let by_letter = ancestors
        .iter()
        .find_map(|id| draft.dossier.letters.get(*id)?.clarification.as_ref());
    draft.clarification(by_token.or(by_letter)?).cloned()
}

fn waits_for(c: &Clarification, person: &PersonId) -> bool {
    c.state.is_open() && &c.asked == person && c.answered_at.is_none() && !c.to_po
}

/// Somebody is away from now until `back`.
fn absent(draft: &mut Draft<'_>, who: &Member, back: Timestamp) {
    let now = draft.now();
    let id = &who.person.id;
    let known = away_until(draft, id, now);
    if known != Some(back)
        && let Some(person) = draft.edit_person(id)
    {
        // The newest reply knows best: back sooner, or later.
        for span in &mut person.away {
            if span.start <= now && now < span.end {
                span.end = span.end.min(back);
            }
        }
        if known.is_none_or(|end| end < back) {
            person.away.push(Span::new(now, back));
        }
        let alarm = Alarm::Back { person: id.clone() };
        draft.wake(back_key(draft, id), back, alarm);
    }
    questions(draft, who, back);
    calls(draft, who, back);
    assuming::absence_changed(draft, id);
    if who.role == Role::Po {
        hand_notes_on(draft);
    }
}

fn back_key(draft: &Draft<'_>, person: &PersonId) -> EffectKey {
    key(&[&"back", &draft.cx.team.id, person])
}

/// Open questions to them go to the next stakeholder; without one they stay, and the
/// developer knows until when.
fn questions(draft: &mut Draft<'_>, who: &Member, back: Timestamp) {
    let id = &who.person.id;
    let waiting: Vec<ClarificationId> = draft
        .clarifications()
        .filter(|c| waits_for(c, id))
        .map(|c| c.id.clone())
        .collect();
    let day = who.person.work.local_date(back);
    let why = say!("{0} is away until {1}", who.person.short_name(), day);
    for clarification in waiting {
        if move_on(draft, &clarification, who, why.clone()) {
            continue;
        }
        let Some(c) = draft.clarification(&clarification).cloned() else {
            continue;
        };
        let Some(developer) = draft.member(&c.developer) else {
            continue;
        };
        let news = News::AskedIsAway {
            who: party(who),
            back: who.person.work.next_working(back),
        };
        let mark = key(&[&"asked-is-away", &c.id, id, &back.0]);
        notice(draft, mark, developer, &c, news);
    }
}

/// Their calls in that time: a kept slot is looked for anew, an invited call is as if they had
/// declined it.
fn calls(draft: &mut Draft<'_>, who: &Member, back: Timestamp) {
    let absence = Span::new(draft.now(), back);
    let theirs: Vec<CallId> = draft
        .calls()
        .filter(|c| c.takes_time() && c.slot.overlaps(&absence))
        .filter(|c| {
            let seat = c.attendee(&who.person.id);
            seat.is_some_and(|a| a.partstat != Partstat::Declined)
        })
        .map(|c| c.id.clone())
        .collect();
    for id in theirs {
        let Some(call) = draft.call(&id).cloned() else {
            continue;
        };
        if call.state == CallState::Kept {
            keep_anew(draft, &call);
            continue;
        }
        declining::absent(draft, &id, who);
    }
}

/// Another slot for a call to which nobody is invited yet; nobody hears of it, unless there
/// is none.
pub(super) fn keep_anew(draft: &mut Draft<'_>, call: &Call) {
    let questions = calling::questions(draft, call);
    let refs: Vec<&Clarification> = questions.iter().collect();
    let wait = questions.iter().filter_map(|c| c.invite_at).min();
    let seeking = ladder::Seeking {
        wait: wait.or(Some(draft.now())),
        ..calling::seeking(draft, call)
    };
    let found = ladder::climb(draft, &refs, &seeking);
    let why = match found {
        Ok(place) => {
            let Some(moved) = calling::reshaped(draft, call, &place) else {
                return;
            };
            let alarm = Alarm::CallOver {
                call: moved.id.clone(),
                sequence: moved.sequence,
            };
            return draft.wake(booking::over_key(&moved.id), moved.slot.start, alarm);
        }
        Err(why) => why,
    };
    calling::call_off(draft, &call.id, &say!("no other time suits"), None);
    for c in &questions {
        ladder::step(draft, &c.id, &Rung::Mail, &why);
        if let Some(c) = draft.edit(&c.id) {
            c.call = None;
        }
        let (Some(developer), Some(asked)) = (draft.member(&c.developer), draft.member(&c.asked))
        else {
            continue;
        };
        let news = News::NoMoreSlots {
            why: ladder::shortest(&why),
            asked: party(asked),
        };
        let mark = key(&[&"no-more-slots", &c.id, &call.id]);
        notice(draft, mark, developer, c, news);
    }
}

/// Notes that wait for the PO's ruling go to the delegate on duty.
fn hand_notes_on(draft: &mut Draft<'_>) {
    let theirs = |t: &Conversation| t.letter().is_some_and(|l| !l.as_str().contains(FOR));
    for (id, talk) in waiting(draft, theirs) {
        if !still(draft, &id, &talk) {
            continue;
        }
        let on_duty = draft
            .clarification(&id)
            .is_some_and(|c| who_is_on_duty(draft, &[c]).is_some());
        if on_duty {
            give(draft, &id, &talk);
        }
    }
}

/// Conversations that wait for a ruling, of those that `pick` takes.
fn waiting(
    draft: &Draft<'_>,
    pick: impl Fn(&Conversation) -> bool,
) -> Vec<(ClarificationId, Conversation)> {
    let asks = |t: &&Conversation| {
        matches!(t.state, ConversationState::Briefed { .. }) && !t.reasons.is_empty()
    };
    draft
        .clarifications()
        .flat_map(|c| {
            let talks = c.conversations.iter().filter(asks);
            talks.map(|t| (c.id.clone(), t.clone()))
        })
        .filter(|(_, t)| pick(t))
        .collect()
}

/// Whether its note is the one it was: a call's was given for all its questions at once.
fn still(draft: &Draft<'_>, id: &ClarificationId, talk: &Conversation) -> bool {
    draft.clarification(id).is_some_and(|c| {
        c.conversations
            .iter()
            .any(|t| t.ordinal == talk.ordinal && t.letter() == talk.letter())
    })
}

pub(super) fn give(draft: &mut Draft<'_>, id: &ClarificationId, talk: &Conversation) {
    match &talk.how {
        // One call is one note, whatever was on its agenda.
        How::Call { call, .. } => briefing::of_call(draft, call),
        How::Mail | How::Elsewhere => briefing::one(draft, id, talk.ordinal),
    }
}

/// Somebody's time away is over.
pub(super) fn back(draft: &mut Draft<'_>, id: &PersonId) -> String {
    let now = draft.now();
    if away_until(draft, id, now).is_some() {
        return "they are still away".into();
    }
    let Some(po) = draft.po().filter(|po| &po.person.id == id) else {
        return "they are back".into();
    };
    let since = began(&po.person.away, now);
    let items = meanwhile(draft, po, since);
    // What still waits is the PO's again, with a note of their own to rule on.
    let others = |t: &Conversation| t.letter().is_some_and(|l| l.as_str().contains(FOR));
    for (clarification, talk) in waiting(draft, others) {
        if still(draft, &clarification, &talk) {
            give(draft, &clarification, &talk);
        }
    }
    if items.is_empty() {
        return "the Product Owner is back; there is nothing to tell".into();
    }
    let team = draft.cx.team;
    let (about, items): (Vec<Clarification>, Vec<AwayItem>) = items.into_iter().unzip();
    let head = Head {
        about: about.iter().collect(),
        due: Some(po.person.work.next_working(now)),
        ..Head::apart(
            key(&[&"while-away", &team.id, id, &since.0]),
            po,
            say!("{0}: while you were away", &team.name),
            format!("while-away/{}/{id}/{}", team.id, since.0),
        )
    };
    let page = WhileAway {
        since,
        items,
        undo_until: po.person.work.after(now, Wait::Days(1)),
    };
    let page = letter(draft, head, Body::WhileAway(page));
    draft.send(page);
    "the Product Owner is back, and gets the page".into()
}

/// When the absence that ended at `back` began: spans that meet are one.
fn began(away: &[Span], back: Timestamp) -> Timestamp {
    let mut start = back;
    loop {
        let earlier = away.iter().filter(|s| s.start < start && s.end >= start);
        match earlier.map(|s| s.start).min() {
            Some(at) => start = at,
            None => return start,
        }
    }
}

/// What became of questions since then, a row each, oldest first.
fn meanwhile(draft: &Draft<'_>, po: &Member, since: Timestamp) -> Vec<(Clarification, AwayItem)> {
    let mut out: Vec<(Clarification, AwayItem)> = draft
        .clarifications()
        .filter_map(|c| Some((c.clone(), row(draft, c, po, since)?)))
        .collect();
    out.sort_by_key(|(_, item)| item.at);
    out
}

fn row(draft: &Draft<'_>, c: &Clarification, po: &Member, since: Timestamp) -> Option<AwayItem> {
    let ruled = c
        .standing()
        .filter(|r| r.at >= since && r.by != po.person.id)
        .last();
    let told = |asks: bool| {
        c.conversations.iter().find_map(|t| match &t.state {
            ConversationState::Briefed { at, letter, .. } if *at >= since => {
                (t.reasons.is_empty() != asks && letter.as_str().contains(FOR)).then_some(*at)
            }
            _ => None,
        })
    };
    let (at, meanwhile) = if let Some(ruling) = ruled {
        let ruled = Meanwhile::Ruled {
            by: party(draft.member(&ruling.by)?),
            verdict: ruling.verdict.clone(),
            words: ruling.words.clone(),
        };
        (ruling.at, ruled)
    } else if let Some(at) = told(true) {
        (at, Meanwhile::Waits)
    } else {
        (told(false)?, Meanwhile::Briefed)
    };
    let confidential = draft.pbi(&c.pbi).is_some_and(|p| p.confidential);
    Some(AwayItem {
        item: letters::item(draft, &c.pbi),
        question: if confidential {
            String::new()
        } else {
            one_line(&c.title, 120)
        },
        at,
        meanwhile,
    })
}
