//! `trialogue backup`: a copy of the database, while the service may be running.
//!
//! Owns the command's options and its output. Never holds the key file or the config: what a
//! backup lacks is said with it. Invariant: where it says that a copy was made, the copy is whole.

use super::{Answer, World};
use crate::app::{self, backup::into_file};
use crate::config::Config;
use anyhow::{Result, bail};
use serde::Serialize;
use std::fmt::Display;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What `--help` shows below.
pub const EXAMPLE: &str = "\
Copies the database as it is at one instant; the service may run meanwhile. FILE must not be there
yet. Until the copy is complete and on the disk it is FILE.partial. It can be read by its owner
alone: it holds everybody's mail. The key file and the config are not in it: keep them too, and not
in the same place.

To put it back: stop the service, move the database away with the files that bear its name and
-wal or -shm, copy FILE to its place under the service's user, and start the service. The key file
must be the same. What came into the mailbox since is read again; a letter that was due when the
copy was made goes again under its old Message-ID.

A database on PostgreSQL is copied by pg_dump; the command says how.

Examples:
  trialogue backup /var/backups/trialogue-$(date +%F).db
  trialogue backup copy.db --json";

/// Options of `backup`.
#[derive(Debug, Clone, clap::Args)]
pub struct Options {
    /// Where the copy goes
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// One JSON object
    #[arg(long)]
    pub json: bool,
}

/// What was made, as JSON.
#[derive(Serialize)]
struct Made {
    file: PathBuf,
    bytes: u64,
    database: PathBuf,
    /// What is not in it.
    keys: PathBuf,
}

/// Copies the database that the config names.
pub fn run(
    options: &Options,
    given: Option<&Path>,
    world: &mut World<'_>,
    out: &mut dyn Write,
) -> Result<Answer> {
    let config = Config::load(given, world.environment.clone())?;
    let Some(database) = config.database_file().map(Path::to_owned) else {
        bail!("{}", dumped(config.database.reveal(), &options.file));
    };
    let (file, bytes) = app::runtime()?.block_on(into_file(&config, &options.file))?;
    let keys = config.keys.clone();
    if options.json {
        let made = Made {
            file,
            bytes,
            database,
            keys,
        };
        writeln!(out, "{}", serde_json::to_string(&made)?)?;
        return Ok(Answer::Done);
    }
    writeln!(
        out,
        "{} is a copy of the database, {bytes} bytes.",
        file.display()
    )?;
    writeln!(
        out,
        "The keys are not in it: keep {} too, in another place.",
        keys.display()
    )?;
    let database = database.display();
    writeln!(
        out,
        "To put it back: stop the service, move {database}, {database}-wal and {database}-shm\n\
         away, copy the file to {database}, and start the service."
    )?;
    Ok(Answer::Done)
}

/// How a database on a server is copied.
fn dumped(url: &str, file: &Path) -> String {
    let url = quoted(anonymous(url));
    let file = quoted(file.display());
    format!(
        "the database is on PostgreSQL, which copies it itself while the service runs:\n  \
         pg_dump --format=custom --file={file} {url}\n\
         and puts it back while the service is stopped:\n  \
         pg_restore --clean --if-exists --single-transaction --dbname={url} {file}\n\
         They ask for the password, or find it in ~/.pgpass. Keep the key file too."
    )
}

/// The address without its password.
fn anonymous(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return "postgres://…".to_owned();
    };
    // The last @ ends the log-in: a password may hold any other sign.
    let (login, rest) = rest.rsplit_once('@').unwrap_or(("", rest));
    let user = login.split(':').next().unwrap_or_default();
    let at = if user.is_empty() { "" } else { "@" };
    let (host, query) = rest.split_once('?').unwrap_or((rest, ""));
    let kept: Vec<&str> = query
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.contains("password"))
        .collect();
    let joint = if kept.is_empty() { "" } else { "?" };
    format!("{scheme}://{user}{at}{host}{joint}{}", kept.join("&"))
}

/// As a shell takes it for one word.
fn quoted(word: impl Display) -> String {
    format!("'{}'", word.to_string().replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_on_a_server_is_dumped_without_its_password_in_the_line() {
        let said = dumped(
            "postgres://clarify:p@ss:w@db.example:5433/tri?sslmode=require&password=x",
            Path::new("it's.dump"),
        );
        assert!(
            said.contains(
                r"pg_dump --format=custom --file='it'\''s.dump' 'postgres://clarify@db.example:5433/tri?sslmode=require'"
            ),
            "{said}"
        );
        assert!(
            !said.contains("ss:w") && !said.contains("password=x"),
            "{said}"
        );
        assert_eq!(anonymous("postgres://db/tri"), "postgres://db/tri");
    }
}
