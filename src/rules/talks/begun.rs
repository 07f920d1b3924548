//! What a stakeholder begins, as others of them speak in it (PRODUCT: *Who reads what*): it is the
//! Product Owner's, and so is what another stakeholder says of it.
//!
//! Invariant: no stakeholder reads another's words by this way.

use crate::domain::clarification::{Clarification, EntryKind};
use crate::domain::ids::ClarificationId;
use crate::domain::letter::AnswerRole;
use crate::domain::person::Member;
use crate::rules::draft::Draft;
use crate::rules::duty::who_decides;
use crate::rules::parties::whom::begun_outside;
use crate::rules::placing::voice::{Voice, had_it, saying};
use crate::rules::telling::hand_on;

/// Whether another stakeholder speaks in what a stakeholder began: they answer nothing, and what
/// they say is for who rules alone. Whom the PO asked in their place answers.
pub(in crate::rules) fn is_anothers(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    c: &Clarification,
) -> bool {
    let sender = &voice.sender.person.id;
    let asked = &c.asked == sender || c.passed_on.contains(sender);
    begun_outside(draft, c) && !voice.sender.role.of_team() && &c.developer != sender && !asked
}

/// What a stakeholder says of what another began.
pub(in crate::rules) fn for_who_rules(draft: &mut Draft<'_>, voice: &Voice<'_>, c: &Clarification) {
    draft.say(
        &c.id,
        &saying(voice, EntryKind::Comment, &voice.asked.words),
    );
    if let Some(to) = who_decides(draft, &c.pbi)
        && !had_it(voice, to)
    {
        hand_on(draft, voice, c, to, AnswerRole::Remark, None);
    }
}

/// Whether a message answers such words of this writer's, handed on: the reply is theirs, and rules
/// nothing.
pub(in crate::rules) fn is_remark_of(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    c: &Clarification,
    writer: &Member,
) -> bool {
    let rules = voice.sender.role.rules();
    let id = &writer.person.id;
    let asked = &c.asked == id || c.passed_on.contains(id) || &c.developer == id;
    rules && begun_outside(draft, c) && !writer.role.of_team() && !asked
}

/// Whether a stakeholder began it and it would go to another: what one of them said is the Product
/// Owner's to send.
pub(in crate::rules) fn would_go_to_another(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    to: &Member,
) -> bool {
    let c = draft.clarification(id);
    let begun = c.is_some_and(|c| begun_outside(draft, c) && c.asked != to.person.id);
    begun && !to.role.of_team() && !voice.sender.role.rules()
}
