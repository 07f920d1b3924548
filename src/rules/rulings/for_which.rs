//! A reply about several items, with files or with words for the team: nobody can tell for which of
//! them these are, so they go with none, and their writer is told.
//!
//! Decides nothing about the items. Invariant: what is said of one item reaches nobody of another.

use super::listed::{Listed, Reply};
use crate::domain::fact::Incoming;
use crate::domain::letter::{Digest, HelpWhy, Numbered};
use crate::rules::draft::{Draft, key};
use crate::rules::enclosing;
use crate::rules::letters::one_line;
use crate::rules::placing::voice::{Voice, replied_enough, send_help};
use crate::rules::speech::grammar::Asked;
use crate::rules::speech::internal;

/// A reply without what may be for any of its items.
pub(super) struct LeftOut {
    pub(super) mail: Incoming,
    pub(super) asked: Asked,
    /// What was left out, by its heading and its names.
    pub(super) what: Vec<String>,
}

/// What is left out of a reply to this list. `None`: nothing, or it is about one item alone.
pub(super) fn left_out(voice: &Voice<'_>, numbers: &[Numbered], reply: &Reply) -> Option<LeftOut> {
    let about = |line: &Listed| Digest::meant(numbers, line.number)?.clarification();
    let mut about = reply.lines.iter().filter_map(about);
    let first = about.next();
    if about.all(|id| Some(id) == first) {
        return None;
    }
    let message = &voice.mail.message;
    let parted = internal::parted(&message.text);
    let heading = Some(parted.heading).filter(|_| !parted.own.is_empty());
    let files = enclosing::with(message).into_iter();
    let files = files.map(|f| f.name.unwrap_or(f.media_type));
    let what: Vec<String> = heading
        .map(str::to_owned)
        .into_iter()
        .chain(files)
        .collect();
    if what.is_empty() {
        return None;
    }
    let mut mail = voice.mail.clone();
    parted.above.clone_into(&mut mail.message.text);
    mail.message.attachments = Vec::new();
    let asked = Asked {
        internal: String::new(),
        ..voice.asked.clone()
    };
    Some(LeftOut { mail, asked, what })
}

/// Its writer is told, once.
pub(super) fn tell(draft: &mut Draft<'_>, voice: &Voice<'_>, what: &[String]) {
    if !voice.evidence.vouched || replied_enough(draft, voice.sender) {
        return;
    }
    let why = HelpWhy::Command {
        line: one_line(&what.join(" / "), 200),
        mend: FOR_WHICH.into(),
    };
    let mark = key(&[&"for-which-item", &voice.mail.id]);
    send_help(draft, voice.mail, mark, voice.sender, why);
}

/// To who wrote about several items, of what may be for any of them.
const FOR_WHICH: &str = "it is kept, and went to nobody: your mail is about several items, and \
    nothing says for which of them it is. Reply with it to the item's own note";
