//! Hostile bytes: every file of the fixtures, broken with a fixed seed, the corpora of the fuzz
//! targets, and shapes that are made to be expensive. Whatever the bytes are there is a reading,
//! soon, and in little memory.
//!
//! Each file is broken once. The long form is the program `mutations` of `tests/fuzz`.

pub(crate) mod hostile;
mod large;
mod mutant;
#[path = "../fuzz/src/targets.rs"]
mod targets;

use crate::support::world::{MAILBOX, Plan, World, berlin, text};
use crate::support::{fixtures, measured};
use hostile::{as_feed, as_mail, broken, peak_kb, took};
use proptest::prelude::*;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use trialogue::domain::message::Kind;

/// Longest reading of one mutant; optimised it is one second.
const LONGEST: Duration = Duration::from_secs(5);
/// Most memory of a process that reads hostile mail, in KB.
const MOST_KB: u64 = 256 * 1024;

fn corpus() -> Vec<PathBuf> {
    let folders = ["email", "ical"].map(fixtures::folder);
    let there = folders.into_iter().flatten();
    there.flat_map(|folder| fixtures::files(&folder)).collect()
}

#[test]
fn every_file_of_the_fixtures_broken_in_any_way_gives_a_reading_soon() {
    let files = corpus();
    if files.is_empty() {
        return;
    }
    assert!(files.len() > 3_000, "the corpus is not whole");
    let told = broken(&files, 1, 1, LONGEST);
    let (took, which) = &told.slowest;
    println!("mutations: {} files; slowest {which}", files.len());
    measured::wrong(
        "hostile bytes, mutants, one a file",
        told.wrong.len(),
        told.mutants,
    );
    let figure = format!("{} ms", took.as_millis());
    let what = "hostile bytes, the slowest mutant, not optimised";
    measured::tell(what, &figure, "1 s", *took <= Duration::from_secs(1));
    assert!(told.wrong.is_empty(), "{}", told.wrong.join("\n"));
}

/// Lines that something is looked for above or below, as many as there may be: what looks again
/// from each of them does not come to an end.
#[test]
fn a_text_of_one_thing_over_and_over_is_read_soon() {
    let head = "From: sam@acme.example\nIn-Reply-To: <1@acme.example>\nSubject: Re: x\n\nYes\n";
    let lines = [
        "\n",
        "see:\n",
        "see:\n\n",
        "see:\n> this\n",
        "> this\n\n",
        "Regards,\none two three four five six seven\n",
        "Thanks\n\nSam\n",
        "From: kim@acme.example\n\n",
        "On Monday kim@acme.example wrote:\n\n",
        "-----Original Message-----\nFrom: kim@acme.example\n",
        "Ask Kim, I don't know.\n",
        "12/7 or Monday\n",
    ];
    // One line, with a stroke that might begin what is for the team alone.
    let stretches = [". ", ". [", ". [a ", "1. "];
    let all = lines.map(|unit| ("", unit)).into_iter();
    for (start, unit) in all.chain(stretches.map(|unit| ("/x ", unit))) {
        let body = format!("{start}{}", unit.repeat(100_000 / unit.len()));
        let took = took(format!("{head}{body}x\n").as_bytes(), false);
        println!("{unit:?}: {took:?}");
        assert!(took < LONGEST, "{unit:?}: {took:?}");
    }
}

#[test]
fn the_corpora_of_the_fuzz_targets_are_read() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/seeds");
    let (mut replayed, mut wrong) = (0, Vec::new());
    for (name, target) in targets::TARGETS {
        let files = fixtures::files(&seeds.join(name));
        assert!(!files.is_empty(), "{name} has no corpus");
        replayed += files.len();
        for file in files {
            let bytes = std::fs::read(&file).unwrap();
            if std::panic::catch_unwind(|| target(&bytes)).is_err() {
                wrong.push(file);
            }
        }
    }
    let what = "hostile bytes, corpora of the fuzz targets";
    measured::wrong(what, wrong.len(), replayed);
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// The fuzz targets have a workspace of their own, which nothing builds every day: what the
/// product's sources in it need stands there as it stands here.
#[test]
fn the_fuzz_targets_have_the_dependencies_of_what_they_compile() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| std::fs::read_to_string(root.join(path)).unwrap();
    let parts = ["calendar", "config", "domain", "mail", "rules"];
    let files = parts.map(|part| fixtures::files(&root.join("src").join(part)));
    let mut sources: String = files
        .iter()
        .flatten()
        .map(|file| std::fs::read_to_string(file).unwrap())
        .collect();
    sources.push_str(&read("src/desk/reading.rs"));
    let own = read("Cargo.toml");
    let (_, own) = own.split_once("[dependencies]").unwrap();
    let (own, _) = own.split_once("\n[").unwrap();
    let middle = read("tests/fuzz/middle/Cargo.toml");
    let mut used = 0;
    for line in own.lines().filter(|line| !line.is_empty()) {
        // Its version is the first thing in quotes; of its features fewer may do.
        let (name, _) = line.split_once(' ').unwrap();
        let version = line.split('"').nth(1).unwrap();
        let path = format!("{}::", name.replace('-', "_"));
        let begins =
            |at: usize| !sources[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        if sources.match_indices(&path).any(|(at, _)| begins(at)) {
            used += 1;
            let same = |l: &str| {
                l.split_once(' ').is_some_and(|(n, _)| n == name)
                    && l.split('"').nth(1) == Some(version)
            };
            let there = middle.lines().any(same);
            assert!(there, "tests/fuzz/middle/Cargo.toml lacks {name} {version}");
        }
    }
    assert!(used > 10, "{used} are used");
    let there = read("tests/fuzz/middle/src/desk.rs");
    for (at, path) in sources.match_indices("crate::desk::") {
        let name = sources[at + path.len()..].split(|c: char| !c.is_alphanumeric() && c != '_');
        let module = format!("pub mod {};", name.clone().next().unwrap());
        assert!(
            there.contains(&module),
            "tests/fuzz/middle has no desk::{module}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_give_some_reading(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        as_mail(&bytes);
        as_feed(&bytes);
    }

    #[test]
    fn any_header_and_body_give_some_reading(
        header in "(From|To|Subject|Date|Content-Type|References|Received|Authentication-Results): [ -~äß\r\n\t\"<>;=]{0,200}",
        body in any::<String>(),
    ) {
        as_mail(format!("{header}\r\n\r\n{body}").as_bytes());
    }
}

/// 25 MB of empty parts, a million and more of them.
fn a_million_parts() -> Vec<u8> {
    let mut mail = format!(
        "Authentication-Results: mx.acme.example; dmarc=pass header.from=acme.example\r\n\
         From: Dana Dev <dana@acme.example>\r\nTo: {MAILBOX}\r\n\
         Subject: [PBI-142] Parts?\r\nMessage-ID: <parts@client.example>\r\n\
         Content-Type: multipart/mixed; boundary=aaaaaaaaaaaa\r\n\r\n"
    );
    let part = "--aaaaaaaaaaaa\r\n\r\n\r\n\r\n";
    while mail.len() + part.len() <= 25 * 1024 * 1024 {
        mail.push_str(part);
    }
    mail.into_bytes()
}

/// In a process of its own, whose memory nothing else fills.
#[test]
#[ignore = "run by the test below, in a process of its own"]
fn a_million_empty_parts_alone() {
    let mail = a_million_parts();
    assert!(mail.len() > 24 * 1024 * 1024 && mail.len() / 22 > 1_000_000);
    let mut world = World::new(Plan::default(), berlin("2026-11-23 10:02").unwrap());
    world.receive(mail);
    world.settle();
    let rows = world.rows("SELECT status, kind, reason FROM mail");
    let told: Vec<String> = rows.iter().flatten().map(text).collect();
    println!("{}, peak {} KB", told.join("; "), peak_kb());
    assert_eq!(told[..2], ["held", Kind::Unreadable.as_str()]);
    assert!(told[2].contains("parts"), "{told:?}");
    world.close();
    assert!(peak_kb() <= MOST_KB, "{} KB of memory", peak_kb());
}

#[test]
fn a_mail_of_a_million_empty_parts_is_held_in_little_memory() {
    let own = std::env::current_exe().unwrap();
    let out = Command::new(own)
        .args(["mutations::a_million_empty_parts_alone", "--exact"])
        .args(["--ignored", "--nocapture"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&out.stdout);
    let heard = String::from_utf8_lossy(&out.stderr);
    assert!(
        out.status.success() && said.contains("1 passed"),
        "{said}{heard}"
    );
    let line = said.lines().find(|l| l.contains("peak")).unwrap();
    println!("a million empty parts: {line}");
    let (_, peak) = line.split_once("peak ").unwrap();
    let peak: u64 = peak.trim_end_matches(" KB").parse().unwrap();
    let what = "hostile bytes, memory for a mail of a million parts";
    let figure = format!("{} MB, and it is held", peak.div_ceil(1024));
    measured::tell(what, &figure, "256 MB", peak <= MOST_KB);
}
