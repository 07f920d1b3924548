//! `import people` on a real database: what a rehearsal tells beforehand, and what it warns of.

use clap::Parser as _;
use std::path::Path;
use trialogue::app;
use trialogue::cli::{Answer, Cli, World, dispatch};
use trialogue::config::keys;
use trialogue::domain::time::Timestamp;
use trialogue::wire::clock::machine_now;

const CONFIG: &str = "database = \"sqlite://t.db\"\nkeys = \"keys\"\n[team.acme]\n\
    mailbox = \"clarify@acme.example\"\n[team.acme.inbox]\nmaildir = \"in\"\n\
    [team.acme.outbox]\nmaildir = \"out\"\n";

fn run(folder: &Path, args: &[&str]) -> (anyhow::Result<Answer>, String) {
    let config = folder.join("trialogue.toml");
    if !config.exists() {
        std::fs::write(&config, CONFIG).unwrap();
        keys::create(&folder.join("keys"), &keys::key([7; 32], Timestamp(0))).unwrap();
    }
    let config = config.to_str().unwrap();
    let cli = Cli::try_parse_from(["trialogue", "--config", config].iter().chain(args)).unwrap();
    let mut out = Vec::new();
    let mut world = World {
        environment: Vec::new(),
        now: machine_now(),
        random: [5; 32],
        store: &mut |config, parsed| app::import(config, parsed),
        probe: &mut |_| Vec::new(),
    };
    let answer = dispatch(cli, &mut world, &mut out);
    (answer, String::from_utf8(out).unwrap())
}

fn people(folder: &Path, rows: &str) -> String {
    let file = folder.join("people.csv");
    std::fs::write(&file, format!("address,name,role,end\n{rows}")).unwrap();
    file.to_str().unwrap().to_owned()
}

#[test]
fn a_rehearsal_tells_the_faults_of_the_import() {
    let folder = tempfile::tempdir().unwrap();
    let file = people(folder.path(), "pia@acme.example,Pia Owner,po,\n");
    let dry = ["import", "people", &file, "--dry-run"];
    let (answer, told) = run(folder.path(), &dry);
    assert!(
        answer.is_ok() && told.contains("nothing was imported"),
        "{told}"
    );
    assert!(!folder.path().join("t.db").exists(), "it makes no database");
    run(folder.path(), &["import", "people", &file]).0.unwrap();
    people(folder.path(), "pia@acme.example,Pia Owner,developer,\n");
    let wrong = |args: &[&str]| format!("{:#}", run(folder.path(), args).0.unwrap_err());
    let told = wrong(&dry);
    assert!(told.contains("nobody would be Product Owner"), "{told}");
    assert_eq!(told, wrong(&["import", "people", &file]));
}

#[test]
fn a_product_owner_who_leaves_unfollowed_is_warned_of_and_listed() {
    let folder = tempfile::tempdir().unwrap();
    let rows = "pia@acme.example,Pia Owner,po,2999-12-03\ndan@acme.example,Dan Dele,delegate,\n";
    let file = people(folder.path(), rows);
    let (answer, told) = run(folder.path(), &["import", "people", &file]);
    answer.unwrap();
    let warning = "Pia Owner, the only Product Owner, leaves on 2999-12-03: from then on delegates";
    assert!(told.contains(&format!("warning: {warning}")), "{told}");
    let (answer, told) = run(folder.path(), &["people", "list"]);
    answer.unwrap();
    assert!(told.contains("leaves on 2999-12-03\n"), "{told}");
    assert!(
        told.contains("Warning: Pia Owner, the only Product Owner"),
        "{told}"
    );
    let (_, json) = run(folder.path(), &["people", "list", "--json"]);
    let rows: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(rows.to_string().contains("\"leaves\":325"), "{rows}");
}
