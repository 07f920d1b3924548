//! Guests: people who are not on record until a release, an introduction or `/ask ADDRESS`
//! brings them there; and who is outside the team's company.
//!
//! Invariant: nobody comes onto the record whom no clarification names.

use super::referring::Wishes;
use super::whom::{begun_outside, is_called, stakeholders, without_please};
use crate::domain::clarification::{Clarification, Introduced};
use crate::domain::dossier::Dossier;
use crate::domain::fact::{Decision, Effect, Incoming};
use crate::domain::hours::WorkWeek;
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::message::{Kind, Message};
use crate::domain::pbi::PbiKey;
use crate::domain::person::{Address, Mailbox, Member, Person, Role};
use crate::rules::Context;
use crate::rules::draft::Draft;
use crate::rules::duty::{is_here, po_is_away};
use crate::rules::letters::is_external;
use crate::rules::placing::evidence::evidence;
use crate::rules::placing::filing::thread;
use crate::rules::placing::voice::Voice;
use crate::rules::speech::courtesy::folded;

/// Domains where anybody may have an address: of one of them two people are no colleagues.
const FOR_ANYBODY: &[&str] = &[
    "126.com",
    "163.com",
    "aol.com",
    "aol.de",
    "arcor.de",
    "bluewin.ch",
    "bol.com.br",
    "docomo.ne.jp",
    "fastmail.com",
    "free.fr",
    "freenet.de",
    "gmail.com",
    "gmx.at",
    "gmx.ch",
    "gmx.com",
    "gmx.de",
    "gmx.fr",
    "gmx.net",
    "googlemail.com",
    "hotmail.ch",
    "hotmail.co.uk",
    "hotmail.com",
    "hotmail.de",
    "hotmail.es",
    "hotmail.fr",
    "hotmail.it",
    "hotmail.nl",
    "icloud.com",
    "interia.pl",
    "kpnmail.nl",
    "laposte.net",
    "libero.it",
    "live.co.uk",
    "live.com",
    "live.de",
    "live.fr",
    "live.nl",
    "mac.com",
    "mail.com",
    "mail.de",
    "mail.ru",
    "mailbox.org",
    "me.com",
    "msn.com",
    "naver.com",
    "o2.pl",
    "onet.pl",
    "orange.fr",
    "outlook.at",
    "outlook.ch",
    "outlook.com",
    "outlook.com.br",
    "outlook.de",
    "outlook.es",
    "outlook.fr",
    "outlook.it",
    "outlook.pt",
    "planet.nl",
    "pm.me",
    "posteo.de",
    "proton.me",
    "protonmail.com",
    "qq.com",
    "rocketmail.com",
    "sapo.pt",
    "seznam.cz",
    "sfr.fr",
    "t-online.de",
    "terra.com.br",
    "tiscali.it",
    "tuta.com",
    "tutanota.com",
    "uol.com.br",
    "virgilio.it",
    "wanadoo.fr",
    "web.de",
    "wp.pl",
    "yahoo.co.jp",
    "yahoo.co.uk",
    "yahoo.com",
    "yahoo.com.br",
    "yahoo.de",
    "yahoo.es",
    "yahoo.fr",
    "yahoo.it",
    "yandex.com",
    "yandex.ru",
    "ymail.com",
    "ziggo.nl",
    "zoho.com",
];

/// The people whom a mail may bring onto the record. Nothing comes of them unless the decision
/// names them: see [`keep`].
pub(in crate::rules) fn brought(
    dossier: &Dossier,
    mail: &Incoming,
    cx: &Context<'_>,
) -> Vec<Member> {
    if mail.message.kind != Kind::Person || mail.silent {
        return Vec::new();
    }
    let from = mail.message.from.as_ref().map(|m| &m.address);
    let let_in = mail.release.is_some() || introduced(dossier, mail, cx);
    let wishes = Wishes::of(&mail.message);
    let colleagues = named_in_cc(&mail.message, &wishes);
    let colleagues = colleagues.filter(|(address, _)| may_introduce(dossier, mail, cx, address));
    let mut all = named(&mail.message, &wishes);
    all.retain(|(address, _)| let_in || Some(address) != from);
    for colleague in colleagues {
        if !all.iter().any(|(known, _)| *known == colleague.0) {
            all.push(colleague);
        }
    }
    all.into_iter()
        .filter(|(address, _)| dossier.roster.by_address(address).is_none())
        // Who has left gets nothing: no release brings them back.
        .filter(|(address, _)| dossier.roster.left_with(address).is_none())
        .filter(|(address, _)| address.without_detail() != cx.team.mailbox)
        .enumerate()
        .map(|(n, (address, name))| guest(dossier, cx, address, name, n))
        .collect()
}

/// All addresses of a mail that may come onto the record by it.
pub(in crate::rules) fn addresses(message: &Message) -> Vec<Address> {
    let wishes = Wishes::of(message);
    let all = named(message, &wishes).into_iter();
    let all = all.chain(named_in_cc(message, &wishes));
    all.map(|(address, _)| address).collect()
}

/// The sender's address, and the one that is to be asked, with the names they are written with.
fn named(message: &Message, wishes: &Wishes) -> Vec<(Address, Option<String>)> {
    let from = message.from.iter();
    let mut out: Vec<_> = from.map(|m| (m.address.clone(), m.name.clone())).collect();
    let wish = wishes.find(|name| address_in(name).is_some());
    out.extend(wish.as_deref().and_then(address_in).map(|a| (a, None)));
    out
}

/// The address that stands for a name, whatever politeness is behind it.
fn address_in(name: &str) -> Option<Address> {
    Address::parse(without_please(name)).ok()
}

/// Who stands in Cc and is to be asked by name: "Ask Nora".
fn named_in_cc(
    message: &Message,
    wishes: &Wishes,
) -> impl Iterator<Item = (Address, Option<String>)> {
    let is_named = |m: &&Mailbox| {
        let called = |name: &str| is_called(name, m.name.as_deref(), &m.address);
        wishes.find(called).is_some()
    };
    let named = message.cc.iter().filter(is_named);
    named.map(|m| (m.address.clone(), m.name.clone()))
}

/// Whether the mail's sender may bring this address into its thread, standing in Cc there.
fn may_introduce(dossier: &Dossier, mail: &Incoming, cx: &Context<'_>, address: &Address) -> bool {
    let draft = Draft::new(dossier, cx, false);
    let from = mail.message.from.as_ref().map(|m| &m.address);
    let sender = from.and_then(|a| dossier.roster.by_address(a));
    let home = thread(&draft, mail).and_then(|(id, _)| dossier.clarifications.get(&id));
    let (Some(from), Some(sender), Some(c)) = (from, sender, home) else {
        return false;
    };
    let vouched = evidence(&draft, mail, Some(sender)).vouched;
    vouched && introduces(&draft, sender, c) && is_colleague(from, address)
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
    // Nobody comes on record under the name of somebody who is there.
    let known = known.map(|n| {
        if is_taken(dossier, &n) {
            address.to_string()
        } else {
            n
        }
    });
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

/// Whether a name is, or holds, that of somebody on record.
fn is_taken(dossier: &Dossier, name: &str) -> bool {
    let own: Vec<String> = folded(name).collect();
    dossier.roster.members.iter().any(|m| {
        let theirs: Vec<String> = folded(&m.person.name).collect();
        theirs.len() > 1 && theirs.iter().all(|word| own.contains(word))
    })
}

/// Puts those guests onto the record whom the decision names; of the others nothing is left.
pub(in crate::rules) fn keep(decision: &mut Decision, guests: Vec<Member>) {
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
pub(in crate::rules) fn introduce(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) {
    let sender = voice.sender;
    if !voice.evidence.vouched {
        return;
    }
    let Some(c) = draft.clarification(id) else {
        return;
    };
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
    let own = introduces(draft, sender, c);
    let Some(from) = voice.mail.message.from.as_ref().filter(|_| own) else {
        return;
    };
    // Who is on record by this mail alone is not known yet.
    let known = |a: &Address| {
        let member = draft.dossier.roster.by_address(a);
        member.is_some_and(|m| !draft.dossier.guests.contains(&m.person.id))
    };
    let new: Vec<Introduced> = voice
        .mail
        .message
        .cc
        .iter()
        .filter(|m| m.address.without_detail() != draft.cx.team.mailbox)
        .filter(|m| !known(&m.address))
        .filter(|m| !c.introduced.iter().any(|i| i.address == m.address))
        .map(|m| Introduced {
            address: m.address.clone(),
            by: sender.person.id.clone(),
            may_answer: is_colleague(&from.address, &m.address),
            person: None,
        })
        .collect();
    if !new.is_empty()
        && let Some(c) = draft.edit(id)
    {
        c.introduced.extend(new);
    }
}

/// Whether somebody brings others into a question: a stakeholder who takes part in it, or is named
/// on its item, and was not introduced themself.
fn introduces(draft: &Draft<'_>, sender: &Member, c: &Clarification) -> bool {
    let person = &sender.person;
    let named = || {
        let mut all = stakeholders(draft, &c.pbi).into_iter();
        all.any(|m| m.person.id == person.id)
    };
    sender.role == Role::Stakeholder
        && !c.introduced.iter().any(|i| person.has(&i.address))
        && (c.takes_part(&person.id) || named())
}

/// Whether two addresses are of one organisation's domain.
fn is_colleague(one: &Address, other: &Address) -> bool {
    let domain = one.domain();
    domain == other.domain() && !FOR_ANYBODY.contains(&domain)
}

/// Whether a mail is of somebody whom a stakeholder put in Cc and who is no colleague of theirs:
/// that they know the stakeholder's reply address makes them nobody.
pub(in crate::rules) fn is_bystander(
    draft: &Draft<'_>,
    mail: &Incoming,
    id: &ClarificationId,
) -> bool {
    let Some(from) = &mail.message.from else {
        return false;
    };
    draft.clarification(id).is_some_and(|c| {
        let is = |i: &Introduced| !i.may_answer && i.address == from.address;
        c.introduced.iter().any(is)
    })
}

/// Whether a question on this item to this person waits for a release: somebody outside who was
/// never asked, or an address that is not on record; unless the PO, or a delegate on duty, asks. A
/// release lets go what was shown before it, to that person, and nothing else.
pub(in crate::rules) fn waits_for_release(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    item: &PbiKey,
    to: &Member,
) -> bool {
    let by_po =
        voice.sender.role == Role::Po || (voice.sender.role == Role::Delegate && po_is_away(draft));
    let release = voice.mail.release.as_ref();
    let shown = release.and_then(|release| release.shown.as_ref());
    let shown = shown.is_some_and(|s| &s.item == item && to.person.has(&s.to));
    let let_go = shown || (by_po && voice.evidence.vouched);
    !let_go && is_new_outside(draft, to)
}

/// Somebody outside who was never asked, or an address that is not on record. A letter that told
/// them something else, as a receipt or help does, asked nothing.
pub(in crate::rules) fn is_new_outside(draft: &Draft<'_>, to: &Member) -> bool {
    let id = &to.person.id;
    let first = !draft.dossier.put_to.contains(id) && !draft.asks(id);
    draft.dossier.guests.contains(id) || (first && is_external(draft, id))
}

/// The item's next stakeholder, where that is somebody outside who was never asked.
pub(in crate::rules) fn next_outside<'d>(
    draft: &Draft<'d>,
    c: &Clarification,
) -> Option<&'d Member> {
    let open = |m: &&Member| {
        let id = &m.person.id;
        ![&c.asked, &c.developer].contains(&id) && !c.passed_on.contains(id)
    };
    let named = stakeholders(draft, &c.pbi).into_iter();
    named
        .filter(|m| !m.role.of_team() && !begun_outside(draft, c))
        .filter(open)
        .filter(|m| is_here(draft, m))
        .find(|m| is_new_outside(draft, m))
}
