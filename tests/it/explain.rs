//! `explain` over every mail and calendar file there is: nothing fails, every line is JSON, and
//! real mails are read.

use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use trialogue::cli::explain::{Options, run};

/// The folder of test mails, if there is one.
#[expect(
    clippy::disallowed_methods,
    reason = "where the test mails are is a matter of the machine that runs the tests"
)]
fn fixtures() -> Option<PathBuf> {
    let folder = std::env::var_os("TRIALOGUE_FIXTURES").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/fixtures"),
        PathBuf::from,
    );
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: no test mails in {}", folder.display());
    None
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else {
                out.push(path);
            }
        }
    }
    out.sort();
    out
}

fn explain(files: &[PathBuf]) -> Vec<Value> {
    let options = Options {
        files: files.to_vec(),
        authserv_id: Some("mx.google.com".into()),
        hop: None,
        prefixes: Vec::new(),
        json: true,
    };
    let mut out = Vec::new();
    run(&options, &mut out).expect("printed");
    let text = String::from_utf8(out).expect("UTF-8");
    text.lines()
        .map(|l| serde_json::from_str(l).expect("each line is one JSON object"))
        .collect()
}

/// Folders whose files are made to be broken.
fn is_fuzz(file: &str) -> bool {
    file.contains("/malformed/") || file.contains("/fuzz")
}

/// Programs, keys and expected results that lie beside the mails.
fn is_no_mail(file: &str) -> bool {
    let plain = [".json", ".py", ".js", ".rb", ".yml", ".toml", "SOURCES.txt"];
    plain.iter().any(|end| file.ends_with(end))
}

fn shares(objects: &[Value]) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for object in objects {
        *counts
            .entry(object["kind"].as_str().unwrap_or("?"))
            .or_default() += 1;
    }
    counts
}

#[test]
fn every_mail_gives_one_object_and_nearly_all_are_read() {
    let Some(folder) = fixtures() else { return };
    let files = files_under(&folder.join("email"));
    let objects = explain(&files);
    assert_eq!(objects.len(), files.len());
    println!("email, all {} files: {:?}", files.len(), shares(&objects));
    let mails: Vec<Value> = objects
        .into_iter()
        .filter(|o| {
            let file = o["file"].as_str().unwrap_or_default();
            !is_fuzz(file) && !is_no_mail(file)
        })
        .collect();
    let unreadable: Vec<&Value> = mails.iter().filter(|o| o["kind"] == "unreadable").collect();
    println!("email, {} mails: {:?}", mails.len(), shares(&mails));
    for one in &unreadable {
        println!("  unreadable: {} ({})", one["file"], one["reason"]);
    }
    assert!(!mails.is_empty());
    assert!(unreadable.len() * 20 <= mails.len());
}

#[test]
fn every_calendar_file_gives_one_object() {
    let Some(folder) = fixtures() else { return };
    let files = files_under(&folder.join("ical"));
    let objects = explain(&files);
    assert_eq!(objects.len(), files.len());
    println!("ical, all {} files: {:?}", files.len(), shares(&objects));
    let bare = objects
        .iter()
        .filter(|o| o["file"].as_str().is_some_and(|f| f.ends_with(".ics")))
        .filter(|o| o["kind"] == "calendar")
        .count();
    assert!(bare > 0);
}
