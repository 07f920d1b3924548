//! `demo`: two working days of a small team, at once.

use super::{Answer, verify};
use crate::app;
use clap::Args;
use std::io::Write;
use std::path::PathBuf;

/// What `--help` shows below.
pub const EXAMPLE: &str = "\
Questions, answers, calls, briefings and rulings of one day, told as they happen, with what
each person finds in their mailbox. Needs no config, no network and no mail server, and is the
same every time. The mails and the database stay in the folder, to be looked at.

Examples:
  trialogue demo
  trialogue demo --dir /tmp/day | less";

/// Options of `demo`.
#[derive(Debug, Args)]
pub struct Options {
    /// The folder to play in, new or empty [default: a new one, trialogue-demo]
    #[arg(long, value_name = "DIR")]
    pub dir: Option<PathBuf>,
}

/// Plays the demo. The answer is no where a promise does not hold at its end.
pub fn run(options: &Options, out: &mut dyn Write) -> anyhow::Result<Answer> {
    let runtime = app::runtime()?;
    let full = verify::Options {
        json: false,
        full: true,
    };
    let held = runtime.block_on(app::demo::run(
        options.dir.as_deref(),
        &move |checks, out| verify::print(&full, checks, out),
        out,
    ))?;
    Ok(if held { Answer::Done } else { Answer::No })
}
