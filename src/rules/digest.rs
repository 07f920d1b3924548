//! The Product Owner's digest: on each of their working mornings, when there is something. While
//! they are away the delegate on duty has it.
//!
//! Gathers, decides nothing. Invariant: one digest a morning, and the next morning's alarm is
//! set with it, whether there was something to tell or not.

use super::assuming::reader_is_away;
use super::calls::calling::agenda;
use super::draft::{Draft, key};
use super::duty::{away_until, delegates, may_know, on_duty};
use super::letters::{self, Head, letter, one_line, party};
use super::retrospective;
use super::rulings::held;
use crate::domain::call::{Call, CallState};
use crate::domain::clarification::{
    Clarification, Conversation, ConversationState, Ruling, RulingReason,
};
use crate::domain::fact::Alarm;
use crate::domain::hours::WorkWeek;
use crate::domain::ids::{ClarificationId, EffectKey, PersonId, TeamId};
use crate::domain::letter::{
    Ageing, BecomesFinal, Body, DayCall, Differs, Digest, Item, Numbered, Party, StoodIn, Unread,
    Waiting,
};
use crate::domain::person::{Member, Role};
use crate::domain::time::{Span, Timestamp};
use crate::say;
use chrono::{Days, NaiveDate, NaiveTime};

/// How far a morning with work is looked for, in days.
const LOOK: u64 = 60;

/// The alarm of a team's digest; there is one, which moves on each time it rings.
pub fn digest_key(team: &TeamId) -> EffectKey {
    key(&[&"digest", team])
}

/// The first digest time after `now`, on a working day of this week.
pub fn next_digest(work: &WorkWeek, at: NaiveTime, now: Timestamp) -> Timestamp {
    let first = work.local_date(now);
    mornings(
        work,
        at,
        (0..LOOK).filter_map(|n| first.checked_add_days(Days::new(n))),
    )
    .find(|morning| *morning > now)
    .unwrap_or(now + chrono::TimeDelta::days(1))
}

/// The digest time before the one that rings at `now`, or a moment ago: what is new since then is
/// told now, where the last digest left no word of itself.
fn last_digest(work: &WorkWeek, at: NaiveTime, now: Timestamp) -> Timestamp {
    let first = work.local_date(now);
    mornings(
        work,
        at,
        (0..LOOK).filter_map(|n| first.checked_sub_days(Days::new(n))),
    )
    .filter(|morning| *morning <= now)
    .nth(1)
    .unwrap_or(now - chrono::TimeDelta::days(1))
}

fn mornings(
    work: &WorkWeek,
    at: NaiveTime,
    days: impl Iterator<Item = NaiveDate>,
) -> impl Iterator<Item = Timestamp> {
    days.filter(|day| !work.spans_on(*day).is_empty())
        .map(move |day| work.instant(day.and_time(at)))
}

/// It is morning. What came since the last digest is told; where nobody could be told, it waits
/// for the next.
pub(super) fn morning(draft: &mut Draft<'_>, since: Option<Timestamp>) -> String {
    let now = draft.now();
    let team = draft.cx.team;
    let Some(po) = draft.po() else {
        let at = now + chrono::TimeDelta::days(1);
        draft.wake(digest_key(&team.id), at, Alarm::Digest { since });
        return "the team has no Product Owner".into();
    };
    let work = &po.person.work;
    // A clock that went back says nothing.
    let known = since.filter(|since| *since <= now);
    let before = known.unwrap_or_else(|| last_digest(work, team.policy.digest, now));
    let (since, because) = match told(draft, po, before) {
        Ok(because) => (now, because),
        Err(because) => (before, because),
    };
    let next = next_digest(work, team.policy.digest, now);
    let since = Some(since);
    draft.wake(digest_key(&team.id), next, Alarm::Digest { since });
    because.into()
}

/// Tells what came since `before`, if there is anything. `Err`: nobody is there to be told.
fn told(
    draft: &mut Draft<'_>,
    po: &Member,
    before: Timestamp,
) -> Result<&'static str, &'static str> {
    let team = draft.cx.team;
    let work = &po.person.work;
    retrospective::report(draft, work);
    let day = work.local_date(draft.now());
    if work.spans_on(day).is_empty() {
        return Err("the Product Owner does not work today");
    }
    retrospective::still_needed(draft, work);
    let Some(reader) = reader(draft, po) else {
        return Err("the Product Owner is away, and nobody stands in");
    };
    let digest = gathered(draft, po, reader, before);
    if digest.is_empty() {
        return Ok("nothing to tell");
    }
    let head = Head::apart(
        key(&[&"digest", &team.id, &day]),
        reader,
        say!("{0}: today", &team.name),
        format!("digest/{}/{day}", team.id),
    );
    let sent = letter(draft, head, Body::Digest(digest));
    draft.send(sent);
    Ok("the digest went out")
}

/// The PO; while they are away the delegate on duty, one for all topics before others.
fn reader<'d>(draft: &Draft<'d>, po: &'d Member) -> Option<&'d Member> {
    let here = |m: &&Member| away_until(draft, &m.person.id, draft.now()).is_none();
    let stands_in = || {
        let mut all: Vec<&Member> = delegates(draft, &[]).into_iter().filter(here).collect();
        all.sort_by_key(|m| !m.topics.is_empty());
        all.into_iter().next()
    };
    Some(po).filter(here).or_else(stands_in)
}

fn gathered(draft: &Draft<'_>, po: &Member, reader: &Member, since: Timestamp) -> Digest {
    let is_po = reader.person.id == po.person.id;
    let mut digest = Digest {
        in_place_of: (!is_po).then(|| party(po)),
        ..Digest::default()
    };
    let (disputed, plain): (Vec<Row>, Vec<Row>) = waiting(draft, reader)
        .into_iter()
        .partition(|r| r.differs.is_some());
    for (place, row) in plain.into_iter().enumerate() {
        let number = digest.number(place, row.means);
        digest.waiting.push(Waiting {
            number,
            answer: row.answer,
            item: row.item,
            question: row.question,
            developer: row.developer,
            since: row.since,
            came_back: row.came_back,
        });
    }
    for (place, (until, clarification, assumption)) in becoming_final(draft, po).iter().enumerate()
    {
        let Some(row) = final_row(draft, clarification, *assumption) else {
            continue;
        };
        let means = Numbered::Assumption {
            clarification: clarification.clone(),
            assumption: *assumption,
        };
        let number = digest.number(place, means);
        digest.finals.push(BecomesFinal {
            number,
            until: *until,
            ..row
        });
    }
    for (place, row) in disputed.into_iter().enumerate() {
        let number = digest.number(place, row.means);
        let (by, with) = row.differs.unwrap_or_default();
        digest.differs.push(Differs {
            number,
            item: row.item,
            question: row.question,
            by,
            with,
            since: row.since,
        });
    }
    digest.ageing = ageing(draft, reader);
    digest.calls = calls(draft, reader);
    let (held, more) = held::since(draft, reader, since);
    for mail in &held {
        let (mail, about) = (mail.mail.clone(), mail.about.clone());
        digest.number(0, Numbered::Held { mail, about });
    }
    (digest.held, digest.more_held) = (held, more);
    if is_po {
        digest.unread = unread(draft);
    }
    let (own, others): (Vec<_>, Vec<_>) = rulings(draft, since)
        .into_iter()
        .partition(|(by, _)| *by == reader.person.id);
    let told = |all: Vec<(PersonId, StoodIn)>| all.into_iter().map(|(_, r)| r).collect();
    digest.own = told(own);
    if is_po {
        digest.rulings = told(others);
    }
    digest
}

/// Something that waits for the reader, before it has its number.
struct Row {
    means: Numbered,
    answer: bool,
    item: Item,
    question: String,
    developer: Party,
    since: Timestamp,
    /// Who says otherwise, and than whom, where nobody said so.
    differs: Option<(String, Option<String>)>,
    /// Whether its note did not arrive.
    came_back: bool,
}

/// Whether it is put off beyond this reader's day.
fn is_put_off(c: &Clarification, reader: &Member, now: Timestamp) -> bool {
    let day = |at| reader.person.work.local_date(at);
    c.put_off.is_some_and(|until| day(until) > day(now))
}

/// What waits for this reader's ruling or answer, the oldest first, apart from what they put off.
fn waiting(draft: &Draft<'_>, reader: &Member) -> Vec<Row> {
    let now = draft.now();
    let id = &reader.person.id;
    let is_po = reader.role == Role::Po;
    let mine = |c: &Clarification| is_po || on_duty(draft, reader, &c.id);
    let row = |c: &Clarification| {
        if is_put_off(c, reader, now) || !mine(c) {
            return None;
        }
        let theirs = |t: &&Conversation| {
            t.given_to().is_none_or(|to| to == id) || !is_po || !t.turned_back.is_empty()
        };
        // The last note asks for what the ones before still wait for.
        let last = c.awaiting().rfind(theirs);
        let asks = last.zip(c.ruling_awaited().map(|(since, _)| since));
        let asks = asks.or_else(|| owed(c).filter(|_| is_po));
        let unanswered = c.state.is_open() && c.to_po && c.answered_at.is_none();
        let answer = unanswered && &c.asked == id && c.asked_back().is_none();
        let promised = c.promise().filter(|p| &p.by == id).map(|p| p.at);
        let (conversation, since) = match (asks, promised) {
            (Some((talk, since)), _) => (Some(talk.ordinal), since),
            (None, _) if answer => (None, c.asked_at),
            (None, Some(at)) => (None, at),
            (None, None) => return None,
        };
        let differs = asks.and_then(|(talk, _)| {
            talk.reasons.iter().find_map(|r| match r {
                RulingReason::Disagreement { by, .. } => Some((by.clone(), None)),
                RulingReason::Differs { by, other } => Some((by.clone(), Some(other.name.clone()))),
                _ => None,
            })
        });
        Some(Row {
            means: Numbered::Question {
                clarification: c.id.clone(),
                conversation,
            },
            answer: asks.is_none(),
            item: letters::item(draft, &c.pbi),
            question: question(draft, c),
            developer: letters::asker(c, draft.member(&c.developer)?),
            since,
            differs,
            came_back: asks.is_some_and(|(talk, _)| came_back(talk, id)),
        })
    };
    let mut out: Vec<Row> = draft.clarifications().filter_map(row).collect();
    out.sort_by(|a, b| (a.since, &a.item.key).cmp(&(b.since, &b.item.key)));
    out
}

/// What a ruling is asked for on and no note of it could be given.
fn owed(c: &Clarification) -> Option<(&Conversation, Timestamp)> {
    let mut talks = c.conversations.iter().filter(|t| !t.reasons.is_empty());
    talks.find_map(|talk| match talk.state {
        ConversationState::Due { since, .. } => Some((talk, since)),
        _ => None,
    })
}

/// Whether the note on it did not reach this reader.
fn came_back(talk: &Conversation, reader: &PersonId) -> bool {
    let owed = matches!(talk.state, ConversationState::Due { .. });
    let given = talk.given_to().is_none_or(|to| to == reader);
    owed || !given && !talk.turned_back.is_empty()
}

/// Assumptions that stand unopposed before the PO's next working day but one begins: each is told
/// the day before it becomes final, and on the day.
fn becoming_final(draft: &Draft<'_>, po: &Member) -> Vec<(Timestamp, ClarificationId, u32)> {
    let work = &po.person.work;
    let at = draft.cx.team.policy.digest;
    let horizon = next_digest(work, at, next_digest(work, at, draft.now()));
    let mut out: Vec<(Timestamp, ClarificationId, u32)> = draft
        .clarifications()
        .flat_map(|c| c.assumptions.iter().map(move |a| (c, a)))
        .filter(|(c, a)| !c.is_ruling_wanted() && !reader_is_away(draft, a))
        .filter_map(|(c, a)| Some((a.until()?, c.id.clone(), a.ordinal)))
        .filter(|(until, ..)| *until < horizon)
        .collect();
    out.sort();
    out
}

fn final_row(draft: &Draft<'_>, id: &ClarificationId, ordinal: u32) -> Option<BecomesFinal> {
    let c = draft.clarification(id)?;
    let assumption = c.assumption(ordinal)?;
    let confidential = draft.pbi(&c.pbi).is_some_and(|p| p.confidential);
    Some(BecomesFinal {
        number: 0,
        item: letters::item(draft, &c.pbi),
        words: if confidential {
            String::new()
        } else {
            one_line(&assumption.words, 120)
        },
        developer: party(draft.member(&assumption.by)?),
        until: assumption.until()?,
    })
}

/// What others have been waited for longer than the policy wants an answer within, in their
/// working time, the oldest first.
fn ageing(draft: &Draft<'_>, reader: &Member) -> Vec<Ageing> {
    let now = draft.now();
    let within = draft.cx.team.policy.answer_within;
    let po = draft.po().map(|po| &po.person.id);
    let row = |c: &Clarification| {
        if is_put_off(c, reader, now) {
            return None;
        }
        let ball = c.ball(po, call_over(draft, c))?;
        let holder = draft.member(&ball.holder)?;
        let work = &holder.person.work;
        let old = work.after(ball.since, within) <= now;
        let theirs = ball.holder == reader.person.id
            || (reader.role != Role::Po && !may_know(draft, reader, c));
        (old && !theirs).then(|| Ageing {
            item: letters::item(draft, &c.pbi),
            question: question(draft, c),
            holder: party(holder),
            for_what: ball.for_what.to_owned(),
            worked: work.worked(Span::new(ball.since, now)).num_minutes(),
            since: ball.since,
        })
    };
    let mut out: Vec<Ageing> = draft.clarifications().filter_map(row).collect();
    out.sort_by(|a, b| (a.since, &a.item.key).cmp(&(b.since, &b.item.key)));
    out
}

/// Since when the time of a question's call is over, if nobody has said what came of it.
fn call_over(draft: &Draft<'_>, c: &Clarification) -> Option<Timestamp> {
    let of_it = draft.calls().filter(|call| call.settles(&c.id));
    of_it.into_iter().find_map(|call| match call.state {
        CallState::Passed { since } => Some(since),
        _ => None,
    })
}

/// The question on one line; of a confidential item nothing.
fn question(draft: &Draft<'_>, c: &Clarification) -> String {
    let confidential = draft.pbi(&c.pbi).is_some_and(|p| p.confidential);
    if confidential {
        String::new()
    } else {
        one_line(&c.title, 120)
    }
}

fn calls(draft: &Draft<'_>, po: &Member) -> Vec<DayCall> {
    let work = &po.person.work;
    let today = work.local_date(draft.now());
    let due = |c: &&Call| {
        c.is_invited() && work.local_date(c.slot.start) == today && c.slot.end > draft.now()
    };
    let mut out: Vec<DayCall> = draft
        .calls()
        .filter(due)
        .map(|call| DayCall {
            slot: call.slot,
            agenda: agenda(draft, call),
            with: call
                .attendees
                .iter()
                .filter(|a| a.person != po.person.id)
                .filter_map(|a| draft.member(&a.person))
                .map(party)
                .collect(),
            yours: call.attendee(&po.person.id).is_some(),
            agreed: matches!(call.state, CallState::Agreed { .. }),
        })
        .collect();
    out.sort_by_key(|c| c.slot);
    out
}

/// What was ruled since, and by whom, oldest first.
fn rulings(draft: &Draft<'_>, since: Timestamp) -> Vec<(PersonId, StoodIn)> {
    let all = draft.dossier.clarifications.values();
    let told = |c: &Clarification, r: &Ruling| StoodIn {
        item: letters::item(draft, &c.pbi),
        question: question(draft, c),
        by: r.name.clone(),
        at: r.at,
        verdict: r.verdict.clone(),
    };
    let mut out: Vec<(PersonId, StoodIn)> = all
        .flat_map(|c| c.standing().map(move |r| (c, r)))
        .filter(|(_, r)| r.at > since)
        .map(|(c, r)| (r.by.clone(), told(c, r)))
        .collect();
    out.sort_by_key(|(_, r)| r.at);
    out
}

fn unread(draft: &Draft<'_>) -> Vec<Unread> {
    let known = draft.dossier.sources.iter();
    known
        .flat_map(|(person, sources)| sources.iter().map(move |s| (person, s)))
        // The calendar of somebody who has left is read no more.
        .filter(|(person, _)| !draft.dossier.roster.has_left(person))
        .filter(|(_, source)| source.fault.is_some())
        .filter_map(|(person, source)| {
            Some(Unread {
                person: party(draft.member(person)?),
                source: source.clone(),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::hours::WeekHours;

    #[test]
    fn mornings_are_those_of_working_days() {
        let work = WorkWeek {
            zone: chrono_tz::Europe::Berlin,
            hours: WeekHours::parse("Mon-Fri 09:00-17:00").unwrap(),
            ..WorkWeek::default()
        };
        let at = |t: &str| Timestamp::parse_rfc3339(t).unwrap();
        let eight = NaiveTime::from_hms_opt(8, 30, 0).unwrap();
        let friday = at("2026-11-27T08:30:00+01:00");
        assert_eq!(
            next_digest(&work, eight, friday),
            at("2026-11-30T08:30:00+01:00")
        );
        assert_eq!(
            last_digest(&work, eight, friday),
            at("2026-11-26T08:30:00+01:00")
        );
        let late = at("2026-11-27T08:30:00.050+01:00");
        assert_eq!(
            last_digest(&work, eight, late),
            at("2026-11-26T08:30:00+01:00")
        );
        let early = at("2026-11-27T08:29:00+01:00");
        assert_eq!(next_digest(&work, eight, early), friday);
        let monday = at("2026-11-30T08:30:00+01:00");
        assert_eq!(last_digest(&work, eight, monday), friday);
    }
}
