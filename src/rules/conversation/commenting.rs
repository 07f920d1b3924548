//! Words of whoever neither asks nor is asked: they go to the developer and decide nothing. Who may
//! take them for more is told once what they were.

use super::further::written_by;
use crate::domain::clarification::{
    Clarification, Conversation, ConversationState, Entry, EntryKind,
};
use crate::domain::letter::{AnswerRole, HelpWhy};
use crate::domain::person::{Member, Role};
use crate::domain::subject;
use crate::rules::assuming;
use crate::rules::draft::Draft;
use crate::rules::parties::whom::builder;
use crate::rules::placing::voice::{Voice, answered_letter, had_it, help, saying};
use crate::rules::rulings::in_words::answers_note;
use crate::rules::speech::afterwards::asks_on;
use crate::rules::talks::exchange::{courteous, relay};
use crate::rules::telling::hand_on;

/// Anybody else speaks: to the developer. The PO's words decide nothing.
pub(super) fn commented(draft: &mut Draft<'_>, voice: &Voice<'_>, c: &Clarification) {
    let courtesy = courteous(voice);
    let kind = if courtesy {
        EntryKind::Courtesy
    } else {
        EntryKind::Comment
    };
    draft.say(&c.id, &saying(voice, kind, &voice.asked.words));
    let role = if voice.sender.role == Role::Po {
        AnswerRole::PoComment
    } else {
        AnswerRole::Remark
    };
    let builds = draft.member(builder(draft, c));
    match builds.filter(|m| m.person.id != c.developer && answers_note(draft, voice, &c.id)) {
        // On a note of what a stakeholder began: not to the stakeholder.
        Some(builds) if !had_it(voice, builds) => hand_on(draft, voice, c, builds, role, None),
        Some(_) => {}
        None => relay(draft, voice, c, role, None, false),
    }
    // Who asked something back waits for the answer, whoever of the team gives it; and what a
    // team-mate in Cc asks of who answered goes to them, too.
    let wrote = written_by(draft, voice, c).filter(|m| !m.role.of_team() && !had_it(voice, m));
    let in_cc = c.others.contains(&voice.sender.person.id);
    let asks_on = in_cc && asks_on(&voice.asked.words, &voice.sender.person.name);
    let back = |m: &&Member| asks_on || m.person.id == c.asked && c.asked_back().is_some();
    if let Some(wrote) = wrote.filter(|_| voice.sender.role.of_team()).filter(back) {
        hand_on(draft, voice, c, wrote, role, None);
    }
    if !courtesy && let Some(late) = assuming::too_late(draft, voice, c) {
        help(draft, voice, late);
    } else if !courtesy && let Some(waits) = decides_nothing(draft, voice, c) {
        help(draft, voice, HelpWhy::NoRuling { waits });
    } else if !courtesy && asks_anew(draft, voice, c) {
        let asker = draft.member(&c.developer);
        let who = asker.map_or_else(String::new, |m| m.person.name.clone());
        help(draft, voice, HelpWhy::SameSubject { who });
    }
}

/// Somebody speaks while the question waits for who rules in person: they read it, too, and it settles
/// nothing.
pub(super) fn while_the_po_is_asked(draft: &mut Draft<'_>, voice: &Voice<'_>, c: &Clarification) {
    commented(draft, voice, c);
    let asked = draft.member(&c.asked).filter(|m| !had_it(voice, m));
    if let Some(asked) = asked.filter(|_| !courteous(voice)) {
        hand_on(draft, voice, c, asked, AnswerRole::Remark, None);
    }
}

/// Whether a developer's new mail, which answers nothing, came to a team-mate's question by its
/// subject alone.
fn asks_anew(draft: &Draft<'_>, voice: &Voice<'_>, c: &Clarification) -> bool {
    let message = &voice.mail.message;
    let subject = message.subject.as_deref().unwrap_or_default();
    let answers = voice.mail.token.is_some()
        || !message.ancestors().is_empty()
        || subject::prefix(subject).is_some();
    let written_to = draft.member(&c.developer).is_some_and(|m| had_it(voice, m));
    voice.sender.role == Role::Developer && voice.evidence.vouched && !answers && !written_to
}

/// Whether these are the first words of their writer on a note, and make no ruling: they are told
/// once a note what would have been one. Says whether it waits for one.
fn decides_nothing(draft: &Draft<'_>, voice: &Voice<'_>, c: &Clarification) -> Option<bool> {
    let rules = voice.sender.role.rules();
    let letter = answered_letter(draft, voice).map(|l| &l.key)?;
    if !rules || !voice.evidence.vouched || !answers_note(draft, voice, &c.id) {
        return None;
    }
    let told = |t: &&Conversation| {
        t.letter() == Some(letter) && !matches!(t.state, ConversationState::Due { .. })
    };
    let since = c.conversations.iter().find(told)?.since;
    let own = |e: &&Entry| {
        e.person == voice.sender.person.id && e.kind == EntryKind::Comment && e.at >= since
    };
    let first = c.entries.iter().filter(own).count() == 0;
    let waits = c.ruling_awaited().is_some();
    // Where nothing waits, who only asks something takes it for no ruling.
    let asks = voice.asked.words.trim_end().ends_with('?');
    (first && (waits || !asks)).then_some(waits)
}
