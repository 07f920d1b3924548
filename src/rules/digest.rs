//! The Product Owner's digest: on each of their working mornings, when there is something.
//!
//! Gathers, decides nothing. Invariant: one digest a morning, and the next morning's alarm is
//! set with it, whether there was something to tell or not.

use super::calling::agenda;
use super::draft::{Draft, key};
use super::held;
use super::letters::{self, Head, letter, one_line, party};
use super::retrospective;
use crate::domain::call::{Call, CallState};
use crate::domain::clarification::{Clarification, ConversationState};
use crate::domain::fact::Alarm;
use crate::domain::hours::WorkWeek;
use crate::domain::ids::{EffectKey, TeamId};
use crate::domain::letter::{Body, DayCall, Digest, StoodIn, Unread, Waiting};
use crate::domain::person::{Member, Role};
use crate::domain::time::Timestamp;
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

/// The last digest time before `now`: what is new since then is told now.
fn last_digest(work: &WorkWeek, at: NaiveTime, now: Timestamp) -> Timestamp {
    let first = work.local_date(now);
    mornings(
        work,
        at,
        (0..LOOK).filter_map(|n| first.checked_sub_days(Days::new(n))),
    )
    .find(|morning| *morning < now)
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

/// It is morning.
pub(super) fn morning(draft: &mut Draft<'_>) -> String {
    let now = draft.now();
    let team = draft.cx.team;
    let Some(po) = draft.po() else {
        let at = now + chrono::TimeDelta::days(1);
        draft.wake(digest_key(&team.id), at, Alarm::Digest);
        return "the team has no Product Owner".into();
    };
    let work = &po.person.work;
    let next = next_digest(work, team.policy.digest, now);
    draft.wake(digest_key(&team.id), next, Alarm::Digest);
    retrospective::report(draft, work);
    let away = po.person.away.iter().any(|s| s.start <= now && now < s.end);
    if away || work.spans_on(work.local_date(now)).is_empty() {
        return "the Product Owner does not work today".into();
    }
    let since = last_digest(work, team.policy.digest, now);
    let (held_mails, more_held) = held::since(draft, since);
    let digest = Digest {
        waiting: waiting(draft),
        calls: calls(draft, po),
        rulings: rulings(draft, since),
        unread: unread(draft),
        held: held_mails,
        more_held,
    };
    if digest.is_empty() {
        return "nothing to tell".into();
    }
    let day = work.local_date(now);
    let head = Head::apart(
        key(&[&"digest", &team.id, &day]),
        po,
        format!("{}: today", team.name),
        format!("digest/{}/{day}", team.id),
    );
    let sent = letter(draft, head, Body::Digest(digest));
    draft.send(sent);
    "the digest went out".into()
}

fn waiting(draft: &Draft<'_>) -> Vec<Waiting> {
    let asks = |c: &Clarification| {
        c.conversations.iter().find_map(|t| match &t.state {
            ConversationState::Briefed { at, .. } if !t.reasons.is_empty() => Some(*at),
            _ => None,
        })
    };
    let all = draft.dossier.clarifications.values();
    let mut out: Vec<Waiting> = all
        .filter_map(|c| {
            Some(Waiting {
                since: asks(c)?,
                item: letters::item(draft, &c.pbi),
                question: question(draft, c),
                developer: party(draft.member(&c.developer)?),
            })
        })
        .collect();
    out.sort_by_key(|w| w.since);
    out
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

fn rulings(draft: &Draft<'_>, since: Timestamp) -> Vec<StoodIn> {
    let all = draft.dossier.clarifications.values();
    let mut out: Vec<StoodIn> = all
        .flat_map(|c| c.rulings.iter().map(move |r| (c, r)))
        .filter(|(_, r)| r.at > since)
        .filter(|(_, r)| draft.dossier.roster.role(&r.by) == Some(Role::Delegate))
        .map(|(c, r)| StoodIn {
            item: letters::item(draft, &c.pbi),
            question: question(draft, c),
            by: r.name.clone(),
            at: r.at,
            verdict: r.verdict.clone(),
        })
        .collect();
    out.sort_by_key(|r| r.at);
    out
}

fn unread(draft: &Draft<'_>) -> Vec<Unread> {
    let known = draft.dossier.sources.iter();
    known
        .flat_map(|(person, sources)| sources.iter().map(move |s| (person, s)))
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
        let early = at("2026-11-27T08:29:00+01:00");
        assert_eq!(next_digest(&work, eight, early), friday);
        let monday = at("2026-11-30T08:30:00+01:00");
        assert_eq!(last_digest(&work, eight, monday), friday);
    }
}
