//! A ruling undone (PRODUCT: *a ruling can be undone for a day*): by who made it or by the PO.
//! What it was about waits again, and whoever was told the ruling is told so.
//!
//! Invariant: a ruling that is undone stays on record, with who undid it.

use super::confirming::{Asked, ask, line};
use super::listed::behind_undo;
use super::{verdict, wanting};
use crate::domain::clarification::{
    Clarification, ConversationState, EntryKind, Ruling, RulingReason, State, Undone, Verdict,
};
use crate::domain::confirmation::{Line, Sought, SoughtAct};
use crate::domain::fact::{LetterRef, Outcome};
use crate::domain::hours::Wait;
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{HelpWhy, News};
use crate::domain::person::{Member, Role};
use crate::domain::time::Timestamp;
use crate::rules::authorise::{Act, Grant, authorise};
use crate::rules::calls::calling;
use crate::rules::draft::{Draft, key};
use crate::rules::duty::on_duty;
use crate::rules::placing::evidence::grounds;
use crate::rules::placing::voice::{Voice, answered_letter, held_with_help, saying};
use crate::rules::speech::courtesy::{content, says_no_more};
use crate::rules::speech::grammar::{self, Command};
use crate::rules::telling::notice;
use crate::rules::{briefing, kept};
use crate::say;
use chrono::TimeDelta;

/// How long a ruling can be undone.
const UNDO_WITHIN: TimeDelta = TimeDelta::days(1);

/// `/undo`, `/undo 2`, `undo 2`, `B: undo`. `None`: the message is about something else.
pub(in crate::rules) fn in_words(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    if !voice.sender.role.rules() {
        return None;
    }
    let wanted = wanted(voice)?;
    let Some(meant) = meant(draft, voice, id, wanted) else {
        let why = HelpWhy::Command {
            line: "/undo".into(),
            mend: "write the number of the ruling after it, for example \"/undo 2\"".into(),
        };
        return Some(held_with_help(draft, voice, why, "which ruling?"));
    };
    match undone(draft, voice, &meant) {
        Err((why, because)) => Some(held_with_help(draft, voice, why, because)),
        Ok(lines) if lines.is_empty() => {
            let because = format!("a ruling is undone; {}", voice.because);
            let clarifications = meant;
            Some((Outcome::Filed { clarifications }, because))
        }
        Ok(lines) => {
            let (Asked::Yes(why) | Asked::No(why)) = ask(draft, voice, lines, None);
            Some((Outcome::Held, why))
        }
    }
}

/// Undoes the last ruling on each of these, where the sender may. Gives what is to be confirmed
/// first, if it is not proven; `Err`: nothing is undone, why, for the sender and for the record.
pub(in crate::rules) fn undone(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    meant: &[ClarificationId],
) -> Result<Vec<Line>, (HelpWhy, &'static str)> {
    let mut theirs = Vec::new();
    let mut wrong = None;
    for id in meant {
        match undoable(draft, voice, id) {
            Ok(ordinal) => theirs.push((id.clone(), ordinal)),
            Err(why) => wrong = wrong.or(Some(why)),
        }
    }
    if theirs.is_empty() {
        return Err(wrong.unwrap_or_else(nothing_stands));
    }
    let proven = |(id, _): &(ClarificationId, u32)| {
        let duty = on_duty(draft, voice.sender, id);
        authorise(Some(voice.sender.role), duty, Act::Undo, &voice.evidence)
    };
    let grants: Vec<Grant> = theirs.iter().map(proven).collect();
    if let Some(Grant::NotTheirs(who)) = grants.first() {
        let why = HelpWhy::NotYours {
            act: "/undo".into(),
            who: (*who).into(),
        };
        return Err((why, "not on duty any more"));
    }
    if grants.iter().any(|grant| *grant != Grant::Granted) {
        let sought = |ruling: u32| Sought::Act(SoughtAct::Undo { ruling });
        let lines = theirs.iter();
        let lines = lines.map(|(id, ruling)| line(draft, (id, None), sought(*ruling), ""));
        return Ok(lines.collect());
    }
    let evidence = grounds(voice.mail, voice.evidence);
    undo_all(draft, voice, &theirs, &evidence);
    Ok(Vec::new())
}

/// To who wants something undone of a list on which nothing with a number is ruled on.
pub(super) fn of_no_number() -> HelpWhy {
    HelpWhy::Command {
        line: "/undo".into(),
        mend: "nothing that has a number there is ruled on: reply \"/undo\" to the item's own note"
            .into(),
    }
}

/// To who wants something undone where nothing stands.
fn nothing_stands() -> (HelpWhy, &'static str) {
    let why = HelpWhy::Command {
        line: "/undo".into(),
        mend: "there is no ruling that stands".into(),
    };
    (why, "no ruling to undo")
}

/// The ruling on what the note that is answered told of, else the last on the question.
fn meant_of<'c>(draft: &Draft<'_>, voice: &Voice<'_>, c: &'c Clarification) -> Option<&'c Ruling> {
    let note = answered_letter(draft, voice).filter(|l| l.name == "briefing");
    let talk = note.and_then(|note| kept::told_in(&note.key, c));
    let of_note = talk.and_then(|talk| c.standing().filter(|r| r.is_about(talk)).last());
    of_note.or_else(|| c.standing().last())
}

/// The ruling on a question that is meant, if the sender may undo it still; else why not.
fn undoable(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Result<u32, (HelpWhy, &'static str)> {
    let mended = |mend: &str| HelpWhy::Command {
        line: "/undo".into(),
        mend: mend.into(),
    };
    let c = draft.clarification(id);
    let Some(ruling) = c.and_then(|c| meant_of(draft, voice, c)) else {
        return Err(nothing_stands());
    };
    let own = ruling.by == voice.sender.person.id;
    if !own && voice.sender.role != Role::Po {
        let why = HelpWhy::NotYours {
            act: "/undo".into(),
            who: "who made the ruling, or the Product Owner".into(),
        };
        return Err((why, "somebody else's ruling"));
    }
    if draft.now() > until(draft, voice.sender, ruling) {
        let mend = "the time to undo it is over: reply to the note with another ruling";
        return Err((mended(mend), "too late to undo it"));
    }
    Ok(ruling.ordinal)
}

/// Which questions' rulings are meant. A note with parts: the part that is named, else what was
/// ruled last, be it on several parts at once. `None`: it has to be said which.
fn meant(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    wanted: Wanted,
) -> Option<Vec<ClarificationId>> {
    let several = |l: &&LetterRef| l.about.len() > 1;
    let letter = answered_letter(draft, voice).filter(several);
    let printed = |name: &str| letter.filter(|l| l.name == name);
    match (printed("while-away"), printed("briefing"), wanted) {
        (Some(_), _, Wanted::This) => None,
        (Some(list), _, Wanted::Number(n)) | (_, Some(list), Wanted::Number(n)) => {
            let at = usize::from(n).checked_sub(1)?;
            Some(vec![list.about.get(at)?.clone()])
        }
        (_, Some(note), Wanted::This) => {
            let all: Vec<&ClarificationId> = note.about.iter().collect();
            let last = last_of(draft, &all);
            Some(if last.is_empty() {
                vec![id.clone()]
            } else {
                last
            })
        }
        _ => Some(vec![id.clone()]),
    }
}

/// Of these what was ruled on last, be it several at once; none where no ruling stands.
pub(super) fn last_of(draft: &Draft<'_>, all: &[&ClarificationId]) -> Vec<ClarificationId> {
    let last = |id: &ClarificationId| {
        let ruling = draft.clarification(id)?.standing().last()?;
        Some((ruling.at, ruling.by.clone()))
    };
    let newest = all.iter().filter_map(|id| last(id)).max();
    let together = all
        .iter()
        .filter(|id| newest.is_some() && last(id) == newest);
    let mut found: Vec<ClarificationId> = Vec::new();
    for id in together {
        if !found.contains(id) {
            found.push((*id).clone());
        }
    }
    found
}

/// What a message wants undone.
#[derive(Clone, Copy)]
enum Wanted {
    /// The ruling it answers, or the last one.
    This,
    /// The one with this number on the page, or on the note's part with this letter.
    Number(u8),
}

/// What is to be undone, if the message asks for that at all.
fn wanted(voice: &Voice<'_>) -> Option<Wanted> {
    let by_command = voice.asked.commands.iter().find_map(|c| match c {
        Command::Undo(number) => Some(number.map_or(Wanted::This, Wanted::Number)),
        _ => None,
    });
    by_command.or_else(|| {
        let words = content(&voice.asked.words, &voice.sender.person.name);
        // "B: undo", "2 undo"
        if let Some((part, act)) = words.split_once([':', ' '])
            && behind_undo(act).is_some_and(says_no_more)
            && let Some(place) = grammar::place(part.trim_end_matches(')'))
        {
            return Some(Wanted::Number(place));
        }
        let behind = behind_undo(&words)?;
        match grammar::place(behind) {
            Some(place) => Some(Wanted::Number(place)),
            None => says_no_more(behind).then_some(Wanted::This),
        }
    })
}

/// Until when: for a day, or until a working day after, whichever is later; a ruling that was made while the PO was away, by the PO, until one
/// working day after they were back.
pub(in crate::rules) fn until(draft: &Draft<'_>, sender: &Member, ruling: &Ruling) -> Timestamp {
    let work = &sender.person.work;
    // Friday's rulings stand in Monday's digest.
    let day = work.after(ruling.at, Wait::Days(1));
    let day = day.max(ruling.at + UNDO_WITHIN);
    let absence = draft
        .person(&sender.person.id)
        .into_iter()
        .flat_map(|p| &p.away)
        .filter(|s| s.start <= ruling.at && ruling.at < s.end)
        .map(|s| s.end)
        .max();
    let after = absence.map(|back| work.after(back, Wait::Days(1)));
    after.map_or(day, |after| after.max(day))
}

/// Undoes rulings; whoever was told them is told so. All of them first, so that a note on several
/// questions is given anew once.
pub(super) fn undo_all(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    rulings: &[(ClarificationId, u32)],
    evidence: &str,
) {
    let mut undone = Vec::new();
    for (id, ordinal) in rulings {
        if let Some(before) = draft.clarification(id).cloned() {
            let again = undo(draft, voice, &before, *ordinal, evidence);
            undone.push((before, *ordinal, again));
        }
    }
    for (c, ordinal, again) in &undone {
        let Some(was) = c.rulings.iter().find(|r| r.ordinal == *ordinal) else {
            continue;
        };
        if let Some(talk) = again {
            briefing::one(draft, &c.id, *talk);
        }
        // Nobody wants to talk any more of what was said.
        if was.verdict == Verdict::LetsTalk && was.conversation.is_some() {
            let by = voice.sender.person.short_name();
            calling::leave(draft, &c.id, &say!("{0} wants no call any more", by));
        }
        tell(draft, voice.sender, c, was);
    }
}

/// Undoes it. Gives the conversation that a note is to be given on anew.
fn undo(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    before: &Clarification,
    ordinal: u32,
    evidence: &str,
) -> Option<u32> {
    let now = draft.now();
    let sender = &voice.sender.person;
    let id = &before.id;
    draft.say(id, &saying(voice, EntryKind::Act, voice.as_written()));
    let was = before.rulings.iter().find(|r| r.ordinal == ordinal)?;
    let c = draft.edit(id)?;
    let ruling = c.rulings.iter_mut().find(|r| r.ordinal == ordinal)?;
    ruling.undone = Some(Undone {
        by: sender.id.clone(),
        name: sender.name.clone(),
        at: now,
        evidence: evidence.to_owned(),
    });
    let (verdict, of) = (ruling.verdict.clone(), ruling.conversation);
    let grounds = ruling.grounds.clone();
    c.state = State::Open;
    if verdict == Verdict::Answered || c.answered_at == Some(was.at) && of.is_none() {
        c.answered_at = None;
    }
    let mut again = None;
    for talk in &mut c.conversations {
        let ruled =
            matches!(talk.state, ConversationState::Ruled { ruling, .. } if ruling == ordinal);
        if let Some(letter) = talk.letter().cloned().filter(|_| ruled) {
            talk.state = ConversationState::Briefed {
                at: now,
                letter,
                with_notes: true,
                to: None,
            };
        }
    }
    if let Some(talk) = c.conversations.iter_mut().find(|t| Some(t.ordinal) == of) {
        let by = sender.name.clone();
        let left = grounds.into_iter().filter(|r| !talk.reasons.contains(r));
        let left: Vec<RulingReason> = left.collect();
        talk.reasons.extend(left);
        talk.reasons.push(RulingReason::Undone { by });
        // They are told that it is undone.
        talk.warned = talk.reasons.len();
        again = Some(talk.ordinal);
    }
    if of.is_none() && verdict != Verdict::Answered {
        let by = sender.name.clone();
        again = waits_again(draft, id, &RulingReason::Undone { by });
    }
    again
}

/// What was ruled on without a note, be it before anything was said, waits for the new ruling, which
/// a note asks for. Gives its conversation, where its note goes now.
fn waits_again(draft: &mut Draft<'_>, id: &ClarificationId, why: &RulingReason) -> Option<u32> {
    let (ordinal, now) = wanting::wanted_on(draft, id, why)?;
    let c = draft.edit(id)?;
    let talk = c.conversations.iter_mut().find(|t| t.ordinal == ordinal)?;
    // They are told that it is undone.
    talk.warned = talk.reasons.len();
    now.then_some(ordinal)
}

/// Whether a letter brings the news that a ruling is undone: it is missed like the ruling.
pub(in crate::rules) fn is_told_by(letter: &LetterRef) -> bool {
    letter.key.as_str().split('/').next() == Some(UNDONE)
}

const UNDONE: &str = "undone";

/// Whoever was told the ruling is told so, and who made it, where somebody else undid it.
fn tell(draft: &mut Draft<'_>, by: &Member, c: &Clarification, ruling: &Ruling) {
    verdict::tell_the_maker(draft, by, c, ruling, None);
    for to in verdict::told_of(draft, by, c, ruling) {
        let news = News::RulingUndone {
            by: crate::rules::letters::party(by),
            verdict: ruling.verdict.as_str().to_owned(),
        };
        let mark = key(&[&UNDONE, &c.id, &ruling.ordinal, &to.person.id]);
        notice(draft, mark, to, c, news);
    }
}
