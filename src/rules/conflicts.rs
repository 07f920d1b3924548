//! Busy times that are learnt after a call was booked over them (PRODUCT, promise 4): an invited
//! call stays, and whose time it is gets one notice, with one tap to move it; a kept slot is
//! looked for anew without a word.

use super::attendance::declining;
use super::authorise::{Act, Evidence, Grant, authorise};
use super::calls::finding::busy;
use super::draft::{Draft, key};
use super::people::absence::keep_anew;
use super::placing::voice::{Voice, answered_letter, call_in_key, saying};
use super::speech::courtesy::content;
use super::telling::notice;
use crate::domain::calendar::{BusyKind, Partstat};
use crate::domain::call::{Call, CallState};
use crate::domain::clarification::EntryKind;
use crate::domain::fact::Outcome;
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::letter::News;
use crate::domain::person::Member;
use crate::domain::replies::{self, Meaning, Place};

/// How the keys of such notices begin.
const OVER: &str = "over-busy-time";

/// Busy times of somebody were read anew.
pub(super) fn learnt(draft: &mut Draft<'_>, id: &PersonId) -> String {
    let now = draft.now();
    let Some(who) = draft.member(id) else {
        return "nobody of the team".into();
    };
    let ahead: Vec<Call> = draft
        .calls()
        .filter(|c| c.takes_time() && c.slot.start > now)
        .filter(|c| {
            let seat = c.attendee(id);
            seat.is_some_and(|a| a.partstat != Partstat::Declined)
        })
        .cloned()
        .collect();
    let mut over = 0;
    for call in ahead {
        if !lies_over(draft, who, &call) {
            continue;
        }
        over += 1;
        if call.state == CallState::Kept {
            keep_anew(draft, &call);
        } else {
            ask(draft, who, &call);
        }
    }
    format!("{over} of their calls lie over a busy time")
}

/// Whether something of theirs is at the time of a call; the call itself, as their calendar
/// shows it, is not.
fn lies_over(draft: &Draft<'_>, who: &Member, call: &Call) -> bool {
    let busy = busy(draft, who, Some(&call.id));
    busy.iter().any(|b| {
        matches!(b.kind, BusyKind::Busy | BusyKind::OutOfOffice) && b.span.overlaps(&call.slot)
    })
}

fn ask(draft: &mut Draft<'_>, who: &Member, call: &Call) {
    let home = call.agenda.first().map(|i| &i.clarification);
    let Some(c) = home.and_then(|id| draft.clarification(id)).cloned() else {
        return;
    };
    let mark = key(&[&OVER, &call.id, &call.slot.start.0, &who.person.id]);
    let news = News::OverBusyTime { slot: call.slot };
    notice(draft, mark, who, &c, news);
}

/// *move*, in reply to the notice: as if they had declined that time. `None`: the message is
/// about something else.
pub(super) fn in_words(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    let letter = answered_letter(draft, voice)?;
    let (of, start): (_, i64) = call_in_key(letter, |kind| kind == OVER)?;
    let words = content(&voice.asked.words, &voice.sender.person.name);
    let found = replies::read(Place::Answer, &words)?;
    if found.meaning != Meaning::Move || !found.rest.is_empty() {
        return None;
    }
    let person = &voice.sender.person.id;
    let call = draft
        .call_ahead(id)
        .filter(|c| c.id.as_str() == of && c.slot.start.0 == start && c.is_invited())
        .filter(|c| c.attendee(person).is_some())
        .cloned();
    let Some(call) = call else {
        draft.say(id, &saying(voice, EntryKind::Act, &voice.asked.words));
        let (outcome, because) = voice.outcome(id);
        return Some((
            outcome,
            format!("the call has another time by now; {because}"),
        ));
    };
    let proof = Evidence {
        invited: voice.evidence.registered,
        ..voice.evidence
    };
    if authorise(Some(voice.sender.role), false, Act::Decline, &proof) != Grant::Granted {
        return Some((Outcome::Held, format!("not proven; {}", voice.because)));
    }
    draft.say(id, &saying(voice, EntryKind::Act, &voice.asked.words));
    declining::heard(draft, voice.sender);
    declining::moves(draft, &call.id, voice.sender);
    Some(voice.outcome(id))
}
