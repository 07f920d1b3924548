//! `trialogue held`: the mails that were taken in and not acted on, to look at, release, drop.
//!
//! Owns the command's options and its output. Never decides: a released mail is decided on by
//! the service. Invariant: it prints headers and reasons, never the words of a mail.

use super::screen::{at, wrapped};
use super::show::{opened, opened_to_change};
use super::{Answer, World};
use crate::app;
use crate::app::adapters::trust;
use crate::config::Config;
use crate::desk::holding::{self, Became, Found, HeldShown};
use crate::desk::showing;
use crate::domain::held::{Handling, Hold};
use crate::domain::pbi::PbiKey;
use crate::domain::policy::Team;
use crate::mail::read::ReadSettings;
use crate::store::{MailRow, Store};
use anyhow::{Result, bail};
use chrono_tz::Tz;
use serde::Serialize;
use std::io::Write;
use std::path::Path;

/// What `--help` shows below.
pub const EXAMPLE: &str = "\
A mail that is released is handled as if it had just arrived: its release stands for who it is
from, and never makes a ruling of it. One that is dropped stays on record. Any beginning of an id
will do that no other held mail has.

Examples:
  trialogue held list
  trialogue held show k7q4m2
  trialogue held release k7q4m2
  trialogue held release k7q4m2 --to PBI-142    it names no item: say which
  trialogue held drop k7q4m2";

const RELEASE: &str = "\
Examples:
  trialogue held release k7q4m2
  trialogue held release k7q4m2 --to PBI-142    it names no item: say which";

/// Characters of an id that are shown.
const SHORT: usize = 8;
/// Most held mails that are listed.
const LISTED: u32 = 1_000;
/// Who releases from the command line.
const ADMIN: &str = "the admin";

/// `held …`.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// List them, the newest first, each with its reason
    #[command(after_help = "Example:\n  trialogue held list --json")]
    List(ListOptions),
    /// Show one: its header, what it was read as, the reason, what would release it
    #[command(after_help = "Example:\n  trialogue held show k7q4m2")]
    Show(OneOptions),
    /// Have one handled as if it had just arrived
    #[command(after_help = RELEASE)]
    Release(ReleaseOptions),
    /// Let one be: nothing comes of it, and it stays on record
    #[command(after_help = "Example:\n  trialogue held drop k7q4m2")]
    Drop(OneOptions),
}

/// Options of `held list`.
#[derive(Debug, Clone, clap::Args)]
pub struct ListOptions {
    /// The team, where there are several
    #[arg(long, value_name = "TEAM")]
    pub team: Option<String>,
    /// JSON: an array for a list, else one object; instants are milliseconds since 1970
    #[arg(long)]
    pub json: bool,
}

/// Options about one held mail.
#[derive(Debug, Clone, clap::Args)]
pub struct OneOptions {
    /// The mail's id, or its beginning
    #[arg(value_name = "ID")]
    pub id: String,
    #[command(flatten)]
    rest: ListOptions,
}

/// Options of `held release`.
#[derive(Debug, Clone, clap::Args)]
pub struct ReleaseOptions {
    #[command(flatten)]
    one: OneOptions,
    /// The item it belongs to
    #[arg(long, value_name = "KEY")]
    to: Option<String>,
}

/// What became of a mail, as JSON.
#[derive(Serialize)]
struct Done<'m> {
    id: &'m str,
    handled: &'static str,
    by: &'static str,
}

/// Runs it. The answer is no where no held mail has that id.
pub fn run(
    command: &Command,
    given: Option<&Path>,
    world: &mut World<'_>,
    out: &mut dyn Write,
) -> Result<Answer> {
    let config = Config::load(given, world.environment.clone())?;
    let rest = match command {
        Command::List(options) => options,
        Command::Show(one) | Command::Drop(one) => &one.rest,
        Command::Release(options) => &options.one.rest,
    };
    let runtime = app::runtime()?;
    let named = rest.team.as_deref();
    let (team, store) = match command {
        Command::List(_) | Command::Show(_) => runtime.block_on(opened(&config, named))?,
        Command::Release(_) | Command::Drop(_) => {
            runtime.block_on(opened_to_change(&config, named))?
        }
    };
    let id = match command {
        Command::List(options) => {
            let mails = runtime.block_on(showing::held(&store, team, LISTED))?;
            list(&mails, options.json, team.zone, out)?;
            return Ok(Answer::Done);
        }
        Command::Show(one) | Command::Drop(one) => &one.id,
        Command::Release(options) => &options.one.id,
    };
    let mail = match runtime.block_on(holding::find(&store, team, id))? {
        Found::One(mail) => *mail,
        Found::None => {
            writeln!(
                out,
                "No held mail of {} has an id that begins with {id}.",
                team.id
            )?;
            return Ok(Answer::No);
        }
        Found::Several(n) => bail!("{n} held mails begin with {id}: write more of the id"),
    };
    let how = match command {
        Command::Release(options) => Handling::Released {
            to: options.to.as_deref().map(PbiKey::new),
        },
        Command::Drop(_) => Handling::Dropped,
        _ => {
            let mut teams = config.teams.iter();
            let trust = teams.find(|t| t.team.id == team.id).map(trust);
            let settings = ReadSettings {
                prefixes: team.prefixes.clone(),
                trust,
            };
            let shown = runtime.block_on(holding::shown(&store, mail, &settings))?;
            show(&shown, rest.json, team.zone, out)?;
            return Ok(Answer::Done);
        }
    };
    runtime.block_on(handle(&store, team, &mail, how, rest.json, out))
}

async fn handle(
    store: &Store,
    team: &Team,
    mail: &MailRow,
    how: Handling,
    json: bool,
    out: &mut dyn Write,
) -> Result<Answer> {
    if let (Some(Hold::Unplaced), Handling::Released { to: None }) = (mail.hold, &how) {
        bail!(
            "{0} names no item, so it would be held again: add --to and the key of its item, as \
             in `trialogue held release {0} --to PBI-142`",
            short(mail)
        );
    }
    if let (Some(hold @ (Hold::TooLarge | Hold::Unreadable)), Handling::Released { .. }) =
        (mail.hold, &how)
    {
        bail!("{} stays held: {}", short(mail), hold.mend());
    }
    let (clock, _) = app::clock::known(store).await?;
    let word = how.as_str();
    let released = matches!(how, Handling::Released { .. });
    match holding::handle(store, &team.id, &mail.id, how, ADMIN, clock.now()).await? {
        Became::Done => {}
        Became::NotHeld => {
            writeln!(
                out,
                "{} is no longer held: somebody else was first.",
                short(mail)
            )?;
            return Ok(Answer::No);
        }
        Became::NoItem(key) => bail!(
            "the backlog has no {key}: {} stays held. Look at the key, or `trialogue import backlog` first",
            short(mail)
        ),
        Became::HasLeft(name) => {
            writeln!(
                out,
                "{} stays held: it would go to {name}, who has left. Drop it, and let somebody \
                 of the team ask anew.",
                short(mail)
            )?;
            return Ok(Answer::No);
        }
    }
    if json {
        let done = Done {
            id: mail.id.as_str(),
            handled: word,
            by: ADMIN,
        };
        writeln!(out, "{}", serde_json::to_string(&done)?)?;
        return Ok(Answer::Done);
    }
    let then = if released {
        " The service handles it as if it had just arrived, within five minutes."
    } else {
        " It stays on record."
    };
    writeln!(out, "{} is {word}.{then}", short(mail))?;
    Ok(Answer::Done)
}

fn short(mail: &MailRow) -> &str {
    mail.id.as_str().get(..SHORT).unwrap_or(mail.id.as_str())
}

/// Prints the list.
pub fn list(mails: &[MailRow], json: bool, zone: Tz, out: &mut dyn Write) -> Result<()> {
    if json {
        writeln!(out, "{}", serde_json::to_string(mails)?)?;
        return Ok(());
    }
    if mails.is_empty() {
        writeln!(out, "No held mails.")?;
    }
    for mail in mails {
        let from = mail.from.as_deref().unwrap_or("(no sender)");
        let head = format!("{}  {}  {from}", short(mail), at(mail.received, zone));
        wrapped(out, 0, &head)?;
        told(mail, out)?;
    }
    Ok(())
}

fn told(mail: &MailRow, out: &mut dyn Write) -> Result<()> {
    let because = mail.because.as_deref().unwrap_or("no reason on record");
    let subject = mail.subject.as_deref().unwrap_or_default();
    wrapped(out, 10, &super::screen::short(subject))?;
    wrapped(out, 10, &format!("held, because: {because}"))?;
    if let Some(hold) = mail.hold {
        wrapped(out, 10, &format!("to mend it: {}", hold.mend()))?;
        if let Some(why) = hold.why_not_shown() {
            wrapped(out, 10, &format!("not in the digest: {why}"))?;
        }
    }
    Ok(())
}

/// Prints one.
pub fn show(shown: &HeldShown, json: bool, zone: Tz, out: &mut dyn Write) -> Result<()> {
    if json {
        writeln!(out, "{}", serde_json::to_string(shown)?)?;
        return Ok(());
    }
    list(std::slice::from_ref(&shown.mail), false, zone, out)?;
    let tags: Vec<String> = shown.tags.iter().map(ToString::to_string).collect();
    let named = if tags.is_empty() {
        "no item".to_owned()
    } else {
        tags.join(", ")
    };
    let read = format!(
        "read as: {} ({}); {} bytes, {} characters of own words, {} files; names {named}",
        shown.read_as.as_str(),
        shown.read_because,
        shown.mail.size,
        shown.own_words,
        shown.attachments.len(),
    );
    wrapped(out, 10, &read)?;
    writeln!(out)?;
    for line in shown.header.lines() {
        wrapped(out, 2, line)?;
    }
    Ok(())
}
