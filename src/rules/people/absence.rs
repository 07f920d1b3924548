//! Absences, as out-of-office replies tell them: who is away until when, and what moves on
//! meanwhile, in each of their teams. What the Product Owner finds afterwards tells `while_away`.
//!
//! Such a reply is never answered and never counts as an answer. Invariant: what rulings pass on
//! was written from an address on record.

use super::succeeding;
use crate::domain::calendar::Partstat;
use crate::domain::call::{Call, CallState};
use crate::domain::clarification::{Clarification, Conversation, Rung};
use crate::domain::fact::{Alarm, Incoming};
use crate::domain::ids::{CallId, ClarificationId, EffectKey, PersonId};
use crate::domain::letter::News;
use crate::domain::person::{Member, Role};
use crate::domain::sentence::Sentence;
use crate::domain::time::{Span, Timestamp};
use crate::rules::assuming;
use crate::rules::attendance::declining;
use crate::rules::briefing::{self, FOR};
use crate::rules::calls::{booking, calling, ladder};
use crate::rules::draft::{Draft, key};
use crate::rules::duty::{away_until, po_is_away, who_is_on_duty};
use crate::rules::letters::party;
use crate::rules::parties::guests::next_outside;
use crate::rules::parties::whom::stands_in;
use crate::rules::placing::evidence::evidence;
use crate::rules::questions::passing::{move_on, take_over_from};
use crate::rules::questions::releasing;
use crate::rules::telling::{comes_later, notice};
use crate::say;
use chrono::{NaiveDate, TimeDelta};

/// A longer absence is a date that was misread.
const LONGEST: TimeDelta = TimeDelta::days(200);

/// An out-of-office reply: what follows from it. `None`: it is none, or nobody can be sure
/// whose.
pub(in crate::rules) fn told(draft: &mut Draft<'_>, mail: &Incoming) -> Option<String> {
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
    let id = &who.person.id;
    let mut elsewhere = draft.dossier.other_teams.get(id).into_iter().flatten();
    let rules = who.role.rules() || elsewhere.any(|(_, role)| role.rules());
    if rules && !proof.registered {
        return Some("an absence from an address that is not theirs".into());
    }
    let name = who.person.short_name();
    let begins = |day: NaiveDate| Some(who.person.work.instant(day.and_hms_opt(0, 0, 0)?));
    let back = away.until.and_then(begins);
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
    let later = away
        .from
        .and_then(begins)
        .filter(|at| now < *at && *at < back);
    absent(draft, who, Span::new(later.unwrap_or(now), back));
    let day = who.person.work.local_date(back);
    Some(match later {
        Some(at) => format!(
            "{name} is away from {} until {day}",
            who.person.work.local_date(at)
        ),
        None => format!("{name} is away until {day}"),
    })
}

fn waits_for(c: &Clarification, person: &PersonId) -> bool {
    c.state.is_open() && &c.asked == person && c.answered_at.is_none()
}

/// Somebody is away in this time, which lasts beyond now. Their other teams learn of it, too.
fn absent(draft: &mut Draft<'_>, who: &Member, time: Span) {
    let now = draft.now();
    let id = &who.person.id;
    let known = away_until(draft, id, time.start);
    if known != Some(time.end)
        && let Some(person) = draft.edit_person(id)
    {
        // The newest reply knows best: back sooner, or later.
        for span in &mut person.away {
            if span.start <= time.start && time.start < span.end {
                span.end = span.end.min(time.end);
            }
        }
        if known.is_none_or(|end| end < time.end) {
            person.away.push(time);
        }
        let others = draft.dossier.other_teams.get(id).into_iter().flatten();
        for (team, _) in others {
            let (key, alarm) = Alarm::away(team, id);
            draft.wake_in(team.clone(), key, now, alarm);
        }
    }
    follows(draft, who, known != Some(time.end));
}

/// Somebody's time away was told in another team, or begins.
pub(in crate::rules) fn rang(draft: &mut Draft<'_>, id: &PersonId) -> String {
    let Some(who) = draft.dossier.roster.get(id) else {
        return "they are not of the team any more".into();
    };
    follows(draft, who, true);
    let name = who.person.short_name();
    match away_until(draft, id, draft.now()) {
        Some(back) => format!("{name} is away until {}", who.person.work.local_date(back)),
        None => format!("{name} is here"),
    }
}

/// What follows in this team from when somebody is away; `news`: who waits for them has not heard of
/// it.
fn follows(draft: &mut Draft<'_>, who: &Member, news: bool) {
    let now = draft.now();
    let id = &who.person.id;
    let mut ahead = draft.person(id).map_or_else(Vec::new, |p| p.away.clone());
    ahead.retain(|span| now < span.end);
    let back = away_until(draft, id, now);
    if let Some(back) = back {
        let alarm = Alarm::Back { person: id.clone() };
        draft.wake(back_key(draft, id), back, alarm);
        questions(draft, who, Some(back));
    }
    for span in &ahead {
        calls(draft, who, Span::new(span.start.max(now), span.end));
    }
    assuming::absence_changed(draft, id);
    let later = ahead.iter().map(|s| s.start).filter(|at| *at > now);
    if let Some(next) = later.min() {
        let (key, alarm) = Alarm::away(&draft.cx.team.id, id);
        draft.wake(key, next, alarm);
    }
    match (who.role, back) {
        (Role::Po, Some(back)) => {
            hand_notes_on(draft);
            if news {
                tell_who_waits(draft, who, back);
            }
        }
        (Role::Delegate, Some(back)) => give_back(draft, who, &is_away(who, Some(back))),
        _ => {}
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
pub(in crate::rules) fn to_who_stands_in(
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
fn calls(draft: &mut Draft<'_>, who: &Member, absence: Span) {
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
pub(in crate::rules) fn keep_anew(draft: &mut Draft<'_>, call: &Call) {
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
pub(super) fn waiting(
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
pub(in crate::rules) fn still(
    draft: &Draft<'_>,
    id: &ClarificationId,
    talk: &Conversation,
) -> bool {
    draft.clarification(id).is_some_and(|c| {
        c.conversations
            .iter()
            .any(|t| t.ordinal == talk.ordinal && t.letter() == talk.letter())
    })
}
