//! Our expansion of recurrences against two judges, Python's `recurring-ical-events` and npm's
//! `ical.js`, on every file of the fixtures: each event from its DTSTART to two years after.
//!
//! Runs where the environment variable `TRIALOGUE_JUDGES` names a folder that
//! `tests/rigs/judges` has filled, and where the fixtures are. Where two of three disagree
//! the RFC decides: `data/expansion.txt` tells each case, and one that is settled there but no
//! longer so is an error as well.

use crate::support::fixtures;
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use trialogue::calendar::listing::listed;
use trialogue::domain::limits::RULE_INSTANCES;
use trialogue::domain::time::{Span, Timestamp};

/// An event of a file, with the time it is looked at.
#[derive(Clone)]
struct Asked {
    file: PathBuf,
    /// Path within the fixtures, and UID: how the case is named.
    name: String,
    uid: String,
    within: Span,
}

/// Start and end of each instance, in milliseconds; or why there are none.
type Told = Result<Vec<(i64, i64)>, String>;

#[expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "tests find their judges by it, and say where there are none"
)]
fn judges() -> Option<PathBuf> {
    let folder = std::env::var("TRIALOGUE_JUDGES").ok();
    if folder.is_none() {
        println!("skipped: TRIALOGUE_JUDGES names no folder with judges of recurrences");
    }
    folder.map(PathBuf::from)
}

/// The lines of a file unfolded, as far as it is text.
fn lines(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    let text = text.replace("\n ", "").replace("\n\t", "");
    text.lines().map(str::to_owned).collect()
}

/// The first day of a DTSTART line.
fn day(line: &str) -> Option<NaiveDate> {
    let value = line.split(':').next_back()?;
    NaiveDate::parse_from_str(value.get(..8)?, "%Y%m%d").ok()
}

/// Each UID of a file with the first DTSTART of an event of it that is no RECURRENCE-ID's.
fn events(bytes: &[u8]) -> BTreeMap<String, NaiveDate> {
    let mut out = BTreeMap::new();
    let (mut uid, mut start, mut change) = (String::new(), None, false);
    for line in lines(bytes) {
        let upper = line.to_ascii_uppercase();
        if upper.starts_with("BEGIN:VEVENT") {
            (uid, start, change) = (String::new(), None, false);
        } else if upper.starts_with("UID:") {
            line[4..].trim().clone_into(&mut uid);
        } else if upper.starts_with("DTSTART") && start.is_none() {
            start = day(&line);
        } else if upper.starts_with("RECURRENCE-ID") {
            change = true;
        } else if upper.starts_with("END:VEVENT") && !change && !uid.is_empty() {
            if let Some(start) = start {
                out.entry(uid.clone()).or_insert(start);
            }
        }
    }
    out
}

/// Every event of every file, the day before its DTSTART to two years after.
fn asked(folder: &Path) -> Vec<Asked> {
    let mut out = Vec::new();
    for file in fixtures::files(folder) {
        if file.extension().is_none_or(|e| e != "ics") {
            continue;
        }
        let bytes = std::fs::read(&file).unwrap();
        let path = file.strip_prefix(folder).unwrap().display().to_string();
        for (uid, start) in events(&bytes) {
            let begin = (start - TimeDelta::days(1))
                .and_time(NaiveTime::MIN)
                .and_utc();
            let begin = Timestamp::from_utc(begin);
            out.push(Asked {
                file: file.clone(),
                name: format!("{path} {uid}"),
                uid,
                within: Span::new(begin, begin + TimeDelta::days(732)),
            });
        }
    }
    out
}

fn judged(command: &mut Command, asked: &[Asked]) -> Vec<Told> {
    let mut child = (command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null()))
    .spawn()
    .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let requests: String = asked
        .iter()
        .map(|a| {
            let ask = json!({ "file": a.file, "uid": a.uid, "from": a.within.start.0, "to": a.within.end.0, "most": RULE_INSTANCES });
            format!("{ask}\n")
        })
        .collect();
    let writer = std::thread::spawn(move || stdin.write_all(requests.as_bytes()));
    let out = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    let text = String::from_utf8(out.stdout).unwrap();
    let told: Vec<Told> = text
        .lines()
        .map(|line| answer(&serde_json::from_str(line).unwrap()))
        .collect();
    assert_eq!(told.len(), asked.len());
    told
}

fn answer(line: &Value) -> Told {
    if let Some(why) = line["error"].as_str() {
        return Err(why.to_owned());
    }
    let number = |v: &Value| v.as_i64().unwrap();
    let spans = line["spans"].as_array().unwrap();
    Ok(spans
        .iter()
        .map(|s| (number(&s[0]), number(&s[1])))
        .collect())
}

fn ours(asked: &Asked) -> Told {
    let bytes = std::fs::read(&asked.file).unwrap();
    let (all, faults) = listed(&bytes, asked.within, chrono_tz::UTC);
    let fault = faults
        .iter()
        .find(|f| f.starts_with(&format!("{}: ", asked.uid)));
    let mut spans: Vec<(i64, i64)> = (all.into_iter())
        .filter(|one| one.uid == asked.uid && one.span.start >= asked.within.start)
        .map(|one| (one.span.start.0, one.span.end.0))
        .collect();
    spans.sort_unstable();
    match fault {
        // Given up at the limit: as many as a judge is asked for.
        Some(why) if spans.len() < RULE_INSTANCES - 100 => Err(why.clone()),
        _ => Ok(spans),
    }
}

/// Equal, or one of them cut off at the limit and equal that far.
fn same(one: &[(i64, i64)], other: &[(i64, i64)]) -> bool {
    let both = one.len().min(other.len());
    let cut = both >= RULE_INSTANCES - 100;
    one.len() == other.len() && one == other || cut && one[..both] == other[..both]
}

/// `name: section: why`, by name; what is settled.
fn settled() -> BTreeMap<String, String> {
    let text = include_str!("data/expansion.txt");
    let cases = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    let case = |line: &str| {
        let (name, why) = line.split_once(" | ").unwrap();
        (name.to_owned(), why.to_owned())
    };
    cases.map(case).collect()
}

fn short(told: &Told) -> String {
    let one = |(start, end): &(i64, i64)| {
        format!("{}+{}", Timestamp(*start).rfc3339(), (end - start) / 60_000)
    };
    match told {
        Err(why) => format!("error: {why}"),
        Ok(spans) => format!(
            "{}: {}",
            spans.len(),
            spans.iter().take(8).map(one).collect::<Vec<_>>().join(" ")
        ),
    }
}

#[test]
#[expect(
    clippy::print_stdout,
    reason = "tells its figures, and each difference"
)]
fn expansion_agrees_with_two_judges_or_the_rfc_says_why() {
    let (Some(folder), Some(judges)) = (fixtures::folder("ical"), judges()) else {
        return;
    };
    let rigs = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rigs");
    let asked = asked(&folder);
    let python = judged(
        Command::new(judges.join("venv/bin/python")).arg(rigs.join("expand.py")),
        &asked,
    );
    let node = judged(
        Command::new("node")
            .arg(rigs.join("expand.mjs"))
            .arg(&judges),
        &asked,
    );
    let settled = settled();
    let (mut pairs, mut equal, mut open, mut stale) = (0, 0, Vec::new(), Vec::new());
    for ((asked, python), node) in asked.iter().zip(&python).zip(&node) {
        let ours = ours(asked);
        let agree = |told: &Told| match (told, &ours) {
            (Err(_), _) => true,
            (Ok(_), Err(_)) => false,
            (Ok(theirs), Ok(ours)) => same(theirs, ours),
        };
        if python.is_err() && node.is_err() {
            continue;
        }
        pairs += 1;
        let (by_python, by_node) = (agree(python), agree(node));
        equal += usize::from(by_python && by_node);
        match (by_python && by_node, settled.contains_key(&asked.name)) {
            (true, true) => stale.push(asked.name.clone()),
            (false, false) => open.push(format!(
                "{} | python {by_python}, ical.js {by_node}\n  ours    {}\n  python  {}\n  ical.js {}",
                asked.name,
                short(&ours),
                short(python),
                short(node)
            )),
            _ => {}
        }
    }
    println!(
        "expansion: {pairs} events of files, {equal} as both judges have them, {} settled by the RFC",
        pairs - equal - open.len()
    );
    assert!(
        open.is_empty(),
        "{} not settled:\n{}",
        open.len(),
        open.join("\n")
    );
    assert!(stale.is_empty(), "settled, but equal now: {stale:?}");
}
