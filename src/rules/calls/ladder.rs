//! The ladder (PRODUCT: *Choosing a slot*): all three, a delegate in the PO's place, the two
//! alone, mail. Owns its order and the reason for each step.
//!
//! Never books. Invariant: a rung is only passed over with a reason, and every step down (or
//! back up) is on the clarification's record.

use super::finding::{self, Wanted, find};
use crate::domain::calendar::Partstat;
use crate::domain::call::{Attendee, Call, Part};
use crate::domain::clarification::{Clarification, How, Rung, Step, Verdict};
use crate::domain::ids::{CallId, ClarificationId, PersonId};
use crate::domain::person::{Member, Role};
use crate::domain::sentence::Sentence;
use crate::domain::slot::{Blocker, Candidate, Why};
use crate::domain::time::{Span, Timestamp};
use crate::rules::draft::Draft;
use crate::rules::duty::delegates;
use crate::rules::hints::hinting::asks_for_more;
use crate::say;
use chrono::TimeDelta;
use chrono_tz::Tz;

/// Why two people don't talk alone.
fn ruling_is_wanted() -> Sentence {
    say!("a ruling is wanted")
}

/// How the reason begins that people's hours never meet.
pub(in crate::rules) fn no_common_hours(name: &str, zone: Tz) -> Sentence {
    say!(
        "no common working hours with {0} ({1})",
        name,
        zone.to_string()
    )
}

/// Whether a reason is that hours never meet.
pub(in crate::rules) fn hours_never_meet(why: &Sentence) -> bool {
    why.says == no_common_hours("", Tz::UTC).says
}

/// Who comes to a call, and as what.
pub(in crate::rules) type Cast<'d> = Vec<(Part, &'d Member)>;

/// A rung with its people, or why it is passed over.
struct Offer<'d> {
    rung: Rung,
    cast: Result<Cast<'d>, Sentence>,
}

/// What was found: who can talk, when, and why nobody better.
pub(in crate::rules) struct Place<'d> {
    pub rung: Rung,
    pub cast: Cast<'d>,
    pub slot: Span,
    /// People of whom it is not known whether they are free then.
    pub unsure: Vec<PersonId>,
    /// When the invitation goes by itself.
    pub invite_at: Option<Timestamp>,
    /// What was in the way above.
    pub why: Vec<Sentence>,
    /// Why this slot, where it is not simply the earliest.
    pub chosen: Vec<Sentence>,
}

impl<'d> Place<'d> {
    /// The place that a call has, with other people in it.
    pub(in crate::rules) fn of(call: &Call, rung: Rung, cast: Cast<'d>, why: &Sentence) -> Self {
        Self {
            rung,
            cast,
            slot: call.slot,
            unsure: Vec::new(),
            invite_at: None,
            why: vec![why.clone()],
            chosen: Vec::new(),
        }
    }
}

/// What is looked for.
#[derive(Clone, Copy)]
pub(in crate::rules) struct Seeking<'s> {
    /// When the invitation would go if nobody answers; `None`: on request.
    pub wait: Option<Timestamp>,
    /// How long the call is.
    pub length: TimeDelta,
    /// Starts that somebody declined.
    pub declined: &'s [Timestamp],
    /// The call that is to get another time or other people.
    pub moving: Option<&'s CallId>,
}

/// The first rung that has a slot before an answer is wanted; else the first that has one at
/// all. The error says what was in the way, the highest rung first.
pub(in crate::rules) fn climb<'d>(
    draft: &Draft<'d>,
    about: &[&Clarification],
    seeking: &Seeking<'_>,
) -> Result<Place<'d>, Vec<Sentence>> {
    let offers = offers(draft, about);
    climb_down(draft, about, seeking, &offers)
}

/// The same from below a call's present people: what is left when their attempts are used up.
pub(in crate::rules) fn below<'d>(
    draft: &Draft<'d>,
    about: &[&Clarification],
    seeking: &Seeking<'_>,
    call: &Call,
) -> Result<Place<'d>, Vec<Sentence>> {
    let mut offers = offers(draft, about);
    let seat = call.part(Part::Po).map(|a| &a.person);
    let here = offers.iter().position(|o| {
        let cast = o.cast.as_ref().ok();
        cast.is_some_and(|cast| seat_of(cast).map(|m| &m.person.id) == seat)
    });
    offers.drain(..here.map_or(offers.len(), |at| at + 1));
    climb_down(draft, about, seeking, &offers)
}

fn climb_down<'d>(
    draft: &Draft<'d>,
    about: &[&Clarification],
    seeking: &Seeking<'_>,
    offers: &[Offer<'d>],
) -> Result<Place<'d>, Vec<Sentence>> {
    let wanted_by = about.iter().map(|c| c.answer_by).min();
    let mut found = Err(Vec::new());
    for by in [wanted_by, None] {
        let mut why: Vec<Sentence> = Vec::new();
        for offer in offers {
            let cast = match &offer.cast {
                Ok(cast) => cast,
                Err(reason) => {
                    told(&mut why, reason.clone());
                    continue;
                }
            };
            match on_rung(draft, cast, seeking, by) {
                Ok(Slot {
                    found,
                    chosen,
                    invite_at,
                }) => {
                    return Ok(Place {
                        rung: offer.rung.clone(),
                        cast: cast.clone(),
                        slot: found.span,
                        unsure: found.cost.unknown,
                        invite_at,
                        why,
                        chosen,
                    });
                }
                Err(blockers) => {
                    let reason = in_the_way(draft, cast, &blockers);
                    told(&mut why, reason);
                }
            }
        }
        found = Err(why);
    }
    found
}

/// A reason is told once.
fn told(why: &mut Vec<Sentence>, reason: Sentence) {
    if !why.contains(&reason) {
        why.push(reason);
    }
}

/// A slot on a rung.
struct Slot {
    found: Candidate,
    /// Why this one, where it is not simply the earliest.
    chosen: Vec<Sentence>,
    /// When the invitation goes by itself.
    invite_at: Option<Timestamp>,
}

/// The best slot for these people. Where waiting for an answer would lose the last one, the
/// invitation goes at once.
fn on_rung(
    draft: &Draft<'_>,
    cast: &Cast<'_>,
    seeking: &Seeking<'_>,
    by: Option<Timestamp>,
) -> Result<Slot, Vec<Blocker>> {
    let now = draft.now();
    let notice = draft.cx.team.policy.notice;
    let mut starts = vec![seeking.wait];
    if seeking.wait.is_some_and(|at| at > now) {
        starts.push(Some(now));
    }
    let mut blocked = Vec::new();
    for invite_at in starts {
        let wanted = Wanted {
            earliest: invite_at.unwrap_or(now) + notice,
            by,
            duration: seeking.length,
            declined: seeking.declined,
            moving: seeking.moving,
        };
        match find(draft, cast, &wanted) {
            Ok(found) => {
                return Ok(Slot {
                    chosen: finding::because(draft, cast, &wanted, &found),
                    found,
                    invite_at,
                });
            }
            Err(blockers) => blocked = blockers,
        }
    }
    Err(blocked)
}

/// The rungs for these questions, the highest first.
fn offers<'d>(draft: &Draft<'d>, about: &[&Clarification]) -> Vec<Offer<'d>> {
    let Some(first) = about.first() else {
        return Vec::new();
    };
    let mut pair: Cast<'d> = Vec::new();
    pair.extend(draft.member(&first.developer).map(|m| (Part::Developer, m)));
    pair.extend(draft.member(&first.asked).map(|m| (Part::Asked, m)));
    pair.dedup_by_key(|(_, m)| m.person.id.clone());
    let with = |member: &'d Member| {
        let mut cast = pair.clone();
        cast.push((Part::Po, member));
        cast
    };
    let in_pair = |m: &Member| pair.iter().any(|(_, p)| p.person.id == m.person.id);
    let po = draft.po();
    // Who rules in person needs nobody beside them.
    if po.is_some_and(in_pair) {
        return vec![Offer {
            rung: Rung::AllThree,
            cast: Ok(pair),
        }];
    }
    if let Some(by) = about.iter().find_map(|c| wants_to_talk(draft, c)) {
        let rung = rung_of(draft, by);
        let cast = if in_pair(by) { pair } else { with(by) };
        return vec![Offer {
            rung,
            cast: Ok(cast),
        }];
    }
    let ruling = about.iter().any(|c| c.is_ruling_wanted());
    let wishes = po.and_then(|po| draft.person(&po.person.id));
    let briefings_only = po.filter(|_| wishes.is_some_and(|p| p.briefings_only));
    let sent = wishes
        .and_then(|p| p.sends.as_ref())
        .and_then(|id| draft.member(id))
        .filter(|m| m.role == Role::Delegate);
    let mut out = vec![Offer {
        rung: Rung::AllThree,
        cast: match (po, briefings_only) {
            (None, _) => Err(say!("the team has no Product Owner")),
            (_, Some(po)) => Err(say!("{0} wants briefings only", po.person.short_name())),
            (Some(po), None) if sent.is_some() => {
                Err(say!("{0} sends a delegate", po.person.short_name()))
            }
            (Some(po), None) => Ok(with(po)),
        },
    }];
    // Without the PO by wish: the two talk, unless somebody has to rule.
    if briefings_only.is_none() || ruling {
        let mut delegates = delegates(draft, about);
        if let Some(sent) = sent {
            delegates.retain(|m| m.person.id != sent.person.id);
            delegates.insert(0, sent);
        }
        let delegates = delegates.into_iter().filter(|m| !in_pair(m));
        out.extend(delegates.map(|m| Offer {
            rung: rung_of(draft, m),
            cast: Ok(with(m)),
        }));
    }
    out.push(Offer {
        rung: Rung::WithoutPo,
        cast: if ruling {
            Err(ruling_is_wanted())
        } else if about.iter().any(|c| asks_for_more(draft, c)) {
            Err(say!("the question may ask for new scope"))
        } else {
            Ok(pair)
        },
    });
    out
}

fn rung_of(draft: &Draft<'_>, member: &Member) -> Rung {
    if draft
        .po()
        .is_some_and(|po| po.person.id == member.person.id)
    {
        Rung::AllThree
    } else {
        Rung::Delegate {
            person: member.person.id.clone(),
        }
    }
}

/// Who ruled *let's talk* and has not talked since: the call is with them.
fn wants_to_talk<'d>(draft: &Draft<'d>, c: &Clarification) -> Option<&'d Member> {
    let last = c
        .rulings
        .last()
        .filter(|r| r.verdict == Verdict::LetsTalk && r.undone.is_none())?;
    let talked = |t: &crate::domain::clarification::Conversation| {
        matches!(t.how, How::Call { .. }) && t.since >= last.at
    };
    if c.conversations.iter().any(talked) {
        return None;
    }
    draft.member(&last.by)
}

/// Whether a call with these people is one that these questions could be settled in.
pub(in crate::rules) fn suits(draft: &Draft<'_>, c: &Clarification, call: &Call) -> bool {
    let mut have: Vec<&PersonId> = call.attendees.iter().map(|a| &a.person).collect();
    have.sort();
    offers(draft, &[c]).iter().any(|offer| {
        offer.cast.as_ref().is_ok_and(|cast| {
            let mut wanted: Vec<&PersonId> = cast.iter().map(|(_, m)| &m.person.id).collect();
            wanted.sort();
            wanted == have
        })
    })
}

fn seat_of<'d>(cast: &Cast<'d>) -> Option<&'d Member> {
    let seat = cast.iter().find(|(part, _)| *part == Part::Po);
    seat.map(|(_, m)| *m)
}

/// The attendees of a call with these people; who is in `call` already keeps their answer.
pub(super) fn seated(draft: &Draft<'_>, cast: &Cast<'_>, call: Option<&Call>) -> Vec<Attendee> {
    let po = draft.po().map(|po| po.person.id.clone());
    cast.iter()
        .map(|(part, m)| {
            let id = &m.person.id;
            let known = call.and_then(|c| c.attendee(id)).cloned();
            let stands_for = po.clone().filter(|po| *part == Part::Po && po != id);
            known.unwrap_or_else(|| Attendee {
                person: id.clone(),
                name: m.person.name.clone(),
                address: m.person.address.clone(),
                part: *part,
                partstat: Partstat::NeedsAction,
                answered: None,
                stand_in: None,
                stands_for,
            })
        })
        .collect()
}

/// What is in these people's way, as people say it. Of the one whom the rung below does
/// without, where it is them.
fn in_the_way(draft: &Draft<'_>, cast: &Cast<'_>, blockers: &[Blocker]) -> Sentence {
    let seat = seat_of(cast).map(|m| &m.person.id);
    let theirs = blockers.iter().find(|b| Some(&b.person) == seat);
    let Some(blocker) = theirs.or_else(|| blockers.first()) else {
        return say!("no time suits all");
    };
    let zone = cast.first().map(|(_, m)| m.person.work.zone);
    let name = &blocker.name;
    let day = |at: Timestamp| {
        let local = at.utc().with_timezone(&zone.unwrap_or(draft.cx.team.zone));
        local.date_naive()
    };
    let leaves = draft.member(&blocker.person).and_then(|m| m.leaves);
    match &blocker.why {
        Why::Away(span) if leaves == Some(span.start) => {
            say!(
                "{0} is not there any more from {1} on",
                name,
                day(span.start)
            )
        }
        Why::NoCommonHours { zone } => no_common_hours(name, *zone),
        Why::Away(span) | Why::OutOfOffice(span) => {
            say!("{0} is away until {1}", name, day(span.end))
        }
        Why::DayOff(date) => say!("{0} is off on {1}", name, *date),
        Why::NoHours { .. } => {
            let work = draft.member(&blocker.person).map(|m| &m.person.work);
            let back = work.map(|w| w.next_working(draft.now()));
            match back.filter(|at| *at > draft.now()) {
                Some(at) => say!("{0} is back {1}", name, day(at)),
                None => say!("{0} does not work then", name),
            }
        }
        Why::OutsideHours { .. } => say!("{0} does not work then", name),
        Why::Busy(_) | Why::Buffer(_) => say!("{0} has no time", name),
        Why::Declined(_) => say!("{0} declined", name),
        Why::DailyLimit(limit) => say!("{0} has {1} calls a day already", name, *limit),
        Why::Unknown => say!("it is not known when {0} is free", name),
    }
}

/// A step goes on record, where it leads to another rung than the last, or for another reason.
pub(in crate::rules) fn step(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    rung: &Rung,
    why: &[Sentence],
) {
    let at = draft.now();
    let Some(c) = draft.edit(id) else { return };
    let why = if why.is_empty() {
        vec![say!("all three can")]
    } else {
        why.to_vec()
    };
    let last = c.ladder.last();
    let same = match last {
        // Another stakeholder begins at the top.
        None
        | Some(Step {
            rung: Rung::OtherStakeholder { .. },
            ..
        }) => *rung == Rung::AllThree,
        Some(step) => step.rung == *rung && step.why == why,
    };
    if !same {
        let rung = rung.clone();
        c.ladder.push(Step { rung, at, why });
    }
}

/// Why there is no call, in one line: what kept even the two from talking, which is the last
/// reason, and before it what made their talking alone no way out.
pub(in crate::rules) fn shortest(why: &[Sentence]) -> Sentence {
    let alone = why.last().cloned();
    let alone = alone.unwrap_or_else(|| say!("no time suits all"));
    match why.first() {
        Some(first) if alone == ruling_is_wanted() => say!("{0}, and {1}", first, alone),
        _ => alone,
    }
}

/// Why it is these people and this time, for a letter; nothing where all three can at the
/// earliest time.
pub(in crate::rules) fn because(draft: &Draft<'_>, place: &Place<'_>) -> Vec<Sentence> {
    let mut out = match &place.rung {
        Rung::AllThree => Vec::new(),
        _ => place.why.clone(),
    };
    let name = |id| draft.member(id).map_or("", |m| m.person.short_name());
    match &place.rung {
        Rung::Delegate { person } => out.push(say!("{0} stands in", name(person))),
        Rung::WithoutPo => out.extend(
            draft
                .po()
                .map(|po| say!("{0} gets a note", po.person.short_name())),
        ),
        Rung::AllThree | Rung::Mail | Rung::OtherStakeholder { .. } => {}
    }
    for person in &place.unsure {
        let name = name(person);
        out.push(say!("{0} is asked first whether it suits", name));
    }
    out.extend(place.chosen.iter().cloned());
    out
}
