//! One table of the config while it is read: each getter takes a key, notes its value for
//! `config show`, and gathers what is wrong instead of stopping at it.
//!
//! Invariant: a key that no getter asked for is a fault once the section is finished.

use super::fault::{Fault, Origin, suggest};
use super::secret::Secret;
use super::tree::{Entry, Node, Value};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Settings that stand in no table.
pub(super) const AT_THE_TOP: [&str; 4] = ["database", "keys", "templates", "nameserver"];

/// A setting in force, for `config show`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// Its path: `team.acme.imap.host`.
    pub name: String,
    /// Its value as text; a secret is `***`.
    pub value: String,
    /// Where it stands.
    pub origin: Origin,
}

/// What is gathered while a config is read.
#[derive(Debug)]
pub(super) struct Gathered {
    pub(super) file: PathBuf,
    pub(super) faults: Vec<Fault>,
    pub(super) settings: Vec<Setting>,
}

impl Gathered {
    pub(super) fn fault(
        &mut self,
        origin: &Origin,
        what: impl Into<String>,
        mend: impl Into<Option<String>>,
    ) {
        self.faults.push(Fault {
            file: self.file.clone(),
            origin: origin.clone(),
            what: what.into(),
            mend: mend.into(),
        });
    }

    /// A path as the config means it: relative to the folder of the file.
    pub(super) fn resolve(&self, path: &str) -> PathBuf {
        self.file.parent().unwrap_or(Path::new("")).join(path)
    }
}

/// A table while it is read.
pub(super) struct Section {
    /// Dotted path, empty at the top.
    pub(super) path: String,
    /// Where the table begins.
    pub(super) origin: Origin,
    entries: Vec<Entry>,
    known: BTreeSet<String>,
}

impl Section {
    pub(super) fn new(path: &str, origin: Origin, entries: Vec<Entry>) -> Self {
        Self {
            path: path.into(),
            origin,
            entries,
            known: BTreeSet::new(),
        }
    }

    /// What messages call this table.
    pub(super) fn title(&self) -> String {
        if self.path.is_empty() {
            "the config".into()
        } else {
            format!("[{}]", self.path)
        }
    }

    fn full(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.into()
        } else {
            format!("{}.{key}", self.path)
        }
    }

    /// Takes a key out; what stays is unknown.
    pub(super) fn take(&mut self, key: &str) -> Option<Entry> {
        self.known.insert(key.into());
        let at = self.entries.iter().position(|e| e.key == key)?;
        Some(self.entries.remove(at))
    }

    /// Takes all keys, for tables whose keys are names that the user chose.
    pub(super) fn take_all(&mut self) -> Vec<Entry> {
        std::mem::take(&mut self.entries)
    }

    /// Takes a table.
    pub(super) fn table(&mut self, all: &mut Gathered, key: &str) -> Option<Self> {
        let entry = self.take(key)?;
        let path = self.full(key);
        as_table(all, entry, &path)
    }

    /// The tables of a list, `[[key]]`: none where there is no such key.
    pub(super) fn tables(&mut self, all: &mut Gathered, key: &str) -> Vec<Self> {
        let Some(entry) = self.take(key) else {
            return Vec::new();
        };
        let path = self.full(key);
        let Value::List(items) = entry.node.value else {
            let what = format!("\"{path}\" is {}", entry.node.value.kind());
            all.fault(&entry.origin, what, format!("write [[{path}]]"));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for node in items {
            let item = Entry {
                key: key.into(),
                origin: node.origin.clone(),
                node,
            };
            tables.extend(as_table(all, item, &path));
        }
        tables
    }

    /// Takes a text; `None` where it is absent or, with a fault, no text.
    pub(super) fn text(&mut self, all: &mut Gathered, key: &str) -> Option<(String, Origin)> {
        let entry = self.take(key)?;
        match entry.node.value {
            Value::Text(text) => {
                self.note(all, key, &text, &entry.node.origin);
                Some((text, entry.node.origin))
            }
            other => {
                wrong_kind(all, key, &other, &entry.node.origin, "a text in quotes");
                None
            }
        }
    }

    /// Takes a text that must be given.
    pub(super) fn needed(
        &mut self,
        all: &mut Gathered,
        key: &str,
        example: &str,
    ) -> Option<(String, Origin)> {
        let there = self.entries.iter().any(|e| e.key == key);
        let got = self.text(all, key);
        if !there {
            let what = format!("{} has no {key}", self.title());
            let mend = format!("add for example {key} = \"{example}\"");
            all.fault(&self.origin, what, mend);
        }
        got.filter(|(text, origin)| {
            let empty = text.trim().is_empty();
            if empty {
                let mend = format!("write for example {key} = \"{example}\"");
                all.fault(origin, format!("{key} is empty"), mend);
            }
            !empty
        })
    }

    /// Takes a text and reads it; the default where it is absent or wrong.
    pub(super) fn read<T>(
        &mut self,
        all: &mut Gathered,
        key: &str,
        (default, default_text): (T, &str),
        parse: impl FnOnce(&str) -> Result<T, String>,
    ) -> T {
        if !self.entries.iter().any(|e| e.key == key) {
            self.known.insert(key.into());
            self.note(all, key, default_text, &Origin::Default);
            return default;
        }
        let Some((text, origin)) = self.text(all, key) else {
            return default;
        };
        match parse(&text) {
            Ok(value) => value,
            Err(why) => {
                all.fault(&origin, format!("{key} = {text:?} is wrong"), why);
                default
            }
        }
    }

    /// Takes one of a few words.
    pub(super) fn choice<T: Copy>(
        &mut self,
        all: &mut Gathered,
        key: &str,
        (default, default_text): (T, &str),
        choices: &[(&str, T)],
    ) -> T {
        self.read(all, key, (default, default_text), |text| {
            let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
            choices
                .iter()
                .find(|(word, _)| *word == text)
                .map(|(_, value)| *value)
                .ok_or_else(|| suggest(text, &words, "allowed").unwrap_or_default())
        })
    }

    /// Takes a whole number within a range; the default where it is absent or wrong.
    pub(super) fn whole(
        &mut self,
        all: &mut Gathered,
        key: &str,
        default: u32,
        range: std::ops::RangeInclusive<u32>,
    ) -> u32 {
        let Some(entry) = self.take(key) else {
            self.note(all, key, &default.to_string(), &Origin::Default);
            return default;
        };
        let number = match &entry.node.value {
            Value::Whole(number) => *number,
            Value::Text(text) if matches!(entry.node.origin, Origin::Environment(_)) => {
                text.trim().parse().unwrap_or(-1)
            }
            other => {
                let wanted = format!("a whole number, {} to {}", range.start(), range.end());
                wrong_kind(all, key, other, &entry.node.origin, &wanted);
                return default;
            }
        };
        self.note(all, key, &number.to_string(), &entry.node.origin);
        if let Some(number) = u32::try_from(number).ok().filter(|n| range.contains(n)) {
            return number;
        }
        let what = format!("{key} = {} is wrong", entry.node.value.shown());
        let mend = format!("write a whole number, {} to {}", range.start(), range.end());
        all.fault(&entry.node.origin, what, mend);
        default
    }

    /// Takes `true` or `false`.
    pub(super) fn truth(&mut self, all: &mut Gathered, key: &str, default: bool) -> bool {
        let Some(entry) = self.take(key) else {
            self.note(all, key, &default.to_string(), &Origin::Default);
            return default;
        };
        let truth = match &entry.node.value {
            Value::Truth(truth) => *truth,
            Value::Text(text)
                if matches!(entry.node.origin, Origin::Environment(_))
                    && matches!(text.as_str(), "true" | "false") =>
            {
                text == "true"
            }
            other => {
                let wanted = "true or false, without quotes";
                wrong_kind(all, key, other, &entry.node.origin, wanted);
                return default;
            }
        };
        self.note(all, key, &truth.to_string(), &entry.node.origin);
        truth
    }

    /// Takes a list of texts, each with its place. From the environment: parted by `,`.
    pub(super) fn list(&mut self, all: &mut Gathered, key: &str) -> Option<Vec<(String, Origin)>> {
        let entry = self.take(key)?;
        let (texts, shown) = texts_of(all, key, &entry.node)?;
        self.note(all, key, &shown, &entry.node.origin);
        Some(texts)
    }

    /// Takes a text or a list of texts, each with its place.
    pub(super) fn one_or_more(
        &mut self,
        all: &mut Gathered,
        key: &str,
    ) -> Option<Vec<(String, Origin)>> {
        let one = |e: &Entry| matches!(e.node.value, Value::Text(_)) && !of_environment(e);
        if self.entries.iter().any(|e| e.key == key && one(e)) {
            return self.text(all, key).map(|one| vec![one]);
        }
        self.list(all, key)
    }

    /// Takes a list of texts that are not to be shown whole: its reader notes what may be.
    pub(super) fn hidden_list(
        &mut self,
        all: &mut Gathered,
        key: &str,
    ) -> Option<Vec<(String, Origin)>> {
        let entry = self.take(key)?;
        texts_of(all, key, &entry.node).map(|(texts, _)| texts)
    }

    /// Takes a secret: `key`, or the file that `key_file` names, its last line end dropped.
    pub(super) fn secret(&mut self, all: &mut Gathered, key: &str) -> Option<(Secret, Origin)> {
        let from_file = format!("{key}_file");
        let name = self.full(key);
        let direct = self.take(key);
        let file = self.take(&from_file);
        let (direct, file) = match (direct, file) {
            // The environment is laid over the file, in whichever form it gives the secret.
            (Some(d), Some(f)) => match (of_environment(&d), of_environment(&f)) {
                (true, false) => (Some(d), None),
                (false, true) => (None, Some(f)),
                _ => (Some(d), Some(f)),
            },
            pair => pair,
        };
        let file = file.and_then(|entry| {
            self.entries.push(entry);
            self.text(all, &from_file)
        });
        if let Some(entry) = direct {
            let Value::Text(text) = entry.node.value else {
                let what = format!("{key} is {}", entry.node.value.kind());
                all.fault(
                    &entry.node.origin,
                    what,
                    "write a text in quotes".to_owned(),
                );
                return None;
            };
            if file.is_some() {
                let what = format!("both {key} and {from_file} are given");
                all.fault(&entry.node.origin, what, "keep one of them".to_owned());
            }
            all.settings.push(Setting {
                name,
                value: "***".into(),
                origin: entry.node.origin.clone(),
            });
            return Some((Secret::new(text), entry.node.origin));
        }
        let (path, origin) = file?;
        let full = all.resolve(&path);
        match Secret::read(&full) {
            Ok(secret) => {
                if secret.reveal().is_empty() {
                    let what = format!("{from_file} = {path:?} is empty");
                    all.fault(
                        &origin,
                        what,
                        format!("put the secret into {}", full.display()),
                    );
                }
                Some((secret, origin))
            }
            Err(error) => {
                let what = format!("{from_file} = {path:?} can't be read: {error}");
                let mend = format!("put the secret into {}", full.display());
                all.fault(&origin, what, mend);
                None
            }
        }
    }

    /// Notes a setting for `config show`.
    pub(super) fn note(&self, all: &mut Gathered, key: &str, value: &str, origin: &Origin) {
        all.settings.push(Setting {
            name: self.full(key),
            value: value.into(),
            origin: origin.clone(),
        });
    }

    /// Ends the reading: each key that is left is unknown.
    pub(super) fn finish(mut self, all: &mut Gathered) {
        let known: Vec<&str> = self.known.iter().map(String::as_str).collect();
        for entry in std::mem::take(&mut self.entries) {
            let what = format!("unknown key \"{}\" in {}", entry.key, self.title());
            let key = entry.key.as_str();
            let mend = if self.path.is_empty() {
                suggest(key, &known, "known")
            } else if AT_THE_TOP.contains(&key) {
                let mend = "it belongs at the top of the file, above the first line in brackets";
                Some(mend.to_owned())
            } else if key == "feeds" {
                Some("it is for all teams: write [feeds]".to_owned())
            } else {
                suggest(key, &known, "known")
            };
            all.fault(&entry.origin, what, mend);
        }
    }
}

fn wrong_kind(all: &mut Gathered, key: &str, value: &Value, origin: &Origin, wanted: &str) {
    let what = match value {
        Value::List(_) | Value::Table(_) => format!("{key} is {}", value.kind()),
        _ => format!("{key} = {} is {}", value.shown(), value.kind()),
    };
    all.fault(origin, what, format!("write {wanted}"));
}

const fn of_environment(entry: &Entry) -> bool {
    matches!(entry.node.origin, Origin::Environment(_))
}

/// A table behind a key.
pub(super) fn as_table(all: &mut Gathered, entry: Entry, path: &str) -> Option<Section> {
    match entry.node.value {
        Value::Table(entries) => Some(Section::new(path, entry.origin, entries)),
        other => {
            let what = format!("\"{path}\" is {}", other.kind());
            all.fault(&entry.origin, what, format!("write a table: [{path}]"));
            None
        }
    }
}

type Texts = (Vec<(String, Origin)>, String);

fn texts_of(all: &mut Gathered, key: &str, node: &Node) -> Option<Texts> {
    const WANTED: &str = "a list of texts, for example [\"a\", \"b\"]";
    let texts: Vec<(String, Origin)> = match &node.value {
        Value::Text(text) if matches!(node.origin, Origin::Environment(_)) => text
            .split(',')
            .map(|t| (t.trim().to_owned(), node.origin.clone()))
            .filter(|(t, _)| !t.is_empty())
            .collect(),
        Value::List(items) => {
            let mut texts = Vec::new();
            for item in items {
                match &item.value {
                    Value::Text(text) => texts.push((text.clone(), item.origin.clone())),
                    other => wrong_kind(all, key, other, &item.origin, WANTED),
                }
            }
            texts
        }
        other => {
            wrong_kind(all, key, other, &node.origin, WANTED);
            return None;
        }
    };
    let shown = texts
        .iter()
        .map(|(t, _)| format!("{t:?}"))
        .collect::<Vec<_>>()
        .join(", ");
    Some((texts, format!("[{shown}]")))
}
