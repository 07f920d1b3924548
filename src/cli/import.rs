//! `import people|backlog`: files into the database, all of a file or nothing.

use super::{Answer, World};
pub use crate::config::Parsed;
use crate::config::{Config, TeamConfig, backlog, people};
pub use crate::desk::importing::Imported as Summary;
use crate::domain::person::Address;
use crate::domain::person::Extent;
use crate::domain::policy::Team;
use anyhow::{Context as _, anyhow, bail};
use clap::{Args, Subcommand};
use std::io::{Read as _, Write};
use std::path::{Path, PathBuf};

/// What `--help` shows below.
pub const EXAMPLE: &str = "\
Examples:
  trialogue import people people.csv
  trialogue import backlog backlog.csv";

const PEOPLE: &str = "\
The columns: team,address,name,role,aliases,language,zone,hours,days_off,feed,topics,end,notes
address, name and role are needed, team where there are several. Roles: developer, stakeholder,
po, delegate, admin. feed: where busy times can be read, https://… (a published calendar) or
caldav+https://USER@HOST/…/ (a collection). end: the first day without them, 2026-12-24.
notes: when notes for information come, once or twice a day (11:30;16:30); empty: at once. What
asks for a ruling always comes at once. Lists by ; hours as \"Mon-Fri 09:00-12:00 13:00-17:00\".
Comma, semicolon or tab; UTF-8 or windows-1252. A bad row is named with its line, and nothing
is imported. Importing the same file again changes nothing.

Nobody leaves by missing from a file, unless --full says that the file has everybody: then who is
missing leaves now. From the day somebody leaves they get nothing and their reply addresses are
dead; their questions go to the next stakeholder, to the item's other developer or to the Product
Owner, their calls are re-formed or off. --full --dry-run tells all of it beforehand. Who is on
record by the address alone, from a backlog or a release, does not leave by missing.

Examples:
  trialogue import people people.csv
  trialogue import people everybody.csv --full --dry-run";

const BACKLOG: &str = "\
The columns: key,title,description,acceptance_criteria,status,stakeholders,labels,sprint,url and
confidential.
Exports of Jira, Azure Boards, GitLab and GitHub are taken as they come: of GitHub what
gh issue list --json prints, or Export view data of a project (drafts and pull requests are left
out). Theirs have no stakeholders: name the column that has their addresses, or set them in
[team.X.backlog].
Questions that nobody has answered lapse when their item's status becomes a closed one (done,
closed, resolved, erledigt …, and what closed = [\"Live\"] in [team.X.backlog] names); whoever was
asked is told. A question on an item that goes into the next Sprint goes with it.

Examples:
  trialogue import backlog backlog.csv
  trialogue import backlog jira.csv --stakeholders \"Custom field (Stakeholder)\"
  gh issue list --state all --limit 5000 --json number,title,body,labels,state,milestone,url |
    trialogue import backlog -";

/// `import …`.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Who is in which team, as what, and when they work
    #[command(after_help = PEOPLE)]
    People(PeopleOptions),
    /// The PBIs of a team
    #[command(after_help = BACKLOG)]
    Backlog(BacklogOptions),
}

/// Options of `import people`.
#[derive(Debug, Args)]
pub struct PeopleOptions {
    /// The CSV file, or - for standard input
    pub file: PathBuf,
    /// The file has everybody: who is missing from it has left
    #[arg(long)]
    pub full: bool,
    /// Read the file and tell its faults, and who would leave; change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// Options of `import backlog`.
#[derive(Debug, Args)]
pub struct BacklogOptions {
    /// The CSV or JSON file, or - for standard input
    pub file: PathBuf,
    /// The team, where there are several
    #[arg(long, value_name = "ID")]
    pub team: Option<String>,
    /// The column that has stakeholders' addresses
    #[arg(long, value_name = "COLUMN")]
    pub stakeholders: Option<String>,
    /// Read the file and tell its faults; change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// What puts a parsed file into the database.
pub type Store<'a> = dyn FnMut(&Config, Parsed) -> anyhow::Result<Summary> + 'a;

/// Reads the file, and stores it unless it is a dry run.
pub fn run(
    command: &Command,
    given: Option<&Path>,
    world: &mut World<'_>,
    out: &mut dyn Write,
) -> anyhow::Result<Answer> {
    let config = Config::load(given, world.environment.clone())?;
    let (file, dry, json) = match command {
        Command::People(o) => (&o.file, o.dry_run, o.json),
        Command::Backlog(o) => (&o.file, o.dry_run, o.json),
    };
    let bytes = bytes(file)?;
    let named = || format!("{}: nothing was imported", file.display());
    let (parsed, count, noun) = match command {
        Command::People(o) => {
            let teams: Vec<Team> = config.teams.iter().map(|t| t.team.clone()).collect();
            let rows = people::parse(&bytes, &teams).map_err(|e| anyhow!("{}\n{e}", named()))?;
            let count = rows.len();
            let extent = Extent {
                full: o.full,
                rehearsed: dry,
            };
            (Parsed::People(rows, extent), count, ("person", "people"))
        }
        Command::Backlog(o) => {
            let team = &one_team(&config, o.team.as_deref())?.team;
            let column = o.stakeholders.as_deref();
            let (_, items) =
                backlog::parse(&bytes, team, column).map_err(|e| anyhow!("{}\n{e}", named()))?;
            let count = items.len();
            let parsed = Parsed::Backlog(team.id.clone(), items);
            (parsed, count, ("PBI", "PBIs"))
        }
    };
    let noun = if count == 1 { noun.0 } else { noun.1 };
    // What is on record may refuse people whom the file alone does not. Where nothing is, looking
    // would make a database.
    let rehearsed =
        matches!(command, Command::People(_)) && config.database_file().is_none_or(Path::exists);
    if dry && !rehearsed {
        if json {
            writeln!(
                out,
                "{}",
                serde_json::json!({"rows": count, "dry_run": true})
            )?;
        } else {
            writeln!(
                out,
                "{count} {noun} read without a fault; nothing was imported"
            )?;
        }
        return Ok(Answer::Done);
    }
    let summary = (world.store)(&config, parsed).with_context(named)?;
    if json {
        let mut value = serde_json::json!(summary);
        if let Some(object) = value.as_object_mut() {
            object.insert("rows".into(), count.into());
            if dry {
                object.insert("dry_run".into(), true.into());
            }
        }
        writeln!(out, "{value}")?;
    } else {
        let begins = if dry {
            "nothing was imported; it would be "
        } else {
            ""
        };
        writeln!(out, "{count} {noun}: {begins}{}", told(&summary))?;
        follows(&summary, full(command), out)?;
    }
    Ok(Answer::Done)
}

/// What follows from the import, and who stays as they were, a line each.
fn follows(summary: &Summary, full: bool, out: &mut dyn Write) -> anyhow::Result<()> {
    for line in &summary.follows {
        writeln!(out, "{line}")?;
    }
    for (name, day) in &summary.later {
        writeln!(out, "{name} leaves on {day}")?;
    }
    for warning in &summary.warnings {
        writeln!(out, "warning: {warning}")?;
    }
    if !summary.kept.is_empty() {
        let kept: Vec<&str> = summary.kept.iter().map(Address::as_str).collect();
        let why = if full {
            "in no people file so far"
        } else {
            "not in this file; --full would say that they have left"
        };
        writeln!(out, "{} stay: {why}", kept.join(", "))?;
    }
    for address in &summary.by_address_alone {
        writeln!(
            out,
            "{address} is in no people file: added as a stakeholder by the address alone; \
             a people file can tell name, zone and hours"
        )?;
    }
    Ok(())
}

fn full(command: &Command) -> bool {
    matches!(command, Command::People(o) if o.full)
}

/// `3 new, 9 unchanged`: what is zero is left out.
fn told(summary: &Summary) -> String {
    let parts = [
        (summary.new, "new"),
        (summary.changed, "changed"),
        (summary.unchanged, "unchanged"),
        (summary.gone, "left"),
    ];
    let told: Vec<String> = parts
        .iter()
        .filter(|(n, _)| *n > 0)
        .map(|(n, word)| format!("{n} {word}"))
        .collect();
    told.join(", ")
}

/// The team a command is about: the one named, else the only one.
pub fn one_team<'a>(config: &'a Config, named: Option<&str>) -> anyhow::Result<&'a TeamConfig> {
    let ids: Vec<&str> = config.teams.iter().map(|t| t.team.id.as_str()).collect();
    match (named, config.teams.as_slice()) {
        (Some(id), _) => config
            .team(id)
            .ok_or_else(|| anyhow!("there is no team {id:?}; known: {}", ids.join(", "))),
        (None, [only]) => Ok(only),
        (None, _) => bail!("there are several teams: add --team {}", ids.join(" or ")),
    }
}

fn bytes(file: &Path) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        std::io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    std::fs::read(file).with_context(|| format!("{} can't be read", file.display()))
}
