//! Guests: people who are not on record until a release, an introduction or `/ask ADDRESS`
//! brings them there; and who is outside the team's company.
//!
//! Invariant: nobody comes onto the record whom no clarification names.

use super::Context;
use super::draft::Draft;
use super::duty::{away_until, gets_mail, po_is_away};
use super::filing::thread;
use super::grammar::{self, Command};
use super::letters::{is_external, of_team};
use super::voice::Voice;
use super::whom::{begun_outside, stakeholders};
use crate::domain::clarification::{Clarification, Introduced};
use crate::domain::dossier::Dossier;
use crate::domain::fact::{Decision, Effect, Incoming};
use crate::domain::hours::WorkWeek;
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::message::{Kind, Message};
use crate::domain::person::{Address, Member, Person, Role};

/// Domains where anybody may have an address: of one of them two people are no colleagues.
const FOR_ANYBODY: &[&str] = &[
    "aol.com",
    "gmail.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hotmail.com",
    "icloud.com",
    "live.com",
    "mail.ru",
    "outlook.com",
    "proton.me",
    "protonmail.com",
    "qq.com",
    "t-online.de",
    "web.de",
    "yahoo.com",
    "yandex.ru",
];

/// The people whom a mail may bring onto the record. Nothing comes of them unless the decision
/// names them: see [`keep`].
pub(super) fn brought(dossier: &Dossier, mail: &Incoming, cx: &Context<'_>) -> Vec<Member> {
    if mail.message.kind != Kind::Person || mail.silent {
        return Vec::new();
    }
    let from = mail.message.from.as_ref().map(|m| &m.address);
    let let_in = mail.release.is_some() || introduced(dossier, mail, cx);
    addresses(&mail.message)
        .into_iter()
        .filter(|(address, _)| let_in || Some(address) != from)
        .filter(|(address, _)| dossier.roster.by_address(address).is_none())
        // Who has left gets nothing: no release brings them back.
        .filter(|(address, _)| dossier.roster.left_with(address).is_none())
        .filter(|(address, _)| address.without_detail() != cx.team.mailbox)
        .enumerate()
        .map(|(n, (address, name))| guest(dossier, cx, address, name, n))
        .collect()
}

/// The sender's address, and those that `/ask` names, with the names they are written with.
pub(super) fn addresses(message: &Message) -> Vec<(Address, Option<String>)> {
    let from = message.from.iter();
    let mut out: Vec<_> = from.map(|m| (m.address.clone(), m.name.clone())).collect();
    for command in grammar::read(&message.text, true).commands {
        if let Command::Ask(whom) = command
            && let Ok(address) = Address::parse(&whom)
        {
            out.push((address, None));
        }
    }
    out
}

/// Whether the mail's sender was brought into its thread by a stakeholder.
fn introduced(dossier: &Dossier, mail: &Incoming, cx: &Context<'_>) -> bool {
    let draft = Draft::new(dossier, cx, false);
    let Some(from) = &mail.message.from else {
        return false;
    };
    thread(&draft, mail)
        .and_then(|(id, _)| dossier.clarifications.get(&id))
        .is_some_and(|c| {
            c.introduced
                .iter()
                .any(|i| i.may_answer && i.address == from.address)
        })
}

fn guest(
    dossier: &Dossier,
    cx: &Context<'_>,
    address: Address,
    name: Option<String>,
    ordinal: usize,
) -> Member {
    let team = cx.team;
    let person = dossier.elsewhere_known.get(&address).cloned();
    let id = PersonId::new(cx.fresh.text("guest", ordinal));
    let known = name.filter(|n| !n.trim().is_empty());
    let person = person.unwrap_or_else(|| Person {
        name: known.unwrap_or_else(|| address.local().to_owned()),
        language: team.language.clone(),
        work: WorkWeek {
            zone: team.zone,
            ..WorkWeek::default()
        },
        updated_at: cx.now,
        ..Person::bare(id, address)
    });
    Member {
        team: team.id.clone(),
        person,
        role: Role::Stakeholder,
        topics: Vec::new(),
        leaves: None,
    }
}

/// Puts those guests onto the record whom the decision names; of the others nothing is left.
pub(super) fn keep(decision: &mut Decision, guests: Vec<Member>) {
    for guest in guests {
        let id = &guest.person.id;
        let named = |c: &Clarification| {
            c.takes_part(id) || c.entries.iter().any(|entry| &entry.person == id)
        };
        if decision.clarifications.iter().any(named) {
            decision.guests.push(guest);
        } else {
            decision.people.retain(|p| p.id != guest.person.id);
            decision
                .effects
                .retain(|e| !matches!(e, Effect::Send(l) if l.reader.person == guest.person.id));
        }
    }
}

/// A vouched-for stakeholder puts colleagues in Cc: those of their own domain may answer in
/// that thread. Others in Cc are not let in.
pub(super) fn introduce(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) {
    let sender = voice.sender;
    if sender.role != Role::Stakeholder || !voice.evidence.vouched {
        return;
    }
    let Some(c) = draft.clarification(id) else {
        return;
    };
    // Who was introduced introduces nobody.
    if let Some(at) = c
        .introduced
        .iter()
        .position(|i| sender.person.has(&i.address))
    {
        if let Some(known) = draft.edit(id).and_then(|c| c.introduced.get_mut(at)) {
            known.person = Some(sender.person.id.clone());
        }
        return;
    }
    let own = c.takes_part(&sender.person.id)
        || stakeholders(draft, &c.pbi)
            .iter()
            .any(|m| m.person.id == sender.person.id);
    let Some(from) = voice.mail.message.from.as_ref().filter(|_| own) else {
        return;
    };
    let domain = from.address.domain();
    let of_theirs = |a: &Address| a.domain() == domain && !FOR_ANYBODY.contains(&domain);
    let new: Vec<Introduced> = voice
        .mail
        .message
        .cc
        .iter()
        .filter(|m| m.address.without_detail() != draft.cx.team.mailbox)
        .filter(|m| draft.dossier.roster.by_address(&m.address).is_none())
        .filter(|m| !c.introduced.iter().any(|i| i.address == m.address))
        .map(|m| Introduced {
            address: m.address.clone(),
            by: sender.person.id.clone(),
            may_answer: of_theirs(&m.address),
            person: None,
        })
        .collect();
    if !new.is_empty()
        && let Some(c) = draft.edit(id)
    {
        c.introduced.extend(new);
    }
}

/// Whether a mail is of somebody whom a stakeholder put in Cc and who is no colleague of theirs:
/// that they know the stakeholder's reply address makes them nobody.
pub(super) fn is_bystander(draft: &Draft<'_>, mail: &Incoming, id: &ClarificationId) -> bool {
    let Some(from) = &mail.message.from else {
        return false;
    };
    draft.clarification(id).is_some_and(|c| {
        let is = |i: &Introduced| !i.may_answer && i.address == from.address;
        c.introduced.iter().any(is)
    })
}

/// Whether a question to this person waits for a release: somebody outside who never had a
/// letter, or an address that is not on record; unless the PO, or a delegate on duty, asks.
pub(super) fn waits_for_release(draft: &Draft<'_>, voice: &Voice<'_>, to: &Member) -> bool {
    let by_po =
        voice.sender.role == Role::Po || (voice.sender.role == Role::Delegate && po_is_away(draft));
    let let_go = voice.mail.release.is_some() || (by_po && voice.evidence.vouched);
    !let_go && is_new_outside(draft, to)
}

/// Somebody outside who never had a letter, or an address that is not on record.
pub(super) fn is_new_outside(draft: &Draft<'_>, to: &Member) -> bool {
    let id = &to.person.id;
    let first = !draft.dossier.written_to.contains(id) && !draft.writes_to(id);
    draft.dossier.guests.contains(id) || (first && is_external(draft, id))
}

/// The item's next stakeholder, where that is somebody outside who was never asked.
pub(super) fn next_outside<'d>(draft: &Draft<'d>, c: &Clarification) -> Option<&'d Member> {
    let open = |m: &&Member| {
        let id = &m.person.id;
        ![&c.asked, &c.developer].contains(&id) && !c.passed_on.contains(id)
    };
    let can = |m: &&Member| {
        let id = &m.person.id;
        away_until(draft, id, draft.now()).is_none() && gets_mail(draft, id)
    };
    let named = stakeholders(draft, &c.pbi).into_iter();
    named
        .filter(|m| !of_team(m.role) && !begun_outside(draft, c))
        .filter(open)
        .filter(can)
        .find(|m| is_new_outside(draft, m))
}
