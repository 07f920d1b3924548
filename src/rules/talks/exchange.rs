//! The exchange by mail: words go to the others on the thread, and the conversation that they make
//! runs until it is quiet. Nobody who already has the mail is sent it again.

use crate::domain::clarification::{
    Clarification, Conversation, ConversationState, How, RulingReason,
};
use crate::domain::fact::Alarm;
use crate::domain::hours::Wait;
use crate::domain::ids::ClarificationId;
use crate::domain::letter::AnswerRole;
use crate::domain::person::Member;
use crate::domain::time::{Span, Timestamp};
use crate::rules::calls::booking;
use crate::rules::draft::Draft;
use crate::rules::placing::voice::{Voice, had_it};
use crate::rules::speech::courtesy::{content, is_courtesy, says_thanks};
use crate::rules::speech::grammar::Command;
use crate::rules::telling::hand_on;
use crate::rules::{enclosing, kept};

/// Why the words of this message want a ruling: `/disagree`, or `/po`.
pub(super) fn wanted_by(voice: &Voice<'_>) -> Option<RulingReason> {
    let by = voice.sender.person.name.clone();
    if voice.asked.commands.contains(&Command::Disagree) {
        let words = voice.asked.words.clone();
        return Some(RulingReason::Disagreement { by, words });
    }
    let asks = voice.asked.commands.contains(&Command::Po);
    asks.then_some(RulingReason::Asked { by })
}

/// Whether a message is a greeting, thanks, a closing and a name, and nothing else.
pub(in crate::rules) fn courteous(voice: &Voice<'_>) -> bool {
    let words = &voice.asked.words;
    let own = content(words, &voice.sender.person.name);
    if own.is_empty() {
        // What is enclosed says something, unless it only comes with thanks.
        return says_thanks(words) || !enclosing::any(&voice.mail.message);
    }
    is_courtesy(&own)
}

/// The exchange by mail goes on, or begins with an answer; its note waits until it is quiet.
pub(in crate::rules) fn go_on(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    begins: bool,
) {
    let until = quiet_at(draft);
    let now = draft.now();
    kept::reopen(draft, id);
    let Some(c) = draft.edit(id) else { return };
    let here = u32::try_from(c.entries.len().saturating_sub(1)).unwrap_or(u32::MAX);
    let ordinal = if let Some(talk) = c.running_mail() {
        talk.state = ConversationState::Running { until };
        talk.ordinal
    } else if begins {
        let wanted = c.ruling_wanted_by.take();
        let ordinal = u32::try_from(c.conversations.len()).unwrap_or(u32::MAX);
        let shown = c
            .conversations
            .iter()
            .map(|t| t.shown_to)
            .max()
            .unwrap_or(0);
        c.conversations.push(Conversation {
            ordinal,
            warned: 0,
            how: How::Mail,
            state: ConversationState::Running { until },
            since: now,
            reasons: wanted_by(voice)
                .or(wanted.map(|by| RulingReason::Asked { by }))
                .into_iter()
                .collect(),
            notes: Vec::new(),
            from_entry: if ordinal == 0 { 0 } else { shown.min(here) },
            shown_to: shown,
            turned_back: Vec::new(),
        });
        ordinal
    } else {
        return;
    };
    draft.wake(
        booking::quiet_key(id, ordinal),
        until,
        Alarm::Quiet {
            clarification: id.clone(),
            conversation: ordinal,
        },
    );
}

/// When an exchange counts as quiet. Silence is waited for by the clock; days are the PO's.
fn quiet_at(draft: &Draft<'_>) -> Timestamp {
    let now = draft.now();
    match (draft.cx.team.policy.quiet, draft.po()) {
        (Wait::Minutes(minutes), _) => now + chrono::TimeDelta::minutes(minutes),
        (wait @ Wait::Days(_), Some(po)) => po.person.work.after(now, wait),
        (Wait::Days(days), None) => now + chrono::TimeDelta::days(i64::from(days)),
    }
}

/// Hands words on to the developer, and to the others on the thread where `others` says so.
pub(in crate::rules) fn relay(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    c: &Clarification,
    role: AnswerRole,
    call_off: Option<Span>,
    others: bool,
) {
    let mut to: Vec<&Member> = draft.member(&c.developer).into_iter().collect();
    if others {
        to.extend(c.others.iter().filter_map(|p| draft.member(p)));
    }
    if draft.cx.team.policy.po_copy {
        to.extend(draft.po());
    }
    for member in to {
        if member.person.id != voice.sender.person.id && !had_it(voice, member) {
            hand_on(draft, voice, c, member, role, call_off);
        }
    }
}
