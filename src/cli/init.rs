//! `init`: a config to begin with, a key, a file for people, and a letter that announces it.
//!
//! Never overwrites a key, and nothing else without --force. Invariant: the config it writes
//! passes the parser.

use super::{Answer, World};
use crate::config::keys;
use crate::domain::hours::WeekHours;
use crate::domain::pbi::Prefixes;
use crate::domain::person::Address;
use crate::domain::policy::Place;
use anyhow::{Context as _, bail};
use chrono_tz::Tz;
use clap::Args;
use std::io::{BufRead, IsTerminal as _, Write};
use std::path::{Path, PathBuf};

mod announcing;
mod write;

/// What `--help` ends with.
pub const EXAMPLE: &str = "\
On a terminal it asks for what is not given; with --yes, or without a terminal, it asks nothing.
It writes, beside the config: keys (never overwritten: reply addresses are made with it),
password (empty, to be filled, unless --password-file names one), people.csv, announcement.txt.

Examples:
  trialogue init
  trialogue init --mailbox clarify@acme.example --imap-host imap.acme.example \\
    --smtp-host smtp.acme.example --place 'https://meet.example/acme-{call}' --zone Europe/Berlin
  trialogue init --mailbox clarify@acme.example --maildir-in mail/in --maildir-out mail/out";

/// Options of `init`; what is not given is asked or has a default.
#[derive(Debug, Clone, Default, Args)]
pub struct Options {
    /// The clarification mailbox's address
    #[arg(long, value_name = "ADDRESS")]
    pub mailbox: Option<String>,
    /// Short id of the team (else: first part of the mailbox's domain)
    #[arg(long, value_name = "ID")]
    pub team: Option<String>,
    /// Name of the team, as letters write it
    #[arg(long)]
    pub name: Option<String>,
    /// Language of letters: en or de
    #[arg(long)]
    pub language: Option<String>,
    /// Zone of the team, as Europe/Berlin
    #[arg(long)]
    pub zone: Option<String>,
    /// Server where mail is read, over TLS
    #[arg(long, value_name = "HOST")]
    pub imap_host: Option<String>,
    /// Server that sends, over TLS
    #[arg(long, value_name = "HOST")]
    pub smtp_host: Option<String>,
    /// Log-in name for both (else: the mailbox)
    #[arg(long)]
    pub user: Option<String>,
    /// File that holds the password
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    /// Read a Maildir instead of IMAP (made if it is not there)
    #[arg(long, value_name = "DIR", conflicts_with = "imap_host")]
    pub maildir_in: Option<PathBuf>,
    /// Put letters into a Maildir instead of sending them (made if it is not there)
    #[arg(long, value_name = "DIR", conflicts_with = "smtp_host")]
    pub maildir_out: Option<PathBuf>,
    /// The name in the server's Authentication-Results whose word is believed
    #[arg(long, value_name = "NAME")]
    pub authserv_id: Option<String>,
    /// Where calls meet: a link with {call} in it, or one room
    #[arg(long)]
    pub place: Option<String>,
    /// Prefix of the backlog's keys; repeatable (else: PBI)
    #[arg(long, value_name = "PREFIX")]
    pub prefix: Vec<String>,
    /// First day of a Sprint, as 2026-11-23
    #[arg(long, value_name = "DAY")]
    pub sprint_start: Option<String>,
    /// Length of a Sprint in days, weekends included, as 14d
    #[arg(long, value_name = "LENGTH", default_value = "14d")]
    pub sprint_length: String,
    /// When the PO likes calls best, as "Mon-Fri 15:00-16:00"
    #[arg(long, value_name = "HOURS")]
    pub office_hours: Option<String>,
    /// Full name of the Product Owner
    #[arg(long, requires = "po_address")]
    pub po_name: Option<String>,
    /// Address of the Product Owner
    #[arg(long, value_name = "ADDRESS", requires = "po_name")]
    pub po_address: Option<String>,
    /// Database (else: SQLite beside the config)
    #[arg(long, value_name = "URL")]
    pub database: Option<String>,
    /// Ask nothing
    #[arg(long, short)]
    pub yes: bool,
    /// Overwrite a config that is there
    #[arg(long)]
    pub force: bool,
}

/// Asks, composes, proves the config with the parser, then writes.
pub fn run(
    options: Options,
    given: Option<&Path>,
    world: &mut World<'_>,
    out: &mut dyn Write,
) -> anyhow::Result<Answer> {
    let path = given.unwrap_or(Path::new("trialogue.toml"));
    if path.exists() && !options.force {
        bail!(
            "{} is there already; add --force to overwrite it",
            path.display()
        );
    }
    let stdin = std::io::stdin();
    let options = if options.yes || !stdin.is_terminal() {
        options
    } else {
        ask(options, &mut stdin.lock(), out)?
    };
    let plan = write::plan(&options, path, world.now)?;
    let key = keys::key(world.random, world.now);
    for line in write::write(&plan, &key)? {
        writeln!(out, "{line}")?;
    }
    Ok(Answer::Done)
}

/// Asks for what was not given, at most 8 questions. An empty answer takes what stands in
/// brackets.
pub fn ask(
    mut o: Options,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> anyhow::Result<Options> {
    let mut question = |text: &str, default: &str, check: Check| -> anyhow::Result<String> {
        loop {
            if default.is_empty() {
                write!(out, "{text}: ")?;
            } else {
                write!(out, "{text} [{default}]: ")?;
            }
            out.flush()?;
            let mut line = String::new();
            if input.read_line(&mut line).context("reading the answer")? == 0 {
                bail!("the input ended before the last question; nothing was written");
            }
            let answer = Some(line.trim()).filter(|a| !a.is_empty());
            let answer = answer.unwrap_or(default);
            match check(answer) {
                Ok(()) => return Ok(answer.to_owned()),
                Err(why) => writeln!(out, "  {why}")?,
            }
        }
    };
    let some = |text: String| Some(text).filter(|t| !t.is_empty());
    if o.mailbox.is_none() {
        let text = "Address of the clarification mailbox";
        o.mailbox = some(question(text, "", is_address)?);
    }
    let mailbox = o.mailbox.clone().unwrap_or_default();
    let domain = mailbox.rsplit_once('@').map_or("example.org", |(_, d)| d);
    if o.imap_host.is_none() && o.maildir_in.is_none() {
        let host = question(
            "Server where mail is read (IMAP, TLS)",
            &format!("imap.{domain}"),
            is_filled,
        )?;
        o.imap_host = some(host);
    }
    if o.smtp_host.is_none() && o.maildir_out.is_none() {
        let host = question(
            "Server that sends (SMTP, TLS)",
            &format!("smtp.{domain}"),
            is_filled,
        )?;
        o.smtp_host = some(host);
    }
    if o.place.is_none() {
        let text = "Where calls meet: a link with {call} in it, or a room (empty: later)";
        o.place = some(question(text, "", is_place)?);
    }
    if o.prefix.is_empty() {
        let text = "Prefix of the backlog's keys (PBI for PBI-142, AB# for AB#142, # for #142)";
        o.prefix.push(question(text, "PBI", is_prefix)?);
    }
    if o.zone.is_none() {
        o.zone = some(question("Zone of the team", "Europe/Berlin", is_zone)?);
    }
    if o.sprint_start.is_none() {
        let text = "First day of a Sprint, and its length (as 2026-11-23 14d; empty: later)";
        let answer = question(text, "", is_sprint)?;
        let mut parts = answer.split_whitespace();
        o.sprint_start = parts.next().map(Into::into);
        if let Some(length) = parts.next() {
            o.sprint_length = length.into();
        }
    }
    if o.office_hours.is_none() {
        let text = "When the PO likes calls best (as Mon-Fri 15:00-16:00; empty: any time)";
        o.office_hours = some(question(text, "", are_hours)?);
    }
    Ok(o)
}

/// Whether an answer will do; else what to write.
type Check = fn(&str) -> Result<(), String>;

fn is_filled(text: &str) -> Result<(), String> {
    if text.is_empty() || text.contains(char::is_whitespace) {
        return Err("write one word".into());
    }
    Ok(())
}

fn is_prefix(text: &str) -> Result<(), String> {
    if Prefixes::is_one(text) {
        return Ok(());
    }
    Err("write for example PBI, AB# or #".into())
}

fn is_address(text: &str) -> Result<(), String> {
    Address::parse(text).map(drop).map_err(|e| e.to_string())
}

fn is_place(text: &str) -> Result<(), String> {
    match text {
        "" => Ok(()),
        text => Place::parse(text).map(drop),
    }
}

fn is_zone(text: &str) -> Result<(), String> {
    text.parse::<Tz>()
        .map(drop)
        .map_err(|_| format!("{text:?} is no zone; write for example Europe/Berlin"))
}

fn is_sprint(text: &str) -> Result<(), String> {
    let mut parts = text.split_whitespace();
    if let Some(first) = parts.next() {
        write::first_day(first).map_err(|e| e.to_string())?;
    }
    if let Some(length) = parts.next() {
        write::length(length).map_err(|e| e.to_string())?;
    }
    Ok(())
}

fn are_hours(text: &str) -> Result<(), String> {
    match text {
        "" => Ok(()),
        text => WeekHours::parse(text).map(drop).map_err(|e| e.to_string()),
    }
}
