//! `keys …`: the keys that reply addresses and Message-IDs are made from.
//!
//! Never shows a key. Invariant: a new key takes none away: what was sent is still answered.

use super::{Answer, World};
use crate::app;
use crate::config::{Config, keys};
use clap::Subcommand;
use std::io::Write;
use std::path::Path;

/// What `--help` shows below.
pub const EXAMPLE: &str = "\
Reply addresses are made with the newest key. Older ones are accepted for as many months after
the next key as the longest retention of a team has, so a letter sent yesterday is still
answered. Rotate when somebody may have read the key file, or when it is lost and there is no
copy of it. A reply address says which question and whose reply it is; by itself it never rules.

Examples:
  trialogue keys list
  trialogue keys rotate && systemctl restart trialogue";

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// The keys by name, when each was made, and which are still accepted
    #[command(after_help = "Example:\n  trialogue keys list")]
    List,
    /// Make a new key; what was made with the older ones stays good for its time
    #[command(after_help = "Example:\n  trialogue keys rotate && systemctl restart trialogue")]
    Rotate,
}

/// Runs one.
pub fn run(
    command: &Command,
    given: Option<&Path>,
    world: &mut World<'_>,
    out: &mut dyn Write,
) -> anyhow::Result<Answer> {
    let config = Config::load(given, world.environment.clone())?;
    let rotates = matches!(command, Command::Rotate);
    let mut lost = false;
    let mut all = match keys::read(&config.keys) {
        Err(error) if rotates && error.is_lost() => {
            writeln!(
                out,
                "{} is lost: no reply address in letters sent before is known any more (such replies \
                 are placed by their thread and tag), and no log-in by OAuth2 (run: trialogue login \
                 TEAM). If you find a copy, put its lines below the new one.",
                config.keys.display()
            )?;
            lost = true;
            Vec::new()
        }
        read => read?,
    };
    if rotates {
        let key = keys::key(world.random, world.now);
        let made = format!(
            "made {}; restart the service, and back up {}",
            key.id,
            config.keys.display()
        );
        if lost {
            app::keyed::made_anew(&config, &key.id)?;
        }
        all.insert(0, key);
        keys::replace(&config.keys, &all)?;
        writeln!(out, "{made}")?;
    }
    let months = config.longest_retention();
    let retired = keys::retired(&all, world.now, months);
    for (n, key) in all.iter().enumerate() {
        let stands = if n == 0 {
            "makes reply addresses".to_owned()
        } else if retired.contains(&key.id) {
            "no reply by it counts any more".to_owned()
        } else {
            format!("accepted for {months} months after the next one")
        };
        writeln!(out, "{}  made {}  {stands}", key.id, key.created.rfc3339())?;
    }
    Ok(Answer::Done)
}
