//! `login`: gives the service access to a team's mailbox by OAuth2.

use super::import::one_team;
use super::{Answer, World};
use crate::app::access;
use crate::config::Config;
use anyhow::{Context as _, bail};
use clap::Args;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What `--help` shows below.
pub const EXAMPLE: &str = "\
Prints an address and a code: open the address in any browser, type the code, and log in as
somebody who may read and send mail of the mailbox. With grant = \"client credentials\" nobody
need log in; the command then only tries it. The service renews access by itself, and writes to
the admins days before a person is needed again. A service that runs takes the new log-in up
within half a minute.

Examples:
  trialogue login acme
  trialogue login acme --refresh-token-file /root/token    one that was got another way";

/// Options of `login`.
#[derive(Debug, Args)]
pub struct Options {
    /// The team; may be left out where there is one
    pub team: Option<String>,
    /// Take the refresh token in this file instead of logging a person in
    #[arg(long, value_name = "FILE")]
    pub refresh_token_file: Option<PathBuf>,
}

/// Logs in.
pub fn run(
    options: &Options,
    given: Option<&Path>,
    world: &mut World<'_>,
    out: &mut dyn Write,
) -> anyhow::Result<Answer> {
    let config = Config::load(given, world.environment.clone())?;
    if let (None, [first, _, ..]) = (&options.team, config.teams.as_slice()) {
        let first = &first.team.id;
        bail!("there are several teams: say which, as in `trialogue login {first}`");
    }
    let team = one_team(&config, options.team.as_deref())?;
    let refresh = match &options.refresh_token_file {
        None => None,
        Some(path) => Some(
            std::fs::read_to_string(path)
                .with_context(|| format!("{} can't be read", path.display()))?,
        ),
    };
    access::log_in(&config, team, refresh.as_deref(), &mut |code| {
        let minutes = match code.lasts.as_secs() / 60 {
            1 => "1 minute".to_owned(),
            n => format!("{n} minutes"),
        };
        writeln!(out, "Open   {}", code.url)?;
        writeln!(out, "Enter  {}", code.code)?;
        writeln!(out, "within {minutes}. Waiting for you.")?;
        Ok(out.flush()?)
    })?;
    writeln!(out, "{}: logged in, on record", team.team.mailbox)?;
    Ok(Answer::Done)
}
