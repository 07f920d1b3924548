//! A correction whose sender is not proven (PRODUCT: *Trust*): it stops what it is about, and rules
//! nothing. Whether it was them is asked by whoever calls this.
//!
//! Invariant: no ruling stands on record by it, and what waits for one goes on waiting.

use crate::domain::clarification::{ConversationState, EntryKind, RulingReason, State, Verdict};
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{Body, RulingTold};
use crate::rules::assuming;
use crate::rules::authorise::Act;
use crate::rules::draft::{Draft, key};
use crate::rules::letters::{self, Head, letter, party};
use crate::rules::parties::discreet;
use crate::rules::parties::whom::builder;
use crate::rules::placing::voice::{Voice, saying};

/// What a ruling on these is to the gate: a correction only stops something, unless it reverses
/// what was ruled.
pub(super) fn act(
    draft: &Draft<'_>,
    verdict: &Verdict,
    about: &[(ClarificationId, Option<u32>)],
) -> Act {
    let reverses = |(id, conversation): &(ClarificationId, Option<u32>)| {
        draft.clarification(id).is_some_and(|c| {
            let reverses = |v: &Verdict| !matches!(v, Verdict::Correction | Verdict::LetsTalk);
            let ruled = c
                .standing()
                .any(|r| r.conversation == *conversation && reverses(&r.verdict));
            ruled || matches!(c.state, State::Closed { .. })
        })
    };
    if *verdict == Verdict::Correction && !about.iter().any(reverses) {
        Act::Correct
    } else {
        Act::Rule
    }
}

/// The question is open, what was assumed does not stand, the conversation waits for a ruling;
/// developer and stakeholder have the words, marked as not verified.
pub(super) fn stop(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    conversation: Option<u32>,
    words: &str,
) {
    draft.say(id, &saying(voice, EntryKind::Comment, words));
    assuming::object(draft, voice, id);
    let by = voice.sender;
    let reason = RulingReason::Asked {
        by: by.person.name.clone(),
    };
    let Some(c) = draft.edit(id) else { return };
    c.state = State::Open;
    c.put_off = None;
    let mut talks = c.conversations.iter_mut();
    if let Some(talk) = talks.find(|t| Some(t.ordinal) == conversation)
        && matches!(talk.state, ConversationState::Briefed { .. })
    {
        talk.ask_for(reason);
    }
    let c = c.clone();
    let readers = [
        Some(&c.developer),
        Some(&c.asked).filter(|p| **p != c.developer),
    ];
    let others = readers
        .into_iter()
        .flatten()
        .filter(|p| **p != by.person.id);
    let entry = c
        .entries
        .iter()
        .rfind(|e| e.mail.as_ref() == Some(&voice.mail.id));
    for to in others.filter_map(|p| draft.member(p)).collect::<Vec<_>>() {
        let given = discreet::given(draft, &c, entry, words, to);
        let mark = key(&[&"stopped", &voice.mail.id, &c.id, &to.person.id]);
        let body = Body::Ruling(RulingTold {
            item: letters::item(draft, &c.pbi),
            question: c.title.clone(),
            by: party(by),
            verdict: Verdict::Correction,
            words: given.words,
            left_out: given.left_out,
            to_developer: to.person.id == *builder(draft, &c),
            still_asked: None,
            slot: None,
            unverified: true,
            replaces: None,
            otherwise: None,
            since: None,
            files: given.files,
        });
        let told = letter(draft, Head::about(mark, to, &c), body);
        draft.send(told);
    }
}
