//! What somebody is to an item: who takes part in it, who is named on a confidential one, who may
//! know that it is there. Decides nothing.

use crate::domain::clarification::Clarification;
use crate::domain::pbi::{Pbi, PbiKey};
use crate::domain::person::{Address, Member, Role};
use crate::rules::draft::Draft;
use crate::rules::duty::on_duty;
use crate::rules::letters::is_external;

/// Whether somebody takes part in an item, or serves on its team: a tag alone lets nobody in.
pub(in crate::rules) fn takes_part(draft: &Draft<'_>, member: &Member, key: &PbiKey) -> bool {
    let answers = |p: &Pbi| p.stakeholders.iter().any(|a| member.person.has(a));
    member.role.of_team()
        || draft.pbi(key).is_some_and(answers)
        || draft
            .clarifications_of(key)
            .iter()
            .any(|c| c.takes_part(&member.person.id) && !c.is_introduced(&member.person.id))
}

/// Whether somebody is one of the named people of a clarification's item, where that is
/// confidential: who asks or is asked or stands in Cc, the item's stakeholders, the PO, and a
/// delegate on duty. Any developer may ask about it, and is named on what they asked, not on
/// what others did.
pub(in crate::rules) fn is_named(draft: &Draft<'_>, member: &Member, c: &Clarification) -> bool {
    let Some(item) = draft.pbi(&c.pbi).filter(|p| p.confidential) else {
        return true;
    };
    member.role == Role::Po
        || item.stakeholders.iter().any(|a| member.person.has(a))
        || c.takes_part(&member.person.id)
        || on_duty(draft, member, &c.id)
}

/// Whether somebody is outside the team's company and takes no part in an item, nor was brought into
/// this question.
pub(super) fn is_outsider(draft: &Draft<'_>, member: &Member, c: &Clarification) -> bool {
    let brought = |a: &Address| c.introduced.iter().any(|i| &i.address == a);
    is_external(draft, &member.person.id)
        && !takes_part(draft, member, &c.pbi)
        && !c.takes_part(&member.person.id)
        && !brought(&member.person.address)
}

/// Whether an item is there, for this person.
pub(in crate::rules) fn may_know(draft: &Draft<'_>, member: &Member, key: &PbiKey) -> bool {
    let Some(item) = draft.pbi(key) else {
        return false;
    };
    let named = |c: &&Clarification| is_named(draft, member, c);
    let open = !item.confidential || member.role == Role::Po;
    (open && takes_part(draft, member, key))
        || (item.confidential && draft.clarifications_of(key).iter().any(named))
}
