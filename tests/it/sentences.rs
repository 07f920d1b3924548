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
    }
    out
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
        let unused: Vec<_> = known.difference(&said).collect();
        assert!(unused.is_empty(), "{}: {unused:#?}", file.display());
    }
}
