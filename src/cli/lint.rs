//! `trialogue lint FILE…`: invitations held against the recipe that every calendar program
//! understands, without config and database.
//!
//! Never changes a file. What can't be opened is an error, not a finding.

use super::Answer;
use crate::desk::linting;
use crate::domain::limits::MAIL_BYTES;
use crate::domain::recipe::Breach;
use anyhow::Context;
use serde_json::json;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// Shown below the help.
pub const EXAMPLE: &str = "\
Example:
  trialogue lint invitation.eml
  invitation.eml: 1 place is not as it should be
    method-twice: Content-Type says method=REQUEST, line 5: METHOD:CANCEL
      write the same method in the part's Content-Type and in the object:
      Exchange refuses a mismatch

Exit code 1 if any rule is broken.";

/// Check invitation mails: will every mail and calendar program understand them?
#[derive(Debug, Clone, clap::Args)]
pub struct Options {
    /// Invitation mails (.eml) or bare calendar files (.ics).
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Print one JSON object a line: file, breaches [{rule, place, mend}].
    #[arg(long)]
    pub json: bool,
}

/// Prints what is broken in each file, in the order given.
///
/// # Errors
/// A file that can't be read or is larger than a mail may be; or `out` can't be written to.
pub fn run(options: &Options, out: &mut dyn Write) -> anyhow::Result<Answer> {
    let mut answer = Answer::Done;
    for file in &options.files {
        let breaches = linting::lint(&read(file)?);
        if !breaches.is_empty() {
            answer = Answer::No;
        }
        if options.json {
            writeln!(out, "{}", to_json(file, &breaches)).context("could not print")?;
        } else {
            write_text(out, file, &breaches).context("could not print")?;
        }
    }
    Ok(answer)
}

fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    let name = file.display();
    let mut bytes = Vec::new();
    std::fs::File::open(file)
        .and_then(|f| f.take(MAIL_BYTES + 1).read_to_end(&mut bytes))
        .with_context(|| format!("{name} can't be read"))?;
    let fits = u64::try_from(bytes.len()).is_ok_and(|size| size <= MAIL_BYTES);
    anyhow::ensure!(
        fits,
        "{name} is larger than {} MB",
        MAIL_BYTES / 1024 / 1024
    );
    Ok(bytes)
}

fn to_json(file: &Path, breaches: &[Breach]) -> serde_json::Value {
    let all: Vec<_> = breaches
        .iter()
        .map(|b| json!({"rule": b.rule, "place": b.place, "mend": b.rule.mend()}))
        .collect();
    json!({"file": file.to_string_lossy(), "breaches": all})
}

fn write_text(out: &mut dyn Write, file: &Path, breaches: &[Breach]) -> std::io::Result<()> {
    let name = file.display();
    match breaches.len() {
        0 => return writeln!(out, "{name}: as it should be"),
        1 => writeln!(out, "{name}: 1 place is not as it should be")?,
        n => writeln!(out, "{name}: {n} places are not as they should be")?,
    }
    for breach in breaches {
        // What stands in a file must not drive the terminal.
        let place: String = breach.place.chars().filter(|c| !c.is_control()).collect();
        writeln!(out, "  {}: {place}", breach.rule.as_str())?;
        writeln!(out, "    {}", breach.rule.mend())?;
    }
    Ok(())
}
