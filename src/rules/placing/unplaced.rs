//! Mail that is in no question and opens none, though it names an item: what its sender is told.
//!
//! Asks nobody anything. Invariant: to somebody who takes no part in an item it is as if the item were
//! not there.

use super::filing::Talk;
use super::voice::{Voice, held_with_help};
use crate::domain::fact::Outcome;
use crate::domain::held::Hold;
use crate::domain::letter::HelpWhy;
use crate::domain::pbi::PbiKey;
use crate::domain::person::Member;
use crate::rules::draft::Draft;

/// It fits several questions of an item: its sender is told of which.
pub(in crate::rules) fn which(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    key: &PbiKey,
    subjects: Vec<String>,
) -> (Outcome, String) {
    draft.hold(Hold::Unplaced);
    draft.fits_several = true;
    // Of a confidential item's questions the subjects don't tell which is which.
    let alike = subjects.iter().all(|s| Some(s) == subjects.first());
    let why = if alike && subjects.len() > 1 {
        HelpWhy::Command {
            line: subjects.into_iter().next().unwrap_or_default(),
            mend:
                "several questions have this subject: reply to a letter about the one that you mean"
                    .into(),
        }
    } else {
        HelpWhy::WhichQuestion { subjects }
    };
    held_with_help(
        draft,
        voice,
        why,
        &format!("{key}: which of its questions?"),
    )
}

/// Words among the team: nobody is asked, and their writer is told.
pub(in crate::rules) fn among_the_team(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    key: &PbiKey,
    talk: Talk,
) -> (Outcome, String) {
    draft.hold(Hold::Unplaced);
    let (what, mend) = match talk {
        Talk::Answer => (
            "an answer among the team, to a mail in no question",
            "it answers a mail that is in no question here, so nobody was asked: to ask, write a new mail",
        ),
        Talk::Copied => (
            "to team-mates, with the mailbox in copy",
            "it is to your team-mates, with this mailbox in copy, so nobody was asked: to ask, write to this mailbox",
        ),
    };
    let why = HelpWhy::Command {
        line: voice.mail.message.subject.clone().unwrap_or_default(),
        mend: mend.into(),
    };
    held_with_help(draft, voice, why, &format!("{key}: {what}"))
}

/// To somebody who takes no part in an item it is as if it were not there; on record it stands
/// the same way too.
pub(in crate::rules) fn nothing_of(key: &PbiKey, voice: &Voice<'_>) -> String {
    format!(
        "names {key}, in which its sender takes no part; {}",
        voice.because
    )
}

/// A key as an example: one of the backlog's for the team, one that tells nothing for others.
pub(in crate::rules) fn example(draft: &Draft<'_>, reader: &Member) -> String {
    let confidential = |key: &&PbiKey| draft.pbi(key).is_some_and(|p| p.confidential);
    let mut keys = draft.dossier.pbis.keys().filter(|k| !confidential(k));
    keys.next()
        .filter(|_| reader.role.of_team())
        .map_or_else(|| "PBI-142".to_owned(), ToString::to_string)
}
