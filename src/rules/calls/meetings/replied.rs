//! An invitation by which somebody answers a letter of ours, as Outlook's "Reply with Meeting" makes
//! it: sent to us alone it is what they say, and a file beside it.
//!
//! Never books what it names. Invariant: a meeting of a developer with a stakeholder is followed, and is
//! no words of one of them alone.

use super::followed;
use crate::domain::calendar::Method;
use crate::domain::fact::Incoming;
use crate::domain::message::{Kind, Message, PartSort};
use crate::domain::person::Role;
use crate::rules::draft::Draft;
use crate::rules::placing::circulated;

/// What stands below a rule where a program says how to join.
const JOINING: &[&str] = &[
    "microsoft teams",
    "teams meeting",
    "teams-besprechung",
    "zoom",
    "webex",
    "google meet",
    "skype",
];

/// The shortest rule above it.
const RULE: usize = 20;

/// A wish to talk, of who types nothing.
const CALL: &str = "/call";

/// What an invitation says that answers a letter of ours and is no meeting to follow. `None`: it is
/// something else.
pub(in crate::rules) fn words(draft: &Draft<'_>, mail: &Incoming) -> Option<Incoming> {
    let part = mail.message.calendar.as_ref()?;
    let object = part.uid.as_deref()?;
    let asks = part.method == Some(Method::Request) && !part.cancelled;
    let by_person = mail.message.robot.is_none();
    if !asks || !by_person || !circulated::answers_us(draft, mail) {
        return None;
    }
    let roster = &draft.dossier.roster;
    let from = mail.message.from.as_ref();
    let sender = from.and_then(|m| roster.by_address(&m.address))?;
    let others = part.attendees.iter();
    let others = others.filter_map(|m| roster.by_address(&m.address));
    let all: Vec<Role> = others.chain([sender]).map(|m| m.role).collect();
    let direct = [Role::Developer, Role::Stakeholder];
    let ours = draft.calls().any(|c| {
        let known = part.wrapped_uid.iter().map(String::as_str).chain([object]);
        c.is_ours() && known.into_iter().any(|uid| c.uid.eq_ignore_ascii_case(uid))
    });
    if ours || direct.iter().all(|role| all.contains(role)) || !followed(draft, object).is_empty() {
        return None;
    }
    let message = match typed(&mail.message) {
        "" if sender.role == Role::Stakeholder => said(&mail.message, CALL),
        "" => return None,
        words => enclosed(said(&mail.message, words)),
    };
    Some(Incoming {
        message,
        ..mail.clone()
    })
}

/// What somebody typed, without what tells how to join.
pub(super) fn typed(message: &Message) -> &str {
    let described = message.calendar.as_ref().and_then(|c| c.described.as_ref());
    let text = described.unwrap_or(&message.text);
    let is_rule = |line: &str| line.len() >= RULE && line.chars().all(|c| "_-:~".contains(c));
    let mut at = 0;
    let mut starts = text.split_inclusive('\n').map(|line| {
        let start = at;
        at += line.len();
        (start, line.trim())
    });
    let joins = |start: usize| {
        let below = text.get(start..).unwrap_or_default();
        let mut below = below.lines().map(str::trim).skip(1);
        let first = below.find(|line| !line.is_empty());
        let low = first.unwrap_or_default().to_lowercase();
        JOINING.iter().any(|program| low.contains(program))
    };
    let end = starts.find(|(start, line)| is_rule(line) && joins(*start));
    let end = end.map_or(text.len(), |(start, _)| start);
    text.get(..end).unwrap_or(text).trim()
}

/// The mail as a person's, with these words.
fn said(message: &Message, words: &str) -> Message {
    Message {
        kind: Kind::Person,
        calendar: None,
        text: words.to_owned(),
        ..message.clone()
    }
}

/// The same with the invitation as a file.
fn enclosed(mut message: Message) -> Message {
    let calendar = |sort: PartSort| sort == PartSort::Calendar;
    for file in message.attachments.iter_mut().filter(|f| calendar(f.sort)) {
        file.sort = PartSort::Event;
    }
    message
}
