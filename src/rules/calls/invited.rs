//! Words in reply to an invitation to a call about several questions: which of them they are about.
//!
//! Hands nothing on; what may be about any of them is asked back.

use crate::domain::call::Call;
use crate::domain::clarification::Clarification;
use crate::domain::ids::ClarificationId;
use crate::rules::draft::Draft;
use crate::rules::placing::filing::{Placement, only_waiting, which_of};
use crate::rules::placing::voice::{Voice, answered_letter, answers_letter};
use crate::rules::speech::minutes::shares;

/// The words about each question, where lines are led by the numbers that the invitation prints.
pub(in crate::rules) fn by_number(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<Vec<(ClarificationId, String)>> {
    let call = about_several(draft, voice, id)?;
    // The numbers are those of the agenda that stood in the letter.
    let printed = &answered_letter(draft, voice)?.about;
    let agenda = call.agenda.iter().map(|item| &item.clarification);
    if !printed.iter().eq(agenda) {
        return None;
    }
    let words = shares(call, &voice.asked.words)?;
    let of = call.agenda.iter().map(|item| item.clarification.clone());
    let said = of.zip(words).filter(|(_, words)| !words.is_empty());
    Some(said.collect())
}

/// Which of the questions words without a number are about: the only one that waits for whoever writes,
/// unless another is to be talked about first and may be meant, too.
pub(in crate::rules) fn meant(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<Placement> {
    let call = about_several(draft, voice, id)?;
    let all = call.agenda.iter();
    let all = all.filter_map(|item| draft.clarification(&item.clarification));
    let all: Vec<&Clarification> = all.collect();
    let settled = !all.iter().any(|c| c.talk_wanted_by().is_some());
    only_waiting(draft, &all, voice.sender)
        .filter(|_| settled)
        .or_else(|| which_of(&all))
}

/// The call about several questions whose invitation a mail answers.
fn about_several<'d>(
    draft: &'d Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<&'d Call> {
    let call = draft.call_ahead(id).filter(|call| call.agenda.len() > 1)?;
    answers_letter(draft, voice, "invitation").then_some(call)
}
