//! `trialogue people`: who is on record, and addresses of theirs that take no mail.
//!
//! Owns the command's options and its output. Never shows where somebody's busy times are read:
//! such an address is a secret. Invariant: each mark of an address comes with what clears it.

use super::screen::{at, wrapped};
use super::show::{on_record, opened_to_change};
use super::{Answer, World};
use crate::app;
use crate::config::Config;
use crate::desk::reaching;
use crate::domain::person::{Address, Member, Roster};
use crate::domain::policy::Team;
use crate::domain::time::Timestamp;
use crate::store::Store;
use anyhow::{Result, anyhow};
use chrono_tz::Tz;
use serde::Serialize;
use std::io::Write;
use std::path::Path;

/// What `--help` shows below.
pub const EXAMPLE: &str = "\
A letter that comes back for good marks its address: nothing is sent there any more. The mark goes
when its person writes from the address, or by hand once it takes mail again. A note to the Product
Owner that was owed is given on the next day.

Examples:
  trialogue people list
  trialogue people try sam@acme.example    letters go there again";

const LIST: &str = "\
Examples:
  trialogue people list
  trialogue people list --team acme --json | jq '.[] | select(.leaves)'";

const TRY: &str = "\
Example:
  trialogue people try sam@acme.example";

/// `people …`.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Everybody on record, with their role; addresses that take no mail, and what clears that
    #[command(after_help = LIST)]
    List(ListOptions),
    /// Send letters to an address again that is marked as taking none
    #[command(after_help = TRY)]
    Try(TryOptions),
}

/// Options of `people list`.
#[derive(Debug, Clone, clap::Args)]
pub struct ListOptions {
    /// The team, where there are several
    #[arg(long, value_name = "TEAM")]
    pub team: Option<String>,
    /// One JSON array; instants are milliseconds since 1970
    #[arg(long)]
    pub json: bool,
}

/// Options of `people try`.
#[derive(Debug, Clone, clap::Args)]
pub struct TryOptions {
    /// The address
    #[arg(value_name = "ADDRESS")]
    address: String,
    /// The team, where there are several
    #[arg(long, value_name = "TEAM")]
    team: Option<String>,
}

/// Runs it. The answer is no where the address is not marked.
pub fn run(
    command: &Command,
    given: Option<&Path>,
    world: &mut World<'_>,
    out: &mut dyn Write,
) -> Result<Answer> {
    match command {
        Command::List(options) => {
            let read = async |store: &Store, team: &Team| {
                let (clock, _) = app::clock::known(store).await?;
                let now = clock.now();
                let mut tx = store.read().await?;
                anyhow::Ok((tx.people(&team.id, now).await?, now))
            };
            let (team, (roster, now)) = on_record(given, world, options.team.as_deref(), read)?;
            list(&roster, options.json, team.zone, now, out)?;
            Ok(Answer::Done)
        }
        Command::Try(options) => {
            let address = Address::parse(&options.address)
                .map_err(|why| anyhow!("{:?} is no address: {why}", options.address))?;
            let config = Config::load(given, world.environment.clone())?;
            let done = app::runtime()?.block_on(async {
                let (team, store) = opened_to_change(&config, options.team.as_deref()).await?;
                let (clock, _) = app::clock::known(&store).await?;
                let now = clock.now();
                anyhow::Ok(reaching::try_again(&store, team, &address, now).await?)
            })?;
            if done {
                writeln!(out, "Letters go to {address} again.")?;
                return Ok(Answer::Done);
            }
            writeln!(
                out,
                "Nobody's address {address} is marked as taking no mail."
            )?;
            Ok(Answer::No)
        }
    }
}

/// A person, as JSON.
#[derive(Serialize)]
struct Row<'p> {
    address: &'p Address,
    name: &'p str,
    role: &'static str,
    aliases: &'p [Address],
    away_until: Option<Timestamp>,
    leaves: Option<Timestamp>,
    takes_no_mail: Vec<Mark<'p>>,
}

/// An address of theirs that takes no mail.
#[derive(Serialize)]
struct Mark<'p> {
    address: &'p Address,
    status: &'p str,
    since: Timestamp,
    until: Option<Timestamp>,
    mend: String,
}

/// Prints the people of a team.
pub fn list(
    roster: &Roster,
    json: bool,
    zone: Tz,
    now: Timestamp,
    out: &mut dyn Write,
) -> Result<()> {
    if json {
        let rows: Vec<Row<'_>> = roster.members.iter().map(|m| row(m, now)).collect();
        writeln!(out, "{}", serde_json::to_string(&rows)?)?;
        return Ok(());
    }
    if roster.members.is_empty() {
        writeln!(out, "Nobody is on record.")?;
    }
    for member in &roster.members {
        let person = &member.person;
        let mut head = format!(
            "{}  {}  {}",
            person.name,
            member.role.as_str(),
            person.address
        );
        for alias in &person.aliases {
            head = format!("{head}, {alias}");
        }
        wrapped(out, 0, &head)?;
        if let Some(until) = person.away_until(now) {
            wrapped(out, 10, &format!("away until {}", at(until, zone)))?;
        }
        if let Some(leaves) = member.leaves {
            let day = person.work.local_date(leaves);
            wrapped(out, 10, &format!("leaves on {day}"))?;
        }
        for mark in &person.unreached {
            wrapped(out, 10, &mark.found())?;
            wrapped(out, 10, &format!("to mend it: {}", mark.mend()))?;
        }
    }
    if let Some(departs) = roster.po_departs() {
        writeln!(out)?;
        wrapped(out, 0, &format!("Warning: {}.", departs.found()))?;
        wrapped(out, 10, &format!("to mend it: {}", departs.mend()))?;
    }
    Ok(())
}

fn row(member: &Member, now: Timestamp) -> Row<'_> {
    let person = &member.person;
    let marks = person.unreached.iter().map(|mark| Mark {
        address: &mark.address,
        status: &mark.status,
        since: mark.since,
        until: mark.until,
        mend: mark.mend(),
    });
    Row {
        address: &person.address,
        name: &person.name,
        role: member.role.as_str(),
        aliases: &person.aliases,
        away_until: person.away_until(now),
        leaves: member.leaves,
        takes_no_mail: marks.collect(),
    }
}
