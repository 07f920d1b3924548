//! A config file as a tree whose every key and value knows where it stands, with the
//! environment laid over it.
//!
//! Never knows which keys there are. Invariant: a value's origin is where its text was read.

use super::fault::{Fault, Origin, place};
use std::path::Path;
use toml::de::{DeTable, DeValue};

/// A value and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) origin: Origin,
    pub(super) value: Value,
}

/// A value as TOML has it. What the environment gives is always `Text`.
#[derive(Debug, Clone)]
pub(super) enum Value {
    Text(String),
    Whole(i64),
    Truth(bool),
    List(Vec<Node>),
    Table(Vec<Entry>),
    /// A float or a date: no setting takes one. Its text and its kind.
    Other(String, &'static str),
}

/// A key, where it stands, and its value.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) origin: Origin,
    pub(super) node: Node,
}

impl Value {
    /// What a person calls it.
    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::Whole(_) => "a number",
            Self::Truth(_) => "true or false",
            Self::List(_) => "a list",
            Self::Table(_) => "a table",
            Self::Other(_, kind) => kind,
        }
    }

    /// The value as a person would write it, for messages.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Text(text) => format!("{text:?}"),
            Self::Whole(number) => number.to_string(),
            Self::Truth(truth) => truth.to_string(),
            Self::List(_) => "a list".into(),
            Self::Table(_) => "a table".into(),
            Self::Other(text, _) => text.clone(),
        }
    }
}

/// Reads a file's text. On bad syntax: every fault the parser could tell apart.
pub(super) fn parse(file: &Path, text: &str) -> Result<Vec<Entry>, Vec<Fault>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return Ok(entries(text, table.get_ref()));
    }
    Err(errors
        .iter()
        .map(|error| Fault {
            file: file.into(),
            origin: error
                .span()
                .map_or(Origin::Default, |span| place(text, &span)),
            what: format!(
                "this is no TOML: {}",
                error.message().trim().replace('\n', ", ")
            ),
            mend: Some(mend(error.message())),
        })
        .collect())
}

/// What to do about what the parser says.
fn mend(said: &str) -> String {
    let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
    if says(&["duplicate"]) {
        "it stands twice: keep one, or give the second table another name"
    } else if says(&["unclosed table", "unclosed array of tables"]) {
        "a table is written in brackets: [team.acme], [[team.acme.sprint]]"
    } else if says(&["unclosed array"]) {
        "a list is written in brackets, with commas: [\"a\", \"b\"]"
    } else if says(&["quote", "string"]) {
        "write a text between two quotes, and a \\ in it as \\\\: name = \"Acme\""
    } else {
        "write a setting as name = \"Acme\", a table as [team.acme], a comment behind #"
    }
    .to_owned()
}

fn entries(text: &str, table: &DeTable<'_>) -> Vec<Entry> {
    table
        .iter()
        .map(|(key, value)| Entry {
            key: key.get_ref().to_string(),
            origin: place(text, &key.span()),
            node: node(text, value),
        })
        .collect()
}

fn node(text: &str, value: &toml::Spanned<DeValue<'_>>) -> Node {
    let read = match value.get_ref() {
        DeValue::String(s) => Value::Text(s.to_string()),
        DeValue::Integer(i) => match i64::from_str_radix(i.as_str(), i.radix()) {
            Ok(number) => Value::Whole(number),
            Err(_) => Value::Other(i.as_str().into(), "a number too large"),
        },
        DeValue::Boolean(b) => Value::Truth(*b),
        DeValue::Float(f) => Value::Other(f.as_str().into(), "a number with a fraction"),
        DeValue::Datetime(d) => Value::Other(d.to_string(), "a date without quotes"),
        DeValue::Array(items) => Value::List(items.iter().map(|i| node(text, i)).collect()),
        DeValue::Table(t) => Value::Table(entries(text, t)),
    };
    Node {
        origin: place(text, &value.span()),
        value: read,
    }
}

/// What begins the name of a variable that is a setting.
const PREFIX: &str = "TRIALOGUE__";

/// Lays the environment over the file: `TRIALOGUE__TEAM__ACME__IMAP__HOST` is the key
/// `team.acme.imap.host`. Case is ignored, and `_` stands for `-` in a team's id.
pub(super) fn overlay(
    root: &mut Vec<Entry>,
    file: &Path,
    environment: impl IntoIterator<Item = (String, String)>,
) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut variables: Vec<_> = environment
        .into_iter()
        .filter(|(name, _)| name.starts_with(PREFIX))
        .collect();
    variables.sort();
    for (name, value) in variables {
        let path: Vec<String> = name
            .get(PREFIX.len()..)
            .unwrap_or_default()
            .split("__")
            .map(str::to_lowercase)
            .collect();
        if let Err(what) = set(root, &path, &Origin::Environment(name.clone()), value) {
            faults.push(Fault {
                file: file.into(),
                origin: Origin::Environment(name),
                what,
                mend: Some("set it in the file, or unset the variable".into()),
            });
        }
    }
    faults
}

fn set(
    table: &mut Vec<Entry>,
    path: &[String],
    origin: &Origin,
    value: String,
) -> Result<(), String> {
    let Some((key, rest)) = path.split_first() else {
        return Err("it names no setting".into());
    };
    if key.is_empty() {
        return Err("it names no setting: two underlines part the steps of a key".into());
    }
    let same = |e: &Entry| e.key.to_lowercase().replace('-', "_") == key.replace('-', "_");
    let at = table.iter().position(same).unwrap_or(table.len());
    if at == table.len() {
        table.push(Entry {
            key: key.clone(),
            origin: origin.clone(),
            node: Node {
                origin: origin.clone(),
                value: Value::Table(Vec::new()),
            },
        });
    }
    let Some(entry) = table.get_mut(at) else {
        return Ok(());
    };
    if rest.is_empty() {
        match &entry.node.value {
            Value::Table(inner) if !inner.is_empty() => {
                return Err(format!("{key:?} is a table, not one setting"));
            }
            Value::List(items) if items.iter().any(|i| matches!(i.value, Value::Table(_))) => {
                return Err(format!("{key:?} is a list of tables, not one setting"));
            }
            _ => {}
        }
        entry.origin = origin.clone();
        entry.node = Node {
            origin: origin.clone(),
            value: Value::Text(value),
        };
        return Ok(());
    }
    match &mut entry.node.value {
        Value::Table(inner) => set(inner, rest, origin, value),
        other => Err(format!("{key:?} is {}, not a table", other.kind())),
    }
}
