//! `/delegate NAME`: the Product Owner hands the rulings on a question to a delegate, who gets
//! what waits for one.
//!
//! Invariant: only somebody who is a delegate, and may know of the item, is handed anything.

use super::confirming::{Asked, ask, line};
use super::in_words;
use super::postponing::nothing_waits;
use crate::domain::clarification::{Clarification, ConversationState, EntryKind};
use crate::domain::confirmation::{Line, Sought, SoughtAct};
use crate::domain::fact::Outcome;
use crate::domain::held::Hold;
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::letter::HelpWhy;
use crate::domain::person::{Member, Role};
use crate::rules::authorise::{Act, Grant, authorise};
use crate::rules::calls::waiting::watch_delegate;
use crate::rules::draft::Draft;
use crate::rules::duty::{may_know, on_duty};
use crate::rules::parties::whom::by_name;
use crate::rules::placing::voice::{Voice, held_with_help, saying};
use crate::rules::questions::passing::pass_on;
use crate::rules::speech::grammar::Command;
use crate::rules::{assuming, briefing};

/// What came of wanting to hand a ruling on.
pub(in crate::rules) enum Handed {
    /// It is the delegate's.
    Done,
    /// The registered address must confirm it first.
    Confirm(Line),
    /// There is nobody to hand it to, for the sender, why; told only to who is proven.
    Nobody(HelpWhy),
    /// Nobody to hand it to, and not proven either.
    Nothing,
    /// It is not theirs to hand on.
    NotTheirs,
}

/// `/delegate NAME`. `None`: the message is about something else, or by somebody who never may.
pub(in crate::rules) fn in_words(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    let name = voice.asked.commands.iter().find_map(|c| match c {
        Command::Delegate(name) => Some(name.clone()),
        _ => None,
    })?;
    match wanted(draft, voice, id, &name) {
        Handed::Done => Some(voice.outcome(id)),
        Handed::Confirm(line) => {
            let (Asked::Yes(why) | Asked::No(why)) = ask(draft, voice, vec![line], None);
            Some((Outcome::Held, why))
        }
        Handed::Nobody(why) => Some(held_with_help(draft, voice, why, "nobody to hand it to")),
        Handed::Nothing => {
            draft.hold(Hold::NotVouched);
            let why = format!("nobody to hand it to by {name:?}, and not proven");
            Some((Outcome::Held, format!("{why}; {}", voice.because)))
        }
        Handed::NotTheirs => None,
    }
}

/// The sender wants the delegate of this name to rule on it.
pub(in crate::rules) fn wanted(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    name: &str,
) -> Handed {
    let Some(c) = draft.clarification(id).cloned() else {
        return Handed::NotTheirs;
    };
    if !voice.sender.role.rules() {
        return Handed::NotTheirs;
    }
    let duty = on_duty(draft, voice.sender, id);
    let grant = authorise(
        Some(voice.sender.role),
        duty,
        Act::Delegate,
        &voice.evidence,
    );
    match (grant, delegate(draft, &c, name)) {
        (Grant::NotTheirs(_), _) => Handed::NotTheirs,
        (Grant::Granted, Ok(_)) if !c.is_unsettled() => {
            Handed::Nobody(nothing_waits(&format!("/delegate {name}")))
        }
        (Grant::Granted, Ok(to)) => {
            let to = to.person.id.clone();
            draft.say(id, &saying(voice, EntryKind::Act, voice.as_written()));
            hand(draft, voice, id, &to);
            Handed::Done
        }
        (Grant::Granted, Err(why)) => Handed::Nobody(why),
        // Who is not proven is told nothing; the registered address is, of what was wanted.
        (_, Ok(to)) => {
            let to = to.person.id.clone();
            let sought = Sought::Act(SoughtAct::Delegate { to });
            Handed::Confirm(line(draft, (id, None), sought, ""))
        }
        (_, Err(_)) => Handed::Nothing,
    }
}

/// The delegate of this name, who may know of the item.
fn delegate<'d>(draft: &Draft<'d>, c: &Clarification, name: &str) -> Result<&'d Member, HelpWhy> {
    let line = format!("/delegate {name}");
    let member = by_name(draft, name).map_err(|why| match why {
        HelpWhy::Command { mend, .. } => HelpWhy::Command {
            line: line.clone(),
            mend,
        },
        other => other,
    })?;
    if member.role == Role::Delegate && may_know(draft, member, c) {
        return Ok(member);
    }
    Err(HelpWhy::Command {
        line,
        mend: "write the name of a delegate who may know of this item".into(),
    })
}

/// From now on the delegate rules on it, and gets what waits; a question that was put to the PO in
/// person, or that nobody answers, goes to the delegate, whose answer is the ruling.
pub(super) fn hand(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId, to: &PersonId) {
    let Some(c) = draft.edit(id) else { return };
    c.handed_to = Some(to.clone());
    c.put_off = None;
    let waiting: Vec<_> = c.asked_for().cloned().collect();
    // Asked in person, or asked what is to be done where nobody answers.
    let in_person = in_words::in_person(c, voice);
    for talk in &waiting {
        briefing::one(draft, id, talk.ordinal);
    }
    assuming::handed(draft, id, to);
    if waiting.is_empty()
        && in_person
        && let Some(to) = draft.member(to)
    {
        pass_on(draft, voice, id, to);
    }
    watch_delegate(draft, id, to);
}

/// A question went to another item. Gives the delegates for whose ruling a note on it waits: what
/// they have bears another key now. Where they may not know of the item, the note is given anew,
/// to who may.
pub(in crate::rules) fn moved(draft: &mut Draft<'_>, before: &Clarification) -> Vec<PersonId> {
    let mut told = Vec::new();
    for talk in before.awaiting() {
        let ConversationState::Briefed { to: Some(to), .. } = &talk.state else {
            continue;
        };
        let delegate = |m: &&Member| m.role == Role::Delegate;
        let Some(reader) = draft.member(to).filter(delegate) else {
            continue;
        };
        let knows = draft.clarification(&before.id);
        if knows.is_some_and(|c| may_know(draft, reader, c)) {
            told.push(to.clone());
        } else {
            briefing::one(draft, &before.id, talk.ordinal);
        }
    }
    told
}
