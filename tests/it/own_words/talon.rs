//! mailgun/talon: its standard replies, its HTML replies and its signatures, as its tests want
//! them. Between lines of HTML only the words are compared, as talon does.

use super::{Case, difference, lines, mail_of, message};
use crate::support::fixtures;
use std::path::Path;

pub(super) fn cases(folder: &Path) -> Vec<Case> {
    let root = folder.join("talon");
    let mut cases = Vec::new();
    for file in fixtures::files(&root) {
        let path = file
            .strip_prefix(folder)
            .unwrap()
            .to_string_lossy()
            .into_owned();
        let content = std::fs::read(&file).unwrap();
        let ends = |end: &str| file.extension().is_some_and(|e| e == end);
        let (set, (found, miss)) = if path.ends_with("_body") && path.contains("/stripped/") {
            ("talon, signatures", signature(&file, &content))
        } else if ends("html") {
            let text = message(&mail_of("Alex <alex@example.com>", "text/html", &content)).text;
            let want = html_reply(&path);
            let miss =
                (bare(&text) != bare(want)).then(|| format!("  want {want:?}\n    | {text}"));
            ("talon", (lines(&text), miss))
        } else if ends("eml") {
            ("talon", mail(&file, &path, &content))
        } else {
            continue;
        };
        cases.push(Case {
            set,
            path,
            content,
            miss,
            want: None,
            found,
        });
    }
    cases
}

fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

fn html_reply(path: &str) -> &'static str {
    match path {
        "talon/OLK_SRC_BODY_SECTION.html" => "Reply",
        "talon/reply-separated-by-hr.html" => "Hi there",
        _ => "Hi. I am fine.\n\nThanks,\nAlex",
    }
}

/// The text that lies beside a mail, else `Hello`; of one mail only that no header is left.
fn mail(file: &Path, path: &str, content: &[u8]) -> (Vec<String>, Option<String>) {
    let text = message(content).text;
    if path == "talon/reply-quotations-share-block.eml" {
        let good = !text.is_empty() && !text.contains("From");
        return (lines(&text), (!good).then_some(text));
    }
    let beside = file.to_string_lossy().replace(".eml", "_reply_text");
    let want = std::fs::read_to_string(beside).unwrap_or_else(|_| "Hello".to_owned());
    let found = lines(&text);
    let miss = difference(&lines(&want), &found);
    (found, miss)
}

/// What stands above the signature, its lines marked by `#sig#` or told beside.
fn signature(file: &Path, content: &[u8]) -> (Vec<String>, Option<String>) {
    let beside = |end: &str| {
        let path = file.to_string_lossy().replace("_body", end);
        std::fs::read_to_string(path).unwrap().replace("#sig#", "")
    };
    let body = String::from_utf8_lossy(content).replace("#sig#", "");
    let sender = beside("_sender");
    let sender = sender.trim();
    let from = if sender.contains('@') {
        sender.to_owned()
    } else {
        format!("{sender} <x@example.com>")
    };
    let signature = beside("_signature");
    let want = body
        .trim()
        .strip_suffix(signature.trim())
        .expect("a signature at its end");
    let text = message(&mail_of(&from, "text/plain", body.as_bytes())).text;
    let found = lines(&text);
    let miss = difference(&lines(want), &found);
    (found, miss)
}
