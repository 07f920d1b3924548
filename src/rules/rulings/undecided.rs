//! What the writer of a reply to a list is told of its lines that decide nothing: each line by its words, and what
//! would decide. Changes nothing.

use super::listed::Reply;
use crate::domain::letter::{HelpWhy, Numbered, OfHeld};
use crate::rules::draft::{Draft, key};
use crate::rules::letters::one_line;
use crate::rules::placing::voice::{Voice, help, replied_enough, send_help};
use crate::rules::speech::courtesy::says_no_more;

/// Tells once of lines of which only some was understood.
pub(super) fn half_read(draft: &mut Draft<'_>, voice: &Voice<'_>, half: &[(&str, String)]) {
    if half.is_empty() || !voice.evidence.vouched || replied_enough(draft, voice.sender) {
        return;
    }
    let lines: Vec<&str> = half.iter().map(|(line, _)| *line).collect();
    let left: Vec<&str> = half.iter().map(|(_, left)| left.as_str()).collect();
    let why = HelpWhy::OfHeld {
        what: OfHeld::HalfRead,
        title: one_line(&lines.join(" / "), 200),
        who: one_line(&left.join(" / "), 80),
        at: None,
    };
    let mark = key(&[&"half-read", &voice.mail.id]);
    send_help(draft, voice.mail, mark, voice.sender, why);
}

/// Tells once of all lines that had no effect.
pub(super) fn tell(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    numbers: &[Numbered],
    mut wrong: Vec<HelpWhy>,
    reply: &Reply,
) -> &'static str {
    let own = reply.rest.iter().filter(|line| !line.starts_with('>'));
    let more = own.map(String::as_str).collect::<Vec<_>>().join("\n");
    if !says_no_more(&more) {
        wrong.push(unclear(&more, numbers));
    }
    let told = each_named(wrong, numbers)
        .is_some_and(|why| voice.evidence.vouched && help(draft, voice, why));
    if told {
        "; the sender is told what would decide"
    } else {
        ""
    }
}

/// One letter for all lines that decided nothing: each is named.
fn each_named(mut wrong: Vec<HelpWhy>, numbers: &[Numbered]) -> Option<HelpWhy> {
    if wrong.len() < 2 {
        return wrong.pop();
    }
    let mut lines = Vec::new();
    let mut mends = Vec::new();
    for why in &wrong {
        let HelpWhy::Command { line, mend } = why else {
            return wrong.into_iter().next();
        };
        lines.push(line.as_str());
        mends.push(mend.as_str());
    }
    let all = one_line(&lines.join(" / "), 200);
    let same = mends.iter().all(|mend| Some(mend) == mends.first());
    let mend = mends
        .first()
        .filter(|_| same)
        .copied()
        .unwrap_or(what_decides(numbers));
    Some(HelpWhy::Command {
        line: all,
        mend: mend.to_owned(),
    })
}

/// What to write in answer to a digest that lists this.
fn what_decides(numbers: &[Numbered]) -> &'static str {
    let held = |n: &Numbered| matches!(n, Numbered::Held { .. });
    if !numbers.iter().any(held) {
        WHAT_DECIDES
    } else if numbers.iter().all(held) {
        WHAT_HANDLES
    } else {
        WHAT_DECIDES_AND_HANDLES
    }
}

/// Where nothing is held.
const WHAT_DECIDES: &str = "it is kept, and decides nothing. Write a line an item: its number and \
    \"agreed\", \"out of scope\" and a title, \"correction\" and what is right, \"let's talk\", \
    \"later 2d\" or \"delegate\" and a name; \"undo\" and its number takes back what you ruled";

/// Where nothing but held mails is listed.
const WHAT_HANDLES: &str = "it decides nothing. Write a line a held mail: \"release\" or \"drop\", \
    and its number there";

/// Where both are.
const WHAT_DECIDES_AND_HANDLES: &str = "it decides nothing. Write a line an item: its number and \
    \"agreed\", \"out of scope\" and a title, \"correction\" and what is right, \"let's talk\", \
    \"later 2d\" or \"delegate\" and a name; \"undo\" and its number takes back what you ruled; \
    a line a held mail: \"release\" or \"drop\", and its number there";

/// What to write instead of a line that decides nothing.
pub(super) fn unclear(line: &str, numbers: &[Numbered]) -> HelpWhy {
    HelpWhy::Command {
        line: one_line(line, 80),
        mend: what_decides(numbers).into(),
    }
}
