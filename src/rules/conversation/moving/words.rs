//! One message moved: out of the thread it was filed in by mistake, and handled anew where it
//! belongs. What was asked further goes there as a question of its own.
//!
//! Invariant: the words stand in one place, and whoever had them in the wrong one is told.

use super::po_who_knows;
use crate::domain::clarification::{
    Clarification, ConversationState, Entry, EntryKind, MovedOut, Refiled, State,
};
use crate::domain::fact::{Incoming, Outcome};
use crate::domain::ids::{ClarificationId, MailId, PersonId};
use crate::domain::letter::{HelpWhy, News};
use crate::domain::pbi::PbiKey;
use crate::domain::person::{Member, Role};
use crate::rules::authorise::Evidence;
use crate::rules::calls::waiting::watch_for_answer;
use crate::rules::calls::{booking, calling};
use crate::rules::conversation::answering;
use crate::rules::draft::{Draft, More, Saying};
use crate::rules::letters::{one_line, party};
use crate::rules::obeying::besides;
use crate::rules::parties::guests::waits_for_release;
use crate::rules::parties::whom::whom;
use crate::rules::parties::{discreet, naming};
use crate::rules::placing::standing::{is_named, may_know};
use crate::rules::placing::voice::{Voice, held_with_help};
use crate::rules::questions::{asking, passing};
use crate::rules::speech::grammar::Asked;
use crate::rules::talks::exchange::go_on;
use crate::rules::telling::tell_each;
use crate::say;

/// Longest title of a question that is made of moved words, in characters.
const TITLE: usize = 80;

/// A message that is to go, and where from.
struct Going<'e> {
    from: &'e Clarification,
    entry: &'e Entry,
    /// Its words; what they quote of a confidential item stays there.
    words: String,
    because: String,
}

/// One message goes to another item.
pub(super) fn go(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    from: &Clarification,
    entry: &Entry,
    to: &PbiKey,
) -> (Outcome, String) {
    let by = &voice.sender.person.name;
    let secret = draft.pbi(&from.pbi).is_some_and(|p| p.confidential);
    let going = Going {
        from,
        entry,
        words: if secret {
            discreet::unquoted(&entry.words, &entry.borrowed)
        } else {
            entry.words.clone()
        },
        because: format!("moved from {} to {to} by {by}", from.pbi),
    };
    let was_there = draft
        .clarifications_of(to)
        .into_iter()
        .any(|c| held_here(c, entry));
    if entry.kind == EntryKind::Question && entry.person == from.developer && !was_there {
        return asked_anew(draft, voice, &going, to);
    }
    if let Some(home) = destination(draft, entry, to) {
        return words(draft, voice, &going, &home);
    }
    let mend = "that item has no question that it could answer: ask one first";
    let why = no_move(to, mend);
    held_with_help(draft, voice, why, "no question to move it to")
}

/// Why a message does not go there, and what to do.
fn no_move(to: &PbiKey, mend: &str) -> HelpWhy {
    HelpWhy::Command {
        line: format!("/move {to}"),
        mend: mend.to_owned(),
    }
}

/// Whether a message's words stood in a clarification before; that somebody moved others from there
/// in the same mail is none of them.
fn held_here(c: &Clarification, entry: &Entry) -> bool {
    let mut all = c.entries.iter();
    all.any(|e| e.mail == entry.mail && e.kind != EntryKind::Act)
}

/// The clarification of an item that words belong to: where they stood before; the only open one
/// that waits for who wrote them; else the only one there is; else the newest one that they take
/// part in.
fn destination(draft: &Draft<'_>, entry: &Entry, to: &PbiKey) -> Option<Clarification> {
    let there = draft.clarifications_of(to);
    let was_here = |c: &&&Clarification| held_here(c, entry);
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

/// One message goes to a clarification of another item, and is handled there as if it had just
/// been written.
fn words(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    going: &Going<'_>,
    home: &Clarification,
) -> (Outcome, String) {
    let Going { from, entry, .. } = *going;
    let waits = take_out(draft, voice, from, entry, home);
    let stood = held_here(home, entry);
    if let (Some(writer), Some(mail)) = (draft.member(&entry.person), &entry.mail) {
        let again = as_it_came(voice, going, mail);
        let spoken = spoken(going, &again, writer);
        draft.said_at = Some(entry.at);
        if stood {
            back_again(draft, &spoken, &home.id, entry);
        } else {
            answering::again(draft, &spoken, &home.id);
        }
        draft.said_at = None;
        naming::stays_a_guest(draft, from, &home.id, entry);
        refile(draft, going, &home.id);
    }
    tell(draft, voice, going, home, (waits, stood));
    moved(voice, going, home)
}

/// What was asked further is a question of its own there, put to who answers for that item.
fn asked_anew(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    going: &Going<'_>,
    to: &PbiKey,
) -> (Outcome, String) {
    let Going { from, entry, .. } = *going;
    let parts = draft.member(&entry.person).zip(entry.mail.as_ref());
    let Some((writer, mail)) = parts else {
        let why = no_move(to, "whoever asked it has left: ask it anew there");
        return held_with_help(draft, voice, why, "nobody asks it any more");
    };
    let mut again = as_it_came(voice, going, mail);
    // What they quote is no title of theirs.
    let own = discreet::own_of(&entry.words, &entry.borrowed);
    let title = if own.is_empty() { &from.title } else { &own };
    again.message.subject = Some(one_line(title, TITLE));
    let spoken = spoken(going, &again, writer);
    let (asked, to_po) = match whom(draft, &spoken, to) {
        Ok((asked, _)) if waits_for_release(draft, &spoken, to, asked) => {
            let mend = "who answers there is outside and was never asked: ask it anew there";
            let why = no_move(to, mend);
            return held_with_help(draft, voice, why, "it would wait for a release there");
        }
        Ok(found) => found,
        Err(why) => return held_with_help(draft, voice, why, "nobody to ask there"),
    };
    let id = asking::new(draft, &spoken, to, Some(&from.id), asked, to_po);
    asking::relay(draft, &spoken, &id);
    let Some(home) = draft.clarification(&id).cloned() else {
        return voice.outcome(&from.id);
    };
    take_out(draft, voice, from, entry, &home);
    refile(draft, going, &id);
    tell(draft, voice, going, &home, (false, false));
    moved(voice, going, &home)
}

/// The message as its writer said it, with what is on record of who that was.
fn spoken<'v>(going: &Going<'_>, again: &'v Incoming, writer: &'v Member) -> Voice<'v> {
    let entry = going.entry;
    Voice {
        mail: again,
        sender: writer,
        // It is on record already.
        evidence: Evidence {
            handle: true,
            ..Evidence::default()
        },
        asked: Asked {
            words: going.words.clone(),
            internal: entry.internal.clone(),
            ..Asked::default()
        },
        because: format!("{}; {}", going.because, entry.because),
        verified: entry.verified,
        elsewhere: entry.address.clone(),
        withheld: String::new(),
    }
}

fn refile(draft: &mut Draft<'_>, going: &Going<'_>, home: &ClarificationId) {
    if let Some(mail) = &going.entry.mail {
        draft.refile(Refiled {
            mail: mail.clone(),
            from: going.from.id.clone(),
            to: home.clone(),
            because: going.because.clone(),
        });
    }
}

fn moved(voice: &Voice<'_>, going: &Going<'_>, home: &Clarification) -> (Outcome, String) {
    let clarifications = vec![going.from.id.clone(), home.id.clone()];
    let because = format!("{}; {}", going.because, voice.because);
    (Outcome::Filed { clarifications }, because)
}

/// Tells whoever had the words in the wrong place. `waits`: the question there waits for its answer
/// again; `stood`: the words stood at home before.
fn tell(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    going: &Going<'_>,
    home: &Clarification,
    (waits, stood): (bool, bool),
) {
    let Going { from, entry, .. } = *going;
    let writer = draft.member(&entry.person);
    let ruled = from.standing().any(|r| r.at >= entry.at);
    let asked = draft.member(&from.asked).filter(|_| waits);
    let news = |draft: &Draft<'_>, reader: &Member| {
        // Who is in it by what was said before learns that it is open, not the others.
        let involved = reader.role == Role::Po || reader.person.id == from.asked;
        News::WordsMoved {
            by: party(voice.sender),
            who: writer.map(party),
            to: (is_named(draft, reader, home) && may_know(draft, reader, &home.pbi))
                .then(|| home.pbi.clone()),
            ruled: ruled && !from.is_introduced(&reader.person.id),
            open_again: asked.filter(|_| involved).map(party),
        }
    };
    let readers = [
        Some(from.developer.clone()),
        Some(entry.person.clone()),
        // Moved back, nobody is sent the words again.
        stood.then(|| home.developer.clone()),
        po_who_knows(draft, from),
        // It was handed to them as a part of their question.
        (entry.kind == EntryKind::Question).then(|| from.asked.clone()),
    ];
    let mail = entry.mail.as_ref().map_or("", |m| m.as_str());
    let mark = format!("words-moved/{mail}/{}/{}", from.id, from.entries.len());
    // Whoever takes part there reads of it there: a reply to it finds the words. Who may not
    // know of that item, or is waited for where the words stood, reads of it here.
    let named = |id: &Option<PersonId>| {
        let member = id.as_ref().and_then(|id| draft.member(id));
        let waited = |m: &Member| waits && (m.role == Role::Po || m.person.id == from.asked);
        let there = |m: &Member| m.role.of_team() || home.takes_part(&m.person.id);
        member.is_some_and(|m| is_named(draft, m, home) && there(m) && !waited(m))
    };
    let (there, elsewhere): (Vec<_>, Vec<_>) = readers.into_iter().partition(named);
    tell_each(draft, voice, &home.id, &mark, there, news);
    tell_each(draft, voice, &from.id, &mark, elsewhere, news);
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
        let answers = c.answers().count();
        if entry.kind == EntryKind::Answer && answers == 0 && c.answered_at.take().is_some() {
            c.asked_at = now;
            if matches!(c.state, State::Briefed { .. }) {
                c.state = State::Open;
            }
            waits = c.state.is_open();
        }
        c.hold_what_was_answered(entry);
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
    if waits
        && draft.dossier.roster.has_left(&from.asked)
        && let Some(asked) = draft.member(&from.asked)
    {
        passing::ask_instead(draft, &from.id, asked);
        return false;
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
fn as_it_came(voice: &Voice<'_>, going: &Going<'_>, mail: &MailId) -> Incoming {
    let entry = going.entry;
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
    message.text.clone_from(&going.words);
    again
}

/// Words that were moved back: they stand where they stood, and nobody is sent them again. A note
/// that told of them holds.
fn back_again(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId, entry: &Entry) {
    if entry.kind != EntryKind::Answer {
        return;
    }
    let mut told = None;
    if let Some(c) = draft.edit(id) {
        c.answered_at.get_or_insert(entry.at);
        told = c.told_of(entry).cloned();
        if let Some(ConversationState::Briefed { at, .. }) = told
            && c.state.is_open()
        {
            c.state = State::Briefed { at };
        }
    }
    calling::leave(draft, id, &say!("it is answered"));
    if told.is_none() {
        go_on(draft, voice, id, true);
    }
}
