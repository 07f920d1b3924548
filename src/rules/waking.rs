//! What an alarm that rings leads to. One that no longer applies does nothing, and says so.

use super::calls::calling::{self, Invited};
use super::calls::ladder;
use super::draft::{Draft, key};
use super::duty::gets_mail;
use super::hints::unsent;
use super::letters::party;
use super::people::{absence, leaving, while_away};
use super::questions::{asking, nudging, passing, releasing};
use super::rulings::reminding;
use super::talks::outcome;
use super::telling::notice;
use super::{assuming, briefing, conflicts, digest};
use crate::domain::calendar::Partstat;
use crate::domain::call::{CallState, Part};
use crate::domain::clarification::{Clarification, ConversationState, Rung};
use crate::domain::fact::Alarm;
use crate::domain::ids::{CallId, ClarificationId};
use crate::domain::letter::News;
use crate::domain::person::short;
use crate::say;

/// Decides about an alarm, and says what came of it.
pub(super) fn rang(draft: &mut Draft<'_>, alarm: &Alarm) -> String {
    match alarm {
        Alarm::Invite { clarification } => invite(draft, clarification),
        Alarm::AcceptBy { call, sequence } => accept_by(draft, call, *sequence),
        Alarm::CallOver { call, sequence } => {
            let current = draft.call(call).is_some_and(|c| c.sequence == *sequence);
            if current {
                outcome::over(draft, call)
            } else {
                "the call has another time by now".into()
            }
        }
        Alarm::Leaves { person } => leaving::left(draft, person),
        Alarm::Away { person } => absence::rang(draft, person),
        Alarm::Back { person } => while_away::back(draft, person),
        Alarm::BusyLearnt { person } => conflicts::learnt(draft, person),
        Alarm::NotAnswered {
            clarification,
            asked,
        } => reminding::rang(draft, clarification, asked)
            .unwrap_or_else(|| nudging::not_answered(draft, clarification, asked)),
        Alarm::Unopposed {
            clarification,
            assumption,
        } => assuming::unopposed(draft, clarification, *assumption),
        Alarm::Send { clarification } => send(draft, clarification),
        Alarm::Dropped { held } => {
            releasing::dropped(draft, None, held, "");
            "the admin dropped it: whoever waits is told".into()
        }
        Alarm::Digest { since } => digest::morning(draft, *since),
        Alarm::NotesLate { call } => notes_late(draft, call),
        Alarm::Quiet {
            clarification,
            conversation,
        } => quiet(draft, clarification, *conversation),
    }
}

fn invite(draft: &mut Draft<'_>, id: &ClarificationId) -> String {
    let Some(c) = draft.clarification(id).cloned() else {
        return "no such clarification".into();
    };
    if !c.state.is_open() || c.answered_at.is_some() {
        return "it has been answered".into();
    }
    let Some((call, invited)) = draft.call_ahead(id).map(|c| (c.id.clone(), c.is_invited())) else {
        return "no slot is kept for it".into();
    };
    if invited {
        return "invitations are out already".into();
    }
    // An invitation would come back like the question, and be called off.
    if !gets_mail(draft, &c.asked)
        && let Some(asked) = draft.member(&c.asked)
    {
        let why = say!("no letter reaches {0}", asked.person.short_name());
        ladder::step(draft, id, &Rung::Mail, std::slice::from_ref(&why));
        calling::leave(draft, id, &why);
        return "no letter reaches who is asked: nobody is invited".into();
    }
    match calling::invite(draft, &call) {
        Invited::Sent => return "no answer in time: the call is invited".into(),
        Invited::Asked => return "no answer in time: somebody is asked whether it suits".into(),
        Invited::NoSlot => {}
    }
    let (Some(developer), Some(asked)) = (draft.member(&c.developer), draft.member(&c.asked))
    else {
        return "no slot is left".into();
    };
    let why = say!("the kept time has passed and no other suits all");
    ladder::step(draft, id, &Rung::Mail, std::slice::from_ref(&why));
    calling::leave(draft, id, &why);
    notice(
        draft,
        key(&[&"no-more-slots", id, &c.entries.len()]),
        developer,
        &c,
        News::NoMoreSlots {
            why,
            asked: party(asked),
        },
    );
    "no slot is left".into()
}

fn send(draft: &mut Draft<'_>, id: &ClarificationId) -> String {
    if draft
        .clarification(id)
        .is_some_and(Clarification::is_unsent)
    {
        asking::send(draft, id, false);
        return "nobody took it back: the question is sent".into();
    }
    unsent::settled(draft, id);
    "the question does not wait any more".into()
}

fn accept_by(draft: &mut Draft<'_>, id: &CallId, sequence: u32) -> String {
    let Some(call) = draft.call(id).cloned() else {
        return "no such call".into();
    };
    let waits = call.sequence == sequence && matches!(call.state, CallState::Invited { .. });
    if !waits {
        return "the call is agreed, or has another time by now".into();
    }
    let asked = call
        .part(Part::Asked)
        .or_else(|| call.part(Part::Po))
        .map_or("nobody", |a| short(&a.name));
    let why = say!(
        "{0} has not accepted; {1}",
        asked,
        passing::without_call(draft, &call)
    );
    let silent = call
        .part(Part::Asked)
        .filter(|a| a.partstat == Partstat::NeedsAction);
    if let Some(person) = silent.and_then(|a| draft.edit_person(&a.person)) {
        person.calls_ignored += 1;
    }
    for item in &call.agenda {
        ladder::step(
            draft,
            &item.clarification,
            &Rung::Mail,
            std::slice::from_ref(&why),
        );
    }
    // Who asked something back has written, and waits themself.
    let waits = |id: &ClarificationId| {
        let c = draft.clarification(id);
        c.is_some_and(|c| passing::unanswered(c) && c.asked_back().is_none())
    };
    let nudge = if call.agenda.iter().any(|i| waits(&i.clarification)) {
        say!("you had not accepted it. The question still waits for you: please answer by mail")
    } else {
        say!("you had not accepted it")
    };
    calling::call_off(draft, id, &why, Some(&nudge));
    // That one mail is also the nudge.
    for item in &call.agenda {
        nudging::told_already(draft, &item.clarification, "call-dropped");
    }
    "not accepted in time: the call is dropped".into()
}

fn notes_late(draft: &mut Draft<'_>, id: &CallId) -> String {
    let passed = draft
        .call(id)
        .is_some_and(|c| matches!(c.state, CallState::Passed { .. }));
    if !passed {
        return "somebody has said what came of it".into();
    }
    briefing::of_call(draft, id);
    "notes are late: the PO is briefed without them".into()
}

fn quiet(draft: &mut Draft<'_>, id: &ClarificationId, conversation: u32) -> String {
    let now = draft.now();
    let due = draft.clarification(id).is_some_and(|c| {
        c.conversations.iter().any(|t| {
            t.ordinal == conversation
                && match t.state {
                    ConversationState::Running { until } => until <= now,
                    ConversationState::Due { .. } => true,
                    _ => false,
                }
        })
    });
    if !due {
        return "the exchange goes on, or is briefed".into();
    }
    briefing::one(draft, id, conversation);
    "the exchange has been quiet: the PO is briefed".into()
}
