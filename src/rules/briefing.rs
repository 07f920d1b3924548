//! The briefing note: what the PO is told about one direct conversation (PRODUCT: *The
//! briefing note*). One note a conversation, a further one only when something new is known.

mod part;
mod readers;

use super::calls::waiting::watch_delegate;
use super::draft::{Draft, key};
use super::duty::away_until;
use super::kept;
use super::letters::{Head, letter, party, thread_of, thread_of_call};
use super::telling::{comes_later, waits_for_ruling};
use crate::domain::calendar::Partstat;
use crate::domain::call::{Call, CallState, Part};
use crate::domain::clarification::{
    Clarification, Conversation, ConversationState, Entry, EntryKind, How, Noted, RulingReason,
    State,
};
use crate::domain::fact::{Alarm, Effect};
use crate::domain::ids::{CallId, ClarificationId, EffectKey};
use crate::domain::letter::{Body, Briefing, BriefingPart, HowTalked, Thread};
use crate::domain::person::{Member, Role};
use crate::domain::policy::RulingsWanted;
use crate::domain::time::{Span, Timestamp};
use part::part;
pub(super) use readers::has_way;
use readers::{around, readers, stood_in};
use std::collections::BTreeSet;

/// Briefs on one conversation; on a call with all that was on its agenda.
pub(super) fn one(draft: &mut Draft<'_>, id: &ClarificationId, ordinal: u32) {
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    let Some(talk) = c.conversation(ordinal) else {
        return;
    };
    let how = match &talk.how {
        How::Call { call, .. } => return of_call(draft, &call.clone()),
        How::Mail => mail(&c, talk),
        How::Elsewhere => {
            let noted = talk.notes.first();
            HowTalked::Elsewhere {
                by: noted.map(|n| n.name.clone()).unwrap_or_default(),
                at: noted.map_or(talk.since, |n| n.at),
                unverified: noted.is_some_and(|n| n.unverified),
            }
        }
    };
    give(draft, &[(id.clone(), ordinal)], how, &thread_of(&c), true);
}

/// The exchange by mail is closed: it is briefed without waiting for quiet.
pub(super) fn close_exchange(draft: &mut Draft<'_>, id: &ClarificationId) {
    let running = draft
        .edit(id)
        .and_then(|c| c.running_mail().map(|t| t.ordinal));
    if let Some(ordinal) = running {
        draft.forget(super::calls::booking::quiet_key(id, ordinal));
        one(draft, id, ordinal);
    }
}

/// Briefs on a call: one note, with a part a question.
pub(super) fn of_call(draft: &mut Draft<'_>, id: &CallId) {
    let Some(call) = draft.call(id).cloned() else {
        return;
    };
    let mut parts = Vec::new();
    for item in &call.agenda {
        if let Some(ordinal) = conversation(draft, &call, &item.clarification) {
            parts.push((item.clarification.clone(), ordinal));
        }
    }
    let said_so = matches!(call.state, CallState::Held { .. });
    let talks = || {
        parts.iter().filter_map(|(c, o)| {
            draft
                .clarification(c)?
                .conversations
                .iter()
                .find(|t| t.ordinal == *o)
        })
    };
    let said = |all: bool| {
        let mut notes = talks().flat_map(|t| &t.notes);
        notes.any(|n| n.everybody == Some(all))
    };
    let incomplete = said(false);
    let accepted = |t: &Conversation| {
        matches!(
            t.how,
            How::Call {
                po_accepted: true,
                ..
            }
        )
    };
    let with_po = talks().any(accepted) || (said(true) && !incomplete && po_invited(&call));
    let how = HowTalked::Call {
        slot: call.slot,
        with_po,
        stood_in: stood_in(draft, &call, said(true) && !incomplete).map(party),
        unsaid: !said_so,
        incomplete,
    };
    let thread = thread_of_call(draft, &call);
    give(draft, &parts, how, &thread, said_so);
}

/// Whether the PO in person was to come and did not decline: who says that everybody was there
/// says it of them, too.
fn po_invited(call: &Call) -> bool {
    call.attendees.iter().any(|a| {
        let stays_away = matches!(a.partstat, Partstat::Declined | Partstat::Delegated);
        a.part == Part::Po && a.stands_for.is_none() && !stays_away
    })
}

fn mail(c: &Clarification, talk: &Conversation) -> HowTalked {
    let from = talk.from_entry as usize;
    let exchanged: Vec<&Entry> = c
        .entries
        .iter()
        .skip(from)
        .filter(|e| {
            matches!(
                e.kind,
                EntryKind::Question | EntryKind::Answer | EntryKind::Comment
            ) && c.stands(e)
        })
        .collect();
    let first = exchanged.first().map_or(talk.since, |e| e.at);
    let last = exchanged.last().map_or(talk.since, |e| e.at);
    HowTalked::Mail {
        mails: u32::try_from(exchanged.len()).unwrap_or(u32::MAX),
        span: Span::new(first, last),
    }
}

/// Decides the note and marks its conversations.
fn give(
    draft: &mut Draft<'_>,
    parts: &[(ClarificationId, u32)],
    talk: HowTalked,
    thread: &Thread,
    with_notes: bool,
) {
    for (id, ordinal) in parts {
        if let Some(c) = draft.edit(id) {
            c.ask_anew(*ordinal);
        }
    }
    if draft.cx.team.policy.rulings == RulingsWanted::Always {
        want_always(draft, parts);
    }
    let known: Vec<Clarification> = parts
        .iter()
        .filter_map(|(id, _)| draft.clarification(id).cloned())
        .collect();
    let Some(first) = known.first() else { return };
    let call = known
        .iter()
        .zip(parts)
        .find_map(|(c, (_, o))| match &c.conversation(*o)?.how {
            How::Call { call, .. } => draft.call(call).cloned(),
            How::Mail | How::Elsewhere => None,
        });
    let ordinal = parts.first().map_or(0, |(_, o)| *o);
    let noted = first.conversation(ordinal);
    let is_new = noted
        .is_some_and(|t| t.letter().is_none() && !matches!(t.state, ConversationState::Due { .. }));
    let around = around(draft, parts);
    let Some((reader, copy)) = readers(draft, &known, call.as_ref(), is_new, &around) else {
        let why = match draft.po() {
            Some(_) => "no address of the Product Owner takes mail, and no delegate is there",
            None => "the team has no Product Owner on record, nor a delegate",
        };
        for (id, ordinal) in parts {
            owe(draft, id, *ordinal, why);
        }
        return;
    };
    let Told {
        parts: told,
        follows,
        mut replaced,
    } = told(draft, &known, parts, reader);
    let needs_ruling = told.iter().any(|p| !p.reasons.is_empty());
    let shown = known.iter().map(shown).sum::<usize>();
    let said = format!("{shown}.{}", asked_why(&known, parts));
    let mark = if with_notes { "notes" } else { "unsaid" };
    let again = owed_since(first, ordinal);
    let waits = |to: &Member| kept::until(draft, to).filter(|_| again.is_none() && !needs_ruling);
    let later = waits(reader);
    // A copy waits for the times of who has it, and one that waits still is not sent any more.
    let copied = copy.map(|po| (po, Some(party(reader)), waits(po)));
    let outdated = copy.and_then(|po| kept::copy_that_waits(draft, noted?, po));
    // Each way it is tried by is a letter of its own, be it within the same instant.
    let since = again.and_then(|since| since.checked_add(i64::try_from(around.len()).ok()?));
    let mark = since.map_or_else(|| mark.to_owned(), |since| format!("{mark}-{since}"));
    let marked = |copied: &str, due: Option<Timestamp>| {
        let kept = due.map_or("", |_| kept::KEPT);
        format!("{copied}{mark}{kept}")
    };
    // Who stands in has a note of their own. The PO who is back has the one from before, if it
    // is the same: its key is taken.
    let said = match reader.role {
        Role::Po => said,
        _ => format!("{said}{FOR}{}", reader.person.id),
    };
    let letter_key = key(&[&"briefing", &first.id, &ordinal, &said, &marked("", later)]);
    // Who has that very note already, from before somebody else had it, is not sent it again.
    if again.is_none()
        && let Some(letter) = has_it(draft, reader, &known, &letter_key)
    {
        return briefed(draft, parts, &letter, with_notes, reader);
    }
    replaced.remove(&letter_key);
    let had_copy = outdated.is_none();
    for letter in replaced.into_iter().chain(outdated) {
        draft.effect(Effect::Replaced(letter));
    }
    let body = Briefing {
        needs_ruling,
        talk,
        parts: told,
        follows,
        copy_of: None,
    };
    for (to, copy_of, due) in std::iter::once((reader, None, later)).chain(copied) {
        let copied = copy_of.as_ref().map_or("", |_| kept::COPY);
        let mark = marked(copied, due);
        let head = Head {
            key: key(&[&"briefing", &first.id, &ordinal, &said, &mark]),
            to,
            thread: thread.clone(),
            about: known.iter().collect(),
            call: call.as_ref(),
            on_behalf: None,
            due,
        };
        let body = Briefing {
            follows: follows && (copy_of.is_none() || had_copy),
            copy_of,
            ..body.clone()
        };
        let mut note = letter(draft, head, Body::Briefing(body));
        note.around.clone_from(&around);
        draft.send(note);
    }
    briefed(draft, parts, &letter_key, with_notes, reader);
}

/// What a note tells a reader.
struct Told {
    parts: Vec<BriefingPart>,
    /// Whether they had one on it before.
    follows: bool,
    /// Notes that still wait, and are not sent any more.
    replaced: BTreeSet<EffectKey>,
}

fn told(
    draft: &Draft<'_>,
    known: &[Clarification],
    parts: &[(ClarificationId, u32)],
    reader: &Member,
) -> Told {
    let mut follows = false;
    let mut told = Vec::new();
    let mut replaced = BTreeSet::new();
    for (c, (_, ordinal)) in known.iter().zip(parts) {
        let Some(talk) = c.conversation(*ordinal) else {
            continue;
        };
        // A note that still waits is not sent any more: this one tells all of it.
        let waits = kept::waits(draft, talk);
        replaced.extend(talk.letter().filter(|_| waits).cloned());
        let before = !waits && talk.letter().is_some_and(|l| went_to(l, reader));
        follows |= before;
        // Who had no note on it yet, or is to rule on it, is told all of it.
        let whole = !talk.reasons.is_empty() && talk.letter().is_some();
        let from = if (before && !whole) || talk.letter().is_none() {
            talk.from_entry.max(talk.shown_to)
        } else {
            talk.from_entry
        };
        told.extend(part(draft, c, talk, from));
    }
    Told {
        parts: told,
        follows,
        replaced,
    }
}

/// Since when a note is owed that did not arrive: it is given again as a letter of its own.
fn owed_since(c: &Clarification, ordinal: u32) -> Option<i64> {
    let talk = c.conversation(ordinal)?;
    match talk.state {
        ConversationState::Due { since, .. } => Some(since.0),
        _ => None,
    }
}

/// The conversations have their note.
fn briefed(
    draft: &mut Draft<'_>,
    parts: &[(ClarificationId, u32)],
    letter: &EffectKey,
    with_notes: bool,
    reader: &Member,
) {
    let at = draft.now();
    for (id, ordinal) in parts {
        let state = ConversationState::Briefed {
            at,
            letter: letter.clone(),
            with_notes,
            to: Some(reader.person.id.clone()),
        };
        set_state(draft, id, *ordinal, state);
        waits_for_ruling(draft, id, *ordinal);
        settle(draft, id);
        watch_delegate(draft, id, &reader.person.id);
        if let Some(back) = away_until(draft, &reader.person.id, at) {
            let from = reader.person.work.next_working(back);
            comes_later(draft, id, reader, from, true);
        }
    }
}

/// How much was said that a note shows: an answer by calendar makes no new note.
fn shown(c: &Clarification) -> usize {
    let silent = |e: &&Entry| matches!(e.kind, EntryKind::Act | EntryKind::Courtesy);
    c.entries.len() - c.entries.iter().filter(silent).count()
}

/// How many reasons there are to ask for a ruling.
fn asked_why(known: &[Clarification], parts: &[(ClarificationId, u32)]) -> usize {
    let talks = known.iter().zip(parts).filter_map(|(c, (_, ordinal))| {
        let mut talks = c.conversations.iter();
        talks.find(|t| t.ordinal == *ordinal)
    });
    talks.map(|t| t.reasons.len()).sum()
}

/// Whether a note went to this reader.
fn went_to(letter: &EffectKey, reader: &Member) -> bool {
    let key = letter.as_str();
    match reader.role {
        Role::Po => !key.contains(FOR),
        _ => key.contains(&format!("{FOR}{}/", reader.person.id)),
    }
}

/// In a note's key: it went to somebody else than the PO.
pub(super) const FOR: &str = "-for-";
/// The note that somebody has of the same conversation with the same said in it: the keys
/// differ only in whom it went to, or in its having been given again.
fn has_it(
    draft: &Draft<'_>,
    reader: &Member,
    known: &[Clarification],
    wanted: &EffectKey,
) -> Option<EffectKey> {
    let place = (reader.person.id.clone(), known.first()?.id.clone());
    let had = draft.dossier.numbered.get(&place)?;
    let first_word = |part: &str| part.split('-').next().unwrap_or_default().to_owned();
    let bare = |key: &EffectKey| -> Vec<String> {
        let parts = key.as_str().split('/').enumerate();
        parts
            .map(|(at, part)| {
                if at < 3 {
                    part.to_owned()
                } else {
                    first_word(part)
                }
            })
            .collect()
    };
    (&had.key != wanted && bare(&had.key) == bare(wanted)).then(|| had.key.clone())
}

/// A note is owed and can't be given now: it is tried again in a day.
pub(super) fn owe(draft: &mut Draft<'_>, id: &ClarificationId, ordinal: u32, why: &str) {
    let now = draft.now();
    let Some(c) = draft.edit(id) else { return };
    if let Some(talk) = c.conversations.iter_mut().find(|t| t.ordinal == ordinal) {
        talk.state = ConversationState::Due {
            since: now,
            why: why.to_owned(),
        };
        // What it told is still to be told.
        talk.shown_to = talk.from_entry.min(talk.shown_to);
    }
    draft.wake(
        super::calls::booking::quiet_key(id, ordinal),
        now + chrono::TimeDelta::days(1),
        Alarm::Quiet {
            clarification: id.clone(),
            conversation: ordinal,
        },
    );
}

fn want_always(draft: &mut Draft<'_>, parts: &[(ClarificationId, u32)]) {
    for (id, ordinal) in parts {
        if let Some(c) = draft.edit(id)
            && let Some(talk) = c.conversations.iter_mut().find(|t| t.ordinal == *ordinal)
            && talk.reasons.is_empty()
        {
            talk.reasons.push(RulingReason::Always);
            // An answer by mail says so itself.
            talk.warned += usize::from(matches!(talk.how, How::Mail));
        }
    }
}

fn set_state(draft: &mut Draft<'_>, id: &ClarificationId, ordinal: u32, state: ConversationState) {
    if let Some(c) = draft.edit(id) {
        let shown = u32::try_from(c.entries.len()).unwrap_or(u32::MAX);
        if let Some(talk) = c.conversations.iter_mut().find(|t| t.ordinal == ordinal) {
            talk.state = state;
            talk.shown_to = shown;
        }
    }
}

/// For information: the clarification is briefed. Where a ruling is asked for it stays open.
fn settle(draft: &mut Draft<'_>, id: &ClarificationId) {
    let now = draft.now();
    if let Some(c) = draft.edit(id) {
        let waits = c.ruling_awaited().is_some();
        // A question asked since the last answer is still open, and so is a call of which
        // nobody has said anything yet.
        if c.state.is_open() && !waits && c.answered_at.is_some() {
            c.state = State::Briefed { at: now };
        }
    }
}

/// The call's conversation on one clarification, made if there is none yet.
pub(super) fn conversation(
    draft: &mut Draft<'_>,
    call: &Call,
    id: &ClarificationId,
) -> Option<u32> {
    let now = draft.now();
    let po = po_accepted(call);
    let c = draft.edit(id)?;
    if let Some(talk) = c.of_call(&call.id) {
        return Some(talk.ordinal);
    }
    let ordinal = u32::try_from(c.conversations.len()).unwrap_or(u32::MAX);
    let wanted = c.ruling_wanted_by.take();
    let wanted = wanted.map(|by| RulingReason::Asked { by });
    // Of what is left the developer knows.
    let left = c.left_to_rule();
    let warned = left.len();
    let reasons = left.into_iter().chain(wanted).collect();
    c.conversations.push(Conversation {
        ordinal,
        how: How::Call {
            call: call.id.clone(),
            slot: call.slot,
            po_accepted: po,
        },
        state: ConversationState::Running { until: now },
        since: call.slot.start,
        reasons,
        warned,
        notes: Vec::new(),
        from_entry: u32::try_from(c.entries.len().saturating_sub(1)).unwrap_or(u32::MAX),
        shown_to: 0,
        turned_back: Vec::new(),
    });
    Some(ordinal)
}

pub(super) fn po_accepted(call: &Call) -> bool {
    call.attendees
        .iter()
        .any(|a| a.part == Part::Po && a.partstat == Partstat::Accepted)
}

/// `Open:` lines ask for a ruling.
pub(super) fn open_lines(noted: &Noted) -> Vec<RulingReason> {
    let reason = |line: &str| RulingReason::Open {
        line: line.to_owned(),
    };
    noted.open().map(reason).collect()
}
