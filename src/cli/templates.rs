//! `trialogue templates`: the letters' templates checked with samples, and copied to be changed.
//!
//! Owns the commands' options and their output. Never judges a letter: that is `pages::lint`.

use super::{Answer, World};
use crate::app::overrides;
use crate::config::Config;
use crate::pages::Pages;
use anyhow::{Context as _, Result, bail};
use clap::{Args, Subcommand};
use serde_json::json;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What `--help` shows below.
pub const EXAMPLE: &str = "\
Examples:
  trialogue templates copy templates --letter receipt
  trialogue templates lint templates";

const LINT: &str = "\
Every letter is rendered with every sample in every language. Checked as well: lines of 75 columns,
HTML of 30 KB that fetches nothing, lang and dir, links. A template that can't be rendered is named
with its line and column; the service does not start with one. A file that is no template, and a
language that nobody can have, are told and left out. Exit code 1: a fault was found.

Examples:
  trialogue templates lint                 those that the config names
  trialogue templates lint ./templates     those of a folder";

const COPY: &str = "\
Keep only what you change: what a folder does not have is taken from the built-in templates. Then
name the folder in the config: templates = \"templates\"

Examples:
  trialogue templates copy templates
  trialogue templates copy templates --letter receipt --language de";

/// `templates …`.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Render every letter with samples and tell what is wrong
    #[command(after_help = LINT)]
    Lint(LintOptions),
    /// Write built-in templates into a folder, to be changed there
    #[command(after_help = COPY)]
    Copy(CopyOptions),
}

/// Options of `templates lint`.
#[derive(Debug, Clone, Args)]
pub struct LintOptions {
    /// A folder; without it the one that the config names
    #[arg(value_name = "FOLDER")]
    pub folder: Option<PathBuf>,
    /// One JSON object a line: level, what, and where a sample showed it, sample and language
    #[arg(long)]
    pub json: bool,
}

/// Options of `templates copy`.
#[derive(Debug, Clone, Args)]
pub struct CopyOptions {
    /// Where to; files that are there stay as they are
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    /// Only this letter
    #[arg(long, value_name = "LETTER")]
    pub letter: Option<String>,
    /// Only this language
    #[arg(long, value_name = "LANGUAGE")]
    pub language: Option<String>,
}

/// Lints or copies.
pub fn run(
    command: &Command,
    given: Option<&Path>,
    world: &mut World<'_>,
    out: &mut dyn Write,
) -> Result<Answer> {
    match command {
        Command::Lint(options) => {
            let folder = match &options.folder {
                Some(folder) => Some(folder.clone()),
                None => Config::load(given, world.environment.clone())?.templates,
            };
            lint(options, folder.as_deref(), out)
        }
        Command::Copy(options) => copy(options, out),
    }
}

/// Lints the built-in templates, those of a folder in their place, and prints.
pub fn lint(options: &LintOptions, path: Option<&Path>, out: &mut dyn Write) -> Result<Answer> {
    let (folder, path) = match path {
        Some(path) => (overrides::read(path)?, path),
        None => (overrides::Folder::default(), Path::new("templates")),
    };
    let (pages, mut faults) = overrides::examined(&folder, path)?;
    let told = |level: &str, what: &str, out: &mut dyn Write| {
        if options.json {
            writeln!(out, "{}", json!({"level": level, "what": what}))
        } else if level == "warning" {
            writeln!(out, "warning: {what}")
        } else {
            writeln!(out, "{what}")
        }
    };
    for warning in &folder.warnings {
        told("warning", warning, out)?;
    }
    for fault in &faults {
        told("fault", fault, out)?;
    }
    let (looked_at, of_letters) = pages.lint()?;
    for fault in of_letters {
        let (sample, language, what) = (&fault.sample, &fault.language, &fault.what);
        if options.json {
            let line =
                json!({"level": "fault", "sample": sample, "language": language, "what": what});
            writeln!(out, "{line}")?;
        } else {
            writeln!(out, "{language}/{sample}: {what}")?;
        }
        faults.push(fault.what);
    }
    if !options.json {
        let languages = pages.languages().join(", ");
        let found = match faults.len() {
            0 => "nothing is wrong".to_owned(),
            1 => "1 fault".to_owned(),
            n => format!("{n} faults"),
        };
        writeln!(out, "{looked_at} letters rendered ({languages}): {found}.")?;
    }
    Ok(if faults.is_empty() {
        Answer::Done
    } else {
        Answer::No
    })
}

/// Copies and tells what was written.
pub fn copy(options: &CopyOptions, out: &mut dyn Write) -> Result<Answer> {
    let wanted = |path: &str| {
        let mut parts = path.split('/');
        let language = parts.next();
        let letter = parts.next();
        options
            .language
            .as_deref()
            .is_none_or(|l| language == Some(l))
            && options.letter.as_deref().is_none_or(|l| letter == Some(l))
    };
    let mut any = false;
    for (path, content) in Pages::built_in().iter().filter(|(path, _)| wanted(path)) {
        any = true;
        let to = options.folder.join(path);
        if to.exists() {
            writeln!(out, "kept   {}", to.display())?;
            continue;
        }
        let parent = to.parent().unwrap_or(&options.folder);
        std::fs::create_dir_all(parent)
            .and_then(|()| std::fs::write(&to, content))
            .with_context(|| format!("{} can't be written", to.display()))?;
        writeln!(out, "wrote  {}", to.display())?;
    }
    if !any {
        bail!("no built-in template is of that letter and language");
    }
    Ok(Answer::Done)
}
