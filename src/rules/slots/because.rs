//! Why this slot: what the order of costs decided, in lines that people read.

use super::sweep::Sweep;
use super::{Invitee, Search};
use crate::domain::hours::WeekHours;
use crate::domain::ids::PersonId;
use crate::domain::sentence::{Sentence, Told};
use crate::domain::slot::Candidate;
use crate::domain::time::{Span, Timestamp};
use crate::say;
use chrono_tz::Tz;

/// Most lines told.
const LINES: usize = 3;

pub(super) fn lines(search: &Search<'_>, chosen: &Candidate, zone: Tz) -> Vec<Sentence> {
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
pub(super) fn against(search: &Search<'_>, slot: &Candidate, zone: Tz) -> Vec<Sentence> {
    let telling = Telling { search, zone };
    let mut out = Vec::new();
    out.extend(telling.unknown(slot));
    if slot.cost.outside_office_hours {
        let owners = telling.with_office_hours(slot);
        out.push(say!("outside {0:whose} office hours", owners));
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

    fn names(&self, ids: &[PersonId]) -> Vec<String> {
        let names = ids.iter().filter_map(|id| self.who(id));
        names.map(|p| p.name.to_owned()).collect()
    }

    fn time(&self, at: Timestamp) -> Told {
        Told::Time(at, self.zone)
    }

    fn unknown(&self, chosen: &Candidate) -> Option<Sentence> {
        let unknown = &chosen.cost.unknown;
        match unknown.len() {
            0 => None,
            1 => Some(say!(
                "it is not known when {0} is free",
                self.names(unknown)
            )),
            _ => Some(say!(
                "it is not known when {0} are free",
                self.names(unknown)
            )),
        }
    }

    /// Those who come and have office hours.
    fn with_office_hours(&self, slot: &Candidate) -> Vec<String> {
        let people = self.search.people.iter();
        let come = people.filter(|p| !slot.cost.missing.contains(p.id));
        let owners = come.filter(|p| p.office_hours.is_some());
        owners.map(|p| p.name.to_owned()).collect()
    }

    /// Whether it lies in the office hours, where it is not simply the earliest time.
    fn office_hours(&self, chosen: &Candidate, passed: Option<&Candidate>) -> Option<Sentence> {
        let owners = self.with_office_hours(chosen);
        if owners.is_empty() {
            return None;
        }
        if chosen.cost.outside_office_hours {
            return Some(say!(
                "no time inside {0:whose} office hours suits all",
                owners
            ));
        }
        let decided = passed.is_some_and(|p| {
            p.cost.unknown.len() == chosen.cost.unknown.len()
                && p.cost.missing.len() == chosen.cost.missing.len()
                && p.cost.outside_office_hours
        });
        decided.then(|| say!("first time inside {0:whose} office hours", owners))
    }

    /// What was against the earliest time, where that is not told otherwise.
    fn passed_over(&self, chosen: &Candidate, passed: &Candidate) -> Option<Sentence> {
        let at = self.time(passed.span.start);
        let (was, is) = (&passed.cost, &chosen.cost);
        if was.unknown.len() != is.unknown.len() {
            let names = self.names(&was.unknown);
            return Some(say!("{0}: not known whether {1} can", at, names));
        }
        if was.missing.len() != is.missing.len() {
            let names = self.names(&was.missing);
            return Some(say!("{0} would be without {1}", at, names));
        }
        if was.outside_office_hours != is.outside_office_hours {
            return None;
        }
        if was.disturbs.len() != is.disturbs.len() {
            let what = self.disturbed(&was.disturbs, passed.span);
            return Some(say!("{0} is free for all, but takes {1}", at, what));
        }
        (was.tentative.len() != is.tentative.len()).then(|| {
            let tentative = self.tentative(&was.tentative);
            say!("{0} is free for all, but {1}", at, tentative)
        })
    }

    /// What the chosen one costs all the same.
    fn cost(&self, chosen: &Candidate) -> Vec<Sentence> {
        let cost = &chosen.cost;
        let mut out = Vec::new();
        if !cost.missing.is_empty() {
            out.push(say!("without {0}", self.names(&cost.missing)));
        }
        if !cost.disturbs.is_empty() {
            let what = self.disturbed(&cost.disturbs, chosen.span);
            out.push(say!("it takes {0}", what));
        }
        if !cost.tentative.is_empty() {
            out.push(self.tentative(&cost.tentative));
        }
        out
    }

    /// `Sam's lunch and Petra's focus time`.
    fn disturbed(&self, ids: &[PersonId], call: Span) -> Vec<Sentence> {
        let what = |p: &Invitee<'_>| {
            let lunch = p.lunch.is_some_and(|hours| takes(p, hours, call));
            if lunch {
                say!("{0:whose} lunch", p.name)
            } else {
                say!("{0:whose} focus time", p.name)
            }
        };
        ids.iter().filter_map(|id| self.who(id)).map(what).collect()
    }

    fn tentative(&self, ids: &[PersonId]) -> Sentence {
        let names = self.names(ids);
        match ids.len() {
            1 => say!("{0} has something tentative then", names),
            _ => say!("{0} have something tentative then", names),
        }
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
