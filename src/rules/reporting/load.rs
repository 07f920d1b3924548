//! What it took of the Product Owner's time, who stood in, and what would take load off.

use super::{asked_within, complete, name, seat_taken};
use crate::domain::calendar::Partstat;
use crate::domain::call::{Attendee, Call, CallState, Part};
use crate::domain::clarification::{Clarification, Rung};
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::person::{Member, Role};
use crate::domain::report::{Filed, Load, Share};
use crate::domain::sentence::Sentence;
use crate::domain::time::Span;
use crate::say;
use std::collections::{BTreeMap, BTreeSet};

/// Fewest calls or declines that are worth an advice.
const ADVICE: usize = 3;

/// The report, on questions asked within a span.
pub fn report(filed: &Filed, within: Option<Span>) -> Load {
    let asked: Vec<&Clarification> = asked_within(filed, within).collect();
    let ids: BTreeSet<&ClarificationId> = asked.iter().map(|c| &c.id).collect();
    let calls: Vec<&Call> = (filed.calls.values())
        .filter(|call| call.agenda.iter().any(|i| ids.contains(&i.clarification)))
        .collect();
    let complete = complete(filed);
    let seats: Vec<_> = (calls.iter())
        .map(|call| (*call, seat_taken(call, &complete)))
        .collect();
    let share = |person: &PersonId| share(filed, &asked, &ids, &seats, person);
    let po = filed.roster.po().map(|m| share(&m.person.id));
    let delegates: Vec<Share> = (filed.roster.members.iter())
        .filter(|m| m.role == Role::Delegate)
        .map(|m| share(&m.person.id))
        .filter(|s| s.calls + s.declined + s.rulings > 0)
        .collect();
    let others = earlier(filed, &asked, &calls);
    let others = others.into_iter().map(share);
    let others: Vec<Share> = others
        .filter(|s| s.calls + s.declined + s.rulings > 0)
        .collect();
    let held = |c: &&&Call| matches!(c.state, CallState::Held { .. });
    let without = calls.iter().filter(held);
    let without = without.filter(|c| seat_taken(c, &complete).is_none());
    Load {
        advice: advice(filed, &asked, &calls, po.as_ref()),
        po,
        delegates,
        others,
        without: without.count(),
    }
}

/// Who sat in the PO's place or ruled, and is neither the PO nor a delegate now: they were then.
fn earlier<'f>(
    filed: &Filed,
    asked: &[&'f Clarification],
    calls: &[&'f Call],
) -> BTreeSet<&'f PersonId> {
    let rules = |id: &PersonId| {
        let mut here = filed.roster.members.iter();
        here.any(|m| &m.person.id == id && m.role.rules())
    };
    let seats = calls.iter().flat_map(|call| &call.attendees);
    let sat = seats.filter(|a| a.part == Part::Po).map(|a| &a.person);
    let rulings = asked.iter().flat_map(|c| &c.rulings);
    let judges = rulings.map(|r| &r.by);
    sat.chain(judges).filter(|id| !rules(id)).collect()
}

fn share(
    filed: &Filed,
    asked: &[&Clarification],
    ids: &BTreeSet<&ClarificationId>,
    calls: &[(&Call, Option<&Attendee>)],
    person: &PersonId,
) -> Share {
    let mut share = Share {
        name: name(filed, person),
        ..Share::default()
    };
    for (call, seat) in calls {
        if seat.is_some_and(|a| &a.person == person) {
            share.calls += 1;
            share.minutes += call.slot.duration().num_minutes();
        }
        let own = call.attendee(person).filter(|a| a.part == Part::Po);
        share.declined += usize::from(own.is_some_and(|a| a.partstat == Partstat::Declined));
    }
    let rulings = asked.iter().flat_map(|c| &c.rulings);
    share.rulings = rulings.filter(|r| &r.by == person).count();
    let mut days: BTreeMap<_, usize> = BTreeMap::new();
    for letter in filed.letters.iter().filter(|l| &l.person == person) {
        let about = letter.about.is_empty() || letter.about.iter().any(|id| ids.contains(id));
        let (Some(given), true) = (letter.given, about) else {
            continue;
        };
        share.letters += 1;
        let day = filed
            .roster
            .get(person)
            .map(|m| m.person.work.local_date(given));
        *days.entry(day).or_default() += 1;
    }
    share.letters_a_day = days.into_values().max().unwrap_or(0);
    share
}

/// What the figures say would help; nothing where they say nothing.
fn advice(
    filed: &Filed,
    asked: &[&Clarification],
    calls: &[&Call],
    po: Option<&Share>,
) -> Vec<Sentence> {
    let mut out = Vec::new();
    let delegates: Vec<&Member> = (filed.roster.members.iter())
        .filter(|m| m.role == Role::Delegate)
        .collect();
    let Some(po) = po else {
        out.push(say!(
            "The team has no Product Owner: import one, with role po."
        ));
        return out;
    };
    let needed = |c: &&&Clarification| {
        c.ladder
            .iter()
            .any(|s| matches!(s.rung, Rung::WithoutPo | Rung::Delegate { .. }))
    };
    let without = asked.iter().filter(needed).count();
    let short = po.declined >= ADVICE || without >= ADVICE;
    if short && delegates.is_empty() {
        out.push(say!(
            "{0} declined {1} calls, and for {2} questions no time of theirs was found. Nobody stands in: import a delegate, with role delegate.",
            po.name.as_str(),
            number(po.declined),
            number(without)
        ));
    }
    for (label, n) in busy_labels(filed, calls) {
        let covers = |m: &&Member| m.topics.is_empty() || m.topics.contains(&label);
        if n < ADVICE || delegates.iter().any(covers) {
            continue;
        }
        out.push(say!(
            "{0} of {1} calls were about \"{2}\", which is no delegate's topic: somebody who knows it could stand in.",
            number(n),
            number(calls.len()),
            label
        ));
    }
    out
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Labels of the items that calls were about, with how many calls, the most first.
fn busy_labels(filed: &Filed, calls: &[&Call]) -> Vec<(String, usize)> {
    let mut labels: BTreeMap<String, usize> = BTreeMap::new();
    for call in calls.iter().filter(|c| c.is_invited() || !c.is_ahead()) {
        let items = call.agenda.iter().filter_map(|i| filed.pbis.get(&i.pbi));
        let own: BTreeSet<&String> = items
            .filter(|p| !p.confidential)
            .flat_map(|p| &p.labels)
            .collect();
        for label in own {
            *labels.entry(label.clone()).or_default() += 1;
        }
    }
    let mut labels: Vec<_> = labels.into_iter().collect();
    labels.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    labels
}
