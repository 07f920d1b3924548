//! A database of a world's own: a file, or one on the server that the environment names. Such a
//! one is emptied and used again, for to make one takes longer than most stories; the last ones
//! stay on the server.

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

static DATABASES: AtomicU32 = AtomicU32::new(0);

/// Names of those on the server that no world uses.
static FREE: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Ends what others do in the database, and leaves its tables as the migrations made them. Rows
/// are few: to delete them is faster than `TRUNCATE`, which makes files.
const EMPTY: &str = "DO $$ DECLARE of text; BEGIN
    PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid();
    SET LOCAL session_replication_role = replica;
    FOR of IN SELECT quote_ident(tablename) FROM pg_tables
        WHERE schemaname = 'public' AND tablename <> '_sqlx_migrations'
    LOOP EXECUTE 'DELETE FROM ' || of; END LOOP;
END $$";

/// Where a world's database is.
pub(super) struct Database {
    pub(super) url: String,
    folder: tempfile::TempDir,
    /// Its name on the server.
    server: Option<String>,
}

impl Database {
    pub(super) async fn new(sqlite: bool) -> Self {
        // A story ends no process: its database needs no disk.
        let folder = tempfile::tempdir_in("/dev/shm")
            .or_else(|_| tempfile::tempdir())
            .unwrap();
        #[expect(clippy::disallowed_methods, reason = "which server to test on")]
        let server = std::env::var("TRIALOGUE_TEST_POSTGRES")
            .ok()
            .filter(|_| !sqlite);
        let Some(server) = server else {
            let path = folder.path().join("trialogue.db");
            return Self {
                url: format!("sqlite://{}", path.display()),
                folder,
                server: None,
            };
        };
        let free = FREE.lock().unwrap().pop();
        let name = match free {
            Some(name) => name,
            None => made(&server).await,
        };
        Self {
            url: beside(&server, &name),
            folder,
            server: Some(name),
        }
    }

    /// A copy of a file that nobody has open.
    pub(super) fn copy_of(&self) -> Self {
        let folder = tempfile::tempdir_in("/dev/shm")
            .or_else(|_| tempfile::tempdir())
            .unwrap();
        let path = folder.path().join("trialogue.db");
        std::fs::copy(self.folder.path().join("trialogue.db"), &path).unwrap();
        Self {
            url: format!("sqlite://{}", path.display()),
            folder,
            server: None,
        }
    }

    /// No world uses it any more.
    pub(super) async fn give_back(&mut self) {
        if let Some(name) = self.server.take() {
            let mut own = PgConnection::connect(&self.url).await.unwrap();
            sqlx::query(EMPTY).execute(&mut own).await.unwrap();
            own.close().await.unwrap();
            FREE.lock().unwrap().push(name);
        }
    }
}

/// The address of another database of a server.
fn beside(server: &str, name: &str) -> String {
    let (base, _) = server.rsplit_once('/').unwrap();
    format!("{base}/{name}")
}

/// A new one.
async fn made(server: &str) -> String {
    let number = DATABASES.fetch_add(1, Ordering::Relaxed);
    let name = format!("story_{}_{number}", std::process::id());
    let mut admin = PgConnection::connect(server).await.unwrap();
    let make = AssertSqlSafe(format!("CREATE DATABASE {name}"));
    sqlx::query(make).execute(&mut admin).await.unwrap();
    name
}
