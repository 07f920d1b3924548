//! What is said about an assumption: for it, against it, or neither.
//!
//! Never tells anybody of an assumption, and sets no clock by itself: that is `clock`'s. Invariant:
//! nobody objects to oneself, and only words against it, or another answer, are an objection.

use super::clock::{apply, begin_anew, stop};
use super::named;
use crate::domain::clarification::{
    Assumption, AssumptionFact, AssumptionState, Clarification, Entry, EntryKind, RulingReason,
    State, Verdict, Waited,
};
use crate::domain::fact::Outcome;
use crate::domain::ids::{ClarificationId, MailId};
use crate::domain::letter::{AnswerRole, HelpWhy, Numbered};
use crate::domain::person::Role;
use crate::rules::calls::booking::unopposed_key;
use crate::rules::calls::waiting::watch_for_answer;
use crate::rules::draft::Draft;
use crate::rules::hints::hinting::only_adds;
use crate::rules::placing::voice::{Voice, answered_letter, answers_letter, had_it, saying};
use crate::rules::speech::assenting::{assents, only_adds_to, wishes_besides};
use crate::rules::speech::grammar::Command;
use crate::rules::speech::language::contrary;
use crate::rules::speech::unsettled::{Unsettled, unsettled};
use crate::rules::telling::hand_on;

/// Whether a message speaks against an assumption: whoever was told of it answers the notice, or
/// writes `/disagree`.
pub(in crate::rules) fn objects(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> bool {
    let Some(c) = draft.clarification(id) else {
        return false;
    };
    let sender = &voice.sender.person.id;
    let may = objects_by_answer(c, voice) || voice.sender.role.rules();
    let says = answers_letter(draft, voice, "assumption")
        || voice.asked.commands.contains(&Command::Disagree);
    let against = |a: &Assumption| a.is_pending() && a.by != *sender;
    may && says && c.assumptions.iter().any(against)
}

/// Whether words leave an assumption as it stands, and only wish for something besides: new scope,
/// if anything, for who rules. In doubt they are against it.
pub(in crate::rules) fn is_only_added_to(
    draft: &Draft<'_>,
    c: &Clarification,
    words: &str,
    assumed: &Assumption,
) -> bool {
    let wish = wishes_besides(words, &assumed.words);
    let list = draft.cx.team.words();
    let adds = only_adds_to(words, &assumed.words, c.question());
    wish.is_some_and(|wish| only_adds(draft, c, wish))
        || adds && !contrary(list, words, &assumed.words)
}

/// Whether an answer of this person's takes the place of what was assumed without it: whoever is
/// asked, or was.
pub(in crate::rules) fn objects_by_answer(c: &Clarification, voice: &Voice<'_>) -> bool {
    let sender = &voice.sender.person.id;
    c.asked == *sender || c.passed_on.contains(sender)
}

/// The PO, or a delegate, against an assumption; a plain yes from anybody who was told. `None`:
/// the message is something else, or the words of the one asked, which are an answer.
pub(in crate::rules) fn in_words(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    if !objects(draft, voice, id) || voice.asked.words.is_empty() {
        return None;
    }
    let c = draft.clarification(id)?.clone();
    let words = &voice.asked.words;
    let name = &voice.sender.person.name;
    let yes = c.pending().any(|a| assents(words, name, &a.words));
    if yes && !voice.asked.commands.contains(&Command::Disagree) {
        // Not against it, which is all that is asked; only a ruling agrees.
        draft.say(id, &saying(voice, EntryKind::Comment, words));
        if let Some(developer) = draft.member(&c.developer).filter(|m| !had_it(voice, m)) {
            hand_on(draft, voice, &c, developer, AnswerRole::Remark, None);
        }
        return Some(voice.outcome(id));
    }
    // Who is asked in person and is proven answers; so does the stakeholder.
    if c.asked == voice.sender.person.id || voice.sender.role == Role::Stakeholder {
        return None;
    }
    let against = voice.asked.commands.contains(&Command::Disagree);
    if let Some(why) = leaves_it(words, name).filter(|_| !against) {
        draft.say(id, &saying(voice, EntryKind::Comment, words));
        undecided(draft, &c, why, false);
        if let Some(developer) = draft.member(&c.developer).filter(|m| !had_it(voice, m)) {
            hand_on(draft, voice, &c, developer, AnswerRole::PoComment, None);
        }
        return Some(voice.outcome(id));
    }
    draft.say(id, &saying(voice, EntryKind::Comment, words));
    objected(draft, voice, id);
    let (outcome, because) = voice.outcome(id);
    Some((outcome, format!("an objection; {because}")))
}

/// Words to a list that names an assumption: for it, or against it. Gives what their writer is
/// to know where they decide nothing, and are not kept yet.
pub(in crate::rules) fn against(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    meant: Option<&Numbered>,
) -> Option<HelpWhy> {
    let Some(Numbered::Assumption { assumption, .. }) = meant else {
        return None;
    };
    let c = draft.clarification(id)?.clone();
    let words = &voice.asked.words;
    let late = late(voice, &c, *assumption);
    if late.is_none() {
        draft.say(id, &saying(voice, EntryKind::Comment, words));
    }
    let agrees = c
        .pending()
        .filter(|a| a.ordinal == *assumption)
        .any(|a| assents(words, &voice.sender.person.name, &a.words));
    let why = leaves_it(words, &voice.sender.person.name);
    let role = if agrees {
        AnswerRole::Remark
    } else if let Some(why) = why {
        undecided(draft, &c, why, false);
        AnswerRole::PoComment
    } else if object_to(draft, voice, id, Some(*assumption)) {
        AnswerRole::Objection
    } else {
        AnswerRole::PoComment
    };
    if let Some(developer) = draft.member(&c.developer) {
        hand_on(draft, voice, &c, developer, role, None);
    }
    late
}

/// An objection by somebody other than the one asked: the developer has it at once.
pub(in crate::rules) fn objected(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) {
    if !object(draft, voice, id) {
        return;
    }
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    if let Some(developer) = draft.member(&c.developer) {
        hand_on(draft, voice, &c, developer, AnswerRole::Objection, None);
    }
}

/// What is pending does not stand any more, and the question is open again. Says whether
/// something was pending.
pub(in crate::rules) fn object(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> bool {
    let which = answered_letter(draft, voice)
        .filter(|l| l.name == "assumption")
        .and_then(named);
    object_to(draft, voice, id, which)
}

/// The same, of one of them.
fn object_to(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    which: Option<u32>,
) -> bool {
    let now = draft.now();
    let Some(c) = draft.clarification(id) else {
        return false;
    };
    // Nobody objects to oneself.
    let against = |a: &&Assumption| a.is_pending() && a.by != voice.sender.person.id;
    let pending = c.assumptions.iter().filter(against);
    let all: Vec<u32> = pending.map(|a| a.ordinal).collect();
    let meant: Vec<u32> = match which.filter(|n| all.contains(n)) {
        Some(one) => vec![one],
        None => all,
    };
    for ordinal in &meant {
        let fact = AssumptionFact::Objected {
            by: voice.sender.person.id.clone(),
            name: voice.sender.person.name.clone(),
            words: voice.asked.words.clone(),
        };
        apply(draft, id, *ordinal, fact);
        draft.forget(unopposed_key(id, *ordinal));
    }
    if meant.is_empty() {
        return false;
    }
    if let Some(c) = draft.edit(id) {
        c.state = State::Open;
        if c.answered_at.is_none() {
            c.asked_at = now;
            c.waited = Waited {
                directly: c.waited.directly,
                ..Waited::default()
            };
        }
    }
    watch_for_answer(draft, id);
    true
}

/// Whether this mail objects to what was put on record in place of a question: nobody has been
/// asked it yet.
pub(in crate::rules) fn never_asked(c: &Clarification, mail: &MailId) -> bool {
    let first = c.assumption(0).map(|a| &a.state);
    let Some(AssumptionState::Objected { by, .. }) = first else {
        return false;
    };
    let said = |e: &Entry| e.mail.as_ref() == Some(mail) && e.person == *by;
    let waits = c.state.is_open() && c.answered_at.is_none() && c.passed_on.is_empty();
    waits && *by != c.asked && c.begins_with_assumption() && c.entries.last().is_some_and(said)
}

/// Why words of who rules leave it as it is. Who wants somebody asked does not.
fn leaves_it(words: &str, name: &str) -> Option<Unsettled> {
    unsettled(words, name).filter(|why| *why != Unsettled::NamesAnother)
}

/// Words that are neither for it nor against it. Who says that they know no better stays silent;
/// anybody else is not: the time begins anew, or waits for the word that whoever was `asked`
/// wants first.
pub(in crate::rules) fn undecided(
    draft: &mut Draft<'_>,
    c: &Clarification,
    why: Unsettled,
    asked: bool,
) {
    match why {
        Unsettled::DoesNotKnow => {}
        Unsettled::AsksBack if asked => {
            stop(draft, &c.id, "whoever was asked asked something back");
        }
        Unsettled::AsksBack
        | Unsettled::AnswersLater
        | Unsettled::AboutTheCall
        | Unsettled::WantsToTalk
        | Unsettled::IsAway
        | Unsettled::NamesAnother => begin_anew(draft, &c.id),
    }
}

/// Whoever rules answers the notice of an assumption with words against it, once it stands
/// unopposed: what would overrule it. They are told once.
pub(in crate::rules) fn too_late(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    c: &Clarification,
) -> Option<HelpWhy> {
    let letter = answered_letter(draft, voice).filter(|l| l.name == "assumption")?;
    let which = named(letter)?;
    let said = |e: &Entry, since| {
        e.person == voice.sender.person.id && e.kind == EntryKind::Comment && e.at >= since
    };
    late(voice, c, which).filter(|why| match why {
        HelpWhy::StandsUnopposed { since, .. } => !c.entries.iter().any(|e| said(e, *since)),
        _ => true,
    })
}

fn late(voice: &Voice<'_>, c: &Clarification, which: u32) -> Option<HelpWhy> {
    let (words, name) = (&voice.asked.words, &voice.sender.person.name);
    let rules = voice.sender.role.rules();
    let assumption = c.assumption(which)?;
    let AssumptionState::Unopposed { at, .. } = assumption.state else {
        return None;
    };
    let against = unsettled(words, name).is_none() && !assents(words, name, &assumption.words);
    (rules && against && voice.evidence.vouched).then(|| HelpWhy::StandsUnopposed {
        since: at,
        by: assumption.name.clone(),
    })
}

/// What stands, unopposed or agreed to, and is answered otherwise only now: why a ruling is asked
/// for.
pub(in crate::rules) fn gone_by(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    c: &Clarification,
) -> Option<RulingReason> {
    let (words, name) = (&voice.asked.words, &voice.sender.person.name);
    let stands = |a: &&Assumption| matches!(a.state, AssumptionState::Unopposed { .. });
    let assumption = c.assumptions.iter().rfind(stands)?;
    if assents(words, name, &assumption.words) || is_only_added_to(draft, c, words, assumption) {
        return None;
    }
    let by = name.clone();
    match c.standing().filter(|r| r.at >= assumption.at).last() {
        None => Some(RulingReason::Assumed {
            by,
            words: assumption.words.clone(),
        }),
        Some(ruling) if ruling.conversation.is_none() && ruling.verdict == Verdict::Agreed => {
            let words = words.clone();
            Some(RulingReason::Disagreement { by, words })
        }
        Some(_) => None,
    }
}
