//! Why a call has its slot, told afterwards from what is on record.
//!
//! Decides nothing. Invariant: what is told is looked up again as things are known now, with
//! the call's own time left out of account; it is said where that leads elsewhere.

use super::booking;
use super::finding::{Looking, Wanted};
use crate::domain::call::{Call, Origin, Part};
use crate::domain::dossier::Dossier;
use crate::domain::person::Member;
use crate::domain::sentence::Sentence;
use crate::domain::slot::{Blocker, Candidate};
use crate::domain::time::{Span, Timestamp};
use crate::rules::Context;
use crate::rules::draft::Draft;
use crate::rules::slots::{self, Search};
use chrono_tz::Tz;
use serde::Serialize;

/// Why a call has its slot. Instants are milliseconds since 1970.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explained {
    /// Starts were looked at from here on.
    pub earliest: Timestamp,
    /// Until then an answer by mail is waited for; none where the call does not wait for one.
    pub waits_until: Option<Timestamp>,
    /// Why this slot; empty where it is simply the earliest and nothing speaks against it.
    pub because: Vec<Sentence>,
    /// Earlier starts, in order: those in a row that have the same reason are one.
    pub before: Vec<Passed>,
    /// What stands in the way of the slot as things are known now.
    pub in_the_way: Vec<Reason>,
}

/// Starts in a row that were not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Passed {
    /// The first of them.
    pub from: Timestamp,
    /// The last of them.
    pub upto: Timestamp,
    /// Who is in the way, or what speaks against them; empty: nothing, as things are known
    /// now.
    pub why: Vec<Reason>,
}

/// A reason, with where it is known from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// As people say it, times in the zone asked for.
    pub text: String,
    /// The source with its age; none for what the search itself weighs.
    pub source: Option<String>,
}

/// Why `call` has its slot. `None` where it is not ours, or its people are not on record any
/// more.
pub fn explain(dossier: &Dossier, cx: &Context<'_>, call: &Call, zone: Tz) -> Option<Explained> {
    if call.origin != Origin::Ours {
        return None;
    }
    let then = Context {
        now: call.booked_at,
        ..*cx
    };
    let draft = Draft::new(dossier, &then, true);
    let people: Option<Vec<(Part, &Member)>> = call
        .attendees
        .iter()
        .map(|a| draft.member(&a.person).map(|m| (a.part, m)))
        .collect();
    let people = people.filter(|people| !people.is_empty())?;
    let notice = cx.team.policy.notice;
    let waits_until = waits_until(&draft, call).filter(|at| *at + notice <= call.slot.start);
    let wanted = Wanted {
        earliest: waits_until.unwrap_or(call.booked_at) + notice,
        by: None,
        duration: call.slot.duration(),
        declined: &call.declined,
        moving: Some(&call.id),
    };
    let looking = Looking::new(&draft, &people, &wanted);
    let told = looking.ask(&draft, |search| {
        let telling = Telling {
            dossier,
            search,
            zone,
            now: cx.now,
        };
        telling.of(call.slot, waits_until)
    });
    Some(told)
}

/// Until when an answer by mail was waited for when the slot was kept. A call that was moved
/// waits for none.
fn waits_until(draft: &Draft<'_>, call: &Call) -> Option<Timestamp> {
    let asked = call.part(Part::Asked)?;
    let asked = draft.member(&asked.person)?;
    let first = call.timed == 0 && call.declined.is_empty();
    let at = booking::invite_at(draft, asked).filter(|_| first)?;
    (at > draft.now()).then_some(at)
}

struct Telling<'a> {
    dossier: &'a Dossier,
    search: &'a Search<'a>,
    zone: Tz,
    now: Timestamp,
}

impl Telling<'_> {
    fn of(&self, slot: Span, waits_until: Option<Timestamp>) -> Explained {
        let chosen = slots::suits(self.search, slot.start);
        let in_the_way = match &chosen {
            Ok(_) => Vec::new(),
            Err(_) => slots::blockers(self.search, slot.start),
        };
        let because = chosen.map(|c| slots::because(self.search, &c, self.zone));
        Explained {
            earliest: self.search.earliest,
            waits_until,
            because: because.unwrap_or_default(),
            before: self.before(slot.start),
            in_the_way: self.reasons(&in_the_way),
        }
    }

    /// Everything before `start`.
    fn before(&self, start: Timestamp) -> Vec<Passed> {
        let refused = slots::refused(self.search).into_iter();
        let refused = refused.map(|r| (r.start, self.reasons(&r.blocked_by)));
        let could = slots::slots(self.search, usize::MAX).into_iter();
        let could = could.map(|c| (c.span.start, self.against(&c)));
        let mut all: Vec<(Timestamp, Vec<Reason>)> = refused.chain(could).collect();
        all.retain(|(at, _)| *at < start);
        all.sort_by_key(|(at, _)| *at);
        let mut out: Vec<Passed> = Vec::new();
        for (at, why) in all {
            match out.last_mut() {
                Some(last) if last.why == why => last.upto = at,
                _ => out.push(Passed {
                    from: at,
                    upto: at,
                    why,
                }),
            }
        }
        out
    }

    fn against(&self, slot: &Candidate) -> Vec<Reason> {
        let texts = slots::against(self.search, slot, self.zone).into_iter();
        texts
            .map(|text| Reason {
                text: text.to_string(),
                source: None,
            })
            .collect()
    }

    fn reasons(&self, blockers: &[Blocker]) -> Vec<Reason> {
        let reason = |b: &Blocker| Reason {
            text: format!("{}: {}", b.name, b.why.told(self.zone)),
            source: Some(self.source(b)),
        };
        blockers.iter().map(reason).collect()
    }

    /// The source with its age as of now, where it is one that is read again and again.
    fn source(&self, blocker: &Blocker) -> String {
        let known = self.dossier.sources.get(&blocker.person);
        let mut known = known.into_iter().flatten();
        let source = known.find(|s| blocker.source.starts_with(&s.name));
        source.map_or_else(|| blocker.source.clone(), |s| s.told(self.now, self.zone))
    }
}
