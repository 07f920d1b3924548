//! What no source may do, whatever its layer: run what came by mail, compare a secret step by step.

use crate::layers::{source, sources};

/// Whether a file starts programs.
fn starts_programs(text: &str) -> bool {
    let paths = source::names(text).paths;
    let named = |p: &source::Named| p.segments.windows(2).any(|w| w == ["process", "Command"]);
    paths.iter().any(named) || text.contains("CommandExt")
}

#[test]
fn nothing_is_executed_but_sendmail() {
    let sources = sources();
    let starting = sources.iter().filter(|(_, text)| starts_programs(text));
    let starting: Vec<&str> = starting.map(|(name, _)| name.as_str()).collect();
    assert_eq!(starting, ["wire/sendmail.rs"]);
    for planted in [
        "use std::process::Command;",
        "use std::{fs, process::{Child, Command}};",
        "fn f() { tokio::process::Command::new(name); }",
        "use std::process; fn f() { process::Command::new(name); }",
    ] {
        assert!(starts_programs(planted), "{planted}");
    }
    assert!(!starts_programs("fn f() { std::process::exit(1); }"));
}

/// The one function that says whether a token is somebody's, as it stands in the sources.
fn is_reply(text: &str) -> &str {
    let from = text
        .find("pub fn is_reply(")
        .expect("where tokens are checked");
    let rest = &text[from..];
    &rest[..rest[1..].find("\n    pub fn ").expect("its end")]
}

/// `Mac::verify_…` compares without looking where the first difference is; bytes that `finalize`
/// gives away have no such comparison.
fn compares_in_constant_time(body: &str) -> bool {
    body.contains("verify_truncated_left(") && !body.contains("finalize")
}

#[test]
fn tokens_are_compared_in_constant_time() {
    let sources = sources();
    let checking = |(_, text): &&(String, String)| text.contains("verify_truncated_left(");
    let checking: Vec<_> = sources.iter().filter(checking).collect();
    assert_eq!(checking.len(), 1, "one place checks");
    let (name, text) = checking[0];
    assert_eq!(name, "mail/token.rs");
    assert!(compares_in_constant_time(is_reply(text)));
    assert!(!compares_in_constant_time(
        "given == mac.finalize().into_bytes()[..16]"
    ));
}
