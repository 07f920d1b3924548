//! Whom a question goes to (PRODUCT: *Whom a question goes to*), and who is meant by a name.

use crate::domain::clarification::Clarification;
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::letter::HelpWhy;
use crate::domain::pbi::PbiKey;
use crate::domain::person::{Address, Member, Role};
use crate::domain::replies::{self, Meaning};
use crate::domain::sentence::Sentence;
use crate::rules::draft::Draft;
use crate::rules::duty::{away_until, gets_mail, is_here, who_decides};
use crate::rules::letters::is_external;
use crate::rules::placing::voice::Voice;
use crate::rules::speech::grammar::Command;
use crate::say;

/// To whom a question goes, and whether that is the PO in person.
pub(in crate::rules) fn whom<'d>(
    draft: &Draft<'d>,
    voice: &Voice<'_>,
    pbi: &PbiKey,
) -> Result<(&'d Member, bool), HelpWhy> {
    let asked_for = voice.asked.commands.iter().find_map(|c| match c {
        Command::Ask(name) => Some(name.as_str()),
        _ => None,
    });
    // "/talked Sam: …" names whom they talked with.
    let told = voice.asked.commands.iter().find_map(|c| match c {
        Command::Talked(text) => Some(text.as_str()),
        _ => None,
    });
    if let Some(with) = told.and_then(|text| named(draft, text)) {
        return Ok((with, false));
    }
    // Nobody else is to be put on record as having said it.
    let with = told.and_then(|text| text.split_once(':'));
    if let Some((name, _)) = with.filter(|(name, _)| left(draft, &name.trim().to_lowercase())) {
        return Err(HelpWhy::Command {
            line: format!("/talked {name}: …"),
            mend: "they have left, and can't be shown your words: write \"/ask po\" and what they said".into(),
        });
    }
    let rules = who_decides(draft, pbi);
    if asked_for.is_some_and(is_po) {
        let to = rules.filter(|m| m.person.id != voice.sender.person.id);
        return to.map(|to| (to, true)).ok_or_else(no_po);
    }
    // What a stakeholder begins of their own accord goes to who rules, whomever they name.
    let outside = voice.sender.role == Role::Stakeholder;
    if let Some(name) = asked_for.filter(|_| !outside) {
        let to = by_name(draft, name)?;
        if to.person.id == voice.sender.person.id {
            return Err(HelpWhy::Command {
                line: format!("/ask {name}"),
                mend: "that is you: write another name".into(),
            });
        }
        return Ok((to, to.role == Role::Po));
    }
    if let Some(member) = addressed(draft, voice, pbi).filter(|_| !outside) {
        return Ok((member, false));
    }
    if !outside {
        let named: Vec<&Member> = stakeholders(draft, pbi)
            .into_iter()
            .filter(|m| m.person.id != voice.sender.person.id && m.role != Role::Po)
            .collect();
        let here = |m: &&&Member| is_here(draft, m);
        if let Some(member) = named.iter().find(here).or_else(|| named.first()) {
            return Ok((member, false));
        }
    }
    match rules {
        Some(to) if to.person.id != voice.sender.person.id => Ok((to, true)),
        _ => Err(HelpWhy::Command {
            line: format!("[{pbi}]"),
            mend: "no stakeholder is known for it, and there is no Product Owner to ask: write \"/ask\" and a name".into(),
        }),
    }
}

/// The stakeholder to whom a mail is that is to us, too: one of the item's before another.
fn addressed<'d>(draft: &Draft<'d>, voice: &Voice<'_>, pbi: &PbiKey) -> Option<&'d Member> {
    let named = stakeholders(draft, pbi);
    let of_item = |m: &Member| named.iter().any(|n| n.person.id == m.person.id);
    let secret = draft.pbi(pbi).is_some_and(|p| p.confidential);
    let roster = &draft.dossier.roster;
    let to = voice.mail.message.to.iter();
    let to = to.filter_map(|m| roster.by_address(&m.address));
    let asked = to.filter(|m| {
        m.role == Role::Stakeholder
            && m.person.id != voice.sender.person.id
            && (of_item(m) || !secret && !is_external(draft, &m.person.id))
            && is_here(draft, m)
    });
    asked.min_by_key(|m| !of_item(m))
}

/// Why somebody else than the item's first stakeholder is asked, where the first is away.
pub(in crate::rules) fn passed_over(
    draft: &Draft<'_>,
    pbi: &PbiKey,
    asked: &Member,
    sender: &Member,
) -> Option<Sentence> {
    let named = stakeholders(draft, pbi);
    named.iter().find(|m| m.person.id == asked.person.id)?;
    let first = named
        .into_iter()
        .find(|m| m.person.id != sender.person.id && m.role != Role::Po)?;
    let name = first.person.short_name();
    if first.person.id == asked.person.id {
        return None;
    }
    if !gets_mail(draft, &first.person.id) {
        return Some(say!("Mail to {0} comes back", name));
    }
    let back = away_until(draft, &first.person.id, draft.now())?;
    let day = first.person.work.local_date(back);
    Some(say!("{0} is away until {1}", name, day))
}

/// Why a delegate is asked in the PO's place.
pub(in crate::rules) fn in_place(draft: &Draft<'_>, c: &Clarification) -> Option<Sentence> {
    let po = draft.po().filter(|_| c.to_po)?;
    c.handed_to.as_ref().filter(|to| **to == c.asked)?;
    let back = away_until(draft, &po.person.id, draft.now())?;
    let day = po.person.work.local_date(back);
    Some(say!("{0} is away until {1}", po.person.short_name(), day))
}

/// The item's stakeholders in order; else its labels'; else the team's.
pub(in crate::rules) fn stakeholders<'d>(draft: &Draft<'d>, pbi: &PbiKey) -> Vec<&'d Member> {
    let team = draft.cx.team;
    let roster = &draft.dossier.roster;
    let known = |addresses: &[Address]| -> Vec<&'d Member> {
        addresses
            .iter()
            .filter_map(|a| roster.by_address(a))
            .collect()
    };
    let Some(item) = draft.pbi(pbi) else {
        return Vec::new();
    };
    let own = known(&item.stakeholders);
    if !own.is_empty() {
        return own;
    }
    let by_area: Vec<_> = item
        .labels
        .iter()
        .filter_map(|l| team.areas.get(l))
        .flat_map(|a| known(a))
        .collect();
    if by_area.is_empty() {
        known(&team.stakeholders)
    } else {
        by_area
    }
}

/// Whether it was begun by somebody who is not of the team: another stakeholder is not asked, nor
/// told, what they said, unless the PO sends it.
pub(in crate::rules) fn begun_outside(draft: &Draft<'_>, c: &Clarification) -> bool {
    draft
        .member(&c.developer)
        .is_some_and(|m| !m.role.of_team())
}

/// Who builds what was said: the developer; of what a stakeholder began, the developer to whom it
/// was handed.
pub(in crate::rules) fn builder<'c>(draft: &Draft<'_>, c: &'c Clarification) -> &'c PersonId {
    let handed = draft.member(&c.asked);
    let handed = handed.is_some_and(|m| m.role == Role::Developer) && begun_outside(draft, c);
    if handed { &c.asked } else { &c.developer }
}

/// A delegate who is asked in the PO's place: the answer is the ruling, also once the PO is back.
pub(in crate::rules) fn stands_in(draft: &mut Draft<'_>, id: &ClarificationId, to: &Member) {
    let named = draft
        .clarification(id)
        .is_some_and(|c| is_named(draft, &c.pbi, to));
    if to.role == Role::Delegate
        && !named
        && let Some(c) = draft.edit(id)
    {
        c.handed_to = Some(to.person.id.clone());
    }
}

/// Whether who rules is asked because nobody answers for the item.
pub(in crate::rules) fn for_want_of_another(draft: &Draft<'_>, c: &Clarification) -> bool {
    let mut all = stakeholders(draft, &c.pbi).into_iter();
    !all.any(|m| m.person.id != c.developer && m.role != Role::Po)
}

/// Whether somebody is among the item's stakeholders.
fn is_named(draft: &Draft<'_>, item: &PbiKey, member: &Member) -> bool {
    let mut named = stakeholders(draft, item).into_iter();
    named.any(|m| m.person.id == member.person.id)
}

/// Whether a name stands for whoever rules.
pub(in crate::rules) fn is_po(name: &str) -> bool {
    without_please(name).eq_ignore_ascii_case("po")
}

/// Nobody can be asked in that name.
pub(in crate::rules) fn no_po() -> HelpWhy {
    HelpWhy::Command {
        line: "/ask po".into(),
        mend: "the team has no Product Owner on record".into(),
    }
}

/// The member of this name or address; `po` is the Product Owner. *Please* behind it is no part
/// of the name.
pub(in crate::rules) fn by_name<'d>(draft: &Draft<'d>, name: &str) -> Result<&'d Member, HelpWhy> {
    let roster = &draft.dossier.roster;
    let wanted = without_please(name).to_lowercase();
    let line = format!("/ask {name}");
    if wanted == "po" {
        return draft.po().ok_or_else(no_po);
    }
    if let Ok(address) = Address::parse(&wanted) {
        if roster.left_with(&address).is_some() {
            return Err(gone(line));
        }
        return roster.by_address(&address).ok_or(HelpWhy::Command {
            line,
            mend: "that address is not on record; ask the Product Owner to add the person".into(),
        });
    }
    let full: Vec<_> = roster
        .members
        .iter()
        .filter(|m| m.person.name.to_lowercase() == wanted)
        .collect();
    let short: Vec<_> = roster
        .members
        .iter()
        .filter(|m| is_part_of_name(&wanted, m))
        .collect();
    match (full.as_slice(), short.as_slice()) {
        ([one], _) | ([], [one]) => Ok(one),
        ([], []) if left(draft, &wanted) => Err(gone(line)),
        ([], []) => Err(HelpWhy::Command {
            line,
            mend: "nobody of that name is on record; write the full name or the address".into(),
        }),
        _ => Err(HelpWhy::Command {
            line,
            mend: "several people have that name; write the full name or the address".into(),
        }),
    }
}

/// Whether this is the name, or a part of it, of somebody who has left.
fn left(draft: &Draft<'_>, wanted: &str) -> bool {
    let mut former = draft.dossier.roster.former.iter();
    former.any(|m| m.person.name.to_lowercase() == wanted || is_part_of_name(wanted, m))
}

/// Whether a word, in lower case, is one of somebody's name.
fn is_part_of_name(word: &str, member: &Member) -> bool {
    is_part_of(word, &member.person.name.to_lowercase())
}

/// Whether a word is one of a name's, both in lower case. Of somebody known by their address alone
/// the name is what stands before its `@`: `nora.nolan`.
pub(in crate::rules) fn is_part_of(word: &str, name: &str) -> bool {
    let whole = name.contains(char::is_whitespace);
    let parts = name.split(|c: char| c.is_whitespace() || (!whole && matches!(c, '.' | '_')));
    parts
        .filter(|part| !part.is_empty())
        .any(|part| part == word)
}

/// Whether a name is that of a mailbox, or a part of it.
pub(super) fn is_called(name: &str, shown: Option<&str>, address: &Address) -> bool {
    let wanted = without_please(name).to_lowercase();
    let own = shown.filter(|n| !n.trim().is_empty());
    let own = own.unwrap_or_else(|| address.local()).to_lowercase();
    own == wanted || is_part_of(&wanted, &own)
}

/// Nobody can be asked in the name of somebody who has left.
fn gone(line: String) -> HelpWhy {
    HelpWhy::Command {
        line,
        mend: "they have left; name somebody else".into(),
    }
}

/// A name without what is said out of politeness behind it.
pub(super) fn without_please(name: &str) -> &str {
    let bare = |text: &'_ str| {
        text.trim()
            .trim_end_matches(['.', '!', ','])
            .trim_end()
            .len()
    };
    let mut kept = name.trim();
    kept = kept.get(..bare(kept)).unwrap_or(kept);
    while let Some((before, last)) = kept.rsplit_once(char::is_whitespace) {
        let word = replies::words(last);
        if word.is_empty() || !replies::without(&word, Meaning::Polite).is_empty() {
            break;
        }
        kept = before.trim_end();
        kept = kept.get(..bare(kept)).unwrap_or(kept);
    }
    kept
}

/// Whom "Kim: …" names.
pub(in crate::rules) fn named<'d>(draft: &Draft<'d>, text: &str) -> Option<&'d Member> {
    let (name, _) = text.split_once(':')?;
    by_name(draft, name).ok()
}
