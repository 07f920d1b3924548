//! Files that did not go on with the words they came with: whoever sent them learns it, in the
//! receipt where there is one, else in a letter that helps.
//!
//! Decides nothing about the files. Invariant: nobody is told who may not be helped: no program,
//! nobody unverified, and no more often than a day allows.

use super::draft::{Draft, key};
use super::enclosing;
use super::placing::evidence::evidence;
use super::placing::voice::{replied_enough, send_help};
use crate::domain::clarification::Entry;
use crate::domain::fact::Incoming;
use crate::domain::letter::{Files, HelpWhy};
use crate::domain::message::{Attachment, Kind, PartSort};
use crate::domain::person::Member;

/// Tells who sent the mail which of its files the letters about it leave out.
pub(super) fn tell(draft: &mut Draft<'_>, mail: &Incoming) {
    let message = &mail.message;
    let from = message.from.as_ref();
    let sender = from.and_then(|m| draft.dossier.roster.by_address(&m.address));
    let Some(sender) = sender.filter(|_| message.robot.is_none()) else {
        return;
    };
    let by_a_person = matches!(message.kind, Kind::Person | Kind::Calendar);
    if draft.silent || !by_a_person || !evidence(draft, mail, Some(sender)).vouched {
        return;
    }
    let mut left_out = enclosing::with(message);
    left_out.retain(|file| draft.letters().any(|l| leaves_out(l.body.files(), file)));
    if left_out.is_empty() {
        return;
    }
    if let Some(receipt) = draft.receipt_to(&sender.person.id) {
        receipt.left_out = left_out;
        return;
    }
    left_out.retain(|file| !is_told(draft, mail, sender, file));
    if left_out.is_empty() || replied_enough(draft, sender) {
        return;
    }
    let mark = match draft.question() {
        Some(id) => key(&[&"help", &mail.id, id, &"files"]),
        None => key(&[&"files", &mail.id]),
    };
    let why = HelpWhy::LeftOut { files: left_out };
    send_help(draft, mail, mark, sender, why);
}

fn leaves_out(files: Option<&Files>, file: &Attachment) -> bool {
    files.is_some_and(|files| files.kept.contains(file))
}

/// Whether it is of a sort that a program makes with every mail, and an earlier mail of theirs in
/// this question had one: they know.
fn is_told(draft: &Draft<'_>, mail: &Incoming, sender: &Member, file: &Attachment) -> bool {
    if !matches!(file.sort, PartSort::Wrapped | PartSort::Sealed) {
        return false;
    }
    let question = draft.question().and_then(|id| draft.clarification(id));
    let theirs = |e: &&Entry| e.person == sender.person.id && e.mail.as_ref() != Some(&mail.id);
    let before = question.into_iter().flat_map(|c| c.entries.iter());
    let mut before = before.filter(theirs).flat_map(|e| e.files.iter());
    before.any(|earlier| earlier.sort == file.sort)
}
