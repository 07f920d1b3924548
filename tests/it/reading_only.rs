//! Commands that only look leave a database as it is: one of an older version, another program's,
//! and one whose file this user may not write.

use crate::support::sql::execute;
use crate::support::story::play_text;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use trialogue::cli::check::{Level, offline};
use trialogue::config::{Config, keys};
use trialogue::desk::holding::{Became, handle};
use trialogue::domain::held::Handling;
use trialogue::domain::ids::MailId;
use trialogue::domain::pbi::PbiKey;
use trialogue::domain::time::Timestamp;
use trialogue::store::Store;

const LOOKING: [&[&str]; 6] = [
    &["verify"],
    &["show", "PBI-142"],
    &["held", "list"],
    &["people", "list"],
    &["report", "bypass"],
    &["check"],
];

struct Place {
    folder: tempfile::TempDir,
    database: PathBuf,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("t.db");
        let text = format!(
            "database = \"sqlite://{}\"\nkeys = \"keys\"\n[team.acme]\n\
             mailbox = \"clarify@acme.example\"\ninbox.maildir = \"in\"\noutbox.maildir = \"out\"\n",
            database.display()
        );
        std::fs::write(folder.path().join("trialogue.toml"), text).unwrap();
        let key = keys::key([9; 32], Timestamp(0));
        keys::create(&folder.path().join("keys"), &key).unwrap();
        Self { folder, database }
    }

    fn url(&self) -> String {
        format!("sqlite://{}", self.database.display())
    }

    fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trialogue"));
        command
            .current_dir(self.folder.path())
            .args(["--config", "trialogue.toml"])
            .args(args);
        command.output().unwrap()
    }
}

fn said(out: &Output) -> String {
    let all = [out.stdout.as_slice(), out.stderr.as_slice()].concat();
    String::from_utf8(all).unwrap()
}

fn bytes(file: &Path) -> Vec<u8> {
    std::fs::read(file).unwrap()
}

#[tokio::test]
async fn an_older_database_is_told_of_and_not_changed() {
    let place = Place::new();
    Store::open(&place.url()).await.unwrap().close().await;
    let newest =
        "DELETE FROM _sqlx_migrations WHERE version = (SELECT MAX(version) FROM _sqlx_migrations)";
    execute(&place.url(), newest).await;
    execute(&place.url(), "ALTER TABLE access DROP COLUMN lives").await;
    let before = bytes(&place.database);
    for args in LOOKING {
        let out = place.run(args);
        let text = said(&out);
        assert!(
            text.contains("made by an older version"),
            "{args:?}: {text}"
        );
        assert!(text.contains("trialogue backup"), "{args:?}: {text}");
        assert!(!out.status.success(), "{args:?}: {text}");
    }
    assert!(bytes(&place.database) == before, "somebody wrote into it");
    // Whoever opens it to work with it brings it to the newest.
    Store::open(&place.url()).await.unwrap().close().await;
    assert!(place.run(&["verify"]).status.success());
}

#[tokio::test]
async fn another_programs_database_is_refused_before_anything_is_made_in_it() {
    let place = Place::new();
    std::fs::write(&place.database, b"").unwrap();
    execute(&place.url(), "CREATE TABLE shop (id INTEGER)").await;
    let before = bytes(&place.database);
    let people = place.folder.path().join("people.csv");
    std::fs::write(
        &people,
        "address,name,role\npia@acme.example,Pia Owner,po\n",
    )
    .unwrap();
    let writing: [&[&str]; 1] = [&["import", "people", "people.csv"]];
    for args in LOOKING.iter().chain(&writing) {
        let out = place.run(args);
        let text = said(&out);
        assert!(text.contains("no tables of Trialogue"), "{args:?}: {text}");
        assert!(!text.contains("read and written by this user"), "{text}");
        assert!(!out.status.success(), "{args:?}: {text}");
    }
    assert!(bytes(&place.database) == before, "somebody wrote into it");
}

#[test]
fn a_maildir_that_can_not_be_written_is_a_fault() {
    let place = Place::new();
    for (folder, parts) in [
        ("in", ["cur", "new", "tmp"]),
        ("out", ["cur", "new", "tmp"]),
    ] {
        for part in parts {
            std::fs::create_dir_all(place.folder.path().join(folder).join(part)).unwrap();
        }
    }
    let file = place.folder.path().join("trialogue.toml");
    let inbox = || {
        let config = Config::load(Some(&file), Vec::new()).unwrap();
        let findings = offline(&config, Timestamp(0));
        let own = findings.into_iter().find(|f| f.subject.ends_with("inbox"));
        own.unwrap()
    };
    assert_eq!(inbox().level, Level::Good);
    assert_eq!(
        std::fs::read_dir(place.folder.path().join("in/tmp"))
            .unwrap()
            .count(),
        0
    );
    // Not even root can make a file there.
    std::fs::remove_dir(place.folder.path().join("in/tmp")).unwrap();
    std::os::unix::fs::symlink("/proc", place.folder.path().join("in/tmp")).unwrap();
    let found = inbox();
    assert_eq!(found.level, Level::Fault);
    assert!(found.found.contains("in/tmp can't be written"), "{found:?}");
    assert!(found.mend.unwrap().contains("chown"));
}

#[test]
fn a_release_to_an_item_that_is_not_there_is_refused_and_the_mail_stays_held() {
    let text = "at Mon 2026-11-23 09:00\n> mail from mallory: [PBI-142] Hello\n  Buy this.\n";
    let world = play_text(text).unwrap();
    let row = &world.rows("SELECT id FROM mail WHERE status = 'held'")[0];
    let mail = MailId::new(crate::support::world::text(&row[0]));
    let to = |key: &str| Handling::Released {
        to: Some(PbiKey::new(key)),
    };
    let team = crate::support::world::team_id();
    let (store, now) = (world.desk.store().clone(), world.now());
    let handle = |how| {
        world
            .runtime
            .block_on(handle(&store, &team, &mail, how, "the admin", now))
    };
    let gone = handle(to("PBI-9999")).unwrap();
    assert_eq!(gone, Became::NoItem(PbiKey::new("PBI-9999")));
    assert_eq!(
        world
            .rows("SELECT id FROM mail WHERE status = 'held'")
            .len(),
        1
    );
    assert_eq!(handle(to("PBI-142")).unwrap(), Became::Done);
}
