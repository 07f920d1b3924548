//! The house: who may import whom, checked on the sources themselves. `TRIALOGUE_GRAPH=1 cargo
//! test layers -- --nocapture` prints the graph as it is.

mod graph;
pub(crate) mod source;

use graph::{Graph, Source, cycles};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Most lines of a source file.
const LONGEST: usize = 500;

const L1: &[&str] = &["domain"];
const L3: &[&str] = &["domain", "rules", "mail", "calendar", "pages", "store"];
const L4: &[&str] = &[
    "domain", "rules", "mail", "calendar", "pages", "store", "desk",
];

/// A module at the top, what it may import, and why just that.
const LAYERS: &[(&str, &[&str], &str)] = &[
    ("domain", &[], "the words stand alone"),
    (
        "rules",
        L1,
        "deciding is pure, so that it can be done again",
    ),
    ("mail", L1, "reading and writing mail knows no decision"),
    (
        "calendar",
        L1,
        "reading and writing iCalendar knows no decision",
    ),
    ("pages", L1, "a letter carries all its facts"),
    ("store", L1, "tables know neither mail nor rules"),
    ("desk", L3, "joins what is below, and owns the ports"),
    ("config", L4, "the world's edge"),
    (
        "run",
        L4,
        "the world's edge: its loops know the desk, not its adapters",
    ),
    ("web", L4, "the world's edge"),
    ("wire", L4, "the world's edge: adapters of the desk's ports"),
    (
        "app",
        &[
            "domain", "rules", "mail", "calendar", "pages", "store", "desk", "config", "run",
            "web", "wire",
        ],
        "the composition root joins everything, and knows no command",
    ),
    (
        "cli",
        &["domain", "config", "app"],
        "a command reads settings and lets `app` do it",
    ),
    (
        "main",
        &["domain", "config", "app", "cli"],
        "parses, brings the world as values, exits",
    ),
    ("lib", &[], "declares the modules"),
];

/// A file, what it may import beyond its layer, and why.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    (
        "cli/explain",
        "desk",
        "stands alone, without config and database: `desk::reading` joins mail and calendar",
    ),
    (
        "cli/explain",
        "mail",
        "stands alone: its flags stand in for the config's trust",
    ),
    (
        "cli/lint",
        "desk",
        "stands alone, as explain does: `desk::linting` joins mail and calendar",
    ),
    (
        "cli/slots",
        "rules",
        "stands alone: the search itself, without a desk",
    ),
    (
        "cli/slots",
        "calendar",
        "stands alone: busy times from files",
    ),
    (
        "cli/slots",
        "desk",
        "prints why a call has its slot; reads, and decides nothing",
    ),
    (
        "cli/show",
        "desk",
        "prints what the desk shows; reads, and decides nothing",
    ),
    (
        "cli/show",
        "store",
        "prints the store's rows of mails and letters; holds no SQL",
    ),
    ("cli/verify", "desk", "prints what the desk found"),
    ("cli/report", "desk", "reads what reports are made of"),
    ("cli/report", "rules", "prints what the rules count"),
    ("cli/log", "desk", "reads what was decided"),
    ("cli/log", "rules", "prints what was decided"),
    (
        "cli/templates",
        "pages",
        "stands alone: prints what is wrong with templates",
    ),
    (
        "cli/held",
        "store",
        "prints the store's rows of held mails; holds no SQL",
    ),
    (
        "cli/held",
        "desk",
        "prints what is held; lets the desk release and drop",
    ),
    ("cli/held", "mail", "prints what a held mail is read as"),
    (
        "cli/import",
        "desk",
        "prints what the desk says of an import",
    ),
    ("cli/people", "desk", "lets the desk try an address again"),
    (
        "cli/people",
        "store",
        "reads who is on record; holds no SQL",
    ),
];

/// A crate, where it may be named (empty: anywhere), and why.
const FENCES: &[(&str, &[&str], &str)] = &[
    (
        "anyhow",
        &["run", "app", "cli", "main"],
        "for errors that only a person reads; below, a caller branches",
    ),
    ("calcard", &["calendar"], "reads iCalendar"),
    (
        "chardetng",
        &["mail"],
        "which charset a mail is in that says none",
    ),
    ("chrono", &[], "the one time library"),
    ("chrono_tz", &[], "the one time library's zones"),
    ("clap", &["cli", "main"], "arguments"),
    ("csv", &["cli", "config"], "files that are imported"),
    ("data_encoding", &[], "text of bytes; no I/O"),
    (
        "encoding_rs",
        &["mail", "config"],
        "charsets of mails and of files",
    ),
    ("futures_util", &["desk"], "letters side by side"),
    (
        "getrandom",
        &["wire", "main"],
        "chance is a value elsewhere",
    ),
    ("hmac", &["mail"], "tokens"),
    ("html2text", &["mail"], "reads HTML"),
    ("ics", &["calendar"], "writes iCalendar"),
    ("http_body_util", &["wire"], "HTTP"),
    ("hyper", &["wire"], "HTTP"),
    ("hyper_util", &["wire"], "HTTP"),
    ("imap", &["wire"], "the IMAP session"),
    ("lettre", &["mail", "wire"], "building mails; SMTP"),
    (
        "mail_auth",
        &["mail", "wire/dns"],
        "keys and signatures of DKIM and ARC; its resolver",
    ),
    ("mail_parser", &["mail"], "reads mail"),
    (
        "percent_encoding",
        &["pages", "domain"],
        "mailto links; log-in names",
    ),
    ("quick_xml", &["calendar"], "what a CalDAV server answers"),
    ("ring", &["desk/vault"], "seals secrets on record"),
    ("rustls", &["wire"], "TLS"),
    ("rustls_native_certs", &["wire"], "TLS"),
    ("serde", &[], "payloads and settings"),
    (
        "serde_json",
        &[
            "store",
            "config",
            "cli",
            "desk/verifying",
            "mail/bounce/notified",
            "wire/oauth",
        ],
        "columns, --json, a relay's notifications, what token servers answer",
    ),
    (
        "sha2",
        &["domain", "mail", "config", "app/demo"],
        "digests and keys; no I/O",
    ),
    ("sqlx", &["store"], "SQL"),
    ("tera", &["pages"], "templates"),
    (
        "strsim",
        &["domain"],
        "how near a misspelt word is to a known one",
    ),
    ("thiserror", &[], "errors on which a caller branches"),
    (
        "tokio",
        &["run", "web", "wire", "app"],
        "no runtime at the desk or below: they are stepped by tests",
    ),
    ("tokio_rustls", &["wire"], "TLS"),
    (
        "toml",
        &["config", "cli/slots", "cli/init"],
        "settings, read and written; the people file of `slots`",
    ),
    (
        "tracing",
        &["desk", "run", "web", "wire", "app", "cli"],
        "logs are of the shell",
    ),
    ("tracing_subscriber", &["cli/serve"], "where logs go"),
    (
        "idna",
        &["domain"],
        "the one form of a domain's name; no I/O",
    ),
    ("url", &["domain", "wire"], "addresses of feeds; no I/O"),
    ("unicode_width", &["pages", "cli"], "text in columns"),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every source file: its place below `src`, and its text.
pub(crate) fn sources() -> Vec<Source> {
    let src = root().join("src");
    let (mut open, mut out) = (vec![src.clone()], Vec::new());
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let name = path
                    .strip_prefix(&src)
                    .unwrap()
                    .to_string_lossy()
                    .into_owned();
                out.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    out
}

/// The crates depended on, by the name they have in code.
fn externals(tables: &[&str]) -> BTreeSet<String> {
    let text = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let manifest: toml::Table = text.parse().unwrap();
    tables
        .iter()
        .filter_map(|table| manifest.get(*table)?.as_table())
        .flat_map(|table| table.keys().map(|name| name.replace('-', "_")))
        .collect()
}

fn all_externals() -> BTreeSet<String> {
    externals(&["dependencies", "dev-dependencies"])
        .into_iter()
        // Tests inside `src` may use these.
        .filter(|name| !["insta", "proptest", "tempfile"].contains(&name.as_str()))
        .collect()
}

#[test]
#[expect(clippy::disallowed_methods, reason = "asks whether to print the graph")]
fn layers_fences_and_sizes_hold() {
    let sources = sources();
    assert!(
        sources.len() > 100,
        "only {} sources were found",
        sources.len()
    );
    let graph = Graph::read(&sources, &all_externals());
    if std::env::var_os("TRIALOGUE_GRAPH").is_some() {
        print(&graph);
    }
    let violations = graph.violations();
    assert!(violations.is_empty(), "\n{}", violations.join("\n"));
}

fn print(graph: &Graph) {
    let list = |names: &BTreeSet<String>| names.iter().cloned().collect::<Vec<_>>().join(" ");
    println!("modules");
    for (from, to) in &graph.tops() {
        println!("  {from} -> {}", list(to));
    }
    println!("files");
    for (from, to) in &graph.files {
        println!("  {from} -> {}", list(to));
    }
    println!("crates");
    for (from, crates) in graph.crates.iter().filter(|(_, c)| !c.is_empty()) {
        println!("  {from} -> {}", list(crates));
    }
}

#[test]
fn the_tables_name_what_exists() {
    let sources = sources();
    let modules: BTreeSet<String> = sources
        .iter()
        .map(|(path, _)| graph::top(path.trim_end_matches(".rs")).to_owned())
        .collect();
    for module in &modules {
        assert!(
            LAYERS.iter().any(|(m, ..)| m == module),
            "{module} has no layer"
        );
    }
    let externals = externals(&["dependencies"]);
    for name in &externals {
        assert!(
            FENCES.iter().any(|(n, ..)| n == name),
            "{name} has no fence"
        );
    }
    for (name, ..) in FENCES {
        assert!(externals.contains(*name), "{name} is fenced and not used");
    }
    let graph = Graph::read(&sources, &all_externals());
    for (file, to, _) in EXCEPTIONS {
        let used = graph.files.iter().any(|(from, edges)| {
            (from == file || from.starts_with(&format!("{file}/")))
                && edges.iter().any(|m| graph::top(m) == *to)
        });
        assert!(used, "the exception {file} -> {to} is not needed");
    }
}

/// What the checks say of sources.
fn said(sources: &[(&str, &str)]) -> String {
    let sources: Vec<Source> = sources
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    Graph::read(&sources, &all_externals())
        .violations()
        .join("\n")
}

#[test]
fn a_planted_edge_is_found_however_it_is_written() {
    let below = [
        ("store/mod.rs", ""),
        ("mail/mod.rs", ""),
        ("mail/read.rs", ""),
    ];
    let planted = [
        "use crate::mail::read::read;",
        "use crate::{domain::ids::TeamId, mail::{read as r, token}};",
        "fn f() { let m = crate::mail::read::read(b\"\"); }",
        "use super::super::mail;",
        "mod tests { use super::super::super::mail; }",
        "type M = Vec<crate::mail::Message>;",
        "#[derive(crate::mail::Read)] struct A;",
    ];
    for text in planted {
        let said = said(&[&below[..], &[("store/tx.rs", text)]].concat());
        assert!(said.contains("store/tx imports mail"), "{text}: {said:?}");
    }
    let spared = [
        "// use crate::mail::read;",
        "/* crate::mail /* crate::mail */ crate::mail::x */",
        "const A: &str = \"crate::mail::x\"; const B: &str = r#\"\"crate::mail::x\"#;",
        "const C: char = '\"'; use super::error::StoreError; const D: char = '\\'';",
        "use super::mail::x; fn f<'a>(x: &'a str) {}",
    ];
    for text in spared {
        let said = said(&[&below[..], &[("store/tx.rs", text)]].concat());
        assert_eq!(said, "", "{text}");
    }
}

#[test]
fn siblings_and_higher_layers_are_refused() {
    for (from, to) in [
        ("domain", "rules"),
        ("rules", "mail"),
        ("pages", "store"),
        ("store", "desk"),
        ("desk", "wire"),
        ("wire", "config"),
        ("run", "wire"),
        ("config", "web"),
        ("app", "cli"),
        ("cli", "store"),
        ("cli", "wire"),
    ] {
        let (path, text) = (format!("{from}/mod.rs"), format!("use crate::{to}::X;"));
        let said = said(&[(&path, &text), (&format!("{to}/mod.rs"), "")]);
        assert_eq!(
            said,
            format!("{from} imports {to}: not in the table of layers")
        );
    }
    let said = said(&[("helpers.rs", "")]);
    assert_eq!(said, "helpers: no layer is given to helpers");
}

#[test]
fn a_planted_cycle_is_found() {
    let said = said(&[
        ("app/mod.rs", "use crate::cli::X;"),
        ("cli/mod.rs", "use crate::app::Y;"),
    ]);
    assert!(said.contains("a cycle between modules: app, cli"), "{said}");
    let inside = self::said(&[
        ("store/a.rs", "use super::b::X;"),
        ("store/b.rs", "fn f() { crate::store::c::f() }"),
        ("store/c.rs", "use super::{a::A, d};"),
        ("store/d.rs", ""),
    ]);
    assert_eq!(inside, "a cycle between files: store/a, store/b, store/c");
    let folders = self::said(&[
        ("store/a/x.rs", "use crate::store::b::y::Y;"),
        ("store/a/z.rs", ""),
        ("store/a/z_tests.rs", "use crate::store::c::C;"),
        ("store/c.rs", "use super::a::z::Z;"),
        ("store/b.rs", "mod y; use super::a::z::Z;"),
        ("store/b/y.rs", "use super::B;"),
    ]);
    assert_eq!(folders, "a cycle between folders: store/a, store/b");
    let handed_on = self::said(&[
        ("store/mod.rs", "mod tx; pub use tx::Tx; pub struct Store;"),
        ("store/tx.rs", "use super::Store; pub struct Tx;"),
    ]);
    assert_eq!(handed_on, "");
    let edges = BTreeMap::from([("a".to_owned(), BTreeSet::from(["a".to_owned()]))]);
    assert_eq!(cycles(&edges), [["a"]]);
}

#[test]
fn a_crate_outside_its_fence_is_found() {
    for (path, text) in [
        ("rules/x.rs", "use sqlx::AnyPool;"),
        ("desk/x.rs", "#[tokio::test] async fn f() {}"),
        ("mail/x.rs", "fn f() { ::tera::Tera::new(); }"),
        ("web/x.rs", "use {imap::Session, std::fmt};"),
        ("domain/x.rs", "use mail_parser as m;"),
    ] {
        let said = said(&[(path, text)]);
        assert!(said.contains("outside its fence"), "{text}: {said:?}");
    }
    // A module or an alias of the same name is no crate.
    let spared = said(&[
        (
            "desk/x.rs",
            "use crate::calendar::write as ics; fn f() { ics::write(); }",
        ),
        ("calendar/mod.rs", "pub mod write;"),
        ("calendar/write.rs", "use ics::ICalendar;"),
        ("wire/mod.rs", "pub mod imap; pub use imap::Inbox;"),
        ("wire/imap.rs", "pub struct Inbox;"),
    ]);
    assert_eq!(spared, "");
}

#[test]
fn a_long_file_is_found() {
    let long = "\n".repeat(LONGEST + 1);
    assert_eq!(
        said(&[("rules/x.rs", &long)]),
        "rules/x.rs: 501 lines, more than 500"
    );
}
