//! A list of issues as JSON, as `gh issue list --json …` and GitHub's REST API print it, as a sheet:
//! a column for each name, a row for each issue.
//!
//! Pure. Invariant: a row's line is the line on which its issue begins, counted from 1.

use super::sheet::{Row, Sheet, SheetError, decode};
use serde_json::{Map, Value};

/// What a backlog as JSON is asked for with.
const ASK: &str = "gh issue list --state all --limit 5000 \
                   --json number,title,body,labels,state,milestone,url";

/// The file as a sheet, where it is JSON; `None`: it is not.
pub(super) fn read(bytes: &[u8]) -> Option<Result<Sheet, SheetError>> {
    let text = decode(bytes);
    let text = text.trim_start_matches('\u{feff}');
    match text.trim_start().chars().next()? {
        '[' => Some(list(text)),
        '{' => Some(Err(SheetError::one(
            1,
            format!("this is one JSON object; a backlog is a list of them, as by: {ASK}"),
        ))),
        _ => None,
    }
}

fn list(text: &str) -> Result<Sheet, SheetError> {
    let mut at = text.find('[').map_or(0, |begin| begin + 1);
    let mut sheet = Sheet {
        header: Vec::new(),
        rows: Vec::new(),
    };
    loop {
        at = skipped(text, at);
        let rest = text.get(at..).unwrap_or_default();
        if rest.starts_with(']') {
            break;
        }
        let line = line_of(text, at);
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
        let value = match values.next() {
            Some(Ok(value)) => value,
            Some(Err(error)) => {
                let within = u64::try_from(error.line()).unwrap_or(1).saturating_sub(1);
                let why = format!("this begins as JSON and is none: {error}");
                return Err(SheetError::one(line + within, why));
            }
            None => return Err(SheetError::one(line, "the JSON ends before its list does")),
        };
        at = skipped(text, at + values.byte_offset());
        let Value::Object(issue) = value else {
            let why = format!("a backlog as JSON is a list of objects, as by: {ASK}");
            return Err(SheetError::one(line, why));
        };
        // GitHub's API lists pull requests among issues.
        if issue.get("pull_request").is_none_or(Value::is_null) {
            let cells = cells(&mut sheet.header, &issue);
            sheet.rows.push(Row { line, cells });
        }
        match text.get(at..).and_then(|rest| rest.chars().next()) {
            Some(',') => at += 1,
            Some(']') => break,
            _ => {
                let why = "the JSON ends before its list does, or a comma is missing";
                return Err(SheetError::one(line_of(text, at), why));
            }
        }
    }
    if sheet.rows.is_empty() {
        return Err(SheetError::one(
            1,
            "the list holds no issue; nothing is imported",
        ));
    }
    Ok(sheet)
}

/// The cells of an issue, by the header, which gets a column for each name that is new.
fn cells(header: &mut Vec<String>, issue: &Map<String, Value>) -> Vec<String> {
    for name in issue.keys() {
        if !header.contains(name) {
            header.push(name.clone());
        }
    }
    let cell = |name: &String| issue.get(name).map(told).unwrap_or_default();
    header.iter().map(cell).collect()
}

/// A value as a cell: of an object its name, of a list its parts.
fn told(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.trim().to_owned(),
        Value::Array(parts) => parts.iter().map(told).collect::<Vec<_>>().join(";"),
        Value::Object(object) => ["name", "title", "login"]
            .iter()
            .find_map(|key| object.get(*key)?.as_str())
            .unwrap_or_default()
            .to_owned(),
        other => other.to_string(),
    }
}

/// The place of the next byte that is no white space.
fn skipped(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start().len()
}

fn line_of(text: &str, at: usize) -> u64 {
    let before = text.get(..at).unwrap_or(text);
    let ends = before.bytes().filter(|b| *b == b'\n').count();
    u64::try_from(ends).unwrap_or(u64::MAX).saturating_add(1)
}
