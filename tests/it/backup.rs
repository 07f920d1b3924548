//! `trialogue backup`: a copy made while letters are written keeps the promises and holds what was
//! on record before; a kill in the middle leaves nothing under the final name.

use crate::support::office::{DANA, Mail, World};
use crate::support::sql::execute;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use trialogue::config::keys;
use trialogue::desk::verifying::verify;
use trialogue::domain::policy::Policy;
use trialogue::domain::time::Timestamp;
use trialogue::store::{Store, Value};

/// A folder with a config for this database.
fn folder(url: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let text = format!(
        "database = \"{url}\"\nkeys = \"keys\"\n[team.acme]\nmailbox = \"clarify@acme.example\"\n\
         inbox.maildir = \"in\"\noutbox.maildir = \"out\"\n\
         [team.acme.policy]\nplace = \"https://meet.example/{{call}}\"\n"
    );
    std::fs::write(folder.path().join("trialogue.toml"), text).unwrap();
    let key = keys::key([9; 32], Timestamp(0));
    keys::create(&folder.path().join("keys"), &key).unwrap();
    folder
}

fn command(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_trialogue"));
    command
        .current_dir(folder)
        .args(["--config", "trialogue.toml"])
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn run(folder: &Path, args: &[&str]) -> Output {
    command(folder, args).output().unwrap()
}

fn said(out: &Output) -> String {
    let all = [out.stdout.as_slice(), out.stderr.as_slice()].concat();
    String::from_utf8(all).unwrap()
}

async fn mails(store: &Store) -> i64 {
    let mut tx = store.read().await.unwrap();
    let rows = tx
        .rows("SELECT COUNT(*) FROM mail", Vec::new())
        .await
        .unwrap();
    match rows[0][0] {
        Value::Int(Some(n)) => n,
        ref other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_made_while_letters_are_written_keeps_the_promises() {
    let own = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", own.path().join("world.db").display());
    let mut world = World::on(&url, own, Policy::default()).await;
    let folder = folder(&url);
    let mut number = 0;
    let mut written_meanwhile = 0;
    for round in 0..5 {
        for _ in 0..3 {
            number += 1;
            ask(&mut world, number).await;
        }
        let before = mails(world.desk.store()).await;
        let name = format!("copy-{round}.db");
        let mut backup = command(folder.path(), &["backup", &name]).spawn().unwrap();
        loop {
            number += 1;
            ask(&mut world, number).await;
            if !is_running(&mut backup) {
                break;
            }
        }
        let out = backup.wait_with_output().unwrap();
        assert!(out.status.success(), "{}", said(&out));
        let after = mails(world.desk.store()).await;
        written_meanwhile += after - before;
        let copy = folder.path().join(&name);
        let mode = copy.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let size = copy.metadata().unwrap().len();
        assert!(
            said(&out).contains(&format!("{size} bytes")),
            "{}",
            said(&out)
        );
        assert!(
            said(&out).contains("The keys are not in it"),
            "{}",
            said(&out)
        );
        let store = Store::open(&format!("sqlite://{}", copy.display()))
            .await
            .unwrap();
        let held = mails(&store).await;
        assert!((before..=after).contains(&held), "{before} {held} {after}");
        let teams: Vec<_> = world.desk.teams().iter().map(|t| t.team.clone()).collect();
        let checks = verify(&store, &teams, world.now()).await.unwrap();
        let broken: Vec<_> = checks.iter().filter(|c| !c.violations.is_empty()).collect();
        assert!(broken.is_empty(), "{broken:?}");
        let looked_at = checks.iter().find(|c| c.promise == 2).unwrap().looked_at;
        assert_eq!(i64::try_from(looked_at).unwrap(), held, "{checks:?}");
        store.close().await;
    }
    println!("5 copies while {written_meanwhile} mails came in and were decided");
    assert!(written_meanwhile >= 5, "it was made under load");
    // The command that checks it, on a config that names the copy.
    let copy = folder.path().join("copy-4.db");
    let at = folder.path().join("trialogue.toml");
    let text = std::fs::read_to_string(&at).unwrap();
    let text = text.replace(&url, &format!("sqlite://{}", copy.display()));
    std::fs::write(&at, text).unwrap();
    let out = run(folder.path(), &["verify", "--json"]);
    assert!(said(&out).contains("\"holds\":true"), "{}", said(&out));
    world.desk.store().close().await;
}

fn is_running(child: &mut Child) -> bool {
    child.try_wait().unwrap().is_none()
}

async fn ask(world: &mut World, number: u32) {
    let subject = format!("[PBI-142] Question {number}?");
    let text = format!("Is it so? {number}");
    world
        .mail(&Mail {
            from: DANA,
            subject: &subject,
            text: &text,
            ..Mail::default()
        })
        .await;
}

/// A database of `megabytes` in a folder with its config.
async fn large(megabytes: u32) -> (tempfile::TempDir, PathBuf) {
    let own = tempfile::tempdir().unwrap();
    let file = own.path().join("large.db");
    let url = format!("sqlite://{}", file.display());
    let store = Store::open(&url).await.unwrap();
    store.close().await;
    execute(&url, "CREATE TABLE ballast (bytes BYTEA)").await;
    let rows = format!(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {megabytes}) \
         INSERT INTO ballast SELECT randomblob(1048576) FROM n"
    );
    execute(&url, &rows).await;
    let folder = folder(&url);
    // The database lives as long as the folder does.
    let kept = folder.path().join("kept");
    std::fs::rename(own.keep(), &kept).unwrap();
    let at = folder.path().join("trialogue.toml");
    let text = std::fs::read_to_string(&at).unwrap();
    let file = kept.join("large.db");
    let text = text.replace(&url, &format!("sqlite://{}", file.display()));
    std::fs::write(&at, text).unwrap();
    (folder, file)
}

#[tokio::test]
async fn a_kill_in_the_middle_leaves_nothing_under_the_final_name() {
    let (folder, _) = large(48).await;
    let at = folder.path();
    let (whole, partial) = (at.join("copy.db"), at.join("copy.db.partial"));
    let mut cut = 0;
    // At the first byte, in the middle, near the end.
    for megabytes in [0, 1, 20, 40] {
        let mut backup = command(at, &["backup", "copy.db"]).spawn().unwrap();
        let reached = || partial.metadata().is_ok_and(|m| m.len() >= megabytes << 20);
        while is_running(&mut backup) && !reached() {
            std::thread::yield_now();
        }
        backup.kill().unwrap();
        backup.wait().unwrap();
        if whole.exists() {
            // It was faster than the kill: then it is whole.
            std::fs::remove_file(&whole).unwrap();
            continue;
        }
        cut += 1;
        let out = run(at, &["backup", "copy.db"]);
        assert_eq!(out.status.code(), Some(2));
        assert!(
            said(&out).contains("if none runs, remove"),
            "{}",
            said(&out)
        );
        assert!(!whole.exists());
        std::fs::remove_file(&partial).unwrap();
        let journal = at.join("copy.db.partial-journal");
        let _ = std::fs::remove_file(journal);
    }
    println!("killed in the middle: {cut} of 4");
    assert!(cut >= 2, "it was killed in the middle {cut} times");
    let out = run(at, &["backup", "copy.db"]);
    assert!(out.status.success(), "{}", said(&out));
    assert!(whole.exists() && !partial.exists());
}

#[tokio::test]
async fn it_writes_over_nothing_and_says_what_is_wrong() {
    let (folder, database) = large(1).await;
    let at = folder.path();
    std::fs::write(at.join("there.db"), "mine").unwrap();
    let refused = |args: &[&str], words: &str| {
        let out = run(at, args);
        assert_eq!(out.status.code(), Some(2), "{}", said(&out));
        assert!(said(&out).contains(words), "{}", said(&out));
    };
    refused(&["backup", "there.db"], "is there already");
    assert_eq!(std::fs::read(at.join("there.db")).unwrap(), b"mine");
    refused(&["backup", "no/such/folder.db"], "can't be written");
    let out = run(at, &["backup", "copy.db", "--json"]);
    let json: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(json["file"], at.join("copy.db").display().to_string());
    assert_eq!(json["bytes"], at.join("copy.db").metadata().unwrap().len());
    assert_eq!(json["database"], database.display().to_string());
    assert!(json["keys"].as_str().unwrap().ends_with("keys"), "{json}");
    // Nothing is left of one that failed, and none is made out of nothing.
    std::fs::rename(&database, at.join("away.db")).unwrap();
    refused(&["backup", "other.db"], "there is no database");
    assert!(!database.exists());
    assert!(!at.join("other.db.partial").exists());
    let toml = at.join("trialogue.toml");
    let text = std::fs::read_to_string(&toml).unwrap();
    let url = format!("sqlite://{}", database.display());
    let server = "postgres://clarify:secret@127.0.0.1:1/tri";
    std::fs::write(&toml, text.replace(&url, server)).unwrap();
    refused(
        &["backup", "other.db"],
        "pg_dump --format=custom --file='other.db' 'postgres://clarify@127.0.0.1:1/tri'",
    );
}

/// Made before an upgrade it stays what the database is.
#[tokio::test]
async fn nothing_is_brought_to_a_newer_schema() {
    let (folder, database) = large(1).await;
    let url = format!("sqlite://{}", database.display());
    execute(&url, "DROP TABLE letter_about").await;
    execute(&url, "DELETE FROM _sqlx_migrations WHERE version > 1").await;
    let out = run(folder.path(), &["backup", "copy.db"]);
    assert!(out.status.success(), "{}", said(&out));
    let copy = format!("sqlite://{}", folder.path().join("copy.db").display());
    for url in [&url, &copy] {
        assert_eq!(versions(url).await, 1, "{url}");
    }
}

async fn versions(url: &str) -> i64 {
    use sqlx::{Connection as _, Row as _};
    sqlx::any::install_default_drivers();
    let mut own = sqlx::AnyConnection::connect(url).await.unwrap();
    let rows = sqlx::query("SELECT COUNT(*) FROM _sqlx_migrations");
    let row = rows.fetch_one(&mut own).await.unwrap();
    let count = row.get(0);
    own.close().await.unwrap();
    count
}
