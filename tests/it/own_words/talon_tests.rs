//! mailgun/talon: the mails that stand within its own tests, `text_quotations_test.py` and
//! `html_quotations_test.py`, read from there. A test counts if each of its mails comes out as it
//! asks for; one that asks for no text (of its markers, its preparation of a mail, its HTML) tells
//! nothing of own words and is left out. Of HTML only the words are compared, as talon does with
//! most. The licence of talon is Apache-2.0.

use super::{DOUBTS_OF_TALON, mail_of, message, paths_of};
use crate::support::{fixtures, measured};
use regex::{Captures, Regex};
use std::collections::{BTreeMap, BTreeSet};

/// Least tests with a mail of their own that are found: fewer, and the reading of them is broken.
const TEXT_TESTS: usize = 40;
const HTML_TESTS: usize = 16;

/// What a test asks for: of these mails these words.
struct Asked {
    name: String,
    mails: Vec<(String, String)>,
}

/// A literal of Python: three quotes or one, either kind.
const LITERAL: &str = r#"u?"""(?:[^\\]|\\.)*?"""|u?'''(?:[^\\]|\\.)*?'''|u?"(?:[^"\\\n]|\\.)*"|u?'(?:[^'\\\n]|\\.)*'"#;

/// What a literal says.
fn unquoted(literal: &str) -> String {
    let bare = literal.strip_prefix('u').unwrap_or(literal);
    let inner = ["\"\"\"", "'''", "\"", "'"]
        .iter()
        .find_map(|q| bare.strip_prefix(q)?.strip_suffix(q))
        .expect("a literal");
    let escape = Regex::new(r"(?s)\\(x([0-9a-f]{2})|.)").unwrap();
    let read = |c: &Captures<'_>| match (c.get(2), &c[1]) {
        (Some(hex), _) => char::from(u8::from_str_radix(hex.as_str(), 16).unwrap()).to_string(),
        (None, "n") => "\n".to_owned(),
        (None, "\n") => String::new(),
        (None, other) => other.to_owned(),
    };
    escape.replace_all(inner, read).into_owned()
}

/// The tests of a file, whose mails go through the function of talon's that is named.
fn asked(source: &str, extract: &str) -> Vec<Asked> {
    let step = format!(
        r"(?s)(?P<to>\w+) = (?P<lit>(?:{LITERAL})(?:\s*\\\n\s*(?:{LITERAL}))*)|eq_\(\s*(?:RE_WHITESPACE\.sub\('', (?P<bare>\w+)\)|(?P<want>\w+|(?:{LITERAL})(?:\s+(?:{LITERAL}))*)),\s*(?:RE_WHITESPACE\.sub\(\s*'', )?(?:(?P<parsed>parsed|extracted)\b|quotations\.{extract}\(\s*(?P<mail>{LITERAL}|\w+))|_check_pattern_original_message\((?P<word>{LITERAL})\)"
    );
    let (step, literal) = (
        Regex::new(&step).unwrap(),
        Regex::new(&format!("(?s){LITERAL}")).unwrap(),
    );
    let said = |text: &str| -> String {
        literal
            .find_iter(text)
            .map(|l| unquoted(l.as_str()))
            .collect()
    };
    let head = Regex::new(r"(?m)^(?:@.*\n)*def ").unwrap();
    let mut out = Vec::new();
    for test in head.split(source).filter(|t| t.starts_with("test_")) {
        let name = test.split('(').next().unwrap_or_default().to_owned();
        let mut names: BTreeMap<&str, String> = BTreeMap::new();
        let mut mails = Vec::new();
        for found in step.captures_iter(test) {
            let value = |part: &str| {
                let text = found.name(part)?.as_str();
                match names.get(text) {
                    Some(known) => Some(known.clone()),
                    None => literal.is_match(text).then(|| said(text)),
                }
            };
            if let Some(to) = found.name("to") {
                names.insert(to.as_str(), said(&found["lit"]));
            } else if let Some(word) = value("word") {
                let mail = format!("Test reply\n\n-----{word}-----\n\nTest");
                mails.push((mail, "Test reply".to_owned()));
            } else if let Some(want) = value("want").or_else(|| value("bare")) {
                let parsed = found
                    .name("parsed")
                    .and_then(|_| names.get("msg_body").cloned());
                mails.extend(value("mail").or(parsed).map(|mail| (mail, want)));
            }
        }
        if !mails.is_empty() {
            out.push(Asked { name, mails });
        }
    }
    out
}

/// The words of a text, or of an HTML text, without the spaces between them.
fn bare(text: &str, html: bool) -> String {
    let tag = Regex::new(r"<[^>]*>").unwrap();
    let text = if html {
        tag.replace_all(text, "")
            .replace("&#160;", "")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
    } else {
        text.to_owned()
    };
    text.split_whitespace().collect()
}

/// How a mail comes out otherwise than asked for, if it does. Where talon keeps a whole HTML text,
/// only its words count, not how a quotation among them is marked.
fn differs(mail: &str, want: &str, html: bool) -> Option<String> {
    let kind = if html { "text/html" } else { "text/plain" };
    let text = message(&mail_of("Alex <alex@example.org>", kind, mail.as_bytes())).text;
    let plain = |text: &str| {
        if html {
            text.replace('>', "")
        } else {
            text.to_owned()
        }
    };
    let same = plain(&bare(&text, false)) == plain(&bare(want, html));
    (!same).then(|| format!("  want\n{want}\n  got\n{text}"))
}

#[test]
fn talons_own_tests_are_met_or_their_wish_is_doubted() {
    let Some(folder) = fixtures::folder("email") else {
        return;
    };
    let mut missed = BTreeSet::new();
    for (file, extract, html, least) in [
        (
            "text_quotations_test.py",
            "extract_from_plain",
            false,
            TEXT_TESTS,
        ),
        (
            "html_quotations_test.py",
            "extract_from_html",
            true,
            HTML_TESTS,
        ),
    ] {
        let source = std::fs::read_to_string(folder.join("talon").join(file)).unwrap();
        let tests = asked(&source, extract);
        let all = tests.len();
        assert!(all >= least, "{file}: {all} tests");
        let mut hits = 0;
        for Asked { name, mails } in tests {
            let unlike: Vec<String> = mails
                .iter()
                .filter_map(|(m, w)| differs(m, w, html))
                .collect();
            if unlike.is_empty() {
                hits += 1;
                continue;
            }
            println!("talon, {file}, {name}:\n{}", unlike.join("\n"));
            missed.insert(format!("talon/{file}/{name}"));
        }
        measured::share(
            &format!("own words, talon's own tests, {file}"),
            hits,
            all,
            super::GOAL,
        );
    }
    let doubted: BTreeSet<String> = paths_of(DOUBTS_OF_TALON)
        .into_iter()
        .map(str::to_owned)
        .collect();
    assert_eq!(missed, doubted);
}
