//! A wrong filing undone: `/move KEY`. Moves the message that is replied to; or, where that is
//! the first of its clarification, the clarification with its letters, calls and notes.
//!
//! Moves clarifications; how one message goes says `words`. Nothing is taken back that was sent: whoever was told in the wrong place is told in a line.
//! Invariant: moved words stand in one place, and moving them back is the same act again.

mod words;

use crate::domain::call::Call;
use crate::domain::clarification::{Clarification, ConversationState, Entry, EntryKind, Refiled};
use crate::domain::fact::Outcome;
use crate::domain::held::Hold;
use crate::domain::ids::{ClarificationId, MailId, PersonId};
use crate::domain::letter::{HelpWhy, News};
use crate::domain::pbi::PbiKey;
use crate::domain::person::{Member, Role};
use crate::rules::authorise::{Act, Evidence, Grant, authorise};
use crate::rules::calls::{booking, calling};
use crate::rules::draft::{Draft, key};
use crate::rules::duty::who_decides;
use crate::rules::letters::{self, party};
use crate::rules::obeying::besides;
use crate::rules::parties::guests::is_new_outside;
use crate::rules::parties::naming;
use crate::rules::parties::whom::{for_want_of_another, stakeholders, stands_in};
use crate::rules::placing::standing::may_know;
use crate::rules::placing::voice::{Voice, answered_letter, filed, held_with_help};
use crate::rules::questions::passing;
use crate::rules::rulings::handing;
use crate::rules::speech::grammar::Command;
use crate::rules::telling::{notice, tell_each};
use crate::say;
use std::collections::BTreeSet;

/// `/move KEY`. `None`: the message is about something else.
pub(in crate::rules) fn in_words(
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
        if !voice.sender.role.of_team() {
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
        Meant::All if of_several(draft, voice) => help(
            draft,
            "the letter that you answer is about several questions: reply with it to one about the question that you mean",
            "which of its questions is to move?",
        ),
        Meant::All => Some(all(draft, voice, &c, &to)),
        Meant::Words(entry) => Some(words::go(draft, voice, &c, &entry, &to)),
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

/// Whether the letter that is answered is about several questions.
fn of_several(draft: &Draft<'_>, voice: &Voice<'_>) -> bool {
    answered_letter(draft, voice).is_some_and(|letter| letter.about.len() > 1)
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
    if alone && !confidential {
        naming::everybody_again(draft, id);
    }
    naming::only_named(draft, id, to);
    naming::candidates(draft, before, to);
    let news = |_: &Draft<'_>, reader: &Member| News::Moved {
        by: party(voice.sender),
        from: before.pbi.clone(),
        to: to.clone(),
        ruled: before.standing().next().is_some(),
        asked: other
            .filter(|_| !before.is_introduced(&reader.person.id))
            .map(party),
    };
    // Who answered, and takes no part in a confidential item, does not learn of it.
    let stays = (other.is_none() && !banned).then(|| before.asked.clone());
    let mut readers = vec![
        Some(before.developer.clone()),
        stays,
        po_who_knows(draft, before),
    ];
    readers.extend(handing::moved(draft, before).into_iter().map(Some));
    readers.extend(naming::guests_who_spoke(before).into_iter().map(Some));
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

/// A question that waits, or what is assumed in its place, goes to who answers for the other item:
/// who that is, if another.
fn who_answers_there<'d>(
    draft: &Draft<'d>,
    before: &Clarification,
    to: &PbiKey,
) -> Option<&'d Member> {
    let assumed = before.pending().next().is_some();
    let waits = before.state.is_open() && before.answered_at.is_none();
    if !waits && !assumed {
        return None;
    }
    if before.to_po && !for_want_of_another(draft, before) {
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

/// The PO, where a note, a ruling or what is assumed was told in the wrong place.
fn po_who_knows(draft: &Draft<'_>, c: &Clarification) -> Option<PersonId> {
    let told = |t: &crate::domain::clarification::Conversation| {
        matches!(
            t.state,
            ConversationState::Briefed { .. } | ConversationState::Ruled { .. }
        )
    };
    let assumed = !c.assumptions.is_empty();
    let knows = assumed || c.conversations.iter().any(told) || !c.rulings.is_empty();
    draft.po().filter(|_| knows).map(|po| po.person.id.clone())
}
