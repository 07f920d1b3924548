//! The demo: two working days of a small team, played at once on a folder of its own.
//!
//! Owns a clock, a cast and a script; the desk, the store, the Maildirs and every mail are
//! real. Never touches a network, never sleeps, never draws chance. Invariant: the same story
//! in every run, and nothing is told that did not happen.

mod cast;
mod ending;
mod letters;
mod play;
mod stage;
mod telling;
mod tuesday;
mod wednesday;

use crate::desk::verifying::Check;
use anyhow::{Context as _, bail};
use chrono::NaiveDate;
use play::Play;
use stage::Stage;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Folders tried when none is named.
const TRIES: u32 = 1000;

/// Prints what was found on the promises, and says whether all hold. A check that had nothing
/// to look at proves nothing, so it must count as failed.
pub type Judge = dyn Fn(&[Check], &mut dyn Write) -> anyhow::Result<bool>;

/// Plays the demo in `dir`, which must not be there or be empty; else in a new folder below
/// the current one. Says whether the promises hold at its end.
pub async fn run(dir: Option<&Path>, judge: &Judge, out: &mut dyn Write) -> anyhow::Result<bool> {
    let dir = folder(dir)?;
    let day = NaiveDate::from_ymd_opt(2026, 11, 24).context("the story's day")?;
    let start = play::instant(day, "08:30", chrono_tz::Europe::Berlin)?;
    let stage = Stage::set(&dir, start).await?;
    telling::says(
        out,
        "Two days of a small team, on real mails and a real database; only the clock is the \
         demo's own. Nobody outside this folder is written to:",
    )?;
    writeln!(out, "  {}\n", dir.display())?;
    telling::says(
        out,
        "Dana and Tom are developers, Sam and Mia know what is wanted, Petra is the Product \
         Owner. Tuesday, 24 November 2026.",
    )?;
    let mut play = Play::new(stage, out, day);
    tuesday::day(&mut play).await?;
    wednesday::day(&mut play).await?;
    ending::tell(&mut play, judge).await
}

fn folder(given: Option<&Path>) -> anyhow::Result<PathBuf> {
    if let Some(dir) = given {
        std::fs::create_dir_all(dir).with_context(|| format!("{} can't be made", dir.display()))?;
        if std::fs::read_dir(dir)?.next().is_some() {
            bail!(
                "{} is not empty: the demo wants a folder of its own",
                dir.display()
            );
        }
        return Ok(std::path::absolute(dir)?);
    }
    for n in 1..=TRIES {
        let name = if n == 1 {
            "trialogue-demo".to_owned()
        } else {
            format!("trialogue-demo-{n}")
        };
        match std::fs::create_dir(&name) {
            Ok(()) => return Ok(std::path::absolute(name)?),
            Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(e) => {
                return Err(e).context("no folder can be made here; name one with --dir DIR");
            }
        }
    }
    bail!("there are {TRIES} demos here already; name a folder with --dir DIR")
}
