//! `trialogue report`: whether anything went past the Product Owner, how ready a Sprint's items
//! were, what it took of whose time, and which new items came of it.
//!
//! Owns the commands' options and their output. Never counts: that is `rules::reporting`'s.
//! Invariant: text of people can do nothing to a terminal, nor to a spreadsheet.

mod sheets;
mod told;

use super::show::on_record;
use super::{Answer, World};
use crate::desk::reporting;
use crate::domain::policy::{Sprint, Team};
use crate::domain::report::Filed;
use crate::domain::time::{Span, Timestamp};
use crate::rules::reporting::{bypass, load, log, sprint};
use anyhow::{Result, anyhow};
use clap::{Args, Subcommand, ValueEnum};
use serde::Serialize;
use std::io::Write;
use std::path::Path;

/// What `--help` shows below.
pub const EXAMPLE: &str = "\
Examples:
  trialogue report bypass
  trialogue report sprint --sprint \"Sprint 12\"
  trialogue report new-items --form jira > new-items.csv";

const BYPASS: &str = "\
Each direct conversation of developer and stakeholder: the Product Owner was in it, was briefed
after N minutes, or does not know of it yet. It is worked out from what was said and held and from
the letters that were handed over, so that one that was lost shows as well. Exit code 1: not 100 %.

Examples:
  trialogue report bypass
  trialogue report bypass --sprint \"Sprint 12\" --csv";

const SPRINT: &str = "\
For the Retrospective: the questions show where refinement fell short. Waits are in working time of
whoever was asked. Confidential items are counted and not named.

Examples:
  trialogue report sprint
  trialogue report sprint --sprint \"Sprint 12\" --json";

const LOAD: &str = "\
Calls and minutes of the Product Owner, who stood in, and advice on delegates with its figures.

Example:
  trialogue report load --sprint \"Sprint 12\"";

const NEW_ITEMS: &str = "\
Rulings \"out of scope\" that stand, as drafts that Jira and Azure Boards import.

Examples:
  trialogue report new-items
  trialogue report new-items --form jira > new-items.csv";

/// `report …`.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Whether any direct conversation went past the Product Owner
    #[command(after_help = BYPASS)]
    Bypass(Options),
    /// The readiness report of a Sprint
    #[command(after_help = SPRINT)]
    Sprint(Options),
    /// The Product Owner's minutes and calls, who stood in, advice
    #[command(after_help = LOAD)]
    Load(Options),
    /// New items that rulings out of scope ask for
    #[command(after_help = NEW_ITEMS)]
    NewItems(NewItems),
}

/// Options of the reports.
#[derive(Debug, Clone, Args)]
pub struct Options {
    /// The team, where there are several
    #[arg(long, value_name = "TEAM")]
    pub team: Option<String>,
    /// Questions asked in this Sprint; without it: `sprint` takes the one that is running or ended
    /// last, the others all that is on record
    #[arg(long, value_name = "NAME")]
    pub sprint: Option<String>,
    /// One JSON object; instants are milliseconds since 1970
    #[arg(long, conflicts_with = "csv")]
    pub json: bool,
    /// CSV with a line of headers
    #[arg(long)]
    pub csv: bool,
}

/// Options of `report new-items`.
#[derive(Debug, Clone, Args)]
pub struct NewItems {
    /// The team, where there are several
    #[arg(long, value_name = "TEAM")]
    pub team: Option<String>,
    /// The form
    #[arg(long, value_enum, default_value = "text")]
    pub form: Form,
}

/// Forms of new items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// For people
    Text,
    /// CSV as Jira imports it
    Jira,
    /// CSV as Azure Boards imports it
    Azure,
    /// One JSON array
    Json,
}

/// Prints a report.
pub fn run(
    command: &Command,
    given: Option<&Path>,
    world: &mut World<'_>,
    out: &mut dyn Write,
) -> Result<Answer> {
    let named = match command {
        Command::Bypass(o) | Command::Sprint(o) | Command::Load(o) => o.team.as_deref(),
        Command::NewItems(o) => o.team.as_deref(),
    };
    let now = world.now;
    let (team, filed) = on_record(given, world, named, async |store, team| {
        reporting::filed(store, team, now).await
    })?;
    print(command, &team, &filed, world.now, out)
}

/// Prints a report on what is filed.
pub fn print(
    command: &Command,
    team: &Team,
    filed: &Filed,
    now: Timestamp,
    out: &mut dyn Write,
) -> Result<Answer> {
    match command {
        Command::Bypass(o) => {
            let report = bypass::report(filed, within(team, o)?);
            let all = report.known == report.conversations.len();
            printed(
                o,
                &report,
                out,
                |out| told::bypass(&report, team.zone, out),
                |out| sheets::bypass(&report, out),
            )?;
            return Ok(if all { Answer::Done } else { Answer::No });
        }
        Command::Sprint(o) => {
            let sprint = the_sprint(team, o.sprint.as_deref(), now)?;
            let report = sprint::report(filed, team, sprint);
            printed(
                o,
                &report,
                out,
                |out| told::sprint(&report, out),
                |out| sheets::sprint(&report, out),
            )?;
        }
        Command::Load(o) => {
            let report = load::report(filed, within(team, o)?);
            printed(
                o,
                &report,
                out,
                |out| told::load(&report, out),
                |out| sheets::load(&report, out),
            )?;
        }
        Command::NewItems(o) => {
            let items = log::new_items(filed);
            match o.form {
                Form::Text => told::new_items(&items, team.zone, out)?,
                Form::Jira => sheets::jira(&items, team.zone, out)?,
                Form::Azure => sheets::azure(&items, team.zone, out)?,
                Form::Json => writeln!(out, "{}", serde_json::to_string(&items)?)?,
            }
        }
    }
    Ok(Answer::Done)
}

fn printed(
    options: &Options,
    report: &impl Serialize,
    out: &mut dyn Write,
    text: impl FnOnce(&mut dyn Write) -> Result<()>,
    csv: impl FnOnce(&mut dyn Write) -> Result<()>,
) -> Result<()> {
    if options.json {
        writeln!(out, "{}", serde_json::to_string(report)?)?;
        return Ok(());
    }
    if options.csv { csv(out) } else { text(out) }
}

/// The Sprint that is named, as a span; all of time without a name.
fn within(team: &Team, options: &Options) -> Result<Option<Span>> {
    let Some(name) = options.sprint.as_deref() else {
        return Ok(None);
    };
    let sprint = the_sprint(team, Some(name), Timestamp(0))?;
    Ok(Some(sprint::span(team, sprint)))
}

fn the_sprint<'t>(team: &'t Team, named: Option<&str>, now: Timestamp) -> Result<&'t Sprint> {
    sprint::pick(team, named, now).ok_or_else(|| {
        let id = team.id.as_str();
        let known: Vec<&str> = team.sprints.iter().map(|s| s.name.as_str()).collect();
        let known = match known.as_slice() {
            [] => format!("add [[team.{id}.sprint]] with name, start and end to the config"),
            _ => format!("there are: {}", known.join(", ")),
        };
        match named {
            Some(name) => anyhow!("team {id} has no Sprint {name:?}; {known}"),
            None => anyhow!("team {id} has no Sprint that has begun; {known}"),
        }
    })
}
