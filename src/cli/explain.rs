//! `trialogue explain FILE…`: what Trialogue makes of a mail, without config and database.
//!
//! Never fails on a mail: one that can't be read is told as `unreadable`, with the reason. Invariant:
//! a file that could not be opened is told so too, and keeps none of the others from being told.

use super::Answer;
use crate::desk::reading;
use crate::domain::limits::MAIL_BYTES;
use crate::domain::message::{Authentication, Kind, Message, Verdict};
use crate::domain::pbi::Prefixes;
use crate::domain::person::Mailbox;
use crate::mail::read::{Hop, ReadSettings, Trust};
use anyhow::{Context, bail};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// What `--help` shows below.
pub const EXAMPLE: &str = "\
Examples:
  trialogue explain mail.eml
  trialogue explain --authserv-id mx.acme.example --hop mail.acme.example *.eml
  trialogue explain --prefix PBI --json mail.eml

Exit code 2: a file could not be read.";

/// Tell what Trialogue makes of mails: kind, sender, own words, calendar part, authentication.
#[derive(Debug, Clone, clap::Args)]
pub struct Options {
    /// Mails (.eml) or bare calendar files (.ics).
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The authserv-id of the trusted hop, whose Authentication-Results are believed. Without
    /// it nobody's are.
    #[arg(long, value_name = "NAME")]
    pub authserv_id: Option<String>,
    /// The host name that hop writes after "by" in Received; by default its authserv-id. Alone: a
    /// log-in that it tells of is believed.
    #[arg(long, value_name = "HOST")]
    pub hop: Option<String>,
    /// A prefix of the backlog's keys; may be given several times. By default any [KEY-n] in
    /// square brackets is a tag.
    #[arg(long = "prefix", value_name = "KEY")]
    pub prefixes: Vec<String>,
    /// Print one JSON object a line.
    #[arg(long)]
    pub json: bool,
}

impl Options {
    fn settings(&self) -> ReadSettings {
        ReadSettings {
            prefixes: if self.prefixes.is_empty() {
                Prefixes::AnyBracketed
            } else {
                Prefixes::Known(self.prefixes.clone())
            },
            trust: self.authserv_id.as_ref().or(self.hop.as_ref()).map(|name| {
                let mut hop = Hop::named(name);
                hop.hosts.extend(self.hop.clone());
                Trust::by(hop)
            }),
        }
    }
}

/// Prints what each file is read as, in the order given.
///
/// # Errors
/// A file that could not be read, once all are told of; `out` that can't be written to.
pub fn run(options: &Options, out: &mut dyn Write) -> anyhow::Result<Answer> {
    let settings = options.settings();
    let mut not_read: Vec<String> = Vec::new();
    for file in &options.files {
        let message = read_file(file, &settings).unwrap_or_else(|error| {
            not_read.push(format!("{} can't be read: {error}", file.display()));
            Message::unreadable(error.to_string(), String::new(), 0)
        });
        if options.json {
            let line = to_json(file, &message);
            writeln!(out, "{line}").context("could not print")?;
        } else {
            write_text(out, file, &message).context("could not print")?;
        }
    }
    if !not_read.is_empty() {
        bail!("{}", not_read.join("\n"));
    }
    Ok(Answer::Done)
}

/// Of a huge file no more is read than shows that it is too large.
fn read_file(file: &Path, settings: &ReadSettings) -> std::io::Result<Message> {
    let mut bytes = Vec::new();
    let opened = std::fs::File::open(file)?;
    let size = opened.metadata()?.len();
    opened.take(MAIL_BYTES + 1).read_to_end(&mut bytes)?;
    let read = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    Ok(reading::read_sized(&bytes, size.max(read), settings))
}

fn mailbox(m: &Mailbox) -> Value {
    json!({"name": m.name, "address": m.address.as_str()})
}

/// The verdict as `explain` tells it: a log-in under the very address in From vouches too,
/// unless the hop says that the mail is not from there.
fn authentication(auth: &Authentication, message: &Message) -> Value {
    let from = message.from.as_ref().map(|f| f.address.as_str());
    let own_login = auth
        .login
        .as_deref()
        .filter(|login| from.is_some_and(|f| f.eq_ignore_ascii_case(login)));
    match (auth.verdict, own_login) {
        (Verdict::None, Some(login)) => {
            json!({"verdict": Verdict::Pass, "by": format!("login {login}")})
        }
        (verdict, _) => json!({"verdict": verdict, "by": auth.by}),
    }
}

/// The object that `--json` prints.
fn to_json(file: &Path, m: &Message) -> Value {
    let calendar = m.calendar.as_ref().map(|c| {
        json!({
            "method": c.method,
            "uid": c.uid,
            "sequence": c.sequence,
            "attendee": c.attendee,
            "partstat": c.partstat,
            "start": c.start.map(crate::domain::time::Timestamp::rfc3339),
            "end": c.end.map(crate::domain::time::Timestamp::rfc3339),
            "sent_by": c.sent_by,
            "comment": c.comment,
            "organizer": c.organizer,
        })
    });
    json!({
        "file": file.to_string_lossy(),
        "kind": m.kind,
        "reason": m.reason,
        "from": m.from.as_ref().map(mailbox),
        "to": m.to.iter().map(mailbox).collect::<Vec<_>>(),
        "message_id": m.message_id,
        "in_reply_to": m.in_reply_to,
        "references": m.references,
        "subject": m.subject,
        "tags": m.tags,
        "text": (m.kind != Kind::Unreadable).then_some(&m.text),
        "elided": m.elided,
        "attachments": m.attachments,
        "bounce": m.bounce,
        "away": m.away,
        "calendar": calendar,
        "authentication": m.authentication.as_ref().map(|a| authentication(a, m)),
    })
}

/// The same for people: one fact a line, the words indented. Control characters are shown
/// escaped, so that a mail can't steer the terminal.
fn write_text(out: &mut dyn Write, file: &Path, m: &Message) -> std::io::Result<()> {
    let safe = |text: &str| -> String {
        text.chars()
            .flat_map(|c| {
                let shown = if c.is_control() && c != '\t' {
                    c.escape_default().collect::<String>()
                } else {
                    c.to_string()
                };
                shown.chars().collect::<Vec<_>>()
            })
            .collect()
    };
    writeln!(out, "{}", safe(&file.to_string_lossy()))?;
    writeln!(
        out,
        "  {:<15} {} ({})",
        "kind",
        m.kind.as_str(),
        safe(&m.reason)
    )?;
    let object = to_json(file, m);
    for name in [
        "from",
        "to",
        "subject",
        "tags",
        "message_id",
        "in_reply_to",
        "references",
        "bounce",
        "away",
        "calendar",
        "authentication",
        "attachments",
    ] {
        let value = object.get(name).unwrap_or(&Value::Null);
        let told = tell(value);
        if !told.is_empty() {
            writeln!(out, "  {name:<15} {}", safe(&told))?;
        }
    }
    for (name, text) in [("text", Some(&m.text)), ("elided", m.elided.as_ref())] {
        let Some(text) = text.filter(|t| !t.is_empty()) else {
            continue;
        };
        writeln!(out, "  {name}")?;
        for line in text.lines() {
            writeln!(out, "    {}", safe(line))?;
        }
    }
    writeln!(out)
}

/// A JSON value in words: `name <address>` for addresses, `key value` for objects.
fn tell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(tell).collect::<Vec<_>>().join(", "),
        Value::Object(map) => match (map.get("address"), map.get("name")) {
            (Some(address), Some(Value::String(name))) => format!("{name} <{}>", tell(address)),
            (Some(address), _) => tell(address),
            _ => {
                let known = map.iter().filter(|(_, v)| !v.is_null());
                let parts: Vec<String> = known.map(|(k, v)| format!("{k} {}", tell(v))).collect();
                parts.join(", ")
            }
        },
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explain(mail: &[u8], json: bool) -> String {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a.eml");
        std::fs::write(&file, mail).unwrap();
        let options = Options {
            files: vec![file, dir.path().join("absent")],
            authserv_id: Some("mx.acme.example".into()),
            hop: None,
            prefixes: Vec::new(),
            json,
        };
        let mut out = Vec::new();
        let error = run(&options, &mut out).unwrap_err().to_string();
        assert!(error.contains("absent can't be read"), "{error}");
        String::from_utf8(out).unwrap()
    }

    const MAIL: &[u8] = b"Received: from l (unknown [10.0.0.5]) (Authenticated sender: Dana@acme.example) by mx.acme.example (Postfix) with ESMTPSA id 1; d\nFrom: Dana Dev <dana@acme.example>\nTo: c@acme.example\nSubject: [PBI-142] Archived?\nMessage-ID: <1@acme.example>\n\nShould it?\n";

    #[test]
    fn one_object_a_line_with_every_field() {
        let out = explain(MAIL, true);
        let lines: Vec<Value> = out
            .lines()
            .map(|l| serde_json::from_str(l).unwrap())
            .collect();
        let [mail, absent] = lines.as_slice() else {
            panic!("two lines")
        };
        for name in [
            "file",
            "kind",
            "reason",
            "from",
            "to",
            "message_id",
            "in_reply_to",
            "references",
            "subject",
            "tags",
            "text",
            "elided",
            "attachments",
            "bounce",
            "away",
            "calendar",
            "authentication",
        ] {
            assert!(mail.get(name).is_some(), "{name}");
        }
        assert_eq!(mail["kind"], "person");
        assert_eq!(
            mail["from"],
            json!({"name": "Dana Dev", "address": "dana@acme.example"})
        );
        assert_eq!(mail["tags"], json!(["PBI-142"]));
        assert_eq!(
            mail["authentication"],
            json!({"verdict": "pass", "by": "login Dana@acme.example"})
        );
        assert_eq!(absent["kind"], "unreadable");
        assert_ne!(absent["reason"], "");
    }

    #[test]
    fn a_hop_alone_is_believed_as_in_the_config() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a.eml");
        std::fs::write(&file, MAIL).unwrap();
        let options = Options {
            files: vec![file],
            authserv_id: None,
            hop: Some("mx.acme.example".into()),
            prefixes: Vec::new(),
            json: false,
        };
        let mut out = Vec::new();
        assert_eq!(run(&options, &mut out).unwrap(), Answer::Done);
        let told = String::from_utf8(out).unwrap();
        assert!(
            told.contains("login Dana@acme.example, verdict pass"),
            "{told}"
        );
    }

    #[test]
    fn people_get_it_without_control_characters() {
        let out = explain(b"From: a@b.example\nSubject: x\n\n\x1b[2J evil\n", false);
        assert!(!out.contains('\x1b'));
        assert!(out.contains("\\u{1b}[2J evil"));
    }
}
