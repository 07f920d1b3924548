//! `config show`: every setting in force, where it comes from, and the limits.

use super::{Config, Origin};
use crate::domain::limits;
use std::fmt::Write as _;

/// What the setting does today.
const RETENTION: &str = "; keys are kept so long; nothing is removed after it yet";

/// The settings in force, one a line: value, then its origin as a comment. Secrets are `***`.
pub fn text(config: &Config) -> String {
    let mut out = format!("# {}\n", config.path.display());
    let width = config.settings.iter().map(|s| s.name.len()).max();
    let width = width.unwrap_or_default();
    for setting in &config.settings {
        let origin = match &setting.origin {
            Origin::File { line, .. } => format!("line {line}"),
            Origin::Environment(name) => name.clone(),
            Origin::Default => "default".into(),
        };
        let name = &setting.name;
        let more = if name.ends_with(".retention") {
            RETENTION
        } else {
            ""
        };
        let _ = writeln!(out, "{name:width$} = {}  # {origin}{more}", setting.value);
    }
    out.push_str("\n# limits on what comes from outside; they can't be set\n");
    let width = limits::TABLE.iter().map(|(n, _, _)| n.len()).max();
    let width = width.unwrap_or_default();
    for (name, value, unit) in limits::TABLE {
        let _ = writeln!(
            out,
            "{}",
            format!("{name:width$} = {value} {unit}").trim_end()
        );
    }
    out
}

/// The same for programs: `{"path", "settings": [{name, value, origin}], "limits": [{name, value, unit}]}`.
pub fn json(config: &Config) -> serde_json::Value {
    let settings: Vec<_> = config
        .settings
        .iter()
        .map(|s| {
            serde_json::json!({
                "name": s.name, "value": s.value, "origin": s.origin.to_string(),
            })
        })
        .collect();
    let limits: Vec<_> = limits::TABLE
        .iter()
        .map(|(name, value, unit)| serde_json::json!({"name": name, "value": value, "unit": unit}))
        .collect();
    serde_json::json!({
        "path": config.path.display().to_string(), "settings": settings, "limits": limits,
    })
}

/// Whether a text can be told from a password: it is written as the path of a file.
pub(super) fn is_path(text: &str) -> bool {
    let begins = ["/", "./", "../"].iter().any(|b| text.starts_with(b));
    let ends = [".db", ".sqlite", ".sqlite3"]
        .iter()
        .any(|e| text.ends_with(e));
    (begins || ends) && !text.contains([':', '@', '='])
}

/// A database URL with its password, in the authority or as a parameter, as `***`. What has no
/// scheme and is no path is not told at all: it could be anything.
pub fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return if is_path(url) { url } else { "***" }.into();
    };
    // The last @ ends the log-in: a password may hold any other sign.
    let (login, rest) = match rest.rsplit_once('@') {
        Some((login, rest)) => match login.split_once(':') {
            Some((user, _)) => (format!("{user}:***@"), rest),
            None => (format!("{login}@"), rest),
        },
        None => (String::new(), rest),
    };
    let Some((host, query)) = rest.split_once('?') else {
        return format!("{scheme}://{login}{rest}");
    };
    let pairs: Vec<String> = query
        .split('&')
        .map(|pair| match pair.split_once('=') {
            Some((key, _)) if key.contains("password") => format!("{key}=***"),
            _ => pair.into(),
        })
        .collect();
    format!("{scheme}://{login}{host}?{}", pairs.join("&"))
}
