//! A ruling is wanted: `/po` and `/disagree`, from anybody in the conversation. What it is on, and
//! who is told.
//!
//! Never rules. Invariant: whoever wants a ruling is not left in silence: it is asked for now, or
//! they are told when it will be, and what is assumed stands still until it is made.

use crate::domain::clarification::{
    Clarification, Conversation, ConversationState, EntryKind, How, RulingReason, State,
};
use crate::domain::fact::Outcome;
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{AnswerRole, News};
use crate::domain::person::{Member, Role};
use crate::rules::authorise::Act;
use crate::rules::draft::{Draft, key};
use crate::rules::duty::who_decides;
use crate::rules::hints::hinting::{self, Heard};
use crate::rules::letters::party;
use crate::rules::obeying::together;
use crate::rules::parties::whom::stands_in;
use crate::rules::placing::voice::{Voice, saying};
use crate::rules::questions::passing::pass_on;
use crate::rules::speech::assenting::assents;
use crate::rules::speech::unsettled::unsettled;
use crate::rules::talks::exchange::{go_on, relay};
use crate::rules::talks::outcome;
use crate::rules::telling::{notice, waits_for_ruling};
use crate::rules::{assuming, briefing};

/// `/po` and `/disagree`: the note on what is being said asks for a ruling. After a note, a
/// further one does; before anything was said, the first one will.
pub(in crate::rules) fn ruling(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    reason: &RulingReason,
) -> Option<(Outcome, String)> {
    if let Some(done) = on_what_is_assumed(draft, voice, id, reason) {
        return Some(done);
    }
    if voice.sender.role == Role::Po {
        return None;
    }
    if matches!(reason, RulingReason::Asked { .. })
        && let Some(done) = before_an_answer(draft, voice, id)
    {
        return Some(done);
    }
    if matches!(reason, RulingReason::Asked { .. })
        && let Some(done) = asks_for_it(draft, voice, id, reason)
    {
        return Some(done);
    }
    // With words of its own the message starts or goes on with a conversation, which takes
    // the reason from here.
    let by = voice.sender.person.name.clone();
    let c = draft.edit(id)?;
    let last = c.conversations.last_mut();
    let again = match last {
        Some(talk)
            if matches!(
                talk.state,
                ConversationState::Running { .. } | ConversationState::Due { .. }
            ) =>
        {
            talk.ask_for(reason.clone());
            None
        }
        // Said before, and the PO knows: filed, no further note.
        Some(talk) if voice.asked.words.is_empty() && talk.reasons.contains(reason) => None,
        Some(talk)
            if voice.asked.words.is_empty()
                && !matches!(talk.state, ConversationState::Ruled { .. }) =>
        {
            talk.reasons.push(reason.clone());
            c.state = State::Open;
            Some(talk.ordinal)
        }
        _ => {
            c.ruling_wanted_by = Some(by);
            None
        }
    };
    if !voice.asked.words.is_empty() {
        return None;
    }
    draft.say(id, &saying(voice, EntryKind::Act, voice.as_written()));
    if matches!(reason, RulingReason::Disagreement { .. }) {
        disagreed(draft, voice, id);
    }
    let last = draft.clarification(id).and_then(|c| {
        let others = c.developer != voice.sender.person.id;
        c.conversations.last().filter(|_| others).map(|t| t.ordinal)
    });
    if let Some(ordinal) = last {
        waits_for_ruling(draft, id, ordinal);
    }
    if let Some(ordinal) = again {
        briefing::one(draft, id, ordinal);
    }
    Some(voice.outcome(id))
}

/// The developer's `/po` with words, once something was said: they are for who rules, and ask the
/// one asked nothing. The note that is due has them, or a further one does.
fn asks_for_it(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    reason: &RulingReason,
) -> Option<(Outcome, String)> {
    let own = draft.clarification(id)?.developer == voice.sender.person.id;
    if !own || voice.asked.words.is_empty() {
        return None;
    }
    let c = draft.edit(id)?;
    let talk = c.conversations.last_mut()?;
    let again = match talk.state {
        ConversationState::Ruled { .. } => return None,
        ConversationState::Running { .. } | ConversationState::Due { .. } => None,
        ConversationState::Briefed { .. } => Some(talk.ordinal),
    };
    talk.ask_for(reason.clone());
    if again.is_some() {
        c.state = State::Open;
    }
    draft.say(id, &saying(voice, EntryKind::Comment, &voice.asked.words));
    match again {
        Some(ordinal) => briefing::one(draft, id, ordinal),
        None => go_on(draft, voice, id, false),
    }
    Some(voice.outcome(id))
}

/// `/disagree` alone: with whom, where others answered.
fn disagreed(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) {
    let talk = draft.clarification(id).and_then(|c| c.conversations.last());
    let Some(ordinal) = talk.map(|t| t.ordinal) else {
        return;
    };
    let heard = Heard {
        by: voice.sender,
        words: "",
        disagrees: true,
        along: &[],
    };
    hinting::look(draft, id, ordinal, &heard);
}

/// On what is assumed: silence settles it no more. It waits for the ruling that is asked for now;
/// `/disagree` is an objection besides. `None`: nothing is assumed, or their words say what comes
/// of it.
fn on_what_is_assumed(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    reason: &RulingReason,
) -> Option<(Outcome, String)> {
    let c = draft.clarification(id)?.clone();
    let words = &voice.asked.words;
    let name = &voice.sender.person.name;
    let asks = matches!(reason, RulingReason::Asked { .. });
    let rules = voice.sender.role == Role::Po;
    c.pending().next()?;
    if asks && rules || !asks && (!words.is_empty() || !assuming::objects(draft, voice, id)) {
        return None;
    }
    let own = c.developer == voice.sender.person.id;
    let agrees = c.pending().any(|a| assents(words, name, &a.words));
    let says_otherwise = !own && !words.is_empty() && !agrees && unsettled(words, name).is_none();
    if says_otherwise {
        return None;
    }
    let (kind, said) = if !voice.may(Act::Answer) {
        // Its words go nowhere: the command is all that it says.
        let command = voice.asked.commands.first();
        (EntryKind::Act, command.map_or("", together::word))
    } else if words.is_empty() {
        (EntryKind::Act, voice.as_written())
    } else {
        (EntryKind::Comment, words.as_str())
    };
    draft.say(id, &saying(voice, kind, said));
    if !asks && rules {
        assuming::objected(draft, &voice.saying_only(said), id);
        return Some(voice.outcome(id));
    }
    let (ordinal, now) = wanted_on(draft, id, reason)?;
    if !asks {
        assuming::objected(draft, &voice.saying_only(said), id);
    }
    assuming::stands_still(draft, id, "a ruling is waited for");
    if asks && !own {
        relay(draft, voice, &c, AnswerRole::Remark, None, false);
    }
    waits_for_ruling(draft, id, ordinal);
    if now {
        briefing::one(draft, id, ordinal);
    }
    Some(voice.outcome(id))
}

/// The conversation that a ruling is wanted on: the last that is not ruled on, else one that this
/// wish begins. Says whether its note goes now: one that runs has its own time.
pub(in crate::rules) fn wanted_on(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    reason: &RulingReason,
) -> Option<(u32, bool)> {
    let at = draft.now();
    let c = draft.edit(id)?;
    let last = c.conversations.last_mut();
    if let Some(talk) = last.filter(|t| !matches!(t.state, ConversationState::Ruled { .. })) {
        talk.ask_for(reason.clone());
        let told = matches!(talk.state, ConversationState::Briefed { .. });
        return Some((talk.ordinal, told));
    }
    let ordinal = u32::try_from(c.conversations.len()).unwrap_or(u32::MAX);
    let shown = c.conversations.iter().map(|t| t.shown_to).max();
    c.conversations.push(Conversation {
        ordinal,
        how: How::Mail,
        state: ConversationState::Running { until: at },
        since: at,
        reasons: vec![reason.clone()],
        warned: 0,
        notes: Vec::new(),
        from_entry: shown.unwrap_or(0),
        shown_to: shown.unwrap_or(0),
        turned_back: Vec::new(),
    });
    Some((ordinal, true))
}

/// `/po` where nothing was answered yet: whoever is asked leaves it to the Product Owner, who is
/// asked in their place. Anybody else is told that what is answered will be ruled on. `None`:
/// their words are still to be handed on, or something was said.
fn before_an_answer(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    let c = draft.clarification(id)?.clone();
    let silent = c.conversations.is_empty() && c.answered_at.is_none() && c.state.is_open();
    // What came of a call is told now.
    let told = outcome::call_told_of(draft, voice, id).is_some();
    if !silent || told || c.to_po || c.is_unsent() {
        return None;
    }
    let is_asked = c.asked == voice.sender.person.id;
    if is_asked {
        let to = who_decides(draft, &c.pbi).filter(|m| is_another(&c, m))?;
        if !voice.asked.words.is_empty() {
            return None;
        }
        draft.say(id, &saying(voice, EntryKind::Act, voice.as_written()));
        stands_in(draft, id, to);
        pass_on(draft, voice, id, to);
        return Some(voice.outcome(id));
    }
    let (Some(po), Some(asked)) = (draft.po(), draft.member(&c.asked)) else {
        return None;
    };
    if c.ruling_wanted_by.is_none() && voice.evidence.vouched {
        let news = News::RulingWillBeAsked {
            po: party(po),
            asked: party(asked),
        };
        let mark = key(&[&"ruling-will-be-asked", id, &voice.sender.person.id]);
        notice(draft, mark, voice.sender, &c, news);
    }
    None
}

fn is_another(c: &Clarification, member: &Member) -> bool {
    member.person.id != c.asked && member.person.id != c.developer
}
