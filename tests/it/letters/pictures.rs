//! Letters as files, to be looked at: `tests/rigs/pictures` makes pictures of them, and
//! `tests/rigs/letters.mjs` looks at them in a browser.

use super::languages::in_language;
use crate::support::world::PAGES;
use std::path::Path;
use std::process::Command;
use trialogue::pages::{Rendered, samples};

/// Every sample in every language: `receipt.en`, `receipt.de`.
fn in_every_language() -> Vec<(String, Rendered)> {
    let mut out = Vec::new();
    for language in PAGES.languages() {
        for (name, letter) in samples::all() {
            let name = format!("{name}.{language}");
            out.push((name, in_language(&letter, language)));
        }
    }
    out
}

/// Writes the HTML of every sample into the folder that `TRIALOGUE_PICTURES` names.
#[test]
fn the_html_of_every_sample_is_a_document_of_its_own() {
    #[expect(
        clippy::disallowed_methods,
        reason = "where to is told by the environment"
    )]
    let folder = std::env::var("TRIALOGUE_PICTURES").ok();
    let mut names = std::collections::BTreeSet::new();
    for (name, rendered) in in_every_language() {
        assert!(names.insert(name.clone()), "two samples are called {name}");
        assert!(rendered.html.starts_with("<!DOCTYPE html>"), "{name}");
        assert!(rendered.html.trim_end().ends_with("</html>"), "{name}");
        if let Some(folder) = &folder {
            std::fs::write(format!("{folder}/{name}.html"), rendered.html).unwrap();
        }
    }
}

/// In headless Chromium, in every language, at 320 and 800 px, light and dark. Runs where
/// `TRIALOGUE_BROWSER` names a folder that `tests/rigs/browser` has filled.
#[test]
fn no_letter_has_a_serious_fault_in_a_browser() {
    #[expect(
        clippy::disallowed_methods,
        reason = "where the browser's tools are is told by the environment"
    )]
    let Ok(tools) = std::env::var("TRIALOGUE_BROWSER") else {
        println!("skipped: TRIALOGUE_BROWSER names no folder with what looks at letters");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let letters = in_every_language();
    for (name, rendered) in &letters {
        let file = folder.path().join(format!("{name}.html"));
        std::fs::write(file, &rendered.html).unwrap();
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rigs/letters.mjs");
    let mut node = Command::new("node");
    let out = node.arg(script).arg(tools).arg(folder.path()).output();
    let out = out.unwrap();
    let said = String::from_utf8(out.stdout).unwrap();
    let trouble = String::from_utf8_lossy(&out.stderr);
    assert!(out.status.success(), "{said}{trouble}");
    let lines: Vec<serde_json::Value> = said
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let (last, faults) = lines.split_last().unwrap();
    println!("letters in a browser: {last}");
    assert_eq!(last["letters"], letters.len());
    assert_eq!(last["views"], 4 * letters.len());
    assert!(faults.is_empty(), "{faults:#?}");
}
