//! A database of a world's own: a file, or one on the server that the environment names.

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use std::sync::atomic::{AtomicU32, Ordering};

static DATABASES: AtomicU32 = AtomicU32::new(0);

/// Where a world's database is.
pub(super) struct Database {
    pub(super) url: String,
    folder: tempfile::TempDir,
    server: Option<(String, String)>,
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
        let number = DATABASES.fetch_add(1, Ordering::Relaxed);
        let name = format!("story_{}_{number}", std::process::id());
        let mut admin = PgConnection::connect(&server).await.unwrap();
        let make = AssertSqlSafe(format!("CREATE DATABASE {name}"));
        sqlx::query(make).execute(&mut admin).await.unwrap();
        let (base, _) = server.rsplit_once('/').unwrap();
        Self {
            url: format!("{base}/{name}"),
            folder,
            server: Some((server, name)),
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

    pub(super) async fn drop_it(&self) {
        if let Some((server, name)) = &self.server {
            let mut admin = PgConnection::connect(server).await.unwrap();
            let gone = AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)"));
            sqlx::query(gone).execute(&mut admin).await.unwrap();
        }
    }
}
