//! Letters that several rules send: words handed on, and two lines of news.

use super::draft::{Draft, key};
use super::letters::{self, Head, letter, of_team, party};
use super::voice::Voice;
use crate::domain::clarification::Clarification;
use crate::domain::ids::{ClarificationId, EffectKey};
use crate::domain::letter::{Answer, AnswerRole, Body, News, Notice, Said};
use crate::domain::person::Member;
use crate::domain::sentence::Sentence;
use crate::domain::time::Span;

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
    let message = &voice.mail.message;
    let head = Head::about(key(&[&"answer", &voice.mail.id, &to.person.id]), to, c)
        .from(voice.sender)
        .answering(message.message_id.as_deref());
    let body = Body::Answer(Answer {
        item: letters::item(draft, &c.pbi),
        from: party(voice.sender),
        said: Said {
            name: voice.sender.person.name.clone(),
            at: draft.now(),
            words: voice.asked.words.clone(),
            verified: voice.verified,
        },
        question: c.title.clone(),
        attachments: message.attachments.clone(),
        role,
        call_off,
    });
    let answer = letter(draft, head, body);
    draft.send(answer);
}

/// One line to whoever was asked and has not answered.
pub(super) fn no_longer_needed(draft: &mut Draft<'_>, c: &Clarification) {
    if c.answered_at.is_some() {
        return;
    }
    let Some(asked) = draft.member(&c.asked) else {
        return;
    };
    let said = c.entries.len();
    notice(
        draft,
        key(&[&"no-longer", &c.id, &asked.person.id, &said]),
        asked,
        c,
        News::NoLongerNeeded,
    );
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
    let to = if of_team(voice.sender.role) {
        voice.sender
    } else {
        developer
    };
    notice(
        draft,
        key(&[&"no-slot", &voice.mail.id]),
        to,
        &c,
        News::NoMoreSlots {
            why,
            asked: party(asked),
        },
    );
}
