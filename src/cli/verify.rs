//! `trialogue verify`: the eight promises, checked against the database.
//!
//! Owns the command's options and its output. Never decides what a violation is: that is
//! `desk::verifying`. Invariant: it says what it looked at, so that "nothing found" is never
//! mistaken for "nothing looked at".

use crate::desk::verifying::Check;
use anyhow::Result;
use serde::Serialize;
use std::io::Write;

/// Check the eight promises against the database.
///
/// Reads only. Ends with 1 where a promise is broken.
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

/// Prints what was found. Gives whether all promises hold.
pub fn run(options: &Options, checks: &[Check], out: &mut dyn Write) -> Result<bool> {
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
        writeln!(out, "{broken} violations in {rows} rows.")?;
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
