//! `trialogue slots`: what it prints, and how it refuses a wrong people file.

use clap::Parser;
use serde_json::{Value, json};
use trialogue::cli::slots::{Options, of_people};

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    options: Options,
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn new(people: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("people.toml"), people).unwrap();
        Self(folder)
    }

    fn run(&self, arguments: &str) -> Result<String, String> {
        let people = self.0.path().join("people.toml");
        let fixed = ["slots", "--people", people.to_str().unwrap()];
        let all = fixed.into_iter().chain(arguments.split_whitespace());
        let line = Line::try_parse_from(all).map_err(|e| e.to_string())?;
        let mut out = Vec::new();
        let (file, from) = (line.options.people.clone(), line.options.from);
        of_people(&line.options, &file.unwrap(), from.unwrap(), &mut out)
            .map_err(|e| format!("{e:#}"))?;
        Ok(String::from_utf8(out).unwrap())
    }

    fn lines(&self, arguments: &str) -> Vec<Value> {
        let out = self.run(&format!("{arguments} --json")).unwrap();
        out.lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }
}

const PEOPLE: &str = r#"
[[person]]
name = "Dana"
zone = "Europe/Berlin"
hours = "Mon-Fri 09:00-12:00 13:00-17:00"
days_off = ["2026-11-25", 2026-11-26]
busy = [
  { start = "2026-11-24T09:00:00+01:00", end = 2026-11-24T10:00:00 },
  { start = 2026-11-24T10:15:00+01:00, end = "2026-11-24 11:00" },
  "dana.ics",
]

[[person]]
name = "Sam"
zone = "Europe/London"
"#;

const FEED: &str = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n\
        DTSTART:20261124T104500Z\r\nDTEND:20261124T120000Z\r\nSTATUS:TENTATIVE\r\nEND:VEVENT\r\n\
        END:VCALENDAR\r\n";

#[test]
fn slots_come_as_json_lines_in_order() {
    let folder = Folder::new(PEOPLE);
    std::fs::write(folder.0.path().join("dana.ics"), FEED).unwrap();
    let slots = folder.lines("--from 2026-11-24T09:00:00+01:00 --horizon 1d --duration 15m");
    // Berlin 10:15 to 11:00 with 5 minutes round it, lunch, and tentative until 13:00.
    let starts: Vec<&str> = slots.iter().map(|s| s["start"].as_str().unwrap()).collect();
    assert_eq!(
        starts[..2],
        ["2026-11-24T10:15:00Z", "2026-11-24T10:30:00Z"]
    );
    assert_eq!(starts[2], "2026-11-24T12:00:00Z");
    assert_eq!(starts.len(), 3 - 1 + 16 + 1);
    assert_eq!(starts.last(), Some(&"2026-11-24T10:45:00Z"));
    assert_eq!(slots[0]["end"], "2026-11-24T10:30:00Z");
    assert_eq!(slots[0]["rank"], 1);
    assert_eq!(slots[18]["cost"]["tentative"], json!(["Dana"]));
    assert!(
        slots[18]["because"]
            .as_str()
            .unwrap()
            .contains("tentative for Dana")
    );
    let text = folder
        .run("--from 2026-11-24T09:00:00+01:00 --json --limit 1")
        .unwrap();
    assert!(
        text.starts_with("{\"start\":\"2026-11-24T10:15:00Z\",\"end\":\""),
        "{text}"
    );
    let two = folder.lines("--from 2026-11-24T09:00:00+01:00 --limit 2");
    assert_eq!(two[..], slots[..2]);
}

#[test]
fn refused_starts_are_explained() {
    let folder = Folder::new(PEOPLE);
    std::fs::write(folder.0.path().join("dana.ics"), FEED).unwrap();
    let all = folder.lines("--from 2026-11-24T08:00:00Z --horizon 2d --explain");
    let why = |start: &str| -> Vec<(String, String)> {
        let refused = all.iter().find(|l| l["start"] == start).unwrap();
        let blockers = refused["blocked_by"].as_array().unwrap();
        let text = |v: &Value| v.as_str().unwrap().to_owned();
        blockers
            .iter()
            .map(|b| {
                (
                    text(&b["person"]),
                    format!("{} [{}]", text(&b["why"]), text(&b["source"])),
                )
            })
            .collect()
    };
    let early = why("2026-11-24T08:00:00Z");
    assert_eq!(early.len(), 2, "{early:?}");
    assert!(
        early[0].1.starts_with("busy 2026-11-24 08:00Z to"),
        "{early:?}"
    );
    assert!(early[0].1.ends_with("[people file]"));
    assert_eq!(early[1].0, "Sam");
    assert_eq!(
        early[1].1,
        "outside working hours (Mon-Fri 09:00-17:00 Europe/London) [working hours]"
    );
    let buffer = why("2026-11-24T10:00:00Z");
    assert!(
        buffer[0].1.starts_with("buffer around 2026-11-24 09:15Z"),
        "{buffer:?}"
    );
    let off = why("2026-11-25T09:00:00Z");
    assert_eq!(off[0].1, "day off (2026-11-25) [days off]");
    assert_eq!(all.len(), 2 * 96);
}

#[test]
fn a_file_that_cannot_be_read_makes_its_owner_unknown() {
    let folder = Folder::new(PEOPLE);
    let arguments = "--from 2026-11-24T09:00:00+01:00 --limit 1";
    let slot = &folder.lines(arguments)[0];
    assert_eq!(slot["cost"]["unknown"], json!(["Dana"]));
    let file = folder.0.path().join("dana.ics");
    let weekly = FEED.replace("STATUS:TENTATIVE", "RRULE:FREQ=WEEKLY");
    std::fs::write(&file, weekly).unwrap();
    assert_eq!(folder.lines(arguments)[0]["cost"]["unknown"], json!([]));
    std::fs::write(&file, "no calendar").unwrap();
    assert_eq!(
        folder.lines(arguments)[0]["cost"]["unknown"],
        json!(["Dana"])
    );
    let text = folder.run(arguments).unwrap();
    assert!(text.contains("it is not known whether Dana can"), "{text}");
}

#[test]
fn mistakes_are_told_with_their_place() {
    let person = "[[person]]\nname = \"D\"\nzone = \"Europe/Berlin\"\n";
    let rows = [
        (
            "[[person]]\nname = \"D\"\nzon = \"UTC\"\n".to_owned(),
            "line 3, column 1",
            "`zone`",
        ),
        (
            "[[persons]]\nname = \"D\"\n".to_owned(),
            "line 1, column 3",
            "`person`",
        ),
        (
            person.replace("Berlin", "Berlim"),
            "line 3, column 8",
            "\"Europe/Berlin\"",
        ),
        (
            format!("{person}hours = \"Mon\""),
            "line 4, column 9",
            "for example",
        ),
        (
            format!("{person}busy = [\"a.ics\", {{ start = \"x\", until = \"y\" }}]"),
            "line 4, column 33",
            "until",
        ),
        (
            format!("{person}busy = [{{ start = \"soon\", end = \"later\" }}]"),
            "line 4, column 19",
            "such as",
        ),
        (
            format!("{person}days_off = [\"Monday\"]"),
            "line 4, column 13",
            "2026-12-24",
        ),
        (String::new(), "person", "person"),
    ];
    for (text, place, hint) in rows {
        let error = Folder::new(&text)
            .run("--from 2026-11-24T09:00:00Z")
            .unwrap_err();
        assert!(
            error.contains(place) && error.contains(hint),
            "{text}\n{error}"
        );
    }
    let folder = Folder::new(PEOPLE);
    for arguments in ["--from today", "--from 2026-11-24T09:00:00Z --duration 0m"] {
        assert!(folder.run(arguments).is_err(), "{arguments}");
    }
}
