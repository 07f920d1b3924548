//! `trialogue templates`: overrides from a folder, checked with samples.

use trialogue::app::overrides;
use trialogue::cli::Answer;
use trialogue::cli::templates::{CopyOptions, LintOptions, copy, lint};

fn linted(folder: &std::path::Path) -> (String, Answer) {
    let options = LintOptions {
        folder: None,
        json: false,
    };
    let mut out = Vec::new();
    let answer = lint(&options, Some(folder), &mut out).unwrap();
    (String::from_utf8(out).unwrap(), answer)
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
    let (told, answer) = linted(none.path());
    assert_eq!(answer, Answer::Done, "{told}");
    assert!(told.ends_with("nothing is wrong.\n"), "{told}");
}

#[test]
fn a_copy_is_changed_and_holds_and_what_is_wrong_with_it_is_told_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let told = copied(folder.path(), "help");
    assert_eq!(told.lines().count(), 2, "{told}");
    assert!(copied(folder.path(), "help").starts_with("kept"));
    assert_eq!(linted(folder.path()).1, Answer::Done);

    let file = folder.path().join("en/help/html.html");
    let html = std::fs::read_to_string(&file).unwrap();
    let tracked = html.replacen(
        "{% block body %}",
        "{% block body %}<img src=\"https://t/x.gif\">",
        1,
    );
    std::fs::write(&file, tracked).unwrap();
    let (told, answer) = linted(folder.path());
    assert_eq!(answer, Answer::No);
    assert!(told.contains("a letter fetches nothing"), "{told}");

    std::fs::write(&file, "{% extends \"en/layout.html\" %}\n\n{% if %}").unwrap();
    let other = folder.path().join("en/help/text.txt");
    std::fs::write(&other, "\n{{ nothing.there }}\n").unwrap();
    let (told, answer) = linted(folder.path());
    assert_eq!(answer, Answer::No);
    for (path, place) in [(&file, ":3:"), (&other, ":2:")] {
        assert!(
            told.contains(&format!("{}{place}", path.display())),
            "{told}"
        );
    }
    assert!(told.ends_with("2 faults.\n"), "{told}");
    let read = overrides::read(folder.path()).unwrap();
    let started = overrides::used(&read, folder.path())
        .unwrap_err()
        .to_string();
    assert!(started.contains("can't be used:\n"), "{started}");
    assert!(
        started.contains("help/html.html:3:") && started.contains("help/text.txt:2:"),
        "{started}"
    );
}

#[test]
fn what_is_no_template_is_left_out_and_what_is_meant_as_one_is_a_fault() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    for letter in ["en/receipt", "en/reciept", "fr/receipt"] {
        std::fs::create_dir_all(folder.path().join(letter)).unwrap();
    }
    file(".swap", b"\xff");
    assert_eq!(
        overrides::read(folder.path()).unwrap(),
        overrides::Folder::default()
    );
    file("README.md", b"mine");
    file("en/receipt/text.txt~", b"\xff");
    file("fr/receipt/text.txt", b"Bonjour");
    let (told, answer) = linted(folder.path());
    assert_eq!(answer, Answer::Done, "{told}");
    for (path, words) in [
        ("README.md", "no letter has this file"),
        ("en/receipt/text.txt~", "no letter has this file"),
        ("fr", "nobody can have this language"),
    ] {
        let line = format!("warning: {}: {words}", folder.path().join(path).display());
        assert!(told.contains(&line), "{told}");
    }
    assert!(told.contains("(en, de): nothing is wrong"), "{told}");
    overrides::used(&overrides::read(folder.path()).unwrap(), folder.path()).unwrap();
    // A letter's name that is misspelt is no stray.
    file("en/reciept/text.txt", b"x");
    file("en/receipt/text.txt", b"\xff");
    file("en/receipt/html.html", &vec![b'x'; 300_000]);
    let (told, answer) = linted(folder.path());
    assert_eq!(answer, Answer::No);
    for words in [
        "no letter has this file; a template's path is",
        "is not UTF-8",
        "larger than",
    ] {
        assert!(told.contains(words), "{told}");
    }
    assert!(told.ends_with("3 faults.\n"), "{told}");
}
