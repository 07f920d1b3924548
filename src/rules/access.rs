//! Access to the mailbox that ends: who runs the installation is told.
//!
//! Never judges when that is: the desk tells the fact, once for each step on the way there.

use super::draft::{Draft, key};
use super::letters::{Head, letter};
use crate::domain::letter::{AccessEnds, Body};
use crate::domain::person::{Member, Role};
use crate::say;

/// Writes to the admins; where there is none, to the PO, who knows whom to ask.
pub(super) fn ends(draft: &mut Draft<'_>, told: &AccessEnds, step: &str) -> String {
    let on_record = draft.dossier.roster.members.iter();
    let admins: Vec<&Member> = on_record.filter(|m| m.role == Role::Admin).collect();
    let readers = if admins.is_empty() {
        draft.po().into_iter().collect()
    } else {
        admins
    };
    let team = draft.cx.team;
    let letters: Vec<_> = readers
        .iter()
        .map(|to| {
            let head = Head::apart(
                key(&[&"access-ends", &team.id, &step, &to.person.id]),
                to,
                say!("{0}: log-in to {1}", &team.name, team.mailbox.to_string()),
                format!("access/{}", team.id),
            );
            letter(draft, head, Body::AccessEnds(told.clone()))
        })
        .collect();
    if letters.is_empty() {
        return "access to the mailbox ends, and nobody is on record to tell".into();
    }
    for one in letters {
        draft.send(one);
    }
    "access to the mailbox ends".into()
}
