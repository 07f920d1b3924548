//! How clarifications and calls stand in rows: writing and reading side by side, so that
//! neither forgets a column.

use super::error::StoreError;
use super::read::{Reader, to_json, to_json_without};
use super::tx::{Value, row};
use crate::domain::call::Call;
use crate::domain::clarification::{
    Clarification, Conversation, ConversationState, Entry, How, Ruling,
};
use crate::domain::ids::{ClarificationId, MailId, PersonId};
use crate::domain::message::Attachment;
use crate::domain::person::Address;
use sqlx::any::AnyRow;

pub(super) const CLARIFICATION: &str = "SELECT id, team, pbi, title, developer, asked, opened_at, \
     version, state FROM clarification";

const CLARIFICATION_ELSEWHERE: &[&str] = &[
    "id",
    "team",
    "pbi",
    "title",
    "developer",
    "asked",
    "opened_at",
    "conversations",
    "rulings",
];

/// id, team, pbi, title, status, developer, asked, `opened_at`, version, state.
pub(super) fn clarification_row(c: &Clarification) -> Result<Vec<Value>, StoreError> {
    Ok(row![
        c.id.as_str(),
        c.team.as_str(),
        c.pbi.as_str(),
        c.title.as_str(),
        c.state.as_str(),
        c.developer.as_str(),
        c.asked.as_str(),
        c.opened_at,
        c.version + 1,
        to_json_without(c, CLARIFICATION_ELSEWHERE)?,
    ])
}

/// A clarification, as yet without entries, conversations and rulings.
pub(super) fn clarification(row: &AnyRow) -> Result<Clarification, StoreError> {
    let row = Reader::new(row, "clarification", "id");
    let mut value: Clarification = row.whole(vec![
        ("id", row.text("id")?.into()),
        ("team", row.text("team")?.into()),
        ("pbi", row.text("pbi")?.into()),
        ("title", row.text("title")?.into()),
        ("developer", row.text("developer")?.into()),
        ("asked", row.text("asked")?.into()),
        ("opened_at", row.int("opened_at")?.into()),
        ("conversations", serde_json::Value::Array(Vec::new())),
        ("rulings", serde_json::Value::Array(Vec::new())),
    ])?;
    value.version = row.int("version")?;
    Ok(value)
}

pub(super) const ENTRY: &str = "SELECT clarification, ordinal, mail, at, person, name, kind, \
     words, verified, because, more FROM entry";

/// In the order of [`ENTRY`].
pub(super) fn entry_row(of: &ClarificationId, e: &Entry) -> Vec<Value> {
    row![
        of.as_str(),
        e.ordinal,
        e.mail.as_ref().map(MailId::as_str),
        e.at,
        e.person.as_str(),
        e.name.as_str(),
        e.kind.as_str(),
        e.words.as_str(),
        e.verified,
        e.because.as_str(),
        more(e),
    ]
}

/// What an entry has besides its words.
#[derive(Default, serde::Serialize, serde::Deserialize)]
struct More {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    internal: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    borrowed: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    files: Vec<Attachment>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    address: Option<Address>,
}

fn more(e: &Entry) -> String {
    let more = More {
        internal: e.internal.clone(),
        borrowed: e.borrowed.clone(),
        files: e.files.clone(),
        address: e.address.clone(),
    };
    serde_json::to_string(&more).unwrap_or_else(|_| "{}".into())
}

pub(super) fn entry(row: &AnyRow) -> Result<(ClarificationId, Entry), StoreError> {
    let row = Reader::new(row, "entry", "clarification");
    let more: More = row.json("more")?;
    let entry = Entry {
        ordinal: row.number("ordinal")?,
        mail: row.text_or_none("mail")?.map(MailId::new),
        at: row.at("at")?,
        person: PersonId::new(row.text("person")?),
        name: row.text("name")?,
        kind: row.word("kind")?,
        words: row.text("words")?,
        internal: more.internal,
        borrowed: more.borrowed,
        files: more.files,
        address: more.address,
        verified: row.truth("verified")?,
        because: row.text("because")?,
    };
    Ok((ClarificationId::new(row.text("clarification")?), entry))
}

pub(super) const CONVERSATION: &str =
    "SELECT clarification, ordinal, since, state FROM conversation";

/// clarification, ordinal, how, status, call, since, until, letter, awaited, state. All but the key
/// and `since` are there to be searched by; the state says the same.
pub(super) fn conversation_row(
    of: &ClarificationId,
    c: &Conversation,
) -> Result<Vec<Value>, StoreError> {
    let (how, call) = match &c.how {
        How::Call { call, .. } => ("call", Some(call.as_str())),
        How::Mail => ("mail", None),
        How::Elsewhere => ("elsewhere", None),
    };
    let until = match &c.state {
        ConversationState::Running { until } => Some(*until),
        ConversationState::Due { .. }
        | ConversationState::Briefed { .. }
        | ConversationState::Ruled { .. } => None,
    };
    Ok(row![
        of.as_str(),
        c.ordinal,
        how,
        c.state.as_str(),
        call,
        c.since,
        until,
        c.letter().map(crate::domain::ids::EffectKey::as_str),
        i64::from(c.is_awaiting()),
        to_json_without(c, &["ordinal", "since"])?,
    ])
}

pub(super) fn conversation(row: &AnyRow) -> Result<(ClarificationId, Conversation), StoreError> {
    let row = Reader::new(row, "conversation", "clarification");
    let value = row.whole(vec![
        ("ordinal", row.number("ordinal")?.into()),
        ("since", row.int("since")?.into()),
    ])?;
    Ok((ClarificationId::new(row.text("clarification")?), value))
}

pub(super) const RULING: &str =
    "SELECT clarification, ordinal, person, at, evidence, state FROM ruling";

/// clarification, ordinal, verdict, person, at, evidence, state.
pub(super) fn ruling_row(of: &ClarificationId, r: &Ruling) -> Result<Vec<Value>, StoreError> {
    Ok(row![
        of.as_str(),
        r.ordinal,
        r.verdict.as_str(),
        r.by.as_str(),
        r.at,
        r.evidence.as_str(),
        to_json_without(r, &["ordinal", "by", "at", "evidence"])?,
    ])
}

pub(super) fn ruling(row: &AnyRow) -> Result<(ClarificationId, Ruling), StoreError> {
    let row = Reader::new(row, "ruling", "clarification");
    let value = row.whole(vec![
        ("ordinal", row.number("ordinal")?.into()),
        ("by", row.text("person")?.into()),
        ("at", row.int("at")?.into()),
        ("evidence", row.text("evidence")?.into()),
    ])?;
    Ok((ClarificationId::new(row.text("clarification")?), value))
}

pub(super) const CALL: &str =
    "SELECT id, team, uid, starts, ends, sequence, version, state FROM call";

/// id, team, uid, status, starts, ends, sequence, version, state.
pub(super) fn call_row(c: &Call) -> Result<Vec<Value>, StoreError> {
    Ok(row![
        c.id.as_str(),
        c.team.as_str(),
        c.uid.as_str(),
        c.state.as_str(),
        c.slot.start,
        c.slot.end,
        c.sequence,
        c.version + 1,
        to_json_without(c, &["id", "team", "uid", "slot", "sequence"])?,
    ])
}

pub(super) fn call(row: &AnyRow) -> Result<Call, StoreError> {
    let row = Reader::new(row, "call", "id");
    let slot = serde_json::json!({ "start": row.int("starts")?, "end": row.int("ends")? });
    let mut value: Call = row.whole(vec![
        ("id", row.text("id")?.into()),
        ("team", row.text("team")?.into()),
        ("uid", row.text("uid")?.into()),
        ("sequence", row.number("sequence")?.into()),
        ("slot", slot),
    ])?;
    value.version = row.int("version")?;
    Ok(value)
}

/// The clarifications of a letter as JSON.
pub(super) fn about_json(about: &[ClarificationId]) -> Result<String, StoreError> {
    to_json(&about)
}
