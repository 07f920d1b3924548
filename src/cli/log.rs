//! `trialogue log`: what was decided on an item, in the forms that people keep decisions in.
//!
//! Owns the command's options and its output. Never decides. Invariant: each word in it stands
//! on record, with who said it and when.

pub(super) mod markdown;

use super::sheet::Table;
use super::show::on_record;
use super::{Answer, World};
use crate::desk::reporting;
use crate::domain::pbi::PbiKey;
use crate::domain::report::{Decided, Said};
use crate::domain::time::Timestamp;
use crate::rules::reporting::log;
use anyhow::Result;
use chrono_tz::Tz;
use clap::ValueEnum;
use std::io::Write;
use std::path::Path;

/// What `--help` shows below.
pub const EXAMPLE: &str = "\
Examples:
  trialogue log PBI-142                  Markdown
  trialogue log PBI-142 --form jira      a comment to paste into Jira
  trialogue log PBI-142 --form csv > decisions.csv";

/// Options of `log`.
#[derive(Debug, Clone, clap::Args)]
pub struct Options {
    /// Key of an item, such as PBI-142
    #[arg(value_name = "KEY")]
    pub key: String,
    /// The team, where there are several
    #[arg(long, value_name = "TEAM")]
    pub team: Option<String>,
    /// The form
    #[arg(long, value_enum, default_value = "markdown")]
    pub form: Form,
}

/// Forms of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// Markdown
    Markdown,
    /// A line for each question
    Csv,
    /// One JSON array; instants are milliseconds since 1970
    Json,
    /// A comment in Jira's wiki markup
    Jira,
    /// A comment in GitHub's Markdown
    Github,
}

/// Prints the log. The answer is no where nothing was asked about the item.
pub fn run(
    options: &Options,
    given: Option<&Path>,
    world: &mut World<'_>,
    out: &mut dyn Write,
) -> Result<Answer> {
    let now = world.now;
    let (team, filed) = on_record(
        given,
        world,
        options.team.as_deref(),
        async |store, team| reporting::filed(store, team, now).await,
    )?;
    let key = PbiKey::new(&options.key);
    let decided = log::of_item(&filed, &key);
    if decided.is_empty() {
        writeln!(out, "Nothing was asked about {key} in {}.", team.id)?;
        return Ok(Answer::No);
    }
    print(options.form, &key, &decided, team.zone, out)?;
    Ok(Answer::Done)
}

/// Prints decisions in a form.
pub fn print(
    form: Form,
    key: &PbiKey,
    decided: &[Decided],
    zone: Tz,
    out: &mut dyn Write,
) -> Result<()> {
    match form {
        Form::Json => writeln!(out, "{}", serde_json::to_string(decided)?)?,
        Form::Csv => csv(decided, zone, out)?,
        Form::Markdown => {
            writeln!(out, "# Decisions on {key}\n")?;
            for one in decided {
                writeln!(out, "{}", markdown::github(one, zone, "##"))?;
            }
        }
        Form::Github => {
            for one in decided {
                writeln!(out, "{}", markdown::github(one, zone, "###"))?;
            }
        }
        Form::Jira => {
            for one in decided {
                writeln!(out, "{}", markdown::jira(one, zone))?;
            }
        }
    }
    Ok(())
}

fn csv(decided: &[Decided], zone: Tz, out: &mut dyn Write) -> Result<()> {
    let head = [
        "pbi",
        "question",
        "asked_by",
        "asked_at",
        "answers",
        "assumptions",
        "ruling",
        "ruled_by",
        "ruled_at",
        "words",
        "new_item",
        "undone_by",
        "undone_at",
        "replaced_by",
        "replaced_at",
        "status",
    ];
    let mut table = Table::new(out, &head)?;
    for one in decided {
        let answer = |s: &Said| format!("{}: {}", s.by, s.words);
        let answers: Vec<String> = one.answers.iter().map(answer).collect();
        let assumed: Vec<String> = (one.assumptions.iter())
            .map(|a| format!("{}: {}", markdown::ended(a, zone), a.said.words))
            .collect();
        let start = [
            one.pbi.to_string(),
            one.question.words.clone(),
            one.question.by.clone(),
            one.question.at.rfc3339(),
            answers.join("\n"),
            assumed.join("\n"),
        ];
        // A question without a ruling has a line as well.
        let mut rulings: Vec<[String; 9]> = (one.rulings.iter())
            .map(|r| {
                let whose = |end: &Option<(String, Timestamp)>| {
                    let whose = end.as_ref().map(|(by, at)| (by.clone(), at.rfc3339()));
                    whose.unwrap_or_default()
                };
                let (undone_by, undone_at) = whose(&r.undone);
                let (replaced_by, replaced_at) = whose(&r.replaced);
                [
                    r.verdict.to_owned(),
                    r.said.by.clone(),
                    r.said.at.rfc3339(),
                    r.said.words.clone(),
                    r.new_item.clone().unwrap_or_default(),
                    undone_by,
                    undone_at,
                    replaced_by,
                    replaced_at,
                ]
            })
            .collect();
        if rulings.is_empty() {
            rulings.push(Default::default());
        }
        for ruling in rulings {
            let mut cells = start.to_vec();
            cells.extend(ruling);
            cells.push(one.status.to_owned());
            table.line(&cells)?;
        }
    }
    table.end()
}
