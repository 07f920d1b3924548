//! `serve`: the service itself.

use super::{Answer, World};
use crate::app;
use crate::config::Config;
use clap::Args;
use std::io::Write;
use std::path::Path;
use tracing_subscriber::EnvFilter;

/// What `--help` shows below.
pub const EXAMPLE: &str = "\
Prints one line when it is ready to read mail. SIGTERM and SIGINT end it in order; after a
crash it goes on where it was. What it does is logged on standard error: ids and outcomes,
never addresses, subjects or words; TRIALOGUE_LOG sets the level (error, warn, info, debug).

Examples:
  trialogue serve
  trialogue serve --clock 2026-11-23T08:00:00Z@600    a rehearsal, ten minutes a second";

/// Options of `serve`.
#[derive(Debug, Args)]
pub struct Options {
    /// A clock that starts there and runs so many times as fast; for a database of its own
    #[arg(long, value_name = "RFC3339@SPEED")]
    pub clock: Option<String>,
}

/// Runs the service until it is told to stop.
pub fn run(
    options: &Options,
    given: Option<&Path>,
    world: &mut World<'_>,
    out: &mut dyn Write,
) -> anyhow::Result<Answer> {
    log(&world.environment);
    let config = Config::load(given, world.environment.clone())?;
    let (told, ready) = std::sync::mpsc::channel();
    let runtime = app::runtime()?;
    let serving = runtime.spawn({
        let config = config.clone();
        let clock = options.clock.clone();
        async move {
            let tell = move |count| {
                let _ = told.send(count);
            };
            app::serving::serve(&config, clock.as_deref(), tell).await
        }
    });
    // The sender goes with the service, so this ends also when it could not start.
    if let Ok(count) = ready.recv() {
        let noun = if count == 1 { "mailbox" } else { "mailboxes" };
        writeln!(out, "ready: reading {count} {noun}")?;
        out.flush()?;
    }
    runtime.block_on(serving)??;
    Ok(Answer::Done)
}

/// Says on the screen of any other command what it waits for, and nothing else.
pub(super) fn say_waits() {
    let done = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new("trialogue::app::opening=warn"))
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .with_target(false)
        .without_time()
        .try_init();
    if let Err(error) = done {
        tracing::debug!(%error, "logging is set up already");
    }
}

/// Logs to standard error.
fn log(environment: &[(String, String)]) {
    let level = environment
        .iter()
        .find(|(name, _)| name == "TRIALOGUE_LOG")
        .map_or("info", |(_, level)| level.as_str());
    // A word that is no level would be read as the name of a part, and all else be silent.
    let known = level.contains('=') || level.parse::<tracing::Level>().is_ok() || level == "off";
    let filter = EnvFilter::try_new(level).ok().filter(|_| known);
    let understood = filter.is_some();
    let filter = filter.unwrap_or_else(|| EnvFilter::new("info"));
    let done = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .with_target(false)
        .try_init();
    if let Err(error) = done {
        tracing::debug!(%error, "logging is set up already");
    }
    if !understood {
        tracing::warn!(
            level,
            "TRIALOGUE_LOG is no level, so info it is: error, warn, info, debug"
        );
    }
}
