//! `trialogue templates`: overrides from a folder, checked with samples.

use trialogue::app::overrides;
use trialogue::cli::Answer;
use trialogue::cli::templates::{CopyOptions, LintOptions, copy, lint};

fn linted(folder: &std::path::Path) -> Result<(String, Answer), String> {
    let read = overrides::read(folder).map_err(|e| format!("{e:#}"))?;
    let pages = overrides::with(&read, Some(folder)).map_err(|e| format!("{e:#}"))?;
    let options = LintOptions {
        folder: None,
        json: false,
    };
    let mut out = Vec::new();
    let answer = lint(&options, &pages, &mut out).map_err(|e| format!("{e:#}"))?;
    Ok((String::from_utf8(out).unwrap(), answer))
}

fn copied(folder: &std::path::Path, letter: &str) -> String {
    let options = CopyOptions {
        folder: folder.to_path_buf(),
        letter: Some(letter.into()),
        language: Some("en".into()),
    };
    let mut out = Vec::new();
    copy(&options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn the_built_in_templates_have_no_fault() {
    let none = tempfile::tempdir().unwrap();
    let (told, answer) = linted(none.path()).unwrap();
    assert_eq!(answer, Answer::Done, "{told}");
    assert!(told.ends_with("nothing is wrong.\n"), "{told}");
}

#[test]
fn a_copy_is_changed_and_holds_and_what_is_wrong_with_it_is_told_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let told = copied(folder.path(), "help");
    assert_eq!(told.lines().count(), 2, "{told}");
    assert!(copied(folder.path(), "help").starts_with("kept"));
    assert_eq!(linted(folder.path()).unwrap().1, Answer::Done);

    let file = folder.path().join("en/help/html.html");
    let html = std::fs::read_to_string(&file).unwrap();
    let tracked = html.replacen(
        "{% block body %}",
        "{% block body %}<img src=\"https://t/x.gif\">",
        1,
    );
    std::fs::write(&file, tracked).unwrap();
    let (told, answer) = linted(folder.path()).unwrap();
    assert_eq!(answer, Answer::No);
    assert!(told.contains("a letter fetches nothing"), "{told}");

    std::fs::write(&file, "{% extends \"en/layout.html\" %}\n\n{% if %}").unwrap();
    let fault = linted(folder.path()).unwrap_err();
    assert!(
        fault.contains("can't be used: templates/en/help/html.html:3:"),
        "{fault}"
    );
}

#[test]
fn what_is_no_template_is_an_error_and_an_editors_file_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    std::fs::create_dir_all(folder.path().join("en/receipt")).unwrap();
    file(".swap", b"\xff");
    assert_eq!(overrides::read(folder.path()).unwrap(), Vec::new());
    file("en/receipt/text.md", b"x");
    let fault = linted(folder.path()).unwrap_err();
    assert!(fault.contains("no letter has this file"), "{fault}");
    file("en/receipt/text.md", b"\xff");
    let fault = linted(folder.path()).unwrap_err();
    assert!(fault.ends_with("is not UTF-8"), "{fault}");
    file("en/receipt/text.md", &vec![b'x'; 300_000]);
    let fault = linted(folder.path()).unwrap_err();
    assert!(fault.contains("larger than"), "{fault}");
}
