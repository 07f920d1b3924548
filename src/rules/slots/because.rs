//! Why this slot: what the order of costs decided, in lines that people read.

use super::sweep::Sweep;
use super::{Invitee, Search};
use crate::domain::hours::WeekHours;
use crate::domain::ids::PersonId;
use crate::domain::slot::Candidate;
use crate::domain::time::{Span, Timestamp};
use chrono::TimeDelta;
use chrono_tz::Tz;

/// Most lines told.
const LINES: usize = 3;

pub(super) fn lines(search: &Search<'_>, chosen: &Candidate, zone: Tz) -> Vec<String> {
    let telling = Telling { search, zone };
    // The first that all could come to, at whatever cost: what the choice passed over.
    let earliest = Sweep::new(search).next();
    let passed = earliest.filter(|c| c.span.start < chosen.span.start);
    let mut out = Vec::new();
    out.extend(telling.unknown(chosen));
    out.extend(telling.office_hours(chosen, passed.as_ref()));
    if let Some(passed) = &passed {
        out.extend(telling.passed_over(chosen, passed));
    }
    out.extend(telling.cost(chosen));
    out.truncate(LINES);
    out
}

/// All that speaks against a slot, as people say it.
pub(super) fn against(search: &Search<'_>, slot: &Candidate, zone: Tz) -> Vec<String> {
    let telling = Telling { search, zone };
    let mut out = Vec::new();
    out.extend(telling.unknown(slot));
    if slot.cost.outside_office_hours {
        let owners = telling.with_office_hours(slot);
        out.push(format!("outside {} office hours", possessive(&owners)));
    }
    out.extend(telling.cost(slot));
    out
}

struct Telling<'a> {
    search: &'a Search<'a>,
    zone: Tz,
}

impl<'a> Telling<'a> {
    fn who(&self, id: &PersonId) -> Option<&'a Invitee<'a>> {
        self.search.people.iter().find(|p| p.id == id)
    }

    fn names(&self, ids: &[PersonId]) -> String {
        let names = ids.iter().filter_map(|id| self.who(id)).map(|p| p.name);
        one_after_another(&names.collect::<Vec<_>>())
    }

    /// A time of day, with the date where the day of the week alone would not tell it.
    fn time(&self, at: Timestamp) -> String {
        let local = at.utc().with_timezone(&self.zone);
        let soon = at < self.search.earliest + TimeDelta::days(6);
        let format = if soon { "%a %H:%M" } else { "%a %-d %b %H:%M" };
        local.format(format).to_string()
    }

    fn unknown(&self, chosen: &Candidate) -> Option<String> {
        let unknown = &chosen.cost.unknown;
        (!unknown.is_empty()).then(|| {
            let is = if unknown.len() == 1 { "is" } else { "are" };
            format!("it is not known when {} {is} free", self.names(unknown))
        })
    }

    /// Those who come and have office hours.
    fn with_office_hours(&self, slot: &Candidate) -> Vec<&'a str> {
        let people = self.search.people.iter();
        let come = people.filter(|p| !slot.cost.missing.contains(p.id));
        let owners = come.filter(|p| p.office_hours.is_some());
        owners.map(|p| p.name).collect()
    }

    /// Whether it lies in the office hours, where it is not simply the earliest time.
    fn office_hours(&self, chosen: &Candidate, passed: Option<&Candidate>) -> Option<String> {
        let owners = self.with_office_hours(chosen);
        if owners.is_empty() {
            return None;
        }
        let whose = possessive(&owners);
        if chosen.cost.outside_office_hours {
            return Some(format!("no time inside {whose} office hours suits all"));
        }
        let decided = passed.is_some_and(|p| {
            p.cost.unknown.len() == chosen.cost.unknown.len()
                && p.cost.missing.len() == chosen.cost.missing.len()
                && p.cost.outside_office_hours
        });
        decided.then(|| format!("first time inside {whose} office hours"))
    }

    /// What was against the earliest time, where that is not told otherwise.
    fn passed_over(&self, chosen: &Candidate, passed: &Candidate) -> Option<String> {
        let at = self.time(passed.span.start);
        let (was, is) = (&passed.cost, &chosen.cost);
        if was.unknown.len() != is.unknown.len() {
            let names = self.names(&was.unknown);
            return Some(format!("{at}: not known whether {names} can"));
        }
        if was.missing.len() != is.missing.len() {
            let names = self.names(&was.missing);
            return Some(format!("{at} would be without {names}"));
        }
        if was.outside_office_hours != is.outside_office_hours {
            return None;
        }
        if was.disturbs.len() != is.disturbs.len() {
            let what = self.disturbed(&was.disturbs, passed.span);
            return Some(format!("{at} is free for all, but takes {what}"));
        }
        let names = self.names(&was.tentative);
        let have = has(was.tentative.len());
        (was.tentative.len() != is.tentative.len())
            .then(|| format!("{at} is free for all, but {names} {have} something tentative then"))
    }

    /// What the chosen one costs all the same.
    fn cost(&self, chosen: &Candidate) -> Vec<String> {
        let cost = &chosen.cost;
        let mut out = Vec::new();
        if !cost.missing.is_empty() {
            out.push(format!("without {}", self.names(&cost.missing)));
        }
        if !cost.disturbs.is_empty() {
            let what = self.disturbed(&cost.disturbs, chosen.span);
            out.push(format!("it takes {what}"));
        }
        if !cost.tentative.is_empty() {
            let names = self.names(&cost.tentative);
            let have = has(cost.tentative.len());
            out.push(format!("{names} {have} something tentative then"));
        }
        out
    }

    /// `Sam's lunch and Petra's focus time`.
    fn disturbed(&self, ids: &[PersonId], call: Span) -> String {
        let what = |p: &Invitee<'_>| {
            let lunch = p.lunch.is_some_and(|hours| takes(p, hours, call));
            let word = if lunch { "lunch" } else { "focus time" };
            format!("{} {word}", possessive(&[p.name]))
        };
        let all: Vec<String> = ids.iter().filter_map(|id| self.who(id)).map(what).collect();
        one_after_another(&all.iter().map(String::as_str).collect::<Vec<_>>())
    }
}

/// Whether the call takes some of these hours.
fn takes(who: &Invitee<'_>, hours: &WeekHours, call: Span) -> bool {
    let date = who.work.local_date(call.start);
    let days = [date.pred_opt(), Some(date), date.succ_opt()];
    let mut spans = days
        .into_iter()
        .flatten()
        .flat_map(|day| who.work.spans_of(hours, day));
    spans.any(|span| span.overlaps(&call))
}

const fn has(people: usize) -> &'static str {
    if people == 1 { "has" } else { "have" }
}

/// `Petra's`, `Petra's and Kim's`.
fn possessive(names: &[&str]) -> String {
    let owned: Vec<String> = names.iter().map(|n| format!("{n}'s")).collect();
    one_after_another(&owned.iter().map(String::as_str).collect::<Vec<_>>())
}

/// `Sam`, `Sam and Kim`, `Sam, Kim and Anna`.
fn one_after_another(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}
