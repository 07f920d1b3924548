//! `trialogue verify`: the eight promises, checked against the database.
//!
//! Owns the command's options and its output. Never decides what a violation is: that is
//! `desk::verifying`. Invariant: it says what it looked at, so that "nothing found" is never
//! mistaken for "nothing looked at".

use super::screen::counted;
use super::{Answer, World};
use crate::app;
use crate::config::Config;
use crate::desk::verifying::{Check, verify};
use crate::domain::policy::Team;
use anyhow::Result;
use serde::Serialize;
use std::io::Write;
use std::path::Path;

/// What `--help` shows below.
pub const EXAMPLE: &str = "\
Prints of each promise how many rows were looked at, and each place where it is broken, by the
ids of its rows. The service may run meanwhile: all is read at one instant.

Examples:
  trialogue verify
  trialogue verify --full     also ends with 1 where a check had nothing to look at";

/// Options of `verify`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Options {
    /// One JSON object
    #[arg(long)]
    pub json: bool,
    /// Also fail where a check had nothing to look at
    #[arg(long)]
    pub full: bool,
}

/// All of it as JSON.
#[derive(Serialize)]
struct Report<'c> {
    holds: bool,
    checks: &'c [Check],
}

/// Checks the database that the config names.
pub fn run(
    options: &Options,
    given: Option<&Path>,
    world: &mut World<'_>,
    out: &mut dyn Write,
) -> Result<Answer> {
    let config = Config::load(given, world.environment.clone())?;
    let teams: Vec<Team> = config.teams.iter().map(|t| t.team.clone()).collect();
    let checks = app::runtime()?.block_on(async {
        let store = app::open_existing(&config).await?;
        let (clock, _) = app::clock::known(&store).await?;
        Ok::<_, anyhow::Error>(verify(&store, &teams, clock.now()).await?)
    })?;
    Ok(if print(options, &checks, out)? {
        Answer::Done
    } else {
        Answer::No
    })
}

/// Prints what was found. Gives whether all promises hold.
pub fn print(options: &Options, checks: &[Check], out: &mut dyn Write) -> Result<bool> {
    let broken: usize = checks.iter().map(|c| c.violations.len()).sum();
    let unseen = checks.iter().filter(|c| c.looked_at == 0).count();
    let holds = broken == 0 && !(options.full && unseen > 0);
    if options.json {
        let report = Report { holds, checks };
        writeln!(out, "{}", serde_json::to_string(&report)?)?;
        return Ok(holds);
    }
    for check in checks {
        let found = match (check.violations.len(), check.looked_at) {
            (0, 0) => "nothing to look at".to_owned(),
            (0, _) => "holds".to_owned(),
            (n, _) => format!("BROKEN ({n})"),
        };
        writeln!(
            out,
            "{}  {:<57} {:>7} rows  {found}",
            check.promise, check.name, check.looked_at
        )?;
        for violation in &check.violations {
            writeln!(out, "     {}", violation.what)?;
            writeln!(out, "       {}", violation.where_.join(", "))?;
        }
    }
    let rows: usize = checks.iter().map(|c| c.looked_at).sum();
    if broken > 0 {
        writeln!(out, "{} in {rows} rows.", counted(broken, "violation"))?;
    } else {
        writeln!(out, "No violations in {rows} rows.")?;
    }
    if options.full && unseen > 0 {
        writeln!(
            out,
            "{unseen} of {} checks had nothing to look at.",
            checks.len()
        )?;
    }
    Ok(holds)
}
