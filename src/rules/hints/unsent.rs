//! A question that is not sent at once (`ask_once`), since something near to it was answered
//! before: it goes by itself after a working hour, and sooner where its developer says `/send`.
//!
//! Invariant: a question that is unsent has an alarm that sends it, nobody has been asked it, and
//! no slot is kept for it.

use crate::domain::clarification::{Clarification, EntryKind};
use crate::domain::fact::Alarm;
use crate::domain::hours::Wait;
use crate::domain::ids::{ClarificationId, EffectKey};
use crate::domain::letter::{HelpWhy, Next};
use crate::domain::replies::{self, Meaning};
use crate::rules::draft::{Draft, key};
use crate::rules::enclosing;
use crate::rules::letters::one_line;
use crate::rules::parties::whom::is_part_of;
use crate::rules::placing::voice::{Voice, help};
use crate::rules::speech::courtesy::{content, is_courtesy, own_lines};
use crate::rules::speech::grammar::Command;

/// Longest wait, in the developer's working time.
const LONGEST: Wait = Wait::Minutes(60);

fn send_key(id: &ClarificationId) -> EffectKey {
    key(&[&"send", id])
}

/// Holds a question back, and says until when.
pub(in crate::rules) fn hold_back(draft: &mut Draft<'_>, id: &ClarificationId) -> Option<Next> {
    let developer = draft.member(&draft.clarification(id)?.developer)?;
    let until = developer.person.work.after(draft.now(), LONGEST);
    draft.edit(id)?.unsent = Some(until);
    let alarm = Alarm::Send {
        clarification: id.clone(),
    };
    draft.wake(send_key(id), until, alarm);
    Some(Next::Waits { until })
}

/// It need not go any more: it is settled otherwise, or its alarm found it so.
pub(in crate::rules) fn settled(draft: &mut Draft<'_>, id: &ClarificationId) {
    if draft.clarification(id).is_some_and(|c| c.unsent.is_some()) {
        if let Some(c) = draft.edit(id) {
            c.unsent = None;
        }
        draft.forget(send_key(id));
    }
}

/// It goes now: whoever is asked has their time from here.
pub(in crate::rules) fn goes(draft: &mut Draft<'_>, id: &ClarificationId) {
    let now = draft.now();
    let within = draft.cx.team.policy.answer_within;
    let asked = draft.clarification(id).and_then(|c| draft.member(&c.asked));
    let answer_by = asked.map(|asked| asked.person.work.after(now, within));
    if let Some(c) = draft.edit(id) {
        c.asked_at = now;
        c.answer_by = answer_by.unwrap_or(c.answer_by);
    }
    settled(draft, id);
}

/// Takes the plain words of its developer that the question is answered for the command that takes
/// it back.
pub(in crate::rules) fn take(draft: &Draft<'_>, voice: &mut Voice<'_>, id: &ClarificationId) {
    let own = |c: &Clarification| c.is_unsent() && c.developer == voice.sender.person.id;
    let waits = draft.clarification(id).is_some_and(own);
    let alone = voice.asked.commands.is_empty() && voice.asked.internal.is_empty();
    let files = enclosing::any(&voice.mail.message);
    if waits && alone && !files && voice.evidence.vouched && says(draft, voice) == Said::Answered {
        voice.asked.commands.push(Command::Resolved);
    }
}

/// What words beside a question that is unsent come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    /// It is answered, and nothing besides.
    Answered,
    /// It may be: thanks, or something besides.
    Perhaps,
    /// More of the question.
    More,
}

/// More words than these say something of their own.
const FEW: usize = 12;

fn says(draft: &Draft<'_>, voice: &Voice<'_>) -> Said {
    let name = &voice.sender.person.name;
    let own = own_lines(&content(&voice.asked.words, name));
    let all = replies::words(&own);
    if own.contains(['?', ':']) || all.len() > FEW {
        return Said::More;
    }
    let besides = replies::without(&all, Meaning::Resolved);
    let answers = besides.len() < all.len();
    let courtesies = [Meaning::Acknowledges, Meaning::Polite, Meaning::Thanks];
    let besides = courtesies
        .into_iter()
        .fold(besides, |left, meaning| replies::without(&left, meaning));
    let known = |word: &String| {
        let mut all = draft.dossier.roster.members.iter();
        all.any(|m| is_part_of(word, &m.person.name.to_lowercase()))
    };
    match (answers, besides.iter().all(known)) {
        (true, true) => Said::Answered,
        (true, false) => Said::Perhaps,
        (false, _) if own.is_empty() || is_courtesy(&own) => Said::Perhaps,
        (false, _) => Said::More,
    }
}

/// Whether words may mean that the question is answered: they are no part of it then.
pub(in crate::rules) fn in_doubt(draft: &Draft<'_>, voice: &Voice<'_>, c: &Clarification) -> bool {
    let files = enclosing::any(&voice.mail.message);
    c.is_unsent() && !files && says(draft, voice) != Said::More
}

/// Whoever left that in doubt is told once that it goes all the same, and what would take it back.
pub(in crate::rules) fn tell_doubt(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    before: &Clarification,
) {
    let doubtful = [EntryKind::Courtesy, EntryKind::Comment];
    let own = &voice.sender.person.id;
    let mut said = before.entries.iter().filter(|e| &e.person == own);
    let told = said.any(|e| doubtful.contains(&e.kind));
    if !told && voice.evidence.vouched {
        let why = HelpWhy::Command {
            line: one_line(&voice.asked.words, 80),
            mend: "the question goes by itself: write \"/resolved\" if it is answered, \"/send\" to ask now"
                .into(),
        };
        help(draft, voice, why);
    }
}
