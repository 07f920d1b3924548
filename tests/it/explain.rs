//! `explain` over every mail and calendar file there is: nothing fails, every line is JSON, and
//! real mails are read.
#![expect(
    clippy::expect_used,
    reason = "a test ends at what it did not expect, and tells its figures"
)]

use crate::support::fixtures;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::PathBuf;
use trialogue::cli::explain::{Options, run};

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
    let plain = [".json", ".py", ".js", ".rb", ".yml", ".toml", "sources.txt"];
    plain.iter().any(|end| file.to_lowercase().ends_with(end))
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
    let Some(folder) = fixtures::folder("email") else {
        return;
    };
    let files = fixtures::files(&folder);
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
    let Some(folder) = fixtures::folder("ical") else {
        return;
    };
    let files = fixtures::files(&folder);
    let objects = explain(&files);
    assert_eq!(objects.len(), files.len());
    println!("ical, all {} files: {:?}", files.len(), shares(&objects));
    let bare = objects
        .iter()
        .filter(|o| {
            o["file"]
                .as_str()
                .is_some_and(|f| f.to_lowercase().ends_with(".ics"))
        })
        .filter(|o| o["kind"] == "calendar")
        .count();
    assert!(bare > 0);
}
