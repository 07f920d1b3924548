//! Looking for slots: whose time counts, from when to when, and what of it is taken. The
//! search itself is [`crate::rules::slots`].
//!
//! Never books. Invariant: what one decision has booked so far bars what it looks for next.

use crate::domain::calendar::{Busy, BusyKind};
use crate::domain::call::{CallState, Part};
use crate::domain::ids::CallId;
use crate::domain::person::Member;
use crate::domain::sentence::Sentence;
use crate::domain::slot::{Blocker, Candidate};
use crate::domain::time::{Span, Timestamp};
use crate::rules::draft::Draft;
use crate::rules::slots::{self, GRID, Invitee, Search, first};
use chrono::{Days, NaiveDate, TimeDelta};

/// Where time is known from that Trialogue's own calls take.
pub(in crate::rules) const OWN: &str = "another call of Trialogue";

/// What is looked for.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) struct Wanted<'w> {
    /// The call starts here at the earliest.
    pub earliest: Timestamp,
    /// It has ended by then, where that is before the horizon.
    pub by: Option<Timestamp>,
    /// How long it is.
    pub duration: TimeDelta,
    /// Starts that somebody declined.
    pub declined: &'w [Timestamp],
    /// The call that is to get another time; its own is left out of account.
    pub moving: Option<&'w CallId>,
}

/// Everything a search borrows from: people, their taken times, the time looked at.
pub(in crate::rules) struct Looking<'d> {
    people: Vec<(Part, &'d Member)>,
    busy: Vec<Vec<Busy>>,
    away: Vec<Vec<Span>>,
    calls: Vec<Vec<(NaiveDate, u32)>>,
    refused: Vec<Span>,
    /// The call starts here at the earliest.
    pub(in crate::rules) earliest: Timestamp,
    /// The call has ended by then.
    pub(in crate::rules) until: Timestamp,
    /// How long the call is.
    pub(in crate::rules) duration: TimeDelta,
}

impl<'d> Looking<'d> {
    pub(in crate::rules) fn new(
        draft: &Draft<'d>,
        people: &[(Part, &'d Member)],
        wanted: &Wanted<'_>,
    ) -> Self {
        let refused = wanted.declined.iter();
        let far = horizon(draft, people, wanted.earliest);
        Self {
            people: people.to_vec(),
            busy: people
                .iter()
                .map(|(_, m)| busy(draft, m, wanted.moving))
                .collect(),
            away: people.iter().map(|(_, m)| away(draft, m, far)).collect(),
            calls: people
                .iter()
                .map(|(_, m)| calls_a_day(draft, m, wanted.moving))
                .collect(),
            refused: refused
                .map(|at| Span::new(*at, *at + wanted.duration))
                .collect(),
            earliest: wanted.earliest,
            until: wanted.by.map_or(far, |by| by.min(far)),
            duration: wanted.duration,
        }
    }

    /// Searches, or asks the search about one start.
    pub(in crate::rules) fn ask<R>(
        &self,
        draft: &Draft<'_>,
        ask: impl FnOnce(&Search<'_>) -> R,
    ) -> R {
        let policy = &draft.cx.team.policy;
        // The limit is the PO's, whatever they are to this call: a PO may ask, too.
        let is_po = |m: &Member| draft.po().is_some_and(|po| po.person.id == m.person.id);
        let taken = self.busy.iter().zip(&self.calls).zip(&self.away);
        let invitees: Vec<Invitee<'_>> = self
            .people
            .iter()
            .zip(taken)
            .map(|((_, m), ((busy, calls), away))| Invitee {
                id: &m.person.id,
                name: m.person.short_name(),
                work: &m.person.work,
                windows: None,
                away,
                busy,
                refused: &self.refused,
                optional: false,
                daily_limit: is_po(m).then_some(policy.po_daily_limit),
                calls,
                office_hours: policy.office_hours.as_ref().filter(|_| is_po(m)),
                focus: policy.focus.as_ref(),
                lunch: policy.lunch.as_ref(),
            })
            .collect();
        ask(&Search {
            earliest: self.earliest,
            until: self.until,
            duration: self.duration,
            grid: GRID,
            buffer: policy.buffer,
            people: &invitees,
        })
    }
}

/// When somebody is away, up to an instant: what this decision learnt of it counts already, and
/// so does the day from which on they are not there any more.
fn away(draft: &Draft<'_>, member: &Member, upto: Timestamp) -> Vec<Span> {
    let known = draft.person(&member.person.id).map(|p| p.away.clone());
    let mut away = known.unwrap_or_default();
    let gone = member.leaves.filter(|at| *at < upto);
    away.extend(gone.map(|at| Span::new(at, upto)));
    away
}

/// The best slot that suits all these people, or who is in the way, the weightiest first.
/// A slot whose cost names somebody as unknown is theirs to be asked about before anybody is
/// invited.
pub(in crate::rules) fn find(
    draft: &Draft<'_>,
    people: &[(Part, &Member)],
    wanted: &Wanted<'_>,
) -> Result<Candidate, Vec<Blocker>> {
    let looking = Looking::new(draft, people, wanted);
    if looking.earliest + looking.duration > looking.until {
        return Err(Vec::new());
    }
    looking.ask(draft, first)
}

/// Why that slot of these people's, for a letter to the first of them; nothing where it is
/// simply the earliest and nothing speaks against it.
pub(in crate::rules) fn because(
    draft: &Draft<'_>,
    people: &[(Part, &Member)],
    wanted: &Wanted<'_>,
    chosen: &Candidate,
) -> Vec<Sentence> {
    let zone = people.first().map(|(_, m)| m.person.work.zone);
    let zone = zone.unwrap_or(draft.cx.team.zone);
    let looking = Looking::new(draft, people, wanted);
    looking.ask(draft, |search| slots::because(search, chosen, zone))
}

/// How far ahead slots are looked for: so many working days of the developer, and not past
/// the Sprint.
fn horizon(draft: &Draft<'_>, people: &[(Part, &Member)], earliest: Timestamp) -> Timestamp {
    let team = draft.cx.team;
    let Some((_, developer)) = people.first() else {
        return earliest;
    };
    let work = &developer.person.work;
    let far = work.after(
        earliest,
        crate::domain::hours::Wait::Days(team.policy.horizon),
    );
    let sprint = team
        .sprint_end(work.local_date(draft.now()))
        .and_then(|last| last.checked_add_days(Days::new(1)))
        .and_then(|day| day.and_hms_opt(0, 0, 0))
        .map(|midnight| work.instant(midnight));
    sprint.map_or(far, |end| far.min(end))
}

/// Times at which somebody is not free: from outside, and calls of Trialogue's.
pub(in crate::rules) fn busy(
    draft: &Draft<'_>,
    member: &Member,
    moving: Option<&CallId>,
) -> Vec<Busy> {
    let person = &member.person.id;
    let mut out = draft.dossier.busy.get(person).cloned().unwrap_or_default();
    let taken = |span: Span| Busy {
        span,
        kind: BusyKind::Busy,
        source: OWN.into(),
    };
    let own = || {
        let calls = draft.calls();
        calls.filter(|c| c.is_ahead() && c.involves(person))
    };
    // A calendar that was told of a call shows it: that is the call itself.
    out.retain(|b| !own().any(|c| c.slot == b.span));
    let others = own().filter(|c| Some(&c.id) != moving);
    out.extend(others.map(|c| taken(c.slot)));
    let elsewhere = draft.dossier.elsewhere.get(person);
    out.extend(elsewhere.into_iter().flatten().map(|b| taken(b.span)));
    out
}

/// How many calls count on each of somebody's local dates: what the store has, with what this
/// decision changes laid over it.
fn calls_a_day(
    draft: &Draft<'_>,
    member: &Member,
    moving: Option<&CallId>,
) -> Vec<(NaiveDate, u32)> {
    let person = &member.person.id;
    let stored = draft.dossier.days.get(person).into_iter().flatten();
    let unchanged = stored
        .filter(|(_, id)| draft.call(id).is_none() && Some(id) != moving)
        .map(|(day, _)| *day);
    let own = draft
        .calls()
        .filter(|c| c.is_ours() && Some(&c.id) != moving && c.attendee(person).is_some())
        .filter(|c| {
            c.is_ahead() || matches!(c.state, CallState::Passed { .. } | CallState::Held { .. })
        })
        .map(|c| member.person.work.local_date(c.slot.start));
    let mut days = std::collections::BTreeMap::new();
    for day in unchanged.chain(own) {
        *days.entry(day).or_insert(0) += 1;
    }
    days.into_iter().collect()
}
