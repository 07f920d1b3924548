//! The files that `init` writes.

use super::{Options, announcing};
use crate::config::{Config, PLACES, keys};
use crate::domain::hours::Wait;
use crate::domain::person::Address;
use crate::domain::policy::parse_wait;
use crate::domain::time::Timestamp;
use anyhow::{Context as _, anyhow, bail};
use chrono::{Days, NaiveDate};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// How many Sprints are written ahead.
const SPRINTS: u64 = 6;

/// All that will be written.
pub(super) struct Plan {
    path: PathBuf,
    config: String,
    secret: bool,
    keys: PathBuf,
    /// An empty file to be filled with the password; `None` where none is needed or one was named.
    password: Option<PathBuf>,
    maildirs: Vec<PathBuf>,
    people: String,
    announcement: String,
    force: bool,
}

/// Composes the files and proves the config with the parser. Touches nothing.
pub(super) fn plan(options: &Options, path: &Path, now: Timestamp) -> anyhow::Result<Plan> {
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    let Some(mailbox) = options.mailbox.as_deref() else {
        bail!("no mailbox: add --mailbox ADDRESS");
    };
    let mailbox = Address::parse(mailbox)?;
    let team = options.team.clone().unwrap_or_else(|| id_from(&mailbox));
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c);
    if team.is_empty() || !team.chars().all(plain) {
        bail!("--team {team:?} is wrong; write lower-case letters, digits, - and _, as in acme");
    }
    let server = options.imap_host.is_some() || options.smtp_host.is_some();
    let password = server && options.password_file.is_none();
    let config = config(options, &mailbox, &team, now)?;
    // The password file may be yet to come: for the proof any password does.
    let proof = ["IMAP", "SMTP"]
        .into_iter()
        .filter(|kind| config.contains(&format!(".{}]", kind.to_lowercase())))
        .map(|kind| {
            let id = team.to_uppercase().replace('-', "_");
            (
                format!("TRIALOGUE__TEAM__{id}__{kind}__PASSWORD"),
                "x".to_owned(),
            )
        });
    Config::parse(path, &config, proof).map_err(|error| {
        let told: Vec<String> = error
            .faults
            .iter()
            .map(|f| format!("{}; {}", f.what, f.mend.as_deref().unwrap_or_default()))
            .collect();
        anyhow!("nothing was written:\n{}", told.join("\n"))
    })?;
    Ok(Plan {
        path: path.into(),
        secret: options
            .database
            .as_deref()
            .is_some_and(|d| d.contains("://") && d.contains('@')),
        keys: folder.join("keys"),
        password: password.then(|| folder.join("password")),
        maildirs: [&options.maildir_in, &options.maildir_out]
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
        people: people(options, &team)?,
        announcement: announcing::announcement(options, &mailbox),
        force: options.force,
        config,
    })
}

/// Writes what was planned. What it gives back tells a person what was done and what is next.
pub(super) fn write(plan: &Plan, key: &keys::Key) -> anyhow::Result<Vec<String>> {
    let folder = plan.path.parent().unwrap_or(Path::new(""));
    if !folder.as_os_str().is_empty() {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("{} can't be made", folder.display()))?;
    }
    let mut told = Vec::new();
    if plan.keys.exists() {
        keys::read(&plan.keys)?;
        told.push(format!("kept     {} (made before)", plan.keys.display()));
    } else {
        keys::create(&plan.keys, key)?;
        told.push(format!(
            "written  {} (keep it, and keep it secret)",
            plan.keys.display()
        ));
    }
    for maildir in &plan.maildirs {
        for part in ["cur", "new", "tmp"] {
            std::fs::create_dir_all(maildir.join(part))
                .with_context(|| format!("{} can't be made", maildir.display()))?;
        }
    }
    let mut next = Vec::new();
    if let Some(password) = &plan.password {
        if !password.exists() {
            keys::write_private(password, "", false)
                .with_context(|| format!("{} can't be written", password.display()))?;
        }
        let empty = std::fs::metadata(password).is_ok_and(|m| m.len() == 0);
        if empty {
            next.push(format!(
                "put the mailbox's password into {}",
                password.display()
            ));
        }
    }
    for (name, text, is_filled_by_hand) in [
        ("people.csv", &plan.people, true),
        ("announcement.txt", &plan.announcement, false),
    ] {
        let path = folder.join(name);
        if path.exists() && (is_filled_by_hand || !plan.force) {
            told.push(format!("kept     {} (made before)", path.display()));
        } else {
            std::fs::write(&path, text)
                .with_context(|| format!("{} can't be written", path.display()))?;
            told.push(format!("written  {}", path.display()));
        }
    }
    // The config comes last: who finds it finds all it names.
    let written = if plan.secret {
        keys::write_private(&plan.path, &plan.config, plan.force)
    } else {
        std::fs::write(&plan.path, &plan.config)
    };
    written.with_context(|| format!("{} can't be written", plan.path.display()))?;
    told.push(format!("written  {}", plan.path.display()));
    let people = folder.join("people.csv");
    let named = named(&plan.path);
    let people = people.display().to_string();
    let argument = as_argument(&people);
    next.extend([
        format!("fill {people}, then: trialogue{named} import people {argument}"),
        format!("trialogue{named} import backlog FILE.csv"),
        format!("trialogue{named} check"),
        format!("trialogue{named} serve"),
    ]);
    told.push("\nNext:".into());
    told.extend(
        next.iter()
            .enumerate()
            .map(|(n, step)| format!("  {}. {step}", n + 1)),
    );
    Ok(told)
}

/// How a command names the config, where it is not the one that is looked for.
fn named(config: &Path) -> String {
    if config == Path::new(PLACES[0]) {
        return String::new();
    }
    let path = config.display().to_string();
    format!(" --config {}", as_argument(&path))
}

/// A text as a shell takes it for one argument.
fn as_argument(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-+@:,=".contains(c);
    if text.chars().all(plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// A team's id from its mailbox: the domain's first label.
fn id_from(mailbox: &Address) -> String {
    let label = mailbox.domain().split('.').next().unwrap_or_default();
    let id: String = label
        .chars()
        .filter(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-')
        .collect();
    if id.is_empty() { "team".into() } else { id }
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::String(text.into()).to_string()
}

fn absolute(path: &Path) -> anyhow::Result<String> {
    let path = std::path::absolute(path)?;
    let text = path
        .to_str()
        .context("a path must be UTF-8 to stand in the config")?;
    Ok(quoted(text))
}

fn config(o: &Options, mailbox: &Address, team: &str, now: Timestamp) -> anyhow::Result<String> {
    let name = o
        .name
        .clone()
        .unwrap_or_else(|| format!("{team} clarifications"));
    let database = quoted(o.database.as_deref().unwrap_or("sqlite://trialogue.db"));
    let mut t = format!(
        "# Trialogue's settings. `trialogue check` proves them, `trialogue config show` prints all\n\
         # that hold, with their defaults. Relative paths count from this file's folder.\n\n\
         # \"sqlite://FILE\" or \"postgres://user@host/name\"\n\
         database = {database}\n\
         # What reply addresses are made with. Keep it, and keep it secret.\n\
         keys = \"keys\"\n\n\
         [team.{team}]\n\
         # The name letters are sent under.\n\
         name = {}\n\
         mailbox = {}\n\
         # Language and zone of people who have none of their own.\n\
         language = {}\n\
         zone = {}\n",
        quoted(&name),
        quoted(mailbox.as_str()),
        quoted(o.language.as_deref().unwrap_or("en")),
        quoted(o.zone.as_deref().unwrap_or("UTC")),
    );
    ways(&mut t, o, mailbox, team, now)?;
    let trust = o.authserv_id.as_deref().map_or_else(
        || "# authserv_id = \"mx.acme.example\"\n".to_owned(),
        |id| format!("authserv_id = {}\n", quoted(id)),
    );
    let prefixes: Vec<String> = if o.prefix.is_empty() {
        vec![quoted("PBI")]
    } else {
        o.prefix.iter().map(|p| quoted(p)).collect()
    };
    let place = optional(
        "place",
        o.place.as_deref(),
        "https://meet.example/acme-{call}",
    );
    let hours = optional(
        "office_hours",
        o.office_hours.as_deref(),
        "Mon-Fri 15:00-16:00",
    );
    let _ = write!(
        t,
        "\n[team.{team}.trust]\n\
         # The name your receiving server writes into Authentication-Results: its word that a\n\
         # sender is who they say is believed. Without it every question is held.\n\
         {trust}\
         # Where no server reports: look at DKIM signatures here. It asks DNS.\n\
         # own_dkim = true\n\n\
         [team.{team}.backlog]\n\
         # Only keys with these prefixes are tags: PBI for PBI-142, AB# for AB#142, # for #142.\n\
         prefixes = [{}]\n\
         # Whom questions go to on items that name nobody.\n\
         # stakeholders = [\"sam@acme.example\"]\n\n\
         [team.{team}.policy]\n\
         # Where calls meet; {{call}} becomes an unguessable part. Without it nothing is booked.\n\
         {place}\
         # \"after 2h\" without an answer, \"at once\" or \"on request\"; h and m are working time.\n\
         book = \"after 2h\"\n\
         # When the Product Owner likes calls best.\n\
         {hours}",
        prefixes.join(", ")
    );
    t.push_str(&sprints(o, team)?);
    t.push_str(FEEDS);
    Ok(t)
}

/// How people's calendars are read: all of it has a default.
const FEEDS: &str = "
# People's busy times are read from the calendars that people.csv names under feed.
# [feeds]
# every = \"15m\"
# allow = [\"calendar.internal\"]   # hosts that may be private, and asked without TLS
# [[feeds.login]]
# host = \"calendar.internal\"
# user = \"trialogue\"
# password_file = \"calendar-password\"
";

/// A setting, or the setting as a comment with an example.
fn optional(key: &str, value: Option<&str>, example: &str) -> String {
    match value {
        Some(value) => format!("{key} = {}\n", quoted(value)),
        None => format!("# {key} = {}\n", quoted(example)),
    }
}

fn ways(
    t: &mut String,
    o: &Options,
    mailbox: &Address,
    team: &str,
    now: Timestamp,
) -> anyhow::Result<()> {
    let user = quoted(o.user.as_deref().unwrap_or(mailbox.as_str()));
    let password = match &o.password_file {
        Some(path) => absolute(path)?,
        None => quoted("password"),
    };
    let since = format!(
        "# Older mail is filed, and causes no letter.\nsince = \"{}\"\n",
        now.rfc3339()
    );
    match (&o.imap_host, &o.maildir_in) {
        (Some(host), None) => {
            let host = quoted(host);
            let _ = write!(
                t,
                "\n[team.{team}.imap]\nhost = {host}\nuser = {user}\n\
                 password_file = {password}\n{since}"
            );
        }
        (None, Some(path)) => {
            let path = absolute(path)?;
            let _ = write!(t, "\n[team.{team}.inbox]\nmaildir = {path}\n{since}");
        }
        _ => bail!("no way to read mail: add --imap-host HOST or --maildir-in DIR"),
    }
    match (&o.smtp_host, &o.maildir_out) {
        (Some(host), None) => {
            let host = quoted(host);
            let _ = write!(
                t,
                "\n[team.{team}.smtp]\nhost = {host}\nuser = {user}\n\
                 password_file = {password}\n"
            );
        }
        (None, Some(path)) => {
            let _ = write!(t, "\n[team.{team}.outbox]\nmaildir = {}\n", absolute(path)?);
        }
        _ => bail!("no way to send mail: add --smtp-host HOST or --maildir-out DIR"),
    }
    Ok(())
}

/// A Sprint's first day.
pub(super) fn first_day(text: &str) -> anyhow::Result<NaiveDate> {
    let day = text.parse();
    day.map_err(|_| anyhow!("--sprint-start {text:?} is no day; write for example 2026-11-23"))
}

/// A Sprint's length, in days.
pub(super) fn length(text: &str) -> anyhow::Result<u64> {
    match parse_wait(text) {
        Ok(Wait::Days(days)) if (1..=90).contains(&days) => Ok(u64::from(days)),
        _ => bail!("--sprint-length {text:?} is wrong; write 1d to 90d"),
    }
}

fn sprints(o: &Options, team: &str) -> anyhow::Result<String> {
    let Some(start) = &o.sprint_start else {
        return Ok(format!(
            "\n# [[team.{team}.sprint]]\n# name = \"Sprint 1\"\n# start = \"2026-11-23\"\n# end = \"2026-12-06\"\n"
        ));
    };
    let start = first_day(start)?;
    let length = length(&o.sprint_length)?;
    let mut text = String::from("\n# Add the next ones in time.");
    for n in 0..SPRINTS {
        let (Some(first), Some(last)) = (
            start.checked_add_days(Days::new(n * length)),
            start.checked_add_days(Days::new((n + 1) * length - 1)),
        ) else {
            break;
        };
        let _ = write!(
            text,
            "\n[[team.{team}.sprint]]\nname = \"Sprint {}\"\nstart = \"{first}\"\nend = \"{last}\"\n",
            n + 1
        );
    }
    Ok(text)
}

fn people(o: &Options, team: &str) -> anyhow::Result<String> {
    let mut file = csv::Writer::from_writer(Vec::new());
    let columns = crate::config::people::COLUMNS;
    file.write_record(columns)?;
    if let (Some(name), Some(address)) = (&o.po_name, &o.po_address) {
        let address = Address::parse(address)?;
        let row = columns.map(|column| match column {
            "team" => team,
            "address" => address.as_str(),
            "name" => name,
            "role" => "po",
            "hours" => "Mon-Fri 09:00-17:00",
            _ => "",
        });
        file.write_record(row)?;
    }
    Ok(String::from_utf8(file.into_inner()?)?)
}
