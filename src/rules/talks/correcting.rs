//! What was noted of a talk is corrected by who talked (PRODUCT: *read-back*).

use super::exchange::{courteous, relay, wanted_by};
use crate::domain::clarification::{
    Clarification, Conversation, EntryKind, How, Line, Noted, Ruling, RulingReason, State, Verdict,
};
use crate::domain::ids::ClarificationId;
use crate::domain::letter::AnswerRole;
use crate::rules::briefing::{self, open_lines};
use crate::rules::draft::Draft;
use crate::rules::hints::hinting::{self, Heard};
use crate::rules::placing::voice::{Voice, had_it, saying};
use crate::rules::speech::assenting::assents;
use crate::rules::speech::courtesy::content;
use crate::rules::speech::grammar::{Command, lines};
use crate::rules::speech::minutes::shares;
use crate::rules::telling::hand_on;

/// The stakeholder corrects what was noted: the developer gets it at once, the PO a note
/// with both versions. What was agreed to is not corrected without a further ruling.
pub(in crate::rules) fn corrected(draft: &mut Draft<'_>, voice: &Voice<'_>, c: &Clarification) {
    let now = draft.now();
    let talk = c.conversations.iter().rev().find(|t| !t.notes.is_empty());
    let last = talk.and_then(|t| t.notes.last());
    let put = last.map_or_else(String::new, |n| Line::texts(&n.lines));
    // It is right as it was noted: nothing is new, and nobody is told.
    let right = assents(&voice.asked.words, &voice.sender.person.name, &put);
    if courteous(voice) || (right && voice.asked.commands.is_empty()) {
        draft.say(
            &c.id,
            &saying(voice, EntryKind::Courtesy, &voice.asked.words),
        );
        return;
    }
    let own = content(&voice.asked.words, &voice.sender.person.name);
    let again = talk.map(|t| t.ordinal);
    let (all, parted) = corrects(draft, voice, c, talk, &own);
    let heard = Heard {
        by: voice.sender,
        words: &own,
        disagrees: voice.asked.commands.contains(&Command::Disagree),
        along: &[],
    };
    let wanted = wanted_by(voice);
    for (id, words) in &all {
        draft.say(id, &saying(voice, EntryKind::Correction, words));
        let Some(c) = draft.edit(id) else { continue };
        let mut noted_before = c.conversations.iter().filter(|t| !t.notes.is_empty());
        let Some(ordinal) = noted_before.next_back().map(|t| t.ordinal) else {
            continue;
        };
        let is_yes = |r: &Ruling| r.verdict == Verdict::Agreed && r.is_about(ordinal);
        let agreed = c.standing().any(is_yes);
        let against = agreed.then(|| RulingReason::Disagreement {
            by: voice.sender.person.name.clone(),
            words: words.clone(),
        });
        let noted = Noted {
            by: voice.sender.person.id.clone(),
            name: voice.sender.person.name.clone(),
            at: now,
            everybody: None,
            lines: lines(words),
            unverified: !voice.verified,
        };
        // What was ruled on before is no reason why it waits.
        c.ask_anew(ordinal);
        if let Some(talk) = c.conversations.iter_mut().find(|t| t.ordinal == ordinal) {
            c.ruling_wanted_by = None;
            let reason = wanted.clone().or(against);
            for wanted in reason.into_iter().chain(open_lines(&noted)) {
                talk.ask_for(wanted);
            }
            if !talk.reasons.is_empty() && !matches!(c.state, State::Closed { .. }) {
                c.state = State::Open;
            }
            talk.notes.push(noted);
        }
        if parted {
            hinting::look(draft, id, ordinal, &Heard { words, ..heard });
        }
    }
    if let Some(ordinal) = again.filter(|_| !parted) {
        let along = &all.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>();
        hinting::look(draft, &c.id, ordinal, &Heard { along, ..heard });
    }
    let home = all.first().and_then(|(id, _)| draft.clarification(id));
    let c = &home.unwrap_or(c).clone();
    let noted_by = last.map(|n| &n.by);
    let other = noted_by.filter(|by| c.developer == voice.sender.person.id && **by != c.developer);
    match other.and_then(|by| draft.member(by)) {
        // The developer corrects what somebody else noted.
        Some(other) if !had_it(voice, other) => {
            hand_on(draft, voice, c, other, AnswerRole::Correction, None);
        }
        Some(_) => {}
        None => relay(draft, voice, c, AnswerRole::Correction, None, false),
    }
    if let Some(ordinal) = again {
        briefing::one(draft, &c.id, ordinal);
    }
}

/// Which questions a correction is of, with what it says of each, and whether its lines say which is
/// which: what was noted of a call stands with each question of its agenda that it was noted of.
fn corrects(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    c: &Clarification,
    talk: Option<&Conversation>,
    own: &str,
) -> (Vec<(ClarificationId, String)>, bool) {
    let call = talk.and_then(|talk| match &talk.how {
        How::Call { call, .. } => draft.call(call),
        How::Mail | How::Elsewhere => None,
    });
    let Some(mut call) = call.cloned() else {
        return (vec![(c.id.clone(), own.to_owned())], false);
    };
    let id = call.id.clone();
    let noted = |of: &ClarificationId| draft.clarification(of).filter(|c| c.has_notes_of(&id));
    call.agenda
        .retain(|item| noted(&item.clarification).is_some());
    let of_each = call.agenda.iter().map(|item| item.clarification.clone());
    let Some(shares) = shares(&call, own) else {
        return (of_each.map(|id| (id, own.to_owned())).collect(), false);
    };
    let right = |of: &ClarificationId, said: &str| {
        let talks = noted(of).into_iter().flat_map(|c| &c.conversations);
        let last = talks.filter_map(|t| t.notes.last()).next_back();
        let put = last.map_or_else(String::new, |n| Line::texts(&n.lines));
        assents(said, &voice.sender.person.name, &put)
    };
    let wrong = of_each
        .zip(shares)
        .filter(|(id, said)| !said.is_empty() && !right(id, said));
    (wrong.collect(), true)
}
