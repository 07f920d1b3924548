//! Sentences that rules say: each language that letters are written in has them all, and no more.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

/// The patterns of all `say!` in the sources.
fn said() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let mut out = BTreeSet::new();
    for file in files.iter().filter(|f| !f.ends_with("domain/sentence.rs")) {
        let text = std::fs::read_to_string(file).unwrap();
        for rest in text.split("say!(").skip(1) {
            let literal = rest.trim_start();
            let Some(body) = literal.strip_prefix('"') else {
                panic!("{}: say! of something else than a literal", file.display());
            };
            let mut pattern = String::new();
            let mut chars = body.chars();
            while let Some(c) = chars.next().filter(|c| *c != '"') {
                pattern.push(if c == '\\' { chars.next().unwrap() } else { c });
            }
            out.insert(pattern);
        }
        // What letters say is made by rules; a config's mends are for a screen.
        if file.components().any(|part| part.as_os_str() == "rules") {
            out.extend(mends(&text));
        }
    }
    out
}

/// How a line of a reply is mended: said whole, as it stands in the source.
fn mends(source: &str) -> Vec<String> {
    let source = joined(source);
    let after = source.split("mend:").skip(1);
    let literals = after.filter_map(|rest| rest.trim_start().strip_prefix('"'));
    let whole = literals.map(|body| {
        let mut end = 0;
        while !body[end..].starts_with('"') {
            end += if body[end..].starts_with('\\') { 2 } else { 1 };
        }
        body[..end].replace("\\\"", "\"")
    });
    whole.collect()
}

/// Without the line ends within literals.
fn joined(source: &str) -> String {
    let mut parts = source.split("\\\n");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.trim_start());
    }
    out
}

/// Whether a source says it whole, as a literal.
fn is_a_literal(pattern: &str) -> bool {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let literal = format!("\"{}\"", pattern.replace('"', "\\\""));
    files
        .iter()
        .any(|file| joined(&std::fs::read_to_string(file).unwrap()).contains(&literal))
}

#[test]
fn every_language_says_all_that_rules_say() {
    let said = said();
    assert!(said.len() > 70, "{}", said.len());
    let templates = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    for language in std::fs::read_dir(templates).unwrap() {
        let language = language.unwrap().path();
        if language.ends_with("en") {
            continue;
        }
        let file = language.join("sentences.txt");
        let text = std::fs::read_to_string(&file).unwrap();
        let known: BTreeSet<String> = text
            .lines()
            .filter(|l| !l.is_empty() && !l.starts_with('#') && !l.starts_with("= "))
            .map(ToOwned::to_owned)
            .collect();
        let missing: Vec<_> = said.difference(&known).collect();
        assert!(missing.is_empty(), "{}: {missing:#?}", file.display());
        let unused: Vec<_> = known
            .difference(&said)
            .filter(|pattern| !is_a_literal(pattern))
            .collect();
        assert!(unused.is_empty(), "{}: {unused:#?}", file.display());
    }
}
