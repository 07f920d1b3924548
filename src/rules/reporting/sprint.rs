//! The readiness report: what the questions of a Sprint show of its refinement.

use super::{asked_within, call_of, complete, is_confidential, name, seat_taken};
use crate::domain::call::CallState;
use crate::domain::clarification::{Clarification, EntryKind, How, Verdict};
use crate::domain::hours::instant_in;
use crate::domain::ids::{CallId, PersonId};
use crate::domain::pbi::PbiKey;
use crate::domain::person::Role;
use crate::domain::policy::{Sprint, Team};
use crate::domain::report::{Filed, Readiness, SprintReport};
use crate::domain::time::{Span, Timestamp};
use chrono::{NaiveTime, TimeDelta};
use std::collections::{BTreeMap, BTreeSet};

/// From the first moment of a Sprint's first day to the last of its last, in the team's zone.
pub fn span(team: &Team, sprint: &Sprint) -> Span {
    let midnight = |day: chrono::NaiveDate| instant_in(team.zone, day.and_time(NaiveTime::MIN));
    let after = sprint.end.succ_opt().unwrap_or(sprint.end);
    Span::new(midnight(sprint.start), midnight(after))
}

/// The Sprint of that name; without a name the one that `now` is in, else the last that ended.
pub fn pick<'t>(team: &'t Team, named: Option<&str>, now: Timestamp) -> Option<&'t Sprint> {
    if let Some(name) = named {
        let mut all = team.sprints.iter();
        return all.find(|s| s.name.eq_ignore_ascii_case(name.trim()));
    }
    let begun = team.sprints.iter().filter(|s| span(team, s).start <= now);
    begun.max_by_key(|s| s.start)
}

/// The report on a Sprint.
pub fn report(filed: &Filed, team: &Team, sprint: &Sprint) -> SprintReport {
    let asked: Vec<&Clarification> = asked_within(filed, Some(span(team, sprint))).collect();
    let mut by_item: BTreeMap<&PbiKey, Vec<&Clarification>> = BTreeMap::new();
    for c in &asked {
        by_item.entry(&c.pbi).or_default().push(c);
    }
    let (named, unnamed): (Vec<_>, Vec<_>) =
        (by_item.into_iter()).partition(|(key, _)| !is_confidential(filed, key));
    let mut items: Vec<Readiness> = named
        .into_iter()
        .map(|(key, of)| Readiness {
            pbi: Some(key.clone()),
            title: filed.pbis.get(key).map(|p| p.title.clone()),
            ..readiness(filed, &of)
        })
        .collect();
    items.sort_by_key(|item| std::cmp::Reverse(item.questions));
    SprintReport {
        sprint: sprint.name.clone(),
        start: sprint.start,
        end: sprint.end,
        items,
        sum: readiness(filed, &asked),
        unnamed: unnamed.len(),
    }
}

fn readiness(filed: &Filed, of: &[&Clarification]) -> Readiness {
    let how = |c: &Clarification, is: fn(&How) -> bool| c.conversations.iter().any(|t| is(&t.how));
    let count = |is: &dyn Fn(&Clarification) -> bool| of.iter().filter(|c| is(c)).count();
    let standing = |is: fn(&Verdict) -> bool| {
        let rulings = of.iter().flat_map(|c| c.standing());
        rulings.filter(|r| is(&r.verdict)).count()
    };
    let (po_minutes, stood_in) = seats(filed, of);
    Readiness {
        pbi: None,
        title: None,
        questions: of.len(),
        open: count(&|c| c.state.is_open()),
        answered: count(&|c| c.answered_at.is_some()),
        median_minutes: median(of.iter().filter_map(|c| minutes_waited(filed, c)).collect()),
        by_mail: count(&|c| how(c, |h| matches!(h, How::Mail))),
        by_call: count(&|c| was_held(filed, c)),
        elsewhere: count(&|c| how(c, |h| matches!(h, How::Elsewhere))),
        out_of_scope: standing(|v| matches!(v, Verdict::OutOfScope { .. })),
        agreed: standing(|v| matches!(v, Verdict::Agreed)),
        po_minutes,
        stood_in,
    }
}

fn was_held(filed: &Filed, c: &Clarification) -> bool {
    c.conversations.iter().any(|talk| {
        call_of(filed, talk).is_some_and(|call| matches!(call.state, CallState::Held { .. }))
    })
}

/// From the question to the first answer, in the working time of who gave it. What was asked on
/// since is answered later, and may be by another.
fn minutes_waited(filed: &Filed, c: &Clarification) -> Option<i64> {
    let mut said = c.entries.iter();
    let first = said.find(|e| e.kind == EntryKind::Answer && e.person != c.developer);
    let first = first.map(|e| (e.at, &e.person));
    let noted = c.answered_at.map(|at| (at, &c.asked));
    let (at, by) = first.into_iter().chain(noted).min_by_key(|(at, _)| *at)?;
    let within = Span::new(c.opened_at, at);
    let Some(member) = filed.roster.get(by) else {
        return Some(within.duration().num_minutes());
    };
    let spans = member.person.work.spans(within);
    let waited: TimeDelta = spans.iter().map(Span::duration).sum();
    Some(waited.num_minutes())
}

fn median(mut minutes: Vec<i64>) -> Option<i64> {
    minutes.sort_unstable();
    let middle = minutes.len() / 2;
    let upper = *minutes.get(middle)?;
    if minutes.len() % 2 == 1 {
        return Some(upper);
    }
    Some((minutes.get(middle.checked_sub(1)?)? + upper) / 2)
}

/// Minutes of the PO, and of who was it until they left, in held calls, each call once; and who
/// stood in, there or by a ruling.
fn seats(filed: &Filed, of: &[&Clarification]) -> (i64, Vec<String>) {
    let po = |id: &PersonId| filed.roster.get(id).is_some_and(|m| m.role == Role::Po);
    let calls: BTreeSet<&CallId> = of
        .iter()
        .flat_map(|c| &c.conversations)
        .filter_map(|talk| call_of(filed, talk).map(|call| &call.id))
        .collect();
    let complete = complete(filed);
    let mut minutes = 0;
    let mut stood_in = BTreeSet::new();
    for call in calls.iter().filter_map(|id| filed.calls.get(*id)) {
        match seat_taken(call, &complete) {
            Some(seat) if po(&seat.person) => {
                minutes += call.slot.duration().num_minutes();
            }
            Some(seat) => {
                stood_in.insert(seat.name.clone());
            }
            None => {}
        }
    }
    let rulings = of.iter().flat_map(|c| c.standing());
    let others = rulings.filter(|r| !po(&r.by));
    stood_in.extend(others.map(|r| name(filed, &r.by)));
    (minutes, stood_in.into_iter().collect())
}
