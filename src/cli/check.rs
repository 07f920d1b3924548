//! `check`: is everything in place? First what files show, then what only a connection does.

use super::screen::counted;
use super::{Answer, World};
pub use crate::app::finding::{Finding, Level};
use crate::app::{overrides, words};
use crate::config::{Config, InboxConfig, OutboxConfig, TeamConfig, keys};
use crate::domain::time::Timestamp;
use clap::Args;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What `--help` ends with.
pub const EXAMPLE: &str = "\
Looks at the config, the key file and the policy, then logs in to the mail servers, tries IDLE
and a plus-address, and compares clocks. --offline leaves out all that needs a connection.

Examples:
  trialogue check
  trialogue check --offline --json

Exit codes: 0 nothing stands in the way, 1 something does.";

/// Options of `check`.
#[derive(Debug, Args)]
pub struct Options {
    /// Make no connection
    #[arg(long)]
    pub offline: bool,
    /// Print one JSON object a finding
    #[arg(long)]
    pub json: bool,
}

/// What looks at the world beyond the files.
pub type Probe<'a> = dyn FnMut(&Config) -> Vec<Finding> + 'a;

/// Looks at everything and prints what was found.
pub fn run(
    options: &Options,
    given: Option<&Path>,
    world: &mut World<'_>,
    out: &mut dyn Write,
) -> anyhow::Result<Answer> {
    let findings = match Config::load(given, world.environment.clone()) {
        Err(error) => error
            .faults
            .into_iter()
            .map(|fault| Finding {
                level: Level::Fault,
                subject: "config".into(),
                found: crate::config::Fault {
                    mend: None,
                    ..fault.clone()
                }
                .to_string(),
                mend: fault.mend,
            })
            .collect(),
        Ok(config) => {
            let mut findings = offline(&config, world.now);
            if !options.offline {
                findings.extend((world.probe)(&config));
            }
            findings
        }
    };
    for finding in &findings {
        if options.json {
            writeln!(out, "{}", serde_json::to_string(finding)?)?;
        } else {
            print(finding, out)?;
        }
    }
    let faults = findings.iter().filter(|f| f.level == Level::Fault).count();
    if !options.json {
        let told = match faults {
            0 => "nothing stands in the way".to_owned(),
            n => counted(n, "fault"),
        };
        writeln!(out, "\n{told}")?;
    }
    Ok(if faults == 0 {
        Answer::Done
    } else {
        Answer::No
    })
}

fn print(finding: &Finding, out: &mut dyn Write) -> std::io::Result<()> {
    let mark = match finding.level {
        Level::Good => "ok     ",
        Level::Warning => "warning",
        Level::Fault => "FAULT  ",
    };
    writeln!(out, "{mark} {}: {}", finding.subject, finding.found)?;
    match &finding.mend {
        Some(mend) => writeln!(out, "        mend: {mend}"),
        None => Ok(()),
    }
}

/// What the files alone show.
pub fn offline(config: &Config, now: Timestamp) -> Vec<Finding> {
    let teams = counted(config.teams.len(), "team");
    let mut findings = vec![Finding::good(
        "config",
        format!("{} read, {teams}", config.path.display()),
    )];
    findings.push(match keys::read(&config.keys) {
        Ok(keys) => {
            let keys = counted(keys.len(), "key");
            let found = format!("{keys} in {}", config.keys.display());
            Finding::good("keys", found)
        }
        Err(error) => {
            let text = error.to_string();
            let (found, mend) = text.split_once("; ").unwrap_or((&text, ""));
            Finding::bad(Level::Fault, "keys", found, mend)
        }
    });
    findings.extend(readable_secret(config));
    findings.extend(readable_files(config));
    findings.push(database(config));
    findings.extend(templates(config));
    for team in &config.teams {
        findings.extend(team_findings(team, now));
    }
    findings
}

/// A password that stands in the config itself, in a file that others may read.
fn readable_secret(config: &Config) -> Option<Finding> {
    let secret = config.settings.iter().find(|s| {
        s.value.contains("***") && matches!(s.origin, crate::config::Origin::File { .. })
    })?;
    others_may_read(&config.path).then(|| {
        Finding::bad(
            Level::Warning,
            "config",
            format!("it holds a secret ({}) and others may read it", secret.name),
            format!("run: chmod 600 {}", config.path.display()),
        )
    })
}

/// Files that hold a secret, or everybody's mail, and that others may read.
fn readable_files(config: &Config) -> Vec<Finding> {
    let folder = config.path.parent().unwrap_or(Path::new(""));
    let secrets = config.settings.iter().filter(|s| {
        let name = s.name.as_str();
        name.ends_with("_file") && !name.ends_with("ca_file")
    });
    let secrets = secrets.map(|s| (folder.join(&s.value), "it holds a secret"));
    let database = config.database_file().map(Path::to_owned);
    let all = secrets.chain(database.map(|path| (path, "it holds everybody's mail")));
    let readable = all.filter(|(path, _)| others_may_read(path));
    let mut all: Vec<Finding> = readable
        .map(|(path, what)| {
            Finding::bad(
                Level::Warning,
                path.display().to_string(),
                format!("{what}, and others may read it"),
                format!("run: chmod 600 {}", path.display()),
            )
        })
        .collect();
    all.dedup();
    all
}

#[cfg(unix)]
fn others_may_read(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::metadata(path).is_ok_and(|m| m.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
const fn others_may_read(_: &Path) -> bool {
    false
}

/// A folder of the team's own templates: one that can't be used keeps the service from starting.
fn templates(config: &Config) -> Vec<Finding> {
    let Some(path) = &config.templates else {
        return Vec::new();
    };
    let subject = "templates";
    let looked = overrides::read(path).and_then(|folder| {
        let (_, faults) = overrides::examined(&folder, path)?;
        Ok((folder.warnings, faults))
    });
    let (warnings, faults) = match looked {
        Ok(looked) => looked,
        Err(error) => {
            let mend = "name a folder that is there and may be read, or drop templates";
            let found = format!("{error:#}");
            return vec![Finding::bad(Level::Fault, subject, found, mend)];
        }
    };
    let mut found: Vec<Finding> = Vec::new();
    for warning in warnings {
        let mend = "take it out of the folder, if it is not meant as a template";
        found.push(Finding::bad(Level::Warning, subject, warning, mend));
    }
    if faults.is_empty() {
        found.push(Finding::good(
            subject,
            format!("{} is read", path.display()),
        ));
    }
    for fault in faults {
        let mend = "mend that file; `trialogue templates lint` looks at all of them";
        found.push(Finding::bad(Level::Fault, subject, fault, mend));
    }
    found
}

/// Two Sprints of one name, and none that lasts.
fn sprints(config: &TeamConfig, now: Timestamp) -> Vec<Finding> {
    let team = &config.team;
    let subject = format!("team {}: sprint", team.id);
    let table = format!("[[team.{}.sprint]]", team.id);
    if team.sprints.is_empty() {
        let mend = format!("add {table} with name, start and end");
        let found = "no Sprint: calls are not hurried before its end";
        return vec![Finding::bad(Level::Warning, subject, found, mend)];
    }
    let mut findings = Vec::new();
    let today = now.utc().with_timezone(&team.zone).date_naive();
    if team.sprints.iter().all(|s| s.end < today) {
        let mend = format!("add {table} for the one that runs");
        let found = "every Sprint is over: calls are not hurried before its end";
        findings.push(Finding::bad(Level::Warning, subject.clone(), found, mend));
    }
    let mut names: Vec<String> = team.sprints.iter().map(|s| s.name.to_lowercase()).collect();
    names.sort();
    if names.windows(2).any(|pair| pair.first() == pair.last()) {
        let found = "two Sprints have one name: a report can name only the first";
        let mend = "give each a name of its own";
        findings.push(Finding::bad(Level::Warning, subject, found, mend));
    }
    findings
}

fn database(config: &Config) -> Finding {
    let Some(path) = config.database.reveal().strip_prefix("sqlite://") else {
        return Finding::good("database", "PostgreSQL, looked at over the connection");
    };
    let path = path.split('?').next().unwrap_or(path);
    let folder = Path::new(path).parent().unwrap_or(Path::new(""));
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    if folder.is_dir() {
        let there = Path::new(path).exists();
        let yet = if there { "" } else { ", not made yet" };
        return Finding::good("database", format!("SQLite in {path}{yet}"));
    }
    Finding::bad(
        Level::Fault,
        "database",
        format!("the folder {} does not exist", folder.display()),
        format!("run: mkdir -p {}", folder.display()),
    )
}

/// The team's own word lists, each fault of theirs by itself.
fn words_findings(config: &TeamConfig) -> Vec<Finding> {
    let Some(folder) = &config.words else {
        return Vec::new();
    };
    let subject = || format!("team {}: words", config.team.id);
    match words::of(folder) {
        Ok(_) => vec![Finding::good(
            subject(),
            format!("{} is read", folder.display()),
        )],
        Err(faults) => faults
            .iter()
            .map(|fault| {
                let (found, mend) = fault.split_once("; ").unwrap_or((fault, "mend that line"));
                Finding::bad(Level::Fault, subject(), found, mend)
            })
            .collect(),
    }
}

fn team_findings(config: &TeamConfig, now: Timestamp) -> Vec<Finding> {
    let team = &config.team;
    let subject = |what: &str| format!("team {}: {what}", team.id);
    let table = format!("[team.{}", team.id);
    let mut findings = Vec::new();
    findings.push(match &team.policy.place {
        Some(_) => Finding::good(subject("place"), "calls have a place to meet"),
        None => Finding::bad(
            Level::Fault,
            subject("place"),
            "there is no place to meet: nothing is booked",
            format!(
                "add place = \"https://meet.example/{}-{{call}}\" to {table}.policy]",
                team.id
            ),
        ),
    });
    findings.extend(words_findings(config));
    if !config.trust.names_a_hop() && !config.trust.own_dkim {
        findings.push(Finding::bad(
            Level::Fault,
            subject("trust"),
            "no hop is trusted: nobody is vouched for, so questions are held, and each ruling is asked to be confirmed",
            format!("add authserv_id = \"…\" (the name in your server's Authentication-Results), or exchange_online = true, or own_dkim = true, to {table}.trust]"),
        ));
    }
    if let InboxConfig::Maildir(path) = &config.inbox {
        findings.push(maildir(subject("inbox"), path));
    }
    if let OutboxConfig::Maildir(path) = &config.outbox {
        findings.push(maildir(subject("outbox"), path));
    }
    for server in servers(config) {
        if let Some(path) = &server.ca_file
            && let Err(error) = std::fs::read(path)
        {
            findings.push(Finding::bad(
                Level::Fault,
                subject("ca_file"),
                format!("{} can't be read: {error}", path.display()),
                "name a file in PEM form, or drop ca_file",
            ));
        }
    }
    if config.since.is_none() {
        findings.push(Finding::bad(
            Level::Warning,
            subject("since"),
            "no since: every mail that lies in the mailbox counts as new",
            "add since = \"<instant of the start>\" to the table of the mailbox",
        ));
    }
    findings.extend(sprints(config, now));
    findings
}

fn servers(config: &TeamConfig) -> impl Iterator<Item = &crate::config::ServerConfig> {
    let inbox = match &config.inbox {
        InboxConfig::Imap(server) => Some(server),
        InboxConfig::Maildir(_) => None,
    };
    let outbox = match &config.outbox {
        OutboxConfig::Smtp(server) => Some(server),
        OutboxConfig::Sendmail | OutboxConfig::Maildir(_) => None,
    };
    inbox.into_iter().chain(outbox)
}

fn maildir(subject: String, path: &Path) -> Finding {
    let complete = ["cur", "new", "tmp"].iter().all(|d| path.join(d).is_dir());
    if complete {
        return match unwritable(path) {
            None => Finding::good(subject, format!("Maildir {}", path.display())),
            Some((part, error)) => Finding::bad(
                Level::Fault,
                subject,
                format!("{} can't be written: {error}", part.display()),
                format!("run: chown -R <who runs the service> {}", path.display()),
            ),
        };
    }
    Finding::bad(
        Level::Fault,
        subject,
        format!(
            "{} is no Maildir: it needs cur, new and tmp",
            path.display()
        ),
        format!("run: mkdir -p {0}/cur {0}/new {0}/tmp", path.display()),
    )
}

/// The part of a Maildir in which this user can make no file, with what the system says.
fn unwritable(path: &Path) -> Option<(PathBuf, std::io::Error)> {
    ["cur", "new", "tmp"].iter().find_map(|part| {
        let part = path.join(part);
        // Of no mail: a name that begins with a dot is nobody's.
        let trial = part.join(format!(".trialogue-check-{}", std::process::id()));
        let made = std::fs::File::create_new(&trial).and_then(|_| std::fs::remove_file(&trial));
        made.err().map(|error| (part, error))
    })
}
