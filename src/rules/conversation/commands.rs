//! What a command in a clarification does.

use super::commenting::commented;
use super::further::further;
use crate::domain::calendar::Partstat;
use crate::domain::call::{CallFact, Part};
use crate::domain::clarification::{Clarification, EntryKind, RulingReason, State};
use crate::domain::fact::Outcome;
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{AnswerRole, HelpWhy, Next};
use crate::domain::person::Member;
use crate::rules::attendance::declining::heard;
use crate::rules::calls::{booking, calling};
use crate::rules::draft::{Draft, More};
use crate::rules::duty::who_decides;
use crate::rules::hints::unsent;
use crate::rules::obeying::{besides, together};
use crate::rules::parties::guests::waits_for_release;
use crate::rules::parties::whom::{by_name, is_po, no_po, stands_in};
use crate::rules::placing::standing::is_named;
use crate::rules::placing::voice::{Voice, had_it, held_with_help, help, saying};
use crate::rules::questions::passing::{next_to_ask, pass_on};
use crate::rules::questions::{asking, releasing};
use crate::rules::rulings::{postponing, wanting};
use crate::rules::speech::courtesy::{content, says_no_more};
use crate::rules::speech::grammar::Command;
use crate::rules::talks::begun;
use crate::rules::talks::exchange::relay;
use crate::rules::talks::talking::{record_talk, untold};
use crate::rules::telling::{hand_on, no_longer_needed, no_slot};
use crate::rules::{assuming, briefing, enclosing};
use crate::say;

/// Acts on the commands of a message in a clarification, one after the other. `None`: there is none
/// that takes the words along, and they are still to be handed on.
pub(in crate::rules) fn act(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    let mut done: Option<(Outcome, String)> = None;
    for command in together::in_order(&voice.asked.commands) {
        let alone = done.is_some().then(|| together::without_words(voice));
        let came = obey(draft, alone.as_ref().unwrap_or(voice), id, command);
        // Of one that is not done once others were, the sender is told.
        done = done.or(came);
        if matches!(done, Some((Outcome::Held, _))) {
            break;
        }
    }
    done
}

/// Does one of them.
fn obey(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    command: &Command,
) -> Option<(Outcome, String)> {
    let has = |is: fn(&Command) -> bool| voice.asked.commands.iter().any(is);
    match command {
        Command::Resolved => resolved(draft, voice, id),
        Command::Talked(text) => Some(match untold(draft, text) {
            None => {
                record_talk(draft, voice, id, text);
                voice.outcome(id)
            }
            Some(why) => held_with_help(draft, voice, why, "a talk, and nothing of it"),
        }),
        // Whom they name says the same.
        Command::NotMe if has(|c| matches!(c, Command::Ask(_))) => None,
        Command::NotMe => Some(not_me(draft, voice, id)),
        Command::Ask(name) => Some(ask(draft, voice, id, name)),
        Command::Call => call(draft, voice, id),
        Command::Send => send(draft, voice, id),
        // The note on the talk asks for it.
        Command::Po | Command::Disagree if has(|c| matches!(c, Command::Talked(_))) => None,
        Command::Po if has(|c| *c == Command::Resolved) && nothing_said(draft, id) => {
            help(draft, voice, nothing_to_rule_on());
            None
        }
        Command::Po => wanting::ruling(
            draft,
            voice,
            id,
            &RulingReason::Asked {
                by: voice.sender.person.name.clone(),
            },
        ),
        Command::Disagree => wanting::ruling(
            draft,
            voice,
            id,
            &RulingReason::Disagreement {
                by: voice.sender.person.name.clone(),
                words: voice.asked.words.clone(),
            },
        ),
        Command::Assume(text) => Some(match assuming::record(draft, voice, id, text) {
            Ok(_) => voice.outcome(id),
            Err((why, because)) => held_with_help(draft, voice, why, &because),
        }),
        Command::Later(text) => {
            let done =
                postponing::wait(text).and_then(|wait| postponing::put_off(draft, voice, id, wait));
            match done {
                // Words beside it go on.
                Ok(()) if besides::rest(voice, besides::is_later).is_some() => None,
                Ok(()) => Some(voice.outcome(id)),
                Err(why) => Some(held_with_help(draft, voice, why, "it is not put off")),
            }
        }
        Command::Help => {
            help(draft, voice, HelpWhy::Asked);
            None
        }
        _ => in_vain(draft, voice, command),
    }
}

/// Whether nothing was said yet that a ruling could be on.
fn nothing_said(draft: &Draft<'_>, id: &ClarificationId) -> bool {
    let c = draft.clarification(id);
    c.is_some_and(|c| c.conversations.is_empty() && c.pending().next().is_none())
}

fn nothing_to_rule_on() -> HelpWhy {
    HelpWhy::Command {
        line: "/po".into(),
        mend: "the question is closed, and nothing was said that could be ruled on".into(),
    }
}

/// A command that does nothing here: it is none, whoever may give it did, or they may not.
fn in_vain(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    command: &Command,
) -> Option<(Outcome, String)> {
    let line = |line: String, mend: &str| HelpWhy::Command {
        line,
        mend: mend.to_owned(),
    };
    let not_yours = |act: &str| HelpWhy::NotYours {
        act: act.to_owned(),
        who: "the Product Owner, or a delegate on duty".into(),
    };
    let ruling = "a ruling by somebody who may not";
    let (why, because) = match command {
        Command::Mistyped(line) => (asking::no_command(line), "a command that is none"),
        // Whoever may, did; see `undoing`.
        Command::Undo(_) => (
            line(
                "/undo".into(),
                "reply with it to the ruling, or to the page that lists it",
            ),
            "nothing to undo",
        ),
        // What could be moved was; see `moving`.
        Command::Move(key) => (
            line(
                format!("/move {key}"),
                "reply with it to the message that belongs elsewhere",
            ),
            "nothing to move",
        ),
        // Whoever may, did; see `handing`.
        Command::Delegate(_) => (not_yours("/delegate"), "handed on by somebody who may not"),
        Command::Agreed => (not_yours("/agreed"), ruling),
        Command::OutOfScope(_) => (not_yours("/out-of-scope"), ruling),
        Command::Correction(_) => (not_yours("/correction"), ruling),
        Command::Talk => (not_yours("/talk"), ruling),
        _ => return None,
    };
    Some(held_with_help(draft, voice, why, because))
}

/// `/send`: a question that is unsent goes, with the words beside the command.
fn send(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    let c = draft.clarification(id)?.clone();
    if !c.is_unsent() {
        let own = voice.mail.message.text.lines().map(str::trim);
        let line = own.into_iter().find(|l| l.starts_with('/'));
        let line = line.unwrap_or("/send").to_owned();
        let why = if c.state.is_open() {
            HelpWhy::Command {
                line,
                mend: "wait for the answer: the question is sent already".into(),
            }
        } else {
            HelpWhy::Command {
                line,
                mend: "ask anew: this question is settled".into(),
            }
        };
        return Some(held_with_help(draft, voice, why, "nothing to send"));
    }
    let words = voice.asked.words.as_str();
    // Files, words for the team and those of others go their own way, behind the question.
    let own = c.developer == voice.sender.person.id && voice.asked.internal.is_empty();
    if !own || enclosing::any(&voice.mail.message) {
        asking::send(draft, id, false);
        return None;
    }
    let (kind, words) = if words.is_empty() {
        (EntryKind::Act, "/send")
    } else {
        (EntryKind::Question, words)
    };
    draft.say(id, &saying(voice, kind, words));
    asking::send(draft, id, false);
    Some(voice.outcome(id))
}

/// `/resolved`: the clarification closes; who was asked and has not answered is told.
fn resolved(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    let c = draft.clarification(id)?.clone();
    let now = draft.now();
    let own = content(&voice.asked.words, &voice.sender.person.name);
    let says_more = !says_no_more(&own) || enclosing::any(&voice.mail.message);
    let (kind, words) = match voice.asked.words.as_str() {
        words if says_more => (EntryKind::Comment, words),
        "" => (EntryKind::Act, "/resolved"),
        words => (EntryKind::Act, words),
    };
    draft.say(id, &saying(voice, kind, words));
    calling::leave(draft, id, &say!("the question is no longer needed"));
    let told = draft.writes_to(&c.asked);
    // What may still be objected to stands no more, and nobody need look at it.
    let assumed = c.pending().next().is_some();
    assuming::withdraw(draft, id, None);
    if (c.state.is_open() || assumed)
        && let Some(c) = draft.edit(id)
    {
        c.state = State::Resolved { at: now };
    }
    unsent::settled(draft, id);
    // The cancellation tells as much, or the new agenda; nobody is told twice, nor of a question
    // that they were never asked.
    if c.state.is_open() && !told && !c.is_unsent() {
        no_longer_needed(draft, &c);
    }
    assuming::tell_taken_back(draft, voice, &c);
    // What is said beside it goes on, to whoever has the question.
    if says_more && !c.is_unsent() {
        relay(draft, voice, &c, AnswerRole::Remark, None, true);
        let asked = draft.member(&c.asked);
        let asked = asked.filter(|m| m.person.id != voice.sender.person.id && !had_it(voice, m));
        if let Some(asked) = asked {
            hand_on(draft, voice, &c, asked, AnswerRole::Remark, None);
        }
    }
    briefing::close_exchange(draft, id);
    Some(voice.outcome(id))
}

/// `not me`: the ball passes to the next stakeholder, else to the PO.
fn not_me(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) -> (Outcome, String) {
    let Some(c) = draft.clarification(id).cloned() else {
        return voice.outcome(id);
    };
    draft.say(id, &saying(voice, EntryKind::Act, voice.as_written()));
    if c.asked != voice.sender.person.id {
        return voice.outcome(id);
    }
    match next_to_ask(draft, &c) {
        Some(to) => {
            stands_in(draft, id, to);
            pass_on(draft, voice, id, to);
        }
        None => {
            return held_with_help(
                draft,
                voice,
                HelpWhy::Command {
                    line: "not me".into(),
                    mend: "nobody else is on record for this item: write \"ask\" and a name".into(),
                },
                "not theirs, and nobody else to ask",
            );
        }
    }
    voice.outcome(id)
}

/// `ask NAME`.
fn ask(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    name: &str,
) -> (Outcome, String) {
    let developer = draft.clarification(id).map(|c| c.developer.clone());
    let item = draft.clarification(id).map(|c| c.pbi.clone());
    let to = match item.filter(|_| is_po(name)) {
        Some(item) => who_decides(draft, &item).ok_or_else(no_po),
        None => by_name(draft, name),
    };
    if let Ok(to) = to
        && is_po(name)
    {
        stands_in(draft, id, to);
    }
    match to {
        Ok(to) if Some(&to.person.id) == developer.as_ref() => {
            let why = HelpWhy::Command {
                line: format!("ask {name}"),
                mend: "that is who asks: answer, or write another name".into(),
            };
            held_with_help(draft, voice, why, "the question would go to who asks it")
        }
        // It waited for its release, and meanwhile nothing was left to ask.
        Ok(_) if voice.mail.release.is_some() && settled_since(draft, voice, id) => {
            draft.say(id, &saying(voice, EntryKind::Act, voice.as_written()));
            let (outcome, because) = voice.outcome(id);
            (outcome, format!("released when it was settled; {because}"))
        }
        Ok(to) if begun::would_go_to_another(draft, voice, id, to) => {
            let why = HelpWhy::Command {
                line: format!("ask {name}"),
                mend: "what a stakeholder begins goes to another stakeholder only by the Product Owner".into(),
            };
            held_with_help(draft, voice, why, "another stakeholder's words")
        }
        Ok(to) if names_another(draft, voice, id, to) => {
            let why = HelpWhy::Command {
                line: format!("ask {name}"),
                mend: "the item is confidential, and they are not named on it: who may know of it says the Product Owner".into(),
            };
            held_with_help(draft, voice, why, "the item is confidential")
        }
        Ok(to)
            if draft
                .clarification(id)
                .is_some_and(|c| waits_for_release(draft, voice, &c.pbi, to)) =>
        {
            let Some(pbi) = draft.clarification(id).map(|c| c.pbi.clone()) else {
                return voice.outcome(id);
            };
            releasing::ask(draft, voice, &pbi, to, Some(id))
        }
        Ok(to) => {
            // What the developer adds is part of the question that goes on.
            let own = content(&voice.asked.words, &voice.sender.person.name);
            let adds = !own.is_empty() || enclosing::any(&voice.mail.message);
            let known = draft.clarification(id);
            let asked_already = known.filter(|c| c.asked == to.person.id).cloned();
            if let Some(c) = asked_already.as_ref().filter(|_| adds) {
                return beside_the_asked(draft, voice, c);
            }
            if developer.as_ref() == Some(&voice.sender.person.id) && adds {
                draft.say(id, &saying(voice, EntryKind::Question, &own));
            } else {
                draft.say(id, &saying(voice, EntryKind::Act, voice.as_written()));
            }
            if asked_already.is_none() {
                pass_on(draft, voice, id, to);
            }
            voice.outcome(id)
        }
        Err(why) => held_with_help(draft, voice, why, &format!("nobody to ask by {name:?}")),
    }
}

/// Words beside `/ask` of who is asked already: of who asks they are a further question.
fn beside_the_asked(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    c: &Clarification,
) -> (Outcome, String) {
    if c.developer == voice.sender.person.id {
        further(draft, voice, c);
    } else {
        commented(draft, voice, c);
    }
    voice.outcome(&c.id)
}

/// Whether a stakeholder would bring somebody into a confidential item who is not named on it.
fn names_another(draft: &Draft<'_>, voice: &Voice<'_>, id: &ClarificationId, to: &Member) -> bool {
    let outside = !voice.sender.role.of_team() && voice.mail.release.is_none();
    let c = draft.clarification(id).filter(|_| outside);
    c.is_some_and(|c| !is_named(draft, to, c))
}

/// Whether a question was answered or closed since a mail came.
fn settled_since(draft: &Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) -> bool {
    draft.clarification(id).is_some_and(|c| {
        let closed = match c.state {
            State::Open => None,
            State::Resolved { at }
            | State::Briefed { at }
            | State::Assumed { at }
            | State::Lapsed { at }
            | State::Closed { at } => Some(at),
        };
        let settled = closed.max(c.answered_at);
        settled.is_some_and(|at| at >= voice.mail.received)
    })
}

/// `/call`: the invitation goes now.
fn call(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    if draft.clarification(id)?.is_unsent() {
        asking::send(draft, id, true);
    }
    let alone = voice.asked.words.is_empty() && !enclosing::any(&voice.mail.message);
    let mut act = saying(voice, EntryKind::Act, "/call");
    if !alone {
        act.more = More::default();
    }
    draft.say(id, &act);
    // Who asks for a call ignores none.
    heard(draft, voice.sender);
    let sooner = draft.call_ahead(id).map(|c| (c.id.clone(), c.is_invited()));
    match sooner {
        Some((_, true)) => {}
        Some((call, false)) => {
            calling::invite(draft, &call);
        }
        None => match booking::keep(draft, id, true) {
            Next::NoCall { why } => no_slot(draft, voice, id, why),
            next => calling::follow(draft, id, &next, true),
        },
    }
    accepts_by_asking(draft, voice, id);
    // What stands or comes beside the command is handed on.
    alone.then(|| voice.outcome(id))
}

/// Whoever is asked and wants the call has accepted it in words.
fn accepts_by_asking(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) {
    let now = draft.now();
    let person = &voice.sender.person.id;
    let asked = draft
        .call_ahead(id)
        .filter(|c| c.is_invited() && c.part(Part::Asked).is_some_and(|a| &a.person == person))
        .cloned();
    let fact = CallFact::Answered {
        person: person.clone(),
        partstat: Partstat::Accepted,
        stamp: now,
    };
    if let Some(Ok(agreed)) = asked.map(|call| call.apply(fact, now)) {
        draft.put_call(agreed);
    }
}
