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
use super::duty::{away_until, po_is_away, who_is_on_duty};
use super::guests::next_outside;
use super::ladder;
use super::letters::{self, Head, letter, one_line, party};
use super::passing::{move_on, take_over_from};
use super::releasing;
use super::succeeding;
use super::telling::{comes_later, notice};
use super::voice::evidence;
use super::whom::stands_in;
use crate::domain::calendar::Partstat;
use crate::domain::call::{Call, CallState};
use crate::domain::clarification::{Clarification, Conversation, ConversationState, Rung};
use crate::domain::fact::{Alarm, Incoming};
use crate::domain::hours::Wait;
use crate::domain::ids::{CallId, ClarificationId, EffectKey, PersonId};
use crate::domain::letter::{AwayItem, Body, Meanwhile, News, WhileAway};
use crate::domain::person::{Member, Role};
use crate::domain::sentence::Sentence;
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
    // Whose rulings would pass to others must write as themselves: a handle leaks.
    if who.role.rules() && !proof.registered {
        return Some("an absence from an address that is not theirs".into());
    }
    let name = who.person.short_name();
    let midnight = away.until.and_then(|day| day.and_hms_opt(0, 0, 0));
    let back = midnight.map(|at| who.person.work.instant(at));
    let now = draft.now();
    let Some(back) = back.filter(|at| *at > now && *at - now <= LONGEST) else {
        questions(draft, who, None);
        match who.role {
            Role::Po => hand_to_who_is_here(draft),
            Role::Delegate => give_back(draft, who, &is_away(who, None)),
            Role::Developer | Role::Stakeholder | Role::Admin => {}
        }
        return Some(format!("{name} is away, nobody knows until when"));
    };
    absent(draft, who, back);
    let day = who.person.work.local_date(back);
    Some(format!("{name} is away until {day}"))
}

fn waits_for(c: &Clarification, person: &PersonId) -> bool {
    c.state.is_open() && &c.asked == person && c.answered_at.is_none()
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
    questions(draft, who, Some(back));
    calls(draft, who, back);
    assuming::absence_changed(draft, id);
    match who.role {
        Role::Po => {
            hand_notes_on(draft);
            if known != Some(back) {
                tell_who_waits(draft, who, back);
            }
        }
        Role::Delegate => give_back(draft, who, &is_away(who, Some(back))),
        Role::Developer | Role::Stakeholder | Role::Admin => {}
    }
}

fn is_away(who: &Member, back: Option<Timestamp>) -> Sentence {
    let name = who.person.short_name();
    match back {
        Some(back) => say!(
            "{0} is away until {1}",
            name,
            who.person.work.local_date(back)
        ),
        None => say!("{0} is away", name),
    }
}

fn back_key(draft: &Draft<'_>, person: &PersonId) -> EffectKey {
    key(&[&"back", &draft.cx.team.id, person])
}

/// Open questions to them go to the next stakeholder, those to the PO in person to who stands in;
/// without one they stay, and the developer knows until when. Where nobody knows, no call is
/// booked of itself before they are heard from.
fn questions(draft: &mut Draft<'_>, who: &Member, back: Option<Timestamp>) {
    let id = &who.person.id;
    let waiting: Vec<Clarification> = draft
        .clarifications()
        .filter(|c| waits_for(c, id))
        .cloned()
        .collect();
    let why = is_away(who, back);
    for c in waiting {
        let moved = if c.to_po {
            to_who_stands_in(draft, &c, who, &why)
        } else {
            move_on(draft, &c.id, who, why.clone())
        };
        if moved {
            continue;
        }
        let invited = draft.call_ahead(&c.id).is_some_and(Call::is_invited);
        if back.is_none() && !invited {
            calling::leave(draft, &c.id, &why);
        }
        let next = next_outside(draft, &c);
        let by = next.and_then(|to| releasing::offer(draft, &c, to, &why));
        let Some(developer) = draft.member(&c.developer) else {
            continue;
        };
        let news = News::AskedIsAway {
            who: party(who),
            back: back.map(|at| who.person.work.next_working(at)),
            outside: next.zip(by).map(|(to, by)| (party(to), party(by))),
            call: back.is_none().then(|| in_doubt(draft, &c, id)).flatten(),
        };
        let until = back.map_or(0, |at| at.0);
        let mark = key(&[&"asked-is-away", &c.id, id, &until]);
        notice(draft, mark, developer, &c, news);
    }
}

/// The call ahead that somebody may not come to who is away, nobody knows until when; and whether
/// they had accepted it. It stays: they may be back by then.
fn in_doubt(draft: &Draft<'_>, c: &Clarification, who: &PersonId) -> Option<(Span, bool)> {
    let call = draft.call_ahead(&c.id).filter(|call| call.is_invited())?;
    let seat = call.attendee(who)?;
    Some((call.slot, seat.comes()))
}

/// The PO, or a delegate in their place, was asked in person and is away, or no letter reaches them:
/// who stands in is asked. Says whether somebody does.
pub(super) fn to_who_stands_in(
    draft: &mut Draft<'_>,
    c: &Clarification,
    who: &Member,
    why: &Sentence,
) -> bool {
    let other = |m: &&Member| ![&who.person.id, &c.developer].contains(&&m.person.id);
    let po = draft.po().filter(other).filter(|_| !po_is_away(draft));
    let Some(to) = po.or_else(|| who_is_on_duty(draft, &[c]).filter(other)) else {
        return false;
    };
    stands_in(draft, &c.id, to);
    take_over_from(draft, c, who, to, why);
    true
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
        // Who is told just now that somebody is away, and until when, knows why.
        if away_until(draft, &c.asked, draft.now()).is_some() && draft.writes_to(&c.developer) {
            continue;
        }
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
            briefing::one(draft, &id, talk.ordinal);
        }
    }
}

/// Nobody stands in: whoever waits for the PO's ruling learns from when on it comes.
fn tell_who_waits(draft: &mut Draft<'_>, po: &Member, back: Timestamp) {
    let from = po.person.work.next_working(back);
    let own = |to: Option<&PersonId>| to.is_none_or(|to| *to == po.person.id);
    let waits = |c: &Clarification| c.ruling_awaited().is_some_and(|(_, to)| own(to));
    for id in succeeding::ids(draft, waits) {
        comes_later(draft, &id, po, from, true);
    }
}

/// The PO is away and gives no date: the delegate on duty has what waits for a ruling, also once
/// the PO is back.
fn hand_to_who_is_here(draft: &mut Draft<'_>) {
    let theirs = |t: &Conversation| t.letter().is_some_and(|l| !l.as_str().contains(FOR));
    for (id, _) in waiting(draft, theirs) {
        let c = draft.clarification(&id);
        let on_duty = c.and_then(|c| who_is_on_duty(draft, &[c]));
        if let (Some(to), Some(c)) = (on_duty, draft.edit(&id)) {
            c.handed_to = Some(to.person.id.clone());
        }
    }
    hand_notes_on(draft);
}

/// A delegate is away: what waits for their ruling is the PO's, or whoever's who stands in now,
/// also once they are back.
fn give_back(draft: &mut Draft<'_>, who: &Member, why: &Sentence) {
    let id = &who.person.id;
    for clarification in succeeding::ids(draft, |c| c.handed_to.as_ref() == Some(id)) {
        if let Some(c) = draft.edit(&clarification) {
            c.handed_to = None;
        }
    }
    succeeding::notes(draft, who, who.role, why);
}

/// Conversations that wait for a ruling, of those that `pick` takes.
fn waiting(
    draft: &Draft<'_>,
    pick: impl Fn(&Conversation) -> bool,
) -> Vec<(ClarificationId, Conversation)> {
    draft
        .clarifications()
        .flat_map(|c| {
            let talks = c.asked_for();
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
            briefing::one(draft, &clarification, talk.ordinal);
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

/// When the absence that is over by now began: spans that meet are one. It ended a moment before, or
/// longer ago where nothing ran meanwhile.
fn began(away: &[Span], now: Timestamp) -> Timestamp {
    let over = away.iter().map(|s| s.end).filter(|end| *end <= now);
    let mut start = over.max().unwrap_or(now);
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
