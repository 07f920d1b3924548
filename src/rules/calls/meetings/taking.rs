//! A meeting of others as it is taken down: who is to talk, what it settles, the call that
//! follows it. Sends nothing.

use crate::domain::calendar::{CalendarMail, Instance, Partstat};
use crate::domain::call::{AgendaItem, Attendee, Call, CallState, Origin, Part};
use crate::domain::clarification::{Clarification, EntryKind};
use crate::domain::fact::Incoming;
use crate::domain::ids::{CallId, ClarificationId};
use crate::domain::pbi::PbiKey;
use crate::domain::person::{Member, Role};
use crate::domain::time::Timestamp;
use crate::rules::authorise::Evidence;
use crate::rules::draft::{Draft, More, Saying};
use crate::rules::letters::{call_subject, one_line};
use crate::rules::placing::opening::{Opening, opened};
use crate::rules::placing::{circulated, filing, standing};

/// A meeting as its organizer tells it.
pub(super) struct Told<'m> {
    /// Not its organizer tells it, but somebody invited.
    pub handed_on: bool,
    pub mail: &'m Incoming,
    pub part: &'m CalendarMail,
    pub object: &'m str,
    pub organizer: &'m Member,
    pub proof: Evidence,
    pub because: String,
}

/// Who is to talk, of those on record.
struct People<'d> {
    developer: &'d Member,
    asked: &'d Member,
    others: Vec<&'d Member>,
}

/// The item in the title: in SUMMARY, else in the mail's subject; else that of the letter which is
/// answered by it.
pub(super) fn tag(draft: &Draft<'_>, mail: &Incoming, part: &CalendarMail) -> Option<PbiKey> {
    let summary = part.summary.as_deref().unwrap_or_default();
    let prefixes = &draft.cx.team.prefixes;
    filing::known_first(draft, &prefixes.tags(summary))
        .or_else(|| filing::known_first(draft, &mail.message.tags))
        .or_else(|| Some(answered(draft, mail)?.pbi.clone()))
}

/// The question of the letter that a meeting answers.
fn answered<'d>(draft: &'d Draft<'_>, mail: &Incoming) -> Option<&'d Clarification> {
    let ours = circulated::answers_us(draft, mail);
    let (home, _) = filing::thread(draft, mail).filter(|_| ours)?;
    draft.clarification(&home)
}

/// RECURRENCE-ID of an instance; a meeting that does not recur has none.
pub(super) fn recurrence(part: &CalendarMail, instance: Instance) -> Option<Timestamp> {
    (part.recurs || part.recurrence_id.is_some()).then_some(instance.id)
}

/// The call that follows one instance.
pub(super) fn new_call(
    draft: &mut Draft<'_>,
    told: &Told<'_>,
    home: &ClarificationId,
    instance: Instance,
) -> Option<Call> {
    let now = draft.now();
    let people = people(draft, told)?;
    let c = draft.clarification(home)?.clone();
    let confidential = draft.pbi(&c.pbi).is_some_and(|p| p.confidential);
    let recurrence = recurrence(told.part, instance);
    let attendee = |member: &Member, part| Attendee {
        person: member.person.id.clone(),
        name: member.person.name.clone(),
        address: member.person.address.clone(),
        part,
        // Who calls a meeting comes to it; of the others only their organizer is told.
        partstat: if member.person.id == told.organizer.person.id {
            Partstat::Accepted
        } else {
            Partstat::NeedsAction
        },
        answered: None,
        stand_in: None,
        stands_for: None,
    };
    let mut attendees = vec![
        attendee(people.developer, Part::Developer),
        attendee(people.asked, Part::Asked),
    ];
    let po = people.others.iter().filter(|m| m.role == Role::Po);
    attendees.extend(po.map(|m| attendee(m, Part::Po)));
    let team = draft.cx.team;
    Some(Call {
        id: CallId::new(draft.fresh("meeting")),
        team: team.id.clone(),
        uid: Origin::known_by(&team.id, told.object, recurrence),
        place: one_line(told.part.place.as_deref().unwrap_or_default(), 200),
        subject: call_subject(&c, confidential),
        slot: instance.span,
        sequence: told.part.sequence,
        stamped: now,
        booked_at: now,
        state: CallState::Invited { since: now },
        attendees,
        agenda: vec![AgendaItem {
            clarification: c.id.clone(),
            pbi: c.pbi.clone(),
            question: c.title,
        }],
        declined: Vec::new(),
        unsure: Vec::new(),
        countered: 0,
        proposed_by: None,
        offers: 0,
        told_off: Vec::new(),
        introduced: Vec::new(),
        timed: told.part.sequence,
        origin: Origin::Theirs {
            organizer: told.organizer.person.address.clone(),
            object: told.object.to_owned(),
            instance: recurrence,
        },
        confidential,
        version: 0,
    })
}

/// Organizer and attendees who are on record. Without a developer and a stakeholder it is no
/// direct conversation.
fn people<'d>(draft: &Draft<'d>, told: &Told<'_>) -> Option<People<'d>> {
    let roster = &draft.dossier.roster;
    let mut all: Vec<&Member> = roster.get(&told.organizer.person.id).into_iter().collect();
    for invited in &told.part.attendees {
        let member = roster.by_address(&invited.address);
        let new = |m: &&Member| !all.iter().any(|known| known.person.id == m.person.id);
        all.extend(member.filter(new));
    }
    let first = |role: Role| all.iter().copied().find(|m| m.role == role);
    Some(People {
        developer: first(Role::Developer)?,
        asked: first(Role::Stakeholder)?,
        others: all,
    })
}

/// The clarification it settles: the same title, else the only open one of these people, else
/// a new one that nobody is written about.
pub(super) fn settles(draft: &mut Draft<'_>, told: &Told<'_>) -> Result<ClarificationId, String> {
    let pbi = tag(draft, told.mail, told.part).ok_or("it names no item")?;
    if draft.pbi(&pbi).is_none() {
        return Err(format!("the backlog has no {pbi}"));
    }
    if !standing::takes_part(draft, told.organizer, &pbi) {
        return Err(format!("its organizer takes no part in {pbi}"));
    }
    let people = people(draft, told)
        .ok_or("a developer and a stakeholder on record must be among its people")?;
    if let Some(c) = answered(draft, told.mail).filter(|c| c.pbi == pbi) {
        return Ok(c.id.clone());
    }
    let summary = told.part.summary.clone().unwrap_or_default();
    let prefixes = &draft.cx.team.prefixes;
    let title = filing::fold(&summary, prefixes);
    let all = draft.clarifications_of(&pbi);
    let same = |c: &&&Clarification| !title.is_empty() && filing::fold(&c.title, prefixes) == title;
    let between = |c: &&&Clarification| {
        c.state.is_open()
            && c.developer == people.developer.person.id
            && c.asked == people.asked.person.id
    };
    if let Some(same) = all.iter().rev().find(same) {
        return Ok(same.id.clone());
    }
    let between: Vec<_> = all.iter().filter(between).collect();
    if let [one] = between.as_slice() {
        return Ok(one.id.clone());
    }
    let saying = Saying {
        mail: Some(&told.mail.id),
        by: people.developer,
        kind: EntryKind::Question,
        words: &filing::title(&summary, prefixes),
        more: More::default(),
        verified: told.proof.vouched,
        because: &told.because,
    };
    let opening = Opening {
        pbi: &pbi,
        subject: &summary,
        developer: people.developer,
        asked: people.asked,
        to_po: false,
        thread: (told.mail.message.message_id.clone(), None),
        saying,
    };
    Ok(opened(draft, opening))
}
