//! How a Product Owner who declined several calls in a row wants calls to go from now on: a
//! delegate comes, briefings only, or as before. Asked once, answered by number.

use super::confirming::{Asking, ask_to_confirm};
use crate::domain::clarification::{Clarification, EntryKind};
use crate::domain::confirmation::{Sought, SoughtAct};
use crate::domain::fact::Outcome;
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::letter::{HelpWhy, News};
use crate::domain::person::{Member, Role};
use crate::rules::authorise::{Act, Grant, authorise};
use crate::rules::draft::{Draft, key};
use crate::rules::duty::delegates;
use crate::rules::letters::party;
use crate::rules::placing::voice::{Voice, answered_letter, held_with_help, saying};
use crate::rules::speech::courtesy::content;
use crate::rules::telling::notice;

/// The number on the letter that asks. `None`: the message is about something else.
pub(in crate::rules) fn in_words(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    let letter = answered_letter(draft, voice)?;
    let number = voice.asked.number.filter(|n| (1..=3).contains(n))?;
    let theirs = letter.person == voice.sender.person.id && voice.sender.role == Role::Po;
    if !theirs || !letter.key.as_str().starts_with("how-to-call/") {
        return None;
    }
    let c = draft.clarification(id)?.clone();
    let delegate = if number == 1 {
        match chosen(draft, voice, &c) {
            Ok(delegate) => Some(delegate),
            Err(why) => return Some(held_with_help(draft, voice, why, "which delegate?")),
        }
    } else {
        None
    };
    let delegate = delegate.map(|m| m.person.id.clone());
    if authorise(Some(Role::Po), false, Act::Delegate, &voice.evidence) != Grant::Granted {
        let sought = Sought::Act(SoughtAct::Calls { number, delegate });
        return Some(ask_to_confirm(draft, voice, id, &Asking::of(sought, "")));
    }
    from_now(draft, voice, &c, number, delegate.as_ref());
    Some(voice.outcome(id))
}

/// From now on calls go like this.
pub(super) fn from_now(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    c: &Clarification,
    number: u8,
    delegate: Option<&PersonId>,
) {
    draft.say(&c.id, &saying(voice, EntryKind::Act, &voice.asked.words));
    if let Some(person) = draft.edit_person(&voice.sender.person.id) {
        person.briefings_only = number == 2;
        person.sends = delegate.cloned();
        person.declined_in_a_row = 0;
    }
    let news = News::CallsFromNow {
        delegate: delegate.and_then(|id| draft.member(id)).map(party),
        without: number != 3,
    };
    let mark = key(&[&"calls-from-now", &voice.mail.id]);
    notice(draft, mark, voice.sender, c, news);
}

/// The delegate who is named beside the number; the only one need not be named.
fn chosen<'d>(
    draft: &Draft<'d>,
    voice: &Voice<'_>,
    c: &Clarification,
) -> Result<&'d Member, HelpWhy> {
    let all = delegates(draft, &[c]);
    let beside = content(&voice.asked.beside, &voice.sender.person.name).to_lowercase();
    let named = |m: &&&Member| {
        let mut words = beside.split(|c: char| !c.is_alphanumeric());
        let name = m.person.short_name().to_lowercase();
        words.any(|w| w == name)
    };
    match (all.as_slice(), all.iter().find(named)) {
        (_, Some(delegate)) => Ok(delegate),
        ([only], None) => Ok(only),
        _ => Err(HelpWhy::Command {
            line: "1".to_owned(),
            mend: "write the name of a delegate after the number".to_owned(),
        }),
    }
}
