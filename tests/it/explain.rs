//! `explain` over every mail and calendar file there is: nothing fails, every line is JSON, and
//! real mails are read. How much of a person's own words is found is printed, not judged.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test ends at what it did not expect, and tells its figures"
)]

use crate::support::fixtures;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::PathBuf;
use trialogue::cli::explain::{Options, run};
use trialogue::domain::pbi::Prefixes;
use trialogue::mail::read::{ReadSettings, read};

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

/// The own words of a body, read as a mail of this media type.
fn own_words(media_type: &str, body: &str) -> String {
    let mail = format!("From: a@b.example\nContent-Type: {media_type}; charset=utf-8\n\n{body}");
    let settings = ReadSettings {
        prefixes: Prefixes::AnyBracketed,
        trust: None,
    };
    read(mail.as_bytes(), &settings).message.text
}

fn without_space(text: &str) -> String {
    text.split_whitespace().collect()
}

#[derive(Default)]
struct Tally {
    same: usize,
    others: Vec<String>,
}

impl Tally {
    fn add(&mut self, name: &str, got: &str, want: &str) {
        if without_space(got) == without_space(want) {
            self.same += 1;
        } else {
            self.others.push(name.to_owned());
        }
    }

    fn tell(&self, set: &str) {
        let all = self.same + self.others.len();
        println!("own words, {set}: {} of {all} as expected there", self.same);
        println!("  otherwise: {}", self.others.join(" "));
    }
}

#[test]
fn own_words_of_well_known_programs_are_told() {
    let Some(folder) = fixtures::folder("email") else {
        return;
    };
    let talon = folder.join("talon");
    let (mut plain, mut html) = (Tally::default(), Tally::default());
    for file in fixtures::files(&talon.join("standard_replies")) {
        if file.extension().is_some_and(|e| e == "eml") {
            let name = file.file_stem().unwrap_or_default().to_string_lossy();
            let want = file.with_file_name(format!("{name}_reply_text"));
            let want = std::fs::read_to_string(want).unwrap_or_else(|_| "Hello".into());
            let got = explain(std::slice::from_ref(&file));
            plain.add(&name, got[0]["text"].as_str().unwrap_or_default(), &want);
        }
    }
    for file in fixtures::files(&talon.join("html_replies")) {
        let body = std::fs::read(&file).expect("read");
        let got = own_words("text/html", &String::from_utf8_lossy(&body));
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        html.add(&name, &got, "Hi. I am fine. Thanks, Alex");
    }
    plain.tell("talon, text");
    html.tell("talon, HTML");
    assert!(plain.same > 0 && html.same > 0);
}

/// The tests of the crisp set name, for most files, the paragraph that is the person's own.
#[test]
fn own_words_of_the_crisp_set_are_told() {
    let Some(folder) = fixtures::folder("email") else {
        return;
    };
    let tests = std::fs::read_to_string(folder.join("crisp/test.js")).unwrap_or_default();
    let Some(want) = tests
        .split_once("COMMON_FIRST_FRAGMENT = '")
        .and_then(|(_, rest)| rest.split_once("';"))
        .map(|(text, _)| text.replace("\\n\\\n", "\n"))
    else {
        println!("skipped: no expected results for the crisp set");
        return;
    };
    let mut tally = Tally::default();
    for test in tests.split("export function").skip(1) {
        let judged = test.contains("COMMON_FIRST_FRAGMENT, fragments[0]");
        let name = test
            .split_once("get_email(\"")
            .and_then(|(_, rest)| rest.split_once('"'));
        if let (true, Some((name, _))) = (judged, name) {
            let file = folder.join(format!("crisp-email-reply-parser/{name}.txt"));
            let body = std::fs::read_to_string(file).expect("read");
            tally.add(name, &own_words("text/plain", &body), &want);
        }
    }
    tally.tell("crisp");
    assert!(tally.same > 0);
}
