//! The rows of `forged.tsv`, and the bytes that each comes to, as `forged.md` tells.

use super::stages::Stage;
use crate::support::world::{Letter, MAILBOX, World, text};
use std::fmt::Write as _;
use std::path::Path;
use trialogue::domain::ids::{ClarificationId, PersonId, TeamId};
use trialogue::mail::token::{Key, KeyRing};

/// A row: its columns by name.
pub(super) struct Row {
    columns: Vec<(String, String)>,
}

impl Row {
    /// What stands in a column; `-` is nothing.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.columns.iter().find(|(n, _)| n == name);
        let value = found.map(|(_, v)| v.as_str()).expect(name);
        (value != "-").then_some(value)
    }

    pub(super) fn id(&self) -> &str {
        self.get("id").unwrap()
    }

    pub(super) fn is_honest(&self) -> bool {
        self.get("kind") == Some("honest")
    }

    pub(super) fn expected(&self) -> &str {
        self.get("expected").unwrap()
    }

    pub(super) fn told(&self) -> String {
        let of = |n| self.get(n).unwrap_or_default();
        format!("{} {}: {}", self.id(), of("trick"), of("body"))
    }
}

/// All rows.
pub(super) fn all() -> Vec<Row> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/data/sets/forged.tsv");
    let table = std::fs::read_to_string(file).unwrap();
    let mut lines = table.lines();
    let head = lines.next().unwrap().trim_start_matches("# ");
    let names: Vec<&str> = head.split('\t').collect();
    lines
        .map(|line| {
            let values: Vec<&str> = line.split('\t').collect();
            assert_eq!(values.len(), names.len(), "{line}");
            let both = names.iter().zip(values);
            Row {
                columns: both.map(|(n, v)| ((*n).to_owned(), v.to_owned())).collect(),
            }
        })
        .collect()
}

/// `\n` is CR LF, `\r` a lone CR, `\l` a lone LF, `\0` NUL, `\t` a tab, `\\` a backslash.
fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        let rest = chars.as_str();
        let known = [
            ("n", "\r\n"),
            ("r", "\r"),
            ("l", "\n"),
            ("0", "\0"),
            ("t", "\t"),
            ("\\", "\\"),
        ];
        match known.iter().find(|(k, _)| rest.starts_with(k)) {
            Some((_, meant)) => {
                out.push_str(meant);
                chars.next();
            }
            None => out.push('\\'),
        }
    }
    out
}

pub(super) fn newest<'w>(world: &'w World, name: &str, to: &str) -> &'w Letter {
    let mut all = world.letters.iter().rev();
    let found = all.find(|l| l.name == name && l.to == to);
    found.unwrap_or_else(|| panic!("{to} has no {name}\n{}", world.mailboxes()))
}

/// The address that a row's To stands for.
fn to(row: &Row, stage: Stage, world: &World) -> String {
    if stage.is_confirming() {
        return newest(world, "confirm", "petra").reply_to.clone();
    }
    let token = |text: &str| format!("clarify+r-{text}@acme.example");
    match row.get("To").unwrap() {
        "none" => MAILBOX.to_owned(),
        "petra" | "petra-forwarded" => newest(world, "briefing", "petra").reply_to.clone(),
        "dirk" => newest(world, "briefing", "dirk").reply_to.clone(),
        "sam" => newest(world, "question", "sam").reply_to.clone(),
        "dana" => newest(world, "receipt", "dana").reply_to.clone(),
        "made-up" => token("k3v5zq2m7x4ycdn6w2abhtr5pe"),
        "old-key" => token(&of_a_retired_key(world)),
        other => panic!("no To {other}"),
    }
}

/// The token that Petra would have, had it been made with a key that is no more.
fn of_a_retired_key(world: &World) -> String {
    let one = |sql| text(&world.rows(sql)[0][0]);
    let key = Key {
        id: "k0".into(),
        bytes: [9; 32],
    };
    let clarification = ClarificationId::new(one("SELECT id FROM clarification"));
    let petra = one("SELECT id FROM person WHERE address = 'petra@acme.example'");
    let ring = KeyRing::new(vec![key]).unwrap();
    let team = TeamId::new("acme");
    ring.reply(&team, &clarification, &PersonId::new(petra)).0
}

/// The Message-ID of the letter that a row answers.
fn answered(row: &Row, stage: Stage, world: &World) -> Option<String> {
    let (name, to) = match row.get("In-Reply-To")? {
        "briefing" if stage.is_confirming() => ("confirm", "petra"),
        "briefing" if row.get("To") == Some("dirk") => ("briefing", "dirk"),
        "briefing" => ("briefing", "petra"),
        "sam-letter" => ("question", "sam"),
        "none" => return None,
        other => panic!("no letter {other}"),
    };
    Some(newest(world, name, to).message_id.clone())
}

/// The mail of a row, as it lies in the mailbox.
pub(super) fn bytes(row: &Row, stage: Stage, world: &World) -> Vec<u8> {
    let mut out = String::new();
    let mut line = |name: &str, value: Option<&str>| {
        for one in value.into_iter().flat_map(|v| v.split(" ¦ ")) {
            write!(out, "{name}: {}\r\n", unescaped(one)).unwrap();
        }
    };
    let results = "Authentication-Results";
    line(results, row.get("AR above"));
    line(results, row.get("AR of the hop"));
    line("Received", row.get("Received of the hop"));
    line(results, row.get("AR below"));
    for name in ["From", "Sender", "Reply-To"] {
        line(name, row.get(name));
    }
    line("To", Some(&to(row, stage, world)));
    line("Subject", row.get("Subject"));
    let id = answered(row, stage, world);
    line("In-Reply-To", id.map(|id| format!("<{id}>")).as_deref());
    let more = row.get("more headers").unwrap_or_default();
    for one in more.split(" ¦ ").filter(|l| !l.is_empty()) {
        write!(out, "{}\r\n", unescaped(one)).unwrap();
    }
    let lower = more.to_lowercase();
    let mut unless = |name: &str, value: &str| {
        if !lower.contains(&format!("{}:", name.to_lowercase())) {
            write!(out, "{name}: {value}\r\n").unwrap();
        }
    };
    unless("Date", &world.now().utc().to_rfc2822());
    unless("Message-ID", &format!("<{}@client.example>", row.id()));
    unless("MIME-Version", "1.0");
    unless("Content-Type", "text/plain; charset=utf-8");
    write!(
        out,
        "\r\n{}\r\n",
        unescaped(row.get("body").unwrap_or_default())
    )
    .unwrap();
    out.into_bytes()
}
