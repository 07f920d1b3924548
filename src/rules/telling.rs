//! Letters that several rules send: words handed on, and two lines of news.

use super::draft::{Draft, key};
use super::duty::who_decides;
use super::letters::{self, Head, letter, party};
use super::parties::discreet;
use super::parties::whom::builder;
use super::placing::standing::is_named;
use super::placing::voice::{Voice, had_it};
use crate::domain::clarification::{
    Assumption, AssumptionState, Clarification, ConversationState, RulingReason,
};
use crate::domain::ids::{ClarificationId, EffectKey, PersonId};
use crate::domain::letter::{Answer, AnswerRole, Body, Files, News, Notice, Said, StillAssumed};
use crate::domain::person::{Member, Role};
use crate::domain::policy::RulingsWanted;
use crate::domain::sentence::Sentence;
use crate::domain::time::{Span, Timestamp};
use std::collections::BTreeSet;

/// One line of news about a clarification.
pub(super) fn notice(
    draft: &mut Draft<'_>,
    key: EffectKey,
    to: &Member,
    c: &Clarification,
    news: News,
) {
    let body = Body::Notice(Notice {
        item: letters::item(draft, &c.pbi),
        question: c.title.clone(),
        news,
    });
    let notice = letter(draft, Head::about(key, to, c), body);
    draft.send(notice);
}

/// Hands a person's words on to one reader, as their own.
pub(super) fn hand_on(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    c: &Clarification,
    to: &Member,
    role: AnswerRole,
    call_off: Option<Span>,
) {
    // Whoever was in it before it moved may not know of it any more.
    let now = draft.clarification(&c.id).unwrap_or(c);
    if !is_named(draft, to, now) {
        return;
    }
    let message = &voice.mail.message;
    let said = discreet::Said {
        by: &voice.sender.person.id,
        words: &voice.asked.words,
        borrowed: &message.borrowed,
    };
    let said = discreet::handed_on(draft, c, &said, to);
    if !said.confided.is_empty() {
        not_handed_on(draft, voice, c, to, &said.confided);
    }
    let internal = if to.role.of_team() {
        voice.asked.internal.clone()
    } else {
        String::new()
    };
    let files = voice.files(to);
    // Nothing of it is for this reader.
    if said.words.trim().is_empty() && internal.is_empty() && files == Files::default() {
        return;
    }
    // One mail may answer several questions of one reader.
    let mark = key(&[&"answer", &voice.mail.id, &to.person.id, &c.id]);
    let head = Head::about(mark, to, c)
        .from(voice.sender)
        .answering(message.message_id.as_deref());
    let disputed = disputed(draft, voice, c, to);
    let waits = waits(draft, voice, c, to, role);
    let talk = draft
        .clarification(&c.id)
        .and_then(|c| c.conversations.last());
    if let Some(ordinal) = talk
        .map(|t| t.ordinal)
        .filter(|_| waits || !disputed.is_empty())
    {
        knows_of_it(draft, &c.id, ordinal);
    }
    let (assumed, assumed_by) = match still_assumed(draft, c, to, role) {
        Some((what, by)) => (Some(what), by),
        None => (None, objected_to(draft, c, to, role)),
    };
    let body = Body::Answer(Answer {
        item: letters::item(draft, &c.pbi),
        from: party(voice.sender),
        said: Said {
            name: voice.sender.person.name.clone(),
            at: draft.said(),
            words: said.words,
            verified: voice.verified,
            address: voice.elsewhere.clone().filter(|_| to.role.of_team()),
            internal,
            files: Vec::new(),
        },
        left_out: said.left_out,
        question: c.title.clone(),
        files,
        role,
        alone: message.recipients().all(|m| {
            let ours = m.address.without_detail() == draft.cx.team.mailbox;
            ours || to.person.has(&m.address) || voice.sender.person.has(&m.address)
        }),
        call_off,
        disputed,
        waits,
        assumed,
        assumed_by,
    });
    let answer = letter(draft, head, body);
    draft.send(answer);
}

/// Whoever wrote it is told which of their lines a reader did not get, once for each mail.
fn not_handed_on(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    c: &Clarification,
    to: &Member,
    lines: &[String],
) {
    let by = voice.sender;
    if by.role.of_team() {
        let own = key(&[&"confided", &voice.mail.id, &by.person.id]);
        let news = News::Confided {
            to: party(to),
            words: lines.join(" "),
        };
        notice(draft, own, by, c, news);
    }
}

/// Words that may be new scope, for the developer who might build them.
fn disputed(draft: &Draft<'_>, voice: &Voice<'_>, c: &Clarification, to: &Member) -> Vec<String> {
    let c = draft.clarification(&c.id).unwrap_or(c);
    let own = &voice.asked.words;
    let phrase = |reason: &RulingReason| match reason {
        RulingReason::Scope {
            sentence,
            phrase,
            new,
            ..
        } if own.contains(sentence.as_str()) => Some(new.named(phrase).to_owned()),
        _ => None,
    };
    let reads = to.person.id == *builder(draft, c);
    let talk = c.conversations.last().filter(|_| reads);
    talk.iter()
        .flat_map(|t| t.reasons.iter().filter_map(phrase))
        .collect()
}

/// What becomes of the reader's own assumption, or of that of somebody who has left and whose
/// question is the reader's now, which these words leave as it is; and whose it is.
fn still_assumed(
    draft: &Draft<'_>,
    c: &Clarification,
    to: &Member,
    role: AnswerRole,
) -> Option<(StillAssumed, String)> {
    let c = draft.clarification(&c.id).unwrap_or(c);
    let leaves = matches!(
        role,
        AnswerRole::Further | AnswerRole::Remark | AnswerRole::PoComment
    );
    let heir = c.developer == to.person.id;
    let own = |a: &&Assumption| {
        let theirs = a.by == to.person.id || heir && draft.dossier.roster.has_left(&a.by);
        leaves && a.is_pending() && theirs
    };
    let assumption = c.assumptions.iter().rfind(own)?;
    let by = Assumption::whose([assumption], &to.person.id);
    let what = match assumption.until() {
        Some(until) => Some(StillAssumed::Until(until)),
        None => c.asked_back().map(|_| StillAssumed::UntilAnswered),
    };
    what.map(|what| (what, by))
}

/// Whose the assumption is that is objected to now, where it is not the reader's.
fn objected_to(draft: &Draft<'_>, c: &Clarification, to: &Member, role: AnswerRole) -> String {
    let c = draft.clarification(&c.id).unwrap_or(c);
    let now = draft.now();
    let fell = |a: &&Assumption| {
        let just = matches!(a.state, AssumptionState::Objected { at, .. } if at == now);
        role == AnswerRole::Objection && just
    };
    Assumption::whose(c.assumptions.iter().filter(fell), &to.person.id)
}

/// Whether an answer waits for a ruling on another ground than the words in it, for the developer
/// who might build it.
fn waits(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    c: &Clarification,
    to: &Member,
    role: AnswerRole,
) -> bool {
    let c = draft.clarification(&c.id).unwrap_or(c);
    let further = matches!(role, AnswerRole::Further | AnswerRole::Remark);
    let answers = further
        || matches!(
            role,
            AnswerRole::Answer | AnswerRole::Correction | AnswerRole::Objection
        );
    let builder = builder(draft, c);
    let sender = &voice.sender.person.id;
    let reads = answers && to.person.id == *builder && sender != builder;
    // What who rules says beside their rulings asks for none.
    let reads = reads && (!voice.sender.role.rules() || c.asked == *sender);
    let grounds = |r: &RulingReason| !matches!(r, RulingReason::Scope { .. });
    let always = draft.cx.team.policy.rulings == RulingsWanted::Always;
    let talk = c.conversations.last();
    // Of what was said before they were told then.
    let told = talk.map_or(0, |t| if further { t.warned } else { 0 });
    reads && (always || talk.is_some_and(|t| t.reasons.iter().skip(told).any(grounds)))
}

/// To the developer who would build it, whom no letter has told so: what was said waits for a
/// ruling. What they asked for themself they know of.
pub(super) fn waits_for_ruling(draft: &mut Draft<'_>, id: &ClarificationId, ordinal: u32) {
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    let Some(told) = knows_of_it(draft, id, ordinal) else {
        return;
    };
    let asked = c.conversation(ordinal).and_then(|talk| match &talk.state {
        ConversationState::Briefed { to: Some(to), .. } => draft.member(to),
        _ => None,
    });
    let rules = asked.or_else(|| who_decides(draft, &c.pbi));
    let (Some(developer), Some(po)) = (draft.member(builder(draft, &c)), rules) else {
        return;
    };
    let own = |r: &RulingReason| match r {
        RulingReason::Asked { by } | RulingReason::Disagreement { by, .. } => {
            *by == developer.person.name
        }
        _ => false,
    };
    let talk = c.conversation(ordinal);
    let mut new = talk.iter().flat_map(|t| t.reasons.iter().skip(told));
    if new.any(|r| !own(r)) && developer.person.id != po.person.id {
        let mark = key(&[&"waits-for-ruling", id, &ordinal, &c.entries.len()]);
        let news = News::WaitsForRuling { po: party(po) };
        notice(draft, mark, developer, &c, news);
    }
}

/// To the developer who would build it: the ruling that is waited for is not to be expected before
/// then, for whoever rules is away, or put it off.
pub(super) fn comes_later(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    rules: &Member,
    from: Timestamp,
    away: bool,
) {
    let awaited = |c: &&Clarification| c.ruling_awaited().is_some();
    let Some(c) = draft.clarification(id).filter(awaited).cloned() else {
        return;
    };
    let Some(developer) = draft.member(builder(draft, &c)) else {
        return;
    };
    if developer.person.id != rules.person.id {
        let po = party(rules);
        let news = News::RulingComesLater { po, from, away };
        let mark = key(&[&"ruling-comes-later", id, &from.0, &draft.now().0]);
        notice(draft, mark, developer, &c, news);
    }
}

/// From now on the developer knows that the conversation waits for a ruling. Says of how many
/// grounds they knew before.
pub(super) fn knows_of_it(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    ordinal: u32,
) -> Option<usize> {
    let mut talks = draft.edit(id)?.conversations.iter_mut();
    let talk = talks.find(|t| t.ordinal == ordinal)?;
    let before = talk.warned;
    talk.warned = talk.reasons.len().max(before);
    Some(before)
}

/// One line to whoever was asked and has not answered.
pub(super) fn no_longer_needed(draft: &mut Draft<'_>, c: &Clarification) {
    if c.answered_at.is_none() {
        nothing_wanted(draft, c);
    }
}

/// The same, answered or not: what is assumed was shown to who answered as well.
pub(super) fn nothing_wanted(draft: &mut Draft<'_>, c: &Clarification) {
    tell_who_was_asked(draft, c, News::NoLongerNeeded);
}

/// The same where another is asked in their place: they may know the answer all the same.
pub(super) fn went_on(draft: &mut Draft<'_>, c: &Clarification, to: &Member) {
    let outside = letters::is_external(draft, &c.asked);
    let to = (!outside).then(|| party(to));
    if c.answered_at.is_none() {
        tell_who_was_asked(draft, c, News::WentOn { to });
    }
}

fn tell_who_was_asked(draft: &mut Draft<'_>, c: &Clarification, news: News) {
    let Some(asked) = draft.member(&c.asked) else {
        return;
    };
    let said = c.entries.len();
    let mark = key(&[&"no-longer", &c.id, &asked.person.id, &said]);
    notice(draft, mark, asked, c, news);
}

/// Another than the one asked has answered: who is asked is told that they need not, unless a
/// cancellation tells them, or they have the answer itself. The PO has a note of it.
pub(super) fn another_answered(draft: &mut Draft<'_>, voice: &Voice<'_>, c: &Clarification) {
    let waits = c.asked != voice.sender.person.id && c.state.is_open() && !c.is_unsent();
    let knows = |m: &Member| m.role == Role::Po || had_it(voice, m);
    let knows = draft.member(&c.asked).is_some_and(knows);
    if waits && !knows && !draft.writes_to(&c.asked) {
        no_longer_needed(draft, c);
    }
}

pub(super) fn no_slot(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    why: Sentence,
) {
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    let (Some(asked), Some(developer)) = (draft.member(&c.asked), draft.member(&c.developer))
    else {
        return;
    };
    let to = if voice.sender.role.of_team() {
        voice.sender
    } else {
        developer
    };
    let wanted = c.talk_wanted_by().and_then(|by| draft.member(by));
    let news = match wanted.map(party) {
        Some(po) => News::TalkWithoutSlot { why, po },
        None => News::NoMoreSlots {
            why,
            asked: party(asked),
        },
    };
    notice(draft, key(&[&"no-slot", &voice.mail.id]), to, &c, news);
}

/// One line to each of these who takes part, but to who wrote.
pub(super) fn tell_each(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    mark: &str,
    readers: impl IntoIterator<Item = Option<PersonId>>,
    news: impl Fn(&Draft<'_>, &Member) -> News,
) {
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    let readers: BTreeSet<PersonId> = readers.into_iter().flatten().collect();
    for reader in readers {
        let Some(to) = draft.member(&reader) else {
            continue;
        };
        let involved = to.role.of_team() || c.takes_part(&reader);
        if reader != voice.sender.person.id && involved {
            let told = news(draft, to);
            notice(draft, key(&[&mark, &reader]), to, &c, told);
        }
    }
}
