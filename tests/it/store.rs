//! The store's contract: the same functions on SQLite and on PostgreSQL
//! (`TRIALOGUE_TEST_POSTGRES=postgres://user@host:port/any`), each in a database of its own.
#![cfg(test)]

mod booking;
mod confirming;
mod outage;
mod outbox;
mod records;
mod samples;
mod serving;
mod sources;
mod statements;

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use std::sync::atomic::{AtomicU32, Ordering};
use trialogue::store::Store;

static DATABASES: AtomicU32 = AtomicU32::new(0);

/// Runs a test on both engines. It gets the address of an empty database.
pub(crate) fn both(test: impl AsyncFn(String)) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("trialogue.db");
    runtime.block_on(test(format!("sqlite://{}", path.display())));
    #[expect(clippy::disallowed_methods, reason = "which server to test on")]
    let server = std::env::var("TRIALOGUE_TEST_POSTGRES");
    match server {
        Ok(server) => runtime.block_on(async {
            let name = format!(
                "store_{}_{}",
                std::process::id(),
                DATABASES.fetch_add(1, Ordering::Relaxed)
            );
            let mut admin = PgConnection::connect(&server).await.unwrap();
            let make = AssertSqlSafe(format!("CREATE DATABASE {name}"));
            sqlx::query(make).execute(&mut admin).await.unwrap();
            let (base, _) = server.rsplit_once('/').unwrap();
            test(format!("{base}/{name}")).await;
            let drop = AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)"));
            sqlx::query(drop).execute(&mut admin).await.unwrap();
        }),
        Err(_) => println!("skipped: TRIALOGUE_TEST_POSTGRES names no server"),
    }
}

/// A new database on the PostgreSQL server of the tests; stays until the server's folder goes.
pub(crate) fn new_database() -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "which server to test on")]
    let Ok(server) = std::env::var("TRIALOGUE_TEST_POSTGRES") else {
        println!("skipped: TRIALOGUE_TEST_POSTGRES names no server");
        return None;
    };
    let number = DATABASES.fetch_add(1, Ordering::Relaxed);
    let name = format!("job_{}_{number}", std::process::id());
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let mut admin = PgConnection::connect(&server).await.unwrap();
        let make = AssertSqlSafe(format!("CREATE DATABASE {name}"));
        sqlx::query(make).execute(&mut admin).await.unwrap();
    });
    let (base, _) = server.rsplit_once('/')?;
    Some(format!("{base}/{name}"))
}

/// As [`both`], with the store opened.
fn on_both(test: impl AsyncFn(Store)) {
    both(async |url| {
        let store = Store::open(&url).await.unwrap();
        test(store.clone()).await;
        store.close().await;
    });
}
