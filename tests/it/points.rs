//! What the product must do, point by point, and what shows it (`data/points.txt`): every test,
//! unit test and story that is named is there, no part of a point is without one, every story
//! stands under a point, and every module of these tests is named or said why not.
//!
//! That a test or a story really shows what its point says is for whoever reads the table.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

const TABLE: &str = include_str!("data/points.txt");

/// The points that must be there, by their letter: M1 to M12, P1 to P15.
const NUMBERED: &[(&str, usize)] = &[("M", 12), ("P", 15)];

/// Those of which each has a story, besides its tests.
const WITH_STORIES: &str = "P";

/// What a table may name.
#[derive(Debug, Clone, Default)]
struct There {
    tests: BTreeSet<String>,
    units: BTreeSet<String>,
    stories: BTreeSet<String>,
    modules: BTreeSet<String>,
    numbered: Vec<(&'static str, usize)>,
}

/// What shows a part of a point: a word of the format, a name, and where it stands.
#[derive(Debug)]
struct Shown<'t> {
    line: usize,
    kind: &'t str,
    name: &'t str,
}

/// A point: its name and where it stands; each part with its line and what shows it.
#[derive(Debug)]
struct Point<'t> {
    line: usize,
    name: &'t str,
    parts: Vec<(usize, Vec<Shown<'t>>)>,
}

/// A table as it was read.
#[derive(Debug, Default)]
struct Read<'t> {
    points: Vec<Point<'t>>,
    /// Modules that no point names.
    left: Vec<(usize, &'t str)>,
    faults: Vec<String>,
}

impl<'t> Read<'t> {
    fn fault(&mut self, line: usize, what: &str) {
        self.faults.push(told(line, what));
    }

    fn of(text: &'t str) -> Self {
        let mut read = Self::default();
        // A sentence may take several lines; this one has begun and has not ended.
        let mut within = false;
        for (line, row) in text.lines().enumerate().map(|(at, row)| (at + 1, row)) {
            if row.starts_with('#') || row.is_empty() {
                if within {
                    read.fault(
                        line,
                        "the sentence above has no end: a full stop, then what shows it",
                    );
                }
                within = false;
            } else if let Some(row) = row.strip_prefix("  ") {
                if within {
                    read.fault(line, "the sentence above has no end: put a full stop");
                }
                within = false;
                read.shown(line, row);
            } else if let Some(name) = name_of(row) {
                let parts = Vec::new();
                read.points.push(Point { line, name, parts });
            } else if let Some(point) = read.points.last_mut() {
                if !within {
                    point.parts.push((line, Vec::new()));
                }
                within = !row.ends_with('.');
            } else {
                read.fault(line, "a sentence before any point: begin one, \"M1 Title\"");
            }
        }
        read
    }

    /// An indented line: `test NAME...`, or `module NAME: why no point names it`.
    fn shown(&mut self, line: usize, row: &'t str) {
        let (kind, rest) = row.split_once(' ').unwrap_or((row, ""));
        match kind {
            "module" => match rest.split_once(": ") {
                Some((name, _)) => self.left.push((line, name)),
                None => self.fault(line, "write \"module NAME: why no point names it\""),
            },
            "test" | "unit" | "story" if !rest.trim().is_empty() => {
                let part = self.points.last_mut().and_then(|p| p.parts.last_mut());
                let Some((_, shown)) = part else {
                    let what = "it shows nothing: a sentence must stand above it";
                    return self.fault(line, what);
                };
                let names = rest.split_whitespace();
                shown.extend(names.map(|name| Shown { line, kind, name }));
            }
            _ => self.fault(line, "begin with test, unit, story or module, then a name"),
        }
    }
}

fn told(line: usize, what: &str) -> String {
    format!("tests/it/data/points.txt:{line}: {what}")
}

/// `M1` of `M1 A person's own words`.
fn name_of(row: &str) -> Option<&str> {
    let (name, _) = row.split_once(' ')?;
    let digits = name.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    (number && digits.len() < name.len()).then_some(name)
}

/// Whether a name, which may end in one `*`, means this one.
fn means(pattern: &str, name: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(begin) => name.starts_with(begin),
        None => pattern == name,
    }
}

/// All that is wrong with a table, each with its line and its mend.
fn faults(text: &str, there: &There) -> Vec<String> {
    let read = Read::of(text);
    let mut out = read.faults;
    let mut say = |line: usize, what: String| out.push(told(line, &what));
    let mut seen = BTreeMap::new();
    let mut stories = BTreeSet::new();
    let mut modules = BTreeSet::new();
    for point in &read.points {
        if let Some(first) = seen.insert(point.name, point.line) {
            say(
                point.line,
                format!(
                    "{} stands in line {first} already: number it anew",
                    point.name
                ),
            );
        }
        if point.parts.is_empty() {
            say(
                point.line,
                format!("{} promises nothing: write a sentence", point.name),
            );
        }
        let mut kinds = BTreeSet::new();
        for (line, shown) in &point.parts {
            if shown.is_empty() {
                let what =
                    "nothing shows this sentence: name a test or a story below it, or leave it out";
                say(*line, what.to_owned());
            }
            for shown in shown {
                kinds.insert(shown.kind);
                match (there.met(shown), shown.kind) {
                    (Err(what), _) => say(shown.line, what),
                    (Ok(met), "story") => stories.extend(met),
                    (Ok(met), "test") => {
                        modules.extend(met.iter().filter_map(|m| Some(m.split_once("::")?.0)));
                    }
                    _ => {}
                }
            }
        }
        let letter = point.name.trim_end_matches(|c: char| c.is_ascii_digit());
        if there.numbered.iter().any(|(l, _)| *l == letter) {
            if !kinds.contains("test") && !kinds.contains("unit") {
                say(point.line, format!("{} has no test: name one", point.name));
            }
            if letter == WITH_STORIES && !kinds.contains("story") {
                say(point.line, format!("{} has no story: name one", point.name));
            }
        }
    }
    for (line, name) in &read.left {
        if !there.modules.contains(*name) {
            say(
                *line,
                format!("there is no module {name} in tests/it/main.rs: leave the line out"),
            );
        } else if modules.contains(name) {
            say(*line, format!("a point names {name}: leave the line out"));
        }
    }
    let end = text.lines().count();
    for (letter, most) in &there.numbered {
        for name in (1..=*most).map(|n| format!("{letter}{n}")) {
            if !seen.contains_key(name.as_str()) {
                say(end, format!("the point {name} is missing: write it"));
            }
        }
    }
    for story in there
        .stories
        .iter()
        .filter(|s| !stories.contains(s.as_str()))
    {
        say(
            end,
            format!("the story {story} stands under no point: name it where it shows something"),
        );
    }
    let left: BTreeSet<&str> = read.left.iter().map(|(_, name)| *name).collect();
    for module in &there.modules {
        if !modules.contains(module.as_str()) && !left.contains(module.as_str()) {
            say(
                end,
                format!(
                    "no point names a test of {module}: name one, or write \"module {module}: why\""
                ),
            );
        }
    }
    out
}

impl There {
    /// What a name means of what there is.
    fn met(&self, shown: &Shown<'_>) -> Result<Vec<&str>, String> {
        let Shown { kind, name, .. } = shown;
        let (all, how) = match *kind {
            "test" => (&self.tests, "as `cargo test --test it -- --list` prints it"),
            "unit" => (&self.units, "as `cargo test --lib -- --list` prints it"),
            _ => (&self.stories, "as its file in tests/it/stories is called"),
        };
        let met = |n: &&str| {
            if *kind == "story" {
                means(name, n)
            } else {
                n == name
            }
        };
        let met: Vec<&str> = all.iter().map(String::as_str).filter(met).collect();
        if met.is_empty() {
            return Err(format!("there is no {kind} {name}: write it {how}"));
        }
        Ok(met)
    }

    /// All that is there: these tests as they tell it themselves, the unit tests as they are written.
    fn all() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let stories = std::fs::read_dir(root.join("tests/it/stories")).unwrap();
        let stories = stories.map(|entry| entry.unwrap().file_name());
        let main = include_str!("main.rs").lines();
        let modules = main.filter_map(|l| l.strip_prefix("mod ")?.strip_suffix(';'));
        let mut units = BTreeSet::new();
        for file in crate::support::fixtures::files(&root.join("src")) {
            let within = file.strip_prefix(root.join("src")).unwrap();
            units.extend(unit_tests(
                &within.with_extension("").to_string_lossy(),
                &std::fs::read_to_string(&file).unwrap_or_default(),
            ));
        }
        let ignored = listed(&["--ignored"]);
        Self {
            tests: listed(&[]).difference(&ignored).cloned().collect(),
            units,
            stories: stories
                .filter_map(|name| Some(name.to_str()?.strip_suffix(".story")?.to_owned()))
                .collect(),
            modules: modules.map(str::to_owned).collect(),
            numbered: NUMBERED.to_vec(),
        }
    }
}

/// What this binary lists.
fn listed(more: &[&str]) -> BTreeSet<String> {
    let mut own = Command::new(std::env::current_exe().unwrap());
    let out = own
        .args(["--list", "--format", "terse"])
        .args(more)
        .output();
    let out = String::from_utf8(out.unwrap().stdout).unwrap();
    out.lines()
        .filter_map(|line| Some(line.strip_suffix(": test")?.to_owned()))
        .collect()
}

/// The paths of the tests in a file of `src`, told by its path without ending.
fn unit_tests(file: &str, text: &str) -> Vec<String> {
    let mut module = file.trim_end_matches("/mod").replace('/', "::");
    if let Some(base) = module.strip_suffix("_tests") {
        module = format!("{base}::tests");
    }
    let (mut out, mut inner, mut is_test) = (Vec::new(), String::new(), false);
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("mod ").and_then(|l| l.strip_suffix(" {")) {
            inner = format!("::{name}");
        }
        let line = line.trim_start().trim_start_matches("async ");
        if line == "#[test]" || line.starts_with("#[tokio::test") {
            is_test = true;
        } else if let Some((name, _)) = line.strip_prefix("fn ").and_then(|l| l.split_once('(')) {
            if is_test {
                out.push(format!("{module}{inner}::{name}"));
            }
            is_test = false;
        }
    }
    out
}

#[test]
fn every_point_is_shown_and_every_story_shows_one() {
    let there = There::all();
    assert!(there.tests.len() > 200 && there.units.len() > 200 && there.stories.len() > 300);
    let faults = faults(TABLE, &there);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn each_planted_fault_of_the_table_is_found() {
    let set = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect();
    let there = There {
        tests: set(&["words::are_found", "job::runs"]),
        units: set(&["mail::words::tests::cuts"]),
        stories: set(&["ask_kim", "ask_po", "nudge"]),
        modules: set(&["words", "job", "support"]),
        numbered: vec![("M", 1), ("P", 1)],
    };
    let good = "# A table\n\n## Mail\n\nM1 Words\nTheir words are found, whatever\nstands below.\n  \
        test words::are_found\n  unit mail::words::tests::cuts\nNothing is lost.\n  story nudge\n\n\
        P1 Asking\nSomebody is asked.\n  test job::runs\n  story ask_*\n\n## Left\n\n  \
        module support: no test of its own\n";
    assert_eq!(faults(good, &there), Vec::<String>::new());
    for (from, to, line, what) in [
        (
            "words::are_found",
            "words::are_gone",
            8,
            "there is no test words::are_gone",
        ),
        (
            "tests::cuts",
            "tests::cut",
            9,
            "there is no unit mail::words::tests::cut",
        ),
        (
            "story nudge",
            "story nudges",
            11,
            "there is no story nudges",
        ),
        (
            "story ask_*",
            "story asks_*",
            16,
            "there is no story asks_*",
        ),
        ("story ask_*", "story *_po*", 16, "there is no story *_po*"),
        (
            "story ask_*",
            "story ask_po",
            20,
            "the story ask_kim stands under no point",
        ),
        ("  story ask_*\n", "", 13, "P1 has no story"),
        ("  test job::runs\n", "", 13, "P1 has no test"),
        ("  test job::runs\n", "", 19, "no point names a test of job"),
        ("  story nudge\n", "", 10, "nothing shows this sentence"),
        (
            "Somebody is asked.\n  test job::runs\n  story ask_*\n",
            "",
            13,
            "P1 promises nothing",
        ),
        ("below.", "below", 8, "the sentence above has no end"),
        (
            "  story ask_*",
            "  tale ask_*",
            16,
            "begin with test, unit, story or module",
        ),
        ("Somebody is asked.\n", "", 14, "it shows nothing"),
        ("P1 Asking", "M1 Asking", 13, "M1 stands in line 5 already"),
        ("P1 Asking", "P2 Asking", 20, "the point P1 is missing"),
        (
            "module support:",
            "module supports:",
            20,
            "there is no module supports",
        ),
        (
            "module support:",
            "module job: x\n  module support:",
            20,
            "a point names job",
        ),
        (
            "support: no test of its own",
            "support",
            20,
            "module NAME: why",
        ),
        ("M1 Words\n", "Words\n", 5, "a sentence before any point"),
    ] {
        let planted = good.replacen(from, to, 1);
        assert_ne!(planted, good);
        let found = faults(&planted, &there);
        let hit = |f: &&String| f.contains(&format!("points.txt:{line}: ")) && f.contains(what);
        assert!(found.iter().any(|f| hit(&f)), "{what}: {found:#?}");
    }
}

#[test]
fn unit_tests_are_told_by_their_path() {
    let text = "fn no() {}\n#[cfg(test)]\nmod tests {\n    #[test]\n    fn it_is() {}\n}\n";
    assert_eq!(
        unit_tests("mail/words", text),
        ["mail::words::tests::it_is"]
    );
    let text = "#[test]\n#[ignore]\nfn it_is() {}\nfn it_is_not() {}\n";
    assert_eq!(
        unit_tests("mail/words_tests", text),
        ["mail::words::tests::it_is"]
    );
    assert_eq!(unit_tests("mail/write/mod", text), ["mail::write::it_is"]);
}
