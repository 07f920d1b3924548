//! A wrong filing undone: `/move KEY`. Moves the message that is replied to; or, where that is
//! the first of its clarification, the clarification with its letters, calls and notes.
//!
//! Nothing is taken back that was sent: whoever was told in the wrong place is told in a line.
//! Invariant: moved words stand in one place, and moving them back is the same act again.

use super::authorise::{Act, Evidence, Grant, authorise};
use super::draft::{Draft, More, Saying, key};
use super::duty::who_decides;
use super::filing::{self, is_named, may_know};
use super::grammar::{Asked, Command};
use super::guests::is_new_outside;
use super::letters::{self, of_team, party};
use super::telling::{notice, tell_each};
use super::voice::{Voice, answered_letter, filed, held_with_help};
use super::waiting::watch_for_answer;
use super::whom::{stakeholders, stands_in};
use super::{answering, besides, booking, calling, handing, naming, passing};
use crate::domain::call::Call;
use crate::domain::clarification::{
    Clarification, ConversationState, Entry, EntryKind, MovedOut, Refiled, State,
};
use crate::domain::fact::{Incoming, Outcome};
use crate::domain::held::Hold;
use crate::domain::ids::{ClarificationId, MailId, PersonId};
use crate::domain::letter::{HelpWhy, News};
use crate::domain::pbi::PbiKey;
use crate::domain::person::{Member, Role};
use crate::say;
use std::collections::BTreeSet;

/// `/move KEY`. `None`: the message is about something else.
pub(super) fn in_words(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    let text = voice.asked.commands.iter().find_map(|c| match c {
        Command::Move(text) => Some(text.clone()),
        _ => None,
    })?;
    let c = draft.clarification(id)?.clone();
    let help = |draft: &mut Draft<'_>, mend: &str, because: &str| {
        let why = HelpWhy::Command {
            line: format!("/move {text}"),
            mend: mend.to_owned(),
        };
        Some(held_with_help(draft, voice, why, because))
    };
    let proof = Evidence {
        asker: c.developer == voice.sender.person.id,
        ..voice.evidence
    };
    match authorise(Some(voice.sender.role), false, Act::Move, &proof) {
        Grant::Granted => {}
        Grant::NotTheirs(who) => {
            let why = HelpWhy::NotYours {
                act: "/move".into(),
                who: who.to_owned(),
            };
            return Some(held_with_help(draft, voice, why, "not theirs to move"));
        }
        _ => {
            draft.hold(Hold::NotVouched);
            let why = "a move that is not proven";
            return Some((Outcome::Held, format!("{why}; {}", voice.because)));
        }
    }
    let Some(to) = draft.cx.team.prefixes.tags(&text).into_iter().next() else {
        let mend = "write the key of the item after it, for example \"/move PBI-150\"";
        return help(draft, mend, "moved where?");
    };
    if !may_know(draft, voice.sender, &to) {
        if !of_team(voice.sender.role) {
            draft.hold(Hold::TakesNoPart);
            return Some((
                Outcome::Held,
                format!("to {to}, where its sender takes no part"),
            ));
        }
        let nearest = draft.dossier.near.iter().take(3).cloned().collect();
        let because = format!("the backlog has no {to}");
        let why = HelpWhy::UnknownKey {
            key: to,
            nearest,
            moves: true,
        };
        return Some(held_with_help(draft, voice, why, &because));
    }
    if to == c.pbi {
        return help(draft, "it stands there already", "moved to where it is");
    }
    match meant(draft, voice, &c) {
        Meant::All => Some(all(draft, voice, &c, &to)),
        Meant::Words(entry) => {
            let Some(home) = destination(draft, &entry, &to) else {
                let mend = "that item has no question that it could answer: ask one first";
                return help(draft, mend, "no question to move it to");
            };
            Some(words(draft, voice, &c, &entry, &home))
        }
        Meant::Told => help(
            draft,
            "what was told of a talk, or ruled, does not move alone: write it again where it belongs",
            "no words to move",
        ),
        Meant::Gone => help(
            draft,
            "it was moved before: reply to the letter that says so",
            "moved before",
        ),
    }
}

/// What is to be moved.
enum Meant {
    /// The clarification.
    All,
    /// One message in it.
    Words(Box<Entry>),
    /// What was told or ruled, and stands where it was.
    Told,
    /// A message that does not stand here any more.
    Gone,
}

/// The message that is answered: by the letter that handed it on, or told of its moving, or as
/// it came. Whatever else is answered means the question.
fn meant(draft: &Draft<'_>, voice: &Voice<'_>, c: &Clarification) -> Meant {
    let by_letter = || {
        let letter = answered_letter(draft, voice)?;
        let mut parts = letter.key.as_str().split('/');
        let handed_on = ["answer", "words-moved"].contains(&parts.next()?);
        let mail = parts.next().filter(|_| handed_on)?;
        Some(MailId::new(mail))
    };
    let by_mail = || {
        let ancestors = voice.mail.message.ancestors();
        let known = |id: &&str| draft.dossier.mail_ids.get(*id).cloned();
        ancestors.first().and_then(known)
    };
    let Some(mail) = by_letter().or_else(by_mail) else {
        return Meant::All;
    };
    let mut here = c.entries.iter().filter(|e| e.mail.as_ref() == Some(&mail));
    match here.clone().find(|e| c.stands(e)) {
        Some(first) if first.ordinal == 0 => Meant::All,
        Some(entry) if is_words(entry.kind) => Meant::Words(Box::new(entry.clone())),
        Some(entry) if is_told(entry.kind) => Meant::Told,
        None if here.next().is_some() => Meant::Gone,
        Some(_) | None => Meant::All,
    }
}

const fn is_words(kind: EntryKind) -> bool {
    matches!(
        kind,
        EntryKind::Question | EntryKind::Answer | EntryKind::Comment | EntryKind::Courtesy
    )
}

const fn is_told(kind: EntryKind) -> bool {
    matches!(
        kind,
        EntryKind::Talked | EntryKind::Outcome | EntryKind::Ruling | EntryKind::Assumption
    )
}

/// The clarification of an item that words belong to: where they stood before; the only open one that waits for who
/// wrote them; else the only one there is; else the newest one that they take part in.
fn destination(draft: &Draft<'_>, entry: &Entry, to: &PbiKey) -> Option<Clarification> {
    let there = filing::of(draft, to);
    let was_here = |c: &&&Clarification| c.entries.iter().any(|e| e.mail == entry.mail);
    if let Some(before) = there.iter().find(was_here) {
        return Some((*before).clone());
    }
    let waits = |c: &&&Clarification| {
        c.state.is_open() && c.asked == entry.person && c.answered_at.is_none()
    };
    let mut waiting = there.iter().filter(waits);
    let found = match (waiting.next(), waiting.next(), there.as_slice()) {
        (Some(one), None, _) | (_, _, [one]) => Some(*one),
        _ => there
            .iter()
            .rev()
            .find(|c| c.takes_part(&entry.person))
            .copied(),
    };
    found.cloned()
}

/// The clarification goes to another item.
fn all(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    before: &Clarification,
    to: &PbiKey,
) -> (Outcome, String) {
    let id = &before.id;
    let secret = |draft: &Draft<'_>, key| draft.pbi(key).is_some_and(|p| p.confidential);
    let confidential = secret(draft, to);
    let alone = confidential != secret(draft, &before.pbi);
    let line = format!("/move {to}");
    draft.say(id, &besides::act(voice, besides::is_move, &line));
    let other = who_answers_there(draft, before, to);
    // A call of a confidential item is shared with none, and hides what others show. Who is not
    // asked any more leaves before it bears the other key, which they need not know.
    let banned = naming::asked_may_not_know(draft, before, to);
    if alone || other.is_some() || banned {
        calling::leave(draft, id, &say!("the question belongs to another item"));
    }
    if let Some(c) = draft.edit(id) {
        c.pbi = to.clone();
        c.origin.subject = letters::subject(to, &c.title, confidential);
        if !c.former.contains(&before.pbi) {
            c.former.push(before.pbi.clone());
        }
    }
    let because = format!(
        "moved from {} to {to} by {}",
        before.pbi, voice.sender.person.name
    );
    let mails: BTreeSet<&MailId> = before
        .entries
        .iter()
        .filter_map(|e| e.mail.as_ref())
        .collect();
    for mail in mails {
        draft.refile(Refiled {
            mail: mail.clone(),
            from: id.clone(),
            to: id.clone(),
            because: because.clone(),
        });
    }
    agendas(draft, id, to);
    if let Some(to) = other {
        stands_in(draft, id, to);
        passing::take_over(draft, before, to);
    }
    if alone && other.is_none() && before.call.is_some() && draft.call_ahead(id).is_none() {
        let next = booking::keep(draft, id, false);
        calling::follow(draft, id, &next, false);
    }
    naming::only_named(draft, id, to);
    naming::candidates(draft, before, to);
    let news = |_: &Draft<'_>, _: &Member| News::Moved {
        by: party(voice.sender),
        from: before.pbi.clone(),
        to: to.clone(),
        ruled: before.standing().next().is_some(),
        asked: other.map(party),
    };
    // Who answered, and takes no part in a confidential item, does not learn of it.
    let stays = (other.is_none() && !banned).then(|| before.asked.clone());
    let mut readers = vec![
        Some(before.developer.clone()),
        stays,
        po_who_knows(draft, before),
    ];
    readers.extend(handing::moved(draft, before).into_iter().map(Some));
    let turn = before.entries.len();
    let mark = format!("moved/{id}/{turn}");
    tell_each(draft, voice, id, &mark, readers, news);
    // Who moved it believes in who was asked before, unless an invitation names who is now.
    let invited = draft.call_ahead(id).is_some_and(Call::is_invited);
    if other.is_some_and(|m| m.person.id != voice.sender.person.id && !invited)
        && let Some(c) = draft.clarification(id).cloned()
    {
        let told = news(draft, voice.sender);
        let mark = key(&[&mark, &voice.sender.person.id]);
        notice(draft, mark, voice.sender, &c, told);
    }
    (filed(id), format!("{because}; {}", voice.because))
}

/// The calls that have it on their agenda show the other key; whoever is invited to one that is
/// ahead gets it anew.
fn agendas(draft: &mut Draft<'_>, id: &ClarificationId, to: &PbiKey) {
    let calls: Vec<Call> = draft.calls().filter(|k| k.settles(id)).cloned().collect();
    for call in calls {
        let mut changed = call.clone();
        for item in &mut changed.agenda {
            if &item.clarification == id {
                item.pbi = to.clone();
            }
        }
        let ahead = call.is_ahead() && call.is_invited();
        if ahead {
            changed.stamped = booking::restamped(&call, draft.now());
        }
        draft.put_call(changed);
        if ahead {
            calling::agenda_changed(draft, &call.id, None);
        }
    }
}

/// A question that waits goes to who answers for the other item: who that is, if another.
fn who_answers_there<'d>(
    draft: &Draft<'d>,
    before: &Clarification,
    to: &PbiKey,
) -> Option<&'d Member> {
    if !before.state.is_open() || before.answered_at.is_some() || before.to_po {
        return None;
    }
    let there = stakeholders(draft, to);
    if there.iter().any(|m| m.person.id == before.asked) {
        return None;
    }
    there
        .into_iter()
        .find(|m| {
            m.person.id != before.developer && m.role != Role::Po && !is_new_outside(draft, m)
        })
        .or_else(|| {
            let po = who_decides(draft, to)?;
            let another = po.person.id != before.developer && po.person.id != before.asked;
            another.then_some(po)
        })
}

/// One message goes to a clarification of another item, and is handled there as if it had just
/// been written.
fn words(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    from: &Clarification,
    entry: &Entry,
    home: &Clarification,
) -> (Outcome, String) {
    let by = &voice.sender.person.name;
    let because = format!("moved from {} to {} by {by}", from.pbi, home.pbi);
    let waits = take_out(draft, voice, from, entry, home);
    let stood = home.entries.iter().any(|e| e.mail == entry.mail);
    if let (Some(writer), Some(mail)) = (draft.member(&entry.person), &entry.mail) {
        let again = as_it_came(voice, entry, mail);
        let spoken = Voice {
            mail: &again,
            sender: writer,
            evidence: Evidence::default(),
            asked: Asked {
                words: entry.words.clone(),
                internal: entry.internal.clone(),
                ..Asked::default()
            },
            because: format!("{because}; {}", entry.because),
            verified: entry.verified,
            elsewhere: entry.address.clone(),
        };
        draft.said_at = Some(entry.at);
        if stood {
            answering::back_again(draft, &spoken, &home.id, entry);
        } else {
            answering::again(draft, &spoken, &home.id);
        }
        draft.said_at = None;
        naming::stays_a_guest(draft, from, &home.id, entry);
        draft.refile(Refiled {
            mail: mail.clone(),
            from: from.id.clone(),
            to: home.id.clone(),
            because: because.clone(),
        });
    }
    let writer = draft.member(&entry.person);
    let ruled = from.standing().any(|r| r.at >= entry.at);
    let asked = draft.member(&from.asked).filter(|_| waits);
    let news = |draft: &Draft<'_>, reader: &Member| {
        // Who is in it by what was said before learns that it is open, not the others.
        let involved = reader.role == Role::Po || reader.person.id == from.asked;
        News::WordsMoved {
            by: party(voice.sender),
            who: writer.map(party),
            to: is_named(draft, reader, home).then(|| home.pbi.clone()),
            ruled,
            open_again: asked.filter(|_| involved).map(party),
        }
    };
    let readers = [
        Some(from.developer.clone()),
        Some(entry.person.clone()),
        // Moved back, nobody is sent the words again.
        stood.then(|| home.developer.clone()),
        po_who_knows(draft, from),
    ];
    let mail = entry.mail.as_ref().map_or("", |m| m.as_str());
    let mark = format!("words-moved/{mail}/{}/{}", from.id, from.entries.len());
    // Whoever takes part there reads of it there: a reply to it finds the words. Who may not
    // know of that item, or is waited for where the words stood, reads of it here.
    let named = |id: &Option<PersonId>| {
        let member = id.as_ref().and_then(|id| draft.member(id));
        let waited = |m: &Member| waits && (m.role == Role::Po || m.person.id == from.asked);
        member.is_some_and(|m| is_named(draft, m, home) && !waited(m))
    };
    let (there, elsewhere): (Vec<_>, Vec<_>) = readers.into_iter().partition(named);
    tell_each(draft, voice, &home.id, &mark, there, news);
    tell_each(draft, voice, &from.id, &mark, elsewhere, news);
    let clarifications = vec![from.id.clone(), home.id.clone()];
    let because = format!("{because}; {}", voice.because);
    (Outcome::Filed { clarifications }, because)
}

/// Out of its thread: without it the question may wait for its answer again. Says whether it does.
fn take_out(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    from: &Clarification,
    entry: &Entry,
    home: &Clarification,
) -> bool {
    let now = draft.now();
    let line = format!("/move {}", home.pbi);
    let act = besides::act(voice, besides::is_move, &line);
    let more = More::default();
    draft.say(&from.id, &Saying { more, ..act });
    let mut waits = false;
    let mut ended = None;
    if let Some(c) = draft.edit(&from.id) {
        c.moved_out.push(MovedOut {
            entry: entry.ordinal,
            to: home.id.clone(),
        });
        if !c.links.contains(&home.id) {
            c.links.push(home.id.clone());
        }
        let answers = c
            .entries
            .iter()
            .filter(|e| e.kind == EntryKind::Answer && c.stands(e))
            .count();
        if entry.kind == EntryKind::Answer && answers == 0 && c.answered_at.take().is_some() {
            c.asked_at = now;
            if matches!(c.state, State::Briefed { .. }) {
                c.state = State::Open;
            }
            waits = c.state.is_open();
        }
        c.forget_what_was_moved(now);
        ended = c.end_unanswered();
    }
    if let Some(ordinal) = ended {
        draft.forget(booking::quiet_key(&from.id, ordinal));
    }
    if let Some(c) = draft.edit(&home.id) {
        // Moved back, it stands where it stood.
        c.moved_out.retain(|m| {
            let back = c.entries.iter().find(|e| e.ordinal == m.entry);
            back.is_none_or(|e| e.mail != entry.mail)
        });
        if !c.links.contains(&from.id) {
            c.links.push(from.id.clone());
        }
    }
    if waits {
        // Its answer freed the slot; now one is in reserve again.
        if draft.call_ahead(&from.id).is_none() {
            let next = booking::keep(draft, &from.id, false);
            calling::follow(draft, &from.id, &next, false);
        }
        watch_for_answer(draft, &from.id);
    }
    waits
}

/// The mail that the words came by, as far as handing them on needs it: its headers led to the
/// wrong place.
fn as_it_came(voice: &Voice<'_>, entry: &Entry, mail: &MailId) -> Incoming {
    let mut again = voice.mail.clone();
    again.id = mail.clone();
    again.token = None;
    let message = &mut again.message;
    message.in_reply_to = None;
    message.references.clear();
    message.message_id = None;
    message.to.clear();
    message.cc.clear();
    message.attachments.clone_from(&entry.files);
    message.borrowed.clone_from(&entry.borrowed);
    message.text.clone_from(&entry.words);
    again
}

/// The PO, where a note or a ruling stands on what was said in the wrong place.
fn po_who_knows(draft: &Draft<'_>, c: &Clarification) -> Option<PersonId> {
    let told = |t: &crate::domain::clarification::Conversation| {
        matches!(
            t.state,
            ConversationState::Briefed { .. } | ConversationState::Ruled { .. }
        )
    };
    let knows = c.conversations.iter().any(told) || !c.rulings.is_empty();
    draft.po().filter(|_| knows).map(|po| po.person.id.clone())
}
