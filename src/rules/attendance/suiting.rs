//! Whether a slot suits somebody whose time is not known: their yes brings the invitation,
//! their no another slot.

use super::{attending, declining};
use crate::domain::calendar::Partstat;
use crate::domain::call::{Call, CallFact, CallState};
use crate::domain::clarification::EntryKind;
use crate::domain::fact::Outcome;
use crate::domain::ids::ClarificationId;
use crate::domain::time::Timestamp;
use crate::rules::calls::calling::{self, Invited};
use crate::rules::draft::Draft;
use crate::rules::placing::voice::{Voice, answered_letter, call_in_key, saying};
use crate::rules::speech::plain;

/// A yes or no to the question whether a slot suits. Anything else is words.
pub(in crate::rules) fn in_words(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    let letter = answered_letter(draft, voice)?;
    let (of, start): (_, i64) = call_in_key(letter, |kind| kind == "suits")?;
    let name = &voice.sender.person.name;
    let plain = plain::answer("", &voice.asked.words, name);
    let own = || attending::in_own_words(draft, voice, Timestamp(start));
    let suits = match plain.or_else(own)? {
        Partstat::Accepted => true,
        Partstat::Declined => false,
        _ => return None,
    };
    let person = &voice.sender.person.id;
    let asked = |c: &&Call| {
        c.id.as_str() == of
            && c.slot.start.0 == start
            && c.state == CallState::Kept
            && c.unsure.contains(person)
    };
    let call = draft.call_ahead(id).filter(asked).cloned();
    draft.say(id, &saying(voice, EntryKind::Act, &voice.asked.words));
    let Some(mut call) = call else {
        let (outcome, because) = voice.outcome(id);
        return Some((outcome, format!("an answer about an old time; {because}")));
    };
    declining::heard(draft, voice.sender);
    if !suits {
        declining::declined(draft, &call.id, voice.sender, "");
        return Some(voice.outcome(id));
    }
    call.unsure.retain(|p| p != person);
    let sure = call.unsure.is_empty();
    let call_id = call.id.clone();
    draft.put_call(call);
    if sure && calling::invite(draft, &call_id) == Invited::Sent {
        accepted(draft, voice, id);
    }
    Some(voice.outcome(id))
}

/// Whoever said that the time suits need not accept it again.
fn accepted(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) {
    let now = draft.now();
    let fact = CallFact::Answered {
        person: voice.sender.person.id.clone(),
        partstat: Partstat::Accepted,
        stamp: now,
    };
    let call = draft.call_ahead(id).cloned();
    if let Some(Ok(agreed)) = call.map(|c| c.apply(fact, now)) {
        draft.put_call(agreed);
    }
}
