//! Our expansion of recurrences against two judges, Python's `recurring-ical-events` and npm's
//! `ical.js`, on every file of the fixtures: each event from its DTSTART to two years after.
//!
//! Runs where the environment variable `TRIALOGUE_JUDGES` names a folder that
//! `tests/rigs/judges` has filled, and where the fixtures are. Where two of three disagree the RFC
//! decides: `data/expansion.txt` tells each case, and one that is written there but is
//! equal now is an error as well.

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
        } else if upper.starts_with("END:VEVENT")
            && !change
            && !uid.is_empty()
            && let Some(start) = start
        {
            out.entry(uid.clone()).or_insert(start);
        }
    }
    out
}

/// Every event of each file by name, the day before its DTSTART to two years after.
fn asked(folder: &Path) -> Vec<Asked> {
    let mut out = Vec::new();
    let files = fixtures::files(folder);
    let calendars = files
        .into_iter()
        .filter(|f| f.extension().is_some_and(|e| e == "ics"));
    for file in calendars {
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

/// What a judge says of each; it is asked for all of them at once, in order.
fn judged(command: &mut Command, asked: &[Asked]) -> Vec<Told> {
    let mut child = (command.stdin(Stdio::piped()).stdout(Stdio::piped()))
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let ask = |a: &Asked| {
        let (from, to) = (a.within.start.0, a.within.end.0);
        json!({ "file": a.file, "uid": a.uid, "from": from, "to": to, "most": RULE_INSTANCES })
    };
    let requests: Vec<String> = asked.iter().map(|a| ask(a).to_string()).collect();
    let requests = requests.join("\n") + "\n";
    let writer = std::thread::spawn(move || stdin.write_all(requests.as_bytes()));
    let out = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    let text = String::from_utf8(out.stdout).unwrap();
    let told = |line| answer(&serde_json::from_str(line).unwrap());
    let told: Vec<Told> = text.lines().map(told).collect();
    assert_eq!(told.len(), asked.len(), "a judge ended before its end");
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

/// What is written down, by name: whether the RFC is on our side, or ours is to be mended.
fn settled() -> BTreeMap<String, bool> {
    let mut out = BTreeMap::new();
    let mut ours = None;
    for line in include_str!("data/expansion.txt").lines() {
        match line.split_once(' ') {
            _ if line.is_empty() || line.starts_with('#') => {}
            Some((sign @ ("=" | "?"), why)) => {
                assert!(why.starts_with("3."), "no section of the RFC: {line}");
                ours = Some(sign == "=");
            }
            _ => {
                let twice = out.insert(line.to_owned(), ours.unwrap());
                assert!(twice.is_none(), "{line} twice");
            }
        }
    }
    out
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

/// How a judge's word stands to ours; one that it could not judge is not against us.
fn agrees(told: &Told, ours: &Told) -> bool {
    match (told, ours) {
        (Err(_), _) => true,
        (Ok(_), Err(_)) => false,
        (Ok(theirs), Ok(ours)) => same(theirs, ours),
    }
}

/// What came out.
#[derive(Default)]
struct Outcome {
    /// Events that a judge at least could tell.
    pairs: usize,
    /// Events that each judge could tell.
    read: [usize; 2],
    /// As every judge has them that could tell them.
    equal: usize,
    /// Events that both judges tell alike, and of these as ours has them.
    alike: [usize; 2],
    /// Different, and the RFC is on our side.
    settled: usize,
    /// Different, and ours is to be mended.
    wrong: usize,
    open: Vec<String>,
    /// Written down, but equal now.
    stale: Vec<String>,
}

impl Outcome {
    fn weigh(&mut self, asked: &Asked, ours: &Told, judges: [&Told; 2], settled: Option<bool>) {
        if judges.iter().all(|told| told.is_err()) {
            return;
        }
        self.pairs += 1;
        let agree = judges.map(|told| agrees(told, ours));
        for (read, told) in self.read.iter_mut().zip(judges) {
            *read += usize::from(told.is_ok());
        }
        if let [Ok(python), Ok(node)] = judges
            && same(python, node)
        {
            self.alike[0] += 1;
            self.alike[1] += usize::from(agree == [true, true]);
        }
        if agree == [true, true] {
            self.equal += 1;
            // A judge that was too slow this time settles nothing.
            if settled.is_some() && judges.iter().all(|told| told.is_ok()) {
                self.stale.push(asked.name.clone());
            }
        } else if let Some(right) = settled {
            self.settled += usize::from(right);
            self.wrong += usize::from(!right);
        } else {
            let [python, node] = judges;
            self.open.push(format!(
                "{} | python {}, ical.js {}\n  ours    {}\n  python  {}\n  ical.js {}",
                asked.name,
                agree[0],
                agree[1],
                short(ours),
                short(python),
                short(node)
            ));
        }
    }
}

#[test]
fn expansion_agrees_with_two_judges_or_the_rfc_says_why() {
    let (Some(folder), Some(judges)) = (fixtures::folder("ical"), judges()) else {
        return;
    };
    let rigs = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rigs");
    let asked = asked(&folder);
    let mut python = Command::new(judges.join("venv/bin/python"));
    let python = python.arg(rigs.join("expand.py"));
    let mut node = Command::new("node");
    let node = node.arg(rigs.join("expand.mjs")).arg(&judges);
    let (python, node, ours) = std::thread::scope(|scope| {
        let python = scope.spawn(|| judged(python, &asked));
        let node = scope.spawn(|| judged(node, &asked));
        let ours: Vec<Told> = asked.iter().map(ours).collect();
        (python.join().unwrap(), node.join().unwrap(), ours)
    });
    let settled = settled();
    let mut out = Outcome::default();
    for (((asked, ours), python), node) in asked.iter().zip(&ours).zip(&python).zip(&node) {
        let settled = settled.get(&asked.name).copied();
        out.weigh(asked, ours, [python, node], settled);
    }
    println!(
        "expansion: {} events asked for, {} judged (python {}, ical.js {}): {} equal to each judge that could tell, {} settled by the RFC, {} to be mended; of {} that both judges tell alike {} as ours",
        asked.len(),
        out.pairs,
        out.read[0],
        out.read[1],
        out.equal,
        out.settled,
        out.wrong,
        out.alike[0],
        out.alike[1]
    );
    // Judges that can tell little judge nothing.
    let least = asked.len() * 9 / 10;
    assert!(least > 0 && out.read.iter().all(|read| *read >= least));
    let open = out.open.len();
    assert!(open == 0, "{open} not settled:\n{}", out.open.join("\n"));
    assert!(
        out.stale.is_empty(),
        "settled, but equal now: {:?}",
        out.stale
    );
}
