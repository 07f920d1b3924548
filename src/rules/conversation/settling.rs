//! Whether what somebody says who may answer settles the question, and if not, why not.
//!
//! Looks at words, at whom they are to and at what they reply to; decides nothing of what follows.

use crate::domain::clarification::{Assumption, Clarification};
use crate::domain::person::{Address, Mailbox};
use crate::rules::attendance::attending;
use crate::rules::draft::Draft;
use crate::rules::enclosing;
use crate::rules::parties::referring::{a_name_may_answer, hands_to_copied};
use crate::rules::placing::voice::Voice;
use crate::rules::speech::coming;
use crate::rules::speech::courtesy::{content, unaddressed};
use crate::rules::speech::grammar::Command;
use crate::rules::speech::unsettled::{
    Unsettled, beside_the_question, only_marks, sentences, unsettled,
};

/// Why the question is as open as it was after these words of the one asked, or of another who
/// may answer; `None`: it may not be. Words about a call one is invited to ("could we do
/// Thursday?") answer nothing, whoever writes them.
pub(super) fn settles_nothing(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    c: &Clarification,
) -> Option<Unsettled> {
    let against = voice.asked.commands.contains(&Command::Disagree);
    if against || enclosing::any(&voice.mail.message) {
        return None;
    }
    let to = draft.member(&c.developer).map_or("", |d| &d.person.name);
    let words = unaddressed(&voice.asked.words, to);
    let name = &voice.sender.person.name;
    if only_marks(words, name) {
        return Some(Unsettled::AsksBack);
    }
    let open = c.state.is_open() || c.assumptions.iter().any(Assumption::stands);
    let waits = open && c.answered_at.is_none();
    if attending::asks_of_call(draft, voice) {
        let people = attending::people(draft);
        let of_call = |sentence: &str| coming::is_about_it(sentence, &people);
        let about = beside_the_question(&coming::spelt(words), name, of_call);
        return about.filter(|why| waits || *why == Unsettled::AboutTheCall);
    }
    if waits && puts_it_to_another(draft, voice, c) {
        return Some(Unsettled::AnswersLater);
    }
    let why = unsettled(words, name).or_else(|| {
        let ours = |a: &Address| is_ours(draft, c, a);
        let handed = hands_to_copied(words, name, &voice.mail.message, ours);
        handed.then_some(Unsettled::AnswersLater)
    });
    // Who is named may be the answer.
    let named = |why: &Unsettled| *why == Unsettled::NamesAnother && a_name_may_answer(c);
    why.filter(|why| waits && !named(why))
}

/// Whether an address is the mailbox's, or of who asks.
fn is_ours(draft: &Draft<'_>, c: &Clarification, a: &Address) -> bool {
    let asker = draft.member(&c.developer);
    a.without_detail() == draft.cx.team.mailbox || asker.is_some_and(|m| m.person.has(a))
}

/// Whether a mail is to somebody else, with us in Cc at most, and only asks them something.
fn puts_it_to_another(draft: &Draft<'_>, voice: &Voice<'_>, c: &Clarification) -> bool {
    let message = &voice.mail.message;
    let ours = |m: &Mailbox| is_ours(draft, c, &m.address);
    if message.to.is_empty() || message.to.iter().any(ours) {
        return false;
    }
    let own = content(&voice.asked.words, &voice.sender.person.name);
    let mut told = sentences(&own).peekable();
    told.peek().is_some() && told.all(|sentence| sentence.ends_with('?'))
}
